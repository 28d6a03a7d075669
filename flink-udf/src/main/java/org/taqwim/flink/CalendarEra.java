package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.function.CalendarFunctions;

/**
 * The code of the era of a date in a calendar, NULL in one without eras: {@code calendar_era(d,
 * calendar)}.
 */
public class CalendarEra extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarEra() {
    super("calendar_era");
  }

  public StringData eval(Integer d, StringData calendar) {
    if (d == null || calendar == null) {
      return null;
    }
    try {
      byte[] era = CalendarFunctions.calendarEra(d, calendar(calendar));
      return era == null ? null : StringData.fromBytes(era);
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public StringData eval(TimestampData d, StringData calendar) {
    return eval(epochDay(d, 0), calendar);
  }
}
