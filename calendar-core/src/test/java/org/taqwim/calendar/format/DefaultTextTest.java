package org.taqwim.calendar.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqwim.calendar.CalendarDate;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarException.Condition;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;

/** The default text, and every way to get it wrong, with the whole message. */
@Isolated("sets the default locale")
class DefaultTextTest {

  private static final CalendarSystem GREGORIAN = Calendars.of("gregorian");
  private static final CalendarSystem JALALI = Calendars.of("jalali");

  private static String format(int year, int month, boolean leapMonth, int day) {
    return new String(DefaultText.format(PackedDate.of(year, month, leapMonth, day)), UTF_8);
  }

  private static int parse(String text, CalendarSystem calendar) {
    return DefaultText.parse(text.getBytes(UTF_8), calendar);
  }

  private static void assertInvalid(String text, String calendar, String reason) {
    CalendarException error =
        assertThrows(CalendarException.class, () -> parse(text, Calendars.of(calendar)));
    assertEquals(
        "'" + text + "' is not a date of the calendar '" + calendar + "': " + reason + ".",
        error.getMessage());
    assertEquals(Condition.CALENDAR_INVALID_DATE, error.condition());
  }

  // ---- writing

  /** As {@link LocalDate} writes them. */
  @ParameterizedTest
  @ValueSource(ints = {-500_000, -10_000, -9999, -1, 0, 1, 99, 999, 9999, 10_000, 500_000})
  void yearsAreWrittenAsInIso8601(int year) {
    LocalDate date = LocalDate.of(year, 2, 3);
    assertEquals(date.toString(), format(year, 2, false, 3));
    assertEquals(date.toEpochDay(), parse(date.toString(), GREGORIAN));
  }

  @Test
  void leapAndThirteenthMonthsAreWritten() {
    assertEquals("5784-05L-30", format(5784, 5, true, 30));
    assertEquals("2016-13-05", format(2016, 13, false, 5));
    assertEquals("-0005-05L-01", format(-5, 5, true, 1));
    assertEquals("+12345-19L-63", format(12_345, 19, true, 63));
    assertEquals("0172-19-09", format(172, 19, false, 9));
    assertEquals("0172-20-09", format(172, 20, false, 9));
    assertEquals("-500000-31-10", format(-500_000, 31, false, 10));
  }

  /** Whose digits and minus sign are others in the default format of numbers. */
  @Test
  void theDefaultLocaleDoesNotMatter() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertEquals("-0005-05-01", format(-5, 5, false, 1));
      assertEquals("1403-01-01", format(1403, 1, false, 1));
      assertInvalid("1403-13-01", "jalali", "there is no month 13; the year 1403 has 12 months");
    } finally {
      Locale.setDefault(before);
    }
  }

  // ---- reading

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1403-01-01",
        "1403/01/01",
        "1403-1-1",
        "1403/1/1",
        "1403-01-1",
        "14030101",
        "01403-01-01",
        "+1403-01-01",
        "۱۴۰۳-۰۱-۰۱",
        "۱۴۰۳/۱/۱",
        "۱۴۰۳۰۱۰۱",
        "١٤٠٣-٠١-٠١",
        "१४०३-०१-०१",
        // one text may mix digits; supplementary ones, of four bytes, count as any
        "14۰۳-٠1-۰1",
        "𝟣𝟦𝟢𝟥-𝟢𝟣-𝟢𝟣",
        "𝟣𝟦𝟢𝟥𝟢𝟣𝟢𝟣",
      })
  void digitsAndSeparators(String text) {
    // 1 Farvardin 1403, by the table of the University of Tehran
    assertEquals(LocalDate.of(2024, 3, 20).toEpochDay(), parse(text, JALALI), text);
  }

  private static final String EXPECTED_FORMS =
      "expected year-month-day, year/month/day or eight digits";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Nowruz",
        "1403",
        "1403-01",
        "1403-01-01-01",
        "1403-01/01",
        "1403/01-01",
        "1403 01 01",
        "1403-01-01T00:00",
        "140301011",
        "1403011",
        "1403-001-01",
        "1403-01-001",
        "1403--1-01",
        "--1403-01-01",
        "1403-01-+1",
        "12345678-01-01",
        "1403-L05-01",
        "1403-05LL-01",
        "1403-01-01\u0000",
        "1403-Ⅰ-01",
        "1403-½-01",
        "1403-一-01",
        "NaN-01-01",
        "0x57B-01-01",
        "１４０３－０１"
      })
  void malformedText(String text) {
    assertInvalid(text, "jalali", EXPECTED_FORMS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1403-13-01 | jalali | there is no month 13; the year 1403 has 12 months",
        "1403-00-01 | jalali | there is no month 0; the year 1403 has 12 months",
        "1403-99-01 | jalali | there is no month 99; the year 1403 has 12 months",
        "14031301 | jalali | there is no month 13; the year 1403 has 12 months",
        "1403-07-31 | jalali | there is no day 31; month 7 of the year 1403 has 30 days",
        "1403-07-00 | jalali | there is no day 0; month 7 of the year 1403 has 30 days",
        "1403-07-32 | jalali | there is no day 32; month 7 of the year 1403 has 30 days",
        "1403-07-99 | jalali | there is no day 99; month 7 of the year 1403 has 30 days",
        "14030731 | jalali | there is no day 31; month 7 of the year 1403 has 30 days",
        "۱۴۰۲-۱۲-۳۰ | jalali | there is no day 30; month 12 of the year 1402 has 29 days",
        "1403-05L-01 | jalali | the year 1403 has no leap month 05L",
        "1403-05l-01 | jalali | the year 1403 has no leap month 05L",
        "1403-13L-01 | jalali | the year 1403 has no leap month 13L",
        "0000-01-01 | jalali | the year 0 is outside its range, 1 to 1501",
        "0000-01-01 | julian | there is no year 0; the year before 1 is -1",
        "-0000-01-01 | julian | there is no year 0; the year before 1 is -1",
        "00000101 | islamic-civil | there is no year 0; the year before 1 is -1",
        "1502-01-01 | jalali | the year 1502 is outside its range, 1 to 1501",
        "-0001-01-01 | jalali | the year -1 is outside its range, 1 to 1501",
        "15020101 | jalali | the year 1502 is outside its range, 1 to 1501",
        "1299-12-29 | islamic-umalqura | the year 1299 is outside its range, 1300 to 1600",
        "9999999-01-01 | gregorian | the year 9999999 is outside its range, -500000 to 500000",
        "-1000000-01-01 | gregorian | the year -1000000 is outside its range, -500000 to 500000",
        "2023-02-29 | gregorian | there is no day 29; month 2 of the year 2023 has 28 days",
        "95-06-11 | jalali | a year of fewer than three digits leaves the century open; write it in full",
        "5/6/11 | jalali | a year of fewer than three digits leaves the century open; write it in full",
      })
  void whatIsNotADate(String text, String calendar, String reason) {
    assertInvalid(text, calendar, reason);
  }

  // ---- eras

  /** The days are those of the annex to JIS X 0301, and Gregorian ones as java.time has them. */
  @ParameterizedTest
  @CsvSource({
    "R06.05.01, 2024-05-01",
    "r06.05.01, 2024-05-01",
    "R6.5.1, 2024-05-01",
    "R６.５.１, 2024-05-01",
    "R006.05.01, 2024-05-01",
    "M06.01.01, 1873-01-01",
    "S64.01.07, 1989-01-07",
    "H01.01.08, 1989-01-08",
    "R100.01.01, 2118-01-01",
    "R497982.12.31, +500000-12-31",
    "2024-05-01, 2024-05-01",
    "2024/5/1, 2024-05-01",
    "20240501, 2024-05-01",
  })
  void erasAreRead(String text, String date) {
    assertEquals(LocalDate.parse(date).toEpochDay(), parse(text, Calendars.of("japanese")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"R06.05.01", "R100.01.01", "R497982.12.31", "M45.07.29"})
  void erasAreWritten(String text) {
    assertEquals(text, CalendarDate.parse(Calendars.of("japanese"), text).toString(), "comes back");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "H01.01.07 | the day is not in the era heisei but in showa, and is written S64.01.07",
        "S64.01.08 | the day is not in the era showa but in heisei, and is written H01.01.08",
        "H31.05.01 | the day is not in the era heisei but in reiwa, and is written R01.05.01",
        "H36.05.01 | the day is not in the era heisei but in reiwa, and is written R06.05.01",
        "R01.04.30 | the day is not in the era reiwa but in heisei, and is written H31.04.30",
        "R00.05.01 | the day is not in the era reiwa but in heisei, and is written H30.05.01",
        "T15.12.25 | the day is not in the era taisho but in showa, and is written S01.12.25",
        "M05.12.31 | the year 1872 is outside its range, 1873 to 500000",
        "R497983.01.01 | the year 500001 is outside its range, 1873 to 500000",
        "R05.02.29 | there is no day 29; month 2 of the year 2023 has 28 days",
        "R06-05.01 | expected era, year, month and day such as R06.05.01, year-month-day, year/month/day or eight digits",
        "R06.13.01 | there is no month 13; the year 2024 has 12 months",
        "X06.05.01 | the letters of eras are M for meiji, T for taisho, S for showa, H for heisei, R for reiwa",
        "06-05-01  | a year of fewer than three digits leaves the century open; write it in full",
      })
  void whatIsNotADateOfAnEra(String text, String reason) {
    assertInvalid(text, "japanese", reason);
  }

  @Test
  void otherCalendarsHaveNoTextOfEras() {
    assertInvalid("R06.05.01", "gregorian", EXPECTED_FORMS);
  }

  // ---- weeks

  private static final CalendarSystem WEEKS = new IsoWeeks();

  private static String weekText(int day) {
    return new String(DefaultText.format(day, WEEKS.toPacked(day), WEEKS), UTF_8);
  }

  /** As java.time writes and reads them, every day of eight hundred years. */
  @Test
  void weeksAreWrittenAndReadAsInIso8601() {
    DateTimeFormatter iso = DateTimeFormatter.ISO_WEEK_DATE;
    LocalDate last = LocalDate.of(2400, 1, 1);
    for (LocalDate date = LocalDate.of(1600, 1, 3); date.isBefore(last); date = date.plusDays(1)) {
      int day = (int) date.toEpochDay();
      String text = iso.format(date);
      assertEquals(text, weekText(day));
      assertEquals(day, parse(text, WEEKS), text);
      assertEquals(day, parse(text.replace("-", ""), WEEKS), text);
    }
    assertEquals(LocalDate.of(2021, 1, 1).toEpochDay(), parse("2020-W53-5", WEEKS));
    assertEquals(LocalDate.of(2021, 1, 1).toEpochDay(), parse("٢٠٢٠w٥٣٥", WEEKS));
    assertEquals(parse("2020-W53-5", WEEKS), parse("2020-12-40", WEEKS), "month 12 of six weeks");
  }

  @ParameterizedTest
  @ValueSource(ints = {-10_000, -1, 0, 10_000, 100_000})
  void yearsOfWeeksAreWrittenAsInIso8601(int year) {
    int day = WEEKS.toEpochDay(PackedDate.of(year, 1, 1));
    String text = DateTimeFormatter.ISO_WEEK_DATE.format(LocalDate.ofEpochDay(day));
    assertEquals(text, weekText(day));
    assertEquals(day, parse(text, WEEKS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2021-W53-1 | there is no week 53; the year 2021 has 52 weeks",
        "2020-W54-1 | there is no week 54; the year 2020 has 53 weeks",
        "2020-W00-1 | there is no week 0; the year 2020 has 53 weeks",
        "2020-W53-0 | there is no day 0 of a week; the days are 1 to 7",
        "2020-W53-8 | there is no day 8 of a week; the days are 1 to 7",
        "2020W538   | there is no day 8 of a week; the days are 1 to 7",
        "9999999-W01-1 | the year 9999999 is outside its range, -100000 to 100000",
        "2020-W535  | expected year, week and day such as 2020-W53-5, year-month-day, year/month/day or eight digits",
        "2020W53-5  | expected year, week and day such as 2020-W53-5, year-month-day, year/month/day or eight digits",
        "2020-W5-1  | expected year, week and day such as 2020-W53-5, year-month-day, year/month/day or eight digits",
        "2020-W53   | expected year, week and day such as 2020-W53-5, year-month-day, year/month/day or eight digits",
      })
  void whatIsNotADayOfAWeek(String text, String reason) {
    CalendarException error = assertThrows(CalendarException.class, () -> parse(text, WEEKS));
    assertEquals(
        "'" + text + "' is not a date of the calendar 'iso-weeks': " + reason + ".",
        error.getMessage());
  }

  // ---- what a message repeats

  @Test
  void aLongTextIsCutInTheMessage() {
    String text = "9".repeat(1_000_000);
    CalendarException error = assertThrows(CalendarException.class, () -> parse(text, JALALI));
    assertEquals(
        "'"
            + "9".repeat(60)
            + "…' is not a date of the calendar 'jalali': expected year-month-day, year/month/day or"
            + " eight digits.",
        error.getMessage());
    assertInvalid("9".repeat(60), "jalali", EXPECTED_FORMS);
  }

  /** A character outside the basic plane is two chars; half of one is no character. */
  @Test
  void aLongTextIsNotCutWithinACharacter() {
    CalendarException error =
        assertThrows(CalendarException.class, () -> parse("x" + "𝟣".repeat(100), JALALI));
    String message = error.getMessage();
    assertEquals(message, new String(message.getBytes(UTF_8), UTF_8));
  }

  @Test
  void bytesThatAreNotUtf8AreNoDate() {
    byte[] bytes = {(byte) 0xFF, (byte) 0xFE, '1', '4'};
    CalendarException error =
        assertThrows(CalendarException.class, () -> DefaultText.parse(bytes, JALALI));
    assertEquals(
        "'\uFFFD\uFFFD14' is not a date of the calendar 'jalali': " + EXPECTED_FORMS + ".",
        error.getMessage());
  }

  @Test
  void percentSignsAreRepeatedAsTheyStand() {
    assertInvalid("100%d %s", "jalali", EXPECTED_FORMS);
  }
}
