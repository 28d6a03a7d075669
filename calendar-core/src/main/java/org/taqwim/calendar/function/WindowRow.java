package org.taqwim.calendar.function;

import java.util.List;
import org.taqwim.calendar.function.CalendarFunction.Column;
import org.taqwim.calendar.function.CalendarFunction.ResultType;

/**
 * The row of {@code calendar_window}: a period as the half-open interval that engines have for
 * windows of time. Spark closes a window in a stream by the second column, whatever its name.
 */
public final class WindowRow {

  /** The columns. */
  public static final List<Column> COLUMNS =
      List.of(
          new Column(
              "start",
              ResultType.DATE_OR_TIMESTAMP,
              false,
              "the first day of the period; of a TIMESTAMP, the first instant of that day"),
          new Column(
              "end",
              ResultType.DATE_OR_TIMESTAMP,
              false,
              "the start of the next period, which is not in this one"));

  private WindowRow() {}

  /** The values for a DATE. */
  static Object[] of(int start, int end) {
    return new Object[] {start, end};
  }

  /** The values for a TIMESTAMP. */
  static Object[] of(long start, long end) {
    return new Object[] {start, end};
  }
}
