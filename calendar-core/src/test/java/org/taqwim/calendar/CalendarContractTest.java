package org.taqwim.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.CalendarException.Condition;
import org.taqwim.calendar.CalendarSystem.Notation;
import org.taqwim.calendar.format.DefaultText;
import org.taqwim.calendar.function.CalendarFunctions;

/**
 * The laws that every calendar obeys: the registered ones, and those of specifications.
 *
 * <p>The one exception is declared by the calendar: the {@link CalendarSystem#cutoverDay} of a
 * reform, whose number does not continue that of the day before.
 *
 * <p>Walks go day by day through the years −30 to 3000, both the calendar's own and the Gregorian
 * ones, or as many of them as the calendar has, and around the ends of its range, its first year,
 * and the powers of two at which arithmetic on ints tends to break. They compare in plain code, as
 * an assertion per day would take minutes. They go side by side, as they take more time than all
 * other tests of the core.
 */
@Execution(ExecutionMode.CONCURRENT)
class CalendarContractTest {

  private static final int LAST_WALKED_YEAR = Walks.year(3000, 2100);
  private static final int RANDOM_DAYS = Walks.SHORT ? 2_000 : 30_000;

  /** 2^31 / 10000, less the last year, which an int holds in part. */
  private static final int LAST_YEAR_OF_KEY = 214_747;

  /** Days in a row, both included. */
  private record Span(int first, int last) {}

  /**
   * All, or the one named by {@code taqwim.laws.of}: a module with one of its own runs its laws,
   * and a mutation test those of the class that it mutates.
   */
  static List<CalendarSystem> calendars() {
    String one = System.getProperty("taqwim.laws.of", "");
    return one.isEmpty() ? Specifications.andRegistered() : List.of(Calendars.of(one));
  }

  // ---- round trip, continuity, order

  @ParameterizedTest
  @MethodSource("calendars")
  void everyDayRoundTripsAndContinuesTheDayBefore(CalendarSystem calendar) {
    for (Span span : spans(calendar)) {
      int before = calendar.toPacked(span.first());
      for (int day = span.first() + 1; day <= span.last(); day++) {
        int packed = calendar.toPacked(day);
        if (calendar.toEpochDay(packed) != day) {
          fail(at(calendar, day) + " comes back as " + calendar.toEpochDay(packed));
        }
        if (packed <= before) {
          fail(at(calendar, day) + " is packed below the day before");
        }
        if (day != calendar.cutoverDay() && !continues(calendar, before, packed)) {
          fail(at(calendar, day) + " does not follow " + at(calendar, day - 1));
        }
        if (CalendarSystem.dayOfWeek(day) != CalendarSystem.dayOfWeek(day - 1) % 7 + 1) {
          fail(at(calendar, day) + " is on the wrong day of the week");
        }
        before = packed;
      }
    }
  }

  // The next day of the month, or the first of the next month, or of the first month of next year.
  private static boolean continues(CalendarSystem calendar, int before, int packed) {
    int year = PackedDate.year(before);
    int month = calendar.ordinalMonth(before);
    int nextYear = PackedDate.year(packed);
    int nextMonth = calendar.ordinalMonth(packed);
    if (nextYear == year && nextMonth == month) {
      return PackedDate.day(packed) == PackedDate.day(before) + 1;
    }
    if (PackedDate.day(packed) != 1
        || PackedDate.day(before) != calendar.daysInMonth(year, month)
            && !isOfCutover(calendar, before)
        || calendar.firstOfMonth(nextYear, nextMonth) != packed) {
      return false;
    }
    return nextYear == year
        ? nextMonth == month + 1
        : nextYear == yearAfter(calendar, year)
            && month == calendar.monthsInYear(year)
            && nextMonth == 1;
  }

  /** Whether a reform left out days of the month of a date, or at its end. */
  private static boolean isOfCutover(CalendarSystem calendar, int packed) {
    int cutover = calendar.cutoverDay();
    int month = PackedDate.firstOfMonth(packed);
    return cutover != PackedDate.INVALID
        && (PackedDate.firstOfMonth(calendar.toPacked(cutover)) == month
            || PackedDate.firstOfMonth(calendar.toPacked(cutover - 1)) == month);
  }

  private static boolean isYearOfCutover(CalendarSystem calendar, int year) {
    int cutover = calendar.cutoverDay();
    return cutover != PackedDate.INVALID
        && (PackedDate.year(calendar.toPacked(cutover)) == year
            || PackedDate.year(calendar.toPacked(cutover - 1)) == year);
  }

  private static int yearAfter(CalendarSystem calendar, int year) {
    return year == -1 && !calendar.hasYearZero() ? 1 : year + 1;
  }

  @ParameterizedTest
  @MethodSource("calendars")
  void weekdaysAreThoseOfTheIsoCalendar(CalendarSystem calendar) {
    for (int day : randomDays(calendar, 1000)) {
      assertEquals(LocalDate.ofEpochDay(day).getDayOfWeek().getValue(), dayOfWeek(day));
    }
  }

  private static int dayOfWeek(int day) {
    return CalendarSystem.dayOfWeek(day);
  }

  @ParameterizedTest
  @MethodSource("calendars")
  void yearsFollowEachOtherThroughTheWholeRange(CalendarSystem calendar) {
    int start = calendar.minEpochDay();
    for (int year = calendar.minYear();
        year <= calendar.maxYear();
        year = yearAfter(calendar, year)) {
      int first = calendar.firstOfMonth(year, 1);
      int months = calendar.monthsInYear(year);
      int last = calendar.firstOfMonth(year, months);
      int next = start + calendar.daysInYear(year);
      last =
          isOfCutover(calendar, last)
              ? calendar.toPacked(next - 1)
              : PackedDate.withDay(last, calendar.daysInMonth(year, months));
      if (calendar.toEpochDay(first) != start || calendar.toPacked(start) != first) {
        fail(calendar + " year " + year + " does not begin at " + at(calendar, start));
      }
      if (calendar.toEpochDay(last) != next - 1 || calendar.toPacked(next - 1) != last) {
        fail(calendar + " year " + year + " does not end at " + at(calendar, next - 1));
      }
      start = next;
    }
    assertEquals(calendar.maxEpochDay() + 1L, start, calendar + " ends with its last year");
  }

  // ---- units

  private static List<CalendarUnit> units(CalendarSystem calendar) {
    return Arrays.stream(CalendarUnit.values()).filter(calendar::has).toList();
  }

  /** Nineteen months make no quarters, and are not cut into four uneven ones. */
  @ParameterizedTest
  @MethodSource("calendars")
  void aUnitThatYearsDoNotHaveIsAnError(CalendarSystem calendar) {
    int day = calendar.minEpochDay();
    for (CalendarUnit unit : CalendarUnit.values()) {
      if (!calendar.has(unit)) {
        assertTrue(calendar.maximumMonthsInYear() > 14);
        for (Runnable wrong :
            List.<Runnable>of(
                () -> calendar.plus(day, 1, unit),
                () -> calendar.between(day, day, unit),
                () -> calendar.firstDay(day, unit),
                () -> calendar.lastDay(day, unit),
                () -> CalendarFunctions.calendarQuarter(day, calendar))) {
          CalendarException error = assertThrows(CalendarException.class, wrong::run);
          assertEquals(Condition.CALENDAR_INVALID_UNIT, error.condition());
        }
      }
    }
  }

  // ---- eras and names

  @ParameterizedTest
  @MethodSource("calendars")
  void erasCoverTheRangeAndTheirYearsFollowEachOther(CalendarSystem calendar) {
    List<Era> eras = calendar.eras();
    if (eras.isEmpty()) {
      int day = calendar.minEpochDay();
      assertEquals(calendar.minYear(), calendar.yearOfEra(day), "without eras, the year");
      return;
    }
    assertEquals(calendar.minEpochDay(), eras.get(0).firstEpochDay());
    for (int i = 0; i < eras.size(); i++) {
      Era era = eras.get(i);
      int first = era.firstEpochDay();
      assertEquals(era, calendar.era(first));
      if (i > 0) {
        assertEquals(eras.get(i - 1), calendar.era(first - 1), "in order");
        assertEquals(1, calendar.yearOfEra(first), era.code() + " begins with its year 1");
        if (eras.get(i - 1).backwards()) {
          assertEquals(1, calendar.yearOfEra(first - 1));
        }
      }
      assertTrue(era.code().matches("[a-z][a-z-]*"), era.code());
      if (!era.backwards()) {
        int year = PackedDate.year(calendar.toPacked(first));
        assertEquals(year, calendar.year(era, calendar.yearOfEra(first)));
      }
    }
    if (calendar.notation() == Notation.ERA) {
      assertEquals(
          eras.size(), eras.stream().map(Era::letter).distinct().count(), "each its letter");
    }
  }

  @ParameterizedTest
  @MethodSource("calendars")
  void everyRegularMonthHasItsName(CalendarSystem calendar) {
    Set<Integer> numbers = new TreeSet<>();
    for (Span span : spans(calendar)) {
      for (int day = span.first(); day <= span.last(); day++) {
        numbers.add(PackedDate.month(calendar.toPacked(day)));
      }
    }
    List<String> names = calendar.monthNames();
    assertEquals(IntStream.rangeClosed(1, names.size()).boxed().toList(), List.copyOf(numbers));
    assertEquals(names.size(), Set.copyOf(names).size(), "no name twice");
    assertTrue(calendar.leapRule().endsWith("."), "a sentence");
  }

  // ---- text and keys

  @ParameterizedTest
  @MethodSource("calendars")
  void textAndKeysRoundTripAndSort(CalendarSystem calendar) {
    for (Span span : spans(calendar)) {
      byte[] textBefore = {};
      long keyBefore = Long.MIN_VALUE;
      for (int day = span.first(); day <= span.last(); day++) {
        int packed = calendar.toPacked(day);
        byte[] text = CalendarFunctions.toCalendar(day, calendar);
        if (DefaultText.parse(text, calendar) != day) {
          fail(
              at(calendar, day)
                  + " is not read back from "
                  + new String(text, StandardCharsets.US_ASCII));
        }
        int year = PackedDate.year(packed);
        Integer believed = isLikelyGregorian(year, day) ? null : (Integer) day;
        boolean hasYear =
            calendar.notation() == Notation.NUMERIC || calendar.notation() == Notation.WEEK;
        assertEquals(hasYear ? believed : (Integer) day, read(text, calendar));
        if (year >= 1 && year <= 9999) {
          if (calendar.notation() == Notation.NUMERIC
              && !PackedDate.isLeapMonth(packed)
              && !isPlainText(text, packed)) {
            fail(
                at(calendar, day)
                    + " is written as "
                    + new String(text, StandardCharsets.US_ASCII));
          }
          // S64.01.07 is the eve of H01.01.08, and 12.9.… comes before 12.10.…
          if (calendar.notation() != Notation.ERA
              && calendar.notation() != Notation.LONG_COUNT
              && Arrays.compareUnsigned(text, textBefore) <= 0) {
            fail(at(calendar, day) + " has a text that sorts before that of the day before");
          }
          textBefore = text;
        }
        if (Math.abs(year) <= LAST_YEAR_OF_KEY) {
          int key = CalendarFunctions.calendarKey(day, calendar);
          if (key <= keyBefore) {
            fail(at(calendar, day) + " has a key below that of the day before: " + key);
          }
          assertEquals(isShort(year, day) ? null : believed, read(key, calendar));
          if (DateFields.epochDayOfKey(calendar, key, key) != day) {
            fail(at(calendar, day) + " is not read back from its key " + key);
          }
          if (Math.floorDiv(key, 100) != CalendarFunctions.calendarMonthKey(day, calendar)) {
            fail(at(calendar, day) + " has a month key that is not its key's");
          }
          keyBefore = key;
        }
      }
    }
  }

  /** A year of our time, of a day of another: what SQL takes for a Gregorian date. */
  private static boolean isLikelyGregorian(int year, int day) {
    if (year < 1900 || year > 2100) {
      return false;
    }
    int gregorian = LocalDate.ofEpochDay(day).getYear();
    return (gregorian < 1900 || gregorian > 2100) && Math.abs(gregorian - year) > 1;
  }

  /** A year whose century may be missing, of a day that is not of our time. */
  private static boolean isShort(int year, int day) {
    int gregorian = LocalDate.ofEpochDay(day).getYear();
    return Math.abs(year) < 100 && (gregorian < 1900 || gregorian > 2100);
  }

  /** What from_calendar answers in SQL, null for an error. */
  private static Integer read(Object textOrKey, CalendarSystem calendar) {
    try {
      return textOrKey instanceof byte[] text
          ? CalendarFunctions.fromCalendar(text, calendar)
          : CalendarFunctions.fromCalendar((int) (Integer) textOrKey, calendar);
    } catch (CalendarException e) {
      assertEquals(Condition.CALENDAR_INVALID_DATE, e.condition());
      return null;
    }
  }

  // yyyy-MM-dd, digit by digit.
  private static boolean isPlainText(byte[] text, int packed) {
    return text.length == 10
        && text[4] == '-'
        && text[7] == '-'
        && number(text, 0, 4) == PackedDate.year(packed)
        && number(text, 5, 7) == PackedDate.month(packed)
        && number(text, 8, 10) == PackedDate.day(packed);
  }

  private static int number(byte[] text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + (text[i] - '0');
    }
    return number;
  }

  @ParameterizedTest
  @MethodSource("calendars")
  void otherFormsOfTheTextAreReadAlike(CalendarSystem calendar) {
    for (int day : randomDays(calendar, 20_000)) {
      String text =
          new String(CalendarFunctions.toCalendar(day, calendar), StandardCharsets.US_ASCII);
      if (calendar.notation() == Notation.NUMERIC) {
        assertEquals(day, parse(text.replaceAll("(?<=.)-", "/"), calendar), text);
      }
      assertEquals(day, parse(text.toLowerCase(Locale.ROOT), calendar), text);
      assertEquals(day, parse(inDigitsFrom(text, '۰'), calendar), text);
      assertEquals(day, parse(inDigitsFrom(text, 0x1D7CE), calendar), text);
      int packed = calendar.toPacked(day);
      String numeric = new String(DefaultText.format(packed), StandardCharsets.US_ASCII);
      assertEquals(day, parse(numeric, calendar), numeric);
      if (PackedDate.year(packed) >= 0 && PackedDate.year(packed) <= 9999) {
        String digits =
            String.format(
                "%04d%02d%02d",
                PackedDate.year(packed), calendar.ordinalMonth(packed), PackedDate.day(packed));
        assertEquals(day, parse(digits, calendar), digits);
      }
    }
  }

  private static String inDigitsFrom(String text, int zero) {
    StringBuilder result = new StringBuilder();
    text.chars().forEach(c -> result.appendCodePoint(c >= '0' && c <= '9' ? c - '0' + zero : c));
    return result.toString();
  }

  private static int parse(String text, CalendarSystem calendar) {
    return DefaultText.parse(text.getBytes(StandardCharsets.UTF_8), calendar);
  }

  // ---- range

  @ParameterizedTest
  @MethodSource("calendars")
  void theEndsOfTheRangeBelongToItAndNothingBeyond(CalendarSystem calendar) {
    int min = calendar.minEpochDay();
    int max = calendar.maxEpochDay();
    assertEquals(calendar.firstOfMonth(calendar.minYear(), 1), calendar.toPacked(min));
    assertEquals(calendar.maxYear(), PackedDate.year(calendar.toPacked(max)));
    for (int day :
        new int[] {Integer.MIN_VALUE, min - 10_000_000, min - 366, min - 1, max + 1, max + 366}) {
      assertEquals(PackedDate.INVALID, calendar.toPacked(day), () -> calendar + " has day " + day);
      for (CalendarUnit unit : CalendarUnit.values()) {
        assertEquals(PackedDate.INVALID, calendar.firstDay(day, unit));
        assertEquals(PackedDate.INVALID, calendar.lastDay(day, unit));
        assertEquals(PackedDate.INVALID, calendar.plus(day, 0, unit));
      }
      for (Runnable kernel : kernels(day, calendar)) {
        CalendarException error = assertThrows(CalendarException.class, kernel::run);
        assertEquals(Condition.CALENDAR_OUT_OF_RANGE, error.condition());
        assertEquals(
            String.format(
                "The date %s is outside the range of the calendar '%s', which is %s to %s.",
                LocalDate.ofEpochDay(day),
                calendar,
                LocalDate.ofEpochDay(min),
                LocalDate.ofEpochDay(max)),
            error.getMessage());
      }
    }
    assertEquals(PackedDate.INVALID, calendar.toPacked(Integer.MAX_VALUE));
    assertEquals(PackedDate.INVALID, calendar.toEpochDay(PackedDate.INVALID));
  }

  private static List<Runnable> kernels(int day, CalendarSystem calendar) {
    int first = calendar.minEpochDay();
    return List.of(
        () -> CalendarFunctions.toCalendar(day, calendar),
        () -> CalendarFunctions.calendarYear(day, calendar),
        () -> CalendarFunctions.calendarQuarter(day, calendar),
        () -> CalendarFunctions.calendarMonth(day, calendar),
        () -> CalendarFunctions.calendarDay(day, calendar),
        () -> CalendarFunctions.calendarDayOfYear(day, calendar),
        () -> CalendarFunctions.calendarKey(day, calendar),
        () -> CalendarFunctions.calendarMonthKey(day, calendar),
        () -> CalendarFunctions.calendarIsLeapYear(day, calendar),
        () -> CalendarFunctions.calendarTrunc(CalendarUnit.DAY, day, calendar),
        () -> CalendarFunctions.calendarTrunc(CalendarUnit.YEAR, day, calendar),
        () ->
            CalendarFunctions.calendarTrunc(
                CalendarUnit.WEEK, day, calendar, WeekRule.of("SATURDAY")),
        () -> CalendarFunctions.calendarLastDay(day, calendar),
        () -> CalendarFunctions.calendarAdd(CalendarUnit.DAY, 1, day, calendar),
        () -> CalendarFunctions.calendarDiff(CalendarUnit.DAY, day, first, calendar),
        () -> CalendarFunctions.calendarDiff(CalendarUnit.MONTH, first, day, calendar));
  }

  @ParameterizedTest
  @MethodSource("calendars")
  void yearsOutsideTheRangeHaveNoShapeAndNoDays(CalendarSystem calendar) {
    List<Integer> years =
        new ArrayList<>(
            List.of(
                Integer.MIN_VALUE,
                calendar.minYear() - 1,
                calendar.maxYear() + 1,
                PackedDate.MAX_YEAR + 1,
                Integer.MAX_VALUE));
    if (!calendar.hasYearZero()) {
      years.add(0);
    }
    for (int year : years) {
      assertEquals(0, calendar.monthsInYear(year), calendar + " " + year);
      assertEquals(0, calendar.daysInYear(year), calendar + " " + year);
      assertTrue(!calendar.isLeapYear(year) && !calendar.hasYear(year), calendar + " " + year);
      for (int month = -1; month <= 14; month++) {
        assertEquals(0, calendar.daysInMonth(year, month), calendar + " " + year);
        assertEquals(PackedDate.INVALID, calendar.toEpochDay(PackedDate.of(year, month, 1)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("calendars")
  void arithmeticThatLeavesTheRangeIsInvalid(CalendarSystem calendar) {
    int min = calendar.minEpochDay();
    int max = calendar.maxEpochDay();
    for (CalendarUnit unit : units(calendar)) {
      assertEquals(min, calendar.plus(min, 0, unit));
      assertEquals(max, calendar.plus(max, 0, unit));
      for (long amount : new long[] {1, 100, 3_000_000_000L, Long.MAX_VALUE}) {
        int later = max;
        assertEquals(
            PackedDate.INVALID,
            calendar.plus(later, amount, unit),
            () -> calendar + " " + amount + " " + unit);
        assertEquals(
            PackedDate.INVALID,
            calendar.plus(min, -amount, unit),
            () -> calendar + " -" + amount + " " + unit);
      }
      assertEquals(
          PackedDate.INVALID,
          calendar.plus(calendar.toEpochDay(calendar.toPacked(max)), Long.MIN_VALUE, unit),
          () -> calendar + " Long.MIN_VALUE " + unit);
    }
  }

  @ParameterizedTest
  @MethodSource("calendars")
  void whateverBitsAreADateAreOneThatComesBack(CalendarSystem calendar) {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 20 * RANDOM_DAYS; i++) {
      // Half of them near the years in use, where most of the bits are a date.
      int packed =
          (i & 1) == 0
              ? random.nextInt()
              : random.nextInt(LAST_WALKED_YEAR + 50 << PackedDate.YEAR_SHIFT)
                  - (50 << PackedDate.YEAR_SHIFT);
      int day = calendar.toEpochDay(packed);
      if (day != PackedDate.INVALID && calendar.toPacked(day) != packed) {
        fail(
            String.format(
                "%s takes year %d, month %d, leap %b, day %d for %s",
                calendar,
                PackedDate.year(packed),
                PackedDate.month(packed),
                PackedDate.isLeapMonth(packed),
                PackedDate.day(packed),
                at(calendar, day)));
      }
    }
  }

  // ---- shape

  @ParameterizedTest
  @MethodSource("calendars")
  void monthsAddUpToYearsAndExtremesAreAttained(CalendarSystem calendar) {
    int longest = 0;
    int shortest = Integer.MAX_VALUE;
    int mostMonths = 0;
    int longestCommon = 0;
    int shortestLeap = Integer.MAX_VALUE;
    for (int year = calendar.minYear();
        year <= calendar.maxYear();
        year = yearAfter(calendar, year)) {
      int months = calendar.monthsInYear(year);
      int days = 0;
      for (int month = 1; month <= months; month++) {
        int length = calendar.daysInMonth(year, month);
        longest = Math.max(longest, length);
        shortest = Math.min(shortest, length);
        days += length;
      }
      mostMonths = Math.max(mostMonths, months);
      if (days != calendar.daysInYear(year)) {
        fail(calendar + " year " + year + " has " + days + " days in its months");
      }
      if (isYearOfCutover(calendar, year)) {
        continue; // shorter than others, with and without a leap day
      }
      if (calendar.isLeapYear(year)) {
        shortestLeap = Math.min(shortestLeap, days);
      } else {
        longestCommon = Math.max(longestCommon, days);
      }
      if (calendar.daysInMonth(year, 0) != 0 || calendar.daysInMonth(year, months + 1) != 0) {
        fail(calendar + " year " + year + " has a month 0 or " + (months + 1));
      }
    }
    assertEquals(longest, calendar.maximumDaysInMonth());
    assertEquals(shortest, calendar.minimumDaysInMonth());
    assertEquals(mostMonths, calendar.maximumMonthsInYear());
    assertTrue(longestCommon < shortestLeap, calendar + " has common years as long as leap years");
  }

  @ParameterizedTest
  @MethodSource("calendars")
  void aDateIsValidIfItIsADay(CalendarSystem calendar) {
    for (int year = Math.max(calendar.minYear(), -400);
        year <= lastWalkedYear(calendar);
        year = yearAfter(calendar, year)) {
      int months = calendar.monthsInYear(year);
      int start = calendar.toEpochDay(calendar.firstOfMonth(year, 1));
      for (int month = 1; month <= months; month++) {
        int first = calendar.firstOfMonth(year, month);
        int end = start + calendar.daysInMonth(year, month);
        for (int day = 0; day <= 63; day++) {
          int packed = PackedDate.withDay(first, day);
          boolean exists = start < end && packed == calendar.toPacked(start);
          if (calendar.isDateValid(year, month, day) != exists
              || calendar.toEpochDay(packed) != (exists ? start : PackedDate.INVALID)) {
            fail(String.format("%s: year %d, month %d, day %d", calendar, year, month, day));
          }
          start += exists ? 1 : 0;
        }
        if (start != end) {
          fail(String.format("%s: year %d, month %d has other days", calendar, year, month));
        }
      }
      if (calendar.isDateValid(year, 0, 1)
          || calendar.isDateValid(year, months + 1, 1)
          || calendar.isDateValid(year, -1, 1)
          || calendar.isDateValid(year, 1, Integer.MIN_VALUE)
          || calendar.isDateValid(year, 1, Integer.MAX_VALUE)) {
        fail(calendar + " year " + year + " has days outside its months");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("calendars")
  void propertiesAreTrue(CalendarSystem calendar) {
    assertEquals(calendar.kind() == CalendarSystem.Kind.SOLAR, calendar.isSolar());
    assertEquals(calendar.kind() == CalendarSystem.Kind.LUNAR, calendar.isLunar());
    assertEquals(calendar.kind() == CalendarSystem.Kind.LUNISOLAR, calendar.isLuniSolar());
    assertEquals(calendar.minYear() < 1, calendar.isProleptic());
    if (calendar.minYear() < 0) {
      assertEquals(calendar.hasYear(0), calendar.hasYearZero());
      int dayBeforeYear1 = calendar.toEpochDay(PackedDate.of(1, 1, 1)) - 1;
      assertEquals(
          calendar.hasYearZero() ? 0 : -1, PackedDate.year(calendar.toPacked(dayBeforeYear1)));
    }
    for (String text :
        List.of(calendar.id(), calendar.dataVersion(), calendar.source(), calendar.toString())) {
      assertTrue(!text.isBlank() && text.equals(text.strip()), text);
    }
    assertEquals(calendar.id().toLowerCase(Locale.ROOT), calendar.id());
  }

  // ---- periods

  @ParameterizedTest
  @MethodSource("calendars")
  void periodsTileTheCalendar(CalendarSystem calendar) {
    for (Span span : spans(calendar)) {
      for (CalendarUnit unit : units(calendar)) {
        int first = calendar.firstDay(span.first(), unit);
        int last = calendar.lastDay(span.first(), unit);
        for (int day = span.first(); day <= span.last(); day++) {
          if (day == last + 1) {
            first = day;
            last = calendar.lastDay(day, unit);
          }
          // A week may begin before the range or end behind it; no other unit may.
          if (calendar.firstDay(day, unit) != first
              || calendar.lastDay(day, unit) != last
              || first > day
              || last < day) {
            fail(
                String.format(
                    "%s: the %s is %d to %d, expected %d to %d",
                    at(calendar, day),
                    unit,
                    calendar.firstDay(day, unit),
                    calendar.lastDay(day, unit),
                    first,
                    last));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("calendars")
  void periodsBeginWhereTheirMonthsDo(CalendarSystem calendar) {
    for (int day : randomDays(calendar, RANDOM_DAYS)) {
      int packed = calendar.toPacked(day);
      int year = PackedDate.year(packed);
      int month = calendar.ordinalMonth(packed);
      int firstOfYear = calendar.toEpochDay(calendar.firstOfMonth(year, 1));
      int firstOfMonth = calendar.toEpochDay(calendar.firstOfMonth(year, month));
      boolean ok =
          calendar.firstDay(day, CalendarUnit.DAY) == day
              && calendar.lastDay(day, CalendarUnit.DAY) == day
              && calendar.weekRule().dayOfWeek(calendar.firstDay(day, CalendarUnit.WEEK)) == 1
              && calendar.lastDay(day, CalendarUnit.WEEK)
                  == calendar.firstDay(day, CalendarUnit.WEEK) + 6
              && calendar.firstDay(day, CalendarUnit.MONTH) == firstOfMonth
              && calendar.lastDay(day, CalendarUnit.MONTH)
                  == firstOfMonth + calendar.daysInMonth(year, month) - 1
              && calendar.firstDay(day, CalendarUnit.YEAR) == firstOfYear
              && calendar.lastDay(day, CalendarUnit.YEAR)
                  == firstOfYear + calendar.daysInYear(year) - 1
              && calendar.dayOfYear(day) == day - firstOfYear + 1;
      if (ok && calendar.has(CalendarUnit.QUARTER)) {
        // By month number; a thirteenth month belongs to the last quarter and half.
        int quarter = Math.min(3, (PackedDate.month(packed) - 1) / 3);
        ok =
            CalendarFunctions.calendarQuarter(day, calendar) == quarter + 1
                && isPeriod(calendar, day, CalendarUnit.QUARTER, quarter * 3 + 1)
                && isPeriod(calendar, day, CalendarUnit.HALF, quarter / 2 * 6 + 1);
      }
      if (!ok) {
        fail(at(calendar, day));
      }
    }
  }

  // From the first of the month of a number to the eve of the month that begins the next period.
  private static boolean isPeriod(
      CalendarSystem calendar, int day, CalendarUnit unit, int firstMonth) {
    int year = PackedDate.year(calendar.toPacked(day));
    int nextMonth = firstMonth + (unit == CalendarUnit.QUARTER ? 3 : 6);
    int next = nextMonth > 12 ? PackedDate.INVALID : start(calendar, year, nextMonth);
    if (next == PackedDate.INVALID) {
      next = calendar.lastDay(day, CalendarUnit.YEAR) + 1;
    }
    return calendar.firstDay(day, unit) == start(calendar, year, firstMonth)
        && calendar.lastDay(day, unit) == next - 1;
  }

  /** The first day of the month of a number, which a cutover may have begun with another day. */
  private static int start(CalendarSystem calendar, int year, int month) {
    for (int ordinal = month; ordinal <= calendar.monthsInYear(year); ordinal++) {
      int first = calendar.firstOfMonth(year, ordinal);
      if (PackedDate.month(first) == month && !PackedDate.isLeapMonth(first)) {
        return calendar.toEpochDay(first);
      }
    }
    return PackedDate.INVALID;
  }

  // ---- arithmetic

  @ParameterizedTest
  @MethodSource("calendars")
  void addingMonthsCountsMonthsAndClampsTheDay(CalendarSystem calendar) {
    int[] starts = monthStarts(calendar);
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 2 * RANDOM_DAYS; i++) {
      int from = random.nextInt(starts.length - 1);
      int to = (i & 1) == 0 ? random.nextInt(starts.length - 1) : near(from, starts.length, random);
      int dayOfMonth = 1 + random.nextInt(starts[from + 1] - starts[from]);
      int day = starts[from] + dayOfMonth - 1;
      int clamped = starts[to] + Math.min(dayOfMonth, starts[to + 1] - starts[to]) - 1;
      int months = to - from;
      if (isOfCutover(calendar, calendar.toPacked(day))
          || isOfCutover(calendar, calendar.toPacked(starts[to]))) {
        continue; // days without their numbers: see CutoverCalendarTest
      }
      if (calendar.plus(day, months, CalendarUnit.MONTH) != clamped
          || calendar.has(CalendarUnit.QUARTER)
              && months % 3 == 0
              && calendar.plus(day, months / 3, CalendarUnit.QUARTER) != clamped
          || calendar.has(CalendarUnit.HALF)
              && months % 6 == 0
              && calendar.plus(day, months / 6, CalendarUnit.HALF) != clamped) {
        fail(at(calendar, day) + " + " + months + " months is not " + at(calendar, clamped));
      }
    }
  }

  private static int near(int month, int months, SplittableRandom random) {
    return Math.max(0, Math.min(months - 2, month + random.nextInt(-30, 31)));
  }

  /** The first days of months in a row, found by walking over the days. */
  private static int[] monthStarts(CalendarSystem calendar) {
    Span span = spans(calendar).get(0);
    List<Integer> starts = new ArrayList<>();
    int before = PackedDate.INVALID;
    for (int day = span.first(); day <= span.last(); day++) {
      int month = PackedDate.firstOfMonth(calendar.toPacked(day));
      if (month != before) {
        starts.add(day);
      }
      before = month;
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  @ParameterizedTest
  @MethodSource("calendars")
  void addingYearsKeepsTheMonthAndClampsTheDay(CalendarSystem calendar) {
    int[] days = randomDays(calendar, RANDOM_DAYS);
    for (int i = 0; i + 1 < days.length; i++) {
      int packed = calendar.toPacked(days[i]);
      int year = PackedDate.year(calendar.toPacked(days[i + 1]));
      int years = index(calendar, year) - index(calendar, PackedDate.year(packed));
      int month = PackedDate.of(year, PackedDate.month(packed), PackedDate.isLeapMonth(packed), 1);
      if (calendar.toEpochDay(month) == PackedDate.INVALID || isOfCutover(calendar, month)) {
        continue; // a leap month that the year does not have: the calendar's own rule
      }
      int length = calendar.daysInMonth(year, calendar.ordinalMonth(month));
      int expected =
          calendar.toEpochDay(PackedDate.withDay(month, Math.min(PackedDate.day(packed), length)));
      if (calendar.plus(days[i], years, CalendarUnit.YEAR) != expected) {
        fail(at(calendar, days[i]) + " + " + years + " years is not " + at(calendar, expected));
      }
    }
  }

  private static int index(CalendarSystem calendar, int year) {
    return year < 0 && !calendar.hasYearZero() ? year + 1 : year;
  }

  @ParameterizedTest
  @MethodSource("calendars")
  void differencesAreTheMostThatCanBeAdded(CalendarSystem calendar) {
    int[] days = randomDays(calendar, RANDOM_DAYS);
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i + 1 < days.length; i++) {
      int a = days[i];
      int b =
          (i & 1) == 0
              ? days[i + 1]
              : Math.max(
                  calendar.minEpochDay(),
                  Math.min(calendar.maxEpochDay(), a + random.nextInt(-1500, 1501)));
      for (CalendarUnit unit : units(calendar)) {
        long units = calendar.between(a, b, unit);
        int direction = Integer.compare(b, a);
        int reached = calendar.plus(a, units, unit);
        int passed = calendar.plus(a, units + (direction == 0 ? 1 : direction), unit);
        boolean between =
            reached != PackedDate.INVALID
                && Integer.compare(b, reached) * direction >= 0
                && Integer.compare(reached, a) * direction >= 0;
        // A clamped day may fall on b: the 31st has not come in a month of 30 days.
        boolean beyond =
            passed == PackedDate.INVALID
                || Integer.compare(passed, b) * direction > 0
                || passed == b && isClamped(calendar, a, passed, unit)
                || unit == CalendarUnit.YEAR && isBeforePlaceOfLeapMonth(calendar, a, passed, b)
                || direction == 0 && units == 0;
        // Of a month that the other year lacks the way back is another: the calendar's own rule.
        boolean symmetric =
            calendar.between(b, a, unit) == -units
                || unit == CalendarUnit.YEAR
                    && (lacksMonth(calendar, a, b) || lacksMonth(calendar, b, a));
        if (!between || !beyond || !symmetric) {
          fail(
              String.format(
                  "%s to %s: %d %s, back %d; adding them gives %d, and one more %d",
                  at(calendar, a),
                  at(calendar, b),
                  units,
                  unit,
                  calendar.between(b, a, unit),
                  reached,
                  passed));
        }
      }
    }
  }

  /**
   * Whether {@code a} is of a leap month that the year of {@code b} lacks, and {@code b} between
   * the place of that and the month that stands in for it, to which a year would lead.
   */
  private static boolean isBeforePlaceOfLeapMonth(
      CalendarSystem calendar, int a, int passed, int b) {
    int leap = calendar.toPacked(a);
    int year = PackedDate.year(calendar.toPacked(b));
    int place = PackedDate.of(year, PackedDate.month(leap), true, PackedDate.day(leap));
    return PackedDate.isLeapMonth(leap)
        && lacksMonth(calendar, a, b)
        && year == PackedDate.year(calendar.toPacked(passed))
        && Integer.compare(b, a) * Integer.compare(place, calendar.toPacked(b)) > 0;
  }

  /** Whether the year of day {@code in} lacks the month of day {@code of}. */
  private static boolean lacksMonth(CalendarSystem calendar, int of, int in) {
    int packed = calendar.toPacked(of);
    int month =
        PackedDate.of(
            PackedDate.year(calendar.toPacked(in)),
            PackedDate.month(packed),
            PackedDate.isLeapMonth(packed),
            1);
    return calendar.toEpochDay(month) == PackedDate.INVALID;
  }

  private static boolean isClamped(CalendarSystem calendar, int from, int to, CalendarUnit unit) {
    return unit != CalendarUnit.DAY
        && unit != CalendarUnit.WEEK
        && (PackedDate.day(calendar.toPacked(to)) < PackedDate.day(calendar.toPacked(from))
            || isOfCutover(calendar, calendar.toPacked(to)));
  }

  @ParameterizedTest
  @MethodSource("calendars")
  void matchingACenturyFindsTheNearestWithTheWeekday(CalendarSystem calendar) {
    int[] days = randomDays(calendar, 1000); // each asks for 29 years
    for (int i = 0; i < days.length; i++) {
      int packed = calendar.toPacked(days[i]);
      int year = PackedDate.year(packed);
      int month = calendar.ordinalMonth(packed);
      int day = PackedDate.day(packed);
      int weekday = i % 7 + 1;
      int expected = PackedDate.INVALID;
      for (int century = 14; century >= 0; century--) {
        for (int candidate : new int[] {year - 100 * century, year + 100 * century}) {
          if (calendar.isDateValid(candidate, month, day)) {
            int epochDay =
                calendar.toEpochDay(
                    PackedDate.withDay(calendar.firstOfMonth(candidate, month), day));
            expected = dayOfWeek(epochDay) == weekday ? epochDay : expected;
          }
        }
      }
      assertEquals(
          expected,
          calendar.matchCenturyToWeekday(year, month, day, weekday),
          () -> at(calendar, calendar.toEpochDay(packed)) + " on weekday " + weekday);
    }
  }

  // ---- the days that are tested

  /** The first span is that of the years in use, and the ends of a short range. */
  private static List<Span> spans(CalendarSystem calendar) {
    List<Span> spans = new ArrayList<>();
    int firstYear = Math.max(calendar.minYear(), -30);
    int lastYear = lastWalkedYear(calendar);
    int first = calendar.toEpochDay(calendar.firstOfMonth(firstYear, 1));
    int lastStart = calendar.toEpochDay(calendar.firstOfMonth(lastYear, 1));
    spans.add(new Span(first, lastStart + calendar.daysInYear(lastYear) - 1));
    if (calendar.minYear() < firstYear) {
      addSpan(spans, calendar, calendar.minEpochDay());
    }
    if (calendar.maxYear() > lastYear) {
      addSpan(spans, calendar, calendar.maxEpochDay());
      for (int power = 20; power <= 28; power++) {
        addSpan(spans, calendar, 1L << power);
        addSpan(spans, calendar, -(1L << power));
        addSpan(spans, calendar, first + (1L << power));
      }
      addSpan(spans, calendar, yearStart(calendar, 9999));
      addSpan(spans, calendar, yearStart(calendar, 10_000));
      addSpan(spans, calendar, yearStart(calendar, LAST_YEAR_OF_KEY + 1));
      addSpan(spans, calendar, yearStart(calendar, -LAST_YEAR_OF_KEY));
    }
    return spans;
  }

  private static int lastWalkedYear(CalendarSystem calendar) {
    int gregorian = (int) LocalDate.of(LAST_WALKED_YEAR, 1, 1).toEpochDay();
    int year = PackedDate.year(calendar.toPacked(Math.min(calendar.maxEpochDay(), gregorian)));
    return Math.min(calendar.maxYear(), Math.max(LAST_WALKED_YEAR, year));
  }

  private static int yearStart(CalendarSystem calendar, int year) {
    return calendar.toEpochDay(calendar.firstOfMonth(year, 1));
  }

  private static void addSpan(List<Span> spans, CalendarSystem calendar, long middle) {
    long first = Math.max(calendar.minEpochDay(), middle - 800);
    long last = Math.min(calendar.maxEpochDay(), middle + 800);
    if (first < last) {
      spans.add(new Span((int) first, (int) last));
    }
  }

  /** Days of the range: half of them from the years in use. */
  private static int[] randomDays(CalendarSystem calendar, int count) {
    SplittableRandom random = new SplittableRandom(4);
    Span used = spans(calendar).get(0);
    int[] days = new int[count];
    for (int i = 0; i < count; i++) {
      days[i] =
          (i & 2) == 0
              ? random.nextInt(used.first(), used.last() + 1)
              : random.nextInt(calendar.minEpochDay(), calendar.maxEpochDay() + 1);
    }
    return days;
  }

  private static String at(CalendarSystem calendar, int day) {
    int packed = calendar.toPacked(day);
    return String.format(
        "%s %s (%s, day %d)",
        calendar,
        packed == PackedDate.INVALID
            ? "no date"
            : new String(DefaultText.format(packed), StandardCharsets.US_ASCII),
        LocalDate.ofEpochDay(day),
        day);
  }
}
