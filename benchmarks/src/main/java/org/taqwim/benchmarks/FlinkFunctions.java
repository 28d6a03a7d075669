package org.taqwim.benchmarks;

import java.time.LocalDate;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.functions.ScalarFunction;
import org.taqwim.benchmarks.LibraryFunction.Body;

/**
 * Functions over libraries as scalar functions of Flink: of the classes that its documentation
 * names for DATE, STRING and INT, with its own reflection of types.
 */
public final class FlinkFunctions {

  private FlinkFunctions() {}

  static void register(TableEnvironment session, LibraryFunction<?, ?> function) {
    session.createTemporarySystemFunction(function.name(), scalar(function));
  }

  @SuppressWarnings("unchecked") // as the classes say
  private static ScalarFunction scalar(LibraryFunction<?, ?> function) {
    Body<?, ?> body = function.body();
    if (function.from() == String.class) {
      return new DateOfText((Body<String, LocalDate>) body);
    }
    if (function.to() == Integer.class) {
      return new NumberOfDate((Body<LocalDate, Integer>) body);
    }
    return function.to() == String.class
        ? new TextOfDate((Body<LocalDate, String>) body)
        : new DateOfDate((Body<LocalDate, LocalDate>) body);
  }

  /** DATE to INT. */
  public static final class NumberOfDate extends ScalarFunction {

    private static final long serialVersionUID = 1L;

    private final Body<LocalDate, Integer> body;

    NumberOfDate(Body<LocalDate, Integer> body) {
      this.body = body;
    }

    public Integer eval(LocalDate date) {
      return date == null ? null : body.apply(date);
    }
  }

  /** DATE to STRING. */
  public static final class TextOfDate extends ScalarFunction {

    private static final long serialVersionUID = 1L;

    private final Body<LocalDate, String> body;

    TextOfDate(Body<LocalDate, String> body) {
      this.body = body;
    }

    public String eval(LocalDate date) {
      return date == null ? null : body.apply(date);
    }
  }

  /** DATE to DATE. */
  public static final class DateOfDate extends ScalarFunction {

    private static final long serialVersionUID = 1L;

    private final Body<LocalDate, LocalDate> body;

    DateOfDate(Body<LocalDate, LocalDate> body) {
      this.body = body;
    }

    public LocalDate eval(LocalDate date) {
      return date == null ? null : body.apply(date);
    }
  }

  /** STRING to DATE. */
  public static final class DateOfText extends ScalarFunction {

    private static final long serialVersionUID = 1L;

    private final Body<String, LocalDate> body;

    DateOfText(Body<String, LocalDate> body) {
      this.body = body;
    }

    public LocalDate eval(String text) {
      return text == null ? null : body.apply(text);
    }
  }
}
