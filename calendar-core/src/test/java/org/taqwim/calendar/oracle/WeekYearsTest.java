package org.taqwim.calendar.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqwim.calendar.CalendarDate;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.Walks;
import org.threeten.extra.chrono.AccountingChronology;
import org.threeten.extra.chrono.AccountingChronologyBuilder;
import org.threeten.extra.chrono.AccountingDate;
import org.threeten.extra.chrono.AccountingYearDivision;

/**
 * Years of weeks, against ThreeTen-Extra, java.time and what the National Retail Federation says.
 */
class WeekYearsTest {

  private static final int FIRST = (int) LocalDate.of(Walks.year(1800, 2000), 1, 1).toEpochDay();
  private static final int LAST = (int) LocalDate.of(Walks.year(2200, 2012), 12, 31).toEpochDay();

  // ---- ThreeTen-Extra

  private static final List<AccountingYearDivision> DIVISIONS =
      List.of(AccountingYearDivision.values());

  /** As we write {@link #DIVISIONS}. */
  private static final List<String> PATTERNS = List.of("4-4-5", "4-5-4", "5-4-4", "13x4");

  static List<Arguments> rules() {
    List<Arguments> rules = new ArrayList<>();
    int leap = 1;
    for (DayOfWeek end : DayOfWeek.values()) {
      for (Month month : Month.values()) {
        for (boolean last : new boolean[] {true, false}) {
          AccountingYearDivision division = DIVISIONS.get(rules.size() % 4);
          leap =
              leap % (division == AccountingYearDivision.THIRTEEN_EVEN_MONTHS_OF_4_WEEKS ? 13 : 12)
                  + 1;
          rules.add(Arguments.of(end, month, last, division, leap, rules.size() % 3 == 0));
        }
      }
    }
    return rules;
  }

  /**
   * But that a year which begins nominally on 1 January is named after that, as in ISO 8601, also
   * where it is to bear the number of the year in which it begins: theirs is then one less.
   */
  @ParameterizedTest
  @MethodSource("rules")
  void asThreeTenExtra(
      DayOfWeek end,
      Month month,
      boolean last,
      AccountingYearDivision division,
      int leap,
      boolean labelledByEnd) {
    AccountingChronologyBuilder builder =
        new AccountingChronologyBuilder().endsOn(end).withDivision(division).leapWeekInMonth(leap);
    builder = last ? builder.inLastWeekOf(month) : builder.nearestEndOf(month);
    AccountingChronology chronology =
        (labelledByEnd
                ? builder.accountingYearEndsInIsoYear()
                : builder.accountingYearStartsInIsoYear())
            .toChronology();
    CalendarSystem calendar = Calendars.of(text(end, month, last, division, leap, labelledByEnd));
    int shift = month == Month.DECEMBER && !labelledByEnd ? 1 : 0;
    for (int day = FIRST; day <= LAST; day++) {
      AccountingDate theirs = chronology.dateEpochDay(day);
      int ours = calendar.toPacked(day);
      int year = theirs.get(ChronoField.YEAR) + shift;
      int expected =
          PackedDate.of(
              year, theirs.get(ChronoField.MONTH_OF_YEAR), theirs.get(ChronoField.DAY_OF_MONTH));
      if (ours != expected
          || calendar.isLeapYear(year) != theirs.isLeapYear()
          || calendar.daysInMonth(year, PackedDate.month(ours)) != theirs.lengthOfMonth()) {
        fail(
            calendar
                + ": "
                + LocalDate.ofEpochDay(day)
                + " is "
                + CalendarDate.ofEpochDay(calendar, day)
                + ", theirs "
                + theirs);
      }
    }
  }

  private static String text(
      DayOfWeek end,
      Month month,
      boolean last,
      AccountingYearDivision division,
      int leap,
      boolean labelledByEnd) {
    String pattern = PATTERNS.get(DIVISIONS.indexOf(division));
    return String.format(
        Locale.ROOT,
        "weeks(end=%s, %s, pattern=%s, leap=%d, label=%s)",
        end.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
        last
            ? "last=" + month.getValue()
            : String.format("near=%02d-%02d", month.getValue(), month.maxLength()),
        pattern,
        leap,
        labelledByEnd ? "end" : "start");
  }

  // ---- java.time

  @Test
  void isoWeeksAreThoseOfJavaTime() {
    int around = Walks.SHORT ? 40_000 : 800_000;
    CalendarSystem calendar = Calendars.of("iso-week");
    assertEquals(CalendarSystem.Notation.WEEK, calendar.notation());
    for (int day = FIRST - around; day <= LAST + around; day++) {
      LocalDate date = LocalDate.ofEpochDay(day);
      int year = PackedDate.year(calendar.toPacked(day));
      int dayOfYear = calendar.dayOfYear(day);
      if (year != date.get(IsoFields.WEEK_BASED_YEAR)
          || (dayOfYear - 1) / 7 + 1 != date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
          || (dayOfYear - 1) % 7 + 1 != date.getDayOfWeek().getValue()
          || calendar.daysInYear(year)
              != 7 * IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(date).getMaximum()) {
        fail(date + " is " + CalendarDate.ofEpochDay(calendar, day));
      }
    }
  }

  // ---- the National Retail Federation

  @Test
  void retailYearsAreThoseThatAreStated() {
    CalendarSystem retail = Calendars.of("retail");
    for (Csv.Row row : Csv.read("nrf_454_published.csv")) {
      int year = row.number("fiscal_year");
      int start = retail.toEpochDay(PackedDate.of(year, 1, 1));
      if (!row.get("year_start").isEmpty()) {
        assertEquals(LocalDate.parse(row.get("year_start")), LocalDate.ofEpochDay(start));
      }
      if (!row.get("year_end").isEmpty()) {
        assertEquals(
            LocalDate.parse(row.get("year_end")),
            LocalDate.ofEpochDay(start + retail.daysInYear(year) - 1L));
      }
      if (!row.get("weeks").isEmpty()) {
        assertEquals(7 * row.number("weeks"), retail.daysInYear(year), row::toString);
      }
    }
    for (int year = 2001; year < 2024; year++) {
      boolean stated = List.of(2006, 2012, 2017, 2023).contains(year);
      assertEquals(stated, retail.isLeapYear(year), "53 weeks in " + year);
    }
  }

  /** NRF: in the restated 2017, week 1 begins on 5 February, as the first week is ignored. */
  @ParameterizedTest
  @CsvSource({
    "2017-01-29, 2017-01-01, 2016-12-29",
    "2017-02-04, 2017-01-07, 2016-12-35",
    "2017-02-05, 2017-01-08, 2017-01-01",
    "2017-02-11, 2017-01-14, 2017-01-07",
    "2018-01-28, 2017-12-29, 2017-12-22",
    "2018-02-03, 2017-12-35, 2017-12-28",
    "2018-02-04, 2018-01-01, 2018-01-01",
    "2024-02-03, 2023-12-35, 2023-12-28",
  })
  void aYearOf53WeeksIsRestated(LocalDate day, String asItWas, String restated) {
    assertEquals(asItWas, CalendarDate.of(Calendars.of("retail"), day).toString());
    assertEquals(restated, CalendarDate.of(Calendars.of("retail-restated"), day).toString());
  }

  /** So that the weeks of the year after it compare with those a year before by the date. */
  @Test
  void restatedYearsThatAreComparedBeginAYearApart() {
    CalendarSystem retail = Calendars.of("retail");
    CalendarSystem restated = Calendars.of("retail-restated");
    for (int year = 1930; year < 2200; year++) {
      if (retail.isLeapYear(year)) {
        assertFalse(restated.isLeapYear(year));
        assertTrue(restated.isLeapYear(year - 1));
        int start = restated.toEpochDay(PackedDate.of(year, 1, 1));
        assertEquals(start + 364, retail.toEpochDay(PackedDate.of(year + 1, 1, 1)));
      }
    }
  }

  /** Whatever the label: a year of a Gregorian one's length bears the number of that. */
  @ParameterizedTest
  @ValueSource(
      strings = {"near=12-28", "near=12-31", "last=12", "near=01-01", "near=01-02", "near=01-03"})
  void aYearFromOneTurnToTheNextIsNamedAfterItsMiddle(String anchor) {
    for (String label : List.of("", ", label=end")) {
      CalendarSystem calendar = Calendars.of("weeks(end=saturday, " + anchor + label + ")");
      assertFalse(calendar.id().contains("label"), calendar.id());
      for (int year = 1900; year < 2100; year++) {
        int middle = calendar.toEpochDay(PackedDate.of(year, 1, 1)) + calendar.daysInYear(year) / 2;
        assertEquals(year, LocalDate.ofEpochDay(middle).getYear(), calendar.id());
      }
    }
  }
}
