package org.taqwim.calendar.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.format.CalendarLocale;

/**
 * What Qt 6.4.2's monthName, weekDayName and their standalone forms answer in 37 locales, as
 * recorded by running it. We equal it, but for the differences that {@code qt_name_differences.csv}
 * lists with their reasons: each of them must occur, and no other.
 */
class QtNamesTest {

  private static final Map<String, CalendarSystem> CALENDARS =
      Map.of(
          "Gregorian", Calendars.of("gregorian"),
          "Julian", Calendars.of("julian"),
          "Milankovic", Calendars.of("milankovic"),
          "Jalali", Calendars.of("jalali-2820"),
          "IslamicCivil", Calendars.of("islamic-civil"));

  /** By Qt's numbers of formats: Long, Short, Narrow. */
  private static final List<TextStyle> STYLES =
      List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.NARROW);

  private record NameList(String calendar, String locale, String kind, TextStyle style)
      implements Comparable<NameList> {

    String rest() {
      return locale + "," + kind + ",STYLES";
    }

    @Override
    public int compareTo(NameList other) {
      return toString().compareTo(other.toString());
    }
  }

  /** The names of a list that differ: those of the months or weekdays with these numbers. */
  private static final class Difference {
    private final List<String> indices = new ArrayList<>();
    private final List<String> qt = new ArrayList<>();
    private final List<String> ours = new ArrayList<>();

    void add(String index, String qtName, String ourName) {
      indices.add(index);
      qt.add(qtName);
      ours.add(ourName);
    }

    @Override
    public String toString() {
      return String.join(
          ",", String.join(" ", indices), String.join("|", qt), String.join("|", ours));
    }
  }

  private final Map<NameList, Difference> differences = new TreeMap<>();

  private void compare(Csv.Row row, String column, TextStyle style) {
    CalendarSystem calendar = CALENDARS.get(row.get("system"));
    Locale locale =
        row.get("locale").equals("C")
            ? Locale.ROOT
            : Locale.forLanguageTag(row.get("locale").replace('_', '-'));
    int index = row.number("index");
    CalendarLocale names = CalendarLocale.of(calendar, locale);
    String ours =
        row.get("kind").equals("month")
            ? names.month(PackedDate.of(1400, index, 1), style)
            : names.weekday(index, style);
    if (!ours.equals(row.get(column))) {
      differences
          .computeIfAbsent(
              new NameList(calendar.id(), row.get("locale"), row.get("kind"), style),
              key -> new Difference())
          .add(row.get("index"), row.get(column), ours);
    }
  }

  @Test
  void theDifferencesAreThoseListed() {
    List<Csv.Row> rows = Csv.read("qt642_month_weekday_names.csv.gz");
    assertEquals(37 * 222, rows.size());
    for (Csv.Row row : rows) {
      TextStyle style = STYLES.get(row.number("format"));
      compare(row, "name", style.asNormal());
      compare(row, "standalone_name", style.asStandalone());
    }
    assertEquals(listed(), found());
  }

  /** Calendars and styles with the same differences share a line. */
  private String found() {
    Map<String, TreeSet<String>> calendars = new TreeMap<>();
    differences.forEach(
        (list, names) ->
            calendars
                .computeIfAbsent(list.style + "," + list.rest() + "," + names, k -> new TreeSet<>())
                .add(list.calendar));
    Map<String, TreeSet<String>> styles = new TreeMap<>();
    calendars.forEach(
        (line, ids) -> {
          int comma = line.indexOf(',');
          String rest = String.join(" ", ids) + line.substring(comma);
          styles.computeIfAbsent(rest, k -> new TreeSet<>()).add(line.substring(0, comma));
        });
    TreeSet<String> lines = new TreeSet<>();
    styles.forEach((rest, names) -> lines.add(rest.replace("STYLES", String.join(" ", names))));
    return String.join("\n", lines);
  }

  private static String listed() {
    TreeSet<String> lines = new TreeSet<>();
    for (Csv.Row row : Csv.read("qt_name_differences.csv")) {
      assertFalse(row.get("reason").isBlank(), row.toString());
      lines.add(String.join(",", row.cells().subList(0, row.cells().size() - 1)));
    }
    return String.join("\n", lines);
  }
}
