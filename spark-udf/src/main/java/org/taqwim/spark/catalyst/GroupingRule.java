package org.taqwim.spark.catalyst;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.ExprId;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.PlanExpression;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateExpression;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.taqwim.calendar.function.OneToOne;

/**
 * Groups by the date instead of {@code to_calendar(d, c)}, and converts once for a group: where the
 * text tells the date, the groups are the same.
 *
 * <p>What is grouped by is {@code calendar_trunc('DAY', d, c)}: the date itself, and for a day
 * outside the calendar's range the same error or NULL as before, whatever becomes of the group
 * later. Other functions of the same date and calendar need no place among the keys then.
 *
 * <p>Spark has put the keys into a projection below the aggregate by then ({@code
 * PullOutGroupingExpressions}). The rule comes after those that move conditions, which are to see
 * the functions that the query has. The state of a streaming query, which holds the keys, must not
 * depend on it.
 */
public final class GroupingRule extends RewriteRule {

  @Override
  LogicalPlan rewrite(LogicalPlan plan) {
    return plan.isStreaming() ? plan : plan.transform(new Rewriting<>(GroupingRule::rewritten));
  }

  private static LogicalPlan rewritten(LogicalPlan node) {
    if (node instanceof Aggregate aggregate && aggregate.child() instanceof Project project) {
      Keys keys = new Keys(aggregate, project);
      return keys.results.isEmpty() ? aggregate : keys.rewritten(aggregate, project);
    }
    return node;
  }

  /** The keys of an aggregate that are calls, and what becomes of them. */
  private static final class Keys {

    /** What the projection has for a key; null if it has nothing for it any more. */
    private final Map<ExprId, NamedExpression> columns = new HashMap<>();

    /** What the aggregate gives for a key. */
    private final Map<ExprId, Expression> results = new HashMap<>();

    Keys(Aggregate aggregate, Project project) {
      List<Alias> calls = calls(aggregate, project);
      for (Alias key : calls) {
        CalendarCall call = (CalendarCall) key.child();
        if (!results.containsKey(key.exprId())
            && OneToOne.isOneToOne(call.function(), call.constants())) {
          NamedExpression date =
              ScalaCollections.HERE.alias(
                  call.day(),
                  call.onlyDate() instanceof NamedExpression column ? column.name() : "date");
          calls.stream()
              .filter(other -> !results.containsKey(other.exprId()))
              .filter(other -> isOfSameDay((CalendarCall) other.child(), call))
              .forEach(other -> group(other, date));
          columns.put(key.exprId(), date);
        }
      }
    }

    private void group(Alias key, NamedExpression date) {
      columns.put(key.exprId(), null);
      results.put(key.exprId(), ((CalendarCall) key.child()).of(date.toAttribute()));
    }

    /** Whether a call is of the date and calendar of another one, and NULL where that is NULL. */
    private static boolean isOfSameDay(CalendarCall call, CalendarCall other) {
      return call.onlyDate().semanticEquals(other.onlyDate())
          && call.calendar().equals(other.calendar())
          && call.site().nullForBadValue() == other.site().nullForBadValue()
          && OneToOne.isTotal(call.function(), call.constants());
    }

    /** The keys that are calls of a date, and of which no function takes the result. */
    private static List<Alias> calls(Aggregate aggregate, Project project) {
      List<Alias> calls = new ArrayList<>();
      List<Expression> keys = ScalaCollections.HERE.grouping(aggregate);
      List<NamedExpression> results = ScalaCollections.HERE.results(aggregate);
      for (NamedExpression column : ScalaCollections.HERE.columns(project)) {
        if (column instanceof Alias alias
            && alias.child() instanceof CalendarCall call
            && call.onlyDate() != null
            && keys.stream().anyMatch(key -> isReference(key, alias))
            && results.stream().noneMatch(result -> isTaken(alias, (Expression) result, false))) {
          calls.add(alias);
        }
      }
      return calls;
    }

    private static boolean isReference(Expression expression, Alias column) {
      return expression instanceof AttributeReference reference
          && reference.exprId().equals(column.exprId());
    }

    // In a subquery it stands for a column, and may not become anything else.
    private static boolean isTaken(Alias column, Expression by, boolean inside) {
      boolean in = inside || by instanceof AggregateExpression || by instanceof PlanExpression;
      return in && isReference(by, column)
          || ScalaCollections.HERE.children(by).stream()
              .anyMatch(child -> isTaken(column, child, in));
    }

    // ---- the new plan

    LogicalPlan rewritten(Aggregate aggregate, Project project) {
      List<NamedExpression> below = new ArrayList<>();
      for (NamedExpression named : ScalaCollections.HERE.columns(project)) {
        NamedExpression changed = columns.getOrDefault(named.exprId(), named);
        if (changed != null) {
          below.add(changed);
        }
      }
      List<Expression> keys = new ArrayList<>();
      for (Expression key : ScalaCollections.HERE.grouping(aggregate)) {
        ExprId id = key instanceof AttributeReference reference ? reference.exprId() : null;
        if (!columns.containsKey(id)) {
          keys.add(key);
        } else if (columns.get(id) != null) {
          keys.add(columns.get(id).toAttribute());
        }
      }
      List<NamedExpression> above = new ArrayList<>();
      for (NamedExpression result : ScalaCollections.HERE.results(aggregate)) {
        above.add(result(result));
      }
      return ScalaCollections.HERE.aggregate(
          aggregate, keys, above, ScalaCollections.HERE.project(below, project.child()));
    }

    private NamedExpression result(NamedExpression result) {
      Expression changed =
          ((Expression) result)
              .transform(
                  new Rewriting<>(
                      (Expression used) ->
                          used instanceof AttributeReference reference
                              ? results.getOrDefault(reference.exprId(), used)
                              : used));
      return changed instanceof NamedExpression named
          ? named
          : ScalaCollections.HERE.alias(changed, result);
    }
  }
}
