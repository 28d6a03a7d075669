package org.taqwim.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random conditions on random days, among them NULL and the ends of the types and of calendars:
 * with the rewriting and without it the same rows are kept.
 */
class PreimageRandomTest {

  private static final int CONDITIONS = 150;

  private static final List<String> CALENDARS =
      List.of(
          "jalali",
          "islamic-umalqura",
          "hebrew",
          "gregorian",
          "ethiopic",
          "fiscal(jalali, start=7)");

  // Clocks were put forward over midnight there in 2018, put back over it, and not moved.
  private static final List<String> ZONES = List.of("Asia/Tehran", "America/St_Johns", "UTC");

  @TempDir Path directory;

  private final Random random = new Random(20240320);

  @Test
  void theSameRowsAreKept() {
    SparkSession plain =
        session(
            "UTC", "spark.taqwim.rewrite.enabled", "false", "spark.sql.session.timeZone", "UTC");
    plain
        .sql(
            """
            SELECT d, CAST(d AS TIMESTAMP) + make_dt_interval(0, id % 24, 17 * id % 60) AS ts,
              CAST(CAST(d AS TIMESTAMP) AS TIMESTAMP_NTZ) + make_dt_interval(0, id % 24) AS ntz
            FROM (SELECT id, date_add(DATE '2024-03-20', CAST((id * 7919) % 20000 AS INT) - 15000) AS d
                    FROM range(0, 4000)
                  UNION ALL SELECT id, date_add(DATE '1986-10-20', CAST(id AS INT)) FROM range(0, 20)
                  UNION ALL SELECT 1, col FROM VALUES (CAST(NULL AS DATE)), (DATE '0001-01-01'),
                    (DATE '9999-12-31'), (DATE '0622-03-21'), (DATE '0622-03-22'),
                    (DATE '2123-03-20'), (DATE '2123-03-21'), (DATE '1882-11-11'),
                    (DATE '1882-11-12'), (DATE '2174-11-25'), (DATE '2174-11-26') AS t(col))
            """)
        .repartition(1)
        .write()
        .parquet(directory.resolve("random").toString());
    int rewritten = 0;
    for (int i = 0; i < CONDITIONS; i++) {
      String zone = pick(ZONES);
      String condition = condition(3);
      String sql = "SELECT * FROM random WHERE " + condition + " ORDER BY 1, 2, 3";
      SparkSession on = session(zone, "spark.sql.ansi.enabled", "false");
      SparkSession off =
          session(zone, "spark.sql.ansi.enabled", "false", "spark.taqwim.rewrite.enabled", "false");
      List<Row> kept = rows(on, sql);
      assertEquals(rows(off, sql), kept, zone + ": " + condition);
      String plan = on.sql(sql).queryExecution().optimizedPlan().toString();
      rewritten += plan.equals(off.sql(sql).queryExecution().optimizedPlan().toString()) ? 0 : 1;
    }
    assertTrue(rewritten > CONDITIONS / 2, rewritten + " of " + CONDITIONS);
  }

  private List<Row> rows(SparkSession session, String sql) {
    session
        .read()
        .parquet(directory.resolve("random").toString())
        .createOrReplaceTempView("random");
    return session.sql(sql).collectAsList();
  }

  private static SparkSession session(String zone, String... configuration) {
    SparkSession session = TestSession.with(configuration);
    session.conf().set("spark.sql.session.timeZone", zone);
    return session;
  }

  // ---- conditions

  private String condition(int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(5)) {
      case 1 -> "(" + condition(depth - 1) + " AND " + condition(depth - 1) + ")";
      case 2 -> "(" + condition(depth - 1) + " OR " + condition(depth - 1) + ")";
      case 3 -> "NOT (" + condition(depth - 1) + ")";
      default -> comparison();
    };
  }

  private String comparison() {
    String date = pick(List.of("d", "d", "d", "ts", "ntz"));
    String calendar = pick(CALENDARS);
    int year =
        switch (calendar) {
          case "jalali", "fiscal(jalali, start=7)" -> 1403;
          case "islamic-umalqura" -> 1445;
          case "hebrew" -> 5784;
          case "gregorian" -> 2024;
          default -> 2016;
        };
    year -= random.nextInt(30);
    int month = 1 + random.nextInt(13);
    String arguments = "(" + date + ", '" + calendar + "')";
    String text = String.format("'%04d-%02d-%02d'", year, month, 1 + random.nextInt(29));
    return switch (random.nextInt(9)) {
      case 0 -> "calendar_key" + arguments + operator() + (year * 10_000 + month * 100 + 15);
      case 1 -> "calendar_month_key" + arguments + operator() + (year * 100 + month);
      case 2 -> "to_calendar" + arguments + operator() + text;
      case 3 -> "to_calendar" + arguments + " LIKE '" + year + "-%'";
      case 4 -> "calendar_month" + arguments + operator() + month;
      case 5 ->
          "calendar_year" + arguments + " IN (" + year + ", " + (year - 3) + random(", NULL") + ")";
      case 6 ->
          String.format(
              "calendar_trunc('%s', d, '%s')%sDATE '2024-03-20'",
              pick(List.of("WEEK", "MONTH", "QUARTER", "YEAR")), calendar, operator());
      case 7 ->
          String.format(
              "calendar_between(%s, '%d', '%d-%02d', '%s')",
              date, year, year + 1, Math.min(12, month), calendar);
      default -> "calendar_year" + arguments + operator() + year;
    };
  }

  private String operator() {
    return pick(List.of(" = ", " < ", " <= ", " > ", " >= ", " <> ", " <=> "));
  }

  private String random(String text) {
    return random.nextInt(3) == 0 ? text : "";
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
