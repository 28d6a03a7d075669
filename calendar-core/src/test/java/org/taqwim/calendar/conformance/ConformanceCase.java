package org.taqwim.calendar.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.CalendarFunction.ResultType;
import org.taqwim.calendar.function.FunctionTable;

/**
 * One call and what every engine must answer, in every mode: interpreted or compiled, batch or
 * streaming, with literals or with columns.
 *
 * @param function the function called
 * @param arguments SQL literals that all engines read
 * @param column whose value is wanted of the row that the function gives; otherwise {@code null}
 * @param expected the result as text, DATE in ISO form; {@code null} for NULL; unused for an error
 * @param condition the condition of the expected error, {@code null} for none
 * @param message the whole message of the expected error, {@code null} for none
 */
public record ConformanceCase(
    CalendarFunction function,
    List<String> arguments,
    String column,
    String expected,
    String condition,
    String message) {

  private static final String ERROR = "! ";

  /** The documented examples, and the rows of {@code conformance/cases.tsv}. */
  public static List<ConformanceCase> all() {
    List<ConformanceCase> cases = new ArrayList<>();
    for (CalendarFunction function : FunctionTable.all()) {
      function
          .examples()
          .forEach(
              example ->
                  cases.add(
                      new ConformanceCase(
                          function,
                          example.arguments(),
                          example.column(),
                          example.result(),
                          null,
                          null)));
    }
    cases.addAll(written());
    return cases;
  }

  /** The cases with a result that is a value. */
  public static List<ConformanceCase> results() {
    return all().stream().filter(c -> !c.isError() && !c.isTable()).toList();
  }

  /** The cases with a table, of which the result is a column, a line for every row. */
  public static List<ConformanceCase> tables() {
    return all().stream().filter(c -> !c.isError() && c.isTable()).toList();
  }

  /** The cases with an error. */
  public static List<ConformanceCase> errors() {
    return all().stream().filter(ConformanceCase::isError).toList();
  }

  private static List<ConformanceCase> written() {
    List<ConformanceCase> cases = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                ConformanceCase.class.getResourceAsStream("/conformance/cases.tsv"),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          cases.add(parse(line.split("\t", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }

  private static ConformanceCase parse(String[] cells) {
    String[] name = cells[0].split("\\.", 2);
    CalendarFunction function = FunctionTable.of(name[0]);
    String column = name.length == 1 ? null : name[1];
    List<String> arguments = List.of(cells[1].split(" \\| ", -1));
    String result = cells[2];
    if (result.startsWith(ERROR)) {
      String[] error = result.substring(ERROR.length()).split(" ", 2);
      return new ConformanceCase(function, arguments, column, null, error[0], error[1]);
    }
    return new ConformanceCase(
        function, arguments, column, result.equals("NULL") ? null : result, null, null);
  }

  public boolean isError() {
    return condition != null;
  }

  private boolean isTable() {
    return function.result() == ResultType.TABLE;
  }

  /** The type of the result. */
  public ResultType type() {
    return column == null ? function.result() : function.column(column).type();
  }

  /** The call with its arguments as literals. */
  public String call() {
    return function.call(arguments, column);
  }

  /**
   * The call with its arguments as columns.
   *
   * @param prefix of the columns' names, which a number from 0 follows
   */
  public String callOnColumns(String prefix) {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      columns.add(prefix + i);
    }
    return function.call(columns, column);
  }

  @Override
  public String toString() {
    return call();
  }
}
