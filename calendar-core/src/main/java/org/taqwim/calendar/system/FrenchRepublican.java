package org.taqwim.calendar.system;

import java.util.List;
import org.taqwim.calendar.Era;

/**
 * The calendar of the French Republic, by the equinox, as the law had it.
 *
 * <p>Era: of the Republic; year 1 begins on 22 September 1792. Months: twelve of 30 days,
 * Vendémiaire to Fructidor, and the complementary days, first called Sansculottides, as the
 * thirteenth. Leap rule: the year begins on the day, from midnight to midnight in true solar time
 * at the Observatory of Paris, on which the September equinox falls; if the next one begins 366
 * days later, there is a sixth complementary day. In force from 24 November 1793 to 31 December
 * 1805, when 3, 7 and 11 were leap; and in May 1871, in the year 79. Range: 1 to 299. The equinox
 * of 2092, which begins the year 301, falls so close to midnight that nobody can say today on which
 * side, so the length of 300 is not known. Drift: none. Source: law of 4 Frimaire II (24 November
 * 1793), articles 3 and 10; after year 14 astronomy, as the test {@code EquinoxTable} computes it.
 */
public final class FrenchRepublican extends RuleCalendar {

  private static final long serialVersionUID = 1L;

  /** The calendar. */
  public static final FrenchRepublican INSTANCE = new FrenchRepublican();

  static final int YEAR_1 = -64_748; // 1792-09-22

  private static final int LAST_YEAR = 299;

  // The equinoxes of the range are spread as evenly as the leap years of this cycle: before year y
  // there are (38 (y - 1) + 60) / 157 of them. No shorter cycle has them all.
  private static final int CYCLE_YEARS = 157;
  private static final int CYCLE_LEAP_YEARS = 38;
  private static final int CYCLE_DAYS = 365 * CYCLE_YEARS + CYCLE_LEAP_YEARS;
  private static final int SHIFT = 60;

  // The year of a day n after 22 September 1792 is 1 + (157 n + 96) / 57343.
  private static final int DAYS = INSTANCE.yearStart(LAST_YEAR + 1) - YEAR_1;
  private static final long PER_DAY = MeanYears.perDay(CYCLE_YEARS, CYCLE_DAYS);
  private static final long ORIGIN =
      MeanYears.origin(CYCLE_YEARS - 1 - SHIFT, CYCLE_DAYS, 1) - YEAR_1 * PER_DAY;
  private static final long MEAN_YEAR = MeanYears.meanYear(CYCLE_YEARS, CYCLE_DAYS);
  private static final int[] MONTH_DAY = MonthLayout.ALEXANDRIAN.byDayOfYear();

  static final List<String> MONTH_NAMES =
      List.of(
          "Vendémiaire",
          "Brumaire",
          "Frimaire",
          "Nivôse",
          "Pluviôse",
          "Ventôse",
          "Germinal",
          "Floréal",
          "Prairial",
          "Messidor",
          "Thermidor",
          "Fructidor",
          "Jours complémentaires");

  private FrenchRepublican() {
    super(
        "french-republican",
        List.of("french-revolutionary"),
        Kind.SOLAR,
        false,
        MonthLayout.ALEXANDRIAN,
        CYCLE_YEARS,
        CYCLE_DAYS,
        1,
        LAST_YEAR);
  }

  /** The packed date of an epoch day, or {@code PackedDate.INVALID} outside the range. */
  public static int packed(int epochDay) {
    return Integer.compareUnsigned(epochDay - YEAR_1, DAYS) < 0
        ? MeanYears.packed(ORIGIN + epochDay * PER_DAY, MEAN_YEAR, MONTH_DAY)
        : INSTANCE.packedByRule(epochDay);
  }

  @Override
  public int toPacked(int epochDay) {
    return packed(epochDay);
  }

  @Override
  int yearStart(int index) {
    int before = index - 1;
    return YEAR_1 + 365 * before + Math.floorDiv(CYCLE_LEAP_YEARS * before + SHIFT, CYCLE_YEARS);
  }

  @Override
  boolean isLeap(int index) {
    return yearStart(index + 1) - yearStart(index) == 366;
  }

  @Override
  public List<String> monthNames() {
    return MONTH_NAMES;
  }

  @Override
  public String leapRule() {
    return "A year is leap if the next one begins 366 days later: 1 Vendémiaire is the day of the September equinox in true solar time at Paris.";
  }

  @Override
  public List<Era> eras() {
    return era("republican");
  }

  @Override
  public String dataVersion() {
    return "1793+astronomy";
  }

  @Override
  public String source() {
    return "Law of 4 Frimaire II (24 November 1793); September equinox at Paris";
  }

  @Override
  public String cldrType() {
    return "french-republican";
  }
}
