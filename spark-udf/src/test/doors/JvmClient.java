import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.connect.SparkSession;

/** Queries by Spark's Connect client for the JVM, without our jar. */
public class JvmClient {

  public static void main(String[] arguments) {
    SparkSession spark = SparkSession.builder().remote(arguments[0]).getOrCreate();
    System.out.println(spark.sql("SELECT to_calendar(DATE'2024-03-20', 'jalali')").collectAsList());
    for (String sql :
        List.of(
            "SELECT from_calendar(s, 'jalali') FROM VALUES ('1402-12-30') AS t(s)",
            "SELECT calendar_year(true, 'jalali')",
            "SELECT to_calendar(DATE'2024-03-20')",
            "SELECT to_calendar(DATE'2024-03-20', 'jalaly')")) {
      try {
        System.out.println(spark.sql(sql).collectAsList());
      } catch (Exception e) {
        SparkThrowable error = (SparkThrowable) e;
        Matcher text =
            Pattern.compile("from_calendar: '.*?' is not a date of the calendar 'jalali'|Cannot find main error class '\\w+'")
                .matcher(e.getMessage());
        System.out.println(
            error.getCondition() + " " + (text.find() ? text.group() : error.getSqlState()));
      }
    }
    spark.close();
    System.exit(0);
  }
}
