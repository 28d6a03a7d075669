package org.taqwim.spark;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.Literal$;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarSystem.Notation;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.function.CalendarFunctions;
import org.taqwim.spark.PreimageConditions.Way;
import org.taqwim.spark.catalyst.PreimageRule;
import scala.Function1;
import scala.collection.Iterator;
import scala.runtime.AbstractPartialFunction;

/**
 * Each way to compare each function with constants, in each calendar: the function is gone from the
 * condition, and what is left is true on just the days on which the function, asked day by day in
 * Java, makes SQL's logic say so.
 */
class PreimageMatrixTest {

  // Without ANSI mode a day outside the calendar's range has NULL, and so a truth to compare with.
  private static final SparkSession SPARK = TestSession.with("spark.sql.ansi.enabled", "false");

  private static final int FIRST_DATE = (int) LocalDate.of(1, 1, 1).toEpochDay();
  private static final int LAST_DATE = (int) LocalDate.of(9999, 12, 31).toEpochDay();

  /** A day of our time on which nothing begins. */
  private static final int NOW = (int) LocalDate.of(2024, 5, 15).toEpochDay();

  @TempDir static Path directory;

  @BeforeAll
  static void table() {
    String file = directory.resolve("days").toString();
    SPARK.sql("SELECT DATE '2024-05-15' AS d, 1 AS id").coalesce(1).write().parquet(file);
    SPARK.read().parquet(file).createOrReplaceTempView("days");
  }

  /**
   * A function of a date.
   *
   * @param value its value on a day, a Long or a String; an error is NULL
   */
  private record Call(String sql, boolean isDate, IntFunction<Object> value) {

    @SuppressWarnings("unchecked")
    Comparable<Object> on(int epochDay) {
      try {
        Object found = value.apply(epochDay);
        return (Comparable<Object>) (found instanceof Integer day ? (Object) (long) day : found);
      } catch (CalendarException outsideOfTheRange) {
        return null;
      }
    }

    String literal(Object constant) {
      return constant instanceof String text
          ? "'" + text + "'"
          : isDate ? "DATE '" + LocalDate.ofEpochDay((Long) constant) + "'" : constant.toString();
    }
  }

  private static List<Call> calls(CalendarSystem c) {
    String arguments = "(d, '" + c.id() + "')";
    List<Call> calls = new ArrayList<>();
    calls.add(number("calendar_year" + arguments, d -> CalendarFunctions.calendarYear(d, c)));
    calls.add(number("calendar_key" + arguments, d -> CalendarFunctions.calendarKey(d, c)));
    calls.add(
        number("calendar_month_key" + arguments, d -> CalendarFunctions.calendarMonthKey(d, c)));
    calls.add(
        number(
            "calendar_fields" + arguments + ".month_key",
            d -> CalendarFunctions.calendarMonthKey(d, c)));
    if (c.notation() == Notation.NUMERIC || c.notation() == Notation.WEEK) {
      calls.add(
          new Call(
              "to_calendar" + arguments,
              false,
              d -> new String(CalendarFunctions.toCalendar(d, c), US_ASCII)));
    }
    for (CalendarUnit unit : List.of(CalendarUnit.WEEK, CalendarUnit.MONTH, CalendarUnit.YEAR)) {
      if (c.has(unit)) {
        String of = "('" + unit + "', d, '" + c.id() + "')";
        calls.add(date("calendar_trunc" + of, d -> CalendarFunctions.calendarTrunc(unit, d, c)));
        calls.add(date("calendar_next" + of, d -> CalendarFunctions.calendarNext(unit, d, c)));
        calls.add(
            date(
                "calendar_last_day(d, '" + c.id() + "', '" + unit + "')",
                d -> CalendarFunctions.calendarLastDay(d, c, unit)));
      }
    }
    return calls;
  }

  private static Call number(String sql, IntFunction<Object> value) {
    return new Call(sql, false, value);
  }

  private static Call date(String sql, IntFunction<Object> value) {
    return new Call(sql, true, value);
  }

  static List<CalendarSystem> calendars() {
    return TestSession.some(Calendars.all(), 0);
  }

  // ---- every calendar, by the rule alone

  @ParameterizedTest
  @MethodSource("calendars")
  void isTrueOnTheDaysOnWhichTheFunctionSaysSo(CalendarSystem calendar) {
    for (Call call : calls(calendar)) {
      List<Comparable<Object>> constants = constants(call);
      List<Integer> days = days(calendar, call);
      // The optimizer writes BETWEEN out, and takes away a cast to a type that a function has.
      List<Way> ways =
          PreimageConditions.ALL.stream()
              .filter(way -> !way.sql().contains("BETWEEN") && !way.sql().contains("NULL"))
              .toList();
      List<Expression> conditions = rewritten(call, ways, constants);
      for (int i = 0; i < conditions.size(); i++) {
        check(call, ways.get(i), constants, conditions.get(i), days);
      }
    }
  }

  /**
   * Today's value, and those after it: so many, if the calendar goes on, that Spark makes a set.
   */
  private static List<Comparable<Object>> constants(Call call) {
    TreeSet<Comparable<Object>> values = new TreeSet<>();
    for (int day = NOW; values.size() < 12 && call.on(day) != null; day++) {
      values.add(call.on(day));
    }
    return List.copyOf(values);
  }

  /** The ends of ranges, days on which the value changes, and some around today. */
  private static List<Integer> days(CalendarSystem calendar, Call call) {
    TreeSet<Integer> days = new TreeSet<>();
    for (int end : new int[] {calendar.minEpochDay(), calendar.maxEpochDay(), NOW}) {
      IntStream.rangeClosed(-2, 2).forEach(i -> days.add(end + i));
    }
    days.addAll(List.of(FIRST_DATE, LAST_DATE, NOW - 20_000, NOW + 20_000));
    for (int day = NOW - 420; day < NOW + 420; day++) {
      if (days.size() < 80 && !Objects.equals(call.on(day), call.on(day + 1))) {
        days.addAll(List.of(day, day + 1));
      }
    }
    days.removeIf(day -> day < FIRST_DATE || day > LAST_DATE);
    return List.copyOf(days);
  }

  private static List<Expression> rewritten(
      Call call, List<Way> ways, List<Comparable<Object>> constants) {
    List<String> literals = constants.stream().map(call::literal).toList();
    List<String> columns =
        ways.stream().map(way -> "(" + way.of(call.sql(), literals) + ") AS c").toList();
    Project all =
        (Project)
            SPARK
                .sql("SELECT " + String.join(", ", columns) + " FROM days")
                .queryExecution()
                .analyzed();
    List<Expression> conditions = new ArrayList<>();
    for (Iterator<?> i = all.projectList().iterator(); i.hasNext(); ) {
      Expression condition = ((Expression) i.next()).children().apply(0);
      LogicalPlan plan = new PreimageRule().apply(new Filter(condition, all.child()));
      conditions.add(((Filter) plan).condition());
    }
    return conditions;
  }

  private static void check(
      Call call, Way way, List<Comparable<Object>> k, Expression condition, List<Integer> days) {
    assertFalse(
        condition.toString().contains("calendar"),
        () -> way + " of " + call.sql() + ": " + condition);
    Expression test = condition.transform(new Binding());
    for (int day : days) {
      assertEquals(
          Boolean.TRUE.equals(way.truth().of(call.on(day), k)),
          isTrue(test, day),
          () ->
              String.format(
                  "%s of %s on %s: %s", way, call.sql(), LocalDate.ofEpochDay(day), condition));
    }
    assertEquals(
        Boolean.TRUE.equals(way.truth().of(null, k)), isTrue(test, null), () -> way + " of NULL");
  }

  private static boolean isTrue(Expression condition, Integer day) {
    return Boolean.TRUE.equals(condition.eval(new GenericInternalRow(new Object[] {day})));
  }

  /** Puts the one value of a row in the place of the column. */
  private static final class Binding extends AbstractPartialFunction<Expression, Expression> {

    @Override
    public boolean isDefinedAt(Expression expression) {
      return expression instanceof Attribute;
    }

    @Override
    @SuppressWarnings("unchecked") // B is an Expression
    public <A extends Expression, B> B applyOrElse(A expression, Function1<A, B> other) {
      return isDefinedAt(expression)
          ? (B) new BoundReference(0, DataTypes.DateType, true)
          : other.apply(expression);
    }
  }

  // ---- with the rest of the optimizer, which adds casts, sets and order

  @Test
  void isTrueSoInOptimizedPlans() {
    CalendarSystem calendar = Calendars.of("hebrew"); // of which years differ in their months
    for (Call call : calls(calendar)) {
      List<Comparable<Object>> constants = constants(call);
      List<String> literals = constants.stream().map(call::literal).toList();
      List<Integer> days = days(calendar, call);
      for (Way way : PreimageConditions.ALL) {
        Expression condition = optimized(way.of(call.sql(), literals));
        check(call, way, constants, condition, days);
      }
    }
  }

  private static Expression optimized(String condition) {
    LogicalPlan plan =
        SPARK.sql("SELECT * FROM days WHERE " + condition).queryExecution().optimizedPlan();
    if (plan instanceof LocalRelation none && none.data().isEmpty()) {
      return Literal$.MODULE$.FalseLiteral();
    }
    assertTrue(plan instanceof Filter, () -> condition + ": " + plan);
    return ((Filter) plan).condition();
  }

  // ---- constants of other types, in the optimizer's hands

  // 1403 began on 2024-03-20 and ended on 2025-03-20 (University of Tehran).
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "calendar_year(d, 'jalali') = 1403L | (d >= 2024-03-20) AND (d < 2025-03-21)",
        "calendar_year(d, 'jalali') = 1403S | (d >= 2024-03-20) AND (d < 2025-03-21)",
        "calendar_year(d, 'jalali') = 1403D | (d >= 2024-03-20) AND (d < 2025-03-21)",
        "calendar_year(d, 'jalali') = 1403.0 | (d >= 2024-03-20) AND (d < 2025-03-21)",
        "calendar_year(d, 'jalali') = '1403' | (d >= 2024-03-20) AND (d < 2025-03-21)",
        "calendar_year(d, 'jalali') = 1400 + 3 | (d >= 2024-03-20) AND (d < 2025-03-21)",
        "calendar_year(d, 'jalali') >= 1402.5 AND calendar_year(d, 'jalali') < 1403.5"
            + " | (d >= 2024-03-20) AND (d < 2025-03-21)",
        "calendar_year(d, 'jalali') IN (1403L, 1403L) | (d >= 2024-03-20) AND (d < 2025-03-21)",
        "calendar_trunc('YEAR', d, 'jalali') = '2024-03-20'"
            + " | (d >= 2024-03-20) AND (d < 2025-03-21)",
        "calendar_trunc('YEAR', d, 'jalali') = TIMESTAMP_NTZ '2024-03-20 00:00:00'"
            + " | (d >= 2024-03-20) AND (d < 2025-03-21)",
        "calendar_last_day(d, 'jalali', 'YEAR') = TIMESTAMP '2025-03-20 00:00:00'"
            + " | (d >= 2024-03-20) AND (d < 2025-03-21)",
        "calendar_key(d, 'jalali') BETWEEN '14030101' AND '14031230'"
            + " | (d >= 2024-03-20) AND (d < 2025-03-21)",
        "to_calendar(d, 'jalali') LIKE '1403%' | (d >= 2024-03-20) AND (d < 2025-03-21)",
        "NOT to_calendar(d, 'jalali') LIKE '1403-%'"
            + " | (d >= 0622-03-22) AND (d < 2024-03-20) OR (d >= 2025-03-21) AND (d < 2123-03-21)",
        "to_calendar(d, 'jalali') = '1403-01-01' | (d = 2024-03-20)",
        // what no day has
        "calendar_year(d, 'jalali') = 99999999999 | false",
        "calendar_year(d, 'jalali') = 1403.5 | false",
        "calendar_year(d, 'jalali') = 9999 | false",
        "calendar_month_key(d, 'jalali') = 140313 | false",
        "calendar_key(d, 'jalali') = 14021230 | false",
        "calendar_trunc('YEAR', d, 'jalali') = DATE '2024-03-21' | false",
        "to_calendar(d, 'jalali') = '1403-1-1' | false",
        "to_calendar(d, 'jalali') LIKE '1403-13%' | false",
        "calendar_year(d, 'jalali') = NULL | false",
        "calendar_year(d, 'jalali') IN (NULL) | false",
        "calendar_year(d, 'jalali') NOT IN (1403, NULL) | false",
        "calendar_year(d, 'jalali') BETWEEN 1403 AND NULL | false",
        "calendar_year(d, 'jalali') = 1403 AND calendar_month(d, 'jalali') = 13 | false",
        "calendar_year(d, 'jalali') = 1403 AND calendar_year(d, 'gregorian') = 2023 | false",
        // what every day of the range has
        "calendar_year(d, 'jalali') <> 9999 | (d >= 0622-03-22) AND (d < 2123-03-21)",
        "calendar_year(d, 'jalali') < 99999 | (d >= 0622-03-22) AND (d < 2123-03-21)",
        "NOT (calendar_year(d, 'jalali') <=> 9999) | isnull(d) OR isnotnull(d)",
        // two calendars
        "calendar_year(d, 'jalali') = 1403 AND calendar_year(d, 'gregorian') = 2024"
            + " | (d >= 2024-03-20) AND (d < 2025-01-01)",
      })
  void becomes(String condition, String expected) {
    assumeFalse(
        condition.contains("TIMESTAMP") && TestSession.isSpark3(),
        "3.5 casts the date to a timestamp, and leaves the cast");
    String found = optimized(condition).toString().replaceAll("#[0-9]+", "");
    assertEquals(expected, flat(found), condition);
  }

  // Without the parentheses of AND and OR, and Spark's own IS NOT NULL.
  private static String flat(String condition) {
    return condition
        .replaceAll("[()]", "")
        .replace("isnotnulld AND ", "")
        .replaceAll("(d (?:>=|<|=) [0-9-]+)", "($1)")
        .replaceAll("null(d)", "null($1)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CASE WHEN calendar_year(d, 'jalali') = 1403 THEN day(d) = 1 ELSE month(d) = 2 END",
        "if(calendar_year(d, 'jalali') = 1403, month(d) = 1, month(d) = 2)",
        "coalesce(calendar_year(d, 'jalali') = 1403, month(d) = 1)",
        "(calendar_year(d, 'jalali') = 1403) = (month(d) = 1)",
        "calendar_year(d, 'jalali') + 1 = 1404",
        "calendar_year(s, 'jalali') = 1403",
        "calendar_year(d, 'jalali') = month(d)",
        "calendar_year(d, 'jalali') IN (1403, month(d))",
        "calendar_month(d, 'jalali') = 1 AND d > DATE '2024-01-01'",
        "to_calendar(d, 'jalali') = 14030101",
        "to_calendar(d, 'jalali') COLLATE UTF8_LCASE = '1403-01-01'",
      })
  void isLeft(String condition) {
    assumeFalse(condition.contains("COLLATE") && TestSession.isSpark3(), "3.5 has no collations");
    String sql = "SELECT 1 FROM (SELECT *, CAST(id AS STRING) AS s FROM days) WHERE " + condition;
    SPARK.conf().set("spark.taqwim.rewrite.enabled", false);
    String without;
    try {
      without = SPARK.sql(sql).queryExecution().optimizedPlan().toString();
    } finally {
      SPARK.conf().set("spark.taqwim.rewrite.enabled", true);
    }
    String with = SPARK.sql(sql).queryExecution().optimizedPlan().toString();
    assertTrue(with.contains("calendar"), with);
    assertEquals(without.replaceAll("#[0-9]+", ""), with.replaceAll("#[0-9]+", ""));
  }
}
