package org.taqwim.calendar.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.Chronology;
import java.time.chrono.HijrahChronology;
import java.time.chrono.IsoChronology;
import java.time.chrono.MinguoChronology;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Days of {@code calendar_dimension} and what its columns must hold, by the chronologies of {@link
 * java.time}. All of them have twelve months and no leap months.
 *
 * @param era the code of the era of all the days
 * @param locale null if the call names none
 */
public record DimensionDays(
    String calendar,
    Chronology chronology,
    String era,
    Locale locale,
    LocalDate from,
    LocalDate to) {

  /** Leap years, the ends of years and of a table of months. */
  public static final List<DimensionDays> ALL =
      List.of(
          days("roc", MinguoChronology.INSTANCE, "roc", "2023-11-01", "2025-03-31"),
          days("buddhist", ThaiBuddhistChronology.INSTANCE, "be", "1999-12-01", "2001-01-31"),
          days("islamic-umalqura", HijrahChronology.INSTANCE, "ah", "2015-10-01", "2017-10-31"),
          days("islamic-umalqura", HijrahChronology.INSTANCE, "ah", "2174-01-01", "2174-11-25"),
          days("gregorian", IsoChronology.INSTANCE, "ce", "2019-12-20", "2021-01-10"),
          days("gregorian", IsoChronology.INSTANCE, "ce", "2022-12-20", "2024-01-10").in("de-DE"),
          days("gregorian", IsoChronology.INSTANCE, "ce", "2022-12-20", "2024-01-10").in("en-US"),
          days("buddhist", ThaiBuddhistChronology.INSTANCE, "be", "2022-12-20", "2024-01-10")
              .in("th-TH"),
          days("roc", MinguoChronology.INSTANCE, "roc", "2022-12-20", "2024-01-10").in("fa-IR"));

  private static DimensionDays days(
      String calendar, Chronology chronology, String era, String from, String to) {
    return new DimensionDays(
        calendar, chronology, era, null, LocalDate.parse(from), LocalDate.parse(to));
  }

  private DimensionDays in(String tag) {
    return new DimensionDays(calendar, chronology, era, Locale.forLanguageTag(tag), from, to);
  }

  /** The call. */
  public String call() {
    String arguments = "DATE '%s', DATE '%s', '%s'".formatted(from, to, calendar);
    String tag = locale == null ? "" : ", '" + locale.toLanguageTag() + "'";
    return "calendar_dimension(" + arguments + tag + ")";
  }

  /**
   * Compares all rows, a day each, in any order.
   *
   * @param columns the names of the columns
   * @param rows with {@link LocalDate}, {@link String}, {@link Integer}, {@link Boolean} and null
   */
  public void check(List<String> columns, List<List<Object>> rows) {
    assertEquals(ChronoUnit.DAYS.between(from, to) + 1, rows.size());
    int date = columns.indexOf("date");
    List<List<Object>> sorted =
        rows.stream()
            .sorted((a, b) -> ((LocalDate) a.get(date)).compareTo((LocalDate) b.get(date)))
            .toList();
    for (int i = 0; i < sorted.size(); i++) {
      LocalDate day = from.plusDays(i);
      Map<String, Object> expected = expected(day);
      Map<String, Object> actual = new LinkedHashMap<>();
      for (String column : expected.keySet()) {
        actual.put(column, sorted.get(i).get(columns.indexOf(column)));
      }
      assertEquals(expected, actual, calendar + " " + day);
    }
  }

  private Map<String, Object> expected(LocalDate day) {
    ChronoLocalDate date = chronology.date(day);
    int year = date.get(ChronoField.YEAR);
    int month = date.get(ChronoField.MONTH_OF_YEAR);
    int dayOfMonth = date.get(ChronoField.DAY_OF_MONTH);
    ChronoLocalDate firstOfMonth = date.with(ChronoField.DAY_OF_MONTH, 1);
    ChronoLocalDate firstOfQuarter = chronology.date(year, (month - 1) / 3 * 3 + 1, 1);
    ChronoLocalDate firstOfHalf = chronology.date(year, (month - 1) / 6 * 6 + 1, 1);
    LocalDate lastOfMonth = iso(firstOfMonth).plusDays(date.lengthOfMonth() - 1);
    LocalDate lastOfQuarter = lastOf(firstOfQuarter, 3);
    LocalDate lastOfYear = iso(date.with(ChronoField.DAY_OF_YEAR, date.lengthOfYear()));
    WeekFields weeks = locale == null ? WeekFields.ISO : WeekFields.of(locale);
    LocalDate firstOfWeek = day.with(weeks.dayOfWeek(), 1);

    Map<String, Object> row = new LinkedHashMap<>();
    row.put("date", day);
    row.put("date_text", String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, dayOfMonth));
    row.put("day_key", year * 10_000 + month * 100 + dayOfMonth);
    row.put("month_key", year * 100 + month);
    row.put("year", year);
    row.put("half", month <= 6 ? 1 : 2);
    row.put("quarter", (month + 2) / 3);
    row.put("month", month);
    row.put("month_code", String.format(Locale.ROOT, "M%02d", month));
    row.put("day", dayOfMonth);
    row.put("day_of_year", date.get(ChronoField.DAY_OF_YEAR));
    row.put("day_of_week", date.get(weeks.dayOfWeek()));
    row.put("week", date.get(weeks.weekOfWeekBasedYear()));
    row.put("week_year", date.get(weeks.weekBasedYear()));
    row.put("era", era);
    row.put("era_year", date.get(ChronoField.YEAR_OF_ERA));
    row.put("is_leap_month", false);
    row.put("is_leap_year", date.isLeapYear());
    row.put("days_in_month", date.lengthOfMonth());
    row.put("days_in_year", date.lengthOfYear());
    row.put("months_in_year", 12);
    if (chronology != HijrahChronology.INSTANCE) {
      // Quarters too are the Gregorian ones in name and number.
      row.put("quarter_name", text(day, "qqqq"));
    }
    row.put("day_name", text(day, "cccc"));
    if (locale == null || !locale.getLanguage().equals("th")) {
      // CLDR has longer ones since version 39, which is that of the JDK: ICU4J 79 has them too.
      row.put("day_short_name", text(day, "ccc"));
    }
    if (chronology != HijrahChronology.INSTANCE) {
      row.put("month_name", text(day, "LLLL"));
      row.put("month_short_name", text(day, "LLL"));
    }
    if (chronology == IsoChronology.INSTANCE && locale != null) {
      row.put(
          "date_long_text",
          DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day));
    }
    row.put("first_day_of_week", firstOfWeek);
    row.put("last_day_of_week", firstOfWeek.plusDays(6));
    row.put("first_day_of_month", iso(firstOfMonth));
    row.put("last_day_of_month", lastOfMonth);
    row.put("first_day_of_quarter", iso(firstOfQuarter));
    row.put("last_day_of_quarter", lastOfQuarter);
    row.put("first_day_of_half", iso(firstOfHalf));
    row.put("last_day_of_half", lastOf(firstOfHalf, 6));
    row.put("first_day_of_year", iso(date.with(ChronoField.DAY_OF_YEAR, 1)));
    row.put("last_day_of_year", lastOfYear);
    row.put("days_left_in_month", (int) ChronoUnit.DAYS.between(day, lastOfMonth));
    row.put("days_left_in_quarter", (int) ChronoUnit.DAYS.between(day, lastOfQuarter));
    row.put("days_left_in_half", (int) ChronoUnit.DAYS.between(day, lastOf(firstOfHalf, 6)));
    row.put("days_left_in_year", (int) ChronoUnit.DAYS.between(day, lastOfYear));
    row.put("previous_year_same_day", iso(date.minus(1, ChronoUnit.YEARS)));
    return row;
  }

  // Months of the other calendars are those of the Gregorian one, at least in name.
  private String text(LocalDate day, String letters) {
    return DateTimeFormatter.ofPattern(letters, locale == null ? Locale.ENGLISH : locale)
        .format(day);
  }

  // Month by month, as the month after the last one may be outside the range of the chronology.
  private static LocalDate lastOf(ChronoLocalDate first, int months) {
    LocalDate next = iso(first);
    for (int i = 0; i < months; i++) {
      next = next.plusDays(first.getChronology().date(next).lengthOfMonth());
    }
    return next.minusDays(1);
  }

  private static LocalDate iso(ChronoLocalDate date) {
    return LocalDate.from(date);
  }
}
