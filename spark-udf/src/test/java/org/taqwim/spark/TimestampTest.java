package org.taqwim.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqwim.spark.TestSession.Engine;

/** The functions that give back the type they are given, in the time zone of the session. */
class TimestampTest {

  private static SparkSession in(String zone, Engine engine) {
    SparkSession session = TestSession.unfolded(engine);
    session.conf().set("spark.sql.session.timeZone", zone);
    return session;
  }

  @ParameterizedTest
  @EnumSource
  @Tag(TestSession.OWN_ENGINE)
  void theTypeIsThatOfTheArgument(Engine engine) {
    Row row =
        TestSession.row(
            in("Asia/Tehran", engine),
            "SELECT calendar_trunc('MONTH', ts, 'jalali'), calendar_trunc('MONTH', ntz, 'jalali'),"
                + " calendar_trunc('WEEK', ts, 'jalali', 'SATURDAY'),"
                + " calendar_add('MONTH', 1, ts, 'jalali'), calendar_add('MONTH', 1, ntz, 'jalali'),"
                + " try_calendar_add('YEAR', 600, ts, 'jalali'),"
                + " calendar_trunc('MONTH', d, 'jalali'), calendar_trunc('MONTH', ts, c)"
                + " FROM VALUES (TIMESTAMP'2024-09-25 10:11:12.345678',"
                + " TIMESTAMP_NTZ'2024-09-25 10:11:12.345678', DATE'2024-09-25', 'jalali')"
                + " AS t(ts, ntz, d, c)");
    // 1 Mehr 1403 is 22 September 2024, a Sunday; a month after 4 Mehr is 4 Aban, 25 October.
    assertEquals(Instant.parse("2024-09-21T20:30:00Z"), row.get(0));
    assertEquals(LocalDateTime.parse("2024-09-22T00:00:00"), row.get(1));
    assertEquals(Instant.parse("2024-09-20T20:30:00Z"), row.get(2));
    assertEquals(Instant.parse("2024-10-25T06:41:12.345678Z"), row.get(3));
    assertEquals(LocalDateTime.parse("2024-10-25T10:11:12.345678"), row.get(4));
    assertTrue(row.isNullAt(5));
    assertEquals(LocalDate.of(2024, 9, 22), row.get(6));
    assertEquals(row.get(0), row.get(7));
    StructField[] fields = row.schema().fields();
    assertEquals(DataTypes.TimestampType, fields[0].dataType());
    assertEquals(DataTypes.TimestampNTZType, fields[1].dataType());
    assertEquals(DataTypes.TimestampNTZType, fields[4].dataType());
    assertEquals(DataTypes.TimestampType, fields[5].dataType());
    assertEquals(DataTypes.DateType, fields[6].dataType());
  }

  /**
   * Every five hours and a bit of a century, against Spark's own date_trunc; days against its cast,
   * as date_trunc has two beginnings of a day on which clocks are put back to midnight.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {"UTC", "Asia/Tehran", "America/Sao_Paulo", "America/Havana", "Pacific/Apia"})
  void gregorianPeriodsAreSparks(String zone) {
    for (String unit : new String[] {"DAY", "WEEK", "MONTH", "QUARTER", "YEAR"}) {
      String sparks =
          unit.equals("DAY")
              ? "CAST(CAST(ts AS DATE) AS TIMESTAMP)"
              : "date_trunc('" + unit + "', ts)";
      assertEquals(
          0L,
          TestSession.value(
              in(zone, Engine.STAGE),
              String.format(
                  "SELECT count_if(calendar_trunc('%s', ts, 'gregorian') <> %s)"
                      + " FROM (SELECT timestamp_seconds(id * 18061 - 2208988800) ts"
                      + " FROM range(%d, 200000, %d))",
                  unit, sparks, TestSession.SHARE, TestSession.STRIDE)),
          unit);
    }
  }

  /** Against Spark's own timestampadd, over gaps and overlaps of the clock. */
  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Tehran", "America/Sao_Paulo", "America/Havana"})
  void gregorianArithmeticIsSparks(String zone) {
    for (String unit : new String[] {"DAY", "WEEK", "MONTH", "QUARTER", "YEAR"}) {
      assertEquals(
          0L,
          TestSession.value(
              in(zone, Engine.STAGE),
              String.format(
                  "SELECT count_if(calendar_add('%1$s', n, ts, 'gregorian')"
                      + " <> timestampadd(%1$s, n, ts)) + count_if("
                      + "calendar_add('%1$s', n, ntz, 'gregorian') <> timestampadd(%1$s, n, ntz))"
                      + " FROM (SELECT *, CAST(ts AS TIMESTAMP_NTZ) ntz FROM"
                      + " (SELECT timestamp_micros((id * 18061 - 2208988800) * 1000000 + id) ts,"
                      + " CAST(id %% 41 - 20 AS INT) n FROM range(%2$d, 200000, %3$d)))",
                  unit, TestSession.SHARE, TestSession.STRIDE)),
          unit);
    }
  }

  /** Until 2022 clocks in Iran were put forward at the midnight that began 2 Farvardin. */
  @ParameterizedTest
  @CsvSource({
    "Asia/Tehran, 2022-03-22 12:00:00, jalali, DAY, 2022-03-21T20:30:00Z",
    "Asia/Tehran, 2022-03-22 12:00:00, jalali, MONTH, 2022-03-20T20:30:00Z",
    "America/Sao_Paulo, 2018-11-04 12:00:00, gregorian, DAY, 2018-11-04T03:00:00Z",
    "America/Havana, 2023-11-05 12:00:00, gregorian, DAY, 2023-11-05T04:00:00Z"
  })
  void theFirstInstantOfADayWithoutMidnight(
      String zone, String timestamp, String calendar, String unit, String expected) {
    for (Engine engine : Engine.values()) {
      assertEquals(
          Instant.parse(expected),
          TestSession.value(
              in(zone, engine),
              String.format(
                  "SELECT calendar_trunc('%s', ts, '%s') FROM VALUES (TIMESTAMP'%s') AS t(ts)",
                  unit, calendar, timestamp)));
    }
  }

  /** Midnight of 1 Farvardin a day later is one o'clock; half past midnight is half past one. */
  @ParameterizedTest
  @EnumSource
  @Tag(TestSession.OWN_ENGINE)
  void aTimeThatTheDayLacksIsAsMuchLater(Engine engine) {
    assertEquals(
        Instant.parse("2022-03-21T21:00:00Z"),
        TestSession.value(
            in("Asia/Tehran", engine),
            "SELECT calendar_add('DAY', 1, ts, 'jalali')"
                + " FROM VALUES (TIMESTAMP'2022-03-21 00:30:00') AS t(ts)"));
  }

  @Test
  void callsInAnotherTimeZoneAreOthers() {
    String query = "SELECT calendar_trunc('DAY', TIMESTAMP'2024-03-20 12:00:00Z', 'jalali')";
    SparkSession session = TestSession.with();
    session.conf().set("spark.sql.session.timeZone", "UTC");
    var utc = session.sql(query).queryExecution().analyzed();
    session.conf().set("spark.sql.session.timeZone", "Asia/Tehran");
    assertTrue(!utc.sameResult(session.sql(query).queryExecution().analyzed()));
    session.conf().set("spark.sql.session.timeZone", "UTC");
    assertTrue(utc.sameResult(session.sql(query).queryExecution().analyzed()));
  }

  @ParameterizedTest
  @EnumSource
  @Tag(TestSession.OWN_ENGINE)
  void whatNoTimestampHolds(Engine engine) {
    SparkThrowable error =
        TestSession.error(
            in("UTC", engine),
            "SELECT calendar_trunc('YEAR', timestamp_micros(id), 'gregorian')"
                + " FROM VALUES (-9223372036854775808L) AS t(id)");
    assertEquals("CALENDAR_OUT_OF_RANGE", TestSession.condition(error));
    assertTrue(
        TestSession.message(error)
            .contains("The date -290308-01-01 is outside the range of TIMESTAMP."),
        TestSession.message(error));
  }
}
