package org.taqwim.calendar;

import java.io.ObjectStreamException;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

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

  /** What it is called, if not as the calendar; else null. */
  private final transient Name name;

  /**
   * By day; 0 where the calendar has not been asked yet, which is no packed date. Null before the
   * first day. A race asks, or makes a table, twice and stores the same.
   */
  private transient int[] packed;

  /** The identity that a definition gives to a calendar. */
  private record Name(String id, List<String> aliases, String dataVersion, String source)
      implements Serializable {
    private static final long serialVersionUID = 1L;

    // Not the record's own: their method handles are softly held, and with them the class loader.
    @Override
    public boolean equals(Object other) {
      return other instanceof Name that
          && id.equals(that.id)
          && aliases.equals(that.aliases)
          && dataVersion.equals(that.dataVersion)
          && source.equals(that.source);
    }

    @Override
    public int hashCode() {
      return id.hashCode();
    }
  }

  MemoCalendar(CalendarSystem calendar) {
    super(calendar.id(), calendar.aliases(), calendar.kind());
    this.calendar = calendar;
    this.name = null;
  }

  private MemoCalendar(CalendarSystem calendar, Name name) {
    super(name.id, name.aliases, calendar.kind());
    this.calendar = calendar;
    this.name = name;
  }

  /** A calendar by another name, which no registry has. */
  public static CalendarSystem named(
      CalendarSystem calendar, String id, List<String> aliases, String dataVersion, String source) {
    return new MemoCalendar(calendar, new Name(id, aliases, dataVersion, source));
  }

  @Override
  public int toPacked(int epochDay) {
    int day = epochDay - FIRST;
    int[] table = packed;
    if (table == null || Integer.compareUnsigned(day, DAYS) >= 0) {
      return ask(epochDay);
    }
    int known = table[day];
    return known != 0 ? known : ask(epochDay);
  }

  private int ask(int epochDay) {
    int answer = calendar.toPacked(epochDay);
    int day = epochDay - FIRST;
    if (Integer.compareUnsigned(day, DAYS) < 0) {
      int[] table = packed;
      if (table == null) {
        table = new int[DAYS];
        packed = table;
      }
      table[day] = answer;
    }
    return answer;
  }

  /** The calendar that a definition's name stands for; any other is its own. */
  public static CalendarSystem withoutName(CalendarSystem calendar) {
    return calendar instanceof MemoCalendar memo ? memo.calendar : calendar;
  }

  @Override
  public CalendarSystem forRows() {
    return this;
  }

  private record Sent(CalendarSystem calendar, Name name) implements Serializable {
    private static final long serialVersionUID = 1L;

    private Object readResolve() {
      return name == null ? calendar.forRows() : new MemoCalendar(calendar, name);
    }
  }

  @Override
  protected Object writeReplace() throws ObjectStreamException {
    return new Sent(calendar, name);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MemoCalendar that
        && calendar.equals(that.calendar)
        && Objects.equals(name, that.name);
  }

  @Override
  public int hashCode() {
    return calendar.hashCode();
  }

  // ---- what it does not remember

  @Override
  public String specification() {
    return calendar.specification();
  }

  @Override
  public String dataVersion() {
    return name == null ? calendar.dataVersion() : name.dataVersion;
  }

  @Override
  public String source() {
    return name == null ? calendar.source() : name.source;
  }

  @Override
  public int provisionalFrom() {
    return calendar.provisionalFrom();
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
  public String leapMonthName(int month) {
    return calendar.leapMonthName(month);
  }

  @Override
  public int cldrDate(int packed) {
    return calendar.cldrDate(packed);
  }

  @Override
  public int cutoverDay() {
    return calendar.cutoverDay();
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
  public WeekRule weekRuleOr(WeekRule custom) {
    return calendar.weekRuleOr(custom);
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
