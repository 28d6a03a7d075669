package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.function.CalendarFunctions;

/** The date in a calendar as a number yyyymmdd: {@code calendar_key(d, calendar)}. */
public class CalendarKey extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarKey() {
    super("calendar_key");
  }

  public Integer eval(Integer d, StringData calendar) {
    if (d == null || calendar == null) {
      return null;
    }
    try {
      return CalendarFunctions.calendarKey(d, calendar(calendar));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public Integer eval(TimestampData d, StringData calendar) {
    return eval(epochDay(d, 0), calendar);
  }
}
