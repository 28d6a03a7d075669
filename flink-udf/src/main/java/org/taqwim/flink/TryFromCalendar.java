package org.taqwim.flink;

/**
 * As {@link FromCalendar}, but NULL for what is not a date: {@code try_from_calendar(text, calendar
 * [, pattern [, locale [, years]]])}.
 */
public class TryFromCalendar extends FromCalendar {

  private static final long serialVersionUID = 1L;

  public TryFromCalendar() {
    super("try_from_calendar");
  }
}
