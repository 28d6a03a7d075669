package org.taqwim.calendar.format;

import com.ibm.icu.impl.ICUData;
import com.ibm.icu.impl.ICUResourceBundle;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.JapaneseCalendar;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import com.ibm.icu.util.VersionInfo;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes the resource that {@link LocaleData} reads, from the CLDR in ICU4J: all its locales, for
 * the types of calendars that there are. CalendarLocaleTest compares it with what is checked in.
 */
final class LocaleDataGenerator {

  private static final int[] CONTEXTS = {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE};
  private static final int[] WIDTHS = {
    DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED, DateFormatSymbols.NARROW
  };

  private static final List<String> CONTEXT_KEYS = List.of("format", "stand-alone");
  private static final List<String> WIDTH_KEYS = List.of("wide", "abbreviated", "narrow");

  /** The places of the full, long, medium and short date among the patterns of a calendar. */
  private static final int FIRST_DATE_PATTERN = 4;

  private static final int PATTERNS = 4;

  /** The leap month stands where it belongs; after the last one stands Adar II. */
  private static final int ICU_ADAR_I = 5;

  /** Kept, as the regions of all languages are asked for, sixty thousand pairs. */
  private static final Map<ULocale, String> SCRIPTS = new HashMap<>();

  /** What stands in for the types of CLDR that have no names of their own. */
  static final String GENERIC = "generic";

  /** Months named in the languages of Afghanistan only; else as {@code persian}. */
  static final String AFGHAN = "afghan";

  /** Leap months called as in Vietnamese; its other words are those of {@code chinese}. */
  static final String VIETNAMESE = "vietnamese";

  /** The types by their letters: of calendars that CLDR has, and of those that it lacks. */
  static final Map<Character, String> TYPES = new LinkedHashMap<>();

  /** The codes of eras, as calendars call them, by their places among CLDR's. */
  private static final Map<String, Map<String, Integer>> ERAS = new LinkedHashMap<>();

  static {
    type('g', "gregorian", "bce", "ce");
    type('b', "buddhist", "be");
    type('r', "roc", "broc", "roc");
    type('j', "japanese", "meiji", "taisho", "showa", "heisei", "reiwa");
    type('p', "persian", "ap");
    type('f', AFGHAN, "ap");
    type('i', "islamic", "ah", "bh");
    type('h', "hebrew", "am");
    type('n', "indian", "shaka");
    type('k', "coptic", "", "am");
    type('e', "ethiopic", "aa", "am");
    type('a', "ethiopic-amete-alem", "aa");
    type('c', "chinese");
    type('d', "dangi");
    type('v', VIETNAMESE);
    type(LocaleIndex.GENERIC, GENERIC, "bce", "ce");
  }

  private static void type(char letter, String type, String... eras) {
    TYPES.put(letter, type);
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < eras.length; i++) {
      if (!eras[i].isEmpty()) {
        places.put(eras[i], i + (type.equals("japanese") ? JapaneseCalendar.MEIJI : 0));
      }
    }
    ERAS.put(type, places);
  }

  /** What ICU has, by tag. */
  private final Map<String, ULocale> locales = new HashMap<>();

  /** Tags and their parents, whether or not they will be listed. */
  private final Map<String, String> parents = new TreeMap<>();

  private final Map<String, Map<String, String>> names = new HashMap<>();
  private final Map<String, Boolean> listed = new HashMap<>();

  LocaleDataGenerator() {
    for (ULocale.AvailableType type :
        List.of(ULocale.AvailableType.DEFAULT, ULocale.AvailableType.ONLY_LEGACY_ALIASES)) {
      for (ULocale locale : ULocale.getAvailableLocalesByType(type)) {
        String tag = tag(locale);
        // Of sr-Cyrl-RS and its alias sr-RS, the former comes first. Old codes that a Locale turns
        // into new ones, such as iw and no-NO-NY, are never asked for.
        if (isTagOfALocale(tag) && locales.putIfAbsent(tag, locale) == null) {
          parents.put(tag, tag(parent(locale)));
        }
      }
    }
    locales.put(LocaleData.ROOT, ULocale.ROOT);
    parents.put(LocaleData.ROOT, "");
    for (ULocale language : languages()) {
      otherScripts(language);
    }
  }

  private static boolean isTagOfALocale(String tag) {
    return Locale.forLanguageTag(tag).toLanguageTag().equals(tag);
  }

  /** The tag under which a locale is listed: without the default script. */
  static String tag(ULocale locale) {
    String name = locale.getName().replace('_', '-');
    String language = locale.getLanguage();
    String script = locale.getScript();
    boolean isDefault =
        !script.isEmpty()
            && script.equals(script(new ULocale(language)))
            && script.equals(script(new ULocale(language, locale.getCountry())));
    if (name.isEmpty()) {
      return LocaleData.ROOT;
    }
    return isDefault ? name.replaceFirst("-" + script, "") : name;
  }

  private static ULocale parent(ULocale locale) {
    UResourceBundle bundle =
        UResourceBundle.getBundleInstance(ICUData.ICU_BASE_NAME, locale.getName());
    return bundle.getULocale().equals(locale)
        ? ((ICUResourceBundle) bundle).getParent().getULocale()
        : bundle.getULocale();
  }

  static List<ULocale> languages() {
    return Arrays.stream(ULocale.getAvailableLocales())
        .filter(locale -> locale.getName().equals(locale.getLanguage()))
        .toList();
  }

  /**
   * Regions in which a language is written in another script: they do not inherit from it. As in
   * ICU, that script is not Latin, but for the regions that are aliases.
   */
  private void otherScripts(ULocale language) {
    String usual = script(language);
    for (String region : ULocale.getISOCountries()) {
      String there = script(new ULocale(language.getName(), region));
      if (!there.equals(usual) && !there.equals("Latn")) {
        String inScript = language + "-" + there;
        String parent = parents.containsKey(inScript) ? inScript : LocaleData.FALLBACK;
        parents.putIfAbsent(language + "-" + region, parent);
        parents.putIfAbsent(language + "-" + usual + "-" + region, language.getName());
      }
    }
  }

  /** The script in which the language of a locale is written there. */
  static String script(ULocale locale) {
    return SCRIPTS.computeIfAbsent(
        locale, unknown -> ULocale.addLikelySubtags(unknown).getScript());
  }

  /** The values of a locale by type, kind and style. */
  private Map<String, String> names(String tag) {
    return names.computeIfAbsent(
        tag,
        key -> {
          Map<String, String> all = new LinkedHashMap<>();
          ULocale locale = locales.get(tag);
          TYPES.forEach((letter, type) -> values(all, letter.toString(), type, locale));
          String numbers =
              joined(
                  List.of(numbers(locale), numbers(locale.setKeywordValue("numbers", "native"))));
          all.put(LocaleIndex.GENERIC + "Z" + LocaleData.NO_STYLE, numbers);
          return all;
        });
  }

  private static void values(Map<String, String> all, String letter, String type, ULocale locale) {
    DateFormatSymbols symbols = symbols(locale, cldrType(type));
    DateFormatSymbols namesOfMonths = symbolsOfMonths(locale, type);
    for (int i = 0; i < LocaleData.STYLES.length(); i++) {
      char style = LocaleData.STYLES.charAt(i);
      if (namesOfMonths != null) {
        List<String> months = new ArrayList<>(months(namesOfMonths, i));
        if (type.equals("hebrew")) {
          months.add(12, months.remove(ICU_ADAR_I));
        }
        all.put(letter + "M" + style, joined(months));
      }
      all.put(letter + "D" + style, joined(weekdays(symbols, i)));
      all.put(letter + "Q" + style, joined(quarters(symbols, i)));
      String[] cyclicYears = symbols.getYearNames(CONTEXTS[i % 2], WIDTHS[i / 2]);
      if (cyclicYears != null) {
        all.put(letter + "Y" + style, joined(List.of(cyclicYears)));
      }
      if (i % 2 == 0 && !ERAS.get(type).isEmpty()) {
        all.put(letter + "E" + style, joined(eras(symbols, type, i)));
      }
      String path = CONTEXT_KEYS.get(i % 2) + "/" + WIDTH_KEYS.get(i / 2);
      leapMonths(all, letter + "L" + style, type, path, locale);
    }
    leapMonths(all, letter + "L" + LocaleData.NO_STYLE, type, "numeric/all", locale);
    patterns(all, letter, type, locale);
  }

  /** The CLDR type that has the words other than months, for one that CLDR lacks. */
  private static String cldrType(String type) {
    return switch (type) {
      case GENERIC -> "gregorian";
      case AFGHAN -> "persian";
      case VIETNAMESE -> "chinese";
      default -> type;
    };
  }

  private static DateFormatSymbols symbolsOfMonths(ULocale locale, String type) {
    return switch (type) {
      case GENERIC, VIETNAMESE -> null;
      case AFGHAN ->
          switch (locale.getLanguage()) {
            case "fa" -> symbols(new ULocale("fa_AF"), "persian");
            case "ps" -> symbols(locale, "persian");
            default -> null;
          };
      default -> symbols(locale, type);
    };
  }

  static DateFormatSymbols symbols(ULocale locale, String type) {
    return new DateFormatSymbols(locale.setKeywordValue("calendar", type));
  }

  /** By the index of the style among the letters. */
  static List<String> months(DateFormatSymbols symbols, int style) {
    return List.of(symbols.getMonths(CONTEXTS[style % 2], WIDTHS[style / 2]));
  }

  static List<String> quarters(DateFormatSymbols symbols, int style) {
    return List.of(symbols.getQuarters(CONTEXTS[style % 2], WIDTHS[style / 2]));
  }

  /** From Monday; ICU has Sunday at 1. */
  static List<String> weekdays(DateFormatSymbols symbols, int style) {
    String[] fromSunday = symbols.getWeekdays(CONTEXTS[style % 2], WIDTHS[style / 2]);
    List<String> fromMonday = new ArrayList<>(Arrays.asList(fromSunday).subList(2, 8));
    fromMonday.add(fromSunday[1]);
    return fromMonday;
  }

  static List<String> eras(DateFormatSymbols symbols, String type, int style) {
    String[] eras =
        switch (style / 2) {
          case 0 -> symbols.getEraNames();
          case 1 -> symbols.getEras();
          default -> symbols.getNarrowEras();
        };
    return ERAS.get(type).values().stream().map(place -> eras[place]).toList();
  }

  private static String numbers(ULocale locale) {
    return NumberingSystem.getInstance(locale).getName();
  }

  private static ICUResourceBundle bundle(ULocale locale, String path) {
    return ((ICUResourceBundle)
            UResourceBundle.getBundleInstance(ICUData.ICU_BASE_NAME, locale.getName()))
        .findWithFallback("calendar/" + path);
  }

  private static void leapMonths(
      Map<String, String> all, String key, String type, String path, ULocale locale) {
    String lunisolar =
        switch (type) {
          case "chinese", "dangi" -> type;
          case VIETNAMESE, GENERIC -> "chinese";
          default -> null;
        };
    if (lunisolar != null) {
      ULocale language = type.equals(VIETNAMESE) ? new ULocale("vi") : locale;
      all.put(key, bundle(language, lunisolar + "/monthPatterns/" + path + "/leap").getString());
    }
  }

  private static void patterns(
      Map<String, String> all, String letter, String type, ULocale locale) {
    String cldrType = type.equals(GENERIC) ? GENERIC : cldrType(type);
    ICUResourceBundle all12 = bundle(locale, cldrType + "/DateTimePatterns");
    List<String> patterns = new ArrayList<>();
    List<String> overrides = new ArrayList<>();
    for (int i = FIRST_DATE_PATTERN; i < FIRST_DATE_PATTERN + PATTERNS; i++) {
      UResourceBundle pattern = all12.get(i);
      boolean overridden = pattern.getType() == UResourceBundle.ARRAY;
      patterns.add(overridden ? pattern.getString(0) : pattern.getString());
      overrides.add(overridden ? pattern.getString(1) : "");
    }
    all.put(letter + "P" + LocaleData.NO_STYLE, joined(patterns));
    all.put(letter + "O" + LocaleData.NO_STYLE, joined(overrides));
  }

  private static String joined(List<String> names) {
    for (String name : names) {
      if (name.contains("|") || name.contains("\n")) {
        throw new IllegalStateException("The format has no way to write: " + name);
      }
    }
    return String.join("|", names);
  }

  // ---- what is left out

  private boolean isListed(String tag) {
    Boolean known = listed.get(tag);
    if (known == null) {
      known =
          tag.equals(LocaleData.ROOT)
              || !own(tag).isEmpty()
              || !listedParent(tag).equals(nearestBut(tag));
      listed.put(tag, known);
    }
    return known;
  }

  private String listedParent(String tag) {
    String parent = parents.get(tag);
    return isListed(parent) ? parent : listedParent(parent);
  }

  /** What a reader would take for the tag if it were not listed. */
  private String nearestBut(String tag) {
    String nearest =
        LocaleData.nearest(
            tag,
            script(new ULocale(LocaleData.language(tag))),
            t -> !t.equals(tag) && parents.containsKey(t) && isListed(t) ? t : null);
    return nearest == null ? LocaleData.FALLBACK : nearest;
  }

  private Map<String, String> own(String tag) {
    if (tag.equals(LocaleData.ROOT)) {
      return names(tag);
    }
    Map<String, String> own = new LinkedHashMap<>();
    if (locales.containsKey(tag)) {
      Map<String, String> inherited = names(parents.get(tag));
      names(tag)
          .forEach(
              (key, value) -> {
                if (!value.equals(inherited.get(key))) {
                  own.put(key, value);
                }
              });
    }
    return own;
  }

  // ---- the text

  byte[] resource() {
    Map<String, StringBuilder> sections =
        new TreeMap<>(
            Comparator.comparing((String language) -> !language.equals(LocaleData.ROOT))
                .thenComparing(language -> !language.equals(LocaleData.FALLBACK))
                .thenComparing(language -> language));
    parents.keySet().stream()
        .filter(this::isListed)
        .sorted(Comparator.comparing(this::depth).thenComparing(tag -> tag))
        .forEach(
            tag -> {
              StringBuilder section =
                  sections.computeIfAbsent(
                      LocaleData.language(tag), language -> new StringBuilder());
              String parent = tag.equals(LocaleData.ROOT) ? "" : listedParent(tag);
              section.append('@').append(tag).append(' ').append(parent).append('\n');
              lines(own(tag)).forEach(line -> section.append(line).append('\n'));
            });
    StringBuilder head = head();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    sections.forEach(
        (language, section) -> {
          byte[] bytes = section.toString().getBytes(StandardCharsets.UTF_8);
          String script = script(new ULocale(language));
          String region = region(language, "");
          head.append(language).append(' ').append(script.isEmpty() ? "Zzzz" : script);
          head.append(' ').append(region).append(' ').append(bytes.length);
          for (String other : scripts()) {
            String there = region(language, other);
            if (!there.equals(region)) {
              head.append(' ').append(other).append('=').append(there);
            }
          }
          head.append('\n');
          body.writeBytes(bytes);
        });
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
    all.writeBytes(body.toByteArray());
    return all.toByteArray();
  }

  private static StringBuilder head() {
    StringBuilder head = new StringBuilder();
    head.append("# Names, patterns, digits and weeks of calendars from Unicode CLDR ")
        .append(com.ibm.icu.util.LocaleData.getCLDRVersion().getMajor())
        .append(", extracted by ICU4J ")
        .append(VersionInfo.ICU_VERSION.getMajor())
        .append(".\n# Copyright 1991-2026 Unicode, Inc. SPDX-License-Identifier: Unicode-3.0\n")
        .append("# Made by LocaleDataGenerator; LocaleIndex and LocaleData describe the format.\n")
        .append("%types");
    TYPES.forEach(
        (letter, type) -> {
          if (letter != LocaleIndex.GENERIC) {
            head.append(' ').append(letter).append('=').append(type);
          }
        });
    head.append('\n');
    ERAS.forEach(
        (type, eras) -> {
          if (!eras.isEmpty() && !type.equals(GENERIC)) {
            head.append("%eras ").append(type).append(' ');
            head.append(String.join(" ", eras.keySet())).append('\n');
          }
        });
    head.append("%numbers");
    for (String name : new TreeSet<>(List.of(NumberingSystem.getAvailableNames()))) {
      NumberingSystem system = NumberingSystem.getInstanceByName(name);
      if (!system.isAlgorithmic() && system.getRadix() == 10) {
        head.append(' ').append(name).append('=').append(digits(system.getDescription()));
      }
    }
    head.append('\n');
    weeks()
        .forEach(
            (rule, regions) -> head.append("%week ").append(rule).append(regions).append('\n'));
    return head;
  }

  private static String digits(String digits) {
    int[] codes = digits.codePoints().toArray();
    boolean inOrder =
        IntStream.range(0, codes.length).allMatch(digit -> codes[digit] == codes[0] + digit);
    return Arrays.stream(codes)
        .limit(inOrder ? 1 : codes.length)
        .mapToObj(code -> Integer.toHexString(code).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining("+"));
  }

  /** Regions by first day of the week and minimal days; 001 stands for those that are as it is. */
  private static Map<String, String> weeks() {
    Map<String, String> weeks = new TreeMap<>();
    String world = week(LocaleIndex.WORLD);
    weeks.put(world, " " + LocaleIndex.WORLD);
    for (char a = 'A'; a <= 'Z'; a++) {
      for (char b = 'A'; b <= 'Z'; b++) {
        String region = "" + a + b;
        if (!week(region).equals(world)) {
          weeks.merge(week(region), " " + region, String::concat);
        }
      }
    }
    return weeks;
  }

  private static String week(String region) {
    Calendar.WeekData week = Calendar.getWeekDataForRegion(region);
    return (week.firstDayOfWeek + 5) % 7 + 1 + " " + week.minimalDaysInFirstWeek;
  }

  private static Set<String> scripts() {
    return IntStream.rangeClosed(0, UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT))
        .mapToObj(UScript::getShortName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The root has none, though ICU would take it for the United States. */
  private static String region(String language, String script) {
    if (language.equals(LocaleData.ROOT)) {
      return LocaleIndex.WORLD;
    }
    String region = ULocale.addLikelySubtags(new ULocale(language, script)).getCountry();
    return region.isEmpty() ? LocaleIndex.WORLD : region;
  }

  private int depth(String tag) {
    return tag.equals(LocaleData.ROOT) ? 0 : 1 + depth(listedParent(tag));
  }

  /** One line for all styles of a type, and all types of these styles, with the same names. */
  private List<String> lines(Map<String, String> own) {
    Map<String, StringBuilder> styles = new LinkedHashMap<>();
    own.forEach(
        (key, value) -> {
          char style = key.charAt(2);
          styles
              .computeIfAbsent(key.substring(0, 2) + "|" + value, k -> new StringBuilder())
              .append(style);
        });
    Map<String, StringBuilder> typesByRest = new LinkedHashMap<>();
    styles.forEach(
        (key, letters) ->
            typesByRest
                .computeIfAbsent(
                    " " + key.charAt(1) + letters + key.substring(2), rest -> new StringBuilder())
                .append(key.charAt(0)));
    return typesByRest.entrySet().stream()
        .map(entry -> entry.getValue() + entry.getKey())
        .sorted()
        .toList();
  }
}
