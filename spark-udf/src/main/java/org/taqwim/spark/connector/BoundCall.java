package org.taqwim.spark.connector;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.unsafe.types.UTF8String;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.CalendarFunction.ArgumentType;
import org.taqwim.calendar.function.FunctionTable;
import org.taqwim.spark.ArgumentTypes;
import org.taqwim.spark.CallSite;
import org.taqwim.spark.Kernel;

/**
 * A function of the catalog for arguments of known types.
 *
 * <p>Spark tells it the types but no values, so that names of calendars and the like are resolved
 * row by row; those of the row before are at hand. Any thread finds the same.
 *
 * <p>Spark looks for {@code invoke} and {@code produceResult} among the methods that a class itself
 * declares ({@code V2ExpressionUtils}), so that each class here has its own.
 */
public abstract class BoundCall implements ScalarFunction<Object> {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final DataType[] types;
  private final CallSite site;

  private transient volatile Kernel kernel;
  private transient Object direct;
  private transient Name calendar;
  private transient Name unit;

  /** A name of a row, and what it stands for. Immutable, so that no thread sees half of it. */
  private record Name(UTF8String text, Object value) {}

  BoundCall(CalendarFunction function, DataType[] types, CallSite site) {
    this.name = function.name();
    this.types = types;
    this.site = site;
  }

  /** The function of the table. */
  public final CalendarFunction function() {
    return FunctionTable.of(name);
  }

  /** What a bad value means, and what names stand for. */
  public final CallSite site() {
    return site;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final DataType[] inputTypes() {
    return types.clone();
  }

  @Override
  public final DataType resultType() {
    return ArgumentTypes.result(function(), types);
  }

  /** True where there are arguments: a ROLLUP makes them NULL after the function is bound. */
  @Override
  public final boolean isResultNullable() {
    return types.length > 0;
  }

  @Override
  public final String canonicalName() {
    return Arrays.stream(types)
        .map(DataType::sql)
        .collect(
            Collectors.joining(
                ", ",
                "org.taqwim." + name + "(",
                String.format(
                    ") null=%s zone=%s calendars=%s",
                    site.nullForBadValue(),
                    site.zone(),
                    site.calendars().equals(DefinedCalendars.NONE)
                        ? "registered"
                        : System.identityHashCode(site.calendars()))));
  }

  // ---- evaluation

  final Kernel kernel() {
    Kernel found = kernel;
    if (found == null) {
      found = Kernel.of(function(), types, site);
      kernel = found;
    }
    return found;
  }

  /** The kernel as a function without reflection. A call is of one type, as its arguments are. */
  final <T> T direct(Class<T> type) {
    Object found = direct;
    if (found == null) {
      found = DirectKernels.of(kernel().method(), type);
      direct = found;
    }
    return type.cast(found);
  }

  /** The answer for Spark's values, by reflection; NULL if one of them is. */
  public final Object call(Object... values) {
    for (Object value : values) {
      if (value == null) {
        return null;
      }
    }
    try {
      return kernel().call(values, new Object[values.length]);
    } catch (CalendarException problem) {
      return failed(problem);
    }
  }

  final Object callRow(InternalRow row) {
    Object[] values = new Object[types.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.isNullAt(i) ? null : row.get(i, types[i]);
    }
    return call(values);
  }

  /** The answer of a call that failed: NULL, or the error itself. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // of any type
  final <T> T failed(CalendarException problem) {
    site.isNull(problem);
    return null;
  }

  final CalendarSystem calendar(UTF8String text) {
    Name last = calendar;
    if (last == null || !last.text().equals(text)) {
      last = resolve(ArgumentType.CALENDAR, text);
      calendar = last;
    }
    return (CalendarSystem) last.value();
  }

  /** The unit or field that the first argument names. */
  final Object unit(UTF8String text) {
    Name last = unit;
    if (last == null || !last.text().equals(text)) {
      last = resolve(function().arguments().get(0).type(), text);
      unit = last;
    }
    return last.value();
  }

  // The bytes are copied, as Spark writes the next row where this one is.
  private Name resolve(ArgumentType type, UTF8String text) {
    byte[] utf8 = text.getBytes().clone();
    return new Name(UTF8String.fromBytes(utf8), kernel().name(type, utf8));
  }

  // ---- value semantics: GROUP BY finds the same call in SELECT

  @Override
  public final boolean equals(Object other) {
    return other instanceof BoundCall that
        && name.equals(that.name)
        && Arrays.equals(types, that.types)
        && site.nullForBadValue() == that.site.nullForBadValue()
        && site.zone().equals(that.site.zone())
        && site.calendars().equals(that.site.calendars());
  }

  @Override
  public final int hashCode() {
    return Objects.hash(name, List.of(types));
  }

  @Override
  public final String toString() {
    return name;
  }
}
