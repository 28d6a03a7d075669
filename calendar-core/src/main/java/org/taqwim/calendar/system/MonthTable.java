package org.taqwim.calendar.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.taqwim.calendar.PackedDate;

/**
 * The months of a table calendar, for conversion in constant time.
 *
 * <p>A bitmap has one bit per day, set on the first day of a month. The number of bits up to a day
 * is the number of its month; with the running count kept per 64 days, that is one load, one shift
 * and one population count.
 */
final class MonthTable {

  private static final int MONTHS = 12;

  private final String version;
  private final String source;
  private final String cldrType;
  private final int firstYear;
  private final int firstDay;

  /** The number of days. */
  private final int length;

  /** The first epoch day of each month, and of the month after the last. */
  private final int[] starts;

  // Per 64 days from firstDay: the days that begin a month, and the months begun before.
  private final long[] beginnings;
  private final int[] monthsBefore;

  // The packed date of a day, less the days since firstDay: constant within a month.
  private final int[] packedLessDay;

  private final int longestMonth;
  private final int shortestMonth;
  private final int shortestYear;

  private MonthTable(
      Map<String, String> head, int firstYear, int firstDay, List<int[]> lengthsByYear) {
    version = head.get("version");
    source = head.get("source");
    cldrType = head.get("cldr-type");
    this.firstYear = firstYear;
    this.firstDay = firstDay;
    int months = lengthsByYear.size() * MONTHS;
    starts = new int[months + 1];
    packedLessDay = new int[months];
    int day = firstDay;
    int longest = 0;
    int shortest = Integer.MAX_VALUE;
    int shortYear = Integer.MAX_VALUE;
    for (int month = 0; month < months; month++) {
      int year = firstYear + month / MONTHS;
      int monthLength = lengthsByYear.get(month / MONTHS)[month % MONTHS];
      starts[month] = day;
      packedLessDay[month] = PackedDate.of(year, month % MONTHS + 1, 1) - (day - firstDay);
      longest = Math.max(longest, monthLength);
      shortest = Math.min(shortest, monthLength);
      day += monthLength;
      if (month % MONTHS == MONTHS - 1) {
        shortYear = Math.min(shortYear, day - starts[month - MONTHS + 1]);
      }
    }
    starts[months] = day;
    this.length = day - firstDay;
    longestMonth = longest;
    shortestMonth = shortest;
    shortestYear = shortYear;
    beginnings = new long[(length >> 6) + 1];
    monthsBefore = new int[beginnings.length];
    for (int month = 0; month < months; month++) {
      int days = starts[month] - firstDay;
      beginnings[days >> 6] |= 1L << (days & 63);
    }
    for (int word = 1; word < beginnings.length; word++) {
      monthsBefore[word] = monthsBefore[word - 1] + Long.bitCount(beginnings[word - 1]);
    }
  }

  /**
   * Reads the table {@code <id>.txt}: lines {@code key: value} with the keys version, source,
   * cldr-type and first-day (ISO), then a line per year with the year and its twelve month lengths.
   * Lines that begin with # are comments.
   */
  static MonthTable read(String id) {
    String resource = id + ".txt";
    try (InputStream in = MonthTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The table " + resource + " is missing from the jar");
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("The table " + resource + " cannot be read", e);
    }
  }

  private static MonthTable read(BufferedReader lines) throws IOException {
    Map<String, String> head = new HashMap<>();
    List<int[]> years = new ArrayList<>();
    int firstYear = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int colon = line.indexOf(": ");
      if (colon > 0 && !line.startsWith("#")) {
        head.put(line.substring(0, colon), line.substring(colon + 2).strip());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        int[] numbers = Arrays.stream(line.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
        firstYear = years.isEmpty() ? numbers[0] : firstYear;
        int expected = firstYear + years.size();
        if (numbers.length != MONTHS + 1 || numbers[0] != expected) {
          throw new IllegalStateException(
              "Expected the year " + expected + " and twelve month lengths, found: " + line);
        }
        years.add(Arrays.copyOfRange(numbers, 1, MONTHS + 1));
      }
    }
    int firstDay = Math.toIntExact(LocalDate.parse(head.get("first-day")).toEpochDay());
    return new MonthTable(head, firstYear, firstDay, years);
  }

  int packed(int epochDay) {
    int days = epochDay - firstDay;
    if (Integer.compareUnsigned(days, length) >= 0) {
      return PackedDate.INVALID;
    }
    int word = days >>> 6;
    int month = monthsBefore[word] + Long.bitCount(beginnings[word] << ~days) - 1;
    return packedLessDay[month] + days;
  }

  int epochDay(int packed) {
    int year = PackedDate.year(packed);
    int month = PackedDate.month(packed);
    int day = PackedDate.day(packed);
    if (year < firstYear
        || year > lastYear()
        || month < 1
        || month > MONTHS
        || PackedDate.isLeapMonth(packed)
        || day < 1
        || day > monthLength(year, month)) {
      return PackedDate.INVALID;
    }
    return starts[monthIndex(year, month)] + day - 1;
  }

  private int monthIndex(int year, int month) {
    return (year - firstYear) * MONTHS + month - 1;
  }

  int monthLength(int year, int month) {
    int index = monthIndex(year, month);
    return starts[index + 1] - starts[index];
  }

  int yearLength(int year) {
    return starts[monthIndex(year + 1, 1)] - starts[monthIndex(year, 1)];
  }

  String version() {
    return version;
  }

  String source() {
    return source;
  }

  String cldrType() {
    return cldrType;
  }

  int firstYear() {
    return firstYear;
  }

  int lastYear() {
    return firstYear + starts.length / MONTHS - 1;
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

  int shortestYear() {
    return shortestYear;
  }
}
