package org.taqwim.spark.catalyst;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import org.apache.spark.QueryContext;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.TypeCheckResult;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ImplicitCastInputTypes;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.NamedArgumentExpression;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenContext;
import org.apache.spark.sql.catalyst.expressions.codegen.ExprCode;
import org.apache.spark.sql.catalyst.trees.CurrentOrigin;
import org.apache.spark.sql.catalyst.trees.SQLQueryContext;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.unsafe.types.UTF8String;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.CalendarFunction.Argument;
import org.taqwim.calendar.function.CalendarFunction.ArgumentType;
import org.taqwim.calendar.function.CalendarFunction.ResultType;
import org.taqwim.calendar.function.FunctionTable;
import org.taqwim.calendar.function.NameResolver;
import org.taqwim.spark.ArgumentTypes;
import org.taqwim.spark.CallSite;
import org.taqwim.spark.Kernel;

/**
 * A call of a scalar function of the table, as a native expression: Spark's internal types in and
 * out, and between them one static call of the kernel, compiled into the stage or interpreted.
 *
 * <p>Constant names - of calendars, units, fields, weeks, patterns, locales, styles and years - are
 * resolved once, and so are constant periods of a constant calendar. Those of a column are resolved
 * row by row, after the check for NULLs: NULL in any argument gives NULL.
 */
public abstract class CalendarCall extends Expression
    implements ImplicitCastInputTypes, Serializable {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final Expression[] arguments;
  private final CallSite site;

  // Any thread finds the same. Tasks receive what the driver found, and look nothing up.
  private volatile Object[] constants;
  private transient CalendarFunction function;
  private transient volatile Kernel kernel;

  /**
   * @param children the arguments, as a {@code Seq}
   */
  CalendarCall(String name, Object children, CallSite site) {
    this.name = name;
    this.arguments = ScalaCollections.HERE.list(children).toArray(Expression[]::new);
    this.site = site;
  }

  // ---- analysis

  /**
   * The call of a function in a query. Named arguments, a wrong number of them, and a constant that
   * names no calendar, unit or weekday, are a {@link CalendarAnalysisException}.
   */
  static CalendarCall of(CalendarFunction function, List<Expression> arguments) {
    checkArguments(function.ofDay(), arguments);
    CallSite site = siteOf(function).undecided(CalendarWindows.isWindow(function));
    CalendarCall call = ScalaCollections.HERE.call(function.name(), arguments, site);
    call.checkConstants();
    return call;
  }

  /** Checks whatever can be wrong with arguments without a look at their types and values. */
  static void checkArguments(CalendarFunction function, List<Expression> arguments) {
    if (arguments.stream().anyMatch(NamedArgumentExpression.class::isInstance)) {
      throw CalendarAnalysisException.raise(
          "NAMED_PARAMETERS_NOT_SUPPORTED",
          "4274K",
          String.format(
              "Named parameters are not supported for %s; give the arguments by position: %s.",
              function.name(), function.signature()),
          null,
          Map.of("functionName", "`" + function.name() + "`"));
    }
    int least = function.minArguments();
    int most = function.arguments().size();
    if (arguments.size() < least || arguments.size() > most) {
      String expected =
          least == most ? most + "" : least + (most - least > 1 ? " to " : " or ") + most;
      throw CalendarAnalysisException.raise(
          "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
          "42605",
          String.format(
              Locale.ROOT,
              "%s takes %s argument%s, but here it has %d.",
              function.signature(),
              expected,
              most == 1 ? "" : "s",
              arguments.size()),
          null,
          Map.of(
              "functionName",
              "`" + function.name() + "`",
              "expectedNum",
              expected,
              "actualNum",
              String.valueOf(arguments.size()),
              "docroot",
              "https://spark.apache.org/docs/latest"));
    }
  }

  private static CallSite siteOf(CalendarFunction function) {
    QueryContext[] context = CurrentOrigin.get().getQueryContext();
    return CallSite.of(
        function,
        SQLConf.get().ansiEnabled(),
        Definitions.ofSession(),
        DateTimeUtils.getZoneId(SQLConf.get().sessionLocalTimeZone()),
        context.length == 0 ? null : context[0],
        context.length == 0 ? "" : summary(context[0]));
  }

  // In Spark 3.5 the interface has none; there all contexts are of SQL.
  private static String summary(QueryContext context) {
    if (context instanceof SQLQueryContext sql) {
      return sql.summary();
    }
    try {
      return (String) context.getClass().getMethod("summary").invoke(context);
    } catch (ReflectiveOperationException e) {
      return "";
    }
  }

  private void checkConstants() {
    Object[] found = resolveConstants(this::raise);
    int position = function().position(ArgumentType.CALENDAR);
    for (int i = 0; position >= 0 && i < found.length; i++) {
      try {
        NameResolver.check(function(), found[i], found[position]);
      } catch (CalendarException problem) {
        raise(problem, i);
      }
    }
    try {
      NameResolver.checkPattern(function(), found);
    } catch (CalendarException problem) {
      raise(problem, function().position(ArgumentType.PATTERN));
    }
    constants = found;
  }

  // A bad value is an error where a row is there, and in a try_ function NULL.
  private void raise(CalendarException problem, int position) {
    if (!problem.condition().isValue()) {
      throw CalendarAnalysisException.raise(
          problem.condition().name(),
          problem.condition().sqlState(),
          String.format(
              Locale.ROOT,
              "Argument %d, `%s`, of %s: %s",
              position
                  + 1
                  + FunctionTable.of(name).arguments().size()
                  - function().arguments().size(),
              argument(position).name(),
              name,
              problem.getMessage()),
          problem);
    }
  }

  /** The types to which Spark casts the arguments, where its rules allow it. */
  final List<DataType> expectedTypes() {
    List<DataType> types = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      types.add(ArgumentTypes.expected(argument(i).type(), arguments[i].dataType()));
    }
    return types;
  }

  @Override
  public TypeCheckResult checkInputDataTypes() {
    for (int i = 0; i < arguments.length; i++) {
      if (!ArgumentTypes.accepts(argument(i).type(), arguments[i].dataType())) {
        return Types.mismatch(i, argument(i), arguments[i]);
      }
    }
    return TypeCheckResult.TypeCheckSuccess$.MODULE$;
  }

  // ---- what CalendarWindows is to decide

  /**
   * Whether it is the call of a window that has not been given its place. It counts as unresolved
   * until then, as Spark's own {@code window} does: so no column that is made of it is looked up
   * before it has its metadata.
   */
  final boolean isUndecided() {
    return site.undecided();
  }

  /** Whether nothing else is wanting. */
  final boolean isReady() {
    return super.resolved();
  }

  /** The call as an expression like any other. */
  final CalendarCall decided() {
    return ScalaCollections.HERE.call(name, List.of(arguments), site.undecided(false));
  }

  @Override
  public boolean resolved() {
    return !isUndecided() && isReady();
  }

  // ---- properties

  final CalendarFunction function() {
    CalendarFunction found = function;
    if (found == null) {
      found = FunctionTable.of(name).ofDay();
      function = found;
    }
    return found;
  }

  private Argument argument(int i) {
    return function().arguments().get(i);
  }

  /** The zone in which a kernel of a TIMESTAMP has its days; null for any other. */
  final ZoneId zone() {
    return Kernel.zone(function(), Types.of(arguments), site);
  }

  /** The one argument that is no constant name; null if there are several. */
  final Expression onlyInput() {
    Object[] names = constants();
    Expression input = null;
    for (int i = 0; i < names.length; i++) {
      if (names[i] == null) {
        if (input != null) {
          return null;
        }
        input = arguments[i];
      }
    }
    return input;
  }

  /** The argument that may be a TIMESTAMP; the function has one. */
  final Expression time() {
    return arguments[function().position(ArgumentType.DATE_OR_TIMESTAMP)];
  }

  /** The unit, if it is constant; otherwise null. */
  final CalendarUnit unit() {
    return (CalendarUnit) constant(function().position(ArgumentType.UNIT));
  }

  /**
   * The name that Spark gives to a column without one, where arguments are columns and literals.
   */
  final String columnName() {
    return Arrays.stream(arguments)
        .map(argument -> argument instanceof Attribute column ? column.name() : argument.toString())
        .collect(Collectors.joining(", ", name + "(", ")"));
  }

  /** The constant calendar; null if it is a column's. */
  final CalendarSystem calendar() {
    return (CalendarSystem) constant(function().position(ArgumentType.CALENDAR));
  }

  /** The DATE of a call whose other arguments are all constant; null for any other. */
  final Expression onlyDate() {
    int position = function().position(ArgumentType.DATE);
    Expression date = position < 0 || !deterministic() ? null : arguments[position];
    return date != null && onlyInput() == date && calendar() != null ? date : null;
  }

  /** The same call of another date. */
  final CalendarCall of(Expression date) {
    List<Expression> changed = new ArrayList<>(List.of(arguments));
    changed.set(function().position(ArgumentType.DATE), date);
    return ScalaCollections.HERE.call(name, changed, site);
  }

  /** The same call, but that a bad value gives NULL. */
  final CalendarCall orNull() {
    return ScalaCollections.HERE.call(name, List.of(arguments), site.orNull());
  }

  /** The date; outside the calendar's range the error of this call, or its NULL. */
  final CalendarCall day() {
    return part(FunctionTable.of("calendar_trunc"), CalendarUnit.DAY.name());
  }

  /**
   * The call of another function of the date and calendar, as a part of this one: its errors name
   * what the query names.
   *
   * @param first what that function takes before the date; null if nothing
   */
  final CalendarCall part(CalendarFunction other, String first) {
    List<Expression> given = new ArrayList<>();
    if (first != null) {
      given.add(new Literal(UTF8String.fromString(first), DataTypes.StringType));
    }
    given.add(onlyDate());
    given.add(arguments[function().position(ArgumentType.CALENDAR)]);
    return ScalaCollections.HERE.call(other.name(), given, site);
  }

  final CallSite site() {
    return site;
  }

  @Override
  public DataType dataType() {
    return ArgumentTypes.result(function(), Types.of(arguments));
  }

  @Override
  public boolean nullable() {
    return site.nullForBadValue()
        || function().result() == ResultType.TEXT_OR_NULL
        || Arrays.stream(arguments).anyMatch(Expression::nullable);
  }

  /** Of Spark 4; in 3.5 it is a trait, without which fewer filters for NULL are inferred. */
  @SuppressWarnings("MissingOverride")
  public boolean nullIntolerant() {
    return true;
  }

  @Override
  public boolean foldable() {
    return Arrays.stream(arguments).allMatch(Expression::foldable);
  }

  @Override
  public String prettyName() {
    return name;
  }

  @Override
  public String toString() {
    return Arrays.stream(arguments)
        .map(Expression::toString)
        .collect(Collectors.joining(", ", name + "(", ")"));
  }

  // ---- constants

  /**
   * By argument, what a constant name stands for, or a constant period of a constant calendar; null
   * if the argument is neither, not constant, NULL, or wrong.
   *
   * @param wrong is told what is wrong, and with which argument
   */
  private Object[] resolveConstants(ObjIntConsumer<CalendarException> wrong) {
    Object[] found = new Object[arguments.length];
    for (int i = 0; i < found.length; i++) {
      ArgumentType type = argument(i).type();
      UTF8String text = type.isName() ? constantText(arguments[i]) : null;
      if (text != null) {
        try {
          found[i] = NameResolver.resolve(type, text.toString(), site.calendars());
        } catch (CalendarException problem) {
          wrong.accept(problem, i);
        }
      }
    }
    int position = function().position(ArgumentType.CALENDAR);
    if (position >= 0 && found[position] instanceof CalendarSystem calendar) {
      for (int i = 0; i < found.length; i++) {
        UTF8String text =
            argument(i).type() == ArgumentType.PERIOD ? constantText(arguments[i]) : null;
        if (text != null) {
          try {
            found[i] = NameResolver.period(text.toString(), calendar);
          } catch (CalendarException problem) {
            wrong.accept(problem, i);
          }
        }
      }
    }
    return found;
  }

  private static UTF8String constantText(Expression argument) {
    if (!argument.resolved()
        || !argument.foldable()
        || !(argument.dataType() instanceof StringType)) {
      return null;
    }
    try {
      return (UTF8String) argument.eval(null);
    } catch (Exception cannotBeEvaluatedYet) {
      return null; // Spark replaces it later, or reports what is wrong with it itself.
    }
  }

  /** What the constant name at a position stands for; null if it is not constant. */
  final Object constant(int position) {
    return constants()[position];
  }

  // A name that became constant after analysis and is wrong counts as a column's: it fails only
  // where a row is there to be converted.
  final Object[] constants() {
    Object[] found = constants;
    if (found == null) {
      found = resolveConstants((perRow, i) -> {});
      constants = found;
    }
    return found;
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    constants();
    out.defaultWriteObject();
  }

  // ---- interpreted

  @Override
  public Object eval(InternalRow row) {
    Object[] constant = constants();
    Object[] values = new Object[arguments.length];
    for (int i = 0; i < values.length; i++) {
      if (constant[i] == null) {
        values[i] = arguments[i].eval(row);
        if (values[i] == null) {
          return null;
        }
      }
    }
    Kernel found = kernel;
    if (found == null) {
      found = Kernel.of(function(), Types.of(arguments), site);
      kernel = found;
    }
    try {
      return found.call(values, constant);
    } catch (CalendarException problem) {
      site.isNull(problem);
      return null;
    }
  }

  // ---- compiled

  @Override
  public ExprCode doGenCode(CodegenContext context, ExprCode result) {
    return new CallCompiler(context, function(), arguments, constants(), site)
        .compile(result, nullable());
  }

  // ---- value semantics

  @Override
  public int productArity() {
    return 3;
  }

  /** An element of the product; the arguments are element 1. */
  final Object element(int n) {
    return switch (n) {
      case 0 -> name;
      case 2 -> site;
      default -> throw new IndexOutOfBoundsException(n);
    };
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof CalendarCall;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CalendarCall that
        && name.equals(that.name)
        && Arrays.equals(arguments, that.arguments)
        && site.nullForBadValue() == that.site.nullForBadValue()
        && site.undecided() == that.site.undecided()
        && site.zone().equals(that.site.zone())
        && site.calendars().equals(that.site.calendars());
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, Arrays.hashCode(arguments), site.nullForBadValue());
  }
}
