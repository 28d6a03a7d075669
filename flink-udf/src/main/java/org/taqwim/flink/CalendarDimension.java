package org.taqwim.flink;

import org.apache.flink.table.catalog.DataTypeFactory;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.functions.FunctionContext;
import org.apache.flink.table.functions.TableFunction;
import org.apache.flink.table.types.inference.TypeInference;
import org.apache.flink.table.types.inference.TypeStrategies;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.CalendarFunctions;
import org.taqwim.calendar.function.DimensionRow;
import org.taqwim.calendar.function.FunctionTable;
import org.taqwim.calendar.function.NameResolver;

/**
 * A row a day, as warehouses have them: {@code TABLE(calendar_dimension(from, to, calendar))}. Rows
 * are handed on one by one; the names are those of all its days, and are looked up once a call.
 */
public class CalendarDimension extends TableFunction<RowData> {

  private static final long serialVersionUID = 1L;

  private static final String NAME = "calendar_dimension";

  private final DefinedCalendars calendars;
  private transient NameResolver names;

  public CalendarDimension() {
    this(DefinedCalendars.NONE);
  }

  CalendarDimension(DefinedCalendars calendars) {
    this.calendars = calendars;
  }

  @Override
  public TypeInference getTypeInference(DataTypeFactory typeFactory) {
    CalendarFunction function = FunctionTable.of(NAME);
    return TypeInference.newBuilder()
        .inputTypeStrategy(new ArgumentTypes(function, calendars))
        .outputTypeStrategy(TypeStrategies.explicit(Rows.type(function.columns()).notNull()))
        .build();
  }

  @Override
  public void open(FunctionContext context) {
    names = new NameResolver(calendars);
  }

  public void eval(Integer from, Integer to, StringData calendar) {
    if (from == null || to == null || calendar == null) {
      return;
    }
    CalendarSystem system = checked(from, to, calendar);
    for (int day = from; day <= to; day++) {
      collect(Rows.of(CalendarFunctions.calendarDimension(day, system)));
    }
  }

  private CalendarSystem checked(int from, int to, StringData calendar) {
    try {
      CalendarSystem system = names.calendar(calendar.toBytes());
      DimensionRow.checkRange(from, to, system);
      return system;
    } catch (CalendarException e) {
      throw e.in(NAME);
    }
  }
}
