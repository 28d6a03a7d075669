package org.taqwim.calendar.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.GeneratedFiles;
import org.taqwim.calendar.format.DatePattern;

/** The page {@code docs/functions.md} is what the function table says now. */
class FunctionsPageTest {

  private static final Path DOCS = Path.of("..", "docs");

  @Test
  void thePageIsCurrent() throws IOException {
    GeneratedFiles.assertCurrent(
        DOCS,
        FunctionsPage.NAME::equals,
        Map.of(FunctionsPage.NAME, FunctionsPage.text()),
        getClass());
  }

  /** The page has the letters that a pattern may have, and no others. */
  @Test
  void everyLetterOfPatternsIsListed() {
    String listed = String.join("", FunctionsPage.letters().keySet());
    for (char letter = 'A'; letter <= 'z'; letter++) {
      if (Character.isLetter(letter)) {
        assertEquals(isTaken(letter), listed.indexOf(letter) >= 0, String.valueOf(letter));
      }
    }
  }

  private static boolean isTaken(char letter) {
    try {
      // A year of weeks is taken beside a week only, and a week with another year beside a day.
      DatePattern.of("w d " + letter);
      return true;
    } catch (CalendarException refused) {
      return false;
    }
  }

  @Test
  void everyLinkLeadsSomewhere() {
    List<String> headings = FunctionsPage.text().lines().filter(l -> l.startsWith("### ")).toList();
    List<String> links =
        Pattern.compile("\\]\\(([^)]*)\\)")
            .matcher(FunctionsPage.text())
            .results()
            .map(link -> link.group(1))
            .toList();
    assertTrue(links.size() > FunctionTable.all().size());
    for (String link : links) {
      assertTrue(
          link.startsWith("#")
              ? headings.contains("### " + link.substring(1))
              : Files.exists(DOCS.resolve(link)),
          link);
    }
  }
}
