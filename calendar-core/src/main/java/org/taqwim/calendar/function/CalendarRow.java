package org.taqwim.calendar.function;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.DefinedCalendars;

/**
 * A row of {@code calendar_systems()}: the components are its columns, text as STRING, lists as
 * ARRAY of STRING, numbers as INT.
 *
 * @param id the name
 * @param aliases further names
 * @param kind solar, lunar, lunisolar or count
 * @param firstYear the first year of the range, in the calendar's own count
 * @param lastYear the last year of the range
 * @param firstDay the first day of the range, ISO 8601; text, as the engines' DATE may not hold it
 * @param lastDay the last day of the range
 * @param dataVersion changes when the date of any day changes
 * @param source the authority, and the first year that is a forecast
 */
public record CalendarRow(
    String id,
    List<String> aliases,
    String kind,
    int firstYear,
    int lastYear,
    String firstDay,
    String lastDay,
    String dataVersion,
    String source) {

  /** The columns' SQL names, in order. */
  public static final List<String> COLUMNS =
      List.of(
          "id",
          "aliases",
          "kind",
          "first_year",
          "last_year",
          "first_day",
          "last_day",
          "data_version",
          "source");

  /** A row per calendar. */
  public static List<CalendarRow> all(DefinedCalendars calendars) {
    return calendars.all().stream().map(CalendarRow::of).toList();
  }

  private static CalendarRow of(CalendarSystem calendar) {
    return new CalendarRow(
        calendar.id(),
        calendar.aliases(),
        calendar.kind().name().toLowerCase(Locale.ROOT),
        calendar.minYear(),
        calendar.maxYear(),
        LocalDate.ofEpochDay(calendar.minEpochDay()).toString(),
        LocalDate.ofEpochDay(calendar.maxEpochDay()).toString(),
        calendar.dataVersion(),
        source(calendar));
  }

  private static String source(CalendarSystem calendar) {
    int provisional = calendar.provisionalFrom();
    return provisional > calendar.maxYear()
        ? calendar.source()
        : calendar.source() + "; provisional from the year " + provisional;
  }
}
