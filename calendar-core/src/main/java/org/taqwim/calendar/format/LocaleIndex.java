package org.taqwim.calendar.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.taqwim.calendar.WeekRule;

/**
 * The head of the resource {@code locales.txt}: what all locales share, and where the section of
 * each language is. It is read once.
 *
 * <p>The head is ASCII and ends with an empty line. Lines that begin with {@code #} are comments.
 *
 * <pre>
 * %types g=gregorian p=persian …   the letter of each CLDR type; '*' is of those that CLDR lacks
 * %eras gregorian bce ce           the codes of a type's eras, in the order of their names
 * %numbers latn=30 hanidec=3007+…  digit zero, or all ten digits where they do not follow it
 * %week 6 1 IR …                   first day of weeks (Monday is 1), minimal days, regions; 001
 *                                  stands for the regions that are not listed
 * uz Latn UZ 2111 Arab=AF …        language, default script, default region, bytes of its section,
 *                                  and the default regions of other scripts; the root and English,
 *                                  which all others need, go first
 * </pre>
 */
final class LocaleIndex {

  static final String RESOURCE = "locales.txt";

  /** The region that stands for all that CLDR says nothing of. */
  static final String WORLD = "001";

  /** The letter of types that CLDR does not have. */
  static final char GENERIC = '*';

  private static final int DIGITS = 10;

  record Section(
      String script, String region, Map<String, String> regions, long start, int length) {}

  private static final class Holder {
    static final LocaleIndex INSTANCE = new LocaleIndex();
  }

  private final Map<String, Section> sections = new HashMap<>();
  private final Map<String, Character> types = new HashMap<>();
  private final Map<String, List<String>> eras = new HashMap<>();
  private final Map<String, int[]> numbers = new HashMap<>();
  private final Map<String, WeekRule> weeks = new HashMap<>();

  /** The bytes of the head. */
  private final long length;

  private LocaleIndex() {
    long head = 1;
    long start = 0;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open(), StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
        head += line.length() + 1;
        String[] cells = line.split(" ", -1);
        if (line.startsWith("%")) {
          table(cells);
        } else if (!line.startsWith("#")) {
          Section section = section(cells, start);
          sections.put(cells[0], section);
          start += section.length;
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    length = head;
  }

  private void table(String[] cells) {
    switch (cells[0]) {
      case "%types" -> pairs(cells, 1).forEach((letter, type) -> types.put(type, letter.charAt(0)));
      case "%eras" -> eras.put(cells[1], List.of(cells).subList(2, cells.length));
      case "%numbers" -> pairs(cells, 1).forEach((name, hex) -> numbers.put(name, tenDigits(hex)));
      case "%week" -> {
        WeekRule rule =
            WeekRule.of(DayOfWeek.of(Integer.parseInt(cells[1])), Integer.parseInt(cells[2]));
        Arrays.stream(cells).skip(3).forEach(region -> weeks.put(region, rule));
      }
      default -> throw new IllegalStateException("There is no table " + cells[0]);
    }
  }

  private static Section section(String[] cells, long start) {
    return new Section(cells[1], cells[2], pairs(cells, 4), start, Integer.parseInt(cells[3]));
  }

  private static Map<String, String> pairs(String[] cells, int from) {
    Map<String, String> pairs = new HashMap<>();
    for (int i = from; i < cells.length; i++) {
      int equals = cells[i].indexOf('=');
      pairs.put(cells[i].substring(0, equals), cells[i].substring(equals + 1));
    }
    return pairs;
  }

  private static int[] tenDigits(String hex) {
    int[] listed =
        Arrays.stream(hex.split("\\+", -1)).mapToInt(code -> Integer.parseInt(code, 16)).toArray();
    if (listed.length == DIGITS) {
      return listed;
    }
    int[] digits = new int[DIGITS];
    Arrays.setAll(digits, digit -> listed[0] + digit);
    return digits;
  }

  static LocaleIndex get() {
    return Holder.INSTANCE;
  }

  /** Where the section of a language is; null if CLDR does not have the language. */
  Section section(String language) {
    return sections.get(language);
  }

  /** The languages, by their codes. */
  Set<String> languages() {
    return new TreeSet<>(sections.keySet());
  }

  /** The letter of a CLDR type, {@link #GENERIC} if CLDR does not have it. */
  char type(String type) {
    return types.getOrDefault(type, GENERIC);
  }

  /** The codes of the eras that a type has names of. */
  List<String> eras(String type) {
    return eras.getOrDefault(type, eras.get("gregorian"));
  }

  /** The code points of the ten digits of a numbering system; null if it has none, or is none. */
  int[] digits(String numberingSystem) {
    int[] digits = numbers.get(numberingSystem);
    return digits == null ? null : digits.clone();
  }

  /** The names of the numbering systems that have digits. */
  Set<String> numberingSystems() {
    return new TreeSet<>(numbers.keySet());
  }

  /** The rule of a region's weeks. */
  WeekRule week(String region) {
    WeekRule rule = weeks.get(region);
    return rule != null ? rule : weeks.get(WORLD);
  }

  /** The resource's bytes of a section. */
  byte[] read(Section section) {
    try (InputStream in = open()) {
      in.skipNBytes(length + section.start);
      return in.readNBytes(section.length);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static InputStream open() {
    InputStream in = LocaleIndex.class.getResourceAsStream(RESOURCE);
    if (in == null) {
      throw new IllegalStateException("The resource " + RESOURCE + " is missing from the jar");
    }
    return in;
  }

  private static UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException("The resource " + RESOURCE + " cannot be read", e);
  }
}
