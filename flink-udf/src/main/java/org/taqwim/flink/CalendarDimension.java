package org.taqwim.flink;

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
import org.apache.flink.table.types.inference.CallContext;
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
  private static final int ARGUMENTS = FunctionTable.of(NAME).arguments().size();

  private final DefinedCalendars calendars;

  /** By argument: the session's zone for a TIMESTAMP_LTZ, otherwise UTC. */
  private final ZoneId[] zones;

  /** By argument: whether it is a CHAR, whose last blanks are padding. */
  private final boolean[] padded;

  private transient NameResolver names;

  public CalendarDimension() {
    this(DefinedCalendars.NONE);
  }

  CalendarDimension(DefinedCalendars calendars) {
    this(calendars, CalendarScalarFunction.utc(ARGUMENTS), new boolean[ARGUMENTS]);
  }

  private CalendarDimension(DefinedCalendars calendars, ZoneId[] zones, boolean[] padded) {
    this.calendars = calendars;
    this.zones = zones;
    this.padded = padded;
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
    ZoneId[] boundZones = CalendarScalarFunction.utc(ARGUMENTS);
    boolean[] boundPadded = new boolean[ARGUMENTS];
    CallContext call = context.getCallContext();
    for (int i = 0; i < call.getArgumentDataTypes().size(); i++) {
      LogicalTypeRoot root = ArgumentTypes.root(call, i);
      if (root == LogicalTypeRoot.TIMESTAMP_WITH_LOCAL_TIME_ZONE) {
        boundZones[i] = CalendarScalarFunction.sessionZone(context.getConfiguration());
      }
      boundPadded[i] = root == LogicalTypeRoot.CHAR;
    }
    return new CalendarDimension(calendars, boundZones, boundPadded);
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
      collect(day(from, 0), day(to, 1), calendar, named(() -> names.locale(text(locale, 3))));
    }
  }

  private int day(Object day, int position) {
    return day instanceof TimestampData timestamp
        ? CalendarScalarFunction.epochDay(timestamp, zones[position])
        : (Integer) day;
  }

  private void collect(int from, int to, StringData calendar, Locale locale) {
    CalendarSystem system = named(() -> names.calendar(text(calendar, 2)));
    named(
        () -> {
          DimensionRow.checkRange(from, to, system);
          return null;
        });
    for (int day = from; day <= to; day++) {
      int d = day;
      collect(
          named(
              () ->
                  Rows.of(
                      CalendarFunctions.calendarDimension(d, system, locale),
                      DimensionRow.COLUMNS)));
    }
  }

  private byte[] text(StringData name, int position) {
    return CalendarScalarFunction.text(name, padded[position]);
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
