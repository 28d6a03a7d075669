package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.taqwim.calendar.CalendarException;

/**
 * As {@link FromCalendar}, but NULL for what is not a date: {@code try_from_calendar(text,
 * calendar)}.
 */
public class TryFromCalendar extends FromCalendar {

  private static final long serialVersionUID = 1L;

  public TryFromCalendar() {
    super("try_from_calendar");
  }

  @Override
  public Integer eval(StringData text, StringData calendar) {
    try {
      return super.eval(text, calendar);
    } catch (CalendarException e) {
      raiseUnlessBadValue(e);
      return null;
    }
  }

  @Override
  public Integer eval(Integer key, StringData calendar) {
    try {
      return super.eval(key, calendar);
    } catch (CalendarException e) {
      raiseUnlessBadValue(e);
      return null;
    }
  }
}
