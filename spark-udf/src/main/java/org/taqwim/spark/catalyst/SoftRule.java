package org.taqwim.spark.catalyst;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.rules.Rule;
import org.slf4j.LoggerFactory;

/** A rule that leaves a plan as it is where this Spark has not what the rule is built on. */
abstract class SoftRule extends Rule<LogicalPlan> {

  private final AtomicBoolean failed = new AtomicBoolean();

  @Override
  public final LogicalPlan apply(LogicalPlan plan) {
    try {
      return isOn() ? rewrite(plan) : plan;
    } catch (LinkageError e) {
      if (failed.compareAndSet(false, true)) {
        LoggerFactory.getLogger(getClass())
            .warn("{} leaves plans as they are: this Spark has not what it is built on", this, e);
      }
      return plan;
    }
  }

  /** Whether the session wants the rule. */
  boolean isOn() {
    return true;
  }

  /** What the plan becomes. */
  abstract LogicalPlan rewrite(LogicalPlan plan);

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }
}
