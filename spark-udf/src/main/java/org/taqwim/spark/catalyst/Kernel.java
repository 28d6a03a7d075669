package org.taqwim.spark.catalyst;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.DayOfWeek;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.unsafe.types.UTF8String;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.CalendarFunction.Argument;
import org.taqwim.calendar.function.CalendarFunction.ArgumentType;
import org.taqwim.calendar.function.CalendarFunctions;
import org.taqwim.calendar.function.NameResolver;

/** The kernel of a call, for the interpreter; generated code names it directly. */
record Kernel(CalendarFunction function, Method method) {

  static Kernel of(CalendarFunction function, Expression[] arguments) {
    Class<?>[] types = new Class<?>[arguments.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = type(function.arguments().get(i).type(), arguments[i]);
    }
    try {
      return new Kernel(function, CalendarFunctions.class.getMethod(function.kernel(), types));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(function.name() + " has no kernel for its arguments", e);
    }
  }

  private static Class<?> type(ArgumentType type, Expression argument) {
    return switch (type) {
      case DATE, DATE_ONLY, INT -> int.class;
      case TEXT_OR_INT -> argument.dataType() instanceof IntegerType ? int.class : byte[].class;
      case CALENDAR -> CalendarSystem.class;
      case UNIT -> CalendarUnit.class;
      case WEEKDAY -> DayOfWeek.class;
    };
  }

  /** Whether an argument is a name, which {@link #resolve} takes to what it names. */
  static boolean isName(Argument argument) {
    return switch (argument.type()) {
      case CALENDAR, UNIT, WEEKDAY -> true;
      case DATE, DATE_ONLY, INT, TEXT_OR_INT -> false;
    };
  }

  /**
   * What a name stands for.
   *
   * @param calendars where calendars are looked up
   * @throws CalendarException if there is no such thing
   */
  static Object resolve(Argument argument, UTF8String name, DefinedCalendars calendars) {
    String text = name.toString();
    return switch (argument.type()) {
      case CALENDAR -> NameResolver.calendar(text, calendars);
      case UNIT -> NameResolver.unit(text);
      case WEEKDAY -> NameResolver.weekday(text);
      case DATE, DATE_ONLY, INT, TEXT_OR_INT -> throw new IllegalArgumentException(text);
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
    Object[] converted = new Object[values.length];
    List<Argument> arguments = function.arguments();
    for (int i = 0; i < values.length; i++) {
      if (constants[i] != null) {
        converted[i] = constants[i];
      } else if (isName(arguments.get(i))) {
        converted[i] = resolve(arguments.get(i), (UTF8String) values[i], calendars);
      } else {
        converted[i] = values[i] instanceof UTF8String text ? text.getBytes() : values[i];
      }
    }
    try {
      Object result = method.invoke(null, converted);
      return result instanceof byte[] utf8 ? UTF8String.fromBytes(utf8) : result;
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
