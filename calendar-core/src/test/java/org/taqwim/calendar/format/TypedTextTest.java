package org.taqwim.calendar.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.MinguoDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarException.Condition;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.function.CalendarFunctions;

/**
 * Dates as people type them. The forms are of issues of other libraries and of files in the wild;
 * the days are those of Temporal in Node.js 26.10.0, if nothing else is said.
 */
class TypedTextTest {

  private static final CalendarSystem JALALI = Calendars.of("jalali");
  private static final CalendarSystem JAPANESE = Calendars.of("japanese");
  private static final CalendarSystem ROC = Calendars.of("roc");

  private static int read(String text, CalendarSystem calendar) {
    return CalendarFunctions.fromCalendar(text.getBytes(UTF_8), calendar);
  }

  private static LocalDate date(String text, CalendarSystem calendar) {
    return LocalDate.ofEpochDay(read(text, calendar));
  }

  private static void assertInvalid(String text, String calendar, String reason) {
    CalendarException error =
        assertThrows(CalendarException.class, () -> read(text, Calendars.of(calendar)));
    assertEquals(
        "'" + text + "' is not a date of the calendar '" + calendar + "': " + reason + ".",
        error.getMessage());
    assertEquals(Condition.CALENDAR_INVALID_DATE, error.condition());
  }

  // ---- forms

  @ParameterizedTest
  @CsvSource({
    "jalali, ۱۴۰۱-۰۹-۰۱, 2022-11-22", // verta, issue 136
    "jalali, 1404-12-29, 2026-03-20",
    "jalali, 14041229, 2026-03-20",
    "jalali, ۱۴۰۴۱۲۲۹, 2026-03-20",
    "jalali, 1404.12.29, 2026-03-20",
    "jalali, 1404/۱2/٢9, 2026-03-20", // three kinds of digits
    "jalali, 1404؍12؍29, 2026-03-20", // the date separator of Arabic script
    "jalali, ۱۴۰۴ / ۱۲ / ۲۹, 2026-03-20",
    "jalali, ۱۴۰۴年۱۲月۲۹日, 2026-03-20",
    "jalali, 1404‑12‑29, 2026-03-20", // hyphens that do not break
    "jalali, 1404–12–29, 2026-03-20", // dashes
    "roc, 113/7/12, 2024-07-12",
    "roc, 1130712, 2024-07-12",
    "roc, 01130712, 2024-07-12",
    "roc, 1081116, 2019-11-16",
    "roc, 0990102, 2010-01-02",
    "roc, 099/1/2, 2010-01-02",
    "roc, 113年7月12日, 2024-07-12",
    "roc, 民國113年7月12日, 2024-07-12",
    "roc, 民国113年07月12日, 2024-07-12",
    "roc, 中華民國 113 年 7 月 12 日, 2024-07-12",
    "roc, 民國99.1.2, 2010-01-02",
    "roc, 民國1130712, 2024-07-12",
    "roc, 民國元年1月1日, 1912-01-01",
    "roc, 民國前5年3月4日, 1907-03-04",
    "japanese, S49.9.24, 1974-09-24",
    "japanese, s49.09.24, 1974-09-24",
    "japanese, Ｓ４９．９．２４, 1974-09-24",
    "japanese, S49/9/24, 1974-09-24",
    "japanese, S49-9-24, 1974-09-24",
    "japanese, S490924, 1974-09-24",
    "japanese, 昭49.9.24, 1974-09-24",
    "japanese, 平成元/6/3, 1989-06-03",
    "japanese, 平成元年6月3日, 1989-06-03",
    "japanese, 平成01年06月03日, 1989-06-03",
    "japanese, ㍻元年6月3日, 1989-06-03",
    "japanese, 令和6年5月1日, 2024-05-01",
    "japanese, 令和６年５月１日, 2024-05-01",
    "japanese, 令6.5.1, 2024-05-01",
    "japanese, R060501, 2024-05-01",
    "japanese, 2024年5月1日, 2024-05-01",
    "japanese, ２０２４／０５／０１, 2024-05-01",
    "gregorian, 2024年5月1日, 2024-05-01",
    "gregorian, 2024. 5. 1., 2024-05-01", // as Koreans write it
    "gregorian, 2024년 5월 1일, 2024-05-01",
    "gregorian, 2024年5月1号, 2024-05-01",
    "buddhist, 2567/2/29, 2024-02-29",
    "islamic-umalqura, ١٤٤٥/٠٩/٠١, 2024-03-11",
    "hebrew, 5784/05L/30, 2024-03-10",
    "hebrew, 5784.5l.30, 2024-03-10",
    "chinese, 2023年闰2月10日, 2023-03-31",
    "chinese, 2023年閏02月10日, 2023-03-31",
    "dangi, 2023년 윤2월 10일, 2023-03-31",
  })
  void typed(String calendar, String text, String date) {
    assertEquals(LocalDate.parse(date), date(text, Calendars.of(calendar)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " 1403-01-01",
        "1403-01-01 ",
        "\t1403-01-01\r\n",
        "\u00A01403-01-01\u00A0", // blanks that do not break
        "\u202F1403-01-01\u3000",
        "\uFEFF1403-01-01", // byte order mark
        "\u200E1403-01-01\u200E",
        "\u200F۱۴۰۳/۰۱/۰۱\u200F",
        "\u061C١٤٠٣/٠١/٠١",
        "\u202A1403-01-01\u202C",
        "\u202E1403-01-01\u202C",
        "\u20661403-01-01\u2069",
        "1403\u200C-\u200C01\u200D-\u200B01", // joiners
        "1403\u206001\u206001",
        "1403 - 01 - 01",
        "1403 /1/ 1",
      })
  void whatIsNotSeenDoesNotCount(String text) {
    assertEquals(LocalDate.of(2024, 3, 20), date(text, JALALI));
  }

  /** Every day of two and a half centuries, in the words of java.time. */
  @Test
  void kanjiOfJavaTime() {
    for (LocalDate day = LocalDate.of(1873, 1, 1);
        day.getYear() < 2100;
        day = day.plusDays(day.getDayOfMonth() == 1 ? 6 : 1)) {
      JapaneseDate japanese = JapaneseDate.from(day);
      String era = japanese.getEra().getDisplayName(TextStyle.FULL, Locale.JAPANESE);
      int year = japanese.get(ChronoField.YEAR_OF_ERA);
      String rest = DateTimeFormatter.ofPattern("M'月'd'日'").format(day);
      assertEquals(day, date(era + year + "年" + rest, JAPANESE));
      MinguoDate minguo = MinguoDate.from(day);
      String republic =
          minguo.get(ChronoField.ERA) == 1
              ? "民國" + minguo.get(ChronoField.YEAR_OF_ERA)
              : "民國前" + minguo.get(ChronoField.YEAR_OF_ERA);
      assertEquals(day, date(republic + "年" + rest, ROC));
    }
  }

  // ---- what is not clearly a date

  private static final String CENTURY_OPEN =
      "a year of fewer than three digits leaves the century open; write it in full";
  private static final String YEAR_FIRST =
      "the year comes first, then the month; a date that is written in another order needs a"
          + " pattern, such as 'dd/MM/yyyy'";
  private static final String EXPECTED = "expected year-month-day, year/month/day or eight digits";

  @ParameterizedTest
  @ValueSource(strings = {"12/07/1403", "7/12/1403", "۱۲/۷/۱۴۰۳", "12-07-1403", "12.07.1403"})
  void theYearComesFirst(String text) {
    assertInvalid(text, "jalali", YEAR_FIRST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"95-06-11", "95/6/11", "99.1.2", "۹۵/۶/۱۱", "95年6月11日", "-95-6-11", "950611"})
  void yearsOfTwoDigits(String text) {
    assertInvalid(text, "jalali", CENTURY_OPEN);
    assertInvalid(text, "roc", CENTURY_OPEN);
  }

  @ParameterizedTest
  @CsvSource({
    "jalali, 1403 01 01",
    "jalali, 1403 0101",
    "jalali, 14 03-01-01",
    "jalali, 1403年01月01", // the day without its character
    "jalali, 1403年01-01日",
    "jalali, 1403/01年01日",
    "jalali, 1403-01-01.",
    "jalali, 1403..01.01",
    "jalali, 元年1月1日",
    "jalali, 元-1-1",
    "jalali, 1403年閏L1月1日",
    "jalali, 1403-閏1-1",
    "jalali, 令和6年5月1日",
    "jalali, R06.05.01",
    "jalali, AP1403-01-01",
    "jalali, 1403111", // 1403-1-11, 1403-11-1?
    "jalali, 1403011",
    "jalali, 1400314", // 140-03-14 is a day, of the year 761
    "jalali, 1403-01-01 00:00:00",
    "jalali, 14 خرداد 1400", // jdatetime, issue 82: a pattern reads it
    "roc, 令和6年5月1日",
    "roc, R113.7.12",
    "roc, 民國-5年3月4日",
    "roc, 1081332",
    "gregorian, 2024年五月一日", // numbers in words are for patterns
    "gregorian, 2024년5月1日x",
  })
  void malformed(String calendar, String text) {
    assertInvalid(text, calendar, EXPECTED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "japanese | 平成元年1月7日 | the day is not in the era heisei but in showa, and is written S64.01.07",
        "japanese | H310501 | the day is not in the era heisei but in reiwa, and is written R01.05.01",
        "japanese | 慶応3年1月1日 | the letters of eras are M for meiji, T for taisho, S for showa, H for heisei, R for reiwa",
        "japanese | 令和6年13月1日 | there is no month 13; the year 2024 has 12 months",
        "roc | 民國0年1月1日 | the day is not in the era roc but in broc, and is written -0001-01-01",
        "roc | 113/02/30 | there is no day 30; month 2 of the year 113 has 29 days",
        "chinese | 2023-03-31 | there is no day 31; month 3 of the year 2023 has 29 days",
        "hebrew | 5784-06-30 | there is no day 30; month 6 of the year 5784 has 29 days",
        "hebrew | 5784-05L-31 | there is no day 31; month 5L of the year 5784 has 30 days",
        "hebrew | 57840731 | there is no day 31; month 7 of the year 5784 has 29 days",
        "chinese | 2024年閏2月10日 | the year 2024 has no leap month 02L",
      })
  void whatIsNotADate(String calendar, String text, String reason) {
    assertInvalid(text, calendar, reason);
  }

  /** The heh that Arabic puts behind a year of the Hijra, and what it says of another calendar. */
  @Test
  void theMarkOfTheHijra() {
    CalendarSystem islamic = Calendars.of("islamic-civil");
    for (String text : new String[] {"1445/12/03هـ", "١٤٤٥/١٢/٣ هـ", "1445-12-03 ه"}) {
      assertEquals(
          DefaultText.parse("1445-12-03".getBytes(UTF_8), islamic),
          DefaultText.parse(text.getBytes(UTF_8), islamic));
    }
    assertInvalid(
        "2024/03/20هـ", "gregorian", "expected year-month-day, year/month/day or eight digits");
  }

  // ---- plausible years

  /** A Gregorian date where dates of another calendar are expected. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "islamic-civil | 2026-07-12 | 2026 | 2587",
        "islamic-civil | 2026/7/12 | 2026 | 2587",
        "islamic-civil | ٢٠٢٦-٠٧-١٢ | 2026 | 2587",
        "islamic-civil | 20260712 | 2026 | 2587",
        "islamic-civil | 2026年7月12日 | 2026 | 2587",
        "jalali-2820 | 2026-07-12 | 2026 | 2647",
        "roc | 2026-07-12 | 2026 | 3937",
        "hebrew | 2026-07-12 | 2026 | -1734",
        "indian | 2026-07-12 | 2026 | 2104",
        "coptic | 2026-07-12 | 2026 | 2310",
      })
  void aYearThatIsMostLikelyGregorian(String calendar, String text, int year, int gregorian) {
    CalendarSystem system = Calendars.of(calendar);
    assertInvalid(
        text,
        calendar,
        "the year "
            + year
            + " would be "
            + gregorian
            + " of the Gregorian calendar, so it most likely is a Gregorian year already; if it is"
            + " not, give 'any' as the years of from_calendar");
    int day = DefaultText.parse(text.getBytes(UTF_8), system, Years.ANY);
    assertEquals(gregorian, LocalDate.ofEpochDay(day).getYear());
    assertThrows(CalendarException.class, () -> CalendarFunctions.fromCalendar(20_260_712, system));
  }

  /** In use today, or with the numbers of Gregorian years: nothing to suspect. */
  @ParameterizedTest
  @CsvSource({
    "nepali, 2081-01-01",
    "ethiopic, 2016-01-01",
    "indian, 1946-01-01",
    "islamic-civil, 1899-12-29",
    "islamic-civil, 2101-01-01",
    "julian, 2100-12-31",
    "julian, 1900-01-01",
    "fiscal-india, 2100-12-31",
    "'fiscal(gregorian, start=4, label=end)', 1900-01-01",
    "chinese, 2100-12-01",
    "iso-week, 2100-W52-7",
    "retail, 2100-12-28",
    "japanese, 2100-12-31",
    "buddhist, 2567-01-01",
  })
  void yearsThatAreBelieved(String calendar, String text) {
    CalendarSystem system = Calendars.of(calendar);
    assertEquals(DefaultText.parse(text.getBytes(UTF_8), system), read(text, system));
  }

  /** A range of years binds every form, and takes the place of the guard. */
  @ParameterizedTest
  @CsvSource({
    "jalali, 1403-01-01, 1404..1450",
    "jalali, ۱۴۰۳/۱/۱, 1404..1450",
    "jalali, 14030101, 1404..1450",
    "japanese, R06.05.01, 2000..2023",
    "japanese, 令和6年5月1日, 2000..2023",
    "iso-week, 2020-W53-5, 2021..2030",
    "iso-week, 2020W535, 2021..2030",
    "mayan, 12.19.7.15.1, 1..5000",
  })
  void rangesOfYears(String calendar, String text, String range) {
    CalendarSystem system = Calendars.of(calendar);
    byte[] utf8 = text.getBytes(UTF_8);
    int day = DefaultText.parse(utf8, system);
    assertEquals(day, DefaultText.parse(utf8, system, Years.of("any")));
    assertEquals(day, DefaultText.parse(utf8, system, Years.of("1..9999")));
    CalendarException error =
        assertThrows(
            CalendarException.class, () -> DefaultText.parse(utf8, system, Years.of(range)));
    assertTrue(error.getMessage().endsWith(" is not one of the years " + range + "."));
  }

  // ---- anything

  private static final String ALPHABET =
      "0123456789012345678901234567890123456789---///...+年月日元閏년월일号民國前令和平成RSHTMLlWw"
          + "۱۲۳٤٥०１２𝟣 \t\u00A0\u200C\u200E\u202B\u0000\u0301½Ⅳx令㍻\uD83D－／．éي";

  /** No text gives anything but a day of the calendar or an error that says it is no date. */
  @Test
  void anyTextIsADateOrAnError() {
    SplittableRandom random = new SplittableRandom(20240501);
    int[] characters = ALPHABET.codePoints().toArray();
    Set<String> ids =
        Set.of("jalali", "japanese", "roc", "hebrew", "chinese", "iso-week", "mayan", "gregorian");
    int dates = 0;
    for (String id : ids) {
      CalendarSystem calendar = Calendars.of(id);
      for (int i = 0; i < 40_000; i++) {
        StringBuilder text = new StringBuilder();
        if (random.nextInt(2) == 0) {
          int day = random.nextInt(-30_000, 47_000);
          day = Math.max(calendar.minEpochDay(), Math.min(calendar.maxEpochDay(), day));
          text.append(new String(CalendarFunctions.toCalendar(day, calendar), UTF_8));
          int changes = random.nextInt(4);
          for (int change = 0; change < changes; change++) {
            int at = random.nextInt(text.length());
            String c = Character.toString(characters[random.nextInt(characters.length)]);
            text.replace(at, at + random.nextInt(2), c);
          }
        } else {
          int length = random.nextInt(14);
          for (int j = 0; j < length; j++) {
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
          }
        }
        dates += isDate(text.toString().getBytes(UTF_8), calendar) ? 1 : 0;
      }
    }
    assertTrue(dates > 40_000, "dates: " + dates);
  }

  private static boolean isDate(byte[] text, CalendarSystem calendar) {
    try {
      int day = CalendarFunctions.fromCalendar(text, calendar);
      assertTrue(
          day >= calendar.minEpochDay() && day <= calendar.maxEpochDay(), new String(text, UTF_8));
      byte[] written = CalendarFunctions.toCalendar(day, calendar);
      assertEquals(day, DefaultText.parse(written, calendar), new String(text, UTF_8));
      return true;
    } catch (CalendarException e) {
      assertEquals(Condition.CALENDAR_INVALID_DATE, e.condition(), new String(text, UTF_8));
      return false;
    }
  }

  @Test
  void bytesThatAreNotUtf8() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 100_000; i++) {
      byte[] bytes = new byte[random.nextInt(16)];
      random.nextBytes(bytes);
      isDate(bytes, i % 2 == 0 ? JALALI : JAPANESE);
    }
  }

  /** A megabyte of what the forms consist of is refused at once. */
  @ParameterizedTest
  @ValueSource(strings = {"1", "年", "元", "-", "令1", "1.", " ", "\u200C", "閏1月", "1 "})
  void longTexts(String piece) {
    assertThrows(CalendarException.class, () -> read(piece.repeat(1 << 20), JAPANESE));
  }
}
