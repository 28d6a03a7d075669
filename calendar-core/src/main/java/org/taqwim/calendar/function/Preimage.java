package org.taqwim.calendar.function;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.taqwim.calendar.CalendarPeriod;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarSystem.Notation;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.WeekRule;
import org.taqwim.calendar.format.DatePattern;

/**
 * The days on which a function of a date gives what a condition asks for: what lets an engine turn
 * {@code calendar_year(d, 'jalali') = 1403} into a range of {@code d}, and skip the files beside
 * it.
 *
 * <p>It serves the functions whose result never decreases with the date, which the laws of
 * calendars make sure of; the ends of a range are then found by halving the calendar's own. {@link
 * #byMonth} serves those that are the same for all days of a month, within a set of few months.
 *
 * <p>Days outside the calendar's range, on which the function has no result, are in no preimage.
 */
public final class Preimage {

  /** How a result is compared with a constant. */
  public enum Comparison {
    /** The same. */
    EQUAL,
    /** Before the constant. */
    LESS,
    /** Before the constant or the same. */
    LESS_OR_EQUAL,
    /** After the constant. */
    GREATER,
    /** After the constant or the same. */
    GREATER_OR_EQUAL
  }

  /** The order of a day's result and a constant: negative if the result is before it. */
  private interface Order {
    int compare(int epochDay, Object constant);
  }

  /** More months than are looked at one by one: four hundred years. */
  private static final int MOST_MONTHS = 5_000;

  /** The years of which the text has four digits and no sign, and so the order of the dates. */
  private static final int LAST_YEAR_OF_TEXT = 9999;

  private static final Set<String> SAME_ALL_MONTH =
      Set.of(
          "calendar_year",
          "calendar_quarter",
          "calendar_month",
          "calendar_month_key",
          "calendar_month_code",
          "calendar_month_name",
          "calendar_is_leap_month",
          "calendar_is_leap_year");

  private final Order order;

  /** Whether a constant is of the type of the results, and the order is that of such constants. */
  private final Predicate<Object> comparable;

  /** The days that have a result. */
  private final DaySet domain;

  /** The days among them where results never decrease, from the first to the last. */
  private final int first;

  private final int last;

  private Preimage(Order order, Predicate<Object> comparable, DaySet domain, int first, int last) {
    this.order = order;
    this.comparable = comparable;
    this.domain = domain;
    this.first = first;
    this.last = last;
  }

  /**
   * The preimages of a function.
   *
   * @param names what the function is given besides the date: the calendar and maybe a unit, the
   *     rule of weeks, and the time zone of a TIMESTAMP, in any order; nulls are passed over
   * @return empty if its results do not keep the order of the dates
   */
  public static Optional<Preimage> of(CalendarFunction function, Object... names) {
    CalendarSystem calendar = find(CalendarSystem.class, names);
    CalendarUnit unit = find(CalendarUnit.class, names);
    WeekRule rule = find(WeekRule.class, names);
    WeekRule weeks = rule == null && calendar != null ? calendar.weekRule() : rule;
    ZoneId zone = find(ZoneId.class, names);
    return Optional.ofNullable(
        switch (function.kernel()) {
          case "calendarYear" ->
              numbers(calendar, d -> CalendarFunctions.calendarYear(d, calendar));
          case "calendarKey" -> keys(calendar, d -> CalendarFunctions.calendarKey(d, calendar));
          case "calendarMonthKey" ->
              keys(calendar, d -> CalendarFunctions.calendarMonthKey(d, calendar));
          case "calendarTrunc" ->
              numbers(
                  calendar,
                  d -> start(CalendarFunctions.calendarTrunc(unit, d, calendar, weeks), zone));
          case "calendarNext" ->
              numbers(calendar, d -> CalendarFunctions.calendarNext(unit, d, calendar, weeks));
          case "calendarLastDay" ->
              numbers(
                  calendar,
                  d ->
                      CalendarFunctions.calendarLastDay(
                          d, calendar, unit == null ? CalendarUnit.MONTH : unit, weeks));
          case "toCalendar" -> isDefault(names) ? texts(calendar) : null;
          default -> null;
        });
  }

  private static long start(int day, ZoneId zone) {
    return zone == null ? day : LocalDays.startOfDay(day, zone);
  }

  // Digits of other scripts have another order of bytes than ours.
  private static boolean isDefault(Object... names) {
    DatePattern pattern = find(DatePattern.class, names);
    Locale locale = find(Locale.class, names);
    return (pattern == null || pattern.isDefault())
        && (locale == null || locale.equals(Locale.ROOT));
  }

  /**
   * The days from the first of one period to the last of another, of which {@code calendar_between}
   * is true; every other day it is false for.
   *
   * @param names what the function is given besides the date, in their order
   */
  public static DaySet between(Object... names) {
    List<CalendarPeriod> periods =
        Arrays.stream(names)
            .filter(CalendarPeriod.class::isInstance)
            .map(CalendarPeriod.class::cast)
            .toList();
    return DaySet.of(periods.get(0).firstDay(), periods.get(1).lastDay());
  }

  /** The first of a type; null if there is none. */
  static <T> T find(Class<T> type, Object... names) {
    return Arrays.stream(names).filter(type::isInstance).map(type::cast).findFirst().orElse(null);
  }

  private interface Result {
    long of(int epochDay);
  }

  private static Preimage numbers(CalendarSystem calendar, Result result) {
    return numbers(result, calendar.minEpochDay(), calendar.maxEpochDay());
  }

  private static Preimage numbers(Result result, int first, int last) {
    return new Preimage(
        (day, constant) -> Long.compare(result.of(day), ((Number) constant).longValue()),
        Number.class::isInstance,
        DaySet.of(first, last),
        first,
        last);
  }

  // Beyond these years the functions have no result.
  private static Preimage keys(CalendarSystem calendar, Result result) {
    int years = CalendarFunctions.LAST_YEAR_OF_KEY;
    return numbers(result, firstDay(calendar, -years), lastDay(calendar, years));
  }

  // Beyond four digits the text of a year begins with a sign, which is before all digits: such days
  // are before any constant that begins with a digit.
  private static Preimage texts(CalendarSystem calendar) {
    if (calendar.notation() != Notation.NUMERIC && calendar.notation() != Notation.WEEK) {
      return null;
    }
    return new Preimage(
        (day, constant) ->
            Arrays.compareUnsigned(CalendarFunctions.toCalendar(day, calendar), (byte[]) constant),
        constant -> constant instanceof byte[] text && text.length > 0 && isDigit(text[0]),
        DaySet.of(calendar.minEpochDay(), calendar.maxEpochDay()),
        firstDay(calendar, 0),
        lastDay(calendar, LAST_YEAR_OF_TEXT));
  }

  /** The first day of a year, or of the first year of the range that is after it. */
  private static int firstDay(CalendarSystem calendar, int year) {
    return year <= calendar.minYear()
        ? calendar.minEpochDay()
        : firstWhere(
            calendar.minEpochDay(),
            calendar.maxEpochDay(),
            day -> PackedDate.year(calendar.toPacked(day)) >= year);
  }

  private static int lastDay(CalendarSystem calendar, int year) {
    return year >= calendar.maxYear() ? calendar.maxEpochDay() : firstDay(calendar, year + 1) - 1;
  }

  // ---- the days of a condition

  /** All days on which the function has a result. */
  public DaySet domain() {
    return domain;
  }

  /**
   * The days on which the result compares with a constant as asked.
   *
   * @param constant a {@link Number}, or the UTF-8 of a text, which is compared by its bytes
   * @return empty if that cannot be told by the order of dates, or the constant is of another type
   */
  public Optional<DaySet> where(Comparison comparison, Object constant) {
    if (!comparable.test(constant)) {
      return Optional.empty();
    }
    // From there on the result is the constant or more, and from there on it is more.
    int same = firstWhere(first, last, day -> order.compare(day, constant) >= 0);
    int more = firstWhere(first, last, day -> order.compare(day, constant) > 0);
    return Optional.of(
        switch (comparison) {
          case EQUAL -> DaySet.of(same, more - 1);
          case GREATER_OR_EQUAL -> DaySet.of(same, last);
          case GREATER -> DaySet.of(more, last);
          case LESS -> domain.without(DaySet.of(same, last));
          case LESS_OR_EQUAL -> domain.without(DaySet.of(more, last));
        });
  }

  /**
   * The days whose text begins with a prefix.
   *
   * @return empty if that cannot be told by the order of dates
   */
  public Optional<DaySet> whereTextStartsWith(byte[] prefix) {
    byte[] beyond = Arrays.copyOf(prefix, prefix.length + 1);
    beyond[prefix.length] = (byte) 0xFF; // no byte of UTF-8 is as high
    return where(Comparison.GREATER_OR_EQUAL, prefix)
        .flatMap(from -> where(Comparison.LESS, beyond).map(from::and));
  }

  private static boolean isDigit(byte utf8) {
    return utf8 >= '0' && utf8 <= '9';
  }

  /** The first day for which a test holds that holds for all days after it; {@code last + 1}. */
  private static int firstWhere(int first, int last, IntPredicate test) {
    long from = first;
    long to = last + 1L;
    while (from < to) {
      long middle = Math.floorDiv(from + to, 2L);
      if (test.test((int) middle)) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return (int) from;
  }

  /** Whether a function gives the same for all days of a month. */
  public static boolean isSameAllMonth(CalendarFunction function) {
    return SAME_ALL_MONTH.contains(function.name());
  }

  /**
   * The days of a set on which a condition holds that is the same for all days of a month.
   *
   * @param test asked of one day in each month
   * @return empty if the set has too many months to look at each, or days outside the calendar's
   *     range
   */
  public static Optional<DaySet> byMonth(DaySet days, CalendarSystem calendar, IntPredicate test) {
    List<DaySet.Run> found = new ArrayList<>();
    int months = 0;
    for (DaySet.Run run : days.runs()) {
      if (run.first() < calendar.minEpochDay() || run.last() > calendar.maxEpochDay()) {
        return Optional.empty();
      }
      for (long day = run.first(); day <= run.last(); ) {
        if (++months > MOST_MONTHS) {
          return Optional.empty();
        }
        int end = Math.min(run.last(), calendar.lastDay((int) day, CalendarUnit.MONTH));
        if (test.test((int) day)) {
          found.add(new DaySet.Run((int) day, end));
        }
        day = end + 1L;
      }
    }
    return Optional.of(DaySet.of(found));
  }
}
