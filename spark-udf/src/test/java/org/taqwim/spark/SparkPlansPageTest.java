package org.taqwim.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** The queries of {@code docs/spark-plans.md}, whose plans have the lines that it shows. */
class SparkPlansPageTest {

  private static final Pattern EXAMPLE = Pattern.compile("```sql\n(.*)\n((?:-- .*\n)+)```");

  @Test
  void plansAreAsThePageShows() throws IOException {
    SparkSession session = TestSession.with("spark.sql.adaptive.enabled", "false");
    session.sql(
        "CREATE TEMP VIEW orders AS SELECT /*+ REPARTITION(1) */ date_add(DATE '2024-03-20', CAST(id AS INT)) AS"
            + " order_date, id AS amount FROM range(0, 9)");
    String page = Files.readString(Path.of("..", "docs", "spark-plans.md"));
    List<MatchResult> examples = EXAMPLE.matcher(page).results().toList();
    assertEquals(4, examples.size());
    for (MatchResult example : examples) {
      String plan =
          session
              .sql(example.group(1))
              .queryExecution()
              .executedPlan()
              .toString()
              .replaceAll("#\\d+L?", "");
      example
          .group(2)
          .lines()
          .forEach(line -> assertTrue(plan.contains(line.substring("-- ".length())), plan));
    }
  }
}
