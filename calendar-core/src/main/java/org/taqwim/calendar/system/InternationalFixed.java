package org.taqwim.calendar.system;

import java.util.List;
import org.taqwim.calendar.Era;

/**
 * The International Fixed Calendar of Moses B. Cotsworth, by which the Eastman Kodak Company kept
 * its books from 1928 to 1989.
 *
 * <p>Era: CE; the years are the Gregorian ones. Months: thirteen of 28 days, Sol between June and
 * July. The last day of the year, Year Day, is 29 December, and Leap Day is 29 June; in the
 * calendar's own week neither has a weekday, while here, as in every calendar, the days of the week
 * go on without a break. Leap rule: the Gregorian. Range: years 1 to 500 000. Drift: as the
 * Gregorian calendar's. Source: M. B. Cotsworth, The Rational Almanac (1902).
 */
public final class InternationalFixed extends RuleCalendar {

  private static final long serialVersionUID = 1L;

  /** The calendar. */
  public static final InternationalFixed INSTANCE = new InternationalFixed();

  // In 1901 to 2099 every fourth year is leap, and the last of four.
  private static final int WINDOW_YEAR = 1901;
  private static final int WINDOW_FIRST = -25_202; // 1901-01-01
  private static final int WINDOW_DAYS = 199 * 365 + 49;
  private static final long WINDOW_ORIGIN =
      FourYearCycle.origin(WINDOW_YEAR) - WINDOW_FIRST * FourYearCycle.PER_DAY;
  private static final int[] MONTH_DAY = FourYearCycle.table(MonthLayout.INTERNATIONAL_FIXED);

  private InternationalFixed() {
    super(
        "international-fixed",
        List.of("cotsworth", "ifc"),
        Kind.SOLAR,
        false,
        MonthLayout.INTERNATIONAL_FIXED,
        400,
        146_097,
        1,
        MAX_YEAR);
  }

  /** The packed date of an epoch day, or {@code PackedDate.INVALID} outside the range. */
  public static int packed(int epochDay) {
    return Integer.compareUnsigned(epochDay - WINDOW_FIRST, WINDOW_DAYS) < 0
        ? FourYearCycle.packed(WINDOW_ORIGIN + epochDay * FourYearCycle.PER_DAY, MONTH_DAY)
        : INSTANCE.packedByRule(epochDay);
  }

  @Override
  public int toPacked(int epochDay) {
    return packed(epochDay);
  }

  @Override
  int yearStart(int index) {
    return Gregorian.INSTANCE.yearStart(index);
  }

  @Override
  boolean isLeap(int index) {
    return Gregorian.INSTANCE.isLeap(index);
  }

  @Override
  public List<String> monthNames() {
    return List.of(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "Sol",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December");
  }

  @Override
  public String leapRule() {
    return "A year is leap if the Gregorian year is: June then has a twenty-ninth day, Leap Day.";
  }

  @Override
  public List<Era> eras() {
    return era("ce");
  }

  @Override
  public String dataVersion() {
    return "1902";
  }

  @Override
  public String source() {
    return "M. B. Cotsworth, The Rational Almanac (1902)";
  }

  @Override
  public String cldrType() {
    return id();
  }
}
