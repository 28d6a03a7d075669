package org.taqwim.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions on calendar functions reach the source as ranges of dates, and keep the same rows. */
class PreimageRuleTest {

  private static final String SWITCH = "spark.taqwim.rewrite.enabled";

  private static final SparkSession SPARK =
      TestSession.with(
          "spark.sql.session.timeZone", "Asia/Tehran", "spark.sql.maxMetadataStringLength", "1000");

  @TempDir static Path directory;

  @BeforeAll
  static void tables() {
    SPARK
        .sql(
            "SELECT d, CAST(d AS TIMESTAMP) + make_dt_interval(0, id % 24) AS ts,"
                + " CAST(CAST(d AS TIMESTAMP) AS TIMESTAMP_NTZ) AS ntz, id,"
                + " if(id % 2 = 0, 'jalali', 'gregorian') AS calendar FROM (SELECT id,"
                + " date_add(DATE '2023-01-01', CAST(id AS INT)) AS d FROM range(0, 1200))")
        .write()
        .parquet(directory.resolve("days").toString());
    SPARK.read().parquet(directory.resolve("days").toString()).createOrReplaceTempView("days");
  }

  // ---- what is pushed

  // The ranges are those that the tests of preimages have, by the University of Tehran's table.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "calendar_year(d, 'jalali') = 1403"
            + " | GreaterThanOrEqual(d,2024-03-20), LessThan(d,2025-03-21)",
        "1403 = calendar_year(d, 'jalali')"
            + " | GreaterThanOrEqual(d,2024-03-20), LessThan(d,2025-03-21)",
        "calendar_year(d, 'jalali') IN (1402, 1403)"
            + " | GreaterThanOrEqual(d,2023-03-21), LessThan(d,2025-03-21)",
        "calendar_year(d, 'jalali') BETWEEN 1402 AND 1403"
            + " | GreaterThanOrEqual(d,2023-03-21), LessThan(d,2025-03-21)",
        "calendar_year(d, 'jalali') <=> 1403"
            + " | GreaterThanOrEqual(d,2024-03-20), LessThan(d,2025-03-21)",
        "calendar_year(d, 'jalali') < 1403"
            + " | GreaterThanOrEqual(d,0622-03-22), LessThan(d,2024-03-20)",
        "1403 <= calendar_year(d, 'jalali')"
            + " | GreaterThanOrEqual(d,2024-03-20), LessThan(d,2123-03-21)",
        "NOT calendar_year(d, 'jalali') < 1403"
            + " | GreaterThanOrEqual(d,2024-03-20), LessThan(d,2123-03-21)",
        "calendar_year(d, 'jalali') <> 1403"
            + " | Or(And(GreaterThanOrEqual(d,0622-03-22),LessThan(d,2024-03-20)),"
            + "And(GreaterThanOrEqual(d,2025-03-21),LessThan(d,2123-03-21)))",
        "NOT (calendar_year(d, 'jalali') <=> 1403)"
            + " | Or(Or(IsNull(d),LessThan(d,2024-03-20)),GreaterThanOrEqual(d,2025-03-21))",
        "calendar_month_key(d, 'jalali') = 140301"
            + " | GreaterThanOrEqual(d,2024-03-20), LessThan(d,2024-04-20)",
        "calendar_key(d, 'jalali') = 14030101 | EqualTo(d,2024-03-20)",
        "calendar_key(d, 'jalali') >= 14030100 AND calendar_key(d, 'jalali') < 14040000"
            + " | GreaterThanOrEqual(d,2024-03-20), LessThan(d,2025-03-21)",
        "to_calendar(d, 'jalali') BETWEEN '1403-01-01' AND '1403-06-31'"
            + " | GreaterThanOrEqual(d,2024-03-20), LessThan(d,2024-09-22)",
        "to_calendar(d, 'jalali') LIKE '1403-%'"
            + " | GreaterThanOrEqual(d,2024-03-20), LessThan(d,2025-03-21)",
        "calendar_trunc('MONTH', d, 'jalali') = DATE '2024-03-20'"
            + " | GreaterThanOrEqual(d,2024-03-20), LessThan(d,2024-04-20)",
        "calendar_last_day(d, 'jalali', 'YEAR') = DATE '2025-03-20'"
            + " | GreaterThanOrEqual(d,2024-03-20), LessThan(d,2025-03-21)",
        "calendar_year(d, 'jalali') = 1403 AND calendar_month(d, 'jalali') = 1"
            + " | GreaterThanOrEqual(d,2024-03-20), LessThan(d,2024-04-20)",
        "calendar_year(d, 'jalali') = 1403 AND calendar_month(d, 'jalali') IN (1, 2, 3)"
            + " | GreaterThanOrEqual(d,2024-03-20), LessThan(d,2024-06-21)",
        "calendar_quarter(d, 'jalali') = 1 AND d BETWEEN DATE '2024-01-01' AND DATE '2024-12-31'"
            + " | GreaterThanOrEqual(d,2024-03-20), LessThan(d,2024-06-21)",
        "calendar_month_name(d, 'jalali') = 'Mehr' AND calendar_year(d, 'jalali') = 1403"
            + " | GreaterThanOrEqual(d,2024-09-22), LessThan(d,2024-10-22)",
        "calendar_between(d, '1403-07', '1403', 'jalali')"
            + " | GreaterThanOrEqual(d,2024-09-22), LessThan(d,2025-03-21)",
        "NOT calendar_between(d, '1403', '1403', 'jalali')"
            + " | Or(LessThan(d,2024-03-20),GreaterThanOrEqual(d,2025-03-21))",
        "calendar_next('YEAR', d, 'jalali') = DATE '2025-03-21'"
            + " | GreaterThanOrEqual(d,2024-03-20), LessThan(d,2025-03-21)",
        "calendar_fields(d, 'jalali').year = 1403"
            + " | GreaterThanOrEqual(d,2024-03-20), LessThan(d,2025-03-21)",
        "calendar_trunc('MONTH', ntz, 'jalali') = TIMESTAMP_NTZ '2024-03-20 00:00:00'"
            + " | GreaterThanOrEqual(ntz,2024-03-20T00:00), LessThan(ntz,2024-04-20T00:00)",
        "to_calendar(d, 'jalali', 'default') >= '1403' AND d < DATE '2024-05-01'"
            + " | GreaterThanOrEqual(d,2024-03-20), LessThan(d,2123-03-21), LessThan(d,2024-05-01)",
        "calendar_year(d, 'jalali') = 1403 OR calendar_year(d, 'jalali') = 1404"
            + " | GreaterThanOrEqual(d,2024-03-20), LessThan(d,2026-03-21)",
        "calendar_year(ntz, 'jalali') = 1403"
            + " | GreaterThanOrEqual(ntz,2024-03-20T00:00), LessThan(ntz,2025-03-21T00:00)",
      })
  void isPushedAsARange(String condition, String filters) {
    String plan = plan(SPARK, "SELECT count(*) FROM days WHERE " + condition);
    assertTrue(plan.contains("PushedFilters: [") && plan.contains(filters), plan);
    assertFalse(plan.contains("calendar_"), plan);
    assertSameRows("SELECT id FROM days WHERE " + condition);
  }

  // Tehran was at +03:30 on both days; filters show a TIMESTAMP in the zone of the JVM.
  @Test
  void aTimestampIsPushedByTheDaysOfTheSession() {
    String condition = "calendar_year(ts, 'jalali') = 1403";
    String plan = plan(SPARK, "SELECT count(*) FROM days WHERE " + condition);
    assertTrue(
        plan.contains(
            "GreaterThanOrEqual(ts,"
                + Timestamp.from(Instant.parse("2024-03-19T20:30:00Z"))
                + "), LessThan(ts,"
                + Timestamp.from(Instant.parse("2025-03-20T20:30:00Z"))
                + ")"),
        plan);
    assertSameRows("SELECT id FROM days WHERE " + condition);
  }

  // ---- what is read

  @Test
  void partitionsAreSkipped() {
    Path table = directory.resolve("partitioned");
    SPARK
        .table("days")
        .selectExpr("id", "d", "calendar_year(d, 'jalali') AS year")
        .filter("day(d) = 1")
        .write()
        .partitionBy("d")
        .parquet(table.toString());
    SPARK.read().parquet(table.toString()).createOrReplaceTempView("partitioned");
    Dataset<Row> rows =
        SPARK.sql("SELECT * FROM partitioned WHERE calendar_month_key(d, 'jalali') = 140301");
    String plan = rows.queryExecution().executedPlan().toString().replaceAll("#[0-9]+", "");
    assertTrue(
        plan.contains("PartitionFilters: [isnotnull(d), (d >= 2024-03-20), (d < 2024-04-20)]"),
        plan);
    assertEquals(
        List.of("2024-04-01"),
        rows.select("d").collectAsList().stream().map(row -> row.get(0).toString()).toList());
  }

  @Test
  void conditionsOfJoinsArePushed() {
    String sql =
        "SELECT a.id FROM days a JOIN days b ON a.id = b.id"
            + " AND calendar_year(a.d, 'jalali') = 1403 AND calendar_month(b.d, 'jalali') = 1"
            + " AND calendar_year(b.d, 'jalali') = 1403";
    String plan = plan(SPARK, sql);
    assertTrue(plan.contains("GreaterThanOrEqual(d,2024-03-20), LessThan(d,2025-03-21)"), plan);
    assertTrue(plan.contains("GreaterThanOrEqual(d,2024-03-20), LessThan(d,2024-04-20)"), plan);
    assertSameRows(sql);
    assertSameRows(
        "SELECT a.id, b.id FROM days a LEFT JOIN days b"
            + " ON a.id = b.id AND NOT calendar_year(b.d, 'jalali') = 1403");
  }

  // ---- what is left as it is

  @ParameterizedTest
  @ValueSource(
      strings = {
        "calendar_day(d, 'jalali') = 1",
        "calendar_month(d, 'jalali') = 1",
        "calendar_year(d, calendar) = 1403",
        "calendar_year(d, 'jalali') = id",
        "calendar_year(d, 'jalali') = calendar_year(d, 'gregorian') - 621",
        "calendar_year(date_add(d, 1), 'jalali') = 1403",
        "to_calendar(d, 'japanese') > 'R06.01.01'",
        "to_calendar(d, 'jalali') > '/'",
        "to_calendar(d, 'jalali') LIKE '%-01-01'",
        "to_calendar(d, 'jalali', 'd MMMM yyyy') = '1 Farvardin 1403'",
        "calendar_age(d, DATE '2026-01-01', 'jalali') > 1"
      })
  void isLeft(String condition) {
    String sql = "SELECT id FROM days WHERE " + condition;
    assertTrue(plan(SPARK, sql).contains("_calendar(") || plan(SPARK, sql).contains("calendar_"));
    assertSameRows(sql);
  }

  // 15 May 2024 is in the second month of 1403. In its first the division has no result, but no row
  // that the other condition leaves is of that month.
  @Test
  void whatFailsOnADayWithoutARowFailsNot() {
    SparkSession session = TestSession.with("spark.sql.ansi.enabled", "true");
    session.read().parquet(directory.resolve("days").toString()).createOrReplaceTempView("days");
    String sql =
        "SELECT date_format(d, 'yyyy-MM-dd') FROM days WHERE id = 500"
            + " AND calendar_year(d, 'jalali') = 1403 AND 1 / (calendar_month(d, 'jalali') - 1) = 1";
    assertEquals("2024-05-15", TestSession.value(session, sql));
  }

  // The calendar has no quarters; a query without rows has no error of a row.
  @Test
  void whatFailsOnEveryDayFailsNotWithoutRows() {
    String sql =
        "SELECT id FROM days WHERE id < 0 AND calendar_quarter(d, 'badi') = 1"
            + " AND d BETWEEN DATE '2024-01-01' AND DATE '2024-12-31'";
    assertEquals(List.of(), SPARK.sql(sql).collectAsList());
    assertSameRows(sql);
  }

  @Test
  void theSwitchIsASettingOfSpark() {
    SparkSession off = TestSession.with(SWITCH, "false");
    off.read().parquet(directory.resolve("days").toString()).createOrReplaceTempView("days");
    String sql = "SELECT count(*) FROM days WHERE calendar_year(d, 'jalali') = 1403";
    assertTrue(plan(off, sql).contains("calendar_year(d"));
    assertEquals(366L, TestSession.value(off, sql));
    assertEquals(366L, TestSession.value(SPARK, sql));
    assertThrows(IllegalArgumentException.class, () -> off.conf().set(SWITCH, "maybe"));
    assertEquals(1L, off.sql("SET -v").filter("key = '" + SWITCH + "'").count());
  }

  private static String plan(SparkSession session, String sql) {
    return session.sql(sql).queryExecution().executedPlan().toString();
  }

  private static void assertSameRows(String sql) {
    List<Row> on = SPARK.sql(sql).collectAsList();
    SPARK.conf().set(SWITCH, false);
    try {
      assertEquals(SPARK.sql(sql).collectAsList(), on, sql);
    } finally {
      SPARK.conf().set(SWITCH, true);
    }
  }
}
