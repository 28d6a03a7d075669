package org.taqwim.calendar.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarPeriod;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.DateFields;
import org.taqwim.calendar.Era;

/**
 * A period of a calendar as a text: what is left of the default text of a date when its end is cut
 * off.
 *
 * <p>{@code 1403} is a year, {@code 1403-07} or {@code 1403/7} a month, {@code 5784-05L} a leap
 * month, {@code 1403-Q2} a quarter, {@code 1403-H1} a half, and every {@linkplain DefaultText text
 * of a date} a day, in any Unicode decimal digits. A year has three digits at least; one of more
 * than four by itself has a sign, so that {@code 140307} is not taken for one.
 *
 * <p>A year that most likely is a Gregorian one is refused, as {@link Years#DEFAULT} says: a filter
 * by it would find nothing and not say why.
 *
 * <p>Of a calendar of another notation: {@code R06} and {@code R06.05}, as far as they are in the
 * era; {@code 2020-W53}; {@code 12.19.7}, a tun, and {@code 12.19.7.15}, a uinal.
 */
public final class PeriodText {

  private static final Pattern FIELDS =
      Pattern.compile(
          "(?<year>(?<sign>[+-]?)[0-9]{1,7})(?:[-/](?:(?<month>[0-9]{1,2})(?<leap>[Ll]?)"
              + "|[Qq](?<quarter>[1-4])|[Hh](?<half>[12])))?");
  private static final Pattern ERA_FIELDS =
      Pattern.compile("(?<era>[A-Za-z])(?<year>[0-9]{1,6})(?:\\.(?<month>[0-9]{1,2}))?");
  private static final Pattern WEEK_FIELDS =
      Pattern.compile("(?<year>[+-]?[0-9]{3,7})-?[Ww](?<week>[0-9]{2})");
  private static final Pattern LONG_COUNT_FIELDS =
      Pattern.compile("(?:[0-9]{1,2}\\.){2}[0-9]{1,2}(?<uinal>\\.[0-9]{1,2})?");

  private PeriodText() {}

  /**
   * The period of a text, as far as it is in the calendar's range.
   *
   * @param utf8 the text
   * @throws CalendarException if the text is no period of the calendar
   */
  public static CalendarPeriod parse(byte[] utf8, CalendarSystem calendar) {
    String text = new String(utf8, StandardCharsets.UTF_8);
    String ascii = TypedText.plain(text);
    Matcher fields = FIELDS.matcher(ascii);
    if (fields.matches() && !isDay(ascii)) {
      return ofFields(fields, text, calendar);
    }
    CalendarPeriod period = inNotation(ascii, text, calendar);
    if (period != null) {
      return period;
    }
    int day = TypedText.parse(utf8, calendar, Years.DEFAULT, forms(calendar));
    return new CalendarPeriod(day, day);
  }

  /** The forms of periods, for messages. */
  private static String forms(CalendarSystem calendar) {
    return ", or a period such as "
        + switch (calendar.notation()) {
          case NUMERIC -> "";
          case ERA -> "R06, R06.05, ";
          case WEEK -> "2020-W53, ";
          case LONG_COUNT -> "12.19.7, 12.19.7.15, ";
        }
        + (calendar.has(CalendarUnit.QUARTER)
            ? "1403, 1403-07, 1403-Q2 or 1403-H1"
            : "1403 or 1403-07");
  }

  /** The period of a text in a notation of the calendar's own; null if it is none. */
  private static CalendarPeriod inNotation(String ascii, String text, CalendarSystem calendar) {
    return switch (calendar.notation()) {
      case NUMERIC -> null;
      case ERA -> {
        Matcher fields = ERA_FIELDS.matcher(ascii);
        yield fields.matches() ? ofEra(fields, text, calendar) : null;
      }
      case WEEK -> {
        Matcher fields = WEEK_FIELDS.matcher(ascii);
        yield fields.matches() ? ofWeek(fields, text, calendar) : null;
      }
      case LONG_COUNT -> {
        Matcher fields = LONG_COUNT_FIELDS.matcher(ascii);
        yield fields.matches() ? ofLongCount(ascii, fields.group("uinal"), calendar) : null;
      }
    };
  }

  private static CalendarPeriod ofLongCount(String ascii, String uinal, CalendarSystem calendar) {
    return uinal == null
        ? CalendarPeriod.of(CalendarUnit.YEAR, day(ascii + ".0.0", calendar), calendar)
        : CalendarPeriod.of(CalendarUnit.MONTH, day(ascii + ".0", calendar), calendar);
  }

  private static boolean isDay(String ascii) {
    return ascii.length() == 8 && ascii.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static int day(String ascii, CalendarSystem calendar) {
    return DefaultText.parse(ascii.getBytes(StandardCharsets.US_ASCII), calendar);
  }

  private static CalendarPeriod ofFields(Matcher fields, String text, CalendarSystem calendar) {
    String digits = fields.group("year").substring(fields.group("sign").length());
    boolean yearAlone = fields.end() == fields.end("year");
    if (digits.length() < 3) {
      throw CalendarException.invalidDate(text, calendar, Years.CENTURY_OPEN);
    }
    if (yearAlone && digits.length() > 4 && fields.group("sign").isEmpty()) {
      throw CalendarException.invalidDate(
          text,
          calendar,
          "a year of more than four digits has a sign, and a month is set off, as in 1403-07");
    }
    int year = Integer.parseInt(fields.group("year"));
    if (yearAlone) {
      return period(CalendarUnit.YEAR, year, 1, false, text, calendar);
    }
    if (fields.group("quarter") != null) {
      int month = 3 * Integer.parseInt(fields.group("quarter")) - 2;
      return period(CalendarUnit.QUARTER, year, month, false, text, calendar);
    }
    if (fields.group("half") != null) {
      int month = 6 * Integer.parseInt(fields.group("half")) - 5;
      return period(CalendarUnit.HALF, year, month, false, text, calendar);
    }
    return period(
        CalendarUnit.MONTH,
        year,
        Integer.parseInt(fields.group("month")),
        !fields.group("leap").isEmpty(),
        text,
        calendar);
  }

  /** The unit in which a month of a year begins. */
  private static CalendarPeriod period(
      CalendarUnit unit,
      int year,
      int month,
      boolean leapMonth,
      String text,
      CalendarSystem calendar) {
    if (!calendar.has(unit)) {
      throw CalendarException.invalidDate(
          text,
          calendar,
          String.format(
              Locale.ROOT,
              "its years have up to %d months and do not divide into a %s",
              calendar.maximumMonthsInYear(),
              unit));
    }
    int day = DateFields.startOfMonth(calendar, year, month, leapMonth, text);
    Years.DEFAULT.check(year, day, calendar, text);
    return CalendarPeriod.of(unit, day, calendar);
  }

  private static CalendarPeriod ofEra(Matcher fields, String text, CalendarSystem calendar) {
    Era era = TypedText.era(fields.group("era").charAt(0), calendar);
    if (era == null) {
      throw TypedText.noEra(text, calendar);
    }
    String month = fields.group("month");
    CalendarPeriod whole =
        period(
            month == null ? CalendarUnit.YEAR : CalendarUnit.MONTH,
            calendar.year(era, Integer.parseInt(fields.group("year"))),
            month == null ? 1 : Integer.parseInt(month),
            false,
            text,
            calendar);
    int first = Math.max(whole.firstDay(), era.firstEpochDay());
    int last = whole.lastDay();
    for (Era other : calendar.eras()) {
      if (other.firstEpochDay() > era.firstEpochDay()) {
        last = Math.min(last, other.firstEpochDay() - 1);
      }
    }
    if (first > last) {
      throw CalendarException.invalidDate(
          text, calendar, "no day of it is in the era " + era.code());
    }
    return new CalendarPeriod(first, last);
  }

  private static CalendarPeriod ofWeek(Matcher fields, String text, CalendarSystem calendar) {
    int year = Integer.parseInt(fields.group("year"));
    int week = Integer.parseInt(fields.group("week"));
    int start = DateFields.startOfMonth(calendar, year, 1, false, text);
    Years.DEFAULT.check(year, start, calendar, text);
    int weeks = (calendar.daysInYear(year) + 6) / 7;
    if (week < 1 || week > weeks) {
      throw CalendarException.invalidDate(
          text,
          calendar,
          String.format(
              Locale.ROOT, "there is no week %d; the year %d has %d weeks", week, year, weeks));
    }
    int first = start + 7 * (week - 1);
    return new CalendarPeriod(first, first + 6);
  }
}
