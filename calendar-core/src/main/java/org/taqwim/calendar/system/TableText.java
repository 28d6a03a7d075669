package org.taqwim.calendar.system;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.PackedDate;

/**
 * The text of a table calendar, read and checked.
 *
 * <p>It is UTF-8, in lines. Those that begin with # are comments, and empty ones are skipped. First
 * come lines {@code key: value}:
 *
 * <ul>
 *   <li>{@code version}: changes when the date of any day changes
 *   <li>{@code source}: the authority or publication
 *   <li>{@code first-day}: the first day of the first year, in ISO form; only with lengths of
 *       months
 *   <li>{@code cldr-type}: the type under which CLDR has names for it; left out if it has none
 *   <li>{@code era}: the code of the era; left out if the years belong to none
 *   <li>{@code months}: the names of the regular months in Latin letters, by commas; left out if
 *       they have but numbers
 *   <li>{@code leap-rule}: which years or months are leap, in a sentence; may be left out
 *   <li>{@code provisional-from}: the first year that is a forecast; left out if none is
 * </ul>
 *
 * <p>Then come the months, in one of two forms. By lengths: a line per year, without gaps, of the
 * year and the lengths of its months in days, by spaces. The length of a leap month has an L behind
 * it ({@code 29L}); it bears the number of the month before it. By starts: a line per month, of
 * year, number and first day ({@code 1446-09 2025-03-01}; a leap month is {@code 2023-02L}), ending
 * with the first month of the year after the last. Without its leap month, every year has the same
 * number of months.
 *
 * <p>A text that {@linkplain #amend amends} a table may mix them, and has of the months only those
 * that differ or follow.
 */
final class TableText {

  /** The most that {@link PackedDate} has room for. */
  private static final int MAX_MONTHS = 31;

  private static final int MAX_DAYS = 63;

  /** Where no calendar's range reaches. */
  private static final int MAX_DAY = 366 * PackedDate.MAX_YEAR;

  private static final int LONGEST_YEAR = 8;

  static final String VERSION = "version";
  static final String SOURCE = "source";
  static final String FIRST_DAY = "first-day";
  static final String PROVISIONAL = "provisional-from";
  static final String LAST_YEAR = "last-year";
  static final String CLDR_TYPE = "cldr-type";
  static final String ERA = "era";
  static final String MONTHS = "months";
  static final String LEAP_RULE = "leap-rule";

  private static final List<String> KEYS =
      List.of(VERSION, SOURCE, CLDR_TYPE, ERA, MONTHS, LEAP_RULE, PROVISIONAL, FIRST_DAY);

  private final String name;
  private final byte[] utf8;
  private final Set<String> moreKeys;
  private final Map<String, String> head = new HashMap<>();

  private final List<Months> years = new ArrayList<>();

  /**
   * The months of years that have been read, by their text: years are alike, and reading is slow.
   */
  private final Map<String, Months> known = new HashMap<>();

  /** The months given by their first days, as packed dates, in the order of the lines. */
  private final Map<Integer, Start> starts = new LinkedHashMap<>();

  private record Start(int epochDay, int line) {}

  /** The months of a year. */
  private static final class Months {
    private final int[] lengths;

    /** The number of the leap month, or 0. */
    private final int leapMonth;

    private final int days;
    private final int longest;
    private final int shortest;

    Months(int[] lengths, int leapMonth) {
      this.lengths = lengths;
      this.leapMonth = leapMonth;
      int sum = 0;
      int max = 0;
      int min = MAX_DAYS;
      for (int length : lengths) {
        sum += length;
        max = Math.max(max, length);
        min = Math.min(min, length);
      }
      days = sum;
      longest = max;
      shortest = min;
    }

    boolean isLeap(int position) {
      return position > 0 && position == leapMonth;
    }

    int regular() {
      return lengths.length - (leapMonth == 0 ? 0 : 1);
    }
  }

  private int line;
  private int firstYear;
  private int firstDay;
  private int regularMonths;
  private int longestMonth;
  private int shortestMonth;
  private int days;

  /**
   * Reads a table that is complete.
   *
   * @param name the file's name, for messages
   * @throws CalendarException if the text is not a table; the message names file and line
   */
  static TableText read(String name, byte[] utf8) {
    TableText text = new TableText(name, utf8, Set.of());
    text.readLines();
    text.complete();
    return text;
  }

  /**
   * Reads the lines of a text, of which {@link #complete} or {@link #amend} makes a table.
   *
   * @param moreKeys what the head may have besides the keys of a table
   */
  static TableText readLines(String name, byte[] utf8, Set<String> moreKeys) {
    TableText text = new TableText(name, utf8, moreKeys);
    text.readLines();
    return text;
  }

  private TableText(String name, byte[] utf8, Set<String> moreKeys) {
    this.name = name;
    this.utf8 = utf8;
    this.moreKeys = moreKeys;
  }

  // ---- what was read

  /** The value of a key, null if the head does not have it. */
  String head(String key) {
    return head.get(key);
  }

  /** The keys of the head. */
  Stream<String> keys() {
    return head.keySet().stream();
  }

  /** Puts a value in the head, as if it had been there, unless one is. */
  void putIfAbsent(String key, String value) {
    if (value != null) {
      head.putIfAbsent(key, value);
    }
  }

  boolean hasMonths() {
    return !years.isEmpty() || !starts.isEmpty();
  }

  int firstYear() {
    return firstYear;
  }

  int firstDay() {
    return firstDay;
  }

  int years() {
    return years.size();
  }

  /** The lengths of the months of a year, given by its position. */
  int[] lengths(int position) {
    return years.get(position).lengths;
  }

  /** The number of the leap month of a year, or 0. */
  int leapMonth(int position) {
    return years.get(position).leapMonth;
  }

  /** The first year that is a forecast, {@link Integer#MAX_VALUE} if none is. */
  int provisionalFrom() {
    String year = head(PROVISIONAL);
    return year == null ? Integer.MAX_VALUE : Integer.parseInt(year);
  }

  boolean hasLeapMonths() {
    return years.stream().anyMatch(year -> year.leapMonth != 0);
  }

  int regularMonths() {
    return regularMonths;
  }

  int longestMonth() {
    return longestMonth;
  }

  int shortestMonth() {
    return shortestMonth;
  }

  /** Of all years. */
  int days() {
    return days;
  }

  List<String> monthNames() {
    String names = head(MONTHS);
    return names == null
        ? IntStream.rangeClosed(1, regularMonths).mapToObj(month -> "Month " + month).toList()
        : named(names);
  }

  private static List<String> named(String names) {
    String[] list = names.split(",", -1);
    for (int i = 0; i < list.length; i++) {
      list[i] = list[i].strip();
    }
    return List.of(list);
  }

  /** The same table in lengths of months, without comments. */
  String canonical() {
    StringBuilder text = new StringBuilder();
    for (String key : KEYS) {
      String value = key.equals(FIRST_DAY) ? LocalDate.ofEpochDay(firstDay).toString() : head(key);
      if (value != null) {
        text.append(key).append(": ").append(value).append('\n');
      }
    }
    for (int i = 0; i < years.size(); i++) {
      text.append(firstYear + i);
      Months year = years.get(i);
      for (int month = 0; month < year.lengths.length; month++) {
        text.append(' ').append(year.lengths[month]).append(year.isLeap(month) ? "L" : "");
      }
      text.append('\n');
    }
    return text.toString();
  }

  // ---- lines

  // Year lines are read from the bytes themselves: most tables are read once, while a query waits,
  // in code that has not been compiled yet.
  private void readLines() {
    for (int from = 0; from < utf8.length; ) {
      int to = lineEnd(from);
      line++;
      byte first = utf8[from];
      if (first >= '0' && first <= '9' || first == '-') {
        int end = endOfDigits(from + 1, to);
        // A hyphen right after the digits of the year.
        if (end < to && utf8[end] == '-' && utf8[end - 1] != '-') {
          addStart(new String(utf8, from, to - from, StandardCharsets.UTF_8).strip());
        } else {
          addYear(from, end, to);
        }
      } else if (first != '#') {
        addHead(new String(utf8, from, to - from, StandardCharsets.UTF_8).strip());
      }
      from = to + 1;
    }
  }

  private int lineEnd(int from) {
    int to = from;
    while (to < utf8.length && utf8[to] != '\n') {
      to++;
    }
    return to;
  }

  private void addHead(String text) {
    if (text.isEmpty()) {
      return;
    }
    int colon = text.indexOf(':');
    check(colon > 0, "neither 'key: value' nor a year and its months: '%s'", text);
    String key = text.substring(0, colon);
    String value = text.substring(colon + 1).strip();
    check(KEYS.contains(key) || moreKeys.contains(key), "the key '%s' is unknown", key);
    check(!value.isEmpty(), "the key '%s' has no value", key);
    check(head.put(key, value) == null, "the key '%s' is there twice", key);
    check(!hasMonths(), "the key '%s' comes after the first month", key);
  }

  private int endOfDigits(int from, int to) {
    int at = from;
    while (at < to && utf8[at] >= '0' && utf8[at] <= '9') {
      at++;
    }
    return at;
  }

  private void addStart(String text) {
    String[] cells = text.split("[ \t]+", -1);
    int hyphen = text.indexOf('-', 1);
    String month = cells[0].substring(hyphen + 1);
    check(
        cells.length == 2 && month.matches("[0-9]{1,2}L?") && hyphen <= 7,
        "not a month and its first day, as in '1446-09 2025-03-01': '%s'",
        text);
    int packed =
        PackedDate.of(
            Integer.parseInt(text.substring(0, hyphen)),
            Integer.parseInt(month.replace("L", "")),
            month.endsWith("L"),
            1);
    check(packed != PackedDate.INVALID, "the month '%s' is too far", cells[0]);
    Start start = new Start(day(cells[1]), line);
    check(starts.put(packed, start) == null, "the month '%s' is there twice", cells[0]);
  }

  private int day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      check(Math.abs(day.getYear()) <= PackedDate.MAX_YEAR, "the day %s is too far", text);
      return (int) day.toEpochDay();
    } catch (DateTimeParseException e) {
      throw wrong("'%s' is not a date in ISO form", text);
    }
  }

  private void addYear(int from, int end, int to) {
    if (end - from > LONGEST_YEAR || utf8[end - 1] == '-' || end < to && !isBlank(utf8[end])) {
      throw notANumber(from, to);
    }
    int year = Integer.parseInt(new String(utf8, from, end - from, StandardCharsets.ISO_8859_1));
    String text = new String(utf8, end, to - end, StandardCharsets.ISO_8859_1);
    Months months = known.get(text);
    if (months == null) {
      months = months(end, to);
      known.put(text, months);
    }
    addYear(year, months);
  }

  // In this loop a call costs more than what it would do.
  private Months months(int from, int to) {
    byte[] text = utf8;
    int[] lengths = new int[to - from];
    int count = 0;
    int leapMonth = 0;
    int at = from;
    while (at < to) {
      if (text[at] <= ' ' && isBlank(text[at])) {
        at++;
        continue;
      }
      int start = at;
      int length = 0;
      while (at < to && text[at] >= '0' && text[at] <= '9' && length <= PackedDate.MAX_YEAR) {
        length = length * 10 + text[at++] - '0';
      }
      boolean digits = at > start;
      if (at < to && text[at] == 'L') {
        check(count > 0 && leapMonth == 0, "a leap month follows a month, and there is but one");
        leapMonth = count;
        at++;
      }
      if (!digits || at < to && text[at] != ' ' && !isBlank(text[at])) {
        throw notANumber(start, to);
      }
      if (length < 1 || length > MAX_DAYS) {
        throw wrong("a month has 1 to %d days, not %d", MAX_DAYS, length);
      }
      lengths[count++] = length;
    }
    return new Months(Arrays.copyOf(lengths, count), leapMonth);
  }

  private CalendarException notANumber(int start, int to) {
    return wrong(
        "not a number, or too great: '%s'",
        new String(utf8, start, to - start, StandardCharsets.UTF_8).strip());
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r';
  }

  private void addYear(int year, Months months) {
    int regular = months.regular();
    if (years.isEmpty()) {
      firstYear = year;
      regularMonths = regular;
      longestMonth = months.longest;
      shortestMonth = months.shortest;
      days = 0;
    }
    int expected = firstYear + years.size();
    if (year != expected) {
      throw wrong("expected the year %d, found %d", expected, year);
    }
    if (Math.abs(year) > PackedDate.MAX_YEAR) {
      throw wrong("the year %d is too far", year);
    }
    if (regular != regularMonths || regular < 1 || regular > MAX_MONTHS) {
      throw wrong(
          "the year %d has %d months without leap months, the first year %d; %d at most",
          year, regular, regularMonths, MAX_MONTHS);
    }
    longestMonth = Math.max(longestMonth, months.longest);
    shortestMonth = Math.min(shortestMonth, months.shortest);
    days += months.days;
    years.add(months);
  }

  // ---- whole tables

  /** Checks that this is a whole table by itself, by lengths or by starts. */
  void complete() {
    require(VERSION);
    require(SOURCE);
    check(hasMonths(), "there is no year");
    check(
        years.isEmpty() || starts.isEmpty(),
        "months are given both by length and by their first day; one of them will do");
    if (years.isEmpty()) {
      check(head(FIRST_DAY) == null, "the key '%s' is for months given by length", FIRST_DAY);
      setMonths(starts);
    } else {
      require(FIRST_DAY);
      firstDay = day(head(FIRST_DAY));
    }
    checkHead();
  }

  void require(String key) {
    check(head.containsKey(key), "the key '%s' is missing", key);
  }

  private void checkHead() {
    long end = firstDay;
    for (Months year : years) {
      end += year.days;
    }
    check(end < MAX_DAY, "the table ends too far from its first day");
    String provisional = head(PROVISIONAL);
    check(
        provisional == null || provisional.matches("-?[0-9]{1,6}") && hasYear(provisionalFrom()),
        "'%s' is %s, and no year of the table",
        PROVISIONAL,
        provisional);
    List<String> names = monthNames();
    check(
        names.size() == regularMonths && !names.contains(""),
        "there are %d names of months for %d months",
        names.size(),
        regularMonths);
  }

  private boolean hasYear(int year) {
    return year >= firstYear && year < firstYear + years.size();
  }

  /**
   * Makes this a whole table: another one, of which some months begin on other days, or are
   * replaced by whole years, or which goes on.
   *
   * <p>Whole years must fill the room of the years that they replace, unless they are the last.
   */
  void amend(MonthTable table) {
    require(VERSION);
    require(SOURCE);
    check(head(FIRST_DAY) == null, "the key '%s' is that of the amended table", FIRST_DAY);
    check(hasMonths(), "there is no month");
    NavigableMap<Integer, Start> months = new TreeMap<>();
    table.forEachStart((packed, day) -> months.put(packed, new Start(day, 0)));
    int after = PackedDate.of(table.lastYear() + 1, 1, 1);
    months.put(after, new Start(table.lastDay() + 1, 0));
    int lastYear = head(LAST_YEAR) == null ? table.lastYear() : lastYear(table);
    int end = PackedDate.of(lastYear + 1, 1, 1);
    months.keySet().removeIf(month -> month > end);
    int lastGiven = firstYear + years.size() - 1;
    boolean replaced = hasYear(table.provisionalFrom());
    putYears(months);
    months.putAll(starts);
    setMonths(months);
    // Years that are given in place of a forecast are none, unless the text says so.
    int provisional = replaced ? lastGiven + 1 : table.provisionalFrom();
    putIfAbsent(PROVISIONAL, hasYear(provisional) ? Integer.toString(provisional) : null);
    checkHead();
  }

  private int lastYear(MonthTable table) {
    String year = head(LAST_YEAR);
    check(
        year.matches("-?[0-9]{1,6}")
            && Integer.parseInt(year) >= table.firstYear()
            && Integer.parseInt(year) <= table.lastYear(),
        "'%s' is %s, and no year of the amended table",
        LAST_YEAR,
        year);
    return Integer.parseInt(year);
  }

  /** Says in version and source what has been amended: its data are part of this table's. */
  void describeAmendment(CalendarSystem amended) {
    head.merge(VERSION, amended.dataVersion(), (own, version) -> own + "+" + version);
    head.merge(
        SOURCE,
        String.format("; amends %s, %s", amended.id(), amended.source()),
        (own, source) -> own + source);
  }

  private void putYears(NavigableMap<Integer, Start> months) {
    for (int i = 0; i < years.size(); i++) {
      int year = firstYear + i;
      Start start = months.get(PackedDate.of(year, 1, 1));
      check(start != null, "the year %d does not follow the amended table", year);
      int next = PackedDate.of(year + 1, 1, 1);
      months.subMap(PackedDate.of(year, 1, 1), next).clear();
      int day = start.epochDay;
      int month = 0;
      Months replaced = years.get(i);
      for (int position = 0; position < replaced.lengths.length; position++) {
        boolean leap = replaced.isLeap(position);
        month += leap ? 0 : 1;
        months.put(PackedDate.of(year, month, leap, 1), new Start(day, 0));
        day += replaced.lengths[position];
      }
      Start old = months.put(next, new Start(day, 0));
      boolean last = i == years.size() - 1;
      boolean later = months.lastKey() > next;
      check(
          !last || !later || old.epochDay == day,
          "the year %d has %d days, but the amended table has %d; give the year %d, too",
          year,
          day - start.epochDay,
          old == null ? 0 : old.epochDay - start.epochDay,
          year + 1);
    }
  }

  /** Takes the table from the first days of its months and of the month after the last. */
  private void setMonths(Map<Integer, Start> months) {
    years.clear();
    List<Map.Entry<Integer, Start>> list = new ArrayList<>(months.entrySet());
    Map.Entry<Integer, Start> first = list.get(0);
    firstYear = PackedDate.year(first.getKey());
    firstDay = first.getValue().epochDay;
    int year = firstYear;
    int expected = 1;
    int leapMonth = 0;
    List<Integer> lengths = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      int packed = list.get(i).getKey();
      Start start = list.get(i).getValue();
      line = start.line == 0 ? line : start.line;
      int month = PackedDate.month(packed);
      if (PackedDate.year(packed) == year + 1 && month == 1 && !PackedDate.isLeapMonth(packed)) {
        addYear(
            year, new Months(lengths.stream().mapToInt(Integer::intValue).toArray(), leapMonth));
        lengths.clear();
        year++;
        expected = 1;
        leapMonth = 0;
      }
      if (PackedDate.isLeapMonth(packed)) {
        check(
            PackedDate.year(packed) == year && month == expected - 1 && leapMonth == 0 && month > 0,
            "a leap month follows the month of its number, and there is but one");
        leapMonth = month;
      } else {
        check(
            PackedDate.year(packed) == year && month == expected,
            "expected the month %d-%02d, found %d-%02d",
            year,
            expected,
            PackedDate.year(packed),
            month);
        expected++;
      }
      if (i < list.size() - 1) {
        int length = list.get(i + 1).getValue().epochDay - start.epochDay;
        check(
            length >= 1 && length <= MAX_DAYS,
            "a month has 1 to %d days, and the month %d-%02d would have %d",
            MAX_DAYS,
            year,
            month,
            length);
        lengths.add(length);
      }
    }
    check(
        lengths.isEmpty() && !years.isEmpty(),
        "the year %d is not complete; the last line is the first month of the year after it",
        year);
  }

  // ---- errors

  void check(boolean good, String problem, Object... arguments) {
    if (!good) {
      throw wrong(problem, arguments);
    }
  }

  /** What is wrong with the line that was read last. */
  CalendarException wrong(String problem, Object... arguments) {
    return CalendarException.invalidDefinition(
        name, line, String.format(Locale.ROOT, problem, arguments));
  }
}
