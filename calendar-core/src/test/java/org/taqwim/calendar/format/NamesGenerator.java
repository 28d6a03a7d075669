package org.taqwim.calendar.format;

import com.ibm.icu.impl.ICUData;
import com.ibm.icu.impl.ICUResourceBundle;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.LocaleData;
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
import java.util.TreeMap;

/**
 * Makes the resource that {@link LocaleNames} reads, from the CLDR in ICU4J: all its locales, for
 * the types that have names of their own. CalendarNamesTest compares it with what is checked in.
 */
final class NamesGenerator {

  private static final int[] CONTEXTS = {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE};
  private static final int[] WIDTHS = {
    DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED, DateFormatSymbols.NARROW
  };

  /** Kept, as the regions of all languages are asked for, sixty thousand pairs. */
  private static final Map<ULocale, String> SCRIPTS = new HashMap<>();

  /** The letters of styles: of each width, as in a date and alone. */
  static final String STYLES = "FfSsNn";

  /** The CLDR types whose names there are: of twelve months, none of them a leap month. */
  static final List<String> TYPES = List.of("gregorian", "persian", "islamic");

  /** What ICU has, by tag. */
  private final Map<String, ULocale> locales = new HashMap<>();

  /** Tags and their parents, whether or not they will be listed. */
  private final Map<String, String> parents = new TreeMap<>();

  private final Map<String, Map<String, String>> names = new HashMap<>();
  private final Map<String, Boolean> listed = new HashMap<>();

  NamesGenerator() {
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
    locales.put(LocaleNames.ROOT, ULocale.ROOT);
    parents.put(LocaleNames.ROOT, "");
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
      return LocaleNames.ROOT;
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
        String parent = parents.containsKey(inScript) ? inScript : LocaleNames.FALLBACK;
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

  /** The names of a locale by "type kind-style". */
  private Map<String, String> names(String tag) {
    return names.computeIfAbsent(
        tag,
        key -> {
          Map<String, String> all = new LinkedHashMap<>();
          for (String type : TYPES) {
            DateFormatSymbols symbols = symbols(locales.get(tag), type);
            for (int i = 0; i < STYLES.length(); i++) {
              char style = STYLES.charAt(i);
              all.put(type + " M" + style, joined(months(symbols, i)));
              all.put(type + " D" + style, joined(weekdays(symbols, i)));
            }
          }
          return all;
        });
  }

  static DateFormatSymbols symbols(ULocale locale, String type) {
    return new DateFormatSymbols(locale.setKeywordValue("calendar", type));
  }

  /** By the index of the style among the letters. */
  static List<String> months(DateFormatSymbols symbols, int style) {
    return List.of(symbols.getMonths(CONTEXTS[style % 2], WIDTHS[style / 2]));
  }

  /** From Monday; ICU has Sunday at 1. */
  static List<String> weekdays(DateFormatSymbols symbols, int style) {
    String[] fromSunday = symbols.getWeekdays(CONTEXTS[style % 2], WIDTHS[style / 2]);
    List<String> fromMonday = new ArrayList<>(Arrays.asList(fromSunday).subList(2, 8));
    fromMonday.add(fromSunday[1]);
    return fromMonday;
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
          tag.equals(LocaleNames.ROOT)
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
        LocaleNames.nearest(
            tag,
            script(new ULocale(LocaleNames.language(tag))),
            t -> !t.equals(tag) && parents.containsKey(t) && isListed(t) ? t : null);
    return nearest == null ? LocaleNames.FALLBACK : nearest;
  }

  private Map<String, String> own(String tag) {
    if (tag.equals(LocaleNames.ROOT)) {
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
    Map<String, StringBuilder> sections = new TreeMap<>();
    parents.keySet().stream()
        .filter(this::isListed)
        .sorted(Comparator.comparing(this::depth).thenComparing(tag -> tag))
        .forEach(
            tag -> {
              StringBuilder section =
                  sections.computeIfAbsent(
                      LocaleNames.language(tag), language -> new StringBuilder());
              String parent = tag.equals(LocaleNames.ROOT) ? "" : listedParent(tag);
              section.append('@').append(tag).append(' ').append(parent).append('\n');
              lines(own(tag)).forEach(line -> section.append(line).append('\n'));
            });
    StringBuilder head = new StringBuilder();
    head.append("# Names of months and weekdays from Unicode CLDR ")
        .append(LocaleData.getCLDRVersion().getMajor())
        .append(", extracted by ICU4J ")
        .append(VersionInfo.ICU_VERSION.getMajor())
        .append(".\n# Copyright 1991-2026 Unicode, Inc. SPDX-License-Identifier: Unicode-3.0\n")
        .append("# Made by NamesGenerator; LocaleNames describes the format.\n");
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    sections.forEach(
        (language, section) -> {
          byte[] bytes = section.toString().getBytes(StandardCharsets.UTF_8);
          String script = script(new ULocale(language));
          head.append(language).append(' ').append(script.isEmpty() ? "Zzzz" : script);
          head.append(' ').append(bytes.length).append('\n');
          body.writeBytes(bytes);
        });
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
    all.writeBytes(body.toByteArray());
    return all.toByteArray();
  }

  private int depth(String tag) {
    return tag.equals(LocaleNames.ROOT) ? 0 : 1 + depth(listedParent(tag));
  }

  /** One line for all styles of a type, and all types of these styles, with the same names. */
  private List<String> lines(Map<String, String> own) {
    Map<String, StringBuilder> styles = new LinkedHashMap<>();
    own.forEach(
        (key, value) -> {
          String typeAndKind = key.substring(0, key.length() - 1);
          char style = key.charAt(key.length() - 1);
          styles.computeIfAbsent(typeAndKind + "|" + value, k -> new StringBuilder()).append(style);
        });
    Map<String, List<String>> typesByRest = new LinkedHashMap<>();
    styles.forEach(
        (key, letters) -> {
          int bar = key.indexOf('|');
          String type = key.substring(0, bar - 2);
          String rest = " " + key.charAt(bar - 1) + letters + key.substring(bar);
          typesByRest.computeIfAbsent(rest, r -> new ArrayList<>()).add(type);
        });
    return typesByRest.entrySet().stream()
        .map(entry -> String.join(",", entry.getValue()) + entry.getKey())
        .sorted()
        .toList();
  }
}
