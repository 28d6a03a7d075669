package org.taqwim.spark.catalyst;

import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.Join;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.RowLevelWrite;
import scala.Some;
import scala.runtime.AbstractFunction1;

/**
 * Turns conditions on calendar functions, in WHERE, in joins and in commands that change rows, into
 * ranges of the date itself, which Spark's sources know how to skip files and row groups by. {@link
 * Conditions} says which.
 */
public final class PreimageRule extends RewriteRule {

  @Override
  LogicalPlan rewrite(LogicalPlan plan) {
    return plan.transform(new Rewriting<>(PreimageRule::rewritten));
  }

  private static LogicalPlan rewritten(LogicalPlan node) {
    if (node instanceof Filter filter) {
      Expression condition = Conditions.rewrite(filter.condition());
      return condition == filter.condition() ? filter : new Filter(condition, filter.child());
    }
    if (node instanceof Join join && join.condition().isDefined()) {
      Expression condition = Conditions.rewrite(join.condition().get());
      return condition == join.condition().get()
          ? join
          : new Join(
              join.left(), join.right(), join.joinType(), new Some<>(condition), join.hint());
    }
    // By its conditions a source chooses the files that it writes anew, or deletes whole files.
    return node instanceof RowLevelWrite ? node.mapExpressions(new OfCommands()) : node;
  }

  /** What a command that changes rows holds besides its query: nothing but conditions. */
  private static final class OfCommands extends AbstractFunction1<Expression, Expression> {

    @Override
    public Expression apply(Expression condition) {
      return Conditions.rewrite(condition);
    }
  }
}
