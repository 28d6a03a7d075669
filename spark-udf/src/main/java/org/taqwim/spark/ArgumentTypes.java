package org.taqwim.spark;

import java.util.List;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.CalendarFunction.ArgumentType;
import org.taqwim.calendar.function.CalendarFunction.Column;
import org.taqwim.calendar.function.CalendarFunction.ResultType;

/** The types of the function table in Spark. */
public final class ArgumentTypes {

  private static final String[] ORDINALS = {"first", "second", "third", "fourth", "fifth"};

  private ArgumentTypes() {}

  /**
   * The type to which Spark is to cast an argument, by its rules for implicit casts: as for {@code
   * year(d)} where a DATE is wanted. It is the type of the argument itself where no cast may be
   * made, be it right or wrong. A cast to INT would cut a fraction off, and without ANSI mode it
   * would wrap a BIGINT to another number: neither is made unasked.
   */
  public static DataType expected(ArgumentType wanted, DataType actual) {
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
  public static boolean accepts(ArgumentType wanted, DataType actual) {
    return switch (wanted) {
      case DATE -> actual instanceof DateType;
      case DATE_OR_TIMESTAMP -> actual instanceof DateType || isTimestamp(actual);
      case INT -> actual instanceof IntegerType;
      case TEXT_OR_INT -> actual instanceof StringType || actual instanceof IntegerType;
      case CALENDAR, UNIT, FIELD, WEEK_RULE, PATTERN, LOCALE, STYLE, YEARS, PERIOD ->
          actual instanceof StringType;
    };
  }

  /** The types that an argument may be of, in the words of Spark's messages. */
  public static String wanted(ArgumentType type) {
    return switch (type) {
      case DATE -> "\"DATE\"";
      case DATE_OR_TIMESTAMP -> "(\"DATE\" or \"TIMESTAMP\")";
      case INT -> "\"INT\"";
      case TEXT_OR_INT -> "(\"STRING\" or \"INT\")";
      case CALENDAR, UNIT, FIELD, WEEK_RULE, PATTERN, LOCALE, STYLE, YEARS, PERIOD -> "\"STRING\"";
    };
  }

  /** The position of an argument, from 0, in words. */
  public static String ordinal(int position) {
    return ORDINALS[position];
  }

  /** The type of the result of a call, by the types of its arguments. */
  public static DataType result(CalendarFunction function, DataType[] arguments) {
    int date = function.position(ArgumentType.DATE_OR_TIMESTAMP);
    return switch (function.result()) {
      case DATE_OR_TIMESTAMP -> arguments[date];
      case ROW -> struct(function.columns(), date < 0 ? null : arguments[date]);
      default -> type(function.result());
    };
  }

  /** The type of rows. */
  public static StructType struct(List<Column> columns) {
    return struct(columns, null);
  }

  private static StructType struct(List<Column> columns, DataType dateOrTimestamp) {
    StructType struct = new StructType();
    for (Column column : columns) {
      boolean ofArgument = column.type() == ResultType.DATE_OR_TIMESTAMP;
      DataType type = ofArgument ? dateOrTimestamp : type(column.type());
      struct = struct.add(column.name(), type, column.nullable());
    }
    return struct;
  }

  private static DataType type(ResultType type) {
    return switch (type) {
      case TEXT, TEXT_OR_NULL -> DataTypes.StringType;
      case DATE -> DataTypes.DateType;
      case TIMESTAMP -> DataTypes.TimestampNTZType;
      case INT -> DataTypes.IntegerType;
      case BIGINT -> DataTypes.LongType;
      case BOOLEAN -> DataTypes.BooleanType;
      case TEXTS -> DataTypes.createArrayType(DataTypes.StringType, false);
      case DATE_OR_TIMESTAMP, ROW, TABLE ->
          throw new IllegalArgumentException(type + " is no type");
    };
  }

  /** Whether it is a TIMESTAMP, with a time zone or without. */
  public static boolean isTimestamp(DataType type) {
    return type instanceof TimestampType || type instanceof TimestampNTZType;
  }

  private static boolean fitsInt(DataType type) {
    return type instanceof ByteType || type instanceof ShortType || type instanceof IntegerType;
  }
}
