package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.function.CalendarFunctions;

/** The date a number of units of a calendar later: {@code calendar_add(unit, n, d, calendar)}. */
public class CalendarAdd extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarAdd() {
    super("calendar_add");
  }

  public Integer eval(StringData unit, Integer n, Integer d, StringData calendar) {
    if (unit == null || n == null || d == null || calendar == null) {
      return null;
    }
    try {
      return date(CalendarFunctions.calendarAdd(unit(unit), n, d, calendar(calendar)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }
}
