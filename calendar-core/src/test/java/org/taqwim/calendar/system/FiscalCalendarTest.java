package org.taqwim.calendar.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqwim.calendar.CalendarDate;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.Walks;

/** Fiscal years: against java.time and ICU4J, the statutes, and where the months are uneven. */
class FiscalCalendarTest {

  private static final long MILLIS = 86_400_000L;

  // ---- java.time and ICU4J

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void gregorianYearsAreThoseOfJavaTime(int start) {
    CalendarSystem byStart = Calendars.of("fiscal(gregorian, start=" + start + ")");
    CalendarSystem byEnd = Calendars.of("fiscal(gregorian, start=" + start + ", label=end)");
    int last = (int) LocalDate.of(Walks.year(2500, 2030), 1, 1).toEpochDay();
    for (int day = (int) LocalDate.of(Walks.year(-500, 1990), 1, 1).toEpochDay();
        day < last;
        day++) {
      LocalDate date = LocalDate.ofEpochDay(day);
      LocalDate shifted = date.withDayOfMonth(1).minusMonths(start - 1);
      int year = shifted.getYear();
      int end = date.withDayOfMonth(1).plusMonths(start == 1 ? 0 : 13 - start).getYear();
      LocalDate yearStart = LocalDate.of(year, start, 1);
      if (byStart.toPacked(day)
              != PackedDate.of(year, shifted.getMonthValue(), date.getDayOfMonth())
          || byEnd.toPacked(day)
              != PackedDate.of(end, shifted.getMonthValue(), date.getDayOfMonth())
          || byStart.dayOfYear(day) != day - yearStart.toEpochDay() + 1
          || byStart.quarter(byStart.toPacked(day)) != (shifted.getMonthValue() - 1) / 3 + 1) {
        fail(date + " is " + CalendarDate.ofEpochDay(byStart, day));
      }
    }
    for (int year = 1900; year < 2100; year++) {
      LocalDate yearStart = LocalDate.of(year, start, 1);
      assertEquals(
          yearStart.plusYears(1).toEpochDay() - yearStart.toEpochDay(), byStart.daysInYear(year));
      assertEquals(byStart.daysInYear(year) == 366, byStart.isLeapYear(year));
    }
  }

  /** From the months of ICU4J, in calendars in which it is right over these years. */
  @ParameterizedTest
  @CsvSource({
    "jalali, persian, 12",
    "ethiopic, ethiopic, 12",
    "coptic, coptic, 12",
    "indian, indian, 12",
    "islamic-umalqura, islamic-umalqura, 12",
    "islamic-civil, islamic-civil, 12",
    "hebrew, hebrew, 12",
  })
  void otherYearsAreThoseOfIcu(String base, String type, int months) {
    Calendar icu = Calendar.getInstance(new ULocale("en@calendar=" + type + ";timezone=UTC"));
    icu.setTimeZone(com.ibm.icu.util.TimeZone.GMT_ZONE);
    int first = (int) LocalDate.of(Walks.year(1930, 2000), 1, 1).toEpochDay();
    int last = (int) LocalDate.of(Walks.year(2070, 2020), 1, 1).toEpochDay();
    for (int start = 2; start <= months; start++) {
      CalendarSystem calendar = Calendars.of("fiscal(" + base + ", start=" + start + ")");
      for (int day = first; day < last; day += 1 + start % 3) {
        icu.setTimeInMillis(day * MILLIS);
        String code = icu.getTemporalMonthCode();
        int month = Integer.parseInt(code.substring(1, 3));
        boolean leap = code.endsWith("L");
        if (month == 13) { // epagomenal days, as a month behind the twelfth
          month = 12;
          leap = true;
        }
        int year = icu.get(Calendar.EXTENDED_YEAR);
        int expected =
            month >= start
                ? PackedDate.of(year, month - start + 1, leap, icu.get(Calendar.DAY_OF_MONTH))
                : PackedDate.of(year - 1, month - start + 13, leap, icu.get(Calendar.DAY_OF_MONTH));
        if (calendar.toPacked(day) != expected) {
          fail(LocalDate.ofEpochDay(day) + " is " + CalendarDate.ofEpochDay(calendar, day));
        }
      }
    }
  }

  // ---- statutes

  /** First and last days of fiscal years as the authorities give them, with where that stands. */
  @ParameterizedTest
  @CsvSource({
    // Public Accounts Act, art. 6: 1 Farvardin to the end of Esfand; 1403 is leap in the Tehran
    // table.
    "fiscal-iran, 1403, 2024-03-20, 2025-03-20",
    // Ministry of Finance, Nepal: FY 2080/81, 17 July 2023 to 15 July 2024.
    "fiscal-nepal, 2080, 2023-07-17, 2024-07-15",
    // Ministry of Finance, Ethiopia: EFY 2016, 8 July 2023 to 7 July 2024.
    "fiscal-ethiopia, 2016, 2023-07-08, 2024-07-07",
    // Proclamation 344/2003: EFY 1995 is from Hamle 1, 1994 to Sene 30, 1995 E.C.
    "fiscal-ethiopia, 1995, 2002-07-08, 2003-07-07",
    // Union Budget of India: 2023-24.
    "fiscal-india, 2023, 2023-04-01, 2024-03-31",
    // National Archives of Japan: from Meiji 19 (1886) from April on.
    "fiscal-japan, 1886, 1886-04-01, 1887-03-31",
    "fiscal-japan, 2023, 2023-04-01, 2024-03-31",
    // Budget Bureau of Thailand: FY 2567.
    "fiscal-thailand, 2567, 2023-10-01, 2024-09-30",
    // Pub. L. 93-344, sec. 501: beginning on 1 October 1976.
    "fiscal-us, 1977, 1976-10-01, 1977-09-30",
    "fiscal-us, 2024, 2023-10-01, 2024-09-30",
  })
  void fiscalYearsOfCountries(String name, int year, LocalDate first, LocalDate last) {
    CalendarSystem calendar = Calendars.of(name);
    int start = calendar.toEpochDay(PackedDate.of(year, 1, 1));
    assertEquals(first, LocalDate.ofEpochDay(start));
    assertEquals(last, LocalDate.ofEpochDay(start + calendar.daysInYear(year) - 1L));
    assertEquals(last, LocalDate.ofEpochDay(calendar.lastDay(start, CalendarUnit.YEAR)));
  }

  /** The first year under the statute; there is none before. */
  @ParameterizedTest
  @CsvSource({
    "fiscal-iran, 1313, 1934-03-21",
    "fiscal-nepal, 2059, 2002-07-17",
    "fiscal-ethiopia, 1952, 1959-07-08",
    "fiscal-india, 1867, 1867-04-01",
    "fiscal-japan, 1886, 1886-04-01",
    "fiscal-thailand, 2505, 1961-10-01",
    "fiscal-us, 1977, 1976-10-01",
  })
  void theRangeBeginsWithTheStatute(String name, int year, LocalDate first) {
    CalendarSystem calendar = Calendars.of(name);
    assertEquals(year, calendar.minYear());
    assertEquals(first, LocalDate.ofEpochDay(calendar.minEpochDay()));
    assertFalse(calendar.hasYear(year - 1));
    assertEquals(PackedDate.INVALID, calendar.toPacked((int) first.toEpochDay() - 1));
  }

  // ---- uneven months

  /**
   * The Ethiopian quarters: Hamle to Meskerem, Tekemt to Tahsas, Ter to Megabit, Miazia to Sene.
   * Pagumen is in the first, between Nehasse and Meskerem.
   */
  @ParameterizedTest
  @CsvSource({
    "2015-11-01, 2016-01-01, 1",
    "2015-12-30, 2016-02-30, 1",
    "2015-13-01, 2016-02L-01, 1",
    "2015-13-06, 2016-02L-06, 1",
    "2016-01-01, 2016-03-01, 1",
    "2016-01-30, 2016-03-30, 1",
    "2016-02-01, 2016-04-01, 2",
    "2016-04-30, 2016-06-30, 2",
    "2016-05-01, 2016-07-01, 3",
    "2016-08-01, 2016-10-01, 4",
    "2016-10-30, 2016-12-30, 4",
    "2016-11-01, 2017-01-01, 1",
  })
  void epagomenalDaysBelongToTheQuarterTheyStandIn(String ethiopic, String fiscal, int quarter) {
    CalendarSystem calendar = Calendars.of("fiscal-ethiopia");
    int day = CalendarDate.parse(Calendars.of("ethiopic"), ethiopic).epochDay();
    assertEquals(fiscal, CalendarDate.ofEpochDay(calendar, day).toString());
    assertEquals(day, CalendarDate.parse(calendar, fiscal).epochDay());
    assertEquals(quarter, calendar.quarter(calendar.toPacked(day)));
  }

  @Test
  void leapMonthsKeepTheNumberOfTheMonthBefore() {
    CalendarSystem calendar = Calendars.of("fiscal(hebrew, start=6)");
    CalendarSystem hebrew = Calendars.of("hebrew");
    // Adar I of 5784 is the last month of the year from Adar 5783 on, and Adar II the next's first.
    int adar1 = CalendarDate.parse(hebrew, "5784-05L-30").epochDay();
    assertEquals("5783-12L-30", CalendarDate.ofEpochDay(calendar, adar1).toString());
    assertEquals("5784-01-01", CalendarDate.ofEpochDay(calendar, adar1 + 1).toString());
    assertEquals(13, calendar.ordinalMonth(calendar.toPacked(adar1)));
    assertTrue(calendar.isLeapYear(5783));
    assertFalse(calendar.isLeapYear(5784));
    // Where a year lacks it, the month of its number: Adar would be of the next year.
    assertEquals(
        "5784-12-30",
        CalendarDate.ofEpochDay(calendar, calendar.plus(adar1, 1, CalendarUnit.YEAR)).toString());
    // From Nisan on, Adar is in the same year and stands in, as in the Hebrew calendar.
    CalendarSystem fromNisan = Calendars.of("fiscal(hebrew, start=7)");
    assertEquals("5783-11L-30", CalendarDate.ofEpochDay(fromNisan, adar1).toString());
    assertEquals(
        "5784-12-29",
        CalendarDate.ofEpochDay(fromNisan, fromNisan.plus(adar1, 1, CalendarUnit.YEAR)).toString());
  }

  /** Until 1940 Thai years began in April, so that month 10 was January. */
  @Test
  void theRangeIsThatOfEvenYears() {
    CalendarSystem calendar = Calendars.of("fiscal(buddhist, start=10)");
    assertEquals(2484, calendar.minYear());
    assertEquals(LocalDate.of(1941, 10, 1), LocalDate.ofEpochDay(calendar.minEpochDay()));
  }

  @Test
  void monthsKeepTheirNames() {
    CalendarSystem calendar = Calendars.of("fiscal-ethiopia");
    assertEquals(
        List.of(
            "Hamle",
            "Nehasse",
            "Meskerem",
            "Tekemt",
            "Hedar",
            "Tahsas",
            "Ter",
            "Yekatit",
            "Megabit",
            "Miazia",
            "Genbot",
            "Sene"),
        calendar.monthNames());
    assertEquals(11, cldrMonth(calendar, 1));
    assertEquals(1, cldrMonth(calendar, 3));
    assertEquals(10, cldrMonth(calendar, 12));
  }

  /** An era's year 1 is the fiscal year of that number. */
  @Test
  void erasBeginWithAFiscalYear() {
    CalendarSystem calendar = Calendars.of("fiscal(roc, start=7, label=end)");
    int first = (int) LocalDate.of(1911, 7, 1).toEpochDay();
    assertEquals("roc", calendar.era(first).code());
    assertEquals(1, calendar.yearOfEra(first));
    assertEquals("broc", calendar.era(first - 1).code());
    assertEquals(1, calendar.yearOfEra(first - 1));
  }

  private static int cldrMonth(CalendarSystem calendar, int month) {
    return PackedDate.month(calendar.cldrDate(PackedDate.of(2016, month, 1)));
  }
}
