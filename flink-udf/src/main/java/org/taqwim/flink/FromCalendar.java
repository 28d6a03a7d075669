package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.function.CalendarFunctions;

/**
 * The date of a text or key that is written in a calendar: {@code from_calendar(text, calendar [,
 * pattern [, locale [, years]]])}.
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
    if (text == null || calendar == null) {
      return null;
    }
    try {
      return date(CalendarFunctions.fromCalendar(text(text, 0), calendar(calendar)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public Integer eval(StringData text, StringData calendar, StringData pattern) {
    if (text == null || calendar == null || pattern == null) {
      return null;
    }
    try {
      return date(
          CalendarFunctions.fromCalendar(text(text, 0), calendar(calendar), pattern(pattern, 2)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public Integer eval(StringData text, StringData calendar, StringData pattern, StringData locale) {
    if (text == null || calendar == null || pattern == null || locale == null) {
      return null;
    }
    try {
      return date(
          CalendarFunctions.fromCalendar(
              text(text, 0), calendar(calendar), pattern(pattern, 2), locale(locale, 3)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public Integer eval(
      StringData text,
      StringData calendar,
      StringData pattern,
      StringData locale,
      StringData years) {
    if (text == null || calendar == null || pattern == null || locale == null || years == null) {
      return null;
    }
    try {
      return date(
          CalendarFunctions.fromCalendar(
              text(text, 0),
              calendar(calendar),
              pattern(pattern, 2),
              locale(locale, 3),
              years(years, 4)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public Integer eval(Integer key, StringData calendar) {
    if (key == null || calendar == null) {
      return null;
    }
    try {
      return date(CalendarFunctions.fromCalendar(key, calendar(calendar)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public Integer eval(Integer key, StringData calendar, StringData pattern) {
    if (key == null || calendar == null || pattern == null) {
      return null;
    }
    try {
      return date(CalendarFunctions.fromCalendar(key, calendar(calendar), pattern(pattern, 2)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public Integer eval(Integer key, StringData calendar, StringData pattern, StringData locale) {
    if (key == null || calendar == null || pattern == null || locale == null) {
      return null;
    }
    try {
      return date(
          CalendarFunctions.fromCalendar(
              key, calendar(calendar), pattern(pattern, 2), locale(locale, 3)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public Integer eval(
      Integer key, StringData calendar, StringData pattern, StringData locale, StringData years) {
    if (key == null || calendar == null || pattern == null || locale == null || years == null) {
      return null;
    }
    try {
      return date(
          CalendarFunctions.fromCalendar(
              key, calendar(calendar), pattern(pattern, 2), locale(locale, 3), years(years, 4)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }
}
