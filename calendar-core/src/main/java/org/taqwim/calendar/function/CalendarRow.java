package org.taqwim.calendar.function;

import static org.taqwim.calendar.function.CalendarFunctions.utf8;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.function.CalendarFunction.Column;
import org.taqwim.calendar.function.CalendarFunction.ResultType;

/**
 * A row of {@code calendar_systems()}: a calendar and where its data come from. {@link #COLUMNS}
 * says what the components mean.
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

  /** The columns, in the order of the components. */
  public static final List<Column> COLUMNS =
      List.of(
          column("id", ResultType.TEXT, "the name"),
          column("aliases", ResultType.TEXTS, "further names"),
          column("kind", ResultType.TEXT, "solar, lunar, lunisolar or count"),
          column("first_year", ResultType.INT, "the first year of the range, in its own count"),
          column("last_year", ResultType.INT, "the last year of the range"),
          // Text, as the engines' DATE may not hold it.
          column("first_day", ResultType.TEXT, "the first day of the range, as in ISO 8601"),
          column("last_day", ResultType.TEXT, "the last day of the range"),
          column("data_version", ResultType.TEXT, "changes when the date of any day changes"),
          column(
              "source", ResultType.TEXT, "the authority, and the first year that is a forecast"));

  private static Column column(String name, ResultType type, String meaning) {
    return new Column(name, type, false, meaning);
  }

  /** The values of the columns: text as UTF-8, {@code Object[]} of such, or {@link Integer}. */
  public Object[] values() {
    return new Object[] {
      utf8(id),
      aliases.stream().map(CalendarFunctions::utf8).toArray(),
      utf8(kind),
      firstYear,
      lastYear,
      utf8(firstDay),
      utf8(lastDay),
      utf8(dataVersion),
      utf8(source)
    };
  }

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
