package org.taqwim.spark;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenFallback;
import org.apache.spark.sql.execution.InputAdapter;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.WholeStageCodegenExec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.CalendarFunction.Example;
import org.taqwim.calendar.function.CalendarFunction.ResultType;
import org.taqwim.calendar.function.FunctionTable;
import org.taqwim.spark.TestSession.Engine;
import org.taqwim.spark.catalyst.CalendarCall;

/**
 * Whole-stage code generation is kept: wherever in a query a call stands, it is compiled into a
 * stage, whose methods are small enough for the JIT compiler. Spark fails in these sessions where
 * it otherwise falls back to something slower.
 */
@Tag(TestSession.OWN_ENGINE)
class StageTest {

  /** HotSpot leaves greater ones to its interpreter. */
  private static final int HUGE_METHOD = 8_000;

  private static final Pattern METHOD_SIZE = Pattern.compile("maxMethodCodeSize:(-?\\d+)");

  private final SparkSession spark = session();

  private static SparkSession session() {
    SparkSession session = TestSession.unfolded(Engine.STAGE);
    session.conf().set("spark.sql.adaptive.enabled", false);
    return session;
  }

  /** The functions that have arguments and give a value. */
  static List<CalendarFunction> scalars() {
    return FunctionTable.all().stream()
        .filter(f -> f.result() != ResultType.TABLE && f.result() != ResultType.TEXTS)
        .filter(f -> !f.arguments().isEmpty())
        .toList();
  }

  @Test
  void callsCanBeCompiled() {
    assertFalse(CodegenFallback.class.isAssignableFrom(CalendarCall.class));
    assertTrue(scalars().size() > 20);
  }

  /** Selected, as a condition, as the key of a group and of a join, and in an aggregate. */
  @ParameterizedTest
  @MethodSource("scalars")
  void everywhereInAQuery(CalendarFunction function) {
    for (Place place : TestSession.some(PLACES, scalars().indexOf(function))) {
      String call = call(function, place.namesOfColumns);
      assertInStage(place.operators, String.format(place.query, call));
    }
  }

  /** Where a call stands in a query, and the operators that have it. */
  private record Place(boolean namesOfColumns, String query, List<String> operators) {}

  private static final List<Place> PLACES =
      Stream.of(false, true)
          .flatMap(
              names ->
                  Stream.of(
                      new Place(
                          names,
                          "SELECT %1$s FROM a JOIN b ON hash(%1$s) = k WHERE hash(%1$s) < 9",
                          List.of("ProjectExec", "FilterExec", "BroadcastHashJoinExec")),
                      new Place(names, "SELECT max(hash(%s)) FROM a", List.of("HashAggregateExec")),
                      new Place(
                          names, "SELECT count(*) FROM a GROUP BY %s", List.of("ProjectExec"))))
          .toList();

  // The first example on columns, of which those that are names are constants or columns, too.
  private String call(CalendarFunction function, boolean namesOfColumns) {
    Example example = function.examples().get(0);
    List<String> columns = new ArrayList<>();
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < example.arguments().size(); i++) {
      String literal = example.arguments().get(i);
      columns.add(literal + " AS a" + i);
      boolean column = namesOfColumns || !function.arguments().get(i).type().isName();
      arguments.add(column ? "a" + i : literal);
    }
    ConformanceTest.table(spark, "a", ConformanceTest.select(columns));
    ConformanceTest.table(spark, "b", "SELECT 1 AS k");
    return function.call(arguments, example.column());
  }

  private void assertInStage(List<String> expected, String query) {
    Dataset<Row> answer = spark.sql(query);
    List<String> operators = new ArrayList<>();
    SparkPlan plan = answer.queryExecution().executedPlan();
    collect(plan, false, operators);
    assertTrue(operators.containsAll(expected), () -> query + operators + plan);
    List<MatchResult> methods =
        METHOD_SIZE.matcher(TestSession.generatedCode(answer)).results().toList();
    assertFalse(methods.isEmpty());
    for (MatchResult method : methods) {
      assertTrue(Integer.parseInt(method.group(1)) < HUGE_METHOD, () -> query + method.group());
    }
    answer.collectAsList();
  }

  /** The operators that have a call, each in a stage. */
  private static void collect(SparkPlan plan, boolean inStage, List<String> found) {
    boolean stage =
        plan instanceof WholeStageCodegenExec || inStage && !(plan instanceof InputAdapter);
    plan.expressions()
        .foreach(
            expression -> {
              if (expression.exists(node -> node instanceof CalendarCall)) {
                assertTrue(stage, plan::toString);
                found.add(plan.getClass().getSimpleName());
              }
              return null;
            });
    plan.children()
        .foreach(
            child -> {
              collect(child, stage, found);
              return null;
            });
  }
}
