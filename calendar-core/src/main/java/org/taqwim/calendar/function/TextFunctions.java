package org.taqwim.calendar.function;

import static org.taqwim.calendar.function.FunctionEntry.CALENDAR;
import static org.taqwim.calendar.function.FunctionEntry.D;
import static org.taqwim.calendar.function.FunctionEntry.LOCALE;
import static org.taqwim.calendar.function.FunctionEntry.TEXT;
import static org.taqwim.calendar.function.FunctionEntry.calendar;
import static org.taqwim.calendar.function.FunctionEntry.function;
import static org.taqwim.calendar.function.FunctionEntry.optional;
import static org.taqwim.calendar.function.FunctionEntry.required;

import java.util.List;
import org.taqwim.calendar.function.CalendarFunction.Argument;
import org.taqwim.calendar.function.CalendarFunction.ArgumentType;
import org.taqwim.calendar.function.CalendarFunction.ResultType;

/** Text and dates. */
final class TextFunctions {

  private static final Argument PATTERN =
      optional(
          "pattern",
          ArgumentType.PATTERN,
          "the letters of Spark's datetime patterns, such as 'd MMMM yyyy'; or short, medium, long"
              + " or full for the pattern of the locale; or default");
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

  static final List<CalendarFunction> TEXT_AND_DATES =
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

  private TextFunctions() {}
}
