package org.taqwim.calendar.system;

import java.util.List;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Era;
import org.taqwim.calendar.PackedDate;

/**
 * The Hebrew calendar, by its fixed arithmetic. A date is that of the daylight: the Hebrew day has
 * begun on the evening before.
 *
 * <p>Era: AM, from the creation of the world; year 1 begins on 7 October 3761 BC Julian. Months:
 * numbered from Tishri, of 30 and 29 days in turn, but that Marheshvan may have 30 and Kislev 29;
 * Adar is month 6. Leap rule: of 19 years the 3rd, 6th, 8th, 11th, 14th, 17th and 19th have a month
 * of 30 days before Adar, Adar I, which is {@code 05L}; Adar is then Adar II. A year begins on the
 * day of the mean new moon (molad) of Tishri, or after it by four rules of postponement, which the
 * code names. In a year without Adar I, Adar stands in for it. Range: years 1 to 500 000; the
 * calendar has no year before the first molad, and before the arithmetic was fixed, by tradition in
 * 359, in full in the tenth century, months began by observation. Drift: a day in some 216 years
 * against the tropical year. Source: Maimonides, Mishneh Torah, Sanctification of the New Moon, ch.
 * 6–8.
 */
public final class Hebrew extends CalendarSystem {

  private static final long serialVersionUID = 1L;

  private static final int MAX_YEAR = 500_000;

  // Time, in parts (halakim) of 1080 to the hour, from 6 p.m. before a Sunday.
  private static final int HOUR = 1080;
  private static final int DAY = 24 * HOUR;
  private static final int LUNATION = 29 * DAY + 12 * HOUR + 793;

  /** The molad of year 1: Monday, 5 hours and 204 parts. */
  private static final int FIRST_MOLAD = DAY + 5 * HOUR + 204;

  /** The epoch day of the Sunday from which the count begins: 6 October 3761 BC Julian. */
  private static final int FIRST_SUNDAY = -2_092_591;

  private static final int YEAR_1 = FIRST_SUNDAY + 1;

  // 235 months in 19 years make 98 496 years of 35 975 351 days.
  private static final int CYCLE_YEARS = 98_496;
  private static final int CYCLE_DAYS = 35_975_351;

  private static final int LEAP_MONTH = 5;
  private static final int ADAR = 6;

  private static final int SHORTEST_YEAR = 353;
  private static final int SHORTEST_LEAP_YEAR = 383;

  /**
   * The days before each month by ordinal, and before the month after the last, for the six lengths
   * of years: 353 to 355 and 383 to 385 days.
   */
  private static final int[][] DAYS_BEFORE = {
    daysBefore(353), daysBefore(354), daysBefore(355),
    daysBefore(383), daysBefore(384), daysBefore(385)
  };

  /** The calendar. */
  public static final Hebrew INSTANCE = new Hebrew();

  /** The years in use, as a table: made of the rule when first asked for. */
  private static final class Window {
    static final int FIRST_YEAR = 5600; // 1839
    static final int YEARS = 300;
    private static final int[] YEAR_STARTS = new int[YEARS + 1];
    private static final MonthRank MONTHS;

    static {
      int[] starts = new int[13 * YEARS];
      int[] dates = new int[13 * YEARS];
      int months = 0;
      for (int i = 0; i <= YEARS; i++) {
        YEAR_STARTS[i] = yearStartByRule(FIRST_YEAR + i);
      }
      for (int i = 0; i < YEARS; i++) {
        int[] daysBefore = daysBeforeOf(YEAR_STARTS[i + 1] - YEAR_STARTS[i]);
        for (int month = 1; month < daysBefore.length - 1; month++) {
          starts[months] = YEAR_STARTS[i] + daysBefore[month];
          dates[months++] = firstOfMonth(FIRST_YEAR + i, month, daysBefore.length - 2);
        }
      }
      MONTHS = new MonthRank(starts, dates, months, YEAR_STARTS[YEARS]);
    }
  }

  private static final int WINDOW_FIRST = yearStartByRule(Window.FIRST_YEAR);
  private static final int WINDOW_DAYS =
      yearStartByRule(Window.FIRST_YEAR + Window.YEARS) - WINDOW_FIRST;

  private static final int LAST_DAY = yearStartByRule(MAX_YEAR + 1) - 1;

  private Hebrew() {
    super("hebrew", List.of("jewish"), Kind.LUNISOLAR);
  }

  /** The packed date of an epoch day, or {@code PackedDate.INVALID} outside the range. */
  public static int packed(int epochDay) {
    int inWindow = epochDay - WINDOW_FIRST;
    return inWindow >= 0 && inWindow < WINDOW_DAYS
        ? Window.MONTHS.packed(inWindow)
        : packedByRule(epochDay);
  }

  /** Converts by the rule alone, over the whole range. */
  static int packedByRule(int epochDay) {
    if (epochDay < YEAR_1 || epochDay > LAST_DAY) {
      return PackedDate.INVALID;
    }
    int year = (int) ((long) (epochDay - YEAR_1) * CYCLE_YEARS / CYCLE_DAYS) + 1;
    while (yearStartByRule(year) > epochDay) {
      year--;
    }
    while (yearStartByRule(year + 1) <= epochDay) {
      year++;
    }
    int start = yearStartByRule(year);
    int[] daysBefore = daysBeforeOf(yearStartByRule(year + 1) - start);
    int dayOfYear = epochDay - start;
    int month = 1;
    while (daysBefore[month + 1] <= dayOfYear) {
      month++;
    }
    int day = dayOfYear - daysBefore[month] + 1;
    return PackedDate.withDay(firstOfMonth(year, month, daysBefore.length - 2), day);
  }

  /** The epoch day of a packed date, or {@code PackedDate.INVALID} if there is no such date. */
  public static int epochDay(int packed) {
    int year = PackedDate.year(packed);
    int month = PackedDate.month(packed);
    boolean leapMonth = PackedDate.isLeapMonth(packed);
    if (!inRange(year)
        || month < 1
        || month > 12
        || leapMonth && (month != LEAP_MONTH || !isLeap(year))) {
      return PackedDate.INVALID;
    }
    int start = yearStart(year);
    int[] daysBefore = daysBeforeOf(yearStart(year + 1) - start);
    int ordinal = ordinal(year, month, leapMonth);
    int day = daysBefore[ordinal] + PackedDate.day(packed);
    return day > daysBefore[ordinal] && day <= daysBefore[ordinal + 1]
        ? start + day - 1
        : PackedDate.INVALID;
  }

  private static boolean inRange(int year) {
    return year >= 1 && year <= MAX_YEAR;
  }

  // ---- the rule

  private static boolean isLeap(int year) {
    return (7 * year + 1) % 19 < 7;
  }

  /** The months of all years before. */
  private static int monthsBefore(int year) {
    return (int) ((235L * year - 234) / 19);
  }

  private static int yearStart(int year) {
    int inWindow = year - Window.FIRST_YEAR;
    return inWindow >= 0 && inWindow <= Window.YEARS
        ? Window.YEAR_STARTS[inWindow]
        : yearStartByRule(year);
  }

  /** The epoch day of 1 Tishri. */
  static int yearStartByRule(int year) {
    long molad = FIRST_MOLAD + (long) monthsBefore(year) * LUNATION;
    int day = (int) (molad / DAY);
    int time = (int) (molad % DAY);
    int weekday = day % 7; // Sunday is 0
    boolean old = time >= 18 * HOUR; // molad zaken: at noon or later
    boolean longCommonYear = weekday == 2 && time >= 9 * HOUR + 204 && !isLeap(year); // GaTRaD
    boolean shortLeapYear =
        weekday == 1 && time >= 15 * HOUR + 589 && isLeap(year - 1); // BeTUTKPaT
    if (old || longCommonYear || shortLeapYear) {
      day++;
      weekday = day % 7;
    }
    if (weekday == 0 || weekday == 3 || weekday == 5) { // lo ADU
      day++;
    }
    return FIRST_SUNDAY + day;
  }

  private static int[] daysBeforeOf(int yearLength) {
    return yearLength < SHORTEST_LEAP_YEAR
        ? DAYS_BEFORE[yearLength - SHORTEST_YEAR]
        : DAYS_BEFORE[yearLength - SHORTEST_LEAP_YEAR + 3];
  }

  private static int[] daysBefore(int yearLength) {
    boolean leap = yearLength >= SHORTEST_LEAP_YEAR;
    int months = leap ? 13 : 12;
    int[] before = new int[months + 2];
    for (int ordinal = 1; ordinal <= months; ordinal++) {
      int month = leap && ordinal > LEAP_MONTH ? ordinal - 1 : ordinal;
      boolean adar1 = leap && ordinal == LEAP_MONTH + 1;
      int length = month % 2 == 1 || adar1 ? 30 : 29;
      if (month == 2 && yearLength % 10 == 5) {
        length = 30;
      } else if (month == 3 && yearLength % 10 == 3) {
        length = 29;
      }
      before[ordinal + 1] = before[ordinal] + length;
    }
    return before;
  }

  private static int firstOfMonth(int year, int ordinal, int months) {
    boolean afterShevat = months == 13 && ordinal > LEAP_MONTH;
    return PackedDate.of(
        year, afterShevat ? ordinal - 1 : ordinal, afterShevat && ordinal == LEAP_MONTH + 1, 1);
  }

  private static int ordinal(int year, int month, boolean leapMonth) {
    return leapMonth || month > LEAP_MONTH && isLeap(year) ? month + 1 : month;
  }

  // ---- the calendar

  @Override
  public int toPacked(int epochDay) {
    return packed(epochDay);
  }

  @Override
  public CalendarSystem forRows() {
    return this;
  }

  @Override
  public int toEpochDay(int packed) {
    return epochDay(packed);
  }

  @Override
  public int ordinalMonth(int packed) {
    return ordinal(
        PackedDate.year(packed), PackedDate.month(packed), PackedDate.isLeapMonth(packed));
  }

  @Override
  public int firstOfMonth(int year, int ordinalMonth) {
    return firstOfMonth(year, ordinalMonth, monthsInYear(year));
  }

  /** Adar. */
  @Override
  protected int regularMonth(int firstOfLeapMonth) {
    return PackedDate.of(PackedDate.year(firstOfLeapMonth), ADAR, 1);
  }

  @Override
  protected long monthsBetweenYears(int from, int to) {
    return (long) monthsBefore(to) - monthsBefore(from);
  }

  @Override
  public List<String> monthNames() {
    return List.of(
        "Tishri", "Heshvan", "Kislev", "Tevet", "Shevat", "Adar", "Nisan", "Iyar", "Sivan", "Tamuz",
        "Av", "Elul");
  }

  @Override
  public String leapMonthName(int month) {
    return month == LEAP_MONTH ? "Adar I" : null;
  }

  @Override
  public String leapRule() {
    return "Of 19 years the 3rd, 6th, 8th, 11th, 14th, 17th and 19th have a month of 30 days, Adar I, before Adar.";
  }

  @Override
  public List<Era> eras() {
    return List.of(Era.of("am", minEpochDay(), 1));
  }

  @Override
  public String dataVersion() {
    return "fixed";
  }

  @Override
  public String source() {
    return "Maimonides, Mishneh Torah, Sanctification of the New Moon, ch. 6–8";
  }

  @Override
  public String cldrType() {
    return "hebrew";
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
    return 30;
  }

  @Override
  public int minimumDaysInMonth() {
    return 29;
  }

  @Override
  public int maximumMonthsInYear() {
    return 13;
  }

  @Override
  public int minYear() {
    return 1;
  }

  @Override
  public int maxYear() {
    return MAX_YEAR;
  }

  @Override
  public int minEpochDay() {
    return YEAR_1;
  }

  @Override
  public int maxEpochDay() {
    return LAST_DAY;
  }

  @Override
  public int monthsInYear(int year) {
    return inRange(year) ? isLeap(year) ? 13 : 12 : 0;
  }

  @Override
  public int daysInMonth(int year, int ordinalMonth) {
    if (ordinalMonth < 1 || ordinalMonth > monthsInYear(year)) {
      return 0;
    }
    int[] daysBefore = daysBeforeOf(daysInYear(year));
    return daysBefore[ordinalMonth + 1] - daysBefore[ordinalMonth];
  }

  @Override
  public int daysInYear(int year) {
    return inRange(year) ? yearStart(year + 1) - yearStart(year) : 0;
  }

  @Override
  public boolean isLeapYear(int year) {
    return inRange(year) && isLeap(year);
  }
}
