package org.taqwim.benchmarks;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import net.time4j.PlainDate;
import net.time4j.calendar.PersianCalendar;
import net.time4j.engine.EpochDays;
import net.time4j.format.expert.ChronoFormatter;
import net.time4j.format.expert.PatternType;

/**
 * The Jalali calendar by Time4J and by arithmetic on {@link LocalDate}, and that of Umm al-Qura by
 * the JDK's {@link HijrahDate}, as users have them in functions of their own: an immutable date for
 * each row, and formats made once.
 */
final class DateFunctions {

  private static final ChronoFormatter<PersianCalendar> TIME4J =
      ChronoFormatter.ofPattern(
          "yyyy-MM-dd", PatternType.CLDR, Locale.ROOT, PersianCalendar.axis());

  private static final DateTimeFormatter HIJRAH = DateTimeFormatter.ofPattern("yyyy-MM-dd");

  private DateFunctions() {}

  static List<LibraryFunction<?, ?>> all() {
    return List.of(
        LibraryFunction.number("time4j_year", date -> persian(date).getYear()),
        LibraryFunction.number("time4j_month", date -> persian(date).getMonth().getValue()),
        LibraryFunction.number("time4j_day", date -> persian(date).getDayOfMonth()),
        LibraryFunction.number("time4j_month_key", DateFunctions::time4jMonthKey),
        LibraryFunction.date("time4j_trunc", DateFunctions::time4jFirstOfMonth),
        LibraryFunction.text("time4j_text", date -> TIME4J.format(persian(date))),
        LibraryFunction.parse("time4j_date", DateFunctions::time4jDate),
        hijrah("hijrah_year", ChronoField.YEAR),
        hijrah("hijrah_month", ChronoField.MONTH_OF_YEAR),
        hijrah("hijrah_day", ChronoField.DAY_OF_MONTH),
        LibraryFunction.text("hijrah_text", date -> HIJRAH.format(HijrahDate.from(date))),
        LibraryFunction.number("java_year", date -> year(date.toEpochDay())),
        LibraryFunction.number("java_month", date -> month(dayOfYear(date.toEpochDay()))),
        LibraryFunction.number("java_day", date -> dayOfMonth(dayOfYear(date.toEpochDay()))),
        LibraryFunction.number("java_month_key", DateFunctions::monthKey),
        LibraryFunction.date(
            "java_trunc", date -> date.minusDays(dayOfMonth(dayOfYear(date.toEpochDay())) - 1L)),
        LibraryFunction.text("java_text", DateFunctions::text));
  }

  private static LibraryFunction<LocalDate, Integer> hijrah(String name, ChronoField field) {
    return LibraryFunction.number(name, date -> HijrahDate.from(date).get(field));
  }

  // ---- Time4J

  private static PersianCalendar persian(LocalDate date) {
    return PlainDate.of(date.toEpochDay(), EpochDays.UNIX).transform(PersianCalendar.class);
  }

  private static int time4jMonthKey(LocalDate date) {
    PersianCalendar persian = persian(date);
    return persian.getYear() * 100 + persian.getMonth().getValue();
  }

  private static LocalDate time4jFirstOfMonth(LocalDate date) {
    return date.minusDays(persian(date).getDayOfMonth() - 1L);
  }

  private static LocalDate time4jDate(String text) {
    try {
      return TIME4J.parse(text).transform(PlainDate.class).toTemporalAccessor();
    } catch (java.text.ParseException e) {
      return null;
    }
  }

  // ---- arithmetic: eight leap years in 33, which holds for the years 1178 to 1633

  private static final int DAYS_OF_CYCLE = 33 * 365 + 8;

  /** The first day of the year 1309. */
  private static final long FIRST = LocalDate.of(1930, 3, 21).toEpochDay();

  private static final int FIRST_YEAR = 1309;

  /** Days of a cycle before its year, of which those after the 1st, 5th … 17th, 22nd … are leap. */
  private static final int[] BEFORE_YEAR = new int[34];

  static {
    for (int year = 0; year < 33; year++) {
      int remainder = (FIRST_YEAR + year) % 33;
      boolean leap = " 1 5 9 13 17 22 26 30 ".contains(" " + remainder + " ");
      BEFORE_YEAR[year + 1] = BEFORE_YEAR[year] + (leap ? 366 : 365);
    }
  }

  private static int yearOfCycle(int day) {
    int year = day / 366;
    return BEFORE_YEAR[year + 1] <= day ? year + 1 : year;
  }

  private static int year(long epochDay) {
    long days = epochDay - FIRST;
    return FIRST_YEAR
        + 33 * (int) Math.floorDiv(days, DAYS_OF_CYCLE)
        + yearOfCycle(Math.floorMod(days, DAYS_OF_CYCLE));
  }

  /** From 0. */
  private static int dayOfYear(long epochDay) {
    int day = Math.floorMod(epochDay - FIRST, DAYS_OF_CYCLE);
    return day - BEFORE_YEAR[yearOfCycle(day)];
  }

  private static int month(int dayOfYear) {
    return dayOfYear < 186 ? dayOfYear / 31 + 1 : (dayOfYear - 186) / 30 + 7;
  }

  private static int dayOfMonth(int dayOfYear) {
    return dayOfYear < 186 ? dayOfYear % 31 + 1 : (dayOfYear - 186) % 30 + 1;
  }

  private static int monthKey(LocalDate date) {
    long day = date.toEpochDay();
    return year(day) * 100 + month(dayOfYear(day));
  }

  private static String text(LocalDate date) {
    long day = date.toEpochDay();
    int dayOfYear = dayOfYear(day);
    return year(day)
        + (month(dayOfYear) < 10 ? "-0" : "-")
        + month(dayOfYear)
        + (dayOfMonth(dayOfYear) < 10 ? "-0" : "-")
        + dayOfMonth(dayOfYear);
  }
}
