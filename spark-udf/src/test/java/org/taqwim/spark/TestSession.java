package org.taqwim.spark;

import java.util.List;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Assertions;

/** Sessions of one local Spark, which has Taqwim because it is on the class path. */
final class TestSession {

  private static final SparkSession FIRST =
      SparkSession.builder()
          .master("local[2]")
          .config("spark.ui.enabled", "false")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.sql.shuffle.partitions", "1")
          .config("spark.sql.warehouse.dir", "target/warehouse")
          .getOrCreate();

  private TestSession() {}

  /** How Spark evaluates expressions. */
  enum Engine {
    /** In the generated code of a whole stage. */
    STAGE("CODEGEN_ONLY", true),
    /** In the generated code of a projection, as in tables of hundreds of columns. */
    PROJECTION("CODEGEN_ONLY", false),
    /** By {@code eval}, node by node. */
    INTERPRETED("NO_CODEGEN", false);

    private final String factoryMode;
    private final boolean wholeStage;

    Engine(String factoryMode, boolean wholeStage) {
      this.factoryMode = factoryMode;
      this.wholeStage = wholeStage;
    }
  }

  /** A new session, with alternating keys and values of its configuration. */
  static SparkSession with(String... configuration) {
    SparkSession session = FIRST.newSession();
    session.conf().set("spark.sql.datetime.java8API.enabled", true);
    for (int i = 0; i < configuration.length; i += 2) {
      session.conf().set(configuration[i], configuration[i + 1]);
    }
    return session;
  }

  /** A new session in which an engine evaluates each row, and the optimizer none. */
  static SparkSession unfolded(Engine engine) {
    String rules = "org.apache.spark.sql.catalyst.optimizer.";
    SparkSession session =
        with(
            "spark.sql.codegen.factoryMode",
            engine.factoryMode,
            "spark.sql.codegen.fallback",
            "false",
            "spark.sql.codegen.maxFields",
            "1000",
            "spark.sql.optimizer.excludedRules",
            rules
                + "ConvertToLocalRelation,"
                + rules
                + "ConstantFolding,"
                + rules
                + "FoldablePropagation,"
                + rules
                + "NullPropagation");
    session.conf().set("spark.sql.codegen.wholeStage", engine.wholeStage);
    return session;
  }

  /** The Java code of a query's stages. */
  static String generatedCode(Dataset<Row> query) {
    return org.apache.spark.sql.execution.debug.package$.MODULE$.codegenString(
        query.queryExecution().executedPlan());
  }

  /** The value of a query of one row and column. */
  static Object value(SparkSession session, String sql) {
    return row(session, sql).get(0);
  }

  /** The row of a query of one row. */
  static Row row(SparkSession session, String sql) {
    List<Row> rows = session.sql(sql).collectAsList();
    Assertions.assertEquals(1, rows.size(), sql);
    return rows.get(0);
  }

  /** The error of a query, as Spark hands it to its caller. */
  static SparkThrowable error(SparkSession session, String sql) {
    return Assertions.assertInstanceOf(
        SparkThrowable.class,
        Assertions.assertThrows(Throwable.class, () -> session.sql(sql).collectAsList(), sql));
  }

  static String message(SparkThrowable error) {
    return ((Throwable) error).getMessage();
  }
}
