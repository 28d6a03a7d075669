package org.taqwim.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a key tells the date, the date is grouped by, and the groups are the same. */
class GroupingRuleTest {

  private static final OnAndOff SPARK =
      new OnAndOff(TestSession.with("spark.sql.adaptive.enabled", "false"));

  // ---- what is grouped by the date

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT to_calendar(d, 'jalali'), sum(x) FROM days GROUP BY 1 | d",
        "SELECT try_to_calendar(d, 'jalali'), sum(x) FROM all_days GROUP BY 1 | d",
        "SELECT to_calendar(ts, 'jalali'), sum(x) FROM days GROUP BY 1 | date",
        "SELECT to_calendar(date_add(d, 1), 'jalali'), sum(x) FROM days GROUP BY 1 | date",
        "SELECT to_calendar(d, 'hebrew', 'yyyy/MM/dd'), sum(x) FROM days GROUP BY 1 | d",
        "SELECT to_calendar(d, 'jalali', 'd MMMM yyyy', 'fa'), sum(x) FROM days GROUP BY 1 | d",
        "SELECT calendar_fields(d, 'jalali'), count(DISTINCT x) FROM days GROUP BY 1 | d",
        "SELECT DISTINCT to_calendar(d, 'jalali') FROM days | d",
        "SELECT DISTINCT to_calendar(d, 'jalali'), x % 3 AS m FROM days | d, m",
        "SELECT count(*) FROM days GROUP BY to_calendar(d, 'jalali') | d",
        "SELECT k, sum(x) FROM (SELECT to_calendar(d, 'jalali') AS k, x FROM days) GROUP BY k | d",
        "SELECT to_calendar(d, 'jalali') AS k, sum(x), sum(DISTINCT x) FROM days"
            + " GROUP BY 1 HAVING sum(x) > 100 ORDER BY k DESC | d",
        "SELECT upper(to_calendar(d, 'jalali')), sum(x) FROM days"
            + " GROUP BY to_calendar(d, 'jalali') | d",
        "SELECT k, rank() OVER (ORDER BY s, k) FROM (SELECT to_calendar(d, 'jalali') AS k,"
            + " sum(x) AS s FROM days GROUP BY 1) | d",
        "SELECT max(x), (SELECT max(x) FROM days), to_calendar(d, 'jalali') FROM days GROUP BY 3"
            + " | d",
        // Other functions of the same date and calendar
        "SELECT to_calendar(d, 'jalali'), calendar_year(d, 'jalali'), calendar_key(d, 'jalali'),"
            + " calendar_part('HALF', d, 'jalali'), sum(x) FROM days GROUP BY 1, 2, 3, 4 | d",
        "SELECT calendar_month(d, 'jalali'), to_calendar(d, 'jalali', 'y.M.d'),"
            + " to_calendar(d, 'jalali'), calendar_fields(d, 'jalali').day, sum(x) FROM days"
            + " GROUP BY ALL | d",
      })
  void isGroupedByTheDate(String sql, String keys) {
    String plan = SPARK.plan(sql);
    String group = "HashAggregate(keys=[" + keys + "]";
    assertTrue(plan.contains(group), plan);
    // It is computed above the exchange, by the aggregate that gives the results.
    String below = plan.substring(plan.lastIndexOf(group) + group.length());
    assertFalse(below.matches("(?s).*(to_calendar|calendar_fields)\\(.*"), plan);
    assertTrue(below.contains("calendar_trunc(DAY, "), plan);
    boolean isInStage = plan.matches("(?s).*\\*\\(\\d+\\) HashAggregate.*");
    assertEquals(TestSession.hasStages(), isInStage, plan);
    SPARK.assertSame(sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT calendar_year(d, 'jalali'), sum(x) FROM days GROUP BY 1",
        "SELECT calendar_month_name(d, 'jalali'), sum(x) FROM days GROUP BY 1",
        "SELECT to_calendar(d, 'jalali', 'yyyy-MM'), sum(x) FROM days GROUP BY 1",
        "SELECT to_calendar(d, 'hebrew', 'd MMMM yyyy'), sum(x) FROM days GROUP BY 1",
        "SELECT to_calendar(d, c), sum(x) FROM days GROUP BY 1",
        "SELECT to_calendar(d, 'jalali'), sum(x) FROM days GROUP BY ROLLUP(1)",
        "SELECT to_calendar(d, 'jalali') FROM days",
        "SELECT k, max(k) FROM (SELECT to_calendar(d, 'jalali') AS k FROM days) GROUP BY k",
        "SELECT to_calendar(d, 'jalali') FROM (SELECT d FROM days UNION ALL SELECT d FROM days)"
            + " GROUP BY 1",
      })
  void isLeft(String sql) {
    assertEquals(SPARK.planWithout(sql), SPARK.plan(sql));
    SPARK.assertSame(sql);
  }

  // The keys of one calendar are NULL where those of another are not.
  @Test
  void eachCalendarHasItsKey() {
    String sql =
        "SELECT to_calendar(d, 'jalali'), to_calendar(d, 'islamic-umalqura'),"
            + " calendar_year(d, 'hebrew'), d, count(*) FROM all_days GROUP BY 1, 2, 3, 4";
    SPARK.with("spark.sql.ansi.enabled", false);
    try {
      String plan = SPARK.plan(sql);
      assertTrue(plan.contains("keys=[d, d, _groupingexpression, d]"), plan);
      SPARK.assertSame(sql);
    } finally {
      SPARK.with("spark.sql.ansi.enabled", true);
    }
  }

  // ---- days that the calendar does not have

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT to_calendar(d, 'jalali'), sum(x) FROM all_days GROUP BY 1",
        "SELECT sum(x) FROM all_days GROUP BY to_calendar(d, 'jalali')",
        "SELECT s FROM (SELECT to_calendar(d, 'jalali') AS k, sum(x) AS s FROM all_days GROUP BY 1)",
        "SELECT to_calendar(d, 'jalali'), sum(x) AS s FROM all_days GROUP BY 1 HAVING s > 100",
        "SELECT count(*) FROM (SELECT DISTINCT to_calendar(d, 'jalali') FROM all_days)",
        "SELECT calendar_fields(d, 'jalali'), sum(x) FROM all_days GROUP BY 1",
      })
  void theirErrorIsNotLost(String sql) {
    assertTrue(SPARK.plan(sql).contains("calendar_trunc(DAY, d, jalali)"), SPARK.plan(sql));
    List<String> error = SPARK.assertSame(sql);
    assertEquals("CALENDAR_OUT_OF_RANGE", error.get(0));
    String function = sql.contains("fields") ? "calendar_fields: " : "to_calendar: ";
    assertTrue(error.get(1).contains(function + "The date 0001-01-01 is outside"), error.get(1));
    SPARK.with("spark.sql.ansi.enabled", false);
    try {
      SPARK.assertSame(sql);
    } finally {
      SPARK.with("spark.sql.ansi.enabled", true);
    }
  }

  // Of all_days, 0001-01-01, 0622-03-21, 2123-03-21, 2174-11-25, 2174-11-26 and 9999-12-31 are not
  // of the University of Tehran's 1206 to 1498 and what goes around it; NULL is in days 8 times.
  @Test
  void theyAreOneGroupWithTheNulls() {
    assertEquals(
        List.of("[null,14]"),
        SPARK.assertSame(
            "SELECT try_to_calendar(d, 'jalali') AS k, count(*) FROM all_days GROUP BY 1"
                + " HAVING k IS NULL"));
  }

  // ---- other plans

  @Test
  void theStateOfAStreamDoesNotDependOnIt() {
    SparkSession session =
        TestSession.with("spark.sql.streaming.unsupportedOperationCheck", "false");
    String plan =
        session
            .readStream()
            .format("rate")
            .load()
            .selectExpr(
                "to_calendar(timestamp, 'jalali') AS k",
                "calendar_fields(timestamp, 'jalali').day AS day")
            .groupBy("k", "day")
            .count()
            .queryExecution()
            .optimizedPlan()
            .toString();
    assertTrue(plan.contains("to_calendar(cast(timestamp"), plan);
    assertTrue(plan.contains(", jalali).day AS day"), plan);
  }

  @Test
  void aCachedTableServesBoth() {
    SparkSession session = TestSession.with("spark.sql.adaptive.enabled", "false");
    OnAndOff spark = new OnAndOff(session);
    String sql = "SELECT to_calendar(d, 'jalali') AS k, sum(x) AS s FROM days GROUP BY 1";
    List<String> expected = spark.assertSame(sql);
    session.sql("CACHE TABLE cached AS " + sql);
    assertEquals(expected, spark.assertSame("SELECT * FROM cached"));
    assertTrue(spark.plan(sql).contains("InMemoryRelation"), spark.plan(sql));
    assertTrue(spark.planWithout(sql).contains("InMemoryRelation"));
    session.sql("UNCACHE TABLE cached");
  }

  // ---- random queries

  private static final List<String> CALENDARS =
      List.of("jalali", "islamic-umalqura", "hebrew", "gregorian", "japanese");

  @ParameterizedTest
  @EnumSource(TestSession.Engine.class)
  @Tag(TestSession.OWN_ENGINE)
  void randomQueriesGiveTheSame(TestSession.Engine engine) {
    OnAndOff spark = new OnAndOff(TestSession.unfolded(engine));
    Random random = new Random(1403 + engine.name().length());
    int rewritten = 0;
    int rounds = 2 + 8 / TestSession.STRIDE;
    for (int i = 0; i < rounds; i++) {
      spark.with("spark.sql.ansi.enabled", random.nextBoolean());
      String sql = query(random);
      spark.assertSame(sql);
      rewritten += spark.plan(sql).equals(spark.planWithout(sql)) ? 0 : 1;
    }
    assertTrue(10 * rewritten > 3 * rounds, rewritten + " rewritten");
  }

  private static String query(Random random) {
    Set<String> keys = new LinkedHashSet<>();
    String calendar = pick(random, CALENDARS);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      keys.add(key(random, random.nextInt(3) == 0 ? pick(random, CALENDARS) : calendar));
    }
    List<String> columns = new ArrayList<>();
    keys.forEach(key -> columns.add(key + " AS k" + columns.size()));
    String names =
        IntStream.range(0, keys.size()).mapToObj(i -> "k" + i).collect(Collectors.joining(", "));
    String table = pick(random, List.of("days", "all_days"));
    return switch (random.nextInt(5)) {
      case 0 -> "SELECT DISTINCT " + String.join(", ", columns) + " FROM " + table;
      case 1 ->
          String.format(
              "SELECT %s, sum(x), max(d) FROM (SELECT *, %s FROM %s) GROUP BY %s",
              names, String.join(", ", columns), table, names);
      case 2 ->
          String.format(
              "SELECT s FROM (SELECT %s, sum(x) AS s FROM %s GROUP BY ALL) WHERE s %% 2 = 0",
              String.join(", ", columns), table);
      case 3 ->
          String.format(
              "SELECT count(DISTINCT x) FROM %s GROUP BY %s", table, String.join(", ", keys));
      default ->
          String.format(
              "SELECT count(DISTINCT x), %s, min(to_calendar(d, 'gregorian')) FROM %s GROUP BY ALL"
                  + " HAVING k0 IS NOT NULL ORDER BY k0",
              String.join(", ", columns), table);
    };
  }

  private static String key(Random random, String calendar) {
    String arguments =
        "(" + pick(random, List.of("d", "d", "ts", "date_add(d, 1)")) + ", '" + calendar + "'";
    return switch (random.nextInt(9)) {
      case 0, 1, 2 -> "to_calendar" + arguments + ")";
      case 3 -> "to_calendar" + arguments + ", 'd MMMM yyyy', 'fa')";
      case 4 -> "try_to_calendar" + arguments + ", 'yyyy/MM/dd')";
      case 5 -> "calendar_year" + arguments + ")";
      case 6 -> "calendar_fields" + arguments + ")." + pick(random, List.of("day", "week", "key"));
      case 7 -> "to_json(calendar_fields" + arguments + "))";
      default -> pick(random, List.of("d", "x % 3", "calendar_day_name" + arguments + ")"));
    };
  }

  private static <T> T pick(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
