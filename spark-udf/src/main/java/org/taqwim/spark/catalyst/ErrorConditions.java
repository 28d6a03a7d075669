package org.taqwim.spark.catalyst;

import java.lang.reflect.Field;
import org.apache.spark.ErrorClassesJsonReader;
import org.apache.spark.QueryContext;
import org.apache.spark.SparkThrowableHelper$;

/**
 * Our error conditions among those of Spark.
 *
 * <p>Spark's exceptions bring their messages along; still Spark looks a condition's text up in a
 * table of its own: for {@code getMessage()} of PySpark 4, and whenever PySpark 4 sees an exception
 * that has a query context, and for {@code spark.sql.error.messageFormat=STANDARD}. A condition
 * that is not in the table turns the error into an {@code INTERNAL_ERROR} which says nothing of it.
 * Spark has no way to add to the table; it is replaced by a longer one, once, at the first error.
 */
public final class ErrorConditions {

  /** The parameter that is the whole text. */
  static final String PARAMETER = "problem";

  private static final String FILE = "error-conditions.json";

  private static boolean tried;

  private ErrorConditions() {}

  /** Adds our conditions to those of Spark, unless they are there. */
  public static synchronized void register() {
    if (!tried) {
      tried = true;
      add();
    }
  }

  /**
   * The contexts that an exception may show: all of them if Spark can look its condition up, and
   * none if not, for then the message, which names the place too, is worth more.
   */
  public static QueryContext[] contexts(String condition, QueryContext[] contexts) {
    register();
    return isKnown(condition) ? contexts : new QueryContext[0];
  }

  private static boolean isKnown(String condition) {
    try {
      return SparkThrowableHelper$.MODULE$.getSqlState(condition) != null;
    } catch (LinkageError notThisSpark) {
      return false;
    }
  }

  private static void add() {
    try {
      ErrorClassesJsonReader table = SparkThrowableHelper$.MODULE$.errorReader();
      Field conditions = ErrorClassesJsonReader.class.getDeclaredField("errorInfoMap");
      conditions.setAccessible(true);
      conditions.set(
          table,
          ScalaCollections.HERE.conditions(
              conditions.get(table), ErrorConditions.class.getResource(FILE)));
    } catch (ReflectiveOperationException | RuntimeException | LinkageError notThisSpark) {
      // A Spark that keeps its table elsewhere: see contexts.
    }
  }
}
