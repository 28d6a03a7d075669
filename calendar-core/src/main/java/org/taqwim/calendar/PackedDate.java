package org.taqwim.calendar;

/**
 * A year, month and day in one {@code int}: the currency of the core.
 *
 * <p>The layout is {@code year (20 bits, signed) | month (5) | leap month (1) | day (6)}, so that
 * the order of the ints is the order of the dates of one calendar; leap month <i>n</i> follows
 * month <i>n</i>. The month is the number in the month code ({@code M05} and {@code M05L} are both
 * 5), not the ordinal in the year. The year is the one that the calendar's users write: a calendar
 * without a year zero goes from −1 to 1.
 */
public final class PackedDate {

  /** No date: the answer of a conversion whose argument the calendar does not have. */
  public static final int INVALID = Integer.MIN_VALUE;

  /** The largest year that fits, and, negated, the smallest. */
  public static final int MAX_YEAR = (1 << 19) - 1;

  /** The year's place: what {@code year << YEAR_SHIFT} leaves free is month and day. */
  public static final int YEAR_SHIFT = 12;

  private static final int MONTH_SHIFT = 7;
  private static final int LEAP_BIT = 1 << 6;
  private static final int MONTH_MASK = 31;
  private static final int DAY_MASK = 63;

  private PackedDate() {}

  /** Packs a date of a regular month; {@link #INVALID} if a field does not fit its bits. */
  public static int of(int year, int month, int day) {
    return of(year, month, false, day);
  }

  /** Packs a date; {@link #INVALID} if a field does not fit its bits. */
  public static int of(int year, int month, boolean leapMonth, int day) {
    if ((month & ~MONTH_MASK | day & ~DAY_MASK) != 0 || year > MAX_YEAR || year < -MAX_YEAR) {
      return INVALID;
    }
    return year << YEAR_SHIFT | month << MONTH_SHIFT | (leapMonth ? LEAP_BIT : 0) | day;
  }

  /** A month and day without a year, to be added to {@code year << YEAR_SHIFT}. */
  public static int ofMonthDay(int month, int day) {
    return month << MONTH_SHIFT | day;
  }

  /** The year as the calendar's users write it. */
  public static int year(int packed) {
    return packed >> YEAR_SHIFT;
  }

  /** The month number, 1 to 31, without regard to leap months before it. */
  public static int month(int packed) {
    return packed >>> MONTH_SHIFT & MONTH_MASK;
  }

  /** Whether the month is the leap month that follows the month of the same number. */
  public static boolean isLeapMonth(int packed) {
    return (packed & LEAP_BIT) != 0;
  }

  /** The day of the month, 1 to 63. */
  public static int day(int packed) {
    return packed & DAY_MASK;
  }

  /** The first day of the month of {@code packed}. */
  public static int firstOfMonth(int packed) {
    return packed & ~DAY_MASK | 1;
  }

  /** The same year and month with another day of the month, which must be 0 to 63. */
  public static int withDay(int packed, int day) {
    return packed & ~DAY_MASK | day;
  }

  /** Month, leap flag and day, without the year: orders the days of a year. */
  public static int monthDay(int packed) {
    return packed & (1 << YEAR_SHIFT) - 1;
  }
}
