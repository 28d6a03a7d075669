package org.taqwim.calendar.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;

/**
 * What Qt 6.4.2's QCalendar answers, as recorded by running it. We equal it, but for the
 * differences that {@code qt_differences.csv} lists with their reasons: each of them must occur,
 * and no other.
 */
class QtParityTest {

  private static final Map<String, CalendarSystem> CALENDARS =
      Map.of(
          "Gregorian", Calendars.of("gregorian"),
          "Julian", Calendars.of("julian"),
          "Milankovic", Calendars.of("milankovic"),
          "Jalali", Calendars.of("jalali-2820"),
          "IslamicCivil", Calendars.of("islamic-civil"));

  /** {@code what,subject,qt,ours}. */
  private final TreeSet<String> differences = new TreeSet<>();

  private void compare(String what, String subject, Object qt, Object ours) {
    if (!qt.toString().equals(ours.toString())) {
      differences.add(String.join(",", what, subject, qt.toString(), ours.toString()));
    }
  }

  @Test
  void theDifferencesAreThoseListed() {
    properties();
    names();
    shapesOfYears();
    numbersOfYears();
    TreeSet<String> listed = new TreeSet<>();
    for (Csv.Row row : Csv.read("qt_differences.csv")) {
      assertTrue(!row.get("reason").isBlank(), row.toString());
      listed.add(
          String.join(",", row.get("what"), row.get("subject"), row.get("qt"), row.get("ours")));
    }
    assertEquals(String.join("\n", listed), String.join("\n", differences));
  }

  /** Qt numbers the year before 1 as −1 in every calendar; the ISO calendar numbers it 0. */
  private static int ourYear(CalendarSystem calendar, int qtYear) {
    return qtYear < 0 && calendar.hasYearZero() ? qtYear + 1 : qtYear;
  }

  private void properties() {
    for (Csv.Row row : Csv.read("qt642_properties.csv")) {
      CalendarSystem calendar = CALENDARS.get(row.get("system"));
      String id = calendar.id();
      compare("isGregorian", id, row.get("isGregorian"), bit(id.equals("gregorian")));
      compare("isLunar", id, row.get("isLunar"), bit(calendar.isLunar()));
      compare("isLuniSolar", id, row.get("isLuniSolar"), bit(calendar.isLuniSolar()));
      compare("isSolar", id, row.get("isSolar"), bit(calendar.isSolar()));
      compare("isProleptic", id, row.get("isProleptic"), bit(calendar.isProleptic()));
      compare("hasYearZero", id, row.get("hasYearZero"), bit(calendar.hasYearZero()));
      assertEquals(row.number("minimumDaysInMonth"), calendar.minimumDaysInMonth(), id);
      assertEquals(row.number("maximumDaysInMonth"), calendar.maximumDaysInMonth(), id);
      assertEquals(row.number("maximumMonthsInYear"), calendar.maximumMonthsInYear(), id);
    }
  }

  private static int bit(boolean value) {
    return value ? 1 : 0;
  }

  private void names() {
    for (Csv.Row row : Csv.read("qt642_registry_lookup.csv")) {
      String name = row.get("lookup_name");
      String qt = row.get("primary_name");
      String id = qt.isEmpty() ? "none" : CALENDARS.get(qt.replace(" ", "")).id();
      compare("look-up", name, id, idOf(name));
    }
  }

  private static String idOf(String name) {
    try {
      return Calendars.of(name).id();
    } catch (CalendarException e) {
      return "none";
    }
  }

  private void shapesOfYears() {
    int compared = 0;
    for (Csv.Row row : Csv.read("qt642_year_shape.csv.gz")) {
      CalendarSystem calendar = CALENDARS.get(row.get("system"));
      String lengths = row.get("month_lengths");
      if (row.get("year").equals("Unspecified")) {
        compare("daysInMonth without a year", calendar.id(), lengths, "not offered");
        continue;
      }
      int year = ourYear(calendar, row.number("year"));
      String subject = calendar + " " + row.get("year");
      compare("isLeapYear", subject, row.get("is_leap"), bit(calendar.isLeapYear(year)));
      compare("monthsInYear", subject, row.get("months"), calendar.monthsInYear(year));
      compare("daysInYear", subject, row.get("days"), calendar.daysInYear(year));
      compare("daysInMonth", subject, lengths, monthLengths(calendar, year));
      compared++;
    }
    assertEquals(5 * 1872, compared);
  }

  private static String monthLengths(CalendarSystem calendar, int year) {
    StringBuilder lengths = new StringBuilder();
    for (int month = 1; month <= 12; month++) {
      lengths.append(month == 1 ? "" : " ").append(calendar.daysInMonth(year, month));
    }
    return lengths.toString();
  }

  private void numbersOfYears() {
    Map<String, SortedSet<Integer>> renumbered = new TreeMap<>();
    for (Csv.Row row : Csv.read("bulk_years_qt642.csv.gz")) {
      CalendarSystem calendar = CALENDARS.get(row.get("calendar"));
      int qt = row.number("year");
      int ours = PackedDate.year(calendar.toPacked(row.number("start_epoch_day")));
      if (ours != qt) {
        assertEquals(qt + 1, ours, row.toString());
        renumbered.computeIfAbsent(calendar.id(), id -> new TreeSet<>()).add(qt);
      }
    }
    renumbered.forEach((id, years) -> compare("year", id + " " + runs(years), "y", "y + 1"));
  }

  private static String runs(SortedSet<Integer> years) {
    assertEquals(years.last() - years.first() + 1, years.size(), "years in a row");
    return years.first() + " to " + years.last();
  }

  /** Every day from 1001 BC to 3000, as runs of months; the first and last year may be cut. */
  @Test
  void everyDayOfFourThousandYears() {
    int days = 0;
    for (Csv.Row row : Csv.read("bulk_years_qt642.csv.gz")) {
      CalendarSystem calendar = CALENDARS.get(row.get("calendar"));
      int year = ourYear(calendar, row.number("year"));
      int start = row.number("start_epoch_day");
      int[] lengths = row.numbers("month_lengths");
      assertEquals(row.number("days"), Arrays.stream(lengths).sum(), row.toString());
      int month = row.number("first_month");
      int first = PackedDate.of(year, month, row.number("first_day"));
      for (int length : lengths) {
        assertEquals(start, calendar.toEpochDay(first), row.toString());
        assertEquals(first, calendar.toPacked(start), row.toString());
        int last = first + length - 1;
        assertEquals(last, calendar.toPacked(start + length - 1), row.toString());
        start += length;
        days += length;
        first = PackedDate.of(year, ++month, 1);
      }
    }
    assertEquals(5 * 1_461_335, days);
  }

  @Test
  void addingMonthsAndYears() {
    List<Csv.Row> rows = Csv.read("qt642_ops_addmonths_addyears.csv.gz");
    assertEquals(3000, rows.size());
    for (Csv.Row row : rows) {
      CalendarSystem calendar = CALENDARS.get(row.get("system"));
      int day = row.number("epoch_day");
      int later = calendar.plus(day, row.number("add_months"), CalendarUnit.MONTH);
      assertEquals(row.number("m_epoch_day"), later, row.toString());
      int muchLater = calendar.plus(day, row.number("add_years"), CalendarUnit.YEAR);
      assertEquals(row.number("y_epoch_day"), muchLater, row.toString());
      assertEquals(date(calendar, row, ""), calendar.toPacked(day), row.toString());
      assertEquals(date(calendar, row, "m_"), calendar.toPacked(later), row.toString());
      assertEquals(date(calendar, row, "y_"), calendar.toPacked(muchLater), row.toString());
      assertEquals(row.number("day_of_week"), CalendarSystem.dayOfWeek(day), row.toString());
    }
  }

  private static int date(CalendarSystem calendar, Csv.Row row, String prefix) {
    return PackedDate.of(
        ourYear(calendar, row.number(prefix + "year")),
        row.number(prefix + "month"),
        row.number(prefix + "day"));
  }
}
