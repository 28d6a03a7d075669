package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.function.CalendarFunctions;

/**
 * The name of the weekday of a date: {@code calendar_day_name(d, calendar [, locale [, style]])}.
 */
public class CalendarDayName extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarDayName() {
    super("calendar_day_name");
  }

  public StringData eval(Integer d, StringData calendar) {
    if (d == null || calendar == null) {
      return null;
    }
    try {
      return StringData.fromBytes(CalendarFunctions.calendarDayName(d, calendar(calendar)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public StringData eval(Integer d, StringData calendar, StringData locale) {
    if (d == null || calendar == null || locale == null) {
      return null;
    }
    try {
      return StringData.fromBytes(
          CalendarFunctions.calendarDayName(d, calendar(calendar), locale(locale, 2)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public StringData eval(Integer d, StringData calendar, StringData locale, StringData style) {
    if (d == null || calendar == null || locale == null || style == null) {
      return null;
    }
    try {
      return StringData.fromBytes(
          CalendarFunctions.calendarDayName(
              d, calendar(calendar), locale(locale, 2), style(style, 3)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public StringData eval(TimestampData d, StringData calendar) {
    return eval(epochDay(d, 0), calendar);
  }

  public StringData eval(TimestampData d, StringData calendar, StringData locale) {
    return eval(epochDay(d, 0), calendar, locale);
  }

  public StringData eval(
      TimestampData d, StringData calendar, StringData locale, StringData style) {
    return eval(epochDay(d, 0), calendar, locale, style);
  }
}
