package org.taqwim.clusters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/**
 * Machines on one network, each of which runs one JVM and has an engine: containers, or processes
 * of this machine where no Docker Engine answers.
 */
abstract class Machines implements AutoCloseable {

  static final Path ROOT = Path.of(System.getProperty("taqwim.root")).normalize();

  private static final String VERSION = System.getProperty("taqwim.version");

  /** A calendar in Java, in a jar beside ours. */
  static final Path PROVIDER = jar("examples/provider", "calendar-provider-example");

  /**
   * A JVM to be.
   *
   * @param name the machine's
   * @param command arguments of {@code java}
   * @param environment variables
   * @param files which the machine sees, by the same path as here; it can write to directories
   * @param ports which the tests ask
   */
  record Jvm(
      String name,
      List<String> command,
      Map<String, String> environment,
      List<Path> files,
      List<Integer> ports) {}

  /**
   * Machines that have an engine.
   *
   * @param image the official image
   * @param home where the engine is in that image
   * @param part the directory of the engine's jars, below home
   * @param jars the engine's jars, for machines that do not have them
   * @param work a directory for these tests alone, which is emptied, and gets the logs
   */
  static Machines of(String image, String home, String part, Path jars, Path work)
      throws IOException, InterruptedException {
    empty(work);
    String wanted = System.getProperty("taqwim.machines", "");
    if (!wanted.equals("processes")
        && (wanted.equals("containers") || DockerClientFactory.instance().isDockerAvailable())) {
      return new Containers(image, home, part, jars, work);
    }
    System.out.println(
        "The tests of this cluster in containers are left out: they are run on separate JVMs of this"
            + " machine. For containers start a Docker Engine, and again ./mvnw verify");
    return new Processes(jars.getParent(), work);
  }

  private static void empty(Path work) throws IOException {
    if (Files.exists(work)) {
      try (Stream<Path> files = Files.walk(work)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(work);
  }

  /** A file with a calendar, in a directory. */
  static Path sighted(Path directory) throws IOException {
    return Files.writeString(
        directory.resolve("sighted.txt"),
        """
        calendar: sighted
        version: 1
        source: a test
        amends: islamic-umalqura
        1446-09 2025-03-02
        """);
  }

  /** A jar of ours, as it is built. */
  static Path jar(String module, String artifact) {
    return ROOT.resolve(module).resolve("target/" + artifact + "-" + VERSION + ".jar");
  }

  abstract Machine start(Jvm jvm);

  /** Where the engine is, on every machine. */
  abstract String home();

  /** Where every machine may write. */
  abstract String scratch();

  /** The name of a machine, for the others. */
  abstract String host(String name);

  /** The port that takes the place of a usual one. */
  abstract int port(int usual);

  @Override
  public abstract void close();
}
