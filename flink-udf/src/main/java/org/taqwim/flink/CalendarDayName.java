package org.taqwim.flink;

import java.time.format.TextStyle;
import java.util.Locale;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.function.CalendarFunctions;

/**
 * The name of the weekday of a date: {@code calendar_day_name(d, calendar [, locale [, style]])}.
 */
public class CalendarDayName extends CalendarNameFunction {

  private static final long serialVersionUID = 1L;

  public CalendarDayName() {
    super("calendar_day_name");
  }

  @Override
  final byte[] name(int d, CalendarSystem calendar) {
    return CalendarFunctions.calendarDayName(d, calendar);
  }

  @Override
  final byte[] name(int d, CalendarSystem calendar, Locale locale) {
    return CalendarFunctions.calendarDayName(d, calendar, locale);
  }

  @Override
  final byte[] name(int d, CalendarSystem calendar, Locale locale, TextStyle style) {
    return CalendarFunctions.calendarDayName(d, calendar, locale, style);
  }
}
