package org.taqwim.calendar.system;

import java.util.List;
import org.taqwim.calendar.Era;

/**
 * The Bengali calendar of Bangladesh, as the Bangla Academy has revised it.
 *
 * <p>Era: BS, Bangla San; the year is 593 less than the Gregorian one in which it begins, on 14
 * April. Months: Baishakh to Chaitra; until 1425 five of 31 days and seven of 30, since 1426 six of
 * 31, five of 30, and Falgun of 29. The revision took effect on 16 October 2019, which became 31
 * Ashwin 1426; as the months before it are alike by both rules, the whole year is of the second.
 * Leap rule: Falgun has one more day if it falls in a Gregorian leap year. Range: 1402 to 500 000;
 * the first revision was adopted in the course of 1987, with a leap day in Chaitra by some accounts
 * until the task force of 1995; from 1402, which began in April 1995, it is in Falgun by all. The
 * calendar of West Bengal is another: sidereal, and a day or so later. Drift: as the Gregorian
 * calendar's. Source: the committee of Muhammad Shahidullah, 1966; the committee of the Bangla
 * Academy, and the circular of the Ministry of Public Administration of 2019.
 */
public final class Bengali extends RuleCalendar {

  private static final long serialVersionUID = 1L;

  /** The calendar. */
  public static final Bengali INSTANCE = new Bengali();

  private static final int FIRST_YEAR = 1402;

  /** The first year of the second revision. */
  private static final int REVISED = 1426;

  /** From the Bengali year to the Gregorian year in which it ends, with its Falgun. */
  private static final int TO_GREGORIAN = 594;

  // Until 1506, in which the Gregorian year 2100 is not leap, every fourth year is: 1398, 1402 …,
  // so that cycles begin with 1395 and, for the other months, with 1423.
  private static final int START_1395 = 6_678; // 1988-04-14
  private static final int START_1402 = 9_234; // 1995-04-14
  private static final int START_1423 = 16_905; // 2016-04-14
  private static final int START_1426 = 18_000; // 2019-04-14
  private static final int REVISED_DAYS = 80 * 365 + 20;
  private static final long ORIGIN_1395 =
      FourYearCycle.origin(1395) - START_1395 * FourYearCycle.PER_DAY;
  private static final long ORIGIN_1423 =
      FourYearCycle.origin(1423) - START_1423 * FourYearCycle.PER_DAY;
  private static final int[] MONTH_DAY_1987 = FourYearCycle.table(MonthLayout.BENGALI_1987);
  private static final int[] MONTH_DAY_2019 = FourYearCycle.table(MonthLayout.BENGALI_2019);

  private Bengali() {
    super(
        "bengali",
        List.of("bangla", "bangabda"),
        Kind.SOLAR,
        false,
        MonthLayout.BENGALI_2019,
        400,
        146_097,
        FIRST_YEAR,
        MAX_YEAR);
  }

  /** The packed date of an epoch day, or {@code PackedDate.INVALID} outside the range. */
  public static int packed(int epochDay) {
    int revised = epochDay - START_1426;
    if (revised >= 0 && revised < REVISED_DAYS) {
      return FourYearCycle.packed(ORIGIN_1423 + epochDay * FourYearCycle.PER_DAY, MONTH_DAY_2019);
    }
    return epochDay >= START_1402 && epochDay < START_1426
        ? FourYearCycle.packed(ORIGIN_1395 + epochDay * FourYearCycle.PER_DAY, MONTH_DAY_1987)
        : INSTANCE.packedByRule(epochDay);
  }

  @Override
  public int toPacked(int epochDay) {
    return packed(epochDay);
  }

  @Override
  MonthLayout layout(int index) {
    return index >= REVISED ? MonthLayout.BENGALI_2019 : MonthLayout.BENGALI_1987;
  }

  @Override
  int yearStart(int index) {
    return Gregorian.INSTANCE.yearStart(index + TO_GREGORIAN) - 262; // 14 April to 1 January
  }

  @Override
  boolean isLeap(int index) {
    return Gregorian.INSTANCE.isLeap(index + TO_GREGORIAN);
  }

  @Override
  public List<String> monthNames() {
    return List.of(
        "Baishakh",
        "Jyaishtha",
        "Asharh",
        "Shraban",
        "Bhadra",
        "Ashwin",
        "Kartik",
        "Agrahayan",
        "Poush",
        "Magh",
        "Falgun",
        "Chaitra");
  }

  @Override
  public String leapRule() {
    return "A year is leap if its Falgun falls in a Gregorian leap year: Falgun then has one more day.";
  }

  @Override
  public List<Era> eras() {
    return era("bs");
  }

  @Override
  public String dataVersion() {
    return "2019";
  }

  @Override
  public String source() {
    return "Bangla Academy, revisions of 1966, adopted 1987, and of 2019";
  }

  @Override
  public String cldrType() {
    return "bengali";
  }
}
