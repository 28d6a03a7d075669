package org.taqwim.benchmarks;

import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.function.CalendarFunctions;
import org.taqwim.calendar.system.Jalali;

/**
 * From an epoch day to year, month and day, in nanoseconds a day: random days of 1900 to 2100, or
 * of as much of it as the calendar has.
 *
 * <p>Our calendars are measured as the engines run them, {@link CalendarSystem#forRows}: slow ones
 * and a user's through the memo table, which the warm-up fills. A fork runs one calendar, so that
 * the loop's call is bound to it alone, as in the code that Spark generates; {@code staticJalali}
 * names the static method, for comparison with {@code taqwim} of jalali. {@code kernelYear…} call a
 * SQL function's kernel. There is no conversion of many days in one call, {@code int[] → int[]},
 * and so none is measured.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 2, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class Conversion {

  static final int DAYS = 1 << 16;

  /** Fewer days for the peers, of which some take a fifth of a millisecond. */
  static final int FEW_DAYS = 1 << 12;

  private static final int FIRST = (int) LocalDate.of(1900, 1, 1).toEpochDay();
  private static final int LAST = (int) LocalDate.of(2100, 12, 31).toEpochDay();

  /** Random days, the same in every run. */
  private static int[] days(int count, int first, int last) {
    Random random = new Random(1404);
    int[] days = new int[count];
    for (int i = 0; i < count; i++) {
      days[i] = first + random.nextInt(last - first + 1);
    }
    return days;
  }

  private static int[] days(int count, CalendarSystem calendar, int last) {
    return days(
        count, Math.max(FIRST, calendar.minEpochDay()), Math.min(last, calendar.maxEpochDay()));
  }

  private static int sum(int[] days, IntUnaryOperator conversion) {
    int sum = 0;
    for (int day : days) {
      sum += conversion.applyAsInt(day);
    }
    return sum;
  }

  /** Days for what all of them suit. */
  @State(Scope.Thread)
  public static class Days {
    final int[] days = days(DAYS, FIRST, LAST);
  }

  /** One of our calendars. */
  @State(Scope.Thread)
  public static class Ours {

    /** Its name; {@link Ratios} runs all. */
    @Param("jalali")
    public String calendar;

    private CalendarSystem system;
    private int[] days;

    /** Looks the calendar up. */
    @Setup
    public void find() {
      system = Subjects.of(calendar);
      days = days(DAYS, system, LAST);
    }
  }

  /** A calendar of another library. */
  @State(Scope.Thread)
  public static class Theirs {

    /** Its name; {@link Ratios} runs all. */
    @Param("jalali by ICU4J")
    public String peer;

    private IntUnaryOperator conversion;
    private int[] days;

    /** Looks the calendar up. */
    @Setup
    public void find() {
      Peers.Peer found = Peers.of(peer);
      conversion = found.conversion();
      days = days(FEW_DAYS, Calendars.of(found.calendar()), Math.min(LAST, found.lastDay()));
    }
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public int localDate(Days days) {
    return sum(days.days, Conversion::localDate);
  }

  private static int localDate(int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return date.getYear() << 12 | date.getMonthValue() << 7 | date.getDayOfMonth();
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public int taqwim(Ours ours) {
    CalendarSystem calendar = ours.system;
    return sum(ours.days, calendar::toPacked);
  }

  @Benchmark
  @OperationsPerInvocation(FEW_DAYS)
  public int peer(Theirs theirs) {
    return sum(theirs.days, theirs.conversion);
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public int staticJalali(Days days) {
    return sum(days.days, Jalali::packed);
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public int kernelYearJalali(Days days) {
    return sum(days.days, day -> CalendarFunctions.calendarYear(day, Jalali.INSTANCE));
  }

  /** The kernel after other calendars have been through the same code. */
  @Benchmark
  @OperationsPerInvocation(DAYS)
  public int kernelYearJalaliAfterOthers(Days days) {
    for (CalendarSystem calendar : Calendars.all()) {
      for (int i = 0; i < 16; i++) {
        CalendarFunctions.calendarYear(i, calendar);
      }
    }
    return kernelYearJalali(days);
  }
}
