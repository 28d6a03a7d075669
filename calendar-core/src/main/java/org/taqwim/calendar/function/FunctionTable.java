package org.taqwim.calendar.function;

import java.util.ArrayList;
import java.util.List;
import org.taqwim.calendar.function.CalendarFunction.Argument;
import org.taqwim.calendar.function.CalendarFunction.ArgumentType;
import org.taqwim.calendar.function.CalendarFunction.Example;
import org.taqwim.calendar.function.CalendarFunction.ResultType;

/** The one list of the SQL functions. Everything that names them is made or checked from it. */
public final class FunctionTable {

  private static final Argument D =
      required("d", ArgumentType.DATE, "a DATE; a TIMESTAMP is first taken to a DATE");
  private static final Argument DATE_ONLY = required("d", ArgumentType.DATE_ONLY, "a DATE");
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
          "y-M-d, y/M/d or yyyyMMdd in any decimal digits, or a key as an INT");
  private static final Argument UNIT =
      required("unit", ArgumentType.UNIT, "DAY, WEEK, MONTH, QUARTER, HALF or YEAR");

  private static final List<CalendarFunction> ALL =
      List.of(
          function("to_calendar", ResultType.TEXT)
              .takes(D, CALENDAR)
              .does(
                  "The date in a calendar, as text yyyy-MM-dd in ASCII digits. In the years 0 to 9999"
                      + " it sorts as the dates do. from_calendar reads it.")
              .example("1403-01-01", "DATE '2024-03-20'", "'jalali'")
              .example("1445-12-03", "DATE '2024-06-09'", "'islamic-umalqura'")
              .example(null, "CAST(NULL AS DATE)", "'jalali'")
              .build(),
          function("try_to_calendar", ResultType.TEXT)
              .takes(D, CALENDAR)
              .does("As to_calendar; NULL for a date outside the calendar's range.")
              .example("1403-01-01", "DATE '2024-03-20'", "'jalali'")
              .example(null, "DATE '1800-01-01'", "'islamic-umalqura'")
              .build(),
          function("from_calendar", ResultType.DATE)
              .takes(TEXT, CALENDAR)
              .does("The DATE of a date that is written in a calendar.")
              .example("2024-03-20", "'1403-01-01'", "'jalali'")
              .example("2024-03-20", "'۱۴۰۳/۱/۱'", "'jalali'")
              .example("2024-03-20", "14030101", "'jalali'")
              .build(),
          function("try_from_calendar", ResultType.DATE)
              .takes(TEXT, CALENDAR)
              .does("As from_calendar; NULL for what is not a date of the calendar.")
              .example("2024-03-19", "'1402-12-29'", "'jalali'")
              .example(null, "'1402-12-30'", "'jalali'")
              .build(),
          function("make_calendar_date", ResultType.DATE)
              .takes(
                  required("year", ArgumentType.INT, "the year"),
                  required(
                      "month",
                      ArgumentType.TEXT_OR_INT,
                      "the ordinal of the month in the year, or a month code such as '05L'"),
                  required("day", ArgumentType.INT, "the day of the month"),
                  CALENDAR)
              .does("The DATE of a year, month and day of a calendar.")
              .example("2024-03-20", "1403", "1", "1", "'jalali'")
              .example("2024-03-20", "1403", "'01'", "1", "'jalali'")
              .build(),
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
          function("calendar_trunc", ResultType.DATE)
              .takes(
                  UNIT,
                  DATE_ONLY,
                  CALENDAR,
                  optional("week_start", ArgumentType.WEEKDAY, "the first day of a WEEK: MONDAY"))
              .does("The first day of the unit of a calendar that the date belongs to.")
              .example("2024-03-20", "'MONTH'", "DATE '2024-04-01'", "'jalali'")
              .example("2023-03-21", "'YEAR'", "DATE '2024-03-19'", "'jalali'")
              .example("2024-03-16", "'WEEK'", "DATE '2024-03-20'", "'jalali'", "'SATURDAY'")
              .build(),
          function("calendar_last_day", ResultType.DATE)
              .takes(
                  D,
                  CALENDAR,
                  optional("unit", ArgumentType.UNIT, "the unit, of which MONTH is the default"))
              .does("The last day of the unit of a calendar that the date belongs to.")
              .example("2024-03-19", "DATE '2024-03-01'", "'jalali'")
              .example("2025-03-20", "DATE '2024-04-01'", "'jalali'", "'YEAR'")
              .build(),
          function("calendar_add", ResultType.DATE)
              .takes(
                  UNIT,
                  required("n", ArgumentType.INT, "how many units, negative for earlier"),
                  DATE_ONLY,
                  CALENDAR)
              .does(
                  "The date a number of units of a calendar later. Where the month is too short for"
                      + " the day, its last day.")
              .example("2024-10-21", "'MONTH'", "1", "DATE '2024-09-21'", "'jalali'")
              .example("2026-03-20", "'YEAR'", "1", "DATE '2025-03-20'", "'jalali'")
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
          function("calendar_is_leap_year", ResultType.BOOLEAN)
              .takes(D, CALENDAR)
              .does("Whether the calendar's year has a leap day or leap month.")
              .example("true", "DATE '2024-03-20'", "'jalali'")
              .example("false", "DATE '2025-03-21'", "'jalali'")
              .build(),
          function("calendar_systems", ResultType.TABLE)
              .does(
                  "The calendars: id, aliases, kind, range in its own years and as dates, version of"
                      + " the data, source.")
              .build(),
          function("taqwim_version", ResultType.TEXT).does("The version of Taqwim.").build());

  private FunctionTable() {}

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
    return ALL.stream()
        .filter(function -> function.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no function " + name));
  }

  private static Argument required(String name, ArgumentType type, String meaning) {
    return new Argument(name, type, meaning, false);
  }

  private static Argument optional(String name, ArgumentType type, String meaning) {
    return new Argument(name, type, meaning, true);
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

    Entry example(String expected, String... call) {
      examples.add(new Example(List.of(call), expected));
      return this;
    }

    CalendarFunction build() {
      return new CalendarFunction(name, arguments, result, summary, examples, "0.1.0");
    }
  }
}
