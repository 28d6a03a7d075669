package org.taqwim.flink;

import java.time.format.TextStyle;
import java.util.Locale;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.function.CalendarFunctions;

/**
 * The name of the month of a date in a calendar: {@code calendar_month_name(d, calendar [, locale
 * [, style]])}.
 */
public class CalendarMonthName extends CalendarNameFunction {

  private static final long serialVersionUID = 1L;

  public CalendarMonthName() {
    super("calendar_month_name");
  }

  @Override
  final byte[] name(int d, CalendarSystem calendar) {
    return CalendarFunctions.calendarMonthName(d, calendar);
  }

  @Override
  final byte[] name(int d, CalendarSystem calendar, Locale locale) {
    return CalendarFunctions.calendarMonthName(d, calendar, locale);
  }

  @Override
  final byte[] name(int d, CalendarSystem calendar, Locale locale, TextStyle style) {
    return CalendarFunctions.calendarMonthName(d, calendar, locale, style);
  }
}
