package org.taqwim.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was wrong with an argument: the value, the argument, and what would be right.
 *
 * <p>It carries no stack trace: in a query the place that matters is the row, and a column of dirty
 * dates may raise it a million times under a {@code try_} function.
 */
public final class CalendarException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** The kinds of error, each with its SQLSTATE. */
  public enum Condition {
    /** A calendar that is not registered. The query is wrong, not the data. */
    CALENDAR_NOT_FOUND("42704", false),
    /** A definition of a calendar that cannot be read. The configuration is wrong. */
    CALENDAR_INVALID_DEFINITION("42000", false),
    /**
     * A unit that does not exist, or not in the calendar, or a start of weeks that is neither a
     * weekday nor a locale. The query is wrong, not the data.
     */
    CALENDAR_INVALID_UNIT("22023", false),
    /** A pattern that cannot be used for dates, or not for the calendar. The query is wrong. */
    CALENDAR_INVALID_PATTERN("22007", false),
    /**
     * A range of years that cannot be read, or cannot be used with the pattern. The query is wrong.
     */
    CALENDAR_INVALID_YEARS("22023", false),
    /** A style of names that does not exist. The query is wrong, not the data. */
    CALENDAR_INVALID_STYLE("22023", false),
    /** A locale that CLDR does not have. The query is wrong, not the data. */
    CALENDAR_INVALID_LOCALE("22023", false),
    /** Text, a key or fields that are not a date of the calendar. */
    CALENDAR_INVALID_DATE("22007", true),
    /** A day, or the result of arithmetic, outside the range that the calendar defines. */
    CALENDAR_OUT_OF_RANGE("22008", true);

    private final String sqlState;
    private final boolean value;

    Condition(String sqlState, boolean value) {
      this.sqlState = sqlState;
      this.value = value;
    }

    /** The SQLSTATE of ISO/IEC 9075 for errors of this kind. */
    public String sqlState() {
      return sqlState;
    }

    /**
     * Whether a value is to blame, so that a {@code try_} function gives NULL, rather than the
     * query itself, which then fails in a {@code try_} function too.
     */
    public boolean isValue() {
      return value;
    }
  }

  /** How much of a value a message repeats. */
  private static final int LONGEST_VALUE = 60;

  private final Condition condition;
  private final String template;
  private final Object[] values;

  private CalendarException(Condition condition, String template, Object... values) {
    super(null, null);
    this.condition = condition;
    this.template = template;
    this.values = values;
  }

  /** The kind of error. */
  public Condition condition() {
    return condition;
  }

  // The message is put together only when somebody reads it.
  @Override
  public String getMessage() {
    return String.format(Locale.ROOT, template, values);
  }

  /**
   * The same error, for an engine that shows nothing but a message: it begins with the condition
   * and the place.
   *
   * @param place the SQL function, and the argument if it is known
   */
  public CalendarException in(String place) {
    return new CalendarException(condition, "[%s] %s: %s", condition, place, getMessage());
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }

  private static String shortened(String value) {
    if (value.length() <= LONGEST_VALUE) {
      return value;
    }
    boolean withinCharacter = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1));
    return value.substring(0, withinCharacter ? LONGEST_VALUE - 1 : LONGEST_VALUE) + "…";
  }

  static CalendarException unknownCalendar(String name, List<String> nearest) {
    return new CalendarException(
        Condition.CALENDAR_NOT_FOUND,
        "There is no calendar '%s'.%s calendar_systems() lists all calendars.",
        shortened(name),
        nearest.isEmpty()
            ? ""
            : nearest.stream()
                .map(n -> "'" + n + "'")
                .collect(Collectors.joining(" or ", " Did you mean ", "?")));
  }

  static CalendarException ambiguousCalendar(String name, List<String> variants) {
    return new CalendarException(
        Condition.CALENDAR_NOT_FOUND,
        "'%s' names more than one calendar. Name the variant: %s.",
        name,
        variants.stream().map(v -> "'" + v + "'").collect(Collectors.joining(", ")));
  }

  /**
   * A specification that cannot be read.
   *
   * @param reason which part is wrong and what would be right, a clause without a full stop
   */
  public static CalendarException invalidSpecification(String specification, String reason) {
    return new CalendarException(
        Condition.CALENDAR_NOT_FOUND,
        "'%s' is not a calendar: %s.",
        shortened(specification),
        reason);
  }

  static CalendarException unknownUnit(String name) {
    return new CalendarException(
        Condition.CALENDAR_INVALID_UNIT,
        "There is no unit '%s'. The units are: %s.",
        shortened(name),
        Arrays.stream(CalendarUnit.values()).map(Enum::name).collect(Collectors.joining(", ")));
  }

  static CalendarException unknownField(String name, Optional<CalendarField> meant) {
    return new CalendarException(
        Condition.CALENDAR_INVALID_UNIT,
        "There is no unit '%s'.%s The units are: %s.",
        shortened(name),
        meant.map(field -> " Did you mean '" + field + "'?").orElse(""),
        Arrays.stream(CalendarField.values()).map(Enum::name).collect(Collectors.joining(", ")));
  }

  static CalendarException noSuchUnit(CalendarSystem calendar, CalendarUnit unit) {
    return new CalendarException(
        Condition.CALENDAR_INVALID_UNIT,
        "The calendar '%s' has no unit '%s': its years have up to %d months. Use MONTH or YEAR.",
        calendar.id(),
        unit,
        calendar.maximumMonthsInYear());
  }

  /** A calendar whose months or years are too long for the axis of periods. */
  public static CalendarException noAxis(CalendarSystem calendar, int days, int months) {
    return new CalendarException(
        Condition.CALENDAR_INVALID_UNIT,
        "The calendar '%s' has no axis: its months have up to %d days and its years up to %d months,"
            + " and an axis holds %d and %d.",
        calendar.id(),
        calendar.maximumDaysInMonth(),
        calendar.maximumMonthsInYear(),
        days,
        months);
  }

  /** A weekday name that is none of MONDAY to SUNDAY. */
  public static CalendarException unknownWeekday(String name) {
    return new CalendarException(
        Condition.CALENDAR_INVALID_UNIT,
        "There is no weekday '%s'. The weekdays are: MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY,"
            + " SATURDAY, SUNDAY.",
        shortened(name));
  }

  /** A name by which weeks should begin that is neither a weekday nor a locale. */
  public static CalendarException unknownWeekRule(String name) {
    return new CalendarException(
        Condition.CALENDAR_INVALID_UNIT,
        "There is no weekday '%s', nor a locale. The weekdays are: MONDAY, TUESDAY, WEDNESDAY,"
            + " THURSDAY, FRIDAY, SATURDAY, SUNDAY; a locale such as fa-IR stands for the custom of"
            + " its region.",
        shortened(name));
  }

  /** A name by which weeks should begin that is no weekday, but a language without a region. */
  public static CalendarException weekRuleWithoutRegion(String name) {
    return new CalendarException(
        Condition.CALENDAR_INVALID_UNIT,
        "There is no weekday '%s', and a language alone does not tell when weeks begin: a locale needs"
            + " a region, such as fa-IR, or -u-fw-. The weekdays are: MONDAY, TUESDAY, WEDNESDAY,"
            + " THURSDAY, FRIDAY, SATURDAY, SUNDAY.",
        shortened(name));
  }

  /**
   * A name by which weeks should begin that is no weekday, and looks like a locale but is none.
   *
   * @param noLocale what is wrong with it
   */
  public static CalendarException unknownWeekRule(String name, CalendarException noLocale) {
    return new CalendarException(
        Condition.CALENDAR_INVALID_UNIT,
        "There is no weekday '%s', and %s",
        shortened(name),
        noLocale.getMessage());
  }

  /**
   * A style of names that does not exist.
   *
   * @param styles those that do
   */
  public static CalendarException unknownStyle(String name, Collection<String> styles) {
    return new CalendarException(
        Condition.CALENDAR_INVALID_STYLE,
        "There is no style '%s'. The styles are: %s.",
        shortened(name),
        String.join(", ", styles));
  }

  /**
   * A tag of a locale that cannot be answered.
   *
   * @param reason what is wrong and what would be right, a clause or a question
   */
  public static CalendarException unknownLocale(String tag, String reason) {
    return new CalendarException(
        Condition.CALENDAR_INVALID_LOCALE,
        "'%s' is not a locale: %s%s",
        shortened(tag),
        reason,
        reason.endsWith("?") ? "" : ".");
  }

  /**
   * A value that is not a date of the calendar.
   *
   * @param value the text, key or fields as given
   * @param reason what is wrong and what would be right, a clause without a full stop
   */
  public static CalendarException invalidDate(
      String value, CalendarSystem calendar, String reason) {
    return new CalendarException(
        Condition.CALENDAR_INVALID_DATE,
        "'%s' is not a date of the calendar '%s': %s.",
        shortened(value),
        calendar.id(),
        reason);
  }

  /**
   * A pattern of letters that cannot be used.
   *
   * @param reason what is wrong, where, and what would be right, a clause without a full stop
   */
  public static CalendarException invalidPattern(String pattern, String reason) {
    return new CalendarException(
        Condition.CALENDAR_INVALID_PATTERN,
        "'%s' is not a pattern for this: %s.",
        shortened(pattern),
        reason);
  }

  /**
   * A range of years that cannot be used.
   *
   * @param reason what is wrong and what would be right, a clause without a full stop
   */
  public static CalendarException invalidYears(String years, String reason) {
    return new CalendarException(
        Condition.CALENDAR_INVALID_YEARS,
        "'%s' is not a range of years for this: %s.",
        shortened(years),
        reason);
  }

  /**
   * A range of years that is needed and not given.
   *
   * @param reason why, and what to give
   */
  public static CalendarException missingYears(String reason) {
    return new CalendarException(
        Condition.CALENDAR_INVALID_YEARS, "A range of years is missing: %s.", reason);
  }

  /**
   * A definition of a calendar that is wrong.
   *
   * @param file the name of the file or what else holds it
   * @param line the line, from 1
   * @param problem what is wrong and what would be right, a clause without a full stop
   */
  public static CalendarException invalidDefinition(String file, int line, String problem) {
    return new CalendarException(
        Condition.CALENDAR_INVALID_DEFINITION, "%s, line %d: %s", file, line, problem);
  }

  /** A day that the calendar's range does not hold. */
  public static CalendarException dayOutOfRange(CalendarSystem calendar, long epochDay) {
    return new CalendarException(
        Condition.CALENDAR_OUT_OF_RANGE,
        "The date %s is outside the range of the calendar '%s', which is %s to %s.",
        LocalDate.ofEpochDay(epochDay),
        calendar.id(),
        LocalDate.ofEpochDay(calendar.minEpochDay()),
        LocalDate.ofEpochDay(calendar.maxEpochDay()));
  }

  /**
   * A day that a type of an engine does not hold.
   *
   * @param type as a message names it, such as {@code Flink's DATE}
   * @param first its first epoch day
   * @param last its last epoch day
   */
  public static CalendarException outsideOfDateType(
      int epochDay, String type, int first, int last) {
    return new CalendarException(
        Condition.CALENDAR_OUT_OF_RANGE,
        "The date %s is outside the range of %s, which is %s to %s.",
        LocalDate.ofEpochDay(epochDay),
        type,
        LocalDate.ofEpochDay(first),
        LocalDate.ofEpochDay(last));
  }

  /** A day that a timestamp, a {@code long} of microseconds, does not hold. */
  public static CalendarException outsideOfTimestamp(int epochDay) {
    return new CalendarException(
        Condition.CALENDAR_OUT_OF_RANGE,
        "The date %s is outside the range of TIMESTAMP.",
        LocalDate.ofEpochDay(epochDay));
  }

  /**
   * A stamp of the axis of a calendar's periods that is of no period.
   *
   * @param micros the stamp
   */
  public static CalendarException outsideOfAxis(CalendarSystem calendar, long micros) {
    return new CalendarException(
        Condition.CALENDAR_OUT_OF_RANGE,
        "The calendar '%s' has no period at %s of its axis.",
        calendar.id(),
        LocalDateTime.ofEpochSecond(
            Math.floorDiv(micros, 1_000_000L),
            (int) Math.floorMod(micros, 1_000_000L) * 1_000,
            ZoneOffset.UTC));
  }

  /** A day whose key does not fit an {@code int}. */
  public static CalendarException noKey(CalendarSystem calendar, int epochDay, int lastYear) {
    return new CalendarException(
        Condition.CALENDAR_OUT_OF_RANGE,
        "The date %s has no key in the calendar '%s': keys hold the years -%d to %d.",
        LocalDate.ofEpochDay(epochDay),
        calendar.id(),
        lastYear,
        lastYear);
  }

  /** A week that belongs to the year before the calendar's range, so that it has no number. */
  static CalendarException weekOutOfRange(CalendarSystem calendar, int epochDay) {
    return new CalendarException(
        Condition.CALENDAR_OUT_OF_RANGE,
        "The week of the date %s belongs to the year before the range of the calendar '%s', which"
            + " is %s to %s.",
        LocalDate.ofEpochDay(epochDay),
        calendar.id(),
        LocalDate.ofEpochDay(calendar.minEpochDay()),
        LocalDate.ofEpochDay(calendar.maxEpochDay()));
  }

  /** Arithmetic that leaves the calendar's range. */
  public static CalendarException resultOutOfRange(
      CalendarSystem calendar, int epochDay, long amount, CalendarUnit unit) {
    return new CalendarException(
        Condition.CALENDAR_OUT_OF_RANGE,
        "%d %s from %s is outside the range of the calendar '%s', which is %s to %s.",
        amount,
        unit.after(amount),
        LocalDate.ofEpochDay(epochDay),
        calendar.id(),
        LocalDate.ofEpochDay(calendar.minEpochDay()),
        LocalDate.ofEpochDay(calendar.maxEpochDay()));
  }
}
