package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.function.CalendarFunctions;

/**
 * What stands at a place on the axis of the periods of a calendar: {@code calendar_unaxis(axis,
 * calendar)}.
 */
public class CalendarUnaxis extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarUnaxis() {
    super("calendar_unaxis");
  }

  public TimestampData eval(Integer axis, StringData calendar) {
    if (axis == null || calendar == null) {
      return null;
    }
    try {
      return millis(CalendarFunctions.calendarUnaxis(axis, calendar(calendar)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public TimestampData eval(TimestampData axis, StringData calendar) {
    if (axis == null || calendar == null) {
      return null;
    }
    try {
      return millis(CalendarFunctions.calendarUnaxis(micros(axis), calendar(calendar), zone(0)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }
}
