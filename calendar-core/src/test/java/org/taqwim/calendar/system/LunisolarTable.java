package org.taqwim.calendar.system;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.oracle.Csv;

/**
 * Makes the tables of the calendars of China, Korea and Vietnam: the months of the authority as far
 * as it has published them, then those of astronomy. {@code LunisolarAstronomyTest} compares them
 * with what is checked in.
 *
 * <p>The rules are those of GB/T 33661-2017: a month begins on the day of the new moon; month 11 is
 * that of the winter solstice; of thirteen months from one month 11 to the next, the first in which
 * the Sun reaches no multiple of 30° is the leap month. Days are those of the country's legal time.
 *
 * <p>New moons are those of Meeus, Astronomical Algorithms (2nd ed.), ch. 49, solar longitudes
 * those of {@link EquinoxTable}. Delta T is that of Stephenson, Morrison and Hohenkerk: Espenak and
 * Meeus take the growth of the years before 2005 for granted, and were 5 s above what was observed
 * by 2025.
 */
final class LunisolarTable {

  /** Hours of Beijing's mean time, at 116°25' E, before China had zones. */
  private static final double BEIJING = 7 + 45 / 60.0 + 40 / 3600.0;

  static final LunisolarTable CHINESE =
      new LunisolarTable("chinese", "chinese_hko_month_starts.csv", 1901, 1901, 2114, 1929, 8);

  // Korea had its calendar from Beijing; the table keeps to it until 1911, zones of its own or not.
  static final LunisolarTable DANGI =
      new LunisolarTable(
          "dangi", "korean_kasi_month_starts_1600_2050.csv", 1600, 1912, 2073, 1912, 9);

  static final LunisolarTable VIETNAMESE =
      new LunisolarTable("vietnamese", null, 1968, 1968, 2071, 1968, 7);

  // Meeus, table 49.A: coefficient in 0.00001 days, power of E, and factors of M, M', F and Omega
  private static final int[][] PERIODIC = {
    {-40720, 0, 0, 1, 0, 0}, {17241, 1, 1, 0, 0, 0}, {1608, 0, 0, 2, 0, 0}, {1039, 0, 0, 0, 2, 0},
    {739, 1, -1, 1, 0, 0}, {-514, 1, 1, 1, 0, 0}, {208, 2, 2, 0, 0, 0}, {-111, 0, 0, 1, -2, 0},
    {-57, 0, 0, 1, 2, 0}, {56, 1, 1, 2, 0, 0}, {-42, 0, 0, 3, 0, 0}, {42, 1, 1, 0, 2, 0},
    {38, 1, 1, 0, -2, 0}, {-24, 1, -1, 2, 0, 0}, {-17, 0, 0, 0, 0, 1}, {-7, 0, 2, 1, 0, 0},
    {4, 0, 0, 2, -2, 0}, {4, 0, 3, 0, 0, 0}, {3, 0, 1, 1, -2, 0}, {3, 0, 0, 2, 2, 0},
    {-3, 0, 1, 1, 2, 0}, {3, 0, -1, 1, 2, 0}, {-2, 0, -1, 1, -2, 0}, {-2, 0, 1, 3, 0, 0},
    {2, 0, 0, 4, 0, 0},
  };

  // The same for all phases: coefficient in 0.000001 days, degrees at k = 0, and by k
  private static final double[][] PLANETARY = {
    {325, 299.77, 0.107408}, {165, 251.88, 0.016321}, {164, 251.83, 26.651886},
    {126, 349.42, 36.412478}, {110, 84.66, 18.206239}, {62, 141.74, 53.303771},
    {60, 207.14, 2.453732}, {56, 154.84, 7.306860}, {47, 34.52, 27.261239},
    {42, 207.19, 0.121824}, {40, 291.34, 1.844379}, {37, 161.72, 24.198154},
    {35, 239.56, 25.513099}, {23, 331.55, 3.592518},
  };

  private static final double[] NEW_MOONS = newMoons(1599, 2117);

  /** The Sun at 0°, 30°, … in turn. */
  private static final double[] TERMS = terms(1599, 2117);

  private static final int SOLSTICE = 9;

  private final String id;
  private final String authority;
  private final int firstYear;
  private final int modernFrom;
  private final int lastYear;
  private final double zoneFrom;
  private final double zone;

  /**
   * @param authority the table of month starts that comes first; null if there is none
   * @param modernFrom the first year that the authority computed by modern astronomy
   * @param zoneFrom the year from which days are those of the zone, and not Beijing's
   * @param zone hours from UTC
   */
  private LunisolarTable(
      String id,
      String authority,
      int firstYear,
      int modernFrom,
      int lastYear,
      int zoneFrom,
      double zone) {
    this.id = id;
    this.authority = authority;
    this.firstYear = firstYear;
    this.modernFrom = modernFrom;
    this.lastYear = lastYear;
    this.zoneFrom = LocalDate.of(zoneFrom, 1, 1).toEpochDay() + EquinoxTable.EPOCH;
    this.zone = zone;
  }

  static List<LunisolarTable> all() {
    return List.of(CHINESE, DANGI, VIETNAMESE);
  }

  String id() {
    return id;
  }

  /** The first year that the authority computed by modern astronomy, or we. */
  int modernFrom() {
    return modernFrom;
  }

  int lastYear() {
    return lastYear;
  }

  @Override
  public String toString() {
    return id;
  }

  // ---- sun and moon

  /**
   * A new moon close to a midnight.
   *
   * @param midnight the day that this midnight begins
   * @param deltaT the seconds of TT−UT with which the new moon would be at midnight: with less, it
   *     is on the day that begins, with more on the day before
   * @param seconds after midnight by the Delta T that we hold for the better one
   */
  record NearMidnight(int midnight, double deltaT, double seconds) {}

  /**
   * The new moons that come within some seconds of midnight, from the first year of modern
   * astronomy through the one after the last.
   */
  List<NearMidnight> nearMidnight(double seconds) {
    double from = LocalDate.of(modernFrom, 1, 1).toEpochDay() + EquinoxTable.EPOCH;
    double to = LocalDate.of(lastYear + 2, 1, 1).toEpochDay() + EquinoxTable.EPOCH;
    return Arrays.stream(NEW_MOONS)
        .filter(tt -> tt >= from && tt < to)
        .mapToObj(this::toMidnight)
        .filter(event -> Math.abs(event.seconds()) < seconds)
        .toList();
  }

  private NearMidnight toMidnight(double tt) {
    double deltaT = EquinoxTable.deltaTSpline(EquinoxTable.decimalYear(tt)) / 86400;
    double local = tt - EquinoxTable.EPOCH + hours(tt) / 24;
    long midnight = Math.round(local - deltaT);
    double after = local - midnight;
    return new NearMidnight((int) midnight, after * 86400, (after - deltaT) * 86400);
  }

  private double hours(double jd) {
    return jd < zoneFrom ? BEIJING : zone;
  }

  private int day(double tt, DoubleUnaryOperator deltaT) {
    double ut = tt - deltaT.applyAsDouble(EquinoxTable.decimalYear(tt)) / 86400;
    return (int) Math.floor(ut - EquinoxTable.EPOCH + hours(tt) / 24);
  }

  private static double[] terms(int from, int to) {
    double[] terms = new double[(to - from) * 12];
    double near = EquinoxTable.equinox(from);
    for (int term = 0; term < terms.length; term++) {
      terms[term] = EquinoxTable.atLongitude(term % 12 * 30, near);
      near = terms[term] + 30.44;
    }
    return terms;
  }

  private static double[] newMoons(int from, int to) {
    int first = lunation(from);
    double[] moons = new double[lunation(to) - first];
    for (int i = 0; i < moons.length; i++) {
      moons[i] = newMoon(first + i);
    }
    return moons;
  }

  private static int lunation(int year) {
    return (int) Math.floor((year - 2000) * 12.3685);
  }

  /** Julian day (TT) of a new moon, counted from the first of 2000. */
  private static double newMoon(int k) {
    double t = k / 1236.85;
    double e = 1 + t * (-0.002516 - t * 0.0000074);
    double[] argument = {
      2.5534 + 29.10535670 * k + t * t * (-0.0000014 - t * 0.00000011),
      201.5643 + 385.81693528 * k + t * t * (0.0107582 + t * (0.00001238 - t * 0.000000058)),
      160.7108 + 390.67050284 * k + t * t * (-0.0016118 + t * (-0.00000227 + t * 0.000000011)),
      124.7746 - 1.56375588 * k + t * t * (0.0020672 + t * 0.00000215),
    };
    double jde =
        2451550.09766
            + 29.530588861 * k
            + t * t * (0.00015437 + t * (-0.000000150 + t * 0.00000000073));
    for (int[] term : PERIODIC) {
      double angle = 0;
      for (int i = 0; i < argument.length; i++) {
        angle += term[i + 2] * argument[i];
      }
      jde += term[0] * 1e-5 * Math.pow(e, term[1]) * Math.sin(Math.toRadians(angle));
    }
    for (double[] term : PLANETARY) {
      double square = term == PLANETARY[0] ? -0.009173 * t * t : 0;
      jde += term[0] * 1e-6 * Math.sin(Math.toRadians(term[1] + term[2] * k + square));
    }
    return jde;
  }

  // ---- months

  /** The first days of months by astronomy, by packed date. */
  SortedMap<Integer, Integer> months(DoubleUnaryOperator deltaT) {
    int[] moons = days(NEW_MOONS, deltaT);
    int[] terms = days(TERMS, deltaT);
    SortedMap<Integer, Integer> months = new TreeMap<>();
    int moon = 0;
    int term = SOLSTICE;
    while (moons[moon + 1] <= terms[term]) {
      moon++;
    }
    for (; term + 12 < terms.length && terms[term + 12] < moons[moons.length - 1]; term += 12) {
      moon = addYear(months, moons, moon, terms, term);
    }
    return months;
  }

  /** From a month 11 to the next, whose index is returned. */
  private static int addYear(
      SortedMap<Integer, Integer> months, int[] moons, int month11, int[] terms, int solstice) {
    int next = month11 + 12;
    while (moons[next + 1] <= terms[solstice + 12]) {
      next++;
    }
    boolean leapToCome = next - month11 == 13;
    int year = LocalDate.ofEpochDay(terms[solstice]).getYear();
    int month = 11;
    int term = solstice;
    for (int moon = month11; moon < next; moon++) {
      boolean hasTerm = false;
      for (; terms[term] < moons[moon + 1]; term++) {
        hasTerm = true;
      }
      boolean leap = leapToCome && !hasTerm;
      leapToCome &= !leap;
      if (moon > month11 && !leap) {
        month = month % 12 + 1;
        year += month == 1 ? 1 : 0;
      }
      months.put(PackedDate.of(year, month, leap, 1), moons[moon]);
    }
    return next;
  }

  private int[] days(double[] events, DoubleUnaryOperator deltaT) {
    int[] days = new int[events.length];
    for (int i = 0; i < days.length; i++) {
      days[i] = day(events[i], deltaT);
    }
    return days;
  }

  /** The first days of months by the authority, by packed date; none if there is no authority. */
  SortedMap<Integer, Integer> published() {
    SortedMap<Integer, Integer> months = new TreeMap<>();
    if (authority != null) {
      for (Csv.Row row : Csv.read(authority)) {
        boolean leap = row.number("leap") == 1;
        int month = PackedDate.of(row.number("lunar_year"), row.number("month"), leap, 1);
        months.put(month, row.number("epoch_day"));
      }
    }
    return months;
  }

  /** The months of the calendar: the authority's, and after its last those of astronomy. */
  SortedMap<Integer, Integer> months() {
    SortedMap<Integer, Integer> months = published();
    int last = months.isEmpty() ? PackedDate.of(firstYear, 1, 0) : months.lastKey();
    months.putAll(months(EquinoxTable::deltaTSpline).tailMap(last + 1));
    return months;
  }

  /**
   * The text of the table.
   *
   * @param current its present text, whose head is kept up to the first day
   */
  String text(String current) {
    SortedMap<Integer, Integer> months =
        months().subMap(PackedDate.of(firstYear, 1, 1), PackedDate.of(lastYear + 1, 1, 2));
    StringBuilder text = new StringBuilder(current.substring(0, current.indexOf("first-day:")));
    text.append("first-day: ").append(LocalDate.ofEpochDay(months.get(months.firstKey())));
    int month = months.firstKey();
    for (int next : months.tailMap(month + 1).keySet()) {
      if (PackedDate.month(month) == 1 && !PackedDate.isLeapMonth(month)) {
        text.append('\n').append(PackedDate.year(month));
      }
      int length = months.get(next) - months.get(month);
      String leap = PackedDate.isLeapMonth(month) ? "L" : "";
      text.append(String.format(Locale.ROOT, " %d%s", length, leap));
      month = next;
    }
    return text.append('\n').toString();
  }
}
