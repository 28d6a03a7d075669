package org.taqwim.calendar.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.taqwim.calendar.function.CalendarFunction.Argument;
import org.taqwim.calendar.function.CalendarFunction.ArgumentType;
import org.taqwim.calendar.function.CalendarFunction.Column;
import org.taqwim.calendar.function.CalendarFunction.Example;
import org.taqwim.calendar.function.CalendarFunction.ResultType;

/** The one list of the SQL functions. Everything that names them is made or checked from it. */
public final class FunctionTable {

  private static final Argument D =
      required("d", ArgumentType.DATE, "a DATE; a TIMESTAMP is first taken to a DATE");
  private static final Argument DATE_OR_TIMESTAMP =
      required("d", ArgumentType.DATE_OR_TIMESTAMP, "a DATE or a TIMESTAMP");
  private static final Argument CALENDAR =
      required(
          "calendar",
          ArgumentType.CALENDAR,
          "the name of a calendar, of which calendar_systems() has the list, or a specification such"
              + " as 'fiscal(jalali, start=7)'");
  private static final Argument TEXT =
      required(
          "text",
          ArgumentType.TEXT_OR_INT,
          "the date: without a pattern y-M-d, y/M/d, y.M.d, yyyyMMdd or yyyMMdd in any decimal"
              + " digits, or with 年, 月 and 日, also with an era; or a key as an INT");
  private static final Argument PATTERN =
      optional(
          "pattern",
          ArgumentType.PATTERN,
          "the letters of Spark's datetime patterns, such as 'd MMMM yyyy'; or short, medium, long"
              + " or full for the pattern of the locale; or default");
  private static final Argument LOCALE =
      optional(
          "locale",
          ArgumentType.LOCALE,
          "whose words and digits, such as 'fa' or 'fa-u-nu-latn'; 'und', the default, is English"
              + " words and ASCII digits");
  private static final Argument STYLE =
      optional(
          "style",
          ArgumentType.STYLE,
          "long, which is the default, short or narrow, as a name by itself has it, or long-format,"
              + " short-format or narrow-format, as it is within a date");
  private static final Argument YEARS =
      optional(
          "years",
          ArgumentType.YEARS,
          "the years that are taken, such as '1350..1449', which also tells the century of yy; or"
              + " 'any'. By default all but years that most likely are Gregorian ones");
  private static final Argument YEAR = required("year", ArgumentType.INT, "the year");
  private static final Argument MONTH =
      required(
          "month",
          ArgumentType.TEXT_OR_INT,
          "the ordinal of the month in the year, or a month code such as '05L'");
  private static final Argument DAY = required("day", ArgumentType.INT, "the day of the month");
  private static final Argument N =
      required("n", ArgumentType.INT, "how many units, negative for earlier");
  private static final Argument UNIT =
      required("unit", ArgumentType.UNIT, "DAY, WEEK, MONTH, QUARTER, HALF or YEAR");

  private static final Argument WEEK_START =
      optional(
          "week_start",
          ArgumentType.WEEK_RULE,
          "a weekday, of which the first week of a year has four days, or a locale such as 'fa-IR',"
              + " whose region has its own rule; by default MONDAY, in a calendar of whole weeks its"
              + " own");
  private static final Argument PERIOD_FROM =
      required(
          "from",
          ArgumentType.PERIOD,
          "a year, half, quarter, month or day such as '1403', '1403-H1', '1403-Q2', '1403-07' or"
              + " '1403-07-05'");
  private static final Argument PERIOD_TO =
      required("to", ArgumentType.PERIOD, "as from; its last day is included");

  private static final List<CalendarFunction> TEXT_AND_DATES =
      List.of(
          function("to_calendar", ResultType.TEXT)
              .takes(D, CALENDAR, PATTERN, LOCALE)
              .does(
                  "The date in a calendar, as text yyyy-MM-dd in ASCII digits, or by a pattern. In"
                      + " the years 0 to 9999 the former sorts as the dates do. from_calendar reads"
                      + " either.")
              .example("1403-01-01", "DATE '2024-03-20'", "'jalali'")
              .example("1 Farvardin 1403", "DATE '2024-03-20'", "'jalali'", "'d MMMM yyyy'")
              .example("۱ فروردین ۱۴۰۳", "DATE '2024-03-20'", "'jalali'", "'d MMMM yyyy'", "'fa'")
              .example("令和6年5月1日", "DATE '2024-05-01'", "'japanese'", "'long'", "'ja'")
              .example("1445-12-03", "DATE '2024-06-09'", "'islamic-umalqura'")
              .example(null, "CAST(NULL AS DATE)", "'jalali'")
              .build(),
          function("try_to_calendar", ResultType.TEXT)
              .takes(D, CALENDAR, PATTERN, LOCALE)
              .does("As to_calendar; NULL for a date outside the calendar's range.")
              .example("1403-01-01", "DATE '2024-03-20'", "'jalali'")
              .example(null, "DATE '1800-01-01'", "'islamic-umalqura'")
              .build(),
          function("from_calendar", ResultType.DATE)
              .takes(TEXT, CALENDAR, PATTERN, LOCALE, YEARS)
              .does(
                  "The DATE of a date that is written in a calendar, as people type it: year, month"
                      + " and day with - / or . between them, eight digits, 2024年5月1日, or an era"
                      + " as in S49.9.24, 平成元/6/3 and 民國113年7月12日; in any digits. The year comes"
                      + " first and is written in full. With a pattern, as the pattern says. A year"
                      + " of 1900 to 2100 in a calendar where it is not of our time is refused: it"
                      + " most likely is a Gregorian one.")
              .example("2024-03-20", "'1403-01-01'", "'jalali'")
              .example("2024-03-20", "'1 Farvardin 1403'", "'jalali'", "'d MMMM yyyy'")
              .example("2021-06-04", "'14 خرداد 1400'", "'jalali'", "'d MMMM yyyy'", "'fa'")
              .example("2016-09-01", "'95/06/11'", "'jalali'", "'yy/M/d'", "'und'", "'1350..1449'")
              .example("2024-03-20", "'۱۴۰۳/۱/۱'", "'jalali'")
              .example("2024-03-20", "14030101", "'jalali'")
              .build(),
          function("try_from_calendar", ResultType.DATE)
              .takes(TEXT, CALENDAR, PATTERN, LOCALE, YEARS)
              .does("As from_calendar; NULL for what is not a date of the calendar.")
              .example("2024-03-19", "'1402-12-29'", "'jalali'")
              .example(null, "'1402-12-30'", "'jalali'")
              .build(),
          function("make_calendar_date", ResultType.DATE)
              .takes(YEAR, MONTH, DAY, CALENDAR)
              .does("The DATE of a year, month and day of a calendar.")
              .example("2024-03-20", "1403", "1", "1", "'jalali'")
              .example("2024-03-20", "1403", "'01'", "1", "'jalali'")
              .build(),
          function("try_make_calendar_date", ResultType.DATE)
              .takes(YEAR, MONTH, DAY, CALENDAR)
              .does("As make_calendar_date; NULL for what is not a date of the calendar.")
              .example("2024-03-19", "1402", "12", "29", "'jalali'")
              .example(null, "1402", "12", "30", "'jalali'")
              .build(),
          function("calendar_convert", ResultType.TEXT)
              .takes(
                  TEXT,
                  calendar("from_calendar", "the calendar that the text is of"),
                  calendar("to_calendar", "the calendar of the result"))
              .does("The default text in one calendar of a date that is written in another.")
              .example("1445-09-10", "'1403-01-01'", "'jalali'", "'islamic-umalqura'")
              .example("2024-03-20", "14030101", "'jalali'", "'gregorian'")
              .build());

  private static final List<CalendarFunction> FIELDS =
      List.of(
          function("calendar_year", ResultType.INT)
              .takes(D, CALENDAR)
              .does("The year in a calendar. It never decreases with the date.")
              .example("1402", "DATE '2024-03-19'", "'jalali'")
              .example("1403", "DATE '2024-03-20'", "'jalali'")
              .build(),
          function("calendar_quarter", ResultType.INT)
              .takes(D, CALENDAR)
              .does("The quarter of a calendar's year, 1 to 4, of three months each.")
              .example("4", "DATE '2024-03-19'", "'jalali'")
              .example("1", "DATE '2024-06-20'", "'jalali'")
              .build(),
          function("calendar_month", ResultType.INT)
              .takes(D, CALENDAR)
              .does("The ordinal of the month in a calendar's year, from 1.")
              .example("12", "DATE '2024-06-09'", "'islamic-umalqura'")
              .build(),
          function("calendar_day", ResultType.INT)
              .takes(D, CALENDAR)
              .does("The day of the month in a calendar.")
              .example("29", "DATE '2024-03-19'", "'jalali'")
              .build(),
          function("calendar_day_of_year", ResultType.INT)
              .takes(D, CALENDAR)
              .does("The day of the year in a calendar, from 1.")
              .example("366", "DATE '2025-03-20'", "'jalali'")
              .build(),
          function("calendar_key", ResultType.INT)
              .takes(D, CALENDAR)
              .does(
                  "The date in a calendar as a number yyyymmdd, for keys of warehouses. The month is"
                      + " its ordinal in the year.")
              .example("14030101", "DATE '2024-03-20'", "'jalali'")
              .build(),
          function("calendar_month_key", ResultType.INT)
              .takes(D, CALENDAR)
              .does("The year and month in a calendar as a number yyyymm, for partitions.")
              .example("140301", "DATE '2024-03-20'", "'jalali'")
              .build(),
          function("calendar_part", ResultType.INT)
              .takes(
                  required(
                      "unit",
                      ArgumentType.FIELD,
                      "DAY, WEEK, MONTH, QUARTER, HALF, YEAR, WEEK_YEAR, DAY_OF_WEEK, DAY_OF_YEAR,"
                          + " ERA_YEAR, DAYS_IN_MONTH, DAYS_IN_YEAR or MONTHS_IN_YEAR"),
                  D,
                  CALENDAR,
                  WEEK_START)
              .does(
                  "A field of the date in a calendar. WEEK is the week of the calendar's own year,"
                      + " WEEK_YEAR the year that it belongs to. DAY_OF_WEEK is 1 for the first day"
                      + " of the week.")
              .example("365", "'DAYS_IN_YEAR'", "DATE '2024-03-19'", "'jalali'")
              .example("3", "'DAY_OF_WEEK'", "DATE '2024-03-20'", "'jalali'")
              .example("53", "'WEEK'", "DATE '2024-03-20'", "'jalali'", "'SATURDAY'")
              .example("1402", "'WEEK_YEAR'", "DATE '2024-03-20'", "'jalali'", "'SATURDAY'")
              .build(),
          function("calendar_month_name", ResultType.TEXT)
              .takes(D, CALENDAR, LOCALE, STYLE)
              .does("The name of the month in a calendar, from Unicode CLDR where it has one.")
              .example("Farvardin", "DATE '2024-03-20'", "'jalali'")
              .example("فروردین", "DATE '2024-03-20'", "'jalali'", "'fa'")
              .example("марта", "DATE '2024-03-20'", "'gregorian'", "'ru'", "'long-format'")
              .build(),
          function("calendar_day_name", ResultType.TEXT)
              .takes(D, CALENDAR, LOCALE, STYLE)
              .does("The name of the weekday, from Unicode CLDR.")
              .example("Wednesday", "DATE '2024-03-20'", "'jalali'")
              .example("چهارشنبه", "DATE '2024-03-20'", "'jalali'", "'fa'")
              .example("Mi", "DATE '2024-03-20'", "'gregorian'", "'de'", "'short'")
              .build(),
          function("calendar_era", ResultType.TEXT_OR_NULL)
              .takes(D, CALENDAR)
              .does("The code of the era of the date; NULL in a calendar without eras.")
              .example("reiwa", "DATE '2019-05-01'", "'japanese'")
              .example(null, "DATE '2024-02-10'", "'chinese'")
              .build(),
          function("calendar_month_code", ResultType.TEXT)
              .takes(D, CALENDAR)
              .does(
                  "The code of the month in a calendar: M and its number, and an L for the leap month"
                      + " that follows the month of that number.")
              .example("M05L", "DATE '2024-03-10'", "'hebrew'")
              .example("M06", "DATE '2024-03-11'", "'hebrew'")
              .build(),
          function("calendar_is_leap_year", ResultType.BOOLEAN)
              .takes(D, CALENDAR)
              .does("Whether the calendar's year has a leap day or leap month.")
              .example("true", "DATE '2024-03-20'", "'jalali'")
              .example("false", "DATE '2025-03-21'", "'jalali'")
              .build(),
          function("calendar_is_leap_month", ResultType.BOOLEAN)
              .takes(D, CALENDAR)
              .does("Whether the month in a calendar is a leap month.")
              .example("true", "DATE '2024-03-10'", "'hebrew'")
              .example("false", "DATE '2024-03-11'", "'hebrew'")
              .build(),
          function("calendar_fields", ResultType.ROW)
              .takes(D, CALENDAR)
              .gives(FieldsRow.COLUMNS)
              .does(
                  "All fields of the date in a calendar, from one conversion. A field that the"
                      + " calendar does not have is NULL.")
              .exampleOf("month_key", "144512", "DATE '2024-06-09'", "'islamic-umalqura'")
              .exampleOf("month_code", "M05L", "DATE '2024-02-10'", "'hebrew'")
              .exampleOf("days_in_month", null, "CAST(NULL AS DATE)", "'jalali'")
              .build());

  private static final List<CalendarFunction> PERIODS =
      List.of(
          function("calendar_trunc", ResultType.DATE_OR_TIMESTAMP)
              .takes(UNIT, DATE_OR_TIMESTAMP, CALENDAR, WEEK_START)
              .does(
                  "The first day of the unit of a calendar that the date belongs to; of a TIMESTAMP,"
                      + " the first instant of that day in the session's time zone.")
              .example("2024-03-20", "'MONTH'", "DATE '2024-04-01'", "'jalali'")
              .example("2023-03-21", "'YEAR'", "DATE '2024-03-19'", "'jalali'")
              .example("2024-03-16", "'WEEK'", "DATE '2024-03-20'", "'jalali'", "'SATURDAY'")
              .build(),
          function("calendar_last_day", ResultType.DATE)
              .takes(
                  D,
                  CALENDAR,
                  optional("unit", ArgumentType.UNIT, "the unit, of which MONTH is the default"),
                  WEEK_START)
              .does("The last day of the unit of a calendar that the date belongs to.")
              .example("2024-03-19", "DATE '2024-03-01'", "'jalali'")
              .example("2025-03-20", "DATE '2024-04-01'", "'jalali'", "'YEAR'")
              .build(),
          function("calendar_next", ResultType.DATE)
              .takes(UNIT, D, CALENDAR, WEEK_START)
              .does(
                  "The first day of the next unit of a calendar, which is the end of the unit that"
                      + " the date belongs to, itself not included.")
              .example("2024-04-20", "'MONTH'", "DATE '2024-03-20'", "'jalali'")
              .example("2025-03-21", "'YEAR'", "DATE '2024-04-01'", "'jalali'")
              .build(),
          function("calendar_add", ResultType.DATE_OR_TIMESTAMP)
              .takes(UNIT, N, DATE_OR_TIMESTAMP, CALENDAR)
              .does(
                  "The date a number of units of a calendar later. Where the month is too short for"
                      + " the day, its last day. A TIMESTAMP keeps its time of the day.")
              .example("2024-10-21", "'MONTH'", "1", "DATE '2024-09-21'", "'jalali'")
              .example("2026-03-20", "'YEAR'", "1", "DATE '2025-03-20'", "'jalali'")
              .build(),
          function("try_calendar_add", ResultType.DATE_OR_TIMESTAMP)
              .takes(UNIT, N, DATE_OR_TIMESTAMP, CALENDAR)
              .does("As calendar_add; NULL for a result outside the calendar's range.")
              .example("2026-03-20", "'YEAR'", "1", "DATE '2025-03-20'", "'jalali'")
              .example(null, "'YEAR'", "600", "DATE '2025-03-20'", "'jalali'")
              .build(),
          function("calendar_diff", ResultType.BIGINT)
              .takes(
                  UNIT,
                  required("a", ArgumentType.DATE, "the DATE to count from"),
                  required("b", ArgumentType.DATE, "the DATE to count to"),
                  CALENDAR)
              .does("The whole units of a calendar from a to b, negative if b is earlier.")
              .example("12", "'MONTH'", "DATE '2024-03-20'", "DATE '2025-03-21'", "'jalali'")
              .example("0", "'YEAR'", "DATE '2024-03-20'", "DATE '2025-03-20'", "'jalali'")
              .build(),
          function("calendar_age", ResultType.INT)
              .takes(
                  required("birth", ArgumentType.DATE, "the DATE of birth"),
                  required("on", ArgumentType.DATE, "the DATE on which the age is wanted"),
                  CALENDAR)
              .does(
                  "The whole years of a calendar since birth. Before birth it is negative, -1 in the"
                      + " year before, so that nobody unborn is of age 0.")
              .example("30", "DATE '1994-03-21'", "DATE '2024-03-20'", "'jalali'")
              .example("30", "DATE '1995-05-31'", "DATE '2024-07-07'", "'islamic-umalqura'")
              .build(),
          function("calendar_between", ResultType.BOOLEAN)
              .takes(D, PERIOD_FROM, PERIOD_TO, CALENDAR)
              .does(
                  "Whether the date is from the first day of one period of a calendar to the last day"
                      + " of another. If from is after to, no date is.")
              .example("true", "DATE '2024-09-22'", "'1403-07'", "'1403-07'", "'jalali'")
              .example("false", "DATE '2024-10-22'", "'1403-07'", "'1403-07'", "'jalali'")
              .example("true", "DATE '2025-03-20'", "'1403'", "'1403'", "'jalali'")
              .build());

  private static final List<CalendarFunction> TABLES =
      List.of(
          function("calendar_dimension", ResultType.TABLE)
              .takes(
                  required("from", ArgumentType.DATE, "the first day"),
                  required("to", ArgumentType.DATE, "the last day"),
                  CALENDAR,
                  optional(
                      "locale",
                      ArgumentType.LOCALE,
                      "whose names and weeks, such as 'fa'; 'und', the default, is English names and"
                          + " the calendar's own weeks, or those of ISO 8601"))
              .gives(DimensionRow.COLUMNS)
              .does(
                  "A row for every day from one to another, as the date dimension of a warehouse has"
                      + " it. If the last day is before the first, or an argument is NULL, there are"
                      + " no rows.")
              .exampleOf(
                  "date_text",
                  "1402-12-29\n1403-01-01",
                  "DATE '2024-03-19'",
                  "DATE '2024-03-20'",
                  "'jalali'")
              .exampleOf(
                  "days_left_in_month",
                  "0\n30",
                  "DATE '2024-03-19'",
                  "DATE '2024-03-20'",
                  "'jalali'")
              .build());

  private static final List<CalendarFunction> ABOUT =
      List.of(
          function("calendar_systems", ResultType.TABLE)
              .gives(CalendarRow.COLUMNS)
              .does(
                  "The calendars: id, aliases, kind, range in its own years and as dates, version of"
                      + " the data, source.")
              .build(),
          function("taqwim_version", ResultType.TEXT).does("The version of Taqwim.").build());

  private static final List<Group> GROUPS =
      List.of(
          new Group("Text and dates", TEXT_AND_DATES),
          new Group("Fields and keys", FIELDS),
          new Group("Periods and arithmetic", PERIODS),
          new Group("Tables", TABLES),
          new Group("About", ABOUT));

  private static final List<CalendarFunction> ALL =
      GROUPS.stream().flatMap(group -> group.functions().stream()).toList();

  private static final Map<String, CalendarFunction> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(CalendarFunction::name, f -> f));

  private FunctionTable() {}

  /**
   * Functions that belong together.
   *
   * @param title the heading in the documentation
   */
  public record Group(String title, List<CalendarFunction> functions) {}

  /** All functions by group, in the order of the documentation. */
  public static List<Group> groups() {
    return GROUPS;
  }

  /** All functions, in the order of the documentation. */
  public static List<CalendarFunction> all() {
    return ALL;
  }

  /**
   * The function of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static CalendarFunction of(String name) {
    CalendarFunction function = BY_NAME.get(name);
    if (function == null) {
      throw new IllegalArgumentException("There is no function " + name);
    }
    return function;
  }

  private static Argument required(String name, ArgumentType type, String meaning) {
    return new Argument(name, type, meaning, false);
  }

  private static Argument optional(String name, ArgumentType type, String meaning) {
    return new Argument(name, type, meaning, true);
  }

  private static Argument calendar(String name, String meaning) {
    return required(name, ArgumentType.CALENDAR, meaning);
  }

  private static Entry function(String name, ResultType result) {
    return new Entry(name, result);
  }

  /** A row of the table being written. */
  private static final class Entry {
    private final String name;
    private final ResultType result;
    private final List<Example> examples = new ArrayList<>();
    private List<Argument> arguments = List.of();
    private List<Column> columns = List.of();
    private String summary = "";

    Entry(String name, ResultType result) {
      this.name = name;
      this.result = result;
    }

    Entry takes(Argument... taken) {
      arguments = List.of(taken);
      return this;
    }

    Entry does(String sentence) {
      summary = sentence;
      return this;
    }

    Entry gives(List<Column> row) {
      columns = row;
      return this;
    }

    Entry example(String expected, String... call) {
      return exampleOf(null, expected, call);
    }

    Entry exampleOf(String column, String expected, String... call) {
      examples.add(new Example(List.of(call), column, expected));
      return this;
    }

    CalendarFunction build() {
      return new CalendarFunction(name, arguments, result, columns, summary, examples, "0.1.0");
    }
  }
}
