package org.taqwim.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is said of lines of Flink is what the root pom lists. */
class CompatibilityPageTest {

  private static final Path ROOT = Path.of("..");

  /** The patches of each line. */
  private static Map<String, List<String>> listed() throws IOException {
    Map<String, List<String>> patches = new LinkedHashMap<>();
    for (String version : property("flink.lines").split(" ", -1)) {
      patches
          .computeIfAbsent(version.replaceFirst("\\.\\d+$", ""), key -> new ArrayList<>())
          .add(version);
    }
    return patches;
  }

  private static String property(String name) throws IOException {
    return find("<" + Pattern.quote(name) + ">([^<]*)<", "pom.xml");
  }

  private static String find(String pattern, String file) throws IOException {
    Matcher found = Pattern.compile(pattern).matcher(Files.readString(ROOT.resolve(file)));
    assertTrue(found.find(), pattern);
    return found.group(1);
  }

  @Test
  void thePageHasEachLineWithItsFirstAndLatestPatch() throws IOException {
    String rows =
        listed().entrySet().stream()
            .map(
                line ->
                    String.format(
                        "| %s | %s | %s | in the matrix |\n",
                        line.getKey(),
                        line.getValue().get(0),
                        line.getValue().get(line.getValue().size() - 1)))
            .collect(Collectors.joining());
    assertEquals(
        rows, find("## Flink\n\n\\| line .*\n.*\n((?:\\|.*\n)*)\n", "docs/compatibility.md"));
  }

  @Test
  void theReadmeNamesTheLines() throws IOException {
    assertEquals(
        String.join(", ", listed().keySet()), find("\\| Flink \\| ([^|]*) \\|", "README.md"));
  }

  // What the sources are compiled against, and what the launchers start, are versions of the list.
  @Test
  void theBuildsOwnVersionsAreAmongThem() throws IOException {
    List<String> versions = List.of(property("flink.lines").split(" ", -1));
    assertEquals(versions.get(0), property("flink.oldest.version"));
    assertTrue(versions.contains(property("flink.version")));
  }
}
