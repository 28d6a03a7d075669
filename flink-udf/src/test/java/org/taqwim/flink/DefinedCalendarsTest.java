package org.taqwim.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.table.api.PlanReference;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calendars that a module defines. */
class DefinedCalendarsTest {

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

  private static Flink with(Flink.Mode mode, Object files) {
    Flink flink = Flink.bare(mode);
    flink.run("LOAD MODULE calendar WITH ('calendars' = '" + files + "')");
    return flink;
  }

  @ParameterizedTest
  @EnumSource
  void literalsAndColumnsNameThemAndNoTaskReadsTheFile(Flink.Mode mode) throws IOException {
    Path sighted = file(SIGHTED);
    Path second = file(SIGHTED.replace("calendar: sighted", "calendar: second"));
    Flink flink = with(mode, sighted + " , " + second);
    Files.delete(sighted);
    Files.delete(second);
    flink.createNumbers("numbers", 2);
    assertEquals(
        "[+I[1446-08-30, 1446-08-30, 2025-03-02], +I[1446-09-01, 1446-09-02, 2025-03-02]]",
        flink
            .rows(
                """
                SELECT to_calendar(d, 'sighted'),
                  to_calendar(d, IF(k = 0, 'second', 'islamic-umalqura')),
                  from_calendar('1446-09-01', 'sighted')
                FROM (SELECT k, CAST('2025-03-0' || CAST(k + 1 AS STRING) AS DATE) AS d
                  FROM numbers)
                """)
            .toString());
    assertTrue(flink.rows("SELECT id FROM TABLE(calendar_systems())").contains(Row.of("second")));
  }

  /** Each answer beside that of the specification or table that the definition names or changes. */
  @ParameterizedTest
  @EnumSource
  void everyFunctionTakesThem(Flink.Mode mode) throws IOException {
    Path weeks =
        file(
            """
            calendar: acme
            version: 1
            source: a test
            is: weeks(end=saturday, last=6, pattern=4-4-5, label=end)
            """);
    Flink flink = with(mode, file(SIGHTED) + "," + weeks);
    assertEquals(
        "+I[2025-03-02, 2025-04-01, -1, 14460901, 144609, 2025-03-02, 2025-03-29, 1446, 9, 30]",
        flink
            .row(
                """
                SELECT calendar_trunc('MONTH', DATE '2025-03-20', 'sighted'),
                  calendar_add('MONTH', 1, DATE '2025-03-04', 'sighted'),
                  calendar_diff('MONTH', DATE '2025-03-02', DATE '2025-01-31', 'sighted'),
                  calendar_key(DATE '2025-03-02', 'sighted'),
                  calendar_month_key(DATE '2025-03-02', 'sighted'),
                  make_calendar_date(1446, 9, 1, 'sighted'),
                  calendar_last_day(DATE '2025-03-02', 'sighted'),
                  calendar_year(DATE '2025-03-01', 'sighted'),
                  calendar_month(DATE '2025-03-02', 'sighted'),
                  calendar_day(DATE '2025-03-01', 'sighted')
                """)
            .toString());
    flink.createNumbers("numbers", 100);
    String sql =
        """
        SELECT calendar_trunc('YEAR', d, c), calendar_add('QUARTER', 1, d, c),
          calendar_diff('MONTH', d, DATE '2027-01-01', c), calendar_key(d, c),
          make_calendar_date(2025, CAST(1 + MOD(k, 12) AS INT), 28, c), to_calendar(d, c)
        FROM (SELECT k, %s AS c, CAST(TIMESTAMPADD(DAY, 7 * CAST(k AS INT), DATE '2024-01-05')
          AS DATE) AS d FROM numbers)
        """;
    assertEquals(
        flink.rows(sql.formatted("'weeks(end=saturday, last=6, pattern=4-4-5, label=end)'")),
        flink.rows(sql.formatted("'acme'")));
  }

  /** A module of one name after another in one session: nothing of the first is left. */
  @ParameterizedTest
  @EnumSource
  void aModuleThatIsLoadedAnewHasItsOwnDefinitions(Flink.Mode mode) throws IOException {
    Flink flink = with(mode, file(SIGHTED));
    flink.createNumbers("numbers", 1);
    String sql =
        "SELECT from_calendar('1446-09-01', 'sighted'),"
            + " from_calendar('1446-09-0' || CAST(k + 1 AS STRING), 'sighted'),"
            + " from_calendar('1446-09-01', IF(k = 0, 'sighted', 'jalali')) FROM numbers";
    assertEquals("+I[2025-03-02, 2025-03-02, 2025-03-02]", flink.row(sql).toString());
    flink.run("UNLOAD MODULE calendar");
    flink.run(
        "LOAD MODULE calendar WITH ('calendars' = '"
            + file(SIGHTED.replace("03-02", "02-28"))
            + "')");
    assertEquals("+I[2025-02-28, 2025-02-28, 2025-02-28]", flink.row(sql).toString());
    flink.run("UNLOAD MODULE calendar");
    flink.run("LOAD MODULE calendar");
    assertTrue(flink.invalid(sql).contains("There is no calendar 'sighted'"));
  }

  /**
   * A compiled plan names the functions of modules. What a calendar's name stands for is up to the
   * module of the session that runs it, for a literal as for a column.
   */
  @Test
  void aCompiledPlanTakesTheDefinitionsOfTheModuleThatRunsIt() throws Exception {
    String insert =
        "INSERT INTO days SELECT from_calendar('1446-09-0' || CAST(k + 1 AS STRING), 'sighted'),"
            + " from_calendar('1446-09-01', IF(k = 0, 'sighted', 'jalali')) FROM numbers";
    Flink one = withSink(with(Flink.Mode.STREAMING, file(SIGHTED)));
    String json = one.session().compilePlanSql(insert).asJsonString();
    assertFalse(json.contains("islamic-umalqura"), json);

    execute(one, json);
    assertEquals("+I[2025-03-02, 2025-03-02]", one.row("SELECT * FROM days").toString());
    Flink other = with(Flink.Mode.STREAMING, file(SIGHTED.replace("03-02", "02-28")));
    execute(withSink(other), json);
    assertEquals("+I[2025-02-28, 2025-02-28]", other.row("SELECT * FROM days").toString());
    Flink none = withSink(Flink.withModule(Flink.Mode.STREAMING));
    Throwable error = assertThrows(RuntimeException.class, () -> execute(none, json));
    while (error.getCause() != null) {
      error = error.getCause();
    }
    assertTrue(error.getMessage().contains("There is no calendar 'sighted'"), error.getMessage());
  }

  private Flink withSink(Flink flink) throws IOException {
    flink.run(
        "CREATE TABLE days (a DATE, b DATE) WITH ('connector' = 'filesystem', 'format' = 'json',"
            + " 'path' = '"
            + Files.createTempDirectory(folder, "days").toUri()
            + "')");
    flink.run(
        "CREATE TABLE numbers (k BIGINT) WITH ('connector' = 'datagen', 'number-of-rows' = '1',"
            + " 'fields.k.kind' = 'sequence', 'fields.k.start' = '0', 'fields.k.end' = '0')");
    return flink;
  }

  private static void execute(Flink flink, String json) throws Exception {
    flink.session().loadPlan(PlanReference.fromJsonString(json)).execute().await();
  }

  @Test
  void twoSessionsDefineANameEachForItself() throws IOException {
    Flink one = with(Flink.Mode.BATCH, file(SIGHTED));
    Flink other = with(Flink.Mode.BATCH, file(SIGHTED.replace("03-02", "02-28")));
    Flink none = Flink.withModule(Flink.Mode.BATCH);
    String sql = "SELECT from_calendar('1446-09-01', 'sighted')";
    assertEquals("2025-03-02", one.value(sql).toString());
    assertEquals("2025-02-28", other.value(sql).toString());
    assertTrue(none.invalid(sql).contains("There is no calendar 'sighted'"));
  }

  @Test
  void monthsThatAreTooLongForTheAxisAreFoundInThePlan() throws IOException {
    Flink flink =
        with(
            Flink.Mode.STREAMING,
            file(
                """
                calendar: thirds
                version: 1
                source: a test
                kind: solar
                months: One, Two, Three
                first-day: 2024-01-01
                2024 60 60 60
                """));
    for (String call :
        new String[] {
          "calendar_axis(d, 'thirds')", "calendar_unaxis(CAST(d AS TIMESTAMP), 'thirds')"
        }) {
      assertTrue(
          flink
              .invalid("SELECT " + call + " FROM (VALUES (DATE '2024-03-20')) AS t (d)")
              .contains(
                  call.substring(0, call.indexOf('('))
                      + ", argument 2, `calendar`: The calendar 'thirds' has no axis: its months"
                      + " have up to 60 days"),
          call);
    }
  }

  @Test
  void aWrongDefinitionFailsTheModuleWithFileAndLine() throws IOException {
    Path wrong = file(SIGHTED.replace("1446-09 ", "1446-99 "));
    ValidationFailure failure = failure(wrong);
    assertTrue(
        failure
            .message()
            .endsWith(
                "[CALENDAR_INVALID_DEFINITION] module calendar, option 'calendars': "
                    + wrong
                    + ", line 5: the month '1446-99' is too far"),
        failure.message());
    assertTrue(
        failure(folder.resolve("none.txt"))
            .message()
            .contains("none.txt, line 1: it cannot be read"));
  }

  private record ValidationFailure(String message) {}

  private static ValidationFailure failure(Object file) {
    Throwable thrown = assertThrows(RuntimeException.class, () -> with(Flink.Mode.BATCH, file));
    while (thrown.getCause() != null) {
      thrown = thrown.getCause();
    }
    return new ValidationFailure(thrown.getMessage());
  }
}
