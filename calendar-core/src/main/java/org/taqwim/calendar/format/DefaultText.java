package org.taqwim.calendar.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
 * The default text of a date, {@code yyyy-MM-dd} with ASCII digits, in UTF-8.
 *
 * <p>Years 0 to 9999 have four digits; years beyond have a sign and as many digits as they need,
 * years before 0 a minus sign and at least four digits, as in ISO 8601. A leap month has an {@code
 * L}: {@code 5784-05L-30}. The text sorts as the dates do for years 0 to 9999.
 *
 * <p>A calendar of another {@linkplain CalendarSystem.Notation notation} is written in that. Of an
 * era: its letter, its year of two digits or more, month and day, as in JIS X 0301: {@code
 * R06.05.01}; this text does not sort. By weeks: the year, the week from its first day, and the day
 * of that week, as in ISO 8601: {@code 2020-W53-5}.
 */
public final class DefaultText {

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int LENGTH = 10;

  private static final Pattern EIGHT_DIGITS = Pattern.compile("[0-9]{8}");
  private static final Pattern FIELDS =
      Pattern.compile(
          "(?<sign>[+-]?)(?<year>[0-9]{1,7})(?<separator>[-/])(?<month>[0-9]{1,2})(?<leap>[Ll]?)"
              + "\\k<separator>(?<day>[0-9]{1,2})");
  private static final Pattern ERA_FIELDS =
      Pattern.compile(
          "(?<era>[A-Za-z])(?<year>[0-9]{1,6})\\.(?<month>[0-9]{1,2})\\.(?<day>[0-9]{1,2})");
  private static final Pattern LONG_COUNT_FIELDS =
      Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{1,2})");
  private static final Pattern WEEK_FIELDS =
      Pattern.compile(
          "(?<year>[+-]?[0-9]{3,7})(?<separator>-?)[Ww](?<week>[0-9]{2})\\k<separator>"
              + "(?<day>[0-9])");

  /** Two ASCII digits, the first in the lower byte, for 0 to 99. */
  private static final int[] TWO_DIGITS = new int[100];

  /** The months beyond which the text is put together slowly: no calendar in use has more. */
  private static final int MONTHS = 19;

  /** "-MM-dd" in the upper six bytes, by month and day as they are packed, without leap months. */
  private static final long[] MONTH_DAY = new long[PackedDate.ofMonthDay(MONTHS + 1, 0)];

  static {
    for (int i = 0; i < 100; i++) {
      TWO_DIGITS[i] = '0' + i / 10 | '0' + i % 10 << 8;
    }
    for (int month = 0; month <= MONTHS; month++) {
      for (int day = 0; day < 64; day++) {
        MONTH_DAY[PackedDate.ofMonthDay(month, day)] =
            (long) '-' << 16
                | (long) TWO_DIGITS[month] << 24
                | (long) '-' << 40
                | (long) TWO_DIGITS[day] << 48;
      }
    }
  }

  private DefaultText() {}

  /**
   * The default text of a day of the calendar's range.
   *
   * @param packed the date of the day
   */
  public static byte[] format(int epochDay, int packed, CalendarSystem calendar) {
    Notation notation = calendar.notation();
    return switch (notation) {
      case NUMERIC -> format(packed);
      case ERA -> formatEra(epochDay, packed, calendar);
      case WEEK -> formatWeek(epochDay, packed, calendar);
      case LONG_COUNT -> formatLongCount(packed);
    };
  }

  /**
   * The text of a packed date, which must not be {@link PackedDate#INVALID}, as year, month and
   * day.
   */
  public static byte[] format(int packed) {
    int year = PackedDate.year(packed);
    int monthDay = PackedDate.monthDay(packed);
    if (year < 0 || year > 9999 || monthDay >= MONTH_DAY.length || PackedDate.isLeapMonth(packed)) {
      return formatLong(packed);
    }
    byte[] text = new byte[LENGTH];
    // The month and day first, with two bytes before them, which the year then overwrites.
    LONGS.set(text, 2, MONTH_DAY[monthDay]);
    INTS.set(text, 0, TWO_DIGITS[year / 100] | TWO_DIGITS[year % 100] << 16);
    return text;
  }

  private static byte[] formatLong(int packed) {
    boolean leap = PackedDate.isLeapMonth(packed);
    byte[] text = beginWithYear(PackedDate.year(packed), leap ? 7 : 6);
    int end = text.length;
    end = endWithTwoDigits(text, end, '-', PackedDate.day(packed));
    if (leap) {
      text[--end] = 'L';
    }
    endWithTwoDigits(text, end, '-', PackedDate.month(packed));
    return text;
  }

  private static byte[] formatEra(int epochDay, int packed, CalendarSystem calendar) {
    int year = calendar.yearOfEra(epochDay);
    int digits = Math.max(2, digits(year));
    byte[] text = new byte[digits + 7];
    text[0] = (byte) calendar.era(epochDay).letter();
    putDigits(text, 1 + digits, digits, year);
    endWithTwoDigits(text, text.length, '.', PackedDate.day(packed));
    endWithTwoDigits(text, text.length - 3, '.', PackedDate.month(packed));
    return text;
  }

  private static byte[] formatWeek(int epochDay, int packed, CalendarSystem calendar) {
    byte[] text = beginWithYear(PackedDate.year(packed), 6);
    int dayOfYear = calendar.dayOfYear(epochDay) - 1;
    int end = text.length;
    text[--end] = (byte) ('1' + dayOfYear % 7);
    text[--end] = '-';
    end = endWithTwoDigits(text, end, 'W', dayOfYear / 7 + 1);
    text[--end] = '-';
    return text;
  }

  /** Baktuns of 400 tuns, katuns of 20, tuns, uinals and kins that are complete. */
  private static byte[] formatLongCount(int packed) {
    int tuns = PackedDate.year(packed) - 1;
    String text =
        tuns / 400
            + "."
            + tuns / 20 % 20
            + "."
            + tuns % 20
            + "."
            + (PackedDate.month(packed) - 1)
            + "."
            + (PackedDate.day(packed) - 1);
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** A text that begins with a year, as in ISO 8601, and has room for {@code more} bytes. */
  private static byte[] beginWithYear(int year, int more) {
    int sign = year < 0 || year > 9999 ? 1 : 0;
    int digits = Math.max(4, digits(Math.abs(year)));
    byte[] text = new byte[sign + digits + more];
    putDigits(text, sign + digits, digits, Math.abs(year));
    if (sign != 0) {
      text[0] = (byte) (year < 0 ? '-' : '+');
    }
    return text;
  }

  private static int digits(int number) {
    int digits = 1;
    for (int rest = number; rest >= 10; rest /= 10) {
      digits++;
    }
    return digits;
  }

  private static void putDigits(byte[] text, int end, int digits, int number) {
    int rest = number;
    for (int at = end - 1; at >= end - digits; at--) {
      text[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  /** Puts a separator and two digits before {@code end}, and answers where they begin. */
  private static int endWithTwoDigits(byte[] text, int end, char separator, int number) {
    putDigits(text, end, 2, number);
    text[end - 3] = (byte) separator;
    return end - 3;
  }

  /**
   * The epoch day of a text: {@code y-M-d}, {@code y/M/d} or {@code yyyyMMdd}, in any Unicode
   * decimal digits, with {@code L} after the month for a leap month, and a sign before years beyond
   * 9999 or before 0. Years have three digits at least, as two might mean a year of some century.
   *
   * <p>A calendar of another notation is read in that, too: {@code R6.5.1}, where the day must be
   * one of the era, {@code 2020-W53-5} and {@code 2020W535}, or {@code 12.19.7.15.1}. The other
   * forms name the year that the calendar counts, such as the Gregorian one of {@code japanese},
   * and cannot be taken for these.
   *
   * @param utf8 the text
   * @throws CalendarException if the text is not a date of the calendar
   */
  public static int parse(byte[] utf8, CalendarSystem calendar) {
    if (utf8.length == LENGTH && (utf8[4] == '-' || utf8[4] == '/') && utf8[7] == utf8[4]) {
      int century = twoDigits(utf8, 0);
      int yearOfCentury = twoDigits(utf8, 2);
      int month = twoDigits(utf8, 5);
      int day = twoDigits(utf8, 8);
      if ((century | yearOfCentury | month | day) >= 0) {
        int epochDay =
            calendar.toEpochDay(PackedDate.of(century * 100 + yearOfCentury, month, day));
        if (epochDay != PackedDate.INVALID) {
          return epochDay;
        }
      }
    }
    return switch (calendar.notation()) {
      case NUMERIC -> parseSlowly(new String(utf8, StandardCharsets.UTF_8), calendar);
      case ERA -> parseEra(utf8, calendar);
      case WEEK -> parseWeek(utf8, calendar);
      case LONG_COUNT -> parseLongCount(utf8, calendar);
    };
  }

  private static int parseEra(byte[] utf8, CalendarSystem calendar) {
    if (utf8.length == 9 && utf8[3] == '.' && utf8[6] == '.') {
      Era era = era(utf8[0], calendar);
      int yearOfEra = twoDigits(utf8, 1);
      int month = twoDigits(utf8, 4);
      int day = twoDigits(utf8, 7);
      if (era != null && (yearOfEra | month | day) >= 0) {
        int year = calendar.year(era, yearOfEra);
        int epochDay = calendar.toEpochDay(PackedDate.of(year, month, day));
        if (epochDay != PackedDate.INVALID && era.equals(calendar.era(epochDay))) {
          return epochDay;
        }
      }
    }
    String text = new String(utf8, StandardCharsets.UTF_8);
    Matcher fields = ERA_FIELDS.matcher(asciiDigits(text));
    if (!fields.matches()) {
      return parseSlowly(text, calendar);
    }
    Era era = era(fields.group("era").charAt(0), calendar);
    if (era == null) {
      throw noEra(text, calendar);
    }
    int epochDay =
        DateFields.epochDay(
            calendar,
            calendar.year(era, Integer.parseInt(fields.group("year"))),
            Integer.parseInt(fields.group("month")),
            false,
            Integer.parseInt(fields.group("day")),
            text);
    if (!era.equals(calendar.era(epochDay))) {
      throw CalendarException.invalidDate(
          text,
          calendar,
          String.format(
              Locale.ROOT,
              "the day is not in the era %s but in %s, and is written %s",
              era.code(),
              calendar.era(epochDay).code(),
              new String(
                  format(epochDay, calendar.toPacked(epochDay), calendar),
                  StandardCharsets.US_ASCII)));
    }
    return epochDay;
  }

  /** The era of a letter in either case, or null. */
  static Era era(int letter, CalendarSystem calendar) {
    for (Era era : calendar.eras()) {
      if (era.letter() == letter || era.letter() + ('a' - 'A') == letter) {
        return era;
      }
    }
    return null;
  }

  static CalendarException noEra(String text, CalendarSystem calendar) {
    return CalendarException.invalidDate(
        text,
        calendar,
        calendar.eras().stream()
            .map(era -> era.letter() + " for " + era.code())
            .collect(Collectors.joining(", ", "the letters of eras are ", "")));
  }

  private static int parseLongCount(byte[] utf8, CalendarSystem calendar) {
    String text = new String(utf8, StandardCharsets.UTF_8);
    Matcher fields = LONG_COUNT_FIELDS.matcher(asciiDigits(text));
    if (!fields.matches()) {
      return parseSlowly(text, calendar);
    }
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
    int tuns = 400 * places[0] + 20 * places[1] + places[2];
    return DateFields.epochDay(calendar, tuns + 1, places[3] + 1, false, places[4] + 1, text);
  }

  private static int parseWeek(byte[] utf8, CalendarSystem calendar) {
    if (utf8.length == LENGTH && utf8[4] == '-' && utf8[5] == 'W' && utf8[8] == '-') {
      int century = twoDigits(utf8, 0);
      int yearOfCentury = twoDigits(utf8, 2);
      int week = twoDigits(utf8, 6);
      if ((century | yearOfCentury | week) >= 0) {
        int epochDay = dayOfWeek(century * 100 + yearOfCentury, week, utf8[9] - '0', calendar);
        if (epochDay != PackedDate.INVALID) {
          return epochDay;
        }
      }
    }
    String text = new String(utf8, StandardCharsets.UTF_8);
    Matcher fields = WEEK_FIELDS.matcher(asciiDigits(text));
    if (!fields.matches()) {
      return parseSlowly(text, calendar);
    }
    int year = Integer.parseInt(fields.group("year"));
    int week = Integer.parseInt(fields.group("week"));
    int day = Integer.parseInt(fields.group("day"));
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
    return epochDay;
  }

  /** The day of a week of a year, both from 1; {@link PackedDate#INVALID} if there is none. */
  private static int dayOfWeek(int year, int week, int day, CalendarSystem calendar) {
    int dayOfYear = 7 * (week - 1) + day;
    return week >= 1 && day >= 1 && day <= 7 && dayOfYear <= calendar.daysInYear(year)
        ? calendar.toEpochDay(calendar.firstOfMonth(year, 1)) + dayOfYear - 1
        : PackedDate.INVALID;
  }

  /** The number of two ASCII digits, negative if they are not. */
  private static int twoDigits(byte[] utf8, int offset) {
    int tens = utf8[offset] - '0';
    int ones = utf8[offset + 1] - '0';
    // The sign bit is set if either is below 0 or above 9.
    return (tens | ones | 9 - tens | 9 - ones) < 0 ? -1 : tens * 10 + ones;
  }

  // Every form, and the reason where there is none.
  private static int parseSlowly(String text, CalendarSystem calendar) {
    String ascii = asciiDigits(text);
    if (EIGHT_DIGITS.matcher(ascii).matches()) {
      return DateFields.epochDayOfKey(calendar, Integer.parseInt(ascii), text);
    }
    Matcher fields = FIELDS.matcher(ascii);
    if (!fields.matches()) {
      throw CalendarException.invalidDate(
          text,
          calendar,
          "expected "
              + switch (calendar.notation()) {
                case NUMERIC -> "";
                case ERA -> "era, year, month and day such as R06.05.01, ";
                case WEEK -> "year, week and day such as 2020-W53-5, ";
                case LONG_COUNT -> "a long count such as 12.19.7.15.1, ";
              }
              + "year-month-day, year/month/day or eight digits");
    }
    String year = fields.group("year");
    if (year.length() < 3) {
      throw CalendarException.invalidDate(
          text,
          calendar,
          "a year of fewer than three digits leaves the century open; write it in full");
    }
    return DateFields.epochDay(
        calendar,
        Integer.parseInt(fields.group("sign") + year),
        Integer.parseInt(fields.group("month")),
        !fields.group("leap").isEmpty(),
        Integer.parseInt(fields.group("day")),
        text);
  }

  /** The text with every decimal digit of Unicode as an ASCII digit. */
  static String asciiDigits(String text) {
    return text.codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
