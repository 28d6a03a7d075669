package org.taqwim.calendar.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarField;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.conformance.DimensionDays;
import org.taqwim.calendar.function.CalendarFunction.Column;

/** The rows of {@code calendar_fields} and {@code calendar_dimension}. */
class RowsTest {

  private static final long MILLIS_PER_DAY = 86_400_000L;

  static List<CalendarSystem> calendars() {
    return Calendars.all();
  }

  static List<DimensionDays> days() {
    return DimensionDays.ALL;
  }

  /** Each field is what the function of its name gives, or NULL where that raises. */
  @ParameterizedTest
  @MethodSource("calendars")
  void fieldsAreThoseOfTheirFunctions(CalendarSystem calendar) {
    int span = Math.min(40_000, calendar.maxEpochDay() - calendar.minEpochDay());
    for (int from :
        new int[] {
          calendar.minEpochDay(),
          Math.max(calendar.minEpochDay(), Math.min(0, calendar.maxEpochDay() - span)),
          calendar.maxEpochDay() - span
        }) {
      for (int d = from; d <= from + span; d += 1 + (d & 15)) {
        Map<String, Object> row =
            row(FieldsRow.COLUMNS, CalendarFunctions.calendarFields(d, calendar));
        assertEquals(fields(d, calendar), row, calendar + " " + LocalDate.ofEpochDay(d));
      }
    }
  }

  /** A field may become the function that it is said to be. */
  @ParameterizedTest
  @MethodSource("calendars")
  void fieldsAreThoseOfTheFunctionsTheyAreSaidToBe(CalendarSystem calendar)
      throws ReflectiveOperationException {
    int[] columns =
        IntStream.range(0, FieldsRow.COLUMNS.size())
            .filter(column -> FieldsRow.isFunction(column, calendar))
            .toArray();
    long span = (long) calendar.maxEpochDay() - calendar.minEpochDay();
    for (int i = 0; i < 300; i++) {
      // The ends day by day, and between them in steps.
      long at = i < 100 ? i : i < 200 ? span / 100 * (i - 100) : span - (299 - i);
      int d = (int) (calendar.minEpochDay() + Math.max(0, Math.min(span, at)));
      Object[] row = CalendarFunctions.calendarFields(d, calendar);
      for (int column : columns) {
        assertEquals(
            text(row[column]),
            text(ofFunction(column, d, calendar)),
            calendar + " " + FieldsRow.COLUMNS.get(column).name() + " " + d);
      }
    }
  }

  private static Object ofFunction(int column, int d, CalendarSystem calendar)
      throws ReflectiveOperationException {
    String kernel = FieldsRow.function(column).kernel();
    CalendarField part = FieldsRow.part(column);
    return part == null
        ? CalendarFunctions.class
            .getMethod(kernel, int.class, CalendarSystem.class)
            .invoke(null, d, calendar)
        : CalendarFunctions.class
            .getMethod(kernel, CalendarField.class, int.class, CalendarSystem.class)
            .invoke(null, part, d, calendar);
  }

  // The first week of the range begins before it, and some calendars have years beyond all keys.
  @ParameterizedTest
  @CsvSource({
    "jalali, week, ",
    "islamic-umalqura, week, ",
    "hebrew, key month_key, ",
    "mayan, half quarter, half quarter"
  })
  void mostFieldsAreFunctions(String calendar, String notAlways, String never) {
    assertEquals(notAlways, columns(calendar, FieldsRow::isFunction));
    assertEquals(never == null ? "" : never, columns(calendar, FieldsRow::isFunctionOrNull));
  }

  private static String columns(String name, BiPredicate<Integer, CalendarSystem> except) {
    return IntStream.range(0, FieldsRow.COLUMNS.size())
        .filter(column -> !except.test(column, Calendars.of(name)))
        .mapToObj(column -> FieldsRow.COLUMNS.get(column).name())
        .collect(Collectors.joining(" "));
  }

  private static Map<String, Object> fields(int d, CalendarSystem c) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("key", orNull(() -> CalendarFunctions.calendarKey(d, c)));
    fields.put("month_key", orNull(() -> CalendarFunctions.calendarMonthKey(d, c)));
    fields.put("year", CalendarFunctions.calendarYear(d, c));
    fields.put("half", part(CalendarField.HALF, d, c));
    fields.put("quarter", orNull(() -> CalendarFunctions.calendarQuarter(d, c)));
    fields.put("month", CalendarFunctions.calendarMonth(d, c));
    fields.put("month_code", text(CalendarFunctions.calendarMonthCode(d, c)));
    fields.put("day", CalendarFunctions.calendarDay(d, c));
    fields.put("day_of_year", CalendarFunctions.calendarDayOfYear(d, c));
    fields.put("day_of_week", part(CalendarField.DAY_OF_WEEK, d, c));
    fields.put("week", part(CalendarField.WEEK, d, c));
    fields.put("week_year", part(CalendarField.WEEK_YEAR, d, c));
    fields.put("era", text(CalendarFunctions.calendarEra(d, c)));
    fields.put("era_year", part(CalendarField.ERA_YEAR, d, c));
    fields.put("is_leap_month", CalendarFunctions.calendarIsLeapMonth(d, c));
    fields.put("is_leap_year", CalendarFunctions.calendarIsLeapYear(d, c));
    fields.put("days_in_month", part(CalendarField.DAYS_IN_MONTH, d, c));
    fields.put("days_in_year", part(CalendarField.DAYS_IN_YEAR, d, c));
    fields.put("months_in_year", part(CalendarField.MONTHS_IN_YEAR, d, c));
    return fields;
  }

  private static Object part(CalendarField field, int d, CalendarSystem calendar) {
    return orNull(() -> CalendarFunctions.calendarPart(field, d, calendar));
  }

  private interface Call {
    Object get();
  }

  private static Object orNull(Call call) {
    try {
      return call.get();
    } catch (CalendarException none) {
      return null;
    }
  }

  private static Object text(Object value) {
    return value instanceof byte[] utf8 ? new String(utf8, UTF_8) : value;
  }

  /** The row by names, after a check that NULL is where it may be, and the types are right. */
  private static Map<String, Object> row(List<Column> columns, Object[] values) {
    assertEquals(columns.size(), values.length);
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      Column column = columns.get(i);
      if (values[i] == null) {
        assertTrue(column.nullable(), column.name());
      } else {
        Class<?> type =
            switch (column.type()) {
              case TEXT -> byte[].class;
              case BOOLEAN -> Boolean.class;
              default -> Integer.class;
            };
        assertEquals(type, values[i].getClass(), column.name());
      }
      row.put(column.name(), text(values[i]));
    }
    return row;
  }

  @Test
  void fieldsThatACalendarDoesNotHaveAreNull() {
    CalendarSystem badi = Calendars.of("badi");
    Map<String, Object> row =
        row(FieldsRow.COLUMNS, CalendarFunctions.calendarFields(day("2024-03-20"), badi));
    assertNull(row.get("quarter"));
    assertNull(row.get("half"));
    assertEquals(20, row.get("months_in_year"));
  }

  // ---- the dimension

  @ParameterizedTest
  @MethodSource("days")
  void daysAreThoseOfJavaTime(DimensionDays days) {
    CalendarSystem calendar = Calendars.of(days.calendar());
    List<List<Object>> rows = new ArrayList<>();
    for (int d = (int) days.from().toEpochDay(); d <= days.to().toEpochDay(); d++) {
      Locale locale = days.locale() == null ? Locale.ROOT : days.locale();
      Map<String, Object> row =
          row(DimensionRow.COLUMNS, CalendarFunctions.calendarDimension(d, calendar, locale));
      row.replaceAll(
          (name, value) -> DATES.contains(name) ? LocalDate.ofEpochDay((Integer) value) : value);
      rows.add(new ArrayList<>(row.values()));
    }
    days.check(DimensionRow.COLUMNS.stream().map(Column::name).toList(), rows);
  }

  private static final List<String> DATES =
      DimensionRow.COLUMNS.stream()
          .filter(column -> column.type() == CalendarFunction.ResultType.DATE)
          .map(Column::name)
          .toList();

  private static Map<String, Object> dimension(int d, CalendarSystem calendar) {
    return row(DimensionRow.COLUMNS, CalendarFunctions.calendarDimension(d, calendar));
  }

  /** In years in which ICU4J's rules of the calendars are those of the authorities. */
  @ParameterizedTest
  @CsvSource({"jalali, persian, 2022-01-01, 2024-12-31", "hebrew, hebrew, 2022-01-01, 2025-12-31"})
  void daysAreThoseOfIcu(String name, String type, LocalDate from, LocalDate to) {
    CalendarSystem calendar = Calendars.of(name);
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      Calendar icu = icu(type, day);
      int month = icu.get(Calendar.ORDINAL_MONTH) + 1;
      int dayOfMonth = icu.get(Calendar.DAY_OF_MONTH);
      int daysInYear = icu.getActualMaximum(Calendar.DAY_OF_YEAR);
      int daysInMonth = icu.getActualMaximum(Calendar.DAY_OF_MONTH);
      int dayOfYear = icu.get(Calendar.DAY_OF_YEAR);
      int d = (int) day.toEpochDay();
      Calendar yearBefore = icu(type, day);
      yearBefore.add(Calendar.YEAR, -1);
      Map<String, Object> row = dimension(d, calendar);
      assertEquals(icu.get(Calendar.YEAR), row.get("year"));
      assertEquals(icu.get(Calendar.YEAR) * 10_000 + month * 100 + dayOfMonth, row.get("day_key"));
      assertEquals(icu.getTemporalMonthCode(), row.get("month_code"));
      assertEquals(icu.getTemporalMonthCode().endsWith("L"), row.get("is_leap_month"));
      assertEquals(icu.inTemporalLeapYear(), row.get("is_leap_year"), day.toString());
      assertEquals(daysInYear, row.get("days_in_year"));
      assertEquals(d - dayOfMonth + 1, row.get("first_day_of_month"));
      assertEquals(d - dayOfMonth + daysInMonth, row.get("last_day_of_month"));
      assertEquals(d - dayOfYear + 1, row.get("first_day_of_year"));
      assertEquals(d - dayOfYear + daysInYear, row.get("last_day_of_year"));
      assertEquals(daysInYear - dayOfYear, row.get("days_left_in_year"));
      assertEquals(
          (int) (yearBefore.getTimeInMillis() / MILLIS_PER_DAY),
          row.get("previous_year_same_day"),
          day.toString());
    }
  }

  private static Calendar icu(String type, LocalDate day) {
    Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("en@calendar=" + type));
    calendar.setTimeInMillis(day.toEpochDay() * MILLIS_PER_DAY);
    return calendar;
  }

  @ParameterizedTest
  @CsvSource({
    "jalali, fa, فروردین, چهارشنبه, 2024-03-16",
    "jalali, fa-u-nu-latn-fw-mon, فروردین, چهارشنبه, 2024-03-18",
    "hebrew, he, אדר ב׳, יום רביעי, 2024-03-17"
  })
  void namesAreThoseOfTheLocale(
      String calendar, String tag, String month, String day, LocalDate week) {
    Map<String, Object> row =
        row(
            DimensionRow.COLUMNS,
            CalendarFunctions.calendarDimension(
                day("2024-03-20"), Calendars.of(calendar), Locale.forLanguageTag(tag)));
    assertEquals(month, row.get("month_name"));
    assertEquals(day, row.get("day_name"));
    assertEquals(
        com.ibm.icu.text.DateFormat.getDateInstance(
                icu(
                    calendar.equals("jalali") ? "persian" : calendar,
                    LocalDate.parse("2024-03-20")),
                com.ibm.icu.text.DateFormat.LONG,
                ULocale.forLanguageTag(tag))
            .format((Object) (day("2024-03-20") * MILLIS_PER_DAY)),
        row.get("date_long_text"));
    assertEquals((int) week.toEpochDay(), row.get("first_day_of_week"));
  }

  @Test
  void aCalendarOfWholeWeeksKeepsItsOwn() {
    Map<String, Object> row = dimension(day("2024-03-20"), Calendars.of("retail"));
    assertEquals(day("2024-03-17"), row.get("first_day_of_week"));
    assertEquals(4, row.get("day_of_week"));
  }

  @Test
  void theFirstYearHasNoneBeforeIt() {
    CalendarSystem calendar = Calendars.of("islamic-umalqura");
    assertNull(dimension(calendar.minEpochDay(), calendar).get("previous_year_same_day"));
    assertNull(dimension(calendar.minEpochDay() + 353, calendar).get("previous_year_same_day"));
  }

  @Test
  void theRangeIsCheckedBeforeTheFirstRow() {
    CalendarSystem calendar = Calendars.of("islamic-umalqura");
    int first = calendar.minEpochDay();
    int last = calendar.maxEpochDay();
    DimensionRow.checkRange(first, last, calendar);
    DimensionRow.checkRange(last + 2, last + 1, calendar);
    for (int[] ends : new int[][] {{first - 1, last}, {first, last + 1}, {last + 1, last + 1}}) {
      CalendarException error =
          assertThrows(
              CalendarException.class, () -> DimensionRow.checkRange(ends[0], ends[1], calendar));
      assertEquals(CalendarException.Condition.CALENDAR_OUT_OF_RANGE, error.condition());
    }
  }

  private static int day(String iso) {
    return (int) LocalDate.parse(iso).toEpochDay();
  }
}
