package org.taqwim.calendar.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.Specifications;
import org.taqwim.calendar.function.Preimage.Comparison;

/** A preimage has a day if, and only if, the function itself says so of that day. */
class PreimageTest {

  private static final CalendarSystem JALALI = Calendars.of("jalali");

  static List<CalendarSystem> calendars() {
    return Specifications.andRegistered();
  }

  // ---- against the function, day by day

  @ParameterizedTest
  @MethodSource("calendars")
  void holdsTheDaysForWhichTheConditionIsTrue(CalendarSystem calendar) {
    check(calendar, "calendar_year", d -> CalendarFunctions.calendarYear(d, calendar), calendar);
    check(calendar, "calendar_key", d -> CalendarFunctions.calendarKey(d, calendar), calendar);
    check(
        calendar,
        "calendar_month_key",
        d -> CalendarFunctions.calendarMonthKey(d, calendar),
        calendar);
    check(calendar, "to_calendar", d -> CalendarFunctions.toCalendar(d, calendar), calendar);
    for (CalendarUnit unit : CalendarUnit.values()) {
      if (calendar.has(unit)) {
        check(
            calendar,
            "calendar_trunc",
            d -> CalendarFunctions.calendarTrunc(unit, d, calendar),
            unit,
            calendar);
        check(
            calendar,
            "calendar_last_day",
            d -> CalendarFunctions.calendarLastDay(d, calendar, unit),
            calendar,
            unit);
      }
    }
  }

  /** With the results of some days, and others near them, as constants. */
  private static void check(
      CalendarSystem calendar, String name, IntFunction<Object> function, Object... names) {
    Optional<Preimage> found = Preimage.of(FunctionTable.of(name), names);
    if (found.isEmpty()) {
      assertEquals("to_calendar", name);
      return;
    }
    Preimage preimage = found.get();
    List<Integer> days = someDays(calendar);
    for (int day : days.subList(0, Math.min(12, days.size()))) {
      Object result = result(function, day);
      if (result == null) {
        continue;
      }
      for (Object constant : near(result)) {
        for (Comparison comparison : Comparison.values()) {
          Optional<DaySet> set = preimage.where(comparison, constant);
          if (set.isEmpty()) {
            assertTrue(constant instanceof byte[] text && !Character.isDigit(text[0]));
            continue;
          }
          for (int other : days) {
            Object value = result(function, other);
            assertEquals(
                value != null && holds(comparison, value, constant),
                set.get().contains(other),
                () ->
                    String.format(
                        "%s(%s, %s) = %s %s %s",
                        name, LocalDate.ofEpochDay(other), calendar, value, comparison, constant));
          }
        }
      }
    }
  }

  // The ends of the range, of the years with four digits and of our time; and random ones.
  private static List<Integer> someDays(CalendarSystem calendar) {
    Random random = new Random(7);
    List<Integer> days = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      days.add(random.nextInt(-25_000, 50_000));
      days.add(random.nextInt(calendar.minEpochDay(), calendar.maxEpochDay()));
    }
    for (int year : new int[] {-1, 1, 999, 1000, 9999, 10_000, 1403}) {
      int first = calendar.toEpochDay(calendar.firstOfMonth(year, 1));
      days.addAll(List.of(first - 1, first, first + 1));
    }
    days.addAll(
        List.of(
            calendar.minEpochDay(),
            calendar.minEpochDay() - 1,
            calendar.maxEpochDay(),
            calendar.maxEpochDay() + 1));
    return days;
  }

  private static Object result(IntFunction<Object> function, int day) {
    try {
      return function.apply(day);
    } catch (CalendarException none) {
      return null;
    }
  }

  private static List<Object> near(Object result) {
    if (result instanceof byte[] text) {
      byte[] shorter = Arrays.copyOf(text, text.length - 1);
      byte[] later = text.clone();
      later[text.length - 1]++;
      return List.of(text, shorter, later);
    }
    int number = ((Number) result).intValue();
    return List.of(number, number - 1, number + 1);
  }

  private static boolean holds(Comparison comparison, Object value, Object constant) {
    int order =
        value instanceof byte[] text
            ? Arrays.compareUnsigned(text, (byte[]) constant)
            : Integer.compare((Integer) value, (Integer) constant);
    return switch (comparison) {
      case EQUAL -> order == 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
    };
  }

  // ---- known ones: Nowruz 1403 was 2024-03-20, Nowruz 1404 was 2025-03-21 (University of Tehran)

  @Test
  void aYearIsARange() {
    assertEquals(
        days("2024-03-20", "2025-03-20"),
        Preimage.of(FunctionTable.of("calendar_year"), JALALI)
            .flatMap(year -> year.where(Comparison.EQUAL, 1403))
            .orElseThrow());
  }

  @Test
  void aPrefixOfTheTextIsARange() {
    Preimage text = Preimage.of(FunctionTable.of("to_calendar"), JALALI).orElseThrow();
    assertEquals(
        days("2024-03-20", "2025-03-20"),
        text.whereTextStartsWith("1403-".getBytes(UTF_8)).orElseThrow());
    assertEquals(
        days("2024-03-20", "2024-04-19"),
        text.whereTextStartsWith("1403-01".getBytes(UTF_8)).orElseThrow());
    assertEquals(DaySet.EMPTY, text.whereTextStartsWith("1403/".getBytes(UTF_8)).orElseThrow());
    assertTrue(text.whereTextStartsWith(new byte[0]).isEmpty());
  }

  @Test
  void whatDoesNotKeepTheOrderOfDatesHasNone() {
    for (String name : List.of("calendar_month", "calendar_day", "calendar_quarter")) {
      assertTrue(Preimage.of(FunctionTable.of(name), JALALI).isEmpty(), name);
    }
    for (String calendar : List.of("japanese", "mayan")) {
      assertTrue(
          Preimage.of(FunctionTable.of("to_calendar"), Calendars.of(calendar)).isEmpty(), calendar);
    }
  }

  @Test
  void withinAYearAMonthIsARange() {
    int month = 1;
    DaySet year = days("2024-03-20", "2025-03-20");
    assertEquals(
        Optional.of(days("2024-03-20", "2024-04-19")),
        Preimage.byMonth(
            year, JALALI, day -> CalendarFunctions.calendarMonth(day, JALALI) == month));
    DaySet part = days("2024-04-01", "2025-03-25");
    assertEquals(
        Optional.of(days("2024-04-01", "2024-04-19").or(days("2025-03-21", "2025-03-25"))),
        Preimage.byMonth(
            part, JALALI, day -> CalendarFunctions.calendarMonth(day, JALALI) == month));
    assertEquals(Optional.empty(), Preimage.byMonth(DaySet.ALL, JALALI, day -> true));
    assertEquals(
        Optional.empty(),
        Preimage.byMonth(days("0700-01-01", "2100-01-01"), JALALI, day -> true),
        "too many months");
  }

  private static DaySet days(String first, String last) {
    return DaySet.of(
        (int) LocalDate.parse(first).toEpochDay(), (int) LocalDate.parse(last).toEpochDay());
  }

  // ---- sets

  @Test
  void setsOfDays() {
    DaySet set = DaySet.of(1, 3).or(DaySet.of(7, 9)).or(DaySet.of(4, 5));
    assertEquals("[Run[first=1, last=5], Run[first=7, last=9]]", set.toString());
    assertEquals(DaySet.of(5, 5).or(DaySet.of(7, 8)), set.and(DaySet.of(5, 8)));
    assertEquals(DaySet.of(6, 6), DaySet.of(1, 9).without(set));
    assertEquals(DaySet.ALL, DaySet.ALL.without(set).or(set));
    assertEquals(DaySet.EMPTY, set.without(DaySet.ALL));
    assertEquals(DaySet.EMPTY, DaySet.of(2, 1));
    assertTrue(set.contains(5) && !set.contains(6) && DaySet.EMPTY.isEmpty() && !set.isEmpty());
  }
}
