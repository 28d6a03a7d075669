package org.taqwim.calendar.system;

import java.util.List;
import org.taqwim.calendar.Era;

/**
 * The calendar of the French Republic by the arithmetic that Gilbert Romme proposed, which never
 * became law.
 *
 * <p>Era and months: those of {@link FrenchRepublican}. Leap rule: every fourth year, but of the
 * centuries only every fourth, and not every fortieth, so that 4, 8 and 12 are leap where in truth
 * 3, 7 and 11 were, and those years begin a day early; libraries that call a rule Romme's and keep
 * the years 3, 7 and 11 mean another. Range: years 1 to 500 000. Drift: a day in some 17 000 years
 * against the mean tropical year. Source: the draft decree of 19 Floréal III (8 May 1795); Reingold
 * and Dershowitz, Calendrical Calculations (4th ed., 2018), ch. 17.
 */
public final class FrenchRepublicanRomme extends RuleCalendar {

  private static final long serialVersionUID = 1L;

  /** The calendar. */
  public static final FrenchRepublicanRomme INSTANCE = new FrenchRepublicanRomme();

  private static final int YEAR_1 = FrenchRepublican.YEAR_1;

  /** Before the year 4000, the first to be common against the Gregorian rule. */
  private static final int WINDOW_DAYS = 4000 * 365;

  /** Centuries: (4 n + 3) / 146097, exact for n below 2^23. */
  private static final long PER_CENTURY = (4L << 45) / 146_097 + 1;

  private static final long CENTURY_ORIGIN = (3L << 45) / 146_097 + 1;

  private static final long ORIGIN = FourYearCycle.origin(1);
  private static final int[] MONTH_DAY = FourYearCycle.table(MonthLayout.ALEXANDRIAN);

  private FrenchRepublicanRomme() {
    super(
        "french-republican-romme",
        List.of(),
        Kind.SOLAR,
        false,
        MonthLayout.ALEXANDRIAN,
        4000,
        1_460_969,
        1,
        MAX_YEAR);
  }

  /** The packed date of an epoch day, or {@code PackedDate.INVALID} outside the range. */
  public static int packed(int epochDay) {
    int days = epochDay - YEAR_1;
    if (Integer.compareUnsigned(days, WINDOW_DAYS) >= 0) {
      return INSTANCE.packedByRule(epochDay);
    }
    long century = CENTURY_ORIGIN + days * PER_CENTURY >>> 45;
    // With a leap day in every century, those that lack it would be a day longer.
    long daysOfCycles = days + century - (century >>> 2);
    return FourYearCycle.packed(ORIGIN + daysOfCycles * FourYearCycle.PER_DAY, MONTH_DAY);
  }

  @Override
  public int toPacked(int epochDay) {
    return packed(epochDay);
  }

  @Override
  int yearStart(int index) {
    int before = index - 1;
    return YEAR_1
        + 365 * before
        + Math.floorDiv(before, 4)
        - Math.floorDiv(before, 100)
        + Math.floorDiv(before, 400)
        - Math.floorDiv(before, 4000);
  }

  @Override
  boolean isLeap(int index) {
    return (index & 3) == 0 && (index % 100 != 0 || index % 400 == 0) && index % 4000 != 0;
  }

  @Override
  public List<String> monthNames() {
    return FrenchRepublican.MONTH_NAMES;
  }

  @Override
  public String leapRule() {
    return "Every fourth year is leap, but of the centuries only every fourth, and not every"
        + " fortieth.";
  }

  @Override
  public List<Era> eras() {
    return era("republican");
  }

  @Override
  public String dataVersion() {
    return "1795";
  }

  @Override
  public String source() {
    return "Draft decree of 19 Floréal III (8 May 1795); Calendrical Calculations (4th ed., 2018),"
        + " ch. 17";
  }

  @Override
  public String cldrType() {
    return "french-republican";
  }
}
