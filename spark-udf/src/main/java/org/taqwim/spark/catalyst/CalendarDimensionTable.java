package org.taqwim.spark.catalyst;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.DateFromUnixDate;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GetStructField;
import org.apache.spark.sql.catalyst.expressions.If;
import org.apache.spark.sql.catalyst.expressions.LessThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.Sequence;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.trees.TreePattern;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.StringType;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.CalendarFunction.Column;
import org.taqwim.calendar.function.DimensionRow;
import org.taqwim.spark.ArgumentTypes;
import scala.Some;

/**
 * The table function {@code calendar_dimension}: days, and over them a projection of one native
 * call a day, whose fields are the columns. Constant days are a {@code Range}, which holds no rows
 * and is as parallel as the session; days of a LATERAL join, and those of {@code current_date()},
 * are a sequence for each row of the other side.
 */
final class CalendarDimensionTable {

  private static final int CALENDAR = 2;

  private CalendarDimensionTable() {}

  static LogicalPlan plan(CalendarFunction function, List<Expression> arguments) {
    CalendarCall.checkArguments(function, arguments);
    Expression from = date(function, arguments, 0);
    Expression to = date(function, arguments, 1);
    LogicalPlan days;
    Expression day;
    boolean constant = isConstant(from) && isConstant(to);
    if (constant) {
      Integer first = (Integer) from.eval(null);
      Integer last = (Integer) to.eval(null);
      boolean none = first == null || last == null;
      days = ScalaCollections.HERE.range(none ? 0 : first, none ? 0 : last + 1L);
      day = new DateFromUnixDate(cast(only(days), DataTypes.IntegerType));
    } else {
      Expression none = Literal.create(null, DataTypes.createArrayType(DataTypes.DateType, false));
      days =
          ScalaCollections.HERE.explode(
              new If(new LessThanOrEqual(from, to), new Sequence(from, to), none), "date");
      day = only(days);
    }

    List<Expression> row = new ArrayList<>(arguments.subList(1, arguments.size()));
    row.set(0, day);
    CalendarCall call = CalendarCall.of(function, row);
    if (constant && call.constant(CALENDAR - 1) instanceof CalendarSystem calendar) {
      checkRange(function, (Integer) from.eval(null), (Integer) to.eval(null), calendar);
    }
    // In a projection of its own, so that it is called once a day whatever the optimizer does.
    LogicalPlan rows =
        ScalaCollections.HERE.project(
            List.of(ScalaCollections.HERE.alias(call, function.name())), days);
    Attribute struct = only(rows);
    List<NamedExpression> columns = new ArrayList<>();
    for (Column column : function.columns()) {
      Expression field = new GetStructField(struct, columns.size(), new Some<>(column.name()));
      columns.add(ScalaCollections.HERE.alias(field, column.name()));
    }
    return ScalaCollections.HERE.project(columns, rows);
  }

  // What is of the time of the query, such as current_date(), is computed once for all of it, by
  // the
  // optimizer; before that it has another value each time, and in Spark 4.0 none.
  private static boolean isConstant(Expression day) {
    return day.foldable() && !day.containsPattern(TreePattern.CURRENT_LIKE());
  }

  private static Attribute only(LogicalPlan plan) {
    return ScalaCollections.HERE.output(plan).get(0);
  }

  // As Spark casts the argument of a scalar function to DATE: year('2024-03-20') is right too.
  private static Expression date(
      CalendarFunction function, List<Expression> arguments, int position) {
    Expression argument = arguments.get(position);
    DataType type = argument.dataType();
    if (type.equals(DataTypes.DateType)) {
      return argument;
    }
    if (type instanceof StringType || type instanceof NullType || ArgumentTypes.isTimestamp(type)) {
      return cast(argument, DataTypes.DateType);
    }
    throw CalendarAnalysisException.raise(
        "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
        "42K09",
        String.format(
            Locale.ROOT,
            "Argument %d, `%s`, of %s: it must be a DATE, but \"%s\" has the type \"%s\".",
            position + 1,
            function.arguments().get(position).name(),
            function.name(),
            argument.sql(),
            type.sql()),
        null);
  }

  private static Expression cast(Expression expression, DataType type) {
    return new Cast(expression, type, new Some<>(SQLConf.get().sessionLocalTimeZone()));
  }

  private static void checkRange(
      CalendarFunction function, Integer from, Integer to, CalendarSystem calendar) {
    if (from == null || to == null) {
      return;
    }
    try {
      DimensionRow.checkRange(from, to, calendar);
    } catch (CalendarException problem) {
      throw CalendarAnalysisException.raise(
          problem.condition().name(),
          problem.condition().sqlState(),
          function.name() + ": " + problem.getMessage(),
          problem);
    }
  }
}
