package org.taqwim.calendar;

import java.util.List;

/**
 * Adds calendars to the registry: named in {@code
 * META-INF/services/org.taqwim.calendar.CalendarProvider} of a jar that the class loader of Taqwim
 * sees.
 */
public interface CalendarProvider {

  /**
   * The calendars to register. Their ids and aliases must be free; a name that is taken fails the
   * registry with an error that names both claimants.
   */
  List<CalendarSystem> calendars();
}
