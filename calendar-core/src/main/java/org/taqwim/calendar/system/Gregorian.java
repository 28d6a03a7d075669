package org.taqwim.calendar.system;

import java.util.List;
import org.taqwim.calendar.Era;

/**
 * The Gregorian calendar, proleptic: the calendar of ISO 8601 and of the engines' DATE.
 *
 * <p>Era: years before 1 are numbered 0, −1, … as in ISO 8601. Months: January to December. Leap
 * rule: every fourth year, but of the centuries only every fourth. Range: years −500 000 to 500
 * 000. Drift: a day in some 3 200 years against the tropical year. Source: the bull Inter
 * gravissimas (1582); ISO 8601-1:2019 for the years before.
 */
public final class Gregorian extends RuleCalendar {

  private static final long serialVersionUID = 1L;

  /** The calendar. */
  public static final Gregorian INSTANCE = new Gregorian();

  /** From epoch days to days after 0000-03-01. */
  private static final int MARCH_0000 = 719_468;

  // From 1900-03-01 to 2100-02-28 the calendar is the Julian one, 13 days off; against the count
  // from 0000-03-01, the leap days of 1700, 1800, 1900 and so on are 15 in all.
  private static final int WINDOW_FIRST = -25_508;
  private static final int WINDOW_DAYS = 73_049;
  private static final long WINDOW_ORIGIN =
      FourYearCycle.ORIGIN + (MARCH_0000 + 15) * FourYearCycle.PER_DAY;

  /** Centuries: (4 n + 3) / 146097, exact for n below 2^23. */
  private static final long PER_CENTURY = (4L << 45) / 146_097 + 1;

  private static final long CENTURY_ORIGIN = (3L << 45) / 146_097 + 1;

  private Gregorian() {
    super(
        "gregorian",
        List.of("gregory", "iso8601", "iso"),
        Kind.SOLAR,
        true,
        MonthLayout.ROMAN,
        400,
        146_097,
        -MAX_YEAR,
        MAX_YEAR);
  }

  /** The packed date of an epoch day, or {@code PackedDate.INVALID} outside the range. */
  public static int packed(int epochDay) {
    int inWindow = epochDay - WINDOW_FIRST;
    if (inWindow >= 0 && inWindow < WINDOW_DAYS) {
      return FourYearCycle.packed(WINDOW_ORIGIN + epochDay * FourYearCycle.PER_DAY);
    }
    return packedOutsideWindow(epochDay);
  }

  private static int packedOutsideWindow(int epochDay) {
    int days = epochDay + MARCH_0000;
    if ((days & -(1 << 23)) != 0) {
      return INSTANCE.packedByRule(epochDay);
    }
    long century = CENTURY_ORIGIN + days * PER_CENTURY >>> 45;
    // The Julian calendar would have had a leap day in each of these centuries but every fourth.
    long julianDays = days + century - (century >>> 2);
    return FourYearCycle.packed(FourYearCycle.ORIGIN + julianDays * FourYearCycle.PER_DAY);
  }

  @Override
  public int toPacked(int epochDay) {
    return packed(epochDay);
  }

  @Override
  int yearStart(int index) {
    int before = index - 1;
    return 365 * before
        + Math.floorDiv(before, 4)
        - Math.floorDiv(before, 100)
        + Math.floorDiv(before, 400)
        - 719_162;
  }

  @Override
  boolean isLeap(int index) {
    return (index & 3) == 0 && (index % 100 != 0 || index % 400 == 0);
  }

  @Override
  public List<String> monthNames() {
    return MonthLayout.ROMAN_NAMES;
  }

  @Override
  public String leapRule() {
    return "Every fourth year is leap, but of the centuries only every fourth.";
  }

  @Override
  public List<Era> eras() {
    return eras("bce", "ce");
  }

  @Override
  public String dataVersion() {
    return "1582";
  }

  @Override
  public String source() {
    return "Inter gravissimas (1582); ISO 8601-1:2019";
  }

  @Override
  public String cldrType() {
    return "gregorian";
  }
}
