package org.taqwim.calendar.function;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import org.taqwim.calendar.CalendarException;

/**
 * The days of a time zone that timestamps belong to. A timestamp is a count of microseconds from
 * 1970-01-01T00:00:00Z; one without a zone is of UTC.
 */
public final class LocalDays {

  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final int NANOS_PER_MICRO = 1_000;
  private static final long SECONDS_PER_DAY = 86_400;
  static final long MICROS_PER_DAY = SECONDS_PER_DAY * MICROS_PER_SECOND;

  private LocalDays() {}

  /** The epoch day of a timestamp. */
  public static int epochDay(long micros, ZoneId zone) {
    long seconds = Math.floorDiv(micros, MICROS_PER_SECOND);
    return (int) Math.floorDiv(seconds + offset(seconds, zone), SECONDS_PER_DAY);
  }

  /** The seconds that a zone's clocks are ahead of UTC in a second. */
  private static int offset(long second, ZoneId zone) {
    if (isUtc(zone)) {
      return 0;
    }
    ZoneRules rules = zone.getRules();
    // No object for a row where none is needed.
    Instant instant = rules.isFixedOffset() ? Instant.EPOCH : Instant.ofEpochSecond(second);
    return rules.getOffset(instant).getTotalSeconds();
  }

  /**
   * Whether it is the zone of timestamps without one, whose rules would be a new object each time.
   */
  static boolean isUtc(ZoneId zone) {
    return ZoneOffset.UTC.equals(zone);
  }

  /** The local time of a timestamp, as a timestamp of UTC. */
  static long local(long micros, ZoneId zone) {
    long seconds = Math.floorDiv(micros, MICROS_PER_SECOND);
    return micros + offset(seconds, zone) * MICROS_PER_SECOND;
  }

  /**
   * The first instant of a day: midnight, or the first after it where clocks were put forward over
   * midnight, as in Iran until 2022.
   *
   * @throws CalendarException if no timestamp holds it
   */
  static long startOfDay(int epochDay, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    return rules.isFixedOffset()
        ? micros(epochDay, 0, rules)
        : micros(LocalDate.ofEpochDay(epochDay).atStartOfDay(zone), epochDay);
  }

  /**
   * The time of the day of a timestamp on another day. Where clocks were put forward over that
   * time, it is as much later; where they were put back to it, it is the one of the two with the
   * offset of the timestamp, and the earlier one if there is none.
   *
   * @throws CalendarException if no timestamp holds it
   */
  static long sameTime(long micros, int epochDay, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    if (rules.isFixedOffset()) {
      return micros(
          epochDay,
          Math.floorMod(Math.floorMod(micros, MICROS_PER_DAY) + offset(rules), MICROS_PER_DAY),
          rules);
    }
    Instant instant = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    return micros(instant.atZone(zone).with(LocalDate.ofEpochDay(epochDay)), epochDay);
  }

  /** The timestamp of a time of the day where clocks are never put. */
  private static long micros(int epochDay, long microsOfDay, ZoneRules rules) {
    try {
      // The midnight before the first timestamp of all is too early by itself.
      long next = epochDay < 0 ? 1 : 0;
      return Math.addExact(
          Math.multiplyExact(epochDay + next, MICROS_PER_DAY),
          microsOfDay - next * MICROS_PER_DAY - offset(rules));
    } catch (ArithmeticException overflow) {
      throw CalendarException.outsideOfTimestamp(epochDay);
    }
  }

  private static long offset(ZoneRules rules) {
    return rules.getOffset(Instant.EPOCH).getTotalSeconds() * MICROS_PER_SECOND;
  }

  private static long micros(ZonedDateTime time, int epochDay) {
    long seconds = time.toEpochSecond();
    int micros = time.getNano() / NANOS_PER_MICRO;
    try {
      // The seconds of the first timestamp of all are too many by themselves.
      return seconds < 0
          ? Math.addExact(
              Math.multiplyExact(seconds + 1, MICROS_PER_SECOND), micros - MICROS_PER_SECOND)
          : Math.addExact(Math.multiplyExact(seconds, MICROS_PER_SECOND), micros);
    } catch (ArithmeticException overflow) {
      throw CalendarException.outsideOfTimestamp(epochDay);
    }
  }
}
