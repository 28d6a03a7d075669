package org.taqwim.benchmarks;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/**
 * The Jalali calendar as a user of Spark would have it from ICU4J: UDFs in Java, written with care.
 * They take {@link LocalDate}, Spark's quickest class for a DATE, and make their calendar and
 * format once, not for every row; neither is thread-safe, but each task has a copy of its own.
 */
final class IcuFunctions {

  private IcuFunctions() {}

  /** Registers them in a session that has {@code spark.sql.datetime.java8API.enabled}. */
  static void register(SparkSession spark) {
    spark.udf().register("icu_year", new Field(Calendar.YEAR, 0), DataTypes.IntegerType);
    spark.udf().register("icu_month", new Field(Calendar.MONTH, 1), DataTypes.IntegerType);
    spark.udf().register("icu_day", new Field(Calendar.DAY_OF_MONTH, 0), DataTypes.IntegerType);
    spark.udf().register("icu_month_key", new MonthKey(), DataTypes.IntegerType);
    spark.udf().register("icu_trunc", new FirstOfMonth(), DataTypes.DateType);
    spark.udf().register("icu_new_year", new NewYear(), DataTypes.IntegerType);
    spark.udf().register("icu_text", new Format("yyyy-MM-dd", "en"), DataTypes.StringType);
    spark.udf().register("icu_words", new Format("d MMMM yyyy", "fa"), DataTypes.StringType);
    spark.udf().register("icu_date", new Parse("yyyy-MM-dd", "en"), DataTypes.DateType);
    spark.udf().register("icu_date_of_words", new Parse("d MMMM yyyy", "fa"), DataTypes.DateType);
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
  private abstract static class OfDay<T> implements UDF1<LocalDate, T> {

    private static final long serialVersionUID = 1;

    private final Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, persian("en"));

    @Override
    public final T call(LocalDate date) {
      if (date == null) {
        return null;
      }
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
  private static final class NewYear implements UDF1<LocalDate, Integer> {

    private static final long serialVersionUID = 1;

    @Override
    public Integer call(LocalDate date) {
      if (date == null) {
        return null;
      }
      Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, persian("en"));
      calendar.setTimeInMillis(milliseconds(date));
      return calendar.get(Calendar.YEAR);
    }
  }

  private static final class Format implements UDF1<LocalDate, String> {

    private static final long serialVersionUID = 1;

    private final SimpleDateFormat format;

    Format(String pattern, String language) {
      format = format(pattern, language);
    }

    @Override
    public String call(LocalDate date) {
      return date == null ? null : format.format((Object) milliseconds(date));
    }
  }

  private static final class Parse implements UDF1<String, LocalDate> {

    private static final long serialVersionUID = 1;

    private final SimpleDateFormat format;

    Parse(String pattern, String language) {
      format = format(pattern, language);
    }

    @Override
    public LocalDate call(String text) {
      if (text == null) {
        return null;
      }
      Calendar calendar = format.getCalendar();
      calendar.clear();
      format.parse(text, calendar, new ParsePosition(0));
      return LocalDate.ofEpochDay(TimeUnit.MILLISECONDS.toDays(calendar.getTimeInMillis()));
    }
  }
}
