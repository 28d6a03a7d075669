package org.taqwim.clusters;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.taqwim.calendar.oracle.Csv;

/** The first days of Jalali months from what the University of Tehran has published of years. */
final class JalaliMonths {

  private static final NavigableSet<LocalDate> FIRST_DAYS = new TreeSet<>();

  static {
    for (Csv.Row row : Csv.read("persian_official_ut_1206_1498.csv")) {
      LocalDate first = LocalDate.parse(row.get("nowruz_gregorian"));
      for (int month = 0; month < 12; month++) {
        FIRST_DAYS.add(first.plusDays(30 * month + Math.min(month, 6)));
      }
    }
  }

  private JalaliMonths() {}

  /** The first day of the month that a day belongs to. */
  static LocalDate of(LocalDate day) {
    return FIRST_DAYS.floor(day);
  }
}
