package org.taqwim.flink;

import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.function.CalendarFunctions;

/** All fields of a date in a calendar: {@code calendar_fields(d, calendar)}. */
public class CalendarFields extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarFields() {
    super("calendar_fields");
  }

  public RowData eval(Integer d, StringData calendar) {
    if (d == null || calendar == null) {
      return null;
    }
    try {
      return Rows.of(CalendarFunctions.calendarFields(d, calendar(calendar)), function().columns());
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public RowData eval(TimestampData d, StringData calendar) {
    return eval(epochDay(d, 0), calendar);
  }
}
