package org.taqwim.calendar.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import net.time4j.PlainDate;
import net.time4j.calendar.ChineseCalendar;
import net.time4j.calendar.CommonElements;
import net.time4j.calendar.EastAsianCalendar;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.KoreanCalendar;
import net.time4j.calendar.VietnameseCalendar;
import net.time4j.engine.EpochDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;

/**
 * The months of calendars with leap months begin where those of other libraries do, but for those
 * that {@code lunisolar_disagreements.csv} lists: each of them must differ as it says, and no other
 * may.
 */
class LunisolarDifferenceTest {

  /**
   * A library's calendar, to be compared in a run of years.
   *
   * @param packed from an epoch day to the packed date
   */
  record Library(
      CalendarSystem ours, String name, int firstYear, int lastYear, IntUnaryOperator packed) {

    @Override
    public String toString() {
      return ours + " by " + name;
    }
  }

  static List<Library> libraries() {
    CalendarSystem chinese = Calendars.of("chinese");
    CalendarSystem dangi = Calendars.of("dangi");
    CalendarSystem vietnamese = Calendars.of("vietnamese");
    return List.of(
        new Library(chinese, "ICU4J 79.1", 1901, 2114, icu("chinese")),
        new Library(chinese, "Time4J 5.9.4", 1901, 2114, time4j(ChineseCalendar.class)),
        new Library(dangi, "ICU4J 79.1", 1600, 2073, icu("dangi")),
        new Library(dangi, "Time4J 5.9.4", 1654, 2073, time4j(KoreanCalendar.class)),
        new Library(vietnamese, "Time4J 5.9.4", 1968, 2071, time4j(VietnameseCalendar.class)));
  }

  private static <D extends EastAsianCalendar<?, D>> IntUnaryOperator time4j(Class<D> calendar) {
    return day -> {
      D date = PlainDate.of(day, EpochDays.UNIX).transform(calendar);
      return packed(
          date.getInt(CommonElements.RELATED_GREGORIAN_YEAR),
          date.getMonth(),
          date.getDayOfMonth());
    };
  }

  private static int packed(int year, EastAsianMonth month, int day) {
    return PackedDate.of(year, month.getNumber(), month.isLeap(), day);
  }

  private static IntUnaryOperator icu(String id) {
    Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("en@calendar=" + id));
    // ICU counts the years from an epoch of its own: related to the Gregorian ones by June 2000.
    calendar.setTimeInMillis(LocalDate.of(2000, 6, 15).toEpochDay() * 86_400_000L);
    int offset = calendar.get(Calendar.EXTENDED_YEAR) - 2000;
    return day -> {
      calendar.setTimeInMillis(day * 86_400_000L);
      return PackedDate.of(
          calendar.get(Calendar.EXTENDED_YEAR) - offset,
          calendar.get(Calendar.MONTH) + 1,
          calendar.get(Calendar.IS_LEAP_MONTH) == 1,
          calendar.get(Calendar.DAY_OF_MONTH));
    };
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void monthsBeginOnTheSameDaysButForThoseListed(Library library) {
    SortedMap<Integer, Integer> ours = monthStarts(library, library.ours()::toPacked);
    SortedMap<Integer, Integer> theirs = monthStarts(library, library.packed());
    TreeSet<Integer> months = new TreeSet<>(ours.keySet());
    months.addAll(theirs.keySet());
    List<String> found = new ArrayList<>();
    for (int month : months) {
      if (!date(ours, month).equals(date(theirs, month))) {
        found.add(
            String.format(
                "%d,%d,%d,%s,%s",
                PackedDate.year(month),
                PackedDate.month(month),
                PackedDate.isLeapMonth(month) ? 1 : 0,
                date(ours, month),
                date(theirs, month)));
      }
    }
    assertTrue(ours.size() > 12 * (library.lastYear() - library.firstYear()), "months are missing");
    assertEquals(
        Csv.read("lunisolar_disagreements.csv").stream()
            .filter(row -> isOf(row, library))
            .map(row -> String.join(",", row.cells().subList(2, 7)))
            .toList(),
        found);
  }

  private static String date(SortedMap<Integer, Integer> starts, int month) {
    Integer day = starts.get(month);
    return day == null ? "" : LocalDate.ofEpochDay(day).toString();
  }

  /** The first days of the months of the years compared, by packed date. */
  private static SortedMap<Integer, Integer> monthStarts(Library library, IntUnaryOperator packed) {
    SortedMap<Integer, Integer> starts = new TreeMap<>();
    int day = library.ours().toEpochDay(PackedDate.of(library.firstYear(), 1, 1));
    int last =
        library
            .ours()
            .lastDay(
                library.ours().toEpochDay(PackedDate.of(library.lastYear(), 1, 1)),
                CalendarUnit.YEAR);
    while (day <= last) {
      int date = packed.applyAsInt(day);
      int start = day - PackedDate.day(date) + 1;
      int year = PackedDate.year(date);
      if (year >= library.firstYear() && year <= library.lastYear()) {
        starts.put(PackedDate.firstOfMonth(date), start);
      }
      // The first or second day of the next month.
      day = start + 30;
    }
    return starts;
  }

  private static boolean isOf(Csv.Row row, Library library) {
    return row.get("calendar").equals(library.ours().id())
        && row.get("library").equals(library.name());
  }

  /** What was found beforehand, by comparing the libraries with the authorities' own tables. */
  @Test
  void theListHasWhatTheAuthoritiesTablesTell() {
    List<String> listed =
        Csv.read("lunisolar_disagreements.csv").stream()
            .map(row -> String.join(",", row.cells().subList(0, 7)))
            .toList();
    int known = 0;
    for (Csv.Row row : Csv.read("library_vs_authority_disagreements.csv")) {
      if (libraries().stream().anyMatch(library -> isOf(row, library))) {
        List<String> cells = new ArrayList<>(row.cells());
        cells.remove(5); // the authority's name
        assertTrue(listed.contains(String.join(",", cells)), row.toString());
        known++;
      }
    }
    assertEquals(25, known);
  }

  @Test
  void everyListedDisagreementIsOfALibraryComparedAndIsDecided() {
    for (Csv.Row row : Csv.read("lunisolar_disagreements.csv")) {
      assertTrue(libraries().stream().anyMatch(library -> isOf(row, library)), row.toString());
      assertTrue(!row.get("decided_by").isBlank(), row.toString());
    }
  }
}
