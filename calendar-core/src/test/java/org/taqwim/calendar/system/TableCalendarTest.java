package org.taqwim.calendar.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.format.DefaultText;

/** Tables as text, and arithmetic with leap months. */
class TableCalendarTest {

  private static final CalendarSystem CHINESE = Calendars.of("chinese");

  private static final String HEAD =
      "# a comment\nversion: 1\nsource: nobody\nfirst-day: 2000-01-01\n";

  private static MonthTable read(String text) {
    return new MonthTable(TableText.read("test.txt", text.getBytes(StandardCharsets.UTF_8)));
  }

  // ---- the text

  @Test
  void monthsHaveNamesOrNumbersAndYearsAnEraOrNone() {
    MonthTable named = read(HEAD + "months: One , Two\nera: x\nleap-rule: None.\n7 28 32\n");
    assertEquals(List.of("One", "Two"), named.monthNames());
    assertEquals("x", named.era());
    assertEquals("None.", named.leapRule());
    assertEquals(List.of("Month 1", "Month 2"), read(HEAD + "7 28 32\n").monthNames());
    assertEquals(null, read(HEAD + "7 28 32\n").era());
    IllegalArgumentException problem =
        assertThrows(IllegalArgumentException.class, () -> read(HEAD + "months: One\n7 28 32\n"));
    assertTrue(problem.getMessage().contains("1 names of months for 2"), problem.getMessage());
  }

  @Test
  void monthsHaveAnyLengthAndLeapMonthsTheNumberBefore() {
    MonthTable table = read(HEAD + "provisional-from: 8\n\n7 28 32 29L 1\n8 35  63\t31 \r\n");
    assertEquals("1", table.version());
    assertEquals("nobody", table.source());
    assertEquals(8, table.provisionalFrom());
    int first = (int) LocalDate.parse("2000-01-01").toEpochDay();
    assertEquals(first, table.firstDay());
    assertEquals(first + 90 + 129 - 1, table.lastDay());
    assertEquals(PackedDate.of(7, 2, 32), table.packed(first + 59));
    assertEquals(PackedDate.of(7, 2, true, 1), table.packed(first + 60));
    assertEquals(PackedDate.of(7, 3, 1), table.packed(first + 89));
    assertEquals(PackedDate.of(8, 1, 1), table.packed(first + 90));
    assertEquals(PackedDate.of(8, 2, 63), table.packed(first + 90 + 35 + 62));
    assertEquals(first + 60, table.epochDay(PackedDate.of(7, 2, true, 1)));
    assertEquals(PackedDate.INVALID, table.epochDay(PackedDate.of(7, 1, true, 1)));
    assertEquals(PackedDate.INVALID, table.epochDay(PackedDate.of(7, 3, true, 1)));
    assertEquals(PackedDate.INVALID, table.epochDay(PackedDate.of(8, 2, true, 1)));
    assertEquals(PackedDate.INVALID, table.epochDay(PackedDate.of(7, 4, 1)));
    assertEquals(PackedDate.INVALID, table.epochDay(PackedDate.of(7, 0, 1)));
    assertEquals(3, table.ordinalMonth(PackedDate.of(7, 2, true, 1)));
    assertEquals(4, table.ordinalMonth(PackedDate.of(7, 3, 1)));
    assertEquals(0, table.ordinalMonth(PackedDate.of(7, 4, 1)));
    assertEquals(4, table.monthsInYear(7));
    assertEquals(3, table.monthsInYear(8));
    assertTrue(table.isLeapYear(7) && !table.isLeapYear(8));
    assertEquals(4, table.mostMonths());
    assertEquals(63, table.longestMonth());
    assertEquals(1, table.shortestMonth());
  }

  @Test
  void withoutLeapMonthsYearsLongerThanTheMeanAreLeap() {
    MonthTable table = read(HEAD + "1 30 29\n2 29 29\n3 30 29\n4 30 30\n5 30 29\n");
    assertFalse(table.isLeapYear(1) || table.isLeapYear(2) || table.isLeapYear(3));
    assertTrue(table.isLeapYear(4) && !table.hasLeapMonths());
    assertEquals(2, table.mostMonths());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: x                 | line 5: the key 'name' is unknown",
        "version: 2              | line 5: the key 'version' is there twice",
        "provisional-from: 2;1 30| line 6: 'provisional-from' is 2, and no year of the table",
        "provisional-from: x;1 30| line 6: 'provisional-from' is x, and no year of the table",
        "provisional-from:       | line 5: the key 'provisional-from' has no value",
        "1 30;provisional-from: 1| line 6: the key 'provisional-from' comes after the first month",
        "one 30                  | line 5: neither 'key: value' nor a year and its months:"
            + " 'one 30'",
        ": 1                     | line 5: neither 'key: value' nor a year and its months: ': 1'",
        "7L 28                   | line 5: not a number, or too great: '7L 28'",
        "5242870 30              | line 5: the year 5242870 is too far",
        "524288 30               | line 5: the year 524288 is too far",
        "-524288 30              | line 5: the year -524288 is too far",
        "1 30 L                  | line 5: not a number, or too great: 'L'",
        "1 30,29                 | line 5: not a number, or too great: '30,29'",
        "1 30 -29                | line 5: not a number, or too great: '-29'",
        "9999999999 30           | line 5: not a number, or too great: '9999999999 30'",
        "1 30 29L9               | line 5: not a number, or too great: '29L9'",
        "1 30;3 30               | line 6: expected the year 2, found 3",
        "1 30L                   | line 5: a leap month follows a month, and there is but one",
        "1 30 29L 29L            | line 5: a leap month follows a month, and there is but one",
        "1 64                    | line 5: a month has 1 to 63 days, not 64",
        "1 0                     | line 5: a month has 1 to 63 days, not 0",
        "1                       | line 5: the year 1 has 0 months without leap months, the first"
            + " year 0; 31 at most",
        "1 30 30;2 30 30L        | line 6: the year 2 has 1 months without leap months, the first"
            + " year 2; 31 at most",
        "600000 30               | line 5: the year 600000 is too far",
        "''                      | line 5: there is no year",
      })
  void anErrorNamesFileAndLine(String lines, String message) {
    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class, () -> read(HEAD + lines.replace(';', '\n') + "\n"));
    assertEquals("test.txt, " + message, error.getMessage());
  }

  @Test
  void theFarthestYearsAndTheMostMonthsAreWithin() {
    assertEquals(524_287, read(HEAD + "524287 1").lastYear());
    assertEquals(-524_287, read(HEAD + "-524287 1").firstYear());
    String months = " 1".repeat(31);
    assertEquals(31, read(HEAD + "1" + months).mostMonths());
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> read(HEAD + "1 1" + months));
    assertTrue(error.getMessage().contains("the year 1 has 32 months"), error.getMessage());
  }

  /** The last line needs no end, years before 1 a sign, and any year may have a leap month. */
  @Test
  void yearsBeforeOneAndALeapMonthInALaterYear() {
    MonthTable table = read(HEAD + "-1 10 20\n0 10 20 5L\n1 10 20");
    int first = table.firstDay();
    assertEquals(-1, table.firstYear());
    assertEquals(1, table.lastYear());
    assertEquals(PackedDate.of(-1, 1, 1), table.packed(first));
    assertEquals(PackedDate.of(0, 2, 1), table.packed(first + 40));
    assertEquals(PackedDate.of(0, 2, true, 1), table.packed(first + 60));
    assertEquals(PackedDate.of(1, 1, 1), table.packed(first + 65));
    assertEquals(PackedDate.of(1, 2, 20), table.packed(table.lastDay()));
    assertEquals(first + 64, table.epochDay(PackedDate.of(0, 2, true, 5)));
    assertFalse(table.isLeapYear(-1) || table.isLeapYear(1));
    assertTrue(table.isLeapYear(0));
  }

  @Test
  void noDateIsOutsideTheTable() {
    MonthTable table = read(HEAD + "7 28 32\n8 35 63\n");
    assertEquals(PackedDate.INVALID, table.packed(table.firstDay() - 1));
    assertEquals(PackedDate.INVALID, table.packed(table.lastDay() + 1));
    assertEquals(PackedDate.INVALID, table.epochDay(PackedDate.of(6, 1, 1)));
    assertEquals(PackedDate.INVALID, table.epochDay(PackedDate.of(8, 3, 1)));
    assertEquals(PackedDate.INVALID, table.epochDay(PackedDate.of(9, 1, 1)));
  }

  private static final String STARTS = "version: 1\nsource: nobody\n";

  @Test
  void monthsByTheirFirstDaysMayHaveOneDayOr63() {
    MonthTable table =
        read(STARTS + "1990-01 2000-01-01\n1990-02 2000-01-02\n1991-01 2000-03-05\n");
    assertEquals(1, table.monthLength(1990, 1));
    assertEquals(63, table.monthLength(1990, 2));
    assertEquals(1990, table.lastYear());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1000000-01 2000-01-01  | line 3: the month '1000000-01' is too far",
        "10000000-01 2000-01-01 | line 3: not a month and its first day, as in '1446-09 2025-03-01':"
            + " '10000000-01 2000-01-01'",
        "1-01 2000-01-01;1-03 2000-01-31;2-01 2000-03-01"
            + " | line 4: expected the month 1-02, found 1-03",
        "1-00L 2000-01-01;1-01 2000-01-31;2-01 2000-03-01"
            + " | line 3: a leap month follows the month of its number, and there is but one",
        "1-01 2000-01-01;2-01 2000-01-01"
            + " | line 3: a month has 1 to 63 days, and the month 1-01 would have 0",
        "1-01 2000-01-01;2-01 2000-03-05"
            + " | line 3: a month has 1 to 63 days, and the month 1-01 would have 64",
        "first-day: 2000-01-01;1-01 2000-01-01;2-01 2000-01-31"
            + " | line 5: the key 'first-day' is for months given by length",
      })
  void anErrorOfMonthsByTheirFirstDaysNamesFileAndLine(String lines, String message) {
    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class, () -> read(STARTS + lines.replace(';', '\n') + "\n"));
    assertEquals("test.txt, " + message, error.getMessage());
  }

  private static MonthTable amend(MonthTable table, String text) {
    TableText amendment =
        TableText.readLines("test.txt", text.getBytes(StandardCharsets.UTF_8), Set.of());
    amendment.amend(table);
    return new MonthTable(amendment);
  }

  @Test
  void aLeapMonthOfAnAmendmentIsOfItsYearAlone() {
    MonthTable table = amend(read(HEAD + "7 28 32\n8 35 63\n"), STARTS + "8 35 33 30L\n");
    assertFalse(table.isLeapYear(7));
    assertTrue(table.isLeapYear(8));
    assertEquals(2, table.monthsInYear(7));
    assertEquals(3, table.monthsInYear(8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "source: nobody;8 35 63             | the key 'version' is missing",
        "version: 2;8 35 63                 | the key 'source' is missing",
        "version: 2;source: x;months: One;8 35 63 | there are 1 names of months for 2 months",
      })
  void anAmendmentHasAHeadOfItsOwn(String lines, String message) {
    MonthTable table = read(HEAD + "7 28 32\n8 35 63\n");
    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class, () -> amend(table, lines.replace(';', '\n') + "\n"));
    assertTrue(error.getMessage().endsWith(message), error.getMessage());
  }

  @Test
  void aTableIsReadFromTheJarOrSaidToBeMissing() {
    assertEquals(CHINESE.maxEpochDay(), MonthTable.read("chinese").lastDay());
    assertEquals(
        "The table nobody.txt is missing from the jar",
        assertThrows(IllegalStateException.class, () -> MonthTable.read("nobody")).getMessage());
  }

  @Test
  void theHeadIsComplete() {
    for (String key : List.of("version", "source")) {
      String without = HEAD.replaceFirst(key + ": .*\n", "");
      assertEquals(
          "test.txt, line 4: the key '" + key + "' is missing",
          assertThrows(IllegalArgumentException.class, () -> read(without + "1 30\n"))
              .getMessage());
    }
    assertThrows(IllegalArgumentException.class, () -> read(HEAD + "1"), "the last line, no end");
    assertEquals(
        "test.txt, line 3: the key 'first-day' is missing",
        assertThrows(
                IllegalArgumentException.class, () -> read("version: 1\nsource: nobody\n1 30\n"))
            .getMessage());
    assertEquals(
        "test.txt, line 4: 'Nowruz' is not a date in ISO form",
        assertThrows(
                IllegalArgumentException.class,
                () -> read("version: 1\nsource: nobody\nfirst-day: Nowruz\n1 30\n"))
            .getMessage());
  }

  // ---- arithmetic: the months are those of the Hong Kong Observatory

  private static int chinese(String text) {
    return DefaultText.parse(text.getBytes(StandardCharsets.UTF_8), CHINESE);
  }

  /** 2023 has a leap month 2 of 29 days, 2025 a leap month 6; a month 2 has 30 days in 2023. */
  @ParameterizedTest
  @CsvSource({
    "2023-02L-01, YEAR, 1, 2024-02-01",
    "2023-02L-29, YEAR, 1, 2024-02-29",
    "2023-02L-29, YEAR, -19, 2004-02L-29",
    "2023-02L-29, YEAR, 0, 2023-02L-29",
    "2004-02L-29, YEAR, 19, 2023-02L-29",
    "2023-02-30, MONTH, 1, 2023-02L-29",
    "2023-02-30, MONTH, 2, 2023-03-29",
    "2023-02L-01, MONTH, -1, 2023-02-01",
    "2023-01-01, MONTH, 12, 2023-12-01",
    "2023-01-01, MONTH, 13, 2024-01-01",
    "2024-01-01, MONTH, -13, 2023-01-01",
    "2023-01-01, QUARTER, 1, 2023-03-01",
  })
  void plus(String from, CalendarUnit unit, int amount, String to) {
    assertEquals(chinese(to), CHINESE.plus(chinese(from), amount, unit));
  }

  /** What the table tells at once is what comes of counting year by year. */
  @ParameterizedTest
  @ValueSource(strings = {"chinese", "dangi", "vietnamese", "islamic-umalqura", "nepali"})
  void monthsBetweenYearsAreThoseCounted(String id) {
    CalendarSystem calendar = Calendars.of(id);
    for (int from = calendar.minYear(); from <= calendar.maxYear(); from += 7) {
      int first = calendar.toEpochDay(PackedDate.of(from, 1, 1));
      long months = 0;
      for (int to = from; to <= calendar.maxYear(); to++) {
        int start = calendar.toEpochDay(PackedDate.of(to, 1, 1));
        assertEquals(months, ((TableCalendar) calendar).monthsBetweenYears(from, to));
        assertEquals(-months, ((TableCalendar) calendar).monthsBetweenYears(to, from));
        assertEquals(months, calendar.between(first, start, CalendarUnit.MONTH));
        assertEquals(-months, calendar.between(start, first, CalendarUnit.MONTH));
        assertEquals(start, calendar.plus(first, months, CalendarUnit.MONTH));
        assertEquals(first, calendar.plus(start, -months, CalendarUnit.MONTH));
        months += calendar.monthsInYear(to);
      }
      assertEquals(PackedDate.INVALID, calendar.plus(first, months, CalendarUnit.MONTH));
    }
  }

  /**
   * A year from a leap month is up when its place and its stand-in are passed: these days are of
   * Temporal, in Node.js 26.10.0.
   */
  @ParameterizedTest
  @CsvSource({
    "2023-02L-10, 2024-02-10, YEAR, 0",
    "2023-02L-10, 2024-02-30, YEAR, 0",
    "2023-02L-10, 2024-03-01, YEAR, 1",
    "2023-02L-10, 2022-02-10, YEAR, -1",
    "2023-02L-10, 2022-02-11, YEAR, 0",
    "2024-02-10, 2023-02L-10, YEAR, 0",
    "2024-02-10, 2023-02-10, YEAR, -1",
    "2023-02L-10, 2022-02-20, YEAR, 0",
    "2022-02-20, 2023-02L-10, YEAR, 1",
    "2023-01-01, 2024-01-01, MONTH, 13",
    "2024-01-01, 2023-01-01, MONTH, -13",
    "2023-02-15, 2023-02L-15, MONTH, 1",
    "2023-02-15, 2023-02L-14, MONTH, 0",
  })
  void between(String from, String to, CalendarUnit unit, long units) {
    assertEquals(units, CHINESE.between(chinese(from), chinese(to), unit));
  }

  /** A leap month belongs to the quarter and half of its number. */
  @ParameterizedTest
  @CsvSource({
    "2023-02L-05, QUARTER, 2023-01-01, 2023-03-29",
    "2025-06L-29, QUARTER, 2025-04-01, 2025-06L-29",
    "2025-06-01, HALF, 2025-01-01, 2025-06L-29",
    "2025-07-01, HALF, 2025-07-01, 2025-12-29",
    "2023-02L-05, MONTH, 2023-02L-01, 2023-02L-29",
    "2023-02L-05, YEAR, 2023-01-01, 2023-12-30",
  })
  void periods(String date, CalendarUnit unit, String first, String last) {
    assertEquals(chinese(first), CHINESE.firstDay(chinese(date), unit));
    assertEquals(chinese(last), CHINESE.lastDay(chinese(date), unit));
  }

  @Test
  void aLeapMonthIsNumberedByItsCodeAndCountedByItsOrdinal() {
    int day = (int) LocalDate.parse("2023-03-22").toEpochDay(); // Hong Kong Observatory
    assertEquals(PackedDate.of(2023, 2, true, 1), CHINESE.toPacked(day));
    assertEquals(3, CHINESE.ordinalMonth(CHINESE.toPacked(day)));
    assertEquals(PackedDate.of(2023, 2, true, 1), CHINESE.firstOfMonth(2023, 3));
    assertEquals(13, CHINESE.monthsInYear(2023));
    assertEquals(12, CHINESE.monthsInYear(2024));
    assertTrue(CHINESE.isLeapYear(2023) && !CHINESE.isLeapYear(2024));
    assertEquals(
        "2023-02L-01",
        new String(DefaultText.format(CHINESE.toPacked(day)), StandardCharsets.US_ASCII));
  }

  @Test
  void leapMonthsAreForLunisolarCalendars() {
    TableCalendar lunar = new TableCalendar("chinese", CalendarSystem.Kind.LUNAR);
    assertThrows(IllegalStateException.class, lunar::minYear);
  }
}
