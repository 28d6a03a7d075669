package org.taqwim.calendar.function;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.taqwim.calendar.GeneratedFiles;

/** The Python package has the functions of the table; .ci/python executes its examples. */
class PythonFunctionsTest {

  @Test
  void theModuleIsCurrent() throws IOException {
    GeneratedFiles.assertCurrent(
        Path.of("..", "python", "src", "taqwim"),
        PythonFunctions.NAME::equals,
        Map.of(PythonFunctions.NAME, PythonFunctions.text()),
        getClass());
  }
}
