package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.function.CalendarFunctions;

/** The year of a date in a calendar: {@code calendar_year(d, calendar)}. */
public class CalendarYear extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarYear() {
    super("calendar_year");
  }

  public Integer eval(Integer d, StringData calendar) {
    return d == null || calendar == null
        ? null
        : (Integer) CalendarFunctions.calendarYear(d, calendar(calendar));
  }

  public Integer eval(TimestampData d, StringData calendar) {
    return eval(epochDay(d, 0), calendar);
  }
}
