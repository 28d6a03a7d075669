package org.taqwim.calendar.format;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import org.taqwim.calendar.WeekRule;
import org.taqwim.calendar.format.LocaleIndex.Section;

/** The weeks of a locale: those of its region, from the day that {@code -u-fw-} says. */
final class LocaleWeeks {

  /** The values of {@code -u-fw-}, from Monday. */
  static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private LocaleWeeks() {}

  static WeekRule of(Locale locale) {
    String region = region(locale);
    WeekRule rule = region == null ? WeekRule.ISO : LocaleIndex.get().week(region);
    String day = locale.getUnicodeLocaleType("fw");
    int first = day == null ? -1 : DAYS.indexOf(day);
    return first < 0 ? rule : WeekRule.of(DayOfWeek.of(first + 1), rule.minimalDays());
  }

  /** The region of a locale, or where its language, in its script, is most spoken. */
  private static String region(Locale locale) {
    if (!locale.getCountry().isEmpty()) {
      return locale.getCountry();
    }
    String language = LocaleData.language(locale.toLanguageTag());
    Section section = LocaleIndex.get().section(language);
    return section == null || language.equals(LocaleData.ROOT)
        ? null
        : section.regions().getOrDefault(locale.getScript(), section.region());
  }
}
