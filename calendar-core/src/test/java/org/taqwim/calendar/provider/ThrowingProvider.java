package org.taqwim.calendar.provider;

import java.util.List;
import org.taqwim.calendar.CalendarProvider;
import org.taqwim.calendar.CalendarSystem;

/** A provider that fails, and does not say why. */
public final class ThrowingProvider implements CalendarProvider {
  @Override
  public List<CalendarSystem> calendars() {
    throw new UnsupportedOperationException();
  }
}
