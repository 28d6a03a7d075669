package org.taqwim.calendar;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The pages of {@code docs/calendars}: one per registered calendar, and the index.
 * CalendarPagesTest compares them with what is checked in.
 */
final class CalendarPages {

  /** The folder of the pages, seen from this module. */
  static final Path FOLDER = Path.of("..", "docs", "calendars");

  private static final String INDEX = "README.md";

  private CalendarPages() {}

  /** All pages by file name. */
  static SortedMap<String, String> all() {
    SortedMap<String, String> pages = new TreeMap<>();
    for (CalendarSystem calendar : Calendars.all()) {
      if (!calendar.id().matches("[a-z0-9-]+")) {
        throw new IllegalStateException("No name for a file: " + calendar);
      }
      pages.put(calendar.id() + ".md", new CalendarPage(calendar).text());
    }
    pages.put(INDEX, index());
    return pages;
  }

  private static String index() {
    StringBuilder text =
        new StringBuilder(
            """
            # Calendars

            Every calendar follows the authority or the rule that its page names, and ends where that ends: a date outside its range is an
            error. Names are compared without regard to case. The pages are generated; `calendar_systems()` lists the same in SQL.

            | name | what | follows | years | ISO dates |
            |---|---|---|---|---|
            """);
    for (CalendarSystem calendar : Calendars.all()) {
      CalendarPage page = new CalendarPage(calendar);
      String aliases = page.aliases();
      text.append("| ")
          .append(page.link())
          .append(aliases.isEmpty() ? "" : " (" + aliases + ")")
          .append(" | ")
          .append(page.summary())
          .append(" | ")
          .append(page.follows())
          .append(" | ")
          .append(page.years())
          .append(" | ")
          .append(page.days())
          .append(" |\n");
    }
    text.append(
        """

        ## Names that stand for several calendars

        The variants differ by a day or two, so the bare name is an error that lists them. Say which one is meant.

        """);
    SortedMap<String, List<String>> names = new TreeMap<>(Calendars.AMBIGUOUS);
    while (!names.isEmpty()) {
      List<String> variants = names.get(names.firstKey());
      List<String> alike =
          names.keySet().stream().filter(name -> names.get(name).equals(variants)).toList();
      names.keySet().removeAll(alike);
      text.append(CalendarPage.quoted(alike))
          .append(":\n\n| variant | what | years |\n|---|---|---|\n");
      for (String variant : variants) {
        CalendarPage page = new CalendarPage(Calendars.of(variant));
        text.append("| ")
            .append(page.link())
            .append(" | ")
            .append(page.summary())
            .append(" | ")
            .append(page.years())
            .append(" |\n");
      }
      text.append('\n');
    }
    return text.append(
            """
            CLDR's types `islamic` and `islamic-rgsa` are not among them. ICU4J computes both by one approximation of the moon, so that
            `islamic-rgsa` is not what was sighted in Saudi Arabia, either. There is no table that they could be true to.
            """)
        .toString();
  }
}
