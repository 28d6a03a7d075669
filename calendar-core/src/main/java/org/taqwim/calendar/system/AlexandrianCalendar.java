package org.taqwim.calendar.system;

import java.util.List;

/**
 * The year of Alexandria, as the calendars share it that count it from different epochs: twelve
 * months of 30 days and five epagomenal days, of which every fourth year has six.
 *
 * <p>The years 3, 7, 11, … of all of them are leap, as their epochs are multiples of four years
 * apart.
 */
abstract class AlexandrianCalendar extends RuleCalendar {

  private static final long serialVersionUID = 1L;

  /** The table of {@link FourYearCycle}. */
  static final int[] MONTH_DAY = FourYearCycle.table(MonthLayout.ALEXANDRIAN);

  private final transient int year1;

  /**
   * @param year1 the epoch day of the first day of year 1
   */
  AlexandrianCalendar(String id, List<String> aliases, int year1) {
    super(id, aliases, Kind.SOLAR, true, MonthLayout.ALEXANDRIAN, 4, 1461, -MAX_YEAR, MAX_YEAR);
    this.year1 = year1;
  }

  @Override
  final int yearStart(int index) {
    return 365 * (index - 1) + Math.floorDiv(index, 4) + year1;
  }

  @Override
  final boolean isLeap(int index) {
    return (index & 3) == 3;
  }

  /** Meskerem to Nehase, and the epagomenal days of Pagumen. */
  static final List<String> ETHIOPIC_NAMES =
      List.of(
          "Meskerem",
          "Tekemt",
          "Hedar",
          "Tahsas",
          "Ter",
          "Yekatit",
          "Megabit",
          "Miazia",
          "Genbot",
          "Sene",
          "Hamle",
          "Nehasse",
          "Pagumen");

  @Override
  public final String leapRule() {
    return "Every fourth year, the third, seventh and so on, has a sixth epagomenal day.";
  }
}
