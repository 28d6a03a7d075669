package org.taqwim.calendar.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.provider.SampleCalendar;

/** The oracle of names is ICU4J; Qt's answers are compared in QtNamesTest. */
class CalendarNamesTest {

  private static final CalendarSystem GREGORIAN = Calendars.of("gregorian");
  private static final CalendarSystem JALALI = Calendars.of("jalali");
  private static final CalendarSystem ISLAMIC = Calendars.of("islamic-umalqura");

  /** In the order of the generator's letters. */
  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL,
          TextStyle.FULL_STANDALONE,
          TextStyle.SHORT,
          TextStyle.SHORT_STANDALONE,
          TextStyle.NARROW,
          TextStyle.NARROW_STANDALONE);

  @Test
  void theResourceIsCurrent() throws IOException {
    byte[] checkedIn;
    try (InputStream in = CalendarNames.class.getResourceAsStream("names.txt")) {
      checkedIn = in.readAllBytes();
    }
    byte[] current = new NamesGenerator().resource();
    if (!Arrays.equals(current, checkedIn)) {
      Path written = Files.write(Path.of("target", "names.txt"), current);
      fail(
          "names.txt is not what ICU4J and the calendars give now. If the change is meant, copy "
              + written.toAbsolutePath()
              + " to src/main/resources/org/taqwim/calendar/format/names.txt.");
    }
  }

  // ---- against ICU4J

  private static List<String> months(CalendarSystem calendar, TextStyle style, Locale locale) {
    return IntStream.rangeClosed(1, calendar.maximumMonthsInYear())
        .mapToObj(month -> CalendarNames.monthName(calendar, month, style, locale))
        .toList();
  }

  private static List<String> weekdays(CalendarSystem calendar, TextStyle style, Locale locale) {
    return IntStream.rangeClosed(1, 7)
        .mapToObj(day -> CalendarNames.weekdayName(calendar, day, style, locale))
        .toList();
  }

  private static Set<ULocale> icuLocales() {
    Set<ULocale> locales = new TreeSet<>(List.of(ULocale.getAvailableLocales()));
    locales.addAll(ULocale.getAvailableLocalesByType(ULocale.AvailableType.ONLY_LEGACY_ALIASES));
    return locales;
  }

  /** The calendars with names of their own: the first of each type. */
  private static List<CalendarSystem> calendars() {
    return new ArrayList<>(
        Calendars.all().stream()
            .filter(c -> NamesGenerator.TYPES.contains(c.cldrType()))
            .collect(Collectors.toMap(CalendarSystem::cldrType, c -> c, (first, second) -> first))
            .values());
  }

  @Test
  void allLocalesOfIcu() {
    Set<ULocale> locales = icuLocales();
    assertTrue(locales.size() > 900);
    for (ULocale icu : locales) {
      Locale locale = icu.toLocale();
      for (CalendarSystem calendar : calendars()) {
        DateFormatSymbols symbols = NamesGenerator.symbols(icu, calendar.cldrType());
        for (int i = 0; i < STYLES.size(); i++) {
          TextStyle style = STYLES.get(i);
          String subject = icu + " " + calendar + " " + style;
          assertEquals(NamesGenerator.months(symbols, i), months(calendar, style, locale), subject);
          assertEquals(
              NamesGenerator.weekdays(symbols, i), weekdays(calendar, style, locale), subject);
        }
      }
    }
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
        assertEquals(expected, months(GREGORIAN, TextStyle.FULL, locale), icu.toString());
      }
      assertTrue(english > 0);
    } finally {
      ULocale.setDefault(ULocale.forLocale(before));
      assertEquals(before, Locale.getDefault());
    }
  }

  private static List<ULocale> regionsWithAnotherScript() {
    List<ULocale> found = new ArrayList<>();
    for (ULocale language : NamesGenerator.languages()) {
      for (String region : ULocale.getISOCountries()) {
        ULocale locale = new ULocale(language.getName(), region);
        if (!NamesGenerator.script(locale).equals(NamesGenerator.script(language))) {
          found.add(locale);
        }
      }
    }
    return found;
  }

  private static List<String> icuMonths(ULocale locale) {
    return NamesGenerator.months(NamesGenerator.symbols(locale, "gregorian"), 0);
  }

  // ---- what a user meets

  private static String month(CalendarSystem calendar, int month, String tag) {
    return CalendarNames.monthName(calendar, month, TextStyle.FULL, Locale.forLanguageTag(tag));
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
    assertEquals("Minggu", CalendarNames.weekdayName(GREGORIAN, 7, TextStyle.FULL, indonesia));
    assertEquals("Ahad", CalendarNames.weekdayName(ISLAMIC, 7, TextStyle.FULL, indonesia));
  }

  @Test
  void formatAndStandalone() {
    Locale russian = Locale.forLanguageTag("ru");
    assertEquals("января", CalendarNames.monthName(GREGORIAN, 1, TextStyle.FULL, russian));
    assertEquals(
        "январь", CalendarNames.monthName(GREGORIAN, 1, TextStyle.FULL_STANDALONE, russian));
  }

  /** As java.time has months; CLDR's root has M01, and no language of its own. */
  @Test
  void englishWhereCldrHasNothing() {
    for (String tag : List.of("und", "und-IR", "tlh", "xx-YY", "x-private", "fr-Cyrl", "az-IQ")) {
      assertEquals("May", month(GREGORIAN, 5, tag), tag);
      Locale locale = Locale.forLanguageTag(tag);
      assertEquals("Monday", CalendarNames.weekdayName(GREGORIAN, 1, TextStyle.FULL, locale), tag);
      assertEquals("Ordibehesht", month(JALALI, 2, tag), tag);
    }
    assertEquals("May", CalendarNames.monthName(GREGORIAN, 5, TextStyle.FULL, Locale.ROOT));
    Locale illFormed = new Locale("../names", "..", "\n");
    assertEquals("May", CalendarNames.monthName(GREGORIAN, 5, TextStyle.FULL, illFormed));
  }

  @Test
  void extensionsAndVariantsChangeNothing() {
    assertEquals("رمضان", month(ISLAMIC, 9, "ar-u-nu-latn"));
    assertEquals("حمل", month(JALALI, 1, "fa-AF-u-ca-gregory-nu-latn"));
    assertEquals("März", month(GREGORIAN, 3, "de-Latn-DE-1996-x-ours"));
    assertEquals("mars", month(GREGORIAN, 3, "nb-NO-t-en-latn"));
    assertEquals(
        "一月",
        CalendarNames.monthName(
            GREGORIAN, 1, TextStyle.FULL, new Locale.Builder().setLanguage("zh").build()));
    assertEquals(
        "1月", CalendarNames.monthName(GREGORIAN, 1, TextStyle.FULL, new Locale("ja", "JP", "JP")));
    assertEquals(
        "januar",
        CalendarNames.monthName(GREGORIAN, 1, TextStyle.FULL, new Locale("no", "NO", "NY")));
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
        assertEquals(
            "There is no month 13 in the calendar 'jalali': its months are 1 to 12.",
            assertThrows(IllegalArgumentException.class, () -> month(JALALI, 13, "fa"))
                .getMessage());
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
  void noSuchMonthOrWeekday() {
    for (int month : new int[] {0, 13, -1, Integer.MIN_VALUE}) {
      refuses(
          "There is no month " + month + " in the calendar 'jalali': its months are 1 to 12.",
          () -> month(JALALI, month, "fa"));
    }
    for (int day : new int[] {0, 8, -1, Integer.MAX_VALUE}) {
      refuses(
          "There is no weekday " + day + ": weekdays are 1 (Monday) to 7 (Sunday).",
          () -> CalendarNames.weekdayName(JALALI, day, TextStyle.SHORT, Locale.ENGLISH));
    }
  }

  @Test
  void aCalendarThatCldrDoesNotKnow() {
    CalendarSystem own = new SampleCalendar("mine");
    String message = "There are no names for the calendar 'mine', whose CLDR type is 'sample'.";
    refuses(message, () -> month(own, 1, "en"));
    refuses(message, () -> CalendarNames.weekdayName(own, 1, TextStyle.SHORT, Locale.ENGLISH));
  }
}
