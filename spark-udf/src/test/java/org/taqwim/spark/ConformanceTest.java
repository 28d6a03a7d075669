package org.taqwim.spark;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.QueryPlan;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.taqwim.calendar.conformance.ConformanceCase;
import org.taqwim.calendar.function.CalendarFunction.ResultType;
import org.taqwim.spark.TestSession.Engine;
import org.taqwim.spark.catalyst.CalendarCall;

/**
 * The cases that every engine answers alike, in every way in which Spark evaluates a call: compiled
 * and interpreted, on literals and on columns, and folded by the optimizer.
 */
@Tag(TestSession.OWN_ENGINE)
class ConformanceTest {

  private static final List<ConformanceCase> ERRORS = ConformanceCase.errors();

  /** The cases with a result, as many to a query as make one method of generated code. */
  private static final List<List<ConformanceCase>> RESULTS = batches(ConformanceCase.results(), 25);

  private static final List<Engine> ENGINES = List.of(Engine.values());

  private static final SparkSession FOLDING = TestSession.with();

  @ParameterizedTest
  @EnumSource
  void literals(Engine engine) {
    SparkSession session = TestSession.unfolded(engine);
    for (List<ConformanceCase> batch : RESULTS) {
      Dataset<Row> answers = session.sql(select(calls(batch)));
      assertEvaluatedBy(engine, answers);
      assertResults(batch, answers);
    }
    assertErrors(
        TestSession.some(ERRORS, ENGINES.indexOf(engine)),
        c -> TestSession.error(session, "SELECT " + c.call()));
  }

  @Test
  void foldedLiterals() {
    SparkSession session = TestSession.with();
    for (List<ConformanceCase> batch : RESULTS) {
      Dataset<Row> answers = session.sql(select(calls(batch)));
      assertEquals(0, callsIn(answers.queryExecution().optimizedPlan()));
      assertResults(batch, answers);
    }
    assertErrors(ERRORS, c -> TestSession.error(session, "SELECT " + c.call()));
  }

  @ParameterizedTest
  @EnumSource
  void columns(Engine engine) {
    SparkSession session = TestSession.unfolded(engine);
    for (List<ConformanceCase> batch : RESULTS) {
      List<String> arguments = new ArrayList<>();
      List<String> calls = new ArrayList<>();
      for (ConformanceCase c : batch) {
        String prefix = "c" + calls.size() + "_";
        calls.add(c.callOnColumns(prefix));
        for (int i = 0; i < c.arguments().size(); i++) {
          arguments.add(c.arguments().get(i) + " AS " + prefix + i);
        }
      }
      table(session, "cases", select(arguments));
      Dataset<Row> answers = session.sql(select(calls) + " FROM cases");
      assertEvaluatedBy(engine, answers);
      assertResults(batch, answers);
    }
    assertErrors(
        TestSession.some(ERRORS, ENGINES.size() + ENGINES.indexOf(engine)),
        c -> {
          table(
              session,
              "failing",
              select(
                  IntStream.range(0, c.arguments().size())
                      .mapToObj(i -> c.arguments().get(i) + " AS a" + i)
                      .toList()));
          return TestSession.error(session, "SELECT " + c.callOnColumns("a") + " FROM failing");
        });
  }

  @ParameterizedTest
  @EnumSource
  void tables(Engine engine) {
    SparkSession session = TestSession.unfolded(engine);
    for (ConformanceCase c : ConformanceCase.tables()) {
      String query = "SELECT " + c.column() + " FROM " + c.call();
      List<String> rows =
          session.sql(query).collectAsList().stream()
              .map(row -> row.isNullAt(0) ? "NULL" : row.get(0).toString())
              .toList();
      assertEquals(c.expected(), String.join("\n", rows), query);
    }
  }

  static <T> List<List<T>> batches(List<T> all, int size) {
    return IntStream.iterate(0, from -> from < all.size(), from -> from + size)
        .mapToObj(from -> all.subList(from, Math.min(from + size, all.size())))
        .toList();
  }

  private static List<String> calls(List<ConformanceCase> batch) {
    return batch.stream().map(ConformanceCase::call).toList();
  }

  // Rows that no rule of the optimizer sees through, of columns that may be NULL.
  static void table(SparkSession session, String name, String query) {
    Dataset<Row> literals = FOLDING.sql(query); // for which there is no job
    StructType schema =
        new StructType(
            Arrays.stream(literals.schema().fields())
                .map(field -> DataTypes.createStructField(field.name(), field.dataType(), true))
                .toArray(StructField[]::new));
    session.createDataFrame(literals.collectAsList(), schema).createOrReplaceTempView(name);
  }

  static String select(List<String> expressions) {
    return "SELECT " + String.join(",\n  ", expressions);
  }

  private static void assertEvaluatedBy(Engine engine, Dataset<Row> answers) {
    SparkPlan plan = answers.queryExecution().executedPlan();
    assertEquals(answers.columns().length, callsIn(plan));
    assertEquals(engine == Engine.STAGE, plan.toString().contains("*(1) Project"));
  }

  private static int callsIn(QueryPlan<?> plan) {
    int[] calls = {0};
    TestSession.list(plan.expressions())
        .forEach(
            expression ->
                expression.foreach(
                    node -> {
                      calls[0] += node instanceof CalendarCall ? 1 : 0;
                      return null;
                    }));
    for (Object child : TestSession.list(plan.children())) {
      calls[0] += callsIn((QueryPlan<?>) child);
    }
    return calls[0];
  }

  private static void assertResults(List<ConformanceCase> batch, Dataset<Row> answers) {
    List<Row> rows = answers.collectAsList();
    assertEquals(1, rows.size());
    StructField[] fields = answers.schema().fields();
    List<Executable> checks = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      ConformanceCase c = batch.get(i);
      String answer = rows.get(0).isNullAt(i) ? null : rows.get(0).get(i).toString();
      DataType type = fields[i].dataType();
      checks.add(() -> assertEquals(c.expected(), answer, c::call));
      checks.add(() -> assertEquals(type(c.type()), type, c::call));
    }
    assertAll(checks);
  }

  static DataType type(ResultType type) {
    return switch (type) {
      case TEXT, TEXT_OR_NULL -> DataTypes.StringType;
      case DATE, DATE_OR_TIMESTAMP -> DataTypes.DateType;
      case INT -> DataTypes.IntegerType;
      case TIMESTAMP -> DataTypes.TimestampNTZType;
      case BIGINT -> DataTypes.LongType;
      case BOOLEAN -> DataTypes.BooleanType;
      case TEXTS, ROW, TABLE -> throw new IllegalArgumentException();
    };
  }

  private interface Query {
    SparkThrowable error(ConformanceCase c);
  }

  private static void assertErrors(List<ConformanceCase> errors, Query query) {
    assertAll(
        errors.stream()
            .map(
                c ->
                    () -> {
                      SparkThrowable error = query.error(c);
                      String message = TestSession.message(error);
                      assertEquals(c.condition(), TestSession.condition(error), message);
                      assertTrue(message.contains(c.message()), message);
                      assertTrue(message.startsWith("[" + c.condition() + "] "), message);
                      assertTrue(message.contains(" SQLSTATE: " + error.getSqlState()), message);
                      assertEquals(1, error.getQueryContext().length, message);
                      assertTrue(
                          error
                              .getQueryContext()[0]
                              .fragment()
                              .startsWith(c.function().name() + "("),
                          message);
                    }));
  }
}
