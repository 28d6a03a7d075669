package org.taqwim.spark;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.SparkSessionExtensionsProvider;
import org.slf4j.LoggerFactory;
import org.taqwim.spark.catalyst.FunctionRegistration;
import scala.runtime.BoxedUnit;
import scala.util.Properties;

/**
 * Brings the calendar functions into every Spark session that has this jar on its class path.
 *
 * <p>Spark finds it through {@link java.util.ServiceLoader}, so that {@code --jars} is all the
 * set-up; naming it in {@code spark.sql.extensions} is needed in PySpark 3.5 alone, which makes its
 * session without that look, and does no harm elsewhere. On a line of Spark that was not tested it
 * logs a warning; where Spark's internals are not those that it was built for, it logs another, and
 * the session starts without the functions.
 */
public final class CalendarExtensions implements SparkSessionExtensionsProvider {

  /** What has the functions already, by another way. */
  private static final Set<SparkSessionExtensions> DONE =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

  @Override
  public BoxedUnit apply(SparkSessionExtensions extensions) {
    if (DONE.add(extensions)) {
      register(
          org.apache.spark.package$.MODULE$.SPARK_VERSION(),
          Properties.versionNumberString(),
          () -> FunctionRegistration.inject(extensions),
          CalendarExtensions::warn);
    }
    return BoxedUnit.UNIT;
  }

  /** Registers what a version of Spark takes, and hands over what is to be said about it. */
  static void register(
      String spark, String scala, Runnable registration, BiConsumer<String, Throwable> warnings) {
    SparkLines.warning(spark, scala).ifPresent(warning -> warnings.accept(warning, null));
    try {
      registration.run();
    } catch (LinkageError | RuntimeException e) {
      warnings.accept(
          String.format(
              "Taqwim's calendar functions are not in this session, as Spark %s (Scala %s) has not"
                  + " what they are built on. Tested are %s.",
              spark, scala, String.join(", ", SparkLines.tested())),
          e);
    }
  }

  private static void warn(String message, Throwable cause) {
    if (SAID.add(message)) {
      LoggerFactory.getLogger(CalendarExtensions.class).warn(message, cause);
    }
  }
}
