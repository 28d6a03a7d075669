package org.taqwim.spark.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Joins of a partitioned table with a dimension of dates read the partitions that a condition on
 * the dimension leaves.
 */
class JoinsTest {

  private static final SparkSession SPARK = Tables.with();

  private static final String DIMENSION =
      "(SELECT * FROM calendar_dimension(DATE '2022-01-01', DATE '2026-01-01', 'jalali'))";

  // The first days of 36 months; by Jalali months there are 36 partitions, too. Those of 1403 are
  // 2024-04-01 to 2025-03-01 (University of Tehran).
  @BeforeAll
  static void tables() {
    String directory = Tables.newDirectory("joins");
    Dataset<Row> rows =
        SPARK
            .sql(
                "SELECT id, d, calendar_month_key(d, 'jalali') AS month_key FROM (SELECT id,"
                    + " add_months(DATE '2022-11-01', CAST(id AS INT)) AS d FROM range(0, 36))")
            .coalesce(1);
    rows.write().partitionBy("d").parquet(directory + "/by_d");
    rows.write().partitionBy("month_key").parquet(directory + "/by_key");
    SPARK.read().parquet(directory + "/by_d").createOrReplaceTempView("sales_by_d");
    SPARK.read().parquet(directory + "/by_key").createOrReplaceTempView("sales_by_key");
    SPARK
        .sql("SELECT *, day_of_week AS weekday FROM " + DIMENSION)
        .coalesce(1)
        .write()
        .parquet(directory + "/dates");
    SPARK.read().parquet(directory + "/dates").createOrReplaceTempView("dates");
  }

  @Test
  void aRangeOfTheDimensionsDateIsOneOfTheOtherSides() {
    String sql =
        "SELECT s.id FROM sales_by_d s JOIN dates k ON s.d = k.date"
            + " WHERE calendar_year(k.date, 'jalali') = 1403";
    Reads read = Reads.of(SPARK.sql(sql));
    assertTrue(read.filters().contains("(d >= 2024-03-20), (d < 2025-03-21)"), read.filters());
    assertEquals(12, read.files().get(0), read.toString());
    assertEquals(12, read.result().size());
    assertEquals(read.result(), without(sql));
  }

  @Test
  void partitionsAreChosenByWhatTheDimensionLeaves() {
    for (String condition :
        List.of("k.year = 1403 AND k.month = 1", "calendar_month_key(k.date, 'jalali') = 140301")) {
      String sql =
          "SELECT s.id FROM sales_by_key s"
              + " JOIN (SELECT DISTINCT month_key FROM dates k WHERE "
              + condition
              + ") m ON s.month_key = m.month_key";
      Reads read = Reads.of(SPARK.sql(sql));
      assertTrue(read.filters().contains("dynamicpruningexpression(month_key IN "), read.filters());
      assertEquals(1, read.files().get(0), read.toString());
      assertEquals(1, read.result().size());
      assertEquals(read.result(), without(sql));
    }
  }

  @Test
  void theTableFunctionIsADimensionToo() {
    String sql =
        "SELECT s.id FROM sales_by_d s JOIN "
            + DIMENSION
            + " k ON s.d = k.date WHERE k.year = 1403 AND k.quarter = 1";
    Reads read = Reads.of(SPARK.sql(sql));
    assertTrue(read.filters().contains("dynamicpruningexpression(d IN "), read.filters());
    assertEquals(3, read.files().get(0), read.toString());
    assertEquals(3, read.result().size());
    assertEquals(read.result(), without(sql));
  }

  // No range, for the other side is no constant. Directories can be asked by any expression when
  // the keys are known, row groups cannot.
  @Test
  void aJoinOnAFunctionPrunesDirectoriesAlone() {
    String join =
        "SELECT s.id FROM %s s JOIN (SELECT DISTINCT month_key FROM dates WHERE year = 1403) m"
            + " ON calendar_month_key(s.d, 'jalali') = m.month_key";
    Reads byDay = Reads.of(SPARK.sql(String.format(join, "sales_by_d")));
    assertTrue(
        byDay.filters().contains("dynamicpruningexpression(calendar_month_key(d, jalali) IN "),
        byDay.filters());
    assertEquals(12, byDay.files().get(0), byDay.toString());
    Reads byKey = Reads.of(SPARK.sql(String.format(join, "sales_by_key")));
    assertEquals(36, byKey.files().get(0), byKey.toString());
    String bounded = join + " WHERE calendar_year(s.d, 'jalali') = 1403";
    Reads range = Reads.of(SPARK.sql(String.format(bounded, "sales_by_key")));
    assertTrue(range.filters().contains("GreaterThanOrEqual(d,2024-03-20)"), range.filters());
    assertEquals(byDay.result(), byKey.result());
    assertEquals(byDay.result(), range.result());
    assertEquals(byDay.result(), without(String.format(join, "sales_by_d")));
  }

  private static List<Row> without(String sql) {
    SPARK.conf().set("spark.taqwim.rewrite.enabled", false);
    try {
      Reads read = Reads.of(SPARK.sql(sql));
      assertFalse(read.result().isEmpty());
      return read.result();
    } finally {
      SPARK.conf().set("spark.taqwim.rewrite.enabled", true);
    }
  }
}
