package org.taqwim.calendar.oracle;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.chrono.Chronology;
import java.time.chrono.HijrahDate;
import java.time.chrono.MinguoDate;
import java.time.chrono.ThaiBuddhistDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.time4j.PlainDate;
import net.time4j.calendar.CopticCalendar;
import net.time4j.calendar.EthiopianCalendar;
import net.time4j.calendar.EthiopianEra;
import net.time4j.calendar.HebrewCalendar;
import net.time4j.calendar.HijriAlgorithm;
import net.time4j.calendar.HijriCalendar;
import net.time4j.calendar.IndianCalendar;
import net.time4j.calendar.JulianCalendar;
import net.time4j.calendar.MinguoCalendar;
import net.time4j.calendar.MinguoEra;
import net.time4j.calendar.PersianAlgorithm;
import net.time4j.calendar.PersianCalendar;
import net.time4j.calendar.ThaiSolarCalendar;
import net.time4j.calendar.frenchrev.FrenchRepublicanAlgorithm;
import net.time4j.calendar.frenchrev.FrenchRepublicanCalendar;
import net.time4j.calendar.frenchrev.Sansculottides;
import net.time4j.calendar.hindu.HinduCalendar;
import net.time4j.calendar.hindu.HinduDay;
import net.time4j.calendar.hindu.HinduEra;
import net.time4j.calendar.hindu.HinduMonth;
import net.time4j.calendar.hindu.HinduRule;
import net.time4j.engine.CalendarDate;
import net.time4j.engine.EpochDays;
import net.time4j.history.HistoricEra;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;
import org.threeten.extra.chrono.CopticChronology;
import org.threeten.extra.chrono.EthiopicChronology;
import org.threeten.extra.chrono.InternationalFixedChronology;
import org.threeten.extra.chrono.JulianChronology;
import org.threeten.extra.chrono.PaxChronology;
import org.threeten.extra.chrono.Symmetry010Chronology;
import org.threeten.extra.chrono.Symmetry454Chronology;

/** Other libraries' calendars, made by others from other code, with the years that both have. */
final class Libraries {

  private static final int MAX_YEAR = 500_000;

  /** Days from 1970-01-01 to 1972-01-01, from which Time4J counts. */
  private static final int UTC_EPOCH = 730;

  /** 22 September 1792. */
  private static final int FRENCH_REPUBLIC = -64_748;

  private Libraries() {}

  /** Where a library has the first day of a month. */
  interface MonthStarts {
    /**
     * The epoch day of the first of a month.
     *
     * @param year with a year 0 between −1 and 1
     * @param month the ordinal of the month in the year
     */
    long epochDay(int year, int month);
  }

  /**
   * A library's calendar, to be compared in a run of years.
   *
   * @param firstYear the first year, with a year 0 between −1 and 1
   */
  record Library(
      CalendarSystem ours, String name, int firstYear, int lastYear, MonthStarts theirs) {

    @Override
    public String toString() {
      return ours + " by " + name;
    }
  }

  static List<Library> all() {
    CalendarSystem jalali = Calendars.of("jalali");
    return List.of(
        library("gregorian", "JDK", -MAX_YEAR, MAX_YEAR, Libraries::iso),
        library("gregorian", "ICU4J 79.1", -10_000, 10_000, icu(cutover(Long.MIN_VALUE))),
        library("julian", "ThreeTen-Extra 1.11.0", 1 - MAX_YEAR, MAX_YEAR, Libraries::julian),
        library("julian", "ICU4J 79.1", -10_000, 10_000, icu(cutover(Long.MAX_VALUE))),
        library("julian", "Time4J 5.9.4", -10_000, 10_000, Libraries::julianByTime4J),
        library("jalali", "ICU4J 79.1", 1, 1501, icu("persian")),
        library(
            "jalali",
            "Time4J 5.9.4 BORKOWSKI",
            1,
            1501,
            persian(PersianAlgorithm.BORKOWSKI, jalali)),
        library(
            "jalali", "Time4J 5.9.4 KHAYYAM", 1, 1501, persian(PersianAlgorithm.KHAYYAM, jalali)),
        library(
            "jalali", "Time4J 5.9.4 BIRASHK", 1, 1501, persian(PersianAlgorithm.BIRASHK, jalali)),
        library(
            "jalali",
            "Time4J 5.9.4 ASTRONOMICAL",
            1,
            1501,
            persian(PersianAlgorithm.ASTRONOMICAL, jalali)),
        library("jalali", "Qt 6.4.2", 1, 1501, qt("Jalali")),
        library(
            "jalali-2820",
            "Time4J 5.9.4 BIRASHK",
            1,
            2999,
            persian(PersianAlgorithm.BIRASHK, Calendars.of("jalali-2820"))),
        library("islamic-civil", "ICU4J 79.1", -10_000, 10_000, icu("islamic-civil")),
        library(
            "islamic-civil",
            "Time4J 5.9.4",
            1,
            1600,
            hijri(HijriAlgorithm.WEST_ISLAMIC_CIVIL.getVariant())),
        library("islamic-tbla", "ICU4J 79.1", -10_000, 10_000, icu("islamic-tbla")),
        library(
            "islamic-tbla",
            "Time4J 5.9.4",
            1,
            1600,
            hijri(HijriAlgorithm.WEST_ISLAMIC_ASTRO.getVariant())),
        library(
            "islamic-umalqura",
            "JDK",
            1300,
            1600,
            (year, month) -> HijrahDate.of(year, month, 1).toEpochDay()),
        library("islamic-umalqura", "ICU4J 79.1", 1300, 1600, icu("islamic-umalqura")),
        library(
            "islamic-umalqura", "Time4J 5.9.4", 1300, 1500, hijri(HijriCalendar.VARIANT_UMALQURA)),
        library("hebrew", "ICU4J 79.1", 1, 9999, icuHebrew()),
        library(
            "hebrew",
            "Time4J 5.9.4",
            1,
            9999,
            (year, month) -> epochDay(HebrewCalendar.ofCivil(year, month, 1))),
        library(
            "coptic",
            "ThreeTen-Extra 1.11.0",
            -MAX_YEAR,
            MAX_YEAR,
            (year, month) -> CopticChronology.INSTANCE.date(year, month, 1).toEpochDay()),
        library("coptic", "ICU4J 79.1", -10_000, 10_000, icu("coptic")),
        library(
            "coptic",
            "Time4J 5.9.4",
            1,
            9999,
            (year, month) -> epochDay(CopticCalendar.of(year, month, 1))),
        library(
            "ethiopic",
            "ThreeTen-Extra 1.11.0",
            -MAX_YEAR,
            MAX_YEAR,
            (year, month) -> EthiopicChronology.INSTANCE.date(year, month, 1).toEpochDay()),
        library("ethiopic", "ICU4J 79.1", -10_000, 10_000, icu("ethiopic")),
        library("ethiopic", "Time4J 5.9.4", -5499, 9999, Libraries::ethiopicByTime4J),
        library("ethioaa", "ICU4J 79.1", -10_000, 10_000, icu("ethiopic-amete-alem")),
        library(
            "ethioaa",
            "Time4J 5.9.4",
            1,
            15_499,
            (year, month) ->
                epochDay(EthiopianCalendar.of(EthiopianEra.AMETE_ALEM, year, month, 1))),
        library("indian", "ICU4J 79.1", -10_000, 10_000, icu("indian")),
        library(
            "indian",
            "Time4J 5.9.4",
            1,
            9999,
            (year, month) -> epochDay(IndianCalendar.of(year, month, 1))),
        library(
            "roc",
            "JDK",
            -10_000,
            10_000,
            (year, month) -> MinguoDate.of(year, month, 1).toEpochDay()),
        library("roc", "ICU4J 79.1", -10_000, 10_000, icuGregorianYears("roc", 1911)),
        library("roc", "Time4J 5.9.4", -10_000, 10_000, Libraries::minguoByTime4J),
        library(
            "buddhist",
            "JDK",
            2432,
            10_000,
            ofThaiMonths((year, month) -> ThaiBuddhistDate.of(year, month, 1).toEpochDay())),
        library(
            "buddhist",
            "ICU4J 79.1",
            2432,
            10_000,
            ofThaiMonths(icuGregorianYears("buddhist", -543))),
        library(
            "buddhist",
            "Time4J 5.9.4",
            2432,
            10_000,
            ofThaiMonths((year, month) -> epochDay(ThaiSolarCalendar.ofBuddhist(year, month, 1)))),
        library(
            "hindu-solar-old",
            "Time4J 5.9.4",
            1,
            5999,
            (year, month) -> epochDay(HinduCalendar.ofOldSolar(year, month, 1))),
        library(
            "hindu-solar",
            "Time4J 5.9.4 ORISSA",
            1022,
            2122,
            (year, month) ->
                epochDay(
                    HinduCalendar.of(
                        HinduRule.ORISSA.variant(),
                        HinduEra.SAKA,
                        year,
                        HinduMonth.ofSolar(month),
                        HinduDay.valueOf(1)))),
        library("french-republican", "Time4J 5.9.4 EQUINOX", 1, 299, Libraries::frenchByEquinox),
        library(
            "french-republican-romme",
            "Time4J 5.9.4 ROMME",
            1,
            450,
            frenchByRomme(Calendars.of("french-republican-romme"))),
        threeTen("symmetry454", -MAX_YEAR, Symmetry454Chronology.INSTANCE),
        threeTen("symmetry010", -MAX_YEAR, Symmetry010Chronology.INSTANCE),
        threeTen("international-fixed", 1, InternationalFixedChronology.INSTANCE),
        threeTen("pax", 1, PaxChronology.INSTANCE));
  }

  private static Library threeTen(String id, int firstYear, Chronology theirs) {
    return library(
        id,
        "ThreeTen-Extra 1.11.0",
        firstYear,
        MAX_YEAR,
        (year, month) -> theirs.date(year, month, 1).toEpochDay());
  }

  private static long ethiopicByTime4J(int year, int month) {
    return epochDay(
        year > 0
            ? EthiopianCalendar.of(EthiopianEra.AMETE_MIHRET, year, month, 1)
            : EthiopianCalendar.of(EthiopianEra.AMETE_ALEM, 5500 + year, month, 1));
  }

  private static long minguoByTime4J(int year, int month) {
    return epochDay(
        year > 0
            ? MinguoCalendar.of(MinguoEra.ROC, year, month, 1)
            : MinguoCalendar.of(MinguoEra.BEFORE_ROC, 1 - year, month, 1));
  }

  /** The libraries number months from January in years that began in April, too. */
  private static MonthStarts ofThaiMonths(MonthStarts ofRomanMonths) {
    return (year, month) ->
        ofRomanMonths.epochDay(year, year <= 2483 ? (month + 2) % 12 + 1 : month);
  }

  private static Library library(
      String id, String name, int firstYear, int lastYear, MonthStarts theirs) {
    return new Library(Calendars.of(id), name, firstYear, lastYear, theirs);
  }

  private static long iso(int year, int month) {
    return LocalDate.of(year, month, 1).toEpochDay();
  }

  private static long julian(int year, int month) {
    return JulianChronology.INSTANCE.date(year, month, 1).toEpochDay();
  }

  private static long julianByTime4J(int year, int month) {
    return epochDay(
        year > 0
            ? JulianCalendar.of(HistoricEra.AD, year, month, 1)
            : JulianCalendar.of(HistoricEra.BC, 1 - year, month, 1));
  }

  private static long epochDay(CalendarDate date) {
    return date.getDaysSinceEpochUTC() + UTC_EPOCH;
  }

  @SuppressWarnings("JavaUtilDate") // what ICU4J takes
  private static Calendar cutover(long millis) {
    GregorianCalendar calendar = new GregorianCalendar();
    calendar.setGregorianChange(new Date(millis));
    return calendar;
  }

  private static MonthStarts icu(String id) {
    return icu(Calendar.getInstance(new ULocale("en@calendar=" + id)));
  }

  private static MonthStarts icu(Calendar calendar) {
    calendar.setTimeZone(TimeZone.GMT_ZONE);
    return (year, month) -> {
      calendar.clear();
      calendar.set(Calendar.EXTENDED_YEAR, year);
      calendar.set(Calendar.MONTH, month - 1);
      calendar.set(Calendar.DAY_OF_MONTH, 1);
      return Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L);
    };
  }

  /** A calendar that ICU counts in Gregorian years, without its change from the Julian one. */
  @SuppressWarnings("JavaUtilDate") // what ICU4J takes
  private static MonthStarts icuGregorianYears(String id, int toGregorian) {
    Calendar calendar = Calendar.getInstance(new ULocale("en@calendar=" + id));
    ((GregorianCalendar) calendar).setGregorianChange(new Date(Long.MIN_VALUE));
    MonthStarts starts = icu(calendar);
    return (year, month) -> starts.epochDay(year + toGregorian, month);
  }

  // ICU's month numbers have a gap for Adar I in a common year.
  private static MonthStarts icuHebrew() {
    Calendar calendar = Calendar.getInstance(new ULocale("en@calendar=hebrew"));
    MonthStarts starts = icu(calendar);
    return (year, month) -> {
      starts.epochDay(year, 1);
      return starts.epochDay(year, month < 6 || calendar.inTemporalLeapYear() ? month : month + 1);
    };
  }

  private static MonthStarts hijri(String variant) {
    return (year, month) -> epochDay(HijriCalendar.of(variant, year, month, 1));
  }

  // Time4J takes a day to a date of an algorithm, but not back: look around the day that we have,
  // for the second of the month, as the first of the first year may be before its first day.
  private static MonthStarts persian(PersianAlgorithm algorithm, CalendarSystem ours) {
    return (year, month) -> {
      long expected = ours.toEpochDay(PackedDate.of(year, month, 1));
      for (long day = expected - 2; day <= expected + 2; day++) {
        if (isSecondOfMonth(algorithm, day + 1, year, month)) {
          return day;
        }
      }
      throw new IllegalStateException(algorithm + " " + year + "-" + month);
    };
  }

  private static boolean isSecondOfMonth(
      PersianAlgorithm algorithm, long day, int year, int month) {
    PlainDate date = PlainDate.of(day, EpochDays.UNIX);
    PersianCalendar.Date persian;
    try {
      persian = date.transform(PersianCalendar.class).getDate(algorithm);
    } catch (IllegalArgumentException | ArithmeticException e) {
      return false; // before the first day that Time4J has
    }
    return persian.getInt(PersianCalendar.YEAR_OF_ERA) == year
        && persian.get(PersianCalendar.MONTH_OF_YEAR).getValue() == month
        && persian.getInt(PersianCalendar.DAY_OF_MONTH) == 2;
  }

  private static long frenchByEquinox(int year, int month) {
    return epochDay(
        month <= 12
            ? FrenchRepublicanCalendar.of(year, month, 1)
            : FrenchRepublicanCalendar.of(year, Sansculottides.COMPLEMENTARY_DAY_1));
  }

  // As for the Persian algorithms: from a day to a date, but not back.
  private static MonthStarts frenchByRomme(CalendarSystem ours) {
    return (year, month) -> {
      long expected = ours.toEpochDay(PackedDate.of(year, month, 1));
      for (long day = Math.max(expected - 2, FRENCH_REPUBLIC); day <= expected + 2; day++) {
        FrenchRepublicanCalendar.Date date =
            PlainDate.of(day, EpochDays.UNIX)
                .transform(FrenchRepublicanCalendar.class)
                .getDate(FrenchRepublicanAlgorithm.ROMME);
        if (date.getInt(FrenchRepublicanCalendar.YEAR_OF_ERA) == year
            && date.getInt(FrenchRepublicanCalendar.DAY_OF_YEAR) == 30 * (month - 1) + 1) {
          return day;
        }
      }
      throw new IllegalStateException("Romme " + year + "-" + month);
    };
  }

  /** Qt's recorded days. */
  private static MonthStarts qt(String name) {
    Map<Integer, Long> starts = new HashMap<>();
    for (Csv.Row row : Csv.read("bulk_years_qt642.csv.gz")) {
      if (row.get("calendar").equals(name) && row.number("first_day") == 1) {
        long start = row.number("start_epoch_day");
        int month = row.number("first_month");
        for (int length : row.numbers("month_lengths")) {
          starts.put(row.number("year") * 100 + month++, start);
          start += length;
        }
      }
    }
    return (year, month) -> starts.get(year * 100 + month);
  }
}
