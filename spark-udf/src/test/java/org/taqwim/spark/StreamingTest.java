package org.taqwim.spark;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.taqwim.spark.EventStream.event;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Windows of calendars in streams: each closed period once, from real streams and checkpoints. */
class StreamingTest {

  private static final String MONTHS =
      "SELECT k, w.start AS start, w.end AS end, count(*) AS n, sum(v) AS v FROM"
          + " (SELECT k, v, calendar_window('MONTH', ts, 'jalali') AS w FROM {events})"
          + " GROUP BY k, w";

  @TempDir Path directory;

  private EventStream events;

  @BeforeEach
  void events() {
    events = new EventStream(directory);
  }

  private static Function<Dataset<Row>, Dataset<Row>> sql(String query) {
    return source -> {
      source.createOrReplaceTempView("events");
      return source.sparkSession().sql(query.replace("{events}", "events"));
    };
  }

  // ---- periods of every length

  /**
   * First days of the months after one another. Jalali: Esfand has 29 days in 1402 and 30 in 1403,
   * by the table of the University of Tehran; Nepali: months of 31 and 32 days, by the almanac of
   * 2081; Hebrew: 5784 has Adar I; Ethiopic: the thirteenth month has six days in 2015, and five in
   * 2016.
   */
  private static final Map<String, List<String>> MONTH_STARTS =
      Map.of(
          "jalali",
          List.of("2024-02-20", "2024-03-20", "2024-04-20", "2024-05-21"),
          "nepali",
          List.of("2024-04-13", "2024-05-14", "2024-06-15", "2024-07-16", "2024-08-17"),
          "hebrew",
          List.of("2024-01-11", "2024-02-10", "2024-03-11", "2024-04-09"),
          "ethiopic",
          List.of("2023-09-06", "2023-09-12", "2023-10-12"),
          "fiscal(ethiopic, start=2)",
          List.of("2024-09-06", "2024-09-11"));

  /** An event at noon of every day, out of order by up to ten days, for each calendar. */
  @Test
  void monthsOfEveryLengthCloseOnce() throws Exception {
    SparkSession session = EventStream.session("Asia/Kathmandu");
    session
        .conf()
        .set(
            "spark.sql.streaming.stateStore.providerClass",
            "org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider");
    LocalDate first = LocalDate.of(2023, 8, 15);
    LocalDate last = LocalDate.of(2024, 10, 31);
    List<LocalDate> days = new ArrayList<>(first.datesUntil(last.plusDays(1)).toList());
    Random random = new Random(5);
    for (int from = 0; from < days.size(); from += 10) {
      Collections.shuffle(days.subList(from, Math.min(from + 10, days.size())), random);
    }
    for (int from = 0; from < days.size(); from += 150) {
      List<String> file = new ArrayList<>();
      for (LocalDate day : days.subList(from, Math.min(from + 150, days.size()))) {
        MONTH_STARTS.keySet().forEach(c -> file.add(event(c, day + "T06:15:00Z", 1)));
      }
      events.add(file);
    }
    Function<Dataset<Row>, Dataset<Row>> query =
        sql(
            "SELECT k, CAST(w.start AS DATE), CAST(w.end AS DATE), count(*)"
                + " FROM (SELECT k, calendar_window('MONTH', ts, k) AS w FROM {events})"
                + " GROUP BY k, w");
    List<Row> rows = events.rows(session, "append", "10 days", query);

    // What is over by the last watermark, ten days before the last event.
    List<Row> closed = new ArrayList<>(query.apply(events.batch(session)).collectAsList());
    closed.removeIf(row -> date(row, 2).isAfter(last.minusDays(10)));
    assertSameRows(closed, rows);

    Map<String, List<Row>> byCalendar = new HashMap<>();
    rows.forEach(
        row -> byCalendar.computeIfAbsent(row.getString(0), k -> new ArrayList<>()).add(row));
    assertEquals(MONTH_STARTS.keySet(), byCalendar.keySet());
    byCalendar.forEach(
        (calendar, windows) -> {
          windows.sort(Comparator.comparing(row -> date(row, 1)));
          for (int i = 1; i < windows.size(); i++) {
            assertEquals(date(windows.get(i - 1), 2), date(windows.get(i), 1), calendar);
            long length =
                date(windows.get(i), 2).toEpochDay() - date(windows.get(i), 1).toEpochDay();
            assertEquals(length, windows.get(i).getLong(3), calendar + windows.get(i));
          }
          List<String> starts = windows.stream().map(row -> date(row, 1).toString()).toList();
          assertTrue(
              Collections.indexOfSubList(starts, MONTH_STARTS.get(calendar)) >= 0,
              calendar + starts);
        });
  }

  private static LocalDate date(Row row, int i) {
    return (LocalDate) row.get(i);
  }

  /** In Cuba the clocks skip the first hour of Sunday, 10 March 2024. */
  @Test
  void aPeriodBeginsWithTheFirstInstantOfItsFirstDay() throws Exception {
    List<String> hours = new ArrayList<>();
    for (int hour = 0; hour < 24 * 20; hour++) {
      hours.add(event("", Instant.parse("2024-03-01T00:30:00Z").plus(Duration.ofHours(hour)), 1));
    }
    events.add(hours);
    List<Row> rows =
        events.rows(
            EventStream.session("America/Havana"),
            "append",
            "1 hour",
            sql(
                "SELECT w.start, w.end, count(*) FROM (SELECT calendar_window('WEEK', ts,"
                    + " 'gregorian', 'SUNDAY') AS w FROM {events}) GROUP BY w"));
    assertEquals(
        List.of(
            "[2024-02-25T05:00:00Z,2024-03-03T05:00:00Z,53]",
            "[2024-03-03T05:00:00Z,2024-03-10T05:00:00Z,168]",
            "[2024-03-10T05:00:00Z,2024-03-17T04:00:00Z,167]"),
        texts(rows));
  }

  // ---- late rows, rows without time, what is kept, and a new session for every file

  @Test
  void lateRowsCountUntilTheWatermark() throws Exception {
    // 1 Farvardin 1403 began in Tehran at 2024-03-19T20:30Z, 1 Ordibehesht at 2024-04-19T20:30Z.
    events.add(
        event("a", "2024-03-19T20:29:59.999999Z", 1),
        event("a", "2024-03-19T20:30:00Z", 2),
        event("b", "2024-04-19T20:29:59Z", 4),
        event("b", null, 8));
    List<StreamingQueryProgress> run = months();
    assertEquals(1, events.batch(session()).filter("ts IS NULL").count());
    assertEquals(List.of("[a,2024-02-19T20:30:00Z,2024-03-19T20:30:00Z,1,1]"), sink());
    assertEquals(2, EventStream.state(run).numRowsTotal(), "the two of Farvardin");

    // The watermark is at 19:29:59 of the last day of Farvardin, and so is still there after this.
    events.add(event("a", "2024-04-19T20:30:00Z", 16), event("c", "2024-03-25T00:00:00Z", 32));
    run = months();
    assertEquals(1, sink().size());
    assertEquals(4, EventStream.state(run).numRowsTotal(), "three of Farvardin, one after it");
    assertEquals(0, EventStream.dropped(run));

    // One row is late for Esfand; Farvardin is open, and closes with the watermark of this batch.
    events.add(
        event("a", "2024-03-01T00:00:00Z", 64),
        event("b", "2024-03-25T00:00:00Z", 128),
        event("b", "2024-04-19T21:30:00Z", 256),
        event("a", null, 512));
    run = months();
    assertEquals(1, EventStream.dropped(run));
    assertEquals(2, EventStream.state(run).numRowsTotal(), "one of each key after Farvardin");
    List<String> farvardin =
        List.of(
            "[a,2024-02-19T20:30:00Z,2024-03-19T20:30:00Z,1,1]",
            "[a,2024-03-19T20:30:00Z,2024-04-19T20:30:00Z,1,2]",
            "[b,2024-03-19T20:30:00Z,2024-04-19T20:30:00Z,2,132]",
            "[c,2024-03-19T20:30:00Z,2024-04-19T20:30:00Z,1,32]");
    assertEquals(farvardin, sink());

    // What is late for Farvardin now changes nothing.
    events.add(event("a", "2024-04-19T20:29:59Z", 1024), event("b", "2024-04-19T20:30:00Z", 2048));
    run = months();
    assertEquals(1, EventStream.dropped(run));
    assertEquals(2, EventStream.state(run).numRowsTotal());
    assertEquals(farvardin, sink());

    // In a table no row is lost: those without time have the window NULL.
    assertEquals(
        List.of("[a,null,null,1,512]", "[b,null,null,1,8]"),
        texts(sql(MONTHS).apply(events.batch(session())).filter("start IS NULL").collectAsList()));
  }

  private static SparkSession session() {
    return EventStream.session("Asia/Tehran");
  }

  private List<StreamingQueryProgress> months() throws Exception {
    return events.run(
        sql(MONTHS)
            .apply(events.stream(session(), "1 hour"))
            .writeStream()
            .outputMode("append")
            .format("parquet")
            .option("path", events.path("sink")));
  }

  private List<String> sink() {
    return texts(session().read().parquet(events.path("sink")).collectAsList());
  }

  // ---- failures

  private static final AtomicBoolean FAILS = new AtomicBoolean();

  /** A task that fails after others of the batch have written, and a sink that fails after all. */
  @Test
  @Tag(TestSession.OWN_ENGINE)
  void whatFailedIsDoneAgainAndOnce() throws Exception {
    LocalDate day = LocalDate.of(2024, 1, 1);
    for (int file = 0; file < 4; file++) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 40; i++, day = day.plusDays(1)) {
        lines.add(event("a", day + "T12:00:00Z", 1));
        lines.add(event("b", day + "T13:00:00Z", i));
      }
      events.add(lines);
    }
    for (int run = 0; run < 3; run++) {
      boolean failsInTask = run == 0;
      boolean failsInSink = run == 1;
      FAILS.set(true);
      SparkSession session = session();
      session
          .udf()
          .register(
              "fallible",
              (UDF1<Long, Long>)
                  v -> {
                    if (failsInTask && v == 39 && FAILS.getAndSet(false)) {
                      throw new IllegalStateException("a task fails");
                    }
                    return v;
                  },
              DataTypes.LongType);
      Dataset<Row> months =
          sql(MONTHS.replace("v, calendar", "fallible(v) AS v, calendar"))
              .apply(events.stream(session, "1 hour"));
      assertRun(
          failsInTask || failsInSink,
          () ->
              events.run(
                  months
                      .writeStream()
                      .outputMode("append")
                      .foreachBatch(
                          (Dataset<Row> batch, Long id) -> {
                            batch.write().mode("overwrite").parquet(events.path("sink/id=" + id));
                            if (failsInSink && id == 2 && FAILS.getAndSet(false)) {
                              throw new IllegalStateException("the sink fails");
                            }
                          })));
    }
    // The last event is at noon of 8 June, in Khordad, which began on 21 May.
    List<Row> closed = new ArrayList<>(sql(MONTHS).apply(events.batch(session())).collectAsList());
    closed.removeIf(row -> row.getInstant(2).isAfter(Instant.parse("2024-06-08T12:00:00Z")));
    assertEquals(10, closed.size(), "two keys in each of Dey to Ordibehesht");
    assertSameRows(
        closed, session().read().parquet(events.path("sink")).drop("id").collectAsList());
  }

  private interface Run {
    void run() throws Exception;
  }

  private static void assertRun(boolean fails, Run run) throws Exception {
    if (fails) {
      assertThrows(StreamingQueryException.class, run::run);
    } else {
      run.run();
    }
  }

  // ---- queries of every shape

  /** An event every noon of a hundred days: nineteen in Esfand, Farvardin, Ordibehesht, Khordad. */
  private void hundredDays() throws Exception {
    List<String> lines = new ArrayList<>();
    LocalDate day = LocalDate.of(2024, 3, 1);
    for (int i = 0; i < 100; i++) {
      lines.add(event(i % 2 == 0 ? "a" : "b", day.plusDays(i) + "T08:30:00Z", i));
    }
    events.add(lines);
  }

  private static String column(String unit) {
    return "calendar_window('" + unit + "', ts, 'jalali')";
  }

  /** Queries, and how many of their rows are still open after the last of the hundred days. */
  private static Map<Function<Dataset<Row>, Dataset<Row>>, Integer> shapes() {
    String month = column("MONTH");
    String months = "(SELECT " + month + " AS w, count(*) AS n FROM {events} GROUP BY w)";
    Map<Function<Dataset<Row>, Dataset<Row>>, Integer> shapes = new LinkedHashMap<>();
    shapes.put(sql("SELECT " + month + ", k, count(*) FROM {events} GROUP BY " + month + ", k"), 2);
    shapes.put(sql("SELECT " + month + ".start, count(*) FROM {events} GROUP BY " + month), 1);
    shapes.put(sql("SELECT " + month + " AS w, count(*) FROM {events} GROUP BY 1"), 1);
    shapes.put(
        sql(
            "WITH m AS (SELECT calendar_window('MONTH', t, 'jalali') AS w FROM"
                + " (SELECT ts AS t FROM {events})) SELECT w.end, count(*) FROM m GROUP BY w"),
        1);
    // The group ends with the shorter window, and a day within max() ends none.
    shapes.put(
        sql(
            "SELECT "
                + month
                + " AS m, "
                + column("YEAR")
                + " AS y, max("
                + column("DAY")
                + ".end), count(*) FROM {events} GROUP BY m, y"),
        1);
    // 6 to 26 June is open, in UTC, and with it one group of two windows.
    shapes.put(
        sql(
            "SELECT "
                + month
                + " AS m, window(ts, '20 days') AS w, count(*) FROM {events}"
                + " GROUP BY m, w"),
        1);
    shapes.put(
        sql(
            "SELECT calendar_window('YEAR', window_time(w), 'jalali') AS y, sum(n) FROM "
                + months
                + " GROUP BY y"),
        1);
    shapes.put(
        source ->
            source
                .withColumnRenamed("ts", "time")
                .groupBy(
                    call_function("calendar_window", lit("QUARTER"), col("time"), lit("jalali"))
                        .alias("w"))
                .agg(count("*"), sum("v")),
        1);
    shapes.put(
        sql(
            "SELECT w.start, count(*) FROM (SELECT calendar_window('MONTH',"
                + " a.ts, 'jalali') AS w FROM {events} a JOIN {events} b"
                + " ON a.v = b.v AND a.ts = b.ts) GROUP BY w"),
        1);
    shapes.put(
        source -> {
          String[] key = {"v"};
          return sql("SELECT " + month + " AS w, count(*) FROM {events} GROUP BY w")
              .apply(
                  source.isStreaming()
                      ? source.dropDuplicatesWithinWatermark(key)
                      : source.dropDuplicates(key));
        },
        1);
    // No group, and so nothing that is open: all rows.
    shapes.put(
        sql("SELECT " + month + ", v FROM {events} WHERE " + month + ".end > '2024-06-05'"), 0);
    return shapes;
  }

  @Test
  @Tag(TestSession.OWN_ENGINE)
  void everyShapeOfAQueryGivesWhatATableGives() throws Exception {
    hundredDays();
    SparkSession session = session();
    for (var shape : TestSession.some(List.copyOf(shapes().entrySet()), 0)) {
      assertClosedRowsOfATable(session, shape.getKey(), shape.getValue());
    }
  }

  private void assertClosedRowsOfATable(
      SparkSession session, Function<Dataset<Row>, Dataset<Row>> query, int open) throws Exception {
    Dataset<Row> table = query.apply(events.batch(session));
    List<String> expected = new ArrayList<>(texts(table.collectAsList()));
    Dataset<Row> stream = query.apply(events.stream(session, "1 hour"));
    assertEquals(List.of(table.columns()), List.of(stream.columns()));
    List<Row> rows = events.rows(session, "append", "1 hour", query);
    texts(rows).forEach(row -> assertTrue(expected.remove(row), row + " is not in " + expected));
    assertEquals(open, expected.size(), () -> List.of(table.columns()) + " " + expected);
  }

  /** The queries of {@code docs/streaming.md}; the last month and year are open. */
  @Test
  @Tag(TestSession.OWN_ENGINE)
  void thePage() throws Exception {
    hundredDays();
    String page = Files.readString(Path.of("../docs/streaming.md"));
    List<String> queries =
        Pattern.compile("```sql\n(SELECT[^`]*)```")
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertEquals(3, queries.size());
    int[] open = {2, 1, 1};
    for (int i = 0; i < open.length; i++) {
      String query = queries.get(i);
      assertClosedRowsOfATable(
          session(),
          source -> {
            source
                .selectExpr("k AS shop", "ts AS order_time", "v AS amount")
                .createOrReplaceTempView("orders");
            return source.sparkSession().sql(query);
          },
          open[i]);
    }
  }

  @Test
  void updateAndCompleteMode() throws Exception {
    hundredDays();
    events.add(event("a", "2024-06-09T08:30:00Z", 1000), event("a", null, 1));
    Function<Dataset<Row>, Dataset<Row>> query =
        sql("SELECT " + column("MONTH") + " AS w, count(*) FROM {events} GROUP BY w");
    List<String> table =
        texts(query.apply(events.batch(session())).filter("w IS NOT NULL").collectAsList());
    assertEquals(table, texts(events.rows(session(), "complete", "1 hour", query)));
    List<String> updates = texts(events.rows(session(), "update", "1 hour", query));
    assertEquals(5, updates.size(), "the last month twice");
    assertTrue(updates.containsAll(table), updates.toString());
  }

  /** What docs/streaming.md says not to do. */
  @Test
  void whatHasNoWatermark() throws Exception {
    hundredDays();
    for (String key :
        new String[] {
          "calendar_trunc('MONTH', ts, 'jalali')",
          column("MONTH") + ".start",
          "calendar_window('MONTH', CAST(ts AS DATE), 'jalali')"
        }) {
      Function<Dataset<Row>, Dataset<Row>> query =
          sql("SELECT " + key + " AS p, count(*) FROM {events} GROUP BY p");
      AnalysisException error =
          assertThrows(
              AnalysisException.class, () -> events.rows(session(), "append", "1 hour", query));
      assertTrue(error.getMessage().contains("without watermark"), error.getMessage());
    }
    for (String type : new String[] {"DATE", "TIMESTAMP_NTZ"}) {
      Dataset<Row> times =
          events.stream(session(), "1 hour").selectExpr("CAST(ts AS " + type + ") AS t");
      AnalysisException error =
          assertThrows(AnalysisException.class, () -> times.withWatermark("t", "1 hour").schema());
      assertTrue(error.getMessage().contains("event time `t`"), error.getMessage());
    }
  }

  /** What a stream wrote, and a batch of it, keep the metadata of the stream; they are tables. */
  @Test
  void rowsWithoutTimeStayInTablesOfAStream() throws Exception {
    events.add(event("a", "2024-04-01T08:30:00Z", 1), event("b", null, 2));
    String table = events.path("table");
    List<Row> ofBatches = new ArrayList<>();
    SparkSession session = session();
    events.run(
        events.stream(session, "1 hour")
            .selectExpr("ts", column("MONTH") + " AS w")
            .writeStream()
            .foreachBatch(
                (Dataset<Row> batch, Long number) -> {
                  ofBatches.addAll(batch.groupBy(expr(column("MONTH"))).count().collectAsList());
                  ofBatches.addAll(batch.groupBy("w").count().collectAsList());
                  batch.write().mode("append").parquet(table);
                }));
    assertEquals(4, ofBatches.size(), ofBatches.toString());
    Dataset<Row> rows = session.read().parquet(table);
    assertEquals(2, rows.groupBy("w").count().count());
    assertEquals(2, rows.groupBy(expr(column("MONTH"))).count().count());
  }

  /** On a table the plan is that of any other function. */
  @Test
  void aTableHasNoProjectionMore() throws Exception {
    hundredDays();
    String window =
        sql(MONTHS).apply(events.batch(session())).queryExecution().analyzed().toString();
    String struct =
        sql(MONTHS.replace(column("MONTH"), "named_struct('start', ts, 'end', ts)"))
            .apply(events.batch(session()))
            .queryExecution()
            .analyzed()
            .toString();
    assertEquals(struct.lines().count(), window.lines().count(), window);
    assertTrue(!window.contains("isnotnull"), window);
  }

  // ---- texts and rows

  private static void assertSameRows(List<Row> expected, List<Row> actual) {
    assertEquals(texts(expected), texts(actual));
  }

  // A batch of a stream may have the older types of time.
  private static List<String> texts(List<Row> rows) {
    return rows.stream().map(row -> text(row).toString()).sorted().toList();
  }

  private static Object text(Object value) {
    if (value instanceof Row row) {
      List<Object> texts = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        texts.add(text(row.get(i)));
      }
      return texts.toString().replace(", ", ",");
    }
    return value instanceof Timestamp timestamp ? timestamp.toInstant() : value;
  }
}
