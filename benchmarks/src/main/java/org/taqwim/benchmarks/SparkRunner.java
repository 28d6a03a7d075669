package org.taqwim.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.taqwim.benchmarks.Workload.Comparison;
import org.taqwim.benchmarks.Workload.Peer;
import org.taqwim.benchmarks.Workload.Query;

/**
 * Runs queries into the sink that drops rows, in rounds of each once, and prints medians. A figure
 * is the CPU time of the threads of all tasks, which other processes disturb less than time by the
 * clock; the JVM's threads that compile and collect garbage are not in it.
 */
final class SparkRunner {

  private static final int WARM_UP = 3;

  /** Without it, functions of a catalog are not replaced by ours. */
  private static final String REWRITE = "spark.taqwim.rewrite.enabled";

  private final SparkSession spark;
  private final int rounds;
  private final AtomicLong cpu = new AtomicLong();
  private final Map<String, double[]> measured = new LinkedHashMap<>();

  SparkRunner(SparkSession spark, int rounds) {
    this.spark = spark;
    this.rounds = rounds;
    spark
        .sparkContext()
        .addSparkListener(
            new SparkListener() {
              @Override
              public void onTaskEnd(SparkListenerTaskEnd end) {
                cpu.addAndGet(end.taskMetrics().executorCpuTime());
              }
            });
  }

  /** A table of so many rows, under its name and under that of a tenth of it. */
  record Table(String name, long rows) {

    String of(Query query) {
      return query.divisor() == 1 ? name : name + "_" + query.divisor();
    }

    long rowsOf(Query query) {
      return rows / query.divisor();
    }
  }

  /** Measures and prints, one comparison after the other; the rounds are of all of them. */
  void run(String title, Table table, List<Comparison> comparisons) throws TimeoutException {
    Set<String> statements = new LinkedHashSet<>();
    for (Comparison comparison : comparisons) {
      comparison
          .queries()
          .forEach(
              query -> {
                statements.add(query.on(table.of(query)));
                statements.add(query.reading().on(table.of(query)));
              });
    }
    statements.removeIf(sql -> !isThere(sql));
    for (int round = -WARM_UP; round < rounds; round++) {
      for (String sql : statements) {
        double time = run(sql);
        if (round >= 0) {
          measured.computeIfAbsent(sql, key -> new double[rounds])[round] = time;
        }
      }
    }
    print(title, table, comparisons);
  }

  /** A jar without the catalog is measured without it. */
  private boolean isThere(String sql) {
    if (!sql.contains("cal.")) {
      return true;
    }
    try {
      return spark.sql(sql).columns().length > 0;
    } catch (Exception noCatalog) { // a checked one, which Scala does not declare
      return false;
    }
  }

  private double run(String sql) throws TimeoutException {
    spark.sparkContext().listenerBus().waitUntilEmpty();
    cpu.set(0);
    spark.conf().set(REWRITE, !sql.contains("cal."));
    spark.sql(sql).write().format("noop").mode("overwrite").save();
    spark.sparkContext().listenerBus().waitUntilEmpty();
    return cpu.get();
  }

  private void print(String title, Table table, List<Comparison> comparisons) {
    System.out.printf("%n%s: CPU nanoseconds a row, and net of reading the column%n", title);
    for (Comparison comparison : comparisons) {
      System.out.printf("%n%-66s %8s %8s %10s%n", "", "median", "net", "ours / it");
      System.out.println(line(table, comparison.ours()));
      for (Peer peer : comparison.peers()) {
        if (measured.containsKey(peer.query().on(table.of(peer.query())))) {
          double ratio = net(table, comparison.ours()) / net(table, peer.query());
          System.out.printf(
              "%s %10.3f%s%n", line(table, peer.query()), ratio, bar(ratio, peer.bar()));
        }
      }
    }
  }

  private static String bar(double ratio, double bar) {
    return bar == Double.POSITIVE_INFINITY
        ? ""
        : String.format("  bar %.2f: %s", bar, ratio <= bar ? "met" : "MISS");
  }

  private String line(Table table, Query query) {
    List<String> lines = new ArrayList<>();
    String label = query.label();
    while (label.length() > 66) {
      int cut = label.lastIndexOf(' ', 66);
      lines.add(label.substring(0, cut));
      label = "  " + label.substring(cut + 1);
    }
    lines.add(String.format("%-66s %8.1f %8.1f", label, median(table, query), net(table, query)));
    return String.join("\n", lines);
  }

  private double net(Table table, Query query) {
    return median(table, query) - median(table, query.reading(), query);
  }

  private double median(Table table, Query query) {
    return median(table, query, query);
  }

  /** Of a query on as many rows as another one has. */
  private double median(Table table, Query query, Query on) {
    double[] times = measured.get(query.on(table.of(on))).clone();
    Arrays.sort(times);
    return times[times.length / 2] / table.rowsOf(on);
  }
}
