package org.taqwim.calendar.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.DateFields;
import org.taqwim.calendar.PackedDate;

/**
 * The default text of a date, {@code yyyy-MM-dd} with ASCII digits, in UTF-8.
 *
 * <p>Years 0 to 9999 have four digits; years beyond have a sign and as many digits as they need,
 * years before 0 a minus sign and at least four digits, as in ISO 8601. A leap month has an {@code
 * L}: {@code 5784-05L-30}. The text sorts as the dates do for years 0 to 9999.
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

  /** Two ASCII digits, the first in the lower byte, for 0 to 99. */
  private static final int[] TWO_DIGITS = new int[100];

  /** The months beyond which the text is put together slowly: no calendar in use has more. */
  private static final int MONTHS = 13;

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

  /** The default text of a packed date, which must not be {@link PackedDate#INVALID}. */
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
    int year = PackedDate.year(packed);
    String sign = year < 0 ? "-" : year > 9999 ? "+" : "";
    return String.format(
            Locale.ROOT,
            "%s%04d-%02d%s-%02d",
            sign,
            Math.abs(year),
            PackedDate.month(packed),
            PackedDate.isLeapMonth(packed) ? "L" : "",
            PackedDate.day(packed))
        .getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * The epoch day of a text: {@code y-M-d}, {@code y/M/d} or {@code yyyyMMdd}, in any Unicode
   * decimal digits, with {@code L} after the month for a leap month, and a sign before years beyond
   * 9999 or before 0. Years have three digits at least, as two might mean a year of some century.
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
    return parseSlowly(new String(utf8, StandardCharsets.UTF_8), calendar);
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
          text, calendar, "expected year-month-day, year/month/day or eight digits");
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
  private static String asciiDigits(String text) {
    return text.codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
