package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.function.CalendarFunctions;

/** The code of the month of a date in a calendar: {@code calendar_month_code(d, calendar)}. */
public class CalendarMonthCode extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarMonthCode() {
    super("calendar_month_code");
  }

  public StringData eval(Integer d, StringData calendar) {
    if (d == null || calendar == null) {
      return null;
    }
    try {
      return StringData.fromBytes(CalendarFunctions.calendarMonthCode(d, calendar(calendar)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public StringData eval(TimestampData d, StringData calendar) {
    return eval(epochDay(d, 0), calendar);
  }
}
