package org.taqwim.flink;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.taqwim.calendar.GeneratedFiles;

/** The script of CREATE FUNCTION has the functions of the table; PackagedJarIT executes it. */
class CreateFunctionsScriptTest {

  @Test
  void theScriptIsCurrent() throws IOException {
    GeneratedFiles.assertCurrent(
        Path.of("..", "docs"),
        CreateFunctionsScript.NAME::equals,
        Map.of(CreateFunctionsScript.NAME, CreateFunctionsScript.text()),
        getClass());
  }
}
