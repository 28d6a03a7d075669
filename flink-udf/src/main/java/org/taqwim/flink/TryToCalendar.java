package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.taqwim.calendar.CalendarException;

/**
 * As {@link ToCalendar}, but NULL for a date outside the range: {@code try_to_calendar(d,
 * calendar)}.
 */
public class TryToCalendar extends ToCalendar {

  private static final long serialVersionUID = 1L;

  public TryToCalendar() {
    super("try_to_calendar");
  }

  @Override
  public StringData eval(Integer d, StringData calendar) {
    try {
      return super.eval(d, calendar);
    } catch (CalendarException e) {
      raiseUnlessBadValue(e);
      return null;
    }
  }
}
