package org.taqwim.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.bridge.java.StreamStatementSet;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/**
 * A job of Flink with calls of all kinds, at full speed and for long: what lives in the JVM after a
 * collection of garbage must not grow.
 *
 * <p>{@code benchmarks/flink-soak [minutes]} runs it, by default for 30 minutes, and ends with
 * status 1 if something has grown. The first fifth of the time is for warming up.
 */
public final class FlinkSoak {

  private static final int SAMPLES = 60;

  /** How much more the last samples may be than the first ones: what a sample differs by. */
  private static final double TOLERANCE = 1.02;

  /** What lives after a collection of garbage. */
  private record Sample(long rows, long heap, long metaspace, long classes) {

    static Sample take() {
      System.gc();
      return new Sample(
          SequenceRows.reached(),
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getName().equals("Metaspace"))
              .mapToLong(FlinkSoak::used)
              .sum(),
          ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }
  }

  private FlinkSoak() {}

  /** Runs, prints samples, and judges. */
  public static void main(String[] args) throws Exception {
    Duration time = Duration.ofMinutes(args.length > 0 ? Integer.parseInt(args[0]) : 30);
    System.out.printf(
        "Java %s, %s, %d processors; Flink %s; %d minutes%n",
        Runtime.version(),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        EnvironmentInformation.getVersion(),
        time.toMinutes());
    System.out.printf(
        "%8s %16s %10s %12s %8s%n", "seconds", "rows", "heap kB", "metaspace kB", "classes");
    JobClient job = start();
    List<Sample> samples = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 1; i <= SAMPLES; i++) {
      long left = start + time.toNanos() / SAMPLES * i - System.nanoTime();
      Thread.sleep(Math.max(0, left / 1_000_000));
      Sample sample = Sample.take();
      samples.add(sample);
      System.out.printf(
          "%8d %,16d %,10d %,12d %,8d%n",
          time.toSeconds() * i / SAMPLES,
          sample.rows(),
          sample.heap() >> 10,
          sample.metaspace() >> 10,
          sample.classes());
    }
    if (job.getJobStatus().get().isTerminalState()) {
      throw new IllegalStateException("the job has ended: " + job.getJobStatus().get());
    }
    job.cancel().get();
    boolean heap = hasGrown("heap", samples, Sample::heap);
    boolean metaspace = hasGrown("metaspace", samples, Sample::metaspace);
    boolean classes = hasGrown("classes", samples, Sample::classes);
    System.exit(heap || metaspace || classes ? 1 : 0);
  }

  private static JobClient start() throws Exception {
    StreamExecutionEnvironment jobs =
        StreamExecutionEnvironment.getExecutionEnvironment(
            Configuration.fromMap(
                Map.of("parallelism.default", "1", "pipeline.object-reuse", "true")));
    StreamTableEnvironment session =
        StreamTableEnvironment.create(jobs, EnvironmentSettings.inStreamingMode());
    session.executeSql("LOAD MODULE calendar");
    session.executeSql(
        """
        CREATE TEMPORARY TABLE days (d DATE, ts TIMESTAMP_LTZ(3), k INT, i BIGINT)
          WITH ('connector' = 'sequence', 'rows' = '%d')
        """
            .formatted(Long.MAX_VALUE));
    session.executeSql(
        """
        CREATE TEMPORARY VIEW written AS
        SELECT d, ts, k,
          to_calendar(d, 'jalali') AS jalali,
          to_calendar(d, 'jalali', 'EEEE d MMMM yyyy', 'fa') AS words,
          to_calendar(d, CASE k WHEN 0 THEN 'hebrew' WHEN 1 THEN 'chinese' ELSE 'ethiopic' END) AS other
        FROM days
        """);
    StreamStatementSet statements = session.createStatementSet();
    session.executeSql(
        """
        CREATE TEMPORARY TABLE rowwise (a DATE, b DATE, c DATE, y INT, m INT, s STRING, n BIGINT,
          f BOOLEAN, p DATE) WITH ('connector' = 'blackhole')
        """);
    statements.addInsertSql(
        """
        INSERT INTO rowwise
        SELECT from_calendar(jalali, 'jalali'),
          from_calendar(words, 'jalali', 'EEEE d MMMM yyyy', 'fa'),
          CAST(calendar_trunc('MONTH', ts, 'islamic-civil') AS DATE),
          calendar_year(ts, 'fiscal(jalali, start=7)'), calendar_fields(d, 'hebrew').`month`, other,
          calendar_diff('MONTH', d, DATE '2024-03-20', 'coptic'),
          calendar_between(d, '1403-07', '1403-12', 'jalali'), try_from_calendar(other, 'ethiopic')
        FROM written
        """);
    session.executeSql(
        "CREATE TEMPORARY TABLE months (m DATE, n BIGINT) WITH ('connector' = 'blackhole')");
    statements.addInsertSql(
        """
        INSERT INTO months
        SELECT calendar_trunc('MONTH', d, 'jalali'), count(*) FROM days
        GROUP BY calendar_trunc('MONTH', d, 'jalali')
        """);
    return statements.execute().getJobClient().orElseThrow();
  }

  private static long used(MemoryPoolMXBean pool) {
    return pool.getUsage().getUsed();
  }

  /** Compares the first third of the time after warming up with the last one. */
  private static boolean hasGrown(String what, List<Sample> samples, ToLongFunction<Sample> of) {
    List<Long> warm = samples.stream().skip(SAMPLES / 5).map(of::applyAsLong).toList();
    int third = warm.size() / 3;
    long first = median(warm.subList(0, third));
    long last = median(warm.subList(warm.size() - third, warm.size()));
    boolean grown = last > first * TOLERANCE;
    System.out.printf("%s: %,d, then %,d: %s%n", what, first, last, grown ? "GROWN" : "no growth");
    return grown;
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
