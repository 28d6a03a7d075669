package org.taqwim.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.DataStreamWriter;
import org.apache.spark.sql.streaming.StateOperatorProgress;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.apache.spark.sql.streaming.Trigger;

/**
 * Events in a folder of files, which a query reads as a stream, a file to a batch, in the order in
 * which they were written.
 */
final class EventStream {

  private static final String SCHEMA = "k STRING, ts TIMESTAMP, v BIGINT";

  private final Path directory;
  private int files;

  EventStream(Path directory) {
    this.directory = directory;
  }

  /** An event of a key at a time such as {@code 2024-03-20T12:00:00Z}, or null. */
  static String event(String key, Object time, long value) {
    String ts = time == null ? "null" : "\"" + time + "\"";
    return "{\"k\":\"" + key + "\",\"ts\":" + ts + ",\"v\":" + value + "}";
  }

  /** A file of events more. */
  void add(List<String> events) throws IOException {
    Path file = directory.resolve("events").resolve(files + ".json");
    Files.createDirectories(file.getParent());
    Files.write(file, events);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L + 60_000L * files));
    files++;
  }

  void add(String... events) throws IOException {
    add(List.of(events));
  }

  /** All events, as a table. */
  Dataset<Row> batch(SparkSession session) {
    return session.read().schema(SCHEMA).json(events());
  }

  /** The events as a stream whose watermark is so much later than the latest. */
  Dataset<Row> stream(SparkSession session, String delay) {
    return session
        .readStream()
        .schema(SCHEMA)
        .option("maxFilesPerTrigger", 1)
        .json(events())
        .withWatermark("ts", delay);
  }

  private String events() {
    return directory.resolve("events").toString();
  }

  String path(String name) {
    return directory.resolve(name).toString();
  }

  /** Runs a query over what has come since it last stopped, and stops it. */
  List<StreamingQueryProgress> run(DataStreamWriter<Row> query)
      throws TimeoutException, StreamingQueryException {
    StreamingQuery running =
        query
            .option("checkpointLocation", path("checkpoint"))
            .trigger(Trigger.AvailableNow())
            .start();
    running.awaitTermination();
    return new ArrayList<>(List.of(running.recentProgress()));
  }

  /** The rows that a query of the stream gives from beginning to end. */
  List<Row> rows(
      SparkSession session, String mode, String delay, Function<Dataset<Row>, Dataset<Row>> query)
      throws TimeoutException, StreamingQueryException {
    String sink = "rows" + UUID.randomUUID().toString().replace("-", "");
    StreamingQuery running =
        query
            .apply(stream(session, delay))
            .writeStream()
            .outputMode(mode)
            .format("memory")
            .queryName(sink)
            .trigger(Trigger.AvailableNow())
            .start();
    running.awaitTermination();
    return session.table(sink).collectAsList();
  }

  /** The only operator with state at the end of a run. */
  static StateOperatorProgress state(List<StreamingQueryProgress> run) {
    return run.get(run.size() - 1).stateOperators()[0];
  }

  /** How many rows have been dropped in a run. */
  static long dropped(List<StreamingQueryProgress> run) {
    return run.stream().mapToLong(p -> p.stateOperators()[0].numRowsDroppedByWatermark()).sum();
  }

  /** A session in a zone, with two partitions of state. */
  static SparkSession session(String zone) {
    return TestSession.with(
        "spark.sql.session.timeZone", zone, "spark.sql.shuffle.partitions", "2");
  }
}
