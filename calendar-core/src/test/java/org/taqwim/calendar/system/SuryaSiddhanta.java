package org.taqwim.calendar.system;

/**
 * The sun of the Sūrya Siddhānta, with its own sines, epicycle and sunrise at Ujjain, as Reingold
 * and Dershowitz set them out in Calendrical Calculations (4th ed., 2018), ch. 20. The table of
 * {@code hindu-solar} was made by it.
 *
 * <p>Moments are days since the beginning of the Kali Yuga, at midnight in Ujjain; angles are
 * degrees.
 */
final class SuryaSiddhanta {

  /** The epoch day of the first day of the Kali Yuga, 18 February 3102 BCE Julian. */
  private static final int EPOCH = -1_852_122;

  /** Elapsed years of the Kali Yuga at the beginning of the Saka era. */
  private static final int SAKA = 3179;

  private static final double SIDEREAL_YEAR = 365 + 279_457 / 1_080_000.0;

  // Of 4 320 000 years.
  private static final double CIVIL_DAYS = 1_577_917_828;
  private static final double SIDEREAL_DAYS = 1_582_237_828;

  /** The sun's apogee goes round 387 times in 4 320 000 000 years. */
  private static final double ANOMALISTIC_YEAR = 1000 * CIVIL_DAYS / (4_320_000_000.0 - 387);

  /**
   * The anomaly at the epoch, in revolutions. All bodies were in line 1 955 880 000 years before
   * it, in which the apogee moves on by 175.21425.
   */
  private static final double ANOMALY = 0.78575;

  /** Minutes of arc in the radius. */
  private static final double RADIUS = 3438;

  /** The table of sines has an entry every 3°45'. */
  private static final double STEP = 3.75;

  private static final double LATITUDE = 23 + 9 / 60.0;

  /** The time in which each half of the six signs from Aries rises, in parts of a degree. */
  private static final double[] RISING = {1670, 1795, 1935, 1935, 1795, 1670};

  private SuryaSiddhanta() {}

  // ---- its trigonometry

  private static double tableSine(int entry) {
    double exact = RADIUS * Math.sin(Math.toRadians(entry * STEP));
    // The text has each of the entries rounded, but some of them up or down.
    double error = 0.215 * Math.signum(exact) * Math.signum(Math.abs(exact) - 1716);
    return Math.rint(exact + error) / RADIUS;
  }

  private static double sine(double angle) {
    double entry = angle / STEP;
    double fraction = entry - Math.floor(entry);
    return fraction * tableSine((int) Math.ceil(entry))
        + (1 - fraction) * tableSine((int) Math.floor(entry));
  }

  private static double arcsine(double amplitude) {
    if (amplitude < 0) {
      return -arcsine(-amplitude);
    }
    int entry = 0;
    while (amplitude > tableSine(entry)) {
      entry++;
    }
    double below = tableSine(entry - 1);
    return STEP * (entry - 1 + (amplitude - below) / (tableSine(entry) - below));
  }

  private static double modulo(double x, double y) {
    return x - y * Math.floor(x / y);
  }

  // ---- the sun

  private static double anomaly(double moment) {
    return 360 * modulo(moment / ANOMALISTIC_YEAR + ANOMALY, 1);
  }

  /** The sidereal longitude. The epicycle of 14 degrees shrinks by a forty-second. */
  static double longitude(double moment) {
    double offset = sine(anomaly(moment));
    double size = 14 / 360.0;
    double equation = arcsine(offset * size * (1 - Math.abs(offset) / 42));
    return modulo(360 * modulo(moment / SIDEREAL_YEAR, 1) - equation, 360);
  }

  /** The longitude from the equinox, which swings by 27 degrees on either side. */
  private static double tropicalLongitude(double moment) {
    double swing = modulo(600 / CIVIL_DAYS * moment + 0.25, 1) - 0.5;
    return modulo(longitude(moment) - (27 - Math.abs(108 * swing)), 360);
  }

  private static double dailyMotion(double moment) {
    double anomaly = anomaly(moment);
    double epicycle = 14 / 360.0 - Math.abs(sine(anomaly)) / 1080;
    int entry = (int) Math.floor(anomaly / STEP);
    double sineStep = tableSine(entry + 1) - tableSine(entry);
    return 360 / SIDEREAL_YEAR * (1 - RADIUS / 225 * sineStep * epicycle);
  }

  // ---- sunrise

  private static double equationOfTime(double moment) {
    double offset = sine(anomaly(moment));
    double equation = offset * (57 + 18 / 60.0) * (14 / 360.0 - Math.abs(offset) / 1080);
    return dailyMotion(moment) / 360 * (equation / 360) * SIDEREAL_YEAR;
  }

  private static double ascensionalDifference(double moment) {
    double sineOfDeclination = 1397 / RADIUS * sine(tropicalLongitude(moment));
    double diurnalRadius = sine(90 + arcsine(sineOfDeclination));
    double tangent = sine(LATITUDE) / sine(90 + LATITUDE);
    return arcsine(-sineOfDeclination * tangent / diurnalRadius);
  }

  private static double solarLessSiderealDay(double moment) {
    int sign = (int) (tropicalLongitude(moment) / 30);
    return dailyMotion(moment) * RISING[sign % 6] / 1800;
  }

  /** The moment of sunrise at Ujjain on a day, counted from the epoch. */
  static double sunrise(int day) {
    double degrees = ascensionalDifference(day) + solarLessSiderealDay(day) / 4;
    return day + 0.25 - equationOfTime(day) + CIVIL_DAYS / SIDEREAL_DAYS * degrees / 360;
  }

  // ---- months

  /**
   * The first epoch day of a month of a Saka year: the day at the end of which, at the next
   * sunrise, the sun has first entered the month's sign.
   */
  static int monthStart(int year, int month) {
    double entry = (year + SAKA + (month - 1) / 12.0) * SIDEREAL_YEAR;
    int day = EPOCH + (int) entry - 5;
    while (degreesInSign(day, month) < 0) {
      day++;
    }
    return day;
  }

  /** Degrees from the beginning of the month's sign to the sun at the end of a day. */
  static double degreesInSign(int epochDay, int month) {
    return Math.IEEEremainder(longitude(sunrise(epochDay - EPOCH + 1)) - 30 * (month - 1), 360);
  }

  /** Prints the lines of the table, from one year to another. */
  public static void main(String[] years) {
    int last = Integer.parseInt(years[1]);
    for (int year = Integer.parseInt(years[0]); year <= last; year++) {
      StringBuilder line = new StringBuilder().append(year);
      for (int month = 1; month <= 12; month++) {
        int next = month < 12 ? monthStart(year, month + 1) : monthStart(year + 1, 1);
        line.append(' ').append(next - monthStart(year, month));
      }
      System.out.println(line);
    }
  }
}
