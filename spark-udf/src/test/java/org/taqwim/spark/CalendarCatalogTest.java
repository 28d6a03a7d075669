package org.taqwim.spark;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchFunctionException;
import org.apache.spark.sql.catalyst.analysis.NoSuchNamespaceException;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.conformance.ConformanceCase;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.CalendarFunction.ResultType;
import org.taqwim.calendar.function.FunctionTable;
import org.taqwim.spark.TestSession.Engine;

/** The functions of a catalog answer what every engine answers. */
class CalendarCatalogTest {

  private static final String CATALOG = "spark.sql.catalog.cal";

  private static SparkSession catalog(SparkSession session) {
    session.conf().set(CATALOG, CalendarCatalog.class.getName());
    return session;
  }

  private static SparkSession unfolded(Engine engine) {
    SparkSession session = catalog(TestSession.unfolded(engine));
    session.conf().set("spark.taqwim.rewrite.enabled", false);
    return session;
  }

  @ParameterizedTest
  @EnumSource
  @Tag(TestSession.OWN_ENGINE)
  void literals(Engine engine) {
    SparkSession session = unfolded(engine);
    for (List<ConformanceCase> batch : batches()) {
      Dataset<Row> answers =
          session.sql(ConformanceTest.select(batch.stream().map(c -> "cal." + c.call()).toList()));
      assertStage(engine, answers);
      assertResults(batch, answers);
    }
  }

  /** Folded by the optimizer; rows have those of columns, as Spark binds no values. */
  @Test
  void errorsOfLiterals() {
    SparkSession session = catalog(TestSession.with("spark.taqwim.rewrite.enabled", "false"));
    List<ConformanceCase> cases = ConformanceCase.errors();
    assertErrors(cases, cases.stream().map(c -> "SELECT cal." + c.call()).toList(), session);
  }

  @ParameterizedTest
  @EnumSource
  @Tag(TestSession.OWN_ENGINE)
  void columns(Engine engine) {
    SparkSession session = unfolded(engine);
    for (List<ConformanceCase> batch : batches()) {
      List<String> calls = callsOnColumns(session, "cases", batch);
      Dataset<Row> answers = session.sql(ConformanceTest.select(calls) + " FROM cases");
      assertStage(engine, answers);
      assertResults(batch, answers);
    }
  }

  /** In a stage and a projection, the code of a call is the same. */
  @ParameterizedTest
  @EnumSource(names = {"STAGE", "INTERPRETED"})
  @Tag(TestSession.OWN_ENGINE)
  void errorsOfColumns(Engine engine) {
    SparkSession session = unfolded(engine);
    for (List<ConformanceCase> batch :
        TestSession.some(ConformanceTest.batches(ConformanceCase.errors(), 10), 0)) {
      assertErrors(
          batch,
          callsOnColumns(session, "failing", batch).stream()
              .map(call -> "SELECT " + call + " FROM failing")
              .toList(),
          session);
    }
  }

  private static List<List<ConformanceCase>> batches() {
    return TestSession.some(ConformanceTest.batches(ConformanceCase.results(), 25), 0);
  }

  /** The calls with the columns of a view of one row, which is made here. */
  private static List<String> callsOnColumns(
      SparkSession session, String view, List<ConformanceCase> cases) {
    List<String> arguments = new ArrayList<>();
    List<String> calls = new ArrayList<>();
    for (ConformanceCase c : cases) {
      String prefix = "c" + calls.size() + "_";
      calls.add("cal." + c.callOnColumns(prefix));
      for (int i = 0; i < c.arguments().size(); i++) {
        arguments.add(c.arguments().get(i) + " AS " + prefix + i);
      }
    }
    ConformanceTest.table(session, view, ConformanceTest.select(arguments));
    return calls;
  }

  private static void assertStage(Engine engine, Dataset<Row> answers) {
    String plan = answers.queryExecution().executedPlan().toString();
    assertEquals(engine == Engine.STAGE, plan.contains("*(1) Project"), plan);
  }

  private static void assertResults(List<ConformanceCase> batch, Dataset<Row> answers) {
    Row row = answers.collectAsList().get(0);
    StructField[] fields = answers.schema().fields();
    List<Executable> checks = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      ConformanceCase c = batch.get(i);
      String answer = row.isNullAt(i) ? null : row.get(i).toString();
      StructField field = fields[i];
      checks.add(() -> assertEquals(c.expected(), answer, c::call));
      checks.add(() -> assertEquals(ConformanceTest.type(c.type()), field.dataType(), c::call));
    }
    assertAll(checks);
  }

  private static void assertErrors(
      List<ConformanceCase> cases, List<String> queries, SparkSession session) {
    assertAll(
        IntStream.range(0, cases.size())
            .mapToObj(
                i ->
                    () -> {
                      SparkThrowable error = TestSession.error(session, queries.get(i));
                      String message = TestSession.message(error);
                      assertEquals(cases.get(i).condition(), TestSession.condition(error), message);
                      assertTrue(message.contains(cases.get(i).message()), message);
                    }));
  }

  // ---- the catalog

  @Test
  void listsTheScalarFunctions() throws Exception {
    CalendarCatalog catalog = new CalendarCatalog();
    catalog.initialize("cal", CaseInsensitiveStringMap.empty());
    List<String> scalars =
        FunctionTable.all().stream()
            .filter(function -> function.result() != ResultType.TABLE)
            .map(CalendarFunction::name)
            .toList();
    assertEquals(
        scalars,
        Arrays.stream(catalog.listFunctions(new String[0])).map(Identifier::name).toList());
    assertThrows(
        NoSuchNamespaceException.class, () -> catalog.listFunctions(new String[] {"other"}));
    for (String name : List.of("to_calender", "calendar_systems")) {
      Identifier wrong = Identifier.of(new String[0], name);
      assertThrows(NoSuchFunctionException.class, () -> catalog.loadFunction(wrong), name);
    }
    Identifier elsewhere = Identifier.of(new String[] {"other"}, "to_calendar");
    assertThrows(NoSuchFunctionException.class, () -> catalog.loadFunction(elsewhere));
    String description =
        catalog.loadFunction(Identifier.of(new String[0], "To_Calendar")).description();
    assertTrue(
        description.startsWith("to_calendar(d, calendar [, pattern [, locale]]) - "), description);
    assertTrue(description.contains("\n  calendar - the name of a calendar"), description);
  }

  @Test
  void isListedBySpark() {
    SparkSession session = catalog(TestSession.with());
    List<String> names =
        session.sql("SHOW USER FUNCTIONS IN cal LIKE '*to_calendar'").collectAsList().stream()
            .map(row -> row.getString(0))
            // The extension has others, which 4.2 does not count as the user's.
            .filter(name -> name.startsWith("cal."))
            .toList();
    assertEquals(List.of("cal.to_calendar", "cal.try_to_calendar"), names);
  }

  @Test
  void wrongArgumentsAreErrorsOfTheQuery() {
    SparkSession session = catalog(TestSession.with());
    assertMessage(
        session,
        "SELECT cal.to_calendar(DATE '2024-03-20')",
        "the function is to_calendar(d, calendar [, pattern [, locale]]), but here it has 1"
            + " argument");
    assertMessage(
        session,
        "SELECT cal.to_calendar(DATE '2024-03-20', 1)",
        "the second parameter (`calendar`) requires the \"STRING\" type, however it has the type"
            + " \"INT\"");
    assertMessage(
        session,
        "SELECT cal.from_calendar(14030101L, 'jalali')",
        "the type \"BIGINT\", as a BIGINT can exceed an INT: cast it");
    assertMessage(session, "SELECT cal.to_calendar(1, 'jalali')", "requires the \"DATE\" type");
    assertEquals(
        "CALENDAR_NOT_FOUND",
        TestSession.condition(
            TestSession.error(session, "SELECT cal.to_calendar(DATE '2024-03-20', 'jalal')")));
  }

  private static void assertMessage(SparkSession session, String sql, String part) {
    String message = TestSession.message(TestSession.error(session, sql));
    assertTrue(message.contains(part), message);
  }

  @Test
  void withoutAnsiModeABadValueIsNull() {
    String bad = "cal.from_calendar('1402-12-30', 'jalali')";
    SparkSession session = catalog(TestSession.with("spark.sql.ansi.enabled", "false"));
    assertNull(TestSession.value(session, "SELECT " + bad));
    session.conf().set("spark.sql.ansi.enabled", true);
    SparkThrowable error = TestSession.error(session, "SELECT " + bad);
    assertEquals("CALENDAR_INVALID_DATE", TestSession.condition(error));
    assertEquals("22007", error.getSqlState());
    assertMessage(session, "SELECT " + bad, "Use `try_from_calendar` to get NULL instead.");
  }

  /** 2024-03-19T21:00Z is past midnight in Tehran, where 1403 has begun. */
  @ParameterizedTest
  @CsvSource({
    "UTC, 1402, 2023-03-20T20:30:00Z",
    "Asia/Tehran, 1403, 2024-03-19T20:30:00Z",
    "+3:30, 1403, 2024-03-19T20:30:00Z"
  })
  void timestampsAreOfTheSessionsZone(String zone, int year, String start) {
    SparkSession session = catalog(TestSession.with("spark.sql.session.timeZone", zone));
    String ts = "TIMESTAMP '2024-03-19 21:00:00Z'";
    assertEquals(
        year, TestSession.value(session, "SELECT cal.calendar_year(" + ts + ", 'jalali')"));
    if (!zone.equals("UTC")) {
      assertEquals(
          Instant.parse(start),
          TestSession.value(session, "SELECT cal.calendar_trunc('YEAR', " + ts + ", 'jalali')"));
    }
    assertEquals(
        LocalDateTime.parse("2024-02-20T00:00"),
        TestSession.value(
            session,
            "SELECT cal.calendar_trunc('MONTH', TIMESTAMP_NTZ '2024-03-19 21:00:00', 'jalali')"));
  }

  @Test
  void sameCallsAreOne() {
    SparkSession session = catalog(TestSession.with("spark.taqwim.rewrite.enabled", "false"));
    session.sql("SELECT DATE '2024-03-20' AS d, 'jalali' AS c").createOrReplaceTempView("t");
    assertEquals(
        "[1403,1]",
        TestSession.row(
                session,
                "SELECT cal.calendar_year(d, 'jalali'), count(*) FROM t"
                    + " GROUP BY cal.calendar_year(d, 'jalali')")
            .toString());
    // A ROLLUP gives rows in which the name is NULL, though no row of the table has one.
    assertEquals(
        "[[null], [null], [1403]]",
        session
            .sql("SELECT cal.calendar_year(d, c) AS y FROM t GROUP BY d, c WITH ROLLUP ORDER BY y")
            .collectAsList()
            .toString());
  }

  @Test
  void namesOfTheRowBeforeAreNotThoseOfTheNext() {
    SparkSession session = catalog(TestSession.with("spark.taqwim.rewrite.enabled", "false"));
    assertEquals(
        "[[1403-01-01], [2024-03-20], [null], [1445-09-10], [1403-01-01], [1403-01-01]]",
        session
            .sql(
                "SELECT cal.to_calendar(DATE '2024-03-20', c) FROM VALUES (1, 'jalali'),"
                    + " (2, 'gregorian'), (3, NULL), (4, 'islamic-umalqura'), (5, 'jalali'),"
                    + " (6, 'JALALI') t(i, c) ORDER BY i")
            .collectAsList()
            .toString());
  }

  /** A company's calendar, of which executors see no file. */
  @Test
  void definesCalendars() {
    SparkSession session = catalog(TestSession.with());
    session.conf().set(CATALOG + ".calendars", "../examples/calendars/acme.txt");
    SparkSession native_ =
        TestSession.with("spark.taqwim.calendars", "../examples/calendars/acme.txt");
    String call = "to_calendar(DATE '2024-03-20', 'acme')";
    assertEquals(
        TestSession.value(native_, "SELECT " + call),
        TestSession.value(session, "SELECT cal." + call));
    SparkSession wrong = catalog(TestSession.with());
    wrong.conf().set(CATALOG + ".calendars", "nowhere.txt");
    Throwable error =
        assertThrows(CalendarException.class, () -> wrong.sql("SELECT cal." + call).collect());
    assertTrue(error.getMessage().contains("nowhere.txt"), error.getMessage());
  }

  // ---- views

  @Test
  void permanentViews() {
    SparkSession session = catalog(TestSession.with("spark.sql.ansi.enabled", "false"));
    session.sql("DROP VIEW IF EXISTS reports");
    session.sql(
        "CREATE VIEW reports AS SELECT cal.to_calendar(d, 'jalali') AS day,"
            + " cal.from_calendar('1402-12-30', 'jalali') AS bad"
            + " FROM VALUES (DATE '2024-03-20') t(d)");
    try {
      // As the functions without a catalog, a view keeps the ANSI mode of its creation.
      session.conf().set("spark.sql.ansi.enabled", true);
      assertEquals(
          "[1403-01-01,null]", TestSession.row(session, "SELECT * FROM reports").toString());
    } finally {
      session.sql("DROP VIEW reports");
    }
  }

  // ---- with the extension

  @Test
  void conditionsBecomeRangesWhereTheExtensionIs(@TempDir Path dir) {
    SparkSession session = catalog(TestSession.with());
    String file = dir.resolve("orders").toString();
    session
        .sql("SELECT date_add(DATE '2024-01-01', CAST(id AS INT)) AS d FROM range(1000)")
        .write()
        .parquet(file);
    String query =
        "SELECT count(*) FROM parquet.`" + file + "` WHERE cal.calendar_year(d, 'jalali') = 1403";
    Dataset<Row> rewritten = session.sql(query);
    String plan = rewritten.queryExecution().executedPlan().toString();
    assertTrue(plan.contains("GreaterThanOrEqual(d,2024-03-20), LessThan(d,2025-03-21)"), plan);
    // 1403 is a leap year of 366 days (University of Tehran).
    assertEquals(366L, rewritten.collectAsList().get(0).get(0));
    session.conf().set("spark.taqwim.rewrite.enabled", false);
    Dataset<Row> plain = session.sql(query);
    assertFalse(plain.queryExecution().executedPlan().toString().contains("GreaterThan"));
    assertEquals(366L, plain.collectAsList().get(0).get(0));
  }
}
