package org.taqwim.calendar.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.CalendarDate;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.Specifications;
import org.taqwim.calendar.Walks;
import org.threeten.extra.chrono.BritishCutoverChronology;
import org.threeten.extra.chrono.BritishCutoverDate;

/** The days that a reform left out: against the JDK, ICU4J and ThreeTen-Extra, and by hand. */
@SuppressWarnings("JavaUtilDate") // what ICU takes and gives
class CutoverCalendarTest {

  private static final long MILLIS = 86_400_000L;

  static List<CalendarSystem> cutovers() {
    return Specifications.andRegistered().stream()
        .filter(CutoverCalendar.class::isInstance)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cutovers")
  @SuppressWarnings("JavaUtilDate") // setGregorianChange takes no other
  void asTheJdkAndIcu(CalendarSystem calendar) {
    Date change = new Date(calendar.cutoverDay() * MILLIS);
    GregorianCalendar jdk = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    jdk.setGregorianChange(change);
    com.ibm.icu.util.GregorianCalendar icu =
        new com.ibm.icu.util.GregorianCalendar(com.ibm.icu.util.TimeZone.GMT_ZONE);
    icu.setGregorianChange(change);
    SplittableRandom random = new SplittableRandom(8);
    IntStream near = IntStream.rangeClosed(-1200, 1200).map(i -> calendar.cutoverDay() + i);
    IntStream any =
        IntStream.generate(() -> random.nextInt(-1_000_000, 1_000_000))
            .limit(Walks.SHORT ? 5_000 : 200_000);
    IntStream.concat(near, any)
        .forEach(
            day -> {
              jdk.setTimeInMillis(day * MILLIS);
              icu.setTimeInMillis(day * MILLIS);
              int year = jdk.get(Calendar.YEAR);
              int expected =
                  PackedDate.of(
                      jdk.get(Calendar.ERA) == GregorianCalendar.AD ? year : -year,
                      jdk.get(Calendar.MONTH) + 1,
                      jdk.get(Calendar.DAY_OF_MONTH));
              if (calendar.toPacked(day) != expected
                  || icu.get(com.ibm.icu.util.Calendar.MONTH) != jdk.get(Calendar.MONTH)
                  || icu.get(com.ibm.icu.util.Calendar.DAY_OF_MONTH)
                      != jdk.get(Calendar.DAY_OF_MONTH)) {
                fail(LocalDate.ofEpochDay(day) + " is " + CalendarDate.ofEpochDay(calendar, day));
              }
            });
  }

  @Test
  void britain() {
    CalendarSystem calendar = Calendars.of("gregorian-1752");
    int first = (int) LocalDate.of(Walks.year(1, 1600), 1, 3).toEpochDay();
    int last = (int) LocalDate.of(2200, 12, 31).toEpochDay();
    for (int day = first; day <= last; day++) {
      BritishCutoverDate theirs = BritishCutoverChronology.INSTANCE.dateEpochDay(day);
      int packed = calendar.toPacked(day);
      int year = PackedDate.year(packed);
      int month = PackedDate.month(packed);
      if (year != theirs.get(ChronoField.YEAR)
          || month != theirs.get(ChronoField.MONTH_OF_YEAR)
          || PackedDate.day(packed) != theirs.get(ChronoField.DAY_OF_MONTH)
          || calendar.dayOfYear(day) != theirs.get(ChronoField.DAY_OF_YEAR)
          || calendar.daysInMonth(year, month) != theirs.lengthOfMonth()
          || calendar.daysInYear(year) != theirs.lengthOfYear()
          || calendar.isLeapYear(year) != theirs.isLeapYear()) {
        fail(theirs + " is " + CalendarDate.ofEpochDay(calendar, day));
      }
    }
  }

  /** As 24 Geo. 2 c. 23 has it: the day after the second of September is the fourteenth. */
  @Test
  void september1752() {
    CalendarSystem calendar = Calendars.of("gregorian-1752");
    CalendarDate second = CalendarDate.of(calendar, 1752, 9, 2);
    assertEquals("1752-09-14", second.plus(1, CalendarUnit.DAY).toString());
    assertEquals(LocalDate.of(1752, 9, 14), second.plus(1, CalendarUnit.DAY).toLocalDate());
    assertEquals(19, calendar.daysInMonth(1752, 9));
    assertEquals(355, calendar.daysInYear(1752));
    assertTrue(calendar.isLeapYear(1752));
    for (int day = 3; day <= 13; day++) {
      assertFalse(calendar.isDateValid(1752, 9, day));
    }
    assertTrue(calendar.isDateValid(1752, 9, 30));
    assertFalse(calendar.isDateValid(1752, 9, 31));
  }

  @ParameterizedTest
  @CsvSource({
    // The last day before the gap stands in for what was left out, the first where there is none.
    "gregorian-1752, 1752-08-05, 1, MONTH, 1752-09-02",
    "gregorian-1752, 1752-10-05, -1, MONTH, 1752-09-02",
    "gregorian-1752, 1752-08-31, 1, MONTH, 1752-09-30",
    "gregorian-1752, 1752-08-14, 1, MONTH, 1752-09-14",
    "gregorian-1752, 1751-09-13, 1, YEAR, 1752-09-02",
    "gregorian-1752, 1752-09-30, 1, MONTH, 1752-10-30",
    "gregorian-1752, 1752-09-02, 4, QUARTER, 1753-09-02",
    "gregorian-1752, 1752-09-02, 12, DAY, 1752-09-25",
    "gregorian-1918, 1918-01-10, 1, MONTH, 1918-02-14",
    "gregorian-1918, 1918-01-31, 1, MONTH, 1918-02-28",
    "gregorian-1918, 1918-01-31, 1, DAY, 1918-02-14",
    "gregorian-1918, 1920-02-29, -2, YEAR, 1918-02-28",
    "gregorian-1700, 1700-01-31, 1, MONTH, 1700-02-18",
    "gregorian-1700, 1696-02-29, 4, YEAR, 1700-02-18",
    "gregorian-1923, 1923-02-15, 1, DAY, 1923-03-01",
    "gregorian-1582, -0001-12-31, 1, DAY, 0001-01-01",
    "gregorian-1582, -0001-02-28, 1, YEAR, 0001-02-28",
  })
  void sums(String calendar, String from, int amount, CalendarUnit unit, String to) {
    CalendarSystem system = Calendars.of(calendar);
    assertEquals(to, CalendarDate.parse(system, from).plus(amount, unit).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "gregorian-1752, 1752-09-20, MONTH, 1752-09-01, 1752-09-30",
    "gregorian-1752, 1752-09-02, MONTH, 1752-09-01, 1752-09-30",
    "gregorian-1752, 1752-09-20, QUARTER, 1752-07-01, 1752-09-30",
    "gregorian-1752, 1752-12-31, YEAR, 1752-01-01, 1752-12-31",
    "gregorian-1918, 1918-02-20, MONTH, 1918-02-14, 1918-02-28",
    "gregorian-1700, 1700-02-05, MONTH, 1700-02-01, 1700-02-18",
    "gregorian-1700, 1700-02-05, QUARTER, 1700-01-01, 1700-03-31",
    "gregorian(cutover=1583-01-05), 1583-01-07, YEAR, 1583-01-05, 1583-12-31",
    "gregorian(cutover=1583-01-05), 1582-12-20, YEAR, 1582-01-01, 1582-12-25",
    "gregorian(cutover=1583-07-05), 1583-08-20, HALF, 1583-07-05, 1583-12-31",
    "gregorian(cutover=1583-07-05), 1583-06-20, QUARTER, 1583-04-01, 1583-06-24",
  })
  void periods(String calendar, String text, CalendarUnit unit, String first, String last) {
    CalendarSystem system = Calendars.of(calendar);
    int day = CalendarDate.parse(system, text).epochDay();
    assertEquals(first, CalendarDate.ofEpochDay(system, system.firstDay(day, unit)).toString());
    assertEquals(last, CalendarDate.ofEpochDay(system, system.lastDay(day, unit)).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gregorian-1752 | 1752-09-05 | there is no day 5; month 9 of the year 1752 has 19 days, and"
            + " 1752-09-02 was followed by 1752-09-14",
        "gregorian-1918 | 1918-02-01 | there is no day 1; month 2 of the year 1918 has 15 days, and"
            + " 1918-01-31 was followed by 1918-02-14",
        "gregorian-1700 | 1700-02-29 | there is no day 29; month 2 of the year 1700 has 18 days, and"
            + " 1700-02-18 was followed by 1700-03-01",
        "gregorian-1752 | 1752-10-32 | there is no day 32; month 10 of the year 1752 has 31 days",
        "gregorian-1752 | 1752-13-01 | there is no month 13; the year 1752 has 12 months",
        "gregorian-1752 | 0000-01-01 | there is no year 0; the year before 1 is -1",
      })
  void errorsTellOfTheGap(String calendar, String text, String reason) {
    CalendarSystem system = Calendars.of(calendar);
    CalendarException error =
        assertThrows(CalendarException.class, () -> CalendarDate.parse(system, text));
    assertEquals(
        String.format("'%s' is not a date of the calendar '%s': %s.", text, calendar, reason),
        error.getMessage());
    assertEquals(
        PackedDate.INVALID,
        system.toEpochDay(
            PackedDate.of(
                Integer.parseInt(text.substring(0, 4)),
                Integer.parseInt(text.substring(5, 7)),
                Integer.parseInt(text.substring(8)))));
  }

  /** The first days of the Gregorian calendar, by the laws that are their sources. */
  @ParameterizedTest
  @CsvSource({
    "gregorian-1582, 1582-10-04, 1582-10-15",
    "gregorian-1700, 1700-02-18, 1700-03-01",
    "gregorian-1752, 1752-09-02, 1752-09-14",
    "gregorian-1918, 1918-01-31, 1918-02-14",
    "gregorian-1923, 1923-02-15, 1923-03-01",
  })
  void namedCutovers(String name, String last, String first) {
    CalendarSystem calendar = Calendars.of(name);
    int day = calendar.cutoverDay();
    assertEquals(LocalDate.parse(first).toEpochDay(), day);
    assertEquals(first, CalendarDate.ofEpochDay(calendar, day).toString());
    assertEquals(last, CalendarDate.ofEpochDay(calendar, day - 1).toString());
    assertEquals(calendar, Calendars.of(name.replace("gregorian", "JULIAN")));
    assertFalse(calendar.equals(Calendars.of("gregorian(cutover=" + first + ")")));
  }
}
