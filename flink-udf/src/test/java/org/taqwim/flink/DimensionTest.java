package org.taqwim.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.taqwim.calendar.conformance.DimensionDays;

/** {@code calendar_dimension} as a table of Flink: its rows, its arguments. */
class DimensionTest {

  private static final Flink FLINK = Flink.withModule(Flink.Mode.BATCH);

  @ParameterizedTest
  @EnumSource
  void rowsAreThoseOfTheLibraries(Flink.Mode mode) {
    Flink flink = Flink.withModule(mode);
    for (DimensionDays days : DimensionDays.ALL) {
      String query = "SELECT * FROM TABLE(" + days.call() + ")";
      List<String> columns = flink.session().sqlQuery(query).getResolvedSchema().getColumnNames();
      days.check(columns, flink.rows(query).stream().map(DimensionTest::values).toList());
    }
  }

  private static List<Object> values(Row row) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < row.getArity(); i++) {
      values.add(row.getField(i));
    }
    return values;
  }

  /** A million rows of 40 columns are more than a task of this cluster could hold. */
  @Test
  void aMillionDaysStream() {
    assertEquals(
        Row.of(1_000_000L, LocalDate.of(1, 1, 1), LocalDate.of(2738, 11, 28), 2738L),
        FLINK.row(
            "SELECT count(month_code), min(`date`), max(`date`), count(DISTINCT `year`) FROM"
                + " TABLE(calendar_dimension(DATE '0001-01-01', DATE '2738-11-28', 'gregorian'))"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DATE '2024-03-20', DATE '2024-03-20', 'jalali'                       | 1",
        "DATE '2024-03-21', DATE '2024-03-20', 'jalali'                       | 0",
        "CAST(NULL AS DATE), DATE '2024-03-20', 'jalali'                      | 0",
        "DATE '2024-03-20', DATE '2024-03-21', CAST(NULL AS STRING)           | 0",
        "DATE '2024-03-20', DATE '2024-03-21', 'jalali', CAST(NULL AS STRING) | 0",
        "TIMESTAMP '2024-03-20 23:59:59', DATE '2024-03-21', 'JALALI'         | 2"
      })
  void arguments(String arguments, long rows) {
    assertEquals(
        rows, FLINK.value("SELECT count(*) FROM TABLE(calendar_dimension(" + arguments + "))"));
  }

  @Test
  void timestampsAreTakenInTheZoneOfTheSession() {
    Flink flink = Flink.withModule(Flink.Mode.BATCH);
    flink.set("table.local-time-zone", "Asia/Tokyo");
    assertEquals(
        LocalDate.of(2024, 3, 21),
        flink.value(
            "SELECT `date` FROM (SELECT TO_TIMESTAMP_LTZ(1710946800000, 3) AS ts),"
                + " LATERAL TABLE(calendar_dimension(ts, ts, 'jalali'))"));
  }

  @Test
  void daysAndNamesOfOtherTables() {
    assertEquals(
        "[+I[islamic-umalqura, 2024-03-11, 1445, رمضان], +I[jalali, 2024-03-19, 1402, Esfand],"
            + " +I[jalali, 2024-03-20, 1403, Farvardin]]",
        FLINK
            .rows(
                "SELECT c, `date`, `year`, month_name FROM (VALUES"
                    + " (DATE '2024-03-19', DATE '2024-03-20', 'jalali', 'en'),"
                    + " (DATE '2024-03-19', DATE '2024-03-18', 'jalali', 'en'),"
                    + " (DATE '2024-03-11', DATE '2024-03-11', 'islamic-umalqura', 'ar'))"
                    + " AS t(a, b, c, l), LATERAL TABLE(calendar_dimension(a, b, c, l))"
                    + " ORDER BY c, `date`")
            .toString());
  }

  @Test
  void aRangeThatIsNotTheCalendars() {
    List<Throwable> causes =
        FLINK.failure(
            "SELECT * FROM TABLE(calendar_dimension("
                + "DATE '1800-01-01', DATE '2024-03-20', 'islamic-umalqura'))");
    assertEquals(
        "[CALENDAR_OUT_OF_RANGE] calendar_dimension: The date 1800-01-01 is outside the range of"
            + " the calendar 'islamic-umalqura', which is 1882-11-12 to 2174-11-25.",
        causes.get(causes.size() - 1).getMessage());
  }

  /**
   * Flink would garble them. The second year of that fiscal calendar ends on 31 March of 10000, and
   * so does the week of the 31 December, a Friday.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DATE '9999-12-26', 'fiscal(gregorian, start=4)' | +10000-03-31",
        "DATE '9999-12-31', 'gregorian'                  | +10000-01-02",
        "DATE '0001-01-01', 'julian'                     | 0000-12-30"
      })
  void datesThatFlinkLacks(String arguments, String date) {
    String day = arguments.substring(0, arguments.indexOf(','));
    List<Throwable> causes =
        FLINK.failure("SELECT * FROM TABLE(calendar_dimension(" + day + ", " + arguments + "))");
    assertEquals(
        "[CALENDAR_OUT_OF_RANGE] calendar_dimension: The date "
            + date
            + " is outside the range of Flink's DATE, which is 0001-01-01 to 9999-12-31.",
        causes.get(causes.size() - 1).getMessage());
  }

  @Test
  void theYearBeforeFlinksFirst() {
    assertEquals(
        Row.of(null, LocalDate.of(1, 1, 1)),
        FLINK.row(
            "SELECT previous_year_same_day, first_day_of_year FROM TABLE(calendar_dimension("
                + "DATE '0001-06-01', DATE '0001-06-01', 'gregorian'))"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DATE '2024-03-20', DATE '2024-03-20', 'jalaly' | [CALENDAR_NOT_FOUND] calendar_dimension,"
            + " argument 3, `calendar`: There is no calendar 'jalaly'.",
        "DATE '2024-03-20', DATE '2024-03-20', 'jalali', 'xx' | [CALENDAR_INVALID_LOCALE]"
            + " calendar_dimension, argument 4, `locale`: ",
        "DATE '2024-03-20', 5, 'jalali' | calendar_dimension, argument 2, `to` must be DATE"
      })
  void wrongArguments(String arguments, String message) {
    String invalid = FLINK.invalid("SELECT * FROM TABLE(calendar_dimension(" + arguments + "))");
    assertTrue(invalid.contains(message), invalid);
  }
}
