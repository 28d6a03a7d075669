package org.taqwim.calendar.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.taqwim.calendar.PackedDate;

/**
 * The months of a table calendar, for conversion in constant time.
 *
 * <p>The text form is UTF-8, in lines. Those that begin with # are comments, and empty ones are
 * skipped. First come lines {@code key: value}:
 *
 * <ul>
 *   <li>{@code version}: changes when the date of any day changes
 *   <li>{@code source}: the authority or publication
 *   <li>{@code first-day}: the first day of the first year, in ISO form
 *   <li>{@code cldr-type}: the type under which CLDR has names for it; left out if it has none
 *   <li>{@code era}: the code of the era; left out if the years belong to none
 *   <li>{@code months}: the names of the regular months in Latin letters, by commas; left out if
 *       they have but numbers
 *   <li>{@code leap-rule}: which years or months are leap, in a sentence; may be left out
 *   <li>{@code provisional-from}: the first year that is a forecast; left out if none is
 * </ul>
 *
 * <p>Then comes a line per year, without gaps: the year and the lengths of its months in days, by
 * spaces. The length of a leap month has an L behind it ({@code 29L}); it bears the number of the
 * month before it. Without its leap month, every year has the same number of months.
 */
final class MonthTable {

  /** The most that {@link PackedDate} has room for. */
  private static final int MAX_MONTHS = 31;

  private static final int MAX_DAYS = 63;

  private static final Set<String> REQUIRED = Set.of("version", "source", "first-day");
  private static final String PROVISIONAL = "provisional-from";
  private static final String CLDR_TYPE = "cldr-type";
  private static final String ERA = "era";
  private static final String MONTHS = "months";
  private static final String LEAP_RULE = "leap-rule";
  private static final Set<String> OPTIONAL =
      Set.of(PROVISIONAL, CLDR_TYPE, ERA, MONTHS, LEAP_RULE);

  /** The leap key of a year without a leap month: no month is after it. */
  private static final int NO_LEAP_MONTH = Integer.MAX_VALUE;

  private final String version;
  private final String source;
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

  private MonthTable(Text text) {
    version = text.head.get("version");
    source =
        text.head.get("source")
            + (text.head.containsKey(PROVISIONAL)
                ? "; provisional from the year " + text.head.get(PROVISIONAL)
                : "");
    cldrType = text.head.get(CLDR_TYPE);
    era = text.head.get(ERA);
    monthNames = text.monthNames();
    leapRule = text.head.getOrDefault(LEAP_RULE, "As the table has it.");
    firstYear = text.firstYear;
    firstDay = text.firstDay();
    regularMonths = text.regularMonths;
    int years = text.years.size();
    yearStarts = new int[years + 1];
    leapKeys = new int[years];
    for (int year = 0; year < years; year++) {
      yearStarts[year + 1] = yearStarts[year] + text.years.get(year).length;
      int leapMonth = text.leapMonths.get(year);
      leapKeys[year] = leapMonth == 0 ? NO_LEAP_MONTH : leapMonth << 1;
    }
    starts = new int[yearStarts[years] + 1];
    firstDates = new int[yearStarts[years]];
    starts[0] = firstDay;
    int longest = 0;
    int shortest = MAX_DAYS;
    int index = 0;
    for (int year = 0; year < years; year++) {
      int month = 0;
      for (int monthLength : text.years.get(year)) {
        boolean leap = index - yearStarts[year] == leapKeys[year] >> 1;
        month += leap ? 0 : 1;
        firstDates[index] = PackedDate.of(firstYear + year, month, leap, 1);
        starts[index + 1] = starts[index] + monthLength;
        longest = Math.max(longest, monthLength);
        shortest = Math.min(shortest, monthLength);
        index++;
      }
    }
    longestMonth = longest;
    shortestMonth = shortest;
    length = starts[index] - firstDay;
    months = new MonthRank(starts, firstDates, index, starts[index]);
  }

  /** Reads the table {@code <id>.txt} beside this class. */
  static MonthTable read(String id) {
    String resource = id + ".txt";
    try (InputStream in = MonthTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The table " + resource + " is missing from the jar");
      }
      return read(resource, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The table " + resource + " cannot be read", e);
    }
  }

  /**
   * Reads a table.
   *
   * @param name the file's name, for messages
   * @throws IllegalArgumentException if the text is not a table; the message names file and line
   */
  static MonthTable read(String name, byte[] utf8) {
    Text text = new Text(name, utf8);
    text.read();
    return new MonthTable(text);
  }

  /**
   * A table as it is read. Year lines are read from the bytes themselves: most tables are read
   * once, while a query waits, in code that has not been compiled yet.
   */
  private static final class Text {
    private final String name;
    private final byte[] utf8;
    private final Map<String, String> head = new HashMap<>();

    /** The lengths of each year's months. */
    private final List<int[]> years = new ArrayList<>();

    /** The number of each year's leap month, or 0. */
    private final List<Integer> leapMonths = new ArrayList<>();

    private int line;
    private int firstYear;
    private int regularMonths;

    Text(String name, byte[] utf8) {
      this.name = name;
      this.utf8 = utf8;
    }

    void read() {
      for (int from = 0; from < utf8.length; ) {
        int to = from;
        while (to < utf8.length && utf8[to] != '\n') {
          to++;
        }
        line++;
        byte first = utf8[from];
        if (first >= '0' && first <= '9' || first == '-') {
          addYear(from, to);
        } else if (first != '#') {
          addHead(new String(utf8, from, to - from, StandardCharsets.UTF_8).strip());
        }
        from = to + 1;
      }
      for (String key : REQUIRED) {
        check(head.containsKey(key), "the key '%s' is missing", key);
      }
      check(!years.isEmpty(), "there is no year");
      firstDay();
      monthNames();
    }

    private void addHead(String text) {
      if (text.isEmpty()) {
        return;
      }
      int colon = text.indexOf(':');
      check(colon > 0, "neither 'key: value' nor a year and its months: '%s'", text);
      String key = text.substring(0, colon);
      String value = text.substring(colon + 1).strip();
      check(REQUIRED.contains(key) || OPTIONAL.contains(key), "the key '%s' is unknown", key);
      check(!value.isEmpty(), "the key '%s' has no value", key);
      check(head.put(key, value) == null, "the key '%s' is there twice", key);
      check(years.isEmpty(), "the key '%s' comes after the first year", key);
    }

    private void addYear(int from, int to) {
      int[] numbers = new int[to - from];
      int count = 0;
      int leapMonth = 0;
      for (int at = from; at < to; ) {
        int start = at;
        boolean negative = count == 0 && utf8[at] == '-';
        at += negative ? 1 : 0;
        int number = 0;
        while (at < to && utf8[at] >= '0' && utf8[at] <= '9' && number <= PackedDate.MAX_YEAR) {
          number = number * 10 + (utf8[at++] - '0');
        }
        boolean digits = at > start;
        if (count > 0 && at < to && utf8[at] == 'L') {
          check(count > 1 && leapMonth == 0, "a leap month follows a month, and there is but one");
          leapMonth = count - 1;
          at++;
        }
        if (!digits || at < to && !isBlank(utf8[at])) {
          throw wrong(
              "not a number, or too great: '%s'",
              new String(utf8, start, to - start, StandardCharsets.UTF_8).strip());
        }
        numbers[count++] = negative ? -number : number;
        while (at < to && isBlank(utf8[at])) {
          at++;
        }
      }
      addYear(numbers[0], Arrays.copyOfRange(numbers, 1, count), leapMonth);
    }

    private static boolean isBlank(byte b) {
      return b == ' ' || b == '\t' || b == '\r';
    }

    private void addYear(int year, int[] lengths, int leapMonth) {
      int regular = lengths.length - (leapMonth == 0 ? 0 : 1);
      if (years.isEmpty()) {
        firstYear = year;
        regularMonths = regular;
      }
      int expected = firstYear + years.size();
      check(year == expected, "expected the year %d, found %d", expected, year);
      check(Math.abs(year) <= PackedDate.MAX_YEAR, "the year %d is too far", year);
      check(
          regular == regularMonths && regular >= 1 && regular <= MAX_MONTHS,
          "the year %d has %d months without leap months, the first year %d; %d at most",
          year,
          regular,
          regularMonths,
          MAX_MONTHS);
      for (int length : lengths) {
        if (length < 1 || length > MAX_DAYS) {
          throw wrong("a month has 1 to %d days, not %d", MAX_DAYS, length);
        }
      }
      years.add(lengths);
      leapMonths.add(leapMonth);
    }

    private void check(boolean good, String problem, Object... arguments) {
      if (!good) {
        throw wrong(problem, arguments);
      }
    }

    private IllegalArgumentException wrong(String problem, Object... arguments) {
      return new IllegalArgumentException(
          name + ", line " + line + ": " + String.format(Locale.ROOT, problem, arguments));
    }

    List<String> monthNames() {
      if (!head.containsKey(MONTHS)) {
        return IntStream.rangeClosed(1, regularMonths).mapToObj(m -> "Month " + m).toList();
      }
      List<String> names = List.of(head.get(MONTHS).split(" *, *", -1));
      check(
          names.size() == regularMonths && !names.contains(""),
          "there are %d names of months for %d months",
          names.size(),
          regularMonths);
      return names;
    }

    int firstDay() {
      String text = head.get("first-day");
      try {
        return Math.toIntExact(LocalDate.parse(text).toEpochDay());
      } catch (DateTimeParseException | ArithmeticException e) {
        IllegalArgumentException wrong =
            wrong("the first-day '%s' is not a date in ISO form", text);
        wrong.initCause(e);
        throw wrong;
      }
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
