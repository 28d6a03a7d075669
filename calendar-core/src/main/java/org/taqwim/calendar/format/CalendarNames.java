package org.taqwim.calendar.format;

import java.time.format.TextStyle;
import java.util.Locale;
import org.taqwim.calendar.CalendarSystem;

/**
 * The names of months and weekdays in the languages of the world, from Unicode CLDR.
 *
 * <p>The calendar chooses the names by its {@link CalendarSystem#cldrType CLDR type}; so do
 * weekdays, as Sunday is {@code Ahad} in the Islamic calendar of Indonesia and {@code Minggu} in
 * the Gregorian one. Styles are those of {@link java.time}: {@code FULL}, {@code SHORT} and {@code
 * NARROW} as a date has them ("1 января"), and their {@code _STANDALONE} forms for a name by itself
 * ("январь"). CLDR calls these wide, abbreviated and narrow, format and stand-alone.
 *
 * <p>A locale inherits as CLDR lets it: {@code fa-AF} from {@code fa}, {@code pt-AO} from {@code
 * pt-PT}, {@code zh-TW} from {@code zh-Hant}. Extensions such as {@code -u-nu-arab} change nothing,
 * nor does the default locale of the JVM. {@link Locale#ROOT}, and a language or script that CLDR
 * does not have, is answered in English: CLDR's own root would say {@code M01} for January.
 */
public final class CalendarNames {

  private static final int DAYS_IN_WEEK = 7;

  private CalendarNames() {}

  /**
   * The name of a month.
   *
   * @param month the number of the month, from 1; leap months have none yet
   * @throws IllegalArgumentException if the calendar has no such month, or its CLDR type is that of
   *     no built-in calendar
   */
  public static String monthName(
      CalendarSystem calendar, int month, TextStyle style, Locale locale) {
    String[] names = names(calendar, LocaleNames.MONTHS, style, locale);
    if (month < 1 || month > names.length) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "There is no month %d in the calendar '%s': its months are 1 to %d.",
              month,
              calendar.id(),
              names.length));
    }
    return names[calendar.cldrMonth(month) - 1];
  }

  /**
   * The name of a weekday.
   *
   * @param dayOfWeek the ISO weekday: Monday is 1, Sunday is 7
   * @throws IllegalArgumentException if there is no such weekday, or the calendar's CLDR type is
   *     that of no built-in calendar
   */
  public static String weekdayName(
      CalendarSystem calendar, int dayOfWeek, TextStyle style, Locale locale) {
    if (dayOfWeek < 1 || dayOfWeek > DAYS_IN_WEEK) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "There is no weekday %d: weekdays are 1 (Monday) to 7 (Sunday).",
              dayOfWeek));
    }
    return names(calendar, LocaleNames.WEEKDAYS, style, locale)[dayOfWeek - 1];
  }

  private static String[] names(
      CalendarSystem calendar, char kind, TextStyle style, Locale locale) {
    String[] names = LocaleNames.of(locale).get(calendar.cldrType(), kind, style);
    if (names == null) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "There are no names for the calendar '%s', whose CLDR type is '%s'.",
              calendar.id(),
              calendar.cldrType()));
    }
    return names;
  }
}
