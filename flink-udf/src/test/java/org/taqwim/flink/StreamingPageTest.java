package org.taqwim.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The statements of {@code docs/streaming.md}, and what it says that Flink refuses. */
class StreamingPageTest {

  @TempDir private Path folder;

  /** One order a day for 100 days from 1 March 2024, which is 11 Esfand 1402. */
  private Flink flink() {
    Flink flink = Flink.withModule(Flink.Mode.STREAMING);
    flink.createNumbers("days", 100);
    flink.run(
        """
        CREATE TABLE orders (shop STRING, amount INT, order_time TIMESTAMP(3), millis BIGINT,
          WATERMARK FOR order_time AS order_time)
        WITH ('connector' = 'filesystem', 'format' = 'json', 'path' = '%s')
        """
            .formatted(folder.toUri()));
    flink.run(
        """
        INSERT INTO orders SELECT 'a', 1, TIMESTAMPADD(DAY, CAST(k AS INT),
          TIMESTAMP '2024-03-01 10:00:00'), k FROM days
        """);
    return flink;
  }

  /** First days of months of Jalali 1403 by the University of Tehran; the rest is counting. */
  @Test
  void queriesGiveTheirPeriods() throws Exception {
    List<String> statements =
        Pattern.compile("```sql\n-- Flink[^\n]*\n([^`]*)```")
            .matcher(Files.readString(Path.of("../docs/streaming.md")))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertEquals(5, statements.size());
    Flink flink = flink();
    flink.run(statements.get(0));
    assertEquals(
        List.of("2024-02-20 19", "2024-03-20 31", "2024-04-20 31", "2024-05-21 19"),
        rows(flink, statements.get(1)));
    assertEquals(
        List.of(
            "2024-03-20 19",
            "2024-04-20 31",
            "2024-05-21 62",
            "2024-06-21 81",
            "2024-07-22 81",
            "2024-08-22 81",
            "2024-09-22 81",
            "2024-10-22 81",
            "2024-11-21 81",
            "2024-12-21 81",
            "2025-01-20 81",
            "2025-02-19 81",
            "2025-03-21 81"),
        rows(flink, statements.get(2)));
    assertEquals(
        List.of(
            "2023-12-22 19",
            "2024-01-21 50",
            "2024-02-20 81",
            "2024-03-20 81",
            "2024-04-20 50",
            "2024-05-21 19"),
        rows(flink, statements.get(3)));
    assertEquals(List.of("2023-03-21 19", "2024-03-20 81"), rows(flink, statements.get(4)));
  }

  private static List<String> rows(Flink flink, String query) {
    List<String> rows = new ArrayList<>();
    flink
        .rows(query)
        .forEach(
            row ->
                rows.add(
                    row.getField(0).toString().replace("T00:00", "")
                        + " "
                        + row.getField(row.getArity() - 1)));
    Collections.sort(rows);
    return rows;
  }

  @Test
  void weeksBeginAsThePageSays() {
    Flink flink = flink();
    String week =
        """
        SELECT DISTINCT DAYOFWEEK(window_start) FROM TABLE(TUMBLE(TABLE orders,
          DESCRIPTOR(order_time), INTERVAL '7' DAY, INTERVAL '%d' DAY))
        """;
    // From Sunday, which is 1.
    assertEquals(List.of("+I[7]"), texts(flink.rows(week.formatted(2))));
    assertEquals(List.of("+I[2]"), texts(flink.rows(week.formatted(4))));
  }

  private static List<String> texts(List<?> rows) {
    return rows.stream().map(Object::toString).toList();
  }

  @Test
  void computedColumnsDoNotKnowEachOther() {
    Flink flink = flink();
    String table =
        """
        CREATE TABLE %s (t AS TO_TIMESTAMP_LTZ(millis, 3), axis AS calendar_axis(%s, 'jalali'),
          WATERMARK FOR axis AS axis) LIKE orders (EXCLUDING WATERMARKS)
        """;
    flink.run(table.formatted("written_out", "TO_TIMESTAMP_LTZ(millis, 3)"));
    assertEquals(100, flink.rows("SELECT axis FROM written_out").size());
    String message = "";
    try {
      flink.run(table.formatted("by_name", "t"));
      flink.rows("SELECT axis FROM by_name");
    } catch (RuntimeException e) {
      Throwable innermost = e;
      while (innermost.getCause() != null) {
        innermost = innermost.getCause();
      }
      message = innermost.getMessage();
    }
    assertTrue(message.contains("'t'"), message);
  }
}
