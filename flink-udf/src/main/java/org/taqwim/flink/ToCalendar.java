package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.function.CalendarFunctions;

/** The text of a date in a calendar: {@code to_calendar(d, calendar [, pattern [, locale]])}. */
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

  public StringData eval(Integer d, StringData calendar, StringData pattern) {
    if (d == null || calendar == null || pattern == null) {
      return null;
    }
    try {
      return StringData.fromBytes(
          CalendarFunctions.toCalendar(d, calendar(calendar), pattern(pattern, 2)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public StringData eval(Integer d, StringData calendar, StringData pattern, StringData locale) {
    if (d == null || calendar == null || pattern == null || locale == null) {
      return null;
    }
    try {
      return StringData.fromBytes(
          CalendarFunctions.toCalendar(
              d, calendar(calendar), pattern(pattern, 2), locale(locale, 3)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public StringData eval(TimestampData d, StringData calendar) {
    return eval(epochDay(d, 0), calendar);
  }

  public StringData eval(TimestampData d, StringData calendar, StringData pattern) {
    return eval(epochDay(d, 0), calendar, pattern);
  }

  public StringData eval(
      TimestampData d, StringData calendar, StringData pattern, StringData locale) {
    return eval(epochDay(d, 0), calendar, pattern, locale);
  }
}
