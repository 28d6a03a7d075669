package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.function.CalendarFunctions;

/** The quarter of a date in a calendar's year: {@code calendar_quarter(d, calendar)}. */
public class CalendarQuarter extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarQuarter() {
    super("calendar_quarter");
  }

  public Integer eval(Integer d, StringData calendar) {
    return d == null || calendar == null
        ? null
        : (Integer) CalendarFunctions.calendarQuarter(d, calendar(calendar));
  }

  public Integer eval(TimestampData d, StringData calendar) {
    return eval(epochDay(d, 0), calendar);
  }
}
