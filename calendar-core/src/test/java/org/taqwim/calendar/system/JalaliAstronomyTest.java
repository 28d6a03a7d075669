package org.taqwim.calendar.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.oracle.Csv;
import org.taqwim.calendar.system.EquinoxTable.Nowruz;

/**
 * The Jalali calendar is the one that the equinox makes. The figures are those of {@code
 * docs/adr/0002-jalali-range.md}.
 */
class JalaliAstronomyTest {

  private static final int LAST = Jalali.INSTANCE.maxYear();

  /** The years of the range, and two more. */
  private static final Map<Integer, Nowruz> NOWRUZ = new HashMap<>();

  @BeforeAll
  static void compute() {
    for (int year = 1; year <= LAST + 2; year++) {
      NOWRUZ.put(year, EquinoxTable.nowruz(year));
    }
  }

  private static List<Integer> yearsOfRange(Predicate<Nowruz> predicate) {
    List<Integer> years = new ArrayList<>();
    for (int year = 1; year <= LAST; year++) {
      if (predicate.test(NOWRUZ.get(year))) {
        years.add(year);
      }
    }
    return years;
  }

  @Test
  void everyYearBeginsByTheEquinox() {
    assertEquals(
        List.of(),
        yearsOfRange(
            n ->
                n.event().epochDay() != Jalali.INSTANCE.toEpochDay(PackedDate.of(n.year(), 1, 1))));
    assertEquals(
        Jalali.INSTANCE.maxEpochDay() + 1, NOWRUZ.get(LAST + 1).event().epochDay(), "last day");
  }

  @Test
  void theEquinoxGivesTheTableOfTheUniversityOfTehran() {
    List<Csv.Row> rows = Csv.read("persian_official_ut_1206_1498.csv");
    assertEquals(293, rows.size());
    for (Csv.Row row : rows) {
      Nowruz nowruz = NOWRUZ.get(row.number("persian_year"));
      assertEquals(row.number("nowruz_epoch_day"), nowruz.event().epochDay(), row.toString());
      assertEquals(row.number("nowruz_epoch_day"), nowruz.other().epochDay(), row.toString());
      assertTrue(nowruz.isDecided(), row.toString());
    }
  }

  /** Nobody can say whether 1502 has 365 days or 366, so the range ends before it. */
  @Test
  void theFirstUndecidedYearAfterTheTableIs1503() {
    assertEquals(1501, LAST);
    for (int year = 1499; year <= 1502; year++) {
      assertTrue(NOWRUZ.get(year).isDecided(), "year " + year);
    }
    Nowruz undecided = NOWRUZ.get(1503);
    assertFalse(undecided.isDecided());
    assertNotEquals(undecided.event().epochDay(), undecided.other().epochDay());
    assertEquals(-2.53, undecided.event().fromTrueNoon(), 0.05, "Espenak and Meeus");
    assertEquals(0.07, undecided.other().fromTrueNoon(), 0.05, "Stephenson et al.");
  }

  @Test
  void theYearsThatTheErrorOfDeltaTLeavesOpenAreBeforeTheTable() {
    assertEquals(List.of(67, 100, 752, 785, 1078), yearsOfRange(n -> !n.isDecided()));
    // Of these the two models of Delta T disagree in one alone.
    assertEquals(List.of(785), yearsOfRange(n -> n.event().epochDay() != n.other().epochDay()));
    assertEquals(-2.46, NOWRUZ.get(785).event().fromTrueNoon(), 0.05, "Stephenson et al.");
    assertEquals(0.17, NOWRUZ.get(785).other().fromTrueNoon(), 0.05, "Espenak and Meeus");
  }

  /** Less than a minute after noon, where Delta T is known to a second. */
  @Test
  void theEquinoxOf1177IsAfterNoon() {
    assertEquals(0.85, NOWRUZ.get(1177).event().fromTrueNoon(), 0.05);
    assertEquals(1, NOWRUZ.get(1177).sigma(), 0.1);
  }

  /** The official table cannot tell true noon from mean noon; these earlier years can. */
  @Test
  void trueNoonAndMeanNoonPartOutsideTheTable() {
    assertEquals(
        List.of(166, 492, 752, 785, 1111, 1144),
        yearsOfRange(n -> n.event().epochDay() != n.event().epochDayByMeanNoon()));
  }

  /** Borkowski's equinoxes of 1900 to 2099, to the two minutes that his Delta T allows. */
  @Test
  void theEquinoxesAreThoseThatBorkowskiPublished() {
    for (Csv.Row row : Csv.read("borkowski_vernal_equinox_1900_2099.csv")) {
      int year = row.number("gregorian_year");
      double published =
          LocalDate.of(year, 3, row.number("march_day")).toEpochDay()
              + (row.number("ut1_hour") * 60 + row.number("ut1_minute")) / 1440.0;
      double ours = NOWRUZ.get(year - 621).event().local() - 3.5 / 24;
      assertEquals(published, ours, 2 / 1440.0, row.toString());
    }
  }
}
