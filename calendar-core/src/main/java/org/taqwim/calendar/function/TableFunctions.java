package org.taqwim.calendar.function;

import static org.taqwim.calendar.function.FunctionEntry.CALENDAR;
import static org.taqwim.calendar.function.FunctionEntry.function;
import static org.taqwim.calendar.function.FunctionEntry.optional;
import static org.taqwim.calendar.function.FunctionEntry.required;

import java.util.List;
import org.taqwim.calendar.function.CalendarFunction.ArgumentType;
import org.taqwim.calendar.function.CalendarFunction.ResultType;

/** Tables, and what is about the library. */
final class TableFunctions {

  static final List<CalendarFunction> TABLES =
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

  static final List<CalendarFunction> ABOUT =
      List.of(
          function("calendar_systems", ResultType.TABLE)
              .gives(CalendarRow.COLUMNS)
              .does(
                  "The calendars: id, aliases, kind, range in its own years and as dates, version of"
                      + " the data, source.")
              .build(),
          function("taqwim_version", ResultType.TEXT).does("The version of Taqwim.").build());

  private TableFunctions() {}
}
