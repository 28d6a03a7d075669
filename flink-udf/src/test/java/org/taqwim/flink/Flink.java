package org.taqwim.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.flink.runtime.executiongraph.AccessExecutionGraph;
import org.apache.flink.runtime.executiongraph.AccessExecutionVertex;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.api.TableResult;
import org.apache.flink.test.util.MiniClusterWithClientResource;
import org.apache.flink.types.Row;

/** A Flink session for tests: SQL in, rows or the chain of causes out. */
final class Flink {

  /**
   * Of cases that differ in their values and not in what Flink does with them, one in so many is
   * tried. The lines of Flink share them out, each by a share of its own.
   */
  private static final int STRIDE = Integer.getInteger("taqwim.stride", 1);

  private static final int SHARE = Integer.getInteger("taqwim.share", 0);

  /** The share of this line in the cases. */
  static <T> List<T> some(List<T> cases) {
    return IntStream.range(0, cases.size())
        .filter(i -> i % STRIDE == SHARE % STRIDE)
        .mapToObj(cases::get)
        .toList();
  }

  /** How Flink runs a query. */
  enum Mode {
    BATCH,
    STREAMING
  }

  /**
   * One cluster for all tests; it ends with the JVM. A job on its own would start one of its own.
   */
  private static final MiniClusterWithClientResource CLUSTER =
      new MiniClusterWithClientResource(
          new MiniClusterResourceConfiguration.Builder().setNumberSlotsPerTaskManager(2).build());

  static {
    try {
      CLUSTER.before();
    } catch (Exception e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final TableEnvironment session;

  private Flink(TableEnvironment session) {
    this.session = session;
  }

  /** A session in which nothing is loaded. */
  static Flink bare(Mode mode) {
    EnvironmentSettings settings =
        mode == Mode.BATCH
            ? EnvironmentSettings.inBatchMode()
            : EnvironmentSettings.inStreamingMode();
    Flink flink = new Flink(TableEnvironment.create(settings));
    flink.set("table.exec.resource.default-parallelism", "1");
    return flink;
  }

  /** A session with the module loaded, as a user loads it. */
  static Flink withModule(Mode mode) {
    Flink flink = bare(mode);
    flink.run("LOAD MODULE calendar");
    return flink;
  }

  /** The module in a session of a program's own. */
  static Flink withModule(TableEnvironment session) {
    Flink flink = new Flink(session);
    flink.run("LOAD MODULE calendar");
    return flink;
  }

  TableEnvironment session() {
    return session;
  }

  void set(String key, String value) {
    session.getConfig().set(key, value);
  }

  /** Runs a statement to its end. */
  void run(String sql) {
    try {
      session.executeSql(sql).await();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(sql, e);
    }
  }

  List<Row> rows(String sql) {
    List<Row> rows = new ArrayList<>();
    // Read to its end, or broken off by an error, it needs no closing.
    session.executeSql(sql).collect().forEachRemaining(rows::add);
    return rows;
  }

  Row row(String sql) {
    List<Row> rows = rows(sql);
    assertEquals(1, rows.size(), sql);
    return rows.get(0);
  }

  /** The single value of the single row. */
  Object value(String sql) {
    Row row = row(sql);
    assertEquals(1, row.getArity(), sql);
    return row.getField(0);
  }

  /** How many rows the source of a query hands on. */
  long rowsRead(String sql) throws Exception {
    set("pipeline.operator-chaining.enabled", "false");
    TableResult result = session.executeSql(sql);
    result.collect().forEachRemaining(row -> {});
    AccessExecutionGraph job =
        CLUSTER
            .getMiniCluster()
            .getArchivedExecutionGraph(result.getJobClient().orElseThrow().getJobID())
            .get();
    long read = 0;
    for (AccessExecutionVertex source :
        job.getVerticesTopologically().iterator().next().getTaskVertices()) {
      read += source.getCurrentExecutionAttempt().getIOMetrics().getNumRecordsOut();
    }
    return read;
  }

  String plan(String sql) {
    return session.explainSql(sql);
  }

  /** What is wrong with a query that does not even become a plan: the innermost message. */
  String invalid(String sql) {
    List<Throwable> causes = causes(assertThrows(RuntimeException.class, () -> plan(sql), sql));
    return causes.get(causes.size() - 1).getMessage();
  }

  /** Why a query that has a plan fails: all causes, the innermost last. */
  List<Throwable> failure(String sql) {
    String plan = plan(sql);
    return causes(assertThrows(RuntimeException.class, () -> rows(sql), plan));
  }

  private static List<Throwable> causes(Throwable thrown) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      causes.add(t);
    }
    return causes;
  }

  /** A table of the numbers {@code k} from 0, which no planner can fold. */
  void createNumbers(String table, long count) {
    run(
        """
        CREATE TEMPORARY TABLE %s (k BIGINT) WITH (
          'connector' = 'datagen',
          'number-of-rows' = '%d', 'rows-per-second' = '100000000',
          'fields.k.kind' = 'sequence', 'fields.k.start' = '0', 'fields.k.end' = '%d')
        """
            .formatted(table, count, count - 1));
  }
}
