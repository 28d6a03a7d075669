package org.taqwim.spark;

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

/** What is said of lines of Spark is what the root pom lists. */
class CompatibilityPageTest {

  private static final Path ROOT = Path.of("..");

  /** First and latest patch, by line and Scala: {@code 3.5 | 2.12}. */
  private static Map<String, List<String>> listed() throws IOException {
    Map<String, List<String>> patches = new LinkedHashMap<>();
    for (String line : property("spark.lines").split(" ", -1)) {
      Matcher parts = Pattern.compile("(\\d+\\.\\d+)(\\.\\d+)_(2\\.1[23])").matcher(line);
      assertTrue(parts.matches(), line);
      patches
          .computeIfAbsent(parts.group(1) + " | " + parts.group(3), key -> new ArrayList<>())
          .add(parts.group(1) + parts.group(2));
    }
    return patches;
  }

  private static String property(String name) throws IOException {
    Matcher value =
        Pattern.compile("<" + Pattern.quote(name) + ">([^<]*)<")
            .matcher(Files.readString(ROOT.resolve("pom.xml")));
    assertTrue(value.find(), name);
    return value.group(1);
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
    String page = Files.readString(ROOT.resolve("docs/compatibility.md"));
    String head = "| line | Scala | first patch | latest patch | |\n|---|---|---|---|---|\n";
    assertTrue(page.contains(head + rows + "\n"), rows);
  }

  @Test
  void theReadmeNamesTheLines() throws IOException {
    Matcher row =
        Pattern.compile("\\| Spark \\| ([^|]*) \\|")
            .matcher(Files.readString(ROOT.resolve("README.md")));
    assertTrue(row.find());
    Map<String, List<String>> scalas = new LinkedHashMap<>();
    for (String line : listed().keySet()) {
      String[] parts = line.split(" \\| ", -1);
      scalas.computeIfAbsent(parts[0], key -> new ArrayList<>()).add(parts[1]);
    }
    assertEquals(
        scalas.entrySet().stream()
            .map(
                line ->
                    line.getKey()
                        + (line.getValue().size() > 1
                            ? " (Scala " + String.join(", ", line.getValue()) + ")"
                            : ""))
            .collect(Collectors.joining(", ")),
        row.group(1));
  }

  // What the sources are compiled against, and what the launchers start, are lines of the list.
  @Test
  void theBuildsOwnLinesAreAmongThem() throws IOException {
    List<String> lines = List.of(property("spark.lines").split(" ", -1));
    assertTrue(lines.contains(property("spark.oldest.version") + "_2.12"));
    assertTrue(lines.contains(property("spark.version") + "_" + property("scala.binary.version")));
  }
}
