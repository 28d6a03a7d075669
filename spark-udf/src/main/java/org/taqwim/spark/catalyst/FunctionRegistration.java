package org.taqwim.spark.catalyst;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.CalendarFunction.Argument;
import org.taqwim.calendar.function.CalendarFunction.ResultType;
import org.taqwim.calendar.function.FunctionTable;
import org.taqwim.spark.CallSite;
import scala.Function1;
import scala.Tuple3;

/** Puts the function table into Spark's registries. */
public final class FunctionRegistration {

  private static final Map<String, Table> TABLES =
      Map.of(
          "calendar_dimension",
          new Table(CalendarDimensionTable.class, CalendarDimensionTable::plan),
          "calendar_systems",
          new Table(CalendarSystemsTable.class, CalendarSystemsTable::plan));

  private static final CallSite NOWHERE =
      new CallSite(
          "taqwim_version", true, "", DefinedCalendars.NONE, ZoneOffset.UTC, null, "", false);

  /** How a table function is planned, and the class that does it. */
  private record Table(
      Class<?> implementation, BiFunction<CalendarFunction, List<Expression>, LogicalPlan> plan) {}

  private FunctionRegistration() {}

  /**
   * Registers all functions and rules with the sessions that are built from these extensions.
   *
   * @throws LinkageError if this Spark is not one that they were built for; nothing is registered
   */
  public static void inject(SparkSessionExtensions extensions) {
    // A class that cannot be linked is found now, and not when a session makes its optimizer.
    ScalaCollections.HERE.call("taqwim_version", List.of(), NOWHERE);
    SoftRule windows = new CalendarWindows();
    List<RewriteRule> rules = List.of(new CatalogCallRule(), new PreimageRule(), new FieldsRule());
    RewriteRule grouping = new GroupingRule();
    Definitions.registerKey();
    RewriteRule.registerKey();
    extensions.injectResolutionRule(session -> windows);
    rules.forEach(rule -> extensions.injectOptimizerRule(session -> rule));
    extensions.injectPreCBORule(session -> grouping);
    for (CalendarFunction function : FunctionTable.all()) {
      if (function.result() == ResultType.TABLE) {
        Table table = TABLES.get(function.name());
        extensions.injectTableFunction(
            description(function, arguments -> table.plan().apply(function, arguments)));
      } else {
        extensions.injectFunction(
            description(function, arguments -> CalendarCall.of(function, arguments)));
      }
    }
  }

  // Spark's type says Seq, of which the bytecode knows nothing; it is opened where it is used.
  @SuppressWarnings("unchecked")
  private static <S, R> Tuple3<FunctionIdentifier, ExpressionInfo, Function1<S, R>> description(
      CalendarFunction function, Function<List<Expression>, R> builder) {
    return new Tuple3<>(
        new FunctionIdentifier(function.name()),
        info(function),
        seq -> builder.apply(ScalaCollections.HERE.list(seq)));
  }

  /** What DESCRIBE FUNCTION EXTENDED shows. */
  static ExpressionInfo info(CalendarFunction function) {
    boolean table = function.result() == ResultType.TABLE;
    Class<?> implementation =
        table ? TABLES.get(function.name()).implementation() : CalendarCall.class;
    return new ExpressionInfo(
        implementation.getName(),
        null,
        function.name(),
        usage(function),
        arguments(function),
        examples(function, table),
        "",
        table ? "table_funcs" : function.arguments().isEmpty() ? "misc_funcs" : "datetime_funcs",
        function.since(),
        "",
        "built-in");
  }

  private static String usage(CalendarFunction function) {
    String parameters = function.signature().substring(function.name().length());
    return "_FUNC_" + parameters + " - " + function.summary();
  }

  private static String arguments(CalendarFunction function) {
    return function.arguments().isEmpty()
        ? ""
        : function.arguments().stream()
            .map(FunctionRegistration::argument)
            .collect(Collectors.joining("", "\n    Arguments:\n", "  "));
  }

  private static String argument(Argument argument) {
    String optional = argument.optional() ? " Optional." : "";
    return "      * " + argument.name() + " - " + argument.meaning() + "." + optional + "\n";
  }

  private static String examples(CalendarFunction function, boolean table) {
    if (function.examples().isEmpty()) {
      return table ? "\n    Examples:\n      > SELECT * FROM _FUNC_();\n  " : "";
    }
    return function.examples().stream()
        .map(
            example ->
                "      > "
                    + function.query(example).replace(function.name() + "(", "_FUNC_(")
                    + ";\n       "
                    + (example.result() == null
                        ? "NULL"
                        : example.result().replace("\n", "\n       "))
                    + "\n")
        .collect(Collectors.joining("", "\n    Examples:\n", "  "));
  }
}
