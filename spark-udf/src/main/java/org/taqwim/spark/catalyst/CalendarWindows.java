package org.taqwim.spark.catalyst;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.IsNotNull;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.TimeWindow;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.EventTimeWatermark;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.spark.ArgumentTypes;

/**
 * Makes {@code calendar_window} of a column with a watermark a window of event time.
 *
 * <p>Spark closes a group of a stream by the column of its key that has the watermark's metadata,
 * and if that is a struct, by its second field ({@code WatermarkSupport}); so its own {@code
 * window} is a projection below the aggregate, whose column has the metadata of the time ({@code
 * TimeWindowing}). This does the same with periods of a calendar. Wherever there is no watermark, a
 * call is an expression like any other; so it is on a table, although the columns of a table that a
 * stream has written, and of a batch of it, have the metadata still.
 */
public final class CalendarWindows extends SoftRule {

  /** Marks the columns that are ours: Spark drops rows without time from its own windows itself. */
  private static final String MARK = "taqwim.window";

  @Override
  LogicalPlan rewrite(LogicalPlan plan) {
    return plan.resolveOperatorsUp(
        new Rewriting<LogicalPlan>(node -> withoutNulls(resolved(node))));
  }

  // ---- calls

  private static LogicalPlan resolved(LogicalPlan node) {
    if (node.resolved()) {
      return node; // So it has no such call; this spares the look at every expression of a plan.
    }
    WindowsOf windows = WindowsOf.node(node);
    if (windows.calls().isEmpty()) {
      return node;
    }
    // All at once, so that a call in SELECT and the same in GROUP BY become the same column.
    if (windows.calls().stream().anyMatch(call -> !call.isReady())) {
      return node;
    }
    LogicalPlan child =
        node instanceof Aggregate aggregate
            ? aggregate.child()
            : node instanceof Project project ? project.child() : null;
    Map<Expression, Alias> columns = new LinkedHashMap<>();
    for (CalendarCall call : windows.calls()) {
      if (child != null && child.isStreaming() && hasWatermark(call.time())) {
        boolean closes = node instanceof Project || windows.isClosing(call);
        columns.computeIfAbsent(call.canonicalized(), key -> column(call, closes));
      }
    }
    LogicalPlan replaced =
        node.transformExpressionsDown(
            new Rewriting<Expression>(expression -> resolved(expression, columns)));
    return columns.isEmpty() ? replaced : onTopOf(with(columns, child), replaced);
  }

  private static Expression resolved(Expression expression, Map<Expression, Alias> columns) {
    if (isUndecided(expression)) {
      Alias column = columns.get(expression.canonicalized());
      return column == null ? ((CalendarCall) expression).decided() : column.toAttribute();
    }
    if (expression instanceof Alias alias
        && isUndecided(alias.child())
        && !columns.containsKey(alias.child().canonicalized())
        && ArgumentTypes.isTimestamp(((CalendarCall) alias.child()).time().dataType())) {
      MetadataBuilder metadata = new MetadataBuilder();
      if (alias.explicitMetadata().isDefined()) {
        metadata.withMetadata(alias.explicitMetadata().get());
      }
      return ScalaCollections.HERE.alias(
          alias,
          ((CalendarCall) alias.child()).decided(),
          metadata.putBoolean(TimeWindow.marker(), true).build());
    }
    return expression;
  }

  private static Alias column(CalendarCall call, boolean closes) {
    MetadataBuilder metadata =
        new MetadataBuilder()
            .withMetadata(((Attribute) call.time()).metadata())
            // What the function window_time looks for.
            .putBoolean(TimeWindow.marker(), true)
            .putBoolean(MARK, true);
    if (!closes) {
      metadata.remove(EventTimeWatermark.delayKey());
    }
    return ScalaCollections.HERE.alias(
        ScalaCollections.HERE.alias(call, call.columnName()), call.decided(), metadata.build());
  }

  private static LogicalPlan with(Map<Expression, Alias> columns, LogicalPlan child) {
    List<NamedExpression> all = new ArrayList<>(ScalaCollections.HERE.output(child));
    all.addAll(columns.values());
    return ScalaCollections.HERE.project(all, child);
  }

  private static LogicalPlan onTopOf(LogicalPlan child, LogicalPlan node) {
    return node.mapChildren(old -> child);
  }

  static boolean isWindow(CalendarFunction function) {
    return function.name().equals("calendar_window");
  }

  static boolean isUndecided(Expression expression) {
    return expression instanceof CalendarCall call && call.isUndecided();
  }

  static boolean hasWatermark(Expression time) {
    return time instanceof Attribute column
        && ArgumentTypes.isTimestamp(column.dataType())
        && column.metadata().contains(EventTimeWatermark.delayKey());
  }

  // ---- rows without time

  /**
   * Drops the rows without a window from groups that the watermark closes: no watermark would ever
   * close theirs. Spark does so for its own windows.
   */
  private static LogicalPlan withoutNulls(LogicalPlan node) {
    if (node instanceof Aggregate aggregate && aggregate.isStreaming()) {
      for (Expression key : ScalaCollections.HERE.grouping(aggregate)) {
        if (key instanceof Attribute column
            && column.resolved()
            && isClosingWindow(column.metadata())
            && !isWithoutNulls(aggregate.child(), column)) {
          return onTopOf(new Filter(new IsNotNull(column), aggregate.child()), node);
        }
      }
    }
    return node;
  }

  private static boolean isClosingWindow(Metadata metadata) {
    return metadata.contains(MARK) && metadata.contains(EventTimeWatermark.delayKey());
  }

  private static boolean isWithoutNulls(LogicalPlan plan, Attribute column) {
    return plan instanceof Filter filter
        && filter.condition() instanceof IsNotNull condition
        && condition.child().semanticEquals(column);
  }
}
