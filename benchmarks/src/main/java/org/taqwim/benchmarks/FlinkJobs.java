package org.taqwim.benchmarks;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.api.TableDescriptor;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/**
 * Queries as jobs of one task slot, into the sink that drops rows. A query is planned once and runs
 * as a new job each time, whose generated code the JVM compiles anew.
 */
final class FlinkJobs {

  private final MiniCluster cluster;
  private final StreamExecutionEnvironment jobs;
  private final StreamTableEnvironment session;
  private final Map<String, JobGraph> planned = new HashMap<>();

  FlinkJobs(MiniCluster cluster, RuntimeExecutionMode mode) {
    this.cluster = cluster;
    jobs =
        StreamExecutionEnvironment.getExecutionEnvironment(
            Configuration.fromMap(Map.of("parallelism.default", "1")));
    session =
        StreamTableEnvironment.create(
            jobs,
            mode == RuntimeExecutionMode.BATCH
                ? EnvironmentSettings.inBatchMode()
                : EnvironmentSettings.inStreamingMode());
    session.executeSql("LOAD MODULE calendar");
  }

  StreamTableEnvironment session() {
    return session;
  }

  /** Sets an option for all queries from now on. */
  void set(String key, String value) {
    session.getConfig().set(key, value);
    planned.clear();
  }

  /** Runs a query to its end, and gives the number of its tasks. */
  int run(String sql) throws Exception {
    JobGraph job = planned.computeIfAbsent(sql, this::plan);
    job.setJobID(new JobID());
    cluster.executeJobBlocking(job);
    return job.getNumberOfVertices();
  }

  private JobGraph plan(String sql) {
    var rows = session.sqlQuery(sql);
    Schema schema =
        Schema.newBuilder()
            .fromRowDataType(rows.getResolvedSchema().toPhysicalRowDataType())
            .build();
    session
        .createStatementSet()
        .addInsert(TableDescriptor.forConnector("blackhole").schema(schema).build(), rows)
        .attachAsDataStream();
    return jobs.getStreamGraph().getJobGraph();
  }
}
