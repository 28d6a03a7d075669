package org.taqwim.calendar.system;

import java.util.List;
import org.taqwim.calendar.Era;

/**
 * The Indian national calendar (Saka), a civil calendar beside the Gregorian.
 *
 * <p>Era: Saka; the year is 78 less than the Gregorian one in which it begins. Years before 1 are
 * 0, −1, …, as in CLDR. Months: Chaitra of 30 days, five of 31, six of 30. Leap rule: a year that
 * begins in a Gregorian leap year has a thirty-first day in Chaitra and begins on 21 March; others
 * begin on 22 March. Range: years −500 000 to 500 000; it is in force since 1 Chaitra 1879, which
 * is 22 March 1957, and extended backwards by its rule before. Drift: as the Gregorian calendar's,
 * a day in some 3 200 years. Source: Report of the Calendar Reform Committee, Government of India
 * (Council of Scientific and Industrial Research, New Delhi, 1955).
 */
public final class Indian extends RuleCalendar {

  private static final long serialVersionUID = 1L;

  /** The calendar. */
  public static final Indian INSTANCE = new Indian();

  /** From the Saka to the Gregorian year in which it begins. */
  private static final int TO_GREGORIAN = 78;

  // The years that begin in 1901 to 2099: every fourth is leap, the first being the first of four.
  private static final int WINDOW_YEAR = 1823;
  private static final int WINDOW_FIRST = -25_122; // 1901-03-22
  private static final int WINDOW_DAYS = 199 * 365 + 49;
  private static final long WINDOW_ORIGIN =
      FourYearCycle.origin(WINDOW_YEAR) - WINDOW_FIRST * FourYearCycle.PER_DAY;
  private static final int[] MONTH_DAY = FourYearCycle.table(MonthLayout.INDIAN);

  private Indian() {
    super(
        "indian",
        List.of("saka"),
        Kind.SOLAR,
        true,
        MonthLayout.INDIAN,
        400,
        146_097,
        -MAX_YEAR,
        MAX_YEAR);
  }

  /** The packed date of an epoch day, or {@code PackedDate.INVALID} outside the range. */
  public static int packed(int epochDay) {
    int inWindow = epochDay - WINDOW_FIRST;
    return inWindow >= 0 && inWindow < WINDOW_DAYS
        ? FourYearCycle.packed(WINDOW_ORIGIN + epochDay * FourYearCycle.PER_DAY, MONTH_DAY)
        : INSTANCE.packedByRule(epochDay);
  }

  @Override
  public int toPacked(int epochDay) {
    return packed(epochDay);
  }

  /** Eighty days after 1 January, whether or not there is a leap day between. */
  @Override
  int yearStart(int index) {
    return Gregorian.INSTANCE.yearStart(index + TO_GREGORIAN) + 80;
  }

  @Override
  boolean isLeap(int index) {
    return Gregorian.INSTANCE.isLeap(index + TO_GREGORIAN);
  }

  @Override
  public List<String> monthNames() {
    return List.of(
        "Chaitra",
        "Vaisakha",
        "Jyaistha",
        "Asadha",
        "Sravana",
        "Bhadra",
        "Asvina",
        "Kartika",
        "Agrahayana",
        "Pausa",
        "Magha",
        "Phalguna");
  }

  @Override
  public String leapRule() {
    return "A year is leap if it begins in a Gregorian leap year: Chaitra then has a thirty-first day.";
  }

  @Override
  public List<Era> eras() {
    return era("shaka");
  }

  @Override
  public String dataVersion() {
    return "1957";
  }

  @Override
  public String source() {
    return "Report of the Calendar Reform Committee, Government of India (1955), in force 1957";
  }

  @Override
  public String cldrType() {
    return "indian";
  }
}
