package org.taqwim.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.taqwim.benchmarks.Comparison.Peer;
import org.taqwim.benchmarks.Comparison.Query;

/**
 * Runs queries in rounds of each once, so that whatever disturbs the machine disturbs all of them,
 * and prints medians.
 */
abstract class Rounds {

  private final int rounds;
  private final Map<String, double[]> measured = new LinkedHashMap<>();

  Rounds(int rounds) {
    this.rounds = rounds;
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

  /** Runs a query to its end and gives what it cost in nanoseconds of CPU time. */
  abstract double run(String sql) throws Exception;

  /** Whether this engine has what a query needs; others are left out. */
  boolean isThere(String sql) {
    return true;
  }

  /** What a ratio and its bar are of; otherwise of all that the query costs. */
  boolean isOfNet() {
    return true;
  }

  /** Rounds before the ones that count. */
  int warmUpRounds() {
    return 3;
  }

  /** How often a row calls the function; figures are for one call. */
  int callsPerRow() {
    return 1;
  }

  /** Measures and prints, one comparison after the other; the rounds are of all of them. */
  final void run(String title, Table table, List<Comparison> comparisons) throws Exception {
    if (comparisons.isEmpty()) {
      return;
    }
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
    measured.clear();
    for (int round = -warmUpRounds(); round < rounds; round++) {
      for (String sql : statements) {
        double time = run(sql);
        if (round >= 0) {
          measured.computeIfAbsent(sql, key -> new double[rounds])[round] = time;
        }
      }
    }
    print(title, table, comparisons);
  }

  private void print(String title, Table table, List<Comparison> comparisons) {
    System.out.printf(
        "%n%s: CPU nanoseconds a %s, and net of reading the column%n",
        title, callsPerRow() == 1 ? "row" : "call");
    for (Comparison comparison : comparisons) {
      System.out.printf("%n%-66s %8s %8s %10s%n", "", "median", "net", "ours / it");
      System.out.println(line(table, comparison.ours()));
      for (Peer peer : comparison.peers()) {
        if (measured.containsKey(peer.query().on(table.of(peer.query())))) {
          double ratio = cost(table, comparison.ours()) / cost(table, peer.query());
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
    String net = query.readsAll() ? String.format("%.1f", net(table, query)) : "";
    lines.add(String.format("%-66s %8.1f %8s", label, median(table, query), net));
    return String.join("\n", lines);
  }

  private double cost(Table table, Query query) {
    return isOfNet() && query.readsAll() ? net(table, query) : median(table, query);
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
    return times[times.length / 2] / table.rowsOf(on) / callsPerRow();
  }
}
