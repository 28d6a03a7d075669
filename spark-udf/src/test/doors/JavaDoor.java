import java.util.stream.Collectors;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** An application, compiled without our jar. */
public class JavaDoor {

  public static void main(String[] arguments) {
    SparkSession spark = SparkSession.builder().appName("door").getOrCreate();
    spark
        .sql("SELECT * FROM VALUES (DATE'2024-03-20', 5), (DATE'2025-03-20', 7), (DATE'2025-03-21', 11) AS t(order_date, amount)")
        .createOrReplaceTempView("orders");
    Dataset<Row> months =
        spark.table("orders")
            .groupBy(functions.call_function("calendar_month_key", functions.col("order_date"), functions.lit("jalali")))
            .sum("amount");
    System.out.println(
        months.collectAsList().stream().map(Row::toString).sorted().collect(Collectors.joining(" ")));
    System.out.println(
        spark.range(1).selectExpr("from_calendar('1403-01-01', 'jalali')").collectAsList().get(0).get(0));
    try {
      spark.sql("SELECT to_calendar(DATE'2024-03-20', 'jalaly')");
    } catch (Exception e) {
      AnalysisException error = (AnalysisException) e;
      System.out.println(error.getErrorClass() + " " + error.getSqlState());
    }
    spark.stop();
  }
}
