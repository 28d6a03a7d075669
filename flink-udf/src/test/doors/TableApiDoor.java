import static org.apache.flink.table.api.Expressions.$;
import static org.apache.flink.table.api.Expressions.call;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.api.ValidationException;

/** An application, compiled without our jar. */
public class TableApiDoor {

  public static void main(String[] arguments) {
    TableEnvironment session = TableEnvironment.create(EnvironmentSettings.inBatchMode());
    session.createTemporaryView(
        "orders",
        session.sqlQuery(
            "SELECT * FROM (VALUES (DATE '2024-03-20', 5), (DATE '2025-03-20', 7), (DATE '2025-03-21', 11))"
                + " AS t(order_date, amount)"));
    session.executeSql("LOAD MODULE calendar");
    Table months =
        session.from("orders")
            .select(call("calendar_month_key", $("order_date"), "jalali").as("order_month"), $("amount"))
            .groupBy($("order_month"))
            .select($("order_month"), $("amount").sum());
    months.execute().collect().forEachRemaining(System.out::println);
    try {
      session.sqlQuery("SELECT to_calendar(DATE '2024-03-20', 'jalaly')");
    } catch (ValidationException e) {
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      System.out.println(cause.getMessage());
    }
  }
}
