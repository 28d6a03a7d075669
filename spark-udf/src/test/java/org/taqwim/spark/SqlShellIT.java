package org.taqwim.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell of {@code bin/spark-sql}: a process of its own, run from its source. */
class SqlShellIT {

  private static final Path SHELL = Path.of(System.getProperty("taqwim.shell"));

  // The days that Spark's CAST of them to STRING gives, and those of the hybrid calendar.
  private static final String DATES =
      "SELECT CAST('1582-10-10' AS DATE), DATE'-0005-03-01', from_calendar('1582-09-30', 'julian'),"
          + " array(DATE'1582-10-10');\n";

  @TempDir Path work;

  @Test
  void printsDatesAsTheyAre() throws IOException, InterruptedException {
    assertEquals(
        List.of(
            "1582-10-10\t-0005-03-01\t1582-10-10\t[1582-10-10]",
            "spark.sql.datetime.java8API.enabled\ttrue"),
        run(DATES + "SET spark.sql.datetime.java8API.enabled;"));
  }

  @Test
  void configurationOfTheUserHolds() throws IOException, InterruptedException {
    assertEquals(
        List.of("spark.sql.datetime.java8API.enabled\tfalse"),
        run(
            "SET spark.sql.datetime.java8API.enabled;",
            "-Dspark.sql.datetime.java8API.enabled=false"));
  }

  private List<String> run(String sql, String... options) throws IOException, InterruptedException {
    Path script = Files.writeString(work.resolve("script.sql"), sql);
    Path out = work.resolve("out.txt");
    Path err = work.resolve("err.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().strip().split(" +", -1)));
    command.addAll(
        List.of(
            "-Dspark.master=local[1]",
            "-Dspark.app.name=shell",
            "-Dspark.ui.enabled=false",
            "-Dspark.driver.host=127.0.0.1",
            "-Dspark.driver.bindAddress=127.0.0.1",
            "-Dspark.sql.warehouse.dir=" + work.resolve("warehouse")));
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
    command.addAll(List.of("--source", "17", SHELL.toString(), "-f", script.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      assertTrue(process.waitFor(5, TimeUnit.MINUTES));
    } finally {
      process.destroyForcibly();
    }
    assertEquals(0, process.exitValue(), Files.readString(err));
    return Files.readAllLines(out);
  }
}
