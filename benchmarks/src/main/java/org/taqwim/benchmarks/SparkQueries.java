package org.taqwim.benchmarks;

import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * What a row of a whole query in Spark costs: Taqwim's functions beside Spark's own, and beside
 * UDFs over ICU4J, in one run. Each query takes random dates of 1900 to 2100, or texts of such
 * dates, through one function into the sink that drops them.
 *
 * <p>The figures are CPU time of the one task's thread, which other processes disturb less than
 * time by the clock; the JVM's threads that compile and collect garbage are not in it. A round runs
 * every query once; a figure is the median of its rounds. The cost of a function is net of the
 * query that only reads the same column.
 *
 * <p>{@code benchmarks/spark-queries [rows [rounds]]} runs it, by default with 5 million rows and 9
 * rounds after 3 that do not count.
 */
public final class SparkQueries {

  private static final int WARM_UP = 3;

  /** As many different texts as are read; they are made beforehand. */
  private static final int TEXTS = 1 << 12;

  private static final String DATE = "d";

  /** Columns of texts, and what makes them. */
  private static final Map<String, String> TEXT_COLUMNS =
      Map.of(
          "s", "CAST(d AS STRING)",
          "words", "date_format(d, 'd MMMM yyyy')",
          "jalali", "to_calendar(d, 'jalali')",
          "jalali_words", "to_calendar(d, 'jalali', 'd MMMM yyyy', 'fa')");

  /** The same work by Taqwim, by Spark in its own calendar, and by ICU4J. */
  private record Group(String title, List<Query> ours, List<Query> theirs) {}

  /** An expression of one column. */
  private record Query(String column, String expression) {}

  private static final List<Group> GROUPS =
      List.of(
          new Group(
              "a field",
              List.of(
                  new Query(DATE, "calendar_year(d, 'jalali')"),
                  new Query(DATE, "calendar_month(d, 'jalali')"),
                  new Query(DATE, "calendar_day(d, 'jalali')")),
              List.of(new Query(DATE, "year(d)"), new Query(DATE, "icu_year(d)"))),
          new Group(
              "the first day of the month",
              List.of(new Query(DATE, "calendar_trunc('MONTH', d, 'jalali')")),
              List.of(new Query(DATE, "trunc(d, 'MONTH')"))),
          new Group(
              "text",
              List.of(new Query(DATE, "to_calendar(d, 'jalali')")),
              List.of(
                  new Query(DATE, "CAST(d AS STRING)"),
                  new Query(DATE, "date_format(d, 'yyyy-MM-dd')"),
                  new Query(DATE, "icu_text(d)"))),
          new Group(
              "text by a pattern",
              List.of(new Query(DATE, "to_calendar(d, 'jalali', 'd MMMM yyyy', 'fa')")),
              List.of(
                  new Query(DATE, "date_format(d, 'd MMMM yyyy')"),
                  new Query(DATE, "icu_words(d)"))),
          new Group(
              "a date from text",
              List.of(new Query("jalali", "from_calendar(jalali, 'jalali')")),
              List.of(
                  new Query("s", "to_date(s)"),
                  new Query("s", "to_date(s, 'yyyy-MM-dd')"),
                  new Query("jalali", "icu_date(jalali)"))),
          new Group(
              "a date from text by a pattern",
              List.of(
                  new Query(
                      "jalali_words",
                      "from_calendar(jalali_words, 'jalali', 'd MMMM yyyy', 'fa')")),
              List.of(
                  new Query("words", "to_date(words, 'd MMMM yyyy')"),
                  new Query("jalali_words", "icu_date_of_words(jalali_words)"))));

  private final SparkSession spark;
  private final int rows;
  private final BlockingQueue<SparkListenerTaskEnd> tasks = new LinkedBlockingQueue<>();
  private final Dataset<Row> source;

  /** Nanoseconds a row, one figure a round. */
  private final Map<Query, double[]> measured = new LinkedHashMap<>();

  private SparkQueries(SparkSession spark, int rows) {
    this.spark = spark;
    this.rows = rows;
    spark
        .sparkContext()
        .addSparkListener(
            new SparkListener() {
              @Override
              public void onTaskEnd(SparkListenerTaskEnd end) {
                tasks.add(end);
              }
            });
    source = withTexts(dates(rows));
  }

  /** Measures and prints. */
  public static void main(String[] args) throws InterruptedException, IOException {
    int rows = args.length > 0 ? Integer.parseInt(args[0]) : 5_000_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 9;
    try (SparkSession spark =
        SparkSession.builder()
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.datetime.java8API.enabled", true)
            .getOrCreate()) {
      IcuFunctions.register(spark);
      SparkQueries queries = new SparkQueries(spark, rows);
      queries.compare();
      queries.measure(rounds);
      queries.print(rounds);
    }
  }

  /** Random dates, the same in every run, from one task. */
  private Dataset<Row> dates(int count) {
    return spark
        .range(0, count, 1, 1)
        .selectExpr(
            "date_add(DATE'1900-01-01', pmod(hash(id),"
                + " datediff(DATE'2101-01-01', DATE'1900-01-01'))) AS "
                + DATE,
            "CAST(id % " + TEXTS + " AS INT) AS i");
  }

  /** Reading a text is a look-up in a constant array, which costs little beside reading a date. */
  private Dataset<Row> withTexts(Dataset<Row> dates) {
    Dataset<Row> source = dates;
    for (Map.Entry<String, String> column : TEXT_COLUMNS.entrySet()) {
      String[] texts =
          dates(TEXTS).selectExpr(column.getValue()).collectAsList().stream()
              .map(row -> row.getString(0))
              .toArray(String[]::new);
      Column text = functions.get(functions.lit(texts), functions.col("i"));
      source = source.withColumn(column.getKey(), text);
    }
    return source;
  }

  /** Times of functions that do not do the same tell nothing. */
  private void compare() {
    for (Map.Entry<String, String> pair :
        Map.of(
                "calendar_year(d, 'jalali')", "icu_year(d)",
                "to_calendar(d, 'jalali')", "icu_text(d)",
                "to_calendar(d, 'jalali', 'd MMMM yyyy', 'fa')", "icu_words(d)",
                "from_calendar(jalali, 'jalali')", "icu_date(jalali)",
                "from_calendar(jalali_words, 'jalali', 'd MMMM yyyy', 'fa')",
                    "icu_date_of_words(jalali_words)")
            .entrySet()) {
      String condition = pair.getKey() + " IS DISTINCT FROM " + pair.getValue();
      List<Row> different =
          source
              .limit(100_000)
              .filter(condition)
              .selectExpr(DATE, pair.getKey(), pair.getValue())
              .takeAsList(1);
      if (!different.isEmpty()) {
        throw new IllegalStateException(condition + ": " + different);
      }
    }
  }

  private void measure(int rounds) throws InterruptedException {
    List<Query> queries = new ArrayList<>();
    for (Group group : GROUPS) {
      queries.addAll(group.ours());
      queries.addAll(group.theirs());
    }
    queries.stream().map(SparkQueries::reading).distinct().toList().forEach(queries::add);
    for (int round = -WARM_UP; round < rounds; round++) {
      for (Query query : queries) {
        double time = (double) run(query) / rows;
        if (round >= 0) {
          measured.computeIfAbsent(query, key -> new double[rounds])[round] = time;
        }
      }
    }
  }

  /** The query that only reads the column. */
  private static Query reading(Query query) {
    return new Query(query.column(), query.column());
  }

  private long run(Query query) throws InterruptedException {
    long start = System.currentTimeMillis();
    source.selectExpr(query.expression()).write().format("noop").mode("overwrite").save();
    SparkListenerTaskEnd task;
    do { // the listener hears of tasks late, also of those before the first round
      task = tasks.take();
    } while (task.taskInfo().launchTime() < start);
    return task.taskMetrics().executorCpuTime();
  }

  private void print(int rounds) {
    System.out.printf(
        "Java %s, %s, %d processors; Spark %s, ICU4J %s; %,d rows, %d rounds%n",
        Runtime.version(),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        spark.version(),
        VersionInfo.ICU_VERSION,
        rows,
        rounds);
    System.out.println(
        "CPU nanoseconds a row: median, net of reading the column; the net time as a multiple of");
    for (Group group : GROUPS) {
      System.out.printf("%n%-62s %8s %8s%n", group.title(), "median", "net");
      for (Query query : group.ours()) {
        System.out.print(line(query));
        for (Query other : group.theirs()) {
          System.out.printf("  %.3f %s", net(query) / net(other), other.expression());
        }
        System.out.println();
      }
      group.theirs().forEach(query -> System.out.println(line(query)));
    }
  }

  private String line(Query query) {
    return String.format("%-62s %8.1f %8.1f", query.expression(), median(query), net(query));
  }

  private double net(Query query) {
    return median(query) - median(reading(query));
  }

  private double median(Query query) {
    double[] times = measured.get(query).clone();
    Arrays.sort(times);
    return times[times.length / 2];
  }
}
