package org.taqwim.calendar.format;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.taqwim.calendar.format.LocaleIndex.Section;

/**
 * What CLDR has for one locale where it differs from its parent, from the resource {@code
 * locales.txt}. A language is read when one of its locales is first asked for.
 *
 * <p>The {@linkplain LocaleIndex head} of the resource is followed by a section of UTF-8 for each
 * language, in the order of the head, of lines
 *
 * <pre>
 * &#64;fa-AF fa                     a locale and its parent, which stands before it
 * pi MFf|حمل|ثور|…               letters of types, a kind, its styles; the values
 * </pre>
 *
 * <p>The styles are F full, S short, N narrow, in lower case if stand-alone; {@code #} stands for
 * what has none. The kinds are
 *
 * <ul>
 *   <li>{@code M} months, of which the Hebrew ones are followed by Adar I and II, {@code D}
 *       weekdays from Monday, {@code Q} quarters, {@code E} eras in the order of the head
 *   <li>{@code L} the pattern of a leap month's name, and, as {@code #}, of its number; {@code Y}
 *       the names of the years of a cycle
 *   <li>{@code P} the date patterns full, long, medium and short; {@code O} the numbering systems
 *       that override the locale's in them
 *   <li>{@code Z} the locale's default and native numbering system
 * </ul>
 *
 * <p>Locales that differ from their parent in nothing are left out where the {@linkplain #nearest
 * nearest locale} is that parent. {@code und} is CLDR's root, the parent of all.
 */
final class LocaleData {

  static final String ROOT = "und";

  /** What answers for locales that CLDR does not have. */
  static final String FALLBACK = "en";

  /** The letters of styles: of each width, as in a date and alone. */
  static final String STYLES = "FfSsNn";

  static final char NO_STYLE = '#';

  /** Languages that have been read; each has its locales by their tags. */
  private static final Map<String, Map<String, LocaleData>> LANGUAGES = new ConcurrentHashMap<>();

  private final String language;
  private final LocaleData parent;
  private final Map<Integer, String> own = new HashMap<>();

  private LocaleData(String language, LocaleData parent) {
    this.language = language;
    this.parent = parent;
  }

  /** The data of the nearest locale that CLDR has; of English if it has none. */
  static LocaleData of(Locale locale) {
    LocaleData known = orNull(locale);
    return known != null ? known : listed(FALLBACK);
  }

  /** The data of CLDR's root, which has patterns and numbers rather than words. */
  static LocaleData root() {
    return listed(ROOT);
  }

  /** The data of the nearest locale that CLDR has; null if it has none. */
  static LocaleData orNull(Locale locale) {
    String tag = locale.toLanguageTag();
    String language = language(tag);
    Section section = LocaleIndex.get().section(language);
    return section == null || language.equals(ROOT)
        ? null
        : nearest(tag, section.script(), locales(language, section)::get);
  }

  /** Whether the locale's words are English because CLDR lacks its language in its script. */
  boolean isForeign() {
    return parent != null
        && parent.parent == root()
        && parent.language.equals(FALLBACK)
        && !language.equals(FALLBACK);
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

  /** The values of a kind in a style; null if CLDR has none for the type of calendar. */
  String[] get(char type, char kind, char style) {
    Integer key = key(type, kind, style);
    for (LocaleData at = this; at != null; at = at.parent) {
      String values = at.own.get(key);
      if (values != null) {
        return values.split("\\|", -1);
      }
    }
    return null;
  }

  private static int key(char type, char kind, char style) {
    return type << 16 | kind << 8 | style;
  }

  // ---- reading

  private static LocaleData listed(String tag) {
    String language = language(tag);
    return locales(language, LocaleIndex.get().section(language)).get(tag);
  }

  // A race reads a section twice and keeps the first of two equal maps.
  private static Map<String, LocaleData> locales(String language, Section section) {
    Map<String, LocaleData> known = LANGUAGES.get(language);
    if (known != null) {
      return known;
    }
    Map<String, LocaleData> read = read(language, section);
    Map<String, LocaleData> first = LANGUAGES.putIfAbsent(language, read);
    return first != null ? first : read;
  }

  private static Map<String, LocaleData> read(String language, Section section) {
    Map<String, LocaleData> locales = new HashMap<>();
    LocaleData current = null;
    String text = new String(LocaleIndex.get().read(section), StandardCharsets.UTF_8);
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("@")) {
        int space = line.indexOf(' ');
        String parent = line.substring(space + 1);
        LocaleData before = locales.get(parent);
        current =
            new LocaleData(
                language, parent.isEmpty() ? null : before != null ? before : listed(parent));
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
    String values = line.substring(bar + 1);
    char kind = line.charAt(space + 1);
    for (int type = 0; type < space; type++) {
      for (int style = space + 2; style < bar; style++) {
        own.put(key(line.charAt(type), kind, line.charAt(style)), values);
      }
    }
  }
}
