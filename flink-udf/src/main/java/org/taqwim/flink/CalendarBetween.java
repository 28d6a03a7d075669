package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.function.CalendarFunctions;

/**
 * Whether a date is within periods of a calendar: {@code calendar_between(d, from, to, calendar)}.
 */
public class CalendarBetween extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarBetween() {
    super("calendar_between");
  }

  public Boolean eval(Integer d, StringData from, StringData to, StringData calendar) {
    if (d == null || from == null || to == null || calendar == null) {
      return null;
    }
    try {
      CalendarSystem system = calendar(calendar);
      return CalendarFunctions.calendarBetween(
          d, period(from, 1, system), period(to, 2, system), system);
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public Boolean eval(TimestampData d, StringData from, StringData to, StringData calendar) {
    return eval(epochDay(d, 0), from, to, calendar);
  }
}
