package org.taqwim.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.provider.OneDay;

/** No table is read for a calendar that is not used, and none twice. */
class TablesOnDemandTest {

  static List<String> calendars() {
    return Calendars.all().stream().map(CalendarSystem::id).toList();
  }

  private static boolean isTable(String id) {
    return Calendars.class.getResource("system/" + id + ".txt") != null;
  }

  @Test
  void thereAreTables() {
    assertTrue(calendars().stream().anyMatch(TablesOnDemandTest::isTable));
  }

  /** Taqwim in a class loader that writes down which of its files are asked for. */
  private static final class Recorder extends URLClassLoader {

    private final List<String> files = new ArrayList<>();

    Recorder() {
      super(
          new URL[] {OwnTaqwim.location(Calendars.class), OwnTaqwim.location(OneDay.class)},
          ClassLoader.getPlatformClassLoader());
    }

    @Override
    public URL findResource(String name) {
      if (name.startsWith("org/")) {
        files.add(name.substring(name.lastIndexOf('/') + 1));
      }
      return super.findResource(name);
    }

    Object run(String calendar) throws Exception {
      return loadClass(OneDay.class.getName()).getMethod("of", String.class).invoke(null, calendar);
    }
  }

  @Test
  void theRegistryReadsNone() throws Exception {
    try (Recorder taqwim = new Recorder()) {
      taqwim.loadClass(Calendars.class.getName()).getMethod("all").invoke(null);
      taqwim.run("gregorian");
      assertEquals(List.of(), taqwim.files);
    }
  }

  /** A fiscal year of a table calendar reads its table. */
  @ParameterizedTest
  @MethodSource("calendars")
  void aCalendarReadsItsOwnTableAlone(String calendar) throws Exception {
    try (Recorder taqwim = new Recorder()) {
      assertEquals(OneDay.of(calendar), taqwim.run(calendar));
      taqwim.run(calendar);
      assertTrue(taqwim.files.size() <= 1, taqwim.files.toString());
      if (isTable(calendar)) {
        assertEquals(List.of(calendar + ".txt"), taqwim.files);
      }
    }
  }
}
