package org.taqwim.calendar.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;

/**
 * Where a calendar differs from other libraries, and why, in Markdown: the checked-in lists, which
 * the tests of this package hold to be exact.
 */
public final class Differences {

  /** More than so many differences are counted, not told one by one. */
  private static final int FEW = 20;

  private static final String MONTHS = "library_disagreements.csv";
  private static final String LUNISOLAR = "lunisolar_disagreements.csv";
  private static final String AUTHORITIES = "library_vs_authority_disagreements.csv";
  private static final String SHIFT = "theirs_minus_ours_days";
  private static final String UMALQURA = "umalqura_table_disagreements.csv";
  private static final String NEPALI = "nepali_disagreements.csv";
  private static final String QT = "qt_differences.csv";
  private static final String QT_NAMES = "qt_name_differences.csv";
  private static final String ASTRONOMY = "lunisolar_astronomy_differences.csv";
  private static final String YEARS = "year_differences.csv";
  private static final String DAYS = "day_agreements.csv";

  /** The lists that are told each in its way; others are told by their reasons. */
  private static final Set<String> SPECIAL =
      Set.of(MONTHS, LUNISOLAR, AUTHORITIES, UMALQURA, NEPALI, QT, QT_NAMES, ASTRONOMY, YEARS);

  /** Where a reader finds what the lists name shortly. */
  private static final Map<String, String> NAMES =
      Map.of(
          "calendrica4", "CALENDRICA 4.0 (Reingold and Dershowitz), Chinese calendar",
          "calendrica4-korean", "CALENDRICA 4.0 (Reingold and Dershowitz), Korean calendar",
          "amitgaru_2026-05", "github.com/amitgaru/nepali-datetime, May 2026",
          "arneec_2021-01", "github.com/arneec/nepali-datetime, January 2021",
          "medic_2026-06", "github.com/medic/bikram-sambat, June 2026",
          "kbwood", "github.com/kbwood/calendars");

  private static final Pattern LIST = Pattern.compile(".*(differences|disagreements)\\.csv");

  private final CalendarSystem calendar;
  private final List<String> lines = new ArrayList<>();
  private final Set<String> differing = new TreeSet<>();

  private Differences(CalendarSystem calendar) {
    this.calendar = calendar;
  }

  /** The items of a list; empty if the calendar was compared with no library. */
  public static List<String> of(CalendarSystem calendar) {
    Differences differences = new Differences(calendar);
    differences.sameDays();
    differences.same();
    differences.months();
    differences.lunisolar();
    differences.authorities();
    differences.ummAlQura();
    differences.nepali();
    differences.astronomy();
    differences.years();
    otherLists().forEach(differences::reasons);
    differences.qt();
    return differences.lines;
  }

  private void add(String text) {
    lines.add("- " + text);
  }

  /** The lists that no page can tell of, as they say neither whose they are nor why. */
  public static List<String> untold() {
    return otherLists().stream().filter(list -> !hasReasons(Csv.read(list))).toList();
  }

  private static List<String> otherLists() {
    try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "oracles"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> LIST.matcher(name).matches() && !SPECIAL.contains(name))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasReasons(List<Csv.Row> rows) {
    return !rows.isEmpty()
        && rows.get(0).has("calendar")
        && rows.get(0).has("library")
        && rows.get(0).has("reason");
  }

  private void reasons(String list) {
    if (hasReasons(Csv.read(list))) {
      counted(list, row -> row.get("library"), "case");
    }
  }

  /** The authority's months, by the sky of its time, against ours by today's. */
  private void astronomy() {
    counted(ASTRONOMY, row -> "The same rules by the astronomy of today", "month");
  }

  private void counted(String list, Function<Csv.Row, String> library, String what) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    rows(list)
        .forEach(
            row ->
                counts.merge(
                    String.format("**%s**: %%s. %s.", library.apply(row), row.get("reason")),
                    1,
                    Integer::sum));
    counts.forEach(
        (text, count) ->
            add(text.replace("%s", count + " other " + what + (count == 1 ? "" : "s"))));
  }

  /** The libraries that have the same days in years of other numbers. */
  private void years() {
    for (Csv.Row row : rows(YEARS)) {
      int years = row.number("years");
      add(
          String.format(
              "**%s**: the same days from %s to %s, but the year is %s. %s.",
              row.get("library"),
              row.get("from"),
              row.get("to"),
              Math.abs(years) + (years < 0 ? " less" : " more"),
              row.get("reason")));
    }
  }

  private List<Csv.Row> rows(String list) {
    return Csv.read(list).stream()
        .filter(row -> Calendars.of(row.get("calendar")) == calendar)
        .toList();
  }

  // ---- by months

  /** The libraries that have every day as we do. */
  private void sameDays() {
    List<String> same = new ArrayList<>();
    for (Csv.Row row : rows(DAYS)) {
      String note = row.get("note");
      same.add(
          String.format(
              "%s (%s to %s%s)",
              row.get("library"),
              row.get("from"),
              row.get("to"),
              note.isEmpty() ? "" : "; " + note));
    }
    if (!same.isEmpty()) {
      add(String.format("Every day is the same in %s.", String.join(", ", same)));
    }
  }

  /** The libraries that were compared and have no difference. */
  private void same() {
    for (String list : List.of(MONTHS, LUNISOLAR)) {
      rows(list).forEach(row -> differing.add(row.get("library")));
    }
    List<String> same = new ArrayList<>();
    for (Libraries.Library library : Libraries.all()) {
      addSame(same, library.ours(), library.name(), library.firstYear(), library.lastYear());
    }
    for (LunisolarDifferenceTest.Library library : LunisolarDifferenceTest.libraries()) {
      addSame(same, library.ours(), library.name(), library.firstYear(), library.lastYear());
    }
    if (!same.isEmpty()) {
      add(String.format("Every month begins on the same day in %s.", String.join(", ", same)));
    }
  }

  private void addSame(List<String> same, CalendarSystem ours, String name, int first, int last) {
    if (ours == calendar && !differing.contains(name)) {
      // The libraries' years are given with a year 0.
      int from = first <= 0 && !ours.hasYearZero() ? first - 1 : first;
      same.add(String.format("%s (years %s to %s)", name, number(from), number(last)));
    }
  }

  /** Rows with the same reason, and the same direction if they have one, make one item. */
  private static List<List<Csv.Row>> grouped(List<Csv.Row> rows, String reason) {
    Map<String, List<Csv.Row>> groups = new LinkedHashMap<>();
    for (Csv.Row row : rows) {
      boolean earlier = row.has(SHIFT) && row.number(SHIFT) < 0;
      String key = row.get("library") + "|" + row.get(reason) + "|" + earlier;
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }
    return List.copyOf(groups.values());
  }

  private void months() {
    for (List<Csv.Row> group : grouped(rows(MONTHS), "decided_by")) {
      Set<Integer> years = new TreeSet<>();
      Set<Integer> months = new TreeSet<>();
      Set<Integer> shifts = new TreeSet<>();
      for (Csv.Row row : group) {
        years.addAll(LibraryDifferenceTest.years(row.get("years")));
        months.addAll(LibraryDifferenceTest.years(row.get("months")));
        shifts.add(Math.abs(row.number(SHIFT)));
      }
      add(
          String.format(
              "**%s**: %s %s in %s. Decided by %s.",
              group.get(0).get("library"),
              months.size() == calendar.maximumMonthsInYear()
                  ? "the months begin"
                  : months.size() == 1
                      ? "month " + runs(months) + " begins"
                      : "months " + runs(months) + " begin",
              days(shifts) + (group.get(0).number(SHIFT) < 0 ? " earlier" : " later"),
              years(years),
              group.get(0).get("decided_by")));
    }
  }

  private static String days(Set<Integer> days) {
    return days.equals(Set.of(1))
        ? "a day"
        : days.stream().map(String::valueOf).collect(Collectors.joining(" or ")) + " days";
  }

  private static String years(Set<Integer> years) {
    return years.size() <= FEW
        ? (years.size() == 1 ? "the year " : "the years ") + runs(years)
        : String.format(
            "%s years from %s to %s",
            number(years.size()),
            number(years.iterator().next()),
            number(years.stream().reduce((first, last) -> last).get()));
  }

  /** Numbers and runs of numbers, in their order. */
  private static String runs(Set<Integer> numbers) {
    List<String> runs = new ArrayList<>();
    for (int number : numbers) {
      if (!numbers.contains(number - 1)) {
        int last = number;
        while (numbers.contains(last + 1)) {
          last++;
        }
        runs.add(number(number) + (last > number ? "–" + number(last) : ""));
      }
    }
    return String.join(", ", runs);
  }

  private void lunisolar() {
    for (List<Csv.Row> group : grouped(rows(LUNISOLAR), "decided_by")) {
      listMonths(group, "decided_by", "ours", "theirs");
    }
  }

  /** The Lisp of Calendrical Calculations; the other libraries there are in the exact lists. */
  private void authorities() {
    List<Csv.Row> rows =
        rows(AUTHORITIES).stream()
            .filter(row -> row.get("library").startsWith("calendrica"))
            .toList();
    for (List<Csv.Row> group : grouped(rows, "authority")) {
      listMonths(group, "authority", "authority_date", "library_date");
    }
  }

  private void listMonths(List<Csv.Row> group, String reason, String ours, String theirs) {
    List<String> months =
        group.stream()
            .map(
                row ->
                    String.format(
                        "%s-%02d%s: %s, theirs %s",
                        row.get("year"),
                        row.number("month"),
                        row.get("leap").equals("1") ? "L" : "",
                        orNone(row.get(ours)),
                        orNone(row.get(theirs))))
            .toList();
    String first = group.get(0).get("year");
    String last = group.get(group.size() - 1).get("year");
    add(
        String.format(
            "**%s**: %s of the year%s begin%s on another day or with another number. Decided by %s.%s",
            name(group.get(0).get("library")),
            months.size() == 1 ? "one month" : months.size() + " months",
            first.equals(last) ? " " + first : "s " + first + " to " + last,
            months.size() == 1 ? "s" : "",
            group.get(0).get(reason),
            months.size() > FEW ? "" : " Ours are " + String.join("; ", months) + "."));
  }

  private static String name(String library) {
    return NAMES.getOrDefault(library, library);
  }

  private static String orNone(String date) {
    return date.isEmpty() ? "none" : date;
  }

  // ---- by tables

  private void ummAlQura() {
    boolean published = calendar.id().equals("islamic-umalqura-published");
    if (!published && !calendar.id().equals("islamic-umalqura")) {
      return;
    }
    int last = Calendars.of("islamic-umalqura-published").maxYear();
    Set<Integer> years = new TreeSet<>();
    int months = 0;
    for (Csv.Row row : Csv.read(UMALQURA)) {
      String printed = row.get("newspaper_kfupm_web");
      int year = row.number("hijri_year");
      if (!printed.isEmpty() && year <= last && !printed.equals(row.get("jdk_icu_time4j"))) {
        years.add(year);
        months++;
      }
    }
    String them =
        published
            ? "**JDK, ICU4J, Time4J** have the computed table, our `islamic-umalqura`"
            : "**hijridate** has what was printed, our `islamic-umalqura-published`";
    add(
        String.format(
            "%s: %d months of the years %s begin on another day.",
            them, months, runs(years).replace(", ", " and ")));
  }

  private void nepali() {
    if (!calendar.id().equals("nepali")) {
      return;
    }
    Map<String, Set<Integer>> years = new LinkedHashMap<>();
    for (Csv.Row row : Csv.read(NEPALI)) {
      String text =
          String.format(
              "**%s**: other lengths of months in %%s. %s tables agree with ours; %s.",
              name(row.get("source")),
              row.get("with_us_of_all").replace(" of ", " of the "),
              row.get("decided_by"));
      years.computeIfAbsent(text, k -> new TreeSet<>()).add(row.number("bs_year"));
    }
    years.forEach((text, all) -> add(text.replace("%s", years(all))));
  }

  // ---- Qt

  private void qt() {
    for (Csv.Row row : Csv.read(QT)) {
      if (row.get("what").equals("look-up")) {
        name(row);
        continue;
      }
      String[] subject = row.get("subject").split(" ", 2);
      if (subject[0].equals(calendar.id())) {
        add(
            String.format(
                "**Qt 6.4.2**: %s%s is %s, ours %s: %s.",
                row.get("what"),
                subject.length > 1 ? " of " + signed(subject[1]) : "",
                signed(row.get("qt")),
                signed(row.get("ours")),
                row.get("reason")));
      }
    }
    Map<String, Integer> names = new LinkedHashMap<>();
    for (Csv.Row row : Csv.read(QT_NAMES)) {
      if (Arrays.asList(row.get("calendars").split(" ", -1)).contains(calendar.id())) {
        names.merge(row.get("reason"), 1, Integer::sum);
      }
    }
    names.forEach(
        (reason, count) ->
            add(
                String.format(
                    "**Qt 6.4.2**: names of months or weekdays, %d of the list: %s.",
                    count, reason)));
  }

  /** A name that means one calendar there and another one, or several, here. */
  private void name(Csv.Row row) {
    boolean concerns = List.of(row.get("qt"), row.get("ours")).contains(calendar.id());
    boolean spelling = !row.get("subject").equals(row.get("subject").toLowerCase(Locale.ROOT));
    if (concerns && !spelling && !row.get("qt").equals("none")) {
      add(
          String.format(
              "**Qt 6.4.2**: the name `%s` means `%s`, here %s: %s.",
              row.get("subject"),
              row.get("qt"),
              row.get("ours").equals("none") ? "no calendar" : "`" + row.get("ours") + "`",
              row.get("reason")));
    }
  }

  private static String signed(String numbers) {
    return numbers.replaceAll("(^| )-(?=[0-9])", "$1−");
  }

  /** A number as it is read: −500 000, 1501. */
  public static String number(int number) {
    String digits = Integer.toString(Math.abs(number));
    return (number < 0 ? "−" : "")
        + (digits.length() > 4 ? digits.replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", " ") : digits);
  }
}
