package org.taqwim.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.table.api.TableEnvironment;
import org.taqwim.benchmarks.Comparison.Peer;
import org.taqwim.benchmarks.Comparison.Query;

/**
 * Sums of a thousand keys by the months of a stream, one event a minute and up to ten minutes out
 * of order: windows on the calendar's axis, beside Flink's own windows of thirty days, which close
 * as often. There are threads for the source and for the windows, so that a figure is the CPU time
 * of the process; the JVM's own threads are in it.
 */
final class FlinkWindows extends Rounds {

  private static final double NONE = Double.POSITIVE_INFINITY;

  private static final String SUMS = "SELECT %s, k, COUNT(*), SUM(v) FROM %s GROUP BY %s, k";

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final FlinkJobs jobs;

  private FlinkWindows(FlinkJobs jobs, int rounds) {
    super(rounds);
    this.jobs = jobs;
  }

  static void run(MiniCluster cluster, int rows, int rounds) throws Exception {
    FlinkJobs jobs = new FlinkJobs(cluster, RuntimeExecutionMode.STREAMING);
    jobs.set("pipeline.object-reuse", "true");
    createTables(jobs.session(), rows);
    new FlinkWindows(jobs, rounds)
        .run(
            "months of a stream",
            new Table("events", rows),
            List.of(
                new Comparison(
                    tumble("axis", "calendar_unaxis(window_start, 'jalali')", "ax", 50),
                    List.of(
                        new Peer(tumble("own", "window_start", "ts", 30), 1.3),
                        new Peer(group("calendar_trunc('MONTH', ts, 'jalali')"), NONE),
                        new Peer(group("FLOOR(ts TO MONTH)"), NONE)))));
  }

  private static Query tumble(String table, String start, String time, int days) {
    String window =
        String.format(
            "TABLE(TUMBLE(TABLE %s_%s, DESCRIPTOR(%s), INTERVAL '%d' DAY))",
            table, Query.TABLE, time, days);
    return new Query("ts", String.format(SUMS, start, window, "window_start, window_end"));
  }

  private static Query group(String month) {
    return new Query("ts", String.format(SUMS, month, "own_" + Query.TABLE, month));
  }

  private static void createTables(TableEnvironment session, int rows) {
    String source =
        String.format("WITH ('connector' = 'sequence', 'step' = '60', 'rows' = '%d')", rows);
    String columns = "ts TIMESTAMP(3), k INT, v BIGINT";
    session.executeSql("CREATE TEMPORARY TABLE events (" + columns + ") " + source);
    session.executeSql(
        "CREATE TEMPORARY TABLE own_events ("
            + columns
            + ", WATERMARK FOR ts AS ts - INTERVAL '15' MINUTE) "
            + source);
    session.executeSql(
        "CREATE TEMPORARY TABLE axis_events ("
            + columns
            + ", ax AS calendar_axis(ts, 'jalali'),"
            + " WATERMARK FOR ax AS calendar_axis(ts - INTERVAL '15' MINUTE, 'jalali')) "
            + source);
  }

  @Override
  boolean isOfNet() {
    return false;
  }

  @Override
  double run(String sql) throws Exception {
    long before = SYSTEM.getProcessCpuTime();
    jobs.run(sql);
    return SYSTEM.getProcessCpuTime() - before;
  }
}
