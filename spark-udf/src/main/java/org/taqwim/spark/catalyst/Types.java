package org.taqwim.spark.catalyst;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.analysis.TypeCheckResult;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.CalendarFunction.Argument;
import org.taqwim.calendar.function.CalendarFunction.ArgumentType;
import org.taqwim.calendar.function.CalendarFunction.Column;
import org.taqwim.calendar.function.CalendarFunction.ResultType;

/** The types of the function table in Spark. */
final class Types {

  private static final String[] ORDINALS = {"first", "second", "third", "fourth", "fifth"};

  private Types() {}

  /**
   * The type to which Spark is to cast an argument, by its rules for implicit casts: as for {@code
   * year(d)} where a DATE is wanted. It is the type of the argument itself where no cast may be
   * made, be it right or wrong. A cast to INT would cut a fraction off, and without ANSI mode it
   * would wrap a BIGINT to another number: neither is made unasked.
   */
  static DataType expected(ArgumentType wanted, DataType actual) {
    boolean untyped = actual instanceof NullType;
    return switch (wanted) {
      case DATE -> DataTypes.DateType;
      case DATE_OR_TIMESTAMP -> isTimestamp(actual) ? actual : DataTypes.DateType;
      case INT ->
          untyped || fitsInt(actual) || actual instanceof StringType
              ? DataTypes.IntegerType
              : actual;
      case TEXT_OR_INT ->
          fitsInt(actual) ? DataTypes.IntegerType : untyped ? DataTypes.StringType : actual;
      case CALENDAR, UNIT, FIELD, WEEK_RULE, PATTERN, LOCALE, STYLE, YEARS, PERIOD ->
          untyped ? DataTypes.StringType : actual;
    };
  }

  /** Whether an argument is of a type that kernels take. */
  static boolean accepts(ArgumentType wanted, DataType actual) {
    return switch (wanted) {
      case DATE -> actual instanceof DateType;
      case DATE_OR_TIMESTAMP -> actual instanceof DateType || isTimestamp(actual);
      case INT -> actual instanceof IntegerType;
      case TEXT_OR_INT -> actual instanceof StringType || actual instanceof IntegerType;
      case CALENDAR, UNIT, FIELD, WEEK_RULE, PATTERN, LOCALE, STYLE, YEARS, PERIOD ->
          actual instanceof StringType;
    };
  }

  /** The error for an argument of another type. */
  static TypeCheckResult mismatch(int position, Argument argument, Expression actual) {
    String parameter = ORDINALS[position] + " (`" + argument.name() + "`)";
    String wanted =
        switch (argument.type()) {
          case DATE -> "\"DATE\"";
          case DATE_OR_TIMESTAMP -> "(\"DATE\" or \"TIMESTAMP\")";
          case INT -> "\"INT\"";
          case TEXT_OR_INT -> "(\"STRING\" or \"INT\")";
          case CALENDAR, UNIT, FIELD, WEEK_RULE, PATTERN, LOCALE, STYLE, YEARS, PERIOD ->
              "\"STRING\"";
        };
    String sql = actual.sql();
    String type = "\"" + actual.dataType().sql() + "\"";
    boolean wantsInt =
        argument.type() == ArgumentType.INT || argument.type() == ArgumentType.TEXT_OR_INT;
    if (wantsInt && actual.dataType() instanceof LongType) {
      return new TypeCheckResult.TypeCheckFailure(
          String.format(
              "The %s parameter requires the %s type, as a BIGINT can exceed an INT, however \"%s\""
                  + " has the type %s. Write CAST(%s AS INT)",
              parameter, wanted, sql, type, sql));
    }
    return new TypeCheckResult.DataTypeMismatch(
        "UNEXPECTED_INPUT_TYPE",
        ScalaCollections.HERE.map(
            Map.of(
                "paramIndex", parameter,
                "requiredType", wanted,
                "inputSql", "\"" + sql + "\"",
                "inputType", type)));
  }

  /** The type of the result of a call. */
  static DataType result(CalendarFunction function, Expression[] arguments) {
    return switch (function.result()) {
      case DATE_OR_TIMESTAMP ->
          arguments[function.position(ArgumentType.DATE_OR_TIMESTAMP)].dataType();
      case ROW -> struct(function.columns());
      default -> type(function.result());
    };
  }

  /** The type of rows. */
  static StructType struct(List<Column> columns) {
    StructType struct = new StructType();
    for (Column column : columns) {
      struct = struct.add(column.name(), type(column.type()), column.nullable());
    }
    return struct;
  }

  private static DataType type(ResultType type) {
    return switch (type) {
      case TEXT, TEXT_OR_NULL -> DataTypes.StringType;
      case DATE -> DataTypes.DateType;
      case INT -> DataTypes.IntegerType;
      case BIGINT -> DataTypes.LongType;
      case BOOLEAN -> DataTypes.BooleanType;
      case TEXTS -> DataTypes.createArrayType(DataTypes.StringType, false);
      case DATE_OR_TIMESTAMP, ROW, TABLE ->
          throw new IllegalArgumentException(type + " is no type");
    };
  }

  /** A variable of generated code for a result, until it is known. */
  static String declaration(DataType type, String variable) {
    String initialised =
        type instanceof StringType
            ? "UTF8String %s = null;\n"
            : type instanceof StructType
                ? "InternalRow %s = null;\n"
                : type instanceof BooleanType
                    ? "boolean %s = false;\n"
                    : type instanceof LongType || isTimestamp(type)
                        ? "long %s = 0L;\n"
                        : "int %s = 0;\n";
    return String.format(initialised, variable);
  }

  static boolean isTimestamp(DataType type) {
    return type instanceof TimestampType || type instanceof TimestampNTZType;
  }

  private static boolean fitsInt(DataType type) {
    return type instanceof ByteType || type instanceof ShortType || type instanceof IntegerType;
  }
}
