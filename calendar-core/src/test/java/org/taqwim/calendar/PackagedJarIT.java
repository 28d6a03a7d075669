package org.taqwim.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The jar as it is published. */
class PackagedJarIT {

  /** Classes by their packages, all else by name. */
  @Test
  void holdsWhatIsListed() throws IOException {
    Set<String> contents;
    try (JarFile jar = new JarFile(System.getProperty("taqwim.jar"))) {
      contents =
          jar.stream()
              .filter(entry -> !entry.isDirectory())
              .map(entry -> entry.getName().replaceFirst("[^/]*\\.class$", "*.class"))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    try (InputStream listed = PackagedJarIT.class.getResourceAsStream("jar-contents.txt")) {
      assertEquals(
          new String(listed.readAllBytes(), StandardCharsets.UTF_8).strip(),
          String.join("\n", contents));
    }
  }
}
