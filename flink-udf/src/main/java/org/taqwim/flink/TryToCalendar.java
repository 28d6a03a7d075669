package org.taqwim.flink;

/**
 * As {@link ToCalendar}, but NULL for a date outside the range: {@code try_to_calendar(d, calendar
 * [, pattern [, locale]])}.
 */
public class TryToCalendar extends ToCalendar {

  private static final long serialVersionUID = 1L;

  public TryToCalendar() {
    super("try_to_calendar");
  }
}
