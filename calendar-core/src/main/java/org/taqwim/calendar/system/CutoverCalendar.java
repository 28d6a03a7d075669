package org.taqwim.calendar.system;

import java.io.ObjectStreamException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Era;
import org.taqwim.calendar.PackedDate;

/**
 * The calendar of a country that went over from the Julian to the Gregorian calendar on some day.
 *
 * <p>Era: AD; there is no year 0, as before the reform years are the Julian calendar's: 1 BC is the
 * year −1. Months: January to December, the year beginning on 1 January throughout, whatever day a
 * country began it on. The reform leaves out the numbers of some days: lengths count the days there
 * were, and a date that was left out is none. Arithmetic that would reach one takes the last day
 * before it of the same month, or the month's first if there is none. Leap rule: a year is leap if
 * it has a 29 February. Range: years −500 000 to 500 000. Drift: the Julian calendar's, then the
 * Gregorian one's. Source: {@link Julian} and {@link Gregorian}, and the law of the country.
 */
public final class CutoverCalendar extends CalendarSystem {

  private static final long serialVersionUID = 1L;

  /**
   * The first day of which a cutover leaves out a number. Until then the calendars agree, or the
   * Gregorian one is behind, so that dates would come twice.
   */
  static final LocalDate FIRST = LocalDate.of(300, 3, 1);

  /** The last day on which a cutover leaves some days to each month. */
  static final LocalDate LAST = LocalDate.of(3899, 12, 31);

  private static final int FEBRUARY = 2;
  private static final int DECEMBER = 12;

  private final transient int cutover;
  private final transient String law;
  private final transient int firstYear;
  private final transient int lastYear;
  private final transient int shortestMonth;

  /** A calendar that is not registered. */
  CutoverCalendar(LocalDate cutover) {
    this(text(cutover), List.of(), cutover, null);
  }

  private static String text(LocalDate cutover) {
    return "gregorian(cutover=" + cutover + ")";
  }

  /**
   * The calendar of a country.
   *
   * @param cutover the first day of the Gregorian calendar
   * @param law the law that says so
   */
  CutoverCalendar(String id, List<String> aliases, LocalDate cutover, String law) {
    super(id, aliases, Kind.SOLAR);
    this.cutover = (int) cutover.toEpochDay();
    this.law = law;
    firstYear = PackedDate.year(toPacked(this.cutover - 1));
    lastYear = PackedDate.year(toPacked(this.cutover));
    int shortest = Integer.MAX_VALUE;
    for (int year = firstYear - 1; year <= lastYear; year++) {
      for (int month = 1; month <= DECEMBER; month++) {
        shortest = Math.min(shortest, daysInMonth(year, month));
      }
    }
    shortestMonth = shortest;
  }

  private boolean isInRange(int year) {
    return year != 0 && year >= minYear() && year <= maxYear();
  }

  private boolean isOfCutover(int year) {
    return year == firstYear || year == lastYear;
  }

  private RuleCalendar ruleOf(int year) {
    return year < lastYear ? Julian.INSTANCE : Gregorian.INSTANCE;
  }

  /** The first day of a month of the years of the cutover, which may have no day 1. */
  private int monthStart(int year, int month) {
    int first = PackedDate.of(year, month, 1);
    int gregorian = Gregorian.INSTANCE.toEpochDay(first);
    return gregorian >= cutover ? gregorian : Math.min(Julian.INSTANCE.toEpochDay(first), cutover);
  }

  @Override
  public int cutoverDay() {
    return cutover;
  }

  @Override
  public int toPacked(int epochDay) {
    return epochDay < cutover ? Julian.packed(epochDay) : Gregorian.packed(epochDay);
  }

  /** One comparison more than the calendars that it is made of. */
  @Override
  public CalendarSystem forRows() {
    return this;
  }

  @Override
  public int toEpochDay(int packed) {
    int gregorian = Gregorian.INSTANCE.toEpochDay(packed);
    if (gregorian >= cutover) {
      return gregorian;
    }
    int julian = Julian.INSTANCE.toEpochDay(packed);
    return julian < cutover ? julian : PackedDate.INVALID;
  }

  @Override
  public int firstOfMonth(int year, int ordinalMonth) {
    return isOfCutover(year)
        ? toPacked(monthStart(year, ordinalMonth))
        : PackedDate.of(year, ordinalMonth, 1);
  }

  @Override
  public int monthsInYear(int year) {
    return isInRange(year) ? DECEMBER : 0;
  }

  @Override
  public int daysInMonth(int year, int ordinalMonth) {
    if (!isInRange(year) || ordinalMonth < 1 || ordinalMonth > DECEMBER) {
      return 0;
    }
    if (!isOfCutover(year)) {
      return ruleOf(year).daysInMonth(year, ordinalMonth);
    }
    int next =
        ordinalMonth == DECEMBER ? monthStart(year + 1, 1) : monthStart(year, ordinalMonth + 1);
    return next - monthStart(year, ordinalMonth);
  }

  @Override
  public int daysInYear(int year) {
    return isInRange(year) && isOfCutover(year)
        ? monthStart(year + 1, 1) - monthStart(year, 1)
        : ruleOf(year).daysInYear(year);
  }

  @Override
  public boolean isLeapYear(int year) {
    return isDateValid(year, FEBRUARY, 29);
  }

  @Override
  public List<Era> eras() {
    return Julian.INSTANCE.eras();
  }

  @Override
  public List<String> monthNames() {
    return MonthLayout.ROMAN_NAMES;
  }

  @Override
  public String leapRule() {
    return "Every fourth year is leap; from the cutover on, those divisible by 100 only if by 400.";
  }

  @Override
  public String specification() {
    return text(LocalDate.ofEpochDay(cutover));
  }

  @Override
  public String dataVersion() {
    return LocalDate.ofEpochDay(cutover).toString();
  }

  @Override
  public String source() {
    return law != null ? law : "The Julian and the Gregorian calendar, and the day of its name";
  }

  @Override
  public String cldrType() {
    return "gregorian";
  }

  @Override
  public boolean isProleptic() {
    return true;
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
    return shortestMonth;
  }

  @Override
  public int maximumMonthsInYear() {
    return DECEMBER;
  }

  @Override
  public int minYear() {
    return Julian.INSTANCE.minYear();
  }

  @Override
  public int maxYear() {
    return Gregorian.INSTANCE.maxYear();
  }

  @Override
  public int minEpochDay() {
    return Julian.INSTANCE.minEpochDay();
  }

  @Override
  public int maxEpochDay() {
    return Gregorian.INSTANCE.maxEpochDay();
  }

  // ---- value semantics

  /** The serialised form of what no registry has. */
  private record Sent(LocalDate cutover) implements Serializable {
    private static final long serialVersionUID = 1L;

    private Object readResolve() {
      return new CutoverCalendar(cutover);
    }
  }

  @Override
  protected Object writeReplace() throws ObjectStreamException {
    return law != null ? super.writeReplace() : new Sent(LocalDate.ofEpochDay(cutover));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CutoverCalendar calendar
        && calendar.id().equals(id())
        && calendar.cutover == cutover;
  }

  @Override
  public int hashCode() {
    return id().hashCode();
  }
}
