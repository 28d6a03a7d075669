package org.taqwim.calendar.system;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.taqwim.calendar.PackedDate;

/**
 * The years 1900 to 2100 of a calendar by its months, for one whose rule takes longer.
 *
 * <p>It is made of the rule when it is first asked for, in less than a millisecond, and takes some
 * 24 KB.
 */
final class MonthWindow {

  private static final int FIRST = (int) LocalDate.of(1900, 1, 1).toEpochDay();
  private static final int LAST = (int) LocalDate.of(2100, 12, 31).toEpochDay();

  /** The most days in a row that {@link PackedDate} can number, and one more. */
  private static final int BEYOND_MONTH = 64;

  private final int first;
  private final int days;
  private final MonthRank months;

  /**
   * @param rule from an epoch day of the range to its packed date
   * @param minEpochDay the first day of the range
   * @param maxEpochDay the last day of the range
   */
  MonthWindow(IntUnaryOperator rule, int minEpochDay, int maxEpochDay) {
    first = Math.max(FIRST, minEpochDay);
    int end = Math.min(LAST, maxEpochDay) + 1;
    days = Math.max(0, end - first);
    int[] starts = new int[1024];
    int[] dates = new int[1024];
    int count = 0;
    for (int start = first; start < end; count++) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
        dates = Arrays.copyOf(dates, 2 * count);
      }
      starts[count] = start;
      dates[count] = rule.applyAsInt(start);
      start += daysInRow(rule, start, end);
    }
    months = days == 0 ? null : new MonthRank(starts, dates, count, end);
  }

  /** How many days from one on are numbered in a row, found by halving. */
  private static int daysInRow(IntUnaryOperator rule, int start, int end) {
    int packed = rule.applyAsInt(start);
    int in = 0;
    int beyond = Math.min(BEYOND_MONTH - PackedDate.day(packed), end - start);
    while (beyond - in > 1) {
      int middle = (in + beyond) >>> 1;
      if (rule.applyAsInt(start + middle) == packed + middle) {
        in = middle;
      } else {
        beyond = middle;
      }
    }
    return beyond;
  }

  boolean has(int epochDay) {
    int day = epochDay - first;
    return day >= 0 && day < days;
  }

  /** The packed date of a day that the window has. */
  int packed(int epochDay) {
    return months.packed(epochDay - first);
  }
}
