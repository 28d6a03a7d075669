package org.taqwim.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkThrowable;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.taqwim.calendar.Calendars;

/** What {@link PackagedJarIT} submits to a cluster. It writes a line per finding. */
public final class ClusterApp {

  private ClusterApp() {}

  /** Runs it; the arguments are the file to write, and a query of one value. */
  public static void main(String[] args) throws IOException {
    List<String> findings = new ArrayList<>();
    try (SparkSession spark = SparkSession.builder().getOrCreate()) {
      findings.add("driver " + registry());
      findings.addAll(
          spark
              .range(0, 32, 1, 8)
              .mapPartitions(
                  (MapPartitionsFunction<Long, String>) rows -> List.of(registry()).iterator(),
                  Encoders.STRING())
              .collectAsList()
              .stream()
              .map(line -> "executor " + line)
              .toList());
      findings.add("literal " + text(spark, "'jalali'"));
      findings.add("column " + text(spark, "IF(id % 2 = 0, 'jalali', 'islamic-umalqura')"));
      findings.add("provided " + text(spark, "'pay-fortnights'"));
      findings.add("page " + spark.sql(args[1]).head().getString(0));
      findings.add("defined " + defined(spark));
      findings.add("error " + error(spark));
    }
    Files.write(Path.of(args[0]), findings);
  }

  // The process, the calendar's identity in it, and who loaded its class.
  private static String registry() {
    Object calendar = Calendars.of("jalali");
    return ProcessHandle.current().pid()
        + " "
        + System.identityHashCode(calendar)
        + " "
        + calendar.getClass().getClassLoader().getClass().getSimpleName();
  }

  private static String text(SparkSession spark, String calendar) {
    return texts(spark, "2024-03-18", calendar).head().getString(0);
  }

  private static Dataset<Row> texts(SparkSession spark, String first, String calendar) {
    return spark.sql(
        String.format(
            "SELECT array_join(array_sort(array_agg(to_calendar(d, c))), ' ') FROM (SELECT"
                + " date_add(DATE'%s', CAST(id AS INT)) d, %s c FROM range(0, 4, 1, 4))",
            first, calendar));
  }

  private static String defined(SparkSession spark) throws IOException {
    Path file = Files.createTempFile("calendar", ".txt");
    Files.writeString(
        file,
        """
        calendar: sighted
        version: 1
        source: a test
        amends: islamic-umalqura
        1446-09 2025-03-02
        """);
    spark.conf().set("spark.taqwim.calendars", file.toUri().toString());
    Dataset<Row> texts = texts(spark, "2025-03-01", "'sighted'");
    spark.conf().unset("spark.taqwim.calendars");
    Files.delete(file);
    return texts.head().getString(0);
  }

  @SuppressWarnings("deprecation") // it is there in Spark 3.5, too
  private static String error(SparkSession spark) {
    try {
      spark
          .sql("SELECT from_calendar(concat('1402-12-', id), 'jalali') FROM range(28, 31, 1, 3)")
          .collectAsList();
      return "none";
    } catch (
        Exception e) { // Spark 3.5 has the task's error as the cause of its job's, a checked one
      Throwable ofTask = e instanceof CalendarRuntimeException ? e : e.getCause();
      return ofTask.getClass().getName()
          + " "
          + (ofTask instanceof SparkThrowable error ? error.getErrorClass() : "")
          + " "
          + ofTask.getMessage().replace('\n', '|').replace("== SQL(", "== SQL (");
    }
  }
}
