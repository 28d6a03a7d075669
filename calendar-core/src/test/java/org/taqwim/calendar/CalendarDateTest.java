package org.taqwim.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CalendarDateTest {

  private static final CalendarSystem JALALI = Calendars.of("jalali");
  private static final CalendarSystem UMALQURA = Calendars.of("islamic-umalqura");

  /** 1 Farvardin 1403, by the table of the University of Tehran. */
  private static final LocalDate NOWRUZ = LocalDate.of(2024, 3, 20);

  @Test
  void fieldsAndText() {
    CalendarDate date = CalendarDate.of(JALALI, 1402, 12, 29);
    assertEquals(NOWRUZ.minusDays(1), date.toLocalDate());
    assertEquals(JALALI, date.calendar());
    assertEquals(1402, date.year());
    assertEquals(12, date.month());
    assertEquals(29, date.day());
    assertEquals(365, date.dayOfYear());
    assertEquals(2, date.dayOfWeek());
    assertEquals("1402-12-29", date.toString());
    assertEquals(PackedDate.of(1402, 12, 29), date.packed());
  }

  @Test
  void waysToTheSameDate() {
    CalendarDate date = CalendarDate.of(JALALI, 1403, 1, 1);
    assertEquals(date, CalendarDate.of(JALALI, NOWRUZ));
    assertEquals(date, CalendarDate.ofEpochDay(JALALI, (int) NOWRUZ.toEpochDay()));
    assertEquals(date, CalendarDate.parse(JALALI, "۱۴۰۳/۱/۱"));
    assertEquals(date, CalendarDate.of(UMALQURA, NOWRUZ).in(JALALI));
    assertEquals(date.hashCode(), CalendarDate.of(JALALI, NOWRUZ).hashCode());
  }

  @Test
  void datesOfSeveralCalendarsAreOrderedByDayAndEqualInOne() {
    CalendarDate date = CalendarDate.of(JALALI, NOWRUZ);
    assertEquals("1445-09-10", date.in(UMALQURA).toString());
    assertNotEquals(date, date.in(UMALQURA));
    assertNotEquals(date, CalendarDate.of(JALALI, NOWRUZ.plusDays(1)));
    assertEquals(0, date.compareTo(date.in(UMALQURA)));
    assertTrue(date.compareTo(CalendarDate.of(UMALQURA, NOWRUZ.plusDays(1))) < 0);
  }

  @Test
  void arithmetic() {
    CalendarDate date = CalendarDate.of(JALALI, 1403, 6, 31);
    assertEquals("1403-07-30", date.plus(1, CalendarUnit.MONTH).toString());
    assertEquals("1402-12-29", date.plus(-6, CalendarUnit.MONTH).toString());
    assertEquals(6, CalendarDate.of(JALALI, 1402, 12, 29).until(date, CalendarUnit.MONTH));
    assertEquals(
        1, date.until(CalendarDate.of(JALALI, 1404, 6, 31).in(UMALQURA), CalendarUnit.YEAR));
  }

  @Test
  void aDateIsSerialisedWithItsCalendar() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(CalendarDate.of(UMALQURA, NOWRUZ));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals(CalendarDate.of(UMALQURA, NOWRUZ), in.readObject());
    }
  }

  @Test
  void errors() {
    assertMessage(
        "'1402-12-30' is not a date of the calendar 'jalali': there is no day 30; month 12 of the"
            + " year 1402 has 29 days.",
        () -> CalendarDate.of(JALALI, 1402, 12, 30));
    assertMessage(
        "The date 1800-01-01 is outside the range of the calendar 'islamic-umalqura', which is"
            + " 1882-11-12 to 2174-11-25.",
        () -> CalendarDate.of(UMALQURA, LocalDate.of(1800, 1, 1)));
    assertMessage(
        "The date +999999999-12-31 is outside the range of the calendar 'islamic-umalqura', which"
            + " is 1882-11-12 to 2174-11-25.",
        () -> CalendarDate.of(UMALQURA, LocalDate.MAX));
    assertMessage(
        "1 year from 2123-03-20 is outside the range of the calendar 'jalali', which is 0622-03-22"
            + " to 2123-03-20.",
        () -> CalendarDate.ofEpochDay(JALALI, JALALI.maxEpochDay()).plus(1, CalendarUnit.YEAR));
    assertMessage(
        "-9223372036854775808 months from 2024-03-20 is outside the range of the calendar 'jalali',"
            + " which is 0622-03-22 to 2123-03-20.",
        () -> CalendarDate.of(JALALI, NOWRUZ).plus(Long.MIN_VALUE, CalendarUnit.MONTH));
  }

  private static void assertMessage(String message, Executable call) {
    assertEquals(message, assertThrows(CalendarException.class, call).getMessage());
  }
}
