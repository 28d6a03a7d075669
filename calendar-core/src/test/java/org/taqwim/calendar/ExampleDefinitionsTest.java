package org.taqwim.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.DefinedCalendars.Definition;
import org.taqwim.calendar.function.CalendarFunctions;

/**
 * The definitions of {@code examples/calendars}, which {@code docs/custom-calendars.md} explains.
 */
class ExampleDefinitionsTest {

  private static final Path EXAMPLES = Path.of("..", "examples", "calendars");
  private static final Path PAGE = Path.of("..", "docs", "custom-calendars.md");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.sorted().toList();
    }
  }

  static CalendarSystem calendar(String id) {
    Path file = EXAMPLES.resolve(id + ".txt");
    try {
      Definition definition = new Definition(file.toString(), Files.readString(file));
      return DefinedCalendars.of(List.of(definition)).of(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void thePageShowsTheFile(Path file) throws IOException {
    assertTrue(Files.readString(PAGE).contains("```\n" + Files.readString(file) + "```\n"));
  }

  /**
   * The committee's announcements in Pakistan; Saturdays of java.time; the days between the table's
   * years and months.
   */
  @ParameterizedTest
  @CsvSource({
    "hijri-pakistan, 2025-03-01, 1446-08-30",
    "hijri-pakistan, 2025-03-02, 1446-09-01",
    "hijri-pakistan, 2025-03-30, 1446-09-29",
    "hijri-pakistan, 2025-03-31, 1446-10-01",
    "acme, 2024-06-29, 2024-12-42",
    "acme, 2024-06-30, 2025-01-01",
    "acme, 2025-06-28, 2025-12-35",
    "acme-stores, 2023-06-25, 2024-01-01",
    "acme-stores, 2024-06-29, 2024-12-35",
    "acme-stores, 2026-06-27, 2026-12-35",
    "nepali-2089, 2027-04-13, 2083-12-30",
    "nepali-2089, 2027-04-14, 2084-01-01",
    "nepali-2089, 2028-04-13, 2085-01-01",
  })
  void aDay(String id, String day, String expected) {
    CalendarSystem calendar = calendar(id);
    int epochDay = (int) LocalDate.parse(day).toEpochDay();
    byte[] text = CalendarFunctions.toCalendar(epochDay, calendar);
    assertEquals(expected, new String(text, StandardCharsets.US_ASCII));
  }

  @Test
  void theStoresBooksEndWithTheCompanysYears() {
    CalendarSystem acme = calendar("acme");
    CalendarSystem stores = calendar("acme-stores");
    for (int year = stores.minYear(); year <= stores.maxYear(); year++) {
      assertEquals(acme.daysInYear(year), stores.daysInYear(year));
      assertEquals(
          acme.toEpochDay(PackedDate.of(year, 1, 1)), stores.toEpochDay(PackedDate.of(year, 1, 1)));
    }
  }
}
