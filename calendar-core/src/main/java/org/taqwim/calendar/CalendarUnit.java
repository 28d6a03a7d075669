package org.taqwim.calendar;

import java.util.Locale;

/** The periods of a calendar, from the shortest to the longest. */
public enum CalendarUnit {
  DAY(0),
  /** Seven days; a week belongs to no month or year. */
  WEEK(0),
  MONTH(1),
  /** Three months by month number; a thirteenth month belongs to the fourth quarter. */
  QUARTER(3),
  /** Six months by month number; a thirteenth month belongs to the second half. */
  HALF(6),
  YEAR(0);

  private final int months;

  CalendarUnit(int months) {
    this.months = months;
  }

  /** The number of regular months in the unit; 0 for days, weeks and years. */
  int months() {
    return months;
  }

  /**
   * The unit of a name, in any case, singular or plural.
   *
   * @throws CalendarException if there is no such unit; the message lists those there are
   */
  public static CalendarUnit of(String name) {
    String wanted = name.toUpperCase(Locale.ROOT);
    for (CalendarUnit unit : values()) {
      if (wanted.equals(unit.name()) || wanted.equals(unit.name() + "S")) {
        return unit;
      }
    }
    throw CalendarException.unknownUnit(name);
  }
}
