package org.taqwim.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands of {@code docs/custom-calendars.md}, as their shell runs and prints them. */
class CustomCalendarsPageTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern COMMAND =
      Pattern.compile("\\$ bin/spark-sql ([^\"$]*)-e \"([^\"]*)\"\n((?:[^`\n]+\n)+)```");

  /** A command whose options are all settings; {@link PackagedJarIT} has those with jars. */
  record Command(String options, String statement, String output) {}

  static List<Command> commands() throws IOException {
    return all(ROOT).stream().filter(command -> !command.options().contains("--jars")).toList();
  }

  /** The commands of the page in a copy of this repository. */
  static List<Command> all(Path root) throws IOException {
    return COMMAND
        .matcher(Files.readString(root.resolve("docs/custom-calendars.md")))
        .results()
        .map(found -> new Command(found.group(1), found.group(2), found.group(3)))
        .toList();
  }

  @Test
  void thereAreSome() throws IOException {
    assertFalse(commands().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void printsWhatThePageShows(Command command) {
    SparkSession session = TestSession.with();
    Matcher setting = Pattern.compile("--conf (\\S+?)=(\\S+)").matcher(command.options());
    while (setting.find()) {
      session
          .conf()
          .set(setting.group(1), setting.group(2).replace("examples/", ROOT + "/examples/"));
    }
    StringBuilder output = new StringBuilder();
    session
        .sql(command.statement())
        .collectAsList()
        .forEach(row -> output.append(row.mkString("\t")).append('\n'));
    assertEquals(command.output(), output.toString());
  }
}
