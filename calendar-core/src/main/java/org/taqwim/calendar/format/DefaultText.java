package org.taqwim.calendar.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarSystem.Notation;
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
   * The epoch day of a text, whichever year it names.
   *
   * @see #parse(byte[], CalendarSystem, Years)
   */
  public static int parse(byte[] utf8, CalendarSystem calendar) {
    return parse(utf8, calendar, Years.ANY);
  }

  /**
   * The epoch day of a text: year, month and day with {@code -}, {@code /} or {@code .} between
   * them; {@code yyyyMMdd}; or {@code 年}, {@code 月} and {@code 日} behind them. A leap month has an
   * {@code L} behind its number, or 閏 before it; years beyond 9999 and before 0 may have a sign.
   * Years have three digits at least, as two might mean a year of some century. Seven digits have a
   * year of three, if the day is of 1900 to 2100: {@code 1081116} in {@code roc}.
   *
   * <p>A year of an era has its kanji before it, in {@code japanese} and {@code roc}, and 元 for 1
   * or as many digits as it needs: {@code 平成元/6/3}, {@code 民國113年7月12日}. The day must be one of the
   * era.
   *
   * <p>A calendar of another notation is read in that, too: {@code R6.5.1}, {@code S49/9/24},
   * {@code 2020-W53-5} and {@code 2020W535}, or {@code 12.19.7.15.1}. The other forms name the year
   * that the calendar counts, such as the Gregorian one of {@code japanese}, and cannot be taken
   * for these.
   *
   * <p>Digits are any decimal digits of Unicode, also mixed. Full-width characters count as those
   * of ASCII; blanks other than between digits, joiners and marks of direction do not count.
   *
   * @param utf8 the text
   * @param years which years are believed
   * @throws CalendarException if the text is not a date of the calendar
   */
  public static int parse(byte[] utf8, CalendarSystem calendar, Years years) {
    if (utf8.length == LENGTH && (utf8[4] == '-' || utf8[4] == '/') && utf8[7] == utf8[4]) {
      int century = twoDigits(utf8, 0);
      int yearOfCentury = twoDigits(utf8, 2);
      int month = twoDigits(utf8, 5);
      int day = twoDigits(utf8, 8);
      if ((century | yearOfCentury | month | day) >= 0) {
        int year = century * 100 + yearOfCentury;
        int epochDay = calendar.toEpochDay(PackedDate.of(year, month, day));
        if (epochDay != PackedDate.INVALID && years.accepts(year, epochDay)) {
          return epochDay;
        }
      }
    }
    int epochDay =
        switch (calendar.notation()) {
          case ERA -> parseEra(utf8, calendar, years);
          case WEEK -> parseWeek(utf8, calendar, years);
          case NUMERIC, LONG_COUNT -> PackedDate.INVALID;
        };
    return epochDay != PackedDate.INVALID ? epochDay : TypedText.parse(utf8, calendar, years);
  }

  /** The day of a text such as R06.05.01, or {@link PackedDate#INVALID}. */
  private static int parseEra(byte[] utf8, CalendarSystem calendar, Years years) {
    if (utf8.length == 9 && utf8[3] == '.' && utf8[6] == '.') {
      Era era = TypedText.era(utf8[0], calendar);
      int yearOfEra = twoDigits(utf8, 1);
      int month = twoDigits(utf8, 4);
      int day = twoDigits(utf8, 7);
      if (era != null && (yearOfEra | month | day) >= 0) {
        int year = calendar.year(era, yearOfEra);
        int epochDay = calendar.toEpochDay(PackedDate.of(year, month, day));
        if (epochDay != PackedDate.INVALID
            && era.equals(calendar.era(epochDay))
            && years.accepts(year, epochDay)) {
          return epochDay;
        }
      }
    }
    return PackedDate.INVALID;
  }

  /** The day of a text such as 2020-W53-5, or {@link PackedDate#INVALID}. */
  private static int parseWeek(byte[] utf8, CalendarSystem calendar, Years years) {
    if (utf8.length == LENGTH && utf8[4] == '-' && utf8[5] == 'W' && utf8[8] == '-') {
      int century = twoDigits(utf8, 0);
      int yearOfCentury = twoDigits(utf8, 2);
      int week = twoDigits(utf8, 6);
      if ((century | yearOfCentury | week) >= 0) {
        int year = century * 100 + yearOfCentury;
        int epochDay = TypedText.dayOfWeek(year, week, utf8[9] - '0', calendar);
        if (epochDay != PackedDate.INVALID && years.accepts(year, epochDay)) {
          return epochDay;
        }
      }
    }
    return PackedDate.INVALID;
  }

  /** The number of two ASCII digits, negative if they are not. */
  private static int twoDigits(byte[] utf8, int offset) {
    int tens = utf8[offset] - '0';
    int ones = utf8[offset + 1] - '0';
    // The sign bit is set if either is below 0 or above 9.
    return (tens | ones | 9 - tens | 9 - ones) < 0 ? -1 : tens * 10 + ones;
  }
}
