package org.taqwim.spark.catalyst;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.Not;
import org.apache.spark.sql.catalyst.expressions.Or;
import org.apache.spark.sql.types.DataTypes;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.function.DaySet;
import org.taqwim.calendar.function.Preimage;

/**
 * Conditions on calendar functions as conditions on the date itself.
 *
 * <p>A condition keeps the rows for which it is true, and drops those for which it is false or
 * NULL: so it may become any other that is true for the same rows. {@link Comparisons} has the
 * rules for one comparison; here are those for {@code AND}, {@code OR} and {@code NOT} of several.
 */
final class Conditions {

  /** The most ranges that one condition becomes; a list as long as that is no help to a source. */
  private static final int MOST_RUNS = 24;

  /** What stands for the date where a condition is tried on days, in rows of one value. */
  private static final Expression VALUE_OF_ROW = new BoundReference(0, DataTypes.DateType, false);

  private Conditions() {}

  /** A condition that keeps the same rows; the very same object if there is nothing to do. */
  static Expression rewrite(Expression condition) {
    return hasCall(condition) ? read(condition).expression() : condition;
  }

  private static boolean hasCall(Expression expression) {
    return expression instanceof CalendarCall || children(expression).anyMatch(Conditions::hasCall);
  }

  private static Stream<Expression> children(Expression expression) {
    return ScalaCollections.HERE.children(expression).stream();
  }

  /** A condition, and the days for which it is true, if it is one on a date alone. */
  private record Condition(Expression original, DaysOf days) {

    Expression expression() {
      return days == null ? original : days.expression();
    }
  }

  private static Condition read(Expression condition) {
    if (condition instanceof And) {
      return conjunction(condition);
    }
    if (condition instanceof Or or) {
      return disjunction(or);
    }
    if (condition instanceof Not not && hasCall(not)) {
      return negation(not);
    }
    return new Condition(condition, Comparisons.days(condition));
  }

  private static Condition disjunction(Or or) {
    Condition left = read(or.left());
    Condition right = read(or.right());
    if (left.days != null && right.days != null && left.days.isOfSameDateAs(right.days)) {
      return new Condition(or, left.days.or(right.days));
    }
    Expression newLeft = left.expression();
    Expression newRight = right.expression();
    boolean same = newLeft == or.left() && newRight == or.right();
    return new Condition(same ? or : new Or(newLeft, newRight), null);
  }

  private static Condition negation(Not not) {
    Expression inner = not.child();
    if (inner instanceof Not twice) {
      return read(twice.child());
    }
    Condition pushed =
        inner instanceof And and
            ? read(new Or(new Not(and.left()), new Not(and.right())))
            : inner instanceof Or or
                ? read(new And(new Not(or.left()), new Not(or.right())))
                : new Condition(not, Comparisons.daysOfNegated(inner));
    return new Condition(not, pushed.days);
  }

  // ---- AND

  private static Condition conjunction(Expression and) {
    List<DaysOf> ranges = new ArrayList<>();
    List<Expression> rest = new ArrayList<>();
    boolean changed = false;
    for (Expression conjunct : conjuncts(and)) {
      Condition condition = read(conjunct);
      if (condition.days == null) {
        changed |= condition.original != conjunct;
        rest.add(condition.original);
      } else {
        changed = true;
        add(ranges, condition.days);
      }
    }
    changed |= narrow(ranges, rest);
    if (!changed) {
      return new Condition(and, null);
    }
    if (rest.isEmpty() && ranges.size() == 1) {
      return new Condition(and, ranges.get(0));
    }
    List<Expression> all = new ArrayList<>();
    ranges.forEach(range -> all.add(range.expression()));
    all.addAll(rest);
    return new Condition(all.stream().reduce(And::new).orElseThrow(), null);
  }

  private static List<Expression> conjuncts(Expression condition) {
    List<Expression> all = new ArrayList<>();
    if (condition instanceof And and) {
      all.addAll(conjuncts(and.left()));
      all.addAll(conjuncts(and.right()));
    } else {
      all.add(condition);
    }
    return all;
  }

  private static void add(List<DaysOf> ranges, DaysOf days) {
    for (int i = 0; i < ranges.size(); i++) {
      if (ranges.get(i).isOfSameDateAs(days)) {
        ranges.set(i, ranges.get(i).and(days));
        return;
      }
    }
    ranges.add(days);
  }

  // ---- conditions on the month within a range of dates

  /**
   * Takes conditions on what all days of a month share, such as {@code calendar_month(d, c) = 1},
   * into the ranges of their dates: within a year the month, too, is a range.
   */
  private static boolean narrow(List<DaysOf> ranges, List<Expression> rest) {
    boolean changed = false;
    for (Expression candidate : rest.stream().filter(Conditions::hasCall).toList()) {
      Monthly monthly = Monthly.of(candidate);
      DaysOf days = monthly == null ? null : monthly.within(bound(monthly.axis, ranges, rest));
      if (days != null) {
        add(ranges, days);
        rest.remove(candidate);
        changed = true;
      }
    }
    return changed;
  }

  /** The days that other conditions leave. */
  private static DaySet bound(DateAxis axis, List<DaysOf> ranges, List<Expression> rest) {
    List<DaysOf> all = new ArrayList<>(ranges);
    rest.stream().map(Comparisons::daysOfDate).filter(Objects::nonNull).forEach(all::add);
    return all.stream()
        .filter(range -> range.axis().isSameAs(axis) && !range.orNull())
        .map(DaysOf::days)
        .reduce(DaySet.ALL, DaySet::and);
  }

  /**
   * A condition on a date that is the same for all days of a month.
   *
   * @param condition with the date as its one input
   */
  private record Monthly(Expression condition, DateAxis axis, CalendarSystem calendar) {

    /** Null if the condition is none. */
    static Monthly of(Expression condition) {
      List<CalendarCall> calls = new ArrayList<>();
      collect(condition, calls);
      Expression date = calls.get(0).onlyInput();
      DateAxis axis = date == null ? null : DateAxis.of(date);
      CalendarSystem calendar = calendar(calls.get(0));
      if (axis == null || !condition.deterministic()) {
        return null;
      }
      for (CalendarCall call : calls) {
        if (!Preimage.isSameAllMonth(call.function())
            || call.onlyInput() == null
            || !call.onlyInput().semanticEquals(date)
            || calendar(call) != calendar) {
          return null;
        }
      }
      Expression bound =
          condition.transform(
              new Rewriting<>(
                  (Expression part) -> part.semanticEquals(date) ? VALUE_OF_ROW : part));
      return bound.references().isEmpty() ? new Monthly(bound, axis, calendar) : null;
    }

    private static void collect(Expression expression, List<CalendarCall> calls) {
      if (expression instanceof CalendarCall call) {
        calls.add(call);
      }
      children(expression).forEach(child -> collect(child, calls));
    }

    private static CalendarSystem calendar(CalendarCall call) {
      return Arrays.stream(call.constants())
          .filter(CalendarSystem.class::isInstance)
          .map(CalendarSystem.class::cast)
          .findFirst()
          .orElse(null);
    }

    /** The days among others for which it is true; null if they are no few ranges. */
    DaysOf within(DaySet days) {
      try {
        return Preimage.byMonth(days, calendar, this::isTrueOn)
            .filter(found -> found.runs().size() <= MOST_RUNS)
            .map(found -> DaysOf.of(axis, found, false))
            .orElse(null);
      } catch (Exception onSomeDay) {
        return null; // Such as a division by zero: only a row of that day may raise it.
      }
    }

    private boolean isTrueOn(int epochDay) {
      InternalRow row = new GenericInternalRow(new Object[] {epochDay});
      return Boolean.TRUE.equals(condition.eval(row));
    }
  }
}
