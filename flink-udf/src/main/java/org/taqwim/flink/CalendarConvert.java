package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.function.CalendarFunctions;

/**
 * The text in one calendar of a date that is written in another: {@code calendar_convert(text,
 * from_calendar, to_calendar)}.
 */
public class CalendarConvert extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public CalendarConvert() {
    super("calendar_convert");
  }

  public StringData eval(StringData text, StringData from, StringData to) {
    if (text == null || from == null || to == null) {
      return null;
    }
    try {
      return StringData.fromBytes(
          CalendarFunctions.calendarConvert(text(text, 0), calendar(from, 1), calendar(to, 2)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }

  public StringData eval(Integer key, StringData from, StringData to) {
    if (key == null || from == null || to == null) {
      return null;
    }
    try {
      return StringData.fromBytes(
          CalendarFunctions.calendarConvert(key, calendar(from, 1), calendar(to, 2)));
    } catch (CalendarException e) {
      return failed(e);
    }
  }
}
