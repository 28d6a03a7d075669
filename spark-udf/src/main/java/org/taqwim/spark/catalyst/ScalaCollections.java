package org.taqwim.spark.catalyst;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.codegen.Block;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.types.StructType;
import org.taqwim.spark.CallSite;

/**
 * Whatever of Catalyst takes or gives a Scala collection. {@code Seq} is one type in Scala 2.12 and
 * another in 2.13, so that these few calls, and only these, are compiled for each.
 */
interface ScalaCollections {

  /** Those of the Scala that runs here. */
  ScalaCollections HERE = new Scala213Collections();

  /** A {@code Seq} of expressions as a list. */
  List<Expression> list(Object seq);

  /** The values of an immutable {@code Set}, of which one may be null. */
  List<Object> values(Object set);

  /** An immutable {@code Map}. */
  scala.collection.immutable.Map<String, String> map(Map<String, String> map);

  /** A call of a function. */
  CalendarCall call(String function, List<Expression> arguments, CallSite site);

  /** Generated code, of which {@code inputs} stand between the {@code parts}. */
  Block block(List<String> parts, List<Block> inputs);

  /** A table of the numbers from one to before another, as {@code range} makes it. */
  LogicalPlan range(long from, long until);

  /** A table of the elements of an array, of which outer queries may be the source. */
  LogicalPlan explode(Expression array, String column);

  /** A projection. */
  LogicalPlan project(List<NamedExpression> columns, LogicalPlan plan);

  /** An expression with a name. */
  NamedExpression alias(Expression expression, String name);

  /** The columns of a plan. */
  List<Attribute> output(LogicalPlan plan);

  /** Rows that are part of the plan. */
  LogicalPlan relation(StructType schema, List<Row> rows);
}
