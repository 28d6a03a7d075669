package org.taqwim.calendar.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The names of one locale where they differ from those of its parent, from the resource {@code
 * names.txt}. A language is read when one of its locales is first asked for.
 *
 * <p>The resource is text in UTF-8. Its head is ASCII and ends with an empty line: lines that begin
 * with {@code #} are comments, each other line gives a language, its default script, and the number
 * of bytes of its section. The sections follow in that order, each of lines
 *
 * <pre>
 * &#64;fa-AF fa                     a locale and its parent, which stands before it
 * persian,islamic MFf|حمل|ثور|…  calendar types, M for months or D for weekdays (from Monday),
 *                                the styles F full, S short, N narrow, in lower case if
 *                                stand-alone; the names
 * </pre>
 *
 * <p>Locales that differ from their parent in no name are left out where the {@linkplain #nearest
 * nearest locale} is that parent. {@code und} is CLDR's root, the parent of all.
 */
final class LocaleNames {

  static final char MONTHS = 'M';
  static final char WEEKDAYS = 'D';

  static final String ROOT = "und";

  /** What answers for locales that CLDR does not have. */
  static final String FALLBACK = "en";

  private static final String RESOURCE = "names.txt";

  /** Languages that have been read; each has its locales by their tags. */
  private static final Map<String, Map<String, LocaleNames>> LANGUAGES = new ConcurrentHashMap<>();

  private record Key(String type, char kind, TextStyle style) {}

  private final LocaleNames parent;
  private final Map<Key, String[]> own = new HashMap<>();

  private LocaleNames(LocaleNames parent) {
    this.parent = parent;
  }

  /** The names of the nearest locale that CLDR has. */
  static LocaleNames of(Locale locale) {
    String tag = locale.toLanguageTag();
    String language = language(tag);
    Section section = Sections.BY_LANGUAGE.get(language);
    LocaleNames names =
        section == null || language.equals(ROOT)
            ? null
            : nearest(tag, section.script(), locales(language, section)::get);
    return names != null ? names : listed(FALLBACK);
  }

  /**
   * What a tag stands for: what is listed under it, or under what is left of it without its last
   * part. The default script of the language may be left out, but no other.
   *
   * @return null if nothing is listed, or only for another script
   */
  static <T> T nearest(String tag, String script, Function<String, T> listed) {
    String rest = tag;
    T found = listed.apply(rest);
    while (found == null) {
      int first = rest.indexOf('-');
      int last = rest.lastIndexOf('-');
      if (last < 0) {
        return null;
      } else if (rest.startsWith(script, first + 1)) {
        rest = rest.substring(0, first).concat(rest.substring(first + 1 + script.length()));
      } else if (isScript(rest, last + 1)) {
        return null;
      } else {
        rest = rest.substring(0, last);
      }
      found = listed.apply(rest);
    }
    return found;
  }

  // The one kind of subtag that Locale writes with a capital and small letters.
  private static boolean isScript(String tag, int start) {
    return tag.length() == start + 4
        && Character.isUpperCase(tag.charAt(start))
        && Character.isLowerCase(tag.charAt(start + 1));
  }

  static String language(String tag) {
    int end = tag.indexOf('-');
    return end < 0 ? tag : tag.substring(0, end);
  }

  /** The names, from January or Monday; null if CLDR has none for the type of calendar. */
  String[] get(String type, char kind, TextStyle style) {
    Key key = new Key(type, kind, style);
    String[] names = null;
    for (LocaleNames at = this; at != null && names == null; at = at.parent) {
      names = at.own.get(key);
    }
    return names;
  }

  // ---- reading

  private record Section(String script, long start, int length) {}

  private static final class Sections {
    private static final Map<String, Section> BY_LANGUAGE = read();

    private static Map<String, Section> read() {
      Map<String, Section> sections = new HashMap<>();
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(open(), StandardCharsets.US_ASCII))) {
        long headLength = 1;
        long start = 0;
        for (String line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
          headLength += line.length() + 1;
          if (!line.startsWith("#")) {
            String[] cells = line.split(" ", -1);
            int length = Integer.parseInt(cells[2]);
            sections.put(cells[0], new Section(cells[1], start, length));
            start += length;
          }
        }
        long end = headLength;
        sections.replaceAll((language, s) -> new Section(s.script, end + s.start, s.length));
        return sections;
      } catch (IOException e) {
        throw unreadable(e);
      }
    }
  }

  private static InputStream open() {
    InputStream in = LocaleNames.class.getResourceAsStream(RESOURCE);
    if (in == null) {
      throw new IllegalStateException("The resource " + RESOURCE + " is missing from the jar");
    }
    return in;
  }

  private static UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException("The resource " + RESOURCE + " cannot be read", e);
  }

  private static LocaleNames listed(String tag) {
    String language = language(tag);
    return locales(language, Sections.BY_LANGUAGE.get(language)).get(tag);
  }

  // A race reads a section twice and keeps one of two equal maps.
  private static Map<String, LocaleNames> locales(String language, Section section) {
    Map<String, LocaleNames> known = LANGUAGES.get(language);
    if (known != null) {
      return known;
    }
    Map<String, LocaleNames> read = read(section);
    LANGUAGES.putIfAbsent(language, read);
    return read;
  }

  private static Map<String, LocaleNames> read(Section section) {
    byte[] bytes;
    try (InputStream in = open()) {
      in.skipNBytes(section.start);
      bytes = in.readNBytes(section.length);
    } catch (IOException e) {
      throw unreadable(e);
    }
    Map<String, LocaleNames> locales = new HashMap<>();
    LocaleNames current = null;
    for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
      if (line.startsWith("@")) {
        int space = line.indexOf(' ');
        String parent = line.substring(space + 1);
        LocaleNames before = locales.get(parent);
        current =
            new LocaleNames(parent.isEmpty() ? null : before != null ? before : listed(parent));
        locales.put(line.substring(1, space), current);
      } else if (!line.isEmpty()) {
        current.add(line);
      }
    }
    return locales;
  }

  private void add(String line) {
    int space = line.indexOf(' ');
    int bar = line.indexOf('|');
    String[] names = line.substring(bar + 1).split("\\|", -1);
    char kind = line.charAt(space + 1);
    for (String type : line.substring(0, space).split(",", -1)) {
      for (int at = space + 2; at < bar; at++) {
        own.put(new Key(type, kind, style(line.charAt(at))), names);
      }
    }
  }

  private static TextStyle style(char letter) {
    return switch (letter) {
      case 'F' -> TextStyle.FULL;
      case 'f' -> TextStyle.FULL_STANDALONE;
      case 'S' -> TextStyle.SHORT;
      case 's' -> TextStyle.SHORT_STANDALONE;
      case 'N' -> TextStyle.NARROW;
      case 'n' -> TextStyle.NARROW_STANDALONE;
      default -> throw new IllegalStateException("There is no style " + letter);
    };
  }
}
