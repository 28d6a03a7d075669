package org.taqwim.flink;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.StatementSet;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.functions.FunctionContext;
import org.apache.flink.table.functions.ScalarFunction;

/**
 * The job of {@link LongLifeIT}, submitted in a jar: functions of all kinds, and a leak or none.
 */
public final class LongLifeJob {

  private LongLifeJob() {}

  /**
   * Submits the job.
   *
   * @param leak one of {@link Leak}
   */
  public static void main(String... leak) {
    TableEnvironment session = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    session.getConfig().set("table.exec.resource.default-parallelism", "1");
    session.executeSql("LOAD MODULE calendar");
    session.createTemporarySystemFunction("leaking", new Leaking(Leak.valueOf(leak[0])));
    session.executeSql(
        """
        CREATE TEMPORARY TABLE numbers (
          k BIGINT,
          d AS DATE '2024-03-20' + CAST(k AS INT) * INTERVAL '1' DAY,
          axis AS calendar_axis(DATE '2024-03-20' + CAST(k AS INT) * INTERVAL '1' DAY, 'jalali'),
          WATERMARK FOR axis AS axis) WITH ('connector' = 'datagen',
          'number-of-rows' = '100', 'fields.k.kind' = 'sequence',
          'fields.k.start' = '0', 'fields.k.end' = '99')
        """);
    session.executeSql(
        """
        CREATE TEMPORARY TABLE sink (k BIGINT, t STRING, w STRING, y INT, m INT, f DATE, b DATE)
          WITH ('connector' = 'blackhole')
        """);
    session.executeSql(
        "CREATE TEMPORARY TABLE months (d TIMESTAMP(3), n BIGINT) WITH ('connector' = 'blackhole')");
    StatementSet job = session.createStatementSet();
    job.addInsertSql(
        """
        INSERT INTO months SELECT calendar_unaxis(window_start, 'jalali'), COUNT(*)
        FROM TABLE(TUMBLE(TABLE numbers, DESCRIPTOR(axis), INTERVAL '50' DAY))
        GROUP BY window_start, window_end
        """);
    job.addInsertSql(
        """
        INSERT INTO sink
        SELECT leaking(k), to_calendar(d, 'jalali'), to_calendar(d, 'chinese', 'd MMMM yyyy', 'zh'),
          calendar_year(d, IF(k < 50, 'hebrew', 'islamic-umalqura')),
          calendar_fields(d, 'fiscal(jalali, start=7)').`month`,
          calendar_trunc('MONTH', d, 'ethiopic'), from_calendar(to_calendar(d, 'julian'), 'julian')
        FROM numbers
        """);
    job.execute();
  }

  /** What would keep the classes of a job from going with it. */
  public enum Leak {
    NONE,
    THREAD,
    THREAD_LOCAL
  }

  /** Gives what it is given, and leaks. */
  public static final class Leaking extends ScalarFunction {

    private static final long serialVersionUID = 1L;

    private static final ThreadLocal<Leaking> LOCAL = new ThreadLocal<>();

    private final Leak leak;

    Leaking(Leak leak) {
      this.leak = leak;
    }

    @Override
    public void open(FunctionContext context) {
      if (leak == Leak.THREAD) {
        Thread thread = new Thread(Leaking::waitForever);
        thread.setDaemon(true);
        thread.start();
      } else if (leak == Leak.THREAD_LOCAL) {
        // The JDK's own thread for what is delayed. Those of the common pool forget such values.
        Executor timer = CompletableFuture.delayedExecutor(0, TimeUnit.MILLISECONDS, Runnable::run);
        CompletableFuture.runAsync(() -> LOCAL.set(this), timer).join();
      }
    }

    private static void waitForever() {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    public Long eval(Long value) {
      return value;
    }
  }
}
