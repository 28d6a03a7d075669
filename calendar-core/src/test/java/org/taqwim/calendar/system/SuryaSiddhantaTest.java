package org.taqwim.calendar.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.oracle.Csv;

/** The table of the Hindu solar calendar is the sun of the Surya Siddhanta. */
class SuryaSiddhantaTest {

  private static final CalendarSystem CALENDAR = Calendars.of("hindu-solar");

  @Test
  void everyMonthBeginsWithTheSunInItsSign() {
    for (int year = CALENDAR.minYear(); year <= CALENDAR.maxYear(); year++) {
      for (int month = 1; month <= 12; month++) {
        assertEquals(
            SuryaSiddhanta.monthStart(year, month),
            CALENDAR.toEpochDay(PackedDate.of(year, month, 1)),
            year + "-" + month);
      }
    }
    assertEquals(SuryaSiddhanta.monthStart(CALENDAR.maxYear() + 1, 1), CALENDAR.maxEpochDay() + 1);
  }

  /** The text computes in fractions, we in doubles, whose error is some 1e-9 degrees. */
  @Test
  void noSunriseIsSoNearToASignThatRoundingCouldDecide() {
    for (int year = CALENDAR.minYear(); year <= CALENDAR.maxYear(); year++) {
      for (int month = 1; month <= 12; month++) {
        int first = SuryaSiddhanta.monthStart(year, month);
        assertTrue(SuryaSiddhanta.degreesInSign(first, month) > 1e-5, year + "-" + month);
        assertTrue(SuryaSiddhanta.degreesInSign(first - 1, month) < -1e-5, year + "-" + month);
      }
    }
  }

  /** Calendrical Calculations, appendix C, also where the table has not begun. */
  @Test
  void theSunIsThatOfCalendricalCalculations() {
    for (Csv.Row row : Csv.read("calendrica_appendixC_33dates.csv")) {
      int first = SuryaSiddhanta.monthStart(row.number("hindusolar_y"), row.number("hindusolar_m"));
      assertEquals(row.number("epoch_day"), first + row.number("hindusolar_d") - 1, row.toString());
    }
  }
}
