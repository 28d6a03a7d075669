package org.taqwim.calendar.function;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.DateFields;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.format.DefaultText;

/**
 * The kernels behind the SQL functions: what each of them computes, once for all engines.
 *
 * <p>A kernel has the name of its function in camel case, without {@code try_}, and its arguments
 * in the same order. Dates are epoch days, text is UTF-8; calendars, units and weekdays are
 * resolved. Nulls never get here. Bad values raise a {@link CalendarException}, which a {@code
 * try_} function turns into NULL. {@link FunctionTable} describes them; engines call them by name,
 * with the calendar's own class as the static type, so that nothing is looked up per row.
 */
public final class CalendarFunctions {

  /** The last year whose keys fit an int. */
  private static final int LAST_YEAR_OF_KEY = Integer.MAX_VALUE / 10_000 - 1;

  private static final Pattern MONTH_CODE = Pattern.compile("M?([0-9]{1,2})(L?)");

  private CalendarFunctions() {}

  // ---- text

  /** The default text of a date. */
  public static byte[] toCalendar(int d, CalendarSystem calendar) {
    return DefaultText.format(d, packed(d, calendar), calendar);
  }

  /** The date of a text. */
  public static int fromCalendar(byte[] text, CalendarSystem calendar) {
    return DefaultText.parse(text, calendar);
  }

  /** The date of a key. */
  public static int fromCalendar(int key, CalendarSystem calendar) {
    return DateFields.epochDayOfKey(calendar, key, key);
  }

  // ---- fields

  /** The date of a year, month by ordinal, and day. */
  public static int makeCalendarDate(int year, int month, int day, CalendarSystem calendar) {
    return DateFields.epochDayOfOrdinal(calendar, year, month, day, new Given(year, month, day));
  }

  /** The date of a year, month by code such as {@code 05L}, and day. */
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
    return DateFields.epochDay(
        calendar,
        year,
        Integer.parseInt(matcher.group(1)),
        !matcher.group(2).isEmpty(),
        day,
        given);
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
    if (Math.abs(year) > LAST_YEAR_OF_KEY) {
      throw CalendarException.noKey(calendar, d, LAST_YEAR_OF_KEY);
    }
    return year * 100 + calendar.ordinalMonth(packed);
  }

  /** Whether the year has a leap day or leap month. */
  public static boolean calendarIsLeapYear(int d, CalendarSystem calendar) {
    return calendar.isLeapYear(PackedDate.year(packed(d, calendar)));
  }

  // ---- periods and arithmetic

  /** The first day of the unit; weeks begin on Monday. */
  public static int calendarTrunc(CalendarUnit unit, int d, CalendarSystem calendar) {
    return inRange(calendar.firstDay(d, unit), d, calendar);
  }

  /** The first day of the unit; weeks begin on {@code weekStart}. */
  public static int calendarTrunc(
      CalendarUnit unit, int d, CalendarSystem calendar, DayOfWeek weekStart) {
    if (unit != CalendarUnit.WEEK) {
      return calendarTrunc(unit, d, calendar);
    }
    packed(d, calendar);
    return d - Math.floorMod(CalendarSystem.dayOfWeek(d) - weekStart.getValue(), 7);
  }

  /** The last day of the month. */
  public static int calendarLastDay(int d, CalendarSystem calendar) {
    return calendarLastDay(d, calendar, CalendarUnit.MONTH);
  }

  /** The last day of the unit; weeks end on Sunday. */
  public static int calendarLastDay(int d, CalendarSystem calendar, CalendarUnit unit) {
    return inRange(calendar.lastDay(d, unit), d, calendar);
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

  /** The whole units from {@code a} to {@code b}. */
  public static long calendarDiff(CalendarUnit unit, int a, int b, CalendarSystem calendar) {
    packed(a, calendar);
    packed(b, calendar);
    return calendar.between(a, b, unit);
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
