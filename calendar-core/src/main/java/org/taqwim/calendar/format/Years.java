package org.taqwim.calendar.format;

import java.time.LocalDate;
import java.util.Locale;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;

/** Which years a text may have to be taken for a date. */
public final class Years {

  /** Every year that the calendar has. */
  public static final Years ANY = new Years();

  /**
   * What holds if nothing is said: a year of 1900 to 2100 is refused for a day that is far from
   * these years, as such a year most likely is a Gregorian one.
   */
  public static final Years DEFAULT = new Years();

  private static final int FIRST_LIKELY_GREGORIAN = 1900;
  private static final int LAST_LIKELY_GREGORIAN = 2100;
  private static final long FIRST_DAY = LocalDate.of(FIRST_LIKELY_GREGORIAN, 1, 1).toEpochDay();
  private static final long LAST_DAY = LocalDate.of(LAST_LIKELY_GREGORIAN, 12, 31).toEpochDay();

  private Years() {}

  /** Whether a day of a year that is written so may be meant. */
  boolean accepts(int year, int epochDay) {
    return year < FIRST_LIKELY_GREGORIAN || this != DEFAULT || acceptsLikely(year, epochDay);
  }

  // A calendar that counts years as the Gregorian one does may begin them at another time.
  private static boolean acceptsLikely(int year, int epochDay) {
    return year > LAST_LIKELY_GREGORIAN
        || epochDay >= FIRST_DAY && epochDay <= LAST_DAY
        || Math.abs((long) gregorianYear(epochDay) - year) <= 1;
  }

  /**
   * Refuses a day whose year is not one of these.
   *
   * @param year the calendar's year of the day, as it is written
   * @param given the value as the user wrote it, for the message
   * @throws CalendarException if the year most likely is a Gregorian one
   */
  public void check(int year, int epochDay, CalendarSystem calendar, Object given) {
    if (!accepts(year, epochDay)) {
      throw CalendarException.invalidDate(
          given.toString(),
          calendar,
          String.format(
              Locale.ROOT,
              "the year %d would be %d of the Gregorian calendar, so it most likely is a Gregorian"
                  + " year already; if it is not, give 'any' as the years",
              year,
              gregorianYear(epochDay)));
    }
  }

  static int gregorianYear(int epochDay) {
    return LocalDate.ofEpochDay(epochDay).getYear();
  }
}
