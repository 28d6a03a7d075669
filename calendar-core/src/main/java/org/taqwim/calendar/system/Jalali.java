package org.taqwim.calendar.system;

import java.util.Arrays;
import java.util.List;
import org.taqwim.calendar.Era;

/**
 * The solar Hijri calendar of Iran (Jalali, Persian, Shamsi).
 *
 * <p>Era: AP, anno Persico; year 1 begins on 22 March 622 (Gregorian); there is no year 0. Months:
 * Farvardin to Esfand, six of 31 days, five of 30, and Esfand of 29 or 30. Leap rule: 1 Farvardin
 * is the day on which the March equinox falls before true noon at 52.5° E, else the next. From 1178
 * to 1501 that is a cycle of 33 years with 8 leap years; before it, some years begin a day later
 * than the cycle has them. Range: 1 to 1501. The equinox of 1503 falls so close to noon that nobody
 * can say today on which side, so the length of 1502 is not known. Before 1304 the calendar is
 * extended backwards: the civil months of the time followed the zodiac. Drift: none. Source: the
 * leap years 1206 to 1498 of the Calendar Center of the University of Tehran's Institute of
 * Geophysics; outside them astronomy, as the test {@code EquinoxTable} computes it.
 */
public final class Jalali extends RuleCalendar {

  private static final long serialVersionUID = 1L;

  /** The years whose 1 Farvardin is one day after the cycle's; see {@code docs/adr/0002}. */
  private static final int[] DAY_LATER = {
    1, 22, 26, 30, 34, 55, 59, 63, 67, 88, 92, 96, 100, 121, 125, 129, 133, 154, 158, 162, 187, 191,
    195, 220, 224, 228, 253, 257, 261, 286, 290, 294, 319, 323, 327, 352, 356, 360, 385, 389, 393,
    418, 422, 451, 455, 484, 488, 517, 521, 550, 554, 583, 587, 616, 620, 649, 653, 682, 715, 748,
    781, 814, 847, 880, 913, 946, 979, 1012, 1045, 1078, 1177
  };

  /** The calendar. */
  public static final Jalali INSTANCE = new Jalali();

  private static final int CYCLE_YEARS = 33;
  private static final int CYCLE_DAYS = 12_053;

  /** The cycle gives year y the first day EPOCH + (12053 y + 21) / 33. */
  private static final int EPOCH = -492_633;

  /** The first of the years in which the cycle alone is the calendar. */
  private static final int CYCLE_FROM = 1178;

  private static final int LAST_YEAR = 1501;
  private static final int FIRST_OF_CYCLE = yearStartByCycle(CYCLE_FROM);
  private static final int DAYS_OF_CYCLE = yearStartByCycle(LAST_YEAR + 1) - FIRST_OF_CYCLE;

  // The year of a day n after EPOCH is (33 n + 11) / 12053.
  private static final long PER_DAY = MeanYears.perDay(CYCLE_YEARS, CYCLE_DAYS);
  private static final long ORIGIN = MeanYears.origin(11, CYCLE_DAYS, 0) - EPOCH * PER_DAY;
  private static final long MEAN_YEAR = MeanYears.meanYear(CYCLE_YEARS, CYCLE_DAYS);
  private static final int[] MONTH_DAY = MonthLayout.PERSIAN.byDayOfYear();

  private Jalali() {
    super(
        "jalali",
        List.of("persian", "shamsi", "solar-hijri"),
        Kind.SOLAR,
        false,
        MonthLayout.PERSIAN,
        CYCLE_YEARS,
        CYCLE_DAYS,
        1,
        LAST_YEAR);
  }

  /** The packed date of an epoch day, or {@code PackedDate.INVALID} outside the range. */
  public static int packed(int epochDay) {
    int inCycle = epochDay - FIRST_OF_CYCLE;
    return inCycle >= 0 && inCycle < DAYS_OF_CYCLE
        ? MeanYears.packed(ORIGIN + epochDay * PER_DAY, MEAN_YEAR, MONTH_DAY)
        : INSTANCE.packedByRule(epochDay);
  }

  @Override
  public int toPacked(int epochDay) {
    return packed(epochDay);
  }

  private static int yearStartByCycle(int index) {
    return EPOCH + Math.floorDiv(CYCLE_DAYS * index + 21, CYCLE_YEARS);
  }

  @Override
  int yearStart(int index) {
    return yearStartByCycle(index) + (isLater(index) ? 1 : 0);
  }

  private static boolean isLater(int index) {
    return index < CYCLE_FROM && Arrays.binarySearch(DAY_LATER, index) >= 0;
  }

  @Override
  boolean isLeap(int index) {
    return yearStart(index + 1) - yearStart(index) == 366;
  }

  @Override
  public List<String> monthNames() {
    return MonthLayout.PERSIAN_NAMES;
  }

  @Override
  public String leapRule() {
    return "A year is leap if the next one begins 366 days later: 1 Farvardin is the day on which the March equinox falls before true noon at 52.5° E, else the day after.";
  }

  @Override
  public List<Era> eras() {
    return era("ap");
  }

  @Override
  public String dataVersion() {
    return "ut-1498+astronomy";
  }

  @Override
  public String source() {
    return "University of Tehran Calendar Center, leap years 1206–1498; March equinox at 52.5° E";
  }

  @Override
  public String cldrType() {
    return "persian";
  }
}
