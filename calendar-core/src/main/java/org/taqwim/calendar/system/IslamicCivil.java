package org.taqwim.calendar.system;

import java.util.List;

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
public final class IslamicCivil extends IslamicTabular {

  private static final long serialVersionUID = 1L;

  static final int YEAR_1 = -492_148;

  // The year of day n of the calendar is 1 + (30 n + 15) / 10631.
  private static final long PER_DAY = MeanYears.perDay(CYCLE_YEARS, CYCLE_DAYS);
  private static final long ORIGIN = MeanYears.origin(15, CYCLE_DAYS, 1) - YEAR_1 * PER_DAY;
  private static final long MEAN_YEAR = MeanYears.meanYear(CYCLE_YEARS, CYCLE_DAYS);
  private static final int[] MONTH_DAY = MonthLayout.ISLAMIC.byDayOfYear();

  /** The calendar. */
  public static final IslamicCivil INSTANCE = new IslamicCivil();

  private IslamicCivil() {
    super("islamic-civil", List.of("islamicc", "islamic civil"), YEAR_1);
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
  public String dataVersion() {
    return "civil";
  }

  @Override
  public String source() {
    return "CLDR islamic-civil; Calendrical Calculations (4th ed., 2018), ch. 7";
  }
}
