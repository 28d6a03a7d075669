package org.taqwim.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
}
