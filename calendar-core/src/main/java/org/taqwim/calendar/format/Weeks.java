package org.taqwim.calendar.format;

import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.WeekRule;

/** Weeks of the years and months of a calendar. */
final class Weeks {

  private Weeks() {}

  /** The weekday, from 1 for the first day of a week. */
  static int dayOfWeek(int epochDay, WeekRule rule) {
    return Math.floorMod(CalendarSystem.dayOfWeek(epochDay) - rule.firstDay().getValue(), 7) + 1;
  }

  /** The first day of the first week of a year or month that begins with a day. */
  static int start(int firstDay, WeekRule rule) {
    int before = dayOfWeek(firstDay, rule) - 1;
    return firstDay - before + (7 - before < rule.minimalDays() ? 7 : 0);
  }

  /** The year that the week of a day belongs to. */
  static int year(int epochDay, int packed, CalendarSystem calendar, WeekRule rule) {
    int year = PackedDate.year(packed);
    int first = calendar.firstDay(epochDay, CalendarUnit.YEAR);
    if (epochDay < start(first, rule)) {
      return calendar.yearOfIndex(calendar.yearIndex(year) - 1);
    }
    return epochDay < start(first + calendar.daysInYear(year), rule)
        ? year
        : calendar.yearOfIndex(calendar.yearIndex(year) + 1);
  }

  /** The week of that year, from 1. */
  static int week(int epochDay, int packed, CalendarSystem calendar, WeekRule rule) {
    int year = PackedDate.year(packed);
    int first = calendar.firstDay(epochDay, CalendarUnit.YEAR);
    int start = start(first, rule);
    if (epochDay < start) {
      int before = calendar.yearOfIndex(calendar.yearIndex(year) - 1);
      if (!calendar.hasYear(before)) {
        throw CalendarException.dayOutOfRange(calendar, start - 7L);
      }
      start = start(first - calendar.daysInYear(before), rule);
    } else {
      int next = start(first + calendar.daysInYear(year), rule);
      start = epochDay < next ? start : next;
    }
    return (epochDay - start) / 7 + 1;
  }

  /** The week of the month; 0 for the days before the first. */
  static int ofMonth(int epochDay, CalendarSystem calendar, WeekRule rule) {
    int start = start(calendar.firstDay(epochDay, CalendarUnit.MONTH), rule);
    return Math.floorDiv(epochDay - start, 7) + 1;
  }
}
