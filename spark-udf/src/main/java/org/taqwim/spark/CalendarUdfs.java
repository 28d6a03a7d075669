package org.taqwim.spark;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.UDFRegistration;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.CalendarFunction.Argument;
import org.taqwim.calendar.function.CalendarFunction.ResultType;
import org.taqwim.calendar.function.FunctionTable;
import org.taqwim.spark.connector.UdfCall;
import scala.reflect.api.JavaUniverse;
import scala.reflect.api.Mirror;
import scala.reflect.api.TypeCreator;
import scala.reflect.api.TypeTags;
import scala.reflect.api.TypeTags.TypeTag;
import scala.reflect.api.Types;

/**
 * The calendar functions as user-defined functions, for sessions that have started without this jar
 * and cannot be told of a catalog.
 *
 * <p>A user-defined function has a fixed number of arguments: a function has its own name with the
 * arguments that it needs, and with optional ones it has the number of arguments added to it, as in
 * {@code to_calendar_3(d, calendar, pattern)}.
 */
public final class CalendarUdfs {

  private static final String NATIVE = "org.taqwim.spark.catalyst.";

  private CalendarUdfs() {}

  /**
   * Registers all scalar functions as temporary ones of a session, with its ANSI mode as it is now;
   * but for {@code calendar_window}, as a row of the type of an argument cannot be registered, and
   * the axis, as the time of the argument would be lost. A name that the extension has already
   * given to its session is left as it is.
   *
   * @return the names that are registered
   */
  public static List<String> register(SparkSession session) {
    boolean ansi = Boolean.parseBoolean(session.conf().get("spark.sql.ansi.enabled"));
    List<String> names = new ArrayList<>();
    for (CalendarFunction function : FunctionTable.all()) {
      if (canBeRegistered(function)) {
        int least = function.minArguments();
        for (int n = least; n <= function.arguments().size(); n++) {
          String name = n == least ? function.name() : function.name() + "_" + n;
          if (!isNative(session, name)) {
            UdfCall call = new UdfCall(function, n, ansi, ZoneOffset.UTC);
            register(session.udf(), name, function, call, n);
            names.add(name);
          }
        }
      }
    }
    return List.copyOf(names);
  }

  static boolean canBeRegistered(CalendarFunction function) {
    return function.result() != ResultType.TABLE
        && function.result() != ResultType.TIMESTAMP
        && function.columns().stream()
            .noneMatch(column -> column.type() == ResultType.DATE_OR_TIMESTAMP);
  }

  private static boolean isNative(SparkSession session, String name) {
    try {
      return session.catalog().functionExists(name)
          && session.catalog().getFunction(name).className().startsWith(NATIVE);
    } catch (org.apache.spark.sql.AnalysisException gone) {
      return false;
    }
  }

  private static void register(
      UDFRegistration udfs, String name, CalendarFunction function, UdfCall call, int n) {
    if (function.result() == ResultType.ROW) {
      // No public way says of which types the arguments are and that the result is a row.
      udfs.register(name, (org.apache.spark.sql.api.java.UDF2<?, ?, ?>) call, call.resultType());
      return;
    }
    TypeTag<Object> result = tag(resultClass(function.result()));
    List<TypeTag<Object>> types =
        function.arguments().stream().limit(n).map(CalendarUdfs::tag).toList();
    switch (n) {
      case 0 -> udfs.register(name, (scala.Function0<Object>) call, result);
      case 1 -> udfs.register(name, (scala.Function1<Object, Object>) call, result, types.get(0));
      case 2 ->
          udfs.register(
              name,
              (scala.Function2<Object, Object, Object>) call,
              result,
              types.get(0),
              types.get(1));
      case 3 ->
          udfs.register(
              name,
              (scala.Function3<Object, Object, Object, Object>) call,
              result,
              types.get(0),
              types.get(1),
              types.get(2));
      case 4 ->
          udfs.register(
              name,
              (scala.Function4<Object, Object, Object, Object, Object>) call,
              result,
              types.get(0),
              types.get(1),
              types.get(2),
              types.get(3));
      case 5 ->
          udfs.register(
              name,
              (scala.Function5<Object, Object, Object, Object, Object, Object>) call,
              result,
              types.get(0),
              types.get(1),
              types.get(2),
              types.get(3),
              types.get(4));
      default -> throw new IllegalStateException(function.signature());
    }
  }

  private static TypeTag<Object> tag(Argument argument) {
    return tag(
        switch (argument.type()) {
          case DATE, DATE_OR_TIMESTAMP -> LocalDateTime.class.getName();
          // Spark would make text of a number, and an INT of a BIGINT.
          case TEXT_OR_INT, INT -> "scala.Any";
          default -> String.class.getName();
        });
  }

  private static String resultClass(ResultType type) {
    Class<?> found =
        switch (type) {
          case TEXT, TEXT_OR_NULL -> String.class;
          case DATE, DATE_OR_TIMESTAMP -> LocalDate.class;
          case INT -> Integer.class;
          case BIGINT -> Long.class;
          case BOOLEAN -> Boolean.class;
          case TIMESTAMP, TEXTS, ROW, TABLE -> throw new IllegalArgumentException(type.name());
        };
    return found.getName();
  }

  /** What Scala's compiler writes for a type. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // Java does not see that its universes are classes
  private static TypeTag<Object> tag(String type) {
    JavaUniverse universe = scala.reflect.runtime.package$.MODULE$.universe();
    Object mirror = universe.runtimeMirror(SparkSession.class.getClassLoader());
    TypeTags tags = (TypeTags) (Object) universe;
    return (TypeTag<Object>) tags.TypeTag().apply((Mirror) mirror, new NamedType(type));
  }

  private static final class NamedType extends TypeCreator {
    private static final long serialVersionUID = 1L;

    private final String name;

    NamedType(String name) {
      this.name = name;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Types.TypeApi apply(Mirror mirror) {
      return mirror.staticClass(name).toType();
    }
  }
}
