package org.taqwim.benchmarks;

import com.ibm.icu.util.VersionInfo;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.types.Row;
import org.taqwim.benchmarks.Comparison.Query;
import org.taqwim.benchmarks.Rounds.Table;

/**
 * What a call costs in a job of Flink: Taqwim's functions beside Flink's own, and beside what is
 * written over other libraries, in one run, on dates of 1900 to 2100 in no order, with objects
 * reused between operators and without.
 *
 * <p>{@code benchmarks/flink-queries [rows [rounds [part]]]} runs it, by default with 5,000,000
 * rows and 5 rounds after one that does not count; a part is {@code functions}, of eight calls a
 * row, {@code windows}, or a part of the functions' calls, such as {@code to_calendar}.
 */
public final class FlinkQueries {

  private FlinkQueries() {}

  /** Measures and prints. */
  public static void main(String[] args) throws Exception {
    int rows = args.length > 0 ? Integer.parseInt(args[0]) : 5_000_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    String part = args.length > 2 ? args[2] : "all";
    System.out.printf(
        "Java %s, %s, %d processors; Flink %s, ICU4J %s; %,d rows of %d calls, %d rounds%n",
        Runtime.version(),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        EnvironmentInformation.getVersion(),
        VersionInfo.ICU_VERSION,
        rows,
        FlinkRunner.CALLS,
        rounds);
    MiniClusterConfiguration one =
        new MiniClusterConfiguration.Builder()
            .setConfiguration(Configuration.fromMap(Map.of("rest.bind-port", "0")))
            .setNumSlotsPerTaskManager(1)
            .build();
    MiniCluster cluster = new MiniCluster(one);
    cluster.start();
    try {
      if (part.equals("all") || part.equals("windows")) {
        FlinkWindows.run(cluster, rows, rounds);
      }
      if (!part.equals("windows")) {
        String calls = part.equals("all") || part.equals("functions") ? "" : part;
        functions(cluster, rows, rounds, calls);
      }
    } finally {
      cluster.close();
    }
  }

  private static void functions(MiniCluster cluster, int rows, int rounds, String calls)
      throws Exception {
    FlinkJobs jobs = new FlinkJobs(cluster, RuntimeExecutionMode.BATCH);
    jobs.set("table.local-time-zone", "Asia/Tehran");
    TableEnvironment session = jobs.session();
    createTables(session, "dates", "DATE", rows);
    createTables(session, "timestamps", "TIMESTAMP(3)", rows);
    createTables(session, "instants", "TIMESTAMP_LTZ(3)", rows);
    createTables(session, "texts", "STRING", rows);
    IcuFunctions.all().forEach(function -> FlinkFunctions.register(session, function));
    DateFunctions.all().forEach(function -> FlinkFunctions.register(session, function));
    // With a number of its own each row is another one.
    session.executeSql(
        "CREATE TEMPORARY TABLE compared (d0 DATE, i BIGINT)"
            + " WITH ('connector' = 'sequence', 'rows' = '200000')");
    compare(session, "compared", FlinkWorkload.DATES);
    compare(session, "texts_10", FlinkWorkload.TEXTS);
    for (boolean reuse : new boolean[] {true, false}) {
      jobs.set("pipeline.object-reuse", String.valueOf(reuse));
      FlinkRunner runner = new FlinkRunner(jobs, rounds);
      String objects = reuse ? ", objects reused" : ", objects copied";
      runner.run("DATE" + objects, new Table("dates", rows), with(calls, FlinkWorkload.DATES));
      runner.run("STRING" + objects, new Table("texts", rows), with(calls, FlinkWorkload.TEXTS));
      runner.run(
          "TIMESTAMP" + objects,
          new Table("timestamps", rows),
          with(calls, FlinkWorkload.TIMESTAMPS));
      runner.run(
          "TIMESTAMP_LTZ in Tehran" + objects,
          new Table("instants", rows),
          with(calls, FlinkWorkload.TIMESTAMPS));
    }
  }

  private static List<Comparison> with(String calls, List<Comparison> comparisons) {
    return comparisons.stream().filter(c -> c.ours().label().contains(calls)).toList();
  }

  /** The table, a tenth of it for what is slow, and the same of Gregorian texts. */
  private static void createTables(TableEnvironment session, String name, String type, int rows) {
    String columns =
        IntStream.range(0, FlinkRunner.CALLS)
            .mapToObj(i -> "d" + i + " " + type)
            .collect(Collectors.joining(", "));
    for (String calendar : List.of("jalali", "gregorian")) {
      String prefix = calendar.equals("jalali") ? "" : "gregorian_";
      for (int divisor : new int[] {1, 10}) {
        session.executeSql(
            String.format(
                "CREATE TEMPORARY TABLE %s%s%s (%s)"
                    + " WITH ('connector' = 'sequence', 'rows' = '%d', 'calendar' = '%s')",
                prefix, name, divisor == 1 ? "" : "_10", columns, rows / divisor, calendar));
      }
    }
  }

  /** Times of functions that do not do the same tell nothing. */
  private static void compare(
      TableEnvironment session, String table, List<Comparison> comparisons) {
    List<String> differences = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      String ours = comparison.ours().label();
      comparison
          .sameAnswers()
          .map(Query::label)
          .forEach(
              theirs ->
                  differences.add(
                      String.format(
                          "SELECT d0, '%s', CAST(%s AS STRING), CAST(%s AS STRING) FROM %s"
                              + " WHERE %2$s IS DISTINCT FROM %3$s",
                          theirs, ours, theirs, table)));
    }
    String different = String.join(" UNION ALL ", differences).replaceAll("\\bd\\b", "d0");
    // Read to its end, or broken off by an error, it needs no closing.
    Iterator<Row> rows = session.executeSql(different).collect();
    if (rows.hasNext()) {
      throw new IllegalStateException("d, theirs, our answer, their answer: " + rows.next());
    }
  }
}
