package org.taqwim.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.SparkSession;

/** Queries with the rewriting of plans and without it, on days that calendars have and have not. */
final class OnAndOff {

  private static final String SWITCH = "spark.taqwim.rewrite.enabled";

  private final SparkSession session;

  /** Gives a session the tables {@code days}, of our time, and {@code all_days}. */
  OnAndOff(SparkSession session) {
    this.session = session;
    String columns =
        "d, CAST(d AS TIMESTAMP) + make_dt_interval(0, x % 24) AS ts, x, if(x % 2 = 0, 'jalali',"
            + " 'hebrew') AS c";
    session.sql(
        "CREATE OR REPLACE TEMP VIEW days AS SELECT /*+ REPARTITION(1) */ "
            + columns
            + " FROM (SELECT id AS x, if(id % 50 = 7, NULL, date_add(DATE '2022-01-01',"
            + " CAST(id * 7919 % 1200 AS INT))) AS d FROM range(0, 400))");
    session.sql(
        "CREATE OR REPLACE TEMP VIEW all_days AS SELECT /*+ REPARTITION(1) */ * FROM (SELECT * FROM"
            + " days UNION ALL SELECT "
            + columns
            + " FROM VALUES (DATE '0001-01-01', 1L), (DATE '9999-12-31', 2L), (DATE '0622-03-21',"
            + " 3L), (DATE '0622-03-22', 4L), (DATE '2123-03-20', 5L), (DATE '2123-03-21', 6L),"
            + " (DATE '1882-11-11', 7L), (DATE '1882-11-12', 8L), (DATE '2174-11-25', 9L),"
            + " (DATE '2174-11-26', 10L), (DATE '0622-03-22', 11L) AS t(d, x))");
  }

  OnAndOff with(String key, Object value) {
    session.conf().set(key, value.toString());
    return this;
  }

  /** The physical plan without the numbers of columns. */
  String plan(String sql) {
    return session
        .sql(sql)
        .queryExecution()
        .executedPlan()
        .toString()
        .replaceAll("#\\d+L?|plan_id=\\d+|, \\[id=\\]", "");
  }

  String planWithout(String sql) {
    with(SWITCH, false);
    try {
      return plan(sql);
    } finally {
      with(SWITCH, true);
    }
  }

  /** The rows as sorted lines, or the condition of the error. */
  List<String> result(String sql) {
    try {
      return session.sql(sql).collectAsList().stream().map(Object::toString).sorted().toList();
    } catch (Exception e) {
      SparkThrowable error = TestSession.error(e);
      return List.of(
          TestSession.condition(error), TestSession.message(error).lines().findFirst().orElse(""));
    }
  }

  /** Asserts that both give the same rows or error, which it returns. */
  List<String> assertSame(String sql) {
    List<String> on = result(sql);
    with(SWITCH, false);
    try {
      assertEquals(result(sql), on, sql);
    } finally {
      with(SWITCH, true);
    }
    return on;
  }
}
