package org.taqwim.flink;

import org.apache.flink.table.catalog.DataTypeFactory;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.functions.TableFunction;
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
        .outputTypeStrategy(TypeStrategies.explicit(Rows.type(CalendarRow.COLUMNS).notNull()))
        .build();
  }

  public void eval() {
    CalendarRow.all(calendars).forEach(row -> collect(Rows.of(row.values(), CalendarRow.COLUMNS)));
  }
}
