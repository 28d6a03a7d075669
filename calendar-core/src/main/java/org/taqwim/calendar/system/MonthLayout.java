package org.taqwim.calendar.system;

import java.util.Arrays;
import java.util.List;
import org.taqwim.calendar.PackedDate;

/**
 * How a year is divided into months, where a leap day, or a leap week, lengthens one of them.
 *
 * <p>Tables answer by day of year and by month, as every layout then costs the same.
 */
final class MonthLayout {

  /** January to December. The leap day is the last of February. */
  static final MonthLayout ROMAN =
      new MonthLayout(2, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31);

  /** Farvardin to Esfand. The leap day is the last of Esfand. */
  static final MonthLayout PERSIAN =
      new MonthLayout(12, 31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 29);

  /** Muharram to Dhu al-Hijja. The leap day is the last of Dhu al-Hijja. */
  static final MonthLayout ISLAMIC =
      new MonthLayout(12, 30, 29, 30, 29, 30, 29, 30, 29, 30, 29, 30, 29);

  /**
   * Twelve months of 30 days, as of Egypt, Ethiopia and the French Republic, and the epagomenal
   * days, of which a sixth is leap.
   */
  static final MonthLayout ALEXANDRIAN =
      new MonthLayout(13, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 5);

  /** Chaitra to Phalguna. The leap day is the last of Chaitra. */
  static final MonthLayout INDIAN =
      new MonthLayout(1, 30, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30);

  /** April to March. The leap day is the last of February, the eleventh month. */
  static final MonthLayout FROM_APRIL =
      new MonthLayout(11, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31);

  /** April to December, without a leap day. */
  static final MonthLayout APRIL_TO_DECEMBER =
      new MonthLayout(0, 30, 31, 30, 31, 31, 30, 31, 30, 31);

  /** Baishakh to Chaitra until 1425. The leap day is the last of Falgun, the eleventh month. */
  static final MonthLayout BENGALI_1987 =
      new MonthLayout(11, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30, 30);

  /** Baishakh to Chaitra from 1426. The leap day is the last of Falgun. */
  static final MonthLayout BENGALI_2019 =
      new MonthLayout(11, 31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 29, 30);

  /** Chet to Phagun. The leap day is the last of Phagun. */
  static final MonthLayout NANAKSHAHI =
      new MonthLayout(12, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30, 30);

  /** Eighteen months, the days of Ha, of which a fifth is leap, and the nineteenth month. */
  static final MonthLayout BADI =
      new MonthLayout(
          19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 4, 19);

  /** Quarters of 4, 5 and 4 weeks. The leap week is the last of December. */
  static final MonthLayout SYMMETRY_454 =
      new MonthLayout(12, 7, new int[] {28, 35, 28, 28, 35, 28, 28, 35, 28, 28, 35, 28});

  /** Quarters of 30, 31 and 30 days. The leap week is the last of December. */
  static final MonthLayout SYMMETRY_010 =
      new MonthLayout(12, 7, new int[] {30, 31, 30, 30, 31, 30, 30, 31, 30, 30, 31, 30});

  /** Thirteen months of four weeks; the last day of the year and the leap day, of June, extend. */
  static final MonthLayout INTERNATIONAL_FIXED =
      new MonthLayout(6, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 29);

  /** Thirteen months of four weeks. */
  static final MonthLayout PAX =
      new MonthLayout(0, 0, new int[] {28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28});

  /** The same with a week, Pax, before the last. */
  static final MonthLayout PAX_LEAP =
      new MonthLayout(0, 0, new int[] {28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 7, 28});

  /** Eighteen times twenty days. */
  static final MonthLayout UINALS =
      new MonthLayout(
          0, 0, new int[] {20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20});

  /** The names of {@link #ROMAN} months. */
  static final List<String> ROMAN_NAMES =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  /** The names of {@link #PERSIAN} months. */
  static final List<String> PERSIAN_NAMES =
      List.of(
          "Farvardin",
          "Ordibehesht",
          "Khordad",
          "Tir",
          "Mordad",
          "Shahrivar",
          "Mehr",
          "Aban",
          "Azar",
          "Dey",
          "Bahman",
          "Esfand");

  /** The names of {@link #ISLAMIC} months. */
  static final List<String> ISLAMIC_NAMES =
      List.of(
          "Muharram",
          "Safar",
          "Rabiʻ I",
          "Rabiʻ II",
          "Jumada I",
          "Jumada II",
          "Rajab",
          "Shaʻban",
          "Ramadan",
          "Shawwal",
          "Dhuʻl-Qiʻdah",
          "Dhuʻl-Hijjah");

  private final int leapMonth;
  private final int leapDays;
  private final int[] lengths;
  // daysBefore[month], up to the month after the last, in a common year
  private final int[] daysBefore;
  private final int longest;
  private final int shortest;

  private MonthLayout(int leapMonth, int... lengths) {
    this(leapMonth, 1, lengths);
  }

  private MonthLayout(int leapMonth, int leapDays, int[] lengths) {
    this.leapMonth = leapMonth;
    this.leapDays = leapDays;
    this.lengths = lengths;
    daysBefore = new int[lengths.length + 2];
    int max = 0;
    int min = Integer.MAX_VALUE;
    for (int month = 1; month <= lengths.length; month++) {
      int length = lengths[month - 1];
      daysBefore[month + 1] = daysBefore[month] + length;
      max = Math.max(max, length + (month == leapMonth ? leapDays : 0));
      min = Math.min(min, length);
    }
    longest = max;
    shortest = min;
  }

  /** Months of whole weeks, of which one has a week more in leap years. */
  static MonthLayout ofWeeks(int leapMonth, int... weeks) {
    return new MonthLayout(leapMonth, 7, Arrays.stream(weeks).map(n -> 7 * n).toArray());
  }

  int months() {
    return lengths.length;
  }

  int length(int month, boolean leap) {
    return lengths[month - 1] + (leap && month == leapMonth ? leapDays : 0);
  }

  int daysBefore(int month, boolean leap) {
    return daysBefore[month] + (leap && month > leapMonth ? leapDays : 0);
  }

  int yearLength(boolean leap) {
    return daysBefore(months() + 1, leap);
  }

  int longest() {
    return longest;
  }

  int shortest() {
    return shortest;
  }

  /**
   * Month and day, packed, by day of year from 0, where the leap day or week ends the year, so that
   * leap and common years share the table.
   */
  int[] byDayOfYear() {
    int[] table = new int[yearLength(true)];
    for (int day = 0; day < table.length; day++) {
      table[day] = monthDay(day, true);
    }
    return table;
  }

  /** Month and day, packed, by day of year from 0. */
  int monthDay(int dayOfYear, boolean leap) {
    int month = 1;
    while (daysBefore(month + 1, leap) <= dayOfYear) {
      month++;
    }
    return PackedDate.ofMonthDay(month, dayOfYear - daysBefore(month, leap) + 1);
  }
}
