package org.taqwim.spark;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;

/** What kernels give, as Spark's internal values. Public, as generated code calls it. */
public final class Values {

  private Values() {}

  /** The row of a kernel's values, which it takes over. */
  public static InternalRow row(Object[] values) {
    return new GenericInternalRow(internal(values));
  }

  static Object value(Object value) {
    if (value instanceof byte[] utf8) {
      return UTF8String.fromBytes(utf8);
    }
    return value instanceof Object[] list ? new GenericArrayData(internal(list)) : value;
  }

  private static Object[] internal(Object[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = value(values[i]);
    }
    return values;
  }
}
