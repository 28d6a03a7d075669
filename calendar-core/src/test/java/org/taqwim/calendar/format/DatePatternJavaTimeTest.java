package org.taqwim.calendar.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.Chronology;
import java.time.chrono.HijrahChronology;
import java.time.chrono.IsoChronology;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.MinguoChronology;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;

/**
 * Letters and widths mean what they mean in {@link DateTimeFormatter}, whose pattern letters are
 * Spark's, wherever both have them: in numbers, for English the names of months and weekdays too.
 *
 * <p>What differs by intent is not compared: a {@code y} without a {@code G} is the calendar's own
 * year, as in Spark, where java.time has the year of the era; a year of an era has no sign, as in
 * Spark, however long.
 */
class DatePatternJavaTimeTest {

  private static final long SEED = 20_260_323;

  /** ISO 8601's rule of weeks, which java.time does not take from the root locale. */
  private static final Locale ISO_WEEKS = Locale.forLanguageTag("en-GB");

  record Pair(CalendarSystem ours, Chronology theirs, LocalDate first, LocalDate last) {
    @Override
    public String toString() {
      return ours.id();
    }
  }

  private static Pair pair(String ours, Chronology theirs, int first, int last) {
    return new Pair(
        Calendars.of(ours), theirs, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
  }

  static List<Pair> pairs() {
    return List.of(
        pair("gregorian", IsoChronology.INSTANCE, -20_000, 120_000),
        pair("roc", MinguoChronology.INSTANCE, 1912, 2200),
        // Before 1941 the Thai year began in April, which java.time does not know.
        pair("buddhist", ThaiBuddhistChronology.INSTANCE, 1941, 2200),
        pair("japanese", JapaneseChronology.INSTANCE, 1873, 2200),
        pair("islamic-umalqura", HijrahChronology.INSTANCE, 1890, 2170));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void lettersAndWidthsAreThoseOfJavaTime(Pair pair) {
    Random random = new Random(SEED);
    boolean iso = pair.theirs == IsoChronology.INSTANCE;
    boolean japanese = pair.theirs == JapaneseChronology.INSTANCE;
    List<String> patterns =
        new ArrayList<>(
            List.of(
                "M",
                "MM",
                "L",
                "LL",
                "d",
                "dd",
                "D",
                "DD",
                "DDD",
                "'it''s' d '''' 'o''clock'",
                "d[ M]",
                "E",
                "EE",
                "EEE",
                "EEEE",
                "EEEEE",
                "ccc",
                "cccc",
                "ccccc",
                "eee",
                "eeee",
                "eeeee",
                "e",
                "ee",
                "c"));
    for (String year : List.of("u", "uu", "uuu", "uuuu", "uuuuu", "uuuuuu")) {
      patterns.add(year);
      patterns.add(year + "-MM-dd");
    }
    // A year of a Japanese era is not the calendar's own year.
    for (String year : List.of("y", "yy", "yyy", "yyyy", "yyyyy", "yyyyyy")) {
      if (!japanese) {
        patterns.add(year);
      }
    }
    if (iso) {
      patterns.addAll(
          List.of(
              "Y",
              "YY",
              "YYY",
              "YYYY",
              "YYYYY",
              "w",
              "ww",
              "W",
              "YYYY-'W'ww-e",
              "QQQ",
              "QQQQ",
              "Q",
              "QQ",
              "q",
              "qq",
              "MMM",
              "MMMM",
              "MMMMM",
              "LLL",
              "LLLL",
              "LLLLL",
              "d MMMM uuuu",
              "EEEE, d. MMM uu"));
    }
    int compared = 0;
    for (String pattern : patterns) {
      DatePattern ours = DatePattern.of(pattern);
      for (Locale locale : List.of(Locale.ENGLISH, ISO_WEEKS)) {
        if (!locale.equals(ISO_WEEKS) && pattern.matches(".*[YwWec].*") && !pattern.contains("'")) {
          continue;
        }
        DateTimeFormatter theirs =
            new DateTimeFormatterBuilder().appendPattern(pattern).toFormatter(locale);
        for (int i = 0; i < 300; i++) {
          long days = pair.last.toEpochDay() - pair.first.toEpochDay();
          int day = (int) (pair.first.toEpochDay() + (long) (random.nextDouble() * days));
          ChronoLocalDate date = pair.theirs.date(LocalDate.ofEpochDay(day));
          if (pattern.contains("y") && date.get(ChronoField.YEAR) <= 0
              || japanese && pattern.contains("D")
              || japanese && pattern.contains("u")) {
            // Days are counted from the first of the era there, and u is the year of the era.
            continue;
          }
          String expected = theirs.format(date);
          assertEquals(
              expected,
              new String(ours.format(day, pair.ours, locale), StandardCharsets.UTF_8),
              pattern + " of " + LocalDate.ofEpochDay(day) + " in " + locale);
          compared++;
        }
      }
    }
    assertTrue(compared > 8000, compared + " compared");
  }
}
