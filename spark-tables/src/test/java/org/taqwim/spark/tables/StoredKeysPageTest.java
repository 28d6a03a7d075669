package org.taqwim.spark.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The statements of {@code docs/stored-keys.md}; and caches and streams, of which pages speak. */
@ExtendWith(WithoutIceberg.class)
class StoredKeysPageTest {

  private static final SparkSession SPARK = Tables.with();

  @BeforeAll
  static void orders() {
    SPARK
        .sql(
            "SELECT id, date_add(DATE '2023-01-01', CAST(10 * id AS INT)) AS order_date,"
                + " 1 AS amount FROM range(0, 100)")
        .coalesce(1)
        .createOrReplaceTempView("incoming");
  }

  // A comment behind a statement gives its one value, or what its scan is given.
  @Test
  void statementsGiveWhatThePageShows() throws IOException {
    List<String> shown = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (String block : blocks()) {
      for (String statement : block.split(";\\s*", -1)) {
        String sql = statement.replaceAll("(?m)^--.*\n?", "").strip();
        boolean isIceberg = sql.contains("ice.db.");
        if (sql.isEmpty() || isIceberg && !Tables.HAS_ICEBERG) {
          continue;
        }
        Dataset<Row> result = SPARK.sql(sql);
        var comment = Pattern.compile(Pattern.quote(sql) + ";  -- (.*)").matcher(block);
        if (comment.find()) {
          Reads read = Reads.of(result);
          shown.add(comment.group(1));
          found.add(
              String.format(
                  "%s, from %d of its files", read.result().get(0).get(0), read.files().get(0)));
        }
      }
    }
    assertEquals(shown, found);
    assertTrue(found.size() >= 3, found.toString());
  }

  private static List<String> blocks() throws IOException {
    return Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(Path.of("../docs/stored-keys.md")))
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  @Test
  void deltaTakesNoFunctionOfALibraryForAGeneratedColumn() {
    AnalysisException error =
        assertThrows(
            AnalysisException.class,
            () ->
                SPARK.sql(
                    "CREATE TABLE generated (d DATE, month_key INT GENERATED ALWAYS AS"
                        + " (calendar_month_key(d, 'jalali'))) USING delta"));
    assertTrue(
        error.getMessage().contains("UNSUPPORTED_EXPRESSION_GENERATED_COLUMN"), error::getMessage);
  }

  // ---- caches and streams

  @Test
  void aCachedTableIsFoundAndFiltered() {
    String sql = "SELECT id FROM incoming WHERE calendar_year(order_date, 'jalali') = 1403";
    List<Row> before = SPARK.sql(sql).collectAsList();
    SPARK.sql("CACHE TABLE incoming");
    try {
      Dataset<Row> cached = SPARK.sql(sql);
      String plan = cached.queryExecution().executedPlan().toString().replaceAll("#[0-9]+L?", "");
      assertTrue(
          Pattern.compile("In-memory table .*\\(order_date >= 2024-03-20\\)").matcher(plan).find(),
          plan);
      assertEquals(before, cached.collectAsList());
      // What was cached with the rewriting is found without it.
      SPARK.sql(sql).createOrReplaceTempView("year_1403");
      SPARK.sql("CACHE TABLE year_1403");
      SPARK.conf().set("spark.taqwim.rewrite.enabled", false);
      assertTrue(
          SPARK
              .sql(sql)
              .queryExecution()
              .withCachedData()
              .toString()
              .startsWith("InMemoryRelation"));
      assertEquals(before, SPARK.sql(sql).collectAsList());
    } finally {
      SPARK.conf().set("spark.taqwim.rewrite.enabled", true);
      SPARK.catalog().clearCache();
    }
  }

  @Test
  void aStreamIsFilteredByTheRange() throws Exception {
    String directory = Tables.newDirectory("stream");
    SPARK.table("incoming").write().parquet(directory + "/orders");
    StreamingQuery query =
        SPARK
            .readStream()
            .schema(SPARK.table("incoming").schema())
            .parquet(directory + "/orders")
            .where("calendar_year(order_date, 'jalali') = 1403")
            .writeStream()
            .format("memory")
            .queryName("orders_of_1403")
            .option("checkpointLocation", directory + "/checkpoint")
            .trigger(Trigger.AvailableNow())
            .start();
    query.awaitTermination();
    ByteArrayOutputStream plan = new ByteArrayOutputStream();
    scala.Console.withOut(
        plan,
        () -> {
          query.explain();
          return null;
        });
    assertTrue(
        plan.toString(UTF_8).contains("GreaterThanOrEqual(order_date,2024-03-20)"),
        () -> plan.toString(UTF_8));
    assertEquals(
        SPARK
            .sql(
                "SELECT id FROM incoming WHERE order_date >= DATE '2024-03-20'"
                    + " AND order_date < DATE '2025-03-21' ORDER BY id")
            .collectAsList(),
        SPARK.sql("SELECT id FROM orders_of_1403 ORDER BY id").collectAsList());
  }
}
