package org.taqwim.calendar.function;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.taqwim.calendar.CalendarField;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.WeekRule;
import org.taqwim.calendar.format.DatePattern;
import org.taqwim.calendar.format.Years;

/**
 * One SQL function: all that an engine, a document or a test has to know of it.
 *
 * @param name the SQL name
 * @param arguments in their order; the optional ones last
 * @param result the type of the result
 * @param columns of a ROW or TABLE, in order; otherwise none
 * @param summary what it answers, in a sentence or two
 * @param examples calls and their results, which the conformance suite executes on every engine
 * @param since the release that brought it
 */
public record CalendarFunction(
    String name,
    List<Argument> arguments,
    ResultType result,
    List<Column> columns,
    String summary,
    List<Example> examples,
    String since) {

  /** What an argument may be. */
  public enum ArgumentType {
    /** A DATE, as {@code int} epoch day; a TIMESTAMP is first taken to a DATE. */
    DATE,
    /**
     * A DATE, as {@code int} epoch day, or a TIMESTAMP, for which there are kernels of their own:
     * they take it as {@code long} microseconds, and its time zone, UTC if it has none, as a last
     * argument.
     */
    DATE_OR_TIMESTAMP,
    /** An INT. */
    INT,
    /** A STRING, or an INT, for which there is a kernel of its own. */
    TEXT_OR_INT,
    /** The name of a calendar. */
    CALENDAR(CalendarSystem.class),
    /** The name of a unit. */
    UNIT(CalendarUnit.class),
    /** The name of a field. */
    FIELD(CalendarField.class),
    /** The name of the weekday that weeks begin with, or of a locale that has a custom. */
    WEEK_RULE(WeekRule.class),
    /** The letters by which a date is written or read, or a word for them. */
    PATTERN(DatePattern.class),
    /** The tag of a locale. */
    LOCALE(Locale.class),
    /** The style of a name of a month or weekday. */
    STYLE(TextStyle.class),
    /** Which years are taken for a date. */
    YEARS(Years.class),
    /** A STRING that is a period of the calendar, which is an argument too. */
    PERIOD;

    private final Class<?> named;

    ArgumentType() {
      this(null);
    }

    ArgumentType(Class<?> named) {
      this.named = named;
    }

    /** What kernels take for a name; null if this is no name. */
    public Class<?> named() {
      return named;
    }

    /** Whether it is a name, which is wrong or right whatever the data are. */
    public boolean isName() {
      return named != null;
    }

    /** In camel case, as {@link NameResolver} has a method for each name. */
    public String camelCase() {
      return CalendarFunction.camelCase(name().toLowerCase(Locale.ROOT));
    }
  }

  /** What a function gives. */
  public enum ResultType {
    /** STRING, as UTF-8 bytes. */
    TEXT,
    /** STRING, as UTF-8 bytes, or NULL where there is no answer. */
    TEXT_OR_NULL,
    /** DATE, as {@code int} epoch day. */
    DATE,
    /** The type of the argument that may be a DATE or a TIMESTAMP. */
    DATE_OR_TIMESTAMP,
    /**
     * TIMESTAMP without a time zone, as {@code long} microseconds; in Flink, to the millisecond.
     */
    TIMESTAMP,
    /** INT. */
    INT,
    /** BIGINT. */
    BIGINT,
    /** BOOLEAN. */
    BOOLEAN,
    /** ARRAY of STRING: a column only. */
    TEXTS,
    /** A STRUCT or ROW of {@link CalendarFunction#columns}. */
    ROW,
    /** Any number of such rows. */
    TABLE
  }

  /** An argument: its name, type and meaning, and whether it may be left out. */
  public record Argument(String name, ArgumentType type, String meaning, boolean optional) {}

  /**
   * A column of a row.
   *
   * @param name the SQL name
   * @param nullable whether it can be NULL, which the meaning explains
   * @param meaning what it holds, as a noun
   */
  public record Column(String name, ResultType type, boolean nullable, String meaning) {}

  /**
   * A call and its result.
   *
   * @param arguments as SQL literals that all engines read
   * @param column of the row or table that the call gives, whose value is the result; {@code null}
   *     for the call's own
   * @param result as text, a line for every row of a table; {@code null} for NULL
   */
  public record Example(List<String> arguments, String column, String result) {}

  private static final String TRY = "try_";

  private static final Set<String> AXIS = Set.of("calendar_axis", "calendar_unaxis");

  /** Words of SQL that Flink reads as columns only in back quotes. */
  private static final Set<String> RESERVED = Set.of("start", "end");

  /** Whether a bad value gives NULL. */
  public boolean isTry() {
    return name.startsWith(TRY);
  }

  /** Whether it is of the axis of periods, which calendars of very long months do not have. */
  public boolean isOfAxis() {
    return AXIS.contains(name);
  }

  /** The position, from 0, of the first argument of a type; -1 if there is none. */
  public int position(ArgumentType type) {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).type() == type) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The function of one day that gives the row of a table of days, whose first two arguments are
   * the first day and the last. Any other function answers itself.
   */
  public CalendarFunction ofDay() {
    if (result != ResultType.TABLE || arguments.isEmpty()) {
      return this;
    }
    List<Argument> ofDay = new ArrayList<>(arguments.subList(1, arguments.size()));
    ofDay.set(0, new Argument("date", ArgumentType.DATE, "a day of the table", false));
    return new CalendarFunction(name, ofDay, ResultType.ROW, columns, summary, examples, since);
  }

  /** The name of its kernels in {@link CalendarFunctions}. */
  public String kernel() {
    return camelCase(isTry() ? name.substring(TRY.length()) : name);
  }

  private static String camelCase(String snake) {
    String[] words = snake.split("_", -1);
    StringBuilder camel = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      camel
          .append(Character.toUpperCase(words[i].charAt(0)))
          .append(words[i], 1, words[i].length());
    }
    return camel.toString();
  }

  /** The fewest arguments it takes. */
  public int minArguments() {
    return (int) arguments.stream().filter(argument -> !argument.optional()).count();
  }

  /** Its signature, such as {@code calendar_trunc(unit, d, calendar [, week_start])}. */
  public String signature() {
    StringBuilder signature = new StringBuilder(name).append('(');
    for (int i = 0; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      signature
          .append(argument.optional() ? " [" : "")
          .append(i == 0 ? "" : ", ")
          .append(argument.name());
    }
    int optional = arguments.size() - minArguments();
    return signature.append("]".repeat(optional)).append(")").toString();
  }

  /** An example as a query of Spark; Flink has {@code TABLE(…)} around the call for a table. */
  public String query(Example example) {
    return result == ResultType.TABLE
        ? "SELECT " + example.column() + " FROM " + call(example)
        : "SELECT " + call(example);
  }

  /** The call of an example, as SQL. */
  public String call(Example example) {
    return call(example.arguments(), example.column());
  }

  /**
   * A call, as SQL.
   *
   * @param column of the row that is asked for; {@code null} for the call itself. That of a table
   *     is no part of the call.
   */
  public String call(List<String> sqlArguments, String column) {
    String call = name + "(" + String.join(", ", sqlArguments) + ")";
    if (column == null || result == ResultType.TABLE) {
      return call;
    }
    return call + (RESERVED.contains(column) ? ".`" + column + "`" : "." + column);
  }

  /** The column of a name. */
  public Column column(String columnName) {
    return columns.stream()
        .filter(column -> column.name().equals(columnName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no column " + columnName));
  }
}
