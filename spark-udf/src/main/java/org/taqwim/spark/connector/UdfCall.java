package org.taqwim.spark.connector;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.CalendarFunction.ArgumentType;
import org.taqwim.calendar.function.CalendarFunction.ResultType;
import scala.Function0;
import scala.Function1;
import scala.Function2;
import scala.Function3;
import scala.Function4;
import scala.Function5;

/**
 * A function of the table as a function of Scala and Java objects, with any number of arguments.
 *
 * <p>A date arrives as {@link LocalDateTime}: Spark makes a DATE, and a TIMESTAMP in the zone of
 * the session, a TIMESTAMP_NTZ without loss, and gives that as it is. A DATE by itself would arrive
 * as {@code java.sql.Date}, in which ten days of 1582 are one.
 */
@SuppressWarnings("unchecked") // of curried and tupled, each of which is of many types
public final class UdfCall
    implements Function0<Object>,
        Function1<Object, Object>,
        Function2<Object, Object, Object>,
        Function3<Object, Object, Object, Object>,
        Function4<Object, Object, Object, Object, Object>,
        Function5<Object, Object, Object, Object, Object, Object>,
        UDF2<Object, Object, Object>,
        Serializable {

  private static final long serialVersionUID = 1L;

  private final String signature;
  private final ArgumentType[] types;
  private final boolean keepsTime;
  private final boolean givesDate;
  private final BoundCall ofText;

  /** The same with an INT where text may be an INT; otherwise the same. */
  private final BoundCall ofInt;

  /**
   * A call with the first arguments of a function.
   *
   * @param ansi whether a bad value is an error
   * @param zone of the session
   */
  public UdfCall(CalendarFunction function, int arguments, boolean ansi, ZoneId zone) {
    signature = function.signature();
    types =
        function.arguments().stream()
            .limit(arguments)
            .map(CalendarFunction.Argument::type)
            .toArray(ArgumentType[]::new);
    keepsTime = function.kernel().equals("calendarAdd");
    givesDate =
        function.result() == ResultType.DATE || function.result() == ResultType.DATE_OR_TIMESTAMP;
    UnboundCall unbound = new UnboundCall(function, DefinedCalendars.NONE);
    ofText = unbound.bind(sqlTypes(DataTypes.StringType), ansi, zone);
    ofInt = unbound.bind(sqlTypes(DataTypes.IntegerType), ansi, zone);
  }

  private DataType[] sqlTypes(DataType textOrInt) {
    DataType[] sql = new DataType[types.length];
    for (int i = 0; i < sql.length; i++) {
      sql[i] =
          switch (types[i]) {
            case DATE, DATE_OR_TIMESTAMP -> DataTypes.DateType;
            case INT -> DataTypes.IntegerType;
            case TEXT_OR_INT -> textOrInt;
            default -> DataTypes.StringType;
          };
    }
    return sql;
  }

  /** The type of the result. */
  public DataType resultType() {
    return ofText.resultType();
  }

  private Object call(Object... arguments) {
    Object[] values = new Object[arguments.length];
    BoundCall bound = ofText;
    for (int i = 0; i < values.length; i++) {
      if (arguments[i] == null) {
        return null;
      }
      values[i] = internal(i, arguments[i]);
      bound = types[i] == ArgumentType.TEXT_OR_INT && values[i] instanceof Integer ? ofInt : bound;
    }
    return external(bound.call(values));
  }

  private Object internal(int position, Object value) {
    ArgumentType type = types[position];
    Object found =
        switch (type) {
          case DATE, DATE_OR_TIMESTAMP -> day(value);
          case INT -> number(value);
          case TEXT_OR_INT -> value instanceof String ? text(value) : number(value);
          default -> text(value);
        };
    if (found == null) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "argument %d of %s cannot be a %s here%s",
              position + 1,
              signature,
              value.getClass().getName(),
              type == ArgumentType.DATE ? "; write CAST(… AS TIMESTAMP_NTZ)" : ""));
    }
    return found;
  }

  private Integer day(Object value) {
    if (value instanceof LocalDate date) {
      return (int) date.toEpochDay();
    }
    if (value instanceof LocalDateTime time) {
      if (keepsTime && !time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
        throw new IllegalArgumentException(
            "the time of " + time + " would be lost: give " + signature + " a DATE");
      }
      return (int) time.toLocalDate().toEpochDay();
    }
    return null;
  }

  private static Integer number(Object value) {
    return value instanceof Integer || value instanceof Short || value instanceof Byte
        ? ((Number) value).intValue()
        : null;
  }

  private static UTF8String text(Object value) {
    return value instanceof String string ? UTF8String.fromString(string) : null;
  }

  private Object external(Object value) {
    if (value instanceof UTF8String) {
      return value.toString();
    }
    if (value instanceof InternalRow row) {
      return row(row, (StructType) resultType());
    }
    return givesDate && value != null ? LocalDate.ofEpochDay((Integer) value) : value;
  }

  private static Row row(InternalRow row, StructType struct) {
    Object[] values = new Object[struct.size()];
    for (int i = 0; i < values.length; i++) {
      Object value = row.isNullAt(i) ? null : row.get(i, struct.fields()[i].dataType());
      values[i] = value instanceof UTF8String ? value.toString() : value;
    }
    return RowFactory.create(values);
  }

  @Override
  public Object apply() {
    return call();
  }

  @Override
  public Object apply(Object a) {
    return call(a);
  }

  @Override
  public Object apply(Object a, Object b) {
    return call(a, b);
  }

  @Override
  public Object call(Object a, Object b) {
    return call(new Object[] {a, b});
  }

  @Override
  public Object apply(Object a, Object b, Object c) {
    return call(a, b, c);
  }

  @Override
  public Object apply(Object a, Object b, Object c, Object d) {
    return call(a, b, c, d);
  }

  @Override
  public Object apply(Object a, Object b, Object c, Object d, Object e) {
    return call(a, b, c, d, e);
  }

  // Each interface has its own, of which a call with all arguments has no need.

  @Override
  @SuppressWarnings("rawtypes")
  public Function1 curried() {
    throw new UnsupportedOperationException();
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Function1 tupled() {
    throw new UnsupportedOperationException();
  }
}
