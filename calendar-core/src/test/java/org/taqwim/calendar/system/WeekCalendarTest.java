package org.taqwim.calendar.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.MemoCalendar;
import org.taqwim.calendar.PackedDate;

/** What calendars of weeks are called, and how they travel; their days: WeekYearsTest. */
class WeekCalendarTest {

  private static final String NRF = "weeks(end=saturday, near=01-31, pattern=4-5-4)";

  /**
   * NRF's first month is February. Of the others, the month in which the middle of a first period
   * of 28 days falls: from 16 June on, that is 29 June.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        NRF + "                                           | February | 2 | January",
        "weeks(end=sunday, near=12-31, pattern=4-4-5)     | January  | 1 | December",
        "weeks(end=saturday, last=6, pattern=4-4-5)       | July     | 7 | June",
        "weeks(end=saturday, last=12, pattern=4-4-5)      | January  | 1 | December",
        "weeks(end=wednesday, near=06-15, pattern=4-4-5)  | June     | 6 | May",
        "weeks(end=wednesday, near=06-30, pattern=5-4-4)  | July     | 7 | June",
      })
  void periodsAreCalledAfterTheMonthsOfTheirMiddle(
      String text, String first, int month, String last) {
    CalendarSystem calendar = Calendars.of(text);
    assertEquals(12, calendar.monthNames().size());
    assertEquals(first, calendar.monthNames().get(0));
    assertEquals(last, calendar.monthNames().get(11));
    assertEquals(month, cldrMonth(calendar, 1));
    assertEquals((month + 10) % 12 + 1, cldrMonth(calendar, 12));
    assertEquals("gregorian", calendar.cldrType());
  }

  @Test
  void thirteenPeriodsHaveNumbers() {
    CalendarSystem calendar = Calendars.of("weeks(end=saturday, last=8, pattern=13x4)");
    assertEquals(
        IntStream.rangeClosed(1, 13).mapToObj(i -> "Period " + i).toList(), calendar.monthNames());
    assertEquals(13, cldrMonth(calendar, 13));
    assertEquals(calendar.id(), calendar.cldrType());
  }

  @Test
  void theSourceIsTheRuleOrAnAuthority() {
    assertEquals("The rule that its name says", Calendars.of(NRF).source());
    assertTrue(Calendars.of("retail").source().startsWith("National Retail Federation"));
    assertEquals("1", Calendars.of(NRF).dataVersion());
    assertTrue(Calendars.of(NRF).leapRule().contains("53 weeks"));
  }

  @Test
  void rowsGoThroughTheMemoTable() {
    assertInstanceOf(MemoCalendar.class, Calendars.of("retail").forRows());
  }

  @Test
  void theyTravelByRuleOrByName() throws Exception {
    CalendarSystem specified = Calendars.of(NRF);
    assertEquals(specified, copy(specified));
    assertSame(Calendars.of("retail"), copy(Calendars.of("retail")));
  }

  private static Object copy(Object object) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  private static int cldrMonth(CalendarSystem calendar, int month) {
    return PackedDate.month(calendar.cldrDate(PackedDate.of(2024, month, 1)));
  }
}
