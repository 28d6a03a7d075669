package org.taqwim.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.taqwim.calendar.conformance.ExampleReports;

/** The reports of {@code examples/flink} show what other libraries compute. */
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
    Flink flink = Flink.withModule(Flink.Mode.BATCH);
    List<List<List<String>>> reports = new ArrayList<>();
    for (String statement : ExampleReports.statements("flink", script)) {
      if (statement.startsWith("SELECT")) {
        reports.add(flink.rows(statement).stream().map(ExamplesTest::texts).toList());
      } else if (!statement.startsWith("SET")) { // a statement of the shell; the session is batch
        flink.run(statement);
      }
    }
    return reports;
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.getArity(); i++) {
      texts.add(String.valueOf(row.getField(i)));
    }
    return texts;
  }
}
