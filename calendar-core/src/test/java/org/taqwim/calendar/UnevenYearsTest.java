package org.taqwim.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taqwim.calendar.function.CalendarFunctions;

/**
 * Arithmetic where years differ in months: leap months, thirteenth months, and the year of nine.
 *
 * <p>The days of Hebrew, Coptic, Ethiopian and Thai dates are Time4J 5.9.4's.
 */
class UnevenYearsTest {

  @ParameterizedTest
  @CsvSource({
    "hebrew, 5784-05L-30, 2024-03-10",
    "hebrew, 5784-05-30, 2024-02-09",
    "hebrew, 5784-06-01, 2024-03-11",
    "hebrew, 5785-06-01, 2025-03-01",
    "hebrew, 5785-01-01, 2024-10-03",
    "coptic, 1739-13-06, 2023-09-11",
    "coptic, 1740-13-05, 2024-09-10",
    "ethiopic, 2015-13-06, 2023-09-11",
    "ethiopic, 2016-01-01, 2023-09-12",
    "ethioaa, 7516-01-01, 2023-09-12",
    "indian, 1945-12-30, 2024-03-20",
    "indian, 1946-01-31, 2024-04-20",
    "indian, 1879-01-01, 1957-03-22", // the day on which it came into force
    "roc, 0113-02-29, 2024-02-29",
    "roc, 0001-01-01, 1912-01-01",
    "roc, -0001-12-31, 1911-12-31",
    "buddhist, 2482-10-15, 1940-01-15",
    "buddhist, 2483-01-01, 1940-04-01",
    "buddhist, 2483-09-31, 1940-12-31",
    "buddhist, 2484-01-01, 1941-01-01",
    "buddhist, 2567-02-29, 2024-02-29",
  })
  void dates(String calendar, String text, LocalDate day) {
    assertEquals(text, text(calendar, (int) day.toEpochDay()));
    assertEquals(day.toEpochDay(), day(calendar, text));
  }

  /**
   * Of a leap month, as ICU4J 79.1 and ECMAScript's Temporal: Adar stands in for Adar I. (Time4J
   * takes Shevat.)
   */
  @ParameterizedTest
  @CsvSource({
    "hebrew, 5784-05L-30, 1, YEAR, 5785-06-29",
    "hebrew, 5784-05L-10, 1, YEAR, 5785-06-10",
    "hebrew, 5784-05L-30, 3, YEAR, 5787-05L-30",
    "hebrew, 5785-06-15, 2, YEAR, 5787-06-15",
    "hebrew, 5785-06-15, -1, YEAR, 5784-06-15",
    "hebrew, 5784-05-30, 1, MONTH, 5784-05L-30",
    "hebrew, 5784-05-30, 2, MONTH, 5784-06-29",
    "hebrew, 5785-05-30, 1, MONTH, 5785-06-29",
    "hebrew, 5784-01-01, 13, MONTH, 5785-01-01",
    "hebrew, 5785-01-01, -13, MONTH, 5784-01-01",
    "hebrew, 5784-01-01, 235, MONTH, 5803-01-01", // the cycle of 19 years
    "hebrew, 5784-01-01, 235000, MONTH, 24784-01-01",
    "hebrew, 24784-01-01, -235000, MONTH, 5784-01-01",
    "coptic, 1739-13-06, 1, YEAR, 1740-13-05",
    "coptic, 1739-12-30, 1, MONTH, 1739-13-06",
    "coptic, 1739-13-06, 1, MONTH, 1740-01-06",
    "coptic, 1739-01-30, 13, MONTH, 1740-01-30",
    "buddhist, 2482-12-31, 1, MONTH, 2483-01-30",
    "buddhist, 2483-09-31, 1, MONTH, 2484-01-31",
    "buddhist, 2484-01-31, -1, MONTH, 2483-09-31",
    "buddhist, 2482-01-15, 21, MONTH, 2484-01-15",
    "buddhist, 2482-10-15, 1, YEAR, 2483-09-15",
    "buddhist, 2484-12-31, -1, YEAR, 2483-09-31",
    "buddhist, 2482-02-28, 2, YEAR, 2484-02-28",
  })
  void sums(String calendar, String from, int amount, CalendarUnit unit, String to) {
    int day = day(calendar, from);
    assertEquals(to(to), text(calendar, Calendars.of(calendar).plus(day, amount, unit)));
  }

  // As the text of years beyond 9999 has a sign.
  private static String to(String text) {
    return text.indexOf('-') > 4 ? "+" + text : text;
  }

  @ParameterizedTest
  @CsvSource({
    "hebrew, 5784-05L-10, 5785-06-05, YEAR, 0",
    "hebrew, 5784-05L-10, 5785-06-10, YEAR, 1",
    "hebrew, 5785-06-05, 5784-05L-10, YEAR, -1",
    "hebrew, 5784-05-30, 5785-05-30, MONTH, 13",
    "hebrew, 5785-05-30, 5784-05-30, MONTH, -13",
    "coptic, 1739-13-06, 1740-13-05, YEAR, 0",
    "buddhist, 2483-01-01, 2484-01-01, MONTH, 9",
    "buddhist, 2483-01-01, 2484-01-01, YEAR, 1",
    "buddhist, 2482-10-15, 2483-09-15, YEAR, 1",
  })
  void differences(String calendar, String from, String to, CalendarUnit unit, long expected) {
    CalendarSystem system = Calendars.of(calendar);
    assertEquals(expected, system.between(day(calendar, from), day(calendar, to), unit));
  }

  @ParameterizedTest
  @CsvSource({
    "coptic, 1739-13-06, QUARTER, 1739-10-01, 1739-13-06",
    "coptic, 1739-13-06, HALF, 1739-07-01, 1739-13-06",
    "coptic, 1739-13-06, MONTH, 1739-13-01, 1739-13-06",
    "coptic, 1739-12-30, YEAR, 1739-01-01, 1739-13-06",
    "hebrew, 5784-05L-30, QUARTER, 5784-04-01, 5784-06-29",
    "hebrew, 5784-12-29, QUARTER, 5784-10-01, 5784-12-29",
    "hebrew, 5784-05L-30, HALF, 5784-01-01, 5784-06-29",
    "buddhist, 2483-09-31, QUARTER, 2483-07-01, 2483-09-31",
    "buddhist, 2483-09-31, HALF, 2483-07-01, 2483-09-31",
    "buddhist, 2483-09-31, YEAR, 2483-01-01, 2483-09-31",
    "buddhist, 2482-12-31, QUARTER, 2482-10-01, 2482-12-31",
  })
  void periods(String calendar, String text, CalendarUnit unit, String first, String last) {
    CalendarSystem system = Calendars.of(calendar);
    int day = day(calendar, text);
    assertEquals(first, text(calendar, system.firstDay(day, unit)));
    assertEquals(last, text(calendar, system.lastDay(day, unit)));
  }

  @ParameterizedTest
  @CsvSource({
    "hebrew, 5784-05L-30, 57840630, 2",
    "hebrew, 5784-06-01, 57840701, 2",
    "hebrew, 5784-12-29, 57841329, 4",
    "coptic, 1739-13-06, 17391306, 4",
    "roc, -0001-12-31, -8769, 4", // -1 x 10000 + 1231
  })
  void keysAndQuarters(String calendar, String text, int key, int quarter) {
    int day = day(calendar, text);
    assertEquals(key, CalendarFunctions.calendarKey(day, Calendars.of(calendar)));
    assertEquals(quarter, CalendarFunctions.calendarQuarter(day, Calendars.of(calendar)));
  }

  private static int day(String calendar, String text) {
    return CalendarFunctions.fromCalendar(
        to(text).getBytes(StandardCharsets.UTF_8), Calendars.of(calendar));
  }

  private static String text(String calendar, int day) {
    return new String(
        CalendarFunctions.toCalendar(day, Calendars.of(calendar)), StandardCharsets.UTF_8);
  }
}
