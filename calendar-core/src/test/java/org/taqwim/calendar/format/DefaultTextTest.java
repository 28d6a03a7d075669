package org.taqwim.calendar.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarException.Condition;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;

/** The default text, and every way to get it wrong, with the whole message. */
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
        "１４０３－０１"
      })
  void digitsAndSeparators(String text) {
    if (text.endsWith("－０１")) {
      assertInvalid(text, "jalali", EXPECTED_FORMS); // a full-width hyphen is not a separator
    } else {
      // 1 Farvardin 1403, by the table of the University of Tehran
      assertEquals(LocalDate.of(2024, 3, 20).toEpochDay(), parse(text, JALALI), text);
    }
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
        "1403.01.01",
        "1403 01 01",
        " 1403-01-01",
        "1403-01-01 ",
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
        "1403-01-01\n",
        "1403-01-01\u0000",
        "1403-Ⅰ-01",
        "1403-½-01",
        "1403-一-01",
        "NaN-01-01",
        "0x57B-01-01",
        "１４０３－０１－０１"
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
