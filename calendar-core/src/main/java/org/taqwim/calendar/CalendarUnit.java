package org.taqwim.calendar;

import java.util.Locale;

/** The periods of a calendar, from the shortest to the longest. */
public enum CalendarUnit {
  DAY(0, "DAYS"),
  /** Seven days; a week belongs to no month or year. */
  WEEK(0, "WEEKS"),
  MONTH(1, "MONTHS"),
  /** Three months by month number; a thirteenth month belongs to the fourth quarter. */
  QUARTER(3, "QUARTERS"),
  /** Six months by month number; a thirteenth month belongs to the second half. */
  HALF(6, "HALVES"),
  YEAR(0, "YEARS");

  private final int months;
  private final String plural;

  CalendarUnit(int months, String plural) {
    this.months = months;
    this.plural = plural;
  }

  /** The number of regular months in the unit; 0 for days, weeks and years. */
  int months() {
    return months;
  }

  /** The unit after a number, in lower case: "1 half", "2 halves". */
  String after(long amount) {
    return (Math.abs(amount) == 1 ? name() : plural).toLowerCase(Locale.ROOT);
  }

  /**
   * The unit of a name, in any case, singular or plural; blanks around it do not count.
   *
   * @throws CalendarException if there is no such unit; the message lists those there are
   */
  public static CalendarUnit of(String name) {
    String wanted = name.strip().toUpperCase(Locale.ROOT);
    for (CalendarUnit unit : values()) {
      if (wanted.equals(unit.name()) || wanted.equals(unit.plural)) {
        return unit;
      }
    }
    throw CalendarException.unknownUnit(name);
  }
}
