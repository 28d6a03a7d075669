package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.function.CalendarFunctions;

/** The date a number of units of a calendar later: {@code calendar_add(unit, n, d, calendar)}. */
public class CalendarAdd extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarAdd() {
    this("calendar_add");
  }

  CalendarAdd(String name) {
    super(name);
  }

  public Integer eval(StringData unit, Integer n, Integer d, StringData calendar) {
    if (unit == null || n == null || d == null || calendar == null) {
      return null;
    }
    try {
      return date(CalendarFunctions.calendarAdd(unit(unit, 0), n, d, calendar(calendar)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public TimestampData eval(StringData unit, Integer n, TimestampData d, StringData calendar) {
    if (unit == null || n == null || d == null || calendar == null) {
      return null;
    }
    try {
      return timestamp(
          CalendarFunctions.calendarAdd(unit(unit, 0), n, micros(d), calendar(calendar), zone(2)),
          nanos(d));
    } catch (CalendarException e) {
      return failed(e);
    }
  }
}
