package org.taqwim.benchmarks;

import java.util.Arrays;
import java.util.List;
import org.taqwim.benchmarks.Comparison.Peer;
import org.taqwim.benchmarks.Comparison.Query;

/**
 * What is measured in Flink, by the type of the column: functions of ours, each with those that do
 * the same work, by Flink in its own calendar and by functions over other libraries.
 */
final class FlinkWorkload {

  private static final double NONE = Double.POSITIVE_INFINITY;

  private static final double ICU = 1 / 8.0;
  private static final double TIME4J = 1 / 20.0;

  /** With the bars of the design. */
  static final List<Comparison> DATES =
      List.of(
          compare(
              "calendar_year(d, 'jalali')",
              bar("EXTRACT(YEAR FROM d)", 1 / 1.5),
              bar("icu_year(d)", ICU),
              bar("time4j_year(d)", TIME4J),
              bar("java_year(d)", NONE)),
          compare(
              "calendar_year(d, 'islamic-umalqura')",
              bar("EXTRACT(YEAR FROM d)", 1 / 1.5),
              bar("hijrah_year(d)", NONE)),
          compare(
              "calendar_month_key(d, 'jalali')",
              bar("EXTRACT(YEAR FROM d) * 100 + EXTRACT(MONTH FROM d)", NONE),
              bar("icu_month_key(d)", NONE),
              bar("time4j_month_key(d)", NONE),
              bar("java_month_key(d)", NONE)),
          compare(
              "calendar_trunc('MONTH', d, 'jalali')",
              bar("FLOOR(d TO MONTH)", 1 / 1.1),
              bar("icu_trunc(d)", NONE),
              bar("time4j_trunc(d)", NONE),
              bar("java_trunc(d)", NONE)),
          compare(
              "to_calendar(d, 'jalali')",
              bar("CAST(d AS STRING)", 1 / 1.5),
              bar("icu_text(d)", NONE),
              bar("time4j_text(d)", NONE),
              bar("java_text(d)", NONE)),
          compare(
              "to_calendar(d, 'islamic-umalqura')",
              bar("CAST(d AS STRING)", 1 / 1.5),
              bar("hijrah_text(d)", NONE)));

  static final List<Comparison> TIMESTAMPS =
      List.of(
          compare("calendar_year(d, 'jalali')", bar("EXTRACT(YEAR FROM d)", NONE)),
          compare("to_calendar(d, 'jalali')", bar("DATE_FORMAT(d, 'yyyy-MM-dd')", NONE)),
          compare("calendar_trunc('MONTH', d, 'jalali')", bar("FLOOR(d TO MONTH)", NONE)));

  /** Of texts in our calendar, and what Flink does with the same days in its own. */
  static final List<Comparison> TEXTS =
      List.of(
          new Comparison(
              Query.of("d", "from_calendar(d, 'jalali')"),
              List.of(
                  new Peer(gregorian("CAST(d AS DATE)"), 1 / 1.8),
                  new Peer(gregorian("TO_DATE(d)"), NONE),
                  bar("icu_date(d)", NONE),
                  bar("time4j_date(d)", NONE))));

  private FlinkWorkload() {}

  private static Query gregorian(String expression) {
    return new Query("d", "SELECT " + expression + " FROM gregorian_" + Query.TABLE);
  }

  private static Comparison compare(String ours, Peer... peers) {
    return new Comparison(Query.of("d", ours), Arrays.asList(peers));
  }

  private static Peer bar(String expression, double bar) {
    return new Peer(Query.of("d", expression), bar);
  }
}
