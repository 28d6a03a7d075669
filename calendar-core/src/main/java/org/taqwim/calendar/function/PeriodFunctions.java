package org.taqwim.calendar.function;

import static org.taqwim.calendar.function.FunctionEntry.CALENDAR;
import static org.taqwim.calendar.function.FunctionEntry.D;
import static org.taqwim.calendar.function.FunctionEntry.WEEK_START;
import static org.taqwim.calendar.function.FunctionEntry.function;
import static org.taqwim.calendar.function.FunctionEntry.optional;
import static org.taqwim.calendar.function.FunctionEntry.required;

import java.util.List;
import org.taqwim.calendar.function.CalendarFunction.Argument;
import org.taqwim.calendar.function.CalendarFunction.ArgumentType;
import org.taqwim.calendar.function.CalendarFunction.ResultType;

/** Periods and arithmetic. */
final class PeriodFunctions {

  private static final Argument DATE_OR_TIMESTAMP =
      required("d", ArgumentType.DATE_OR_TIMESTAMP, "a DATE or a TIMESTAMP");
  private static final Argument N =
      required("n", ArgumentType.INT, "how many units, negative for earlier");
  private static final Argument UNIT =
      required("unit", ArgumentType.UNIT, "DAY, WEEK, MONTH, QUARTER, HALF or YEAR");
  private static final Argument PERIOD_FROM =
      required(
          "from",
          ArgumentType.PERIOD,
          "a year, half, quarter, month or day such as '1403', '1403-H1', '1403-Q2', '1403-07' or"
              + " '1403-07-05'");
  private static final Argument PERIOD_TO =
      required("to", ArgumentType.PERIOD, "as from; its last day is included");

  static final List<CalendarFunction> PERIODS =
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
          function("calendar_window", ResultType.ROW)
              .takes(UNIT, DATE_OR_TIMESTAMP, CALENDAR, WEEK_START)
              .gives(WindowRow.COLUMNS)
              .does(
                  "The unit of a calendar that the date belongs to, as a half-open interval. In a"
                      + " streaming query of Spark it is a window of event time, as that of its"
                      + " function window.")
              .exampleOf("start", "2024-03-20", "'MONTH'", "DATE '2024-04-01'", "'jalali'")
              .exampleOf("end", "2024-04-20", "'MONTH'", "DATE '2024-04-01'", "'jalali'")
              .exampleOf(
                  "end", "2024-03-23", "'WEEK'", "DATE '2024-03-20'", "'jalali'", "'SATURDAY'")
              .exampleOf("start", null, "'YEAR'", "CAST(NULL AS DATE)", "'jalali'")
              .build(),
          function("calendar_axis", ResultType.TIMESTAMP)
              .takes(DATE_OR_TIMESTAMP, CALENDAR)
              .does(
                  "The date laid out on an axis on which every month of any calendar takes 50 days, a"
                      + " quarter 250, a half 500 and a year 1000, for windows of fixed length such as"
                      + " Flink's TUMBLE. The result is no date; calendar_unaxis is the way back."
                      + " Of a TIMESTAMP, the axis goes on from the first instant of the month in the"
                      + " session's time zone.")
              .example("2120-08-02T00:00", "DATE '2024-03-20'", "'jalali'")
              .example("2120-09-21T00:00", "DATE '2024-04-20'", "'jalali'")
              .build(),
          function("calendar_unaxis", ResultType.TIMESTAMP)
              .takes(
                  required(
                      "axis",
                      ArgumentType.DATE_OR_TIMESTAMP,
                      "what calendar_axis gave, or a window of it begins or ends with"),
                  CALENDAR)
              .does(
                  "The date and time, in the time zone of what has been laid out, of a place on the"
                      + " axis of calendar_axis. Where a window begins or ends, it is the first"
                      + " instant of the next month; elsewhere behind the end of a month, its last"
                      + " millisecond.")
              .example("2024-04-20T00:00", "DATE '2120-09-21'", "'jalali'")
              .example("2024-04-19T23:59:59.999", "DATE '2120-09-20'", "'jalali'")
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

  private PeriodFunctions() {}
}
