package org.taqwim.calendar.system;

import java.util.List;
import org.taqwim.calendar.Era;

/**
 * The solar Hijri calendar by a rule of 2820 years, as QCalendar has it.
 *
 * <p>It is here for parity with programs that use the rule. It is not the calendar of Iran: of the
 * years 1206 to 1498 it begins 1210, 1243, 1276, 1437 and 1470 on the wrong day. Use {@link
 * Jalali}. Nor is it quite Birashk's cycle of 2820 years, which places some leap years one year
 * later: there 1404 begins on 2025-03-20, here on 2025-03-21.
 *
 * <p>Era: AP; there is no year 0, as in QCalendar. Months: Farvardin to Esfand. Leap rule: 683 leap
 * years in 2820, spread evenly. Range: years −500 000 to 500 000. Drift: a day in some 4 000 000
 * years against a year of 365.24219858 days, which is not the year between spring equinoxes.
 * Source: QJalaliCalendar of Qt 5.14 and later.
 */
public final class Jalali2820 extends RuleCalendar {

  private static final long serialVersionUID = 1L;

  /** The calendar. */
  public static final Jalali2820 INSTANCE = new Jalali2820();

  private static final int CYCLE_YEARS = 2820;
  private static final int CYCLE_DAYS = 1_029_983;
  private static final int YEAR_1 = -492_267;

  // The year of day n after YEAR_1 is 1 + (2820 n + 2261) / 1029983.
  private static final long PER_DAY = MeanYears.perDay(CYCLE_YEARS, CYCLE_DAYS);
  private static final long ORIGIN = MeanYears.origin(2261, CYCLE_DAYS, 1) - YEAR_1 * PER_DAY;
  private static final long MEAN_YEAR = MeanYears.meanYear(CYCLE_YEARS, CYCLE_DAYS);
  private static final int[] MONTH_DAY = MonthLayout.PERSIAN.byDayOfYear();

  private Jalali2820() {
    super(
        "jalali-2820",
        List.of("persian-2820"),
        Kind.SOLAR,
        false,
        MonthLayout.PERSIAN,
        CYCLE_YEARS,
        CYCLE_DAYS,
        -MAX_YEAR,
        MAX_YEAR);
  }

  /** The packed date of an epoch day, or {@code PackedDate.INVALID} outside the range. */
  public static int packed(int epochDay) {
    return (epochDay - YEAR_1 & -MeanYears.DAYS) == 0
        ? MeanYears.packed(ORIGIN + epochDay * PER_DAY, MEAN_YEAR, MONTH_DAY)
        : INSTANCE.packedByRule(epochDay);
  }

  @Override
  public int toPacked(int epochDay) {
    return packed(epochDay);
  }

  @Override
  int yearStart(int index) {
    return 365 * (index - 1) + Math.floorDiv(683 * (index - 1) + 558, CYCLE_YEARS) + YEAR_1;
  }

  @Override
  boolean isLeap(int index) {
    return Math.floorMod(683 * index + 558, CYCLE_YEARS) < 683;
  }

  @Override
  public List<String> monthNames() {
    return MonthLayout.PERSIAN_NAMES;
  }

  @Override
  public String leapRule() {
    return "Of 2820 years, 683 are leap, spread evenly.";
  }

  @Override
  public List<Era> eras() {
    return eras("bp", "ap");
  }

  @Override
  public String dataVersion() {
    return "2820";
  }

  @Override
  public String source() {
    return "QJalaliCalendar of Qt 5.14 and later";
  }

  @Override
  public String cldrType() {
    return "persian";
  }
}
