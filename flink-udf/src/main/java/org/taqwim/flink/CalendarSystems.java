package org.taqwim.flink;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.catalog.DataTypeFactory;
import org.apache.flink.table.data.GenericArrayData;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.functions.TableFunction;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.inference.InputTypeStrategies;
import org.apache.flink.table.types.inference.TypeInference;
import org.apache.flink.table.types.inference.TypeStrategies;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.function.CalendarRow;

/** The calendars and where their data come from: {@code TABLE(calendar_systems())}. */
public class CalendarSystems extends TableFunction<RowData> {

  private static final long serialVersionUID = 1L;

  private final DefinedCalendars calendars;

  public CalendarSystems() {
    this(DefinedCalendars.NONE);
  }

  CalendarSystems(DefinedCalendars calendars) {
    this.calendars = calendars;
  }

  @Override
  public TypeInference getTypeInference(DataTypeFactory typeFactory) {
    return TypeInference.newBuilder()
        .inputTypeStrategy(InputTypeStrategies.NO_ARGS)
        .outputTypeStrategy(TypeStrategies.explicit(rowType()))
        .build();
  }

  private static DataType rowType() {
    RecordComponent[] components = CalendarRow.class.getRecordComponents();
    List<DataTypes.Field> fields = new ArrayList<>();
    for (int i = 0; i < components.length; i++) {
      fields.add(DataTypes.FIELD(CalendarRow.COLUMNS.get(i), columnType(components[i].getType())));
    }
    return DataTypes.ROW(fields).notNull().bridgedTo(RowData.class);
  }

  private static DataType columnType(Class<?> component) {
    if (component == int.class) {
      return DataTypes.INT().notNull();
    }
    // Elements may be NULL for the planner, as aliases[1] of a calendar without aliases is.
    return component == List.class
        ? DataTypes.ARRAY(DataTypes.STRING()).notNull()
        : DataTypes.STRING().notNull();
  }

  public void eval() {
    CalendarRow.all(calendars).forEach(row -> collect(internal(row)));
  }

  private static RowData internal(CalendarRow row) {
    RecordComponent[] components = CalendarRow.class.getRecordComponents();
    GenericRowData internal = new GenericRowData(components.length);
    for (int i = 0; i < components.length; i++) {
      try {
        internal.setField(i, internal(components[i].getAccessor().invoke(row)));
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(e.getMessage(), e);
      }
    }
    return internal;
  }

  private static Object internal(Object value) {
    if (value instanceof List<?> list) {
      return new GenericArrayData(list.stream().map(CalendarSystems::internal).toArray());
    }
    return value instanceof String text ? StringData.fromString(text) : value;
  }
}
