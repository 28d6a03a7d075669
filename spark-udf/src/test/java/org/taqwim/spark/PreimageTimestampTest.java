package org.taqwim.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A TIMESTAMP has the day that {@code java.time} has for it in the session's zone, around days that
 * begin at one o'clock, begin twice, or never were.
 */
class PreimageTimestampTest {

  @TempDir static Path directory;

  /** The day and how conditions from it on and up to it are planned, by a range or by the call. */
  static List<Arguments> days() {
    return TestSession.some(
        Stream.of(
                // Clocks were put forward at midnight.
                arguments("America/Sao_Paulo", LocalDate.parse("2018-11-04"), true),
                arguments("Asia/Tehran", LocalDate.parse("2021-03-22"), true),
                arguments("Asia/Beirut", LocalDate.parse("2023-03-30"), true),
                arguments("Africa/Cairo", LocalDate.parse("2023-04-28"), true),
                arguments("America/Havana", LocalDate.parse("2024-03-10"), true),
                // They were put back at midnight, to eleven o'clock of the day before.
                arguments("America/Sao_Paulo", LocalDate.parse("2018-02-18"), true),
                arguments("Asia/Tehran", LocalDate.parse("2021-09-22"), true),
                arguments("Africa/Cairo", LocalDate.parse("2023-10-27"), true),
                // They were put back a minute after midnight; and from one o'clock to midnight.
                arguments("America/St_Johns", LocalDate.parse("2006-10-29"), false),
                arguments("America/Havana", LocalDate.parse("2023-11-05"), true),
                // There was no 30 December; there were two 18 October.
                arguments("Pacific/Apia", LocalDate.parse("2011-12-30"), true),
                arguments("Pacific/Apia", LocalDate.parse("2011-12-31"), true),
                arguments("America/Juneau", LocalDate.parse("1867-10-19"), false),
                arguments("America/Juneau", LocalDate.parse("1867-10-18"), true),
                // By an offset, and where the date of UTC is another for most of the day.
                arguments("+03:30", LocalDate.parse("2024-03-20"), true),
                arguments("-11:00", LocalDate.parse("2024-03-20"), true),
                arguments("Pacific/Kiritimati", LocalDate.parse("2024-03-20"), true))
            .toList(),
        0);
  }

  @ParameterizedTest
  @MethodSource("days")
  void theSameRowsAreKept(String zone, LocalDate day, boolean isRange) {
    // The type that files have statistics for.
    SparkSession session =
        TestSession.with(
            "spark.sql.session.timeZone",
            zone,
            "spark.sql.parquet.outputTimestampType",
            "TIMESTAMP_MICROS");
    List<Instant> instants = around(day, ZoneId.of(zone));
    String file = directory.resolve(zone.replaceAll("\\W", "") + day).toString();
    session
        .createDataFrame(
            instants.stream().map(RowFactory::create).toList(),
            new StructType().add("ts", DataTypes.TimestampType))
        .coalesce(1)
        .write()
        .parquet(file);
    session.read().parquet(file).createOrReplaceTempView("instants");
    int key = day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    for (String operator : List.of("=", "<", ">=", "<>")) {
      Dataset<Row> kept =
          session.sql(
              "SELECT ts FROM instants WHERE calendar_key(ts, 'gregorian') "
                  + operator
                  + " "
                  + key);
      assertEquals(
          instants.stream()
              .filter(
                  instant -> holds(LocalDate.ofInstant(instant, ZoneId.of(zone)), operator, day))
              .collect(Collectors.toList()),
          kept.collectAsList().stream()
              .map(row -> row.getInstant(0))
              .sorted(Comparator.naturalOrder())
              .toList(),
          operator);
      boolean isLeft = kept.queryExecution().optimizedPlan().toString().contains("calendar_key");
      if (operator.equals("<")) {
        assertEquals(isRange, !isLeft, zone + " " + day);
      }
    }
    assertFalse(instants.isEmpty());
  }

  private static boolean holds(LocalDate date, String operator, LocalDate day) {
    int order = date.compareTo(day);
    return switch (operator) {
      case "=" -> order == 0;
      case "<" -> order < 0;
      case ">=" -> order >= 0;
      default -> order != 0;
    };
  }

  /** Quarters of an hour of six days, and a microsecond before and after each hour. */
  private static List<Instant> around(LocalDate day, ZoneId zone) {
    List<Instant> instants = new ArrayList<>();
    Instant end = day.plusDays(3).atStartOfDay(zone).toInstant();
    for (Instant i = day.minusDays(3).atStartOfDay(zone).toInstant();
        i.isBefore(end);
        i = i.plusSeconds(900)) {
      instants.add(i.minusNanos(1000));
      instants.add(i);
      instants.add(i.plusNanos(1000));
    }
    return instants;
  }
}
