package org.taqwim.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Flink's sources are asked for: the statements of {@code docs/pruning.md}, and a file. */
class PruningPageTest {

  /** Statements, each with what its plan shows behind it or nothing. */
  private static final Pattern STATEMENT = Pattern.compile("([^;]+);\n(?:-- ([^\n]*)\n)?");

  @TempDir private Path data;

  @ParameterizedTest
  @EnumSource
  void plansShowWhatThePageSays(Flink.Mode mode) throws IOException {
    String page = Files.readString(Path.of("../docs/pruning.md"));
    Flink flink = Flink.withModule(mode);
    int plans = 0;
    for (MatchResult block : matches(Pattern.compile("(?s)```sql\n-- Flink\n(.*?)```"), page)) {
      for (MatchResult found : matches(STATEMENT, block.group(1))) {
        String statement = found.group(1).replace("'/data/", "'" + data.toUri());
        if (found.group(2) == null) {
          flink.run(statement);
        } else {
          String plan = optimized(flink.plan(statement));
          assertTrue(plan.contains(found.group(2)), statement + plan);
          plans++;
        }
      }
    }
    assertEquals(4, plans);
  }

  /** Of a sorted file with an index of every thousand rows, those that a year is in. */
  @Test
  void orcSkipsWhatIsOutsideOfTheRange() throws Exception {
    Flink flink = Flink.withModule(Flink.Mode.BATCH);
    flink.createNumbers("numbers", 20_000);
    flink.run(
        "CREATE TABLE orders (order_date DATE, amount INT) WITH ('connector' = 'filesystem',"
            + " 'format' = 'orc', 'orc.row.index.stride' = '1000', 'path' = '%s')"
                .formatted(data.toUri()));
    flink.run(
        "INSERT INTO orders SELECT TIMESTAMPADD(DAY, CAST(k AS INT), DATE '1990-01-01'), 1"
            + " FROM numbers");
    String sum = "SELECT sum(amount) FROM orders WHERE ";
    String calendar =
        "order_date >= from_calendar('1403-01-01', 'jalali')"
            + " AND order_date < from_calendar('1404-01-01', 'jalali')";
    String dates = "order_date >= DATE '2024-03-20' AND order_date < DATE '2025-03-21'";
    String function = "calendar_year(order_date, 'jalali') = 1403";
    for (String condition : List.of(calendar, dates, function)) {
      assertEquals(366, flink.value(sum + condition), condition);
    }
    long read = flink.rowsRead(sum + calendar);
    assertEquals(flink.rowsRead(sum + dates), read);
    assertTrue(read <= 2_000, () -> read + " rows");
    // What the range is for.
    assertEquals(20_000, flink.rowsRead(sum + function));
  }

  /** Why the page says not to have partitions of DATE: Flink 2.3 reads none of them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "d = DATE '2024-03-20'",
        "EXTRACT(YEAR FROM d) = 2024",
        "calendar_year(d, 'jalali') = 1403"
      })
  void partitionsOfDatesAreNotFoundByFlinkItself(String condition) {
    Flink flink = Flink.withModule(Flink.Mode.BATCH);
    flink.run(
        "CREATE TABLE visits (visitors INT, d DATE) PARTITIONED BY (d) WITH"
            + " ('connector' = 'filesystem', 'path' = '%s', 'format' = 'json')"
                .formatted(data.toUri()));
    flink.run("INSERT INTO visits VALUES (1, DATE '2024-03-20'), (2, DATE '2024-03-20')");
    assertEquals(2L, flink.value("SELECT count(*) FROM visits"));
    assertEquals(0L, flink.value("SELECT count(*) FROM visits WHERE " + condition));
  }

  private static Iterable<MatchResult> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList();
  }

  /** The optimized plan, with the partitions, which a folder lists in any order, sorted. */
  private static String optimized(String plan) {
    return Pattern.compile("(?<=partitions=\\[)[^]]*")
        .matcher(plan.split("== Optimized Physical Plan ==", 2)[1])
        .replaceAll(
            found ->
                Arrays.stream(found.group().split(", ", -1))
                    .sorted()
                    .collect(Collectors.joining(", ")));
  }
}
