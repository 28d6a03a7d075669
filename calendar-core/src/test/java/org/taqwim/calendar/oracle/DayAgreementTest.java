package org.taqwim.calendar.oracle;

import static org.junit.jupiter.api.Assertions.fail;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.JapaneseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.Chronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.chrono.ThaiBuddhistDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import net.time4j.PlainDate;
import net.time4j.calendar.bahai.BadiCalendar;
import net.time4j.engine.EpochDays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.CalendarDate;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.format.DefaultText;
import org.threeten.extra.chrono.AccountingChronologyBuilder;
import org.threeten.extra.chrono.AccountingYearDivision;
import org.threeten.extra.chrono.BritishCutoverChronology;

/**
 * Every day that {@code day_agreements.csv} says other libraries have as we do, and those of {@code
 * year_differences.csv}, which differ in the number of the year alone.
 */
class DayAgreementTest {

  private static final long MILLIS = 86_400_000L;

  private static final List<JapaneseEra> JDK_ERAS =
      List.of(
          JapaneseEra.MEIJI,
          JapaneseEra.TAISHO,
          JapaneseEra.SHOWA,
          JapaneseEra.HEISEI,
          JapaneseEra.REIWA);

  private static final String ERAS = "MTSHR";

  static List<Csv.Row> agreements() {
    return Csv.read("day_agreements.csv");
  }

  static List<Csv.Row> otherYears() {
    return Csv.read("year_differences.csv");
  }

  @ParameterizedTest
  @MethodSource("agreements")
  void everyDayIsTheSame(Csv.Row row) {
    CalendarSystem calendar = Calendars.of(row.get("calendar"));
    IntFunction<Object> theirs = theirs(calendar, row.get("library"));
    if (calendar.notation() == CalendarSystem.Notation.ERA) {
      compare(row, day -> text(day, calendar), theirs);
    } else if (row.get("library").equals("JDK") && calendar.id().equals("iso-week")) {
      compare(row, day -> week(day, calendar), theirs);
    } else {
      compare(row, calendar::toPacked, theirs);
    }
  }

  @ParameterizedTest
  @MethodSource("otherYears")
  void onlyTheYearIsAnother(Csv.Row row) {
    CalendarSystem calendar = Calendars.of(row.get("calendar"));
    int shift = row.number("years") << PackedDate.YEAR_SHIFT;
    compare(row, day -> calendar.toPacked(day) + shift, theirs(calendar, row.get("library")));
  }

  private static void compare(Csv.Row row, IntFunction<Object> ours, IntFunction<Object> theirs) {
    int last = day(row, "to");
    for (int day = day(row, "from"); day <= last; day++) {
      if (!ours.apply(day).equals(theirs.apply(day))) {
        fail(
            String.format(
                "%s: %s is %s, theirs %s",
                row,
                LocalDate.ofEpochDay(day),
                CalendarDate.ofEpochDay(Calendars.of(row.get("calendar")), day),
                theirs.apply(day)));
      }
    }
  }

  private static int day(Csv.Row row, String column) {
    return (int) LocalDate.parse(row.get(column)).toEpochDay();
  }

  private static String text(int day, CalendarSystem calendar) {
    return new String(
        DefaultText.format(day, calendar.toPacked(day), calendar), StandardCharsets.US_ASCII);
  }

  /** Year, week and day of the week, in the places of year, month and day. */
  private static int week(int day, CalendarSystem calendar) {
    int dayOfYear = calendar.dayOfYear(day) - 1;
    return PackedDate.of(
        PackedDate.year(calendar.toPacked(day)), dayOfYear / 7 + 1, dayOfYear % 7 + 1);
  }

  private static IntFunction<Object> theirs(CalendarSystem calendar, String library) {
    String id = calendar.id();
    if (calendar.cutoverDay() != PackedDate.INVALID) {
      return cutover(calendar.cutoverDay(), library);
    }
    return switch (library + " " + id) {
      case "JDK japanese" -> DayAgreementTest::japaneseByTheJdk;
      case "ICU4J 79.1 japanese" -> japaneseByIcu();
      case "Time4J 5.9.4 badi" -> DayAgreementTest::badi;
      case "ThreeTen-Extra 1.11.0 retail" ->
          packed(
              accounting(
                      DayOfWeek.SATURDAY,
                      Month.JANUARY,
                      AccountingYearDivision.QUARTERS_OF_PATTERN_4_5_4_WEEKS)
                  .accountingYearStartsInIsoYear()
                  .toChronology());
      case "ThreeTen-Extra 1.11.0 iso-week" ->
          packed(
              accounting(
                      DayOfWeek.SUNDAY,
                      Month.DECEMBER,
                      AccountingYearDivision.QUARTERS_OF_PATTERN_4_4_5_WEEKS)
                  .accountingYearEndsInIsoYear()
                  .toChronology());
      case "ThreeTen-Extra 1.11.0 accountingYearStartsInIsoYear iso-week" ->
          packed(
              accounting(
                      DayOfWeek.SUNDAY,
                      Month.DECEMBER,
                      AccountingYearDivision.QUARTERS_OF_PATTERN_4_4_5_WEEKS)
                  .accountingYearStartsInIsoYear()
                  .toChronology());
      case "JDK iso-week" -> DayAgreementTest::isoWeek;
      case "ICU4J 79.1 fiscal-iran" -> fiscalByIcu("persian", 1, 0);
      case "ICU4J 79.1 fiscal-ethiopia" -> fiscalByIcu("ethiopic", 11, 1);
      case "JDK fiscal-india", "JDK fiscal-japan" -> day -> fiscal(LocalDate.ofEpochDay(day), 4, 0);
      case "JDK fiscal-us" -> day -> fiscal(LocalDate.ofEpochDay(day), 10, 1);
      case "JDK fiscal-thailand" ->
          day -> fiscal(ThaiBuddhistDate.from(LocalDate.ofEpochDay(day)), 10, 1);
      default -> throw new IllegalStateException("Nothing to compare " + id + " with: " + library);
    };
  }

  // ---- cutovers

  @SuppressWarnings("JavaUtilDate") // what ICU takes
  private static IntFunction<Object> cutover(int cutover, String library) {
    Date change = new Date(cutover * MILLIS);
    return switch (library) {
      case "JDK" -> {
        GregorianCalendar jdk = new GregorianCalendar(java.util.TimeZone.getTimeZone("UTC"));
        jdk.setGregorianChange(change);
        yield day -> {
          jdk.setTimeInMillis(day * MILLIS);
          return packed(
              jdk.get(java.util.Calendar.ERA) == GregorianCalendar.AD,
              jdk.get(java.util.Calendar.YEAR),
              jdk.get(java.util.Calendar.MONTH),
              jdk.get(java.util.Calendar.DAY_OF_MONTH));
        };
      }
      case "ICU4J 79.1" -> {
        com.ibm.icu.util.GregorianCalendar icu =
            new com.ibm.icu.util.GregorianCalendar(TimeZone.GMT_ZONE);
        icu.setGregorianChange(change);
        yield day -> {
          icu.setTimeInMillis(day * MILLIS);
          return packed(
              icu.get(Calendar.ERA) == com.ibm.icu.util.GregorianCalendar.AD,
              icu.get(Calendar.YEAR),
              icu.get(Calendar.MONTH),
              icu.get(Calendar.DAY_OF_MONTH));
        };
      }
      case "ThreeTen-Extra 1.11.0" -> packed(BritishCutoverChronology.INSTANCE);
      default -> throw new IllegalStateException("No cutovers by " + library);
    };
  }

  private static int packed(boolean ad, int year, int monthFrom0, int day) {
    return PackedDate.of(ad ? year : -year, monthFrom0 + 1, day);
  }

  // ---- ThreeTen-Extra

  private static AccountingChronologyBuilder accounting(
      DayOfWeek end, Month month, AccountingYearDivision division) {
    return new AccountingChronologyBuilder()
        .endsOn(end)
        .nearestEndOf(month)
        .withDivision(division)
        .leapWeekInMonth(12);
  }

  private static IntFunction<Object> packed(Chronology chronology) {
    return day -> packed(chronology.dateEpochDay(day));
  }

  private static int packed(ChronoLocalDate date) {
    return PackedDate.of(
        date.get(ChronoField.YEAR),
        date.get(ChronoField.MONTH_OF_YEAR),
        date.get(ChronoField.DAY_OF_MONTH));
  }

  // ---- weeks of ISO 8601

  private static int isoWeek(int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return PackedDate.of(
        date.get(IsoFields.WEEK_BASED_YEAR),
        date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
        date.getDayOfWeek().getValue());
  }

  // ---- fiscal years

  private static int fiscal(ChronoLocalDate date, int start, int labelShift) {
    int month = date.get(ChronoField.MONTH_OF_YEAR);
    boolean begun = month >= start;
    return PackedDate.of(
        date.get(ChronoField.YEAR) + labelShift - (begun ? 0 : 1),
        month - start + (begun ? 1 : 13),
        date.get(ChronoField.DAY_OF_MONTH));
  }

  private static IntFunction<Object> fiscalByIcu(String type, int start, int labelShift) {
    Calendar icu = icu(type);
    return day -> {
      icu.setTimeInMillis(day * MILLIS);
      int monthOfIcu = icu.get(Calendar.MONTH) + 1;
      int month = Math.min(monthOfIcu, 12); // epagomenal days are a month behind the twelfth
      boolean begun = month >= start;
      return PackedDate.of(
          icu.get(Calendar.EXTENDED_YEAR) + labelShift - (begun ? 0 : 1),
          month - start + (begun ? 1 : 13),
          monthOfIcu > month,
          icu.get(Calendar.DAY_OF_MONTH));
    };
  }

  private static Calendar icu(String type) {
    Calendar icu = Calendar.getInstance(new ULocale("en@calendar=" + type));
    icu.setTimeZone(TimeZone.GMT_ZONE);
    return icu;
  }

  // ---- eras of Japan

  private static String japaneseByTheJdk(int day) {
    JapaneseDate date = JapaneseDate.from(LocalDate.ofEpochDay(day));
    return japanese(
        JDK_ERAS.indexOf(date.getEra()),
        date.get(ChronoField.YEAR_OF_ERA),
        date.get(ChronoField.MONTH_OF_YEAR),
        date.get(ChronoField.DAY_OF_MONTH));
  }

  /** ICU counts the eras before Meiji, too: Meiji is the 233rd. */
  private static IntFunction<Object> japaneseByIcu() {
    Calendar icu = icu("japanese");
    return day -> {
      icu.setTimeInMillis(day * MILLIS);
      return japanese(
          icu.get(Calendar.ERA) - JapaneseCalendar.MEIJI,
          icu.get(Calendar.YEAR),
          icu.get(Calendar.MONTH) + 1,
          icu.get(Calendar.DAY_OF_MONTH));
    };
  }

  private static String japanese(int era, int year, int month, int day) {
    return String.format(Locale.ROOT, "%c%02d.%02d.%02d", ERAS.charAt(era), year, month, day);
  }

  // ---- Badi

  private static int badi(int day) {
    BadiCalendar date = PlainDate.of(day, EpochDays.UNIX).transform(BadiCalendar.class);
    return PackedDate.of(
        date.getInt(BadiCalendar.YEAR_OF_ERA),
        date.hasMonth() ? date.getMonth().getValue() : 18,
        !date.hasMonth(),
        date.getDayOfDivision());
  }
}
