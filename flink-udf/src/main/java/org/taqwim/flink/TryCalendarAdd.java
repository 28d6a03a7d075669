package org.taqwim.flink;

/**
 * As {@link CalendarAdd}, but NULL for a result outside the range: {@code try_calendar_add(unit, n,
 * d, calendar)}.
 */
public class TryCalendarAdd extends CalendarAdd {

  private static final long serialVersionUID = 1L;

  public TryCalendarAdd() {
    super("try_calendar_add");
  }
}
