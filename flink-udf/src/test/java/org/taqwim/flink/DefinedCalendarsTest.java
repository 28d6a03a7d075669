package org.taqwim.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
