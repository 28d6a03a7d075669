package org.taqwim.benchmarks;

import com.ibm.icu.util.VersionInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.taqwim.benchmarks.Comparison.Query;
import org.taqwim.benchmarks.LibraryFunction.Body;
import org.taqwim.benchmarks.Rounds.Table;

/**
 * What a row of a query in Spark costs: Taqwim's functions beside Spark's own, and beside what is
 * written without Taqwim, in one run, on random and on sorted dates of 1900 to 2100; then reports
 * on a year of a Parquet file.
 *
 * <p>{@code benchmarks/spark-queries [rows [rounds [part]]]} runs it, by default with 5 million
 * rows and 9 rounds after 3 that do not count; a part is {@code random}, {@code sorted} or {@code
 * reports}.
 */
public final class SparkQueries {

  private static final String DAYS = "datediff(DATE'2101-01-01', DATE'1900-01-01')";

  /** As many different texts as are read; they are made beforehand. */
  private static final int TEXTS = 1 << 12;

  /** Columns of texts, and what makes them. */
  private static final Map<String, String> TEXT_COLUMNS =
      Map.of(
          "s", "CAST(d AS STRING)",
          "words", "date_format(d, 'd MMMM yyyy')",
          "jalali", "to_calendar(d, 'jalali')",
          "jalali_words", "to_calendar(d, 'jalali', 'd MMMM yyyy', 'fa')");

  private static final Map<Class<?>, DataType> TYPES =
      Map.of(
          Integer.class, DataTypes.IntegerType,
          LocalDate.class, DataTypes.DateType,
          String.class, DataTypes.StringType);

  private SparkQueries() {}

  /** Measures and prints. */
  public static void main(String[] args) throws Exception {
    int rows = args.length > 0 ? Integer.parseInt(args[0]) : 5_000_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 9;
    List<String> parts =
        args.length > 2 ? List.of(args[2]) : List.of("random", "sorted", "reports");
    Path files = Files.createTempDirectory("spark-queries");
    try (SparkSession spark =
        SparkSession.builder()
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.datetime.java8API.enabled", true)
            .config("spark.sql.shuffle.partitions", 1)
            .config("spark.sql.catalog.cal", "org.taqwim.spark.CalendarCatalog")
            .getOrCreate()) {
      System.out.printf(
          "Java %s, %s, %d processors; Spark %s, ICU4J %s; %,d rows, %d rounds%n",
          Runtime.version(),
          System.getProperty("os.arch"),
          Runtime.getRuntime().availableProcessors(),
          spark.version(),
          VersionInfo.ICU_VERSION,
          rows,
          rounds);
      IcuFunctions.all().forEach(function -> register(spark, function));
      DateFunctions.all().forEach(function -> register(spark, function));
      dimension(spark);
      Table random = table(spark, "random", rows, "pmod(hash(id), " + DAYS + ")");
      Table sorted = table(spark, "sorted", rows, "CAST(id * " + DAYS + " / {n} AS INT)");
      compare(spark, random);
      SparkRunner runner = new SparkRunner(spark, rounds);
      if (parts.contains("random")) {
        runner.run("random dates", random, SparkWorkload.ALL);
      }
      if (parts.contains("sorted")) {
        runner.run("sorted dates", sorted, SparkWorkload.ALL);
      }
      if (parts.contains("reports")) {
        runner.run("reports on random dates", random, List.of(SparkWorkload.REPORTS));
        ParquetReports.run(spark, runner, files, sorted);
      }
    }
  }

  private static <A, B> void register(SparkSession spark, LibraryFunction<A, B> function) {
    Body<A, B> body = function.body();
    UDF1<A, B> udf = argument -> argument == null ? null : body.apply(argument);
    spark.udf().register(function.name(), udf, TYPES.get(function.to()));
  }

  /** A date dimension as warehouses have it, small enough to be broadcast. */
  private static void dimension(SparkSession spark) {
    spark
        .sql(
            "SELECT *, to_calendar(date, 'jalali') text"
                + " FROM calendar_dimension(DATE'1900-01-01', DATE'2100-12-31', 'jalali')")
        .select("date", "year", "month", "day", "month_key", "text")
        .cache()
        .createOrReplaceTempView("dimension");
  }

  /** Dates, the same in every run, from one task; the view of a tenth of them beside it. */
  private static Table table(SparkSession spark, String name, int rows, String day) {
    for (int divisor : new int[] {1, 10}) {
      long count = rows / divisor;
      Dataset<Row> dates =
          spark
              .range(0, count, 1, 1)
              .selectExpr(
                  "date_add(DATE'1900-01-01', " + day.replace("{n}", "" + count) + ") AS d",
                  "CAST(id % " + TEXTS + " AS INT) AS i",
                  "id AS amount");
      withTexts(spark, dates).createOrReplaceTempView(divisor == 1 ? name : name + "_" + divisor);
    }
    return new Table(name, rows);
  }

  /** Reading a text is a look-up in a constant array, which costs little beside reading a date. */
  private static Dataset<Row> withTexts(SparkSession spark, Dataset<Row> dates) {
    Dataset<Row> source = dates;
    for (Map.Entry<String, String> column : TEXT_COLUMNS.entrySet()) {
      String[] texts =
          spark
              .range(0, TEXTS, 1, 1)
              .selectExpr("date_add(DATE'1900-01-01', pmod(hash(id), " + DAYS + ")) AS d")
              .selectExpr(column.getValue())
              .collectAsList()
              .stream()
              .map(row -> row.getString(0))
              .toArray(String[]::new);
      Column text = functions.get(functions.lit(texts), functions.col("i"));
      source = source.withColumn(column.getKey(), text);
    }
    return source;
  }

  /** Times of functions that do not do the same tell nothing. */
  private static void compare(SparkSession spark, Table table) {
    for (Comparison comparison : SparkWorkload.ALL) {
      comparison.sameAnswers().forEach(theirs -> compare(spark, table, comparison.ours(), theirs));
    }
  }

  private static void compare(SparkSession spark, Table table, Query ours, Query theirs) {
    String condition = ours.label() + " IS DISTINCT FROM " + theirs.label();
    List<Row> different =
        spark
            .table(table.name())
            .limit(100_000)
            .filter(condition)
            .selectExpr("d", ours.label(), theirs.label())
            .takeAsList(1);
    if (!different.isEmpty()) {
      throw new IllegalStateException(condition + ": " + different);
    }
  }
}
