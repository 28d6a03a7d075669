package org.taqwim.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.taqwim.benchmarks.Comparison.Peer;
import org.taqwim.benchmarks.Comparison.Query;

/**
 * What is measured: queries of ours, each with those that do the same work, by Spark in its own
 * calendar, by UDFs over other libraries, by the functions of a catalog, and by a join.
 */
final class SparkWorkload {

  private static final double NONE = Double.POSITIVE_INFINITY;

  /** Of the cost of ICU4J with a calendar that is reused. */
  private static final double ICU = 1 / 20.0;

  private static final String REPORT =
      "SELECT %s m, sum(amount) FROM " + Query.TABLE + " WHERE %s GROUP BY 1";

  private static final String JOIN =
      "SELECT %s FROM " + Query.TABLE + " t JOIN dimension ON t.d = dimension.date";

  /** What a row costs, with the bars of the design. */
  static final List<Comparison> ALL =
      List.of(
          field("year", 1),
          field("month", 1),
          field("day", 1),
          compare(
              "d",
              "calendar_year(d, 'islamic-umalqura')",
              bar("year(d)", 1),
              bar("hijrah_year(d)", NONE)),
          compare(
              "d",
              "calendar_month_key(d, 'jalali')",
              bar("year(d) * 100 + month(d)", NONE),
              bar("icu_month_key(d)", NONE),
              bar("time4j_month_key(d)", NONE),
              bar("java_month_key(d)", NONE),
              bar("cal.calendar_month_key(d, 'jalali')", NONE),
              join("month_key")),
          compare(
              "d",
              "calendar_fields(d, 'jalali').month",
              bar("month(d)", NONE),
              bar("icu_month(d)", NONE)),
          compare(
              "d",
              "calendar_trunc('MONTH', d, 'jalali')",
              bar("trunc(d, 'MONTH')", NONE),
              bar("icu_trunc(d)", NONE),
              bar("time4j_trunc(d)", NONE),
              bar("java_trunc(d)", NONE),
              bar("cal.calendar_trunc('MONTH', d, 'jalali')", NONE)),
          compare(
              "d",
              "to_calendar(d, 'jalali')",
              bar("CAST(d AS STRING)", 1 / 5.0),
              bar("date_format(d, 'yyyy-MM-dd')", NONE),
              bar("icu_text(d)", ICU),
              bar("time4j_text(d)", NONE),
              bar("java_text(d)", NONE),
              bar("cal.to_calendar(d, 'jalali')", NONE),
              join("text")),
          compare(
              "d",
              "to_calendar(d, 'islamic-umalqura')",
              bar("CAST(d AS STRING)", 1 / 5.0),
              bar("hijrah_text(d)", NONE)),
          compare(
              "d",
              "to_calendar(d, 'jalali', 'd MMMM yyyy', 'fa')",
              bar("date_format(d, 'd MMMM yyyy')", NONE),
              bar("icu_words(d)", NONE)),
          compare(
              "jalali",
              "from_calendar(jalali, 'jalali')",
              new Peer(Query.of("s", "to_date(s)"), NONE),
              new Peer(Query.of("s", "to_date(s, 'yyyy-MM-dd')"), NONE),
              new Peer(Query.of("jalali", "icu_date(jalali)"), NONE),
              new Peer(Query.of("jalali", "time4j_date(jalali)"), NONE),
              new Peer(Query.of("jalali", "cal.from_calendar(jalali, 'jalali')"), NONE)),
          compare(
              "jalali_words",
              "from_calendar(jalali_words, 'jalali', 'd MMMM yyyy', 'fa')",
              new Peer(Query.of("words", "to_date(words, 'd MMMM yyyy')"), NONE),
              new Peer(Query.of("jalali_words", "icu_date_of_words(jalali_words)"), NONE)));

  /** Sums by month of one year of the table: ours, in Spark's own calendar, and in other ways. */
  static final Comparison REPORTS =
      new Comparison(
          report("calendar_month(d, 'jalali')", "calendar_year(d, 'jalali') = 1403"),
          List.of(
              new Peer(
                  report(
                      "calendar_month(d, 'jalali')",
                      "d >= DATE'2024-03-20' AND d < DATE'2025-03-21'"),
                  NONE),
              new Peer(report("month(d)", "year(d) = 2024"), NONE),
              new Peer(report("month(d)", "d >= DATE'2024-01-01' AND d < DATE'2025-01-01'"), NONE),
              new Peer(report("icu_month(d)", "icu_year(d) = 1403"), NONE),
              new Peer(report("java_month(d)", "java_year(d) = 1403"), NONE),
              new Peer(
                  new Query(
                      "d",
                      "SELECT month m, sum(amount) FROM "
                          + Query.TABLE
                          + " t JOIN dimension ON t.d = dimension.date WHERE year = 1403"
                          + " GROUP BY 1"),
                  NONE)));

  private SparkWorkload() {}

  private static Query report(String month, String condition) {
    return new Query("d", String.format(REPORT, month, condition));
  }

  private static Comparison field(String field, double ofSparks) {
    Peer[] peers = {
      bar(field + "(d)", ofSparks),
      bar("icu_" + field + "(d)", ICU),
      bar("time4j_" + field + "(d)", NONE),
      bar("java_" + field + "(d)", NONE),
      bar("cal.calendar_" + field + "(d, 'jalali')", NONE),
      join(field)
    };
    Comparison comparison = compare("d", "calendar_" + field + "(d, 'jalali')", peers);
    return field.equals("year")
        ? new Comparison(
            comparison.ours(),
            Stream.concat(comparison.peers().stream(), Stream.of(bar("icu_new_year(d)", NONE)))
                .toList())
        : comparison;
  }

  private static Comparison compare(String column, String ours, Peer... peers) {
    return new Comparison(Query.of(column, ours), Arrays.asList(peers));
  }

  private static Peer bar(String expression, double bar) {
    return new Peer(Query.of("d", expression), bar);
  }

  private static Peer join(String column) {
    return new Peer(new Query("d", String.format(JOIN, column)), NONE);
  }
}
