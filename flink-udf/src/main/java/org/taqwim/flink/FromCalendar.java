package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.taqwim.calendar.function.CalendarFunctions;

/**
 * The date of a text or key that is written in a calendar: {@code from_calendar(text, calendar)}.
 */
public class FromCalendar extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public FromCalendar() {
    this("from_calendar");
  }

  FromCalendar(String name) {
    super(name);
  }

  public Integer eval(StringData text, StringData calendar) {
    return text == null || calendar == null
        ? null
        : (Integer) CalendarFunctions.fromCalendar(text.toBytes(), calendar(calendar));
  }

  public Integer eval(Integer key, StringData calendar) {
    return key == null || calendar == null
        ? null
        : (Integer) CalendarFunctions.fromCalendar(key, calendar(calendar));
  }
}
