package org.taqwim.calendar.system;

import java.util.List;
import org.taqwim.calendar.Era;

/**
 * The Julian calendar, proleptic.
 *
 * <p>Era: AD; there is no year 0, 1 BC is the year −1. Months: January to December, the year
 * beginning on 1 January throughout. Leap rule: every fourth year, …, −5, −1, 4, 8, …. Range: years
 * −500 000 to 500 000; before AD 8 the Romans themselves inserted leap days irregularly. Drift: a
 * day in 128 years against the tropical year. Source: Censorinus, De die natali 20; E. G. Richards,
 * "Calendars", in Explanatory Supplement to the Astronomical Almanac (3rd ed., 2013), ch. 15.
 */
public final class Julian extends RuleCalendar {

  private static final long serialVersionUID = 1L;

  /** The calendar. */
  public static final Julian INSTANCE = new Julian();

  /** From epoch days to days after 1 March of the year before year 1. */
  private static final int MARCH_BEFORE_YEAR_1 = 719_470;

  private static final int YEAR_1 = -719_164;
  private static final long ORIGIN =
      FourYearCycle.ORIGIN + MARCH_BEFORE_YEAR_1 * FourYearCycle.PER_DAY;

  private Julian() {
    super("julian", List.of(), Kind.SOLAR, false, MonthLayout.ROMAN, 4, 1461, -MAX_YEAR, MAX_YEAR);
  }

  /** The packed date of an epoch day, or {@code PackedDate.INVALID} outside the range. */
  public static int packed(int epochDay) {
    return (epochDay - YEAR_1 & -(1 << 23)) == 0
        ? FourYearCycle.packed(ORIGIN + epochDay * FourYearCycle.PER_DAY)
        : INSTANCE.packedByRule(epochDay);
  }

  @Override
  public int toPacked(int epochDay) {
    return packed(epochDay);
  }

  @Override
  int yearStart(int index) {
    return 365 * (index - 1) + Math.floorDiv(index - 1, 4) + YEAR_1;
  }

  @Override
  boolean isLeap(int index) {
    return (index & 3) == 0;
  }

  @Override
  public List<String> monthNames() {
    return MonthLayout.ROMAN_NAMES;
  }

  @Override
  public String leapRule() {
    return "Every fourth year is leap.";
  }

  @Override
  public List<Era> eras() {
    return eras("bce", "ce");
  }

  @Override
  public String dataVersion() {
    return "8";
  }

  @Override
  public String source() {
    return "Explanatory Supplement to the Astronomical Almanac (3rd ed.), ch. 15";
  }

  @Override
  public String cldrType() {
    return "gregorian";
  }
}
