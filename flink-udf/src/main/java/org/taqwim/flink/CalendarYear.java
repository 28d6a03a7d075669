package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.function.CalendarFunctions;

/** The year of a date in a calendar: {@code calendar_year(d, calendar)}. */
public class CalendarYear extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarYear() {
    super("calendar_year");
  }

  public Integer eval(Integer d, StringData calendar) {
    if (d == null || calendar == null) {
      return null;
    }
    try {
      return CalendarFunctions.calendarYear(d, calendar(calendar));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public Integer eval(TimestampData d, StringData calendar) {
    return eval(epochDay(d, 0), calendar);
  }
}
