package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.function.CalendarFunctions;

/**
 * The first day of a unit of a calendar: {@code calendar_trunc(unit, d, calendar [, week_start])}.
 */
public class CalendarTrunc extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarTrunc() {
    super("calendar_trunc");
  }

  public Integer eval(StringData unit, Integer d, StringData calendar) {
    if (unit == null || d == null || calendar == null) {
      return null;
    }
    try {
      return date(CalendarFunctions.calendarTrunc(unit(unit, 0), d, calendar(calendar)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public Integer eval(StringData unit, Integer d, StringData calendar, StringData weekStart) {
    if (unit == null || d == null || calendar == null || weekStart == null) {
      return null;
    }
    try {
      return date(
          CalendarFunctions.calendarTrunc(
              unit(unit, 0), d, calendar(calendar), weekRule(weekStart, 3)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public TimestampData eval(StringData unit, TimestampData d, StringData calendar) {
    if (unit == null || d == null || calendar == null) {
      return null;
    }
    try {
      return timestamp(
          CalendarFunctions.calendarTrunc(unit(unit, 0), micros(d), calendar(calendar), zone(1)),
          0);
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public TimestampData eval(
      StringData unit, TimestampData d, StringData calendar, StringData weekStart) {
    if (unit == null || d == null || calendar == null || weekStart == null) {
      return null;
    }
    try {
      return timestamp(
          CalendarFunctions.calendarTrunc(
              unit(unit, 0), micros(d), calendar(calendar), weekRule(weekStart, 3), zone(1)),
          0);
    } catch (CalendarException e) {
      return failed(e);
    }
  }
}
