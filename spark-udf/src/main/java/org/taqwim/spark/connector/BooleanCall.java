package org.taqwim.spark.connector;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.unsafe.types.UTF8String;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.spark.CallSite;

/** The calls that most queries have, with a BOOLEAN as the answer. */
public final class BooleanCall extends BoundCall {

  private static final long serialVersionUID = 1L;

  /** A kernel of a day, or of a key. */
  interface OfDay {
    boolean apply(int d, CalendarSystem calendar);
  }

  BooleanCall(CalendarFunction function, DataType[] types, CallSite site) {
    super(function, types, site);
  }

  public Boolean invoke(int d, UTF8String calendar) {
    if (calendar == null) {
      return null;
    }
    try {
      return direct(OfDay.class).apply(d, calendar(calendar));
    } catch (CalendarException problem) {
      return failed(problem);
    }
  }

  @Override
  public Object produceResult(InternalRow row) {
    return callRow(row);
  }
}
