package org.taqwim.calendar.function;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.taqwim.calendar.CalendarField;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.Era;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.WeekRule;
import org.taqwim.calendar.function.CalendarFunction.Column;
import org.taqwim.calendar.function.CalendarFunction.ResultType;

/**
 * The row of {@code calendar_fields}: what the functions of single fields give, from one
 * conversion. Where such a function raises for want of the field, as {@code calendar_quarter} does
 * in a calendar of twenty months, the row has NULL.
 */
public final class FieldsRow {

  /** The columns. */
  public static final List<Column> COLUMNS =
      List.of(
          nullable("key", "the date as yyyymmdd, the month by its ordinal; NULL beyond INT"),
          nullable("month_key", "the year and month as yyyymm; NULL where key is"),
          number("year", "the year; it never decreases with the date"),
          nullable("half", "the half of the year, 1 or 2; NULL if the calendar has none"),
          nullable("quarter", "the quarter of the year, 1 to 4; NULL if the calendar has none"),
          number("month", "the ordinal of the month in the year, from 1"),
          new Column(
              "month_code",
              ResultType.TEXT,
              false,
              "the code of the month, such as M05, or M05L for the leap month after it"),
          number("day", "the day of the month"),
          number("day_of_year", "the day of the year, from 1"),
          number("day_of_week", "the number of the day in its week, from 1"),
          nullable("week", "the number of the week in week_year; NULL if that is before the range"),
          number("week_year", "the year that the week belongs to"),
          new Column(
              "era", ResultType.TEXT, true, "the code of the era; NULL in a calendar without eras"),
          number("era_year", "the year of the era; without eras, the year"),
          flag("is_leap_month", "whether the month is a leap month"),
          flag("is_leap_year", "whether the year has a leap day or leap month"),
          number("days_in_month", "the number of days of the month"),
          number("days_in_year", "the number of days of the year"),
          number("months_in_year", "the number of months of the year"));

  private FieldsRow() {}

  /**
   * The values of a day of the range, in the order of {@link #COLUMNS}: {@link Integer}, {@link
   * Boolean}, text as UTF-8.
   *
   * @param weeks by which days and weeks are counted
   */
  static Object[] of(int d, int packed, CalendarSystem calendar, WeekRule weeks) {
    int year = PackedDate.year(packed);
    int month = calendar.ordinalMonth(packed);
    int day = PackedDate.day(packed);
    int monthKey = year * 100 + month;
    boolean hasKey = CalendarFunctions.hasKey(year);
    boolean hasQuarters = calendar.has(CalendarUnit.QUARTER);
    int weekYear = weeks.weekYear(d, calendar);
    boolean hasWeek = weekYear >= calendar.minYear();
    Era era = calendar.era(d);
    return new Object[] {
      hasKey ? monthKey * 100 + day : null,
      hasKey ? monthKey : null,
      year,
      hasQuarters ? calendar.half(packed) : null,
      hasQuarters ? calendar.quarter(packed) : null,
      month,
      CalendarFunctions.monthCode(packed),
      day,
      calendar.dayOfYear(d),
      weeks.dayOfWeek(d),
      hasWeek ? weeks.weekOfYear(d, calendar) : null,
      weekYear,
      era == null ? null : era.code().getBytes(StandardCharsets.US_ASCII),
      calendar.yearOfEra(d),
      PackedDate.isLeapMonth(packed),
      calendar.isLeapYear(year),
      calendar.daysInMonth(year, month),
      calendar.daysInYear(year),
      calendar.monthsInYear(year)
    };
  }

  /**
   * The function that gives a column by itself: the one of its name, or {@code calendar_part}.
   *
   * @param column its position
   */
  public static CalendarFunction function(int column) {
    return part(column) == null
        ? FunctionTable.of(functionName(column))
        : FunctionTable.of("calendar_part");
  }

  /** The field for which {@code calendar_part} gives a column; null if it has its own function. */
  public static CalendarField part(int column) {
    String own = functionName(column);
    return FunctionTable.all().stream().anyMatch(function -> function.name().equals(own))
        ? null
        : CalendarField.of(COLUMNS.get(column).name());
  }

  private static String functionName(int column) {
    return "calendar_" + COLUMNS.get(column).name();
  }

  /**
   * Whether the {@link #function} of a column gives for all days of a calendar's range what the
   * column has: not where it raises an error for want of the field, and the column is NULL.
   */
  public static boolean isFunction(int column, CalendarSystem calendar) {
    // Keys end with the last years, weeks begin after the first day; any other want is of all days.
    return function(column).result() == ResultType.TEXT_OR_NULL
        || valueOn(calendar.minEpochDay(), column, calendar) != null
            && valueOn(calendar.maxEpochDay(), column, calendar) != null;
  }

  /**
   * Whether the {@link #function} of a column gives what the column has, or raises an error for the
   * value where the column is NULL: not where the calendar has no such field at all.
   */
  public static boolean isFunctionOrNull(int column, CalendarSystem calendar) {
    int ofOurTime = Math.max(calendar.minEpochDay(), Math.min(calendar.maxEpochDay(), 0));
    return isFunction(column, calendar) || valueOn(ofOurTime, column, calendar) != null;
  }

  private static Object valueOn(int d, int column, CalendarSystem calendar) {
    return CalendarFunctions.calendarFields(d, calendar)[column];
  }

  private static Column number(String name, String meaning) {
    return new Column(name, ResultType.INT, false, meaning);
  }

  private static Column nullable(String name, String meaning) {
    return new Column(name, ResultType.INT, true, meaning);
  }

  private static Column flag(String name, String meaning) {
    return new Column(name, ResultType.BOOLEAN, false, meaning);
  }
}
