package org.taqwim.flink;

import static org.apache.flink.table.api.Expressions.$;
import static org.apache.flink.table.api.Expressions.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.flink.table.api.ApiExpression;
import org.apache.flink.table.api.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taqwim.calendar.CalendarException;

class CalendarExpressionsTest {

  private static Flink flink;
  private static Table dates;

  /** Days around the ends of the periods below, the ends of Flink's DATE, and NULL. */
  @BeforeAll
  static void start() {
    flink = Flink.withModule(Flink.Mode.BATCH);
    List<String> rows = new ArrayList<>();
    for (String end :
        List.of(
            "2024-03-20", "2024-09-22", "2024-10-22", "2025-03-21", "9999-12-31", "0001-01-02")) {
      for (int day = -1; day <= 1; day++) {
        LocalDate date = LocalDate.parse(end).plusDays(day);
        rows.add("('" + (date.getYear() > 9999 ? "-" : date) + "')");
      }
    }
    // One relation of text: of rows with NULL in a column of dates Flink makes a union of each.
    dates =
        flink
            .session()
            .sqlQuery(
                "SELECT TRY_CAST(text AS DATE) AS d FROM (VALUES "
                    + String.join(", ", rows)
                    + ") AS t(text)");
  }

  /** As the function whose condition it stands for, NULL included. */
  @ParameterizedTest
  @CsvSource({
    "1403, 1403, jalali",
    "1403-07, 1403-07, jalali",
    "1403-07, 1403-12, jalali",
    "1403-08, 1403-07, jalali",
    "1403-07-01, 1403-07-01, jalali",
    "2024-03-20, 9999-12-31, gregorian",
    "9999, +10000, gregorian",
    "+10000, +10001, gregorian",
    "0000, 0001, gregorian",
    "-0002, -0001, gregorian"
  })
  void asCalendarBetween(String from, String to, String calendar) {
    ApiExpression range = CalendarExpressions.between($("d"), from, to, calendar);
    assertEquals(
        rows(dates.select($("d"), call("calendar_between", $("d"), from, to, calendar))),
        rows(dates.select($("d"), range)));
  }

  /** In the order of their texts. */
  private static List<String> rows(Table table) {
    List<String> rows = new ArrayList<>();
    table.execute().collect().forEachRemaining(row -> rows.add(row.toString()));
    assertEquals(18, rows.size());
    Collections.sort(rows);
    return rows;
  }

  @Test
  void isARangeForSources() {
    flink.run(
        "CREATE TABLE orders (d DATE) WITH ('connector' = 'filesystem', 'path' = '/none',"
            + " 'format' = 'json')");
    String plan =
        flink
            .session()
            .from("orders")
            .filter(CalendarExpressions.between($("d"), "1403-07", "1403-09", "jalali"))
            .explain();
    // 1 Mehr to 30 Azar 1403.
    assertTrue(plan.contains("filter=[and(>=(d, 2024-09-22), <=(d, 2024-12-20))]"), plan);
  }

  @Test
  void tellsWhatIsWrong() {
    assertTrue(problem("1403-13", "jalali").contains("CalendarExpressions.between"));
    assertTrue(problem("1403-13", "jalali").contains("'1403-13'"));
    assertTrue(problem("1403", "jalaly").contains("'jalali'"));
  }

  private static String problem(String period, String calendar) {
    return assertThrows(
            CalendarException.class,
            () -> CalendarExpressions.between($("d"), period, period, calendar))
        .getMessage();
  }
}
