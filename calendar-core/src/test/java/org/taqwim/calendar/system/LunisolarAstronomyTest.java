package org.taqwim.calendar.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.oracle.Csv;
import org.taqwim.calendar.system.LunisolarTable.NearMidnight;

/**
 * The tables of the lunisolar calendars are what authority and astronomy give, and end where the
 * rotation of the Earth leaves a month open. The figures are those of {@code
 * docs/adr/0004-lunisolar-range.md}.
 */
class LunisolarAstronomyTest {

  /**
   * Seconds on either side of midnight within which new moons are looked at one by one: more than
   * three standard errors of Delta T and the error of our ephemeris in any year of the ranges.
   */
  private static final double NEAR = 180;

  /**
   * Seconds by which the listed instants may be off: those of the Swiss Ephemeris were 5.7 s from
   * JPL's DE421 at most, over the new moons of 1900 to 2053.
   */
  private static final double LISTED_ERROR = 6;

  static List<LunisolarTable> tables() {
    return LunisolarTable.all();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theResourceIsWhatAuthorityAndAstronomyGive(LunisolarTable table) throws IOException {
    String name = table.id() + ".txt";
    String checkedIn;
    try (InputStream in = MonthTable.class.getResourceAsStream(name)) {
      checkedIn = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    String current = table.text(checkedIn);
    if (!current.equals(checkedIn)) {
      Path written = Files.writeString(Path.of("target", name), current);
      fail(
          name
              + " is not what its authority and astronomy give now. If the change is meant, copy "
              + written.toAbsolutePath()
              + " to src/main/resources/org/taqwim/calendar/system/"
              + name
              + ".");
    }
  }

  @Test
  void astronomyGivesTheMonthsOfTheAuthoritiesButForThoseListed() {
    List<String> found = new ArrayList<>();
    for (LunisolarTable table : tables()) {
      SortedMap<Integer, Integer> published = table.published();
      if (published.isEmpty()) {
        continue;
      }
      SortedMap<Integer, Integer> computed =
          table
              .months(EquinoxTable::deltaTSpline)
              .subMap(published.firstKey(), published.lastKey() + 1);
      TreeSet<Integer> months = new TreeSet<>(published.keySet());
      months.addAll(computed.keySet());
      for (int month : months) {
        if (!date(published, month).equals(date(computed, month))) {
          found.add(
              String.format(
                  Locale.ROOT,
                  "%s,%d,%d,%d,%s,%s",
                  table.id(),
                  PackedDate.year(month),
                  PackedDate.month(month),
                  PackedDate.isLeapMonth(month) ? 1 : 0,
                  date(published, month),
                  date(computed, month)));
        }
      }
    }
    assertEquals(
        Csv.read("lunisolar_astronomy_differences.csv").stream()
            .map(row -> String.join(",", row.cells().subList(0, 6)))
            .toList(),
        found);
  }

  private static String date(SortedMap<Integer, Integer> starts, int month) {
    Integer day = starts.get(month);
    return day == null ? "" : LocalDate.ofEpochDay(day).toString();
  }

  /** Every new moon near midnight is listed, and no other, as the Swiss Ephemeris has it. */
  @Test
  void theNewMoonsNearMidnightAreThoseListed() {
    List<Csv.Row> rows = Csv.read("lunisolar_near_midnight.csv");
    List<String> found = new ArrayList<>();
    for (LunisolarTable table : tables()) {
      for (NearMidnight event : table.nearMidnight(NEAR)) {
        if (found.size() < rows.size()) {
          double listed = Double.parseDouble(rows.get(found.size()).get("delta_t"));
          assertEquals(listed, event.deltaT(), EquinoxTable.EPHEMERIS_ERROR, event.toString());
        }
        found.add(table.id() + "," + LocalDate.ofEpochDay(event.midnight()));
      }
    }
    assertEquals(
        rows.stream().map(row -> String.join(",", row.cells().subList(0, 2))).toList(), found);
  }

  /**
   * A new moon near midnight is decided if it is further from it than three standard errors of
   * Delta T and the error of the listed instant, and the other model of Delta T gives the same day;
   * else if the authority has published the month. Those that nobody decides are after the range,
   * and the first of them is the reason why it ends.
   */
  @ParameterizedTest
  @MethodSource("tables")
  void theRangeEndsBeforeTheFirstYearThatNobodyDecides(LunisolarTable table) {
    SortedMap<Integer, Integer> published = table.published();
    SortedMap<Integer, Integer> months = table.months();
    List<Integer> open = new ArrayList<>();
    for (Csv.Row row : Csv.read("lunisolar_near_midnight.csv")) {
      if (!row.get("calendar").equals(table.id())) {
        continue;
      }
      int midnight = (int) LocalDate.parse(row.get("midnight")).toEpochDay();
      double deltaT = Double.parseDouble(row.get("delta_t"));
      double year = 1970 + midnight / 365.2425;
      boolean after = EquinoxTable.deltaTSpline(year) < deltaT;
      boolean byRotation =
          Math.abs(deltaT - EquinoxTable.deltaTSpline(year))
                  > 3 * EquinoxTable.sigma(year) + LISTED_ERROR
              && after == EquinoxTable.deltaT(year) < deltaT;
      boolean byAuthority =
          published.containsValue(midnight) || published.containsValue(midnight - 1);
      String decidedBy = byRotation ? "rotation" : byAuthority ? "authority" : "nobody";
      assertEquals(row.get("decided_by"), decidedBy, row.toString());
      if (decidedBy.equals("nobody")) {
        // The month before has 29 days or 30.
        open.add(PackedDate.year(monthAt(months, midnight - 2)));
      } else if (decidedBy.equals("rotation")) {
        assertTrue(months.containsValue(after ? midnight : midnight - 1), row.toString());
      }
    }
    assertEquals(table.lastYear() + 1, open.get(0));
  }

  private static int monthAt(SortedMap<Integer, Integer> months, int day) {
    int found = months.firstKey();
    for (int month : months.keySet()) {
      if (months.get(month) > day) {
        return found;
      }
      found = month;
    }
    return found;
  }

  /**
   * No month hangs on Delta T but those that the list names, and no leap month at all: no solar
   * term comes so near midnight that it could change its month, where this would matter.
   */
  @ParameterizedTest
  @MethodSource("tables")
  void noOtherMonthHangsOnDeltaT(LunisolarTable table) {
    TreeSet<Integer> listed = new TreeSet<>();
    for (Csv.Row row : Csv.read("lunisolar_near_midnight.csv")) {
      if (row.get("calendar").equals(table.id())) {
        int midnight = (int) LocalDate.parse(row.get("midnight")).toEpochDay();
        listed.add(midnight);
        listed.add(midnight - 1);
      }
    }
    SortedMap<Integer, Integer> months = modern(table, EquinoxTable::deltaTSpline);
    for (double sign = -1; sign <= 1; sign += 2) {
      double by = sign;
      SortedMap<Integer, Integer> shifted =
          modern(table, year -> EquinoxTable.deltaTSpline(year) + by * (NEAR - 1));
      assertEquals(months.keySet(), shifted.keySet());
      months.forEach(
          (month, day) -> {
            if (!shifted.get(month).equals(day)) {
              assertTrue(listed.contains(day), LocalDate.ofEpochDay(day).toString());
            }
          });
    }
    assertTrue(months.size() > 12 * (table.lastYear() - table.modernFrom()));
  }

  private static SortedMap<Integer, Integer> modern(
      LunisolarTable table, DoubleUnaryOperator deltaT) {
    return table
        .months(deltaT)
        .subMap(PackedDate.of(table.modernFrom(), 1, 1), PackedDate.of(table.lastYear() + 1, 1, 2));
  }

  /**
   * Legal time stays within a second of the Earth's rotation, or, without leap seconds, at 69 s.
   */
  @ParameterizedTest
  @MethodSource("tables")
  void withoutLeapSecondsTheMonthsWouldBeTheSame(LunisolarTable table) {
    SortedMap<Integer, Integer> months = table.months();
    int last = table.published().isEmpty() ? 0 : table.published().lastKey();
    table
        .months(year -> year < 2035 ? EquinoxTable.deltaTSpline(year) : 69.184)
        .subMap(
            Math.max(last + 1, PackedDate.of(1968, 1, 1)),
            PackedDate.of(table.lastYear() + 1, 1, 2))
        .forEach((month, day) -> assertEquals(months.get(month), day));
  }
}
