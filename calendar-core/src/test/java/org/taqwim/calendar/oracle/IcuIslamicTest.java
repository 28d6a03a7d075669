package org.taqwim.calendar.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;

/**
 * What ICU4J answers for CLDR's types {@code islamic} and {@code islamic-rgsa}, for which we have
 * no calendar: if it comes to be one that an authority publishes, we should have it.
 */
class IcuIslamicTest {

  private static final int FIRST = -25_000; // 1901-07-21
  private static final int LAST = 50_000; // 2106-11-24

  private static Calendar icu(String type) {
    Calendar calendar = Calendar.getInstance(new ULocale("en@calendar=" + type));
    calendar.setTimeZone(TimeZone.GMT_ZONE);
    return calendar;
  }

  private static int packed(Calendar calendar, int day) {
    calendar.setTimeInMillis(day * 86_400_000L);
    return PackedDate.of(
        calendar.get(Calendar.YEAR),
        calendar.get(Calendar.MONTH) + 1,
        calendar.get(Calendar.DAY_OF_MONTH));
  }

  @Test
  void bothTypesAreOneSimulationAndNoneOfOurCalendars() {
    Calendar islamic = icu("islamic");
    Calendar rgsa = icu("islamic-rgsa");
    Set<String> alike = new TreeSet<>(Set.of("islamic-civil", "islamic-tbla", "islamic-umalqura"));
    for (int day = FIRST; day <= LAST; day++) {
      int simulated = packed(islamic, day);
      int d = day;
      assertEquals(simulated, packed(rgsa, day));
      alike.removeIf(id -> Calendars.of(id).toPacked(d) != simulated);
    }
    assertTrue(alike.isEmpty(), "they are the same: " + alike);
  }
}
