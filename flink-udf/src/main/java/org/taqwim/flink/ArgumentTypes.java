package org.taqwim.flink;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.functions.FunctionDefinition;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.inference.ArgumentCount;
import org.apache.flink.table.types.inference.CallContext;
import org.apache.flink.table.types.inference.ConstantArgumentCount;
import org.apache.flink.table.types.inference.InputTypeStrategy;
import org.apache.flink.table.types.inference.Signature;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.CalendarFunction.Argument;
import org.taqwim.calendar.function.CalendarFunction.ArgumentType;
import org.taqwim.calendar.function.CalendarFunction.ResultType;
import org.taqwim.calendar.function.NameResolver;

/** The types of a function's arguments and result, from the function table. */
final class ArgumentTypes implements InputTypeStrategy {

  private final CalendarFunction function;
  private final DefinedCalendars calendars;

  /**
   * @param calendars what the names of calendars stand for
   */
  ArgumentTypes(CalendarFunction function, DefinedCalendars calendars) {
    this.function = function;
    this.calendars = calendars;
  }

  @Override
  public ArgumentCount getArgumentCount() {
    return ConstantArgumentCount.between(function.minArguments(), function.arguments().size());
  }

  @Override
  public Optional<List<DataType>> inferInputTypes(CallContext call, boolean throwOnFailure) {
    List<DataType> expected = new ArrayList<>();
    for (int i = 0; i < call.getArgumentDataTypes().size(); i++) {
      Argument argument = function.arguments().get(i);
      DataType type = internal(argument.type(), call.getArgumentDataTypes().get(i));
      if (type == null) {
        return call.fail(throwOnFailure, "%s", wrongType(i, call));
      }
      expected.add(type);
      String literal = literalName(argument, i, call);
      if (literal != null) {
        try {
          resolve(argument.type(), literal);
        } catch (CalendarException e) {
          return call.fail(throwOnFailure, "%s", describe(function, i, e));
        }
      }
    }
    return Optional.of(expected);
  }

  /**
   * The type as which {@code eval} gets an argument, with the nullability it has; null if the
   * argument cannot be of that type. What needs no cast keeps its type, so that plans stay short.
   */
  private static DataType internal(ArgumentType argument, DataType actual) {
    LogicalTypeRoot root = actual.getLogicalType().getTypeRoot();
    return switch (argument) {
      case DATE ->
          switch (root) {
            case DATE -> actual.bridgedTo(Integer.class);
            case TIMESTAMP_WITHOUT_TIME_ZONE, TIMESTAMP_WITH_LOCAL_TIME_ZONE ->
                actual.bridgedTo(TimestampData.class);
            case NULL -> DataTypes.DATE().bridgedTo(Integer.class);
            default -> null;
          };
      case DATE_ONLY ->
          switch (root) {
            case DATE -> actual.bridgedTo(Integer.class);
            case NULL -> DataTypes.DATE().bridgedTo(Integer.class);
            default -> null;
          };
      case INT ->
          switch (root) {
            case TINYINT, SMALLINT, INTEGER -> as(DataTypes.INT(), actual);
            case NULL -> DataTypes.INT();
            default -> null;
          };
      case TEXT_OR_INT ->
          switch (root) {
            case TINYINT, SMALLINT, INTEGER -> as(DataTypes.INT(), actual);
            default -> text(actual, root);
          };
      case CALENDAR, UNIT, WEEKDAY -> text(actual, root);
    };
  }

  private static DataType text(DataType actual, LogicalTypeRoot root) {
    return switch (root) {
      case CHAR, VARCHAR -> actual.bridgedTo(StringData.class);
      case NULL -> DataTypes.STRING().bridgedTo(StringData.class);
      default -> null;
    };
  }

  private static DataType as(DataType type, DataType actual) {
    return actual.getLogicalType().isNullable() ? type : type.notNull();
  }

  private String wrongType(int position, CallContext call) {
    ArgumentType expected = function.arguments().get(position).type();
    LogicalTypeRoot actual = root(call, position);
    String hint =
        switch (expected) {
          case DATE -> "Use CAST(... AS DATE).";
          case DATE_ONLY ->
              actual == LogicalTypeRoot.TIMESTAMP_WITHOUT_TIME_ZONE
                      || actual == LogicalTypeRoot.TIMESTAMP_WITH_LOCAL_TIME_ZONE
                  ? "The result is a DATE; use CAST(ts AS DATE)."
                  : "Use CAST(... AS DATE).";
          case INT -> "Use CAST(... AS INT).";
          case TEXT_OR_INT -> "Use CAST(... AS STRING).";
          case CALENDAR, UNIT, WEEKDAY -> "It is a name.";
        };
    return String.format(
        "%s must be %s, not %s. %s",
        place(function, position),
        sqlTypes(expected),
        call.getArgumentDataTypes().get(position).getLogicalType().copy(true).asSummaryString(),
        hint);
  }

  private static String sqlTypes(ArgumentType type) {
    return switch (type) {
      case DATE -> "DATE | TIMESTAMP | TIMESTAMP_LTZ";
      case DATE_ONLY -> "DATE";
      case INT -> "INT";
      case TEXT_OR_INT -> "STRING | INT";
      case CALENDAR, UNIT, WEEKDAY -> "STRING";
    };
  }

  /** A signature for each number of arguments. */
  @Override
  public List<Signature> getExpectedSignatures(FunctionDefinition definition) {
    List<Signature> signatures = new ArrayList<>();
    for (int count = function.minArguments(); count <= function.arguments().size(); count++) {
      signatures.add(
          Signature.of(
              function.arguments().subList(0, count).stream()
                  .map(
                      argument -> Signature.Argument.of(argument.name(), sqlTypes(argument.type())))
                  .toList()));
    }
    return signatures;
  }

  /** The type of the result: NOT NULL if no argument may be NULL, unless it is a try_ function. */
  static Optional<DataType> result(CalendarFunction function, CallContext call) {
    DataType type =
        function.result() == ResultType.ROW
            ? Rows.type(function.columns())
            : Rows.type(function.result());
    boolean nullable =
        function.isTry()
            || call.getArgumentDataTypes().stream()
                .anyMatch(argument -> argument.getLogicalType().isNullable());
    return Optional.of(nullable ? type : type.notNull());
  }

  static LogicalTypeRoot root(CallContext call, int position) {
    return call.getArgumentDataTypes().get(position).getLogicalType().getTypeRoot();
  }

  /** The literal given for the name of a calendar, unit or weekday; null if there is none. */
  static String literalName(Argument argument, int position, CallContext call) {
    return switch (argument.type()) {
      case CALENDAR, UNIT, WEEKDAY ->
          call.isArgumentLiteral(position)
              ? call.getArgumentValue(position, String.class).orElse(null)
              : null;
      case DATE, DATE_ONLY, INT, TEXT_OR_INT -> null;
    };
  }

  private void resolve(ArgumentType type, String name) {
    switch (type) {
      case CALENDAR -> NameResolver.calendar(name, calendars);
      case UNIT -> NameResolver.unit(name);
      case WEEKDAY -> NameResolver.weekday(name);
      default -> throw new AssertionError(type);
    }
  }

  /**
   * The message of a name that is wrong in the query itself. It stands for the exception, which is
   * not passed on as a cause: Flink's shell shows the innermost message only.
   */
  static String describe(CalendarFunction function, int position, CalendarException e) {
    return e.in(place(function, position)).getMessage();
  }

  private static String place(CalendarFunction function, int position) {
    return String.format(
        Locale.ROOT,
        "%s, argument %d, `%s`",
        function.name(),
        position + 1,
        function.arguments().get(position).name());
  }
}
