package org.taqwim.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.taqwim.calendar.DefinedCalendars.Definition;
import org.taqwim.calendar.format.CalendarLocale;
import org.taqwim.calendar.format.DatePattern;
import org.taqwim.calendar.format.DefaultText;
import org.taqwim.calendar.format.Years;
import org.taqwim.calendar.function.CalendarFunctions;
import org.taqwim.calendar.function.NameResolver;

/**
 * Every text that a user can hand in gives an answer or our own error, whatever it is. The ordinary
 * build runs the kept inputs, in the folder {@code TextEntranceFuzzTestInputs} of the resources;
 * {@code .ci/fuzz} looks for more.
 */
class TextEntranceFuzzTest {

  /** In bytes: longer than any text of sense. */
  private static final int LONGEST = 10_000;

  /** A message repeats no more than a part of what was given. */
  private static final int LONGEST_MESSAGE = 2_000;

  /** Of an input of several texts. */
  private static final int LINES = 5;

  /** 20 March 2024, which all calendars have. */
  private static final int DAY = 19_802;

  /** One of every notation, and of every way to number months and days. */
  private static final List<CalendarSystem> CALENDARS =
      Stream.of(
              "gregorian",
              "jalali",
              "julian",
              "hebrew",
              "chinese",
              "badi",
              "pax",
              "japanese",
              "iso-week",
              "mayan",
              "gregorian-1752",
              "fiscal(jalali, start=7, label=end)")
          .map(Calendars::of)
          .toList();

  // ---- the entrances

  @FuzzTest
  void specification(byte[] input) {
    entrance(
        input,
        utf8 -> {
          CalendarSystem calendar = Calendars.of(text(utf8));
          assertEquals(calendar.id(), Calendars.of(calendar.id()).id());
          exercise(calendar);
        });
  }

  @FuzzTest
  void definition(byte[] input) {
    entrance(
        input,
        utf8 -> {
          Definition definition = new Definition("input", text(utf8));
          DefinedCalendars calendars = DefinedCalendars.of(List.of(definition));
          exercise(calendars.all().get(Calendars.all().size()));
        });
  }

  @FuzzTest
  void date(byte[] input) {
    for (CalendarSystem calendar : CALENDARS) {
      entrance(input, utf8 -> comesBack(CalendarFunctions.fromCalendar(utf8, calendar), calendar));
      entrance(input, utf8 -> comesBack(DefaultText.parse(utf8, calendar, Years.ANY), calendar));
    }
  }

  @FuzzTest
  void key(byte[] input) {
    for (CalendarSystem calendar : CALENDARS) {
      entrance(
          input,
          bytes -> {
            int key = ByteBuffer.wrap(padded(bytes)).getInt();
            int day = CalendarFunctions.fromCalendar(key, calendar);
            assertEquals(key, CalendarFunctions.calendarKey(day, calendar));
            comesBack(day, calendar);
          });
    }
  }

  /** The year, the day of the month, and the code of the month. */
  @FuzzTest
  void fields(byte[] input) {
    for (CalendarSystem calendar : CALENDARS) {
      entrance(
          input,
          bytes -> {
            ByteBuffer fields = ByteBuffer.wrap(padded(bytes));
            int year = fields.getShort();
            int dayOfMonth = fields.get();
            byte[] month = new byte[fields.remaining()];
            fields.get(month);
            int day = CalendarFunctions.makeCalendarDate(year, month, dayOfMonth, calendar);
            assertEquals(year, CalendarFunctions.calendarYear(day, calendar));
            comesBack(day, calendar);
          });
    }
  }

  @FuzzTest
  void unit(byte[] input) {
    entrance(input, utf8 -> new NameResolver(DefinedCalendars.NONE).unit(utf8));
  }

  @FuzzTest
  void weekRule(byte[] input) {
    entrance(input, utf8 -> new NameResolver(DefinedCalendars.NONE).weekRule(utf8));
  }

  @FuzzTest
  void field(byte[] input) {
    entrance(input, utf8 -> new NameResolver(DefinedCalendars.NONE).field(utf8));
  }

  @FuzzTest
  void period(byte[] input) {
    for (CalendarSystem calendar : CALENDARS) {
      entrance(
          input,
          utf8 -> {
            CalendarPeriod period = NameResolver.period(text(utf8), calendar);
            assertTrue(period.firstDay() <= period.lastDay());
            comesBack(period.firstDay(), calendar);
            comesBack(period.lastDay(), calendar);
          });
    }
  }

  @FuzzTest
  void years(byte[] input) {
    entrance(input, utf8 -> Years.of(text(utf8)));
  }

  @FuzzTest
  void locale(byte[] input) {
    entrance(input, utf8 -> names(CalendarLocale.locale(text(utf8))));
    entrance(input, utf8 -> names(Locale.forLanguageTag(text(utf8))));
  }

  /**
   * The pattern, and line by line, all but it optional: calendar, locale, years, text to be read.
   */
  @FuzzTest
  void pattern(byte[] input) {
    entrance(
        input,
        utf8 -> {
          String[] lines = Arrays.copyOf(text(utf8).split("\n", LINES), LINES);
          DatePattern pattern = DatePattern.of(lines[0]);
          CalendarSystem calendar = Calendars.of(lines[1] == null ? "hebrew" : lines[1]);
          Locale locale = CalendarLocale.locale(lines[2] == null ? "fa" : lines[2]);
          Years years = lines[3] == null ? Years.DEFAULT : Years.of(lines[3]);
          byte[] written = pattern.format(calendar.maxEpochDay(), calendar, locale);
          byte[] text = lines[4] == null ? written : lines[4].getBytes(UTF_8);
          int day = pattern.parse(text, calendar, locale, years);
          comesBack(day, calendar);
          if (lines[4] == null) {
            // A pattern may leave days alike; of the one that is read the same is written.
            assertArrayEquals(written, pattern.format(day, calendar, locale));
          }
        });
  }

  // ---- what holds for all

  private static void entrance(byte[] input, Consumer<byte[]> entrance) {
    if (input.length > LONGEST) {
      return;
    }
    try {
      entrance.accept(input);
    } catch (CalendarException e) {
      int length = e.in("f").getMessage().length();
      assertTrue(length < LONGEST_MESSAGE, () -> "a message of " + length + " characters");
    }
  }

  private static void names(Locale locale) {
    for (CalendarSystem calendar : CALENDARS) {
      CalendarLocale names = CalendarLocale.of(calendar, locale);
      assertFalse(names.month(calendar.toPacked(DAY), TextStyle.FULL).isEmpty());
      assertFalse(names.weekday(7, TextStyle.NARROW_STANDALONE).isEmpty());
      assertFalse(names.pattern(FormatStyle.FULL).isEmpty());
    }
  }

  private static String text(byte[] utf8) {
    return new String(utf8, UTF_8);
  }

  private static byte[] padded(byte[] input) {
    return ByteBuffer.allocate(Math.max(input.length, Integer.BYTES)).put(input).array();
  }

  /** A calendar that somebody made up works at the ends of its range and between them. */
  private static void exercise(CalendarSystem calendar) {
    CalendarSystem forRows = calendar.forRows();
    int first = calendar.minEpochDay();
    int last = calendar.maxEpochDay();
    for (int day : new int[] {first, first + (last - first) / 2, last}) {
      assertEquals(calendar.toPacked(day), forRows.toPacked(day));
      comesBack(day, forRows);
    }
  }

  private static void comesBack(int day, CalendarSystem calendar) {
    byte[] text = CalendarFunctions.toCalendar(day, calendar);
    assertEquals(day, DefaultText.parse(text, calendar, Years.ANY));
  }
}
