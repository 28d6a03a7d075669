package org.taqwim.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.common.typeinfo.TypeHint;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.api.windowing.triggers.EventTimeTrigger;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.streaming.runtime.operators.windowing.WindowOperatorBuilder;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.Collector;
import org.apache.flink.util.InstantiationUtil;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.DefinedCalendars.Definition;

/** Windows of a DataStream, in Flink's own operator. */
class CalendarWindowsTest {

  private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
  private static final CalendarSystem JALALI = Calendars.of("jalali");

  /** By the University of Tehran, 1 Farvardin and 1 Ordibehesht 1400; no summer time until then. */
  private static final String FARVARDIN = "2021-03-20T20:30:00Z";

  /** Clocks have been put forward on 2 Farvardin. */
  private static final String ORDIBEHESHT = "2021-04-20T19:30:00Z";

  private static final String KHORDAD = "2021-05-21T19:30:00Z";

  private static final TypeInformation<Tuple2<String, Long>> TYPE =
      TypeInformation.of(new TypeHint<>() {});

  private static final OutputTag<Tuple2<String, Long>> LATE = new OutputTag<>("late", TYPE);

  private KeyedOneInputStreamOperatorTestHarness<String, Tuple2<String, Long>, String> harness;

  private static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }

  /** Sums by key, with the window. */
  private static final class Sums
      extends ProcessWindowFunction<Tuple2<String, Long>, String, String, TimeWindow> {
    private static final long serialVersionUID = 1L;

    @Override
    public void process(
        String key, Context context, Iterable<Tuple2<String, Long>> rows, Collector<String> out) {
      long sum = 0;
      for (Tuple2<String, Long> row : rows) {
        sum += row.f1;
      }
      out.collect(key + " " + Instant.ofEpochMilli(context.window().getStart()) + " " + sum);
    }
  }

  private void open(CalendarWindows windows, Duration lateness, OperatorSubtaskState state)
      throws Exception {
    // As it gets to a task.
    CalendarWindows sent = InstantiationUtil.clone(windows);
    WindowOperatorBuilder<Tuple2<String, Long>, String, TimeWindow> builder =
        new WindowOperatorBuilder<>(
            sent,
            sent.getDefaultTrigger(),
            new ExecutionConfig(),
            TYPE,
            row -> row.f0,
            Types.STRING);
    builder.allowedLateness(lateness);
    builder.sideOutputLateData(LATE);
    harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            builder.process(new Sums()), row -> row.f0, Types.STRING);
    harness.setup();
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    if (harness != null) {
      harness.close();
    }
  }

  private void row(String instant, String key, long value) throws Exception {
    harness.processElement(Tuple2.of(key, value), millis(instant));
  }

  private void watermark(String instant) throws Exception {
    harness.processWatermark(new Watermark(millis(instant)));
  }

  /** What has come out since the last time. */
  private List<String> out() {
    List<String> rows = new ArrayList<>();
    for (Object element : harness.getOutput()) {
      if (element instanceof StreamRecord<?> found) {
        rows.add(found.getValue().toString());
      }
    }
    harness.getOutput().clear();
    rows.sort(null);
    return rows;
  }

  private List<String> late() {
    Queue<StreamRecord<Tuple2<String, Long>>> late = harness.getSideOutput(LATE);
    return (late == null ? new ConcurrentLinkedQueue<StreamRecord<Tuple2<String, Long>>>() : late)
        .stream().map(found -> found.getValue().toString()).toList();
  }

  private static CalendarWindows months() {
    return CalendarWindows.tumbling(JALALI, CalendarUnit.MONTH, TEHRAN);
  }

  @Test
  void aMonthComesOutOnceWhenTheWatermarkIsAtItsEnd() throws Exception {
    open(months(), Duration.ZERO, null);
    row("2021-04-20T19:29:59.999Z", "a", 1); // the last instant of Farvardin
    row(ORDIBEHESHT, "a", 10);
    row(FARVARDIN, "a", 100); // out of order
    row("2021-03-20T20:29:59.999Z", "a", 1000); // the last of Esfand
    row("2021-04-01T00:00:00Z", "b", 5);
    watermark("2021-03-20T20:29:59.998Z");
    assertEquals(List.of(), out());
    watermark("2021-03-20T20:29:59.999Z");
    assertEquals(List.of("a 2021-02-18T20:30:00Z 1000"), out());
    watermark("2021-04-20T19:29:59.999Z");
    assertEquals(List.of("a " + FARVARDIN + " 101", "b " + FARVARDIN + " 5"), out());
    watermark(KHORDAD);
    assertEquals(List.of("a " + ORDIBEHESHT + " 10"), out());
    assertEquals(0, harness.numKeyedStateEntries());
    assertEquals(List.of(), late());
  }

  @Test
  void lateRowsGoToTheSideOutput() throws Exception {
    open(months(), Duration.ZERO, null);
    row(FARVARDIN, "a", 1);
    watermark(ORDIBEHESHT);
    row("2021-04-20T19:29:59.999Z", "a", 2);
    row(ORDIBEHESHT, "a", 4);
    assertEquals(List.of("(a,2)"), late());
    assertEquals(List.of("a " + FARVARDIN + " 1"), out());
    watermark(KHORDAD);
    assertEquals(List.of("a " + ORDIBEHESHT + " 4"), out());
  }

  @Test
  void allowedLatenessKeepsAMonthAsLong() throws Exception {
    open(months(), Duration.ofDays(3), null);
    row(FARVARDIN, "a", 1);
    watermark(ORDIBEHESHT);
    assertEquals(List.of("a " + FARVARDIN + " 1"), out());
    row("2021-04-01T00:00:00Z", "a", 2);
    assertEquals(List.of("a " + FARVARDIN + " 3"), out());
    watermark("2021-04-23T19:29:59.999Z");
    assertEquals(0, harness.numKeyedStateEntries());
    row("2021-04-01T00:00:00Z", "a", 4);
    assertEquals(List.of("(a,4)"), late());
    assertEquals(List.of(), out());
  }

  @Test
  void aRestartLosesAndDoublesNothing() throws Exception {
    open(months(), Duration.ZERO, null);
    row(FARVARDIN, "a", 1);
    row(ORDIBEHESHT, "a", 10);
    watermark(ORDIBEHESHT);
    assertEquals(List.of("a " + FARVARDIN + " 1"), out());
    OperatorSubtaskState snapshot = harness.snapshot(1, 1);
    harness.close();
    open(months(), Duration.ZERO, snapshot);
    watermark(ORDIBEHESHT);
    row("2021-05-01T00:00:00Z", "a", 20);
    watermark(KHORDAD);
    assertEquals(List.of("a " + ORDIBEHESHT + " 30"), out());
    assertEquals(0, harness.numKeyedStateEntries());
  }

  /** First days by the University of Tehran, the Hong Kong Observatory, and by rule. */
  @ParameterizedTest
  @CsvSource({
    "jalali, QUARTER, 2024-05-01T00:00:00Z, 2024-03-20, 2024-06-21",
    "jalali, HALF, 2024-10-01T00:00:00Z, 2024-09-22, 2025-03-21",
    "jalali, YEAR, 2024-05-01T00:00:00Z, 2024-03-20, 2025-03-21",
    "chinese, MONTH, 2023-03-25T00:00:00Z, 2023-03-22, 2023-04-20",
    "ethiopic, MONTH, 2023-09-07T00:00:00Z, 2023-09-06, 2023-09-12",
    "gregorian, WEEK, 2024-02-29T00:00:00Z, 2024-02-26, 2024-03-04",
    "gregorian, DAY, 1969-12-31T23:59:59.999Z, 1969-12-31, 1970-01-01"
  })
  void windowsOfUnits(String calendar, CalendarUnit unit, String time, String start, String end) {
    CalendarWindows windows =
        CalendarWindows.tumbling(Calendars.of(calendar), unit, ZoneOffset.UTC);
    TimeWindow expected = new TimeWindow(millis(start + "T00:00:00Z"), millis(end + "T00:00:00Z"));
    for (long timestamp :
        List.of(millis(time), expected.getStart(), expected.getEnd() - 1, millis(time))) {
      assertEquals(List.of(expected), windows.assignWindows(null, timestamp, null));
    }
  }

  /** On 1 November 2009 clocks in St. John's went from 00:01 back to 23:01. */
  @Test
  void anHourOfTheDayBeforeWithinAMonth() {
    CalendarWindows windows =
        CalendarWindows.tumbling(
            Calendars.of("gregorian"), CalendarUnit.MONTH, ZoneId.of("America/St_Johns"));
    TimeWindow november =
        new TimeWindow(millis("2009-11-01T02:30:00Z"), millis("2009-12-01T03:30:00Z"));
    assertEquals(
        List.of(november), windows.assignWindows(null, millis("2009-11-01T03:00:00Z"), null));
  }

  /** A calendar by definition goes with the windows. */
  @Test
  void aDefinedCalendarTravels() throws Exception {
    String text =
        """
        calendar: thirds
        version: 1
        source: nobody
        kind: solar
        months: One, Two, Three
        first-day: 2024-01-01
        2024 60 60 63
        """;
    CalendarSystem thirds =
        DefinedCalendars.of(List.of(new Definition("thirds.txt", text))).of("thirds");
    CalendarWindows windows =
        InstantiationUtil.clone(
            CalendarWindows.tumbling(thirds, CalendarUnit.MONTH, ZoneOffset.UTC));
    assertEquals(
        List.of(new TimeWindow(millis("2024-03-01T00:00:00Z"), millis("2024-04-30T00:00:00Z"))),
        windows.assignWindows(null, millis("2024-03-02T00:00:00Z"), null));
    assertThrows(
        CalendarException.class,
        () -> windows.assignWindows(null, millis("2025-01-01T00:00:00Z"), null));
  }

  /** Flink 1.20 asks for the trigger with the environment, Flink 2 without. */
  @Test
  void bothFormsOfTheTrigger() throws Exception {
    assertTrue(months().getDefaultTrigger() instanceof EventTimeTrigger);
    assertTrue(
        CalendarWindows.class
                .getMethod("getDefaultTrigger", StreamExecutionEnvironment.class)
                .invoke(months(), new Object[] {null})
            instanceof EventTimeTrigger);
    assertTrue(months().isEventTime());
    assertEquals("CalendarWindows(jalali, MONTH, Asia/Tehran)", months().toString());
  }

  @Test
  void mistakesAreErrors() {
    assertThrows(
        CalendarException.class,
        () -> CalendarWindows.tumbling(Calendars.of("badi"), CalendarUnit.QUARTER, ZoneOffset.UTC));
    IllegalStateException error =
        assertThrows(
            IllegalStateException.class, () -> months().assignWindows(null, Long.MIN_VALUE, null));
    assertTrue(error.getMessage().startsWith("An element has no timestamp."));
  }
}
