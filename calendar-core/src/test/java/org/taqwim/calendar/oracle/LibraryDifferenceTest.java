package org.taqwim.calendar.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.oracle.Libraries.Library;

/**
 * Every month of every library's calendar begins where ours does, but for the months that {@code
 * library_disagreements.csv} lists: each of them must differ as it says, and no other may.
 */
class LibraryDifferenceTest {

  static List<Library> libraries() {
    return Libraries.all();
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void monthsBeginOnTheSameDaysButForThoseListed(Library library) {
    SortedMap<String, SortedSet<Integer>> found = new TreeMap<>();
    for (int year = library.firstYear(); year <= library.lastYear(); year++) {
      long[] shifts = shifts(library, year);
      boolean whole = true;
      for (long shift : shifts) {
        whole &= shift == shifts[0];
      }
      for (int month = 1; month <= shifts.length; month++) {
        if (shifts[month - 1] != 0 && (month == 1 || !whole)) {
          String months = whole ? "1-" + shifts.length : String.valueOf(month);
          String key = months + " by " + shifts[month - 1];
          found.computeIfAbsent(key, k -> new TreeSet<>()).add(year);
        }
      }
    }
    assertEquals(text(listed(library)), text(found), library.toString());
  }

  /** Theirs less ours, in days, for the months of a year. */
  private static long[] shifts(Library library, int year) {
    CalendarSystem ours = library.ours();
    int ourYear = year <= 0 && !ours.hasYearZero() ? year - 1 : year;
    long[] shifts = new long[ours.monthsInYear(ourYear)];
    for (int month = 1; month <= shifts.length; month++) {
      shifts[month - 1] =
          library.theirs().epochDay(year, month)
              - ours.toEpochDay(ours.firstOfMonth(ourYear, month));
    }
    return shifts;
  }

  private static SortedMap<String, SortedSet<Integer>> listed(Library library) {
    SortedMap<String, SortedSet<Integer>> listed = new TreeMap<>();
    for (Csv.Row row : Csv.read("library_disagreements.csv")) {
      if (row.get("calendar").equals(library.ours().id())
          && row.get("library").equals(library.name())) {
        String key = row.get("months") + " by " + row.get("theirs_minus_ours_days");
        SortedSet<Integer> years = listed.computeIfAbsent(key, k -> new TreeSet<>());
        for (int year : years(row.get("years"))) {
          assertTrue(years.add(year), "listed twice: " + year + " in " + row);
        }
      }
    }
    return listed;
  }

  /** Years and runs of years, such as {@code 3 5-7}. */
  static List<Integer> years(String runs) {
    List<Integer> years = new ArrayList<>();
    for (String run : runs.split(" ", -1)) {
      int dash = run.indexOf('-', 1);
      int first = Integer.parseInt(dash < 0 ? run : run.substring(0, dash));
      int last = dash < 0 ? first : Integer.parseInt(run.substring(dash + 1));
      for (int year = first; year <= last; year++) {
        years.add(year);
      }
    }
    return years;
  }

  private static String text(SortedMap<String, SortedSet<Integer>> disagreements) {
    StringBuilder text = new StringBuilder();
    disagreements.forEach(
        (key, years) -> text.append("months ").append(key).append(": ").append(runs(years)));
    return text.toString();
  }

  private static String runs(SortedSet<Integer> years) {
    StringBuilder runs = new StringBuilder();
    for (int year : years) {
      if (!years.contains(year - 1)) {
        runs.append(year);
        int last = year;
        while (years.contains(last + 1)) {
          last++;
        }
        runs.append(last > year ? "-" + last : "").append(' ');
      }
    }
    return runs.append(" (").append(years.size()).append(" years)\n").toString();
  }

  @Test
  void everyListedDisagreementIsOfALibraryComparedAndIsDecided() {
    TreeSet<String> compared = new TreeSet<>();
    Libraries.all().forEach(library -> compared.add(library.toString()));
    for (Csv.Row row : Csv.read("library_disagreements.csv")) {
      assertTrue(
          compared.contains(row.get("calendar") + " by " + row.get("library")), row.toString());
      assertTrue(!row.get("decided_by").isBlank(), row.toString());
    }
  }
}
