package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.function.CalendarFunctions;

/**
 * The month of a date in a calendar as a number yyyymm: {@code calendar_month_key(d, calendar)}.
 */
public class CalendarMonthKey extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarMonthKey() {
    super("calendar_month_key");
  }

  public Integer eval(Integer d, StringData calendar) {
    return d == null || calendar == null
        ? null
        : (Integer) CalendarFunctions.calendarMonthKey(d, calendar(calendar));
  }

  public Integer eval(TimestampData d, StringData calendar) {
    return eval(epochDay(d, 0), calendar);
  }
}
