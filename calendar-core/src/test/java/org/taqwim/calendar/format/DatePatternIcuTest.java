package org.taqwim.calendar.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;

/**
 * The styles {@code short} to {@code full} are ICU4J's, in all its locales and all calendars that
 * both have, for days whose year, month and day are the same there. Not the same are: years before
 * the calendar's first era, the Thai months before 1941, and the days of {@code
 * LunisolarDifferenceTest}.
 */
class DatePatternIcuTest {

  /** Ours and ICU's. */
  private static final Map<String, String> CALENDARS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("gregorian", "gregorian"),
              Map.entry("japanese", "japanese"),
              Map.entry("buddhist", "buddhist"),
              Map.entry("roc", "roc"),
              Map.entry("jalali", "persian"),
              Map.entry("islamic-civil", "islamic-civil"),
              Map.entry("islamic-umalqura", "islamic-umalqura"),
              Map.entry("islamic-tbla", "islamic-tbla"),
              Map.entry("hebrew", "hebrew"),
              Map.entry("chinese", "chinese"),
              Map.entry("dangi", "dangi"),
              Map.entry("indian", "indian"),
              Map.entry("coptic", "coptic"),
              Map.entry("ethiopic", "ethiopic"),
              Map.entry("ethiopic-amete-alem", "ethiopic-amete-alem")));

  /** A new year, Adar II, a leap month in China, the Hebrew year 5780. */
  private static final List<String> DAYS = List.of("2024-01-05", "2024-03-15", "2020-06-01");

  /** Further leap months, both sides of new eras, and years long ago. */
  private static final List<String> MORE_DAYS =
      List.of(
          "2024-02-20",
          "2023-03-01",
          "2023-10-01",
          "2023-04-01",
          "2025-08-10",
          "2033-12-25",
          "2019-04-30",
          "2019-05-01",
          "1989-01-07",
          "1989-01-08",
          "1990-11-30",
          "1912-07-29",
          "1905-09-07",
          "1600-02-29",
          "0099-12-31");

  private static final Set<String> LANGUAGES_OF_MORE_DAYS =
      Set.of("en", "fa", "ar", "he", "ja", "zh", "ko", "th", "am", "hi", "fr", "my");

  /**
   * Where ICU says something else, in which languages, and why.
   *
   * <p>In chinese and dangi a letter y is the number of the year in the cycle of sixty, so that a
   * text of 40 leaves open whether 1963 or 2023 is meant; ours is the year. The patterns are those
   * of the Gregorian calendar, in languages without their own.
   *
   * <p>The letter Y in patterns of gl, a year by weeks without a week, is a slip for y: in
   * calendars without their own weeks ICU's answer is a Gregorian year.
   */
  private static final String DIFFERENCES =
      """
      buddhist FULL: gl
      chinese FULL: bs cs fi hr
      chinese LONG: bs cs fi hr
      chinese MEDIUM: bs cs fi hr ko
      chinese SHORT: bs ca cs de ff fi fr fy hr id it kgp kk ko lb lo lt nl pl pt ru ta th ug vi yrl
      dangi FULL: bs cs fi hr
      dangi LONG: bs cs fi hr
      dangi MEDIUM: bs cs fi hr ko
      dangi SHORT: bs ca cs de ff fi fr fy hr id it kgp kk ko lb lo lt pl pt ru ta th ug vi yrl
      japanese FULL: gl
      roc FULL: gl
      """;

  @Test
  void stylesAreThoseOfIcu() {
    Map<String, Set<String>> differences = new TreeMap<>();
    int compared = 0;
    for (Map.Entry<String, String> entry : CALENDARS.entrySet()) {
      CalendarSystem ours = Calendars.of(entry.getKey());
      for (ULocale locale : ULocale.getAvailableLocales()) {
        boolean more = LANGUAGES_OF_MORE_DAYS.contains(locale.getName());
        Locale java = Locale.forLanguageTag(locale.toLanguageTag());
        ULocale icu = locale.setKeywordValue("calendar", entry.getValue());
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, icu);
        for (FormatStyle style : FormatStyle.values()) {
          DateFormat theirs = DateFormat.getDateInstance(calendar, icuStyle(style), icu);
          theirs.setTimeZone(TimeZone.GMT_ZONE);
          DatePattern pattern = DatePattern.of(style.name());
          for (List<String> days : more ? List.of(DAYS, MORE_DAYS) : List.of(DAYS)) {
            for (String day : days) {
              int epochDay = (int) LocalDate.parse(day).toEpochDay();
              calendar.setTimeInMillis(epochDay * 86_400_000L);
              if (isSameDate(epochDay, ours, calendar)) {
                String expected = theirs.format((Object) (epochDay * 86_400_000L));
                String actual = new String(pattern.format(epochDay, ours, java), UTF_8);
                if (!expected.equals(actual)) {
                  differences
                      .computeIfAbsent(ours + " " + style, key -> new TreeSet<>())
                      .add(locale.getLanguage());
                }
                compared++;
              }
            }
          }
        }
      }
    }
    assertTrue(compared > 150_000, compared + " compared");
    assertEquals(
        DIFFERENCES,
        differences.entrySet().stream()
            .map(e -> e.getKey() + ": " + String.join(" ", e.getValue()) + "\n")
            .collect(Collectors.joining()));
  }

  private static int icuStyle(FormatStyle style) {
    return switch (style) {
      case FULL -> DateFormat.FULL;
      case LONG -> DateFormat.LONG;
      case MEDIUM -> DateFormat.MEDIUM;
      case SHORT -> DateFormat.SHORT;
    };
  }

  private static boolean isSameDate(int epochDay, CalendarSystem ours, Calendar theirs) {
    int packed = ours.toPacked(epochDay);
    return packed != PackedDate.INVALID
        && PackedDate.day(packed) == theirs.get(Calendar.DAY_OF_MONTH)
        && (ours.isLuniSolar() || PackedDate.month(packed) == theirs.get(Calendar.MONTH) + 1)
        && (ours.isLuniSolar() || ours.yearOfEra(epochDay) == theirs.get(Calendar.YEAR));
  }

  /** What is not decimal digits, for days, months and years. */
  @ParameterizedTest
  @EnumSource(Numerals.class)
  void numeralsAreThoseOfIcu(Numerals numerals) {
    String name =
        switch (numerals) {
          case HEBREW -> "hebr";
          case HAN_DAYS -> "hanidays";
          case JAPANESE_YEARS -> "jpanyear";
          case ROMAN -> "romanlow";
        };
    NumberFormat theirs = NumberFormat.getInstance(new ULocale("en@numbers=" + name));
    int last =
        switch (numerals) {
          case HEBREW -> 9999;
          case HAN_DAYS -> 30;
          case JAPANESE_YEARS -> 999;
          case ROMAN -> 39;
        };
    for (int number = 1; number <= last; number++) {
      assertEquals(theirs.format(number), numerals.text(number));
    }
  }
}
