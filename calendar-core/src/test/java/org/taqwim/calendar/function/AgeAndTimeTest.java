package org.taqwim.calendar.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.Chronology;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.Calendars;

/** Ages, and the times of the day of time zones, against java.time. */
class AgeAndTimeTest {

  private static int day(int year, int month, int day) {
    return (int) LocalDate.of(year, month, day).toEpochDay();
  }

  @ParameterizedTest
  @CsvSource({
    "gregorian, ISO",
    "islamic-umalqura, Hijrah-umalqura",
    "roc, Minguo",
    "japanese, Japanese",
    "thai-buddhist, ThaiBuddhist",
  })
  void agesAreJavaTimes(String id, String chronology) {
    CalendarSystem calendar = Calendars.of(id);
    Chronology peer = Chronology.of(chronology);
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 20_000; i++) {
      int birth = random.nextInt(day(1942, 1, 1), day(2030, 1, 1));
      int on = birth + random.nextInt(40_000);
      ChronoLocalDate then = peer.dateEpochDay(birth);
      assertEquals(
          ChronoUnit.YEARS.between(then, peer.dateEpochDay(on)),
          CalendarFunctions.calendarAge(birth, on, calendar),
          () -> id + " " + then);
    }
  }

  /** The birthday that has been, of those before birth too: the next one is still to come. */
  @ParameterizedTest
  @ValueSource(strings = {"gregorian", "jalali", "hebrew", "chinese", "coptic"})
  void theAgeIsThatOfTheLastBirthday(String id) {
    CalendarSystem calendar = Calendars.of(id);
    SplittableRandom random = new SplittableRandom(6);
    for (int i = 0; i < 20_000; i++) {
      int birth = random.nextInt(day(1950, 1, 1), day(2030, 1, 1));
      int before = birth - random.nextInt(15_000) - 1;
      int age = CalendarFunctions.calendarAge(birth, before, calendar);
      assertTrue(age < 0, () -> id + " " + birth + " " + before);
      assertTrue(calendar.plus(birth, age, CalendarUnit.YEAR) <= before);
      assertTrue(calendar.plus(birth, age + 1, CalendarUnit.YEAR) > before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Tehran", "America/Sao_Paulo", "America/Havana", "+03:30"})
  void timesOfZonesAreJavaTimes(String id) {
    ZoneId zone = ZoneId.of(id);
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 50_000; i++) {
      long micros = random.nextLong(-4_000_000_000_000_000L, 3_000_000_000_000_000L);
      ZonedDateTime time = Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atZone(zone);
      assertEquals(time.toLocalDate().toEpochDay(), LocalDays.epochDay(micros, zone));
      int days = random.nextInt(-400, 400);
      int other = (int) time.toLocalDate().toEpochDay() + days;
      assertEquals(
          micros(time.plusDays(days).toInstant()), LocalDays.sameTime(micros, other, zone));
      long start = LocalDays.startOfDay(other, zone);
      assertEquals(other, LocalDays.epochDay(start, zone));
      assertEquals(micros(LocalDate.ofEpochDay(other).atStartOfDay(zone).toInstant()), start);
    }
  }

  private static long micros(Instant instant) {
    return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
  }

  @Test
  void theEndsOfTimestamps() {
    ZoneId utc = ZoneId.of("UTC");
    for (long end : new long[] {Long.MIN_VALUE, Long.MAX_VALUE, -1, 0, 253_402_300_799_999_999L}) {
      assertEquals(end, LocalDays.sameTime(end, LocalDays.epochDay(end, utc), utc));
    }
    int last = LocalDays.epochDay(Long.MAX_VALUE, utc);
    CalendarException error =
        assertThrows(
            CalendarException.class, () -> LocalDays.sameTime(Long.MAX_VALUE, last + 1, utc));
    assertEquals("The date +294247-01-11 is outside the range of TIMESTAMP.", error.getMessage());
    assertThrows(
        CalendarException.class,
        () -> LocalDays.startOfDay(LocalDays.epochDay(Long.MIN_VALUE, utc), utc));
  }
}
