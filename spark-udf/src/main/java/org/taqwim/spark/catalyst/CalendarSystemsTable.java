package org.taqwim.spark.catalyst;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.CalendarRow;

/** The table function {@code calendar_systems()}: rows in the plan, as {@code VALUES} has them. */
final class CalendarSystemsTable {

  private static final StructType SCHEMA = schema();

  private CalendarSystemsTable() {}

  static LogicalPlan plan(CalendarFunction function, List<Expression> arguments) {
    CalendarCall.checkArguments(function, arguments);
    List<Row> rows =
        CalendarRow.all(Definitions.ofSession()).stream()
            .map(row -> RowFactory.create(values(row)))
            .toList();
    return ScalaCollections.HERE.relation(SCHEMA, rows);
  }

  private static StructType schema() {
    Object[] first = values(CalendarRow.all(DefinedCalendars.NONE).get(0));
    StructType schema = new StructType();
    for (int i = 0; i < first.length; i++) {
      schema = schema.add(CalendarRow.COLUMNS.get(i), type(first[i]), false);
    }
    return schema;
  }

  private static DataType type(Object value) {
    if (value instanceof String[]) {
      return DataTypes.createArrayType(DataTypes.StringType, false);
    }
    return value instanceof Integer ? DataTypes.IntegerType : DataTypes.StringType;
  }

  // In the order of CalendarRow.COLUMNS.
  private static Object[] values(CalendarRow row) {
    return new Object[] {
      row.id(),
      row.aliases().toArray(String[]::new),
      row.kind(),
      row.firstYear(),
      row.lastYear(),
      row.firstDay(),
      row.lastDay(),
      row.dataVersion(),
      row.source()
    };
  }
}
