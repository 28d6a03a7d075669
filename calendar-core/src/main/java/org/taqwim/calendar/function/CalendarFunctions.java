package org.taqwim.calendar.function;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarField;
import org.taqwim.calendar.CalendarPeriod;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.DateFields;
import org.taqwim.calendar.Era;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.WeekRule;
import org.taqwim.calendar.format.DatePattern;
import org.taqwim.calendar.format.DefaultText;
import org.taqwim.calendar.format.Years;

/**
 * The kernels behind the SQL functions: what each of them computes, once for all engines.
 *
 * <p>A kernel has the name of its function in camel case, without {@code try_}, and its arguments
 * in the same order. Dates are epoch days, text is UTF-8; calendars, units, fields, weeks and
 * periods are resolved; a timestamp is microseconds, and its zone comes last. Nulls never get here.
 * Bad values raise a {@link CalendarException}, which a {@code try_} function turns into NULL.
 * {@link FunctionTable} describes them; engines call them by name, with the calendar's own class as
 * the static type, so that nothing is looked up per row.
 */
public final class CalendarFunctions {

  /** The last year whose keys fit an int. */
  static final int LAST_YEAR_OF_KEY = Integer.MAX_VALUE / 10_000 - 1;

  private static final Pattern MONTH_CODE =
      Pattern.compile("[\\s\\p{Z}]*(M?)(\\p{Nd}{1,2})(L?)[\\s\\p{Z}]*", Pattern.CASE_INSENSITIVE);

  private CalendarFunctions() {}

  // ---- text

  /** The default text of a date. */
  public static byte[] toCalendar(int d, CalendarSystem calendar) {
    return DefaultText.format(d, packed(d, calendar), calendar);
  }

  /** The text of a date by a pattern, in English where it has words. */
  public static byte[] toCalendar(int d, CalendarSystem calendar, DatePattern pattern) {
    return toCalendar(d, calendar, pattern, Locale.ROOT);
  }

  /** The text of a date by a pattern, in the words and digits of a locale. */
  public static byte[] toCalendar(
      int d, CalendarSystem calendar, DatePattern pattern, Locale locale) {
    return pattern.format(d, calendar, locale);
  }

  /** The date of a text, if its year is not more likely one of the Gregorian calendar. */
  public static int fromCalendar(byte[] text, CalendarSystem calendar) {
    return DefaultText.parse(text, calendar, Years.DEFAULT);
  }

  /** The date of a key, if its year is not more likely one of the Gregorian calendar. */
  public static int fromCalendar(int key, CalendarSystem calendar) {
    return fromKey(key, calendar, Years.DEFAULT);
  }

  private static int fromKey(int key, CalendarSystem calendar, Years years) {
    int epochDay = DateFields.epochDayOfKey(calendar, key, key);
    int year = Math.floorDiv(key, 10_000);
    years.check(year, epochDay, calendar, key);
    if (Math.abs(year) < 100) {
      years.checkShort(epochDay, calendar, key);
    }
    return epochDay;
  }

  /** The date of a text by a pattern, in English where it has words. */
  public static int fromCalendar(byte[] text, CalendarSystem calendar, DatePattern pattern) {
    return fromCalendar(text, calendar, pattern, Locale.ROOT);
  }

  /** The date of a text by a pattern, in the words of a locale. */
  public static int fromCalendar(
      byte[] text, CalendarSystem calendar, DatePattern pattern, Locale locale) {
    return fromCalendar(text, calendar, pattern, locale, Years.DEFAULT);
  }

  /** The date of a text by a pattern, in the words of a locale, within some years. */
  public static int fromCalendar(
      byte[] text, CalendarSystem calendar, DatePattern pattern, Locale locale, Years years) {
    return pattern.parse(text, calendar, locale, years);
  }

  /** The date of a number whose digits are read by a pattern. */
  public static int fromCalendar(int key, CalendarSystem calendar, DatePattern pattern) {
    return fromCalendar(key, calendar, pattern, Locale.ROOT);
  }

  /** The date of a number whose digits are read by a pattern. */
  public static int fromCalendar(
      int key, CalendarSystem calendar, DatePattern pattern, Locale locale) {
    return fromCalendar(key, calendar, pattern, locale, Years.DEFAULT);
  }

  /** The date of a number whose digits are read by a pattern, within some years. */
  public static int fromCalendar(
      int key, CalendarSystem calendar, DatePattern pattern, Locale locale, Years years) {
    if (pattern.isDefault()) {
      return fromKey(key, calendar, years);
    }
    String digits = Integer.toString(key);
    int lost = key < 0 ? 0 : Math.max(0, pattern.fixedDigits() - digits.length());
    return fromCalendar(utf8("0".repeat(lost) + digits), calendar, pattern, locale, years);
  }

  /** The default text in one calendar of a date that is written in another. */
  public static byte[] calendarConvert(byte[] text, CalendarSystem from, CalendarSystem to) {
    return toCalendar(fromCalendar(text, from), to);
  }

  /** The default text in one calendar of a key of another. */
  public static byte[] calendarConvert(int key, CalendarSystem from, CalendarSystem to) {
    return toCalendar(fromCalendar(key, from), to);
  }

  // ---- fields

  /** The date of a year, month by ordinal, and day. */
  public static int makeCalendarDate(int year, int month, int day, CalendarSystem calendar) {
    return DateFields.epochDayOfOrdinal(calendar, year, month, day, new Given(year, month, day));
  }

  /**
   * The date of a year, month by code such as {@code 05L}, and day. A single digit by itself is a
   * code only where no leap months come between codes and ordinals.
   */
  public static int makeCalendarDate(int year, byte[] month, int day, CalendarSystem calendar) {
    String code = new String(month, StandardCharsets.UTF_8);
    Given given = new Given(year, code, day);
    Matcher matcher = MONTH_CODE.matcher(code);
    if (!matcher.matches()) {
      throw CalendarException.invalidDate(
          given.toString(),
          calendar,
          "expected a month code such as '05', or '05L' for a leap month");
    }
    String digits = matcher.group(2);
    boolean leapMonth = !matcher.group(3).isEmpty();
    boolean isBare = matcher.group(1).isEmpty() && !leapMonth;
    // A column of ordinals as text would begin so, and mean other months.
    if (isBare && digits.codePointCount(0, digits.length()) == 1 && calendar.isLuniSolar()) {
      throw CalendarException.invalidDate(
          given.toString(),
          calendar,
          "it has leap months, so a month code has two digits, such as '05', or an M, such as 'M5';"
              + " the ordinal of a month in the year is a number, not text");
    }
    int number = digits.codePoints().reduce(0, (n, c) -> 10 * n + Character.digit(c, 10));
    return DateFields.epochDay(calendar, year, number, leapMonth, day, given);
  }

  // Put into words only if it is wrong.
  private record Given(int year, Object month, int day) {
    @Override
    public String toString() {
      return "year " + year + ", month " + month + ", day " + day;
    }
  }

  /** The year. */
  public static int calendarYear(int d, CalendarSystem calendar) {
    return PackedDate.year(packed(d, calendar));
  }

  /** The quarter of the year. */
  public static int calendarQuarter(int d, CalendarSystem calendar) {
    return calendar.quarter(packed(d, calendar));
  }

  /** The ordinal of the month in the year. */
  public static int calendarMonth(int d, CalendarSystem calendar) {
    return calendar.ordinalMonth(packed(d, calendar));
  }

  /** The day of the month. */
  public static int calendarDay(int d, CalendarSystem calendar) {
    return PackedDate.day(packed(d, calendar));
  }

  /** The day of the year. */
  public static int calendarDayOfYear(int d, CalendarSystem calendar) {
    return d - calendarTrunc(CalendarUnit.YEAR, d, calendar) + 1;
  }

  /** Year × 10000 + ordinal month × 100 + day. */
  public static int calendarKey(int d, CalendarSystem calendar) {
    int packed = packed(d, calendar);
    return monthKey(d, packed, calendar) * 100 + PackedDate.day(packed);
  }

  /** Year × 100 + ordinal month. */
  public static int calendarMonthKey(int d, CalendarSystem calendar) {
    return monthKey(d, packed(d, calendar), calendar);
  }

  private static int monthKey(int d, int packed, CalendarSystem calendar) {
    int year = PackedDate.year(packed);
    if (!hasKey(year)) {
      throw CalendarException.noKey(calendar, d, LAST_YEAR_OF_KEY);
    }
    return year * 100 + calendar.ordinalMonth(packed);
  }

  /** Whether the keys of a year fit an int. */
  static boolean hasKey(int year) {
    return Math.abs(year) <= LAST_YEAR_OF_KEY;
  }

  /** Whether the year has a leap day or leap month. */
  public static boolean calendarIsLeapYear(int d, CalendarSystem calendar) {
    return calendar.isLeapYear(PackedDate.year(packed(d, calendar)));
  }

  /** Whether the month is a leap month. */
  public static boolean calendarIsLeapMonth(int d, CalendarSystem calendar) {
    return PackedDate.isLeapMonth(packed(d, calendar));
  }

  /** The code of the month, such as {@code M05L}. */
  public static byte[] calendarMonthCode(int d, CalendarSystem calendar) {
    return monthCode(packed(d, calendar));
  }

  static byte[] monthCode(int packed) {
    int month = PackedDate.month(packed);
    byte tens = (byte) ('0' + month / 10);
    byte ones = (byte) ('0' + month % 10);
    return PackedDate.isLeapMonth(packed)
        ? new byte[] {'M', tens, ones, 'L'}
        : new byte[] {'M', tens, ones};
  }

  /** The code of the era; null if the calendar has no eras. */
  public static byte[] calendarEra(int d, CalendarSystem calendar) {
    packed(d, calendar);
    Era era = calendar.era(d);
    return era == null ? null : era.code().getBytes(StandardCharsets.US_ASCII);
  }

  /** The name of the month in English, as it is by itself. */
  public static byte[] calendarMonthName(int d, CalendarSystem calendar) {
    return calendarMonthName(d, calendar, Locale.ROOT);
  }

  /** The name of the month, as it is by itself. */
  public static byte[] calendarMonthName(int d, CalendarSystem calendar, Locale locale) {
    return calendarMonthName(d, calendar, locale, TextStyle.FULL_STANDALONE);
  }

  /** The name of the month. */
  public static byte[] calendarMonthName(
      int d, CalendarSystem calendar, Locale locale, TextStyle style) {
    return NamePatterns.MONTHS.get(style).format(d, calendar, locale);
  }

  /** The name of the weekday in English, as it is by itself. */
  public static byte[] calendarDayName(int d, CalendarSystem calendar) {
    return calendarDayName(d, calendar, Locale.ROOT);
  }

  /** The name of the weekday, as it is by itself. */
  public static byte[] calendarDayName(int d, CalendarSystem calendar, Locale locale) {
    return calendarDayName(d, calendar, locale, TextStyle.FULL_STANDALONE);
  }

  /** The name of the weekday. */
  public static byte[] calendarDayName(
      int d, CalendarSystem calendar, Locale locale, TextStyle style) {
    return NamePatterns.WEEKDAYS.get(style).format(d, calendar, locale);
  }

  /** A name is what a pattern of its letters alone writes. */
  private static final class NamePatterns {
    static final Map<TextStyle, DatePattern> MONTHS = patterns('M', 'L');
    static final Map<TextStyle, DatePattern> WEEKDAYS = patterns('E', 'c');

    private static Map<TextStyle, DatePattern> patterns(char format, char standalone) {
      Map<TextStyle, DatePattern> patterns = new EnumMap<>(TextStyle.class);
      for (TextStyle style : TextStyle.values()) {
        String letter = String.valueOf(style.isStandalone() ? standalone : format);
        int count =
            switch (style.asNormal()) {
              case FULL -> 4;
              case SHORT -> 3;
              default -> 5;
            };
        patterns.put(style, DatePattern.of(letter.repeat(count)));
      }
      return patterns;
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A field; weeks are the calendar's. */
  public static int calendarPart(CalendarField field, int d, CalendarSystem calendar) {
    return calendarPart(field, d, calendar, calendar.weekRule());
  }

  /** A field. */
  public static int calendarPart(
      CalendarField field, int d, CalendarSystem calendar, WeekRule weeks) {
    int packed = packed(d, calendar);
    int year = PackedDate.year(packed);
    return switch (field) {
      case DAY -> PackedDate.day(packed);
      case WEEK -> weeks.weekOfYear(d, calendar);
      case MONTH -> calendar.ordinalMonth(packed);
      case QUARTER -> calendar.quarter(packed);
      case HALF -> calendar.half(packed);
      case YEAR -> year;
      case WEEK_YEAR -> weeks.weekYear(d, calendar);
      case DAY_OF_WEEK -> weeks.dayOfWeek(d);
      case DAY_OF_YEAR -> calendar.dayOfYear(d);
      case ERA_YEAR -> calendar.yearOfEra(d);
      case DAYS_IN_MONTH -> calendar.daysInMonth(year, calendar.ordinalMonth(packed));
      case DAYS_IN_YEAR -> calendar.daysInYear(year);
      case MONTHS_IN_YEAR -> calendar.monthsInYear(year);
    };
  }

  /** The values of {@link FieldsRow#COLUMNS}. */
  public static Object[] calendarFields(int d, CalendarSystem calendar) {
    return FieldsRow.of(d, packed(d, calendar), calendar, calendar.weekRule());
  }

  // ---- periods and arithmetic

  /** The first day of the unit; weeks are the calendar's. */
  public static int calendarTrunc(CalendarUnit unit, int d, CalendarSystem calendar) {
    return inRange(calendar.firstDay(d, unit), d, calendar);
  }

  /** The first day of the unit. */
  public static int calendarTrunc(
      CalendarUnit unit, int d, CalendarSystem calendar, WeekRule weeks) {
    if (unit != CalendarUnit.WEEK) {
      return calendarTrunc(unit, d, calendar);
    }
    packed(d, calendar);
    return weeks.startOfWeek(d);
  }

  /** The first instant of the unit; weeks are the calendar's. */
  public static long calendarTrunc(
      CalendarUnit unit, long ts, CalendarSystem calendar, ZoneId zone) {
    return calendarTrunc(unit, ts, calendar, calendar.weekRule(), zone);
  }

  /** The first instant of the unit. */
  public static long calendarTrunc(
      CalendarUnit unit, long ts, CalendarSystem calendar, WeekRule weeks, ZoneId zone) {
    int first = calendarTrunc(unit, LocalDays.epochDay(ts, zone), calendar, weeks);
    return LocalDays.startOfDay(first, zone);
  }

  /** The last day of the month. */
  public static int calendarLastDay(int d, CalendarSystem calendar) {
    return calendarLastDay(d, calendar, CalendarUnit.MONTH);
  }

  /** The last day of the unit; weeks are the calendar's. */
  public static int calendarLastDay(int d, CalendarSystem calendar, CalendarUnit unit) {
    return inRange(calendar.lastDay(d, unit), d, calendar);
  }

  /** The last day of the unit. */
  public static int calendarLastDay(
      int d, CalendarSystem calendar, CalendarUnit unit, WeekRule weeks) {
    if (unit != CalendarUnit.WEEK) {
      return calendarLastDay(d, calendar, unit);
    }
    packed(d, calendar);
    return weeks.startOfWeek(d) + 6;
  }

  /** The day after the last day of the unit, which may be the first one after the range. */
  public static int calendarNext(CalendarUnit unit, int d, CalendarSystem calendar) {
    return calendarLastDay(d, calendar, unit) + 1;
  }

  /** The day after the last day of the unit, which may be the first one after the range. */
  public static int calendarNext(
      CalendarUnit unit, int d, CalendarSystem calendar, WeekRule weeks) {
    return calendarLastDay(d, calendar, unit, weeks) + 1;
  }

  /** The values of {@link WindowRow#COLUMNS} for a DATE; weeks are the calendar's. */
  public static Object[] calendarWindow(CalendarUnit unit, int d, CalendarSystem calendar) {
    return WindowRow.of(calendarTrunc(unit, d, calendar), calendarNext(unit, d, calendar));
  }

  /** The values of {@link WindowRow#COLUMNS} for a DATE. */
  public static Object[] calendarWindow(
      CalendarUnit unit, int d, CalendarSystem calendar, WeekRule weeks) {
    return WindowRow.of(
        calendarTrunc(unit, d, calendar, weeks), calendarNext(unit, d, calendar, weeks));
  }

  /** The values of {@link WindowRow#COLUMNS} for a TIMESTAMP; weeks are the calendar's. */
  public static Object[] calendarWindow(
      CalendarUnit unit, long ts, CalendarSystem calendar, ZoneId zone) {
    return calendarWindow(unit, ts, calendar, calendar.weekRule(), zone);
  }

  /**
   * The values of {@link WindowRow#COLUMNS} for a TIMESTAMP, which is within them: where clocks are
   * put back over midnight from after it, as in St. John's until 2011, the next day has begun
   * already.
   */
  public static Object[] calendarWindow(
      CalendarUnit unit, long ts, CalendarSystem calendar, WeekRule weeks, ZoneId zone) {
    int d = LocalDays.epochDay(ts, zone);
    int next = calendarNext(unit, d, calendar, weeks);
    long end = LocalDays.startOfDay(next, zone);
    if (ts < end) {
      return WindowRow.of(LocalDays.startOfDay(calendarTrunc(unit, d, calendar, weeks), zone), end);
    }
    return WindowRow.of(end, LocalDays.startOfDay(calendarNext(unit, next, calendar, weeks), zone));
  }

  /** The stamp of the first instant of a day on the axis of a calendar's periods. */
  public static long calendarAxis(int d, CalendarSystem calendar) {
    return Axis.of(d, calendar);
  }

  /** The stamp on the axis of a calendar's periods. */
  public static long calendarAxis(long ts, CalendarSystem calendar, ZoneId zone) {
    return Axis.of(ts, calendar, zone);
  }

  /** The local time of a stamp of the axis that is the first instant of a day of UTC. */
  public static long calendarUnaxis(int axis, CalendarSystem calendar) {
    return Axis.time(LocalDays.startOfDay(axis, ZoneOffset.UTC), calendar);
  }

  /** The local time of a stamp of the axis, which in a zone is a local time itself. */
  public static long calendarUnaxis(long axis, CalendarSystem calendar, ZoneId zone) {
    return Axis.time(LocalDays.local(axis, zone), calendar);
  }

  /** Whether a day is from the first day of a period to the last of another. */
  public static boolean calendarBetween(
      int d, CalendarPeriod from, CalendarPeriod to, CalendarSystem calendar) {
    return d >= from.firstDay() && d <= to.lastDay();
  }

  /** A number of units later, the day clamped to the month's end. */
  public static int calendarAdd(CalendarUnit unit, int n, int d, CalendarSystem calendar) {
    int result = calendar.plus(d, n, unit);
    if (result == PackedDate.INVALID) {
      packed(d, calendar);
      throw CalendarException.resultOutOfRange(calendar, d, n, unit);
    }
    return result;
  }

  /** The same time of the day a number of units later, the day clamped to the month's end. */
  public static long calendarAdd(
      CalendarUnit unit, int n, long ts, CalendarSystem calendar, ZoneId zone) {
    int day = calendarAdd(unit, n, LocalDays.epochDay(ts, zone), calendar);
    return LocalDays.sameTime(ts, day, zone);
  }

  /** The whole units from {@code a} to {@code b}. */
  public static long calendarDiff(CalendarUnit unit, int a, int b, CalendarSystem calendar) {
    packed(a, calendar);
    packed(b, calendar);
    return calendar.between(a, b, unit);
  }

  /** The whole years from {@code birth} to {@code on}, -1 in the year before birth. */
  public static int calendarAge(int birth, int on, CalendarSystem calendar) {
    int years = (int) calendarDiff(CalendarUnit.YEAR, birth, on, calendar);
    if (on >= birth) {
      return years;
    }
    // From a leap month, years are counted by another month than they are added by.
    while (calendar.plus(birth, years, CalendarUnit.YEAR) > on) {
      years--;
    }
    while (calendar.plus(birth, years + 1L, CalendarUnit.YEAR) <= on) {
      years++;
    }
    return years;
  }

  /** The values of {@link DimensionRow#COLUMNS}, in English and with the calendar's weeks. */
  public static Object[] calendarDimension(int d, CalendarSystem calendar) {
    return calendarDimension(d, calendar, Locale.ROOT);
  }

  /** The values of {@link DimensionRow#COLUMNS}. */
  public static Object[] calendarDimension(int d, CalendarSystem calendar, Locale locale) {
    return DimensionRow.in(calendar, locale).of(d, packed(d, calendar));
  }

  // ---- about

  /** The version of this library. */
  public static byte[] taqwimVersion() {
    return Version.UTF8.clone();
  }

  /** Read once, when somebody asks. */
  private static final class Version {
    static final byte[] UTF8 = read().getBytes(StandardCharsets.UTF_8);

    private static String read() {
      Properties properties = new Properties();
      try (InputStream in = CalendarFunctions.class.getResourceAsStream("version.properties")) {
        properties.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException("version.properties cannot be read from the jar", e);
      }
      return properties.getProperty("version");
    }
  }

  private static int packed(int d, CalendarSystem calendar) {
    int packed = calendar.toPacked(d);
    if (packed == PackedDate.INVALID) {
      throw CalendarException.dayOutOfRange(calendar, d);
    }
    return packed;
  }

  private static int inRange(int result, int d, CalendarSystem calendar) {
    if (result == PackedDate.INVALID) {
      throw CalendarException.dayOutOfRange(calendar, d);
    }
    return result;
  }
}
