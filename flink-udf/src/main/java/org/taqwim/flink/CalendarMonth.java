package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.function.CalendarFunctions;

/** The ordinal of the month of a date in a calendar's year: {@code calendar_month(d, calendar)}. */
public class CalendarMonth extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarMonth() {
    super("calendar_month");
  }

  public Integer eval(Integer d, StringData calendar) {
    if (d == null || calendar == null) {
      return null;
    }
    try {
      return CalendarFunctions.calendarMonth(d, calendar(calendar));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public Integer eval(TimestampData d, StringData calendar) {
    return eval(epochDay(d, 0), calendar);
  }
}
