package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.function.CalendarFunctions;

/** Whether a date is in a leap year of a calendar: {@code calendar_is_leap_year(d, calendar)}. */
public class CalendarIsLeapYear extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarIsLeapYear() {
    super("calendar_is_leap_year");
  }

  public Boolean eval(Integer d, StringData calendar) {
    if (d == null || calendar == null) {
      return null;
    }
    try {
      return CalendarFunctions.calendarIsLeapYear(d, calendar(calendar));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public Boolean eval(TimestampData d, StringData calendar) {
    return eval(epochDay(d, 0), calendar);
  }
}
