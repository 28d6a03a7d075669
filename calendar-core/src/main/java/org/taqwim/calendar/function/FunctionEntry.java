package org.taqwim.calendar.function;

import java.util.ArrayList;
import java.util.List;
import org.taqwim.calendar.function.CalendarFunction.Argument;
import org.taqwim.calendar.function.CalendarFunction.ArgumentType;
import org.taqwim.calendar.function.CalendarFunction.Column;
import org.taqwim.calendar.function.CalendarFunction.Example;
import org.taqwim.calendar.function.CalendarFunction.ResultType;

/** A row of the function table being written, and the arguments that many rows have. */
final class FunctionEntry {

  static final Argument D =
      required("d", ArgumentType.DATE, "a DATE; a TIMESTAMP is first taken to a DATE");
  static final Argument CALENDAR =
      required(
          "calendar",
          ArgumentType.CALENDAR,
          "the name of a calendar, of which calendar_systems() has the list, or a specification such"
              + " as 'fiscal(jalali, start=7)'");
  static final Argument TEXT =
      required(
          "text",
          ArgumentType.TEXT_OR_INT,
          "the date: without a pattern y-M-d, y/M/d, y.M.d, yyyyMMdd or yyyMMdd in any decimal"
              + " digits, or with 年, 月 and 日, also with an era; or a key as an INT");
  static final Argument LOCALE =
      optional(
          "locale",
          ArgumentType.LOCALE,
          "whose words and digits, such as 'fa' or 'fa-u-nu-latn'; 'und', the default, is English"
              + " words and ASCII digits");
  static final Argument WEEK_START =
      optional(
          "week_start",
          ArgumentType.WEEK_RULE,
          "a weekday, of which the first week of a year has four days, or a locale such as 'fa-IR',"
              + " whose region has its own rule; by default MONDAY, in a calendar of whole weeks its"
              + " own");

  private final String name;
  private final ResultType result;
  private final List<Example> examples = new ArrayList<>();
  private List<Argument> arguments = List.of();
  private List<Column> columns = List.of();
  private String summary = "";

  FunctionEntry(String name, ResultType result) {
    this.name = name;
    this.result = result;
  }

  FunctionEntry takes(Argument... taken) {
    arguments = List.of(taken);
    return this;
  }

  FunctionEntry does(String sentence) {
    summary = sentence;
    return this;
  }

  FunctionEntry gives(List<Column> row) {
    columns = row;
    return this;
  }

  FunctionEntry example(String expected, String... call) {
    return exampleOf(null, expected, call);
  }

  FunctionEntry exampleOf(String column, String expected, String... call) {
    examples.add(new Example(List.of(call), column, expected));
    return this;
  }

  CalendarFunction build() {
    return new CalendarFunction(name, arguments, result, columns, summary, examples, "0.1.0");
  }

  static Argument required(String name, ArgumentType type, String meaning) {
    return new Argument(name, type, meaning, false);
  }

  static Argument optional(String name, ArgumentType type, String meaning) {
    return new Argument(name, type, meaning, true);
  }

  static Argument calendar(String name, String meaning) {
    return required(name, ArgumentType.CALENDAR, meaning);
  }

  static FunctionEntry function(String name, ResultType result) {
    return new FunctionEntry(name, result);
  }
}
