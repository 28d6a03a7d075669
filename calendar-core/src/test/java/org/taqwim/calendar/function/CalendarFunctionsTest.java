package org.taqwim.calendar.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarException.Condition;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.WeekRule;
import org.taqwim.calendar.format.DatePattern;
import org.taqwim.calendar.format.Years;

/** The kernels, and every way to call them wrongly, with the whole message. */
@Isolated("sets the default locale")
class CalendarFunctionsTest {

  private static final CalendarSystem GREGORIAN = Calendars.of("gregorian");
  private static final CalendarSystem JULIAN = Calendars.of("julian");
  private static final CalendarSystem JALALI = Calendars.of("jalali");

  private static int day(String iso) {
    return (int) LocalDate.parse(iso).toEpochDay();
  }

  private static void assertError(Condition condition, String message, Executable call) {
    CalendarException error = assertThrows(CalendarException.class, call);
    assertEquals(message, error.getMessage());
    assertEquals(condition, error.condition());
    assertEquals(0, error.getStackTrace().length);
  }

  // ---- keys

  @ParameterizedTest
  @CsvSource({
    "214747-12-31, 2147471231, 21474712",
    "-214747-01-01, -2147469899, -21474699",
    "0001-01-01, 10101, 101",
    "0000-12-31, 1231, 12",
    "-0001-12-31, -8769, -88",
    "2024-02-29, 20240229, 202402",
  })
  void keysOfTheGregorianCalendar(String date, int key, int monthKey) {
    int day = day(date.startsWith("2147") ? "+" + date : date);
    assertEquals(key, CalendarFunctions.calendarKey(day, GREGORIAN));
    assertEquals(monthKey, CalendarFunctions.calendarMonthKey(day, GREGORIAN));
    assertEquals(
        day,
        CalendarFunctions.fromCalendar(
            key, GREGORIAN, DatePattern.of("default"), Locale.ROOT, Years.ANY));
  }

  @Test
  void keysThatDoNotFitAnInt() {
    for (String date : new String[] {"+214748-01-01", "+500000-12-31"}) {
      String message =
          "The date "
              + date
              + " has no key in the calendar 'gregorian': keys hold the years -214747 to 214747.";
      assertError(
          Condition.CALENDAR_OUT_OF_RANGE,
          message,
          () -> CalendarFunctions.calendarKey(day(date), GREGORIAN));
      assertError(
          Condition.CALENDAR_OUT_OF_RANGE,
          message,
          () -> CalendarFunctions.calendarMonthKey(day(date), GREGORIAN));
    }
    assertError(
        Condition.CALENDAR_OUT_OF_RANGE,
        "The date -214748-12-31 has no key in the calendar 'gregorian': keys hold the years -214747"
            + " to 214747.",
        () -> CalendarFunctions.calendarKey(day("-214748-12-31"), GREGORIAN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "14031301 | there is no month 13; the year 1403 has 12 months",
        "14030001 | there is no month 0; the year 1403 has 12 months",
        "14030732 | there is no day 32; month 7 of the year 1403 has 30 days",
        "14030700 | there is no day 0; month 7 of the year 1403 has 30 days",
        "1403 | the year 0 is outside its range, 1 to 1501",
        "0 | the year 0 is outside its range, 1 to 1501",
        "-1 | the year -1 is outside its range, 1 to 1501",
        "2147483647 | the year 214748 is outside its range, 1 to 1501",
        "-2147483648 | the year -214749 is outside its range, 1 to 1501",
      })
  void numbersThatAreNoKeys(int key, String reason) {
    assertError(
        Condition.CALENDAR_INVALID_DATE,
        "'" + key + "' is not a date of the calendar 'jalali': " + reason + ".",
        () -> CalendarFunctions.fromCalendar(key, JALALI));
  }

  /** Keys whose year most likely lacks its century, and those of short years of our time. */
  @Test
  void keysOfShortYears() {
    for (int key : new int[] {990_101, 30_415, 10_101}) {
      assertError(
          Condition.CALENDAR_INVALID_DATE,
          "'"
              + key
              + "' is not a date of the calendar 'jalali': a year of fewer than three digits leaves"
              + " the century open; write it in full, or give 'any' as the years of from_calendar"
              + " if it is.",
          () -> CalendarFunctions.fromCalendar(key, JALALI));
    }
    assertEquals(day("2010-01-01"), CalendarFunctions.fromCalendar(990_101, Calendars.of("roc")));
    DatePattern text = DatePattern.of("default");
    assertEquals(
        day("0720-03-21"),
        CalendarFunctions.fromCalendar(990_101, JALALI, text, Locale.ROOT, Years.ANY));
  }

  /** 15 Tir 1403 and 5 July 2024 are one day by the table of the University of Tehran. */
  @ParameterizedTest
  @CsvSource({
    "30415, jalali, yyMMdd, 1350..1449, 2024-07-05",
    "5072024, gregorian, ddMMyyyy, any, 2024-07-05",
    "50724, gregorian, ddMMyy, 1950..2049, 2024-07-05",
    "1001, gregorian, yyDDD, 2000..2099, 2001-01-01",
    "20240705, gregorian, yyyyMMdd, any, 2024-07-05"
  })
  void numbersThatLostTheirZeros(
      int key, String calendar, String pattern, String years, String expected) {
    assertEquals(
        day(expected),
        CalendarFunctions.fromCalendar(
            key, Calendars.of(calendar), DatePattern.of(pattern), Locale.ROOT, Years.of(years)));
  }

  /** A year that a pattern has with four digits is not padded, which would be one of antiquity. */
  @Test
  void yearsDoNotLoseZeros() {
    assertThrows(
        CalendarException.class,
        () -> CalendarFunctions.fromCalendar(990_101, JALALI, DatePattern.of("yyyyMMdd")));
  }

  // ---- make_calendar_date

  private static byte[] code(String text) {
    return text.getBytes(UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "01", "M01", "M1", "m01", " 01 ", "۱", "\u00a0M۰۱", "𞥑"})
  void monthCodes(String code) {
    assertEquals(
        day("2024-03-20"), CalendarFunctions.makeCalendarDate(1403, code(code), 1, JALALI));
  }

  /** Adar I and II of 5784, after Hebcal: 10 February and 11 March 2024. */
  @ParameterizedTest
  @CsvSource({"05L, 2024-02-10", "5l, 2024-02-10", "m6, 2024-03-11", "06, 2024-03-11"})
  void monthCodesOfAYearWithALeapMonth(String code, String expected) {
    assertEquals(
        day(expected),
        CalendarFunctions.makeCalendarDate(5784, code(code), 1, Calendars.of("hebrew")));
  }

  /** The sixth month of 5784 is Adar I, the month with the code 06 is Adar II. */
  @ParameterizedTest
  @ValueSource(strings = {"hebrew", "chinese"})
  void oneDigitIsNoMonthCodeWhereThereAreLeapMonths(String calendar) {
    assertError(
        Condition.CALENDAR_INVALID_DATE,
        "'year 5784, month 6, day 1' is not a date of the calendar '"
            + calendar
            + "': it has leap months, so a month code has two digits, such as '05', or an M, such"
            + " as 'M5'; the ordinal of a month in the year is a number, not text.",
        () -> CalendarFunctions.makeCalendarDate(5784, code("6"), 1, Calendars.of(calendar)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "May", "L", "M", "001", "-1", "1.0", "0 1", "05LL", "MM05", "M05L M"})
  void textsThatAreNoMonthCodes(String code) {
    assertError(
        Condition.CALENDAR_INVALID_DATE,
        "'year 1403, month "
            + code
            + ", day 1' is not a date of the calendar 'jalali': expected a month code such as '05',"
            + " or '05L' for a leap month.",
        () -> CalendarFunctions.makeCalendarDate(1403, code(code), 1, JALALI));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1403 | 13 | 1 | there is no month 13; the year 1403 has 12 months",
        "1403 | 0 | 1 | there is no month 0; the year 1403 has 12 months",
        "1403 | -2147483648 | 1 | there is no month -2147483648; the year 1403 has 12 months",
        "1403 | 7 | 31 | there is no day 31; month 7 of the year 1403 has 30 days",
        "1403 | 7 | 0 | there is no day 0; month 7 of the year 1403 has 30 days",
        "1403 | 7 | 2147483647 | there is no day 2147483647; month 7 of the year 1403 has 30 days",
        "0 | 1 | 1 | the year 0 is outside its range, 1 to 1501",
        "2147483647 | 1 | 1 | the year 2147483647 is outside its range, 1 to 1501",
      })
  void fieldsThatAreNoDate(int year, int month, int day, String reason) {
    String message =
        String.format(
            "'year %d, month %d, day %d' is not a date of the calendar 'jalali': %s.",
            year, month, day, reason);
    assertError(
        Condition.CALENDAR_INVALID_DATE,
        message,
        () -> CalendarFunctions.makeCalendarDate(year, month, day, JALALI));
    if (month >= 0) {
      assertError(
          Condition.CALENDAR_INVALID_DATE,
          message,
          () ->
              CalendarFunctions.makeCalendarDate(year, code(Integer.toString(month)), day, JALALI));
    }
  }

  @Test
  void theYearZero() {
    assertEquals(-719_528, CalendarFunctions.makeCalendarDate(0, 1, 1, GREGORIAN));
    assertError(
        Condition.CALENDAR_INVALID_DATE,
        "'year 0, month 1, day 1' is not a date of the calendar 'julian': there is no year 0; the"
            + " year before 1 is -1.",
        () -> CalendarFunctions.makeCalendarDate(0, 1, 1, JULIAN));
  }

  @Test
  void leapMonthsOfCalendarsWithoutThem() {
    assertError(
        Condition.CALENDAR_INVALID_DATE,
        "'year 1403, month M05L, day 1' is not a date of the calendar 'jalali': the year 1403 has"
            + " no leap month 05L.",
        () -> CalendarFunctions.makeCalendarDate(1403, code("M05L"), 1, JALALI));
  }

  // ---- periods and arithmetic

  /** In the days of a week around 2024-03-20, a Wednesday. */
  @ParameterizedTest
  @EnumSource(DayOfWeek.class)
  void weeksBeginOnAnyDay(DayOfWeek start) {
    for (LocalDate date = LocalDate.of(2024, 3, 17);
        date.isBefore(LocalDate.of(2024, 3, 27));
        date = date.plusDays(1)) {
      int first =
          CalendarFunctions.calendarTrunc(
              CalendarUnit.WEEK, (int) date.toEpochDay(), JALALI, WeekRule.of(start, 4));
      LocalDate expected = date.with(TemporalAdjusters.previousOrSame(start));
      assertEquals(expected, LocalDate.ofEpochDay(first));
    }
  }

  @Test
  void theStartOfTheWeekMattersToWeeksAlone() {
    int day = day("2024-04-01");
    assertEquals(
        day("2024-03-20"),
        CalendarFunctions.calendarTrunc(CalendarUnit.MONTH, day, JALALI, WeekRule.of("SATURDAY")));
  }

  @Test
  void arithmeticOutOfRange() {
    assertError(
        Condition.CALENDAR_OUT_OF_RANGE,
        "1 day from 2123-03-20 is outside the range of the calendar 'jalali', which is 0622-03-22"
            + " to 2123-03-20.",
        () -> CalendarFunctions.calendarAdd(CalendarUnit.DAY, 1, day("2123-03-20"), JALALI));
    assertError(
        Condition.CALENDAR_OUT_OF_RANGE,
        "-2147483648 years from 2024-03-20 is outside the range of the calendar 'jalali', which is"
            + " 0622-03-22 to 2123-03-20.",
        () ->
            CalendarFunctions.calendarAdd(
                CalendarUnit.YEAR, Integer.MIN_VALUE, day("2024-03-20"), JALALI));
    assertError(
        Condition.CALENDAR_OUT_OF_RANGE,
        "The date 0622-03-21 is outside the range of the calendar 'jalali', which is 0622-03-22 to"
            + " 2123-03-20.",
        () -> CalendarFunctions.calendarAdd(CalendarUnit.DAY, 1, day("0622-03-21"), JALALI));
  }

  /** 31 Mordad + 2 months is 30 Mehr; 30 Esfand of a leap year + 1 year is 29 Esfand. */
  @Test
  void theDayIsClamped() {
    int mordad31 = CalendarFunctions.makeCalendarDate(1403, 5, 31, JALALI);
    assertEquals(
        CalendarFunctions.makeCalendarDate(1403, 7, 30, JALALI),
        CalendarFunctions.calendarAdd(CalendarUnit.MONTH, 2, mordad31, JALALI));
    int esfand30 = CalendarFunctions.makeCalendarDate(1403, 12, 30, JALALI);
    assertEquals(
        CalendarFunctions.makeCalendarDate(1404, 12, 29, JALALI),
        CalendarFunctions.calendarAdd(CalendarUnit.YEAR, 1, esfand30, JALALI));
  }

  @Test
  void yearsPassOverTheYearZeroThatIsNot() {
    int day = CalendarFunctions.makeCalendarDate(-1, 2, 29, JULIAN);
    int later = CalendarFunctions.calendarAdd(CalendarUnit.YEAR, 1, day, JULIAN);
    assertEquals(CalendarFunctions.makeCalendarDate(1, 2, 28, JULIAN), later);
    assertEquals(0, CalendarFunctions.calendarDiff(CalendarUnit.YEAR, day, later, JULIAN));
    assertEquals(1, CalendarFunctions.calendarDiff(CalendarUnit.YEAR, day, later + 1, JULIAN));
  }

  @Test
  void differencesOfTheWholeRangeDoNotOverflow() {
    int min = GREGORIAN.minEpochDay();
    int max = GREGORIAN.maxEpochDay();
    assertEquals(
        ChronoUnit.DAYS.between(LocalDate.of(-500_000, 1, 1), LocalDate.of(500_000, 12, 31)),
        CalendarFunctions.calendarDiff(CalendarUnit.DAY, min, max, GREGORIAN));
    assertEquals(1_000_000, CalendarFunctions.calendarDiff(CalendarUnit.YEAR, min, max, GREGORIAN));
    assertEquals(
        -1_000_000L * 12 - 11,
        CalendarFunctions.calendarDiff(CalendarUnit.MONTH, max, min, GREGORIAN));
  }

  // ---- names of units and weekdays

  @ParameterizedTest
  @EnumSource(CalendarUnit.class)
  void unitsAreFoundInAnyCaseAndNumberAndLocale(CalendarUnit unit) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      for (String name :
          new String[] {
            unit.name(),
            unit == CalendarUnit.HALF ? "HALVES" : unit + "S",
            unit.name().toLowerCase(Locale.ROOT)
          }) {
        assertSame(unit, NameResolver.unit(name));
        assertSame(unit, new NameResolver(DefinedCalendars.NONE).unit(name.getBytes(UTF_8)));
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @EnumSource(DayOfWeek.class)
  void weekdaysAreFoundByNameAndByThreeLetters(DayOfWeek day) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      String name = day.name().toLowerCase(Locale.ROOT);
      assertEquals(WeekRule.of(day, 4), NameResolver.weekRule(name));
      assertEquals(WeekRule.of(day, 4), NameResolver.weekRule(name.substring(0, 3)));
      assertEquals(
          WeekRule.of(day, 4),
          new NameResolver(DefinedCalendars.NONE).weekRule(day.name().getBytes(UTF_8)));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void blanksAroundNamesDoNotCount() {
    assertSame(CalendarUnit.YEAR, NameResolver.unit(" Year\t"));
    assertEquals(DayOfWeek.SATURDAY, NameResolver.weekRule(" sat ").firstDay());
    assertSame(
        NameResolver.calendar("jalali", DefinedCalendars.NONE),
        NameResolver.calendar(" Jalali ", DefinedCalendars.NONE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "FORTNIGHT", "YEARSS", "Y", "YE AR", "SEMESTER"})
  void unknownUnits(String name) {
    assertError(
        Condition.CALENDAR_INVALID_UNIT,
        "There is no unit '" + name + "'. The units are: DAY, WEEK, MONTH, QUARTER, HALF, YEAR.",
        () -> NameResolver.unit(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Frisday", "Montag", "1", "SATURDAYS"})
  void unknownWeekdays(String name) {
    assertError(
        Condition.CALENDAR_INVALID_UNIT,
        "There is no weekday '"
            + name
            + "', nor a locale. The weekdays are: MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY,"
            + " SATURDAY, SUNDAY; a locale such as fa-IR stands for the custom of its region.",
        () -> NameResolver.weekRule(name));
  }

  /** What looks like the tag of a locale is told what is wrong with it. */
  @Test
  void weeksByTheCustomOfNoLocale() {
    assertError(
        Condition.CALENDAR_INVALID_UNIT,
        "There is no weekday 'xx-IR', and 'xx-IR' is not a locale: CLDR has no language 'xx'.",
        () -> NameResolver.weekRule("xx-IR"));
  }

  // The first days of weeks and the days of a first week as CLDR's weekData has them.
  @Test
  void weeksByTheCustomOfALocale() {
    assertEquals(WeekRule.of(DayOfWeek.SATURDAY, 1), NameResolver.weekRule("fa-IR"));
    assertEquals(WeekRule.of(DayOfWeek.SATURDAY, 1), NameResolver.weekRule("fa_IR   "), "a CHAR");
    assertEquals(WeekRule.of(DayOfWeek.SATURDAY, 1), NameResolver.weekRule("und-IR"));
    assertEquals(WeekRule.of(DayOfWeek.FRIDAY, 1), NameResolver.weekRule("en-u-fw-fri"));
    assertEquals(WeekRule.of(DayOfWeek.SUNDAY, 1), NameResolver.weekRule("en-US"));
    assertEquals(WeekRule.of(DayOfWeek.FRIDAY, 1), NameResolver.weekRule("en-US-u-fw-fri"));
    assertEquals(WeekRule.of(DayOfWeek.SATURDAY, 4), NameResolver.weekRule("sat"));
  }

  /** Codes of weekdays in use elsewhere, which are Sanskrit, Thai, Sundanese and French too. */
  @ParameterizedTest
  @ValueSource(strings = {"SA", "TH", "SU", "FR", "fa", "und", "uz-Arab"})
  void languagesAreNoWeeks(String name) {
    assertError(
        Condition.CALENDAR_INVALID_UNIT,
        "There is no weekday '"
            + name
            + "', and a language alone does not tell when weeks begin: a locale needs a region,"
            + " such as fa-IR, or -u-fw-. The weekdays are: MONDAY, TUESDAY, WEDNESDAY, THURSDAY,"
            + " FRIDAY, SATURDAY, SUNDAY.",
        () -> NameResolver.weekRule(name));
  }

  /** They may come from a column. */
  @Test
  void longNamesAreCutInTheMessage() {
    String name = "x".repeat(100_000);
    String cut = "'" + "x".repeat(60) + "…'";
    String start = cut + ". ";
    assertError(
        Condition.CALENDAR_NOT_FOUND,
        "There is no calendar " + start + "calendar_systems() lists all calendars.",
        () -> NameResolver.calendar(name, DefinedCalendars.NONE));
    assertError(
        Condition.CALENDAR_INVALID_UNIT,
        "There is no unit " + start + "The units are: DAY, WEEK, MONTH, QUARTER, HALF, YEAR.",
        () -> NameResolver.unit(name));
    assertError(
        Condition.CALENDAR_INVALID_UNIT,
        "There is no weekday "
            + cut
            + ", nor a locale. The weekdays are: MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY,"
            + " SATURDAY, SUNDAY; a locale such as fa-IR stands for the custom of its region.",
        () -> NameResolver.weekRule(name));
  }

  @Test
  void aResolverFollowsItsColumn() {
    NameResolver resolver = new NameResolver(DefinedCalendars.NONE);
    byte[] reused = "jalali".getBytes(UTF_8);
    assertSame(JALALI, resolver.calendar(reused));
    assertSame(JALALI, resolver.calendar(reused));
    System.arraycopy("julian".getBytes(UTF_8), 0, reused, 0, 6);
    assertSame(JULIAN, resolver.calendar(reused), "engines reuse their buffers");
    assertThrows(CalendarException.class, () -> resolver.calendar("jalaly".getBytes(UTF_8)));
    assertThrows(CalendarException.class, () -> resolver.calendar("jalaly".getBytes(UTF_8)));
    assertSame(JULIAN, resolver.calendar("julian".getBytes(UTF_8)));
  }

  // ---- conditions

  @Test
  void conditionsSayWhetherAValueIsToBlame() {
    for (Condition condition : Condition.values()) {
      boolean value =
          condition == Condition.CALENDAR_INVALID_DATE
              || condition == Condition.CALENDAR_OUT_OF_RANGE;
      assertEquals(value, condition.isValue(), condition.name());
      assertTrue(condition.sqlState().matches("[0-9A-Z]{5}"), condition.name());
    }
  }

  @Test
  void packedDatesRefuseWhatDoesNotFit() {
    for (int[] fields : new int[][] {{1, 32, 1}, {1, 1, 64}, {1, -1, 1}, {1, 1, -1}}) {
      assertEquals(PackedDate.INVALID, PackedDate.of(fields[0], fields[1], fields[2]));
    }
    assertEquals(PackedDate.INVALID, PackedDate.of(PackedDate.MAX_YEAR + 1, 1, 1));
    assertEquals(PackedDate.INVALID, PackedDate.of(-PackedDate.MAX_YEAR - 1, 1, 1));
    int packed = PackedDate.of(-PackedDate.MAX_YEAR, 31, true, 63);
    assertEquals(-PackedDate.MAX_YEAR, PackedDate.year(packed));
    assertEquals(31, PackedDate.month(packed));
    assertEquals(63, PackedDate.day(packed));
    assertTrue(PackedDate.isLeapMonth(packed));
    assertEquals(PackedDate.of(-PackedDate.MAX_YEAR, 31, true, 1), PackedDate.firstOfMonth(packed));
  }
}
