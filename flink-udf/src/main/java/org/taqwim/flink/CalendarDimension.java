package org.taqwim.flink;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.flink.table.catalog.DataTypeFactory;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.functions.FunctionContext;
import org.apache.flink.table.functions.SpecializedFunction;
import org.apache.flink.table.functions.TableFunction;
import org.apache.flink.table.functions.UserDefinedFunction;
import org.apache.flink.table.types.inference.TypeInference;
import org.apache.flink.table.types.inference.TypeStrategies;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.CalendarFunctions;
import org.taqwim.calendar.function.DimensionRow;
import org.taqwim.calendar.function.FunctionTable;
import org.taqwim.calendar.function.NameResolver;

/**
 * A row a day, as warehouses have them: {@code TABLE(calendar_dimension(from, to, calendar [,
 * locale]))}. Rows are handed on one by one; names are looked up once for all days of a call.
 */
public class CalendarDimension extends TableFunction<RowData> implements SpecializedFunction {

  private static final long serialVersionUID = 1L;

  private static final String NAME = "calendar_dimension";

  private final DefinedCalendars calendars;

  /** Of the first day and the last: the session's zone for a TIMESTAMP_LTZ, otherwise null. */
  private final ZoneId[] zones;

  private transient NameResolver names;

  public CalendarDimension() {
    this(DefinedCalendars.NONE);
  }

  CalendarDimension(DefinedCalendars calendars) {
    this(calendars, new ZoneId[2]);
  }

  private CalendarDimension(DefinedCalendars calendars, ZoneId[] zones) {
    this.calendars = calendars;
    this.zones = zones;
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
  public UserDefinedFunction specialize(SpecializedContext context) {
    ZoneId[] bound = new ZoneId[zones.length];
    for (int i = 0; i < bound.length; i++) {
      if (ArgumentTypes.root(context.getCallContext(), i)
          == LogicalTypeRoot.TIMESTAMP_WITH_LOCAL_TIME_ZONE) {
        bound[i] = CalendarScalarFunction.sessionZone(context.getConfiguration());
      }
    }
    return new CalendarDimension(calendars, bound);
  }

  @Override
  public void open(FunctionContext context) {
    names = new NameResolver(calendars);
  }

  /** The days, each an {@link Integer} or {@link TimestampData}. */
  public void eval(Object from, Object to, StringData calendar) {
    if (from != null && to != null && calendar != null) {
      collect(day(from, 0), day(to, 1), calendar, Locale.ROOT);
    }
  }

  public void eval(Object from, Object to, StringData calendar, StringData locale) {
    if (from != null && to != null && calendar != null && locale != null) {
      collect(day(from, 0), day(to, 1), calendar, named(() -> names.locale(utf8(locale))));
    }
  }

  private int day(Object day, int position) {
    return day instanceof TimestampData timestamp
        ? CalendarScalarFunction.epochDay(timestamp, zones[position])
        : (Integer) day;
  }

  private void collect(int from, int to, StringData calendar, Locale locale) {
    CalendarSystem system = named(() -> names.calendar(utf8(calendar)));
    named(
        () -> {
          DimensionRow.checkRange(from, to, system);
          return null;
        });
    for (int day = from; day <= to; day++) {
      collect(Rows.of(CalendarFunctions.calendarDimension(day, system, locale)));
    }
  }

  // No name ends in blanks; the literal of one is a CHAR, which may be padded with them.
  private static byte[] utf8(StringData name) {
    return name.toString().strip().getBytes(StandardCharsets.UTF_8);
  }

  // Not around collect(), in which the rest of the query fails with errors of its own.
  private static <T> T named(Supplier<T> step) {
    try {
      return step.get();
    } catch (CalendarException e) {
      throw e.in(NAME);
    }
  }
}
