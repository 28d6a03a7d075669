package org.taqwim.flink;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The jar as users get it, added to a session of a Flink that does not have Taqwim on its class
 * path: each job loads it in a class loader of its own.
 */
class PackagedJarIT {

  private static final Path JAR = Path.of(System.getProperty("taqwim.jar"));
  private static final Path PROVIDER = Path.of(System.getProperty("taqwim.provider"));
  private static final Path ROOT = PROVIDER.getParent().resolve("../../..");

  @Test
  void taqwimIsNotOnTheClassPath() {
    for (String name :
        List.of("org.taqwim.flink.CalendarModule", "org.taqwim.calendar.CalendarSystem")) {
      assertThrows(ClassNotFoundException.class, () -> Class.forName(name));
    }
  }

  @ParameterizedTest
  @EnumSource
  void addJarAndLoadModule(Flink.Mode mode) {
    Flink flink = Flink.bare(mode);
    flink.run("ADD JAR '" + JAR + "'");
    flink.run("LOAD MODULE calendar");
    assertEquals("1403-01-01", flink.value("SELECT to_calendar(DATE '2024-03-20', 'jalali')"));
    flink.createNumbers("months", 2);
    assertEquals(
        "[+I[1445-09-10, 2024-03-11, 1403], +I[1445-09-11, 2024-03-11, 2024]]",
        flink
            .rows(
                """
                SELECT to_calendar(d, 'islamic-umalqura'),
                  calendar_trunc('MONTH', d, 'islamic-umalqura'),
                  calendar_year(d, IF(k = 0, 'jalali', 'gregorian'))
                FROM (SELECT k, CAST('2024-03-2' || CAST(k AS STRING) AS DATE) AS d FROM months)
                """)
            .toString());
    assertTrue(flink.rows("SELECT id FROM TABLE(calendar_systems())").contains(Row.of("jalali")));
    assertTrue(
        flink
            .failure("SELECT from_calendar(CAST(14021230 + k AS INT), 'jalali') FROM months")
            .toString()
            .contains(
                "CalendarException: [CALENDAR_INVALID_DATE] from_calendar: '14021230' is not a date of"
                    + " the calendar 'jalali': there is no day 30; month 12 of the year 1402 has 29"
                    + " days."));
  }

  /** A calendar in a jar of its own beside ours. */
  @ParameterizedTest
  @EnumSource
  void aProvidersJar(Flink.Mode mode) throws IOException {
    Flink flink = Flink.bare(mode);
    flink.run("ADD JAR '" + PROVIDER + "'");
    flink.run("ADD JAR '" + JAR + "'");
    flink.run("LOAD MODULE calendar");
    flink.createNumbers("numbers", 2);
    assertEquals(
        "[+I[2024-07-14], +I[2024-08-01]]",
        flink
            .rows(
                """
                SELECT to_calendar(CAST('2024-03-2' || CAST(k + 8 AS STRING) AS DATE) + INTERVAL '1' DAY,
                  'pay-fortnights') FROM numbers
                """)
            .toString());
    String page = Files.readString(ROOT.resolve("docs/custom-calendars.md"));
    Matcher command =
        Pattern.compile("--jars examples/provider/[^\"]*\"(.*)\"\n(.*)\n").matcher(page);
    assertTrue(command.find());
    assertEquals(command.group(2), flink.value(command.group(1)));
  }

  /** The script of docs/ makes the functions of docs/functions.md, which answer as it says. */
  @Test
  void createFunctionUsingJar() throws IOException {
    Flink flink = Flink.bare(Flink.Mode.BATCH);
    String script = Files.readString(ROOT.resolve("docs/flink-create-functions.sql"));
    for (String statement : script.replaceAll("(?m)^--.*\n", "").split(";\n", -1)) {
      if (!statement.isBlank()) {
        flink.run(statement.replace("calendar-flink.jar", JAR.toString()));
      }
    }
    String page = Files.readString(ROOT.resolve("docs/functions.md"));
    assertEquals(
        matches("(?m)^### (.*)$", page).map(found -> found.group(1)).sorted().toList(),
        Arrays.stream(flink.session().listUserDefinedFunctions()).sorted().toList());
    List<MatchResult> examples = matches("(?m)^SELECT ((?!.* FROM ).*);  -- (.*)$", page).toList();
    String calls = examples.stream().map(found -> found.group(1)).collect(joining(", "));
    Row row = flink.row("SELECT " + calls);
    for (int i = 0; i < examples.size(); i++) {
      String answer = Objects.toString(row.getField(i), "NULL");
      assertEquals(examples.get(i).group(2), answer, examples.get(i).group(1));
    }
    assertTrue(flink.rows("SELECT id FROM TABLE(calendar_systems())").contains(Row.of("jalali")));
  }

  private static Stream<MatchResult> matches(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results();
  }

  /** Classes of the core are listed by package, all else by name. */
  @Test
  void theJarHoldsOurClassesAndNothingElse() throws IOException {
    TreeSet<String> listed = new TreeSet<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                PackagedJarIT.class.getResourceAsStream("/jar-contents.txt"),
                StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(listed::add);
    }
    TreeSet<String> found = new TreeSet<>();
    try (JarFile jar = new JarFile(JAR.toFile())) {
      jar.stream()
          .filter(entry -> !entry.isDirectory())
          .map(
              entry ->
                  entry.getName().startsWith("org/taqwim/calendar/")
                      ? entry.getName().replaceFirst("[^/]+\\.class$", "*.class")
                      : entry.getName())
          .forEach(found::add);
    }
    assertEquals(String.join("\n", listed), String.join("\n", found));
  }
}
