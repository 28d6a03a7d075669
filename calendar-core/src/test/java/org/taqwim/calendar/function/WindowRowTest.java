package org.taqwim.calendar.function;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.Calendars;

/** Windows of {@code calendar_window}: half-open, one beside the other. */
class WindowRowTest {

  static Collection<CalendarSystem> calendars() {
    return Calendars.all();
  }

  /** Every day of some years is in the window of its neighbours, or begins the next one. */
  @ParameterizedTest
  @MethodSource("calendars")
  void windowsCoverEveryDayOnce(CalendarSystem calendar) {
    int first = Math.max(calendar.minEpochDay() + 800, -20_000);
    int last = Math.min(calendar.maxEpochDay() - 800, first + 1_500);
    for (CalendarUnit unit : CalendarUnit.values()) {
      if (calendar.has(unit)) {
        int[] window = dates(unit, first, calendar);
        for (int d = first; d <= last; d++) {
          if (d == window[1]) {
            int[] next = dates(unit, d, calendar);
            assertEquals(d, next[0]);
            assertTrue(next[1] > d);
            window = next;
          } else {
            assertArrayEquals(window, dates(unit, d, calendar), calendar + " " + unit + " " + d);
          }
        }
      }
    }
  }

  private static int[] dates(CalendarUnit unit, int d, CalendarSystem calendar) {
    Object[] row = CalendarFunctions.calendarWindow(unit, d, calendar);
    assertEquals(2, row.length);
    return new int[] {(Integer) row[0], (Integer) row[1]};
  }

  /** Every seven hours of four years against the JDK's dates and zones. */
  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Tehran", "America/Havana", "Pacific/Apia"})
  void timestampsAreCutAtTheFirstInstantsOfDays(String name) {
    ZoneId zone = ZoneId.of(name);
    CalendarSystem gregorian = Calendars.of("gregorian");
    Instant end = Instant.parse("2014-01-01T00:00:00Z");
    for (Instant t = Instant.parse("2010-01-01T00:00:00Z");
        t.isBefore(end);
        t = t.plus(7, ChronoUnit.HOURS)) {
      long ts = t.getEpochSecond() * 1_000_000 + 999_999;
      LocalDate day = t.atZone(zone).toLocalDate();
      LocalDate month = day.withDayOfMonth(1);
      assertArrayEquals(
          new Object[] {micros(month, zone), micros(month.plusMonths(1), zone)},
          CalendarFunctions.calendarWindow(CalendarUnit.MONTH, ts, gregorian, zone));
      LocalDate week = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      assertArrayEquals(
          new Object[] {micros(week, zone), micros(week.plusWeeks(1), zone)},
          CalendarFunctions.calendarWindow(CalendarUnit.WEEK, ts, gregorian, zone));
    }
  }

  /** In St. John's clocks went from 00:01 of 1 November 2009 back to 23:01 (the JDK's rules). */
  @Test
  void aTimestampIsWithinItsWindow() {
    ZoneId zone = ZoneId.of("America/St_Johns");
    CalendarSystem gregorian = Calendars.of("gregorian");
    LocalDate october = LocalDate.of(2009, 10, 1);
    Instant begins = Instant.parse("2009-11-01T02:30:00Z");
    for (int minute = -90; minute <= 90; minute++) {
      long ts = begins.plus(minute, ChronoUnit.MINUTES).getEpochSecond() * 1_000_000;
      LocalDate month = minute < 0 ? october : october.plusMonths(1);
      assertArrayEquals(
          new Object[] {micros(month, zone), micros(month.plusMonths(1), zone)},
          CalendarFunctions.calendarWindow(CalendarUnit.MONTH, ts, gregorian, zone),
          () -> "in minute " + ts);
    }
  }

  private static long micros(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toEpochSecond() * 1_000_000;
  }

  @Test
  void theLastPeriodEndsAfterTheRange() {
    CalendarSystem jalali = Calendars.of("jalali");
    int last = jalali.maxEpochDay();
    assertEquals(last + 1, dates(CalendarUnit.YEAR, last, jalali)[1]);
    assertEquals(
        micros(LocalDate.ofEpochDay(last + 1L), ZoneOffset.UTC),
        CalendarFunctions.calendarWindow(
            CalendarUnit.YEAR, last * 86_400_000_000L, jalali, ZoneOffset.UTC)[1]);
  }
}
