package org.taqwim.spark.catalyst;

import static org.junit.jupiter.api.Assertions.assertSame;

import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.OneRowRelation;
import org.junit.jupiter.api.Test;

/** A rule that meets another Catalyst than its own is no error of the query. */
class RewriteRuleTest {

  @Test
  void aRuleThatCannotBeLinkedLeavesThePlan() {
    RewriteRule rule =
        new RewriteRule() {
          @Override
          LogicalPlan rewrite(LogicalPlan plan) {
            throw new NoSuchMethodError("Filter.condition");
          }
        };
    LogicalPlan plan = new OneRowRelation();
    assertSame(plan, rule.apply(plan));
    assertSame(plan, rule.apply(plan));
  }
}
