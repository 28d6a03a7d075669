package org.taqwim.benchmarks;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import net.time4j.PlainDate;
import net.time4j.engine.EpochDays;
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
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.function.CalendarFunctions;
import org.taqwim.calendar.system.Gregorian;
import org.taqwim.calendar.system.IslamicCivil;
import org.taqwim.calendar.system.Jalali;
import org.taqwim.calendar.system.Jalali2820;
import org.taqwim.calendar.system.Julian;
import org.taqwim.calendar.system.Milankovic;
import org.taqwim.calendar.system.TableCalendar;
import org.threeten.extra.chrono.JulianChronology;
import org.threeten.extra.chrono.JulianDate;

/**
 * From an epoch day to year, month and day, random days of 1900 to 2100, in nanoseconds a day.
 *
 * <p>{@code taqwim…} name the calendar's class, as the code that Spark generates does; {@code
 * kernel…} call a SQL function's kernel with the calendar as an argument.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class Conversion {

  static final int DAYS = 1 << 16;

  private final int[] days = new int[DAYS];
  private final TableCalendar umAlQura = (TableCalendar) Calendars.of("islamic-umalqura");
  private final Calendar icuPersian = icu("persian");
  private final Calendar icuUmAlQura = icu("islamic-umalqura");

  private static Calendar icu(String calendar) {
    return Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("@calendar=" + calendar));
  }

  /** Random days, the same in every run. */
  @Setup
  public void days() {
    Random random = new Random(1404);
    int first = (int) LocalDate.of(1900, 1, 1).toEpochDay();
    int last = (int) LocalDate.of(2100, 12, 31).toEpochDay();
    for (int i = 0; i < DAYS; i++) {
      days[i] = first + random.nextInt(last - first + 1);
    }
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public int localDate() {
    int sum = 0;
    for (int day : days) {
      LocalDate date = LocalDate.ofEpochDay(day);
      sum += date.getYear() << 12 | date.getMonthValue() << 7 | date.getDayOfMonth();
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public int taqwimGregorian() {
    int sum = 0;
    for (int day : days) {
      sum += Gregorian.packed(day);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public int taqwimJulian() {
    int sum = 0;
    for (int day : days) {
      sum += Julian.packed(day);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public int taqwimMilankovic() {
    int sum = 0;
    for (int day : days) {
      sum += Milankovic.packed(day);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public int taqwimJalali() {
    int sum = 0;
    for (int day : days) {
      sum += Jalali.packed(day);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public int taqwimJalali2820() {
    int sum = 0;
    for (int day : days) {
      sum += Jalali2820.packed(day);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public int taqwimIslamicCivil() {
    int sum = 0;
    for (int day : days) {
      sum += IslamicCivil.packed(day);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public int taqwimUmAlQura() {
    int sum = 0;
    for (int day : days) {
      sum += umAlQura.toPacked(day);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public int kernelYearJalali() {
    int sum = 0;
    for (int day : days) {
      sum += CalendarFunctions.calendarYear(day, Jalali.INSTANCE);
    }
    return sum;
  }

  /** The kernel after other calendars have been through the same code. */
  @Benchmark
  @OperationsPerInvocation(DAYS)
  public int kernelYearJalaliAfterOthers() {
    pollute();
    int sum = 0;
    for (int day : days) {
      sum += CalendarFunctions.calendarYear(day, Jalali.INSTANCE);
    }
    return sum;
  }

  private void pollute() {
    for (CalendarSystem calendar : Calendars.all()) {
      for (int i = 0; i < 16; i++) {
        CalendarFunctions.calendarYear(i, calendar);
      }
    }
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public int icuPersian() {
    int sum = 0;
    for (int day : days) {
      icuPersian.setTimeInMillis(day * 86_400_000L);
      sum +=
          icuPersian.get(Calendar.YEAR) << 12
              | icuPersian.get(Calendar.MONTH) + 1 << 7
              | icuPersian.get(Calendar.DAY_OF_MONTH);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public int icuUmAlQura() {
    int sum = 0;
    for (int day : days) {
      icuUmAlQura.setTimeInMillis(day * 86_400_000L);
      sum +=
          icuUmAlQura.get(Calendar.YEAR) << 12
              | icuUmAlQura.get(Calendar.MONTH) + 1 << 7
              | icuUmAlQura.get(Calendar.DAY_OF_MONTH);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public int jdkHijrahDate() {
    int sum = 0;
    for (int day : days) {
      HijrahDate date = HijrahChronology.INSTANCE.dateEpochDay(day);
      sum +=
          date.get(ChronoField.YEAR) << 12
              | date.get(ChronoField.MONTH_OF_YEAR) << 7
              | date.get(ChronoField.DAY_OF_MONTH);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public int threeTenJulianDate() {
    int sum = 0;
    for (int day : days) {
      JulianDate date = JulianChronology.INSTANCE.dateEpochDay(day);
      sum +=
          date.get(ChronoField.YEAR) << 12
              | date.get(ChronoField.MONTH_OF_YEAR) << 7
              | date.get(ChronoField.DAY_OF_MONTH);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(DAYS)
  public int time4jPersian() {
    int sum = 0;
    for (int day : days) {
      net.time4j.calendar.PersianCalendar date =
          PlainDate.of(day, EpochDays.UNIX).transform(net.time4j.calendar.PersianCalendar.axis());
      sum += date.getYear() << 12 | date.getMonth().getValue() << 7 | date.getDayOfMonth();
    }
    return sum;
  }
}
