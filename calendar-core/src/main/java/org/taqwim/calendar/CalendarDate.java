package org.taqwim.calendar;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.taqwim.calendar.format.DefaultText;

/**
 * A day in a calendar: an immutable value for programs that are not inside an engine.
 *
 * <p>Two dates are equal if they are the same day in the same calendar. They are ordered by day, so
 * that dates of different calendars may be compared without being equal.
 */
public final class CalendarDate implements Comparable<CalendarDate>, Serializable {

  private static final long serialVersionUID = 1L;

  private final CalendarSystem calendar;
  private final int epochDay;

  private CalendarDate(CalendarSystem calendar, int epochDay) {
    this.calendar = calendar;
    this.epochDay = epochDay;
  }

  /**
   * The date of a year, month by its ordinal in the year, and day.
   *
   * @throws CalendarException if the calendar has no such date
   */
  public static CalendarDate of(CalendarSystem calendar, int year, int ordinalMonth, int day) {
    return new CalendarDate(
        calendar,
        DateFields.epochDayOfOrdinal(
            calendar, year, ordinalMonth, day, year + "-" + ordinalMonth + "-" + day));
  }

  /**
   * The date of an epoch day.
   *
   * @throws CalendarException if the day is outside the calendar's range
   */
  public static CalendarDate ofEpochDay(CalendarSystem calendar, int epochDay) {
    if (calendar.toPacked(epochDay) == PackedDate.INVALID) {
      throw CalendarException.dayOutOfRange(calendar, epochDay);
    }
    return new CalendarDate(calendar, epochDay);
  }

  /**
   * The date of a day of the ISO calendar.
   *
   * @throws CalendarException if the day is outside the calendar's range
   */
  public static CalendarDate of(CalendarSystem calendar, LocalDate date) {
    long epochDay = date.toEpochDay();
    if (epochDay != (int) epochDay) {
      throw CalendarException.dayOutOfRange(calendar, epochDay);
    }
    return ofEpochDay(calendar, (int) epochDay);
  }

  /**
   * The date of a {@linkplain DefaultText default text}.
   *
   * @throws CalendarException if the text is not a date of the calendar
   */
  public static CalendarDate parse(CalendarSystem calendar, String text) {
    return new CalendarDate(
        calendar, DefaultText.parse(text.getBytes(StandardCharsets.UTF_8), calendar));
  }

  /** The calendar. */
  public CalendarSystem calendar() {
    return calendar;
  }

  /** Days since 1970-01-01. */
  public int epochDay() {
    return epochDay;
  }

  /** The packed date. */
  public int packed() {
    return calendar.toPacked(epochDay);
  }

  /** The year. */
  public int year() {
    return PackedDate.year(packed());
  }

  /** The ordinal of the month in the year, from 1. */
  public int month() {
    return calendar.ordinalMonth(packed());
  }

  /** The day of the month. */
  public int day() {
    return PackedDate.day(packed());
  }

  /** The day of the year, from 1. */
  public int dayOfYear() {
    return calendar.dayOfYear(epochDay);
  }

  /** ISO weekday: Monday is 1. */
  public int dayOfWeek() {
    return CalendarSystem.dayOfWeek(epochDay);
  }

  /** The same day in the ISO calendar. */
  public LocalDate toLocalDate() {
    return LocalDate.ofEpochDay(epochDay);
  }

  /**
   * The same day in another calendar.
   *
   * @throws CalendarException if the day is outside the other calendar's range
   */
  public CalendarDate in(CalendarSystem other) {
    return ofEpochDay(other, epochDay);
  }

  /**
   * The date a number of units later, the day clamped to the month's end.
   *
   * @throws CalendarException if that is outside the calendar's range
   */
  public CalendarDate plus(long amount, CalendarUnit unit) {
    int result = calendar.plus(epochDay, amount, unit);
    if (result == PackedDate.INVALID) {
      throw CalendarException.resultOutOfRange(calendar, epochDay, amount, unit);
    }
    return new CalendarDate(calendar, result);
  }

  /** The whole units to another day, which is taken in this calendar. */
  public long until(CalendarDate end, CalendarUnit unit) {
    return calendar.between(epochDay, end.in(calendar).epochDay, unit);
  }

  // A stream may have been tampered with.
  private Object readResolve() {
    return ofEpochDay(calendar, epochDay);
  }

  @Override
  public int compareTo(CalendarDate other) {
    return Integer.compare(epochDay, other.epochDay);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CalendarDate date
        && date.epochDay == epochDay
        && date.calendar.equals(calendar);
  }

  @Override
  public int hashCode() {
    return Objects.hash(calendar.id(), epochDay);
  }

  /** The default text. */
  @Override
  public String toString() {
    return new String(DefaultText.format(epochDay, packed(), calendar), StandardCharsets.US_ASCII);
  }
}
