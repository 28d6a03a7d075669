package org.taqwim.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.taqwim.calendar.oracle.Differences;

/** The pages of {@code docs/calendars} are what the calendars give now. */
class CalendarPagesTest {

  /** Set to write the pages instead of comparing them. */
  private static final boolean WRITE = Boolean.getBoolean("taqwim.write-pages");

  private static final String COMMAND =
      "./mvnw -pl calendar-core test -Dtaqwim.quick -Dtest=CalendarPagesTest"
          + " -Dtaqwim.write-pages=true";

  private static SortedMap<String, String> pages;

  @BeforeAll
  static void makePages() {
    pages = CalendarPages.all();
  }

  @Test
  void thePagesAreCurrent() throws IOException {
    if (WRITE) {
      write();
    }
    SortedMap<String, String> checkedIn = checkedIn();
    List<String> problems = new ArrayList<>();
    pages.forEach(
        (name, text) -> {
          String there = checkedIn.get(name);
          if (there == null) {
            problems.add(name + " is missing");
          } else if (!there.equals(text)) {
            problems.add(name + " is stale: " + firstDifference(there, text));
          }
        });
    checkedIn.keySet().stream()
        .filter(name -> !pages.containsKey(name))
        .forEach(name -> problems.add(name + " is of no calendar"));
    assertEquals(
        List.of(), problems, "The pages in docs/calendars are not current. Write them: " + COMMAND);
  }

  private static void write() throws IOException {
    Files.createDirectories(CalendarPages.FOLDER);
    for (String name : checkedIn().keySet()) {
      if (!pages.containsKey(name)) {
        Files.delete(CalendarPages.FOLDER.resolve(name));
      }
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(CalendarPages.FOLDER.resolve(page.getKey()), page.getValue());
    }
  }

  private static SortedMap<String, String> checkedIn() throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(CalendarPages.FOLDER)) {
      for (Path path : paths.toList()) {
        files.put(path.getFileName().toString(), Files.readString(path));
      }
    }
    return files;
  }

  private static String firstDifference(String there, String text) {
    List<String> old = there.lines().toList();
    List<String> now = text.lines().toList();
    int line = 0;
    while (line < old.size() && line < now.size() && old.get(line).equals(now.get(line))) {
      line++;
    }
    return String.format(
        "line %d is '%s', should be '%s'",
        line + 1, line < old.size() ? old.get(line) : "", line < now.size() ? now.get(line) : "");
  }

  /** A list of differences that no page tells of would be lost to the reader. */
  @Test
  void thePagesTellOfEveryListOfDifferences() {
    assertEquals(List.of(), Differences.untold());
  }

  @Test
  void everyLinkLeadsToAPage() {
    Pattern link = Pattern.compile("\\]\\(([^)]*)\\)");
    int links = 0;
    for (String page : pages.values()) {
      for (Matcher matcher = link.matcher(page); matcher.find(); links++) {
        assertTrue(pages.containsKey(matcher.group(1)), matcher.group(1));
      }
    }
    assertTrue(links >= Calendars.all().size(), "the index links to every page");
  }

  /** The dates that comments give as examples exist. */
  @Test
  void datesThatAreQuotedExist() {
    Pattern quoted = Pattern.compile("`([0-9]{4}-[0-9]{2}L?-[0-9]{2})`");
    List<String> found = new ArrayList<>();
    for (CalendarSystem calendar : Calendars.all()) {
      Matcher matcher = quoted.matcher(SourceComment.of(calendar).markdown());
      while (matcher.find()) {
        assertEquals(matcher.group(1), CalendarDate.parse(calendar, matcher.group(1)).toString());
        found.add(calendar + " " + matcher.group(1));
      }
    }
    assertTrue(found.contains("badi 0182-18L-05"), found.toString());
  }

  /** As the index says of CLDR's types. */
  @Test
  void icuHasOneApproximationUnderTwoNames() {
    Calendar islamic = icu("islamic");
    Calendar rgsa = icu("islamic-rgsa");
    int first = (int) LocalDate.of(1900, 1, 1).toEpochDay();
    for (int day = first; day < first + 73_000; day += 5) {
      islamic.setTimeInMillis(day * 86_400_000L);
      rgsa.setTimeInMillis(day * 86_400_000L);
      for (int field : new int[] {Calendar.YEAR, Calendar.MONTH, Calendar.DAY_OF_MONTH}) {
        assertEquals(islamic.get(field), rgsa.get(field), LocalDate.ofEpochDay(day).toString());
      }
    }
  }

  private static Calendar icu(String id) {
    return Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("en@calendar=" + id));
  }
}
