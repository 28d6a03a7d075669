package org.taqwim.flink;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.api.config.TableConfigOptions;
import org.apache.flink.table.catalog.DataTypeFactory;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.functions.FunctionContext;
import org.apache.flink.table.functions.ScalarFunction;
import org.apache.flink.table.functions.SpecializedFunction;
import org.apache.flink.table.functions.UserDefinedFunction;
import org.apache.flink.table.types.inference.CallContext;
import org.apache.flink.table.types.inference.TypeInference;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.CalendarFunction.Argument;
import org.taqwim.calendar.function.FunctionTable;
import org.taqwim.calendar.function.NameResolver;

/**
 * A function of the function table as Flink sees it: its types, the names that are resolved when
 * the query is planned, and NULL.
 *
 * <p>Subclasses have one {@code eval} per combination of internal types: DATE as {@link Integer}
 * epoch day, TIMESTAMP and TIMESTAMP_LTZ as {@link TimestampData}, text as {@link StringData}. Each
 * calls its kernel, so that no call site is shared between functions. NULL for any argument gives
 * NULL.
 */
public abstract class CalendarScalarFunction extends ScalarFunction
    implements SpecializedFunction, Cloneable {

  private static final long serialVersionUID = 1L;

  private static final long MILLIS_PER_DAY = 86_400_000L;

  /** Flink's first DATE, 0001-01-01: its casts garble what is before, without an error. */
  private static final int FIRST_DATE = -719_162;

  /** Flink's last DATE, 9999-12-31. */
  private static final int LAST_DATE = 2_932_896;

  private final String name;
  private final boolean isTry;

  /** What the names of calendars stand for: the module's, and so the job's. */
  private DefinedCalendars calendars = DefinedCalendars.NONE;

  // Bound by specialize() where the argument is a literal.
  private CalendarSystem calendar;
  private CalendarUnit unit;
  private DayOfWeek weekday;

  /** By argument: the session's zone for a TIMESTAMP_LTZ, otherwise null. */
  private TimeZone[] zones;

  /** By argument: whether it is a CHAR, whose last blanks are padding. */
  private boolean[] padded;

  private transient NameResolver names;

  CalendarScalarFunction(String name) {
    this.name = name;
    this.isTry = function().isTry();
    this.zones = new TimeZone[function().arguments().size()];
    this.padded = new boolean[zones.length];
  }

  /** Sets what the names of calendars stand for, before the function is handed out. */
  final CalendarScalarFunction with(DefinedCalendars defined) {
    calendars = defined;
    return this;
  }

  final CalendarFunction function() {
    return FunctionTable.of(name);
  }

  // ---- planning

  @Override
  public final TypeInference getTypeInference(DataTypeFactory typeFactory) {
    CalendarFunction function = function();
    return TypeInference.newBuilder()
        .inputTypeStrategy(new ArgumentTypes(function, calendars))
        .outputTypeStrategy(call -> ArgumentTypes.result(function, call))
        .build();
  }

  /** A copy with the literal names resolved and the session's time zone. */
  @Override
  public final UserDefinedFunction specialize(SpecializedContext context) {
    CalendarScalarFunction bound = copy();
    CallContext call = context.getCallContext();
    List<Argument> arguments = function().arguments();
    for (int i = 0; i < call.getArgumentDataTypes().size(); i++) {
      bound.bindName(arguments.get(i), i, call);
      if (ArgumentTypes.root(call, i) == LogicalTypeRoot.TIMESTAMP_WITH_LOCAL_TIME_ZONE) {
        bound.zones[i] = sessionZone(context.getConfiguration());
      }
      bound.padded[i] = ArgumentTypes.root(call, i) == LogicalTypeRoot.CHAR;
    }
    return bound;
  }

  private CalendarScalarFunction copy() {
    try {
      CalendarScalarFunction copy = (CalendarScalarFunction) clone();
      copy.zones = new TimeZone[zones.length];
      copy.padded = new boolean[padded.length];
      return copy;
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  private void bindName(Argument argument, int position, CallContext call) {
    String literal = ArgumentTypes.literalName(argument, position, call);
    if (literal == null) {
      return;
    }
    try {
      switch (argument.type()) {
        case CALENDAR -> calendar = NameResolver.calendar(literal, calendars);
        case UNIT -> unit = NameResolver.unit(literal);
        case WEEKDAY -> weekday = NameResolver.weekday(literal);
        default -> throw new AssertionError(argument);
      }
    } catch (CalendarException e) {
      // A constant expression; a plain literal has been refused by ArgumentTypes before.
      throw new ValidationException(ArgumentTypes.describe(function(), position, e));
    }
  }

  private static TimeZone sessionZone(ReadableConfig configuration) {
    String zone = configuration.get(TableConfigOptions.LOCAL_TIME_ZONE);
    return TimeZone.getTimeZone(
        zone.equals(TableConfigOptions.LOCAL_TIME_ZONE.defaultValue())
            ? ZoneId.systemDefault()
            : ZoneId.of(zone));
  }

  // ---- run time

  @Override
  public final void open(FunctionContext context) {
    names = new NameResolver(calendars);
  }

  /** The calendar of an argument that is not null. */
  final CalendarSystem calendar(StringData argument) {
    return calendar != null ? calendar : names.calendar(argument.toBytes());
  }

  /** The unit of an argument that is not null. */
  final CalendarUnit unit(StringData argument) {
    return unit != null ? unit : names.unit(argument.toBytes());
  }

  /** The weekday of an argument that is not null. */
  final DayOfWeek weekday(StringData argument) {
    return weekday != null ? weekday : names.weekday(argument.toBytes());
  }

  /**
   * The UTF-8 of an argument that is not null, without the blanks that pad a CHAR.
   *
   * @param position of the argument, from 0
   */
  final byte[] text(StringData argument, int position) {
    byte[] utf8 = argument.toBytes();
    if (!padded[position]) {
      return utf8;
    }
    int end = utf8.length;
    while (end > 0 && utf8[end - 1] == ' ') {
      end--;
    }
    return Arrays.copyOf(utf8, end);
  }

  /**
   * The epoch day of a TIMESTAMP as it stands, or of a TIMESTAMP_LTZ in the session's time zone.
   *
   * @param position of the argument, from 0
   */
  final Integer epochDay(TimestampData argument, int position) {
    if (argument == null) {
      return null;
    }
    long millis = argument.getMillisecond();
    TimeZone zone = zones[position];
    if (zone != null) {
      millis += zone.getOffset(millis);
    }
    return (int) Math.floorDiv(millis, MILLIS_PER_DAY);
  }

  /**
   * A result of type DATE.
   *
   * @throws CalendarException if Flink's DATE does not hold it
   */
  static Integer date(int epochDay) {
    if (epochDay < FIRST_DATE || epochDay > LAST_DATE) {
      throw CalendarException.outsideOfDateType(epochDay, "Flink", FIRST_DATE, LAST_DATE);
    }
    return epochDay;
  }

  /**
   * NULL for a bad value in a {@code try_} function.
   *
   * @throws CalendarException otherwise, with the function's name, as all that Flink shows of a job
   *     that fails is the innermost message
   */
  @SuppressWarnings("TypeParameterUnusedInFormals") // NULL is of any type
  final <T> T failed(CalendarException problem) {
    if (isTry && problem.condition().isValue()) {
      return null;
    }
    throw problem.in(name);
  }
}
