package org.taqwim.calendar.format;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;

/**
 * Which years a text may have to be taken for a date: a guard against dates of another calendar,
 * and the century of years of two digits.
 *
 * <p>Three kinds: a range in the calendar's own years, such as {@code 1350..1449}; {@code any}; and
 * the {@linkplain #DEFAULT default}, which refuses a year of 1900 to 2100 for a day that is far
 * from these years, as such a year most likely is a Gregorian one: {@code 2026-07-12} would be a
 * day of 2647 in {@code jalali}. A calendar that counts years as the Gregorian one does has no such
 * days.
 */
public final class Years implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Every year that the calendar has. */
  public static final Years ANY = new Years("any", Integer.MIN_VALUE, Integer.MAX_VALUE, false);

  /** What holds if nothing is said. */
  public static final Years DEFAULT = new Years("", Integer.MIN_VALUE, Integer.MAX_VALUE, true);

  private static final int FIRST_LIKELY_GREGORIAN = 1900;
  private static final int LAST_LIKELY_GREGORIAN = 2100;
  private static final long FIRST_DAY = LocalDate.of(FIRST_LIKELY_GREGORIAN, 1, 1).toEpochDay();
  private static final long LAST_DAY = LocalDate.of(LAST_LIKELY_GREGORIAN, 12, 31).toEpochDay();
  private static final int CENTURY = 100;
  private static final Pattern RANGE =
      Pattern.compile("([+-]?[0-9]{1,6})\\s*\\.\\.\\s*([+-]?[0-9]{1,6})");

  /** Why a year of two digits is not read. */
  static final String CENTURY_OPEN =
      "a year of fewer than three digits leaves the century open; write it in full";

  private final String text;
  private final int first;
  private final int last;

  /** Whether years are refused that most likely are Gregorian ones. */
  private final boolean guarded;

  private Years(String text, int first, int last, boolean guarded) {
    this.text = text;
    this.first = first;
    this.last = last;
    this.guarded = guarded;
  }

  /**
   * The years of a text: {@code first..last}, of which both belong to it, or {@code any}.
   *
   * @throws CalendarException if it is neither
   */
  public static Years of(String text) {
    String folded = FoldedText.of(text);
    if (folded.equals(ANY.text)) {
      return ANY;
    }
    Matcher range = RANGE.matcher(folded);
    if (!range.matches()) {
      throw CalendarException.invalidYears(
          text, "expected first..last in years of the calendar, such as 1350..1449, or any");
    }
    int first = Integer.parseInt(range.group(1));
    int last = Integer.parseInt(range.group(2));
    if (first > last) {
      throw CalendarException.invalidYears(
          text, String.format(Locale.ROOT, "%d is after %d", first, last));
    }
    return new Years(first + ".." + last, first, last, false);
  }

  /** Whether two digits tell the year: the range has no more than a hundred. */
  boolean hasCentury() {
    return (long) last - first < CENTURY;
  }

  /**
   * The year of the range with such last two digits.
   *
   * @param given the value as the user wrote it, for the message
   * @throws CalendarException if there is none
   */
  int ofTwoDigits(int twoDigits, CalendarSystem calendar, Object given) {
    if (!hasCentury()) {
      throw noCentury("two digits of a year in '" + given + "'");
    }
    int year = first + Math.floorMod(twoDigits - first, CENTURY);
    if (year > last) {
      throw CalendarException.invalidDate(
          given.toString(),
          calendar,
          String.format(Locale.ROOT, "no year of %s ends in %02d", text, twoDigits));
    }
    return year;
  }

  /** That two digits of a year are not told by these years. */
  CalendarException noCentury(String twoDigits) {
    String open =
        twoDigits
            + " leave the century open; give a range of at most 100 years, such as 1350..1449";
    return text.isEmpty()
        ? CalendarException.missingYears(open)
        : CalendarException.invalidYears(text, open);
  }

  /** Whether a range is given and does not have the year. */
  boolean excludes(int year) {
    return year < first || year > last;
  }

  /**
   * Refuses a day whose year is not one of these.
   *
   * @param year the calendar's year of the day, as it is written
   * @param given the value as the user wrote it, for the message
   * @throws CalendarException if the year is beyond the range, or most likely a Gregorian one
   */
  public void check(int year, int epochDay, CalendarSystem calendar, Object given) {
    if (accepts(year, epochDay)) {
      return;
    }
    throw CalendarException.invalidDate(
        given.toString(),
        calendar,
        excludes(year)
            ? String.format(Locale.ROOT, "the year %d is not one of the years %s", year, text)
            : String.format(
                Locale.ROOT,
                "the year %d would be %d of the Gregorian calendar, so it most likely is a"
                    + " Gregorian year already; if it is not, give 'any' as the years of"
                    + " from_calendar",
                year,
                gregorianYear(epochDay)));
  }

  /**
   * Refuses a day of a year that has fewer than three digits, if it is far from our time.
   *
   * @param given the value as the user wrote it, for the message
   * @throws CalendarException if the century most likely is missing
   */
  public void checkShort(int epochDay, CalendarSystem calendar, Object given) {
    if (!acceptsShort(epochDay)) {
      throw CalendarException.invalidDate(
          given.toString(),
          calendar,
          CENTURY_OPEN + ", or give 'any' as the years of from_calendar if it is");
    }
  }

  /** Whether {@link #checkShort} takes a day. */
  boolean acceptsShort(int epochDay) {
    return !text.isEmpty() || isOfOurTime(epochDay);
  }

  private static boolean isOfOurTime(int epochDay) {
    return epochDay >= FIRST_DAY && epochDay <= LAST_DAY;
  }

  /** Whether {@link #check} takes a day. */
  boolean accepts(int year, int epochDay) {
    if (!guarded || !isLikelyGregorian(year)) {
      return !excludes(year);
    }
    // A calendar that counts years as the Gregorian one does may begin them at another time.
    return isOfOurTime(epochDay) || Math.abs((long) gregorianYear(epochDay) - year) <= 1;
  }

  static int gregorianYear(int epochDay) {
    return LocalDate.ofEpochDay(epochDay).getYear();
  }

  private static boolean isLikelyGregorian(int year) {
    return year >= FIRST_LIKELY_GREGORIAN && year <= LAST_LIKELY_GREGORIAN;
  }

  private Object readResolve() {
    return guarded ? DEFAULT : text.equals(ANY.text) ? ANY : this;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Years that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The text that {@link #of} reads; empty for the default. */
  @Override
  public String toString() {
    return text;
  }
}
