package org.taqwim.spark.connector;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.unsafe.types.UTF8String;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.spark.CallSite;

/** The calls that most queries have, with text as the answer. */
public final class TextCall extends BoundCall {

  private static final long serialVersionUID = 1L;

  /** A kernel of a day, or of a key. */
  interface OfDay {
    byte[] apply(int d, CalendarSystem calendar);
  }

  TextCall(CalendarFunction function, DataType[] types, CallSite site) {
    super(function, types, site);
  }

  public UTF8String invoke(int d, UTF8String calendar) {
    if (calendar == null) {
      return null;
    }
    try {
      // Which is null for null, as an era may be.
      return UTF8String.fromBytes(direct(OfDay.class).apply(d, calendar(calendar)));
    } catch (CalendarException problem) {
      return failed(problem);
    }
  }

  @Override
  public Object produceResult(InternalRow row) {
    return callRow(row);
  }
}
