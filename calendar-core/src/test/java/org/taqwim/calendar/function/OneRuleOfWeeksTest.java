package org.taqwim.calendar.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.CalendarField;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.WeekRule;
import org.taqwim.calendar.format.CalendarLocale;
import org.taqwim.calendar.format.DatePattern;
import org.taqwim.calendar.function.CalendarFunction.Column;

/**
 * All functions count weeks alike: as a calendar of whole weeks does in every locale, and else as
 * is the custom of the locale.
 */
class OneRuleOfWeeksTest {

  private static final int DAYS = 800;

  private static final DatePattern PATTERN = DatePattern.of("Y w e");

  static Stream<CalendarSystem> calendars() {
    return Stream.concat(
        Calendars.all().stream(),
        Stream.of("weeks(end=wednesday, last=9, pattern=13x4)", "fiscal(jalali, start=7)")
            .map(Calendars::of));
  }

  @ParameterizedTest
  @MethodSource("calendars")
  void weeksAreTheSameInAllFunctions(CalendarSystem calendar) {
    int last = Math.min(calendar.maxEpochDay() - 400, 20_500);
    boolean wholeWeeks = hasWholeWeeks(calendar, last);
    for (String tag : List.of("und", "und-u-nu-latn", "en", "fa-u-nu-latn")) {
      Locale locale = NameResolver.locale(tag);
      WeekRule rule = wholeWeeks ? calendar.weekRule() : CalendarLocale.weekRule(locale);
      for (int d = last - DAYS; d < last; d++) {
        int week = part(CalendarField.WEEK, d, calendar, rule);
        int year = part(CalendarField.WEEK_YEAR, d, calendar, rule);
        int day = part(CalendarField.DAY_OF_WEEK, d, calendar, rule);
        String expected = year + " " + week + " " + day;
        String message = calendar + " " + tag + " " + d;
        assertEquals(
            expected,
            new String(CalendarFunctions.toCalendar(d, calendar, PATTERN, locale), UTF_8),
            message);
        Object[] row = CalendarFunctions.calendarDimension(d, calendar, locale);
        assertEquals(expected, weeks(DimensionRow.COLUMNS, row), message);
        assertEquals(
            CalendarFunctions.calendarTrunc(CalendarUnit.WEEK, d, calendar, rule),
            value(DimensionRow.COLUMNS, row, "first_day_of_week"),
            message);
        if (wholeWeeks || tag.equals("und")) {
          Object[] fields = CalendarFunctions.calendarFields(d, calendar);
          assertEquals(expected, weeks(FieldsRow.COLUMNS, fields), message);
        }
      }
    }
  }

  private static boolean hasWholeWeeks(CalendarSystem calendar, int last) {
    for (int d = last - DAYS; d < last; d += 100) {
      int year = PackedDate.year(calendar.toPacked(d));
      if (calendar.daysInYear(year) % 7 != 0) {
        return false;
      }
    }
    return true;
  }

  private static int part(CalendarField field, int d, CalendarSystem calendar, WeekRule rule) {
    return CalendarFunctions.calendarPart(field, d, calendar, rule);
  }

  private static String weeks(List<Column> columns, Object[] row) {
    return value(columns, row, "week_year")
        + " "
        + value(columns, row, "week")
        + " "
        + value(columns, row, "day_of_week");
  }

  private static Object value(List<Column> columns, Object[] row, String name) {
    return row[columns.stream().map(Column::name).toList().indexOf(name)];
  }
}
