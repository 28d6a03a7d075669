package org.taqwim.spark.catalyst;

import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.objects.Invoke;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.taqwim.spark.connector.BoundCall;
import scala.runtime.AbstractPartialFunction;

/**
 * Makes calls of the functions of a {@link org.taqwim.spark.CalendarCatalog} the calls that they
 * are without a catalog's name, so that {@link PreimageRule} knows them, and constant names are
 * resolved once.
 */
public final class CatalogCallRule extends RewriteRule {

  @Override
  LogicalPlan rewrite(LogicalPlan plan) {
    return (LogicalPlan) plan.transformAllExpressions(new Rewriting());
  }

  private static final class Rewriting extends AbstractPartialFunction<Expression, Expression> {

    @Override
    public boolean isDefinedAt(Expression node) {
      return bound(node) != null;
    }

    @Override
    public <A extends Expression, B> B applyOrElse(A node, scala.Function1<A, B> other) {
      BoundCall bound = bound(node);
      return bound == null
          ? other.apply(node)
          : result(
              ScalaCollections.HERE.call(
                  bound.name(),
                  ScalaCollections.HERE.list(((Invoke) node).arguments()),
                  bound.site()));
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // B is an Expression
    private static <B> B result(Expression expression) {
      return (B) expression;
    }

    private static BoundCall bound(Expression node) {
      return node instanceof Invoke call
              && call.targetObject() instanceof Literal target
              && target.value() instanceof BoundCall bound
          ? bound
          : null;
    }
  }
}
