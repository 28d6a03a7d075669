package org.taqwim.calendar;

import java.io.ObjectStreamException;
import java.io.Serializable;
import java.util.List;

/**
 * A calendar that remembers the packed dates of the days from 1900 to 2100, each from its first use
 * on: what a slow calendar, or one that a user wrote, looks like to the loops of an engine.
 *
 * <p>All such calendars are instances of this one final class, so that a call site sees one class,
 * and a conversion is one load. The table takes 294 KB.
 */
public final class MemoCalendar extends CalendarSystem {

  private static final long serialVersionUID = 1L;

  private static final int FIRST = -25_567; // 1900-01-01
  private static final int DAYS = 73_414; // to 2100-12-31

  private final transient CalendarSystem calendar;

  /**
   * By day; 0 where the calendar has not been asked yet, which is no packed date. A race asks it
   * twice and stores the same.
   */
  private final transient int[] packed = new int[DAYS];

  /**
   * @param calendar what is asked for a day once
   */
  MemoCalendar(CalendarSystem calendar) {
    super(calendar.id(), calendar.aliases(), calendar.kind());
    this.calendar = calendar;
  }

  @Override
  public int toPacked(int epochDay) {
    int day = epochDay - FIRST;
    if (Integer.compareUnsigned(day, DAYS) >= 0) {
      return calendar.toPacked(epochDay);
    }
    int known = packed[day];
    return known != 0 ? known : ask(epochDay);
  }

  private int ask(int epochDay) {
    int answer = calendar.toPacked(epochDay);
    packed[epochDay - FIRST] = answer;
    return answer;
  }

  @Override
  public CalendarSystem forRows() {
    return this;
  }

  private record Of(CalendarSystem calendar) implements Serializable {
    private static final long serialVersionUID = 1L;

    private Object readResolve() {
      return calendar.forRows();
    }
  }

  @Override
  protected Object writeReplace() throws ObjectStreamException {
    return new Of(calendar);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MemoCalendar that && calendar.equals(that.calendar);
  }

  @Override
  public int hashCode() {
    return calendar.hashCode();
  }

  // ---- what it does not remember

  @Override
  public String dataVersion() {
    return calendar.dataVersion();
  }

  @Override
  public String source() {
    return calendar.source();
  }

  @Override
  public String cldrType() {
    return calendar.cldrType();
  }

  @Override
  public List<String> monthNames() {
    return calendar.monthNames();
  }

  @Override
  public String leapRule() {
    return calendar.leapRule();
  }

  @Override
  public Notation notation() {
    return calendar.notation();
  }

  @Override
  public List<Era> eras() {
    return calendar.eras();
  }

  @Override
  public boolean isProleptic() {
    return calendar.isProleptic();
  }

  @Override
  public boolean hasYearZero() {
    return calendar.hasYearZero();
  }

  @Override
  public int maximumDaysInMonth() {
    return calendar.maximumDaysInMonth();
  }

  @Override
  public int minimumDaysInMonth() {
    return calendar.minimumDaysInMonth();
  }

  @Override
  public int maximumMonthsInYear() {
    return calendar.maximumMonthsInYear();
  }

  @Override
  public int minYear() {
    return calendar.minYear();
  }

  @Override
  public int maxYear() {
    return calendar.maxYear();
  }

  @Override
  public int minEpochDay() {
    return calendar.minEpochDay();
  }

  @Override
  public int maxEpochDay() {
    return calendar.maxEpochDay();
  }

  @Override
  public int monthsInYear(int year) {
    return calendar.monthsInYear(year);
  }

  @Override
  public int daysInMonth(int year, int ordinalMonth) {
    return calendar.daysInMonth(year, ordinalMonth);
  }

  @Override
  public int daysInYear(int year) {
    return calendar.daysInYear(year);
  }

  @Override
  public boolean isLeapYear(int year) {
    return calendar.isLeapYear(year);
  }

  @Override
  public int toEpochDay(int date) {
    return calendar.toEpochDay(date);
  }

  @Override
  public int ordinalMonth(int date) {
    return calendar.ordinalMonth(date);
  }

  @Override
  public int firstOfMonth(int year, int ordinalMonth) {
    return calendar.firstOfMonth(year, ordinalMonth);
  }

  @Override
  protected int fixedMonthsInYear() {
    return calendar.fixedMonthsInYear();
  }

  @Override
  protected long monthsBetweenYears(int from, int to) {
    return calendar.monthsBetweenYears(from, to);
  }

  @Override
  protected int regularMonth(int firstOfLeapMonth) {
    return calendar.regularMonth(firstOfLeapMonth);
  }
}
