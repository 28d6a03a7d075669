package org.taqwim.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.api.TableDescriptor;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/**
 * Runs queries with eight calls a row, each of a column of its own, into the sink that drops rows.
 * A figure is the CPU time of the only task's thread: of the source, the calls and the sink. A
 * query is planned once and runs as a new job each time, whose generated code the JVM compiles anew.
 */
final class FlinkRunner extends Rounds {

  static final int CALLS = 8;

  private static final Pattern SELECT = Pattern.compile("SELECT (.*) FROM (\\w+)");

  private final StreamExecutionEnvironment jobs;
  private final StreamTableEnvironment session;
  private final MiniCluster cluster;
  private final Map<String, JobGraph> planned = new HashMap<>();

  /** With the configuration that the session has now. */
  FlinkRunner(
      StreamExecutionEnvironment jobs,
      StreamTableEnvironment session,
      MiniCluster cluster,
      int rounds) {
    super(rounds);
    this.jobs = jobs;
    this.session = session;
    this.cluster = cluster;
  }

  @Override
  boolean isOfNet() {
    return false;
  }

  @Override
  int callsPerRow() {
    return CALLS;
  }

  @Override
  double run(String sql) throws Exception {
    JobGraph job = planned.computeIfAbsent(sql, this::plan);
    job.setJobID(new JobID());
    cluster.executeJobBlocking(job);
    return SequenceRows.nanosOfRows();
  }

  private JobGraph plan(String sql) {
    var calls = session.sqlQuery(ofEach(sql));
    Schema schema = Schema.newBuilder().fromResolvedSchema(calls.getResolvedSchema()).build();
    session
        .createStatementSet()
        .addInsert(TableDescriptor.forConnector("blackhole").schema(schema).build(), calls)
        .attachAsDataStream();
    return jobs.getStreamGraph().getJobGraph();
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
