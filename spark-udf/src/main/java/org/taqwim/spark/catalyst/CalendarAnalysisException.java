package org.taqwim.spark.catalyst;

import java.util.Map;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.catalyst.trees.CurrentOrigin;
import org.apache.spark.sql.catalyst.trees.Origin;
import org.apache.spark.unsafe.Platform;
import org.taqwim.spark.CalendarRuntimeException;
import scala.Option;
import scala.Some;

/**
 * A call that is wrong whatever the data are. Spark looks the texts of its own conditions up in a
 * file; ours come with the exception, which therefore keeps them when Spark adds the position.
 */
public final class CalendarAnalysisException extends AnalysisException {

  private static final long serialVersionUID = 1L;

  private final String condition;
  private final String problem;
  private final String state;

  /**
   * Throws the error at the place that Spark is analysing. Java calls it a checked exception, and
   * Spark's own types, being of Scala, do not declare any.
   *
   * @return nothing
   */
  static RuntimeException raise(String condition, String state, String problem, Throwable cause) {
    Platform.throwException(
        new CalendarAnalysisException(condition, state, problem, cause, CurrentOrigin.get()));
    throw new AssertionError();
  }

  private CalendarAnalysisException(
      String condition, String state, String problem, Throwable cause, Origin origin) {
    super(
        CalendarRuntimeException.message(condition, problem, state),
        origin.line(),
        origin.startPosition(),
        Option.apply(cause),
        new Some<>(condition),
        ScalaCollections.HERE.map(Map.of("problem", problem)),
        origin.getQueryContext());
    this.condition = condition;
    this.problem = problem;
    this.state = state;
  }

  @Override
  public AnalysisException withPosition(Origin origin) {
    CalendarAnalysisException positioned =
        new CalendarAnalysisException(condition, state, problem, getCause(), origin);
    positioned.setStackTrace(getStackTrace());
    return positioned;
  }

  @Override
  public String getSqlState() {
    return state;
  }
}
