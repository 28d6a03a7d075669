package org.taqwim.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.flink.table.functions.ScalarFunction;
import org.apache.flink.types.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarSystem.Notation;
import org.taqwim.calendar.Calendars;

/**
 * The laws of round trip and order over Flink's own dates, for every calendar: every day from its
 * year 1 to the Gregorian year 3000 in batch, every seventh in streaming. The lines of Flink share
 * out the calendars.
 */
class LawsTest {

  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 3000;

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

  /** A row for each day that breaks a law, and one for the last day, to see that all were there. */
  @ParameterizedTest
  @MethodSource("calendars")
  void roundTripAndOrder(Flink.Mode mode, CalendarSystem calendar) {
    long first = firstDay(calendar);
    long last = lastDay(calendar);
    int step = mode == Flink.Mode.BATCH ? 1 : 7;
    long days = (last - first) / step; // the last of them has a next day
    assertTrue(last - first > 30 * 354, "only " + (last - first));
    Flink flink = SESSIONS.get(mode);
    String table = "days_of_" + calendar.id().replace('-', '_');
    flink.createNumbers(table, days);
    flink
        .session()
        .createTemporarySystemFunction("law_of_" + table, new Broken(calendar.notation()));
    List<Row> rows =
        flink.rows(
            """
            SELECT d FROM (
              SELECT k, TIMESTAMPADD(DAY, CAST(k * %1$d AS INT), DATE '%2$s') AS d,
                TIMESTAMPADD(DAY, CAST(k * %1$d + 1 AS INT), DATE '%2$s') AS tomorrow
              FROM %3$s)
            WHERE k = %4$d OR law_of_%3$s(d, calendar_year(d, '%5$s'),
              to_calendar(d, '%5$s'), try_from_calendar(to_calendar(d, '%5$s'), '%5$s'),
              to_calendar(tomorrow, '%5$s'),
              calendar_key(d, '%5$s'), try_from_calendar(calendar_key(d, '%5$s'), '%5$s'),
              calendar_key(tomorrow, '%5$s'))
            """
                .formatted(step, LocalDate.ofEpochDay(first), table, days - 1, calendar.id()));
    assertEquals(List.of(Row.of(LocalDate.ofEpochDay(first + (days - 1) * step))), rows);
  }

  /**
   * Whether a day breaks a law. Text that begins with an era need not be in order. A year that most
   * likely is a Gregorian one is not believed, in keys of any calendar and in text that names the
   * year; nor is a key's year of two digits that are not of our time. As an expression of SQL,
   * Flink 2.0 would take minutes to plan it.
   */
  public static final class Broken extends ScalarFunction {

    private static final long serialVersionUID = 1L;

    private final Notation notation;

    Broken(Notation notation) {
      this.notation = notation;
    }

    public boolean eval(
        LocalDate d,
        Integer year,
        String text,
        LocalDate ofText,
        String nextText,
        Integer key,
        LocalDate ofKey,
        Integer nextKey) {
      boolean ofOurTime = d.getYear() >= 1900 && d.getYear() <= 2100;
      boolean refused =
          !ofOurTime && year >= 1900 && year <= 2100 && Math.abs(d.getYear() - year) > 1;
      boolean shortKey = !ofOurTime && Math.abs(year) < 100;
      boolean textHasYear = notation == Notation.NUMERIC || notation == Notation.WEEK;
      boolean inOrder = notation != Notation.ERA && notation != Notation.LONG_COUNT;
      return !Objects.equals(ofText, refused && textHasYear ? null : d)
          || !Objects.equals(ofKey, refused || shortKey ? null : d)
          || inOrder && text.compareTo(nextText) >= 0
          || key >= nextKey;
    }
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
