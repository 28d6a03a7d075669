package org.taqwim.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.FilterFunction;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Windows on the axis in jobs that fail, have idle partitions, and go on for ever. */
class AxisJobsTest {

  private static final int HOURS = 13;
  private static final LocalDateTime BEGIN = LocalDateTime.parse("2015-01-05T00:00:00");
  private static final String TIME =
      "TIMESTAMPADD(HOUR, CAST(" + HOURS + " * f0 AS INT), TIMESTAMP '2015-01-05 00:00:00')";

  /** A name of 200 letters in the first rows, of which each is a key of its own. */
  private static final int KEYS = 5_000;

  private static final String KEY =
      "CASE WHEN f0 < " + KEYS + " THEN LPAD(CAST(f0 AS STRING), 200, 'x') ELSE 'one' END";

  @TempDir private Path folder;

  private StreamExecutionEnvironment program;
  private StreamTableEnvironment session;

  private void start(Map<String, String> configuration) {
    Flink.bare(Flink.Mode.STREAMING); // The cluster of the tests is there.
    program =
        StreamExecutionEnvironment.getExecutionEnvironment(Configuration.fromMap(configuration));
    program.setParallelism(2);
    session = StreamTableEnvironment.create(program);
    Flink.withModule(session);
  }

  /** Numbers from 0, one half of them in each partition. */
  private DataStream<Long> numbers(long count) {
    return program.fromSource(
        new NumberSequenceSource(0, count - 1), WatermarkStrategy.noWatermarks(), "numbers");
  }

  private static Schema schema(String key, String time) {
    return Schema.newBuilder()
        .column("f0", DataTypes.BIGINT())
        .columnByExpression("k", key)
        .columnByExpression("ax", "calendar_axis(" + time + ", 'jalali')")
        .watermark("ax", "calendar_axis(" + time + " - INTERVAL '2' DAY, 'jalali')")
        .build();
  }

  private static final String MONTHS =
      """
      SELECT calendar_unaxis(window_start, 'jalali'), k, COUNT(*), SUM(f0)
      FROM TABLE(TUMBLE(TABLE ev, DESCRIPTOR(ax), INTERVAL '50' DAY))
      GROUP BY window_start, window_end, k
      """;

  // ---- failures

  /** Fails twice, each time when some rows have come after a checkpoint. */
  private static final class Failing implements MapFunction<Long, Long>, CheckpointListener {
    private static final long serialVersionUID = 1L;

    private static final int FAILURES = 2;
    private static int failures;
    private static int rows = Integer.MIN_VALUE;

    @Override
    public Long map(Long k) throws InterruptedException {
      if (k % 1_600 > 200 && hasToFail()) {
        Thread.sleep(20); // The rows are to last until the failures have been.
        failIfDue();
      }
      return k;
    }

    private static synchronized boolean hasToFail() {
      return failures < FAILURES;
    }

    private static synchronized void failIfDue() {
      if (++rows >= 10 && hasToFail()) {
        failures++;
        rows = Integer.MIN_VALUE;
        throw new IllegalStateException("a failure, as planned");
      }
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) {
      checkpointed();
    }

    private static synchronized void checkpointed() {
      rows = Math.max(rows, 0);
    }
  }

  @Test
  void failuresBetweenCheckpointsLoseAndDoubleNothing() {
    start(
        Map.of(
            "execution.checkpointing.interval", "50 ms",
            "restart-strategy.type", "fixed-delay",
            "restart-strategy.fixed-delay.attempts", "5",
            "restart-strategy.fixed-delay.delay", "0 s"));
    int count = 3_200;
    session.createTemporaryView(
        "ev", numbers(count).map(new Failing()), schema("MOD(f0, 3)", TIME));
    List<String> rows = new ArrayList<>();
    session.executeSql(MONTHS).collect().forEachRemaining(row -> rows.add(row.toString()));
    Collections.sort(rows);

    PublishedMonths months = PublishedMonths.of("jalali");
    Map<String, long[]> sums = new TreeMap<>();
    for (long k = 0; k < count; k++) {
      LocalDate day = BEGIN.plusHours(HOURS * k).toLocalDate();
      String key = months.of(day).first().atStartOfDay() + ", " + k % 3;
      long[] sum = sums.computeIfAbsent(key, unused -> new long[2]);
      sum[0]++;
      sum[1] += k;
    }
    List<String> expected = new ArrayList<>();
    sums.forEach((key, sum) -> expected.add("+I[" + key + ", " + sum[0] + ", " + sum[1] + "]"));
    assertEquals(Failing.FAILURES, Failing.failures);
    assertEquals(expected, rows);
  }

  // ---- for ever

  private static final long MANY = Long.MAX_VALUE / 2;

  /** Lets nothing of the second partition through, and rows by and by of the first. */
  private static final class FirstPartition implements FilterFunction<Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean filter(Long k) throws InterruptedException {
      if (k >= KEYS) {
        Thread.sleep(1);
      }
      return k < MANY / 2;
    }
  }

  /**
   * How many keys have come of each month, by its first day, and lets none of them through. What
   * {@code collect()} has for its reader would be in the savepoint, too.
   */
  private static final class Closed implements FilterFunction<Row> {
    private static final long serialVersionUID = 1L;

    private static final Map<LocalDateTime, Integer> MONTHS = new ConcurrentHashMap<>();

    @Override
    public boolean filter(Row row) {
      MONTHS.merge(row.getFieldAs(0), 1, Integer::sum);
      return false;
    }
  }

  /**
   * Months are closed while a partition has nothing to say, and then their thousands of keys, a
   * megabyte of them, are no longer in the state.
   */
  @Test
  @Timeout(300) // Without the timeout of idle sources it would wait for ever.
  void anIdlePartitionAndStateThatIsReleased() throws Exception {
    start(Map.of());
    session.getConfig().set("table.exec.source.idle-timeout", "100 ms");
    // The rows of the keys are of the first days.
    String time = TIME.replace(HOURS + " * f0", HOURS + " * GREATEST(0, f0 - " + KEYS + ")");
    session.createTemporaryView(
        "ev", numbers(MANY).filter(new FirstPartition()), schema(KEY, time));
    session
        .toDataStream(session.sqlQuery(MONTHS))
        .filter(new Closed())
        .sinkTo(new DiscardingSink<>());
    JobClient job = program.executeAsync("for ever");
    try {
      // The month of the many keys, and two after it.
      LocalDateTime first = LocalDate.of(2014, 12, 22).atStartOfDay();
      while (Closed.MONTHS.size() < 3 || Closed.MONTHS.getOrDefault(first, 0) < KEYS + 1) {
        assertFalse(job.getJobStatus().get().isTerminalState(), "the job has ended");
        Thread.sleep(10);
      }
      String savepoint =
          job.triggerSavepoint(folder.toUri().toString(), SavepointFormatType.CANONICAL).get();
      long size = size(Path.of(URI.create(savepoint)));
      assertTrue(size < 100 * KEYS, size + " bytes");
      Closed.MONTHS.forEach(
          (month, keys) -> assertEquals(month.equals(first) ? KEYS + 1 : 1, keys));
    } finally {
      job.cancel().get();
    }
  }

  private static long size(Path savepoint) throws IOException {
    try (Stream<Path> files = Files.walk(savepoint)) {
      return files
          .filter(Files::isRegularFile)
          .mapToLong(
              file -> {
                try {
                  return Files.size(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .sum();
    }
  }
}
