package org.taqwim.calendar.system;

import java.util.List;
import org.taqwim.calendar.Era;

/**
 * The tabular Islamic calendar with the civil epoch: arithmetic, close to the mean moon.
 *
 * <p>Era: AH; year 1 begins on Friday, 16 July 622 Julian; there is no year 0, as in QCalendar.
 * Months: Muharram to Dhu al-Hijja, of 30 and 29 days in turn. Leap rule: of 30 years the 2nd, 5th,
 * 7th, 10th, 13th, 16th, 18th, 21st, 24th, 26th and 29th have a thirtieth day in Dhu al-Hijja.
 * Range: years −500 000 to 500 000. Drift: a day in some 2 500 years against the mean moon; against
 * observed months it is one or two days off. Source: CLDR {@code islamic-civil}; Reingold and
 * Dershowitz, Calendrical Calculations (4th ed., 2018), ch. 7.
 */
public final class IslamicCivil extends RuleCalendar {

  private static final long serialVersionUID = 1L;

  /** The calendar. */
  public static final IslamicCivil INSTANCE = new IslamicCivil();

  private static final int CYCLE_YEARS = 30;
  private static final int CYCLE_DAYS = 10_631;
  private static final int YEAR_1 = -492_148;

  // The year of day n of the calendar is 1 + (30 n + 15) / 10631.
  private static final long PER_DAY = MeanYears.perDay(CYCLE_YEARS, CYCLE_DAYS);
  private static final long ORIGIN = MeanYears.origin(15, CYCLE_DAYS, 1) - YEAR_1 * PER_DAY;
  private static final long MEAN_YEAR = MeanYears.meanYear(CYCLE_YEARS, CYCLE_DAYS);
  private static final int[] MONTH_DAY = MonthLayout.ISLAMIC.byDayOfYear();

  private IslamicCivil() {
    super(
        "islamic-civil",
        List.of("islamicc", "islamic civil"),
        Kind.LUNAR,
        false,
        MonthLayout.ISLAMIC,
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
    return 354 * (index - 1) + Math.floorDiv(11 * (index - 1) + 14, 30) + YEAR_1;
  }

  @Override
  boolean isLeap(int index) {
    return Math.floorMod(11 * index + 14, 30) < 11;
  }

  @Override
  public List<String> monthNames() {
    return MonthLayout.ISLAMIC_NAMES;
  }

  @Override
  public String leapRule() {
    return "Of 30 years the 2nd, 5th, 7th, 10th, 13th, 16th, 18th, 21st, 24th, 26th and 29th are leap.";
  }

  @Override
  public List<Era> eras() {
    return eras("bh", "ah");
  }

  @Override
  public String dataVersion() {
    return "civil";
  }

  @Override
  public String source() {
    return "CLDR islamic-civil; Calendrical Calculations (4th ed., 2018), ch. 7";
  }

  @Override
  public String cldrType() {
    return "islamic";
  }
}
