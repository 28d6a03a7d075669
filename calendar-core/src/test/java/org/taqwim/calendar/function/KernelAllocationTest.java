package org.taqwim.calendar.function;

import static java.time.ZoneOffset.UTC;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarField;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarSystem.Notation;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.Specifications;
import org.taqwim.calendar.format.DefaultText;

/**
 * Kernels of numbers and days allocate nothing, for any calendar as the engines run it, and those
 * of the default text nothing but the text. Little of it depends on what the JIT compiler spares,
 * as most calls here are too few for it.
 */
class KernelAllocationTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final int CALLS = 2_000;

  /** As few bytes as no object has, for each call: what the JVM itself takes now and then. */
  private static final double NOTHING = CALLS;

  /** The first and last three years of a calendar's range serve sums and periods. */
  private static final int MARGIN = 1_100;

  /** A call whose result is used. */
  private interface Kernel {
    long call(int day, CalendarSystem calendar);
  }

  private static final Map<String, Kernel> KERNELS = new TreeMap<>();

  static {
    KERNELS.put("year", CalendarFunctions::calendarYear);
    KERNELS.put("quarter", CalendarFunctions::calendarQuarter);
    KERNELS.put("month", CalendarFunctions::calendarMonth);
    KERNELS.put("day", CalendarFunctions::calendarDay);
    KERNELS.put("day of year", CalendarFunctions::calendarDayOfYear);
    KERNELS.put("key", CalendarFunctions::calendarKey);
    KERNELS.put("month key", CalendarFunctions::calendarMonthKey);
    KERNELS.put("leap year", (d, c) -> CalendarFunctions.calendarIsLeapYear(d, c) ? 1 : 0);
    KERNELS.put("leap month", (d, c) -> CalendarFunctions.calendarIsLeapMonth(d, c) ? 1 : 0);
    KERNELS.put("axis", CalendarFunctions::calendarAxis);
    KERNELS.put(
        "unaxis",
        (d, c) -> CalendarFunctions.calendarUnaxis(CalendarFunctions.calendarAxis(d, c), c, UTC));
    KERNELS.put("age", (d, c) -> CalendarFunctions.calendarAge(d, d + 400, c));
    for (CalendarField field : CalendarField.values()) {
      KERNELS.put("part " + field, (d, c) -> CalendarFunctions.calendarPart(field, d, c));
    }
    for (CalendarUnit unit : CalendarUnit.values()) {
      KERNELS.put("trunc " + unit, (d, c) -> CalendarFunctions.calendarTrunc(unit, d, c));
      KERNELS.put("last day " + unit, (d, c) -> CalendarFunctions.calendarLastDay(d, c, unit));
      KERNELS.put("next " + unit, (d, c) -> CalendarFunctions.calendarNext(unit, d, c));
      KERNELS.put("add " + unit, (d, c) -> CalendarFunctions.calendarAdd(unit, 1, d, c));
      KERNELS.put("diff " + unit, (d, c) -> CalendarFunctions.calendarDiff(unit, d, d + 400, c));
    }
  }

  private long sum;
  private byte[] text;

  static List<CalendarSystem> calendars() {
    return Specifications.andRegistered();
  }

  @ParameterizedTest
  @MethodSource("calendars")
  void kernelsAllocateNothing(CalendarSystem calendar) {
    CalendarSystem system = calendar.forRows();
    int[] days = days(system);
    assertAll(
        KERNELS.entrySet().stream()
            .filter(kernel -> isDefined(kernel.getValue(), system, days[0]))
            .map(
                kernel ->
                    () ->
                        assertNothing(
                            kernel.getKey(), i -> sum += kernel.getValue().call(days[i], system))));
  }

  // Some calendars have no quarters, halves or eras.
  private static boolean isDefined(Kernel kernel, CalendarSystem calendar, int day) {
    try {
      kernel.call(day, calendar);
      return true;
    } catch (CalendarException problem) {
      return false;
    }
  }

  @ParameterizedTest
  @MethodSource("calendars")
  void defaultTextAllocatesTheTextAlone(CalendarSystem calendar) {
    assumeFalse(calendar.notation() == Notation.LONG_COUNT, "the JDK puts its texts together");
    CalendarSystem system = calendar.forRows();
    int[] days = days(system);
    byte[][] texts =
        Arrays.stream(days)
            .mapToObj(day -> CalendarFunctions.toCalendar(day, system))
            .toArray(byte[][]::new);
    int[] lengths = Arrays.stream(texts).mapToInt(text -> text.length).toArray();
    assertEquals(
        (double) allocated(i -> text = new byte[lengths[i]]),
        (double) allocated(i -> text = CalendarFunctions.toCalendar(days[i], system)),
        NOTHING);

    // Of leap months, and of years of five digits, the reading of whatever people type is right.
    byte[][] usual =
        Arrays.stream(texts)
            .filter(text -> text.length <= 10 && text[text.length - 4] != 'L')
            .toArray(byte[][]::new);
    if (usual.length > 0) {
      assertNothing("parse", i -> sum += DefaultText.parse(usual[i % usual.length], system));
    }
  }

  @Test
  void whateverAllocatesIsSeen() {
    assertTrue(allocated(i -> text = new byte[0]) >= 16 * CALLS);
  }

  /** Days from 1903 to 2075, or of as much of it as the calendar has. */
  private static int[] days(CalendarSystem calendar) {
    int first = Math.max(-24_472, calendar.minEpochDay() + MARGIN);
    int last = Math.min(38_351, calendar.maxEpochDay() - MARGIN);
    assumeTrue(first < last, "it has three years");
    int[] days = new int[CALLS];
    for (int i = 0; i < CALLS; i++) {
      days[i] = first + i * 37 % (last - first + 1);
    }
    return days;
  }

  private static void assertNothing(String what, IntConsumer call) {
    assertEquals(0, (double) allocated(call), NOTHING, what);
  }

  /** Bytes that this thread allocates in the second of two rounds of calls, by number from 0. */
  private static long allocated(IntConsumer call) {
    long before = 0;
    for (int round = 0; round < 2; round++) {
      before = THREADS.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < CALLS; i++) {
        call.accept(i);
      }
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
