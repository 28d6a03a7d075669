package org.taqwim.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Flink's own windows on the axis of a calendar give each closed period once, with what plain Java
 * sums up over the months that have been published.
 */
class AxisWindowsTest {

  /** Seven years of a row every thirteen hours, in three shops. */
  private static final int ROWS = 5_000;

  private static final LocalDateTime BEGIN = LocalDateTime.parse("2015-01-05T00:00:00");

  /** The place of row {@code k} in time: rows are shuffled within 64, which are 35 days. */
  private static final String PLACE = "(k / 64 * 64 + MOD(k * 37, 64))";

  private static final int DELAY_DAYS = 36;

  /** Rows that come half a year late. */
  private static final String LATE = "MOD(k, 100) = 99";

  private record Event(long k, LocalDateTime time) {

    static Event of(long k, boolean withLate) {
      LocalDateTime time = BEGIN.plusHours(13 * (k / 64 * 64 + k * 37 % 64));
      return new Event(k, withLate && k % 100 == 99 ? time.minusDays(180) : time);
    }

    long shop() {
      return k % 3;
    }
  }

  private static List<Event> events(boolean withLate) {
    return LongStream.range(0, ROWS).mapToObj(k -> Event.of(k, withLate)).toList();
  }

  private static LocalDate lastDay() {
    return events(false).stream()
        .map(event -> event.time().toLocalDate())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static String time(boolean withLate) {
    return "TIMESTAMPADD(DAY, "
        + (withLate ? "CASE WHEN " + LATE + " THEN -180 ELSE 0 END" : "0")
        + ", TIMESTAMPADD(HOUR, CAST(13 * "
        + PLACE
        + " AS INT), TIMESTAMP '2015-01-05 00:00:00'))";
  }

  /** A session with the table evx, whose time is laid out on the axis of a calendar. */
  private static Flink session(String calendar, String time, int parallelism) {
    Flink flink = Flink.withModule(Flink.Mode.STREAMING);
    flink.set("table.exec.resource.default-parallelism", parallelism + "");
    flink.set("pipeline.auto-watermark-interval", "1 ms");
    flink.createNumbers("ev", ROWS);
    flink.run(
        """
        CREATE TEMPORARY TABLE evx (
          shop AS MOD(k, 3),
          ax AS calendar_axis(%1$s, '%2$s'),
          WATERMARK FOR ax AS calendar_axis(%1$s - INTERVAL '%3$d' DAY, '%2$s')
        ) LIKE ev
        """
            .formatted(time, calendar, DELAY_DAYS));
    return flink;
  }

  private static String tumble(String calendar, int days) {
    return """
    SELECT calendar_unaxis(window_start, '%1$s'), calendar_unaxis(window_end, '%1$s'), shop,
      COUNT(*), SUM(k)
    FROM TABLE(TUMBLE(TABLE evx, DESCRIPTOR(ax), INTERVAL '%2$d' DAY(4)))
    GROUP BY window_start, window_end, shop
    """
        .formatted(calendar, days);
  }

  private static List<String> sorted(List<?> rows) {
    List<String> texts = new ArrayList<>();
    rows.forEach(row -> texts.add(row.toString()));
    Collections.sort(texts);
    return texts;
  }

  /** Rows as Flink writes them of the sums of events, by period and shop. */
  private static <T> List<String> sums(
      List<Event> events, Function<Event, T> start, Function<T, ?> end) {
    Map<List<Object>, long[]> sums = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    for (Event event : events) {
      T first = start.apply(event);
      List<Object> key = List.of(first, end.apply(first), event.shop());
      long[] sum = sums.computeIfAbsent(key, k -> new long[2]);
      sum[0]++;
      sum[1] += event.k();
    }
    List<String> rows = new ArrayList<>();
    sums.forEach(
        (key, sum) ->
            rows.add(
                "+I[%s, %s, %s, %d, %d]"
                    .formatted(key.get(0), key.get(1), key.get(2), sum[0], sum[1])));
    Collections.sort(rows);
    return rows;
  }

  private static List<String> periods(List<Event> events, PublishedMonths months, int days) {
    return sums(
        events,
        event -> months.of(event.time().toLocalDate()).period(days).atStartOfDay(),
        start -> end(start.toLocalDate(), months, days).atStartOfDay());
  }

  private static LocalDate end(LocalDate start, PublishedMonths months, int days) {
    LocalDate end = months.next(start);
    while (months.of(end).period(days).equals(start)) {
      end = months.next(end);
    }
    return end;
  }

  // ---- every period once

  /**
   * Months of 29 to 32 days, a thirteenth month, leap months: what has come too late for its month
   * is left out, everything else is counted once.
   */
  @ParameterizedTest
  @ValueSource(strings = {"jalali", "nepali", "islamic-umalqura", "chinese", "ethiopic"})
  void monthsWithLateRows(String calendar) {
    PublishedMonths months = PublishedMonths.of(calendar);
    List<Event> counted = new ArrayList<>();
    LocalDateTime watermark = LocalDateTime.MIN;
    for (Event event : events(true)) {
      if (watermark.isBefore(months.next(event.time().toLocalDate()).atStartOfDay())) {
        counted.add(event);
      }
      LocalDateTime mark = event.time().minusDays(DELAY_DAYS);
      watermark = mark.isAfter(watermark) ? mark : watermark;
    }
    assertTrue(counted.size() < ROWS, "some rows are late");
    Flink flink = session(calendar, time(true), 1);
    assertEquals(periods(counted, months, 50), sorted(flink.rows(tumble(calendar, 50))));
  }

  @ParameterizedTest
  @CsvSource({
    "jalali, 250",
    "jalali, 500",
    "jalali, 1000",
    "chinese, 250",
    "chinese, 500",
    "chinese, 1000",
    "ethiopic, 250",
    "ethiopic, 1000",
    "nepali, 1000"
  })
  void quartersHalvesAndYearsInParallel(String calendar, int days) {
    Flink flink = session(calendar, time(false), 2);
    String query = tumble(calendar, days);
    assertEquals(
        periods(events(false), PublishedMonths.of(calendar), days), sorted(flink.rows(query)));
    String plan = flink.plan(query);
    assertTrue(plan.contains("LocalWindowAggregate"), plan);
    assertTrue(plan.contains("GlobalWindowAggregate"), plan);
  }

  /** Year to date after every month; the filter leaves out the ends of slots without a month. */
  @ParameterizedTest
  @ValueSource(strings = {"jalali", "chinese"})
  void yearToDate(String calendar) {
    PublishedMonths months = PublishedMonths.of(calendar);
    Flink flink = session(calendar, time(false), 2);
    List<?> rows =
        flink.rows(
            """
            SELECT calendar_unaxis(window_start, '%1$s'), calendar_unaxis(window_end, '%1$s'), shop,
              COUNT(*), SUM(k)
            FROM TABLE(CUMULATE(TABLE evx, DESCRIPTOR(ax), INTERVAL '50' DAY,
              INTERVAL '1000' DAY(4)))
            WHERE calendar_axis(calendar_unaxis(window_end, '%1$s'), '%1$s') = window_end
            GROUP BY window_start, window_end, shop
            """
                .formatted(calendar));
    List<String> expected = new ArrayList<>();
    LocalDate last = months.of(lastDay()).year();
    LocalDate end = end(last, months, 1000);
    for (LocalDate to = months.next(BEGIN.toLocalDate()); !to.isAfter(end); to = months.next(to)) {
      LocalDateTime until = to.atStartOfDay();
      LocalDate year = months.of(to.minusDays(1)).year();
      expected.addAll(
          sums(
              events(false).stream()
                  .filter(
                      e ->
                          e.time().isBefore(until)
                              && months.of(e.time().toLocalDate()).year().equals(year))
                  .toList(),
              e -> year.atStartOfDay(),
              start -> until));
    }
    Collections.sort(expected);
    assertEquals(expected, sorted(rows));
  }

  /** Three months that end with every month. */
  @Test
  void theLastThreeMonths() {
    PublishedMonths months = PublishedMonths.of("jalali");
    Flink flink = session("jalali", time(false), 2);
    List<?> rows =
        flink.rows(
            """
            SELECT calendar_unaxis(window_start, 'jalali'), calendar_unaxis(window_end, 'jalali'),
              shop, COUNT(*), SUM(k)
            FROM TABLE(HOP(TABLE evx, DESCRIPTOR(ax), INTERVAL '50' DAY, INTERVAL '250' DAY(3)))
            WHERE calendar_axis(calendar_unaxis(window_end, 'jalali'), 'jalali') = window_end
            GROUP BY window_start, window_end, shop
            """);
    List<String> expected = new ArrayList<>();
    LocalDate last = lastDay();
    LocalDate from = months.of(BEGIN.toLocalDate().minusDays(65)).first();
    for (; !from.isAfter(last); from = months.next(from)) {
      LocalDateTime start = from.atStartOfDay();
      LocalDateTime end = months.next(months.next(months.next(from))).atStartOfDay();
      expected.addAll(
          sums(
              events(false).stream()
                  .filter(e -> !e.time().isBefore(start) && e.time().isBefore(end))
                  .toList(),
              e -> start,
              s -> end));
    }
    Collections.sort(expected);
    assertEquals(expected, sorted(rows));
  }

  /** The time of a window is on the axis too, and is the time of further windows. */
  @Test
  void yearsOfClosedMonths() {
    Flink flink = session("jalali", time(false), 2);
    flink.run(
        """
        CREATE TEMPORARY VIEW months AS
        SELECT window_time AS ax, shop, COUNT(*) AS n, SUM(k) AS s
        FROM TABLE(TUMBLE(TABLE evx, DESCRIPTOR(ax), INTERVAL '50' DAY))
        GROUP BY window_start, window_end, window_time, shop
        """);
    List<?> rows =
        flink.rows(
            """
            SELECT calendar_unaxis(window_start, 'jalali'), calendar_unaxis(window_end, 'jalali'),
              shop, SUM(n), SUM(s)
            FROM TABLE(TUMBLE(TABLE months, DESCRIPTOR(ax), INTERVAL '1000' DAY(4)))
            GROUP BY window_start, window_end, shop
            """);
    assertEquals(periods(events(false), PublishedMonths.of("jalali"), 1000), sorted(rows));
  }

  // ---- time zones

  /**
   * Months of instants, by what the JDK knows of the zones. Havana and Asunción put clocks forward
   * over midnight, Asunción on the first of October 2017; Tehran did until 2022.
   */
  @ParameterizedTest
  @CsvSource({
    "jalali, Asia/Tehran",
    "gregorian, America/Havana",
    "gregorian, America/Asuncion",
    "islamic-umalqura, Asia/Riyadh"
  })
  void monthsOfATimeZone(String calendar, String zoneId) {
    ZoneId zone = ZoneId.of(zoneId);
    PublishedMonths months = PublishedMonths.of(calendar);
    long begin = BEGIN.toEpochSecond(ZoneOffset.UTC) * 1000;
    Flink flink =
        session(calendar, "TO_TIMESTAMP_LTZ(%d + 46800000 * %s, 3)".formatted(begin, PLACE), 1);
    flink.set("table.local-time-zone", zoneId);
    List<?> rows =
        flink.rows(
            """
            SELECT CAST(calendar_unaxis(window_start, '%1$s') AS TIMESTAMP_LTZ(3)),
              CAST(calendar_unaxis(window_end, '%1$s') AS TIMESTAMP_LTZ(3)), shop, COUNT(*), SUM(k)
            FROM TABLE(TUMBLE(TABLE evx, DESCRIPTOR(ax), INTERVAL '50' DAY))
            GROUP BY window_start, window_end, shop
            """
                .formatted(calendar));
    assertEquals(
        sums(
            events(false),
            e -> {
              LocalDate day =
                  e.time().atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDate();
              return months.of(day).first().atStartOfDay(zone).toInstant();
            },
            start -> months.next(start.atZone(zone).toLocalDate()).atStartOfDay(zone).toInstant()),
        sorted(rows));
  }
}
