package org.taqwim.calendar.format;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.IntStream;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Era;
import org.taqwim.calendar.PackedDate;

/**
 * The weeks of ISO 8601 by java.time, in months of four weeks, four and five: a calendar that is
 * written by weeks.
 */
final class IsoWeeks extends CalendarSystem {

  private static final long serialVersionUID = 1L;

  private static final int[] WEEKS_BEFORE = {0, 4, 8, 13, 17, 21, 26, 30, 34, 39, 43, 47};

  IsoWeeks() {
    super("iso-weeks", List.of(), Kind.SOLAR);
  }

  /** The first day of a year: the Monday of the week of 4 January. */
  private static int start(int year) {
    int fourth = (int) LocalDate.of(year, 1, 4).toEpochDay();
    return fourth - (dayOfWeek(fourth) - 1);
  }

  private static int daysBefore(int year, int month) {
    return month > 12 ? start(year + 1) - start(year) : 7 * WEEKS_BEFORE[month - 1];
  }

  @Override
  public int toPacked(int epochDay) {
    int year = LocalDate.ofEpochDay(epochDay).get(IsoFields.WEEK_BASED_YEAR);
    int day = epochDay - start(year);
    int month = 1;
    while (daysBefore(year, month + 1) <= day) {
      month++;
    }
    return PackedDate.of(year, month, day - daysBefore(year, month) + 1);
  }

  @Override
  public int toEpochDay(int packed) {
    int year = PackedDate.year(packed);
    int month = PackedDate.month(packed);
    int day = PackedDate.day(packed);
    return isDateValid(year, month, day) && !PackedDate.isLeapMonth(packed)
        ? start(year) + daysBefore(year, month) + day - 1
        : PackedDate.INVALID;
  }

  @Override
  public int monthsInYear(int year) {
    return year >= minYear() && year <= maxYear() ? 12 : 0;
  }

  @Override
  public int daysInMonth(int year, int month) {
    return month >= 1 && month <= monthsInYear(year)
        ? daysBefore(year, month + 1) - daysBefore(year, month)
        : 0;
  }

  @Override
  public int daysInYear(int year) {
    return monthsInYear(year) == 0 ? 0 : start(year + 1) - start(year);
  }

  @Override
  public boolean isLeapYear(int year) {
    return daysInYear(year) == 371;
  }

  @Override
  public Notation notation() {
    return Notation.WEEK;
  }

  @Override
  public String dataVersion() {
    return "1";
  }

  @Override
  public String source() {
    return "java.time";
  }

  @Override
  public String cldrType() {
    return "iso-weeks";
  }

  @Override
  public List<String> monthNames() {
    return IntStream.rangeClosed(1, 12).mapToObj(month -> "Period " + month).toList();
  }

  @Override
  public String leapRule() {
    return "A year of 53 weeks.";
  }

  @Override
  public List<Era> eras() {
    return List.of();
  }

  @Override
  public boolean isProleptic() {
    return true;
  }

  @Override
  public boolean hasYearZero() {
    return true;
  }

  @Override
  public int maximumDaysInMonth() {
    return 42;
  }

  @Override
  public int minimumDaysInMonth() {
    return 28;
  }

  @Override
  public int maximumMonthsInYear() {
    return 12;
  }

  @Override
  public int minYear() {
    return -100_000;
  }

  @Override
  public int maxYear() {
    return 100_000;
  }

  @Override
  public int minEpochDay() {
    return start(minYear());
  }

  @Override
  public int maxEpochDay() {
    return start(maxYear() + 1) - 1;
  }
}
