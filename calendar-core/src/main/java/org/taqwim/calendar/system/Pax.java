package org.taqwim.calendar.system;

import java.time.DayOfWeek;
import java.util.List;
import org.taqwim.calendar.Era;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.WeekRule;

/**
 * The Pax calendar of James A. Colligan.
 *
 * <p>Era: CE; a year begins on the Sunday near 1 January of the Gregorian year of its number, and
 * 1928 on that very day. Months: thirteen of four weeks, Columbus between November and December.
 * Leap rule: years whose last two digits are 99 or can be divided by six have a month of one week,
 * Pax, before December; not so those that can be divided by 400. Pax is the leap month that follows
 * month 12, so that December is month 13 of every year. Range: years 1 to 500 000. Drift: as the
 * Gregorian calendar's. Source: J. A. Colligan, The Pax Calendar (1930).
 */
public final class Pax extends RuleCalendar {

  private static final long serialVersionUID = 1L;

  private static final int YEAR_1 = -719_163; // 0000-12-31, a Sunday

  /** Columbus, which the leap month follows. */
  private static final int BEFORE_LEAP_MONTH = 12;

  /** Years and months begin on a Sunday, and are of whole weeks. */
  private static final WeekRule WEEKS = WeekRule.of(DayOfWeek.SUNDAY, 7);

  /** The calendar. */
  public static final Pax INSTANCE = new Pax();

  private Pax() {
    super("pax", List.of(), Kind.SOLAR, false, MonthLayout.PAX_LEAP, 400, 146_097, 1, MAX_YEAR);
  }

  @Override
  boolean hasFastPath() {
    return false;
  }

  @Override
  int packedByRule(int epochDay) {
    int byOrdinal = super.packedByRule(epochDay);
    return byOrdinal == PackedDate.INVALID
        ? byOrdinal
        : PackedDate.withDay(
            firstOfMonth(PackedDate.year(byOrdinal), PackedDate.month(byOrdinal)),
            PackedDate.day(byOrdinal));
  }

  @Override
  public int toEpochDay(int packed) {
    int month = PackedDate.month(packed);
    int ordinal = ordinalMonth(packed);
    boolean exists =
        PackedDate.isLeapMonth(packed)
            ? month == BEFORE_LEAP_MONTH && isLeapYear(PackedDate.year(packed))
            : month <= MonthLayout.PAX.months();
    return exists
        ? super.toEpochDay(PackedDate.of(PackedDate.year(packed), ordinal, PackedDate.day(packed)))
        : PackedDate.INVALID;
  }

  @Override
  public int ordinalMonth(int packed) {
    int month = PackedDate.month(packed);
    boolean afterLeapMonth = month > BEFORE_LEAP_MONTH && isLeapYear(PackedDate.year(packed));
    return month + (afterLeapMonth || PackedDate.isLeapMonth(packed) ? 1 : 0);
  }

  @Override
  public int firstOfMonth(int year, int ordinalMonth) {
    boolean fromLeapMonth = ordinalMonth > BEFORE_LEAP_MONTH && isLeapYear(year);
    return PackedDate.of(
        year,
        ordinalMonth - (fromLeapMonth ? 1 : 0),
        fromLeapMonth && ordinalMonth == BEFORE_LEAP_MONTH + 1,
        1);
  }

  @Override
  MonthLayout layout(int index) {
    return isLeap(index) ? MonthLayout.PAX_LEAP : MonthLayout.PAX;
  }

  @Override
  int yearStart(int index) {
    int before = index - 1;
    return YEAR_1 + 364 * before + 7 * leapYears(before);
  }

  /** The number of leap years among the first. */
  private static int leapYears(int years) {
    int centuries = Math.floorDiv(years, 100);
    int rest = years - 100 * centuries;
    return 18 * centuries - Math.floorDiv(years, 400) + rest / 6 + (rest == 99 ? 1 : 0);
  }

  @Override
  boolean isLeap(int index) {
    int inCentury = index % 100;
    return inCentury == 99 || inCentury % 6 == 0 && index % 400 != 0;
  }

  @Override
  protected int fixedMonthsInYear() {
    return 0;
  }

  @Override
  protected long monthsBetweenYears(int from, int to) {
    return 13L * (to - from) + leapYears(to - 1) - leapYears(from - 1);
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
        "July",
        "August",
        "September",
        "October",
        "November",
        "Columbus",
        "December");
  }

  @Override
  public String leapMonthName(int month) {
    return month == BEFORE_LEAP_MONTH ? "Pax" : null;
  }

  @Override
  public String leapRule() {
    return "A year is leap if its last two digits are 99 or can be divided by six, but not if the"
        + " year can be divided by 400: it has a month of one week, Pax, before December.";
  }

  @Override
  public WeekRule weekRuleOr(WeekRule custom) {
    return WEEKS;
  }

  @Override
  public List<Era> eras() {
    return era("ce");
  }

  @Override
  public String dataVersion() {
    return "1930";
  }

  @Override
  public String source() {
    return "J. A. Colligan, The Pax Calendar (1930)";
  }

  @Override
  public String cldrType() {
    return id();
  }
}
