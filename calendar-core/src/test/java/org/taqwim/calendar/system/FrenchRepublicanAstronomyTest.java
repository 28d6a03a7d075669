package org.taqwim.calendar.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.system.EquinoxTable.Vendemiaire;

/** The years of the French Republic begin by the equinox, as far as anybody can tell. */
class FrenchRepublicanAstronomyTest {

  private static final FrenchRepublican CALENDAR = FrenchRepublican.INSTANCE;

  @Test
  void everyYearBeginsOnTheDayOfTheEquinox() {
    for (int year = 1; year <= CALENDAR.maxYear(); year++) {
      Vendemiaire first = EquinoxTable.vendemiaire(year);
      assertTrue(first.isDecided(), first.toString());
      assertEquals(
          first.event().epochDay(), CALENDAR.toEpochDay(PackedDate.of(year, 1, 1)), "" + first);
    }
    Vendemiaire next = EquinoxTable.vendemiaire(CALENDAR.maxYear() + 1);
    assertTrue(next.isDecided(), next.toString());
    assertEquals(next.event().epochDay(), CALENDAR.maxEpochDay() + 1);
  }

  /** Within a minute or two of midnight: the length of the year 300 is not known. */
  @Test
  void theFirstUndecidedYearIs301() {
    assertEquals(299, CALENDAR.maxYear());
    Vendemiaire undecided = EquinoxTable.vendemiaire(301);
    assertFalse(undecided.isDecided());
    assertTrue(Math.abs(undecided.event().fromMidnight()) < 2, undecided.toString());
  }

  /** The years to which the almanacs of the Republic gave a sixth complementary day. */
  @Test
  void theLeapYearsInForceWere3And7And11() {
    assertEquals(
        List.of(3, 7, 11),
        IntStream.rangeClosed(1, 14).filter(CALENDAR::isLeapYear).boxed().toList());
  }

  /** Law of 4 Frimaire II, article 1: the equinox of 1792 was at 9 h 18 min 30 s in the morning. */
  @Test
  void theFirstEquinoxIsTheOneOfTheLaw() {
    double minutes = EquinoxTable.vendemiaire(1).event().fromMidnight();
    assertEquals(9 * 60 + 18.5, minutes, 2);
  }
}
