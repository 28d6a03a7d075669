package org.taqwim.calendar.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.taqwim.calendar.PackedDate;

/** The months of a table calendar, for conversion in constant time. */
final class MonthTable {

  /** The leap key of a year without a leap month: no month is after it. */
  private static final int NO_LEAP_MONTH = Integer.MAX_VALUE;

  private final String version;
  private final String source;
  private final int provisionalFrom;
  private final String cldrType;
  private final String era;
  private final List<String> monthNames;
  private final String leapRule;
  private final int firstYear;
  private final int firstDay;

  /** The number of days. */
  private final int length;

  /** The first epoch day of each month, and of the month after the last. */
  private final int[] starts;

  /** The first month of each year, as an index into {@link #starts}, and of the year after. */
  private final int[] yearStarts;

  /** By year: twice the number of the month before the leap month, to compare month keys with. */
  private final int[] leapKeys;

  /** The packed date of the first day of each month. */
  private final int[] firstDates;

  private final MonthRank months;
  private final int regularMonths;
  private final int longestMonth;
  private final int shortestMonth;

  MonthTable(TableText text) {
    version = text.head(TableText.VERSION);
    source = text.head(TableText.SOURCE);
    provisionalFrom = text.provisionalFrom();
    cldrType = text.head(TableText.CLDR_TYPE);
    era = text.head(TableText.ERA);
    monthNames = text.monthNames();
    leapRule =
        text.head(TableText.LEAP_RULE) == null
            ? "As the table has it."
            : text.head(TableText.LEAP_RULE);
    firstYear = text.firstYear();
    firstDay = text.firstDay();
    regularMonths = text.regularMonths();
    int years = text.years();
    yearStarts = new int[years + 1];
    leapKeys = new int[years];
    for (int year = 0; year < years; year++) {
      yearStarts[year + 1] = yearStarts[year] + text.lengths(year).length;
      int leapMonth = text.leapMonth(year);
      leapKeys[year] = leapMonth == 0 ? NO_LEAP_MONTH : leapMonth << 1;
    }
    starts = new int[yearStarts[years] + 1];
    firstDates = new int[yearStarts[years]];
    starts[0] = firstDay;
    longestMonth = text.longestMonth();
    shortestMonth = text.shortestMonth();
    length = text.days();
    months = new MonthRank(length, firstDates.length);
    for (int year = 0; year < years; year++) {
      addMonths(year, text.lengths(year));
    }
  }

  // A method of its own: before a long table has been read it is compiled.
  private void addMonths(int year, int[] lengths) {
    int leapPosition = leapKeys[year] >> 1;
    int index = yearStarts[year];
    int start = starts[index];
    int month = 0;
    for (int position = 0; position < lengths.length; position++) {
      boolean leap = position == leapPosition;
      month += leap ? 0 : 1;
      int date = PackedDate.of(firstYear + year, month, leap, 1);
      months.add(index, start - firstDay, date);
      firstDates[index++] = date;
      start += lengths[position];
      starts[index] = start;
    }
  }

  /** Reads the table {@code <id>.txt} beside this class. */
  static MonthTable read(String id) {
    String resource = id.concat(".txt");
    try (InputStream in = MonthTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The table " + resource + " is missing from the jar");
      }
      return new MonthTable(TableText.read(resource, in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("The table " + resource + " cannot be read", e);
    }
  }

  int packed(int epochDay) {
    int days = epochDay - firstDay;
    return Integer.compareUnsigned(days, length) < 0 ? months.packed(days) : PackedDate.INVALID;
  }

  int epochDay(int packed) {
    int month = monthIndex(packed);
    int day = PackedDate.day(packed);
    return month < 0 || day < 1 || day > starts[month + 1] - starts[month]
        ? PackedDate.INVALID
        : starts[month] + day - 1;
  }

  /** A month: its first day, packed and as an epoch day. */
  interface MonthStart {
    void accept(int packed, int epochDay);
  }

  /** Goes through the months in their order. */
  void forEachStart(MonthStart action) {
    for (int i = 0; i < firstDates.length; i++) {
      action.accept(firstDates[i], starts[i]);
    }
  }

  /** The index of a date's month among all months, −1 if the table does not have the month. */
  private int monthIndex(int packed) {
    int year = PackedDate.year(packed) - firstYear;
    if (Integer.compareUnsigned(year, leapKeys.length) >= 0) {
      return -1;
    }
    int month = PackedDate.month(packed);
    int key = month << 1 | (PackedDate.isLeapMonth(packed) ? 1 : 0);
    int index = yearStarts[year] + month - 1 + (key > leapKeys[year] ? 1 : 0);
    return index >= 0
            && index < firstDates.length
            && firstDates[index] == PackedDate.firstOfMonth(packed)
        ? index
        : -1;
  }

  /** The ordinal of a date's month in its year, 0 if the table does not have the month. */
  int ordinalMonth(int packed) {
    int index = monthIndex(packed);
    return index < 0 ? 0 : index - yearStarts[PackedDate.year(packed) - firstYear] + 1;
  }

  /** The packed first day of a month of the table. */
  int firstOfMonth(int year, int ordinalMonth) {
    return firstDates[yearStarts[year - firstYear] + ordinalMonth - 1];
  }

  /** The number of months of a year; 0 if the table does not have the year. */
  int monthsInYear(int year) {
    return year >= firstYear && year <= lastYear()
        ? yearStarts[year - firstYear + 1] - yearStarts[year - firstYear]
        : 0;
  }

  /** The number of months from the first of one year of the table to the first of another. */
  int monthsBetweenYears(int from, int to) {
    return yearStarts[to - firstYear] - yearStarts[from - firstYear];
  }

  /** The length of a month of the table. */
  int monthLength(int year, int ordinalMonth) {
    int index = yearStarts[year - firstYear] + ordinalMonth - 1;
    return starts[index + 1] - starts[index];
  }

  /** The length of a year of the table. */
  int yearLength(int year) {
    return starts[yearStarts[year - firstYear + 1]] - starts[yearStarts[year - firstYear]];
  }

  /**
   * Whether a year of the table has a leap month; in a table without leap months, whether it is
   * longer than the mean year.
   */
  boolean isLeapYear(int year) {
    return hasLeapMonths()
        ? leapKeys[year - firstYear] != NO_LEAP_MONTH
        : (long) yearLength(year) * leapKeys.length > length;
  }

  boolean hasLeapMonths() {
    return firstDates.length > regularMonths * leapKeys.length;
  }

  int mostMonths() {
    return regularMonths + (hasLeapMonths() ? 1 : 0);
  }

  String version() {
    return version;
  }

  String source() {
    return source;
  }

  /** The first year that is a forecast, {@link Integer#MAX_VALUE} if none is. */
  int provisionalFrom() {
    return provisionalFrom;
  }

  /** Null if CLDR has no names for the calendar. */
  String cldrType() {
    return cldrType;
  }

  /** Null if the years belong to none. */
  String era() {
    return era;
  }

  List<String> monthNames() {
    return monthNames;
  }

  String leapRule() {
    return leapRule;
  }

  int firstYear() {
    return firstYear;
  }

  int lastYear() {
    return firstYear + leapKeys.length - 1;
  }

  int firstDay() {
    return firstDay;
  }

  int lastDay() {
    return starts[starts.length - 1] - 1;
  }

  int longestMonth() {
    return longestMonth;
  }

  int shortestMonth() {
    return shortestMonth;
  }
}
