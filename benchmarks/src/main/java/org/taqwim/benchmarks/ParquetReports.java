package org.taqwim.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.AccumulatorV2;
import org.taqwim.benchmarks.Comparison.Query;
import org.taqwim.benchmarks.Rounds.Table;

/** Reports on one year of a Parquet file that is sorted by date: their cost, and what they read. */
final class ParquetReports {

  /** Row groups of about 50,000 rows. */
  private static final int ROW_GROUP_BYTES = 500_000;

  private ParquetReports() {}

  static void run(SparkSession spark, SparkRunner runner, Path directory, Table sorted)
      throws Exception {
    String file = directory.resolve("sorted").toString();
    spark
        .table(sorted.name())
        .select("d", "amount")
        .write()
        .option("parquet.block.size", ROW_GROUP_BYTES)
        .option("parquet.page.row.count.limit", 5_000)
        .option("compression", "none")
        .parquet(file);
    spark.read().parquet(file).createOrReplaceTempView("parquet");
    Table table = new Table("parquet", sorted.rows());

    runner.run("reports on a sorted Parquet file", table, List.of(SparkWorkload.REPORTS));
    System.out.printf("%n%12s %12s  of %,d rows%n", "row groups", "rows", sorted.rows());
    SparkWorkload.REPORTS.queries().forEach(query -> printRead(spark, query, table));
  }

  private static void printRead(SparkSession spark, Query query, Table table) {
    NumRowGroupsAcc groups = new NumRowGroupsAcc();
    spark.sparkContext().register(groups);
    String condition = query.sql().replaceFirst("SELECT .* FROM", "SELECT d, amount FROM");
    condition = condition.replaceFirst(" GROUP BY 1$", "");
    String sql = condition.replace("{t}", table.name());
    spark
        .sql(sql)
        .toJavaRDD()
        .foreachPartition(
            rows -> {
              groups.add(0);
              while (rows.hasNext()) {
                rows.next();
              }
            });
    System.out.printf("%12d %12s  %s%n", groups.value(), rows(spark, sql), query.label());
  }

  /** The rows that the scan of the file hands on, by its own count. */
  private static String rows(SparkSession spark, String sql) {
    spark.conf().set("spark.sql.adaptive.enabled", false);
    var answer = spark.sql(sql);
    List<Row> ignored = answer.collectAsList();
    String[] found = {"?"};
    answer
        .queryExecution()
        .executedPlan()
        .foreach(
            node -> {
              if (node.nodeName().startsWith("Scan parquet")) {
                found[0] = String.format("%,d", node.metrics().apply("numOutputRows").value());
              }
              return null;
            });
    spark.conf().unset("spark.sql.adaptive.enabled");
    return found[0] + (ignored.isEmpty() ? " none" : "");
  }

  /** Spark's reader of Parquet adds its row groups to an accumulator whose class has this name. */
  private static final class NumRowGroupsAcc extends AccumulatorV2<Integer, Integer> {

    private static final long serialVersionUID = 1L;

    private int sum;

    @Override
    public boolean isZero() {
      return sum == 0;
    }

    @Override
    public AccumulatorV2<Integer, Integer> copy() {
      NumRowGroupsAcc copy = new NumRowGroupsAcc();
      copy.sum = sum;
      return copy;
    }

    @Override
    public void reset() {
      sum = 0;
    }

    @Override
    public void add(Integer more) {
      sum += more;
    }

    @Override
    public void merge(AccumulatorV2<Integer, Integer> other) {
      sum += other.value();
    }

    @Override
    public Integer value() {
      return sum;
    }
  }
}
