package org.taqwim.benchmarks;

import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/**
 * Runs queries into the sink that drops rows. A figure is the CPU time of the threads of all tasks,
 * which other processes disturb less than time by the clock; the JVM's threads that compile and
 * collect garbage are not in it.
 */
final class SparkRunner extends Rounds {

  /** Without it, functions of a catalog are not replaced by ours. */
  private static final String REWRITE = "spark.taqwim.rewrite.enabled";

  private final SparkSession spark;
  private final AtomicLong cpu = new AtomicLong();

  SparkRunner(SparkSession spark, int rounds) {
    super(rounds);
    this.spark = spark;
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

  /** A jar without the catalog is measured without it. */
  @Override
  boolean isThere(String sql) {
    if (!sql.contains("cal.")) {
      return true;
    }
    try {
      return spark.sql(sql).columns().length > 0;
    } catch (Exception noCatalog) { // a checked one, which Scala does not declare
      return false;
    }
  }

  @Override
  double run(String sql) throws TimeoutException {
    spark.sparkContext().listenerBus().waitUntilEmpty();
    cpu.set(0);
    spark.conf().set(REWRITE, !sql.contains("cal."));
    spark.sql(sql).write().format("noop").mode("overwrite").save();
    spark.sparkContext().listenerBus().waitUntilEmpty();
    return cpu.get();
  }
}
