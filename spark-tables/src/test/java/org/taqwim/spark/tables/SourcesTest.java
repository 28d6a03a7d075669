package org.taqwim.spark.tables;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A condition on a calendar function reads, of each kind of table, the very files, row groups and
 * rows that the range reads which a user would write by hand.
 */
@ExtendWith(WithoutIceberg.class)
class SourcesTest {

  private static final SparkSession SPARK =
      Tables.with("spark.sql.session.timeZone", "Asia/Tehran");

  /** Tables sorted by day, of several files, and files of several row groups or stripes. */
  private static final List<String> SORTED = List.of("parquet_sorted", "orc_sorted");

  private static final List<String> PARTITIONED = List.of("parquet_by_d", "parquet_by_month_key");

  private static final List<String> DELTA = List.of("delta_sorted", "delta_by_d");

  private static final List<String> ICEBERG =
      Tables.HAS_ICEBERG
          ? List.of("ice.db.sorted", "ice.db.by_days", "ice.db.by_months", "ice.db.by_days_ts")
          : List.of();

  /** Conditions, and the ranges that calendars on the wall give for them. */
  private static final List<List<String>> CONDITIONS =
      List.of(
          // University of Tehran: Nowruz 1403 was 2024-03-20, Nowruz 1404 was 2025-03-21.
          List.of(
              "calendar_year(d, 'jalali') = 1403",
              "d >= DATE '2024-03-20' AND d < DATE '2025-03-21'"),
          List.of(
              "calendar_year(ts, 'jalali') = 1403",
              "ts >= TIMESTAMP '2024-03-20 00:00:00' AND ts < TIMESTAMP '2025-03-21 00:00:00'"),
          // KACST: Ramadan 1445 from 2024-03-11 to 2024-04-09.
          List.of(
              "calendar_between(d, '1445-09', '1445-09', 'islamic-umalqura')",
              "d >= DATE '2024-03-11' AND d < DATE '2024-04-10'"),
          // Enkutatash 2016 was 2023-09-12, for the year before had a leap day; 2017: 2024-09-11.
          List.of(
              "to_calendar(d, 'ethiopic') LIKE '2016-%'",
              "d >= DATE '2023-09-12' AND d < DATE '2024-09-11'"),
          List.of(
              "calendar_year(d, 'jalali') IN (1401, 1403)",
              "d >= DATE '2022-03-21' AND d < DATE '2023-03-21'"
                  + " OR d >= DATE '2024-03-20' AND d < DATE '2025-03-21'"));

  static List<String> sources() {
    return Stream.of(SORTED, PARTITIONED, DELTA, ICEBERG).flatMap(List::stream).toList();
  }

  static Stream<Arguments> conditions() {
    return sources().stream()
        .flatMap(
            table ->
                CONDITIONS.stream()
                    .limit(table.endsWith("sorted") ? CONDITIONS.size() : 2)
                    .map(pair -> Arguments.of(table, pair.get(0), pair.get(1))));
  }

  // ---- tables

  @BeforeAll
  static void tables() {
    days("days", "id");
    days("few", "40 * id");
    Dataset<Row> sorted =
        SPARK.table("days").repartitionByRange(4, col("d")).sortWithinPartitions("d");
    sorted.createOrReplaceTempView("sorted");
    String directory = Tables.newDirectory("files");
    // Of about a hundred rows each.
    view(
        "parquet_sorted",
        sorted
            .write()
            .option("parquet.block.size", "2000")
            .option("parquet.page.size.row.check.min", "50"),
        "parquet",
        directory);
    view("orc_sorted", sorted.write().option("orc.stripe.row.count", "100"), "orc", directory);
    view("parquet_by_d", SPARK.table("few").write().partitionBy("d"), "parquet", directory);
    view(
        "parquet_by_month_key",
        SPARK.table("days").write().partitionBy("month_key"),
        "parquet",
        directory);
    sorted.write().format("delta").saveAsTable("delta_sorted");
    SPARK.table("few").write().format("delta").partitionBy("d").saveAsTable("delta_by_d");
    if (Tables.HAS_ICEBERG) {
      iceberg("ice.db.sorted", "sorted", "");
      iceberg("ice.db.by_days", "few", "PARTITIONED BY (days(d))");
      iceberg("ice.db.by_months", "days", "PARTITIONED BY (months(d))");
      iceberg("ice.db.by_days_ts", "few", "PARTITIONED BY (days(ts))");
    }
  }

  // 1200 days from 2022-06-01, or one of forty of them.
  private static void days(String name, String days) {
    SPARK
        .sql(
            String.format(
                "SELECT id, d, CAST(d AS TIMESTAMP) + make_dt_interval(0, id %% 24) AS ts,"
                    + " calendar_month_key(d, 'jalali') AS month_key FROM (SELECT id,"
                    + " date_add(DATE '2022-06-01', CAST(%s AS INT)) AS d"
                    + " FROM range(0, 1200) WHERE %s < 1200)",
                days, days))
        .coalesce(1)
        .createOrReplaceTempView(name);
  }

  private static void view(
      String name,
      org.apache.spark.sql.DataFrameWriter<Row> writer,
      String format,
      String directory) {
    writer.format(format).save(directory + "/" + name);
    SPARK.read().format(format).load(directory + "/" + name).createOrReplaceTempView(name);
  }

  private static void iceberg(String name, String days, String partitions) {
    SPARK.sql(
        "CREATE TABLE "
            + name
            + " (id BIGINT, d DATE, ts TIMESTAMP, month_key INT) USING iceberg "
            + partitions);
    SPARK.sql("INSERT INTO " + name + " SELECT * FROM " + days);
  }

  // ---- what is read

  @ParameterizedTest
  @MethodSource("conditions")
  void readsWhatTheRangeByHandReads(String table, String condition, String range) {
    Reads read = reads(table, condition);
    assertFalse(read.result().isEmpty());
    assertEquals(reads(table, range), read);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void withoutTheRewritingAllIsRead(String table) {
    String condition = CONDITIONS.get(0).get(0);
    Reads read = reads(table, condition);
    Reads all;
    SPARK.conf().set("spark.taqwim.rewrite.enabled", false);
    try {
      all = reads(table, condition);
    } finally {
      SPARK.conf().set("spark.taqwim.rewrite.enabled", true);
    }
    assertEquals(all.result(), read.result());
    assertTrue(read.rows() <= all.rows(), read + " of " + all);
    // Of columns by which it lays out directories, Spark itself asks any condition.
    boolean isLaidOutByDay = table.endsWith("_by_d");
    assertEquals(isLaidOutByDay ? read.rows() : days(table), all.rows());
    boolean skipsFiles = DELTA.contains(table) || ICEBERG.contains(table);
    assertEquals(skipsFiles && !isLaidOutByDay, read.files().get(0) < all.files().get(0), table);
  }

  private static long days(String table) {
    return table.contains("by_d") ? 30 : 1200;
  }

  // The files of a Jalali year that is stored as a key are those of its twelve months.
  @Test
  void aStoredKeyIsAPartition() {
    Reads read = reads("parquet_by_month_key", "month_key BETWEEN 140301 AND 140312");
    assertEquals(List.of(12L, 12L), read.files());
    assertEquals(366, read.rows());
    assertEquals(reads("parquet_sorted", CONDITIONS.get(0).get(1)).result(), read.result());
  }

  private static Reads reads(String table, String condition) {
    return Reads.of(SPARK.sql("SELECT id, d FROM " + table + " WHERE " + condition));
  }
}
