package org.taqwim.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqwim.calendar.function.FieldsRow;

/** Of {@code calendar_fields}, the fields that are used are computed, and are what they were. */
class FieldsRuleTest {

  private static final OnAndOff SPARK =
      new OnAndOff(TestSession.with("spark.sql.adaptive.enabled", "false"));

  private static final String STRUCTS = "(SELECT calendar_fields(d, 'jalali') AS f, x FROM days)";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT calendar_fields(d, 'jalali').month FROM days | calendar_month(d, jalali)",
        "SELECT calendar_fields(ts, 'jalali').day FROM days"
            + " | calendar_day(cast(ts as date), jalali)",
        "SELECT calendar_fields(d, 'jalali').half FROM days | calendar_part(HALF, d, jalali)",
        "SELECT calendar_fields(d, 'hebrew').key FROM days"
            + " | calendar_key(calendar_trunc(DAY, d, hebrew), hebrew)",
        "SELECT calendar_fields(d, 'jalali').week FROM days"
            + " | calendar_part(WEEK, calendar_trunc(DAY, d, jalali), jalali)",
        "SELECT f.year, f.era FROM " + STRUCTS + " | calendar_era(d, jalali) AS era",
        "SELECT f.year, f.month, sum(x) FROM "
            + STRUCTS
            + " GROUP BY ALL"
            + " | calendar_month(d, jalali) AS",
        "SELECT max(f.day_of_year), min(f.day) FROM "
            + STRUCTS
            + " | calendar_day_of_year(d, jalali) AS",
        "SELECT x FROM " + STRUCTS + " WHERE f.month = 2 AND f.day < 9" + " | calendar_month(if (",
        "SELECT x, f.year FROM "
            + STRUCTS
            + " ORDER BY f.month, x"
            + " | calendar_month(d, jalali) AS",
        "SELECT f.year, rank() OVER (PARTITION BY f.year ORDER BY x) FROM "
            + STRUCTS
            + " | calendar_year(d, jalali) AS",
        "SELECT a.f.day, b.f.year FROM "
            + STRUCTS
            + " a JOIN "
            + STRUCTS
            + " b ON a.f.key = b.f.key | calendar_key(d, jalali) AS",
      })
  void isComputedByItself(String sql, String function) {
    String plan = SPARK.plan(sql);
    assertTrue(plan.contains(function), plan);
    // The name of a column may be that of the query.
    assertFalse(plan.replaceAll("AS calendar_fields\\(", "").contains("calendar_fields("), plan);
    SPARK.assertSame(sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT f, f.year FROM " + STRUCTS,
        "SELECT f.* FROM " + STRUCTS,
        "SELECT calendar_fields(d, 'mayan').quarter FROM days",
        "SELECT calendar_fields(d, c).year FROM days",
        "SELECT to_json(f) FROM " + STRUCTS,
      })
  void isLeft(String sql) {
    assertEquals(SPARK.planWithout(sql), SPARK.plan(sql));
    SPARK.assertSame(sql);
  }

  @Test
  void theErrorNamesWhatTheQueryNames() {
    for (String field : List.of("month", "week")) {
      List<String> error =
          SPARK.assertSame("SELECT calendar_fields(d, 'jalali')." + field + " FROM all_days");
      assertEquals("CALENDAR_OUT_OF_RANGE", error.get(0));
      assertTrue(error.get(1).contains("calendar_fields: The date "), error.get(1));
    }
  }

  // 0622-03-22 is the first day of jalali, and its week begins before it; see calendar_part.
  @Test
  void aFieldThatADayLacksIsNull() {
    assertEquals(
        List.of("[1,null]"),
        SPARK.assertSame(
            "SELECT DISTINCT calendar_fields(d, 'jalali').year, calendar_fields(d, 'jalali').week"
                + " FROM all_days WHERE d = DATE '0622-03-22'"));
  }

  @ParameterizedTest
  @EnumSource(TestSession.Engine.class)
  @Tag(TestSession.OWN_ENGINE)
  void randomQueriesGiveTheSame(TestSession.Engine engine) {
    OnAndOff spark = new OnAndOff(TestSession.unfolded(engine));
    Random random = new Random(1445 + engine.name().length());
    for (int i = 0; i < 4 + 4 / TestSession.STRIDE; i++) {
      spark.with("spark.sql.ansi.enabled", random.nextInt(3) == 0);
      String fields =
          IntStream.range(0, 1 + random.nextInt(4))
              .mapToObj(n -> "f." + field(random) + " AS c" + n)
              .collect(Collectors.joining(", "));
      String structs =
          String.format(
              "(SELECT calendar_fields(%s, '%s') AS f, x FROM %s)",
              pick(random, List.of("d", "ts")),
              pick(random, List.of("jalali", "hebrew", "gregorian", "islamic-umalqura", "roc")),
              pick(random, List.of("days", "all_days")));
      spark.assertSame(
          switch (random.nextInt(4)) {
            case 0 -> "SELECT " + fields + ", x FROM " + structs + " WHERE f.month < 3";
            case 1 -> "SELECT " + fields + ", sum(x) FROM " + structs + " GROUP BY ALL";
            case 2 ->
                String.format(
                    "SELECT max(f.%s), count(f.%s) FROM %s GROUP BY f.%s",
                    field(random), field(random), structs, field(random));
            default ->
                String.format(
                    "SELECT if(x %% 3 = 0, f.%s IS NULL, true), %s FROM %s",
                    field(random), fields, structs);
          });
    }
  }

  private static String field(Random random) {
    return FieldsRow.COLUMNS.get(random.nextInt(FieldsRow.COLUMNS.size())).name();
  }

  private static <T> T pick(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
