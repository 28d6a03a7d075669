package org.taqwim.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.FunctionTable;

/** What the README says of versions, calendars and functions is so. */
class ReadmeTest {

  private static final String README = read("../README.md");

  // The lines of Spark and Flink are compared where they are tested.
  @Test
  void engineVersions() {
    assertEquals(
        group(read("../pom.xml"), "<flink\\.version>(.*)</"),
        group(README, "\\| Flink \\| .* tested on ([0-9.]+);"));
  }

  /** The names of the section are of calendars, or of several; the pages have the rest. */
  @Test
  void calendars() {
    String section = group(README, "(?s)## Calendars(.*?)## ");
    Matcher names = Pattern.compile("`([^`]*)`").matcher(section);
    int found = 0;
    for (; names.find(); found++) {
      String name = names.group(1);
      assertTrue(
          Calendars.AMBIGUOUS.containsKey(name) || Calendars.of(name).id().equals(name), name);
    }
    assertTrue(found > 0);
    links(section);
  }

  @Test
  void functions() {
    String section = group(README, "(?s)## Functions(.*?)## ");
    for (CalendarFunction function : FunctionTable.all()) {
      String name = function.name();
      assertTrue(
          section.contains("`" + name)
              || section.contains("`" + name.replace("calendar_", "_") + "`")
              || (function.isTry() && section.contains("`try_` forms")),
          name);
    }
    links(section);
  }

  private static void links(String section) {
    List<String> targets =
        Pattern.compile("\\]\\(([^)]*)\\)")
            .matcher(section)
            .results()
            .map(m -> m.group(1))
            .toList();
    assertTrue(!targets.isEmpty(), section);
    targets.forEach(target -> assertTrue(Files.exists(Path.of("..", target)), target));
  }

  private static String group(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertTrue(matcher.find(), pattern);
    return matcher.group(1);
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
