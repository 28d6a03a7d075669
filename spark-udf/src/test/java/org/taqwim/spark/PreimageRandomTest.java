package org.taqwim.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqwim.calendar.Calendars;
import org.taqwim.spark.TestSession.Engine;

/**
 * Random conditions on random days, among them NULL and the ends of the types and of calendars, and
 * the hours around them: with the rewriting and without it the same rows are kept.
 *
 * <p>The system properties {@code taqwim.rounds} and {@code taqwim.seed} ask for more, and others.
 */
@Tag(TestSession.OWN_ENGINE)
class PreimageRandomTest {

  private static final int ROUNDS = Integer.getInteger("taqwim.rounds", 1 + 5 / TestSession.STRIDE);

  private static final long SEED = Long.getLong("taqwim.seed", 20240320L);

  /** Of one query, as a UNION ALL. */
  private static final int CONDITIONS = 25;

  // Clocks were put forward over midnight, put back over it or at it, and not moved; Apia had no
  // 30 December 2011, and Juneau two 18 October 1867.
  private static final List<String> ZONES =
      List.of(
          "Asia/Tehran",
          "America/St_Johns",
          "UTC",
          "America/Sao_Paulo",
          "Pacific/Apia",
          "+03:30",
          "America/Havana",
          "Asia/Beirut",
          "Africa/Cairo",
          "America/Juneau");

  private static final List<Engine> ENGINES = List.of(Engine.STAGE, Engine.INTERPRETED);

  @TempDir static Path directory;

  @BeforeAll
  static void rows() {
    // Days of the recent past; years on which clocks were moved; first and last days.
    List<String> days = new ArrayList<>();
    for (String first :
        List.of("1986-10-20", "2011-12-25", "2018-10-30", "1867-10-14", "1582-10-01")) {
      days.add("SELECT date_add(DATE '" + first + "', CAST(id AS INT)) AS d FROM range(0, 20)");
    }
    days.add(
        "SELECT date_add(DATE '1990-01-01', CAST(id * 7919 % 16000 AS INT)) FROM range(0, 1200)");
    for (String end : List.of("0001-01-01", "9999-12-31")) {
      days.add("SELECT DATE '" + end + "'");
    }
    for (String calendar : PreimageRandomConditions.CALENDARS) {
      for (int end :
          new int[] {Calendars.of(calendar).minEpochDay(), Calendars.of(calendar).maxEpochDay()}) {
        days.add("SELECT date_from_unix_date(" + end + " + id) FROM range(-1, 2)");
      }
    }
    SparkSession session =
        TestSession.with(
            "spark.sql.session.timeZone", "UTC",
            "spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS",
            "spark.sql.parquet.datetimeRebaseModeInWrite", "CORRECTED");
    session
        .sql(
            "SELECT concat_ws(' ', d, ntz) AS id, d, ntz, to_timestamp(ntz) AS ts FROM (SELECT d, CAST(d AS TIMESTAMP_NTZ)"
                + " + make_dt_interval(0, n * 5 % 24, n * 17 % 60, n * 0.000001) AS ntz"
                + " FROM (SELECT d, hash(d) AS h FROM ("
                + String.join(" UNION ALL ", days)
                + ") WHERE d BETWEEN DATE '0001-01-01' AND DATE '9999-12-31')"
                + " LATERAL VIEW explode(array(0, 23, abs(h % 24))) AS n)"
                + " UNION ALL SELECT 'null', NULL, NULL, NULL"
                + " UNION ALL SELECT 'last', DATE '9999-12-31',"
                + " TIMESTAMP_NTZ '9999-12-31 23:59:59.999999', TIMESTAMP '9999-12-31 23:59:59.999999'")
        .coalesce(1)
        .write()
        .parquet(directory.resolve("random").toString());
  }

  @Test
  void theSameRowsAreKept() {
    long rewritten = 0;
    for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
      PreimageRandomConditions random = new PreimageRandomConditions(seed);
      List<String> conditions = Stream.generate(random::next).limit(CONDITIONS).toList();
      String zone = ZONES.get(Math.floorMod(seed, ZONES.size()));
      Engine engine = ENGINES.get(Math.floorMod(seed, ENGINES.size()));
      Dataset<Row> on = query(session(zone, engine, true), conditions);
      List<Set<String>> kept = kept(on);
      List<Set<String>> expected = kept(query(session(zone, engine, false), conditions));
      for (int i = 0; i < CONDITIONS; i++) {
        assertEquals(
            expected.get(i),
            kept.get(i),
            "-Dtaqwim.seed=" + seed + " (" + zone + ", " + engine + "): " + conditions.get(i));
      }
      rewritten +=
          on.queryExecution()
              .optimizedPlan()
              .toString()
              .lines()
              .filter(line -> line.contains("Filter") && !line.contains("calendar"))
              .count();
    }
    assertTrue(rewritten > ROUNDS * CONDITIONS / 4, rewritten + " in rounds: " + ROUNDS);
  }

  private static SparkSession session(String zone, Engine engine, boolean rewrites) {
    SparkSession session = TestSession.unfolded(engine);
    session.conf().set("spark.sql.session.timeZone", zone);
    session.conf().set("spark.sql.ansi.enabled", "false"); // days out of a range have NULL
    session.conf().set("spark.taqwim.rewrite.enabled", rewrites);
    session
        .read()
        .parquet(directory.resolve("random").toString())
        .createOrReplaceTempView("random");
    return session;
  }

  private static Dataset<Row> query(SparkSession session, List<String> conditions) {
    return session.sql(
        IntStream.range(0, conditions.size())
            .mapToObj(i -> "SELECT " + i + ", id FROM random WHERE " + conditions.get(i))
            .collect(Collectors.joining(" UNION ALL ")));
  }

  private static List<Set<String>> kept(Dataset<Row> rows) {
    List<Set<String>> kept =
        Stream.generate(() -> (Set<String>) new TreeSet<String>()).limit(CONDITIONS).toList();
    rows.collectAsList().forEach(row -> kept.get(row.getInt(0)).add(row.getString(1)));
    return kept;
  }
}
