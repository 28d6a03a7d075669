package org.taqwim.calendar.function;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.taqwim.calendar.function.CalendarFunction.Argument;
import org.taqwim.calendar.function.CalendarFunction.ArgumentType;
import org.taqwim.calendar.function.CalendarFunction.Example;
import org.taqwim.calendar.function.CalendarFunction.ResultType;

/**
 * The module {@code taqwim.functions} of the Python package, made from the function table and laid
 * out as its formatter does.
 */
final class PythonFunctions {

  static final String NAME = "functions.py";

  /** The formatter's limit, in python/pyproject.toml. */
  private static final int WIDTH = 100;

  /** That of prose is less, as some characters take two columns. */
  private static final int PROSE_WIDTH = 92;

  private static final String INDENT = "    ";

  /** Words of Python that cannot be names of parameters. */
  private static final Set<String> KEYWORDS = Set.of("from");

  private final StringBuilder module = new StringBuilder();

  private PythonFunctions() {}

  static String text() {
    PythonFunctions python = new PythonFunctions();
    python.head();
    FunctionTable.all().forEach(python::function);
    return python.module.toString();
  }

  private void head() {
    module.append(
        """
        \"""The functions of Taqwim on columns, for PySpark with and without Connect.

            from taqwim import functions as C

            df.groupBy(C.calendar_trunc("MONTH", "d", "jalali"))

        A str is the name of a column where a date, a number or a text is wanted, as it is in
        pyspark.sql.functions, and itself where a word of the query is: a calendar, a unit, a pattern, a
        locale, a period. Dates and ints are themselves, and a Column may stand everywhere, such as lit() of
        a text that is in no column. The two table functions take the session, and values only.

        NULL for any argument gives NULL. An argument that is left out before one that is given has its
        default. The module is generated from the table that both engines have the functions from.
        \"""

        from __future__ import annotations

        from datetime import date

        from pyspark.sql import Column, DataFrame, SparkSession

        from taqwim._columns import (
            ColumnOrDate,
            ColumnOrInt,
            ColumnOrLiteral,
            call,
            column,
            literal,
            table,
        )

        __all__ = [
        """);
    for (String name :
        new TreeSet<>(FunctionTable.all().stream().map(CalendarFunction::name).toList())) {
      line(INDENT + quoted(name) + ",");
    }
    line("]");
  }

  private void function(CalendarFunction function) {
    List<String> parameters = new ArrayList<>();
    if (isTable(function)) {
      parameters.add("spark: SparkSession");
    }
    for (Argument argument : function.arguments()) {
      parameters.add(
          "%s: %s%s"
              .formatted(
                  name(argument),
                  annotation(function, argument),
                  argument.optional() ? " | None = None" : ""));
    }
    line("");
    line("");
    call(
        "",
        "def " + function.name() + "(",
        parameters,
        ") -> " + (isTable(function) ? "DataFrame" : "Column") + ":");
    prose(INDENT, "\"\"\"" + function.summary());
    arguments(function);
    result(function);
    examples(function);
    line(INDENT + "\"\"\"");
    body(function);
  }

  private static boolean isTable(CalendarFunction function) {
    return function.result() == ResultType.TABLE;
  }

  private static String name(Argument argument) {
    return KEYWORDS.contains(argument.name()) ? argument.name() + "_" : argument.name();
  }

  // ---- what a str is

  /** Whether a str is itself: it is a word of the query, and not the name of a column. */
  private static boolean isLiteral(Argument argument) {
    return argument.type().isName() || argument.type() == ArgumentType.PERIOD;
  }

  private static boolean isDate(Argument argument) {
    return argument.type() == ArgumentType.DATE
        || argument.type() == ArgumentType.DATE_OR_TIMESTAMP;
  }

  private static String annotation(CalendarFunction function, Argument argument) {
    boolean date = isDate(argument);
    if (isTable(function)) {
      return date ? "date | str" : "str";
    }
    return date ? "ColumnOrDate" : isLiteral(argument) ? "ColumnOrLiteral" : "ColumnOrInt";
  }

  /** The annotation in the words of PySpark's own documentation. */
  private static String type(CalendarFunction function, Argument argument) {
    return switch (annotation(function, argument)) {
      case "ColumnOrDate" -> "Column, column name, date or datetime";
      case "ColumnOrInt" -> "Column, column name or int";
      case "ColumnOrLiteral" -> "Column or literal string";
      case "date | str" -> "date, or str as in ISO 8601";
      default -> "str";
    };
  }

  // ---- the docstring

  private void arguments(CalendarFunction function) {
    if (function.arguments().isEmpty() && !isTable(function)) {
      return;
    }
    heading("Parameters");
    if (isTable(function)) {
      line(INDENT + "spark : SparkSession");
    }
    for (Argument argument : function.arguments()) {
      line(
          "%s%s : %s%s"
              .formatted(
                  INDENT,
                  name(argument),
                  type(function, argument),
                  argument.optional() ? ", optional" : ""));
      prose(INDENT + INDENT, argument.meaning());
    }
  }

  private void result(CalendarFunction function) {
    heading("Returns");
    line(INDENT + (isTable(function) ? "DataFrame" : "Column"));
    if (function.columns().isEmpty()) {
      prose(INDENT + INDENT, FunctionsPage.resultType(function.result()));
      return;
    }
    prose(INDENT + INDENT, isTable(function) ? "with the columns" : "a STRUCT of");
    line("");
    for (CalendarFunction.Column column : function.columns()) {
      prose(
          INDENT + INDENT,
          "- %s (%s): %s"
              .formatted(column.name(), FunctionsPage.resultType(column.type()), column.meaning()));
    }
  }

  private void heading(String heading) {
    line("");
    line(INDENT + heading);
    line(INDENT + "-".repeat(heading.length()));
  }

  private void examples(CalendarFunction function) {
    if (function.examples().isEmpty()) {
      return;
    }
    heading("Examples");
    String frame = "";
    for (Example example : function.examples()) {
      String made = isTable(function) ? tableOf(function, example) : frameOf(function, example);
      if (!made.equals(frame)) {
        line(INDENT + ">>> " + made);
        frame = made;
      }
      if (isTable(function)) {
        rows(function, example);
      } else {
        value(function, example);
      }
    }
  }

  private static String tableOf(CalendarFunction function, Example example) {
    return example.arguments().stream()
        .map(PythonFunctions::value)
        .collect(joining(", ", "days = C.%s(spark, ".formatted(function.name()), ")"));
  }

  private void rows(CalendarFunction function, Example example) {
    ResultType type = function.column(example.column()).type();
    line("%s>>> days.select(%s).collect()".formatted(INDENT, quoted(example.column())));
    line(
        example
            .result()
            .lines()
            .map(row -> "Row(%s=%s)".formatted(example.column(), result(type, row)))
            .collect(joining(", ", INDENT + "[", "]")));
  }

  private static String frameOf(CalendarFunction function, Example example) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (int i = 0; i < example.arguments().size(); i++) {
      Argument argument = function.arguments().get(i);
      String sql = example.arguments().get(i);
      if (isColumn(function, argument)) {
        columns.put(argument.name() + " " + sqlType(sql), value(sql));
      }
    }
    return "df = spark.createDataFrame([(%s%s)], %s)"
        .formatted(
            String.join(", ", columns.values()),
            columns.size() == 1 ? "," : "",
            quoted(String.join(", ", columns.keySet())));
  }

  private void value(CalendarFunction function, Example example) {
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < example.arguments().size(); i++) {
      Argument argument = function.arguments().get(i);
      arguments.add(
          isColumn(function, argument)
              ? quoted(argument.name())
              : value(example.arguments().get(i)));
    }
    boolean whole = example.column() == null;
    line(
        "%s>>> df.select(C.%s(%s)%s).first()[0]%s"
            .formatted(
                INDENT,
                function.name(),
                String.join(", ", arguments),
                whole ? "" : "[" + quoted(example.column()) + "]",
                example.result() == null ? " is None" : ""));
    ResultType type = whole ? function.result() : function.column(example.column()).type();
    line(INDENT + result(type, example.result()));
  }

  /** Whether an example has the argument in a column: a number beside a date stands by itself. */
  private static boolean isColumn(CalendarFunction function, Argument argument) {
    return !isLiteral(argument)
        && (argument.type() != ArgumentType.INT
            || function.arguments().stream().noneMatch(PythonFunctions::isDate));
  }

  /** A literal of SQL in Python. */
  private static String value(String sql) {
    if (sql.startsWith("CAST(NULL ")) {
      return "None";
    }
    if (sql.startsWith("DATE '")) {
      LocalDate date = LocalDate.parse(sql.substring(6, sql.length() - 1));
      return "date(%d, %d, %d)"
          .formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }
    return sql.startsWith("'") ? quoted(sql.substring(1, sql.length() - 1)) : sql;
  }

  private static String sqlType(String sql) {
    return sql.contains("DATE") ? "DATE" : sql.startsWith("'") ? "STRING" : "INT";
  }

  /** A result as Python shows it. */
  private static String result(ResultType type, String result) {
    if (result == null) {
      return "True";
    }
    return switch (type) {
      case TEXT, TEXT_OR_NULL -> "'" + result + "'";
      case DATE, DATE_OR_TIMESTAMP -> "datetime." + value("DATE '" + result + "'");
      case TIMESTAMP -> {
        LocalDateTime time = LocalDateTime.parse(result);
        int micros = time.get(ChronoField.MICRO_OF_SECOND);
        String day = time.format(DateTimeFormatter.ofPattern("'datetime.datetime('y, M, d, H, m"));
        yield micros == 0 && time.getSecond() == 0
            ? day + ")"
            : day + ", " + time.getSecond() + (micros == 0 ? ")" : ", " + micros + ")");
      }
      case BOOLEAN -> result.equals("true") ? "True" : "False";
      case INT, BIGINT -> result;
      case TEXTS, ROW, TABLE -> throw new IllegalArgumentException(type + " " + result);
    };
  }

  // ---- the body

  private void body(CalendarFunction function) {
    List<String> required = new ArrayList<>();
    List<String> optional = new ArrayList<>();
    for (int i = 0; i < function.arguments().size(); i++) {
      Argument argument = function.arguments().get(i);
      if (argument.optional()) {
        boolean last = i == function.arguments().size() - 1;
        optional.add("(%s, %s)".formatted(name(argument), last ? "None" : whenLeftOut(argument)));
      } else if (isTable(function)) {
        required.add(name(argument));
      } else {
        required.add(
            "%s(%s)".formatted(isLiteral(argument) ? "literal" : "column", name(argument)));
      }
    }
    List<String> arguments = new ArrayList<>();
    if (isTable(function)) {
      arguments.add("spark");
    }
    arguments.add(quoted(function.name()));
    arguments.add("[" + String.join(", ", required) + "]");
    arguments.addAll(optional);
    call(INDENT, isTable(function) ? "return table(" : "return call(", arguments, ")");
  }

  /** What stands for an argument that is left out before one that is given. */
  private static String whenLeftOut(Argument argument) {
    return switch (argument.type()) {
      case PATTERN -> quoted("default");
      case LOCALE -> quoted("und");
      case UNIT -> quoted("MONTH");
      default -> throw new IllegalArgumentException(argument + " has no word for its default");
    };
  }

  // ---- layout

  private static String quoted(String text) {
    if (text.contains("\"") || text.contains("\\")) {
      throw new IllegalArgumentException(text);
    }
    return '"' + text + '"';
  }

  private void line(String line) {
    module.append(line).append('\n');
  }

  /** What is in parentheses on one line, or on a line each. */
  private void call(String indent, String before, List<String> inside, String after) {
    String whole = indent + before + String.join(", ", inside) + after;
    if (whole.length() <= WIDTH) {
      line(whole);
      return;
    }
    line(indent + before);
    inside.forEach(part -> line(indent + INDENT + part + ","));
    line(indent + after);
  }

  /** Text on lines; those of an item of a list hang. */
  private void prose(String indent, String text) {
    String next = text.startsWith("- ") ? indent + "  " : indent;
    String line = indent;
    for (String word : text.split(" ", -1)) {
      if (line.isBlank()) {
        line += word;
      } else if (line.length() + 1 + word.length() <= PROSE_WIDTH) {
        line += " " + word;
      } else {
        line(line);
        line = next + word;
      }
    }
    line(line);
  }
}
