package org.taqwim.calendar.system;

import java.io.ObjectStreamException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.Era;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.WeekRule;

/**
 * The fiscal years of a calendar: its months and days, in years that begin with another month.
 *
 * <p>Era: the base calendar's; year 1 of an era is the fiscal year of that number. Months: the
 * base's, numbered from the first of the fiscal year, so that quarters and halves are those of the
 * fiscal year. Leap rule: a year is leap if it has a leap month, or, where there are none, if it is
 * longer than the mean. Range: the whole fiscal years of the base's range, from a year on if one is
 * given, and in which all years have their months. Drift and source: the base's.
 *
 * <p>{@code fiscal-ethiopia}: epagomenal days (the thirteenth month of Coptic and Ethiopian years)
 * are a leap month here, behind the twelfth: they belong to the quarter of the month before them,
 * wherever that stands in the fiscal year.
 *
 * <p>{@code fiscal(hebrew, start=7)}: a leap month keeps the number of the month before it.
 */
public final class FiscalCalendar extends CalendarSystem {

  private static final long serialVersionUID = 1L;

  /** The parameter {@code from} of a calendar that is not cut off. */
  static final int FROM_BEGINNING = Integer.MIN_VALUE;

  private static final int MONTHS = 12;
  private static final int EPAGOMENAL = 13;
  private static final int SHORTEST_MONTH = 7;

  private final transient CalendarSystem base;
  private final transient int start;
  private final transient boolean labelledByEnd;
  private final transient int from;
  private final transient String law;

  // Made at first use, as the base may be a table. A race makes equal, immutable ones.
  @SuppressWarnings("Immutable")
  private transient Years years;

  /** The range, and what it depends on. */
  private record Years(
      int months,
      boolean epagomenal,
      int firstYear,
      int lastYear,
      int firstDay,
      int lastDay,
      int count) {}

  /**
   * The fiscal years of a calendar that is not registered.
   *
   * @param base the calendar of the months
   * @param start the number of the month that begins the year
   * @param labelledByEnd whether a year bears the number of the base's year in which it ends
   * @param from the first fiscal year, or {@link #FROM_BEGINNING}
   */
  FiscalCalendar(CalendarSystem base, int start, boolean labelledByEnd, int from) {
    this(text(base, start, labelledByEnd, from), base, start, labelledByEnd, from, null);
  }

  /**
   * The fiscal years of a country.
   *
   * @param law the statute that says so
   */
  FiscalCalendar(
      String id, CalendarSystem base, int start, boolean labelledByEnd, int from, String law) {
    super(id, List.of(), base.kind());
    this.base = base;
    this.start = start;
    this.labelledByEnd = labelledByEnd;
    this.from = from;
    this.law = law;
  }

  private static String text(CalendarSystem base, int start, boolean labelledByEnd, int from) {
    return "fiscal("
        + base.id()
        + ", start="
        + start
        + (labelledByEnd ? ", label=end" : "")
        + (from == FROM_BEGINNING ? "" : ", from=" + from)
        + ")";
  }

  /** How many months a fiscal year may begin with. */
  static int months(CalendarSystem base) {
    return hasEpagomenalDays(base) ? MONTHS : base.monthNames().size();
  }

  private static boolean hasEpagomenalDays(CalendarSystem base) {
    return base.monthNames().size() == EPAGOMENAL && base.minimumDaysInMonth() < SHORTEST_MONTH;
  }

  // ---- the range

  private Years years() {
    Years known = years;
    if (known == null) {
      known = findYears();
      years = known;
    }
    return known;
  }

  private Years findYears() {
    int first = base.yearIndex(firstEvenYear());
    int last = base.yearIndex(base.maxYear()) - (start > 1 ? 1 : 0);
    if (from != FROM_BEGINNING) {
      first = Math.max(first, base.yearIndex(from) - labelShift());
    }
    if (first > last) {
      throw CalendarException.invalidSpecification(
          id(),
          String.format(
              Locale.ROOT,
              "the range of '%s', the years %d to %d, has no whole fiscal year of even months%s",
              base,
              base.minYear(),
              base.maxYear(),
              from == FROM_BEGINNING ? "" : " from " + from + " on"));
    }
    return new Years(
        start > 1 ? months(base) : base.monthNames().size(),
        start > 1 && hasEpagomenalDays(base),
        base.yearOfIndex(first + labelShift()),
        base.yearOfIndex(last + labelShift()),
        startDay(first),
        startDay(last + 1) - 1,
        last - first + 1);
  }

  /**
   * The first year of the base from which all years have the same months, but for leap months. A
   * reform that moved the beginning of the year leaves one with fewer; where years with fewer come
   * again and again, months of a number are not the same months.
   */
  private int firstEvenYear() {
    int max = base.yearIndex(base.maxYear());
    int even = max;
    int low = base.yearIndex(base.minYear());
    if (isLuniSolar() || monthsMissing(low, max) == 0) {
      return base.minYear();
    }
    if (monthsMissing(low, max) > base.maximumMonthsInYear()) {
      throw CalendarException.invalidSpecification(
          id(), String.format("the years of '%s' differ in their months", base));
    }
    while (even - low > 1) {
      int middle = low + (even - low) / 2;
      if (monthsMissing(middle, max) == 0) {
        even = middle;
      } else {
        low = middle;
      }
    }
    return base.yearOfIndex(even);
  }

  /** How many months the years have fewer than if all had the most. */
  private long monthsMissing(int index, int lastIndex) {
    return (long) base.maximumMonthsInYear() * (lastIndex - index)
        - base.between(firstOfBaseYear(index), firstOfBaseYear(lastIndex), CalendarUnit.MONTH);
  }

  private int firstOfBaseYear(int index) {
    return base.toEpochDay(base.firstOfMonth(base.yearOfIndex(index), 1));
  }

  // ---- years of the base, by index, in which year 1 is 1 and there are no gaps

  private int labelShift() {
    return labelledByEnd && start > 1 ? 1 : 0;
  }

  /** The index of the base's year in which a fiscal year begins. */
  private int beginning(int year) {
    return base.yearIndex(year) - labelShift();
  }

  /** The first day of the fiscal year that begins in a year of the base. */
  private int startDay(int index) {
    int year = base.yearOfIndex(index);
    return year > base.maxYear()
        ? base.maxEpochDay() + 1
        : base.toEpochDay(base.firstOfMonth(year, startOrdinal(index)));
  }

  /** The ordinal of the fiscal year's first month in a year of the base. */
  private int startOrdinal(int index) {
    return start == 1 ? 1 : base.ordinalMonth(PackedDate.of(base.yearOfIndex(index), start, 1));
  }

  // ---- dates

  private int toFiscal(int basePacked) {
    Years shape = years();
    int month = PackedDate.month(basePacked);
    boolean leap = PackedDate.isLeapMonth(basePacked);
    if (shape.epagomenal && month == EPAGOMENAL) {
      month = MONTHS;
      leap = true;
    }
    int index = base.yearIndex(PackedDate.year(basePacked)) + labelShift();
    month -= start - 1;
    if (month < 1) {
      month += shape.months;
      index--;
    }
    return PackedDate.of(base.yearOfIndex(index), month, leap, PackedDate.day(basePacked));
  }

  private int toBase(int packed) {
    Years shape = years();
    int month = PackedDate.month(packed);
    int year = PackedDate.year(packed);
    if (year < shape.firstYear
        || year > shape.lastYear
        || year == 0 && !base.hasYearZero()
        || month < 1
        || month > shape.months) {
      return PackedDate.INVALID;
    }
    int index = beginning(year);
    boolean leap = PackedDate.isLeapMonth(packed);
    month += start - 1;
    if (month > shape.months) {
      month -= shape.months;
      index++;
    }
    if (leap && shape.epagomenal) {
      if (month != MONTHS) {
        return PackedDate.INVALID;
      }
      month = EPAGOMENAL;
      leap = false;
    }
    return PackedDate.of(base.yearOfIndex(index), month, leap, PackedDate.day(packed));
  }

  @Override
  public int toPacked(int epochDay) {
    Years range = years();
    return epochDay < range.firstDay || epochDay > range.lastDay
        ? PackedDate.INVALID
        : toFiscal(base.toPacked(epochDay));
  }

  @Override
  public int toEpochDay(int packed) {
    int basePacked = toBase(packed);
    return basePacked == PackedDate.INVALID ? PackedDate.INVALID : base.toEpochDay(basePacked);
  }

  @Override
  public int cutoverDay() {
    int day = base.cutoverDay();
    return day > minEpochDay() && day <= maxEpochDay() ? day : PackedDate.INVALID;
  }

  // ---- months by ordinal

  @Override
  public int ordinalMonth(int packed) {
    int basePacked = toBase(packed);
    int ordinal = base.ordinalMonth(basePacked);
    int index = beginning(PackedDate.year(packed));
    int before = startOrdinal(index) - 1;
    return PackedDate.year(basePacked) == base.yearOfIndex(index)
        ? ordinal - before
        : base.monthsInYear(base.yearOfIndex(index)) - before + ordinal;
  }

  /** The base's month of an ordinal, as {@code year << 5 | ordinal}. */
  private long baseMonth(int year, int ordinalMonth) {
    int index = beginning(year);
    int ordinal = startOrdinal(index) - 1 + ordinalMonth;
    int months = base.monthsInYear(base.yearOfIndex(index));
    return ordinal <= months
        ? (long) base.yearOfIndex(index) << 5 | ordinal
        : (long) base.yearOfIndex(index + 1) << 5 | ordinal - months;
  }

  @Override
  public int firstOfMonth(int year, int ordinalMonth) {
    if (ordinalMonth < 1 || ordinalMonth > monthsInYear(year)) {
      return PackedDate.INVALID;
    }
    long month = baseMonth(year, ordinalMonth);
    return toFiscal(base.firstOfMonth((int) (month >> 5), (int) (month & 31)));
  }

  @Override
  public int monthsInYear(int year) {
    Years range = years();
    if (year < range.firstYear || year > range.lastYear || year == 0 && !base.hasYearZero()) {
      return 0;
    }
    if (!isLuniSolar()) {
      return base.maximumMonthsInYear();
    }
    int index = beginning(year);
    return base.monthsInYear(base.yearOfIndex(index))
        + (start == 1 ? 0 : startOrdinal(index + 1) - startOrdinal(index));
  }

  @Override
  public int daysInMonth(int year, int ordinalMonth) {
    if (ordinalMonth < 1 || ordinalMonth > monthsInYear(year)) {
      return 0;
    }
    long month = baseMonth(year, ordinalMonth);
    return base.daysInMonth((int) (month >> 5), (int) (month & 31));
  }

  @Override
  public int daysInYear(int year) {
    return monthsInYear(year) == 0 ? 0 : startDay(beginning(year) + 1) - startDay(beginning(year));
  }

  @Override
  public boolean isLeapYear(int year) {
    if (isLuniSolar()) {
      return monthsInYear(year) > years().months;
    }
    Years range = years();
    return (long) daysInYear(year) * range.count > (long) range.lastDay - range.firstDay + 1;
  }

  @Override
  protected long monthsBetweenYears(int fromYear, int toYear) {
    return base.between(
        startDay(beginning(fromYear)), startDay(beginning(toYear)), CalendarUnit.MONTH);
  }

  /** The base's, unless that has moved into another fiscal year. */
  @Override
  protected int regularMonth(int firstOfLeapMonth) {
    int regular = toFiscal(regularMonthOf(base, toBase(firstOfLeapMonth)));
    return PackedDate.year(regular) == PackedDate.year(firstOfLeapMonth)
        ? regular
        : super.regularMonth(firstOfLeapMonth);
  }

  // ---- the calendar

  @Override
  public WeekRule weekRuleOr(WeekRule custom) {
    return base.weekRuleOr(custom);
  }

  @Override
  public List<Era> eras() {
    List<Era> eras = new ArrayList<>();
    for (Era era : base.eras()) {
      int first = eras.isEmpty() ? minEpochDay() : startDay(era.year1() - labelShift());
      if (first > maxEpochDay()) {
        break;
      }
      if (first <= minEpochDay()) {
        eras.clear();
        first = minEpochDay();
      }
      eras.add(new Era(era.code(), first, era.year1(), era.backwards()));
    }
    return List.copyOf(eras);
  }

  @Override
  public List<String> monthNames() {
    List<String> names = new ArrayList<>(base.monthNames());
    if (start > 1 && hasEpagomenalDays(base)) {
      names.remove(MONTHS);
    }
    Collections.rotate(names, 1 - start);
    return List.copyOf(names);
  }

  @Override
  public String leapMonthName(int month) {
    int baseMonth = (month + start - 2) % years().months + 1;
    return !years().epagomenal
        ? base.leapMonthName(baseMonth)
        : baseMonth == MONTHS ? base.monthNames().get(EPAGOMENAL - 1) : null;
  }

  @Override
  public int cldrDate(int packed) {
    return base.cldrDate(toBase(packed));
  }

  @Override
  public String leapRule() {
    return isLuniSolar()
        ? "A year is leap if it has a leap month of the base calendar."
        : "A year is leap if it is longer than the mean: the leap day of the base calendar falls in"
            + " it.";
  }

  @Override
  public String specification() {
    return text(base, start, labelledByEnd, from);
  }

  @Override
  public String dataVersion() {
    return base.dataVersion();
  }

  /** The fiscal year in which the base's forecast begins. */
  @Override
  public int provisionalFrom() {
    int year = base.provisionalFrom();
    return year > base.maxYear()
        ? Integer.MAX_VALUE
        : PackedDate.year(toPacked(base.toEpochDay(base.firstOfMonth(year, 1))));
  }

  @Override
  public String source() {
    return law != null ? law : "Fiscal years of: " + base.source();
  }

  @Override
  public String cldrType() {
    return base.cldrType();
  }

  @Override
  public boolean isProleptic() {
    return minYear() < 1;
  }

  @Override
  public boolean hasYearZero() {
    return base.hasYearZero();
  }

  @Override
  public int maximumDaysInMonth() {
    return base.maximumDaysInMonth();
  }

  @Override
  public int minimumDaysInMonth() {
    return base.minimumDaysInMonth();
  }

  @Override
  public int maximumMonthsInYear() {
    return base.maximumMonthsInYear();
  }

  @Override
  public int minYear() {
    return years().firstYear;
  }

  @Override
  public int maxYear() {
    return years().lastYear;
  }

  @Override
  public int minEpochDay() {
    return years().firstDay;
  }

  @Override
  public int maxEpochDay() {
    return years().lastDay;
  }

  // ---- value semantics

  /** The serialised form of what no registry has: the base calendar in its own form, and ours. */
  private record Sent(CalendarSystem base, int start, boolean labelledByEnd, int from)
      implements Serializable {
    private static final long serialVersionUID = 1L;

    private Object readResolve() {
      return new FiscalCalendar(base, start, labelledByEnd, from);
    }
  }

  @Override
  protected Object writeReplace() throws ObjectStreamException {
    return law != null ? super.writeReplace() : new Sent(base, start, labelledByEnd, from);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FiscalCalendar calendar
        && calendar.id().equals(id())
        && calendar.base.equals(base);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id(), base);
  }
}
