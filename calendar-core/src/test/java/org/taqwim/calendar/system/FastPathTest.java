package org.taqwim.calendar.system;

import static java.lang.reflect.Modifier.isStatic;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.Walks;

/** The shortcuts of the rule calendars answer as the rule does, on every day they may serve. */
class FastPathTest {

  /** Windows begin near year 1 of their calendar, and are of 2^23 days at most. */
  private static final int FIRST = -730_000;

  private static final int LAST = Walks.SHORT ? 100_000 : -490_000 + (1 << 23) + 2_000;
  private static final int RANDOM_DAYS = Walks.SHORT ? 20_000 : 1_000_000;

  static List<RuleCalendar> ruleCalendars() {
    return Calendars.all().stream()
        .filter(RuleCalendar.class::isInstance)
        .map(RuleCalendar.class::cast)
        .toList();
  }

  @Test
  void thereAreRuleCalendars() {
    assertFalse(ruleCalendars().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("ruleCalendars")
  void theFastPathIsTheRule(RuleCalendar calendar) {
    int year0 = calendar.yearStart(0);
    for (int day = Math.min(FIRST, year0 - 2_000); day <= LAST; day++) {
      compare(calendar, day);
    }
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < RANDOM_DAYS; i++) {
      compare(calendar, random.nextInt());
    }
    for (int power = 0; power < 32; power++) {
      for (int offset = -3; offset <= 3; offset++) {
        compare(calendar, (1 << power) + offset);
        compare(calendar, calendar.yearStart(1) + (1 << power) + offset);
        compare(calendar, year0 + (1 << power) + offset);
      }
    }
  }

  private static void compare(RuleCalendar calendar, int day) {
    if (calendar.toPacked(day) != calendar.packedByRule(day)) {
      fail(
          String.format(
              "%s, day %d: the fast path gives %08x, the rule %08x",
              calendar, day, calendar.toPacked(day), calendar.packedByRule(day)));
    }
  }

  /** The Hebrew years in use are a table; the rest of its range, and the table, are the rule. */
  @Test
  void theHebrewTableIsTheRule() {
    int last = Hebrew.INSTANCE.toEpochDay(PackedDate.of(6000, 1, 1));
    for (int year = 5500; year < 6000; year++) {
      int start = Hebrew.yearStartByRule(year);
      int length = Hebrew.yearStartByRule(year + 1) - start;
      assertEquals(start, Hebrew.epochDay(PackedDate.of(year, 1, 1)));
      assertEquals(length, Hebrew.INSTANCE.daysInYear(year));
    }
    for (int day = Hebrew.yearStartByRule(5500); day < last; day++) {
      if (Hebrew.packed(day) != Hebrew.packedByRule(day)) {
        fail(
            String.format(
                "day %d: the table gives %08x, the rule %08x",
                day, Hebrew.packed(day), Hebrew.packedByRule(day)));
      }
    }
  }

  @Test
  void theHinduWindowIsTheRule() {
    for (int day = -802_000; day < 250_000; day++) {
      if (OldHinduSolar.packed(day) != OldHinduSolar.packedByRule(day)) {
        fail(
            String.format(
                "day %d: the window gives %08x, the rule %08x",
                day, OldHinduSolar.packed(day), OldHinduSolar.packedByRule(day)));
      }
    }
  }

  /** Those of our classes that are of one calendar alone, and have a fast path. */
  static List<CalendarSystem> calendarsWithTheirOwnClass() {
    return Calendars.all().stream()
        .filter(c -> c.getClass().getPackageName().equals(Hebrew.class.getPackageName()))
        .filter(
            c ->
                Arrays.stream(c.getClass().getMethods())
                    .anyMatch(m -> m.getName().equals("packed") && isStatic(m.getModifiers())))
        .toList();
  }

  /** The static method, which programs may call by name, is the calendar's own. */
  @ParameterizedTest
  @MethodSource("calendarsWithTheirOwnClass")
  void theStaticMethodAnswersAsTheInstance(CalendarSystem calendar)
      throws ReflectiveOperationException {
    for (int day : new int[] {-500_000, -1, 0, 20_000, 100_000}) {
      int packed = calendar.toPacked(day);
      assertEquals(packed, calendar.getClass().getMethod("packed", int.class).invoke(null, day));
    }
  }
}
