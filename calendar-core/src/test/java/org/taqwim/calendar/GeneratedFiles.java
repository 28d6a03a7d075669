package org.taqwim.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Checked-in files that are made from the code: a stale one fails its test, which can write it. */
public final class GeneratedFiles {

  /** Set to write the files instead of comparing them. */
  private static final boolean WRITE = Boolean.getBoolean("taqwim.write-pages");

  private GeneratedFiles() {}

  /**
   * Fails if a folder has other files than these. For a test that runs in a module's folder.
   *
   * @param generated which names in the folder are of generated files
   * @param files the contents by name
   * @param test the test to run for writing them
   */
  public static void assertCurrent(
      Path folder, Predicate<String> generated, Map<String, String> files, Class<?> test)
      throws IOException {
    if (WRITE) {
      write(folder, generated, files);
    }
    SortedMap<String, String> checkedIn = checkedIn(folder, generated);
    List<String> problems = new ArrayList<>();
    files.forEach(
        (name, text) -> {
          String there = checkedIn.get(name);
          if (there == null) {
            problems.add(name + " is missing");
          } else if (!there.equals(text)) {
            problems.add(name + " is stale: " + firstDifference(there, text));
          }
        });
    checkedIn.keySet().stream()
        .filter(name -> !files.containsKey(name))
        .forEach(name -> problems.add(name + " is of nothing"));
    assertEquals(
        List.of(),
        problems,
        "%s is not current. Write it: ./mvnw -pl %s -am test -Dtaqwim.quick -Dtest=%s -Dtaqwim.write-pages=true -Dsurefire.failIfNoSpecifiedTests=false"
            .formatted(folder, Path.of("").toAbsolutePath().getFileName(), test.getSimpleName()));
  }

  private static void write(Path folder, Predicate<String> generated, Map<String, String> files)
      throws IOException {
    Files.createDirectories(folder);
    for (String name : checkedIn(folder, generated).keySet()) {
      if (!files.containsKey(name)) {
        Files.delete(folder.resolve(name));
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private static SortedMap<String, String> checkedIn(Path folder, Predicate<String> generated)
      throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.toList()) {
        String name = path.getFileName().toString();
        if (generated.test(name)) {
          files.put(name, Files.readString(path));
        }
      }
    }
    return files;
  }

  private static String firstDifference(String there, String text) {
    List<String> old = there.lines().toList();
    List<String> now = text.lines().toList();
    int line = 0;
    while (line < old.size() && line < now.size() && old.get(line).equals(now.get(line))) {
      line++;
    }
    return String.format(
        "line %d is '%s', should be '%s'",
        line + 1, line < old.size() ? old.get(line) : "", line < now.size() ? now.get(line) : "");
  }
}
