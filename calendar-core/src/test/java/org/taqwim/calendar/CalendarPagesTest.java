package org.taqwim.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.taqwim.calendar.oracle.Differences;

/** The pages of {@code docs/calendars} are what the calendars give now. */
class CalendarPagesTest {

  private static SortedMap<String, String> pages;

  @BeforeAll
  static void makePages() {
    pages = CalendarPages.all();
  }

  @Test
  void thePagesAreCurrent() throws IOException {
    GeneratedFiles.assertCurrent(CalendarPages.FOLDER, name -> true, pages, getClass());
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
