package org.taqwim.calendar.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.util.ULocale;
import java.time.format.FormatStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarException.Condition;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;

/**
 * What a pattern that tells the day has written is read as the same day: every locale that ICU has,
 * each with some calendars and patterns by chance, which are the same in every run.
 */
class DatePatternRoundTripTest {

  private static final long SEED = 14_030_101;

  private static final int COMBINATIONS = 4;
  private static final int DAYS = 4;

  private static final List<String> PATTERNS =
      List.of(
          "medium",
          "long",
          "full",
          "short",
          "default",
          "uuuu-MM-dd",
          "d MMMM uuuu",
          "EEEE, d. LLLL u",
          "EEE d MMM uuuu",
          "uuuuMMdd",
          "ddMMuuuu",
          "GGGG y M d",
          "GGGGG yyyy/M/d",
          "G y, D",
          "uuuuDDD",
          "YYYY-'W'ww-e",
          "Y w EEEE",
          "u[ QQQ][ U] MMM d[ eee]",
          "u.MM.dd W");

  @Test
  void whatIsWrittenIsReadAsTheSameDay() {
    Random random = new Random(SEED);
    List<CalendarSystem> calendars = List.copyOf(Calendars.all());
    Set<String> met = new HashSet<>();
    int refused = 0;
    int read = 0;
    for (ULocale icu : ULocale.getAvailableLocales()) {
      Locale locale = Locale.forLanguageTag(icu.toLanguageTag());
      for (int i = 0; i < COMBINATIONS; i++) {
        CalendarSystem calendar = calendars.get(random.nextInt(calendars.size()));
        String text = PATTERNS.get(random.nextInt(PATTERNS.size()));
        DatePattern pattern = DatePattern.of(text);
        String what = calendar + " " + text + " " + locale;
        boolean centuries = false;
        int first = calendar.minEpochDay();
        int last = calendar.maxEpochDay();
        try {
          pattern.check(calendar, locale, Years.ANY);
        } catch (CalendarException e) {
          if (e.condition() == Condition.CALENDAR_INVALID_PATTERN) {
            assertTrue(isRight(e, text, calendar, locale), what + ": " + e.getMessage());
            refused++;
            continue;
          }
          assertEquals(Condition.CALENDAR_INVALID_YEARS, e.condition(), what);
          centuries = true;
        }
        met.add(calendar + " " + text);
        for (int day = 0; day < DAYS; day++) {
          boolean near = random.nextBoolean();
          int from = near ? Math.max(first, -40_000) : first;
          int to = near ? Math.max(from, Math.min(last, 60_000)) : last;
          int epochDay = (int) (from + (long) (random.nextDouble() * (1L + to - from)));
          // Two digits have no sign.
          boolean lost = centuries && calendar.yearOfEra(epochDay) < 1;
          if (lost || !keeps(text, epochDay, calendar, locale)) {
            continue;
          }
          byte[] written = pattern.format(epochDay, calendar, locale);
          int year = PackedDate.year(calendar.toPacked(epochDay));
          Years years = centuries ? Years.of(year - 30 + ".." + (year + 69)) : Years.ANY;
          assertEquals(
              epochDay,
              pattern.parse(written, calendar, locale, years),
              () -> what + " " + new String(written, UTF_8));
          read++;
        }
      }
    }
    assertTrue(read > 10_000, read + " read");
    assertTrue(met.size() > 600, met.size() + " of calendars and patterns");
    assertTrue(refused < read / 100, refused + " refused");
  }

  /** Whether the calendar does not have what a pattern says, or CLDR's pattern tells no day. */
  private static boolean isRight(
      CalendarException refusal, String pattern, CalendarSystem calendar, Locale locale) {
    for (FormatStyle style : FormatStyle.values()) {
      if (pattern.equals(style.name().toLowerCase(Locale.ROOT))) {
        String ofCldr = CalendarLocale.of(calendar, locale).pattern(style);
        return refusal.getMessage().endsWith("it has no year.")
            ? !ofCldr.matches(".*[yurY].*")
            : refusal.getMessage().endsWith("it has the year of an era without the era, G.")
                && !ofCldr.contains("G");
      }
    }
    return pattern.contains("G")
        && calendar.eras().isEmpty()
        && refusal.getMessage().contains("has no eras, for G");
  }

  /**
   * CLDR's patterns without an era do not tell years before the last one; hebr not the first 999.
   */
  private static boolean keeps(String text, int epochDay, CalendarSystem calendar, Locale locale) {
    for (FormatStyle style : FormatStyle.values()) {
      if (text.equals(style.name().toLowerCase(Locale.ROOT))) {
        CalendarLocale words = CalendarLocale.of(calendar, locale);
        int last = calendar.eras().size() - 1;
        return (last < 0
                || words.pattern(style).contains("G")
                || calendar.era(epochDay).equals(calendar.eras().get(last)))
            && (!words.numbers(style).equals("hebr") || calendar.yearOfEra(epochDay) >= 1000);
      }
    }
    return true;
  }
}
