package org.taqwim.calendar.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.stream.Collectors;
import org.taqwim.calendar.CalendarException;

/** Reads the tag of a locale and refuses what would not be answered as it says. */
final class LocaleTag {

  private static final int MOST_SUGGESTIONS = 3;

  /** What is shorter than this begins like too many names. */
  private static final int LONG_ENOUGH = 3;

  private static final int NO_RANK = 4;

  private LocaleTag() {}

  static Locale parse(String tag) {
    Locale locale;
    try {
      locale = new Locale.Builder().setLanguageTag(tag.strip().replace('_', '-')).build();
    } catch (IllformedLocaleException e) {
      throw illFormed(tag);
    }
    if (tag.isBlank() || locale.toLanguageTag().startsWith("x-")) {
      throw illFormed(tag);
    }
    checkLanguage(tag, locale);
    checkNumbers(tag, locale.getUnicodeLocaleType("nu"));
    checkFirstDay(tag, locale.getUnicodeLocaleType("fw"));
    return locale;
  }

  private static CalendarException illFormed(String tag) {
    return CalendarException.unknownLocale(
        tag,
        "it is not a BCP 47 tag, of a language and maybe a script and a region, such as 'fa',"
            + " 'fa-AF', 'uz-Arab' or 'fa-u-nu-latn'"
            + (tag.isBlank() ? "" : suggestion(tag)));
  }

  private static void checkLanguage(String tag, Locale locale) {
    String language = LocaleData.language(locale.toLanguageTag());
    if (language.equals(LocaleData.ROOT)) {
      return;
    }
    if (LocaleIndex.get().section(language) == null) {
      throw CalendarException.unknownLocale(
          tag, "CLDR has no language '" + language + "'" + suggestion(language));
    }
    LocaleData data = LocaleData.orNull(locale);
    if (data == null || data.isForeign()) {
      throw CalendarException.unknownLocale(
          tag,
          String.format(
              Locale.ROOT,
              "CLDR does not have the language '%s' in the script %s; did you mean '%s'?",
              language,
              locale.getScript().isEmpty()
                  ? "of the region " + locale.getCountry()
                  : "'" + locale.getScript() + "'",
              language));
    }
  }

  private static void checkNumbers(String tag, String system) {
    if (system != null
        && !system.equals("native")
        && !system.equals("default")
        && LocaleIndex.get().digits(system) == null) {
      throw CalendarException.unknownLocale(
          tag,
          String.format(
              Locale.ROOT,
              "'%s' of -u-nu- is no numbering system with decimal digits, such as latn, arab,"
                  + " arabext, deva, or native for those of the language",
              system));
    }
  }

  private static void checkFirstDay(String tag, String day) {
    if (day != null && !LocaleWeeks.DAYS.contains(day)) {
      throw CalendarException.unknownLocale(
          tag,
          String.format(
              Locale.ROOT,
              "'%s' of -u-fw- is no day; these are %s",
              day,
              String.join(", ", LocaleWeeks.DAYS)));
    }
  }

  // ---- suggestions

  /** Languages that are called so in English, or coded so elsewhere, or spoken in such a region. */
  private static String suggestion(String given) {
    List<String> near = new ArrayList<>();
    for (String language : LocaleIndex.get().languages()) {
      if (!language.equals(LocaleData.ROOT) && rank(language, given) < NO_RANK) {
        near.add(language);
      }
    }
    near.sort(Comparator.comparingInt(language -> rank(language, given)));
    return near.isEmpty()
        ? ""
        : near.stream()
            .limit(MOST_SUGGESTIONS)
            .map(language -> "'" + language + "'")
            .collect(Collectors.joining(" or ", "; did you mean ", "?"));
  }

  private static int rank(String language, String given) {
    String wanted = given.strip().toLowerCase(Locale.ROOT);
    Locale locale = Locale.forLanguageTag(language);
    String name = locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT);
    if (name.equals(wanted) || iso3(locale).equals(wanted)) {
      return 0;
    } else if (LocaleIndex.get().section(language).region().equalsIgnoreCase(wanted)) {
      return 1;
    } else if (wanted.length() < LONG_ENOUGH) {
      return NO_RANK;
    }
    return name.startsWith(wanted) ? 2 : wanted.startsWith(language) ? 3 : NO_RANK;
  }

  private static String iso3(Locale locale) {
    try {
      return locale.getISO3Language();
    } catch (MissingResourceException e) {
      return "";
    }
  }
}
