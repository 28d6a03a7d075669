package org.taqwim.flink;

import java.util.List;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.data.GenericArrayData;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.DataType;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.function.CalendarFunction.Column;
import org.taqwim.calendar.function.CalendarFunction.ResultType;

/** The rows of the function table as Flink's, in internal types. */
final class Rows {

  private Rows() {}

  /** The type of rows, which may be NULL. */
  static DataType type(List<Column> columns) {
    return type(columns, null);
  }

  /**
   * The type of rows, which may be NULL.
   *
   * @param dateOrTimestamp the type of the columns that have that of an argument
   */
  static DataType type(List<Column> columns, DataType dateOrTimestamp) {
    return DataTypes.ROW(
            columns.stream()
                .map(column -> DataTypes.FIELD(column.name(), type(column, dateOrTimestamp)))
                .toArray(DataTypes.Field[]::new))
        .bridgedTo(RowData.class);
  }

  private static DataType type(Column column, DataType dateOrTimestamp) {
    DataType type =
        column.type() == ResultType.DATE_OR_TIMESTAMP ? dateOrTimestamp : type(column.type());
    return column.nullable() ? type : type.notNull();
  }

  /** The type of a value, which may be NULL, as functions take and give it. */
  static DataType type(ResultType type) {
    return switch (type) {
      case TEXT, TEXT_OR_NULL -> DataTypes.STRING().bridgedTo(StringData.class);
      case DATE -> DataTypes.DATE().bridgedTo(Integer.class);
      // Of milliseconds, so that it can carry a watermark.
      case TIMESTAMP -> DataTypes.TIMESTAMP(3).bridgedTo(TimestampData.class);
      case INT -> DataTypes.INT();
      case BIGINT -> DataTypes.BIGINT();
      case BOOLEAN -> DataTypes.BOOLEAN();
      // Elements may be NULL for the planner, as aliases[1] of a calendar without aliases is.
      case TEXTS -> DataTypes.ARRAY(DataTypes.STRING());
      case DATE_OR_TIMESTAMP, ROW, TABLE ->
          throw new IllegalArgumentException(type + " depends on the call");
    };
  }

  /**
   * The row of a kernel's values. A date that Flink's DATE does not hold is NULL in a column that
   * can be: there it is about another day or period that there may not be.
   *
   * @throws CalendarException if it is in a column that cannot be NULL
   */
  static RowData of(Object[] values, List<Column> columns) {
    GenericRowData row = new GenericRowData(values.length);
    for (int i = 0; i < values.length; i++) {
      row.setField(
          i,
          columns.get(i).type() == ResultType.DATE && values[i] != null
              ? date((Integer) values[i], columns.get(i))
              : internal(values[i]));
    }
    return row;
  }

  private static Integer date(int epochDay, Column column) {
    try {
      return CalendarScalarFunction.date(epochDay);
    } catch (CalendarException outside) {
      if (column.nullable()) {
        return null;
      }
      throw outside;
    }
  }

  private static Object internal(Object value) {
    if (value instanceof byte[] utf8) {
      return StringData.fromBytes(utf8);
    }
    if (value instanceof Object[] list) {
      Object[] elements = new Object[list.length];
      for (int i = 0; i < list.length; i++) {
        elements[i] = internal(list[i]);
      }
      return new GenericArrayData(elements);
    }
    return value;
  }
}
