package org.taqwim.flink;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.FunctionTable;

/** The script {@code docs/flink-create-functions.sql}, made from the function table. */
final class CreateFunctionsScript {

  static final String NAME = "flink-create-functions.sql";

  private CreateFunctionsScript() {}

  static String text() {
    StringBuilder script =
        new StringBuilder(
            """
            -- The functions of Taqwim in a catalog of Flink, for sessions that cannot LOAD MODULE calendar: Flink gets the jar with
            -- each function. Replace calendar-flink.jar by the jar's path or URI. The script is generated.
            """);
    for (CalendarFunction function : FunctionTable.all()) {
      script.append(
          "CREATE FUNCTION IF NOT EXISTS %s AS '%s' LANGUAGE JAVA USING JAR 'calendar-flink.jar';\n"
              .formatted(function.name(), className(function)));
    }
    return script.toString();
  }

  /** The class of a function is its SQL name in camel case. */
  static String className(CalendarFunction function) {
    return Arrays.stream(function.name().split("_", -1))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining("", "org.taqwim.flink.", ""));
  }
}
