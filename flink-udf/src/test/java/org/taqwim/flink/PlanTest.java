package org.taqwim.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.table.api.CompiledPlan;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.PlanReference;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.functions.SpecializedFunction;
import org.apache.flink.table.functions.SpecializedFunction.SpecializedContext;
import org.apache.flink.table.types.inference.CallContext;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the planner makes of calls: constants fold, views and compiled plans keep their meaning. */
class PlanTest {

  @TempDir private Path directory;

  private void createTable(Flink flink, String table, String columns) {
    flink.run(
        "CREATE TABLE %s (%s) WITH ('connector' = 'filesystem', 'path' = '%s', 'format' = 'json')"
            .formatted(table, columns, directory.resolve(table).toUri()));
  }

  @ParameterizedTest
  @EnumSource
  void constantBoundsFold(Flink.Mode mode) {
    Flink flink = Flink.withModule(mode);
    createTable(flink, "orders", "d DATE, amount INT");
    String plan =
        flink.plan(
                """
                SELECT amount FROM orders
                WHERE d >= from_calendar('1403-01-01', 'jalali')
                  AND d < from_calendar('1404-01-01', 'jalali')
                """)
            .split("== Optimized Physical Plan ==", 2)[1];
    assertTrue(plan.contains("and(>=(d, 2024-03-20), <(d, 2025-03-21))"), plan);
    assertFalse(plan.contains("from_calendar"), plan);
  }

  /** Rows do not look names up again: a row that had another name would get what the plan has. */
  @Test
  void literalsAreBoundInThePlan() {
    int nowruz = (int) LocalDate.of(2024, 3, 20).toEpochDay();
    StringData other = StringData.fromString("none");
    CalendarYear year = bound(new CalendarYear(), null, "jalali");
    assertEquals(1403, year.eval(nowruz, other));
    CalendarTrunc trunc = bound(new CalendarTrunc(), "MONTH", null, "jalali");
    assertEquals(nowruz, trunc.eval(other, nowruz + 30, other));
    ToCalendar text = bound(new ToCalendar(), null, "jalali", "d MMMM", "en");
    assertEquals("1 Farvardin", text.eval(nowruz, other, other, other).toString());
  }

  /** As the planner does it: arguments are literals, or null for a column of DATE. */
  @SuppressWarnings("unchecked")
  private static <T extends SpecializedFunction> T bound(T function, String... arguments) {
    CallContext call =
        answers(
            CallContext.class,
            (method, parameters) ->
                switch (method) {
                  case "getArgumentDataTypes" ->
                      Stream.of(arguments)
                          .map(text -> text == null ? DataTypes.DATE() : DataTypes.STRING())
                          .toList();
                  case "isArgumentLiteral" -> arguments[(Integer) parameters[0]] != null;
                  case "getArgumentValue" ->
                      Optional.ofNullable(arguments[(Integer) parameters[0]]);
                  default -> throw new UnsupportedOperationException(method);
                });
    SpecializedContext context =
        answers(
            SpecializedContext.class,
            (method, parameters) -> method.equals("getCallContext") ? call : new Configuration());
    return (T) function.specialize(context);
  }

  private static <T> T answers(Class<T> type, BiFunction<String, Object[], Object> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, parameters) -> answer.apply(method.getName(), parameters)));
  }

  @Test
  void views() {
    Flink flink = Flink.withModule(Flink.Mode.BATCH);
    flink.run("CREATE VIEW nowruz AS SELECT from_calendar('1403-01-01', 'jalali') AS d");
    flink.run("CREATE TEMPORARY VIEW era AS SELECT d, calendar_year(d, 'jalali') AS y FROM nowruz");
    assertEquals("+I[2024-03-20, 1403]", flink.row("SELECT * FROM era").toString());
  }

  /**
   * A plan that one session compiled, run by another: literals and the time zone are bound anew.
   */
  @Test
  void compiledPlan() throws Exception {
    CompiledPlan compiled =
        sessionWithSink()
            .session()
            .compilePlanSql(
                """
                INSERT INTO sink
                SELECT to_calendar(d, 'jalali'), calendar_year(d, IF(k = 0, 'jalali', 'julian')),
                  calendar_trunc('MONTH', d, 'jalali'), try_from_calendar('1402-12-30', 'jalali')
                FROM (SELECT k, CAST('2024-03-2' || CAST(k AS STRING) AS DATE) AS d FROM numbers)
                """);
    String json = compiled.asJsonString();
    assertTrue(json.contains("calendar_trunc"), json);
    Flink other = sessionWithSink();
    other.session().loadPlan(PlanReference.fromJsonString(json)).execute().await();
    assertEquals(
        List.of("+I[1403-01-01, 1403, 2024-03-20, null]", "+I[1403-01-02, 2024, 2024-03-20, null]"),
        other.rows("SELECT * FROM sink").stream().map(Row::toString).sorted().toList());
  }

  private Flink sessionWithSink() {
    Flink flink = Flink.withModule(Flink.Mode.STREAMING);
    createTable(flink, "sink", "t STRING, y INT, first_day DATE, missing DATE");
    // Only permanent tables can stand in a compiled plan.
    flink.run(
        """
        CREATE TABLE numbers (k BIGINT) WITH ('connector' = 'datagen', 'number-of-rows' = '2',
          'fields.k.kind' = 'sequence', 'fields.k.start' = '0', 'fields.k.end' = '1')
        """);
    return flink;
  }
}
