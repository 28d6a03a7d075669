package org.taqwim.calendar.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import net.time4j.PlainDate;
import net.time4j.calendar.bahai.BadiCalendar;
import net.time4j.engine.EpochDays;
import org.junit.jupiter.api.Test;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;

/** Every day of the Badi calendar is the day that Time4J computes, Ayyam-i-Ha being our 18L. */
class BadiDifferenceTest {

  @Test
  void everyDayIsTime4Js() {
    CalendarSystem badi = Calendars.of("badi");
    int ayyamIHa = 0;
    for (int day = badi.minEpochDay(); day <= badi.maxEpochDay(); day++) {
      BadiCalendar theirs = PlainDate.of(day, EpochDays.UNIX).transform(BadiCalendar.class);
      int year = theirs.getInt(BadiCalendar.YEAR_OF_ERA);
      int dayOfDivision = theirs.getDayOfDivision();
      int expected =
          theirs.hasMonth()
              ? PackedDate.of(year, theirs.getMonth().getValue(), dayOfDivision)
              : PackedDate.of(year, 18, true, dayOfDivision);
      if (badi.toPacked(day) != expected) {
        fail("day " + day + " is " + theirs);
      }
      ayyamIHa += theirs.hasMonth() ? 0 : 1;
    }
    assertEquals(badi.maxEpochDay() - badi.minEpochDay() + 1, 221 * 361 + ayyamIHa);
  }
}
