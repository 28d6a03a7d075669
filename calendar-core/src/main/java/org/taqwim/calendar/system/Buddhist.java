package org.taqwim.calendar.system;

import java.util.List;
import org.taqwim.calendar.Era;
import org.taqwim.calendar.PackedDate;

/**
 * The solar calendar of Thailand, with its years as they were.
 *
 * <p>Era: BE, the Buddhist era; since 2484 (1941) the year is the Gregorian one and 543. Months:
 * those of the Gregorian calendar, numbered from the beginning of the year. Until 2482 the year
 * began on 1 April, so that month 1 is April and month 12 the following March; 2483 had nine
 * months, April to December 1940; since 2484 month 1 is January. Adding years keeps the number of
 * the month, and where 2483 lacks it takes its last, December. Leap rule: a year is leap if its
 * February is. Range: years 2432 to 500 000; 2432 began on 1 April 1889, before which the calendar
 * was lunisolar. Until 2455 the years were written of the Rattanakosin era, 2324 less. Drift: as
 * the Gregorian calendar's. Source: the announcement on the solar calendar of R.S. 108 (1889); the
 * Calendar Year Act, B.E. 2483 (1940).
 */
public final class Buddhist extends RuleCalendar {

  private static final long serialVersionUID = 1L;

  /** The calendar. */
  public static final Buddhist INSTANCE = new Buddhist();

  /** From the Buddhist year to the Gregorian year in which it begins. */
  private static final int TO_GREGORIAN = -543;

  private static final int FIRST_YEAR = 2432;

  /** The year of nine months, the last to begin in April. */
  private static final int SHORT_YEAR = 2483;

  private static final int REFORM = -10_592; // 1941-01-01

  private static final int FIRST_DAY = -29_494; // 1889-04-01

  // What is added to a Gregorian date: year and month.
  private static final int FROM_APRIL =
      -(TO_GREGORIAN << PackedDate.YEAR_SHIFT) - PackedDate.ofMonthDay(3, 0);
  private static final int UNTIL_MARCH =
      -(TO_GREGORIAN + 1 << PackedDate.YEAR_SHIFT) + PackedDate.ofMonthDay(9, 0);

  private Buddhist() {
    super(
        "buddhist",
        List.of("thai-buddhist"),
        Kind.SOLAR,
        false,
        MonthLayout.ROMAN,
        400,
        146_097,
        FIRST_YEAR,
        MAX_YEAR);
  }

  /** The packed date of an epoch day, or {@code PackedDate.INVALID} outside the range. */
  public static int packed(int epochDay) {
    return (epochDay - REFORM & -(1 << 23)) == 0
        ? Gregorian.packed(epochDay) - (TO_GREGORIAN << PackedDate.YEAR_SHIFT)
        : packedBeforeReform(epochDay);
  }

  /** By the Gregorian date: from April on the year is its year, before April the year before. */
  private static int packedBeforeReform(int epochDay) {
    if (epochDay < FIRST_DAY || epochDay >= REFORM) {
      return INSTANCE.packedByRule(epochDay);
    }
    int gregorian = Gregorian.packed(epochDay);
    return PackedDate.month(gregorian) >= 4 ? gregorian + FROM_APRIL : gregorian + UNTIL_MARCH;
  }

  @Override
  public int toPacked(int epochDay) {
    return packed(epochDay);
  }

  @Override
  MonthLayout layout(int index) {
    if (index > SHORT_YEAR) {
      return MonthLayout.ROMAN;
    }
    return index == SHORT_YEAR ? MonthLayout.APRIL_TO_DECEMBER : MonthLayout.FROM_APRIL;
  }

  @Override
  int yearStart(int index) {
    int year = index + TO_GREGORIAN;
    return index > SHORT_YEAR
        ? Gregorian.INSTANCE.yearStart(year)
        : Gregorian.INSTANCE.yearStart(year + 1) - 275; // 1 April is 275 days before 1 January
  }

  @Override
  boolean isLeap(int index) {
    int year = index + TO_GREGORIAN;
    return index != SHORT_YEAR && Gregorian.INSTANCE.isLeap(index > SHORT_YEAR ? year : year + 1);
  }

  @Override
  protected int fixedMonthsInYear() {
    return 0;
  }

  @Override
  protected long monthsBetweenYears(int from, int to) {
    return monthsBefore(to) - monthsBefore(from);
  }

  private static long monthsBefore(int year) {
    return 12L * year - (year > SHORT_YEAR ? 3 : 0);
  }

  /** The last month of the short year, for those that it lacks. */
  @Override
  protected int regularMonth(int firstOfMissingMonth) {
    return PackedDate.of(SHORT_YEAR, MonthLayout.APRIL_TO_DECEMBER.months(), 1);
  }

  @Override
  public List<String> monthNames() {
    return MonthLayout.ROMAN_NAMES;
  }

  /** Until 2483 the first month is April. */
  @Override
  public int cldrDate(int packed) {
    int year = PackedDate.year(packed);
    return year > SHORT_YEAR
        ? packed
        : PackedDate.of(year, (PackedDate.month(packed) + 2) % 12 + 1, 1);
  }

  @Override
  public String leapRule() {
    return "A year is leap if its February is, in the Gregorian calendar.";
  }

  @Override
  public List<Era> eras() {
    return era("be");
  }

  @Override
  public String dataVersion() {
    return "1940";
  }

  @Override
  public String source() {
    return "Thailand: announcement on the solar calendar, R.S. 108 (1889);"
        + " Calendar Year Act, B.E. 2483 (1940)";
  }

  @Override
  public String cldrType() {
    return "buddhist";
  }
}
