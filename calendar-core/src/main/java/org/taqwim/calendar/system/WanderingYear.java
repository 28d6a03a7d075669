package org.taqwim.calendar.system;

import java.util.List;
import org.taqwim.calendar.Era;
import org.taqwim.calendar.PackedDate;

/**
 * The year of 365 days without exception, of ancient Egypt and of Armenia.
 *
 * <p>{@code egyptian}: the wandering year of ancient Egypt, counted from Nabonassar, as the
 * astronomers of Alexandria did; year 1 begins on 26 February 747 BCE (Julian).
 *
 * <p>{@code armenian}: the wandering year of Armenia, counted from the Armenian era; year 1 begins
 * on 11 July 552 (Julian).
 *
 * <p>Era: years before the first are 0, −1, …, as in astronomical reckoning. Months: twelve of 30
 * days, and five epagomenal days as the thirteenth. Leap rule: none. Range: years −500 000 to 500
 * 000. Drift: a day in four years against the seasons, so that the year wanders through all of them
 * in some 1 500. Source: Reingold and Dershowitz, Calendrical Calculations (4th ed., 2018), ch. 1.
 */
public final class WanderingYear extends RuleCalendar {

  private static final long serialVersionUID = 1L;

  private static final int DAYS_IN_YEAR = 365;

  private static final int[] MONTH_DAY = MonthLayout.ALEXANDRIAN.byDayOfYear();

  /** The calendar of Egypt. */
  public static final WanderingYear EGYPTIAN =
      new WanderingYear(
          "egyptian",
          -991_950, // 26 February 747 BCE Julian
          "nabonassar",
          List.of(
              "Thoth",
              "Phaophi",
              "Athyr",
              "Choiak",
              "Tybi",
              "Mechir",
              "Phamenoth",
              "Pharmuthi",
              "Pachon",
              "Payni",
              "Epiphi",
              "Mesori",
              "Epagomenai"));

  /** The calendar of Armenia. */
  public static final WanderingYear ARMENIAN =
      new WanderingYear(
          "armenian",
          -517_720, // 11 July 552 Julian
          "armenian",
          List.of(
              "Nawasardi",
              "Hori",
              "Sahmi",
              "Tre",
              "Kʻaloch",
              "Arach",
              "Mehekani",
              "Areg",
              "Ahekani",
              "Mareri",
              "Margach",
              "Hrotich",
              "Aweleach"));

  private final transient int year1;
  private final transient int first;
  private final transient String era;
  private final transient List<String> monthNames;

  private WanderingYear(String id, int year1, String era, List<String> monthNames) {
    super(
        id,
        List.of(),
        Kind.SOLAR,
        true,
        MonthLayout.ALEXANDRIAN,
        1,
        DAYS_IN_YEAR,
        -MAX_YEAR,
        MAX_YEAR);
    this.year1 = year1;
    this.first = yearStart(-MAX_YEAR);
    this.era = era;
    this.monthNames = monthNames;
  }

  @Override
  public int toPacked(int epochDay) {
    int days = epochDay - first;
    if (Integer.compareUnsigned(days, (2 * MAX_YEAR + 1) * DAYS_IN_YEAR) >= 0) {
      return PackedDate.INVALID;
    }
    int years = days / DAYS_IN_YEAR;
    return (years - MAX_YEAR << PackedDate.YEAR_SHIFT) + MONTH_DAY[days - years * DAYS_IN_YEAR];
  }

  @Override
  int yearStart(int index) {
    return year1 + (index - 1) * DAYS_IN_YEAR;
  }

  @Override
  boolean isLeap(int index) {
    return false;
  }

  @Override
  public List<String> monthNames() {
    return monthNames;
  }

  @Override
  public String leapRule() {
    return "No year is leap: every year has 365 days.";
  }

  @Override
  public List<Era> eras() {
    return era(era);
  }

  @Override
  public String dataVersion() {
    return "365";
  }

  @Override
  public String source() {
    return "Calendrical Calculations (4th ed., 2018), ch. 1";
  }

  @Override
  public String cldrType() {
    return id();
  }
}
