package org.taqwim.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqwim.calendar.CalendarDate;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.Calendars;

/** The pay periods, against the Fridays of java.time. The laws are run from the core's tests. */
class PayFortnightsTest {

  @Test
  void theRegistryHasIt() {
    assertSame(PayFortnights.INSTANCE, Calendars.of("Pay-Fortnights"));
  }

  @Test
  void aPeriodEndsWithItsPayDayAndBelongsToItsYear() {
    CalendarSystem calendar = PayFortnights.INSTANCE;
    assertEquals("2024-01-14", CalendarDate.of(calendar, LocalDate.parse("2024-01-05")).toString());
    assertEquals("2024-02-01", CalendarDate.of(calendar, LocalDate.parse("2024-01-06")).toString());
    // The period that is paid on the third of January begins in December.
    assertEquals("2025-01-01", CalendarDate.of(calendar, LocalDate.parse("2024-12-21")).toString());
    assertEquals("2025-01-14", CalendarDate.of(calendar, LocalDate.parse("2025-01-03")).toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {2000, 2012, 2024, 2035, 2036, 2100})
  void aYearHasAPeriodPerPayDay(int year) {
    LocalDate payDay = LocalDate.parse("2024-01-05");
    int paid = 0;
    for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
      if (Math.floorMod(day.toEpochDay() - payDay.toEpochDay(), 14) == 0) {
        assertEquals(DayOfWeek.FRIDAY, day.getDayOfWeek());
        paid++;
      }
    }
    assertEquals(paid, PayFortnights.INSTANCE.monthsInYear(year));
  }

  @Test
  void aYearFromThe27thPeriodIsThe26th() {
    int year = 2000;
    while (!PayFortnights.INSTANCE.isLeapYear(year)) {
      year++;
    }
    CalendarDate date = CalendarDate.of(PayFortnights.INSTANCE, year, 27, 5);
    CalendarDate next = date.plus(1, CalendarUnit.YEAR);
    assertEquals(year + 1, next.year());
    assertEquals(26, next.month());
    assertTrue(next.day() == 5);
  }
}
