package org.taqwim.calendar.system;

import java.util.List;
import java.util.stream.IntStream;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Era;
import org.taqwim.calendar.PackedDate;

/**
 * The solar calendar of the Āryabhaṭīya, by the mean sun, in use in India until about 1100.
 *
 * <p>Era: the Kali Yuga, in elapsed years; year 1 begins on 19 February 3101 BCE (Julian), a year
 * after the age itself. Months: Mesha to Mina, the twelfths of the year, of 30 or 31 days. A month
 * begins on the day at whose sunrise, at six o'clock, the mean sun has entered its sign. Leap rule:
 * none; a year of 366 days is counted as leap. Range: years 1 to 500 000. Drift: a day in 61 years
 * against the seasons, as the year is the sidereal one. Source: Āryabhaṭa, Āryabhaṭīya (499), with
 * 1 577 917 500 days in 4 320 000 years; Reingold and Dershowitz, Calendrical Calculations (4th
 * ed., 2018), ch. 10.
 */
public final class OldHinduSolar extends CalendarSystem {

  private static final long serialVersionUID = 1L;

  /** The calendar. */
  public static final OldHinduSolar INSTANCE = new OldHinduSolar();

  /** The first day of the Kali Yuga, 18 February 3102 BCE Julian. */
  private static final int EPOCH = -1_852_122;

  private static final int MAX_YEAR = RuleCalendar.MAX_YEAR;

  // A month has 210389 / 6912 days: 1577917500 / 4320000 / 12. All below is in parts of a day.
  private static final int DAY = 6912;
  private static final int MONTH = 210_389;

  /** Sunrise. */
  private static final int SIX_HOURS = DAY / 4;

  private static final int FIRST_DAY = monthStart(12);
  private static final int DAYS = monthStart(12 * (MAX_YEAR + 1)) - FIRST_DAY;

  // From 222 BCE, when five times 6912 months were over, to 2649: the month of a day n is
  // (6912 n + 1728) / 210389. The day of the month is too large by less than 0.00014 days, and
  // steps by 1/6912, which is more.
  private static final int WINDOW_CYCLES = 5;
  private static final int WINDOW_FIRST = EPOCH + WINDOW_CYCLES * MONTH;
  private static final long PER_DAY = MeanYears.perDay(DAY, MONTH);
  private static final long ORIGIN =
      MeanYears.origin(SIX_HOURS, MONTH, WINDOW_CYCLES * DAY) - WINDOW_FIRST * PER_DAY;
  private static final long MEAN_MONTH = MeanYears.meanYear(DAY, MONTH);
  // A twelfth of the months of the window, in 32 bits without a sign.
  private static final int TWELFTH_SHIFT = 19;
  private static final int TWELFTH = (1 << TWELFTH_SHIFT) / 12 + 1;

  private static final int[] DAY_OF_MONTH = IntStream.rangeClosed(1, 31).toArray();

  private OldHinduSolar() {
    super("hindu-solar-old", List.of("arya"), Kind.SOLAR);
  }

  /** The epoch day on which a month begins, months being counted from 0 at the epoch. */
  private static int monthStart(int month) {
    return EPOCH + (int) -Math.floorDiv(SIX_HOURS - (long) month * MONTH, (long) DAY);
  }

  /** The packed date of an epoch day, or {@code PackedDate.INVALID} outside the range. */
  public static int packed(int epochDay) {
    if (Integer.compareUnsigned(epochDay - WINDOW_FIRST, MeanYears.DAYS) >= 0) {
      return packedByRule(epochDay);
    }
    int monthAndDay = MeanYears.packed(ORIGIN + epochDay * PER_DAY, MEAN_MONTH, DAY_OF_MONTH);
    int month = PackedDate.year(monthAndDay);
    int year = month * TWELFTH >>> TWELFTH_SHIFT;
    return packed(year, month, PackedDate.day(monthAndDay));
  }

  /** Converts by the rule alone, over the whole range. */
  static int packedByRule(int epochDay) {
    if (Integer.compareUnsigned(epochDay - FIRST_DAY, DAYS) >= 0) {
      return PackedDate.INVALID;
    }
    long sun = (long) (epochDay - EPOCH) * DAY + SIX_HOURS;
    int month = (int) (sun / MONTH);
    return packed(month / 12, month, (int) (sun % MONTH) / DAY + 1);
  }

  private static int packed(int year, int monthsBefore, int day) {
    return (year << PackedDate.YEAR_SHIFT)
        + PackedDate.ofMonthDay(monthsBefore - 12 * year + 1, day);
  }

  @Override
  public int toPacked(int epochDay) {
    return packed(epochDay);
  }

  @Override
  public int toEpochDay(int packed) {
    int year = PackedDate.year(packed);
    int month = PackedDate.month(packed);
    int day = PackedDate.day(packed);
    return !PackedDate.isLeapMonth(packed) && isDateValid(year, month, day)
        ? monthStart(12 * year + month - 1) + day - 1
        : PackedDate.INVALID;
  }

  private static boolean inRange(int year) {
    return year >= 1 && year <= MAX_YEAR;
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
    return 31;
  }

  @Override
  public int minimumDaysInMonth() {
    return 30;
  }

  @Override
  public int maximumMonthsInYear() {
    return 12;
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
    return FIRST_DAY;
  }

  @Override
  public int maxEpochDay() {
    return FIRST_DAY + DAYS - 1;
  }

  @Override
  public int monthsInYear(int year) {
    return inRange(year) ? 12 : 0;
  }

  @Override
  public int daysInMonth(int year, int ordinalMonth) {
    if (ordinalMonth < 1 || ordinalMonth > monthsInYear(year)) {
      return 0;
    }
    int month = 12 * year + ordinalMonth;
    return monthStart(month) - monthStart(month - 1);
  }

  @Override
  public int daysInYear(int year) {
    return inRange(year) ? monthStart(12 * (year + 1)) - monthStart(12 * year) : 0;
  }

  @Override
  public boolean isLeapYear(int year) {
    return daysInYear(year) == 366;
  }

  @Override
  public List<String> monthNames() {
    return List.of(
        "Mesha",
        "Vrishabha",
        "Mithuna",
        "Karka",
        "Simha",
        "Kanya",
        "Tula",
        "Vrischika",
        "Dhanus",
        "Makara",
        "Kumbha",
        "Mina");
  }

  @Override
  public String leapRule() {
    return "None; a year of 366 days is counted as leap.";
  }

  @Override
  public List<Era> eras() {
    return List.of(Era.of("kali-yuga", FIRST_DAY, 1));
  }

  @Override
  public String dataVersion() {
    return "aryabhatiya";
  }

  @Override
  public String source() {
    return "Āryabhaṭa, Āryabhaṭīya (499); Calendrical Calculations (4th ed., 2018), ch. 10";
  }

  @Override
  public String cldrType() {
    return id();
  }
}
