package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.function.CalendarFunctions;

/** A date on the axis of the periods of a calendar: {@code calendar_axis(d, calendar)}. */
public class CalendarAxis extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarAxis() {
    super("calendar_axis");
  }

  public TimestampData eval(Integer d, StringData calendar) {
    if (d == null || calendar == null) {
      return null;
    }
    try {
      return millis(CalendarFunctions.calendarAxis(d, calendar(calendar)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public TimestampData eval(TimestampData d, StringData calendar) {
    if (d == null || calendar == null) {
      return null;
    }
    try {
      return millis(CalendarFunctions.calendarAxis(micros(d), calendar(calendar), zone(0)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }
}
