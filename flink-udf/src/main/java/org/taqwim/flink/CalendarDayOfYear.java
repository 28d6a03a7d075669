package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.function.CalendarFunctions;

/** The day of the year of a date in a calendar: {@code calendar_day_of_year(d, calendar)}. */
public class CalendarDayOfYear extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarDayOfYear() {
    super("calendar_day_of_year");
  }

  public Integer eval(Integer d, StringData calendar) {
    return d == null || calendar == null
        ? null
        : (Integer) CalendarFunctions.calendarDayOfYear(d, calendar(calendar));
  }

  public Integer eval(TimestampData d, StringData calendar) {
    return eval(epochDay(d, 0), calendar);
  }
}
