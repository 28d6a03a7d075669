package org.taqwim.calendar.system;

import java.util.List;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Era;
import org.taqwim.calendar.PackedDate;

/**
 * A calendar without leap months whose rule reaches over all years: what such calendars share.
 *
 * <p>A subclass gives the first day of every year and the layout of months. From these two this
 * class converts exactly over the whole range, in some ten nanoseconds; a subclass adds a fast path
 * for the years in use, which must answer the same.
 *
 * <p>Years are counted by index, without a gap: index 1 is year 1, and index 0 is the year before
 * it, which is year 0 or year −1.
 */
abstract class RuleCalendar extends CalendarSystem {

  private static final long serialVersionUID = 1L;

  /** The range of the rules: far beyond any record, and within {@link PackedDate#MAX_YEAR}. */
  static final int MAX_YEAR = 500_000;

  private final transient boolean yearZero;
  private final transient MonthLayout layout;
  private final transient int maxYear;
  private final transient int minYear;
  private final transient int cycleYears;
  private final transient int cycleDays;

  /**
   * @param layout the months of a year of the usual shape, which has no fewer than any other
   * @param cycleYears years after which the lengths of years repeat, or nearly so
   * @param cycleDays the days in them
   */
  RuleCalendar(
      String id,
      List<String> aliases,
      Kind kind,
      boolean yearZero,
      MonthLayout layout,
      int cycleYears,
      int cycleDays,
      int minYear,
      int maxYear) {
    super(id, aliases, kind);
    this.yearZero = yearZero;
    this.layout = layout;
    this.cycleYears = cycleYears;
    this.cycleDays = cycleDays;
    this.minYear = minYear;
    this.maxYear = maxYear;
  }

  /** The epoch day of the first day of the year of an index. */
  abstract int yearStart(int index);

  /** Whether the year of an index has a leap day. */
  abstract boolean isLeap(int index);

  /** The months of the year of an index; but for a reform, those of every year. */
  MonthLayout layout(int index) {
    return layout;
  }

  /** One era for all years. */
  final List<Era> era(String code) {
    return List.of(Era.of(code, minEpochDay(), 1));
  }

  /** An era from year 1 on, and one before it whose years are counted back. */
  final List<Era> eras(String before, String from) {
    return List.of(new Era(before, minEpochDay(), 0, true), Era.of(from, yearStart(1), 1));
  }

  private boolean inRange(int year) {
    return year >= minYear && year <= maxYear && (year != 0 || yearZero);
  }

  /** Converts by the rule alone, over the whole range. */
  int packedByRule(int epochDay) {
    if (epochDay < minEpochDay() || epochDay > maxEpochDay()) {
      return PackedDate.INVALID;
    }
    // Within a year of the truth, as no year strays further from the mean of its cycle.
    int index =
        (int) Math.floorDiv((long) (epochDay - yearStart(1)) * cycleYears, (long) cycleDays) + 1;
    while (yearStart(index) > epochDay) {
      index--;
    }
    while (yearStart(index + 1) <= epochDay) {
      index++;
    }
    return (yearOfIndex(index) << PackedDate.YEAR_SHIFT)
        + layout(index).monthDay(epochDay - yearStart(index), isLeap(index));
  }

  /** Whether {@link #toPacked} costs no more than a look-up for the years in use. */
  boolean hasFastPath() {
    return true;
  }

  /** By the rule, unless a subclass has a fast path. */
  @Override
  public int toPacked(int epochDay) {
    return packedByRule(epochDay);
  }

  @Override
  public final CalendarSystem forRows() {
    return hasFastPath() ? this : super.forRows();
  }

  @Override
  public int toEpochDay(int packed) {
    int year = PackedDate.year(packed);
    int month = PackedDate.month(packed);
    int day = PackedDate.day(packed);
    if (!inRange(year) || month < 1 || day < 1 || PackedDate.isLeapMonth(packed)) {
      return PackedDate.INVALID;
    }
    int index = yearIndex(year);
    MonthLayout months = layout(index);
    return month <= months.months() && day <= months.length(month, isLeap(index))
        ? yearStart(index) + months.daysBefore(month, isLeap(index)) + day - 1
        : PackedDate.INVALID;
  }

  @Override
  public final boolean isProleptic() {
    return minYear < 1;
  }

  @Override
  public final boolean hasYearZero() {
    return yearZero;
  }

  @Override
  public final int maximumDaysInMonth() {
    return layout.longest();
  }

  @Override
  public final int minimumDaysInMonth() {
    return layout.shortest();
  }

  @Override
  public final int maximumMonthsInYear() {
    return layout.months();
  }

  @Override
  public final int minYear() {
    return minYear;
  }

  @Override
  public final int maxYear() {
    return maxYear;
  }

  @Override
  public final int minEpochDay() {
    return yearStart(yearIndex(minYear));
  }

  @Override
  public final int maxEpochDay() {
    return yearStart(yearIndex(maxYear) + 1) - 1;
  }

  @Override
  public final int monthsInYear(int year) {
    return inRange(year) ? layout(yearIndex(year)).months() : 0;
  }

  @Override
  public final int daysInMonth(int year, int ordinalMonth) {
    return ordinalMonth >= 1 && ordinalMonth <= monthsInYear(year)
        ? layout(yearIndex(year)).length(ordinalMonth, isLeap(yearIndex(year)))
        : 0;
  }

  @Override
  public final int daysInYear(int year) {
    return inRange(year) ? layout(yearIndex(year)).yearLength(isLeap(yearIndex(year))) : 0;
  }

  @Override
  public final boolean isLeapYear(int year) {
    return inRange(year) && isLeap(yearIndex(year));
  }
}
