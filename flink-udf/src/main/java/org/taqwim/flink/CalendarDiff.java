package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.function.CalendarFunctions;

/** The whole units of a calendar between two dates: {@code calendar_diff(unit, a, b, calendar)}. */
public class CalendarDiff extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarDiff() {
    super("calendar_diff");
  }

  public Long eval(StringData unit, Integer a, Integer b, StringData calendar) {
    if (unit == null || a == null || b == null || calendar == null) {
      return null;
    }
    try {
      return CalendarFunctions.calendarDiff(unit(unit, 0), a, b, calendar(calendar));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public Long eval(StringData unit, TimestampData a, Integer b, StringData calendar) {
    return eval(unit, epochDay(a, 1), b, calendar);
  }

  public Long eval(StringData unit, Integer a, TimestampData b, StringData calendar) {
    return eval(unit, a, epochDay(b, 2), calendar);
  }

  public Long eval(StringData unit, TimestampData a, TimestampData b, StringData calendar) {
    return eval(unit, epochDay(a, 1), epochDay(b, 2), calendar);
  }
}
