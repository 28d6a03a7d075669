package org.taqwim.spark.catalyst;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.unsafe.types.UTF8String;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarPeriod;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.CalendarFunction.Argument;
import org.taqwim.calendar.function.CalendarFunction.ArgumentType;
import org.taqwim.calendar.function.CalendarFunctions;
import org.taqwim.calendar.function.NameResolver;
import org.taqwim.spark.CallSite;

/**
 * The kernel of a call, for the interpreter; generated code names it directly.
 *
 * @param zone the last argument of a kernel of a TIMESTAMP; null for any other
 */
record Kernel(CalendarFunction function, Method method, ZoneId zone) {

  static Kernel of(CalendarFunction function, Expression[] arguments, CallSite site) {
    List<Class<?>> types = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      types.add(type(function.arguments().get(i).type(), arguments[i].dataType()));
    }
    ZoneId zone = zone(function, arguments, site);
    if (zone != null) {
      types.add(ZoneId.class);
    }
    try {
      Method method =
          CalendarFunctions.class.getMethod(function.kernel(), types.toArray(Class<?>[]::new));
      return new Kernel(function, method, zone);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(function.name() + " has no kernel for its arguments", e);
    }
  }

  /** The zone that a kernel of a TIMESTAMP has as its last argument; null for any other. */
  static ZoneId zone(CalendarFunction function, Expression[] arguments, CallSite site) {
    int position = function.position(ArgumentType.DATE_OR_TIMESTAMP);
    if (position < 0 || !Types.isTimestamp(arguments[position].dataType())) {
      return null;
    }
    return arguments[position].dataType() instanceof TimestampType ? site.zone() : ZoneOffset.UTC;
  }

  private static Class<?> type(ArgumentType type, DataType argument) {
    return switch (type) {
      case DATE, INT -> int.class;
      case DATE_OR_TIMESTAMP -> Types.isTimestamp(argument) ? long.class : int.class;
      case TEXT_OR_INT -> argument instanceof IntegerType ? int.class : byte[].class;
      case CALENDAR, UNIT, FIELD, WEEK_RULE, PATTERN, LOCALE, STYLE, YEARS -> type.named();
      case PERIOD -> CalendarPeriod.class;
    };
  }

  /**
   * Calls it on Spark's values, none of which is null.
   *
   * @param constants what has been resolved already, null where nothing has
   * @param calendars where calendars are looked up
   * @throws CalendarException for a bad value or name
   */
  Object call(Object[] values, Object[] constants, DefinedCalendars calendars) {
    Object[] converted = new Object[values.length + (zone == null ? 0 : 1)];
    List<Argument> arguments = function.arguments();
    for (int i = 0; i < values.length; i++) {
      if (constants[i] != null) {
        converted[i] = constants[i];
      } else if (arguments.get(i).type().isName()) {
        converted[i] =
            NameResolver.resolve(arguments.get(i).type(), values[i].toString(), calendars);
      } else {
        converted[i] = values[i] instanceof UTF8String text ? text.getBytes() : values[i];
      }
    }
    for (int i = 0; i < values.length; i++) {
      if (constants[i] == null && arguments.get(i).type() == ArgumentType.PERIOD) {
        int calendar = function.position(ArgumentType.CALENDAR);
        converted[i] =
            NameResolver.period(values[i].toString(), (CalendarSystem) converted[calendar]);
      }
    }
    if (zone != null) {
      converted[values.length] = zone;
    }
    try {
      Object result = method.invoke(null, converted);
      return result instanceof Object[] row ? Values.row(row) : Values.value(result);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof CalendarException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
