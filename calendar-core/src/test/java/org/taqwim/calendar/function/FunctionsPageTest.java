package org.taqwim.calendar.function;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.taqwim.calendar.GeneratedFiles;

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
