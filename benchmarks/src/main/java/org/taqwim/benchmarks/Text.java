package org.taqwim.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.taqwim.calendar.function.CalendarFunctions;
import org.taqwim.calendar.system.Jalali;

/** Default text, written and read, random days of 1900 to 2100, in nanoseconds a day. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class Text {

  private static final int DAYS = 1 << 12;

  private final int[] days = new int[DAYS];
  private final byte[][] jalali = new byte[DAYS][];
  private final String[] iso = new String[DAYS];

  /** Random days, the same in every run, and their texts. */
  @Setup
  public void days() {
    Random random = new Random(1404);
    int first = (int) LocalDate.of(1900, 1, 1).toEpochDay();
    int last = (int) LocalDate.of(2100, 12, 31).toEpochDay();
    for (int i = 0; i < DAYS; i++) {
      days[i] = first + random.nextInt(last - first + 1);
      jalali[i] = CalendarFunctions.toCalendar(days[i], Jalali.INSTANCE);
      iso[i] =
          new String(
              LocalDate.ofEpochDay(days[i]).toString().getBytes(StandardCharsets.US_ASCII),
              StandardCharsets.US_ASCII);
    }
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public void localDateToString(Blackhole sink) {
    for (int day : days) {
      sink.consume(LocalDate.ofEpochDay(day).toString());
    }
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public void toCalendarJalali(Blackhole sink) {
    for (int day : days) {
      sink.consume(CalendarFunctions.toCalendar(day, Jalali.INSTANCE));
    }
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public long localDateParse() {
    long sum = 0;
    for (String text : iso) {
      sum += LocalDate.parse(text).toEpochDay();
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public long fromCalendarJalali() {
    long sum = 0;
    for (byte[] text : jalali) {
      sum += CalendarFunctions.fromCalendar(text, Jalali.INSTANCE);
    }
    return sum;
  }
}
