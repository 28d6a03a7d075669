package org.taqwim.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.internal.SQLConf;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.taqwim.spark.TestSession.Engine;

/** Calendars that a session defines. */
class DefinedCalendarsTest {

  private static final String KEY = "spark.taqwim.calendars";

  private static final String SIGHTED =
      """
      calendar: sighted
      version: 1446-1
      source: the moon was seen a day later
      amends: islamic-umalqura
      1446-09 2025-03-02
      """;

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "calendar", ".txt"), text);
  }

  @ParameterizedTest
  @EnumSource
  @Tag(TestSession.OWN_ENGINE)
  void literalsAndColumnsNameThemAndNoTaskReadsTheFile(Engine engine) throws IOException {
    Path sighted = file(SIGHTED);
    Path second = file(SIGHTED.replace("calendar: sighted", "calendar: second"));
    SparkSession session = TestSession.unfolded(engine);
    session.conf().set(KEY, sighted + " , " + second.toUri());
    Dataset<Row> rows =
        session.sql(
            "SELECT to_calendar(d, 'sighted'), to_calendar(d, c),"
                + " from_calendar('1446-09-01', 'sighted')"
                + " FROM (SELECT date_add(DATE'2025-03-01', CAST(id AS INT)) d,"
                + " IF(id = 0, 'second', 'islamic-umalqura') c FROM range(2)) ORDER BY d");
    Files.delete(sighted);
    Files.delete(second);
    assertEquals(
        "[[1446-08-30,1446-08-30,2025-03-02], [1446-09-01,1446-09-02,2025-03-02]]",
        rows.collectAsList().toString());
  }

  /** Each answer beside that of the specification or table that the definition names or changes. */
  @ParameterizedTest
  @EnumSource
  @Tag(TestSession.OWN_ENGINE)
  void everyFunctionTakesThem(Engine engine) throws IOException {
    Path weeks =
        file(
            """
            calendar: acme
            version: 1
            source: a test
            is: weeks(end=saturday, last=6, pattern=4-4-5, label=end)
            """);
    SparkSession session = TestSession.unfolded(engine);
    session.conf().set(KEY, file(SIGHTED) + "," + weeks);
    assertEquals(
        "[2025-03-02,2025-04-01,-1,14460901,144609,2025-03-02,2025-03-29,1446,9,30]",
        TestSession.row(
                session,
                "SELECT calendar_trunc('MONTH', DATE'2025-03-20', 'sighted'),"
                    + " calendar_add('MONTH', 1, DATE'2025-03-04', 'sighted'),"
                    + " calendar_diff('MONTH', DATE'2025-03-02', DATE'2025-01-31', 'sighted'),"
                    + " calendar_key(DATE'2025-03-02', 'sighted'),"
                    + " calendar_month_key(DATE'2025-03-02', 'sighted'),"
                    + " make_calendar_date(1446, 9, 1, 'sighted'),"
                    + " calendar_last_day(DATE'2025-03-02', 'sighted'),"
                    + " calendar_year(DATE'2025-03-01', 'sighted'),"
                    + " calendar_month(DATE'2025-03-02', 'sighted'),"
                    + " calendar_day(DATE'2025-03-01', 'sighted')")
            .toString());
    String sql =
        "SELECT calendar_trunc('YEAR', d, c), calendar_add('QUARTER', 1, d, c),"
            + " calendar_diff('MONTH', d, date_add(d, 400), c), calendar_key(d, c),"
            + " make_calendar_date(2025, CAST(1 + id %% 12 AS INT), 28, c), to_calendar(d, c)"
            + " FROM (SELECT id, date_add(DATE'2024-01-05', CAST(7 * id AS INT)) d, %s c"
            + " FROM range(100)) ORDER BY id";
    assertEquals(
        rows(
            session, String.format(sql, "'weeks(end=saturday, last=6, pattern=4-4-5, label=end)'")),
        rows(session, String.format(sql, "'acme'")));
  }

  private static List<Row> rows(SparkSession session, String sql) {
    return session.sql(sql).collectAsList();
  }

  // ---- views and functions

  /** Spark analyses their text when they are used, under the configuration of their creation. */
  @Test
  void aViewKeepsTheSettingOfItsCreation() throws IOException {
    Path file = file(SIGHTED);
    SparkSession session = TestSession.with(KEY, file.toString());
    String sql = "SELECT from_calendar('1446-09-01', 'sighted') AS d";
    session.sql("CREATE TEMPORARY VIEW ramadan AS " + sql);
    session.sql("CREATE TEMPORARY VIEW month AS SELECT calendar_key(d, 'sighted') FROM ramadan");
    session.sql("CREATE GLOBAL TEMPORARY VIEW first_day AS " + sql);
    assertEquals(
        LocalDate.parse("2025-03-02"), TestSession.value(session, "SELECT * FROM ramadan"));
    assertEquals(14460901, TestSession.value(session, "SELECT * FROM month"));
    session.conf().set(KEY, file(SIGHTED.replace("03-02", "02-28")).toString());
    assertEquals(
        "[2025-02-28,2025-03-02]",
        TestSession.row(session, "SELECT s.d, r.d FROM (" + sql + ") s CROSS JOIN ramadan r")
            .toString());
    SparkSession other = TestSession.with();
    assertEquals(
        LocalDate.parse("2025-03-02"),
        TestSession.value(other, "SELECT * FROM global_temp.first_day"));
    session.sql("DROP VIEW global_temp.first_day");
    // Its name of the file, that is: what is in it may change.
    Files.writeString(file, SIGHTED.replace("03-02", "02-27") + "# changed\n");
    assertEquals(
        LocalDate.parse("2025-02-27"), TestSession.value(session, "SELECT * FROM ramadan"));
  }

  @Test
  void aSqlFunctionKeepsTheSettingOfItsCreation() throws IOException {
    SparkSession session = TestSession.with(KEY, file(SIGHTED).toString());
    assumeTrue(session.version().compareTo("4") > 0, "SQL functions came with Spark 4.0");
    session.sql(
        "CREATE TEMPORARY FUNCTION hijri(x DATE) RETURNS STRING RETURN to_calendar(x, 'sighted')");
    session.conf().unset(KEY);
    assertEquals("1446-09-01", TestSession.value(session, "SELECT hijri(DATE'2025-03-02')"));
  }

  // ---- files

  @Test
  void aQueryReadsAFileOnceWithTheSessionsConfiguration() throws IOException {
    Path path = file(SIGHTED);
    SparkSession session =
        TestSession.with("fs.watched.impl", WatchedFiles.class.getName(), KEY, "watched://" + path);
    // The file changes while the query is analysed: the second call must not see another calendar.
    WatchedFiles.opened(
        () -> Files.writeString(path, SIGHTED.replace("03-02", "02-28") + "# changed\n"));
    String sql =
        "SELECT from_calendar('1446-09-01', 'sighted'), from_calendar('1446-09-01', 'SIGHTED'),"
            + " (SELECT from_calendar('1446-09-01', 'Sighted'))";
    assertEquals("[2025-03-02,2025-03-02,2025-03-02]", TestSession.row(session, sql).toString());
    assertEquals(1, WatchedFiles.opened(() -> {}));
    assertEquals("[2025-02-28,2025-02-28,2025-02-28]", TestSession.row(session, sql).toString());
    assertEquals(1, WatchedFiles.opened(() -> {}));
    assertEquals("[2025-02-28,2025-02-28,2025-02-28]", TestSession.row(session, sql).toString());
    assertEquals(0, WatchedFiles.opened(() -> {}), "an unchanged file is read again");
    // Of another session's rights nothing is known.
    TestSession.row(
        TestSession.with("fs.watched.impl", WatchedFiles.class.getName(), KEY, "watched://" + path),
        sql);
    assertEquals(1, WatchedFiles.opened(() -> {}));
  }

  /** Spark analyses the outer call after the function's text, and that after the inner call. */
  @Test
  void aQueryKeepsWhatItReadWhileAnotherIsAnalysed() throws IOException {
    Path first = file(SIGHTED);
    Path second = file(SIGHTED.replace("calendar: sighted", "calendar: second"));
    SparkSession session =
        TestSession.with(
            "fs.watched.impl", WatchedFiles.class.getName(), KEY, "watched://" + second);
    assumeTrue(session.version().compareTo("4") > 0, "SQL functions came with Spark 4.0");
    session.sql("CREATE TEMPORARY FUNCTION other(x DATE) RETURN to_calendar(x, 'second')");
    Files.writeString(second, "# changed\n" + Files.readString(second));
    session.conf().set(KEY, first.toString());
    String sql = "SELECT from_calendar('1446-09-01', 'sighted')";
    WatchedFiles.opened(
        () -> {
          Files.writeString(first, SIGHTED.replace("03-02", "02-28") + "# changed\n");
          // Here the function's configuration is in force, and in another query the session's.
          Object other =
              SQLConf.withExistingConf(
                  session.sessionState().conf(), () -> TestSession.value(session, sql));
          assertEquals(LocalDate.parse("2025-02-28"), other);
        });
    assertEquals(
        "[1446-09-01,1446-09-01,1446-09-01]",
        TestSession.row(
                session,
                "SELECT to_calendar(d, 'sighted'), inner_call, other FROM (SELECT d,"
                    + " to_calendar(d, 'sighted') AS inner_call, other(d) AS other"
                    + " FROM VALUES (DATE'2025-03-02') AS t(d))")
            .toString());
    assertEquals(1, WatchedFiles.opened(() -> {}));
    assertEquals(LocalDate.parse("2025-02-28"), TestSession.value(session, sql));
  }

  /** The definitions in the plan are wrong here, which a task finds out if it reads them. */
  @Test
  void aTaskReadsNoDefinitionIfItsCalendarsAreConstant() throws Exception {
    SparkSession session = TestSession.with(KEY, file(SIGHTED).toString());
    Dataset<Row> query = session.sql("SELECT to_calendar(DATE'2025-03-02', 'sighted')");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(query.queryExecution().analyzed().expressions().apply(0));
    }
    String wrong =
        bytes.toString(StandardCharsets.ISO_8859_1).replace("amends: islamic", "amends: islamix");
    assertNotEquals(bytes.toString(StandardCharsets.ISO_8859_1), wrong);
    try (ObjectInputStream in =
        new ObjectInputStream(
            new ByteArrayInputStream(wrong.getBytes(StandardCharsets.ISO_8859_1)))) {
      assertEquals("1446-09-01", ((Expression) in.readObject()).eval(null).toString());
    }
  }

  @Test
  void twoSessionsDefineANameEachForItself() throws IOException {
    SparkSession one = TestSession.with(KEY, file(SIGHTED).toString());
    SparkSession other = TestSession.with(KEY, file(SIGHTED.replace("03-02", "02-28")).toString());
    String sql = "SELECT from_calendar('1446-09-01', 'sighted')";
    assertEquals(LocalDate.parse("2025-03-02"), TestSession.value(one, sql));
    assertEquals(LocalDate.parse("2025-02-28"), TestSession.value(other, sql));
    SparkThrowable unknown = TestSession.error(TestSession.with(), sql);
    assertEquals("CALENDAR_NOT_FOUND", TestSession.condition(unknown));
    assertEquals(
        "1446-1+" + TestSession.value(one, dataVersion("islamic-umalqura")),
        TestSession.value(one, dataVersion("sighted")));
  }

  private static String dataVersion(String calendar) {
    return "SELECT data_version FROM calendar_systems() WHERE id = '" + calendar + "'";
  }

  @Test
  void aWrongDefinitionFailsTheAnalysisWithFileAndLine() throws IOException {
    Path wrong = file(SIGHTED.replace("1446-09 ", "1446-99 "));
    SparkThrowable error =
        TestSession.error(
            TestSession.with(KEY, wrong.toString()),
            "SELECT to_calendar(current_date(), 'jalali')");
    assertEquals("CALENDAR_INVALID_DEFINITION", TestSession.condition(error));
    assertEquals("42000", error.getSqlState());
    assertTrue(
        TestSession.message(error)
            .contains(
                "[CALENDAR_INVALID_DEFINITION] spark.taqwim.calendars: "
                    + wrong
                    + ", line 5: the month '1446-99' is too far"),
        TestSession.message(error));
    SparkThrowable missing =
        TestSession.error(
            TestSession.with(KEY, folder.resolve("none.txt").toString()),
            "SELECT to_calendar(current_date(), 'jalali')");
    assertTrue(
        TestSession.message(missing).contains("none.txt, line 1: it cannot be read"),
        TestSession.message(missing));
  }
}
