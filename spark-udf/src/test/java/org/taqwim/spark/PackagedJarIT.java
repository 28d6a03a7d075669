package org.taqwim.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** The jar as users get it: what is in it, and what it does in a cluster of several processes. */
@Tag(TestSession.OWN_ENGINE)
class PackagedJarIT {

  private static final Path JAR = Path.of(System.getProperty("taqwim.jar"));
  private static final Path PROVIDER = Path.of(System.getProperty("taqwim.provider"));
  private static final Path WORK = Path.of(System.getProperty("taqwim.work"));

  /** For JVMs that end before the second compiler has paid for itself. */
  private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

  /** Classes by their packages, all else by name. */
  @Test
  void holdsOurPackagesOnly() throws IOException {
    Set<String> contents;
    try (JarFile jar = new JarFile(JAR.toFile())) {
      contents =
          jar.stream()
              .filter(entry -> !entry.isDirectory())
              .map(entry -> entry.getName().replaceFirst("[^/]*\\.class$", "*.class"))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    try (InputStream listed = PackagedJarIT.class.getResourceAsStream("/jar-contents.txt")) {
      assertEquals(
          new String(listed.readAllBytes(), StandardCharsets.UTF_8).strip(),
          String.join("\n", contents));
    }
  }

  @Test
  @DisabledIfSystemProperty(
      named = "taqwim.older",
      matches = "true",
      disabledReason = "the latest patch of the line has it")
  void worksInExecutorsOfTheirOwn() throws IOException, InterruptedException {
    CustomCalendarsPageTest.Command page =
        CustomCalendarsPageTest.all(PROVIDER.getParent().resolve("../../..")).stream()
            .filter(command -> command.options().contains("--jars examples/provider/"))
            .findFirst()
            .orElseThrow();
    List<String> findings = submit(ClusterApp.class, page.statement());

    String driver = found(findings, "driver").get(0);
    List<String> executors = found(findings, "executor");
    assertEquals(8, executors.size());
    Set<String> processes =
        executors.stream().map(line -> line.split(" ", 2)[0]).collect(Collectors.toSet());
    assertEquals(2, processes.size(), () -> "two executors: " + executors);
    assertTrue(!processes.contains(driver.split(" ", 2)[0]));
    // One identity in each process: the registry was built there, once.
    assertEquals(2, Set.copyOf(executors).size(), () -> "one registry each: " + executors);
    executors.forEach(line -> assertTrue(line.endsWith(" MutableURLClassLoader"), line));

    // Of a jar beside ours, and of a file that is gone when the executors convert.
    assertEquals(
        List.of("2024-07-03 2024-07-04 2024-07-05 2024-07-06"), found(findings, "provided"));
    assertEquals(List.of(page.output().strip()), found(findings, "page"));
    assertEquals(
        List.of("1446-08-30 1446-09-01 1446-09-02 1446-09-03"), found(findings, "defined"));

    assertEquals(
        List.of("1402-12-28 1402-12-29 1403-01-01 1403-01-02"), found(findings, "literal"));
    assertEquals(List.of("1402-12-28 1403-01-01 1445-09-09 1445-09-11"), found(findings, "column"));
    assertEquals(
        List.of(
            "org.taqwim.spark.CalendarRuntimeException CALENDAR_INVALID_DATE"
                + " [CALENDAR_INVALID_DATE] from_calendar: '1402-12-30' is not a date of the"
                + " calendar 'jalali': there is no day 30; month 12 of the year 1402 has 29 days."
                + " Use `try_from_calendar` to get NULL instead. SQLSTATE: 22007"
                + "|== SQL (line 1, position 8) =="
                + "|SELECT from_calendar(concat('1402-12-', id), 'jalali') FROM range(28, 31, 1, 3)"
                + "|       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^|"),
        found(findings, "error"));
  }

  private static List<String> found(List<String> findings, String what) {
    return findings.stream()
        .filter(line -> line.startsWith(what + " "))
        .map(line -> line.substring(what.length() + 1))
        .toList();
  }

  // ---- a cluster on this machine: Spark's own launcher, a driver, two executors

  private static List<String> submit(Class<?> app, String argument)
      throws IOException, InterruptedException {
    Path home = sparkHome();
    Path appJar = jarOf(app);
    Path output = WORK.resolve("findings.txt");
    Path log = WORK.resolve("submit.log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().strip().split(" +", -1)));
    command.add(SHORT_LIVED);
    command.addAll(List.of("-cp", home.resolve("jars") + "/*"));
    command.add("org.apache.spark.deploy.SparkSubmit");
    command.addAll(List.of("--master", "local-cluster[2,1,1024]"));
    command.addAll(List.of("--class", app.getName()));
    command.addAll(List.of("--jars", JAR + "," + PROVIDER));
    command.addAll(List.of("--conf", "spark.sql.ansi.enabled=true")); // as Spark 4 has it by itself
    Map.of(
            "spark.ui.enabled", "false",
            "spark.driver.host", "127.0.0.1",
            "spark.driver.bindAddress", "127.0.0.1",
            "spark.executor.memory", "512m",
            "spark.executor.extraJavaOptions", SHORT_LIVED,
            "spark.locality.wait", "0",
            "spark.scheduler.minRegisteredResourcesRatio", "1.0",
            "spark.scheduler.maxRegisteredResourcesWaitingTime", "120s",
            "spark.local.dir", WORK.toString(),
            "spark.sql.warehouse.dir", WORK.resolve("warehouse").toString())
        .forEach((key, value) -> command.addAll(List.of("--conf", key + "=" + value)));
    command.addAll(List.of(appJar.toString(), output.toString(), argument));

    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", System.getProperty("spark.scala.version"));
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    Process process = builder.start();
    try {
      assertTrue(process.waitFor(5, TimeUnit.MINUTES), () -> "no end; see " + log);
    } finally {
      process.destroyForcibly();
    }
    assertEquals(0, process.exitValue(), () -> read(log));
    return Files.readAllLines(output);
  }

  // The one thing that Spark's workers want of an installation: its jars.
  private static Path sparkHome() throws IOException {
    Path jars = Files.createDirectories(WORK.resolve("spark-home/jars"));
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      Path jar = Path.of(entry);
      Path link = jars.resolve(jar.getFileName());
      boolean ours = jar.getFileName().toString().startsWith("calendar-");
      if (entry.endsWith(".jar") && !ours && !Files.exists(link)) {
        Files.createSymbolicLink(link, jar);
      }
    }
    return jars.getParent();
  }

  // The class, and those of its lambdas, which are in it.
  private static Path jarOf(Class<?> type) throws IOException {
    Path jar = WORK.resolve(type.getSimpleName() + ".jar");
    String name = type.getName().replace('.', '/') + ".class";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        InputStream in = type.getClassLoader().getResourceAsStream(name)) {
      out.putNextEntry(new JarEntry(name));
      in.transferTo(out);
    }
    return jar;
  }

  private static String read(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.collect(Collectors.joining("\n"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
