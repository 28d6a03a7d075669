package org.taqwim.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.taqwim.calendar.conformance.ExampleReports;

/** The reports of {@code examples/spark} show what other libraries compute. */
class ExamplesTest {

  @Test
  void hijriMonths() {
    assertEquals(List.of(ExampleReports.hijriMonths()), reports("hijri_months"));
  }

  @Test
  void jalaliRates() {
    assertEquals(
        List.of(ExampleReports.jalaliRates(), ExampleReports.wrongPersianDates()),
        reports("jalali_rates"));
  }

  @Test
  void japaneseFiscalYears() {
    assertEquals(List.of(ExampleReports.japaneseFiscalYears()), reports("japanese_fiscal_years"));
  }

  private static List<List<List<String>>> reports(String script) {
    SparkSession session = TestSession.with();
    List<List<List<String>>> reports = new ArrayList<>();
    for (String statement : ExampleReports.statements("spark", script)) {
      List<Row> rows = session.sql(statement).collectAsList();
      if (statement.startsWith("SELECT")) {
        reports.add(rows.stream().map(ExamplesTest::texts).toList());
      }
    }
    return reports;
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.length(); i++) {
      texts.add(String.valueOf(row.get(i)));
    }
    return texts;
  }
}
