package org.taqwim.calendar;

import java.util.Locale;

/** From year, month and day to a day, with the reason where there is none. */
public final class DateFields {

  private DateFields() {}

  /**
   * The epoch day of a month by number.
   *
   * @param leapMonth whether the leap month that follows month {@code month} is meant
   * @param given the value as the user wrote it, for the message
   * @throws CalendarException if the calendar has no such day
   */
  public static int epochDay(
      CalendarSystem calendar, int year, int month, boolean leapMonth, int day, Object given) {
    int epochDay = calendar.toEpochDay(PackedDate.of(year, month, leapMonth, day));
    if (epochDay != PackedDate.INVALID) {
      return epochDay;
    }
    startOfMonth(calendar, year, month, leapMonth, given);
    int firstOfMonth = PackedDate.of(year, month, leapMonth, 1);
    String code = month + (leapMonth ? "L" : "");
    throw noDay(calendar, year, calendar.ordinalMonth(firstOfMonth), code, day, given);
  }

  /**
   * The epoch day of the first day of a month by number, which is not its number 1 where a reform
   * left that out.
   *
   * @param leapMonth whether the leap month that follows month {@code month} is meant
   * @param given the value as the user wrote it, for the message
   * @throws CalendarException if the calendar has no such month
   */
  public static int startOfMonth(
      CalendarSystem calendar, int year, int month, boolean leapMonth, Object given) {
    checkYear(calendar, year, given);
    int firstOfMonth = PackedDate.of(year, month, leapMonth, 1);
    int start =
        month < 1 || firstOfMonth == PackedDate.INVALID
            ? PackedDate.INVALID
            : calendar.startOfMonth(firstOfMonth);
    if (start == PackedDate.INVALID) {
      throw CalendarException.invalidDate(
          given.toString(),
          calendar,
          leapMonth
              ? String.format(Locale.ROOT, "the year %d has no leap month %02dL", year, month)
              : noMonthNumber(calendar, year, month));
    }
    return start;
  }

  /**
   * The epoch day of a month by its ordinal in the year.
   *
   * @param given the value as the user wrote it, for the message
   * @throws CalendarException if the calendar has no such day
   */
  public static int epochDayOfOrdinal(
      CalendarSystem calendar, int year, int ordinalMonth, int day, Object given) {
    checkYear(calendar, year, given);
    if (ordinalMonth < 1 || ordinalMonth > calendar.monthsInYear(year)) {
      throw CalendarException.invalidDate(
          given.toString(), calendar, noMonth(calendar, year, ordinalMonth));
    }
    if (!calendar.isDateValid(year, ordinalMonth, day)) {
      throw noDay(calendar, year, ordinalMonth, Integer.toString(ordinalMonth), day, given);
    }
    return calendar.toEpochDay(PackedDate.withDay(calendar.firstOfMonth(year, ordinalMonth), day));
  }

  /**
   * The epoch day of a key: year × 10000 + ordinal month × 100 + day.
   *
   * @param given the value as the user wrote it, for the message
   * @throws CalendarException if the calendar has no such day
   */
  public static int epochDayOfKey(CalendarSystem calendar, int key, Object given) {
    return epochDayOfOrdinal(
        calendar,
        Math.floorDiv(key, 10_000),
        Math.floorMod(key, 10_000) / 100,
        Math.floorMod(key, 100),
        given);
  }

  private static void checkYear(CalendarSystem calendar, int year, Object given) {
    if (calendar.hasYear(year)) {
      return;
    }
    throw CalendarException.invalidDate(
        given.toString(),
        calendar,
        year == 0 && calendar.minYear() < 0
            ? "there is no year 0; the year before 1 is -1"
            : String.format(
                Locale.ROOT,
                "the year %d is outside its range, %d to %d",
                year,
                calendar.minYear(),
                calendar.maxYear()));
  }

  private static String noMonth(CalendarSystem calendar, int year, int month) {
    return String.format(
        Locale.ROOT,
        "there is no month %d; the year %d has %d months",
        month,
        year,
        calendar.monthsInYear(year));
  }

  // The number of a month is not its ordinal where a year has a leap month.
  private static String noMonthNumber(CalendarSystem calendar, int year, int month) {
    int months = calendar.monthsInYear(year);
    int last = PackedDate.month(calendar.firstOfMonth(year, months));
    return last == months
        ? noMonth(calendar, year, month)
        : String.format(
            Locale.ROOT,
            "there is no month %02d; the months of the year %d go to %02d, and one is a leap month,"
                + " written with an L",
            month,
            year,
            last);
  }

  // The month is named as it was given: by its number or by its ordinal.
  private static CalendarException noDay(
      CalendarSystem calendar, int year, int ordinalMonth, String month, int day, Object given) {
    if (day >= 1 && isMonthOfCutover(calendar, year, ordinalMonth)) {
      return CalendarException.invalidDate(
          given.toString(), calendar, leftOut(calendar, year, ordinalMonth, day));
    }
    return CalendarException.invalidDate(
        given.toString(),
        calendar,
        String.format(
            Locale.ROOT,
            "there is no day %d; month %s of the year %d has %d days",
            day,
            month,
            year,
            calendar.daysInMonth(year, ordinalMonth)));
  }

  /** Whether a reform left out days of the month, or beside it. */
  private static boolean isMonthOfCutover(CalendarSystem calendar, int year, int ordinalMonth) {
    int cutover = calendar.cutoverDay();
    if (cutover == PackedDate.INVALID) {
      return false;
    }
    int month = PackedDate.firstOfMonth(calendar.firstOfMonth(year, ordinalMonth));
    return month == PackedDate.firstOfMonth(calendar.toPacked(cutover))
        || month == PackedDate.firstOfMonth(calendar.toPacked(cutover - 1));
  }

  private static String leftOut(CalendarSystem calendar, int year, int ordinalMonth, int day) {
    return String.format(
        Locale.ROOT,
        "there is no day %d; month %d of the year %d has %d days, and %s was followed by %s",
        day,
        ordinalMonth,
        year,
        calendar.daysInMonth(year, ordinalMonth),
        CalendarDate.ofEpochDay(calendar, calendar.cutoverDay() - 1),
        CalendarDate.ofEpochDay(calendar, calendar.cutoverDay()));
  }
}
