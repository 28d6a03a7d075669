package org.taqwim.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.SparkSessionExtensions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session starts, whatever Spark it is and however often it is given the functions. */
class CalendarExtensionsTest {

  private final List<String> warnings = new ArrayList<>();
  private final List<Throwable> causes = new ArrayList<>();

  private void register(String spark, String scala, Runnable registration) {
    CalendarExtensions.register(
        spark,
        scala,
        registration,
        (warning, cause) -> {
          warnings.add(warning);
          causes.add(cause);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "3.5.0, 2.12.18",
    "3.5.9, 2.13.8",
    "3.5.2-amzn-1, 2.12.18",
    "4.0.1, 2.13.16",
    "4.1.4-SNAPSHOT, 2.13.17",
    "4.2.0, 2.13.18"
  })
  void nothingIsSaidOnATestedLine(String spark, String scala) {
    register(spark, scala, () -> {});
    assertEquals(List.of(), warnings);
  }

  @ParameterizedTest
  @CsvSource({
    "4.3.0, 2.13.18",
    "3.4.4, 2.12.17",
    "4.0.0, 2.12.18",
    "3.5.9, 3.3.1",
    "4.20.0, 2.13.18",
    "next, 2.13.18"
  })
  void anotherLineIsNamedOnceAndHasTheFunctions(String spark, String scala) {
    boolean[] registered = {false};
    register(spark, scala, () -> registered[0] = true);
    assertEquals(
        List.of(
            "Taqwim is not tested on Spark "
                + spark
                + " (Scala "
                + scala
                + "), but on 3.5 (Scala 2.12), 3.5 (Scala 2.13), 4.0 (Scala 2.13), 4.1 (Scala 2.13),"
                + " 4.2 (Scala 2.13). Its calendar functions are there as far as they find in this"
                + " Spark what they found in those."),
        warnings);
    assertTrue(registered[0]);
  }

  @Test
  void whatCannotBeLinkedIsSaidAndHarmsNoSession() {
    LinkageError error = new NoSuchMethodError("Expression.children");
    register(
        "4.1.3",
        "2.13.17",
        () -> {
          throw error;
        });
    assertEquals(1, warnings.size());
    assertTrue(
        warnings
            .get(0)
            .startsWith(
                "Taqwim's calendar functions are not in this session, as Spark 4.1.3 (Scala 2.13.17)"
                    + " has not what they are built on. Tested are 3.5 (Scala 2.12), "),
        warnings.get(0));
    assertSame(error, causes.get(0));
  }

  // As when spark.sql.extensions names what ServiceLoader has found.
  @Test
  void theSameExtensionsTakeThemOnce() {
    SparkSessionExtensions once = new SparkSessionExtensions();
    new CalendarExtensions().apply(once);
    SparkSessionExtensions twice = new SparkSessionExtensions();
    new CalendarExtensions().apply(twice);
    new CalendarExtensions().apply(twice);
    SparkSession session = TestSession.with();
    assertEquals(
        TestSession.optimizerRules(once, session), TestSession.optimizerRules(twice, session));
  }

  @Test
  void theLineOfTheseTestsIsTested() {
    assertFalse(
        SparkLines.warning(
                TestSession.with().version(), scala.util.Properties.versionNumberString())
            .isPresent());
  }
}
