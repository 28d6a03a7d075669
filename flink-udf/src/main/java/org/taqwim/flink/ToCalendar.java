package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.function.CalendarFunctions;

/** The default text of a date in a calendar: {@code to_calendar(d, calendar)}. */
public class ToCalendar extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public ToCalendar() {
    this("to_calendar");
  }

  ToCalendar(String name) {
    super(name);
  }

  public StringData eval(Integer d, StringData calendar) {
    if (d == null || calendar == null) {
      return null;
    }
    try {
      return StringData.fromBytes(CalendarFunctions.toCalendar(d, calendar(calendar)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public StringData eval(TimestampData d, StringData calendar) {
    return eval(epochDay(d, 0), calendar);
  }
}
