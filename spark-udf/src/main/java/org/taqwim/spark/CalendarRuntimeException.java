package org.taqwim.spark;

import java.util.Map;
import org.apache.spark.QueryContext;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.execution.QueryExecutionException;
import org.taqwim.calendar.CalendarException;
import org.taqwim.spark.catalyst.ErrorConditions;

/**
 * A bad value or name that a query met while it ran, in the form of Spark's own errors: condition,
 * SQLSTATE, parameters, and the place in the query.
 *
 * <p>Clients make an exception of their own of the nearest superclass that they know. PySpark knows
 * this one, in classic and in Connect; what it does not know it shows as an error of Py4J. The
 * Connect client for the JVM would look the text of our condition up for a {@link
 * java.time.DateTimeException}, in vain; without a match it takes the message as it is.
 */
public final class CalendarRuntimeException extends QueryExecutionException
    implements SparkThrowable {

  private static final long serialVersionUID = 1L;

  private final CalendarException.Condition condition;
  private final String function;
  private final String problem;
  private final QueryContext context;

  CalendarRuntimeException(CalendarException cause, CallSite site) {
    super(message(cause, site), cause);
    this.condition = cause.condition();
    this.function = site.function();
    this.problem = cause.getMessage();
    this.context = site.context();
  }

  private static String message(CalendarException cause, CallSite site) {
    boolean hint = cause.condition().isValue() && !site.hint().isEmpty();
    // The function is named here because a query of the DataFrame API has no text to underline.
    String problem = site.function() + ": " + cause.getMessage();
    return message(
            cause.condition().name(),
            hint ? problem + " " + site.hint() : problem,
            cause.condition().sqlState())
        + (site.summary().isEmpty() ? "" : "\n" + site.summary());
  }

  /** A message as Spark writes it. */
  public static String message(String condition, String text, String sqlState) {
    return "[" + condition + "] " + text + " SQLSTATE: " + sqlState;
  }

  /** The name of the condition in Spark 4. */
  @SuppressWarnings("MissingOverride")
  public String getCondition() {
    ErrorConditions.register();
    return condition.name();
  }

  /** The name of the condition in Spark 3.5. */
  @Override
  @SuppressWarnings("deprecation")
  public String getErrorClass() {
    return getCondition();
  }

  @Override
  public String getSqlState() {
    return condition.sqlState();
  }

  @Override
  public Map<String, String> getMessageParameters() {
    return Map.of("functionName", function, "problem", problem);
  }

  @Override
  public QueryContext[] getQueryContext() {
    return context == null
        ? new QueryContext[0]
        : ErrorConditions.contexts(condition.name(), new QueryContext[] {context});
  }
}
