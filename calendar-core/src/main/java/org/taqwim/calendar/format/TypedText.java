package org.taqwim.calendar.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarSystem.Notation;
import org.taqwim.calendar.DateFields;
import org.taqwim.calendar.Era;
import org.taqwim.calendar.PackedDate;

/**
 * Dates as people type them: every form that {@link DefaultText#parse} reads, and the reason where
 * a text is none.
 */
final class TypedText {

  private static final String YEAR =
      "(?:(?<era>[\\p{L}\\p{So}]{1,6}?)(?<yearOfEra>[0-9]{1,6}|元)|(?<year>[+-]?[0-9]{1,7}))";
  // In Korea a dot stands behind the day, too.
  private static final Pattern BY_SEPARATORS =
      Pattern.compile(
          YEAR
              + "(?<separator>[-/.])(?<month>[0-9]{1,2})(?<leap>l?)\\k<separator>"
              + "(?<day>[0-9]{1,2})(?:(?<=\\.[0-9]{1,2})\\.)?");
  private static final Pattern BY_CHARACTERS =
      Pattern.compile(YEAR + "[年년](?<leap>[閏闰윤]?)(?<month>[0-9]{1,2})[月월](?<day>[0-9]{1,2})[日號号일]");
  private static final Pattern COMPACT =
      Pattern.compile(
          "(?:(?<era>[\\p{L}\\p{So}]{1,6})(?<yearOfEra>[0-9]{2,3})|(?<year>[0-9]{3,4}))"
              + "(?<month>[0-9]{2})(?<day>[0-9]{2})");
  private static final Pattern LONG_COUNT =
      Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{1,2})");
  private static final Pattern WEEK =
      Pattern.compile(
          "(?<year>[+-]?[0-9]{3,7})(?<separator>-?)w(?<week>[0-9]{2})\\k<separator>"
              + "(?<day>[0-9])");

  private static final Pattern YEAR_LAST =
      Pattern.compile("[0-9]{1,2}([-/.])[0-9]{1,2}\\1[0-9]{3,4}");
  private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

  /** The names of eras that stand before their years in East Asia, by the era's code. */
  private static final Map<String, List<String>> ERA_NAMES =
      Map.of(
          "meiji", List.of("明治", "明", "㍾"),
          "taisho", List.of("大正", "大", "㍽"),
          "showa", List.of("昭和", "昭", "㍼"),
          "heisei", List.of("平成", "平", "㍻"),
          "reiwa", List.of("令和", "令", "㋿"),
          "roc", List.of("民國", "民国", "中華民國", "中华民国"),
          "broc", List.of("民國前", "民国前", "民前"));

  /** That it is a year of the Hijra, behind a date: {@code 1445/12/03هـ}. */
  private static final String HIJRI = "ه";

  // Years of three digits without a separator: in use where the year 1 is not long ago.
  private static final int FIRST_YEAR_OF_SEVEN_DIGITS = 1900;
  private static final int LAST_YEAR_OF_SEVEN_DIGITS = 2100;

  private TypedText() {}

  /**
   * The epoch day of a text, by the forms and with the errors of {@link DefaultText#parse}.
   *
   * @throws CalendarException if the text is not a date of the calendar
   */
  static int parse(byte[] utf8, CalendarSystem calendar, Years years) {
    return parse(utf8, calendar, years, "");
  }

  /**
   * The epoch day of a text, where it might be of another form, too.
   *
   * @param orElse what else is read there, as the message goes on
   * @throws CalendarException if the text is not a date of the calendar
   */
  static int parse(byte[] utf8, CalendarSystem calendar, Years years, String orElse) {
    String text = new String(utf8, StandardCharsets.UTF_8);
    String plain = plain(text);
    if (plain.endsWith(HIJRI) && calendar.cldrType().startsWith("islamic")) {
      plain = plain.substring(0, plain.length() - HIJRI.length());
    }
    Matcher own =
        switch (calendar.notation()) {
          case WEEK -> WEEK.matcher(plain);
          case LONG_COUNT -> LONG_COUNT.matcher(plain);
          case NUMERIC, ERA -> null;
        };
    if (own == null || !own.matches()) {
      return parseDate(plain, calendar, years, text, orElse);
    }
    return calendar.notation() == Notation.WEEK
        ? parseWeek(own, calendar, years, text)
        : parseLongCount(own, calendar, years, text);
  }

  // ---- year, month and day

  private static int parseDate(
      String plain, CalendarSystem calendar, Years years, String text, String orElse) {
    Matcher fields = BY_SEPARATORS.matcher(plain);
    if (fields.matches() || fields.usePattern(BY_CHARACTERS).matches()) {
      Era era = era(fields, calendar, text, orElse);
      int year = year(fields, era, calendar, text);
      int epochDay =
          DateFields.epochDay(
              calendar,
              year,
              number(fields, "month"),
              !fields.group("leap").isEmpty(),
              number(fields, "day"),
              text);
      return checked(epochDay, year, era, calendar, years, text);
    }
    if (fields.usePattern(COMPACT).matches()) {
      Era era = era(fields, calendar, text, orElse);
      int year = year(fields, era, calendar, text);
      int month = number(fields, "month");
      int day = number(fields, "day");
      if (plain.length() != 7 || era != null || isOfOurTime(calendar, year, month, day)) {
        int epochDay = DateFields.epochDayOfOrdinal(calendar, year, month, day, text);
        return checked(epochDay, year, era, calendar, years, text);
      }
    }
    if (YEAR_LAST.matcher(plain).matches()) {
      throw CalendarException.invalidDate(
          text,
          calendar,
          "the year comes first, then the month; a date that is written in another order needs a"
              + " pattern, such as 'dd/MM/yyyy'");
    }
    throw CalendarException.invalidDate(
        text,
        calendar,
        SIX_DIGITS.matcher(plain).matches() ? Years.CENTURY_OPEN : expected(calendar) + orElse);
  }

  private static String expected(CalendarSystem calendar) {
    return "expected "
        + switch (calendar.notation()) {
          case NUMERIC -> "";
          case ERA -> "era, year, month and day such as R06.05.01, ";
          case WEEK -> "year, week and day such as 2020-W53-5, ";
          case LONG_COUNT -> "a long count such as 12.19.7.15.1, ";
        }
        + "year-month-day, year/month/day or eight digits";
  }

  // Else seven digits are more likely a month or day of one digit behind a year of four.
  private static boolean isOfOurTime(CalendarSystem calendar, int year, int month, int day) {
    if (!calendar.isDateValid(year, month, day)) {
      return false;
    }
    int epochDay = calendar.toEpochDay(PackedDate.withDay(calendar.firstOfMonth(year, month), day));
    int gregorian = Years.gregorianYear(epochDay);
    return gregorian >= FIRST_YEAR_OF_SEVEN_DIGITS && gregorian <= LAST_YEAR_OF_SEVEN_DIGITS;
  }

  private static int number(Matcher fields, String group) {
    return Integer.parseInt(fields.group(group));
  }

  private static int year(Matcher fields, Era era, CalendarSystem calendar, String text) {
    if (era != null) {
      String year = fields.group("yearOfEra");
      return calendar.year(era, year.equals("元") ? 1 : Integer.parseInt(year));
    }
    String year = fields.group("year");
    if (year.length() - (Character.isDigit(year.charAt(0)) ? 0 : 1) < 3) {
      throw CalendarException.invalidDate(text, calendar, Years.CENTURY_OPEN);
    }
    return Integer.parseInt(year);
  }

  private static int checked(
      int epochDay, int year, Era era, CalendarSystem calendar, Years years, String text) {
    if (era != null && !era.equals(calendar.era(epochDay))) {
      throw CalendarException.invalidDate(
          text,
          calendar,
          String.format(
              Locale.ROOT,
              "the day is not in the era %s but in %s, and is written %s",
              era.code(),
              calendar.era(epochDay).code(),
              new String(
                  DefaultText.format(epochDay, calendar.toPacked(epochDay), calendar),
                  StandardCharsets.US_ASCII)));
    }
    years.check(year, epochDay, calendar, text);
    return epochDay;
  }

  // ---- eras

  /** The era that is named, or null if none is. */
  private static Era era(Matcher fields, CalendarSystem calendar, String text, String orElse) {
    String name = fields.group("era");
    if (name == null) {
      return null;
    }
    for (Era era : calendar.eras()) {
      if (ERA_NAMES.getOrDefault(era.code(), List.of()).contains(name)) {
        return era;
      }
    }
    if (calendar.notation() != Notation.ERA) {
      throw CalendarException.invalidDate(text, calendar, expected(calendar) + orElse);
    }
    Era era = name.length() == 1 ? era(name.charAt(0), calendar) : null;
    if (era == null) {
      throw noEra(text, calendar);
    }
    return era;
  }

  static CalendarException noEra(String text, CalendarSystem calendar) {
    return CalendarException.invalidDate(
        text,
        calendar,
        calendar.eras().stream()
            .map(era -> era.letter() + " for " + era.code())
            .collect(Collectors.joining(", ", "the letters of eras are ", "")));
  }

  /** The era of a letter in either case, or null. */
  static Era era(int letter, CalendarSystem calendar) {
    List<Era> eras = calendar.eras();
    for (int i = 0; i < eras.size(); i++) { // without an iterator
      Era era = eras.get(i);
      if (era.letter() == letter || era.letter() + ('a' - 'A') == letter) {
        return era;
      }
    }
    return null;
  }

  // ---- other notations

  private static int parseLongCount(
      Matcher fields, CalendarSystem calendar, Years years, String text) {
    int[] places = new int[5];
    for (int i = 0; i < places.length; i++) {
      places[i] = Integer.parseInt(fields.group(i + 1));
      int last = i == 3 ? 17 : 19;
      if (places[i] > last) {
        throw CalendarException.invalidDate(
            text,
            calendar,
            String.format(
                Locale.ROOT, "place %d counts to %d, and here has %d", i + 1, last, places[i]));
      }
    }
    int year = 400 * places[0] + 20 * places[1] + places[2] + 1;
    int epochDay = DateFields.epochDay(calendar, year, places[3] + 1, false, places[4] + 1, text);
    // Nobody takes five places for a Gregorian date.
    return years.equals(Years.DEFAULT)
        ? epochDay
        : checked(epochDay, year, null, calendar, years, text);
  }

  private static int parseWeek(Matcher fields, CalendarSystem calendar, Years years, String text) {
    int year = number(fields, "year");
    int week = number(fields, "week");
    int day = number(fields, "day");
    int epochDay = dayOfWeek(year, week, day, calendar);
    if (epochDay == PackedDate.INVALID) {
      // The first of the year, to tell if it is the year that is wrong.
      DateFields.epochDayOfOrdinal(calendar, year, 1, 1, text);
      throw CalendarException.invalidDate(
          text,
          calendar,
          day < 1 || day > 7
              ? String.format(Locale.ROOT, "there is no day %d of a week; the days are 1 to 7", day)
              : String.format(
                  Locale.ROOT,
                  "there is no week %d; the year %d has %d weeks",
                  week,
                  year,
                  (calendar.daysInYear(year) + 6) / 7));
    }
    return checked(epochDay, year, null, calendar, years, text);
  }

  /** The day of a week of a year, both from 1; {@link PackedDate#INVALID} if there is none. */
  static int dayOfWeek(int year, int week, int day, CalendarSystem calendar) {
    int dayOfYear = 7 * (week - 1) + day;
    return week >= 1 && day >= 1 && day <= 7 && dayOfYear <= calendar.daysInYear(year)
        ? calendar.toEpochDay(calendar.firstOfMonth(year, 1)) + dayOfYear - 1
        : PackedDate.INVALID;
  }

  // ---- characters

  /**
   * The text as it would be typed in ASCII where that is possible: without blanks, but between
   * digits, and without characters that are not seen.
   */
  static String plain(String text) {
    String folded = FoldedText.fold(text);
    StringBuilder plain = new StringBuilder(folded.length());
    boolean blank = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c == ' ') {
        blank = true;
      } else if (c != FoldedText.JOINER) {
        if (blank
            && FoldedText.isDigit(c)
            && !plain.isEmpty()
            && FoldedText.isDigit(plain.charAt(plain.length() - 1))) {
          plain.append(' ');
        }
        blank = false;
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
