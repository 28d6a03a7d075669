package org.taqwim.spark.catalyst;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.ExprId;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GetStructField;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.taqwim.calendar.CalendarField;
import org.taqwim.calendar.function.FieldsRow;

/**
 * Computes of {@code calendar_fields(d, c)} the fields that a query uses, and no others: {@code
 * calendar_fields(d, c).month} becomes {@code calendar_month(d, c)}. Where the whole struct is used
 * too, it stays.
 */
public final class FieldsRule extends RewriteRule {

  /** All nineteen, one by one, cost more than the struct; half of them cost less. */
  private static final int MOST_FIELDS = 9;

  @Override
  LogicalPlan rewrite(LogicalPlan plan) {
    return plan.isStreaming() ? plan : plan.transform(new Rewriting<>(FieldsRule::rewritten));
  }

  private static LogicalPlan rewritten(LogicalPlan node) {
    LogicalPlan split =
        node instanceof Project project && project.child() instanceof Project below
            ? split(node, below)
            : node instanceof Aggregate aggregate && aggregate.child() instanceof Project below
                ? split(node, below)
                : node;
    Map<Expression, Set<Integer>> used = new HashMap<>();
    ScalaCollections.HERE.expressions(split).forEach(expression -> count(expression, used));
    return used.isEmpty()
        ? split
        : split.transformExpressions(
            new Rewriting<>((Expression expression) -> ofField(expression, used)));
  }

  /** The fields that are used of each call. */
  private static void count(Expression expression, Map<Expression, Set<Integer>> used) {
    if (expression instanceof GetStructField field && field.child() instanceof CalendarCall call) {
      used.computeIfAbsent(call, key -> new HashSet<>()).add(field.ordinal());
    }
    ScalaCollections.HERE.children(expression).forEach(child -> count(child, used));
  }

  // ---- calendar_fields(d, c).month

  private static Expression ofField(Expression expression, Map<Expression, Set<Integer>> used) {
    Expression function =
        expression instanceof GetStructField field
                && field.child() instanceof CalendarCall call
                && used.getOrDefault(call, Set.of()).size() <= MOST_FIELDS
            ? function(call, field.ordinal())
            : null;
    return function == null ? expression : function;
  }

  /** The function that gives a field of a call; null if there is none. */
  private static Expression function(CalendarCall call, int field) {
    if (!call.function().name().equals("calendar_fields")
        || call.onlyDate() == null
        || !FieldsRow.isFunctionOrNull(field, call.calendar())) {
      return null;
    }
    CalendarField part = FieldsRow.part(field);
    CalendarCall function = call.part(FieldsRow.function(field), part == null ? null : part.name());
    return call.site().nullForBadValue() || FieldsRow.isFunction(field, call.calendar())
        ? function
        : function.orNull().of(call.day());
  }

  // ---- s.month of (SELECT calendar_fields(d, c) AS s ...)

  /** Puts the fields that a node takes of a struct in the place of the struct below it. */
  private static LogicalPlan split(LogicalPlan node, Project below) {
    LogicalPlan above = node;
    Project split = below;
    for (NamedExpression column : ScalaCollections.HERE.columns(below)) {
      if (column instanceof Alias alias
          && alias.child() instanceof CalendarCall call
          && call.function().name().equals("calendar_fields")) {
        Map<Integer, NamedExpression> fields = fields(above, alias.exprId(), call);
        if (fields != null) {
          split = with(split, alias, fields);
          above =
              above.transformExpressions(
                  new Rewriting<>(
                      (Expression used) ->
                          isFieldOf(used, alias.exprId())
                              ? fields.get(((GetStructField) used).ordinal()).toAttribute()
                              : used));
        }
      }
    }
    Project child = split;
    return child.fastEquals(below) ? node : above.mapChildren(old -> child);
  }

  /** The fields that a node takes of a struct; null if it takes none, all at once, or another. */
  private static Map<Integer, NamedExpression> fields(
      LogicalPlan node, ExprId struct, CalendarCall call) {
    Map<Integer, NamedExpression> fields = new TreeMap<>();
    for (Expression expression : ScalaCollections.HERE.expressions(node)) {
      if (!collect(expression, struct, call, fields)) {
        return null;
      }
    }
    return fields.isEmpty() || fields.size() > MOST_FIELDS ? null : fields;
  }

  private static boolean collect(
      Expression expression, ExprId struct, CalendarCall call, Map<Integer, NamedExpression> to) {
    if (isFieldOf(expression, struct)) {
      int field = ((GetStructField) expression).ordinal();
      Expression function = function(call, field);
      if (function != null) {
        String name = FieldsRow.COLUMNS.get(field).name();
        to.computeIfAbsent(field, i -> ScalaCollections.HERE.alias(function, name));
      }
      return function != null;
    }
    return !isReference(expression, struct)
        && ScalaCollections.HERE.children(expression).stream()
            .allMatch(child -> collect(child, struct, call, to));
  }

  private static boolean isFieldOf(Expression expression, ExprId struct) {
    return expression instanceof GetStructField field && isReference(field.child(), struct);
  }

  private static boolean isReference(Expression expression, ExprId column) {
    return expression instanceof AttributeReference reference && reference.exprId().equals(column);
  }

  private static Project with(Project project, Alias struct, Map<Integer, NamedExpression> fields) {
    List<NamedExpression> columns = new ArrayList<>();
    for (NamedExpression column : ScalaCollections.HERE.columns(project)) {
      if (column == struct) {
        columns.addAll(fields.values());
      } else {
        columns.add(column);
      }
    }
    return (Project) ScalaCollections.HERE.project(columns, project.child());
  }
}
