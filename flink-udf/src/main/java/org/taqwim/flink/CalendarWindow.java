package org.taqwim.flink;

import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.function.CalendarFunctions;

/**
 * A unit of a calendar as a half-open interval: {@code calendar_window(unit, d, calendar [,
 * week_start])}.
 */
public class CalendarWindow extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarWindow() {
    super("calendar_window");
  }

  public RowData eval(StringData unit, Integer d, StringData calendar) {
    if (unit == null || d == null || calendar == null) {
      return null;
    }
    try {
      return dates(CalendarFunctions.calendarWindow(unit(unit, 0), d, calendar(calendar)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public RowData eval(StringData unit, Integer d, StringData calendar, StringData weekStart) {
    if (unit == null || d == null || calendar == null || weekStart == null) {
      return null;
    }
    try {
      return dates(
          CalendarFunctions.calendarWindow(
              unit(unit, 0), d, calendar(calendar), weekRule(weekStart, 3)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public RowData eval(StringData unit, TimestampData d, StringData calendar) {
    if (unit == null || d == null || calendar == null) {
      return null;
    }
    try {
      return timestamps(
          CalendarFunctions.calendarWindow(unit(unit, 0), micros(d), calendar(calendar), zone(1)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public RowData eval(StringData unit, TimestampData d, StringData calendar, StringData weekStart) {
    if (unit == null || d == null || calendar == null || weekStart == null) {
      return null;
    }
    try {
      return timestamps(
          CalendarFunctions.calendarWindow(
              unit(unit, 0), micros(d), calendar(calendar), weekRule(weekStart, 3), zone(1)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  private static RowData dates(Object[] window) {
    return GenericRowData.of(date((Integer) window[0]), date((Integer) window[1]));
  }

  private static RowData timestamps(Object[] window) {
    return GenericRowData.of(timestamp((Long) window[0], 0), timestamp((Long) window[1], 0));
  }
}
