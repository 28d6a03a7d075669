package org.taqwim.spark.connector;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.connector.catalog.functions.BoundFunction;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.CalendarFunction.Argument;
import org.taqwim.calendar.function.CalendarFunction.ArgumentType;
import org.taqwim.spark.ArgumentTypes;
import org.taqwim.spark.CallSite;

/** A function of the table, before Spark knows the types of a call's arguments. */
public final class UnboundCall implements UnboundFunction {

  private static final long serialVersionUID = 1L;

  private final transient CalendarFunction function;
  private final transient DefinedCalendars calendars;

  /**
   * @param function a scalar function
   * @param calendars what the names of calendars stand for
   */
  public UnboundCall(CalendarFunction function, DefinedCalendars calendars) {
    this.function = function;
    this.calendars = calendars;
  }

  @Override
  public String name() {
    return function.name();
  }

  @Override
  public String description() {
    String arguments =
        function.arguments().stream()
            .map(argument -> "\n  " + argument.name() + " - " + argument.meaning())
            .collect(Collectors.joining());
    return function.signature() + " - " + function.summary() + arguments;
  }

  /**
   * The function for arguments of some types. Spark casts them by its rules for implicit casts, or
   * says that it cannot.
   *
   * @throws UnsupportedOperationException if there are too few or too many of them, or if one is of
   *     a type that Spark would cast to a wrong value
   */
  @Override
  public BoundFunction bind(StructType inputType) {
    StructField[] fields = inputType.fields();
    if (fields.length < function.minArguments() || fields.length > function.arguments().size()) {
      throw new UnsupportedOperationException(
          String.format(
              Locale.ROOT,
              "the function is %s, but here it has %d argument%s",
              function.signature(),
              fields.length,
              fields.length == 1 ? "" : "s"));
    }
    DataType[] types = new DataType[fields.length];
    for (int i = 0; i < types.length; i++) {
      Argument argument = function.arguments().get(i);
      types[i] = ArgumentTypes.expected(argument.type(), fields[i].dataType());
      if (!ArgumentTypes.accepts(argument.type(), types[i])) {
        throw new UnsupportedOperationException(mismatch(i, argument, fields[i].dataType()));
      }
    }
    return bind(types, SessionSettings.ansi(), SessionSettings.timeZone());
  }

  /**
   * The function for arguments of the types that kernels take.
   *
   * @param ansi whether a bad value is an error
   * @param zone in which a TIMESTAMP has its days
   */
  public BoundCall bind(DataType[] types, boolean ansi, ZoneId zone) {
    return bind(types, CallSite.of(function, ansi, calendars, zone, null, ""));
  }

  private BoundCall bind(DataType[] types, CallSite site) {
    boolean direct =
        switch (function.result()) {
          case INT, DATE, DATE_OR_TIMESTAMP ->
              isDirect(types, ArgumentType.DATE)
                  || isDirect(types, ArgumentType.TEXT_OR_INT)
                  || isDirect(types, ArgumentType.UNIT, ArgumentType.DATE)
                  || isDirect(types, ArgumentType.FIELD, ArgumentType.DATE)
                  || isDirect(types, ArgumentType.UNIT, ArgumentType.DATE_OR_TIMESTAMP)
                      && types[1] instanceof DateType;
          case BOOLEAN, TEXT, TEXT_OR_NULL -> isDirect(types, ArgumentType.DATE);
          default -> false;
        };
    if (!direct) {
      return new GeneralCall(function, types, site);
    }
    return switch (function.result()) {
      case BOOLEAN -> new BooleanCall(function, types, site);
      case TEXT, TEXT_OR_NULL -> new TextCall(function, types, site);
      default -> new IntCall(function, types, site);
    };
  }

  /** Whether the arguments are some, and a calendar. */
  private boolean isDirect(DataType[] types, ArgumentType... first) {
    List<ArgumentType> wanted = new ArrayList<>(List.of(first));
    wanted.add(ArgumentType.CALENDAR);
    return function.arguments().stream()
        .limit(types.length)
        .map(Argument::type)
        .toList()
        .equals(wanted);
  }

  private static String mismatch(int position, Argument argument, DataType actual) {
    String hint = actual instanceof LongType ? ", as a BIGINT can exceed an INT: cast it" : "";
    return String.format(
        "the %s parameter (`%s`) requires the %s type, however it has the type \"%s\"%s",
        ArgumentTypes.ordinal(position),
        argument.name(),
        ArgumentTypes.wanted(argument.type()),
        actual.sql(),
        hint);
  }
}
