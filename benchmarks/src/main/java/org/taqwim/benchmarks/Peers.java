package org.taqwim.benchmarks;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.Chronology;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.MinguoChronology;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.temporal.ChronoField;
import java.util.Date;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import net.time4j.PlainDate;
import net.time4j.calendar.ChineseCalendar;
import net.time4j.calendar.CommonElements;
import net.time4j.calendar.CopticCalendar;
import net.time4j.calendar.EastAsianCalendar;
import net.time4j.calendar.EthiopianCalendar;
import net.time4j.calendar.HebrewCalendar;
import net.time4j.calendar.HijriAlgorithm;
import net.time4j.calendar.HijriCalendar;
import net.time4j.calendar.IndianCalendar;
import net.time4j.calendar.JulianCalendar;
import net.time4j.calendar.KoreanCalendar;
import net.time4j.calendar.MinguoCalendar;
import net.time4j.calendar.PersianCalendar;
import net.time4j.calendar.ThaiSolarCalendar;
import net.time4j.calendar.VietnameseCalendar;
import net.time4j.engine.Calendrical;
import net.time4j.engine.EpochDays;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.Calendars;
import org.threeten.extra.chrono.CopticChronology;
import org.threeten.extra.chrono.EthiopicChronology;
import org.threeten.extra.chrono.JulianChronology;

/** The calendars that other libraries have, too. */
final class Peers {

  /**
   * A calendar of another library.
   *
   * @param calendar the id of ours
   * @param lastDay the last epoch day that it has, or some later one
   * @param conversion from an epoch day to some int of year, month and day
   */
  record Peer(String calendar, String library, int lastDay, IntUnaryOperator conversion) {

    Peer(String calendar, String library, IntUnaryOperator conversion) {
      this(calendar, library, Integer.MAX_VALUE, conversion);
    }

    String name() {
      return calendar + " by " + library;
    }
  }

  private static final List<Peer> ALL =
      List.of(
          icu("gregorian", () -> roman(Long.MIN_VALUE)),
          icu("julian", () -> roman(Long.MAX_VALUE)),
          chronology("julian", "ThreeTen-Extra", JulianChronology.INSTANCE),
          time4j(
              "julian",
              JulianCalendar.class,
              d -> packed(d.getYear(), d.getMonth().getValue(), d.getDayOfMonth())),
          chronology("buddhist", "JDK", ThaiBuddhistChronology.INSTANCE),
          icu("buddhist", "buddhist"),
          time4j(
              "buddhist",
              ThaiSolarCalendar.class,
              d -> packed(d.getYear(), d.getMonth().getValue(), d.getDayOfMonth())),
          chronology("roc", "JDK", MinguoChronology.INSTANCE),
          icu("roc", "roc"),
          time4j(
              "roc",
              MinguoCalendar.class,
              d -> packed(d.getYear(), d.getMonth().getValue(), d.getDayOfMonth())),
          chronology("japanese", "JDK", JapaneseChronology.INSTANCE),
          icu("japanese", "japanese"),
          icu("jalali", "persian"),
          time4j(
              "jalali",
              PersianCalendar.class,
              d -> packed(d.getYear(), d.getMonth().getValue(), d.getDayOfMonth())),
          chronology("islamic-umalqura", "JDK", HijrahChronology.INSTANCE),
          icu("islamic-umalqura", "islamic-umalqura"),
          hijri(
              "islamic-umalqura",
              HijriCalendar.VARIANT_UMALQURA,
              (int) HijrahDate.of(1500, 12, 29).toEpochDay()),
          icu("islamic-civil", "islamic-civil"),
          hijri("islamic-civil", HijriAlgorithm.WEST_ISLAMIC_CIVIL.getVariant(), Integer.MAX_VALUE),
          icu("islamic-tbla", "islamic-tbla"),
          hijri("islamic-tbla", HijriAlgorithm.WEST_ISLAMIC_ASTRO.getVariant(), Integer.MAX_VALUE),
          icu("hebrew", "hebrew"),
          time4j(
              "hebrew",
              HebrewCalendar.class,
              d -> packed(d.getYear(), d.getMonth().getCivilValue(false), d.getDayOfMonth())),
          chronology("coptic", "ThreeTen-Extra", CopticChronology.INSTANCE),
          icu("coptic", "coptic"),
          time4j(
              "coptic",
              CopticCalendar.class,
              d -> packed(d.getYear(), d.getMonth().getValue(), d.getDayOfMonth())),
          chronology("ethiopic", "ThreeTen-Extra", EthiopicChronology.INSTANCE),
          icu("ethiopic", "ethiopic"),
          time4j(
              "ethiopic",
              EthiopianCalendar.class,
              d -> packed(d.getYear(), d.getMonth().getValue(), d.getDayOfMonth())),
          icu("ethioaa", "ethiopic-amete-alem"),
          icu("indian", "indian"),
          time4j(
              "indian",
              IndianCalendar.class,
              d -> packed(d.getYear(), d.getMonth().getValue(), d.getDayOfMonth())),
          icu("chinese", "chinese"),
          time4j("chinese", ChineseCalendar.class, d -> eastAsian(d)),
          icu("dangi", "dangi"),
          time4j("dangi", KoreanCalendar.class, d -> eastAsian(d)),
          time4j("vietnamese", VietnameseCalendar.class, d -> eastAsian(d)));

  private Peers() {}

  /** Those of calendars that we have. */
  static List<Peer> all() {
    return ALL.stream().filter(peer -> isOurs(peer.calendar())).toList();
  }

  private static boolean isOurs(String calendar) {
    try {
      return Calendars.of(calendar).id().equals(calendar);
    } catch (CalendarException e) {
      return false;
    }
  }

  static Peer of(String name) {
    return ALL.stream().filter(peer -> peer.name().equals(name)).findFirst().orElseThrow();
  }

  private static int packed(int year, int month, int day) {
    return year << 12 | month << 7 | day;
  }

  private static int eastAsian(EastAsianCalendar<?, ?> date) {
    return packed(
        date.getInt(CommonElements.RELATED_GREGORIAN_YEAR),
        date.getMonth().getNumber(),
        date.getDayOfMonth());
  }

  private static Peer chronology(String id, String library, Chronology chronology) {
    return new Peer(
        id,
        library,
        day -> {
          ChronoLocalDate date = chronology.dateEpochDay(day);
          return packed(
              date.get(ChronoField.YEAR),
              date.get(ChronoField.MONTH_OF_YEAR),
              date.get(ChronoField.DAY_OF_MONTH));
        });
  }

  @SuppressWarnings("JavaUtilDate") // ICU asks for one
  private static Calendar roman(long cutover) {
    GregorianCalendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
    calendar.setGregorianChange(new Date(cutover));
    return calendar;
  }

  private static Peer icu(String id, String type) {
    ULocale locale = new ULocale("@calendar=" + type);
    return icu(id, () -> Calendar.getInstance(TimeZone.GMT_ZONE, locale));
  }

  private static Peer icu(String id, Supplier<Calendar> supplier) {
    Calendar calendar = supplier.get();
    return new Peer(
        id,
        "ICU4J",
        day -> {
          calendar.setTimeInMillis(day * 86_400_000L);
          return packed(
              calendar.get(Calendar.YEAR),
              calendar.get(Calendar.MONTH) + 1,
              calendar.get(Calendar.DAY_OF_MONTH));
        });
  }

  private static <T extends Calendrical<?, T>> Peer time4j(
      String id, Class<T> type, ToIntFunction<T> fields) {
    return new Peer(
        id, "Time4J", day -> fields.applyAsInt(PlainDate.of(day, EpochDays.UNIX).transform(type)));
  }

  private static Peer hijri(String id, String variant, int lastDay) {
    return new Peer(
        id,
        "Time4J",
        lastDay,
        day -> {
          HijriCalendar date =
              PlainDate.of(day, EpochDays.UNIX).transform(HijriCalendar.class, variant);
          return packed(date.getYear(), date.getMonth().getValue(), date.getDayOfMonth());
        });
  }
}
