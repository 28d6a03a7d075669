package org.taqwim.calendar.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarException.Condition;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;

/** Patterns of queries, what people type, and every way to get it wrong, with the whole message. */
class DatePatternTest {

  private static Locale locale(String tag) {
    return tag.equals("und") ? Locale.ROOT : Locale.forLanguageTag(tag);
  }

  private static String format(String pattern, String calendar, String locale, String day) {
    int epochDay = (int) LocalDate.parse(day).toEpochDay();
    return new String(
        DatePattern.of(pattern).format(epochDay, Calendars.of(calendar), locale(locale)), UTF_8);
  }

  private static int parse(
      String text, String pattern, String calendar, String locale, Years years) {
    return DatePattern.of(pattern)
        .parse(text.getBytes(UTF_8), Calendars.of(calendar), locale(locale), years);
  }

  // ---- writing

  /** The days are of the tables of the calendars' authorities; the words CLDR's. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          jalali    | fa           | 2024-03-20 | d MMMM yyyy       | ۱ فروردین ۱۴۰۳
          jalali    | fa-u-nu-latn | 2024-03-20 | d MMMM yyyy       | 1 فروردین 1403
          jalali    | und          | 2024-03-20 | d MMMM yyyy       | 1 Farvardin 1403
          jalali    | und          | 2024-03-20 | yy/M/d            | 03/1/1
          jalali    | und          | 2024-03-20 | default           | 1403-01-01
          jalali    | fa           | 2024-03-20 | DEFAULT           | ۱۴۰۳-۰۱-۰۱
          jalali    | en           | 2024-03-20 | 'Q'Q r            | Q1 2024
          hebrew    | und          | 2024-02-20 | yyyy-MM-dd        | 5784-05L-11
          hebrew    | und          | 2024-02-20 | d MMMM y          | 11 Adar I 5784
          hebrew    | und          | 2024-03-20 | d MMMM y          | 10 Adar II 5784
          hebrew    | he           | 2024-03-20 | long              | י׳ באדר ב׳ תשפ״ד
          chinese   | zh           | 2023-04-01 | long              | 2023癸卯年闰二月十一
          chinese   | und          | 2023-04-01 | r-MM-dd           | 2023-02L-11
          chinese   | und          | 2023-04-01 | U                 | gui-mao
          japanese  | ja           | 2019-05-01 | long              | 令和元年5月1日
          japanese  | und          | 2019-05-01 | yyyy-MM-dd        | 2019-05-01
          japanese  | und          | 2019-05-01 | GGGGGy.M.d        | R1.5.1
          gregorian | und          | 2024-03-20 | [U ]d[ Q]         | 20 1
          gregorian | und          | 2024-12-30 | ~YYYY-'W'ww-e~    | 2025-W01-1
          gregorian | en-US        | 2024-12-29 | e w YYYY          | 1 1 2025
          gregorian | ff-Adlm      | 2024-12-29 | d/M/yyyy          | 𞥒𞥙/𞥑𞥒/𞥒𞥐𞥒𞥔
          """)
  void dates(String calendar, String locale, String day, String pattern, String expected) {
    assertEquals(expected, format(pattern, calendar, locale, day));
  }

  // ---- reading

  /** As people type, and the default text of the day that is meant. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          jalali   | und | yyyy/MM/dd       | 1390/3/3              | 1390-03-03
          jalali   | und | yyyy/MM/dd       | ۱۳۹۰/٣/3              | 1390-03-03
          jalali   | und | yyyy/M/d         | ~\u200f۱۳۹۰\u200f/۳/۳~ | 1390-03-03
          jalali   | und | yyyy/M/d         | １３９０／３／３      | 1390-03-03
          jalali   | und | yyyy-MM-dd       | 1390–03‐03            | 1390-03-03
          jalali   | und | yyyy/MM/dd       | 1390∕3؍3              | 1390-03-03
          islamic-civil | ar | d MMMM y     | 3 ذو الحجه 1445       | 1445-12-03
          islamic-civil | ar | d MMMM y     | 3 ذو الحجة 1445       | 1445-12-03
          islamic-civil | ar | d MMMM y     | 3 ربيع الاخر 1445     | 1445-04-03
          islamic-civil | ar | d MMMM y     | 3 رَمَضَان 1445          | 1445-09-03
          jalali   | und | yyyyMMdd         | 14031230              | 1403-12-30
          jalali   | fa  | d MMMM yyyy      | 14 خرداد 1400         | 1400-03-14
          jalali   | fa  | d MMMM yyyy      | ~  ۱۴\u00a0خرداد\u202f۱۴۰۰ ~ | 1400-03-14
          jalali   | fa  | d MMMM yyyy      | ۱۰ دي ۱۴۰۲             | 1402-10-10
          jalali   | fa  | EEEE d MMMM yyyy | سه شنبه ۱ فروردین ۱۴۰۲ | 1402-01-01
          jalali   | fa  | EEEE d MMMM yyyy | سه\u200cشنبه ۱ فروردین ۱۴۰۲ | 1402-01-01
          jalali   | fa  | EEEE d MMMM yyyy | سهشنبه ۱ فروردین ۱۴۰۲ | 1402-01-01
          jalali   | und | d MMM yyyy       | 1 FARVARDIN 1403      | 1403-01-01
          jalali   | und | ~[EEEE, ]yyyy-M-d~ | 1403-1-1            | 1403-01-01
          roc      | und | y/M/d            | 113/7/12              | 0113-07-12
          roc      | und | yyyMMdd          | 1081116               | 0108-11-16
          japanese | ja  | Gy.M.d           | S49.9.24              | S49.09.24
          japanese | ja  | Gy/M/d           | 平成元/6/3            | H01.06.03
          japanese | ja  | Gy年M月d日       | 平成１年６月３日      | H01.06.03
          japanese | und | GGGGGyy.MM.dd    | h01.06.03             | H01.06.03
          hebrew   | he  | long             | י' באדר ב' תשפ"ד     | 5784-06-10
          hebrew   | und | d MMMM yyyy      | 11 adar i 5784        | 5784-05L-11
          hebrew   | und | yyyy-MM-dd       | 5784-05l-11           | 5784-05L-11
          chinese  | zh  | long             | 2023癸卯年闰二月十一  | 2023-02L-11
          chinese  | en  | r(U) MMM d       | 2023(GUI-MAO) mo2bis 11 | 2023-02L-11
          iso-week | und | ~YYYY-'W'ww-e~   | 2020-W53-5            | 2020-W53-5
          jalali   | und | yyyy DDD         | 1403 366              | 1403-12-30
          """)
  void whatPeopleType(
      String calendar, String locale, String pattern, String text, String expected) {
    CalendarSystem system = Calendars.of(calendar);
    int day = parse(text, pattern, calendar, locale, Years.DEFAULT);
    assertEquals(
        expected, new String(DefaultText.format(day, system.toPacked(day), system), UTF_8));
  }

  private static void assertInvalid(Condition condition, String message, Runnable call) {
    CalendarException error = assertThrows(CalendarException.class, call::run);
    assertEquals(message, error.getMessage());
    assertEquals(condition, error.condition());
  }

  /** Names that are those of two months are those of neither. */
  @Test
  void narrowNamesTellNoMonth() {
    assertInvalid(
        Condition.CALENDAR_INVALID_PATTERN,
        "'d MMMMM y' is not a pattern for this: it does not tell the day in the calendar"
            + " 'gregorian': it has no month that can be told from the others.",
        () -> check("d MMMMM y", "gregorian", Locale.ENGLISH, Years.DEFAULT));
    check("d MMMMM y", "gregorian", Locale.JAPANESE, Years.DEFAULT);
  }

  private static void check(String pattern, String calendar, Locale locale, Years years) {
    DatePattern.of(pattern).check(Calendars.of(calendar), locale, years);
  }

  // ---- years

  @ParameterizedTest
  @CsvSource({
    "1350..1449, 99/1/1, 1399-01-01",
    "1350..1449, 03/12/30, 1403-12-30",
    "1350..1449, 50/1/1, 1350-01-01",
    "1350..1449, 49/1/1, 1449-01-01",
    "۱۳۵۰ .. ۱۴۴۹, ۹۹/۱/۱, 1399-01-01"
  })
  void twoDigitsOfAYear(String years, String text, String expected) {
    CalendarSystem jalali = Calendars.of("jalali");
    int day = parse(text, "yy/M/d", "jalali", "und", Years.of(years));
    assertEquals(expected, new String(DefaultText.format(jalali.toPacked(day)), UTF_8));
  }

  @Test
  void twoDigitsWithoutACentury() {
    String open =
        "two digits of a year in the pattern 'yy/M/d' leave the century open; give a range of at"
            + " most 100 years, such as 1350..1449.";
    for (Years years : new Years[] {Years.DEFAULT, Years.ANY, Years.of("1350..1450")}) {
      String message =
          years.equals(Years.DEFAULT)
              ? "A range of years is missing: " + open
              : "'" + years + "' is not a range of years for this: " + open;
      assertInvalid(
          Condition.CALENDAR_INVALID_YEARS,
          message,
          () -> check("yy/M/d", "jalali", Locale.ROOT, years));
      // As in a query whose arguments are columns, which nothing checks before its rows.
      assertInvalid(
          Condition.CALENDAR_INVALID_YEARS,
          message,
          () -> parse("95/06/11", "yy/M/d", "jalali", "und", years));
    }
    assertInvalid(
        Condition.CALENDAR_INVALID_DATE,
        "'60/1/1' is not a date of the calendar 'jalali': no year of 1350..1359 ends in 60.",
        () -> parse("60/1/1", "yy/M/d", "jalali", "und", Years.of("1350..1359")));
  }

  /** Patterns whose years are of two digits, in the locale or behind an era, without a check. */
  @ParameterizedTest
  @CsvSource({
    "gregorian, de, short, 20.03.24",
    "gregorian, en-US, short, 3/20/24",
    "gregorian, und, G yy-M-d, AD 24-06-11",
    "iso-week, und, YY-'W'ww-e, 20-W53-5"
  })
  void twoDigitsAtRunTime(String calendar, String locale, String pattern, String text) {
    CalendarException error =
        assertThrows(
            CalendarException.class, () -> parse(text, pattern, calendar, locale, Years.DEFAULT));
    assertEquals(Condition.CALENDAR_INVALID_YEARS, error.condition());
    assertNotEquals(0, parse(text, pattern, calendar, locale, Years.of("1950..2049")));
  }

  private static final String SHORT_YEAR =
      "a year of fewer than three digits leaves the century open; write it in full, or give 'any'"
          + " as the years of from_calendar if it is";

  /** The century was left out, and without it the day is of antiquity or the middle ages. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jalali        | fa  | long   | ۱۴ خرداد ۹۵
          jalali        | fa  | short  | ۹۵/۳/۱۴
          jalali        | und | y/M/d  | 95/3/14
          jalali        | und | d/M/u  | 14/3/95
          gregorian     | de  | medium | 20.03.24
          gregorian     | und | G y-M-d | AD 24-3-20
          islamic-civil | und | d/M/y  | 3/12/45
          """)
  void yearsOfTwoDigitsThatAreNotOfOurTime(
      String calendar, String locale, String pattern, String text) {
    assertInvalid(
        Condition.CALENDAR_INVALID_DATE,
        "'" + text + "' is not a date of the calendar '" + calendar + "': " + SHORT_YEAR + ".",
        () -> parse(text, pattern, calendar, locale, Years.DEFAULT));
    assertTrue(parse(text, pattern, calendar, locale, Years.ANY) < -300_000);
    assertTrue(parse(text, pattern, calendar, locale, Years.of("1..100")) < -300_000);
  }

  /** The whole year has one or two digits, which its day or its era tells. */
  @ParameterizedTest
  @CsvSource({
    "roc, und, y/M/d, 99/1/1, 2010-01-01",
    "roc, und, d.M.y, 1.1.1, 1912-01-01",
    "japanese, und, GGGGGy.M.d, R6.5.1, 2024-05-01",
    "japanese, und, GGGGGy.M.d, M20.5.1, 1887-05-01",
    "gregorian, und, yyyy-MM-dd, 0099-05-01, 0099-05-01"
  })
  void shortYearsThatAreWhole(
      String calendar, String locale, String pattern, String text, String expected) {
    assertEquals(
        LocalDate.parse(expected).toEpochDay(),
        parse(text, pattern, calendar, locale, Years.DEFAULT));
  }

  /** A field that the pattern has twice must be the same twice. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jalali    | yyyy yyyy-M-d | 1402 1403-1-1    | 1402 1402-1-1   | the year is 1402, but the text has 1403
          gregorian | yyyy-MM-dd-dd | 2024-03-04-20    | 2024-03-20-20   | the day of the month is 4, but the text has 20
          gregorian | yyyy-M M-d    | 2024-3 4-20      | 2024-3 3-20     | the month is 3, but the text has 4
          gregorian | MMMM LLLL d y | January March 20 2024 | March March 20 2024 | the month is 1, but the text has 3
          gregorian | G G y-M-d     | AD BC 2024-01-01 | AD AD 2024-1-1  | the era is Anno Domini, but the text has Before Christ
          gregorian | E E y-M-d     | Wed Mon 2024-03-20 | Wed Wed 2024-03-20 | the weekday is Wednesday, but the text has Monday
          gregorian | E E y-M-d     | Mon Wed 2024-03-20 | Wed Wed 2024-03-20 | the weekday is Wednesday, but the text has Monday
          """)
  void repeatedFields(
      String calendar, String pattern, String text, String agreeing, String reason) {
    assertInvalid(
        Condition.CALENDAR_INVALID_DATE,
        "'" + text + "' is not a date of the calendar '" + calendar + "': " + reason + ".",
        () -> parse(text, pattern, calendar, "und", Years.DEFAULT));
    assertNotEquals(0, parse(agreeing, pattern, calendar, "und", Years.DEFAULT));
  }

  /** The calendar's year is far from the Gregorian one, but the text has a Gregorian one. */
  @Test
  void aYearThatMostLikelyIsGregorian() {
    assertInvalid(
        Condition.CALENDAR_INVALID_DATE,
        "'2026-07-12' is not a date of the calendar 'buddhist': the year 2026 is outside its range,"
            + " 2432 to 500000.",
        () -> parse("2026-07-12", "yyyy-MM-dd", "buddhist", "und", Years.DEFAULT));
    assertInvalid(
        Condition.CALENDAR_INVALID_DATE,
        "'2026-07-12' is not a date of the calendar 'islamic-civil': the year 2026 would be 2587 of"
            + " the Gregorian calendar, so it most likely is a Gregorian year already; if it is"
            + " not, give 'any' as the years of from_calendar.",
        () -> parse("2026-07-12", "yyyy-MM-dd", "islamic-civil", "und", Years.DEFAULT));
    assertInvalid(
        Condition.CALENDAR_INVALID_DATE,
        "'2026-07-12' is not a date of the calendar 'islamic-civil': the year 2026 is not one of"
            + " the years 1300..1500.",
        () -> parse("2026-07-12", "yyyy-MM-dd", "islamic-civil", "und", Years.of("1300..1500")));
    CalendarSystem islamic = Calendars.of("islamic-civil");
    assertEquals(
        islamic.toEpochDay(PackedDate.of(2026, 7, 12)),
        parse("2026-07-12", "yyyy-MM-dd", "islamic-civil", "und", Years.ANY));
    for (String calendar : new String[] {"gregorian", "julian", "iso-week", "japanese", "retail"}) {
      CalendarSystem system = Calendars.of(calendar);
      for (int year = 1900; year <= 2100; year += 50) {
        int day = system.toEpochDay(system.firstOfMonth(year, 1));
        Years.DEFAULT.check(year, day, system, year);
      }
    }
    // Years of the calendar that are no Gregorian ones by their size.
    CalendarSystem jalali = Calendars.of("jalali");
    for (int year : new int[] {1403, 1445}) {
      assertEquals(
          jalali.toEpochDay(PackedDate.of(year, 1, 1)),
          parse(year + "-01-01", "yyyy-MM-dd", "jalali", "und", Years.DEFAULT));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1350      | expected first..last in years of the calendar, such as 1350..1449, or any
          1449..1350 | 1449 is after 1350
          1350-1449 | expected first..last in years of the calendar, such as 1350..1449, or any
          all       | expected first..last in years of the calendar, such as 1350..1449, or any
          """)
  void yearsThatAreNone(String text, String reason) {
    assertInvalid(
        Condition.CALENDAR_INVALID_YEARS,
        "'" + text + "' is not a range of years for this: " + reason + ".",
        () -> Years.of(text));
  }

  // ---- mistakes in the query

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ~ ~         | it is empty; write letters such as yyyy-MM-dd, or medium, or default
          yyyy-MM-ddTHH | at character 11 is T, which is no letter for dates; these are G y u Y r U Q q M L d D E e c w W, and text stands in single quotes
          HH          | at character 1 is H, a letter of the time of day, and dates have no time
          d z         | at character 3 is z, a letter of time zones, and dates have none
          d l yyyy    | at character 3 is l, which is no letter for dates; these are G y u Y r U Q q M L d D E e c w W, and text stands in single quotes
          F           | at character 1 is F, which means different things in Java, Spark and CLDR; use W, w or E
          ddd         | at character 1 are 3 letters d; there may be 1 to 2
          cc          | at character 1 are 2 letters c; there may be 1 to 5, but not 2
          d]          | at character 2 is a ] without a [ before it; quote it as ']' for itself
          d#          | at character 2 is #, which is reserved; quote it as '#'
          d 'of       | at character 3 a quotation begins that does not end; write '' for one quote
          YYYY-MM-dd  | Y is the year that a week (w) belongs to; the year of a date is y
          YYYYMM      | Y is the year that a week (w) belongs to; the year of a date is y
          LL/YYYY     | Y is the year that a week (w) belongs to; the year of a date is y
          YYYY 'Q'Q   | Y is the year that a week (w) belongs to; the year of a date is y
          YYYYDDD     | Y is the year that a week (w) belongs to; the year of a date is y
          yyyy/MM/DD  | D is the day of the year; the day of a month is d
          yyyy-'W'ww  | w is a week of the year Y, which is not y at either end of a year
          E w u       | w is a week of the year Y, which is not y at either end of a year
          """)
  void patternsThatAreNone(String pattern, String reason) {
    assertInvalid(
        Condition.CALENDAR_INVALID_PATTERN,
        "'" + pattern + "' is not a pattern for this: " + reason + ".",
        () -> DatePattern.of(pattern));
  }

  /**
   * The styles of calendars that would look Gregorian by CLDR's patterns, or not be read at all.
   */
  @ParameterizedTest
  @CsvSource({"retail", "iso-week", "symmetry454", "mayan"})
  void stylesOfCalendarsThatAreNotWrittenByMonths(String calendar) {
    for (String style : new String[] {"short", "medium", "long", "full"}) {
      assertEquals(
          format("default", calendar, "en", "2024-03-20"),
          format(style, calendar, "en", "2024-03-20"));
    }
    assertEquals("March 20, 2024", format("long", "gregorian", "en", "2024-03-20"));
  }

  /** The same letters where they are what they seem. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ~YYYY-'W'ww, yyyy-MM-dd~ | 2025-W01, 2024-12-30
          yyyy DDD d MMM           | 2024 365 30 Dec
          d MMM yyyy, 'week' w     | 30 Dec 2024, week 1
          YYYY                     | 2025
          """)
  void weeksAndDaysOfYears(String pattern, String expected) {
    assertEquals(
        expected, format(pattern.replaceAll("^~|~$", ""), "gregorian", "und", "2024-12-30"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gregorian | d U   | the calendar 'gregorian' has no cycle of named years, for U
          badi      | d Q   | the calendar 'badi' has no quarters, for Q
          """)
  void lettersThatTheCalendarLacks(String calendar, String pattern, String reason) {
    assertInvalid(
        Condition.CALENDAR_INVALID_PATTERN,
        "'" + pattern + "' is not a pattern for this: " + reason + ".",
        () -> DatePattern.of(pattern).check(Calendars.of(calendar), Locale.ROOT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gregorian | MM-dd    | no year
          gregorian | yyyy-dd  | no month that can be told from the others
          gregorian | yyyy-MM  | no day
          gregorian | YYYY ww  | no weekday
          gregorian | YYYY E   | no year
          chinese   | U-MM-dd  | no year
          """)
  void patternsThatTellNoDay(String calendar, String pattern, String missing) {
    assertInvalid(
        Condition.CALENDAR_INVALID_PATTERN,
        "'"
            + pattern
            + "' is not a pattern for this: it does not tell the day in the calendar '"
            + calendar
            + "': it has "
            + missing
            + ".",
        () -> check(pattern, calendar, Locale.ROOT, Years.DEFAULT));
  }

  // ---- bad values

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          jalali    | yyyy/MM/dd  | 1403-01-01    | at '-01-01' the pattern 'yyyy/MM/dd' has '/'
          jalali    | yyyy/MM/dd  | 1403/01       | at its end the pattern 'yyyy/MM/dd' has '/'
          jalali    | yyyy/MM/dd  | 1403/01/01 x  | at 'x' there is more than the pattern 'yyyy/MM/dd' has
          jalali    | yyyy/MM/dd  | 03/01/01      | at '03/01/01' the pattern 'yyyy/MM/dd' has a year
          jalali    | d MMMM yyyy | 1 March 1403  | at 'march 1403' the pattern 'd MMMM yyyy' has the name of a month, such as 'Farvardin'
          gregorian | d MMMM yyyy | 20 F 2024     | at 'f 2024' the pattern 'd MMMM yyyy' has the name of a month, such as 'January'
          jalali    | yyyy/MM/dd  | 1403/13/01    | there is no month 13; the year 1403 has 12 months
          jalali    | yyyy/MM/dd  | 1402/12/30    | there is no day 30; month 12 of the year 1402 has 29 days
          jalali    | yyyy DDD    | 1402 366      | there is no day 366 of the year; the year 1402 has 365 days
          jalali    | E yyyy-M-d  | Mon 1403-1-1  | the weekday is Wednesday, but the text has Monday
          japanese  | G yyyy-M-d  | Heisei 31-5-1 | the era is Reiwa, but the text has Heisei
          gregorian | ~YYYY-'W'ww-e~ | 2021-W53-5 | there is no week 53; the year 2021 has 52 weeks
          gregorian | ~YYYY-'W'ww-e~ | 2020-W53-8 | there is no day 8 of a week; the days are 1 to 7
          gregorian | yyyy[-MM]-dd | 2020-01      | it has no month that can be told from the others
          """)
  void valuesThatAreNoDates(String calendar, String pattern, String text, String reason) {
    assertInvalid(
        Condition.CALENDAR_INVALID_DATE,
        "'" + text + "' is not a date of the calendar '" + calendar + "': " + reason + ".",
        () -> parse(text, pattern, calendar, "und", Years.DEFAULT));
  }

  /** What does not fit is found in bounded time, however often its parts do. */
  @Test
  void optionalSectionsAreTriedOnceFromEachPlace() {
    String pattern = "[d][ ]".repeat(30) + "yyyy-M-d";
    String text = "1 ".repeat(200);
    assertThrows(
        CalendarException.class, () -> parse(text, pattern, "gregorian", "und", Years.DEFAULT));
    assertThrows(
        CalendarException.class,
        () -> parse("1".repeat(501), "yyyy-M-d", "gregorian", "und", Years.DEFAULT));
  }

  // ---- values

  @Test
  void patternsAndYearsTravelAsTheirTexts() throws Exception {
    for (Object value :
        new Object[] {
          DatePattern.of("d MMMM yyyy"),
          DatePattern.of("medium"),
          Years.ANY,
          Years.DEFAULT,
          Years.of("1350..1449")
        }) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(value);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        Object back = in.readObject();
        assertEquals(value, back);
        assertEquals(value.hashCode(), back.hashCode());
        assertEquals(value.toString(), back.toString());
      }
      assertTrue(bytes.size() < 250, bytes.size() + " bytes");
    }
    assertNotEquals(DatePattern.of("d"), DatePattern.of("dd"));
  }

  /** One pattern, rows of many calendars and languages. */
  @Test
  void aColumnMixesCalendarsAndLanguages() {
    DatePattern pattern = DatePattern.of("d MMMM yyyy");
    int day = (int) LocalDate.of(2024, 3, 20).toEpochDay();
    for (int round = 0; round < 3; round++) {
      for (CalendarSystem calendar : Calendars.all()) {
        if (day >= calendar.minEpochDay() && day <= calendar.maxEpochDay()) {
          for (Locale locale : new Locale[] {Locale.ROOT, Locale.FRENCH}) {
            byte[] text = pattern.format(day, calendar, locale);
            assertEquals(day, pattern.parse(text, calendar, locale, Years.ANY));
          }
        }
      }
    }
  }
}
