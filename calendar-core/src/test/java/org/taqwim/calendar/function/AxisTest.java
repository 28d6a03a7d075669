package org.taqwim.calendar.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarException.Condition;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.DefinedCalendars.Definition;
import org.taqwim.calendar.Specifications;
import org.taqwim.calendar.Walks;

/** Windows of fixed length on the axis are the periods of every calendar. */
class AxisTest {

  private static final long DAY = 86_400_000_000L;
  private static final long MILLI = 1_000;

  /** Days from 1880 to 2120, in every calendar that has them. */
  private static final int FIRST_DAY = -33_000;

  private static final int LAST_DAY = FIRST_DAY + (Walks.SHORT ? 2_000 : 88_000);

  /** Some 100000 years, which on the axis are as many as a timestamp holds. */
  private static final int FARTHEST = 35_000_000;

  /** The first and last days of a range serve the other units of the same period. */
  private static final int MARGIN = 1_200;

  static List<CalendarSystem> calendars() {
    return Specifications.andRegistered();
  }

  // ---- the contract

  /**
   * The axis goes on by a day from day to day of a month, and a month begins where a window of 50
   * days does, which Flink counts from 1970. The windows that its days are in begin, end and have
   * their last millisecond where the periods do.
   */
  @ParameterizedTest
  @MethodSource("calendars")
  void windowsArePeriods(CalendarSystem system) {
    CalendarSystem calendar = system.forRows();
    for (int[] span : spans(calendar)) {
      long before = CalendarFunctions.calendarAxis(span[0] - 1, calendar);
      for (int d = span[0]; d <= span[1]; d++) {
        long stamp = CalendarFunctions.calendarAxis(d, calendar);
        boolean first = CalendarFunctions.calendarTrunc(CalendarUnit.MONTH, d, calendar) == d;
        if (first ? stamp % (50 * DAY) != 0 || stamp <= before : stamp != before + DAY) {
          throw new AssertionError(calendar + " " + LocalDate.ofEpochDay(d));
        }
        if (first) {
          assertWindows(d - 1, before, calendar);
          assertWindows(d, stamp, calendar);
        }
        before = stamp;
      }
    }
  }

  private static void assertWindows(int d, long stamp, CalendarSystem calendar) {
    assertWindow(d, stamp, 50, CalendarUnit.MONTH, calendar);
    assertWindow(d, stamp, 1000, CalendarUnit.YEAR, calendar);
    if (calendar.has(CalendarUnit.QUARTER)) {
      assertWindow(d, stamp, 250, CalendarUnit.QUARTER, calendar);
      assertWindow(d, stamp, 500, CalendarUnit.HALF, calendar);
    }
  }

  private static void assertWindow(
      int d, long stamp, int days, CalendarUnit unit, CalendarSystem calendar) {
    long start = stamp - Math.floorMod(stamp, days * DAY);
    long end = start + days * DAY;
    long first = CalendarFunctions.calendarTrunc(unit, d, calendar) * DAY;
    long next = CalendarFunctions.calendarNext(unit, d, calendar) * DAY;
    if (time(start, calendar) != first
        || time(end, calendar) != next
        || time(end - MILLI, calendar) != next - MILLI
        || time(stamp, calendar) != d * DAY) {
      throw new AssertionError(calendar + " " + LocalDate.ofEpochDay(d) + " " + unit);
    }
  }

  /** Around today, and at both ends of the range. */
  private static List<int[]> spans(CalendarSystem calendar) {
    int min = Math.max(calendar.minEpochDay(), -FARTHEST) + 1;
    int max = Math.min(calendar.maxEpochDay(), FARTHEST);
    int[] today = {Math.max(min, FIRST_DAY), Math.min(max, LAST_DAY)};
    int[] start = {min, Math.min(max, min + MARGIN)};
    int[] end = {Math.max(min, max - MARGIN), max};
    return List.of(today, start, end);
  }

  private static long time(long stamp, CalendarSystem calendar) {
    return CalendarFunctions.calendarUnaxis(stamp, calendar, ZoneOffset.UTC);
  }

  // ---- by hand

  /** Days from 1970-01-01: years since the one of that day × 1000, quarters × 250, months × 50. */
  @ParameterizedTest
  @CsvSource({
    "gregorian, 1970-01-01, 0",
    "gregorian, 1969-12-31, -120", // of the last 250 days, 100 and 30 have gone
    "gregorian, 2024-12-31, 54880",
    "jalali, 1970-03-20, 878", // 29 Esfand 1348: 750 + 100 + 28
    "jalali, 1970-03-21, 1000",
    "hebrew, 2024-02-10, 54350", // 1 Adar I 5784, the leap month, is the third of its quarter
    "hebrew, 2024-03-11, 54400",
    "ethiopic, 2024-09-10, 54904", // 5 Pagume 2016, the fourth month of its quarter
    "badi, 2024-03-20, 55000",
    "badi, 2025-03-19, 55968" // 19 Ala 181, the twentieth month with the days between
  })
  void placesOnTheAxis(String calendar, LocalDate date, long days) {
    assertEquals(
        days * DAY,
        CalendarFunctions.calendarAxis((int) date.toEpochDay(), Calendars.of(calendar)));
  }

  // ---- time zones

  /**
   * Every half hour of some years, whatever is done to clocks: the axis is that of months which
   * begin with the first instant of a day of the JDK's. In St. John's clocks went back at 00:01, on
   * 1 November 2009 among other days; Asunción skips midnight on first days of October; Apia
   * skipped a day.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTC",
        "+05:30",
        "Asia/Tehran",
        "America/Havana",
        "America/St_Johns",
        "America/Asuncion",
        "Pacific/Apia"
      })
  void monthsBeginWithTheFirstInstantOfTheirFirstDay(String name) {
    ZoneId zone = ZoneId.of(name);
    CalendarSystem gregorian = Calendars.of("gregorian");
    NavigableMap<Instant, YearMonth> months = new TreeMap<>();
    for (YearMonth m = YearMonth.of(1969, 1); m.getYear() < 2025; m = m.plusMonths(1)) {
      months.put(m.atDay(1).atStartOfDay(zone).toInstant(), m);
    }
    for (String from : List.of("1969-06-01T00:00:30Z", "2009-01-01T00:00:30Z")) {
      Instant end = Instant.parse(from).plus(5 * 366, ChronoUnit.DAYS);
      long before = Long.MIN_VALUE;
      for (Instant t = Instant.parse(from); t.isBefore(end); t = t.plus(30, ChronoUnit.MINUTES)) {
        YearMonth month = months.floorEntry(t).getValue();
        int slot = month.getMonthValue() - 1 + (month.getMonthValue() - 1) / 3 * 2;
        long place = ((month.getYear() - 1970) * 20L + slot) * 50 * DAY;
        long stamp = CalendarFunctions.calendarAxis(micros(t), gregorian, zone);
        assertEquals(place + micros(t) - micros(months.floorKey(t)), stamp, t.toString());
        assertTrue(stamp > before, t.toString());
        before = stamp;
      }
    }
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  /** A stamp with a zone is taken as it reads there. */
  @Test
  void theWayBackIsLocalTime() {
    CalendarSystem jalali = Calendars.of("jalali");
    LocalDateTime stamp = LocalDateTime.parse("2120-08-02T10:00:00");
    ZoneId tehran = ZoneId.of("Asia/Tehran");
    long expected = micros(Instant.parse("2024-03-20T10:00:00Z"));
    assertEquals(expected, time(micros(stamp.toInstant(ZoneOffset.UTC)), jalali));
    assertEquals(
        expected,
        CalendarFunctions.calendarUnaxis(micros(stamp.atZone(tehran).toInstant()), jalali, tehran));
  }

  // ---- errors

  @Test
  void beyondTheRange() {
    CalendarSystem jalali = Calendars.of("jalali");
    int day = (int) LocalDate.of(2300, 1, 1).toEpochDay();
    assertError(
        Condition.CALENDAR_OUT_OF_RANGE,
        "The date 2300-01-01 is outside the range of the calendar 'jalali', which is 0622-03-22 to"
            + " 2123-03-20.",
        () -> CalendarFunctions.calendarAxis(day, jalali));
    assertError(
        Condition.CALENDAR_OUT_OF_RANGE,
        "The calendar 'jalali' has no period at 2400-01-01T00:00 of its axis.",
        () ->
            CalendarFunctions.calendarUnaxis((int) LocalDate.of(2400, 1, 1).toEpochDay(), jalali));
    int far = (int) LocalDate.of(200_000, 1, 1).toEpochDay();
    assertError(
        Condition.CALENDAR_OUT_OF_RANGE,
        "The date +200000-01-01 is outside the range of TIMESTAMP.",
        () -> CalendarFunctions.calendarAxis(far, Calendars.of("gregorian")));
  }

  @Test
  void monthsThatAreTooLong() {
    String text =
        """
        calendar: thirds
        version: 1
        source: nobody
        kind: solar
        months: One, Two, Three
        first-day: 2024-01-01
        2024 60 60 60
        """;
    CalendarSystem thirds =
        DefinedCalendars.of(List.of(new Definition("thirds.txt", text))).of("thirds");
    assertError(
        Condition.CALENDAR_INVALID_UNIT,
        "The calendar 'thirds' has no axis: its months have up to 60 days and its years up to 3"
            + " months, and an axis holds 49 and 20.",
        () -> CalendarFunctions.calendarAxis(19_800, thirds));
  }

  private static void assertError(Condition condition, String message, Runnable call) {
    CalendarException error = assertThrows(CalendarException.class, call::run);
    assertEquals(condition, error.condition());
    assertEquals(message, error.getMessage());
  }
}
