package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.function.CalendarFunctions;

/**
 * Whether the month of a date in a calendar is a leap month: {@code calendar_is_leap_month(d,
 * calendar)}.
 */
public class CalendarIsLeapMonth extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarIsLeapMonth() {
    super("calendar_is_leap_month");
  }

  public Boolean eval(Integer d, StringData calendar) {
    if (d == null || calendar == null) {
      return null;
    }
    try {
      return CalendarFunctions.calendarIsLeapMonth(d, calendar(calendar));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public Boolean eval(TimestampData d, StringData calendar) {
    return eval(epochDay(d, 0), calendar);
  }
}
