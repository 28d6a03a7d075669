package org.taqwim.spark;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.MemoCalendar;
import org.taqwim.spark.TestSession.Engine;

/**
 * What a row costs in memory: functions of numbers and dates allocate nothing, whatever the JIT
 * compiler makes of them. A stage runs in one task over few rows and over many, and the thread of
 * the task says how many bytes it has allocated; what a stage allocates once is in both. A maximum
 * keeps every value in use and has no rows to give, and so allocates none of its own.
 */
@Tag(TestSession.OWN_ENGINE)
class AllocationTest {

  private static final int FEW = 20_000;
  private static final int MANY = 60_000;

  /**
   * The least object has 16 bytes; a stage that counts rows and asks whether it is to stop takes a
   * hundredth of a byte a row.
   */
  private static final double NOTHING = 0.1;

  private static final List<String> FUNCTIONS =
      List.of(
          "calendar_year(d, %s)",
          "calendar_quarter(d, %s)",
          "calendar_month(d, %s)",
          "calendar_day(d, %s)",
          "calendar_day_of_year(d, %s)",
          "calendar_key(d, %s)",
          "calendar_month_key(d, %s)",
          "calendar_part('WEEK', d, %s)",
          "calendar_part('DAYS_IN_YEAR', d, %s)",
          "calendar_is_leap_year(d, %s)",
          "calendar_is_leap_month(d, %s)",
          "calendar_trunc('MONTH', d, %s)",
          "calendar_trunc('YEAR', d, %s)",
          "calendar_last_day(d, %s)",
          "calendar_next('YEAR', d, %s)",
          "calendar_add('MONTH', 7, d, %s)",
          "calendar_diff('MONTH', d, DATE'2024-03-20', %s)",
          "calendar_age(d, DATE'2024-03-20', %s)",
          "calendar_trunc('MONTH', ts, %s)");

  private static final SparkSession SPARK = TestSession.unfolded(Engine.STAGE);

  static {
    // A zone whose clock changes allocates, in java.time, for trunc of a TIMESTAMP.
    SPARK.conf().set("spark.sql.session.timeZone", "UTC");
    SPARK.conf().set("spark.sql.adaptive.enabled", false);
  }

  /** By a rule, by a table, of lunisolar years, through the memo table, and by specifications. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ethiopic",
        "jalali",
        "islamic-umalqura",
        "hebrew",
        "chinese",
        "fiscal(jalali, start=7, label=end)",
        "gregorian(cutover=1930-03-01)"
      })
  void aRowAllocatesNothing(String calendar) {
    List<String> calls =
        FUNCTIONS.stream().map(f -> String.format(Locale.ROOT, f, "'" + calendar + "'")).toList();
    if (bytesPerRow(calls) > NOTHING) {
      assertAll(
          calls.stream()
              .map(call -> () -> assertEquals(0, bytesPerRow(List.of(call)), NOTHING, call)));
    }
  }

  @Test
  void oneOfThemIsThroughTheMemoTable() {
    assertInstanceOf(
        MemoCalendar.class, Calendars.of("fiscal(jalali, start=7, label=end)").forRows());
  }

  /** A text is an object; Java's compiler may spare some of them, and not all. */
  @Test
  void whateverAllocatesIsSeen() {
    double bytes = bytesPerRow(List.of("octet_length(to_calendar(d, 'jalali', 'd MMMM', 'fa'))"));
    assertTrue(bytes > 10 * NOTHING, () -> bytes + " bytes");
  }

  private static double bytesPerRow(List<String> calls) {
    allocated(calls, MANY); // compiles the stage, and fills the memo table
    long few = allocated(calls, FEW);
    long many = allocated(calls, MANY);
    return (double) (many - few) / (MANY - FEW);
  }

  /** Bytes that the thread of a task allocates while it runs a stage on days of 1925 to 2075. */
  private static long allocated(List<String> calls, int rows) {
    Dataset<Row> query =
        SPARK
            .range(0, rows, 1, 1)
            .selectExpr("date_add(DATE'1925-01-01', CAST(pmod(hash(id), 55000) AS INT)) AS d")
            .selectExpr("d", "timestamp_micros(unix_date(d) * 86400000000L + hash(d)) AS ts")
            .selectExpr(calls.stream().map(call -> "max(" + call + ")").toArray(String[]::new));
    String plan = query.queryExecution().executedPlan().toString();
    assertTrue(plan.startsWith("*(1) HashAggregate") && plan.contains("*(1) Range"), plan);
    return query
        .queryExecution()
        .toRdd()
        .toJavaRDD()
        .mapPartitions(AllocationTest::allocated)
        .collect()
        .get(0);
  }

  /** Takes the rows of a partition, and gives the bytes that the thread allocates meanwhile. */
  private static Iterator<Long> allocated(Iterator<InternalRow> rows) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    rows.forEachRemaining(row -> {});
    return List.of(threads.getCurrentThreadAllocatedBytes() - before).iterator();
  }
}
