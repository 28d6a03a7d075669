package org.taqwim.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A TIMESTAMP is taken to its day as it stands, a TIMESTAMP_LTZ in the session's time zone. */
class TimestampTest {

  /** 2024-03-19 21:00 UTC, half past midnight of Nowruz in Tehran. */
  private static final long INSTANT = 1_710_882_000_000L;

  private static String query(String millis) {
    return """
    SELECT to_calendar(TO_TIMESTAMP_LTZ(%1$s, 3), 'jalali'),
      calendar_year(TO_TIMESTAMP_LTZ(%1$s, 3), 'jalali'),
      calendar_diff('DAY', DATE '2024-03-19', TO_TIMESTAMP_LTZ(%1$s, 3), 'jalali'),
      calendar_diff('DAY', TO_TIMESTAMP_LTZ(%1$s, 3), TIMESTAMP '2024-03-20 23:59:59.999', 'jalali')
    """
        .formatted(millis);
  }

  @ParameterizedTest
  @CsvSource({
    "UTC, 1402-12-29, 1402, 0, 1",
    "Asia/Tehran, 1403-01-01, 1403, 1, 0",
    "GMT+03:30, 1403-01-01, 1403, 1, 0",
    "default, 1402-12-29, 1402, 0, 1" // of the JVM, which is UTC in tests
  })
  void sessionZone(String zone, String text, int year, long since, long until) {
    for (Flink.Mode mode : Flink.Mode.values()) {
      Flink flink = Flink.withModule(mode);
      flink.set("table.local-time-zone", zone);
      flink.createNumbers("single", 1);
      Row expected = Row.of(text, year, since, until);
      assertEquals(expected, flink.row(query(INSTANT + "")), "literal");
      assertEquals(expected, flink.row(query("k + " + INSTANT) + " FROM single"), "column");
    }
  }

  /** Before 1970 too, where Flink's own CAST(ts AS DATE) rounds towards 1970. */
  @ParameterizedTest
  @EnumSource
  void timestampAsItStands(Flink.Mode mode) {
    Flink flink = Flink.withModule(mode);
    flink.set("table.local-time-zone", "Asia/Tehran");
    assertEquals(
        Row.of("2024-03-19", "1969-12-31", "1970-01-01", 1969),
        flink.row(
            """
            SELECT to_calendar(TIMESTAMP '2024-03-19 23:59:59.999999999', 'gregorian'),
              to_calendar(TIMESTAMP '1969-12-31 23:59:59.999', 'gregorian'),
              to_calendar(TIMESTAMP '1970-01-01 00:00:00', 'gregorian'),
              calendar_year(TIMESTAMP '1969-12-31 00:00:00', 'gregorian')
            """));
  }

  /** Every three hours from 1970 to 2038, summer times included, against Flink's own CAST. */
  @Test
  void zoneRulesAreFlinks() {
    Flink flink = Flink.withModule(Flink.Mode.BATCH);
    flink.set("table.local-time-zone", "Asia/Tehran");
    flink.createNumbers("hours", 24 * 365 * 68 / 3);
    assertEquals(
        Row.of(24L * 365 * 68 / 3, 0L),
        flink.row(
            """
            SELECT COUNT(*), COUNT(CASE WHEN
                to_calendar(ts, 'gregorian') <> DATE_FORMAT(CAST(ts AS TIMESTAMP(3)), 'yyyy-MM-dd')
                THEN 1 END)
            FROM (SELECT TO_TIMESTAMP_LTZ(k * 3 * 3600000, 3) AS ts FROM hours)
            """));
  }

  /** By the table of the University of Tehran 1 Mehr 1403 is 22 September 2024, a Sunday. */
  @ParameterizedTest
  @EnumSource
  void theTypeIsThatOfTheArgument(Flink.Mode mode) {
    Flink flink = Flink.withModule(mode);
    flink.set("table.local-time-zone", "Asia/Tehran");
    flink.createNumbers("single", 1);
    String query =
        """
        SELECT calendar_trunc('MONTH', ts, 'jalali'), calendar_trunc('MONTH', ltz, 'jalali'),
          calendar_trunc('WEEK', ts, 'jalali', 'SATURDAY'), calendar_add('MONTH', 1, ts, 'jalali'),
          calendar_add('MONTH', 1, ltz, 'jalali'), try_calendar_add('YEAR', 600, ts, 'jalali'),
          calendar_trunc('MONTH', CAST(ts AS DATE), 'jalali'),
          calendar_window('MONTH', ts, 'jalali').`end`, calendar_window('MONTH', ltz, 'jalali').`end`,
          calendar_window('WEEK', ltz, 'jalali', 'SATURDAY').`start`
        FROM (SELECT TIMESTAMP '2024-09-25 10:11:12.345678912' AS ts,
          TO_TIMESTAMP_LTZ(1727246472345 + k, 3) AS ltz FROM single)
        """;
    assertEquals(
        Row.of(
            LocalDateTime.parse("2024-09-22T00:00:00"),
            Instant.parse("2024-09-21T20:30:00Z"),
            LocalDateTime.parse("2024-09-21T00:00:00"),
            LocalDateTime.parse("2024-10-25T10:11:12.345678912"),
            Instant.parse("2024-10-25T06:41:12.345Z"),
            null,
            LocalDate.parse("2024-09-22"),
            LocalDateTime.parse("2024-10-22T00:00:00"),
            Instant.parse("2024-10-21T20:30:00Z"),
            Instant.parse("2024-09-20T20:30:00Z")),
        flink.row(query));
    assertEquals(
        List.of(
            DataTypes.TIMESTAMP(9).notNull(),
            DataTypes.TIMESTAMP_LTZ(3),
            DataTypes.TIMESTAMP(9).notNull(),
            DataTypes.TIMESTAMP(9).notNull(),
            DataTypes.TIMESTAMP_LTZ(3),
            DataTypes.TIMESTAMP(9),
            DataTypes.DATE().notNull(),
            DataTypes.TIMESTAMP(9).notNull(),
            DataTypes.TIMESTAMP_LTZ(3),
            DataTypes.TIMESTAMP_LTZ(3)),
        flink.session().sqlQuery(query).getResolvedSchema().getColumnDataTypes());
  }

  /** Every five hours and a bit of 68 years, against Flink's own FLOOR and TIMESTAMPADD. */
  @ParameterizedTest
  @ValueSource(strings = {"DAY", "MONTH", "QUARTER", "YEAR"})
  void gregorianPeriodsAreFlinks(String unit) {
    Flink flink = Flink.withModule(Flink.Mode.BATCH);
    flink.set("table.local-time-zone", "Asia/Tehran");
    flink.createNumbers("hours", 120_000);
    assertEquals(
        Row.of(0L, 0L, 0L),
        flink.row(
            """
            SELECT
              COUNT(CASE WHEN calendar_trunc('%1$s', ts, 'gregorian') <> FLOOR(ts TO %1$s)
                THEN 1 END),
              COUNT(CASE WHEN calendar_trunc('%1$s', ltz, 'gregorian')
                <> CAST(FLOOR(CAST(ltz AS TIMESTAMP(3)) TO %1$s) AS TIMESTAMP_LTZ(3)) THEN 1 END),
              COUNT(CASE WHEN calendar_add('%1$s', n, ts, 'gregorian')
                <> TIMESTAMPADD(%1$s, n, ts) THEN 1 END)
            FROM (SELECT ltz, CAST(ltz AS TIMESTAMP(3)) AS ts, n
              FROM (SELECT TO_TIMESTAMP_LTZ(k * 18061001, 3) AS ltz,
                CAST(MOD(k, 41) AS INT) - 20 AS n FROM hours))
            """
                .formatted(unit)));
  }

  /** Until 2022 clocks in Iran were put forward at the midnight that began 2 Farvardin. */
  @ParameterizedTest
  @EnumSource
  void aDayWithoutMidnight(Flink.Mode mode) {
    Flink flink = Flink.withModule(mode);
    flink.set("table.local-time-zone", "Asia/Tehran");
    flink.createNumbers("single", 1);
    assertEquals(
        Row.of(
            Instant.parse("2022-03-21T20:30:00Z"),
            Instant.parse("2022-03-20T20:30:00Z"),
            Instant.parse("2022-03-21T21:00:00Z")),
        flink.row(
            """
            SELECT calendar_trunc('DAY', noon, 'jalali'), calendar_trunc('YEAR', noon, 'jalali'),
              calendar_add('DAY', 1, half, 'jalali')
            FROM (SELECT TO_TIMESTAMP_LTZ(1647934200000 + k, 3) AS noon,
              TO_TIMESTAMP_LTZ(1647810000000 + k, 3) AS half FROM single)
            """));
  }

  /** As its cast to TIMESTAMP, before the railways brought a common time. */
  @Test
  void localMeanTime() {
    Flink flink = Flink.withModule(Flink.Mode.BATCH);
    flink.set("table.local-time-zone", "Asia/Tehran");
    flink.createNumbers("hours", 1_000);
    assertEquals(
        0L,
        flink.value(
            """
            SELECT COUNT(CASE WHEN to_calendar(ts, 'gregorian')
              <> DATE_FORMAT(CAST(ts AS TIMESTAMP(3)), 'yyyy-MM-dd') THEN 1 END)
            FROM (SELECT TO_TIMESTAMP_LTZ(k * 300000 - 3700000000000, 3) AS ts FROM hours)
            """));
  }

  @Test
  void timestampsThatFlinkLacks() {
    Flink flink = Flink.withModule(Flink.Mode.BATCH);
    flink.createNumbers("single", 1);
    List<Throwable> causes =
        flink.failure(
            """
            SELECT calendar_add('YEAR', CAST(k AS INT) + 1, TIMESTAMP '9999-12-31 10:00:00',
              'gregorian') FROM single
            """);
    assertEquals(
        "[CALENDAR_OUT_OF_RANGE] calendar_add: The date +10000-12-31 is outside the range of"
            + " Flink's TIMESTAMP, which is 0001-01-01 to 9999-12-31.",
        causes.get(causes.size() - 1).getMessage());
  }
}
