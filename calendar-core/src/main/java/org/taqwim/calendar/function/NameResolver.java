package org.taqwim.calendar.function;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.DefinedCalendars;

/**
 * From the names in a query to what kernels take.
 *
 * <p>The static methods serve literals, which are resolved when the plan is made. An instance
 * serves a column of names: it keeps the last one of each kind, as columns rarely change from row
 * to row, and some calendars, as one with parameters takes long to make. It is not thread-safe;
 * every task has its own.
 */
public final class NameResolver {

  /** How many calendars are kept: more than a column has, if it is not of mistakes. */
  private static final int CALENDARS = 16;

  private final DefinedCalendars calendars;
  private final Map<String, CalendarSystem> known = new HashMap<>();
  private byte[] lastCalendarName;
  private CalendarSystem lastCalendar;
  private byte[] lastUnitName;
  private CalendarUnit lastUnit;
  private byte[] lastWeekdayName;
  private DayOfWeek lastWeekday;

  /**
   * @param calendars where the names of calendars are looked up
   */
  public NameResolver(DefinedCalendars calendars) {
    this.calendars = calendars;
  }

  /**
   * The calendar of a specification, for use row by row.
   *
   * @param calendars where it is looked up
   * @throws CalendarException if there is none
   */
  public static CalendarSystem calendar(String specification, DefinedCalendars calendars) {
    return calendars.of(specification).forRows();
  }

  /**
   * The unit of a name.
   *
   * @throws CalendarException if there is none
   */
  public static CalendarUnit unit(String name) {
    return CalendarUnit.of(name);
  }

  /**
   * The weekday of a name.
   *
   * @throws CalendarException if there is none
   */
  public static DayOfWeek weekday(String name) {
    return CalendarSystem.weekday(name);
  }

  /** As {@link #calendar(String, DefinedCalendars)}, for the names of a column. */
  public CalendarSystem calendar(byte[] utf8) {
    if (!Arrays.equals(utf8, lastCalendarName)) {
      if (known.size() == CALENDARS) {
        known.clear();
      }
      lastCalendar = known.computeIfAbsent(text(utf8), name -> calendar(name, calendars));
      lastCalendarName = utf8.clone();
    }
    return lastCalendar;
  }

  /** As {@link #unit(String)}, for the names of a column. */
  public CalendarUnit unit(byte[] utf8) {
    if (!Arrays.equals(utf8, lastUnitName)) {
      lastUnit = unit(text(utf8));
      lastUnitName = utf8.clone();
    }
    return lastUnit;
  }

  /** As {@link #weekday(String)}, for the names of a column. */
  public DayOfWeek weekday(byte[] utf8) {
    if (!Arrays.equals(utf8, lastWeekdayName)) {
      lastWeekday = weekday(text(utf8));
      lastWeekdayName = utf8.clone();
    }
    return lastWeekday;
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
