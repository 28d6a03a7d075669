package org.taqwim.spark;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.junit.jupiter.api.Assertions;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.FunctionTable;

/** Sessions of one local Spark, which has Taqwim because it is on the class path. */
final class TestSession {

  /**
   * The tag of tests that choose an {@link Engine} themselves, or are about plans and streams and
   * not about how a call is evaluated: to run them once more with another {@code taqwim.engine}
   * would repeat them. {@code spark-lines/pom.xml} names it.
   */
  static final String OWN_ENGINE = "own-engine";

  /**
   * Of cases that differ in their values and not in what Spark does with them, one in so many is
   * tried. The lines of Spark share them out, each by a {@link #SHARE} of its own.
   */
  static final int STRIDE = Integer.getInteger("taqwim.stride", 1);

  static final int SHARE = Integer.getInteger("taqwim.share", 0);

  /** One in {@link #STRIDE} cases; consecutive offsets share out all of them. */
  static <T> List<T> some(List<T> cases, int offset) {
    return IntStream.range(0, cases.size())
        .filter(i -> i % STRIDE == (offset + SHARE) % STRIDE)
        .mapToObj(cases::get)
        .toList();
  }

  private static final SparkSession FIRST =
      SparkSession.builder()
          .master("local[2]")
          .config("spark.ui.enabled", "false")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.sql.shuffle.partitions", "1")
          .config("spark.sql.warehouse.dir", "target/warehouse")
          // What the page of a query would show, for every one of thousands.
          .config("spark.sql.ui.explainMode", "simple")
          // What Spark 4 has by itself: ANSI mode, and files that hold dates before 1900 as they
          // are.
          .config("spark.sql.ansi.enabled", "true")
          .config("spark.sql.parquet.datetimeRebaseModeInWrite", "CORRECTED")
          .config("spark.sql.parquet.datetimeRebaseModeInRead", "CORRECTED")
          .config(engineOfAll())
          .getOrCreate();

  private TestSession() {}

  /**
   * The engine of all sessions that ask for none: the name of an {@link Engine} in the property
   * {@code taqwim.engine}; empty where Spark itself chooses.
   */
  private static Optional<Engine> engine() {
    return Optional.ofNullable(System.getProperty("taqwim.engine"))
        .filter(name -> !name.isEmpty())
        .map(Engine::valueOf);
  }

  private static Map<String, Object> engineOfAll() {
    return engine().map(Engine::configuration).orElse(Map.of());
  }

  /** Whether sessions that ask for no engine compile whole stages. */
  static boolean hasStages() {
    return engine().map(engine -> engine.wholeStage).orElse(true);
  }

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

    private Map<String, Object> configuration() {
      return Map.of(
          "spark.sql.codegen.factoryMode", factoryMode,
          "spark.sql.codegen.fallback", false,
          "spark.sql.codegen.wholeStage", wholeStage);
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

  /**
   * A new session that has not the functions of the extension; they are dropped by the identifiers
   * that Spark gives them, of three parts in 4.2.
   */
  static SparkSession withoutFunctions(String... configuration) {
    SparkSession session = with(configuration);
    FunctionRegistry functions = session.sessionState().functionRegistry();
    Set<String> ours =
        FunctionTable.all().stream().map(CalendarFunction::name).collect(Collectors.toSet());
    list(functions.listFunction()).stream()
        .filter(function -> ours.contains(function.funcName()))
        .forEach(functions::dropFunction);
    return session;
  }

  /** A new session in which an engine evaluates each row, and the optimizer none. */
  static SparkSession unfolded(Engine engine) {
    String rules = "org.apache.spark.sql.catalyst.optimizer.";
    SparkSession session =
        with(
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
    return set(session, engine);
  }

  /** A new session with an engine; for tests of generated code, whatever all others have. */
  static SparkSession of(Engine engine) {
    return set(with(), engine);
  }

  private static SparkSession set(SparkSession session, Engine engine) {
    engine.configuration().forEach((key, value) -> session.conf().set(key, value.toString()));
    return session;
  }

  /** Whether it is Spark 3.5, which has neither collations nor the places of DataFrame calls. */
  static boolean isSpark3() {
    return FIRST.version().startsWith("3.");
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
    return error(
        Assertions.assertThrows(Throwable.class, () -> session.sql(sql).collectAsList(), sql));
  }

  /**
   * The error itself: Spark 3.5 hands over that of the job, and its interpreter that of the cache
   * in which it keeps what expressions have in common.
   */
  static SparkThrowable error(Throwable thrown) {
    Throwable error = thrown;
    while (isSpark3()
        && error.getCause() != null
        && (error instanceof ExecutionException || error.getMessage().startsWith("Job aborted"))) {
      error = error.getCause();
    }
    return Assertions.assertInstanceOf(SparkThrowable.class, error, thrown::toString);
  }

  /** How many rules for the optimizer extensions have. */
  static int optimizerRules(SparkSessionExtensions extensions, SparkSession session) {
    return list(extensions.buildOptimizerRules(session)).size();
  }

  /** What Spark gives as a {@code Seq}; of all converters, these are in Scala 2.12 and 2.13. */
  @SuppressWarnings("deprecation")
  static <T> List<T> list(scala.collection.Seq<T> seq) {
    return scala.collection.JavaConverters.seqAsJavaList(seq);
  }

  /** The name of the condition, by the method that is there in Spark 3.5, too. */
  @SuppressWarnings("deprecation")
  static String condition(SparkThrowable error) {
    return error.getErrorClass();
  }

  /** The message, the place in the query headed as Spark 4 heads it. */
  static String message(SparkThrowable error) {
    return ((Throwable) error).getMessage().replace("\n== SQL(", "\n== SQL (");
  }
}
