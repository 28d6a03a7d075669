package org.taqwim.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The statements of {@code docs/custom-calendars.md}, in a session as the shell starts it. */
class CustomCalendarsPageTest {

  private static final Path ROOT = Path.of("..");

  @ParameterizedTest
  @EnumSource
  void theStatementsGiveWhatThePageShows(Flink.Mode mode) throws IOException {
    String page = Files.readString(ROOT.resolve("docs/custom-calendars.md"));
    Matcher block =
        Pattern.compile("```sql\n-- Flink[^\n]*\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertTrue(block.find());
    Flink flink = Flink.withModule(mode);
    int results = 0;
    for (String line : block.group(1).split("\n", -1)) {
      String[] parts = line.replace("'examples/", "'" + ROOT + "/examples/").split("; *-- ", -1);
      String statement = parts[0].replace(",examples/", "," + ROOT + "/examples/");
      if (parts.length == 2) {
        assertEquals(parts[1], flink.value(statement).toString(), statement);
        results++;
      } else if (!statement.isEmpty()) {
        flink.run(statement.replaceFirst(";$", ""));
      }
    }
    assertTrue(results > 0);
  }
}
