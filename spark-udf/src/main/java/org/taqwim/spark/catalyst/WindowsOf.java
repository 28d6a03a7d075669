package org.taqwim.spark.catalyst;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAlias;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.SessionWindow;
import org.apache.spark.sql.catalyst.expressions.TimeWindow;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.EventTimeWatermark;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.types.StructType;

/**
 * The windows in the expressions of a node.
 *
 * @param calls those of calendars, undecided
 * @param keys of these, those that are columns by themselves
 * @param sparks whether there are windows of Spark's own with a watermark
 */
record WindowsOf(List<CalendarCall> calls, List<CalendarCall> keys, boolean sparks) {

  static WindowsOf node(LogicalPlan node) {
    List<CalendarCall> calls = new ArrayList<>();
    List<CalendarCall> keys = new ArrayList<>();
    boolean[] sparks = {false};
    node.transformExpressionsDown(
        new Rewriting<Expression>(
            expression -> {
              addTo(calls, expression);
              if (expression instanceof Alias alias) {
                addTo(keys, alias.child());
              } else if (expression instanceof UnresolvedAlias alias) {
                addTo(keys, alias.child());
              }
              sparks[0] |= isSparks(expression);
              return expression;
            }));
    if (!calls.isEmpty() && node instanceof Aggregate aggregate) {
      ScalaCollections.HERE.grouping(aggregate).forEach(key -> addTo(keys, key));
    }
    return new WindowsOf(calls, keys, sparks[0]);
  }

  private static void addTo(List<CalendarCall> calls, Expression expression) {
    if (CalendarWindows.isUndecided(expression)) {
      calls.add((CalendarCall) expression);
    }
  }

  private static boolean isSparks(Expression expression) {
    return expression instanceof TimeWindow
        || expression instanceof SessionWindow
        || expression instanceof Attribute column
            && column.resolved()
            && column.dataType() instanceof StructType
            && column.metadata().contains(EventTimeWatermark.delayKey());
  }

  /**
   * Whether a group is closed by this window. Spark takes one of its keys for that: a group of
   * several is complete when any of them is over, so the shortest is the best.
   */
  boolean isClosing(CalendarCall call) {
    return !sparks
        && keys.stream()
            .filter(key -> CalendarWindows.hasWatermark(key.time()))
            .min(
                Comparator.comparing(
                    CalendarCall::unit, Comparator.nullsLast(Comparator.naturalOrder())))
            .filter(call::semanticEquals)
            .isPresent();
  }
}
