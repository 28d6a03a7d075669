package org.taqwim.flink.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.util.CollectionUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A range whose ends are calls with constants goes to Iceberg, which leaves out files by their
 * statistics: a query does not miss a file that is gone, if none of its rows is of the range.
 */
class IcebergTest {

  // 1403 began on 2024-03-20 and ended on 2025-03-20 (University of Tehran).
  private static final String RANGE =
      "SELECT sum(amount) FROM orders WHERE order_date >= from_calendar('1403-01-01', 'jalali')"
          + " AND order_date < from_calendar('1404-01-01', 'jalali')";
  private static final String FUNCTION =
      "SELECT sum(amount) FROM orders WHERE calendar_year(order_date, 'jalali') = 1403";

  @TempDir private Path warehouse;

  private TableEnvironment session;

  @BeforeEach
  void session() {
    session = TableEnvironment.create(EnvironmentSettings.inBatchMode());
    session.getConfig().set("table.exec.resource.default-parallelism", "1");
    session.executeSql("LOAD MODULE calendar");
    session.executeSql(
        "CREATE CATALOG lake WITH ('type' = 'iceberg', 'catalog-type' = 'hadoop', 'warehouse' = '"
            + warehouse.toUri()
            + "')");
    session.executeSql("CREATE DATABASE lake.shop");
    session.executeSql("USE lake.shop");
  }

  @Test
  void aRangeLeavesOutFiles() throws Exception {
    session.executeSql("CREATE TABLE orders (order_date DATE, amount INT)");
    insert("(DATE '2023-05-01', 1), (DATE '2024-03-19', 2)");
    List<Path> older = dataFiles();
    insert("(DATE '2024-03-20', 4), (DATE '2025-03-20', 8)");
    insert("(DATE '2025-03-21', 16)");

    String plan = session.explainSql(RANGE);
    assertTrue(
        plan.contains("filter=[and(>=(order_date, 2024-03-20), <(order_date, 2025-03-21))]"), plan);
    assertEquals(12, value(RANGE));
    assertEquals(12, value(FUNCTION));

    assertEquals(1, older.size());
    Files.delete(older.get(0));
    assertEquals(12, value(RANGE));
    // What the range is for.
    assertThrows(RuntimeException.class, () -> value(FUNCTION));
  }

  private void insert(String rows) throws Exception {
    session.executeSql("INSERT INTO orders VALUES " + rows).await();
  }

  private List<Path> dataFiles() throws Exception {
    try (Stream<Path> files = Files.walk(warehouse)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).toList();
    }
  }

  private Object value(String sql) {
    List<Row> rows = CollectionUtil.iteratorToList(session.executeSql(sql).collect());
    assertEquals(1, rows.size());
    return rows.get(0).getField(0);
  }
}
