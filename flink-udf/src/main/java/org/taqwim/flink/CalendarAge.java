package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.function.CalendarFunctions;

/** The whole years of a calendar since birth: {@code calendar_age(birth, on, calendar)}. */
public class CalendarAge extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarAge() {
    super("calendar_age");
  }

  public Integer eval(Integer birth, Integer on, StringData calendar) {
    if (birth == null || on == null || calendar == null) {
      return null;
    }
    try {
      return CalendarFunctions.calendarAge(birth, on, calendar(calendar));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public Integer eval(TimestampData birth, Integer on, StringData calendar) {
    return eval(epochDay(birth, 0), on, calendar);
  }

  public Integer eval(Integer birth, TimestampData on, StringData calendar) {
    return eval(birth, epochDay(on, 1), calendar);
  }

  public Integer eval(TimestampData birth, TimestampData on, StringData calendar) {
    return eval(epochDay(birth, 0), epochDay(on, 1), calendar);
  }
}
