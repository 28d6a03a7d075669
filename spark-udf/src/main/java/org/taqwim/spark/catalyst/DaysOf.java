package org.taqwim.spark.catalyst;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.EqualTo;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GreaterThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.IsNotNull;
import org.apache.spark.sql.catalyst.expressions.IsNull;
import org.apache.spark.sql.catalyst.expressions.LessThan;
import org.apache.spark.sql.catalyst.expressions.Literal$;
import org.apache.spark.sql.catalyst.expressions.Or;
import org.taqwim.calendar.function.DaySet;

/**
 * A condition as the days of a date for which it is true.
 *
 * @param axis of the date
 * @param days the days
 * @param orNull whether it is true for NULL, too
 */
record DaysOf(DateAxis axis, DaySet days, boolean orNull) {

  /** The first and last day of Spark's DATE, 0001-01-01 and 9999-12-31. Ranges end there unsaid. */
  private static final int FIRST_DATE = -719_162;

  private static final int LAST_DATE = 2_932_896;

  /** Null if days of the axis have no borders where these runs of days end. */
  static DaysOf of(DateAxis axis, DaySet days, boolean orNull) {
    for (DaySet.Run run : days.runs()) {
      if (run.first() >= FIRST_DATE && !axis.hasBorderAt(run.first())
          || run.last() <= LAST_DATE && !axis.hasBorderAt(run.last() + 1)) {
        return null;
      }
    }
    return new DaysOf(axis, days, orNull);
  }

  boolean isOfSameDateAs(DaysOf other) {
    return axis.isSameAs(other.axis);
  }

  DaysOf and(DaysOf other) {
    return new DaysOf(axis, days.and(other.days), orNull && other.orNull);
  }

  DaysOf or(DaysOf other) {
    return new DaysOf(axis, days.or(other.days), orNull || other.orNull);
  }

  // ---- as an expression

  /** The condition on the column. */
  Expression expression() {
    List<Expression> ranges = new ArrayList<>();
    if (orNull) {
      ranges.add(new IsNull(axis.column()));
    }
    days.runs().forEach(run -> ranges.add(range(run)));
    return ranges.stream().reduce(Or::new).orElse(Literal$.MODULE$.FalseLiteral());
  }

  private Expression range(DaySet.Run run) {
    boolean fromFirst = run.first() < FIRST_DATE;
    boolean toLast = run.last() > LAST_DATE;
    if (axis.zone() == null && run.first() == run.last()) {
      return new EqualTo(axis.column(), axis.startOf(run.first()));
    }
    Expression from =
        fromFirst ? null : new GreaterThanOrEqual(axis.column(), axis.startOf(run.first()));
    Expression to = toLast ? null : new LessThan(axis.column(), axis.startOf(run.last() + 1));
    if (from == null && to == null) {
      return new IsNotNull(axis.column());
    }
    return from == null ? to : to == null ? from : new And(from, to);
  }
}
