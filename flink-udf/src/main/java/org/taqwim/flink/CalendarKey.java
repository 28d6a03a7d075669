package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.function.CalendarFunctions;

/** The date in a calendar as a number yyyymmdd: {@code calendar_key(d, calendar)}. */
public class CalendarKey extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarKey() {
    super("calendar_key");
  }

  public Integer eval(Integer d, StringData calendar) {
    return d == null || calendar == null
        ? null
        : (Integer) CalendarFunctions.calendarKey(d, calendar(calendar));
  }

  public Integer eval(TimestampData d, StringData calendar) {
    return eval(epochDay(d, 0), calendar);
  }
}
