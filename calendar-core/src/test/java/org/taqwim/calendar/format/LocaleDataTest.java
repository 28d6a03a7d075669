package org.taqwim.calendar.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.JapaneseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.WeekRule;

/**
 * All locales of ICU4J times all types of calendars, by ICU's public API: what is not equal is
 * listed with its reason, and must occur.
 */
class LocaleDataTest {

  /** ICU's calendars and ours: the variants of the Islamic one, which share their words, too. */
  private static final Map<String, String> CALENDARS = new LinkedHashMap<>();

  static {
    CALENDARS.put("gregorian", "gregorian");
    CALENDARS.put("buddhist", "buddhist");
    CALENDARS.put("roc", "roc");
    CALENDARS.put("japanese", "japanese");
    CALENDARS.put("persian", "jalali");
    CALENDARS.put("islamic", "islamic-umalqura");
    CALENDARS.put("islamic-civil", "islamic-civil");
    CALENDARS.put("islamic-tbla", "islamic-tbla");
    CALENDARS.put("islamic-umalqura", "islamic-umalqura");
    CALENDARS.put("islamic-rgsa", "islamic-umalqura");
    CALENDARS.put("hebrew", "hebrew");
    CALENDARS.put("indian", "indian");
    CALENDARS.put("coptic", "coptic");
    CALENDARS.put("ethiopic", "ethiopic");
    CALENDARS.put("ethiopic-amete-alem", "ethioaa");
    CALENDARS.put("chinese", "chinese");
    CALENDARS.put("dangi", "dangi");
  }

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL,
          TextStyle.FULL_STANDALONE,
          TextStyle.SHORT,
          TextStyle.SHORT_STANDALONE,
          TextStyle.NARROW,
          TextStyle.NARROW_STANDALONE);

  private static final Map<FormatStyle, Integer> ICU_STYLES =
      Map.of(
          FormatStyle.FULL, DateFormat.FULL,
          FormatStyle.LONG, DateFormat.LONG,
          FormatStyle.MEDIUM, DateFormat.MEDIUM,
          FormatStyle.SHORT, DateFormat.SHORT);

  private static final int[] WIDTHS = {
    DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED, DateFormatSymbols.NARROW
  };

  /** 2020-06-01, in the leap fourth month of the Chinese and the Korean calendar. */
  private static final Long IN_A_LEAP_MONTH = 18_414L * 86_400_000;

  @Test
  void theResourceIsCurrent() throws IOException {
    byte[] checkedIn;
    try (InputStream in = LocaleIndex.class.getResourceAsStream(LocaleIndex.RESOURCE)) {
      checkedIn = in.readAllBytes();
    }
    byte[] current = new LocaleDataGenerator().resource();
    if (!Arrays.equals(current, checkedIn)) {
      Path written = Files.write(Path.of("target", LocaleIndex.RESOURCE), current);
      fail(
          "locales.txt is not what ICU4J and the calendars give now. If the change is meant, copy "
              + written.toAbsolutePath()
              + " to src/main/resources/org/taqwim/calendar/format/locales.txt.");
    }
  }

  static Set<ULocale> icuLocales() {
    Set<ULocale> locales = new TreeSet<>(List.of(ULocale.getAvailableLocales()));
    locales.addAll(ULocale.getAvailableLocalesByType(ULocale.AvailableType.ONLY_LEGACY_ALIASES));
    locales.remove(ULocale.ROOT); // whose words we have in English
    assertTrue(locales.size() > 900);
    return locales;
  }

  private interface Comparison {
    void compare(ULocale icu, String type, CalendarSystem calendar, CalendarLocale ours);
  }

  private static void forAll(Comparison comparison) {
    for (ULocale icu : icuLocales()) {
      Locale locale = icu.toLocale();
      CALENDARS.forEach(
          (type, id) -> {
            CalendarSystem calendar = Calendars.of(id);
            comparison.compare(
                icu.setKeywordValue("calendar", type),
                type,
                calendar,
                CalendarLocale.of(calendar, locale));
          });
    }
  }

  @Test
  void patternsWithoutALanguage() {
    CALENDARS.forEach(
        (type, id) -> {
          CalendarLocale ours = CalendarLocale.of(Calendars.of(id), Locale.ROOT);
          for (FormatStyle style : FormatStyle.values()) {
            DateFormat format =
                DateFormat.getDateInstance(
                    ICU_STYLES.get(style), ULocale.ROOT.setKeywordValue("calendar", type));
            assertEquals(((SimpleDateFormat) format).toPattern(), ours.pattern(style));
            assertEquals("", ours.numbers(style));
          }
        });
  }

  private static int context(int style) {
    return style % 2 == 0 ? DateFormatSymbols.FORMAT : DateFormatSymbols.STANDALONE;
  }

  private static void same(List<String> icu, List<String> ours, Object... subject) {
    if (!icu.equals(ours)) {
      assertEquals(icu, ours, Arrays.toString(subject));
    }
  }

  @Test
  void words() {
    Map<String, List<Integer>> months = new HashMap<>();
    forAll(
        (icu, type, calendar, ours) -> {
          DateFormatSymbols symbols = new DateFormatSymbols(icu);
          List<Integer> dates = months.computeIfAbsent(type, t -> firstsOfMonths(calendar));
          for (int i = 0; i < STYLES.size(); i++) {
            TextStyle style = STYLES.get(i);
            int context = context(i);
            int width = WIDTHS[i / 2];
            same(
                List.of(symbols.getMonths(context, width)),
                dates.stream().map(date -> ours.month(date, style)).toList(),
                icu,
                style);
            List<String> weekdays =
                new ArrayList<>(List.of(symbols.getWeekdays(context, width)).subList(1, 8));
            weekdays.add(weekdays.remove(0));
            same(weekdays, sequence(7, day -> ours.weekday(day, style)), icu, style);
            same(
                List.of(symbols.getQuarters(context, width)),
                sequence(4, quarter -> ours.quarter(quarter, style)),
                icu,
                style);
            same(eras(symbols, type, width), eras(calendar, ours, style), icu, style);
            String[] years = symbols.getYearNames(context, width);
            same(
                years == null ? Arrays.asList(new String[60]) : List.of(years),
                sequence(60, year -> ours.cyclicYear(year, style)),
                icu,
                style);
          }
        });
  }

  private static List<String> sequence(int last, java.util.function.IntFunction<String> name) {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= last; i++) {
      names.add(name.apply(i));
    }
    return names;
  }

  /** A date in each month, in the order of ICU's arrays. */
  private static List<Integer> firstsOfMonths(CalendarSystem calendar) {
    int year = PackedDate.year(calendar.toPacked(20_000));
    if (calendar.id().equals("hebrew")) {
      // Those of a leap year with Adar of a common one, and in the end Adar II.
      List<Integer> dates = new ArrayList<>();
      for (int month = 1; month <= 12; month++) {
        if (month == 6) {
          dates.add(PackedDate.of(5784, 5, true, 1));
        }
        dates.add(PackedDate.of(5783, month, 1));
      }
      dates.add(PackedDate.of(5784, 6, 1));
      return dates;
    }
    return IntStream.rangeClosed(1, calendar.monthNames().size())
        .mapToObj(month -> PackedDate.of(year, month, 1))
        .toList();
  }

  private static List<String> eras(DateFormatSymbols symbols, String type, int width) {
    String[] all =
        width == DateFormatSymbols.WIDE
            ? symbols.getEraNames()
            : width == DateFormatSymbols.NARROW ? symbols.getNarrowEras() : symbols.getEras();
    List<String> eras = List.of(all);
    return switch (type) {
      case "japanese" -> eras.subList(JapaneseCalendar.MEIJI, JapaneseCalendar.REIWA + 1);
      case "coptic" -> eras.subList(1, 2); // ICU's first era is that before Diocletian
      case "islamic-civil", "islamic-tbla" -> List.of(eras.get(1), eras.get(0)); // BH goes before
      case "islamic", "islamic-umalqura", "islamic-rgsa" -> eras.subList(0, 1);
      case "chinese", "dangi" -> List.of(); // ICU answers the Gregorian ones
      default -> eras;
    };
  }

  private static List<String> eras(CalendarSystem calendar, CalendarLocale ours, TextStyle style) {
    return sequence(calendar.eras().size(), era -> ours.era(era - 1, style));
  }

  @Test
  void leapMonths() {
    List<String> letters = List.of("MMMM", "LLLL", "MMM", "LLL", "MMMMM", "LLLLL");
    for (ULocale icu : icuLocales()) {
      for (String type : List.of("chinese", "dangi")) {
        CalendarSystem calendar = Calendars.of(type);
        CalendarLocale ours = CalendarLocale.of(calendar, icu.toLocale());
        int date = calendar.toPacked(18_414);
        assertTrue(PackedDate.isLeapMonth(date));
        ULocale locale = icu.setKeywordValue("calendar", type);
        SimpleDateFormat format = new SimpleDateFormat("M", locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        assertEquals(
            format.format(IN_A_LEAP_MONTH),
            ours.leapMonthNumber(Character.toString(ours.digit(4))),
            locale.toString());
        for (int i = 0; i < letters.size(); i++) {
          format.applyPattern(letters.get(i));
          assertEquals(
              format.format(IN_A_LEAP_MONTH),
              ours.month(date, STYLES.get(i)),
              locale + " " + letters.get(i));
        }
      }
    }
  }

  @Test
  void patterns() {
    forAll(
        (icu, type, calendar, ours) -> {
          for (FormatStyle style : FormatStyle.values()) {
            DateFormat format = DateFormat.getDateInstance(ICU_STYLES.get(style), icu);
            String pattern = ((SimpleDateFormat) format).toPattern();
            if (!pattern.equals(ours.pattern(style))) {
              assertEquals(pattern, ours.pattern(style), icu + " " + style);
            }
            numbers(icu, (SimpleDateFormat) format, ours.numbers(style));
          }
        });
  }

  /** The formats of the fields' numbers are of the systems that override the locale's. */
  private static void numbers(ULocale icu, SimpleDateFormat format, String numbers) {
    boolean wholePattern = !numbers.isEmpty() && numbers.indexOf('=') < 0;
    same12(icu, wholePattern ? numbers : "", format.getNumberFormat());
    for (char field : new char[] {'y', 'M', 'd'}) {
      if (numbers.startsWith(field + "=")) {
        same12(icu, numbers.substring(2), format.getNumberFormat(field));
      } else {
        assertSame(format.getNumberFormat(), format.getNumberFormat(field), icu + " " + field);
      }
    }
  }

  private static void same12(ULocale icu, String system, NumberFormat actual) {
    NumberFormat twoDigits = actual.clone();
    twoDigits.setMinimumIntegerDigits(1);
    twoDigits.setMaximumIntegerDigits(2);
    String expected =
        system.isEmpty()
            ? digits(NumberingSystem.getInstance(icu))
            : NumberFormat.getInstance(icu.setKeywordValue("numbers", system)).format(12);
    assertEquals(twoDigits.format(12), expected, icu + " " + system);
  }

  private static String digits(NumberingSystem system) {
    int zero = system.getDescription().codePointAt(0);
    return Character.toString(zero + 1) + Character.toString(zero + 2);
  }

  @Test
  void zeroDigits() {
    CalendarSystem gregorian = Calendars.of("gregorian");
    for (ULocale icu : icuLocales()) {
      for (String system : List.of("", "native", "deva")) {
        ULocale asked = system.isEmpty() ? icu : icu.setKeywordValue("numbers", system);
        NumberingSystem numbers = NumberingSystem.getInstance(asked);
        CalendarLocale ours = CalendarLocale.of(gregorian, asked.toLocale());
        assertEquals(numbers.getDescription().codePointAt(0), ours.zeroDigit(), asked.toString());
      }
    }
  }

  @Test
  void digitsOfAllNumberingSystems() {
    Set<String> expected = new TreeSet<>();
    for (String name : NumberingSystem.getAvailableNames()) {
      NumberingSystem system = NumberingSystem.getInstanceByName(name);
      if (!system.isAlgorithmic()) {
        expected.add(name);
        CalendarLocale ours =
            CalendarLocale.of(Calendars.of("gregorian"), Locale.forLanguageTag("en-u-nu-" + name));
        StringBuilder digits = new StringBuilder();
        IntStream.range(0, 10).forEach(digit -> digits.appendCodePoint(ours.digit(digit)));
        assertEquals(system.getDescription(), digits.toString());
      }
    }
    assertEquals(expected, LocaleIndex.get().numberingSystems());
  }

  /** Weeks of locales and of all regions in English; ICU takes the root for the United States. */
  @Test
  void weeks() {
    CalendarSystem gregorian = Calendars.of("gregorian");
    Set<ULocale> locales = icuLocales();
    for (String region : ULocale.getISOCountries()) {
      locales.add(new ULocale("en", region));
    }
    for (String tag : List.of("en-001", "en-150", "az-Arab", "fa-Latn", "uz-Arab", "und-IR")) {
      locales.add(ULocale.forLanguageTag(tag));
    }
    for (ULocale icu : locales) {
      assertEquals(
          week(icu), CalendarLocale.of(gregorian, icu.toLocale()).weekRule(), icu.toString());
      ULocale fromFriday = ULocale.forLanguageTag(icu.toLanguageTag() + "-u-fw-fri");
      assertEquals(
          week(fromFriday),
          CalendarLocale.of(gregorian, fromFriday.toLocale()).weekRule(),
          fromFriday.toString());
    }
    assertEquals("SUNDAY 1", week(ULocale.ROOT).toString());
    assertEquals(WeekRule.ISO, CalendarLocale.of(gregorian, Locale.ROOT).weekRule());
  }

  private static WeekRule week(ULocale icu) {
    Calendar calendar = Calendar.getInstance(icu);
    return WeekRule.of(
        java.time.DayOfWeek.of((calendar.getFirstDayOfWeek() + 5) % 7 + 1),
        calendar.getMinimalDaysInFirstWeek());
  }
}
