package org.taqwim.flink;

/**
 * As {@link MakeCalendarDate}, but NULL for what is not a date: {@code try_make_calendar_date(year,
 * month, day, calendar)}.
 */
public class TryMakeCalendarDate extends MakeCalendarDate {

  private static final long serialVersionUID = 1L;

  public TryMakeCalendarDate() {
    super("try_make_calendar_date");
  }
}
