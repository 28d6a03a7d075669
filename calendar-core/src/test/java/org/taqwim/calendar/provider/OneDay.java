package org.taqwim.calendar.provider;

import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;

/** The first use of a calendar, in the class loader that loads this class. */
public final class OneDay {

  private OneDay() {}

  /** The date of a day of the calendar's range, after a round trip. */
  public static int of(String id) {
    CalendarSystem calendar = Calendars.of(id);
    int packed = calendar.toPacked(calendar.maxEpochDay());
    return calendar.toPacked(calendar.toEpochDay(packed));
  }
}
