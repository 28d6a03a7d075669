package org.taqwim.example;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.taqwim.calendar.CalendarProvider;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Era;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.system.Gregorian;

/**
 * The pay periods of a company that pays every second Friday: a calendar of one's own in Java, for
 * what no table or specification says.
 *
 * <p>A "month" is the fourteen days that end with a pay day, and a year has the periods that are
 * paid in it, mostly 26 and sometimes 27. Range: the pay years 2000 to 2100.
 */
public final class PayFortnights extends CalendarSystem {

  private static final long serialVersionUID = 1L;

  /** The calendar. */
  public static final PayFortnights INSTANCE = new PayFortnights();

  /** How Taqwim finds it: named in META-INF/services of this jar. */
  public static final class Provider implements CalendarProvider {
    @Override
    public List<CalendarSystem> calendars() {
      return List.of(INSTANCE);
    }
  }

  private static final int DAYS = 14;

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final int MOST_PERIODS = 27;

  /** A pay day. All others are fourteen days from it, or a multiple. */
  private static final int PAY_DAY = (int) LocalDate.of(2024, 1, 5).toEpochDay();

  private PayFortnights() {
    super("pay-fortnights", List.of(), Kind.SOLAR);
  }

  // ---- the rule

  /** The pay day of the period that a day belongs to. */
  private static int payDay(int day) {
    return day + Math.floorMod(PAY_DAY - day, DAYS);
  }

  private static int gregorianYear(int epochDay) {
    return PackedDate.year(Gregorian.packed(epochDay));
  }

  /** The first pay day of a year, which is one of the first fourteen days of January. */
  private static int firstPayDay(int year) {
    return payDay(Gregorian.INSTANCE.toEpochDay(PackedDate.of(year, 1, 1)));
  }

  private static int yearStart(int year) {
    return firstPayDay(year) - (DAYS - 1);
  }

  @Override
  public int toPacked(int epochDay) {
    if (epochDay < minEpochDay() || epochDay > maxEpochDay()) {
      return PackedDate.INVALID;
    }
    int payDay = payDay(epochDay);
    int year = gregorianYear(payDay);
    int period = (payDay - firstPayDay(year)) / DAYS + 1;
    return PackedDate.of(year, period, DAYS - (payDay - epochDay));
  }

  @Override
  public int toEpochDay(int packed) {
    int year = PackedDate.year(packed);
    int period = PackedDate.month(packed);
    int day = PackedDate.day(packed);
    return PackedDate.isLeapMonth(packed) || !isDateValid(year, period, day)
        ? PackedDate.INVALID
        : yearStart(year) + (period - 1) * DAYS + day - 1;
  }

  @Override
  public int monthsInYear(int year) {
    return year < FIRST_YEAR || year > LAST_YEAR
        ? 0
        : (yearStart(year + 1) - yearStart(year)) / DAYS;
  }

  @Override
  public int daysInMonth(int year, int ordinalMonth) {
    return ordinalMonth >= 1 && ordinalMonth <= monthsInYear(year) ? DAYS : 0;
  }

  @Override
  public int daysInYear(int year) {
    return monthsInYear(year) * DAYS;
  }

  @Override
  public boolean isLeapYear(int year) {
    return monthsInYear(year) == MOST_PERIODS;
  }

  // ---- arithmetic, as years differ in months

  @Override
  protected int fixedMonthsInYear() {
    return 0;
  }

  /** A year after the 27th period is the 26th of a year that has no more. */
  @Override
  protected int regularMonth(int firstOfMissingMonth) {
    return PackedDate.of(PackedDate.year(firstOfMissingMonth), MOST_PERIODS - 1, 1);
  }

  // ---- what it is

  @Override
  public String dataVersion() {
    return "2024";
  }

  @Override
  public String source() {
    return "the company's pay days: every second Friday, of which 2024-01-05 is one";
  }

  @Override
  public String cldrType() {
    return id();
  }

  @Override
  public List<String> monthNames() {
    return IntStream.rangeClosed(1, MOST_PERIODS).mapToObj(period -> "Period " + period).toList();
  }

  @Override
  public String leapRule() {
    return "A year with 27 pay days is counted as leap.";
  }

  @Override
  public List<Era> eras() {
    return List.of();
  }

  @Override
  public boolean isProleptic() {
    return false;
  }

  @Override
  public boolean hasYearZero() {
    return false;
  }

  @Override
  public int maximumDaysInMonth() {
    return DAYS;
  }

  @Override
  public int minimumDaysInMonth() {
    return DAYS;
  }

  @Override
  public int maximumMonthsInYear() {
    return MOST_PERIODS;
  }

  @Override
  public int minYear() {
    return FIRST_YEAR;
  }

  @Override
  public int maxYear() {
    return LAST_YEAR;
  }

  @Override
  public int minEpochDay() {
    return yearStart(FIRST_YEAR);
  }

  @Override
  public int maxEpochDay() {
    return yearStart(LAST_YEAR + 1) - 1;
  }
}
