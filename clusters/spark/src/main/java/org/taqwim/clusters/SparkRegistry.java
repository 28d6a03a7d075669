package org.taqwim.clusters;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkEnv;
import org.taqwim.calendar.CalendarProvider;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;

/** The registry of calendars in an executor, seen by a provider, which it asks when it is made. */
public final class SparkRegistry implements CalendarProvider {

  private static final AtomicInteger ASKED = new AtomicInteger();

  @Override
  public List<CalendarSystem> calendars() {
    ASKED.incrementAndGet();
    return List.of();
  }

  /** The executor, how often its registry was made, and which calendar was found there. */
  public static String seen() {
    CalendarSystem calendar = Calendars.of("jalali");
    return String.format(
        "executor=%s made=%s calendar=%s:%x",
        SparkEnv.get().executorId(), ASKED, calendar.id(), System.identityHashCode(calendar));
  }
}
