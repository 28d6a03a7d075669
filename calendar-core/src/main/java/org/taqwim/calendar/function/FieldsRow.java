package org.taqwim.calendar.function;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.Era;
import org.taqwim.calendar.PackedDate;
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
          number("year", "the year; it never decreases with the date"),
          nullable("half", "the half of the year, 1 or 2; NULL if the calendar has none"),
          nullable("quarter", "the quarter of the year, 1 to 4; NULL if the calendar has none"),
          number("month", "the ordinal of the month in the year, from 1"),
          number("day", "the day of the month"),
          number("day_of_year", "the day of the year, from 1"),
          number("day_of_week", "the weekday, from 1 for Monday to 7 for Sunday"),
          new Column(
              "era", ResultType.TEXT, true, "the code of the era; NULL in a calendar without eras"),
          number("era_year", "the year of the era; without eras, the year"),
          new Column(
              "month_code",
              ResultType.TEXT,
              false,
              "the code of the month, such as M05, or M05L for the leap month after it"),
          flag("is_leap_month", "whether the month is a leap month"),
          flag("is_leap_year", "whether the year has a leap day or leap month"),
          number("days_in_month", "the number of days of the month"),
          number("days_in_year", "the number of days of the year"),
          number("months_in_year", "the number of months of the year"),
          nullable("key", "the date as yyyymmdd, the month by its ordinal; NULL beyond INT"),
          nullable("month_key", "the year and month as yyyymm; NULL where key is"));

  private FieldsRow() {}

  /**
   * The values of a day of the range, in the order of {@link #COLUMNS}: {@link Integer}, {@link
   * Boolean}, text as UTF-8.
   */
  static Object[] of(int d, int packed, CalendarSystem calendar) {
    int year = PackedDate.year(packed);
    int month = calendar.ordinalMonth(packed);
    int day = PackedDate.day(packed);
    boolean quarters = calendar.has(CalendarUnit.QUARTER);
    int quarter = quarters ? calendar.quarter(packed) : 0;
    Era era = calendar.era(d);
    Integer monthKey = CalendarFunctions.hasKey(year) ? year * 100 + month : null;
    return new Object[] {
      year,
      quarters ? (quarter + 1) / 2 : null,
      quarters ? quarter : null,
      month,
      day,
      calendar.dayOfYear(d),
      CalendarSystem.dayOfWeek(d),
      era == null ? null : era.code().getBytes(StandardCharsets.UTF_8),
      calendar.yearOfEra(d),
      monthCode(packed),
      PackedDate.isLeapMonth(packed),
      calendar.isLeapYear(year),
      calendar.daysInMonth(year, month),
      calendar.daysInYear(year),
      calendar.monthsInYear(year),
      monthKey == null ? null : (Integer) (monthKey * 100 + day),
      monthKey
    };
  }

  private static byte[] monthCode(int packed) {
    return String.format(
            Locale.ROOT,
            "M%02d%s",
            PackedDate.month(packed),
            PackedDate.isLeapMonth(packed) ? "L" : "")
        .getBytes(StandardCharsets.US_ASCII);
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
