package org.taqwim.calendar.function;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarException.Condition;
import org.taqwim.calendar.conformance.ConformanceCase;
import org.taqwim.calendar.function.CalendarFunction.Argument;
import org.taqwim.calendar.function.CalendarFunction.ArgumentType;
import org.taqwim.calendar.function.CalendarFunction.Column;
import org.taqwim.calendar.function.CalendarFunction.Example;
import org.taqwim.calendar.function.CalendarFunction.ResultType;
import org.taqwim.calendar.function.FunctionTable.Group;

/** The page {@code docs/functions.md}, made from the function table. */
final class FunctionsPage {

  static final String NAME = "functions.md";

  private static final Path CONDITIONS =
      Path.of("src/main/java/org/taqwim/calendar/CalendarException.java");

  private static final Path PATTERNS =
      Path.of("src/main/java/org/taqwim/calendar/format/DatePattern.java");

  private static final Pattern NAMES =
      Pattern.compile(
          FunctionTable.all().stream()
              .map(CalendarFunction::name)
              .collect(Collectors.joining("|", "(?<![`\\w])(?:", ")(?:\\(\\))?(?![`\\w(])")));

  private final StringBuilder page = new StringBuilder();

  private FunctionsPage() {}

  static String text() {
    FunctionsPage page = new FunctionsPage();
    page.head();
    FunctionTable.groups().forEach(page::index);
    page.rules();
    page.patterns();
    for (Group group : FunctionTable.groups()) {
      page.add("\n## %s\n".formatted(group.title()));
      group.functions().forEach(page::function);
    }
    return page.page.toString();
  }

  private void add(String text) {
    page.append(text);
  }

  private void head() {
    add(
        """
        # Functions

        The same functions in Spark SQL and Flink SQL, with the same results and types. The page is generated from the one table
        that both engines take them from; every example is executed on both. `DESCRIBE FUNCTION EXTENDED` shows the same in Spark,
        and the signatures in Flink.
        """);
  }

  private void index(Group group) {
    add("\n**%s**\n\n| function | gives | |\n|---|---|---|\n".formatted(group.title()));
    for (CalendarFunction function : group.functions()) {
      add(
          "| [`%s`](#%s) | %s | %s |\n"
              .formatted(
                  function.signature(),
                  function.name(),
                  resultType(function.result()),
                  cell(firstSentence(function.summary()))));
    }
  }

  private static String firstSentence(String summary) {
    return summary.replaceFirst("(?<=\\.) .*", "");
  }

  private void rules() {
    add(
        """

        ## What holds for all

        - **NULL** for any argument gives NULL; a table function gives no rows.
        - **Calendars**, units and other names are compared without regard to case. A calendar is a name that `calendar_systems()`
          lists, of which [every one has its page](calendars/README.md), a specification such as `fiscal(jalali, start=7)`, or
          [a calendar of your own](custom-calendars.md).
        - **A DATE** is meant where an argument is called one. Where a TIMESTAMP may stand too, it is taken to the DATE that it has in
          the session's time zone; a TIMESTAMP without time zone (`TIMESTAMP_NTZ` in Spark, `TIMESTAMP` in Flink) as it stands. Spark
          also casts text to DATE, as it does for `year(d)`; Flink does not.
        - **A mistake in the query**, as a calendar that does not exist, fails when the query is analysed, if it is a literal; in a
          `try_` function too.
        - **A bad value** fails its row, and so the query. A `try_` function gives NULL for it; in Spark every function does under
          `spark.sql.ansi.enabled=false`.
        - **A table function** stands behind FROM, in Flink as `FROM TABLE(calendar_systems())`.
        - **Errors** have a condition, which is Spark's error class; Flink's messages begin with it.

        | condition | SQLSTATE | | what is wrong |
        |---|---|---|---|
        """);
    String source = read(CONDITIONS);
    for (Condition condition : Condition.values()) {
      Matcher comment =
          Pattern.compile("(?s)/\\*\\*\\s((?:(?!\\*/).)*)\\*/\\s*" + condition + "\\(")
              .matcher(source);
      if (!comment.find()) {
        throw new IllegalStateException(condition + " has no comment");
      }
      add(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  condition,
                  condition.sqlState(),
                  condition.isValue() ? "bad value" : "mistake in the query",
                  cell(
                      comment
                          .group(1)
                          .replaceAll("(^|\\n)\\s*\\* ", " ")
                          .replaceAll("\\s+", " ")
                          .strip())));
    }
  }

  private void patterns() {
    add(
        """

        ## Patterns

        A pattern is made of letters, which are those of Spark's datetime patterns as far as they are of dates, in any calendar and
        locale. It may also be one of the words `short`, `medium`, `long` and `full`, for the pattern that Unicode CLDR has for the
        locale, or `default`, for the text without a pattern. What is read may have names of any length, digits of any script and
        letters large or small.

        | letters | |
        |---|---|
        """);
    letters().forEach((letters, meaning) -> add("| `%s` | %s |\n".formatted(letters, meaning)));
    add(
        """

        Letters of the time of the day and of time zones are refused, as dates have neither. So is `F`, which means different
        things in Java, Spark and CLDR; and `Y` in a date without a week, where `y` is meant.
        """);
  }

  /** The letters of patterns and their meaning: the table in the comment of the class. */
  static Map<String, String> letters() {
    Map<String, String> letters = new LinkedHashMap<>();
    Matcher row =
        Pattern.compile("(?s)<tr><td>\\{@code ([^}]*)}</td><td>(.*?)</td></tr>")
            .matcher(read(PATTERNS));
    while (row.find()) {
      letters.put(row.group(1), cell(row.group(2).replaceAll("\\s*\\n \\* +", " ")));
    }
    return letters;
  }

  private void function(CalendarFunction function) {
    add("\n### %s\n\n".formatted(function.name()));
    add(
        "`%s` gives %s. Since %s.\n\n"
            .formatted(function.signature(), resultType(function.result()), function.since()));
    add("%s\n".formatted(prose(function.summary())));
    if (!function.arguments().isEmpty()) {
      add("\n| argument | type | |\n|---|---|---|\n");
      for (Argument argument : function.arguments()) {
        add(
            "| `%s` | %s | %s%s |\n"
                .formatted(
                    argument.name(),
                    type(argument.type()),
                    argument.optional() ? "optional: " : "",
                    cell(argument.meaning())));
      }
    }
    if (!function.columns().isEmpty()) {
      add("\n| column | type | |\n|---|---|---|\n");
      for (Column column : function.columns()) {
        add(
            "| `%s` | %s | %s |\n"
                .formatted(column.name(), resultType(column.type()), cell(column.meaning())));
      }
    }
    examples(function);
    Collection<ConformanceCase> errors = errors(function);
    if (!errors.isEmpty()) {
      add("\nErrors, such as\n\n");
      for (ConformanceCase error : errors) {
        add("- `%s`: %s `%s`\n".formatted(error.call(), prose(error.message()), error.condition()));
      }
    }
  }

  private void examples(CalendarFunction function) {
    add("\n```sql\n");
    if (function.examples().isEmpty()) {
      add("SELECT %s%s();\n".formatted(isTable(function) ? "* FROM " : "", function.name()));
    }
    for (Example example : function.examples()) {
      String result = example.result() == null ? "NULL" : example.result().replace("\n", ", ");
      add("%s;  -- %s\n".formatted(function.query(example), result));
    }
    add("```\n");
  }

  private static boolean isTable(CalendarFunction function) {
    return function.result() == ResultType.TABLE;
  }

  // ---- types

  /** As both engines name it. */
  static String resultType(ResultType type) {
    return switch (type) {
      case TEXT, TEXT_OR_NULL -> "STRING";
      case DATE_OR_TIMESTAMP -> "the type of `d`";
      case TEXTS -> "ARRAY of STRING";
      case ROW -> "a STRUCT in Spark, a ROW in Flink";
      case DATE -> "DATE";
      case TIMESTAMP -> "TIMESTAMP without time zone";
      case INT -> "INT";
      case BIGINT -> "BIGINT";
      case BOOLEAN -> "BOOLEAN";
      case TABLE -> "a table";
    };
  }

  private static String type(ArgumentType type) {
    return switch (type) {
      case DATE, DATE_OR_TIMESTAMP -> "DATE or TIMESTAMP";
      case INT -> "INT";
      case TEXT_OR_INT -> "STRING or INT";
      default -> "STRING";
    };
  }

  // ---- errors

  /** One case for each condition: a written one, or an example with an argument made wrong. */
  static Collection<ConformanceCase> errors(CalendarFunction function) {
    Map<Condition, ConformanceCase> errors = new EnumMap<>(Condition.class);
    for (ConformanceCase written : ConformanceCase.errors()) {
      if (written.function().equals(function)) {
        errors.putIfAbsent(Condition.valueOf(written.condition()), written);
      }
    }
    if (!isTable(function)) {
      for (Example example : function.examples()) {
        for (int i = 0; i < example.arguments().size(); i++) {
          List<String> arguments = new ArrayList<>(example.arguments());
          arguments.set(i, wrong(function.arguments().get(i).type()));
          try {
            KernelCalls.call(function, arguments, example.column());
          } catch (CalendarException e) {
            errors.putIfAbsent(
                e.condition(),
                new ConformanceCase(
                    function,
                    arguments,
                    example.column(),
                    null,
                    e.condition().name(),
                    e.getMessage()));
          }
        }
      }
    }
    return errors.values();
  }

  private static String wrong(ArgumentType type) {
    return switch (type) {
      case DATE, DATE_OR_TIMESTAMP -> "DATE '9999-12-31'";
      case INT -> "2000000000";
      case CALENDAR -> "'jalaly'";
      case UNIT -> "'FORTNIGHT'";
      default -> "'?'";
    };
  }

  // ---- Markdown

  private static String cell(String text) {
    return prose(text).replace("|", "\\|");
  }

  /**
   * Without characters that Markdown would take for its own, and with names of functions as code.
   */
  private static String prose(String text) {
    String escaped = text.replaceAll("\\{@code ([^}]*)}", "`$1`").replace("<", "&lt;");
    return NAMES.matcher(escaped.replace("*", "\\*")).replaceAll("`$0`");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
