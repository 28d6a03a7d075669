package org.taqwim.flink;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import org.apache.flink.configuration.ReadableConfig;
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
import org.taqwim.calendar.CalendarField;
import org.taqwim.calendar.CalendarPeriod;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.WeekRule;
import org.taqwim.calendar.format.DatePattern;
import org.taqwim.calendar.format.Years;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.CalendarFunction.ArgumentType;
import org.taqwim.calendar.function.FunctionTable;
import org.taqwim.calendar.function.LocalDays;
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
  private static final int MICROS_PER_MILLI = 1_000;
  private static final int NANOS_PER_MICRO = 1_000;

  /** Flink's first DATE, 0001-01-01: its casts garble what is before, without an error. */
  static final int FIRST_DATE = -719_162;

  /** Flink's last DATE, 9999-12-31. */
  static final int LAST_DATE = 2_932_896;

  private final String name;
  private final boolean isTry;

  /** What the names of calendars stand for: the module's, and so the job's. */
  private DefinedCalendars calendars = DefinedCalendars.NONE;

  /** The position of the calendar in a function of one calendar. */
  private final int calendarAt;

  /** By argument: what specialize() has bound a literal to, otherwise null. */
  private Object[] constants;

  /** The constant of a function of one calendar, for which a row does not search the array. */
  private CalendarSystem calendar;

  /** By argument: the session's zone for a TIMESTAMP_LTZ, otherwise UTC. */
  private ZoneId[] zones;

  /** By argument: whether it is a CHAR, whose last blanks are padding. */
  private boolean[] padded;

  private transient NameResolver names;

  CalendarScalarFunction(String name) {
    this.name = name;
    this.isTry = function().isTry();
    this.calendarAt = function().position(ArgumentType.CALENDAR);
    this.constants = new Object[function().arguments().size()];
    this.zones = utc(constants.length);
    this.padded = new boolean[constants.length];
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
    // Constant expressions among them; plain literals have been there before.
    bound.constants = new ArgumentTypes(function(), calendars).constants(call);
    bound.calendar = (CalendarSystem) (calendarAt < 0 ? null : bound.constants[calendarAt]);
    for (int i = 0; i < call.getArgumentDataTypes().size(); i++) {
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
      copy.zones = utc(zones.length);
      copy.padded = new boolean[padded.length];
      return copy;
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  static ZoneId[] utc(int arguments) {
    ZoneId[] zones = new ZoneId[arguments];
    Arrays.fill(zones, ZoneOffset.UTC);
    return zones;
  }

  static ZoneId sessionZone(ReadableConfig configuration) {
    String zone = configuration.get(TableConfigOptions.LOCAL_TIME_ZONE);
    return zone.equals(TableConfigOptions.LOCAL_TIME_ZONE.defaultValue())
        ? ZoneId.systemDefault()
        : ZoneId.of(zone);
  }

  // ---- run time

  @Override
  public final void open(FunctionContext context) {
    names = new NameResolver(calendars);
  }

  /** The calendar of the only argument that is one, which is not null. */
  final CalendarSystem calendar(StringData argument) {
    return calendar != null ? calendar : calendar(argument, calendarAt);
  }

  /**
   * The calendar of an argument that is not null.
   *
   * @param position of the argument, from 0; so in the methods below
   */
  final CalendarSystem calendar(StringData argument, int position) {
    Object bound = constants[position];
    return bound != null ? (CalendarSystem) bound : names.calendar(text(argument, position));
  }

  /** The unit of an argument that is not null. */
  final CalendarUnit unit(StringData argument, int position) {
    Object bound = constants[position];
    return bound != null ? (CalendarUnit) bound : names.unit(text(argument, position));
  }

  /** The field of an argument that is not null. */
  final CalendarField field(StringData argument, int position) {
    Object bound = constants[position];
    return bound != null ? (CalendarField) bound : names.field(text(argument, position));
  }

  /** The weeks of an argument that is not null. */
  final WeekRule weekRule(StringData argument, int position) {
    Object bound = constants[position];
    return bound != null ? (WeekRule) bound : names.weekRule(text(argument, position));
  }

  /** The pattern of an argument that is not null. */
  final DatePattern pattern(StringData argument, int position) {
    Object bound = constants[position];
    return bound != null ? (DatePattern) bound : names.pattern(text(argument, position));
  }

  /** The locale of an argument that is not null. */
  final Locale locale(StringData argument, int position) {
    Object bound = constants[position];
    return bound != null ? (Locale) bound : names.locale(text(argument, position));
  }

  /** The style of an argument that is not null. */
  final TextStyle style(StringData argument, int position) {
    Object bound = constants[position];
    return bound != null ? (TextStyle) bound : names.style(text(argument, position));
  }

  /** The years of an argument that is not null. */
  final Years years(StringData argument, int position) {
    Object bound = constants[position];
    return bound != null ? (Years) bound : names.years(text(argument, position));
  }

  /** The period of an argument that is not null. */
  final CalendarPeriod period(StringData argument, int position, CalendarSystem calendar) {
    Object bound = constants[position];
    return bound != null
        ? (CalendarPeriod) bound
        : names.period(text(argument, position), calendar);
  }

  /** The UTF-8 of an argument that is not null, without the blanks that pad a CHAR. */
  final byte[] text(StringData argument, int position) {
    return text(argument, padded[position]);
  }

  /** The UTF-8 of an argument that is not null, without the blanks at its end if it is padded. */
  static byte[] text(StringData argument, boolean padded) {
    byte[] utf8 = argument.toBytes();
    if (!padded) {
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
   */
  final Integer epochDay(TimestampData argument, int position) {
    return argument == null ? null : epochDay(argument, zone(position));
  }

  /** The epoch day of a timestamp in a zone. */
  static int epochDay(TimestampData timestamp, ZoneId zone) {
    return LocalDays.epochDay(micros(timestamp), zone);
  }

  /** The zone in which a timestamp is what it is: the session's, or UTC for one as it stands. */
  final ZoneId zone(int position) {
    return zones[position];
  }

  /** A timestamp as kernels take it. */
  static long micros(TimestampData timestamp) {
    return timestamp.getMillisecond() * MICROS_PER_MILLI
        + timestamp.getNanoOfMillisecond() / NANOS_PER_MICRO;
  }

  /**
   * A result of type TIMESTAMP.
   *
   * @param nanos what is to be added to it: nanoseconds of a microsecond
   * @throws CalendarException if Flink does not hold it
   */
  static TimestampData timestamp(long micros, int nanos) {
    long millis = Math.floorDiv(micros, MICROS_PER_MILLI);
    long day = Math.floorDiv(millis, MILLIS_PER_DAY);
    if (day < FIRST_DATE || day > LAST_DATE) {
      throw CalendarException.outsideOfDateType(
          (int) day, "Flink's TIMESTAMP", FIRST_DATE, LAST_DATE);
    }
    int microsOfMilli = Math.floorMod(micros, MICROS_PER_MILLI);
    return TimestampData.fromEpochMillis(millis, microsOfMilli * NANOS_PER_MICRO + nanos);
  }

  /**
   * A result of type TIMESTAMP(3).
   *
   * @throws CalendarException if Flink does not hold it
   */
  static TimestampData millis(long micros) {
    return timestamp(micros - Math.floorMod(micros, MICROS_PER_MILLI), 0);
  }

  /** What {@link #micros} leaves out. */
  static int nanos(TimestampData timestamp) {
    return timestamp.getNanoOfMillisecond() % NANOS_PER_MICRO;
  }

  /**
   * A result of type DATE.
   *
   * @throws CalendarException if Flink's DATE does not hold it
   */
  static Integer date(int epochDay) {
    if (epochDay < FIRST_DATE || epochDay > LAST_DATE) {
      throw CalendarException.outsideOfDateType(epochDay, "Flink's DATE", FIRST_DATE, LAST_DATE);
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
