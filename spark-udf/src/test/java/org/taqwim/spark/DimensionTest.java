package org.taqwim.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.taqwim.calendar.conformance.DimensionDays;
import org.taqwim.spark.TestSession.Engine;

/** {@code calendar_dimension} as a table of Spark: its rows, its plan, its arguments. */
class DimensionTest {

  private static final SparkSession SPARK = TestSession.with();

  @ParameterizedTest
  @EnumSource
  @Tag(TestSession.OWN_ENGINE)
  void rowsAreThoseOfTheLibraries(Engine engine) {
    SparkSession session = TestSession.unfolded(engine);
    for (DimensionDays days : DimensionDays.ALL) {
      List<Row> rows = session.sql("SELECT * FROM " + days.call()).collectAsList();
      List<String> columns = List.of(rows.get(0).schema().fieldNames());
      days.check(columns, rows.stream().map(DimensionTest::values).toList());
    }
  }

  private static List<Object> values(Row row) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      values.add(row.get(i));
    }
    return values;
  }

  @Test
  void aPlanOfAMillionDaysHoldsNone() {
    String query =
        "SELECT count(*), count(month_code), min(date), max(date), count(DISTINCT year)"
            + " FROM calendar_dimension(DATE'0001-01-01', DATE'2738-11-28', 'gregorian')";
    String plan = SPARK.sql(query).queryExecution().executedPlan().toString();
    assertTrue(plan.contains("Range (-719162, 280838, step=1"), plan);
    assertEquals(
        List.of(1_000_000L, 1_000_000L, LocalDate.of(1, 1, 1), LocalDate.of(2738, 11, 28), 2738L),
        values(TestSession.row(SPARK, query)));
  }

  /** Once a day in the generated code, however many columns are asked for. */
  @Test
  void theKernelIsCalledOncePerDay() {
    for (String query :
        List.of(
            "SELECT * FROM calendar_dimension(DATE'2024-01-01', DATE'2024-12-31', 'jalali')",
            "SELECT year, quarter, month_code FROM calendar_dimension("
                + "DATE'2024-01-01', DATE'2024-12-31', 'jalali')")) {
      String code = TestSession.generatedCode(TestSession.of(Engine.STAGE).sql(query));
      assertEquals(2, code.split("CalendarFunctions.calendarDimension\\(", -1).length, code);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DATE'2024-03-20', DATE'2024-03-20', 'jalali'                 | 1",
        "DATE'2024-03-21', DATE'2024-03-20', 'jalali'                 | 0",
        "DATE'1000-03-21', DATE'0900-03-20', 'islamic-umalqura'       | 0",
        "CAST(NULL AS DATE), DATE'2024-03-20', 'jalali'               | 0",
        "DATE'2024-03-20', NULL, 'jalali'                             | 0",
        "DATE'2024-03-20', DATE'2024-03-21', CAST(NULL AS STRING)     | 0",
        "DATE'2024-03-20', DATE'2024-03-21', 'jalali', NULL           | 0",
        "'2024-03-20', '2024-03-23', 'jalali'                         | 4",
        "TIMESTAMP'2024-03-20 23:59:59', DATE'2024-03-21', 'JALALI'   | 2",
        "current_date(), date_add(current_date(), 1), 'jalali'        | 2"
      })
  void arguments(String arguments, long rows) {
    assertEquals(
        rows,
        TestSession.value(SPARK, "SELECT count(year) FROM calendar_dimension(" + arguments + ")"));
  }

  @Test
  void daysAndCalendarsOfOtherTables() {
    List<Row> rows =
        SPARK
            .sql(
                "SELECT c, date, year, month FROM VALUES"
                    + " (DATE'2024-03-19', DATE'2024-03-20', 'jalali'),"
                    + " (DATE'2024-03-19', DATE'2024-03-18', 'jalali'),"
                    + " (DATE'2024-03-11', DATE'2024-03-11', 'islamic-umalqura') AS t(a, b, c),"
                    + " LATERAL calendar_dimension(a, b, c) ORDER BY c, date")
            .collectAsList();
    assertEquals(
        "[[islamic-umalqura,2024-03-11,1445,9], [jalali,2024-03-19,1402,12],"
            + " [jalali,2024-03-20,1403,1]]",
        rows.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DATE'1800-01-01', DATE'2024-03-20', 'islamic-umalqura' | CALENDAR_OUT_OF_RANGE |"
            + " calendar_dimension: The date 1800-01-01 is outside the range of the calendar"
            + " 'islamic-umalqura', which is 1882-11-12 to 2174-11-25.",
        "DATE'2024-03-20', DATE'2200-01-01', 'islamic-umalqura' | CALENDAR_OUT_OF_RANGE |"
            + " calendar_dimension: The date 2200-01-01 is outside the range of the calendar"
            + " 'islamic-umalqura', which is 1882-11-12 to 2174-11-25.",
        "DATE'2024-03-20', DATE'2024-03-20', 'jalaly' | CALENDAR_NOT_FOUND |"
            + " Argument 3, `calendar`, of calendar_dimension: There is no calendar 'jalaly'.",
        "DATE'2024-03-20', DATE'2024-03-20', 'jalali', 'xx' | CALENDAR_INVALID_LOCALE |"
            + " Argument 4, `locale`, of calendar_dimension:",
        "DATE'2024-03-20', 5, 'jalali' | DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE |"
            + " Argument 2, `to`, of calendar_dimension: it must be a DATE, but \"5\" has the type"
            + " \"INT\".",
        "DATE'2024-03-20', DATE'2024-03-20' | WRONG_NUM_ARGS.WITHOUT_SUGGESTION |"
            + " calendar_dimension(from, to, calendar"
      })
  void errors(String arguments, String condition, String message) {
    for (String ansi : List.of("true", "false")) {
      SparkSession session = TestSession.with("spark.sql.ansi.enabled", ansi);
      var error = TestSession.error(session, "SELECT * FROM calendar_dimension(" + arguments + ")");
      assertEquals(condition, TestSession.condition(error));
      assertTrue(TestSession.message(error).contains(message), TestSession.message(error));
    }
  }
}
