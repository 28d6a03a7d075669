package org.taqwim.benchmarks;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.infra.Blackhole;
import org.taqwim.calendar.format.DatePattern;
import org.taqwim.calendar.format.Years;
import org.taqwim.calendar.system.Jalali;

/**
 * Dates written and read by a pattern in Persian, random days of 1900 to 2100, in nanoseconds a
 * day: the Jalali calendar by us and by ICU4J, the Gregorian one by java.time, which has no other.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class Patterns {

  private static final int DAYS = 1 << 10;
  private static final Locale PERSIAN = Locale.forLanguageTag("fa");
  private static final long MILLISECONDS = 86_400_000L;

  /** Without and with the name of a month. */
  @Param({"yyyy/MM/dd", "d MMMM yyyy"})
  public String pattern;

  private final int[] days = new int[DAYS];
  private final byte[][] jalali = new byte[DAYS][];
  private final String[] jalaliText = new String[DAYS];
  private final String[] gregorian = new String[DAYS];
  private DatePattern ours;
  private DateTimeFormatter javaTime;
  private SimpleDateFormat icu;

  /** Random days, the same in every run, and their texts. */
  @Setup
  public void days() {
    ours = DatePattern.of(pattern);
    javaTime = DateTimeFormatter.ofPattern(pattern, PERSIAN).localizedBy(PERSIAN);
    icu = new SimpleDateFormat(pattern, new ULocale("fa@calendar=persian"));
    icu.setTimeZone(TimeZone.GMT_ZONE);
    Random random = new Random(1404);
    int first = (int) LocalDate.of(1900, 1, 1).toEpochDay();
    int last = (int) LocalDate.of(2100, 12, 31).toEpochDay();
    for (int i = 0; i < DAYS; i++) {
      days[i] = first + random.nextInt(last - first + 1);
      jalali[i] = ours.format(days[i], Jalali.INSTANCE, PERSIAN);
      jalaliText[i] = new String(jalali[i], StandardCharsets.UTF_8);
      gregorian[i] = javaTime.format(LocalDate.ofEpochDay(days[i]));
    }
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public void formatJavaTime(Blackhole sink) {
    for (int day : days) {
      sink.consume(javaTime.format(LocalDate.ofEpochDay(day)));
    }
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public void formatIcu(Blackhole sink) {
    for (int day : days) {
      sink.consume(icu.format((Object) (day * MILLISECONDS)));
    }
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public void formatTaqwim(Blackhole sink) {
    for (int day : days) {
      sink.consume(ours.format(day, Jalali.INSTANCE, PERSIAN));
    }
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public long parseJavaTime() {
    long sum = 0;
    for (String text : gregorian) {
      sum += LocalDate.parse(text, javaTime).toEpochDay();
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public long parseIcu() {
    long sum = 0;
    Calendar calendar = icu.getCalendar();
    for (String text : jalaliText) {
      calendar.clear();
      icu.parse(text, calendar, new ParsePosition(0));
      sum += calendar.getTimeInMillis();
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public long parseTaqwim() {
    long sum = 0;
    for (byte[] text : jalali) {
      sum += ours.parse(text, Jalali.INSTANCE, PERSIAN, Years.DEFAULT);
    }
    return sum;
  }
}
