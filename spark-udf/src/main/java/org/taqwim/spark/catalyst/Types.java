package org.taqwim.spark.catalyst;

import java.util.Arrays;
import java.util.Map;
import org.apache.spark.sql.catalyst.analysis.TypeCheckResult;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.taqwim.calendar.function.CalendarFunction.Argument;
import org.taqwim.calendar.function.CalendarFunction.ArgumentType;
import org.taqwim.spark.ArgumentTypes;

/** What Catalyst asks of the types of the function table. */
final class Types {

  private Types() {}

  /** The error for an argument of another type. */
  static TypeCheckResult mismatch(int position, Argument argument, Expression actual) {
    String parameter = ArgumentTypes.ordinal(position) + " (`" + argument.name() + "`)";
    String wanted = ArgumentTypes.wanted(argument.type());
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

  /** The types of expressions. */
  static DataType[] of(Expression[] expressions) {
    return Arrays.stream(expressions).map(Expression::dataType).toArray(DataType[]::new);
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
                    : type instanceof LongType || ArgumentTypes.isTimestamp(type)
                        ? "long %s = 0L;\n"
                        : "int %s = 0;\n";
    return String.format(initialised, variable);
  }
}
