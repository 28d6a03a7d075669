package org.taqwim.flink;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.taqwim.calendar.oracle.Csv;

/** The months of calendars from what has been published of them, without Taqwim. */
final class PublishedMonths {

  /** The first days of the periods that a month belongs to. */
  record Month(LocalDate first, LocalDate quarter, LocalDate half, LocalDate year) {

    /** By the length of the window on the axis. */
    LocalDate period(int days) {
      return switch (days) {
        case 50 -> first;
        case 250 -> quarter;
        case 500 -> half;
        case 1000 -> year;
        default -> throw new IllegalArgumentException(days + "");
      };
    }
  }

  private final NavigableMap<LocalDate, Month> months = new TreeMap<>();

  private PublishedMonths() {}

  /** The months of a calendar by its name, in the years around 2020 at least. */
  static PublishedMonths of(String calendar) {
    PublishedMonths found = new PublishedMonths();
    switch (calendar) {
      case "jalali" -> found.addJalali();
      case "nepali" -> found.addNepali();
      case "islamic-umalqura" -> found.addHijri();
      case "chinese" -> found.addChinese();
      case "ethiopic" -> found.addEthiopic();
      case "gregorian" -> found.addGregorian();
      default -> throw new IllegalArgumentException(calendar);
    }
    return found;
  }

  /** The month that a day belongs to. */
  Month of(LocalDate day) {
    return months.floorEntry(day).getValue();
  }

  /** The first day of the month after that of a day. */
  LocalDate next(LocalDate day) {
    return months.higherKey(day);
  }

  // ---- the months in their order

  private void add(LocalDate first, int number, boolean leap) {
    Month before = months.isEmpty() ? null : months.lastEntry().getValue();
    boolean begins = before == null || !leap;
    months.put(
        first,
        new Month(
            first,
            begins && number % 3 == 1 && number < 13 ? first : before.quarter(),
            begins && (number == 1 || number == 7) ? first : before.half(),
            begins && number == 1 ? first : before.year()));
  }

  /** Months of which all lengths but the last follow from a rule; the year ends with the next. */
  private void addYear(LocalDate first, List<Integer> lengths) {
    LocalDate month = first;
    for (int i = 0; i <= lengths.size(); i++) {
      add(month, i + 1, false);
      month = i < lengths.size() ? month.plusDays(lengths.get(i)) : month;
    }
  }

  /** Six months of 31 days, then of 30; the first days of years by the University of Tehran. */
  private void addJalali() {
    for (Csv.Row row : Csv.read("persian_official_ut_1206_1498.csv")) {
      addYear(
          LocalDate.parse(row.get("nowruz_gregorian")),
          List.of(31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30));
    }
  }

  /** Years that almanacs have printed. */
  private void addNepali() {
    int last = 2000;
    for (Csv.Row row : Csv.read("nepali_bs_month_lengths_6_sources.csv")) {
      int year = row.number("bs_year");
      if (year > last && year <= 2083) {
        last = year;
        List<Integer> lengths =
            List.of("m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "m10", "m11").stream()
                .map(row::number)
                .toList();
        addYear(LocalDate.ofEpochDay(row.number("year_start_epoch_day")), lengths);
      }
    }
  }

  private void addHijri() {
    for (Csv.Row row : Csv.read("umalqura_month_starts_1343_1500_hijridate.csv")) {
      add(LocalDate.parse(row.get("gregorian_date")), row.number("hijri_month"), false);
    }
  }

  private void addChinese() {
    for (Csv.Row row : Csv.read("chinese_hko_month_starts.csv")) {
      add(
          LocalDate.parse(row.get("gregorian_date")),
          row.number("month"),
          row.get("leap").equals("1"));
    }
  }

  /** New Year is on 11 September, on the 12th before a Gregorian leap year, from 1900 to 2099. */
  private void addEthiopic() {
    for (int year = 1990; year < 2040; year++) {
      boolean late = LocalDate.of(year + 1, 1, 1).isLeapYear();
      addYear(
          LocalDate.of(year, 9, late ? 12 : 11),
          List.of(30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30));
    }
  }

  private void addGregorian() {
    for (LocalDate month = LocalDate.of(1990, 1, 1);
        month.getYear() < 2040;
        month = month.plusMonths(1)) {
      add(month, month.getMonthValue(), false);
    }
  }
}
