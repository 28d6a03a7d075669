package org.taqwim.calendar.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.util.ULocale;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;

/** What a user meets; LocaleDataTest compares all with ICU4J, QtNamesTest with Qt. */
class CalendarLocaleTest {

  private static final CalendarSystem GREGORIAN = Calendars.of("gregorian");
  private static final CalendarSystem JALALI = Calendars.of("jalali");
  private static final CalendarSystem ISLAMIC = Calendars.of("islamic-umalqura");

  // ---- against ICU4J

  private static List<String> months(Locale locale) {
    return List.of(CalendarLocale.of(GREGORIAN, locale).months(2024, TextStyle.FULL));
  }

  /**
   * They do not inherit from the language, nor need CLDR list them: zh-AU, uz-AF, az-IQ. ICU
   * answers from its root where it has no names in that script, we in English.
   */
  @Test
  void regionsInWhichALanguageHasAnotherScript() {
    Locale before = Locale.getDefault();
    ULocale.setDefault(ULocale.ROOT); // what ICU falls back to
    try {
      List<String> root = icuMonths(ULocale.ROOT);
      int english = 0;
      for (ULocale icu : regionsWithAnotherScript()) {
        List<String> expected = icuMonths(icu);
        if (expected.equals(root)) {
          expected = icuMonths(ULocale.ENGLISH);
          english++;
        }
        Locale locale = icu.toLocale();
        assertEquals(expected, months(locale), icu.toString());
      }
      assertTrue(english > 0);
    } finally {
      ULocale.setDefault(ULocale.forLocale(before));
      assertEquals(before, Locale.getDefault());
    }
  }

  private static List<ULocale> regionsWithAnotherScript() {
    List<ULocale> found = new ArrayList<>();
    for (ULocale language : LocaleDataGenerator.languages()) {
      for (String region : ULocale.getISOCountries()) {
        ULocale locale = new ULocale(language.getName(), region);
        if (!LocaleDataGenerator.script(locale).equals(LocaleDataGenerator.script(language))) {
          found.add(locale);
        }
      }
    }
    return found;
  }

  private static List<String> icuMonths(ULocale locale) {
    return LocaleDataGenerator.months(LocaleDataGenerator.symbols(locale, "gregorian"), 0);
  }

  // ---- what a user meets

  private static String month(CalendarSystem calendar, int month, String tag) {
    return monthName(calendar, month, TextStyle.FULL, Locale.forLanguageTag(tag));
  }

  private static String monthName(
      CalendarSystem calendar, int month, TextStyle style, Locale locale) {
    int year = PackedDate.year(calendar.toPacked(19_000));
    return CalendarLocale.of(calendar, locale).month(PackedDate.of(year, month, 1), style);
  }

  private static String weekdayName(
      CalendarSystem calendar, int dayOfWeek, TextStyle style, Locale locale) {
    return CalendarLocale.of(calendar, locale).weekday(dayOfWeek, style);
  }

  /** Names that ICU4J gives, in words, to show what is inherited from where. */
  @Test
  void inheritance() {
    assertEquals("فروردین", month(JALALI, 1, "fa"));
    assertEquals("فروردین", month(JALALI, 1, "fa-IR"));
    assertEquals("حمل", month(JALALI, 1, "fa-AF"));
    assertEquals("Farvardin", month(JALALI, 1, "en-150"));
    assertEquals("کانوونی دووەم", month(GREGORIAN, 1, "ckb-US"));
    assertEquals("كانون الثاني", month(GREGORIAN, 1, "ar-SY"));
    assertEquals("يناير", month(GREGORIAN, 1, "ar-EG"));
    assertEquals("mars", month(GREGORIAN, 3, "nb-NO"));
    assertEquals("mart", month(GREGORIAN, 3, "sr-Latn-RS"));
    assertEquals("март", month(GREGORIAN, 3, "sr-Cyrl-RS"));
    assertEquals("март", month(GREGORIAN, 3, "sr"));
    assertEquals("mart", month(GREGORIAN, 3, "sr-ME"));
    assertEquals("3月", month(GREGORIAN, 3, "zh-TW"));
    assertEquals("三月", month(GREGORIAN, 3, "zh-Hans-TW"));
    assertEquals("Ramadan", month(ISLAMIC, 9, "de-DE"));
  }

  /** By the region, and not by the calendar. */
  @Test
  void monthsOfAfghanistan() {
    for (CalendarSystem calendar : List.of(JALALI, Calendars.of("afghan"))) {
      assertEquals("حمل", month(calendar, 1, "fa-AF"));
      assertEquals("حوت", month(calendar, 12, "fa-AF"));
      assertEquals("وری", month(calendar, 1, "ps"));
    }
  }

  @Test
  void aWeekdayIsNamedByTheCalendarToo() {
    Locale indonesia = Locale.forLanguageTag("id-ID");
    assertEquals("Minggu", weekdayName(GREGORIAN, 7, TextStyle.FULL, indonesia));
    assertEquals("Ahad", weekdayName(ISLAMIC, 7, TextStyle.FULL, indonesia));
  }

  @Test
  void formatAndStandalone() {
    Locale russian = Locale.forLanguageTag("ru");
    assertEquals("января", monthName(GREGORIAN, 1, TextStyle.FULL, russian));
    assertEquals("январь", monthName(GREGORIAN, 1, TextStyle.FULL_STANDALONE, russian));
  }

  /** As java.time has months; CLDR's root has M01, and no language of its own. */
  @Test
  void englishWhereCldrHasNothing() {
    for (String tag : List.of("und", "und-IR", "tlh", "xx-YY", "x-private", "fr-Cyrl", "az-IQ")) {
      assertEquals("May", month(GREGORIAN, 5, tag), tag);
      Locale locale = Locale.forLanguageTag(tag);
      assertEquals("Monday", weekdayName(GREGORIAN, 1, TextStyle.FULL, locale), tag);
      assertEquals("Ordibehesht", month(JALALI, 2, tag), tag);
    }
    assertEquals("May", monthName(GREGORIAN, 5, TextStyle.FULL, Locale.ROOT));
    Locale illFormed = new Locale("../names", "..", "\n");
    assertEquals("May", monthName(GREGORIAN, 5, TextStyle.FULL, illFormed));
  }

  @Test
  void extensionsAndVariantsChangeNothing() {
    assertEquals("رمضان", month(ISLAMIC, 9, "ar-u-nu-latn"));
    assertEquals("حمل", month(JALALI, 1, "fa-AF-u-ca-gregory-nu-latn"));
    assertEquals("März", month(GREGORIAN, 3, "de-Latn-DE-1996-x-ours"));
    assertEquals("mars", month(GREGORIAN, 3, "nb-NO-t-en-latn"));
    assertEquals(
        "一月",
        monthName(GREGORIAN, 1, TextStyle.FULL, new Locale.Builder().setLanguage("zh").build()));
    assertEquals("1月", monthName(GREGORIAN, 1, TextStyle.FULL, new Locale("ja", "JP", "JP")));
    assertEquals("januar", monthName(GREGORIAN, 1, TextStyle.FULL, new Locale("no", "NO", "NY")));
  }

  /** Old codes, which Locale replaces in part. */
  @Test
  void oldLanguageCodes() {
    assertEquals("ינואר", month(GREGORIAN, 1, "iw"));
    assertEquals("Januari", month(GREGORIAN, 1, "in-ID"));
    assertEquals("Enero", month(GREGORIAN, 1, "tl-PH"));
    assertEquals("ianuarie", month(GREGORIAN, 1, "mo"));
    assertEquals("januar", month(GREGORIAN, 1, "sh-BA"));
  }

  @Test
  void theDefaultLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      for (Locale locale :
          List.of(new Locale("tr", "TR"), Locale.forLanguageTag("ar-EG-u-nu-arab"))) {
        Locale.setDefault(locale);
        assertEquals("iyun", month(GREGORIAN, 6, "az"));
        assertEquals("June", month(GREGORIAN, 6, "tlh"));
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  // ---- errors

  private static void refuses(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test
  void noSuchMonthWeekdayOrQuarter() {
    for (int month : new int[] {0, 13, 31}) {
      refuses(
          "There is no month " + month + " in the calendar 'jalali'.",
          () -> month(JALALI, month, "fa"));
      refuses(
          "There is no month " + month + " in the calendar 'nepali'.",
          () -> month(Calendars.of("nepali"), month, "ne"));
    }
    CalendarLocale persian = CalendarLocale.of(JALALI, Locale.forLanguageTag("fa"));
    refuses(
        "There is no month 5L in the calendar 'jalali'.",
        () -> persian.month(PackedDate.of(1403, 5, true, 1), TextStyle.FULL));
    for (int day : new int[] {0, 8, -1, Integer.MAX_VALUE}) {
      refuses(
          "There is no weekday " + day + ": weekdays are 1 (Monday) to 7 (Sunday).",
          () -> persian.weekday(day, TextStyle.SHORT));
    }
    for (int quarter : new int[] {0, 5}) {
      refuses(
          "There is no quarter " + quarter + ": quarters are 1 to 4.",
          () -> persian.quarter(quarter, TextStyle.SHORT));
    }
    for (int year : new int[] {0, 61}) {
      refuses(
          "There is no year " + year + " in a cycle of 60.",
          () -> persian.cyclicYear(year, TextStyle.SHORT));
    }
  }
}
