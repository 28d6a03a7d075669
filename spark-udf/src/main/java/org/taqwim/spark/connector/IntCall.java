package org.taqwim.spark.connector;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.unsafe.types.UTF8String;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.spark.CallSite;

/** The calls that most queries have, with an INT or a DATE as the answer. */
public final class IntCall extends BoundCall {

  private static final long serialVersionUID = 1L;

  /** A kernel of a day, or of a key. */
  interface OfDay {
    int apply(int d, CalendarSystem calendar);
  }

  /** A kernel of text. */
  interface OfText {
    int apply(byte[] text, CalendarSystem calendar);
  }

  /** A kernel of a unit or field and a day. */
  interface OfUnit {
    int apply(Object unit, int d, CalendarSystem calendar);
  }

  IntCall(CalendarFunction function, DataType[] types, CallSite site) {
    super(function, types, site);
  }

  public Integer invoke(int d, UTF8String calendar) {
    if (calendar == null) {
      return null;
    }
    try {
      return direct(OfDay.class).apply(d, calendar(calendar));
    } catch (CalendarException problem) {
      return failed(problem);
    }
  }

  public Integer invoke(UTF8String text, UTF8String calendar) {
    if (text == null || calendar == null) {
      return null;
    }
    try {
      return direct(OfText.class).apply(text.getBytes(), calendar(calendar));
    } catch (CalendarException problem) {
      return failed(problem);
    }
  }

  public Integer invoke(UTF8String unit, int d, UTF8String calendar) {
    if (unit == null || calendar == null) {
      return null;
    }
    try {
      return direct(OfUnit.class).apply(unit(unit), d, calendar(calendar));
    } catch (CalendarException problem) {
      return failed(problem);
    }
  }

  @Override
  public Object produceResult(InternalRow row) {
    return callRow(row);
  }
}
