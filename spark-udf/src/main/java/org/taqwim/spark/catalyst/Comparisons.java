package org.taqwim.spark.catalyst;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.expressions.BinaryComparison;
import org.apache.spark.sql.catalyst.expressions.EqualNullSafe;
import org.apache.spark.sql.catalyst.expressions.EqualTo;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GetStructField;
import org.apache.spark.sql.catalyst.expressions.GreaterThan;
import org.apache.spark.sql.catalyst.expressions.GreaterThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.In;
import org.apache.spark.sql.catalyst.expressions.InSet;
import org.apache.spark.sql.catalyst.expressions.LessThan;
import org.apache.spark.sql.catalyst.expressions.LessThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.StartsWith;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.DaySet;
import org.taqwim.calendar.function.FunctionTable;
import org.taqwim.calendar.function.Preimage;
import org.taqwim.calendar.function.Preimage.Comparison;

/**
 * Comparisons of a calendar function with constants, as days.
 *
 * <p>{@code NOT} of a comparison is not true for all the days that are left: neither for NULL nor
 * for a day outside the calendar's range, where the function is NULL, or an error if rows are not
 * skipped. {@code <=>} is never NULL, so that its {@code NOT} is true for both.
 */
final class Comparisons {

  private Comparisons() {}

  /** The days for which a condition is true; null if it is no such comparison. */
  static DaysOf days(Expression condition) {
    return days(condition, false);
  }

  /** The days for which NOT of a condition is true; null if it is no such comparison. */
  static DaysOf daysOfNegated(Expression condition) {
    return days(condition, true);
  }

  private static DaysOf days(Expression condition, boolean negated) {
    if (condition instanceof BinaryComparison comparison) {
      return comparison(comparison, negated);
    }
    if (condition instanceof In in) {
      return in(in, negated);
    }
    if (condition instanceof InSet in) {
      return in(in.child(), ScalaCollections.HERE.values(in.hset()), negated);
    }
    if (condition instanceof StartsWith startsWith
        && constant(startsWith.right()) instanceof byte[] prefix) {
      Call call = Call.of(startsWith.left());
      return call == null
          ? null
          : call.result(call.preimage.whereTextStartsWith(prefix), negated, false);
    }
    if (condition instanceof CalendarCall call
        && call.function().name().equals("calendar_between")) {
      return between(call, negated);
    }
    return null;
  }

  // It is false outside the calendar's range, too, and its NOT is true there.
  private static DaysOf between(CalendarCall call, boolean negated) {
    DateAxis axis = call.onlyInput() == null ? null : DateAxis.of(call.onlyInput());
    if (axis == null) {
      return null;
    }
    DaySet days = Preimage.between(call.constants());
    return DaysOf.of(axis, negated ? DaySet.ALL.without(days) : days, false);
  }

  private static DaysOf comparison(BinaryComparison comparison, boolean negated) {
    Call left = Call.of(comparison.left());
    Call call = left != null ? left : Call.of(comparison.right());
    Object constant = constant(left != null ? comparison.right() : comparison.left());
    Comparison kind = kind(comparison, left == null);
    if (call == null || constant == null || kind == null) {
      return null;
    }
    boolean nullSafe = comparison instanceof EqualNullSafe;
    return call.result(call.preimage.where(kind, constant), negated, nullSafe);
  }

  private static Comparison kind(BinaryComparison comparison, boolean reversed) {
    if (comparison instanceof EqualTo || comparison instanceof EqualNullSafe) {
      return Comparison.EQUAL;
    } else if (comparison instanceof LessThan) {
      return reversed ? Comparison.GREATER : Comparison.LESS;
    } else if (comparison instanceof LessThanOrEqual) {
      return reversed ? Comparison.GREATER_OR_EQUAL : Comparison.LESS_OR_EQUAL;
    } else if (comparison instanceof GreaterThan) {
      return reversed ? Comparison.LESS : Comparison.GREATER;
    } else if (comparison instanceof GreaterThanOrEqual) {
      return reversed ? Comparison.LESS_OR_EQUAL : Comparison.GREATER_OR_EQUAL;
    }
    return null;
  }

  private static DaysOf in(In in, boolean negated) {
    List<Object> values = new ArrayList<>();
    for (Expression value : ScalaCollections.HERE.list(in)) {
      if (!value.foldable()) {
        return null;
      }
      values.add(value.eval(null));
    }
    return in(in.value(), values, negated);
  }

  private static DaysOf in(Expression value, List<Object> values, boolean negated) {
    Call call = Call.of(value);
    if (call == null) {
      return null;
    }
    DaySet days = DaySet.EMPTY;
    for (Object constant : values) {
      if (constant == null) {
        if (negated) {
          return call.result(Optional.of(call.preimage.domain()), true, false); // never true
        }
      } else {
        Optional<DaySet> same =
            call.preimage.where(Comparison.EQUAL, constant(constant, value.dataType()));
        if (same.isEmpty()) {
          return null;
        }
        days = days.or(same.get());
      }
    }
    return call.result(Optional.of(days), negated, false);
  }

  /** The days of a comparison of a date itself with a constant; null if it is none. */
  static DaysOf daysOfDate(Expression condition) {
    if (!(condition instanceof BinaryComparison comparison)) {
      return null;
    }
    DateAxis axis = DateAxis.of(comparison.left());
    Comparison kind = kind(comparison, axis == null);
    Object constant = constant(axis == null ? comparison.left() : comparison.right());
    axis = axis == null ? DateAxis.of(comparison.right()) : axis;
    if (axis == null || !(constant instanceof Integer day) || kind == null) {
      return null;
    }
    DaySet before = day == Integer.MIN_VALUE ? DaySet.EMPTY : DaySet.of(Integer.MIN_VALUE, day - 1);
    DaySet same = DaySet.of(day, day);
    return DaysOf.of(
        axis,
        switch (kind) {
          case EQUAL -> same;
          case LESS -> before;
          case LESS_OR_EQUAL -> before.or(same);
          case GREATER -> DaySet.ALL.without(before).without(same);
          case GREATER_OR_EQUAL -> DaySet.ALL.without(before);
        },
        false);
  }

  // ---- the parts of a comparison

  /** The value of a constant expression; null if it is NULL, not constant, or of no use. */
  private static Object constant(Expression expression) {
    if (!expression.foldable()) {
      return null;
    }
    Object value = expression.eval(null);
    return value == null ? null : constant(value, expression.dataType());
  }

  // Strings of a collation other than bytes are of another type, and are not compared here.
  private static Object constant(Object value, DataType type) {
    return value instanceof UTF8String text && type.equals(DataTypes.StringType)
        ? text.getBytes()
        : value;
  }

  /** A call of a function that keeps the order of dates. */
  private record Call(DateAxis axis, Preimage preimage) {

    /** Null if the expression is none. */
    static Call of(Expression expression) {
      if (expression instanceof CalendarCall call) {
        return of(call, call.function());
      }
      return expression instanceof GetStructField field
              && field.child() instanceof CalendarCall call
              && call.function().name().equals("calendar_fields")
          ? ofField(call, field.childSchema().fieldNames()[field.ordinal()])
          : null;
    }

    private static Call ofField(CalendarCall fields, String name) {
      return switch (name) {
        case "year", "key", "month_key" -> of(fields, FunctionTable.of("calendar_" + name));
        default -> null;
      };
    }

    private static Call of(CalendarCall call, CalendarFunction function) {
      Expression date = call.onlyInput();
      ZoneId zone = date == null ? null : call.zone();
      DateAxis axis =
          date == null ? null : zone == null ? DateAxis.of(date) : DateAxis.ofTimestamp(date, zone);
      if (axis == null) {
        return null;
      }
      Object[] names = Arrays.copyOf(call.constants(), call.constants().length + 1);
      names[names.length - 1] = zone;
      return Preimage.of(function, names).map(preimage -> new Call(axis, preimage)).orElse(null);
    }

    DaysOf result(Optional<DaySet> days, boolean negated, boolean nullSafe) {
      if (days.isEmpty()) {
        return null;
      }
      DaySet all = nullSafe ? DaySet.ALL : preimage.domain();
      DaySet wanted = negated ? all.without(days.get()) : days.get();
      return DaysOf.of(axis, wanted, negated && nullSafe);
    }
  }
}
