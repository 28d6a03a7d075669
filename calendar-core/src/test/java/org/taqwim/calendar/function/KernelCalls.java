package org.taqwim.calendar.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarPeriod;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.function.CalendarFunction.Argument;
import org.taqwim.calendar.function.CalendarFunction.ArgumentType;
import org.taqwim.calendar.function.CalendarFunction.Column;
import org.taqwim.calendar.function.CalendarFunction.ResultType;

/** The smallest engine: calls kernels by name with SQL literals. */
final class KernelCalls {

  private KernelCalls() {}

  /**
   * The result of a call, or of a column of its row, as text; null for NULL.
   *
   * @throws CalendarException what the kernel raises, and a {@code try_} function does not excuse
   */
  static String call(CalendarFunction function, List<String> literals, String column) {
    List<Class<?>> types = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < literals.size(); i++) {
      Object value = value(function.arguments().get(i), literals.get(i));
      types.add(kernelType(function.arguments().get(i), value instanceof Integer));
      values.add(value);
    }
    if (values.contains(null)) {
      return null;
    }
    try {
      for (int i = 0; i < values.size(); i++) {
        if (function.arguments().get(i).type() == ArgumentType.PERIOD) {
          CalendarSystem calendar =
              (CalendarSystem) values.get(function.position(ArgumentType.CALENDAR));
          values.set(i, NameResolver.period((String) values.get(i), calendar));
        }
      }
      Method kernel = kernel(function, types);
      Object result = kernel.invoke(null, values.toArray());
      if (column == null) {
        return text(function.result(), result);
      }
      Column wanted = function.column(column);
      return text(wanted.type(), ((Object[]) result)[function.columns().indexOf(wanted)]);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof CalendarException error) {
        if (function.isTry() && error.condition().isValue()) {
          return null;
        }
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A column of the table of a call whose first arguments are the first day and the last. */
  static String rows(CalendarFunction function, List<String> literals, String column) {
    LocalDate last = LocalDate.parse(quoted(literals.get(1)));
    List<String> rows = new ArrayList<>();
    for (LocalDate day = LocalDate.parse(quoted(literals.get(0)));
        !day.isAfter(last);
        day = day.plusDays(1)) {
      List<String> ofDay = new ArrayList<>(literals.subList(1, literals.size()));
      ofDay.set(0, "DATE '" + day + "'");
      rows.add(call(function.ofDay(), ofDay, column));
    }
    return String.join("\n", rows);
  }

  static Method kernel(CalendarFunction function, List<Class<?>> types)
      throws NoSuchMethodException {
    return CalendarFunctions.class.getMethod(function.kernel(), types.toArray(Class<?>[]::new));
  }

  /** What a kernel takes for an argument. */
  static Class<?> kernelType(Argument argument, boolean number) {
    return switch (argument.type()) {
      case DATE, DATE_OR_TIMESTAMP, INT -> int.class;
      case TEXT_OR_INT -> number ? int.class : byte[].class;
      case CALENDAR, UNIT, FIELD, WEEK_RULE, PATTERN, LOCALE, STYLE, YEARS ->
          argument.type().named();
      case PERIOD -> CalendarPeriod.class;
    };
  }

  /** What a kernel gives. */
  static Class<?> kernelType(ResultType result) {
    return switch (result) {
      case TEXT, TEXT_OR_NULL -> byte[].class;
      case DATE, DATE_OR_TIMESTAMP, INT -> int.class;
      case BIGINT, TIMESTAMP -> long.class;
      case BOOLEAN -> boolean.class;
      case ROW -> Object[].class;
      case TEXTS, TABLE -> throw new IllegalArgumentException(result + " has no kernel");
    };
  }

  private static Object value(Argument argument, String literal) {
    if (literal.startsWith("CAST(NULL ")) {
      return null;
    }
    String quoted = quoted(literal);
    if (literal.startsWith("DATE '") || literal.endsWith(" AS DATE)")) {
      return (int) LocalDate.parse(quoted).toEpochDay();
    }
    if (quoted == null) {
      return Integer.parseInt(literal);
    }
    return switch (argument.type()) {
      case TEXT_OR_INT -> quoted.getBytes(UTF_8);
      case PERIOD -> quoted;
      default -> NameResolver.resolve(argument.type(), quoted, DefinedCalendars.NONE);
    };
  }

  private static String quoted(String literal) {
    int first = literal.indexOf('\'');
    return first < 0
        ? null
        : literal.substring(first + 1, literal.lastIndexOf('\'')).replace("''", "'");
  }

  private static String text(ResultType type, Object result) {
    if (result == null) {
      return null;
    }
    return switch (type) {
      case TEXT, TEXT_OR_NULL -> new String((byte[]) result, UTF_8);
      case DATE, DATE_OR_TIMESTAMP -> LocalDate.ofEpochDay((Integer) result).toString();
      case TIMESTAMP ->
          LocalDateTime.ofInstant(Instant.EPOCH.plus((Long) result, ChronoUnit.MICROS), UTC)
              .toString();
      default -> result.toString();
    };
  }
}
