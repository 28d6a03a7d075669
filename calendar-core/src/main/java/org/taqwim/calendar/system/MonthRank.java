package org.taqwim.calendar.system;

/**
 * The packed dates of a run of days by their months, in constant time.
 *
 * <p>A bitmap has one bit per day, set on the first day of a month. The number of bits up to a day
 * is the number of its month; with the running count kept per 64 days, that is one load, one shift
 * and one population count.
 */
final class MonthRank {

  // Per 64 days: the days that begin a month, and the months begun before.
  private final long[] beginnings;
  private final int[] monthsBefore;

  // The packed date of a day, less the days since the first: constant within a month.
  private final int[] packedLessDay;

  /**
   * A table without its months.
   *
   * @param days how many days it has
   * @param months how many months
   */
  MonthRank(int days, int months) {
    beginnings = new long[(days - 1 >> 6) + 1];
    monthsBefore = new int[beginnings.length];
    monthsBefore[monthsBefore.length - 1] = months; // unless one begins there
    packedLessDay = new int[months];
  }

  /**
   * @param starts the first days of months in a row
   * @param dates their packed dates
   * @param months how many of them to take
   * @param end the day after the last month
   */
  MonthRank(int[] starts, int[] dates, int months, int end) {
    this(end - starts[0], months);
    for (int month = 0; month < months; month++) {
      add(month, starts[month] - starts[0], dates[month]);
    }
  }

  /**
   * Adds a month; they come in their order. As none has more than 63 days, one begins in each 64.
   *
   * @param month its number, from 0
   * @param days the days before it
   * @param date the packed date of its first day
   */
  void add(int month, int days, int date) {
    int word = days >> 6;
    if (beginnings[word] == 0) {
      monthsBefore[word] = month;
    }
    beginnings[word] |= 1L << (days & 63);
    packedLessDay[month] = date - days;
  }

  /** The packed date of a day, given as the days since the first. */
  int packed(int days) {
    int word = days >>> 6;
    int month = monthsBefore[word] + Long.bitCount(beginnings[word] << ~days) - 1;
    return packedLessDay[month] + days;
  }
}
