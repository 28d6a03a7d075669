package org.taqwim.calendar.provider;

import java.util.List;
import org.taqwim.calendar.CalendarProvider;
import org.taqwim.calendar.CalendarSystem;

/** A provider whose names are free. */
public final class SampleProvider implements CalendarProvider {
  @Override
  public List<CalendarSystem> calendars() {
    return List.of(new SampleCalendar("sample", "Example"));
  }
}
