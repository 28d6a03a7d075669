package org.taqwim.spark;

import java.io.Serializable;
import java.time.ZoneId;
import org.apache.spark.QueryContext;
import org.apache.spark.unsafe.Platform;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.CalendarFunction.ResultType;
import org.taqwim.calendar.function.FunctionTable;

/**
 * Where in a query a function is called, and what a bad value means there. It travels to the
 * executors inside the plan.
 *
 * @param function the name of the function
 * @param nullForBadValue whether a bad value gives NULL: in a {@code try_} function, and without
 *     ANSI mode
 * @param hint what to do about a bad value, or empty
 * @param calendars what the names of calendars stand for
 * @param zone the time zone of the session
 * @param context the call in the query's text; null if it is not known
 * @param summary the context as Spark prints it below a message, or empty
 * @param undecided whether a rule of the analyzer is still to decide what becomes of the call
 */
public record CallSite(
    String function,
    boolean nullForBadValue,
    String hint,
    DefinedCalendars calendars,
    ZoneId zone,
    QueryContext context,
    String summary,
    boolean undecided)
    implements Serializable {

  /** The same, with the question whether a rule is still to decide answered. */
  public CallSite undecided(boolean isUndecided) {
    return new CallSite(
        function, nullForBadValue, hint, calendars, zone, context, summary, isUndecided);
  }

  /**
   * A call of a function.
   *
   * @param ansi whether a bad value is an error, as in ANSI mode
   */
  public static CallSite of(
      CalendarFunction function,
      boolean ansi,
      DefinedCalendars calendars,
      ZoneId zone,
      QueryContext context,
      String summary) {
    String tryName = "try_" + function.name();
    boolean hasTry = FunctionTable.all().stream().anyMatch(f -> f.name().equals(tryName));
    return new CallSite(
        function.name(),
        // The columns of a table are what they are, without ANSI mode too.
        function.isTry() || function.result() != ResultType.TABLE && !ansi,
        hasTry ? "Use `" + tryName + "` to get NULL instead." : "",
        calendars,
        zone,
        context,
        summary,
        false);
  }

  /**
   * The answer of a call that failed: a {@link CalendarRuntimeException} unless a value is to blame
   * and gives NULL here.
   *
   * @return true: the answer is NULL
   */
  public boolean isNull(CalendarException problem) {
    if (nullForBadValue && problem.condition().isValue()) {
      return true;
    }
    throw error(problem);
  }

  /** The same, but that a bad value gives NULL. */
  public CallSite orNull() {
    return new CallSite(function, true, hint, calendars, zone, context, summary, undecided);
  }

  /**
   * Throws the error of a call that failed. To Java it is a checked exception, which Spark's
   * expressions do not declare.
   *
   * @return nothing
   */
  public RuntimeException error(CalendarException problem) {
    Platform.throwException(new CalendarRuntimeException(problem, this));
    throw new AssertionError();
  }
}
