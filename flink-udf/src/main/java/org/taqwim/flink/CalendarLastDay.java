package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.function.CalendarFunctions;

/** The last day of a unit of a calendar: {@code calendar_last_day(d, calendar [, unit])}. */
public class CalendarLastDay extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarLastDay() {
    super("calendar_last_day");
  }

  public Integer eval(Integer d, StringData calendar) {
    return d == null || calendar == null
        ? null
        : (Integer) CalendarFunctions.calendarLastDay(d, calendar(calendar));
  }

  public Integer eval(TimestampData d, StringData calendar) {
    return eval(epochDay(d, 0), calendar);
  }

  public Integer eval(Integer d, StringData calendar, StringData unit) {
    return d == null || calendar == null || unit == null
        ? null
        : (Integer) CalendarFunctions.calendarLastDay(d, calendar(calendar), unit(unit));
  }

  public Integer eval(TimestampData d, StringData calendar, StringData unit) {
    return eval(epochDay(d, 0), calendar, unit);
  }
}
