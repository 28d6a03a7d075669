package org.taqwim.calendar;

import java.io.Serializable;

/**
 * The days from one to another, both included.
 *
 * @param firstDay the first epoch day
 * @param lastDay the last epoch day
 */
public record CalendarPeriod(int firstDay, int lastDay) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The unit that a day of a calendar's range belongs to, as far as it is in the range. */
  public static CalendarPeriod of(CalendarUnit unit, int epochDay, CalendarSystem calendar) {
    return new CalendarPeriod(
        Math.max(calendar.firstDay(epochDay, unit), calendar.minEpochDay()),
        Math.min(calendar.lastDay(epochDay, unit), calendar.maxEpochDay()));
  }

  // Not the record's own: their method handles are softly held, and with them the class loader.
  @Override
  public boolean equals(Object other) {
    return other instanceof CalendarPeriod that
        && firstDay == that.firstDay
        && lastDay == that.lastDay;
  }

  @Override
  public int hashCode() {
    return 31 * firstDay + lastDay;
  }
}
