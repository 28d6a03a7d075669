package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.CalendarException;
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
    if (d == null || calendar == null) {
      return null;
    }
    try {
      return CalendarFunctions.calendarMonthKey(d, calendar(calendar));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public Integer eval(TimestampData d, StringData calendar) {
    return eval(epochDay(d, 0), calendar);
  }
}
