package org.taqwim.spark.catalyst;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.types.StructType;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.CalendarRow;
import org.taqwim.spark.ArgumentTypes;
import org.taqwim.spark.Values;

/** The table function {@code calendar_systems()}: rows in the plan, as {@code VALUES} has them. */
final class CalendarSystemsTable {

  private CalendarSystemsTable() {}

  static LogicalPlan plan(CalendarFunction function, List<Expression> arguments) {
    CalendarCall.checkArguments(function, arguments);
    StructType schema = ArgumentTypes.struct(function.columns());
    List<Row> rows =
        CalendarRow.all(Definitions.ofSession()).stream()
            .map(row -> row(schema, row.values()))
            .toList();
    return ScalaCollections.HERE.relation(schema, rows);
  }

  // LocalRelation takes external rows in all versions, and internal ones in a way of each its own.
  private static Row row(StructType schema, Object[] values) {
    return (Row) CatalystTypeConverters.createToScalaConverter(schema).apply(Values.row(values));
  }
}
