package org.taqwim.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.apache.flink.table.api.CompiledPlan;
import org.apache.flink.table.api.PlanReference;
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
