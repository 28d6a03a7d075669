package org.taqwim.spark.connector;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.unsafe.types.UTF8String;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.spark.CallSite;

/**
 * Any other call. Spark compiles a call of {@code invoke} into the stage if there is one of the
 * arguments' types, of which those here are all that the function table has; otherwise the stage
 * ends before the call, which is made by {@code produceResult}.
 */
public final class GeneralCall extends BoundCall {

  private static final long serialVersionUID = 1L;

  GeneralCall(CalendarFunction function, DataType[] types, CallSite site) {
    super(function, types, site);
  }

  @Override
  public Object produceResult(InternalRow row) {
    return callRow(row);
  }

  public Object invoke() {
    return call();
  }

  public Object invoke(int a, UTF8String b) {
    return call(a, b);
  }

  public Object invoke(UTF8String a, UTF8String b) {
    return call(a, b);
  }

  public Object invoke(int a, UTF8String b, UTF8String c) {
    return call(a, b, c);
  }

  public Object invoke(UTF8String a, UTF8String b, UTF8String c) {
    return call(a, b, c);
  }

  public Object invoke(int a, UTF8String b, UTF8String c, UTF8String d) {
    return call(a, b, c, d);
  }

  public Object invoke(UTF8String a, UTF8String b, UTF8String c, UTF8String d) {
    return call(a, b, c, d);
  }

  public Object invoke(int a, UTF8String b, UTF8String c, UTF8String d, UTF8String e) {
    return call(a, b, c, d, e);
  }

  public Object invoke(UTF8String a, UTF8String b, UTF8String c, UTF8String d, UTF8String e) {
    return call(a, b, c, d, e);
  }

  public Object invoke(int a, int b, int c, UTF8String d) {
    return call(a, b, c, d);
  }

  public Object invoke(int a, UTF8String b, int c, UTF8String d) {
    return call(a, b, c, d);
  }

  public Object invoke(UTF8String a, int b, UTF8String c) {
    return call(a, b, c);
  }

  public Object invoke(UTF8String a, int b, UTF8String c, UTF8String d) {
    return call(a, b, c, d);
  }

  public Object invoke(UTF8String a, long b, UTF8String c) {
    return call(a, b, c);
  }

  public Object invoke(UTF8String a, long b, UTF8String c, UTF8String d) {
    return call(a, b, c, d);
  }

  public Object invoke(UTF8String a, int b, int c, UTF8String d) {
    return call(a, b, c, d);
  }

  public Object invoke(UTF8String a, int b, long c, UTF8String d) {
    return call(a, b, c, d);
  }

  public Object invoke(int a, int b, UTF8String c) {
    return call(a, b, c);
  }
}
