package org.taqwim.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
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

  @Test
  void twoSessionsDefineANameEachForItself() throws IOException {
    SparkSession one = TestSession.with(KEY, file(SIGHTED).toString());
    SparkSession other = TestSession.with(KEY, file(SIGHTED.replace("03-02", "02-28")).toString());
    String sql = "SELECT from_calendar('1446-09-01', 'sighted')";
    assertEquals(LocalDate.parse("2025-03-02"), TestSession.value(one, sql));
    assertEquals(LocalDate.parse("2025-02-28"), TestSession.value(other, sql));
    SparkThrowable unknown = TestSession.error(TestSession.with(), sql);
    assertEquals("CALENDAR_NOT_FOUND", unknown.getCondition());
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
    assertEquals("CALENDAR_INVALID_DEFINITION", error.getCondition());
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
