package org.taqwim.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarSystem.Notation;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.conformance.ConformanceCase;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.CalendarFunction.Argument;
import org.taqwim.calendar.function.CalendarFunction.Column;
import org.taqwim.calendar.function.CalendarFunction.Example;
import org.taqwim.calendar.function.CalendarFunction.ResultType;
import org.taqwim.calendar.function.CalendarRow;
import org.taqwim.calendar.function.FunctionTable;
import org.taqwim.spark.TestSession.Engine;

/** How the functions look and behave in Spark: names, types, NULL, time zones, plans. */
class FunctionsTest {

  private static final SparkSession SPARK = TestSession.with();

  // ---- presence

  static List<CalendarFunction> functions() {
    return FunctionTable.all();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void isDescribedFromTheTable(CalendarFunction function) {
    String description =
        SPARK.sql("DESCRIBE FUNCTION EXTENDED " + function.name()).collectAsList().stream()
            .map(row -> row.getString(0))
            .collect(Collectors.joining("\n"));
    String[] lines = description.split("\n", 3);
    assertEquals("Function: " + function.name(), lines[0]);
    String implementation =
        switch (function.name()) {
          case "calendar_dimension" -> "CalendarDimensionTable";
          case "calendar_systems" -> "CalendarSystemsTable";
          default -> "CalendarCall";
        };
    assertEquals("Class: org.taqwim.spark.catalyst." + implementation, lines[1]);
    assertEquals(
        "Usage: %s - %s\nExtended Usage:\n%s    Since: %s\n"
            .formatted(
                function.signature(), function.summary(), extended(function), function.since()),
        lines[2]);
  }

  private static String extended(CalendarFunction function) {
    boolean table = function.result() == ResultType.TABLE;
    StringBuilder text = new StringBuilder();
    if (!function.arguments().isEmpty()) {
      text.append("    Arguments:\n");
      for (Argument argument : function.arguments()) {
        String optional = argument.optional() ? " Optional." : "";
        text.append(
            "      * %s - %s.%s\n".formatted(argument.name(), argument.meaning(), optional));
      }
      text.append("  \n");
    }
    if (!function.examples().isEmpty() || table) {
      text.append("    Examples:\n");
      for (Example example : function.examples()) {
        text.append("      > %s;\n".formatted(function.query(example)));
        Objects.toString(example.result(), "NULL")
            .lines()
            .forEach(row -> text.append("       %s\n".formatted(row)));
      }
      if (function.examples().isEmpty()) {
        text.append("      > SELECT * FROM %s();\n".formatted(function.name()));
      }
      text.append("  \n");
    }
    return text.isEmpty()
        ? "    No example/argument for %s.\n\n".formatted(function.name())
        : text.toString();
  }

  @Test
  void columnsAreNamedAsThoseOfBuiltInFunctions() {
    assertArrayEquals(
        new String[] {
          "calendar_year(d, jalali)",
          "calendar_trunc(MONTH, d, jalali)",
          "to_calendar(DATE '2024-03-20', jalali)",
          "calendar_year(ts, jalali)"
        },
        SPARK
            .sql(
                "SELECT calendar_year(d, 'jalali'), calendar_trunc('MONTH', d, 'jalali'),"
                    + " to_calendar(DATE '2024-03-20', 'jalali'), calendar_year(ts, 'jalali')"
                    + " FROM VALUES (DATE '2024-03-20', TIMESTAMP '2024-03-20 00:00:00') AS t(d, ts)")
            .columns());
  }

  @Test
  void callFunctionOfTheDataFrameApiFindsThem() {
    assertEquals(
        "1403-01-01",
        SPARK
            .sql("SELECT DATE '2024-03-20' AS d")
            .select(
                functions.call_function("to_calendar", functions.col("d"), functions.lit("jalali")))
            .head()
            .getString(0));
  }

  @Test
  void calendarSystemsIsTheRegistry() {
    List<Row> rows = SPARK.sql("SELECT * FROM calendar_systems()").collectAsList();
    assertArrayEquals(
        CalendarRow.COLUMNS.stream().map(Column::name).toArray(),
        rows.get(0).schema().fieldNames());
    assertEquals(
        CalendarRow.all(DefinedCalendars.NONE),
        rows.stream()
            .map(
                row ->
                    new CalendarRow(
                        row.getString(0),
                        row.getList(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8)))
            .toList());
    assertEquals(
        1L,
        TestSession.value(
            SPARK,
            "SELECT count(*) FROM calendar_systems() a JOIN calendar_systems() b USING (id)"
                + " WHERE array_contains(b.aliases, 'persian')"));
  }

  @Test
  void versionIsAConstant() {
    assertTrue(plan("SELECT taqwim_version() FROM range(1)").contains("Project [0.1.0"));
  }

  // ---- types

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "calendar_year('2024-03-20', 'jalali')                                   | 1403",
        "calendar_trunc('MONTH', '2024-04-01', 'jalali')                         | 2024-03-20",
        "calendar_add('DAY', CAST(1 AS TINYINT), DATE'2024-03-20', 'jalali')     | 2024-03-21",
        "calendar_add('DAY', CAST(1 AS SMALLINT), DATE'2024-03-20', 'jalali')    | 2024-03-21",
        "calendar_add('DAY', '1', DATE'2024-03-20', 'jalali')                    | 2024-03-21",
        "from_calendar(CAST(14030101L AS INT), 'jalali')                         | 2024-03-20",
        "make_calendar_date(1403S, 1Y, 1S, 'jalali')                             | 2024-03-20",
        "to_calendar(DATE'2024-03-20', CAST('jalali' AS CHAR(6)))                | 1403-01-01",
        "to_calendar(DATE'2024-03-20', 'JALALI' COLLATE UTF8_LCASE)              | 1403-01-01"
      })
  void argumentsAreCastAsForBuiltInFunctions(String call, String expected) {
    assumeFalse(call.contains("COLLATE") && TestSession.isSpark3(), "3.5 has no collations");
    assertEquals(expected, TestSession.value(SPARK, "SELECT " + call).toString());
  }

  // Any argument of any function, one at a time.
  @ParameterizedTest
  @EnumSource
  @Tag(TestSession.OWN_ENGINE)
  void nullGivesNullOfTheRightType(Engine engine) {
    SparkSession session = TestSession.unfolded(engine);
    for (CalendarFunction function : FunctionTable.all()) {
      List<String> calls = new ArrayList<>();
      List<ResultType> types = new ArrayList<>();
      for (Example example : function.examples()) {
        for (int i = 0; i < example.arguments().size(); i++) {
          List<String> arguments = new ArrayList<>(example.arguments());
          arguments.set(i, "NULL");
          calls.add(function.call(arguments, example.column()));
          types.add(
              example.column() == null
                  ? function.result()
                  : function.column(example.column()).type());
        }
      }
      if (!calls.isEmpty() && function.result() != ResultType.TABLE) {
        Row row = TestSession.row(session, "SELECT " + String.join(", ", calls));
        for (int i = 0; i < calls.size(); i++) {
          assertTrue(row.isNullAt(i), calls.get(i));
          assertEquals(
              ConformanceTest.type(types.get(i)),
              row.schema().fields()[i].dataType(),
              calls.get(i));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag(TestSession.OWN_ENGINE)
  void nullPrecedesABadNameInTheRow(Engine engine) {
    assertEquals(
        Arrays.asList(null, null),
        TestSession.unfolded(engine)
            .sql(
                "SELECT to_calendar(d, c) FROM VALUES (CAST(NULL AS DATE), 'jalaly'),"
                    + " (DATE'2024-03-20', NULL) AS t(d, c)")
            .collectAsList()
            .stream()
            .map(row -> row.get(0))
            .toList());
  }

  // ---- values

  /**
   * Calendars that change from row to row, so that the last one looked up is often the wrong one.
   */
  @ParameterizedTest
  @EnumSource
  @Tag(TestSession.OWN_ENGINE)
  void calendarsOfAColumn(Engine engine) {
    List<String> rows =
        ConformanceCase.results().stream()
            .filter(c -> c.function().name().equals("to_calendar") && c.arguments().size() == 2)
            .map(
                c ->
                    "("
                        + String.join(", ", c.arguments())
                        + ", "
                        + (c.expected() == null ? "NULL" : "'" + c.expected() + "'")
                        + ")")
            .toList();
    assertTrue(rows.size() > 10);
    List<Row> wrong =
        TestSession.unfolded(engine)
            .sql(
                "SELECT *, to_calendar(d, c) FROM VALUES "
                    + String.join(", ", rows)
                    + " AS t(d, c, expected) WHERE NOT to_calendar(d, c) <=> expected")
            .collectAsList();
    assertEquals(List.of(), wrong);
  }

  @ParameterizedTest
  @CsvSource({"UTC, 1402-12-29", "Asia/Tehran, 1403-01-01"})
  void timestampIsADateInTheSessionTimeZone(String zone, String expected) {
    for (Engine engine : Engine.values()) {
      SparkSession session = TestSession.unfolded(engine);
      session.conf().set("spark.sql.session.timeZone", zone);
      Row row =
          TestSession.row(
              session,
              "SELECT to_calendar(ts, 'jalali'), to_calendar(ntz, 'jalali') FROM VALUES"
                  + " (TIMESTAMP'2024-03-19 21:00:00Z', TIMESTAMP_NTZ'2024-03-19 21:00:00')"
                  + " AS t(ts, ntz)");
      assertEquals(expected, row.getString(0));
      assertEquals("1402-12-29", row.getString(1));
    }
  }

  /** A function on java.sql.Date takes the days that the Gregorian reform left out to others. */
  @ParameterizedTest
  @EnumSource
  @Tag(TestSession.OWN_ENGINE)
  void daysOfOctober1582AreUnharmed(Engine engine) {
    assertEquals(
        "1582-10-04 1582-10-05 1582-10-06 1582-10-07 1582-10-08 1582-10-09 1582-10-10 1582-10-11"
            + " 1582-10-12 1582-10-13 1582-10-14 1582-10-15",
        TestSession.value(
            TestSession.unfolded(engine),
            "SELECT array_join(array_agg(to_calendar(from_calendar("
                + "CAST(date_add(DATE'1582-10-04', CAST(id AS INT)) AS STRING), 'gregorian'),"
                + " 'gregorian')), ' ') FROM range(0, 12, 1, 1)"));
  }

  static List<CalendarSystem> calendars() {
    return TestSession.some(Calendars.all(), 0);
  }

  /**
   * The law of round trips, on the days of the years 1 to 3000 that the calendar has. A year that
   * most likely is a Gregorian one is not believed, in keys of any calendar and in text that names
   * the year.
   */
  @ParameterizedTest
  @MethodSource("calendars")
  void everyDayComesBack(CalendarSystem calendar) {
    int first = Math.max(calendar.minEpochDay(), -719_162);
    int last = Math.min(calendar.maxEpochDay(), 376_199);
    boolean textHasYear =
        calendar.notation() == Notation.NUMERIC || calendar.notation() == Notation.WEEK;
    Row row =
        TestSession.row(
            SPARK,
            String.format(
                "SELECT count(*), count_if(try_from_calendar(to_calendar(d, '%1$s'), '%1$s')"
                    + " IS DISTINCT FROM IF(%4$s, believed, d)),"
                    + " count_if(try_from_calendar(calendar_key(d, '%1$s'), '%1$s')"
                    + " IS DISTINCT FROM IF(abs(calendar_year(d, '%1$s')) < 100"
                    + " AND year(d) NOT BETWEEN 1900 AND 2100, NULL, believed))"
                    + " FROM (SELECT d, IF(calendar_year(d, '%1$s') BETWEEN 1900 AND 2100"
                    + " AND year(d) NOT BETWEEN 1900 AND 2100"
                    + " AND abs(year(d) - calendar_year(d, '%1$s')) > 1, NULL, d) believed"
                    + " FROM (SELECT date_from_unix_date(CAST(id AS INT)) d"
                    + " FROM range(%2$d, %3$d)))",
                calendar.id(), first, last + 1L, textHasYear));
    assertEquals(last - first + 1L, row.getLong(0));
    assertEquals(0, row.getLong(1));
    assertEquals(0, row.getLong(2));
  }

  /**
   * The law of order, from the days of the years 1 to 3000 that the calendar has to the next one.
   * Default text is in order for years of at most four digits without a sign, and where it begins
   * with the year and not with an era or with a number that is not padded.
   */
  @ParameterizedTest
  @MethodSource("calendars")
  void noDayComesBeforeTheDayBefore(CalendarSystem calendar) {
    int first = Math.max(calendar.minEpochDay(), -719_162);
    int last = Math.min(calendar.maxEpochDay(), 376_199);
    boolean textInOrder =
        calendar.notation() != Notation.ERA && calendar.notation() != Notation.LONG_COUNT;
    Row row =
        TestSession.row(
            SPARK,
            String.format(
                "SELECT count(*), count_if(calendar_year(d, '%1$s') > calendar_year(e, '%1$s')),"
                    + " count_if(calendar_key(d, '%1$s') >= calendar_key(e, '%1$s')),"
                    + " count_if(calendar_year(d, '%1$s') >= 1 AND calendar_year(e, '%1$s') <= 9999"
                    + " AND to_calendar(d, '%1$s') >= to_calendar(e, '%1$s'))"
                    + " FROM (SELECT date_from_unix_date(CAST(id AS INT)) d,"
                    + " date_from_unix_date(CAST(id + 1 AS INT)) e FROM range(%2$d, %3$d))",
                calendar.id(), first, last));
    assertEquals(last - first, row.getLong(0));
    assertEquals(0, row.getLong(1));
    assertEquals(0, row.getLong(2));
    if (textInOrder) {
      assertEquals(0, row.getLong(3));
    }
  }

  // ---- plans

  @Test
  void callIsCompiledIntoTheStageWithTheCalendarsOwnClass() {
    String query =
        "SELECT calendar_year(d, 'jalali'), to_calendar(d, 'islamic-umalqura')"
            + " FROM (SELECT date_add(DATE'2024-03-20', CAST(id AS INT)) d FROM range(10))";
    String plan = plan(query);
    assertTrue(plan.contains("*(1) Project [calendar_year("), plan);

    String code =
        TestSession.value(TestSession.of(Engine.STAGE), "EXPLAIN CODEGEN " + query).toString();
    assertTrue(code.contains("private org.taqwim.calendar.system.Jalali "), code);
    assertTrue(code.contains("private org.taqwim.calendar.system.TableCalendar "), code);
    assertTrue(code.contains("CalendarFunctions.calendarYear("), code);
    assertTrue(
        code.contains("UTF8String.fromBytes(org.taqwim.calendar.function.CalendarFunctions"), code);
    assertFalse(code.contains("NameResolver"), code);
    assertFalse(code.contains("java.sql.Date"), code);
  }

  @Test
  void columnOfNamesHasOneResolver() {
    String code =
        TestSession.value(
                TestSession.of(Engine.STAGE),
                "EXPLAIN CODEGEN SELECT calendar_trunc(u, DATE'2024-03-20', c)"
                    + " FROM (SELECT string(id) u, string(id) c FROM range(1))")
            .toString();
    assertEquals(2, code.split("= new org.taqwim.calendar.function.NameResolver", -1).length, code);
  }

  @Test
  void equalCallsAreOneExpression() {
    List<Row> rows =
        SPARK
            .sql(
                "SELECT calendar_year(d, 'jalali') y, count(*) n"
                    + " FROM (SELECT date_add(DATE'2024-03-17', CAST(id AS INT)) d FROM range(5))"
                    + " GROUP BY calendar_year(d, 'jalali') ORDER BY y")
            .collectAsList();
    assertEquals("[[1402,3], [1403,2]]", rows.toString());
  }

  private static String plan(String sql) {
    return TestSession.of(Engine.STAGE).sql(sql).queryExecution().executedPlan().toString();
  }
}
