package org.taqwim.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.types.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarSystem.Notation;
import org.taqwim.calendar.Calendars;

/**
 * The laws of round trip and order over Flink's own dates, for every calendar: every day from its
 * year 1 to the Gregorian year 3000 in batch, every seventh in streaming; of {@link Flink#some}
 * calendars, as few of these days.
 */
class LawsTest {

  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 3000;
  private static final int STEP = Flink.STRIDE * Flink.STRIDE;

  private static final Map<Flink.Mode, Flink> SESSIONS = new EnumMap<>(Flink.Mode.class);

  static {
    for (Flink.Mode mode : Flink.Mode.values()) {
      SESSIONS.put(mode, Flink.withModule(mode));
    }
  }

  static Stream<Arguments> calendars() {
    return Stream.of(Flink.Mode.values())
        .flatMap(mode -> Flink.some(Calendars.all()).stream().map(c -> Arguments.of(mode, c)));
  }

  /**
   * A row for each day that breaks a law, and one for the last day, to see that all were there.
   * Text that begins with an era need not be in order. A year that most likely is a Gregorian one
   * is not believed, in keys of any calendar and in text that names the year; nor is a key's year
   * of two digits that are not of our time.
   */
  @ParameterizedTest
  @MethodSource("calendars")
  void roundTripAndOrder(Flink.Mode mode, CalendarSystem calendar) {
    long first = firstDay(calendar);
    long last = lastDay(calendar);
    int step = mode == Flink.Mode.BATCH ? STEP : 7 * STEP;
    long days = (last - first) / step; // the last of them has a next day
    assertTrue(last - first > 30 * 354, "only " + (last - first));
    Flink flink = SESSIONS.get(mode);
    String table = "days_of_" + calendar.id().replace('-', '_');
    flink.createNumbers(table, days);
    List<Row> rows =
        flink.rows(
            """
            SELECT d FROM (
              SELECT k, d, tomorrow,
                calendar_year(d, '%5$s') BETWEEN 1900 AND 2100
                  AND EXTRACT(YEAR FROM d) NOT BETWEEN 1900 AND 2100
                  AND ABS(EXTRACT(YEAR FROM d) - calendar_year(d, '%5$s')) > 1 AS refused,
                ABS(calendar_year(d, '%5$s')) < 100
                  AND EXTRACT(YEAR FROM d) NOT BETWEEN 1900 AND 2100 AS short_key
              FROM (
                SELECT k, TIMESTAMPADD(DAY, CAST(k * %1$d AS INT), DATE '%2$s') AS d,
                  TIMESTAMPADD(DAY, CAST(k * %1$d + 1 AS INT), DATE '%2$s') AS tomorrow
                FROM %3$s))
            WHERE k = %4$d OR (
              try_from_calendar(to_calendar(d, '%5$s'), '%5$s')
                IS NOT DISTINCT FROM CASE WHEN refused AND %7$s THEN NULL ELSE d END
              AND try_from_calendar(calendar_key(d, '%5$s'), '%5$s')
                IS NOT DISTINCT FROM CASE WHEN refused OR short_key THEN NULL ELSE d END
              AND (%6$s OR to_calendar(d, '%5$s') < to_calendar(tomorrow, '%5$s'))
              AND calendar_key(d, '%5$s') < calendar_key(tomorrow, '%5$s')) IS NOT TRUE
            """
                .formatted(
                    step,
                    LocalDate.ofEpochDay(first),
                    table,
                    days - 1,
                    calendar.id(),
                    calendar.notation() == Notation.ERA
                        || calendar.notation() == Notation.LONG_COUNT,
                    calendar.notation() == Notation.NUMERIC
                        || calendar.notation() == Notation.WEEK));
    assertEquals(List.of(Row.of(LocalDate.ofEpochDay(first + (days - 1) * step))), rows);
  }

  private static long firstDay(CalendarSystem calendar) {
    int year = Math.max(FIRST_YEAR, calendar.minYear());
    long day =
        Math.max(calendar.minEpochDay(), calendar.toEpochDay(calendar.firstOfMonth(year, 1)));
    return Math.max(day, LocalDate.of(1, 1, 1).toEpochDay());
  }

  // The year 3000 of a calendar that counts from the creation is long before Flink's first DATE.
  private static long lastDay(CalendarSystem calendar) {
    long gregorian = LocalDate.of(LAST_YEAR, 12, 31).toEpochDay();
    return Math.min(gregorian, calendar.maxEpochDay());
  }
}
