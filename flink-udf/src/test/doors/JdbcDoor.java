import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A client of the SQL gateway that has Flink's JDBC driver, and nothing of ours. */
public class JdbcDoor {

  public static void main(String[] arguments) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:flink://localhost:8083");
        Statement statement = connection.createStatement()) {
      statement.execute("ADD JAR 'calendar-flink.jar'");
      statement.execute("LOAD MODULE calendar");
      ResultSet rows = statement.executeQuery("SELECT calendar_month_name(DATE '2024-03-20', 'jalali', 'en') AS m");
      while (rows.next()) {
        System.out.println(rows.getString(1));
      }
      rows =
          statement.executeQuery(
              "SELECT from_calendar('1404-01-01', 'jalali'), calendar_year(DATE '2025-03-21', 'jalali')");
      while (rows.next()) {
        System.out.println(rows.getDate(1).toLocalDate() + " " + rows.getInt(2));
      }
      try {
        statement.executeQuery("SELECT to_calendar(DATE '2024-03-20', 'jalaly')");
      } catch (SQLException | RuntimeException e) { // the driver's own are not all of JDBC
        StringBuilder messages = new StringBuilder();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
          messages.append(cause.getMessage());
        }
        System.out.println(messages.toString().contains("There is no calendar 'jalaly'. Did you mean 'jalali'?"));
      }
    }
  }
}
