package org.taqwim.calendar.system;

import org.taqwim.calendar.PackedDate;

/**
 * The Julian cycle of four years and 1461 days, from a day count to a packed date by one
 * multiplication and one table.
 *
 * <p>Years begin on 1 March here for the Roman months, so that the leap day ends the cycle; other
 * months begin with their own year, and the leap year is the last of its cycle. {@code (4 J + 3) /
 * 1461} is the year of day {@code J}; the product below holds it in its upper bits, and below them
 * the place in the year as a fraction, of which eleven bits select the month and day. The table
 * takes the selector out again and puts month and day in, and moves January and February to the
 * next year. The method is Cassio Neri and Lorenz Schneider's, "Euclidean affine functions and
 * their application to calendar algorithms" (2022), with the second division replaced by the table.
 */
final class FourYearCycle {

  /** The product's fraction bits. The error stays below 1/1461 for counts up to 2^24. */
  private static final int FRACTION = 46;

  private static final int SELECTOR = 11;

  /** What a day adds to the product. */
  static final long PER_DAY = (4L << FRACTION) / 1461 + 1;

  /** The product of day 0, 1 March of year 0. */
  static final long ORIGIN = origin(0);

  private static final int[] MONTH_DAY = new int[1 << SELECTOR];

  static {
    for (int remainder = 0; remainder < 1461; remainder++) {
      int selector = (remainder << SELECTOR) / 1461;
      int marchDay = remainder / 4;
      // Day 306 is 1 January: 59 days before 1 March of a common year, or the 60th of a leap year.
      int dayOfYear = marchDay < 306 ? marchDay + 59 : marchDay - 306;
      int monthDay =
          marchDay == 365
              ? PackedDate.ofMonthDay(2, 29)
              : MonthLayout.ROMAN.monthDay(dayOfYear, false);
      int nextYear = marchDay < 306 ? 0 : 1 << PackedDate.YEAR_SHIFT;
      MONTH_DAY[selector] = monthDay + nextYear - (selector << PackedDate.YEAR_SHIFT - SELECTOR);
    }
  }

  private FourYearCycle() {}

  /** The product of day 0, if it is the first of another year, before which a cycle ends. */
  static long origin(int year) {
    return (3L << FRACTION) / 1461 + 1 + ((long) year << FRACTION);
  }

  /** The table of other months, in which day 0 begins a cycle whose fourth year is leap. */
  static int[] table(MonthLayout layout) {
    int[] table = new int[1 << SELECTOR];
    for (int remainder = 0; remainder < 1461; remainder++) {
      int selector = (remainder << SELECTOR) / 1461;
      // The remainders of a year leave 3, 2 and 1 if divided by four, and 0 in the leap year.
      table[selector] =
          layout.monthDay(remainder / 4, remainder % 4 == 0)
              - (selector << PackedDate.YEAR_SHIFT - SELECTOR);
    }
    return table;
  }

  /**
   * The packed date of a product {@code ORIGIN + PER_DAY * J}, {@code J} from 0 to 2^24 days after
   * 1 March of year 0.
   */
  static int packed(long product) {
    return packed(product, MONTH_DAY);
  }

  /** The packed date of a product by another {@link #table}, day 0 being the first of year 0. */
  static int packed(long product, int[] table) {
    int yearAndSelector = (int) (product >>> FRACTION - SELECTOR);
    return (yearAndSelector << PackedDate.YEAR_SHIFT - SELECTOR)
        + table[yearAndSelector & (1 << SELECTOR) - 1];
  }
}
