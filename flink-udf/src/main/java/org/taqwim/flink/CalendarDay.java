package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.function.CalendarFunctions;

/** The day of the month of a date in a calendar: {@code calendar_day(d, calendar)}. */
public class CalendarDay extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarDay() {
    super("calendar_day");
  }

  public Integer eval(Integer d, StringData calendar) {
    if (d == null || calendar == null) {
      return null;
    }
    try {
      return CalendarFunctions.calendarDay(d, calendar(calendar));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public Integer eval(TimestampData d, StringData calendar) {
    return eval(epochDay(d, 0), calendar);
  }
}
