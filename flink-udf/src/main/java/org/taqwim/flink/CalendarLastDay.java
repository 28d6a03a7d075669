package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.function.CalendarFunctions;

/**
 * The last day of a unit of a calendar: {@code calendar_last_day(d, calendar [, unit [,
 * week_start]])}.
 */
public class CalendarLastDay extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarLastDay() {
    super("calendar_last_day");
  }

  public Integer eval(Integer d, StringData calendar) {
    if (d == null || calendar == null) {
      return null;
    }
    try {
      return date(CalendarFunctions.calendarLastDay(d, calendar(calendar)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public Integer eval(TimestampData d, StringData calendar) {
    return eval(epochDay(d, 0), calendar);
  }

  public Integer eval(Integer d, StringData calendar, StringData unit) {
    if (d == null || calendar == null || unit == null) {
      return null;
    }
    try {
      return date(CalendarFunctions.calendarLastDay(d, calendar(calendar), unit(unit, 2)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public Integer eval(TimestampData d, StringData calendar, StringData unit) {
    return eval(epochDay(d, 0), calendar, unit);
  }

  public Integer eval(Integer d, StringData calendar, StringData unit, StringData weekStart) {
    if (d == null || calendar == null || unit == null || weekStart == null) {
      return null;
    }
    try {
      return date(
          CalendarFunctions.calendarLastDay(
              d, calendar(calendar), unit(unit, 2), weekRule(weekStart, 3)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public Integer eval(TimestampData d, StringData calendar, StringData unit, StringData weekStart) {
    return eval(epochDay(d, 0), calendar, unit, weekStart);
  }
}
