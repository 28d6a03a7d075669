package org.taqwim.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqwim.calendar.CalendarException;

/** What arguments may be, what is refused when the query is planned, and what when it runs. */
class ArgumentsTest {

  private static final Flink FLINK = Flink.withModule(Flink.Mode.BATCH);

  static {
    FLINK.createNumbers("single", 1);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments(
            "to_calendar(DATE '2024-03-20', 'jalaly')",
            "[CALENDAR_NOT_FOUND] to_calendar, argument 2, `calendar`: There is no calendar"
                + " 'jalaly'. Did you mean 'jalali'? calendar_systems() lists all calendars."),
        arguments(
            "try_from_calendar('1445-09-01', 'hijri')",
            "[CALENDAR_NOT_FOUND] try_from_calendar, argument 2, `calendar`: 'hijri' names more"
                + " than one calendar. Name the variant: 'islamic-umalqura',"
                + " 'islamic-umalqura-published', 'islamic-iran', 'islamic-civil', 'islamic-tbla'."),
        arguments(
            "calendar_trunc('WEEK', DATE '2024-03-20', 'jalali', '%s')",
            "[CALENDAR_INVALID_UNIT] calendar_trunc, argument 4, `week_start`: There is no weekday"
                + " '%s', nor a locale. The weekdays are: MONDAY, TUESDAY, WEDNESDAY, THURSDAY,"
                + " FRIDAY, SATURDAY, SUNDAY; a locale such as fa-IR stands for the custom of its"
                + " region."),
        arguments(
            "calendar_last_day(DATE '2024-03-20', 'jalali', 'DECADE')",
            "[CALENDAR_INVALID_UNIT] calendar_last_day, argument 3, `unit`: There is no unit"
                + " 'DECADE'. The units are: DAY, WEEK, MONTH, QUARTER, HALF, YEAR."),
        arguments(
            "to_calendar('2024-03-20', 'jalali')",
            "to_calendar, argument 1, `d` must be DATE | TIMESTAMP | TIMESTAMP_LTZ, not CHAR(10)."
                + " Use CAST(... AS DATE)."),
        arguments(
            "calendar_year(20240320, 'jalali')",
            "calendar_year, argument 1, `d` must be DATE | TIMESTAMP | TIMESTAMP_LTZ, not INT."
                + " Use CAST(... AS DATE)."),
        arguments(
            "calendar_add('MONTH', 1, '2024-03-20', 'jalali')",
            "calendar_add, argument 3, `d` must be DATE | TIMESTAMP | TIMESTAMP_LTZ, not"
                + " CHAR(10). Use CAST(... AS DATE)."),
        arguments(
            "calendar_add('MONTH', CAST(1 AS BIGINT), DATE '2024-03-20', 'jalali')",
            "calendar_add, argument 2, `n` must be INT, not BIGINT. Use CAST(... AS INT)."),
        arguments(
            "from_calendar(DATE '2024-03-20', 'jalali')",
            "from_calendar, argument 1, `text` must be STRING | INT, not DATE. Use CAST(... AS"
                + " STRING)."),
        arguments(
            "to_calendar(DATE '2024-03-20', 1)",
            "to_calendar, argument 2, `calendar` must be STRING, not INT. It is a name."));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusedWhenPlanned(String call, String message) {
    assertEquals(message, FLINK.invalid("SELECT " + call));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "to_calendar(DATE '2024-03-20')",
        "to_calendar(DATE '2024-03-20', 'jalali', 'y', 'fa', 'any')",
        "taqwim_version(1)"
      })
  void wrongNumberOfArguments(String call) {
    String message = FLINK.invalid("SELECT " + call);
    String function = call.substring(0, call.indexOf('('));
    assertTrue(message.startsWith("No match found for function signature " + function), message);
    assertTrue(message.contains("Supported signatures are:\n" + function + "("), message);
  }

  /** A literal that appears only after folding is found when the job's code is made. */
  @Test
  void constantNamesAreResolvedToo() {
    String date = "CAST('2024-03-2' || CAST(k AS STRING) AS DATE)";
    assertEquals(
        "1403-01-01", FLINK.value("SELECT to_calendar(" + date + ", LOWER('JALALI')) FROM single"));
    assertEquals(
        "[CALENDAR_NOT_FOUND] to_calendar, argument 2, `calendar`: There is no calendar 'jalaly'."
            + " Did you mean 'jalali'? calendar_systems() lists all calendars.",
        FLINK.invalid("SELECT to_calendar(" + date + ", LOWER('JALALY')) FROM single"));
  }

  @Test
  void smallIntegersAndTextOfAnyLength() {
    assertEquals(
        Row.of("1403-01-01", "1403-01-01", "1403-01-01"),
        FLINK.row(
            """
            SELECT CAST(to_calendar(
                make_calendar_date(CAST(1403 AS SMALLINT), CAST(1 AS TINYINT), 1, 'jalali'),
                CAST('jalali' AS CHAR(20))) AS STRING),
              to_calendar(
                make_calendar_date(1403, CAST('01' AS CHAR(2)), CAST(1 AS TINYINT), 'jalali'),
                CAST('jalali' AS VARCHAR(10))),
              to_calendar(from_calendar(CAST('1403-01-01' AS VARCHAR(10)), 'jalali'), 'jalali')
            """));
  }

  /** The blanks at the end of a CHAR are padding, in a column as in a literal. */
  @Test
  void namesOfFixedLength() {
    FLINK.createNumbers("pair", 2);
    assertEquals(
        "[+I[2024-03-16, 2024-03-16, 5, Farvardin, 2024-03-16],"
            + " +I[2024-03-18, 2024-03-18, 3, Farvardin, 2024-03-18]]",
        FLINK
            .rows(
                """
                SELECT CAST(calendar_trunc(u, d, c, w) AS STRING),
                  CAST(calendar_trunc('WEEK', d, 'jalali', w) AS STRING),
                  calendar_part(f, d, c, w), calendar_month_name(d, c, l), CAST(first_day_of_week AS STRING)
                FROM (SELECT DATE '2024-03-20' AS d, CAST(IF(k = 0, 'fa-IR', 'MONDAY') AS CHAR(8)) AS w,
                    CAST(IF(k < 2, 'jalali', '') AS CHAR(9)) AS c,
                    CAST(IF(k < 2, 'WEEK', '') AS CHAR(5)) AS u,
                    CAST(IF(k < 2, 'DAY_OF_WEEK', '') AS CHAR(12)) AS f,
                    CAST(IF(k < 2, 'en', '') AS CHAR(7)) AS l,
                    CAST(IF(k = 0, 'en-u-fw-sat', 'en-u-fw-mon') AS CHAR(12)) AS lw FROM pair),
                  LATERAL TABLE(calendar_dimension(d, d, c, lw))
                """)
            .toString());
  }

  @Test
  void untypedNulls() {
    Row row =
        FLINK.row(
            """
            SELECT to_calendar(NULL, 'jalali'), to_calendar(DATE '2024-03-20', NULL),
              from_calendar(NULL, 'jalali'), make_calendar_date(NULL, 1, 1, 'jalali'),
              make_calendar_date(1403, NULL, 1, 'jalali'),
              calendar_trunc(NULL, DATE '2024-03-20', 'jalali'),
              calendar_trunc('MONTH', NULL, 'jalali'),
              calendar_trunc('MONTH', DATE '2024-03-20', 'jalali', NULL),
              calendar_last_day(DATE '2024-03-20', 'jalali', NULL),
              calendar_add('DAY', NULL, DATE '2024-03-20', 'jalali'),
              calendar_diff('DAY', NULL, DATE '2024-03-20', 'jalali'),
              calendar_diff('DAY', DATE '2024-03-20', NULL, 'jalali')
            """);
    for (int i = 0; i < row.getArity(); i++) {
      assertNull(row.getField(i), "column " + i);
    }
  }

  /** A NULL among the arguments wins over a bad name in a column, as over any bad value. */
  @Test
  void nullsInColumns() {
    FLINK.createNumbers("four", 4);
    assertEquals(
        List.of(
            Row.of(0L, "1403-01-01", 1403, 0L),
            Row.of(1L, null, null, null),
            Row.of(2L, null, null, null),
            Row.of(3L, null, null, null)),
        FLINK.rows(
            """
            SELECT k, to_calendar(d, c), calendar_year(ts, c), calendar_diff('DAY', d, ts, c)
            FROM (SELECT k,
                CASE WHEN k IN (0, 2) THEN DATE '2024-03-20' END AS d,
                CASE WHEN k IN (0, 2) THEN TIMESTAMP '2024-03-20 23:59:59' END AS ts,
                CASE k WHEN 0 THEN 'jalali' WHEN 1 THEN 'jalaly' END AS c
              FROM four)
            """));
  }

  @Test
  void oneBadCalendarInAMillionRows() {
    FLINK.createNumbers("million", 1_000_000);
    String query =
        """
        SELECT COUNT(*), MAX(calendar_year(
            DATE '2024-03-20', CASE k WHEN %d THEN 'jalaly' ELSE 'jalali' END))
        FROM million
        """;
    assertEquals(Row.of(1_000_000L, 1403), FLINK.row(query.formatted(1_000_000)));
    assertEquals(
        "[CALENDAR_NOT_FOUND] calendar_year: There is no calendar 'jalaly'. Did you mean 'jalali'?"
            + " calendar_systems() lists all calendars.",
        problem(query.formatted(777_777)));
  }

  /** Flink finds it when it folds, but tells the cause only to its log, and runs the query. */
  @Test
  void aConstantNameIsRefusedWhenRun() {
    assertEquals(
        "[CALENDAR_NOT_FOUND] to_calendar: There is no calendar 'jalaly'. Did you mean 'jalali'?"
            + " calendar_systems() lists all calendars.",
        problem("SELECT to_calendar(DATE '2024-03-20', LOWER('JALALY'))"));
  }

  /**
   * The innermost message of a query that fails when it runs, which is what Flink's shell shows.
   */
  private static String problem(String query) {
    List<Throwable> causes = FLINK.failure(query);
    return assertInstanceOf(CalendarException.class, causes.get(causes.size() - 1)).getMessage();
  }

  static Stream<Arguments> outsideOfDate() {
    return Stream.of(
        arguments("from_calendar", List.of("'+12345-01-01'", "'gregorian'"), "+12345-01-01"),
        arguments("from_calendar", List.of("'-0005-01-01'", "'gregorian'"), "-0005-01-01"),
        arguments("from_calendar", List.of("123450101", "'gregorian'"), "+12345-01-01"),
        arguments("make_calendar_date", List.of("10000", "1", "1", "'gregorian'"), "+10000-01-01"),
        arguments("make_calendar_date", List.of("0", "'12'", "31", "'gregorian'"), "0000-12-31"),
        arguments(
            "calendar_add",
            List.of("'YEAR'", "-20000", "DATE '2024-03-20'", "'gregorian'"),
            "-17976-03-20"),
        arguments(
            "calendar_add",
            List.of("'DAY'", "1", "DATE '9999-12-31'", "'gregorian'"),
            "+10000-01-01"),
        // 0001-01-01 is 3 January of the Julian calendar, and a Monday; 9999-12-31 is 19 October.
        arguments(
            "calendar_trunc", List.of("'YEAR'", "DATE '0001-01-01'", "'julian'"), "0000-12-30"),
        arguments(
            "calendar_trunc",
            List.of("'WEEK'", "DATE '0001-01-01'", "'gregorian'", "'SUNDAY'"),
            "0000-12-31"),
        arguments("calendar_last_day", List.of("DATE '9999-12-31'", "'julian'"), "+10000-01-12"),
        arguments(
            "calendar_last_day",
            List.of("DATE '9999-12-31'", "'gregorian'", "'WEEK'"),
            "+10000-01-02"));
  }

  /** Flink itself garbles such dates: '2345-01-01', '000+-01-01'. */
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("outsideOfDate")
  void datesThatFlinkLacks(String function, List<String> arguments, String date) {
    String message =
        "[CALENDAR_OUT_OF_RANGE] %s: The date %s is outside the range of Flink's DATE, which is 0001-01-01 to 9999-12-31."
            .formatted(function, date);
    assertEquals(message, problem("SELECT " + call(function, arguments)));
    assertEquals(message, problem(callOnColumns(function, arguments)));
    if (function.equals("from_calendar")) {
      assertNull(FLINK.value("SELECT " + call("try_from_calendar", arguments)));
      assertNull(FLINK.value(callOnColumns("try_from_calendar", arguments)));
    }
  }

  private static String call(String function, List<String> arguments) {
    return function + "(" + String.join(", ", arguments) + ")";
  }

  private static String callOnColumns(String function, List<String> arguments) {
    List<String> names = IntStream.range(0, arguments.size()).mapToObj(i -> "a" + i).toList();
    List<String> columns =
        names.stream()
            .map(n -> arguments.get(names.indexOf(n)))
            .map(literal -> "CASE WHEN k = 0 THEN " + literal + " END")
            .toList();
    return "SELECT %s FROM (SELECT %s FROM single) AS arguments (%s)"
        .formatted(call(function, names), String.join(", ", columns), String.join(", ", names));
  }

  @Test
  void firstAndLastDate() {
    assertEquals(
        "+I[0001-01-01, 9999-12-31, 0001-01-01, 9999-12-31]",
        FLINK
            .row(
                """
                SELECT from_calendar('0001-01-01', 'gregorian'),
                  from_calendar('9999-12-31', 'gregorian'),
                  calendar_trunc('YEAR', DATE '0001-12-31', 'gregorian'),
                  calendar_last_day(DATE '9999-01-01', 'gregorian', 'YEAR')
                """)
            .toString());
  }

  /**
   * Flink pads what it casts to CHAR, and has made it a literal when a plan is made, so that the
   * blanks at the end of a literal do not count either.
   */
  @Test
  void paddedText() {
    assertEquals(
        "+I[2024-03-20, 2024-03-20, 2024-03-20, 2024-03-20, 2024-03-20, 2024-03-20,"
            + " <1 Farvardin>, <1 Farvardin>]",
        FLINK
            .row(
                """
                SELECT from_calendar(CAST('1403/1/1' AS CHAR(12)), 'jalali'),
                  from_calendar(CAST(text AS CHAR(12)), 'jalali'),
                  make_calendar_date(1403, CAST('01' AS CHAR(4)), 1, 'jalali'),
                  make_calendar_date(1403, CAST(RIGHT(text, 1) AS CHAR(4)), 1, 'jalali'),
                  calendar_trunc(
                    CAST('MONTH' AS CHAR(8)), DATE '2024-03-21', CAST('jalali' AS CHAR(8))),
                  calendar_trunc(
                    CAST('WEEK' AS CHAR(8)), DATE '2024-03-21', CAST(cal AS CHAR(8)),
                    CAST(RIGHT('a wed', 3) AS CHAR(8))),
                  '<' || to_calendar(
                    DATE '2024-03-20', 'jalali', CAST('d MMMM' AS CHAR(8)), 'en') || '>',
                  '<' || to_calendar(
                    DATE '2024-03-20', 'jalali', CAST(form AS CHAR(8)), 'en') || '>'
                FROM (SELECT CASE k WHEN 0 THEN '1403/1/1' ELSE 'none' END AS text,
                  CASE k WHEN 0 THEN 'd MMMM' ELSE 'none' END AS form,
                  CASE k WHEN 0 THEN 'jalali' ELSE 'none' END AS cal FROM single)
                """)
            .toString());
  }

  /** java.sql.Date has no such days; we never go through it. */
  @Test
  void daysThatTheHybridCalendarLacks() {
    FLINK.createNumbers("days", 12);
    List<Row> rows =
        FLINK.rows(
            """
            SELECT text, to_calendar(CAST(text AS DATE), 'gregorian'),
              CAST(from_calendar(text, 'gregorian') AS STRING),
              CAST(calendar_add('DAY', 0, CAST(text AS DATE), 'julian') AS STRING)
            FROM (SELECT '1582-10-' || LPAD(CAST(k + 4 AS STRING), 2, '0') AS text FROM days)
            """);
    assertEquals(
        IntStream.rangeClosed(4, 15)
            .mapToObj("1582-10-%02d"::formatted)
            .map(text -> Row.of(text, text, text, text))
            .toList(),
        rows);
  }
}
