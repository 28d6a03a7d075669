package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.function.CalendarFunctions;

/** A field of a date in a calendar: {@code calendar_part(unit, d, calendar [, week_start])}. */
public class CalendarPart extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarPart() {
    super("calendar_part");
  }

  public Integer eval(StringData unit, Integer d, StringData calendar) {
    if (unit == null || d == null || calendar == null) {
      return null;
    }
    try {
      return CalendarFunctions.calendarPart(field(unit, 0), d, calendar(calendar));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public Integer eval(StringData unit, TimestampData d, StringData calendar) {
    return eval(unit, epochDay(d, 1), calendar);
  }

  public Integer eval(StringData unit, Integer d, StringData calendar, StringData weekStart) {
    if (unit == null || d == null || calendar == null || weekStart == null) {
      return null;
    }
    try {
      return CalendarFunctions.calendarPart(
          field(unit, 0), d, calendar(calendar), weekRule(weekStart, 3));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public Integer eval(StringData unit, TimestampData d, StringData calendar, StringData weekStart) {
    return eval(unit, epochDay(d, 1), calendar, weekStart);
  }
}
