package org.taqwim.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.taqwim.spark.TestSession.Engine;

/** Bad calls, bad names and bad values: who reports them, when, where, and in which words. */
class ErrorTest {

  private static final SparkSession ANSI = TestSession.with("spark.sql.ansi.enabled", "true");
  private static final SparkSession LEGACY = TestSession.with("spark.sql.ansi.enabled", "false");

  private static final String DATES =
      "(SELECT date_add(DATE'2024-03-20', CAST(id AS INT)) d FROM range(3))";

  private static final String MILLION =
      " FROM (SELECT CAST(id %% 1000 AS INT) n, IF(id = 777777, %s, 'jalali') c FROM range(1000000))";

  // ---- at analysis

  /** A calendar's name that only a row would ask for, and that no value gives. */
  @Test
  void aNameThatCannotBeComputedIsNoErrorWithoutARow() {
    assertEquals(
        "ok",
        TestSession.value(
            ANSI,
            "SELECT CASE WHEN id < 0"
                + " THEN to_calendar(DATE'2024-03-20', calendar_era(DATE'0001-01-01', 'japanese'))"
                + " ELSE 'ok' END FROM range(1)"));
  }

  @Test
  void badNameIsFoundAtAnalysisWithItsPosition() {
    SparkThrowable error = analysisError("SELECT 1,\n  to_calendar(d, 'jalaly') FROM " + DATES);
    assertEquals(
        "[CALENDAR_NOT_FOUND] Argument 2, `calendar`, of to_calendar: There is no calendar"
            + " 'jalaly'. Did you mean 'jalali'? calendar_systems() lists all calendars."
            + " SQLSTATE: 42704; line 2 pos 2",
        TestSession.message(error));
    assertEquals("CALENDAR_NOT_FOUND", TestSession.condition(error));
    assertEquals("42704", error.getSqlState());
    assertEquals("to_calendar(d, 'jalaly')", error.getQueryContext()[0].fragment());
  }

  @Test
  void badUnitAndWeekdayAreFoundAtAnalysis() {
    assertEquals(
        "[CALENDAR_INVALID_UNIT] Argument 1, `unit`, of calendar_trunc: There is no unit"
            + " 'FORTNIGHT'. The units are: DAY, WEEK, MONTH, QUARTER, HALF, YEAR."
            + " SQLSTATE: 22023; line 1 pos 7",
        TestSession.message(
            analysisError("SELECT calendar_trunc('FORTNIGHT', d, 'jalali') FROM " + DATES)));
    assertEquals(
        "[CALENDAR_INVALID_UNIT] Argument 4, `week_start`, of calendar_trunc: There is no weekday"
            + " 'Frisday', nor a locale. The weekdays are: MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY,"
            + " SATURDAY, SUNDAY; a locale such as fa-IR stands for the custom of its region. SQLSTATE: 22023; line 1 pos 7",
        TestSession.message(
            analysisError("SELECT calendar_trunc('WEEK', d, 'jalali', 'Frisday') FROM " + DATES)));
  }

  @Test
  void badNameIsFoundAtAnalysisInTryFunctionsInLegacyModeAndWhereItIsComputed() {
    String variants =
        "'hijri' names more than one calendar. Name the variant: 'islamic-umalqura',"
            + " 'islamic-umalqura-published', 'islamic-iran', 'islamic-civil', 'islamic-tbla'.";
    for (String call :
        List.of("try_from_calendar(s, 'hijri')", "from_calendar(s, lower('HIJRI'))")) {
      String sql = "SELECT " + call + " FROM (SELECT string(id) s FROM range(0))";
      for (SparkSession session : List.of(ANSI, LEGACY)) {
        SparkThrowable error = TestSession.error(session, sql);
        assertInstanceOf(AnalysisException.class, error);
        assertTrue(TestSession.message(error).contains(variants), TestSession.message(error));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "to_calendar(d)             | to_calendar(d, calendar [, pattern [, locale]]) takes 2 to 4"
            + " arguments, but here it has 1.",
        "calendar_trunc('DAY', d)   | calendar_trunc(unit, d, calendar [, week_start]) takes 3 or 4"
            + " arguments, but here it has 2.",
        "taqwim_version(d)          | taqwim_version() takes 0 arguments, but here it has 1."
      })
  void wrongNumberOfArguments(String call, String problem) {
    SparkThrowable error = analysisError("SELECT " + call + " FROM " + DATES);
    assertEquals(
        "[WRONG_NUM_ARGS.WITHOUT_SUGGESTION] " + problem + " SQLSTATE: 42605; line 1 pos 7",
        TestSession.message(error));
    assertEquals("WRONG_NUM_ARGS.WITHOUT_SUGGESTION", TestSession.condition(error));
    assertEquals("42605", error.getSqlState());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "to_calendar(d => d, calendar => 'jalali') | to_calendar(d, calendar [, pattern [, locale]])",
        "to_calendar(d, calendar => 'jalali')      | to_calendar(d, calendar [, pattern [, locale]])",
        "taqwim_version(v => d)                    | taqwim_version()",
      })
  void namedArguments(String call, String signature) {
    SparkThrowable error = analysisError("SELECT " + call + " FROM " + DATES);
    assertNamedArguments(error, signature);
    assertEquals(call, error.getQueryContext()[0].fragment());
  }

  @Test
  void namedArgumentsOfTheTableFunction() {
    assertNamedArguments(
        analysisError("SELECT * FROM calendar_systems(id => 'jalali')"), "calendar_systems()");
  }

  private static void assertNamedArguments(SparkThrowable error, String signature) {
    assertEquals("NAMED_PARAMETERS_NOT_SUPPORTED", TestSession.condition(error));
    assertEquals("4274K", error.getSqlState());
    assertFalse(error.isInternalError());
    String name = signature.replaceFirst("\\(.*", "");
    String expected =
        "[NAMED_PARAMETERS_NOT_SUPPORTED] Named parameters are not supported for "
            + name
            + "; give the arguments by position: "
            + signature
            + ". SQLSTATE: 4274K; line 1 pos ";
    assertTrue(TestSession.message(error).startsWith(expected), TestSession.message(error));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "calendar_year(true, 'jalali')      | first (`d`)       | \"DATE\"              | \"BOOLEAN\"",
        "to_calendar('jalali', d)           | second (`calendar`) | \"STRING\"          | \"DATE\"",
        "calendar_diff(1, d, d, 'jalali')   | first (`unit`)    | \"STRING\"            | \"INT\"",
        "calendar_add('DAY', d, d, 'jalali') | second (`n`)     | \"INT\"               | \"DATE\"",
        "calendar_add('MONTH', 1.9, d, 'jalali') | second (`n`) | \"INT\"             | \"DECIMAL(2,1)\"",
        "calendar_add('MONTH', 1.9D, d, 'jalali') | second (`n`) | \"INT\"            | \"DOUBLE\"",
        "calendar_add('MONTH', 1.9F, d, 'jalali') | second (`n`) | \"INT\"            | \"FLOAT\"",
        "make_calendar_date(1403, 1, 1.0, 'jalali') | third (`day`) | \"INT\"         | \"DECIMAL(2,1)\"",
        "from_calendar(d, 'jalali')         | first (`text`)    | (\"STRING\" or \"INT\") | \"DATE\"",
        "from_calendar(1.5, 'jalali')       | first (`text`)    | (\"STRING\" or \"INT\") | \"DECIMAL(2,1)\""
      })
  void wrongType(String call, String parameter, String wanted, String given) {
    for (SparkSession session : List.of(ANSI, LEGACY)) {
      SparkThrowable error = TestSession.error(session, "SELECT " + call + " FROM " + DATES);
      assertInstanceOf(AnalysisException.class, error);
      assertEquals("DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE", TestSession.condition(error));
      assertEquals("42K09", error.getSqlState());
      assertEquals(call, error.getQueryContext()[0].fragment());
      Map<String, String> parameters = error.getMessageParameters();
      assertEquals(parameter, parameters.get("paramIndex"));
      assertEquals(wanted, parameters.get("requiredType"));
      assertEquals(given, parameters.get("inputType"));
    }
  }

  /** Each of these numbers, less a multiple of 2³², is that of another date. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "from_calendar(4308997397L, 'jalali')       | first (`text`)  | (\"STRING\" or \"INT\")",
        "try_from_calendar(4308997397L, 'jalali')   | first (`text`)  | (\"STRING\" or \"INT\")",
        "calendar_add('DAY', 4294967297L, d, 'jalali') | second (`n`) | \"INT\"",
        "make_calendar_date(4294968699L, 1, 1, 'jalali') | first (`year`) | \"INT\"",
        "calendar_add('DAY', id, d, 'jalali')       | second (`n`)    | \"INT\""
      })
  void bigintIsRefusedAndNeverWraps(String call, String parameter, String wanted) {
    for (SparkSession session : List.of(ANSI, LEGACY)) {
      SparkThrowable error =
          TestSession.error(
              session, "SELECT " + call + " FROM (SELECT DATE'2024-03-20' d, id FROM range(1))");
      assertInstanceOf(AnalysisException.class, error);
      assertEquals("42K09", error.getSqlState());
      assertEquals(call, error.getQueryContext()[0].fragment());
      String message = TestSession.message(error);
      assertTrue(
          message.contains(
              ("The " + parameter + " parameter requires the " + wanted)
                  + " type, as a BIGINT can exceed an INT, however "),
          message);
      assertTrue(
          message.matches("(?s).* has the type \"BIGINT\"\\. Write CAST\\([\\w.]+ AS INT\\)\\..*"),
          message);
    }
  }

  // ---- at run time

  @ParameterizedTest
  @EnumSource
  @Tag(TestSession.OWN_ENGINE)
  void badValueUnderlinesTheCallAndNamesTheTryFunction(Engine engine) {
    SparkThrowable error =
        TestSession.error(
            TestSession.unfolded(engine),
            "SELECT from_calendar(s, 'jalali')\nFROM VALUES ('1402-12-30') AS t(s)");
    assertEquals(
        "[CALENDAR_INVALID_DATE] from_calendar: '1402-12-30' is not a date of the calendar"
            + " 'jalali': there is no day 30; month 12 of the year 1402 has 29 days. Use"
            + " `try_from_calendar` to get NULL instead. SQLSTATE: 22007\n"
            + "== SQL (line 1, position 8) ==\n"
            + "SELECT from_calendar(s, 'jalali')\n"
            + "       ^^^^^^^^^^^^^^^^^^^^^^^^^^\n",
        TestSession.message(error));
    assertEquals("CALENDAR_INVALID_DATE", TestSession.condition(error));
    assertEquals("22007", error.getSqlState());
    assertFalse(error.isInternalError());
    assertEquals(
        Map.of(
            "functionName",
            "from_calendar",
            "problem",
            "'1402-12-30' is not a date of the calendar 'jalali': there is no day 30; month 12 of"
                + " the year 1402 has 29 days."),
        error.getMessageParameters());
  }

  @Test
  void badValueOfAFunctionWithoutTryGivesNoHint() {
    assertTrue(
        TestSession.message(
                TestSession.error(
                    ANSI, "SELECT calendar_convert('1402-12-30', 'jalali', 'gregorian')"))
            .contains("month 12 of the year 1402 has 29 days. SQLSTATE: 22007\n== SQL"));
  }

  @ParameterizedTest
  @EnumSource
  @Tag(TestSession.OWN_ENGINE)
  void oneBadNameInAMillionRows(Engine engine) {
    SparkSession session = TestSession.unfolded(engine);
    for (String function : List.of("to_calendar", "try_to_calendar")) {
      SparkThrowable error =
          TestSession.error(
              session,
              "SELECT count("
                  + function
                  + "(date_add(DATE'2024-03-20', n), c))"
                  + MILLION.formatted("'jalaly'"));
      assertEquals("CALENDAR_NOT_FOUND", TestSession.condition(error));
      assertEquals(
          function + "(date_add(DATE'2024-03-20', n), c)", error.getQueryContext()[0].fragment());
      assertTrue(
          TestSession.message(error)
              .startsWith(
                  "[CALENDAR_NOT_FOUND] "
                      + function
                      + ": There is no calendar 'jalaly'. Did you mean 'jalali'?"
                      + " calendar_systems() lists all calendars. SQLSTATE: 42704\n== SQL"),
          TestSession.message(error));
    }
    assertEquals(
        999_999L,
        TestSession.value(
            session,
            "SELECT count(to_calendar(date_add(DATE'2024-03-20', n), c))"
                + MILLION.formatted("NULL")));
  }

  @Test
  void nameThatBecomesConstantFailsOnlyWhereThereIsARow() {
    String wrong = "SELECT to_calendar(d, c) FROM (SELECT d, 'jalaly' c FROM %s)";
    assertEquals(
        "CALENDAR_NOT_FOUND",
        TestSession.condition(TestSession.error(ANSI, wrong.formatted(DATES))));
    assertEquals(
        0,
        ANSI.sql(wrong.formatted(DATES + " WHERE d > current_date() + INTERVAL 900000 DAY"))
            .count());
  }

  @Test
  void unreachableBadValueIsNoError() {
    assertEquals(
        0L,
        TestSession.value(
            ANSI,
            "SELECT count(CASE WHEN id > 5 THEN from_calendar('Nowruz', 'jalali') END) FROM range(3)"));
  }

  @Test
  void errorOfADataFrameCallNamesTheCall() {
    SparkThrowable error =
        assertInstanceOf(
            SparkThrowable.class,
            assertThrows(
                Throwable.class,
                () ->
                    ANSI.range(1)
                        .select(
                            functions.call_function(
                                "from_calendar", functions.lit("Nowruz"), functions.lit("jalali")))
                        .collectAsList()));
    assertEquals("CALENDAR_INVALID_DATE", TestSession.condition(error));
    assertTrue(
        TestSession.message(error)
            .startsWith("[CALENDAR_INVALID_DATE] from_calendar: 'Nowruz' is not a date of"),
        TestSession.message(error));
    assertEquals(
        !TestSession.isSpark3(),
        TestSession.message(error).contains("== DataFrame ==\n\"call_function\""),
        TestSession.message(error));
  }

  @Test
  void errorSurvivesTheWayToTheDriver() throws IOException, ClassNotFoundException {
    SparkThrowable error = TestSession.error(ANSI, "SELECT from_calendar('Nowruz', 'jalali')");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(error);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      SparkThrowable read = (SparkThrowable) in.readObject();
      assertEquals(TestSession.message(error), TestSession.message(read));
      assertEquals(TestSession.condition(error), TestSession.condition(read));
      assertEquals(error.getMessageParameters(), read.getMessageParameters());
      assertEquals(error.getQueryContext()[0].fragment(), read.getQueryContext()[0].fragment());
    }
  }

  // ---- without ANSI mode

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "from_calendar('1402-12-30', 'jalali')",
        "from_calendar(14021230, 'jalali')",
        "make_calendar_date(1403, 13, 1, 'jalali')",
        "to_calendar(DATE'1800-01-01', 'islamic-umalqura')",
        "calendar_add('YEAR', 600, DATE'2024-03-20', 'jalali')",
        "calendar_year('Nowruz', 'jalali')",
        "calendar_add('DAY', '4294967297', DATE'2024-03-20', 'jalali')",
        "calendar_add('DAY', 'one', DATE'2024-03-20', 'jalali')"
      })
  void badValueIsNullWithoutAnsiMode(String call) {
    assertEquals(null, TestSession.value(LEGACY, "SELECT " + call));
    assertEquals(null, TestSession.value(LEGACY, "SELECT " + call + " FROM range(1) WHERE id = 0"));
    assertNotEquals(null, TestSession.condition(TestSession.error(ANSI, "SELECT " + call)));
  }

  @ParameterizedTest
  @EnumSource
  @Tag(TestSession.OWN_ENGINE)
  void badNameInAColumnRaisesWithoutAnsiModeToo(Engine engine) {
    SparkSession session = TestSession.unfolded(engine);
    session.conf().set("spark.sql.ansi.enabled", false);
    assertEquals(
        "CALENDAR_NOT_FOUND",
        TestSession.condition(
            TestSession.error(
                session,
                "SELECT to_calendar(DATE'2024-03-20', c) FROM VALUES ('jalali'), ('jalaly') t(c)")));
    assertEquals(
        1L,
        TestSession.value(
            session,
            "SELECT count(from_calendar(s, 'jalali')) FROM VALUES ('1403-01-01'), ('1402-12-30') t(s)"));
  }

  private static SparkThrowable analysisError(String sql) {
    SparkThrowable error = TestSession.error(ANSI, sql);
    assertInstanceOf(AnalysisException.class, error);
    return error;
  }
}
