package org.taqwim.calendar.conformance;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseEra;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The scripts of {@code examples/}, and what their reports must show, computed without Taqwim: by
 * the JDK's Hijrah and Japanese calendars and by ICU's Persian one.
 *
 * <p>A report is a list of rows, a row the text of its columns.
 */
public final class ExampleReports {

  private static final Path EXAMPLES = Path.of("..", "examples");

  private ExampleReports() {}

  /**
   * The statements of a script, without comments, for a test that runs in a module's folder.
   *
   * @param engine {@code spark} or {@code flink}
   */
  public static List<String> statements(String engine, String name) {
    StringBuilder script = new StringBuilder();
    for (String line : lines(EXAMPLES.resolve(engine).resolve(name + ".sql"))) {
      if (!line.startsWith("--")) {
        script.append(line).append('\n');
      }
    }
    List<String> statements = new ArrayList<>();
    String moved = script.toString().replace("'examples/", "'../examples/");
    for (String statement : moved.split(";\n", -1)) {
      if (!statement.isBlank()) {
        statements.add(statement.strip());
      }
    }
    return statements;
  }

  /** The report of {@code hijri_months.sql}. */
  public static List<List<String>> hijriMonths() {
    Map<Integer, List<String[]>> months = new TreeMap<>();
    for (String[] row : table("saudi_property_operations.csv")) {
      HijrahDate hijri = HijrahDate.from(LocalDate.parse(row[0]));
      int month = hijri.get(ChronoField.YEAR) * 100 + hijri.get(ChronoField.MONTH_OF_YEAR);
      months.computeIfAbsent(month, m -> new ArrayList<>()).add(row);
    }
    List<List<String>> report = new ArrayList<>();
    months.forEach(
        (month, rows) -> {
          LocalDate first = LocalDate.from(HijrahDate.of(month / 100, month % 100, 1));
          long days = rows.stream().map(row -> row[0]).distinct().count();
          long all = rows.stream().mapToLong(row -> Long.parseLong(row[3])).sum();
          List<String[]> firstWeek =
              rows.stream()
                  .filter(row -> LocalDate.parse(row[0]).isBefore(first.plusDays(7)))
                  .toList();
          long inFirstWeek = firstWeek.stream().mapToLong(row -> Long.parseLong(row[3])).sum();
          long otherwise =
              rows.stream().filter(row -> !row[1].equals(printedHijri(row[0]))).count();
          report.add(
              row(
                  month,
                  first,
                  days,
                  all,
                  all / days,
                  firstWeek.isEmpty() ? null : inFirstWeek / 7,
                  otherwise));
        });
    return report;
  }

  private static String printedHijri(String isoDate) {
    HijrahDate date = HijrahDate.from(LocalDate.parse(isoDate));
    return String.format(
        Locale.ROOT,
        "%04d/%02d/%02d",
        date.get(ChronoField.YEAR),
        date.get(ChronoField.MONTH_OF_YEAR),
        date.get(ChronoField.DAY_OF_MONTH));
  }

  /** The first report of {@code jalali_rates.sql}. */
  public static List<List<String>> jalaliRates() {
    Map<Integer, List<String[]>> months = new TreeMap<>();
    for (String[] row : table("usd_irr_daily.csv")) {
      int[] persian = persian(LocalDate.parse(row[1]));
      months.computeIfAbsent(persian[0] * 100 + persian[1], m -> new ArrayList<>()).add(row);
    }
    List<List<String>> report = new ArrayList<>();
    months.forEach(
        (month, rows) -> {
          List<Long> rates = rows.stream().map(row -> Long.valueOf(row[2])).toList();
          LocalDate day =
              rows.stream().map(row -> LocalDate.parse(row[1])).min(LocalDate::compareTo).get();
          int dayOfMonth = persian(day)[2];
          report.add(
              row(
                  month,
                  day.minusDays(dayOfMonth - 1L),
                  rows.size(),
                  dayOfMonth,
                  Collections.min(rates),
                  Collections.max(rates),
                  rates.stream().mapToLong(Long::longValue).sum() / rates.size()));
        });
    return report;
  }

  /** The second report of {@code jalali_rates.sql}. */
  public static List<List<String>> wrongPersianDates() {
    List<List<String>> report = new ArrayList<>();
    for (String[] row : table("usd_irr_daily.csv")) {
      int[] persian = persian(LocalDate.parse(row[1]));
      String right =
          String.format(Locale.ROOT, "%04d-%02d-%02d", persian[0], persian[1], persian[2]);
      if (!right.equals(row[0].replace('/', '-'))) {
        report.add(row(row[0], row[1], right));
      }
    }
    report.sort(Comparator.comparing(row -> row.get(1)));
    return report;
  }

  private static int[] persian(LocalDate date) {
    Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("@calendar=persian"));
    calendar.setTimeInMillis(date.toEpochDay() * 86_400_000L);
    return new int[] {
      calendar.get(Calendar.YEAR),
      calendar.get(Calendar.MONTH) + 1,
      calendar.get(Calendar.DAY_OF_MONTH)
    };
  }

  /** The report of {@code japanese_fiscal_years.sql}. */
  public static List<List<String>> japaneseFiscalYears() {
    Map<String, JapaneseEra> eras =
        Map.of("S", JapaneseEra.SHOWA, "H", JapaneseEra.HEISEI, "R", JapaneseEra.REIWA);
    Map<Integer, List<String[]>> years = new TreeMap<>();
    for (String[] row : table("japanese_bond_yields.csv")) {
      if (!row[1].isEmpty()) {
        String[] date = row[0].substring(1).split("\\.", -1);
        LocalDate day =
            LocalDate.from(
                JapaneseChronology.INSTANCE.date(
                    eras.get(row[0].substring(0, 1)),
                    Integer.parseInt(date[0]),
                    Integer.parseInt(date[1]),
                    Integer.parseInt(date[2])));
        int fiscalYear = day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1;
        years.computeIfAbsent(fiscalYear, y -> new ArrayList<>()).add(row);
      }
    }
    List<List<String>> report = new ArrayList<>();
    years.forEach(
        (year, rows) -> {
          Collection<BigDecimal> yields =
              rows.stream().map(row -> new BigDecimal(row[1]).setScale(3)).toList();
          BigDecimal sum = yields.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
          StringBuilder erasOfYear = new StringBuilder();
          rows.stream().map(row -> row[0].substring(0, 1)).distinct().forEach(erasOfYear::append);
          report.add(
              row(
                  year,
                  LocalDate.of(year, 4, 1),
                  LocalDate.of(year + 1, 3, 31),
                  erasOfYear,
                  rows.size(),
                  Collections.min(yields),
                  Collections.max(yields),
                  sum.divide(BigDecimal.valueOf(rows.size()), 3, RoundingMode.HALF_UP)));
        });
    return report;
  }

  private static List<String> row(Object... values) {
    List<String> row = new ArrayList<>();
    for (Object value : values) {
      row.add(String.valueOf(value));
    }
    return row;
  }

  private static List<String[]> table(String file) {
    return lines(EXAMPLES.resolve("data").resolve(file)).stream()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
