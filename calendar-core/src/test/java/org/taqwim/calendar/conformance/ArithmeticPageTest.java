package org.taqwim.calendar.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.taqwim.calendar.oracle.Csv;

/** The examples of {@code docs/arithmetic.md} are cases that every engine runs. */
class ArithmeticPageTest {

  private static final Pattern EXAMPLE = Pattern.compile("(?m)^SELECT (.*);  -- (.*)$");

  @Test
  void examples() throws IOException {
    Map<String, String> cases =
        ConformanceCase.results().stream()
            .filter(c -> c.expected() != null)
            .collect(
                Collectors.toMap(
                    ConformanceCase::call, ConformanceCase::expected, (first, same) -> first));
    String page = page();
    long statements = page.lines().filter(line -> line.startsWith("SELECT")).count();
    Map<String, String> examples =
        EXAMPLE
            .matcher(page)
            .results()
            .collect(Collectors.toMap(r -> r.group(1), (MatchResult r) -> r.group(2)));
    assertEquals(statements, examples.size());
    assertTrue(statements > 0);
    assertEquals(
        examples,
        examples.keySet().stream()
            .filter(cases::containsKey)
            .collect(Collectors.toMap(Function.identity(), cases::get)));
  }

  @Test
  void numbersOfTheTable() throws IOException {
    int rows = Csv.read("temporal_arithmetic.csv.gz").size();
    String page = page();
    for (int number : new int[] {rows, 4 * rows}) {
      assertTrue(page.contains(number / 1000 + " " + number % 1000), number + " on the page");
    }
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/arithmetic.md"));
  }
}
