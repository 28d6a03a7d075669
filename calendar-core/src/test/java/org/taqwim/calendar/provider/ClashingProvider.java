package org.taqwim.calendar.provider;

import java.util.List;
import org.taqwim.calendar.CalendarProvider;
import org.taqwim.calendar.CalendarSystem;

/** A provider one of whose names is taken. */
public final class ClashingProvider implements CalendarProvider {
  @Override
  public List<CalendarSystem> calendars() {
    return List.of(new SampleCalendar("my-calendar", "Persian"));
  }
}
