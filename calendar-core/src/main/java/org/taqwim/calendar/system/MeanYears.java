package org.taqwim.calendar.system;

import org.taqwim.calendar.PackedDate;

/**
 * Calendars whose leap days are spread evenly over a cycle, from a day count to a packed date by
 * two multiplications and one table.
 *
 * <p>With {@code c} years in {@code d} days, the year of a day {@code n} is {@code (c n + k) / d}
 * for some {@code k}. The product holds it in its upper bits, and the place in the year as a
 * fraction below, which times the mean length of the year is the day of the year. The method is
 * Neri and Schneider's, as in {@link FourYearCycle}.
 */
final class MeanYears {

  /**
   * The counts it serves: 0 to 2^20 days, some 2 870 years.
   *
   * <p>Every factor is rounded up, so that products are never too small. For these counts a product
   * is too large by less than 2^-21 years, and a day of the year by less than 0.0003 days: less
   * than the 1/2820 of a day by which the longest cycle, of 2820 years, steps.
   */
  static final int DAYS = 1 << 20;

  private static final int FRACTION = 41;

  /** The bits that the mean year's length has behind the point. */
  private static final int LENGTH_FRACTION = 13;

  private MeanYears() {}

  /** What a day adds to the product. */
  static long perDay(int cycleYears, int cycleDays) {
    return ((long) cycleYears << FRACTION) / cycleDays + 1;
  }

  /** The product of day 0 with the constant {@code k}, where day 0 belongs to {@code year}. */
  static long origin(int k, int cycleDays, int year) {
    return ((long) k << FRACTION) / cycleDays + 1 + ((long) year << FRACTION);
  }

  /** The mean length of a year in days, for {@link #packed}. */
  static long meanYear(int cycleYears, int cycleDays) {
    return ((long) cycleDays << LENGTH_FRACTION) / cycleYears + 1;
  }

  /** The packed date of a product, which must be positive. */
  static int packed(long product, long meanYear, int[] monthDay) {
    long fraction = product & (1L << FRACTION) - 1;
    int dayOfYear = (int) (fraction * meanYear >>> FRACTION + LENGTH_FRACTION);
    return ((int) (product >>> FRACTION) << PackedDate.YEAR_SHIFT) + monthDay[dayOfYear];
  }
}
