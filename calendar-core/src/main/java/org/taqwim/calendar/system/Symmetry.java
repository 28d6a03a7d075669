package org.taqwim.calendar.system;

import java.util.List;
import org.taqwim.calendar.Era;
import org.taqwim.calendar.WeekRule;

/**
 * The calendars of Irv Bromberg, in which every month, quarter and year of every cycle is alike.
 *
 * <p>{@code symmetry454}: the calendar of Irv Bromberg with months of whole weeks, in quarters of
 * 4, 5 and 4, so that every month begins on a Monday.
 *
 * <p>{@code symmetry010}: the calendar of Irv Bromberg with months of 30, 31 and 30 days in every
 * quarter.
 *
 * <p>Era: CE; years before the first are 0, −1, …. Months: January to December; every year begins
 * on a Monday. Leap rule: 52 years of 293, spread evenly, have a leap week at the end of December.
 * Range: years −500 000 to 500 000. Drift: a day in some 19 000 years against the year between
 * March equinoxes, 365.24237 days, for which it was made. Source: I. Bromberg, "Basic Symmetry454
 * and Symmetry010 Calendar Arithmetic" (University of Toronto).
 */
public final class Symmetry extends RuleCalendar {

  private static final long serialVersionUID = 1L;

  private static final int CYCLE_YEARS = 293;
  private static final int CYCLE_LEAP_WEEKS = 52;
  private static final int CYCLE_WEEKS = 52 * CYCLE_YEARS + CYCLE_LEAP_WEEKS;

  private static final int YEAR_1 = -719_162; // 0001-01-01, a Monday

  /** What the rule adds so that the leap years lie symmetrically in the cycle. */
  private static final int SHIFT = 146;

  /** Months of four or five weeks. */
  public static final Symmetry MONTHS_OF_WEEKS =
      new Symmetry("symmetry454", MonthLayout.SYMMETRY_454);

  /** Months of 30 or 31 days. */
  public static final Symmetry MONTHS_OF_DAYS =
      new Symmetry("symmetry010", MonthLayout.SYMMETRY_010);

  private Symmetry(String id, MonthLayout layout) {
    super(
        id, List.of(), Kind.SOLAR, true, layout, CYCLE_YEARS, 7 * CYCLE_WEEKS, -MAX_YEAR, MAX_YEAR);
  }

  @Override
  boolean hasFastPath() {
    return false;
  }

  @Override
  int yearStart(int index) {
    int before = index - 1;
    return YEAR_1
        + 364 * before
        + 7 * Math.floorDiv(CYCLE_LEAP_WEEKS * before + SHIFT, CYCLE_YEARS);
  }

  @Override
  boolean isLeap(int index) {
    return Math.floorMod(CYCLE_LEAP_WEEKS * index + SHIFT, CYCLE_YEARS) < CYCLE_LEAP_WEEKS;
  }

  @Override
  public List<String> monthNames() {
    return MonthLayout.ROMAN_NAMES;
  }

  @Override
  public String leapRule() {
    return "A year is leap if 52 times the year and 146, divided by 293, leaves less than 52:"
        + " December is then a week longer.";
  }

  @Override
  public List<Era> eras() {
    return era("ce");
  }

  /** Every year begins on a Monday and has whole weeks. */
  @Override
  public WeekRule weekRuleOr(WeekRule custom) {
    return WeekRule.ISO;
  }

  @Override
  public String dataVersion() {
    return "52/293";
  }

  @Override
  public String source() {
    return "I. Bromberg, Basic Symmetry454 and Symmetry010 Calendar Arithmetic, University of"
        + " Toronto";
  }

  @Override
  public String cldrType() {
    return "gregorian";
  }
}
