package org.taqwim.benchmarks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Runs queries with eight calls a row, each of a column of its own. A figure is the CPU time of the
 * only task's thread: of the source, the calls and the sink.
 */
final class FlinkRunner extends Rounds {

  static final int CALLS = 8;

  private static final Pattern SELECT = Pattern.compile("SELECT (.*) FROM (\\w+)");

  private final FlinkJobs jobs;

  FlinkRunner(FlinkJobs jobs, int rounds) {
    super(rounds);
    this.jobs = jobs;
  }

  @Override
  boolean isOfNet() {
    return false;
  }

  @Override
  int warmUpRounds() {
    return 1; // Each job's own code is new to the JVM anyway, and its first rows do not count.
  }

  @Override
  int callsPerRow() {
    return CALLS;
  }

  @Override
  double run(String sql) throws Exception {
    int tasks = jobs.run(ofEach(sql));
    if (tasks > 1) {
      throw new IllegalStateException(sql + " is " + tasks + " tasks, of which one is measured");
    }
    return SequenceRows.nanosOfRows();
  }

  /** The query with a call for each column. */
  private static String ofEach(String sql) {
    Matcher query = SELECT.matcher(sql);
    if (!query.matches()) {
      throw new IllegalArgumentException(sql);
    }
    return "SELECT "
        + IntStream.range(0, CALLS)
            .mapToObj(i -> query.group(1).replaceAll("\\bd\\b", "d" + i) + " AS c" + i)
            .collect(Collectors.joining(", "))
        + " FROM "
        + query.group(2);
  }
}
