package org.taqwim.flink;

import java.time.format.TextStyle;
import java.util.Locale;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;

/** The name of something of a date in a calendar, by default in English and in full. */
public abstract class CalendarNameFunction extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  CalendarNameFunction(String name) {
    super(name);
  }

  /** The kernel of two arguments; below, those of three and four. */
  abstract byte[] name(int d, CalendarSystem calendar);

  abstract byte[] name(int d, CalendarSystem calendar, Locale locale);

  abstract byte[] name(int d, CalendarSystem calendar, Locale locale, TextStyle style);

  public StringData eval(Integer d, StringData calendar) {
    if (d == null || calendar == null) {
      return null;
    }
    try {
      return StringData.fromBytes(name(d, calendar(calendar)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public StringData eval(Integer d, StringData calendar, StringData locale) {
    if (d == null || calendar == null || locale == null) {
      return null;
    }
    try {
      return StringData.fromBytes(name(d, calendar(calendar), locale(locale, 2)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public StringData eval(Integer d, StringData calendar, StringData locale, StringData style) {
    if (d == null || calendar == null || locale == null || style == null) {
      return null;
    }
    try {
      return StringData.fromBytes(name(d, calendar(calendar), locale(locale, 2), style(style, 3)));
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
