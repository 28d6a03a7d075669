package org.taqwim.benchmarks;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.taqwim.benchmarks.LibraryFunction.Body;

/**
 * The Jalali calendar as a user of Spark or Flink would have it from ICU4J: functions in Java,
 * written with care. They take {@link LocalDate}, the quickest class for a DATE that both document,
 * and make their calendar and format once, not for every row; neither is thread-safe, but each task
 * has a copy of its own.
 */
final class IcuFunctions {

  private IcuFunctions() {}

  /** For one session: calendars and formats are not thread-safe. */
  static List<LibraryFunction<?, ?>> all() {
    return List.of(
        LibraryFunction.number("icu_year", new Field(Calendar.YEAR, 0)),
        LibraryFunction.number("icu_month", new Field(Calendar.MONTH, 1)),
        LibraryFunction.number("icu_day", new Field(Calendar.DAY_OF_MONTH, 0)),
        LibraryFunction.number("icu_month_key", new MonthKey()),
        LibraryFunction.date("icu_trunc", new FirstOfMonth()),
        LibraryFunction.number("icu_new_year", new NewYear()),
        LibraryFunction.text("icu_text", new Format("yyyy-MM-dd", "en")),
        LibraryFunction.text("icu_words", new Format("d MMMM yyyy", "fa")),
        LibraryFunction.parse("icu_date", new Parse("yyyy-MM-dd", "en")),
        LibraryFunction.parse("icu_date_of_words", new Parse("d MMMM yyyy", "fa")));
  }

  private static ULocale persian(String language) {
    return new ULocale(language + "@calendar=persian");
  }

  private static SimpleDateFormat format(String pattern, String language) {
    SimpleDateFormat format = new SimpleDateFormat(pattern, persian(language));
    format.setTimeZone(TimeZone.GMT_ZONE);
    format.setLenient(false);
    return format;
  }

  private static long milliseconds(LocalDate date) {
    return TimeUnit.DAYS.toMillis(date.toEpochDay());
  }

  /** A calendar, one for each task, that is set to a row's day. */
  private abstract static class OfDay<T> implements Body<LocalDate, T> {

    private static final long serialVersionUID = 1;

    private final Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, persian("en"));

    @Override
    public final T apply(LocalDate date) {
      calendar.setTimeInMillis(milliseconds(date));
      return of(calendar);
    }

    abstract T of(Calendar calendar);
  }

  private static final class Field extends OfDay<Integer> {

    private static final long serialVersionUID = 1;

    private final int field;
    private final int first;

    Field(int field, int first) {
      this.field = field;
      this.first = first;
    }

    @Override
    Integer of(Calendar calendar) {
      return calendar.get(field) + first;
    }
  }

  private static final class MonthKey extends OfDay<Integer> {

    private static final long serialVersionUID = 1;

    @Override
    Integer of(Calendar calendar) {
      return calendar.get(Calendar.YEAR) * 100 + calendar.get(Calendar.MONTH) + 1;
    }
  }

  private static final class FirstOfMonth extends OfDay<LocalDate> {

    private static final long serialVersionUID = 1;

    @Override
    LocalDate of(Calendar calendar) {
      long day = TimeUnit.MILLISECONDS.toDays(calendar.getTimeInMillis());
      return LocalDate.ofEpochDay(day - calendar.get(Calendar.DAY_OF_MONTH) + 1);
    }
  }

  /** A calendar for every row, as it is often written. */
  private static final class NewYear implements Body<LocalDate, Integer> {

    private static final long serialVersionUID = 1;

    @Override
    public Integer apply(LocalDate date) {
      Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, persian("en"));
      calendar.setTimeInMillis(milliseconds(date));
      return calendar.get(Calendar.YEAR);
    }
  }

  private static final class Format implements Body<LocalDate, String> {

    private static final long serialVersionUID = 1;

    private final SimpleDateFormat format;

    Format(String pattern, String language) {
      format = format(pattern, language);
    }

    @Override
    public String apply(LocalDate date) {
      return format.format((Object) milliseconds(date));
    }
  }

  private static final class Parse implements Body<String, LocalDate> {

    private static final long serialVersionUID = 1;

    private final SimpleDateFormat format;

    Parse(String pattern, String language) {
      format = format(pattern, language);
    }

    @Override
    public LocalDate apply(String text) {
      Calendar calendar = format.getCalendar();
      calendar.clear();
      format.parse(text, calendar, new ParsePosition(0));
      return LocalDate.ofEpochDay(TimeUnit.MILLISECONDS.toDays(calendar.getTimeInMillis()));
    }
  }
}
