package org.taqwim.spark.catalyst;

import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.objects.Invoke;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.taqwim.spark.connector.BoundCall;

/**
 * Makes calls of the functions of a {@link org.taqwim.spark.CalendarCatalog} the calls that they
 * are without a catalog's name, so that {@link PreimageRule} knows them, and constant names are
 * resolved once. The state of a streaming query must not depend on it.
 */
public final class CatalogCallRule extends RewriteRule {

  @Override
  LogicalPlan rewrite(LogicalPlan plan) {
    return plan.isStreaming()
        ? plan
        : plan.transformAllExpressions(new Rewriting<>(CatalogCallRule::rewritten));
  }

  private static Expression rewritten(Expression node) {
    return node instanceof Invoke call
            && call.targetObject() instanceof Literal target
            && target.value() instanceof BoundCall bound
        ? ScalaCollections.HERE.call(
            bound.name(), ScalaCollections.HERE.arguments(call), bound.site())
        : node;
  }
}
