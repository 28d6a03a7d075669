package org.taqwim.spark.tables;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Commands that change rows change the same rows, and write the same files anew, with a condition
 * on a calendar function, with the range by hand, and with the rewriting off.
 */
@ExtendWith(WithoutIceberg.class)
class CommandsTest {

  private static final SparkSession SPARK = Tables.with();

  // University of Tehran: Nowruz 1402 was 2023-03-21, Nowruz 1403 was 2024-03-20.
  private static final String CONDITION = "calendar_year(t.d, 'jalali') = 1402";
  private static final String RANGE = "t.d >= DATE '2023-03-21' AND t.d < DATE '2024-03-20'";

  private static final List<String> COMMANDS =
      List.of(
          "DELETE FROM %s AS t WHERE %s",
          "DELETE FROM %s AS t WHERE NOT (%s)",
          "UPDATE %s AS t SET id = -1 WHERE %s",
          "MERGE INTO %s AS t USING changes ON t.id = changes.id AND %s"
              + " WHEN MATCHED THEN UPDATE SET t.id = -1"
              + " WHEN NOT MATCHED THEN INSERT (id, d) VALUES (changes.id + 9000, NULL)");

  private static int tables;

  static Stream<Arguments> commands() {
    List<Arguments> all = new ArrayList<>();
    // Delta takes the condition before Spark's optimizer sees it.
    all.add(Arguments.of("delta", COMMANDS.get(0)));
    if (Tables.HAS_ICEBERG) {
      COMMANDS.forEach(command -> all.add(Arguments.of("iceberg copy-on-write", command)));
      all.add(Arguments.of("iceberg merge-on-read", COMMANDS.get(0)));
      all.add(Arguments.of("iceberg merge-on-read", COMMANDS.get(3)));
    }
    return all.stream();
  }

  @BeforeAll
  static void rows() {
    SPARK
        .sql(
            "SELECT id, if(id % 50 = 0, NULL, date_add(DATE '2022-03-21', CAST(id AS INT))) AS d"
                + " FROM range(0, 1095, 1, 3)")
        .createOrReplaceTempView("rows");
    SPARK.sql("SELECT 10 * id AS id FROM range(0, 60)").createOrReplaceTempView("changes");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void changeTheSameRowsAndFiles(String format, String command) {
    Changes byHand = changes(format, command, RANGE);
    assertFalse(byHand.rows().isEmpty());
    Changes found = changes(format, command, CONDITION);
    assertEquals(byHand, found);
    SPARK.conf().set("spark.taqwim.rewrite.enabled", false);
    try {
      assertEquals(byHand.rows(), changes(format, command, CONDITION).rows());
    } finally {
      SPARK.conf().set("spark.taqwim.rewrite.enabled", true);
    }
  }

  // A month of the table is a partition of it, and is deleted without a look at its rows.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM ice.db.planned AS t WHERE %s",
        "UPDATE ice.db.planned AS t SET id = -1 WHERE %s",
        "MERGE INTO ice.db.planned AS t USING changes ON t.id = changes.id AND %s"
            + " WHEN MATCHED THEN DELETE"
      })
  void ofIcebergArePlannedAlike(String command) {
    assumeTrue(Tables.HAS_ICEBERG, "Iceberg has no library for this Spark");
    SPARK.sql(
        "CREATE TABLE IF NOT EXISTS ice.db.planned (id BIGINT, d DATE) USING iceberg"
            + " PARTITIONED BY (months(d))");
    String byHand = plan(command, "t.d >= DATE '2023-01-01' AND t.d < DATE '2023-02-01'");
    assertEquals(byHand, plan(command, "calendar_month_key(t.d, 'gregorian') = 202301"));
    assertTrue(
        byHand.contains(
            command.startsWith("DELETE")
                ? "DeleteFromTable ice.db.planned, [d >= 19358, d < 19389]"
                : "filters=d IS NOT NULL, d >= 19358, d < 19389"),
        byHand);
  }

  /** How a source is asked. */
  private static String plan(String command, String condition) {
    String plan = SPARK.sql("EXPLAIN " + String.format(command, condition)).head().getString(0);
    return Pattern.compile("DeleteFromTable [^\\]]+]|filters=.*?(?=, [a-z]+[A-Z])")
        .matcher(plan)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.joining("\n"));
  }

  /** The rows of a table after a command, and the numbers of files that it says it changed. */
  private record Changes(List<String> rows, Map<String, String> files) {}

  private static Changes changes(String format, String command, String condition) {
    boolean delta = format.equals("delta");
    String table = (delta ? "changed" : "ice.db.changed") + tables++;
    SPARK.sql(
        String.format(
            "CREATE TABLE %s (id BIGINT, d DATE) USING %s %s",
            table, format.split(" ", -1)[0], properties(format)));
    SPARK.sql("INSERT INTO " + table + " SELECT * FROM rows");
    SPARK.sql(String.format(command, table, condition));
    List<String> rows =
        SPARK.sql("SELECT * FROM " + table).collectAsList().stream()
            .map(Row::toString)
            .sorted()
            .toList();
    Dataset<Row> history =
        delta
            ? SPARK
                .sql("DESCRIBE HISTORY " + table)
                .orderBy(col("version").desc())
                .select("operationMetrics")
            : SPARK
                .table(table + ".snapshots")
                .orderBy(col("committed_at").desc())
                .selectExpr("map_concat(summary, map('operation', operation))");
    Row last = history.head();
    Map<String, String> files = new TreeMap<>(last.getJavaMap(0));
    files.keySet().removeIf(name -> !name.matches("operation|.*(files|Files|Rows|records)"));
    assertTrue(!files.isEmpty(), last.toString());
    SPARK.sql("DROP TABLE " + table);
    return new Changes(rows, files);
  }

  private static String properties(String format) {
    if (format.equals("delta")) {
      return "";
    }
    String mode = format.substring("iceberg ".length());
    return String.format(
        "TBLPROPERTIES ('format-version' = '2', 'write.delete.mode' = '%1$s',"
            + " 'write.update.mode' = '%1$s', 'write.merge.mode' = '%1$s')",
        mode);
  }
}
