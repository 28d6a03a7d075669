package org.taqwim.spark.catalyst;

import java.util.Map;
import org.apache.spark.QueryContext;
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
    return raise(condition, state, problem, cause, Map.of(ErrorConditions.PARAMETER, problem));
  }

  /**
   * The same for a condition of Spark's own.
   *
   * @param parameters those of Spark's text, from which clients make one of their own
   */
  static RuntimeException raise(
      String condition,
      String state,
      String problem,
      Throwable cause,
      Map<String, String> parameters) {
    Platform.throwException(
        new CalendarAnalysisException(
            condition, state, problem, cause, parameters, CurrentOrigin.get()));
    throw new AssertionError();
  }

  private CalendarAnalysisException(
      String condition,
      String state,
      String problem,
      Throwable cause,
      Map<String, String> parameters,
      Origin origin) {
    super(
        CalendarRuntimeException.message(condition, problem, state),
        origin.line(),
        origin.startPosition(),
        Option.apply(cause),
        new Some<>(condition),
        ScalaCollections.HERE.map(parameters),
        origin.getQueryContext());
    this.condition = condition;
    this.problem = problem;
    this.state = state;
    ErrorConditions.register();
  }

  @Override
  public AnalysisException withPosition(Origin origin) {
    CalendarAnalysisException positioned =
        new CalendarAnalysisException(
            condition, state, problem, getCause(), getMessageParameters(), origin);
    positioned.setStackTrace(getStackTrace());
    return positioned;
  }

  @Override
  public String getSqlState() {
    return state;
  }

  @Override
  public QueryContext[] getQueryContext() {
    return ErrorConditions.contexts(condition, super.getQueryContext());
  }
}
