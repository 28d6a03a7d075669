package org.taqwim.flink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.functions.FunctionDefinition;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.inference.ArgumentCount;
import org.apache.flink.table.types.inference.CallContext;
import org.apache.flink.table.types.inference.ConstantArgumentCount;
import org.apache.flink.table.types.inference.InputTypeStrategy;
import org.apache.flink.table.types.inference.Signature;
import org.apache.flink.table.types.logical.LocalZonedTimestampType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.TimestampType;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarPeriod;
import org.taqwim.calendar.CalendarSystem;
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
    }
    try {
      constants(call);
    } catch (ValidationException e) {
      return call.fail(throwOnFailure, "%s", e.getMessage());
    }
    return Optional.of(expected);
  }

  /**
   * By argument, what the literal of a name stands for, or of a period of a literal calendar; null
   * where there is none.
   *
   * @throws ValidationException if a name is wrong
   */
  Object[] constants(CallContext call) {
    Object[] constants = new Object[function.arguments().size()];
    for (int i = 0; i < call.getArgumentDataTypes().size(); i++) {
      ArgumentType type = function.arguments().get(i).type();
      String name = type.isName() ? literal(i, call) : null;
      if (name != null) {
        try {
          constants[i] = NameResolver.resolve(type, name, calendars);
        } catch (CalendarException e) {
          throw wrongName(i, e);
        }
      }
    }
    int position = function.position(ArgumentType.CALENDAR);
    if (position >= 0 && constants[position] instanceof CalendarSystem calendar) {
      for (int i = 0; i < call.getArgumentDataTypes().size(); i++) {
        try {
          NameResolver.check(function, constants[i], calendar);
        } catch (CalendarException e) {
          throw wrongName(i, e);
        }
        if (function.arguments().get(i).type() == ArgumentType.PERIOD) {
          constants[i] = period(literal(i, call), calendar);
        }
      }
    }
    try {
      NameResolver.checkPattern(function, given(constants, call));
    } catch (CalendarException e) {
      throw wrongName(function.position(ArgumentType.PATTERN), e);
    }
    return constants;
  }

  private static Object[] given(Object[] constants, CallContext call) {
    return Arrays.copyOf(constants, call.getArgumentDataTypes().size());
  }

  // A text that is none is a bad value, and so an error of the rows that have it.
  private static CalendarPeriod period(String literal, CalendarSystem calendar) {
    try {
      return literal == null ? null : NameResolver.period(literal, calendar);
    } catch (CalendarException perRow) {
      return null;
    }
  }

  private static String literal(int position, CallContext call) {
    if (!call.isArgumentLiteral(position)) {
      return null;
    }
    String literal = call.getArgumentValue(position, String.class).orElse(null);
    // The blanks at the end of a CHAR are padding.
    return literal == null || root(call, position) != LogicalTypeRoot.CHAR
        ? literal
        : literal.replaceFirst(" +$", "");
  }

  /**
   * The type as which {@code eval} gets an argument, with the nullability it has; null if the
   * argument cannot be of that type. What needs no cast keeps its type, so that plans stay short.
   */
  private static DataType internal(ArgumentType argument, DataType actual) {
    LogicalTypeRoot root = actual.getLogicalType().getTypeRoot();
    return switch (argument) {
      case DATE, DATE_OR_TIMESTAMP ->
          switch (root) {
            case DATE -> actual.bridgedTo(Integer.class);
            case TIMESTAMP_WITHOUT_TIME_ZONE, TIMESTAMP_WITH_LOCAL_TIME_ZONE ->
                actual.bridgedTo(TimestampData.class);
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
      case CALENDAR, UNIT, FIELD, WEEK_RULE, PATTERN, LOCALE, STYLE, YEARS, PERIOD ->
          text(actual, root);
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
    String hint =
        switch (expected) {
          case DATE, DATE_OR_TIMESTAMP -> "Use CAST(... AS DATE).";
          case INT -> "Use CAST(... AS INT).";
          case TEXT_OR_INT -> "Use CAST(... AS STRING).";
          case PERIOD -> "Use CAST(... AS STRING), such as '1403-07'.";
          case PATTERN -> "It is letters such as 'd MMMM yyyy', or a word such as 'long'.";
          case STYLE -> "It is a style such as 'short'.";
          case YEARS -> "It is a range such as '1350..1449', or 'any'.";
          case CALENDAR, UNIT, FIELD, WEEK_RULE, LOCALE -> "It is a name.";
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
      case DATE, DATE_OR_TIMESTAMP -> "DATE | TIMESTAMP | TIMESTAMP_LTZ";
      case INT -> "INT";
      case TEXT_OR_INT -> "STRING | INT";
      case CALENDAR, UNIT, FIELD, WEEK_RULE, PATTERN, LOCALE, STYLE, YEARS, PERIOD -> "STRING";
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

  /**
   * The type of the result: NOT NULL if no argument may be NULL, unless it is a try_ function or
   * there may be no answer.
   */
  static Optional<DataType> result(CalendarFunction function, CallContext call) {
    int date = function.position(ArgumentType.DATE_OR_TIMESTAMP);
    DataType same =
        date < 0 ? null : sameAs(call.getArgumentDataTypes().get(date).getLogicalType());
    DataType type =
        switch (function.result()) {
          case ROW -> Rows.type(function.columns(), same);
          case DATE_OR_TIMESTAMP -> same;
          default -> Rows.type(function.result());
        };
    boolean nullable =
        function.isTry()
            || function.result() == ResultType.TEXT_OR_NULL
            || call.getArgumentDataTypes().stream()
                .anyMatch(argument -> argument.getLogicalType().isNullable());
    return Optional.of(nullable ? type : type.notNull());
  }

  // Not the type itself, which may be that of a column of event time.
  private static DataType sameAs(LogicalType type) {
    return type instanceof TimestampType timestamp
        ? DataTypes.TIMESTAMP(timestamp.getPrecision()).bridgedTo(TimestampData.class)
        : type instanceof LocalZonedTimestampType timestamp
            ? DataTypes.TIMESTAMP_LTZ(timestamp.getPrecision()).bridgedTo(TimestampData.class)
            : DataTypes.DATE().bridgedTo(Integer.class);
  }

  static LogicalTypeRoot root(CallContext call, int position) {
    return call.getArgumentDataTypes().get(position).getLogicalType().getTypeRoot();
  }

  /**
   * A name that is wrong in the query itself. The message stands for the exception, which is not
   * passed on as a cause: Flink's shell shows the innermost message only.
   */
  private ValidationException wrongName(int position, CalendarException e) {
    return new ValidationException(e.in(place(function, position)).getMessage());
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
