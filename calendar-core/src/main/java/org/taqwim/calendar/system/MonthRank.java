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
   * @param starts the first days of months in a row
   * @param dates their packed dates
   * @param months how many of them to take
   * @param end the day after the last month
   */
  MonthRank(int[] starts, int[] dates, int months, int end) {
    int first = starts[0];
    beginnings = new long[(end - first - 1 >> 6) + 1];
    monthsBefore = new int[beginnings.length];
    packedLessDay = new int[months];
    for (int month = 0; month < months; month++) {
      int days = starts[month] - first;
      beginnings[days >> 6] |= 1L << (days & 63);
      packedLessDay[month] = dates[month] - days;
    }
    for (int word = 1; word < beginnings.length; word++) {
      monthsBefore[word] = monthsBefore[word - 1] + Long.bitCount(beginnings[word - 1]);
    }
  }

  /** The packed date of a day, given as the days since the first. */
  int packed(int days) {
    int word = days >>> 6;
    int month = monthsBefore[word] + Long.bitCount(beginnings[word] << ~days) - 1;
    return packedLessDay[month] + days;
  }
}
