package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.function.CalendarFunctions;

/**
 * The date of a year, month and day of a calendar: {@code make_calendar_date(year, month, day,
 * calendar)}.
 */
public class MakeCalendarDate extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public MakeCalendarDate() {
    this("make_calendar_date");
  }

  MakeCalendarDate(String name) {
    super(name);
  }

  public Integer eval(Integer year, Integer month, Integer day, StringData calendar) {
    if (year == null || month == null || day == null || calendar == null) {
      return null;
    }
    try {
      return date(CalendarFunctions.makeCalendarDate(year, month, day, calendar(calendar)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public Integer eval(Integer year, StringData month, Integer day, StringData calendar) {
    if (year == null || month == null || day == null || calendar == null) {
      return null;
    }
    try {
      return date(
          CalendarFunctions.makeCalendarDate(year, text(month, 1), day, calendar(calendar)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }
}
