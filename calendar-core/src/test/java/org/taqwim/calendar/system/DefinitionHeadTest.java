package org.taqwim.calendar.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;

/** What the head of a definition says, or leaves to its base, and what follows from its years. */
class DefinitionHeadTest {

  private static final String HEAD = "calendar: mine\nversion: 1\nsource: a test\n";
  private static final String FIRST_DAY = "kind: solar\nfirst-day: 2000-01-01\n";

  private static CalendarSystem read(String text) {
    return CalendarDefinition.read(
        "mine.txt", text.getBytes(StandardCharsets.UTF_8), Calendars::of);
  }

  @ParameterizedTest
  @ValueSource(strings = {"calendar", "version", "source"})
  void aKeyIsMissing(String key) {
    String head = HEAD.replaceFirst("(?m)^" + key + ".*\n", "");
    String message = "mine.txt, line 3: the key '" + key + "' is missing";
    String specification = head + "is: fiscal(gregorian, start=4)\n";
    assertEquals(
        message, assertThrows(CalendarException.class, () -> read(specification)).getMessage());
  }

  @Test
  void theBaseHasTheNamesTheRuleAndTheEra() {
    CalendarSystem base = Calendars.of("islamic-civil");
    String months = "\n1446" + " 30 29".repeat(6);
    String text = HEAD + "base: islamic-civil\nfirst-day: 2024-07-07";
    CalendarSystem inherits = read(text + months);
    assertEquals("islamic", base.cldrType());
    assertEquals("islamic", inherits.cldrType());
    assertEquals(base.leapRule(), inherits.leapRule());
    assertEquals(base.monthNames(), inherits.monthNames());
    assertEquals("ah", inherits.eras().get(0).code());
    CalendarSystem says = read(text + "\ncldr-type: persian\nleap-rule: None.\nera: x" + months);
    assertEquals("persian", says.cldrType());
    assertEquals("None.", says.leapRule());
    assertEquals("x", says.eras().get(0).code());
  }

  @Test
  void withoutABaseThereIsNoEraAndTheIdIsTheType() {
    CalendarSystem calendar = read(HEAD + FIRST_DAY + "1 30 29 63\n2 30 1 33\n");
    assertEquals("mine", calendar.cldrType());
    assertEquals(List.of(), calendar.eras());
    assertEquals(63, calendar.maximumDaysInMonth());
    assertEquals(1, calendar.minimumDaysInMonth());
    assertEquals(3, calendar.maximumMonthsInYear());
    assertSame(calendar, calendar.forRows());
  }

  @ParameterizedTest
  @CsvSource({"-1, true, true", "0, true, true", "1, false, false", "2, false, false"})
  void yearsBeforeOneAreProlepticAndHaveAYearZero(int first, boolean proleptic, boolean yearZero) {
    CalendarSystem calendar =
        read(HEAD + FIRST_DAY + first + " 30\n" + (first + 1) + " 30\n" + (first + 2) + " 30\n");
    assertEquals(proleptic, calendar.isProleptic());
    assertEquals(yearZero, calendar.hasYearZero());
    assertEquals(first, calendar.minYear());
  }

  /** Static tables are made once in a JVM, and a mutant of them may come too late: here is one. */
  @Test
  void ranksByFirstDays() {
    int first = -200;
    int[] starts = {first, first + 63, first + 64, first + 127, first + 190};
    int[] dates = {
      PackedDate.of(1, 1, 1),
      PackedDate.of(1, 2, 1),
      PackedDate.of(1, 3, 1),
      PackedDate.of(2, 1, 1),
      PackedDate.of(2, 2, 1)
    };
    MonthRank rank = new MonthRank(starts, dates, 4, starts[4]);
    assertEquals(PackedDate.of(1, 1, 1), rank.packed(0));
    assertEquals(PackedDate.of(1, 1, 63), rank.packed(62));
    assertEquals(PackedDate.of(1, 2, 1), rank.packed(63));
    assertEquals(PackedDate.of(1, 3, 1), rank.packed(64));
    assertEquals(PackedDate.of(1, 3, 63), rank.packed(126));
    assertEquals(PackedDate.of(2, 1, 1), rank.packed(127));
    assertEquals(PackedDate.of(2, 1, 63), rank.packed(189));
  }

  /** In the last 64 days no month begins. */
  @Test
  void ranksAMonthThatGoesOnIntoTheLastDays() {
    MonthRank rank =
        new MonthRank(
            new int[] {0, 40}, new int[] {PackedDate.of(1, 1, 1), PackedDate.of(1, 2, 1)}, 2, 100);
    assertEquals(PackedDate.of(1, 2, 24), rank.packed(63));
    assertEquals(PackedDate.of(1, 2, 25), rank.packed(64));
    assertEquals(PackedDate.of(1, 2, 60), rank.packed(99));
  }
}
