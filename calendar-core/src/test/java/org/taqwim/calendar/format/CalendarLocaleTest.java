package org.taqwim.calendar.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.parallel.Isolated;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.WeekRule;

/** What a user meets; LocaleDataTest compares all with ICU4J, QtNamesTest with Qt. */
@Isolated("sets the default locale")
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

  /** In Dari and Pashto; elsewhere the Iranian months have the region's names, ours none. */
  @Test
  void monthsOfAfghanistan() {
    CalendarSystem afghan = Calendars.of("afghan");
    for (CalendarSystem calendar : List.of(JALALI, afghan)) {
      assertEquals("حمل", month(calendar, 1, "fa-AF"));
      assertEquals("حوت", month(calendar, 12, "fa-AF"));
      assertEquals("وری", month(calendar, 1, "ps"));
    }
    assertEquals("حمل", month(afghan, 1, "fa"));
    assertEquals("Hamal", month(afghan, 1, "en"));
    assertEquals("Hamal", month(afghan, 1, "uz-Arab-AF"));
    assertEquals("جدی", month(Calendars.of("fiscal(afghan, start=10)"), 1, "fa"));
  }

  private static List<String> months(String calendar, int year, String tag) {
    return List.of(
        CalendarLocale.of(Calendars.of(calendar), Locale.forLanguageTag(tag))
            .months(year, TextStyle.FULL));
  }

  /** ICU4J's names, in the order of the years. */
  @Test
  void hebrewMonths() {
    assertEquals(List.of("Shevat", "Adar", "Nisan"), months("hebrew", 5783, "en").subList(4, 7));
    assertEquals(
        List.of("Shevat", "Adar I", "Adar II", "Nisan"),
        months("hebrew", 5784, "en").subList(4, 8));
    assertEquals(List.of("אדר א׳", "אדר ב׳"), months("hebrew", 5784, "he").subList(5, 7));
    // The leap month of 5784 is in the fiscal year that began in Nisan 5783.
    assertEquals(
        List.of("Shevat", "Adar I", "Adar II"),
        months("fiscal(hebrew, start=7)", 5783, "en").subList(10, 13));
    assertEquals(
        List.of("Adar", "Nisan"), months("fiscal(hebrew, start=6)", 5783, "en").subList(0, 2));
    assertEquals(
        List.of("Adar II", "Nisan"), months("fiscal(hebrew, start=6)", 5784, "en").subList(0, 2));
    for (int none : new int[] {4, 6}) {
      refuses(
          "There is no month " + none + "L in the calendar 'hebrew'.",
          () ->
              CalendarLocale.of(Calendars.of("hebrew"), Locale.ENGLISH)
                  .month(PackedDate.of(5784, none, true, 1), TextStyle.FULL));
    }
  }

  /** A table that says what the Hebrew calendar is names its months like that one. */
  @Test
  void monthsOfDefinedCalendars() {
    String head = "version: 1\nsource: the test\n";
    DefinedCalendars calendars =
        DefinedCalendars.of(
            Stream.of(
                    "calendar: mine\n"
                        + head
                        + "base: hebrew\nfirst-day: 2022-09-26\n"
                        + "5783 30 30 30 29 30 29 30 29 30 29 30 29\n"
                        + "5784 30 29 29 29 30 30L 29 30 29 30 29 30 29\n"
                        + "5785 30 30 30 29 30 29 29L 30 29 30 29 30 29\n",
                    "calendar: books\n"
                        + head
                        + "base: fiscal(gregorian, start=4)\n"
                        + "first-day: 2024-04-01\n2024 28 28 35 28 28 35 28 28 35 28 28 35\n",
                    "calendar: stores\n"
                        + head
                        + "base: gregorian\n"
                        + "months: a, b, c, d, e, f, g, h, i, j, k, l\n"
                        + "first-day: 2024-04-01\n2024 28 28 35 28 28 35 28 28 35 28 28 35\n",
                    "calendar: week53\n"
                        + head
                        + "base: gregorian\nkind: lunisolar\n"
                        + "first-day: 2024-01-01\n2024 28 28 35 28 28 35 28 28 35 28 28 35 7L\n")
                .map(text -> new DefinedCalendars.Definition("test.txt", text))
                .toList());
    CalendarLocale hebrew = CalendarLocale.of(calendars.of("mine"), Locale.ENGLISH);
    assertEquals("Adar", hebrew.months(5783, TextStyle.FULL)[5]);
    assertEquals("Adar I", hebrew.months(5784, TextStyle.FULL)[5]);
    assertEquals("Adar II", hebrew.months(5784, TextStyle.FULL)[6]);
    assertEquals("Elul", hebrew.months(5784, TextStyle.FULL)[12]);
    // What CLDR has no name for is called as in the East Asian calendars.
    assertEquals("Adarbis", hebrew.months(5785, TextStyle.FULL)[6]);
    CalendarLocale week53 = CalendarLocale.of(calendars.of("week53"), Locale.ENGLISH);
    assertEquals("Decemberbis", week53.months(2024, TextStyle.FULL)[12]);
    CalendarLocale books = CalendarLocale.of(calendars.of("books"), Locale.ENGLISH);
    assertEquals("April", books.months(2024, TextStyle.FULL)[0]);
    CalendarLocale stores = CalendarLocale.of(calendars.of("stores"), Locale.FRENCH);
    assertEquals("a", stores.months(2024, TextStyle.FULL)[0]);
    assertEquals("lundi", stores.weekday(1, TextStyle.FULL));
  }

  @Test
  void leapMonthsOfTheEastAsianCalendars() {
    assertEquals("闰四月", months("chinese", 2020, "zh").get(4));
    assertEquals("Fourth Monthbis", months("chinese", 2020, "en").get(4));
    assertEquals("Tháng Tư Nhuận", months("vietnamese", 2020, "vi").get(4));
    assertEquals("Tháng Tư Nhuận", months("vietnamese", 2020, "en").get(4));
    CalendarLocale vietnamese = CalendarLocale.of(Calendars.of("vietnamese"), new Locale("vi"));
    assertEquals("Giáp Tý", vietnamese.cyclicYear(1, TextStyle.FULL));
    assertEquals("04 Nhuận", vietnamese.leapMonthNumber("04"));
    assertEquals(
        "4", CalendarLocale.of(Calendars.of("hebrew"), Locale.ENGLISH).leapMonthNumber("4"));
  }

  /** Month 1 of a Thai year was April until 1940; 2483 had nine months. */
  @Test
  void monthsOfThaiYearsThatBeganInApril() {
    List<String> months = months("buddhist", 2482, "en");
    assertEquals("April", months.get(0));
    assertEquals("March", months.get(11));
    assertEquals(9, months("buddhist", 2483, "th").size());
    assertEquals("ธันวาคม", months("buddhist", 2483, "th").get(8));
    assertEquals("มกราคม", months("buddhist", 2484, "th").get(0));
  }

  /** The calendars' own names; the other words are Gregorian. */
  @Test
  void monthsThatCldrDoesNotHave() {
    for (String tag : List.of("en", "ne", "und")) {
      assertEquals(Calendars.of("nepali").monthNames(), months("nepali", 2080, tag));
    }
    assertEquals("Shrawan", months("fiscal-nepal", 2080, "ne").get(0));
    assertEquals(List.of("Mulk", "Ayyám-i-Há", "ʻAláʼ"), months("badi", 180, "en").subList(17, 20));
    assertEquals("Ayyám-i-Há", months("fiscal(badi, start=3)", 180, "en").get(16));
    assertEquals(List.of("Columbus", "Pax", "December"), months("pax", 2024, "de").subList(11, 14));
    assertEquals("Jours complémentaires", months("french-republican", 3, "en").get(12));
    CalendarLocale nepali = CalendarLocale.of(Calendars.of("nepali"), Locale.forLanguageTag("ne"));
    assertEquals("12", nepali.month(PackedDate.of(2080, 12, 1), TextStyle.NARROW));
    assertEquals("सोमबार", nepali.weekday(1, TextStyle.FULL));
    assertEquals("bs", nepali.era(0, TextStyle.FULL));
    assertEquals("G y MMMM d, EEEE", nepali.pattern(FormatStyle.FULL));
    assertNull(nepali.cyclicYear(1, TextStyle.FULL));
  }

  /** Pagume belongs to no period; where the year begins after it, it follows Nehasse as a leap. */
  @Test
  void monthsOfFiscalYears() {
    assertEquals(
        List.of("Hamle", "Nehasse", "Pagumen", "Meskerem"),
        months("fiscal-ethiopia", 2016, "en").subList(0, 4));
    assertEquals("avril", months("fiscal-india", 2023, "fr").get(0));
    assertEquals("mars", months("fiscal-india", 2023, "fr").get(11));
    assertEquals("Februar", months("retail", 2023, "de").get(0));
  }

  @Test
  void noMonthsOfAYearThatThereIsNot() {
    assertEquals(0, CalendarLocale.of(JALALI, Locale.ENGLISH).months(0, TextStyle.FULL).length);
  }

  /** As CLDR has them for each calendar; an era without a name there is called by its code. */
  @Test
  void eras() {
    Locale english = Locale.ENGLISH;
    CalendarLocale gregorian = CalendarLocale.of(GREGORIAN, english);
    assertEquals("Before Christ", gregorian.era(0, TextStyle.FULL));
    assertEquals("AD", gregorian.era(1, TextStyle.SHORT_STANDALONE));
    CalendarLocale japanese = CalendarLocale.of(Calendars.of("japanese"), Locale.JAPANESE);
    assertEquals("明治", japanese.era(0, TextStyle.FULL));
    assertEquals("令和", japanese.era(4, TextStyle.SHORT));
    assertEquals("R", japanese.era(4, TextStyle.NARROW));
    assertEquals("AM", CalendarLocale.of(Calendars.of("coptic"), english).era(0, TextStyle.SHORT));
    CalendarLocale islamic = CalendarLocale.of(Calendars.of("islamic-civil"), english);
    assertEquals("BH", islamic.era(0, TextStyle.SHORT));
    assertEquals("AH", islamic.era(1, TextStyle.SHORT));
    CalendarLocale jalali2820 = CalendarLocale.of(Calendars.of("jalali-2820"), english);
    assertEquals("bp", jalali2820.era(0, TextStyle.FULL));
    assertEquals("AP", jalali2820.era(1, TextStyle.FULL));
    assertEquals("AP", CalendarLocale.of(Calendars.of("afghan"), english).era(0, TextStyle.SHORT));
    assertEquals("AD", CalendarLocale.of(Calendars.of("pax"), english).era(0, TextStyle.SHORT));
  }

  /** For every registered calendar, whatever CLDR has of it. */
  @Test
  void everyCalendarHasAllWords() {
    for (CalendarSystem calendar : Calendars.all()) {
      int last = PackedDate.year(calendar.toPacked(Math.min(calendar.maxEpochDay(), 20_000)));
      for (String tag : List.of("und", "en", "fa-AF", "he", "zh-Hant")) {
        CalendarLocale locale = CalendarLocale.of(calendar, Locale.forLanguageTag(tag));
        for (TextStyle style : TextStyle.values()) {
          for (int year = last - 4; year < last; year++) {
            for (String month : locale.months(year, style)) {
              assertFalse(month.isBlank(), calendar + " " + tag);
            }
          }
          for (int era = 0; era < calendar.eras().size(); era++) {
            assertFalse(locale.era(era, style).isBlank(), calendar + " " + tag);
          }
        }
        for (FormatStyle style : FormatStyle.values()) {
          assertTrue(locale.pattern(style).contains("d"), calendar + " " + tag);
        }
      }
    }
  }

  // ---- digits, patterns and weeks

  private static CalendarLocale gregorian(String tag) {
    return CalendarLocale.of(GREGORIAN, Locale.forLanguageTag(tag));
  }

  @Test
  void digits() {
    assertEquals('0', CalendarLocale.of(JALALI, Locale.ROOT).zeroDigit());
    assertEquals('۰', gregorian("fa").zeroDigit());
    assertEquals('0', gregorian("fa-u-nu-latn").zeroDigit());
    assertEquals('٠', gregorian("ar-EG").zeroDigit());
    assertEquals('0', gregorian("ar-AE").zeroDigit());
    assertEquals('٠', gregorian("ar-AE-u-nu-native").zeroDigit());
    assertEquals('0', gregorian("ar-AE-u-nu-default").zeroDigit());
    assertEquals('०', gregorian("ne").zeroDigit());
    assertEquals('0', gregorian("en-u-nu-hebr").zeroDigit(), "no digits: as if not there");
    assertEquals('三', gregorian("en-u-nu-hanidec").digit(3));
    assertEquals('0', CalendarLocale.of(JALALI, new Locale("th", "TH")).zeroDigit());
    assertEquals('๐', CalendarLocale.of(JALALI, new Locale("th", "TH", "TH")).zeroDigit());
  }

  @Test
  void patterns() {
    assertEquals("y-MM-dd", gregorian("und").pattern(FormatStyle.SHORT), "CLDR's root");
    assertEquals("M/d/yy", gregorian("en").pattern(FormatStyle.SHORT));
    assertEquals("d. MMMM y", gregorian("de").pattern(FormatStyle.LONG));
    assertEquals(
        "d=hanidays",
        CalendarLocale.of(Calendars.of("chinese"), Locale.CHINESE).numbers(FormatStyle.LONG));
    assertEquals(
        "hebr",
        CalendarLocale.of(Calendars.of("hebrew"), new Locale("he")).numbers(FormatStyle.SHORT));
    assertEquals(
        "y=jpanyear",
        CalendarLocale.of(Calendars.of("japanese"), Locale.JAPANESE).numbers(FormatStyle.FULL));
    assertEquals("", gregorian("he").numbers(FormatStyle.FULL));
  }

  /** The default region of a language is CLDR's likely one. */
  @Test
  void weeks() {
    assertEquals(WeekRule.of(DayOfWeek.SATURDAY, 1), gregorian("fa").weekRule());
    assertEquals(WeekRule.of(DayOfWeek.SATURDAY, 1), gregorian("uz-Arab").weekRule());
    assertEquals(WeekRule.of(DayOfWeek.MONDAY, 1), gregorian("uz").weekRule());
    assertEquals(WeekRule.of(DayOfWeek.SUNDAY, 1), gregorian("en-US").weekRule());
    assertEquals(WeekRule.of(DayOfWeek.MONDAY, 4), gregorian("en-GB").weekRule());
    assertEquals(WeekRule.of(DayOfWeek.FRIDAY, 1), gregorian("dv-MV").weekRule());
    assertEquals(WeekRule.of(DayOfWeek.SUNDAY, 4), gregorian("de-u-fw-sun").weekRule());
    assertEquals(WeekRule.of(DayOfWeek.MONDAY, 4), gregorian("de-u-fw-none").weekRule());
    for (String none : List.of("und", "tlh")) {
      assertEquals(WeekRule.ISO, gregorian(none).weekRule());
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
