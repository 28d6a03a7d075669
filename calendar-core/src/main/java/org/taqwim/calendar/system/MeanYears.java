package org.taqwim.calendar.system;

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

  /** The product's fraction bits: the error stays below 1/12053 for counts up to 2^23. */
  private static final int FRACTION = 43;

  /** The bits that the mean year's length has behind the point. */
  private static final int LENGTH_FRACTION = 9;

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
    return ((int) (product >>> FRACTION) << 11) + monthDay[dayOfYear];
  }
}
