package org.taqwim.calendar.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;

/** What fiscal and cutover calendars have of their bases, and what of themselves. */
class FiscalIdentityTest {

  @Test
  void fiscalYearsHaveTheMonthsAndNamesOfTheirBase() {
    CalendarSystem calendar = Calendars.of("fiscal(gregorian, start=4)");
    assertEquals("gregorian", calendar.cldrType());
    assertEquals(Gregorian.INSTANCE.dataVersion(), calendar.dataVersion());
    assertEquals("Fiscal years of: " + Gregorian.INSTANCE.source(), calendar.source());
    assertTrue(calendar.leapRule().contains("leap day of the base"));
    assertTrue(calendar.isProleptic() && calendar.hasYearZero());
    assertEquals(31, calendar.maximumDaysInMonth());
    assertEquals(28, calendar.minimumDaysInMonth());
    assertEquals(12, calendar.maximumMonthsInYear());
    CalendarSystem lunisolar = Calendars.of("fiscal(hebrew, start=7)");
    assertTrue(lunisolar.leapRule().contains("leap month of the base"));
    assertEquals(13, lunisolar.maximumMonthsInYear());
  }

  /** General Clauses Act, 1897: from the 1st of April to the 31st of March, from 1867 on. */
  @Test
  void aStatuteHasItsFirstAndLastDay() {
    CalendarSystem india = Calendars.of("fiscal-india");
    assertTrue(india.source().contains("General Clauses Act"));
    assertFalse(india.isProleptic());
    assertEquals(1867, india.minYear());
    assertEquals("1867-04-01", LocalDate.ofEpochDay(india.minEpochDay()).toString());
    assertEquals(PackedDate.of(india.maxYear(), 12, 31), india.toPacked(india.maxEpochDay()));
    assertSame(
        CalendarSystem.Kind.SOLAR, india.kind(), "its months are those of the Gregorian calendar");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fiscal(hebrew, start=7, label=end)",
        "fiscal(chinese, start=4)",
        "fiscal(ethiopic, start=11, label=end)",
        "fiscal(gregorian, start=10, label=end)",
      })
  void monthsHaveTheirPlaceInTheYear(String text) {
    CalendarSystem calendar = Calendars.of(text);
    int last = PackedDate.year(calendar.toPacked(20_000));
    for (int year = last - 19; year <= last; year++) {
      int months = calendar.monthsInYear(year);
      assertEquals(PackedDate.INVALID, calendar.firstOfMonth(year, 0));
      assertEquals(PackedDate.INVALID, calendar.firstOfMonth(year, months + 1));
      int next = calendar.toEpochDay(calendar.firstOfMonth(year, 1));
      for (int month = 1; month <= months; month++) {
        int first = calendar.firstOfMonth(year, month);
        assertEquals(month, calendar.ordinalMonth(first));
        assertEquals(next, calendar.toEpochDay(first), "no day between months");
        next += calendar.daysInMonth(year, month);
      }
      assertEquals(next, calendar.toEpochDay(calendar.firstOfMonth(year + 1, 1)));
    }
    assertEquals(PackedDate.INVALID, calendar.firstOfMonth(calendar.maxYear() + 1, 1));
    assertEquals(0, calendar.monthsInYear(calendar.minYear() - 1));
  }

  @Test
  void aCutoverHasTheErasOfTheJulianCalendarAndItself() {
    CalendarSystem britain = Calendars.of("gregorian-1752");
    assertEquals(2, britain.eras().size());
    assertEquals(Julian.INSTANCE.eras(), britain.eras());
    assertEquals("gregorian", britain.cldrType());
    assertSame(britain, britain.forRows());
  }
}
