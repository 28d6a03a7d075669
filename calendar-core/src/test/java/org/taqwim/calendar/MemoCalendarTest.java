package org.taqwim.calendar;

import static java.lang.reflect.Modifier.FINAL;
import static java.lang.reflect.Modifier.PROTECTED;
import static java.lang.reflect.Modifier.PUBLIC;
import static java.lang.reflect.Modifier.STATIC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.provider.SampleCalendar;
import org.taqwim.calendar.system.Gregorian;

/** A calendar asks for a day once, and answers as it would without a memory. */
class MemoCalendarTest {

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  @ParameterizedTest
  @MethodSource("org.taqwim.calendar.Calendars#all")
  void answersAsTheCalendarDoes(CalendarSystem calendar) {
    CalendarSystem memo = new MemoCalendar(calendar);
    for (int pass = 0; pass < 2; pass++) {
      for (int day = day("1899-12-01"); day <= day("2101-01-31"); day++) {
        if (memo.toPacked(day) != calendar.toPacked(day)) {
          assertEquals(calendar.toPacked(day), memo.toPacked(day), calendar + " " + day);
        }
      }
    }
    assertEquals(calendar.provisionalFrom(), memo.provisionalFrom());
    for (CalendarUnit unit : CalendarUnit.values()) {
      if (!calendar.has(unit)) {
        continue;
      }
      for (int day = calendar.minEpochDay(); day < calendar.minEpochDay() + 3000; day += 7) {
        assertEquals(calendar.plus(day, 14, unit), memo.plus(day, 14, unit));
        assertEquals(calendar.lastDay(day, unit), memo.lastDay(day, unit));
      }
    }
    assertEquals(calendar.maxEpochDay(), memo.maxEpochDay());
    assertEquals(calendar.daysInYear(calendar.maxYear()), memo.daysInYear(memo.maxYear()));
    assertEquals(calendar.eras(), memo.eras());
    assertEquals(calendar.monthNames(), memo.monthNames());
    assertEquals(calendar.notation(), memo.notation());
  }

  /** A method of the SPI that it does not pass on would answer for no calendar. */
  @Test
  void passesOnWhateverACalendarMayAnswer() {
    List<String> missing =
        Arrays.stream(CalendarSystem.class.getDeclaredMethods())
            .filter(method -> !method.isSynthetic())
            .filter(method -> (method.getModifiers() & (PUBLIC | PROTECTED)) != 0)
            .filter(method -> (method.getModifiers() & (FINAL | STATIC)) == 0)
            .filter(method -> !declares(method))
            .map(Method::getName)
            .toList();
    assertEquals(List.of(), missing);
  }

  private static boolean declares(Method method) {
    return Arrays.stream(MemoCalendar.class.getDeclaredMethods())
        .filter(own -> own.getName().equals(method.getName()))
        .anyMatch(own -> Arrays.equals(own.getParameterTypes(), method.getParameterTypes()));
  }

  @Test
  void asksForADayOnce() {
    AtomicInteger asked = new AtomicInteger();
    CalendarSystem slow =
        new SampleCalendar("slow") {
          @Override
          public int toPacked(int epochDay) {
            asked.incrementAndGet();
            return super.toPacked(epochDay);
          }
        };
    CalendarSystem memo = slow.forRows();
    assertInstanceOf(MemoCalendar.class, memo);
    assertSame(memo, slow.forRows());
    assertSame(memo, memo.forRows());
    assertEquals(memo.toPacked(7), memo.toPacked(7));
    assertEquals(1, asked.get());
    memo.toPacked(day("1899-12-31"));
    memo.toPacked(day("1899-12-31"));
    assertEquals(3, asked.get(), "before the window");
    memo.toPacked(day("2101-01-01"));
    memo.toPacked(day("2101-01-01"));
    assertEquals(5, asked.get(), "after the window");
    memo.toPacked(Integer.MAX_VALUE);
    memo.toPacked(Integer.MIN_VALUE);
    assertEquals(7, asked.get());
  }

  @Test
  void fastCalendarsStayWhatTheyAre() {
    assertSame(Gregorian.INSTANCE, Gregorian.INSTANCE.forRows());
  }

  @Test
  void travelsAsItsCalendar() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    MemoCalendar filled = new MemoCalendar(Calendars.of("jalali"));
    filled.toPacked(0);
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(filled);
    }
    assertTrue(bytes.size() < 500, "without its table");
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertSame(Calendars.of("jalali").forRows(), in.readObject());
    }
  }
}
