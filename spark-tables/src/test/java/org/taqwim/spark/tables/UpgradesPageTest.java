package org.taqwim.spark.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** The statements of {@code docs/upgrades.md}, one after the other, give the rows that it shows. */
class UpgradesPageTest {

  private static final Pattern STATEMENT = Pattern.compile("(?s)(.+?);((?:\\s*-- [^\n]*)*)\\s*");

  @Test
  void statementsGiveWhatThePageShows() throws IOException {
    SparkSession session =
        Tables.with("spark.taqwim.calendars", "../examples/calendars/hijri-pakistan.txt");
    session.sql("CREATE DATABASE upgrades");
    session.sql("USE upgrades");
    session
        .sql(
            "SELECT date_add(DATE '2025-01-01', CAST(id AS INT)) AS order_date, 1 AS amount"
                + " FROM range(0, 180)")
        .createOrReplaceTempView("incoming");
    int shown = 0;
    for (MatchResult statement : statements()) {
      List<Row> rows = session.sql(statement.group(1)).collectAsList();
      if (!statement.group(2).isEmpty()) {
        assertEquals(
            statement.group(2).strip().lines().collect(Collectors.joining("\n")),
            rows.stream().map(row -> "-- " + row.mkString(", ")).collect(Collectors.joining("\n")),
            statement.group(1));
        shown++;
      }
    }
    assertEquals(5, shown);
  }

  private static List<MatchResult> statements() throws IOException {
    return Pattern.compile("(?s)```sql\n(.*?)```")
        .matcher(Files.readString(Path.of("../docs/upgrades.md")))
        .results()
        .flatMap(block -> STATEMENT.matcher(block.group(1)).results())
        .toList();
  }
}
