package org.taqwim.calendar.function;

import static org.taqwim.calendar.function.FunctionEntry.CALENDAR;
import static org.taqwim.calendar.function.FunctionEntry.D;
import static org.taqwim.calendar.function.FunctionEntry.LOCALE;
import static org.taqwim.calendar.function.FunctionEntry.WEEK_START;
import static org.taqwim.calendar.function.FunctionEntry.function;
import static org.taqwim.calendar.function.FunctionEntry.optional;
import static org.taqwim.calendar.function.FunctionEntry.required;

import java.util.List;
import org.taqwim.calendar.function.CalendarFunction.Argument;
import org.taqwim.calendar.function.CalendarFunction.ArgumentType;
import org.taqwim.calendar.function.CalendarFunction.ResultType;

/** Fields and keys. */
final class FieldFunctions {

  private static final Argument STYLE =
      optional(
          "style",
          ArgumentType.STYLE,
          "long, which is the default, short or narrow, as a name by itself has it, or long-format,"
              + " short-format or narrow-format, as it is within a date");

  static final List<CalendarFunction> FIELDS =
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

  private FieldFunctions() {}
}
