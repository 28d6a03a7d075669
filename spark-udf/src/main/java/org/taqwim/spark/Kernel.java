package org.taqwim.spark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
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

/**
 * The kernel of a call, for whatever does not name it directly, as generated code does. It is
 * internal to the doors into Spark.
 */
public final class Kernel {

  private final CalendarFunction function;
  private final Method method;

  /** The last argument of a kernel of a TIMESTAMP; null for any other. */
  private final ZoneId zone;

  private final DefinedCalendars calendars;

  // Taken out while it is in use, as any thread may evaluate an expression; empty then.
  private final AtomicReference<NameResolver> names = new AtomicReference<>();

  private Kernel(
      CalendarFunction function, Method method, ZoneId zone, DefinedCalendars calendars) {
    this.function = function;
    this.method = method;
    this.zone = zone;
    this.calendars = calendars;
  }

  /** The kernel of a function for arguments of some types. */
  public static Kernel of(CalendarFunction function, DataType[] arguments, CallSite site) {
    List<Class<?>> types = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      types.add(type(function.arguments().get(i).type(), arguments[i]));
    }
    ZoneId zone = zone(function, arguments, site);
    if (zone != null) {
      types.add(ZoneId.class);
    }
    try {
      Method method =
          CalendarFunctions.class.getMethod(function.kernel(), types.toArray(Class<?>[]::new));
      return new Kernel(function, method, zone, site.calendars());
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(function.name() + " has no kernel for its arguments", e);
    }
  }

  /** The zone that a kernel of a TIMESTAMP has as its last argument; null for any other. */
  public static ZoneId zone(CalendarFunction function, DataType[] arguments, CallSite site) {
    int position = function.position(ArgumentType.DATE_OR_TIMESTAMP);
    if (position < 0 || !ArgumentTypes.isTimestamp(arguments[position])) {
      return null;
    }
    return arguments[position] instanceof TimestampType ? site.zone() : ZoneOffset.UTC;
  }

  private static Class<?> type(ArgumentType type, DataType argument) {
    return switch (type) {
      case DATE, INT -> int.class;
      case DATE_OR_TIMESTAMP -> ArgumentTypes.isTimestamp(argument) ? long.class : int.class;
      case TEXT_OR_INT -> argument instanceof IntegerType ? int.class : byte[].class;
      case CALENDAR, UNIT, FIELD, WEEK_RULE, PATTERN, LOCALE, STYLE, YEARS -> type.named();
      case PERIOD -> CalendarPeriod.class;
    };
  }

  /**
   * Calls it on Spark's values, none of which is null.
   *
   * @param constants what has been resolved already, null where nothing has
   * @throws CalendarException for a bad value or name
   */
  public Object call(Object[] values, Object[] constants) {
    try {
      Object result = method.invoke(null, arguments(values, constants));
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

  /**
   * What a name of a row stands for.
   *
   * @throws CalendarException if there is no such thing
   */
  public Object name(ArgumentType type, byte[] utf8) {
    NameResolver kept = names.getAndSet(null);
    NameResolver resolver = kept == null ? new NameResolver(calendars) : kept;
    try {
      return named(type, utf8, resolver);
    } finally {
      names.set(resolver);
    }
  }

  /** The static method of {@link CalendarFunctions}. */
  public Method method() {
    return method;
  }

  /** What the kernel takes for Spark's values; names of the rows before are remembered. */
  Object[] arguments(Object[] values, Object[] constants) {
    NameResolver kept = names.getAndSet(null);
    NameResolver resolver = kept == null ? new NameResolver(calendars) : kept;
    try {
      return arguments(values, constants, resolver);
    } finally {
      names.set(resolver);
    }
  }

  private Object[] arguments(Object[] values, Object[] constants, NameResolver resolver) {
    Object[] converted = new Object[values.length + (zone == null ? 0 : 1)];
    List<Argument> arguments = function.arguments();
    for (int i = 0; i < values.length; i++) {
      if (constants[i] != null) {
        converted[i] = constants[i];
      } else {
        converted[i] =
            values[i] instanceof UTF8String text
                ? named(arguments.get(i).type(), text.getBytes(), resolver)
                : values[i];
      }
    }
    for (int i = 0; i < values.length; i++) {
      if (constants[i] == null && arguments.get(i).type() == ArgumentType.PERIOD) {
        int calendar = function.position(ArgumentType.CALENDAR);
        converted[i] = resolver.period((byte[]) converted[i], (CalendarSystem) converted[calendar]);
      }
    }
    if (zone != null) {
      converted[values.length] = zone;
    }
    return converted;
  }

  private static Object named(ArgumentType type, byte[] utf8, NameResolver resolver) {
    return switch (type) {
      case CALENDAR -> resolver.calendar(utf8);
      case UNIT -> resolver.unit(utf8);
      case FIELD -> resolver.field(utf8);
      case WEEK_RULE -> resolver.weekRule(utf8);
      case PATTERN -> resolver.pattern(utf8);
      case LOCALE -> resolver.locale(utf8);
      case STYLE -> resolver.style(utf8);
      case YEARS -> resolver.years(utf8);
      case DATE, DATE_OR_TIMESTAMP, INT, TEXT_OR_INT, PERIOD -> utf8;
    };
  }
}
