package org.taqwim.calendar.function;

import java.time.ZoneId;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.PackedDate;

/**
 * Time laid out so that the periods of a calendar are slots of fixed length, the same for all
 * calendars: 50 days for a month, 250 for a quarter, 500 for a half, 1000 for a year. Windows of
 * fixed length, as engines have them, are then periods of the calendar.
 *
 * <p>A month takes up the beginning of its slot, at the pace of time; the rest of the slot is
 * unused. A quarter has five slots, of which the last stay unused if it has fewer months. In a
 * calendar that {@linkplain CalendarSystem#has has} no quarters, months are one after another from
 * the year's first slot on. The year that holds 1970-01-01, or the one of the range that is next to
 * it, begins at zero, so that slots begin where windows that are counted from 1970 do.
 *
 * <p>A stamp of the axis is a count of microseconds, as a timestamp is. It is no date.
 */
final class Axis {

  private static final int DAYS_OF_MONTH = 50;
  private static final int MONTHS_OF_QUARTER = 5;
  private static final int MONTHS_OF_YEAR = 20;

  /** One less than its slot, as clocks that are changed make a month longer. */
  private static final int LONGEST_MONTH = DAYS_OF_MONTH - 1;

  private static final long SLOT = DAYS_OF_MONTH * LocalDays.MICROS_PER_DAY;
  private static final long MICROS_PER_MILLI = 1_000;

  /** The last year that a stamp, a {@code long}, holds as a whole. */
  private static final long LAST_YEAR = Long.MAX_VALUE / (MONTHS_OF_YEAR * SLOT) - 1;

  private Axis() {}

  /** The stamp of a day. */
  static long of(int d, CalendarSystem calendar) {
    int first = CalendarFunctions.calendarTrunc(CalendarUnit.MONTH, d, calendar);
    return slot(d, calendar) + (d - first) * LocalDays.MICROS_PER_DAY;
  }

  /** The stamp of a timestamp. */
  static long of(long micros, CalendarSystem calendar, ZoneId zone) {
    if (LocalDays.isUtc(zone)) {
      int day = (int) Math.floorDiv(micros, LocalDays.MICROS_PER_DAY);
      return of(day, calendar) + Math.floorMod(micros, LocalDays.MICROS_PER_DAY);
    }
    int d = LocalDays.epochDay(micros, zone);
    // Where clocks are put back over midnight from after it, the next month has begun already.
    if (d == CalendarFunctions.calendarLastDay(d, calendar)
        && micros >= LocalDays.startOfDay(d + 1, zone)) {
      d++;
    }
    int first = CalendarFunctions.calendarTrunc(CalendarUnit.MONTH, d, calendar);
    return slot(d, calendar) + (micros - LocalDays.startOfDay(first, zone));
  }

  /**
   * Checks that the months and years of a calendar are not too long.
   *
   * @throws CalendarException if they are
   */
  static void require(CalendarSystem calendar) {
    if (calendar.maximumDaysInMonth() > LONGEST_MONTH
        || calendar.maximumMonthsInYear() > MONTHS_OF_YEAR) {
      throw CalendarException.noAxis(calendar, LONGEST_MONTH, MONTHS_OF_YEAR);
    }
  }

  /** The stamp at which the month of a day begins. */
  private static long slot(int d, CalendarSystem calendar) {
    require(calendar);
    int packed = calendar.toPacked(d);
    long year = (long) calendar.yearIndex(PackedDate.year(packed)) - yearAtZero(calendar);
    if (Math.abs(year) > LAST_YEAR) {
      throw CalendarException.outsideOfTimestamp(d);
    }
    return (year * MONTHS_OF_YEAR + slotOfYear(packed, calendar)) * SLOT;
  }

  private static int yearAtZero(CalendarSystem calendar) {
    int d = Math.max(calendar.minEpochDay(), Math.min(calendar.maxEpochDay(), 0));
    return calendar.yearIndex(PackedDate.year(calendar.toPacked(d)));
  }

  private static int slotOfYear(int packed, CalendarSystem calendar) {
    int month = calendar.ordinalMonth(packed);
    if (!calendar.has(CalendarUnit.QUARTER)) {
      return month - 1;
    }
    int quarter = calendar.quarter(packed);
    int first = PackedDate.of(PackedDate.year(packed), 3 * quarter - 2, 1);
    return (quarter - 1) * MONTHS_OF_QUARTER + month - calendar.ordinalMonth(first);
  }

  /**
   * The time without a zone of a stamp. Where a slot begins, it is the first time of the month, or
   * of the next one if the slot is unused; elsewhere in what is unused, the last millisecond of the
   * month before.
   */
  static long time(long stamp, CalendarSystem calendar) {
    long slot = Math.floorDiv(stamp, SLOT);
    long micros = stamp - slot * SLOT;
    long index = yearAtZero(calendar) + Math.floorDiv(slot, (long) MONTHS_OF_YEAR);
    int year = calendar.yearOfIndex(Math.toIntExact(index));
    int months = calendar.monthsInYear(year);
    int slotOfYear = Math.floorMod(slot, MONTHS_OF_YEAR);
    if (months == 0) {
      // The end of the last window.
      if (slotOfYear == 0 && micros == 0 && calendar.hasYear(calendar.yearOfIndex(year - 1))) {
        return (calendar.maxEpochDay() + 1L) * LocalDays.MICROS_PER_DAY;
      }
      throw CalendarException.outsideOfAxis(calendar, stamp);
    }
    int month = Math.min(slotOfYear + 1, months);
    while (slotOfYear(calendar.firstOfMonth(year, month), calendar) > slotOfYear) {
      month--;
    }
    int packed = calendar.firstOfMonth(year, month);
    long first = calendar.toEpochDay(packed) * LocalDays.MICROS_PER_DAY;
    long length = calendar.daysInMonth(year, month) * LocalDays.MICROS_PER_DAY;
    if (slotOfYear(packed, calendar) == slotOfYear && micros < length) {
      return first + micros;
    }
    return micros == 0 ? first + length : first + length - MICROS_PER_MILLI;
  }
}
