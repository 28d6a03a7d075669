package org.taqwim.calendar;

import java.io.Serializable;
import java.time.DayOfWeek;

/**
 * Which day weeks begin with, and which week is the first of a year: the first one that has a
 * number of days in it. With {@link java.time.temporal.WeekFields} it agrees for the Gregorian
 * calendar; here the weeks are those of the years of any calendar.
 *
 * <p>It is immutable.
 */
public final class WeekRule implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Weeks from Monday, the first of which has four days in the year: ISO 8601-1:2019, 3.1.1.23. */
  public static final WeekRule ISO = new WeekRule(DayOfWeek.MONDAY, 4);

  private static final int DAYS = 7;

  private final DayOfWeek firstDay;
  private final int minimalDays;

  private WeekRule(DayOfWeek firstDay, int minimalDays) {
    this.firstDay = firstDay;
    this.minimalDays = minimalDays;
  }

  /**
   * A rule.
   *
   * @param firstDay the first day of weeks
   * @param minimalDays how many days of the first week must be in the year, 1 to 7
   * @throws IllegalArgumentException if {@code minimalDays} is not within 1 to 7
   */
  public static WeekRule of(DayOfWeek firstDay, int minimalDays) {
    if (minimalDays < 1 || minimalDays > DAYS) {
      throw new IllegalArgumentException(
          "A first week has 1 to 7 days in the year, not " + minimalDays);
    }
    return new WeekRule(firstDay, minimalDays);
  }

  /**
   * The rule that is named in a query: weeks that begin with the weekday of an English name, or its
   * first three letters, in any case. The first week of a year has four days in it, as in ISO 8601.
   *
   * @throws CalendarException if there is no such weekday
   */
  public static WeekRule of(String name) {
    return new WeekRule(CalendarSystem.weekday(name), ISO.minimalDays);
  }

  /** The first day of weeks. */
  public DayOfWeek firstDay() {
    return firstDay;
  }

  /** The fewest days of a year's first week that are in the year, 1 to 7. */
  public int minimalDays() {
    return minimalDays;
  }

  /** The number of an epoch day in its week, 1 to 7. */
  public int dayOfWeek(int epochDay) {
    return Math.floorMod(CalendarSystem.dayOfWeek(epochDay) - firstDay.getValue(), DAYS) + 1;
  }

  /** The first day of the week of an epoch day. */
  public int startOfWeek(int epochDay) {
    return epochDay - (dayOfWeek(epochDay) - 1);
  }

  /**
   * The year of a calendar that the week of a day belongs to. At the ends of the range it may be
   * the year beside it.
   *
   * @param epochDay a day of the calendar's range
   */
  public int weekYear(int epochDay, CalendarSystem calendar) {
    int year = PackedDate.year(calendar.toPacked(epochDay));
    int yearStart = calendar.firstDay(epochDay, CalendarUnit.YEAR);
    int move =
        epochDay < firstWeek(yearStart)
            ? -1
            : epochDay >= firstWeek(yearStart + calendar.daysInYear(year)) ? 1 : 0;
    return calendar.yearOfIndex(calendar.yearIndex(year) + move);
  }

  /**
   * The number of the week of a day in the {@linkplain #weekYear year it belongs to}, from 1.
   *
   * @param epochDay a day of the calendar's range
   * @throws CalendarException if the week belongs to the year before the range
   */
  public int weekOfYear(int epochDay, CalendarSystem calendar) {
    int yearStart = calendar.firstDay(epochDay, CalendarUnit.YEAR);
    int firstWeek = firstWeek(yearStart);
    if (epochDay < firstWeek) {
      if (yearStart == calendar.minEpochDay()) {
        throw CalendarException.weekOutOfRange(calendar, epochDay);
      }
      firstWeek = firstWeek(calendar.firstDay(yearStart - 1, CalendarUnit.YEAR));
    } else {
      int year = PackedDate.year(calendar.toPacked(epochDay));
      int next = firstWeek(yearStart + calendar.daysInYear(year));
      firstWeek = epochDay < next ? firstWeek : next;
    }
    return (epochDay - firstWeek) / DAYS + 1;
  }

  /**
   * The number of the week of a day in its month, of which the first has the {@linkplain
   * #minimalDays fewest days} in the month; 0 for the days before it.
   *
   * @param epochDay a day of the calendar's range
   */
  public int weekOfMonth(int epochDay, CalendarSystem calendar) {
    int firstWeek = firstWeek(calendar.firstDay(epochDay, CalendarUnit.MONTH));
    return Math.floorDiv(epochDay - firstWeek, DAYS) + 1;
  }

  /**
   * The first day of the first week of a year or month.
   *
   * @param start the epoch day on which the year or month begins
   */
  public int firstWeek(int start) {
    int daysBefore = dayOfWeek(start) - 1;
    return start - daysBefore + (DAYS - daysBefore >= minimalDays ? 0 : DAYS);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WeekRule that
        && firstDay == that.firstDay
        && minimalDays == that.minimalDays;
  }

  // Not by the enum's, which differs from JVM to JVM.
  @Override
  public int hashCode() {
    return firstDay.getValue() * (DAYS + 1) + minimalDays;
  }

  @Override
  public String toString() {
    return firstDay + " " + minimalDays;
  }
}
