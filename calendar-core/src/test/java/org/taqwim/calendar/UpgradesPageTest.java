package org.taqwim.calendar;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.taqwim.calendar.system.TableCalendar;

/** The calendars that {@code docs/upgrades.md} says can change, with their versions. */
class UpgradesPageTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| \\[`(.*)`]\\(calendars/\\1\\.md\\) \\| `(.*)` \\| .* \\|$");

  @Test
  void tablesForecastsAndAstronomyAreListed() throws IOException {
    Map<String, String> listed =
        ROW.matcher(Files.readString(Path.of("../docs/upgrades.md")))
            .results()
            .collect(toMap(row -> row.group(1), row -> row.group(2)));
    assertEquals(
        Calendars.all().stream()
            .filter(UpgradesPageTest::canChange)
            .collect(toMap(CalendarSystem::id, CalendarSystem::dataVersion)),
        listed);
  }

  private static boolean canChange(CalendarSystem calendar) {
    return calendar instanceof TableCalendar
        || calendar.provisionalFrom() <= calendar.maxYear()
        || calendar.dataVersion().contains("astronomy");
  }
}
