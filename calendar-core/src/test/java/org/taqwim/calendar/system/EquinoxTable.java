package org.taqwim.calendar.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The first day of every Jalali year, from the March equinox.
 *
 * <p>The rule (Calendar Center, Institute of Geophysics, University of Tehran) compares the instant
 * of the equinox with <em>true</em> noon, the Sun's meridian passage, on the official meridian of
 * 52.5° E. If the equinox is before noon, that day is 1 Farvardin; otherwise the next. True noon
 * then falls at about 12:07:30 of UT+3:30.
 *
 * <p>Sources: VSOP87D for the Earth; the precession of IAU 2006 (Capitaine et al. 2003) in place of
 * that of Laskar 1986, which VSOP87D contains and which is 3" a millennium off; nutation, the
 * larger terms of IAU 1980; aberration, Meeus, Astronomical Algorithms (2nd ed.), ch. 25; Earth
 * rotation angle and sidereal time, IERS Conventions 2010; Delta T, see {@link #deltaT} and {@link
 * #deltaTSpline}.
 */
final class EquinoxTable {

  private static final double ARCSEC = Math.PI / 648000;
  static final double J2000 = 2451545.0;

  /** Julian day of 1970-01-01T00:00. */
  static final double EPOCH = 2440587.5;

  /** 52.5 degrees of longitude in days: UT+3:30. */
  private static final double MERIDIAN = 3.5 / 24;

  /**
   * Seconds by which theory, truncation and frame may be off. Against other ephemerides it was 3 s
   * in 1800 to 3000, and 14 s in 622.
   */
  static final double EPHEMERIS_ERROR = 20;

  private static final double[][] LONGITUDE = readLongitudeTerms();

  private EquinoxTable() {}

  /** The year's equinox by the Delta T that we hold for the better one, and by the other. */
  record Nowruz(int year, Event event, Event other, double sigma) {

    /**
     * Whether both give the same day, and both equinoxes are further from true noon than three
     * standard errors of Delta T and the error of the ephemeris.
     */
    boolean isDecided() {
      double guard = (3 * sigma + EPHEMERIS_ERROR) / 60;
      return event.epochDay() == other.epochDay()
          && Math.abs(event.fromTrueNoon()) > guard
          && Math.abs(other.fromTrueNoon()) > guard;
    }
  }

  /**
   * The equinox under one value of Delta T.
   *
   * @param local days since 1970-01-01T00:00 in UT+3:30
   * @param trueNoon that of the same day, likewise
   */
  record Event(double local, double trueNoon) {

    /** The first day of the year. */
    long epochDay() {
      return (long) Math.floor(local) + (local < trueNoon ? 0 : 1);
    }

    /** The first day of the year, if mean noon were the rule. */
    long epochDayByMeanNoon() {
      return Math.round(local);
    }

    /** Minutes from true noon to the equinox. */
    double fromTrueNoon() {
      return (local - trueNoon) * 1440;
    }

    /** Minutes from mean noon to the equinox. */
    double fromMeanNoon() {
      return (local - Math.floor(local) - 0.5) * 1440;
    }
  }

  /**
   * The beginning of a Jalali year. Delta T is that of Stephenson, Morrison and Hohenkerk before
   * 1800 CE, where it rests on more records, and that of Espenak and Meeus after.
   */
  static Nowruz nowruz(int year) {
    double tt = equinox(year + 621);
    double y = decimalYear(tt);
    Event polynomial = event(tt, deltaT(y));
    Event spline = event(tt, deltaTSpline(y));
    return y < 1800
        ? new Nowruz(year, spline, polynomial, sigma(y))
        : new Nowruz(year, polynomial, spline, sigma(y));
  }

  /** The longitude of the Observatory of Paris, 2°20′14″ E, in days. */
  private static final double PARIS = 2.337222 / 360;

  /** The September equinox by the better Delta T of its time, and by the other. */
  record Vendemiaire(int year, TrueTime event, TrueTime other, double sigma) {

    /** As {@link Nowruz#isDecided}, against midnight. */
    boolean isDecided() {
      double guard = (3 * sigma + EPHEMERIS_ERROR) / 60;
      return event.epochDay() == other.epochDay()
          && Math.abs(event.fromMidnight()) > guard
          && Math.abs(other.fromMidnight()) > guard;
    }
  }

  /**
   * The equinox under one value of Delta T.
   *
   * @param local days since 1970-01-01T00:00 in true solar time at Paris
   */
  record TrueTime(double local) {

    long epochDay() {
      return (long) Math.floor(local);
    }

    /** Minutes from the nearest midnight to the equinox. */
    double fromMidnight() {
      return Math.IEEEremainder(local, 1) * 1440;
    }
  }

  /** The beginning of a year of the French Republic. */
  static Vendemiaire vendemiaire(int year) {
    int gregorianYear = year + 1791;
    double tt = atLongitude(180, LocalDate.of(gregorianYear, 9, 22).toEpochDay() + EPOCH);
    double y = decimalYear(tt);
    return new Vendemiaire(year, trueTime(tt, deltaT(y)), trueTime(tt, deltaTSpline(y)), sigma(y));
  }

  private static TrueTime trueTime(double tt, double deltaT) {
    double meanTime = tt - deltaT / 86400 - EPOCH + PARIS;
    double trueTimeOfDay = hourAngle(meanTime, PARIS, deltaT) / (2 * Math.PI) + 0.5;
    return new TrueTime(meanTime + Math.IEEEremainder(trueTimeOfDay - meanTime, 1));
  }

  private static Event event(double tt, double deltaT) {
    double local = tt - deltaT / 86400 - EPOCH + MERIDIAN;
    return new Event(local, trueNoon((long) Math.floor(local), deltaT));
  }

  /**
   * Julian day (TT) at which the Sun's apparent geocentric longitude is zero in March of a
   * Gregorian year.
   */
  static double equinox(int gregorianYear) {
    return atLongitude(0, LocalDate.of(gregorianYear, 3, 20).toEpochDay() + EPOCH);
  }

  /**
   * Julian day (TT) at which the Sun's apparent geocentric longitude is a number of degrees, next
   * to a Julian day.
   */
  static double atLongitude(double degrees, double near) {
    double jd = near;
    for (int i = 0; i < 10; i++) {
      double ahead = Math.IEEEremainder(sunLongitude(jd) - Math.toRadians(degrees), 2 * Math.PI);
      jd -= ahead / (2 * Math.PI) * 365.2422;
    }
    return jd;
  }

  /** Apparent geocentric longitude of the Sun, true equinox of date, in radians. */
  static double sunLongitude(double jd) {
    double t = (jd - J2000) / 365250;
    double longitude = 0;
    for (double[] term : LONGITUDE) {
      longitude += Math.pow(t, term[0]) * term[1] * Math.cos(term[2] + term[3] * t);
    }
    double c = 10 * t;
    double iau2006 =
        c
            * (5028.796195
                + c * (1.1054348 + c * (0.00007964 + c * (-0.000023857 - c * 0.0000000383))));
    double laskar =
        t * (50290.966 + t * (111.1971 + t * (0.07732 + t * (-0.235316 - t * 0.0018055))));
    // VSOP87 series for the radius vector, the terms above 1e-4 AU
    double radius =
        1.00013989
            + 0.01670700 * Math.cos(3.0984635 + 6283.07585 * t)
            + 0.00013956 * Math.cos(3.05525 + 12566.1517 * t)
            + t * 0.00103019 * Math.cos(1.107490 + 6283.075850 * t);
    double fk5 = -0.09033;
    double aberration = -20.4898 / radius;
    return longitude + Math.PI + (iau2006 - laskar + fk5 + aberration + nutation(c)) * ARCSEC;
  }

  // IAU 1980 series, terms of at least 0.0015": D, M, M', F, Omega, coefficient and its rate per
  // century in 0.0001"
  private static final double[][] NUTATION = {
    {0, 0, 0, 0, 1, -171996, -174.2}, {-2, 0, 0, 2, 2, -13187, -1.6}, {0, 0, 0, 2, 2, -2274, -0.2},
    {0, 0, 0, 0, 2, 2062, 0.2}, {0, 1, 0, 0, 0, 1426, -3.4}, {0, 0, 1, 0, 0, 712, 0.1},
    {-2, 1, 0, 2, 2, -517, 1.2}, {0, 0, 0, 2, 1, -386, -0.4}, {0, 0, 1, 2, 2, -301, 0},
    {-2, -1, 0, 2, 2, 217, -0.5}, {-2, 0, 1, 0, 0, -158, 0}, {-2, 0, 0, 2, 1, 129, 0.1},
    {0, 0, -1, 2, 2, 123, 0}, {2, 0, 0, 0, 0, 63, 0}, {0, 0, 1, 0, 1, 63, 0.1},
    {2, 0, -1, 2, 2, -59, 0}, {0, 0, -1, 0, 1, -58, -0.1}, {0, 0, 1, 2, 1, -51, 0},
    {-2, 0, 2, 0, 0, 48, 0}, {0, 0, -2, 2, 1, 46, 0}, {2, 0, 0, 2, 2, -38, 0},
    {0, 0, 2, 2, 2, -31, 0}, {0, 0, 2, 0, 0, 29, 0}, {-2, 0, 1, 2, 2, 29, 0},
    {0, 0, 0, 2, 0, 26, 0}, {-2, 0, 0, 2, 0, -22, 0}, {0, 0, -1, 2, 1, 21, 0},
    {0, 2, 0, 0, 0, 17, -0.1}, {2, 0, -1, 0, 1, 16, 0}, {-2, 2, 0, 2, 2, -16, 0.1},
    {0, 1, 0, 0, 1, -15, 0},
  };

  /** Nutation in longitude in arc seconds; c = Julian centuries TT from J2000.0. */
  private static double nutation(double c) {
    double[] argument = {
      297.85036 + c * (445267.111480 + c * (-0.0019142 + c / 189474)),
      357.52772 + c * (35999.050340 + c * (-0.0001603 - c / 300000)),
      134.96298 + c * (477198.867398 + c * (0.0086972 + c / 56250)),
      93.27191 + c * (483202.017538 + c * (-0.0036825 + c / 327270)),
      125.04452 + c * (-1934.136261 + c * (0.0020708 + c / 450000)),
    };
    double sum = 0;
    for (double[] term : NUTATION) {
      double angle = 0;
      for (int i = 0; i < argument.length; i++) {
        angle += term[i] * argument[i];
      }
      sum += (term[5] + term[6] * c) * Math.sin(Math.toRadians(angle));
    }
    return sum / 10000;
  }

  /**
   * Instant, in local days since 1970, at which the Sun crosses the meridian 52.5E on a local civil
   * day.
   */
  private static double trueNoon(long day, double deltaT) {
    double local = day + 0.5;
    for (int i = 0; i < 5; i++) {
      local -= hourAngle(local, MERIDIAN, deltaT) / (2 * Math.PI);
    }
    return local;
  }

  /** The Sun's true hour angle at a mean time of a meridian. */
  private static double hourAngle(double local, double meridian, double deltaT) {
    double ut = local - meridian + EPOCH;
    double tt = ut + deltaT / 86400;
    double c = (tt - J2000) / 36525;
    double obliquity = (84381.406 - c * (46.836769 + c * (0.0001831 - c * 0.0020034))) * ARCSEC;
    double sun = sunLongitude(tt);
    double rightAscension = Math.atan2(Math.cos(obliquity) * Math.sin(sun), Math.cos(sun));
    double rotation = 2 * Math.PI * (0.7790572732640 + 1.0027378119113546 * (ut - J2000));
    double sidereal =
        rotation
            + (0.014506
                    + c * (4612.156534 + c * (1.3915817 + c * (-0.00000044 - c * 0.000029956)))
                    + nutation(c) * Math.cos(obliquity))
                * ARCSEC;
    return Math.IEEEremainder(sidereal + 2 * Math.PI * meridian - rightAscension, 2 * Math.PI);
  }

  /**
   * TT-UT1 in seconds: F. Espenak and J. Meeus, Five Millennium Canon of Solar Eclipses,
   * NASA/TP-2006-214141.
   */
  static double deltaT(double y) {
    if (y < 500) {
      throw new IllegalArgumentException("year " + y);
    }
    if (y < 1600) {
      double u = (y - 1000) / 100;
      return polynomial(
          u, 1574.2, -556.01, 71.23472, 0.319781, -0.8503463, -0.005050998, 0.0083572073);
    }
    if (y < 1700) {
      return polynomial(y - 1600, 120, -0.9808, -0.01532, 1 / 7129.0);
    }
    if (y < 1800) {
      return polynomial(y - 1700, 8.83, 0.1603, -0.0059285, 0.00013336, -1 / 1174000.0);
    }
    if (y < 1860) {
      return polynomial(
          y - 1800,
          13.72,
          -0.332447,
          0.0068612,
          0.0041116,
          -0.00037436,
          0.0000121272,
          -0.0000001699,
          0.000000000875);
    }
    if (y < 1900) {
      return polynomial(y - 1860, 7.62, 0.5737, -0.251754, 0.01680668, -0.0004473624, 1 / 233174.0);
    }
    if (y < 1920) {
      return polynomial(y - 1900, -2.79, 1.494119, -0.0598939, 0.0061966, -0.000197);
    }
    if (y < 1941) {
      return polynomial(y - 1920, 21.20, 0.84493, -0.076100, 0.0020936);
    }
    if (y < 1961) {
      return polynomial(y - 1950, 29.07, 0.407, -1 / 233.0, 1 / 2547.0);
    }
    if (y < 1986) {
      return polynomial(y - 1975, 45.45, 1.067, -1 / 260.0, -1 / 718.0);
    }
    if (y < 2005) {
      return polynomial(y - 2000, 63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599);
    }
    if (y < 2050) {
      return polynomial(y - 2000, 62.92, 0.32217, 0.005589);
    }
    double u = (y - 1820) / 100;
    return -20 + 32 * u * u - (y < 2150 ? 0.5628 * (2150 - y) : 0);
  }

  // Stephenson, Morrison & Hohenkerk 2016, table S15 (v. 2020): from, to, a0..a3
  private static final double[][] SPLINE = {
    {400, 1000, 6535.116, -5671.519, -298.291, 1085.087},
    {1000, 1150, 1650.393, -753.210, 184.811, -25.346},
    {1150, 1300, 1056.647, -459.628, 108.771, -24.641},
    {1300, 1500, 681.149, -421.345, 61.953, -29.414},
    {1500, 1600, 292.343, -192.841, -6.572, 16.197},
    {1600, 1650, 109.127, -78.697, 10.505, 3.018},
    {1650, 1720, 43.952, -68.089, 38.333, -2.127},
    {1720, 1800, 12.068, 2.507, 41.731, -37.939},
  };

  /**
   * TT-UT1 in seconds after F. R. Stephenson, L. V. Morrison and C. Y. Hohenkerk, Proc. R. Soc. A
   * 472, 20160404 (2016): their spline to 1800; from 2016 the integral of their expression for the
   * length of the day, joined to the observed 68 s. Between, where every model agrees within 3 s,
   * {@link #deltaT}.
   */
  static double deltaTSpline(double y) {
    for (double[] row : SPLINE) {
      if (y < row[1]) {
        return polynomial((y - row[0]) / (row[1] - row[0]), row[2], row[3], row[4], row[5]);
      }
    }
    if (y < 2016) {
      return deltaT(y);
    }
    double t = y - 1825;
    return -293.6 + 0.00325 * t * t + 349 * Math.cos(0.00419 * t);
  }

  /**
   * Standard error of Delta T in seconds, as NASA's eclipse catalogues state it: Morrison and
   * Stephenson 2004 before 1300, 20 s to 1600, falling to 1 s by 1800; Huber's Brownian motion
   * model (2000) after 2015.
   */
  static double sigma(double y) {
    if (y < 1300) {
      return Math.max(20, 0.8 * Math.pow((y - 1820) / 100, 2));
    }
    if (y < 1600) {
      return 20;
    }
    if (y < 1800) {
      return y < 1700 ? 20 - 0.15 * (y - 1600) : 5 - 0.04 * (y - 1700);
    }
    if (y < 2015) {
      return 1;
    }
    double n = y - 2015;
    return Math.max(1, 365.25 * n * Math.sqrt(n * 0.058 / 3 * (1 + n / 2500)) / 1000);
  }

  private static double polynomial(double x, double... coefficients) {
    double value = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      value = value * x + coefficients[i];
    }
    return value;
  }

  static double decimalYear(double jd) {
    return 2000 + (jd - J2000) / 365.2425;
  }

  private static double[][] readLongitudeTerms() {
    List<double[]> terms = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                EquinoxTable.class.getResourceAsStream("vsop87d-earth-longitude.txt"),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] f = line.split(" ", -1);
          terms.add(
              new double[] {
                Double.parseDouble(f[0]),
                Double.parseDouble(f[1]) * 1e-8,
                Double.parseDouble(f[2]),
                Double.parseDouble(f[3])
              });
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms.toArray(double[][]::new);
  }
}
