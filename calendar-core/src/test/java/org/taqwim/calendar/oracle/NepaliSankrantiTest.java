package org.taqwim.calendar.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;

/**
 * The months of Nepal by the sun of the Surya Siddhanta, an authority other than the tables.
 *
 * <p>A month begins with the sun's entry into a sign, its sankranti. The sun's place is that of
 * Reingold and Dershowitz, Calendrical Calculations (4th ed., 2018), ch. 20, in days since the Kali
 * Yuga began at Ujjain. Which day begins the month depends on the hour of the entry, by a limit
 * that is not known beforehand, but must be one and the same for a month of all years.
 */
class NepaliSankrantiTest {

  private static final CalendarSystem NEPALI = Calendars.of("nepali");

  /** 18 February 3102 BC, Julian, the day 0 of the Kali Yuga, from 1970-01-01. */
  private static final int KALI_YUGA = -1_132_959 - 719_163;

  /** From the Bikram Sambat to the years that the Kali Yuga has run. */
  private static final int TO_KALI_YUGA = 3044;

  private static final double SIDEREAL_YEAR = 365 + 279_457.0 / 1_080_000;
  private static final double ANOMALISTIC_YEAR = 1_577_917_828_000.0 / (4_320_000_000.0 - 387);
  private static final double SINCE_CREATION = 1_955_880_000.0 * SIDEREAL_YEAR;

  /** The epicycle's size, and how much less it is where the sine is 1. */
  private static final double EPICYCLE = 14.0 / 360;

  private static final double CONTRACTION = EPICYCLE / 42;

  /** The sine by the table of 24 steps, with straight lines between. */
  private static double sine(double degrees) {
    double entry = degrees / 3.75;
    double fraction = entry - Math.floor(entry);
    return (1 - fraction) * tabulated((int) entry) + fraction * tabulated((int) entry + 1);
  }

  private static double tabulated(int entry) {
    return Math.round(3438 * Math.sin(Math.toRadians(3.75 * entry))) / 3438.0;
  }

  private static double mean(double day, double period) {
    double turns = (day + SINCE_CREATION) / period;
    return 360 * (turns - Math.floor(turns));
  }

  private static double longitude(double day) {
    double offset = sine(mean(day, ANOMALISTIC_YEAR));
    double equation = Math.asin(offset * (EPICYCLE - Math.abs(offset) * CONTRACTION));
    return mean(day, SIDEREAL_YEAR) - Math.toDegrees(equation);
  }

  /** When the sun enters the sign of a month, in days since 1970-01-01 at Ujjain. */
  private static double sankranti(int year, int month) {
    int sign = 30 * (month - 1);
    double low = (year + TO_KALI_YUGA + sign / 360.0) * SIDEREAL_YEAR - 5;
    double high = low + 10;
    while (high - low > 1e-6) {
      double middle = (low + high) / 2;
      double beyond = longitude(middle) - sign;
      if (beyond - 360 * Math.rint(beyond / 360) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high + KALI_YUGA;
  }

  /**
   * How late an entry may be to begin the month on a day, by what is known of a month's days: more
   * than {@code from} after the midnight that begins the day, and not more than {@code to}, which
   * is a day later.
   */
  private record Limit(double from, double to) {

    Limit with(double sankranti, int day) {
      double after = sankranti - day;
      return new Limit(Math.max(from, after - 1), Math.min(to, after));
    }

    boolean isPossible() {
      return from < to;
    }
  }

  private static Limit limit(int month, int firstYear, int lastYear) {
    Limit limit = new Limit(-2, 2);
    for (int year = firstYear; year <= lastYear; year++) {
      int day = NEPALI.toEpochDay(PackedDate.of(year, month, 1));
      limit = limit.with(sankranti(year, month), day);
    }
    return limit;
  }

  /**
   * The limits are within half an hour of midnight, but for Shrawan and Magh, in which the sun
   * turns: for the one about dawn, for the other about dusk.
   */
  @Test
  void everyMonthOfTheRangeKeepsOneLimit() {
    for (int month = 1; month <= 12; month++) {
      Limit limit = limit(month, NEPALI.minYear(), NEPALI.maxYear());
      assertTrue(limit.isPossible(), "month " + month + ": " + limit);
      double midnight = month == 4 ? 0.21 : month == 10 ? -0.31 : -0.02;
      assertEquals(midnight, limit.to(), 0.04, "month " + month);
      assertTrue(limit.to() - limit.from() < 0.02, "month " + month + ": " + limit);
    }
  }

  /** In the years of our range, no table's reading fits that is not ours, and ours fits in all. */
  @Test
  void noReadingThatWeHaveNotKeepsIt() {
    Limit[] limits = new Limit[13];
    for (int month = 1; month <= 12; month++) {
      limits[month] = limit(month, 1994, 2083);
    }
    List<String> possible = new ArrayList<>();
    for (Csv.Row row : Csv.read("nepali_bs_month_lengths_6_sources.csv")) {
      int year = row.number("bs_year");
      int day = row.number("year_start_epoch_day");
      boolean fits = true;
      boolean ours = NEPALI.hasYear(year);
      for (int month = 1; month <= 12; month++) {
        fits &= limits[month].with(sankranti(year, month), day).isPossible();
        ours = ours && NEPALI.daysInMonth(year, month) == row.number("m" + month);
        day += row.number("m" + month);
      }
      if (fits && !ours && NEPALI.hasYear(year)) {
        possible.add(row.toString());
      } else if (ours) {
        assertTrue(fits, row.toString());
      }
    }
    assertEquals(List.of(), possible);
  }
}
