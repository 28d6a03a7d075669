package org.taqwim.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** The statements of {@code docs/spark-catalog.md} give what the page says. */
class SparkCatalogPageTest {

  private static final Pattern STATEMENT = Pattern.compile("(?m)^(.+?);(?: +-- (.+))?$");

  @Test
  void statementsGiveWhatThePageShows() throws IOException {
    SparkSession session =
        TestSession.withoutFunctions("spark.sql.catalog.cal", CalendarCatalog.class.getName());
    CalendarUdfs.register(session);
    session.sql("DROP VIEW IF EXISTS reports");
    String page = Files.readString(Path.of("../docs/spark-catalog.md"));
    List<String> blocks =
        Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL)
            .matcher(page)
            .results()
            .map(block -> block.group(1))
            .toList();
    assertEquals(2, blocks.size());
    int results = 0;
    try {
      for (String block : blocks) {
        Matcher statement = STATEMENT.matcher(block);
        while (statement.find()) {
          if (statement.group(2) == null) {
            session.sql(statement.group(1));
          } else {
            Object value = TestSession.value(session, statement.group(1));
            assertEquals(
                statement.group(2), value == null ? "NULL" : value.toString(), statement.group(1));
            results++;
          }
        }
      }
    } finally {
      session.sql("DROP VIEW IF EXISTS reports");
    }
    assertEquals(6, results);
  }
}
