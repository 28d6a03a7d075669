package org.taqwim.spark.catalyst;

import java.util.Map;
import org.apache.spark.sql.catalyst.analysis.TypeCheckResult;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.taqwim.calendar.function.CalendarFunction.Argument;
import org.taqwim.calendar.function.CalendarFunction.ArgumentType;
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
      case DATE_ONLY -> isTimestamp(actual) ? actual : DataTypes.DateType;
      case INT ->
          untyped || fitsInt(actual) || actual instanceof StringType
              ? DataTypes.IntegerType
              : actual;
      case TEXT_OR_INT ->
          fitsInt(actual) ? DataTypes.IntegerType : untyped ? DataTypes.StringType : actual;
      case CALENDAR, UNIT, WEEKDAY -> untyped ? DataTypes.StringType : actual;
    };
  }

  /** Whether an argument is of a type that kernels take. */
  static boolean accepts(ArgumentType wanted, DataType actual) {
    return switch (wanted) {
      case DATE, DATE_ONLY -> actual instanceof DateType;
      case INT -> actual instanceof IntegerType;
      case TEXT_OR_INT -> actual instanceof StringType || actual instanceof IntegerType;
      case CALENDAR, UNIT, WEEKDAY -> actual instanceof StringType;
    };
  }

  /** The error for an argument of another type. */
  static TypeCheckResult mismatch(int position, Argument argument, Expression actual) {
    String parameter = ORDINALS[position] + " (`" + argument.name() + "`)";
    String wanted =
        switch (argument.type()) {
          case DATE, DATE_ONLY -> "\"DATE\"";
          case INT -> "\"INT\"";
          case TEXT_OR_INT -> "(\"STRING\" or \"INT\")";
          case CALENDAR, UNIT, WEEKDAY -> "\"STRING\"";
        };
    String sql = actual.sql();
    String type = "\"" + actual.dataType().sql() + "\"";
    if (argument.type() == ArgumentType.DATE_ONLY && isTimestamp(actual.dataType())) {
      return castWanted(parameter, wanted, "the result is a DATE", sql, type, "DATE");
    }
    boolean wantsInt =
        argument.type() == ArgumentType.INT || argument.type() == ArgumentType.TEXT_OR_INT;
    if (wantsInt && actual.dataType() instanceof LongType) {
      return castWanted(parameter, wanted, "a BIGINT can exceed an INT", sql, type, "INT");
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

  private static TypeCheckResult castWanted(
      String parameter, String wanted, String reason, String sql, String type, String castTo) {
    return new TypeCheckResult.TypeCheckFailure(
        String.format(
            "The %s parameter requires the %s type, as %s, however \"%s\" has the type %s. Write"
                + " CAST(%s AS %s)",
            parameter, wanted, reason, sql, type, sql, castTo));
  }

  /** The type of a result. */
  static DataType result(ResultType type) {
    return switch (type) {
      case TEXT -> DataTypes.StringType;
      case DATE -> DataTypes.DateType;
      case INT -> DataTypes.IntegerType;
      case BIGINT -> DataTypes.LongType;
      case BOOLEAN -> DataTypes.BooleanType;
      case TABLE -> throw new IllegalArgumentException("A table is not a value");
    };
  }

  /** A variable of generated code for a result, until it is known. */
  static String declaration(ResultType type, String variable) {
    return switch (type) {
      case TEXT -> "UTF8String " + variable + " = null;\n";
      case DATE, INT -> "int " + variable + " = 0;\n";
      case BIGINT -> "long " + variable + " = 0L;\n";
      case BOOLEAN -> "boolean " + variable + " = false;\n";
      case TABLE -> throw new IllegalArgumentException("A table is not a value");
    };
  }

  private static boolean isTimestamp(DataType type) {
    return type instanceof TimestampType || type instanceof TimestampNTZType;
  }

  private static boolean fitsInt(DataType type) {
    return type instanceof ByteType || type instanceof ShortType || type instanceof IntegerType;
  }
}
