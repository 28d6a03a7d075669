package org.taqwim.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.CalendarException.Condition;

/** Weeks of the years of calendars: java.time has those of the Gregorian one, ICU4J of the rest. */
class WeekRuleTest {

  private static final CalendarSystem GREGORIAN = Calendars.of("gregorian");

  static Stream<WeekRule> rules() {
    return Arrays.stream(DayOfWeek.values())
        .flatMap(
            first ->
                Stream.iterate(1, days -> days <= 7, days -> days + 1)
                    .map(days -> WeekRule.of(first, days)));
  }

  private static int day(int year, int month, int day) {
    return (int) LocalDate.of(year, month, day).toEpochDay();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void gregorianWeeksAreThoseOfWeekFields(WeekRule rule) {
    WeekFields fields = WeekFields.of(rule.firstDay(), rule.minimalDays());
    for (int day = day(1989, 12, 1); day < day(2031, 2, 1); day++) {
      LocalDate date = LocalDate.ofEpochDay(day);
      assertEquals(date.get(fields.dayOfWeek()), rule.dayOfWeek(day));
      assertEquals(date.get(fields.weekBasedYear()), rule.weekYear(day, GREGORIAN));
      assertEquals(date.get(fields.weekOfWeekBasedYear()), rule.weekOfYear(day, GREGORIAN));
    }
  }

  /** Calendars in which ICU4J has our days in these years. */
  @ParameterizedTest
  @CsvSource({
    "jalali, persian, 1950, 2050",
    "islamic-civil, islamic-civil, 1950, 2050",
    "islamic-umalqura, islamic-umalqura, 1950, 2050",
    "hebrew, hebrew, 1950, 2050",
    "coptic, coptic, 1950, 2050",
    "ethiopic, ethiopic, 1950, 2050",
    "indian, indian, 1950, 2050",
    "roc, roc, 1950, 2050",
  })
  void weeksOfOtherCalendarsAreIcus(String id, String icuType, int first, int last) {
    CalendarSystem calendar = Calendars.of(id);
    Calendar icu = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("en@calendar=" + icuType));
    for (WeekRule rule : new WeekRule[] {WeekRule.ISO, WeekRule.of(DayOfWeek.SATURDAY, 1)}) {
      icu.setFirstDayOfWeek(rule.firstDay().getValue() % 7 + 1);
      icu.setMinimalDaysInFirstWeek(rule.minimalDays());
      for (int day = day(first, 1, 1); day < day(last, 1, 1); day++) {
        icu.setTimeInMillis(day * 86_400_000L);
        int year = rule.weekYear(day, calendar) - PackedDate.year(calendar.toPacked(day));
        int icuYear = icu.get(Calendar.YEAR_WOY) - icu.get(Calendar.EXTENDED_YEAR);
        String message = id + " " + LocalDate.ofEpochDay(day) + " " + rule;
        assertEquals(icu.get(Calendar.WEEK_OF_YEAR), rule.weekOfYear(day, calendar), message);
        assertEquals(icuYear, year, message);
      }
    }
  }

  /** A calendar of whole weeks counts them from the first day of its years. */
  @ParameterizedTest
  @CsvSource({
    "iso-week",
    "retail",
    "retail-restated",
    "pax",
    "symmetry454",
    "'weeks(end=wednesday, last=9, pattern=13x4)'"
  })
  void calendarsOfWeeksHaveTheirOwn(String specification) {
    CalendarSystem calendar = Calendars.of(specification);
    WeekRule rule = calendar.forRows().weekRule();
    for (int day = day(1950, 1, 1); day < day(2050, 1, 1); day++) {
      int year = PackedDate.year(calendar.toPacked(day));
      assertEquals((calendar.dayOfYear(day) - 1) / 7 + 1, rule.weekOfYear(day, calendar));
      assertEquals((calendar.dayOfYear(day) - 1) % 7 + 1, rule.dayOfWeek(day));
      assertEquals(year, rule.weekYear(day, calendar));
      assertEquals(rule.startOfWeek(day), calendar.firstDay(day, CalendarUnit.WEEK));
      assertEquals(rule.startOfWeek(day) + 6, calendar.lastDay(day, CalendarUnit.WEEK));
    }
  }

  /** The year -1 is followed by 1; so is its last week. */
  @Test
  void thereIsNoWeekOfTheYearZero() {
    CalendarSystem julian = Calendars.of("julian");
    int first = julian.toEpochDay(PackedDate.of(1, 1, 1));
    WeekRule rule = WeekRule.of(DayOfWeek.of(CalendarSystem.dayOfWeek(first)).plus(1), 7);
    assertEquals(-1, rule.weekYear(first, julian));
    assertEquals(1, rule.weekYear(first + 1, julian));
    assertEquals(1, WeekRule.of(rule.firstDay(), 1).weekYear(first - 6, julian));
  }

  @Test
  void theEndsOfTheRange() {
    CalendarSystem calendar = Calendars.of("islamic-umalqura");
    int first = calendar.minEpochDay(); // a Sunday
    assertEquals(1299, WeekRule.ISO.weekYear(first, calendar));
    CalendarException error =
        assertThrows(CalendarException.class, () -> WeekRule.ISO.weekOfYear(first, calendar));
    assertEquals(Condition.CALENDAR_OUT_OF_RANGE, error.condition());
    assertEquals(1, WeekRule.ISO.weekOfYear(first + 1, calendar));
    assertEquals(1, WeekRule.of("SUNDAY").weekOfYear(first, calendar));
    int last = calendar.maxEpochDay(); // a Friday
    assertEquals(1601, WeekRule.of(DayOfWeek.FRIDAY, 4).weekYear(last, calendar));
    assertEquals(1, WeekRule.of(DayOfWeek.FRIDAY, 4).weekOfYear(last, calendar));
    assertEquals(1600, WeekRule.ISO.weekYear(last, calendar));
  }

  @Test
  void rulesAreValues() {
    assertEquals(WeekRule.ISO, WeekRule.of(DayOfWeek.MONDAY, 4));
    assertEquals(WeekRule.ISO.hashCode(), WeekRule.of(DayOfWeek.MONDAY, 4).hashCode());
    assertEquals(WeekRule.of(DayOfWeek.SATURDAY, 4), WeekRule.of(" sat "));
    assertEquals(49, rules().distinct().count());
    assertEquals(49, rules().map(WeekRule::hashCode).distinct().count());
    assertNotEquals(WeekRule.ISO, DayOfWeek.MONDAY);
    assertEquals("SATURDAY 4", WeekRule.of("saturday").toString());
    for (int days : new int[] {0, 8, -1}) {
      assertThrows(IllegalArgumentException.class, () -> WeekRule.of(DayOfWeek.MONDAY, days));
    }
    assertTrue(
        assertThrows(CalendarException.class, () -> WeekRule.of("Frisday"))
            .getMessage()
            .startsWith("There is no weekday 'Frisday'."));
  }
}
