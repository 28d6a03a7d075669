package org.taqwim.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.SparkThrowable;
import org.apache.spark.SparkThrowableHelper;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taqwim.calendar.CalendarException;
import org.taqwim.spark.catalyst.ErrorConditions;

/** Spark's helper for errors, which PySpark asks, knows our conditions. */
@Tag(TestSession.OWN_ENGINE)
class ErrorConditionsTest {

  private static final SparkSession ANSI = TestSession.with("spark.sql.ansi.enabled", "true");

  @Test
  void fileHasTheConditionsOfTheCore() throws IOException {
    try (InputStream in = ErrorConditions.class.getResourceAsStream("error-conditions.json")) {
      Map<String, String> found =
          Pattern.compile(
                  "\"(\\w+)\": \\{\"message\": \\[\"<problem>\"], \"sqlState\": \"(\\w+)\"}")
              .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
              .results()
              .collect(
                  Collectors.toMap(m -> m.group(1), m -> m.group(2), (a, b) -> b, TreeMap::new));
      assertEquals(
          Arrays.stream(CalendarException.Condition.values())
              .collect(
                  Collectors.toMap(
                      Enum::name,
                      CalendarException.Condition::sqlState,
                      (a, b) -> b,
                      TreeMap::new)),
          found);
    }
  }

  /** What {@code getMessage()} of PySpark 4 computes, also when it logs an error with a context. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "to_calendar(DATE'2024-03-20', 'jalaly') | [CALENDAR_NOT_FOUND] Argument 2, `calendar`, of",
        "from_calendar('1402-12-30', 'jalali') | [CALENDAR_INVALID_DATE] '1402-12-30' is not a date",
        "to_calendar(DATE'2024-03-20') | [WRONG_NUM_ARGS.WITHOUT_SUGGESTION] The `to_calendar`",
        "to_calendar(d => 1) | [NAMED_PARAMETERS_NOT_SUPPORTED] Named parameters are not supported",
      })
  void textIsFound(String call, String beginning) {
    SparkThrowable error = TestSession.error(ANSI, "SELECT " + call);
    String condition = TestSession.condition(error);
    assertEquals(call, error.getQueryContext()[0].fragment());
    String text = SparkThrowableHelper.getMessage(condition, error.getMessageParameters());
    assertEquals(beginning, text.substring(0, Math.min(text.length(), beginning.length())));
    assertEquals(error.getSqlState(), SparkThrowableHelper.getSqlState(condition));
  }
}
