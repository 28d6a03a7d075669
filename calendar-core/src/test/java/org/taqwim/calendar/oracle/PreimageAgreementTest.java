package org.taqwim.calendar.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.function.DaySet;
import org.taqwim.calendar.function.FunctionTable;
import org.taqwim.calendar.function.Preimage;
import org.taqwim.calendar.function.Preimage.Comparison;
import org.taqwim.calendar.oracle.Libraries.Library;

/**
 * The days of a year and of a month, as a condition on them finds them, are those of other
 * libraries: from their first day to the day before their next.
 */
class PreimageAgreementTest {

  /** Of our time. {@link DayAgreementTest} has the years in which libraries are wrong. */
  private static final List<Integer> GREGORIAN_YEARS = List.of(1990, 2016, 2023);

  static List<Library> libraries() {
    return Libraries.all();
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void ofYearsAndMonths(Library library) {
    CalendarSystem calendar = library.ours();
    Preimage years = Preimage.of(FunctionTable.of("calendar_year"), calendar).orElseThrow();
    Preimage months = Preimage.of(FunctionTable.of("calendar_month_key"), calendar).orElseThrow();
    for (int gregorian : GREGORIAN_YEARS) {
      int today = (int) LocalDate.of(gregorian, 6, 1).toEpochDay();
      int year = PackedDate.year(calendar.toPacked(today));
      if (year < library.firstYear() || year >= library.lastYear()) {
        continue;
      }
      assertEquals(
          Optional.of(days(library, year, 1, year + 1, 1)),
          years.where(Comparison.EQUAL, year),
          () -> library + ", " + year);
      for (int month = 1; month < calendar.monthsInYear(year); month++) {
        int key = year * 100 + month;
        assertEquals(
            Optional.of(days(library, year, month, year, month + 1)),
            months.where(Comparison.EQUAL, key),
            () -> library + ", " + key);
      }
    }
  }

  private static DaySet days(Library library, int year, int month, int nextYear, int nextMonth) {
    return DaySet.of(
        (int) library.theirs().epochDay(year, month),
        (int) library.theirs().epochDay(nextYear, nextMonth) - 1);
  }
}
