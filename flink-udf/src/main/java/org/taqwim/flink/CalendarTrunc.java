package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.taqwim.calendar.function.CalendarFunctions;

/**
 * The first day of a unit of a calendar: {@code calendar_trunc(unit, d, calendar [, week_start])}.
 */
public class CalendarTrunc extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarTrunc() {
    super("calendar_trunc");
  }

  public Integer eval(StringData unit, Integer d, StringData calendar) {
    return unit == null || d == null || calendar == null
        ? null
        : (Integer) CalendarFunctions.calendarTrunc(unit(unit), d, calendar(calendar));
  }

  public Integer eval(StringData unit, Integer d, StringData calendar, StringData weekStart) {
    return unit == null || d == null || calendar == null || weekStart == null
        ? null
        : (Integer)
            CalendarFunctions.calendarTrunc(unit(unit), d, calendar(calendar), weekday(weekStart));
  }
}
