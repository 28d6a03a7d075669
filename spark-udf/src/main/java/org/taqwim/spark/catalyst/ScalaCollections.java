package org.taqwim.spark.catalyst;

import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Explode;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Generator;
import org.apache.spark.sql.catalyst.expressions.In;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.codegen.Block;
import org.apache.spark.sql.catalyst.expressions.objects.Invoke;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.taqwim.spark.CallSite;
import scala.collection.immutable.$colon$colon;
import scala.collection.immutable.Nil$;
import scala.util.Properties;

/**
 * Whatever of Catalyst takes or gives a Scala collection. {@code Seq} is one type in Scala 2.12 and
 * another in 2.13, and methods of Catalyst name it: so that these few calls, and only these, are
 * compiled for each. An expression like {@code plan.output()} in any other class would be a call of
 * a method that the other Scala's Spark has not.
 */
interface ScalaCollections {

  /** Those of the Scala that runs here. */
  ScalaCollections HERE = of(Properties.versionNumberString());

  /** Those of a version of Scala, by name: of two classes, the one here cannot be linked. */
  static ScalaCollections of(String scala) {
    String binary = scala.startsWith("2.12.") ? "212" : scala.startsWith("2.13.") ? "213" : null;
    if (binary == null) {
      throw new UnsupportedClassVersionError(
          "Taqwim runs on Spark with Scala 2.12 or 2.13, and this is Scala " + scala);
    }
    String name = ScalaCollections.class.getPackageName() + ".Scala" + binary + "Collections";
    try {
      return Class.forName(name)
          .asSubclass(ScalaCollections.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("Taqwim's jar has no " + name + " for Scala " + scala, e);
    }
  }

  // ---- what is one type in both

  /** A {@code Seq} of expressions as a list. */
  @SuppressWarnings("unchecked")
  default List<Expression> list(Object seq) {
    return java((scala.collection.Seq<Expression>) seq);
  }

  /** The values of an immutable {@code Set}, of which one may be null. */
  @SuppressWarnings({"unchecked", "deprecation"}) // there are no converters but these in both
  default List<Object> values(Object set) {
    return new ArrayList<>(
        scala.collection.JavaConverters.setAsJavaSet((scala.collection.Set<Object>) set));
  }

  @SuppressWarnings("deprecation") // there are no converters but these in both
  static <T> List<T> java(scala.collection.Seq<T> seq) {
    return List.copyOf(scala.collection.JavaConverters.seqAsJavaList(seq));
  }

  /** A list is a {@code Seq} of either. */
  static <T> scala.collection.immutable.List<T> seq(List<? extends T> list) {
    scala.collection.immutable.List<T> seq = nil();
    for (int i = list.size() - 1; i >= 0; i--) {
      seq = new $colon$colon<>(list.get(i), seq);
    }
    return seq;
  }

  @SuppressWarnings("unchecked")
  private static <T> scala.collection.immutable.List<T> nil() {
    return (scala.collection.immutable.List<T>) Nil$.MODULE$;
  }

  // ---- what differs

  /** An immutable {@code Map}. */
  scala.collection.immutable.Map<String, String> map(Map<String, String> map);

  /** The children of an expression. */
  List<Expression> children(Expression expression);

  /** What {@code IN} lists. */
  List<Expression> list(In in);

  /** A call of a function. */
  CalendarCall call(String function, List<Expression> arguments, CallSite site);

  /** Generated code, of which {@code inputs} stand between the {@code parts}. */
  Block block(List<String> parts, List<Block> inputs);

  /** A table of the numbers from one to before another, as {@code range} makes it. */
  LogicalPlan range(long from, long until);

  /** A table that a generator makes, of which outer queries may be the source. */
  LogicalPlan generate(Generator generator, List<Attribute> columns);

  /** A projection. */
  LogicalPlan project(List<NamedExpression> columns, LogicalPlan plan);

  /** An expression with a name. */
  Alias alias(Expression expression, String name);

  /** An expression with the name, id and qualifier of another, and metadata. */
  Alias alias(Alias like, Expression expression, Metadata metadata);

  /** What an aggregate groups by. */
  List<Expression> grouping(Aggregate aggregate);

  /** What an aggregate gives. */
  List<NamedExpression> results(Aggregate aggregate);

  /** What a projection gives. */
  List<NamedExpression> columns(Project project);

  /** The expressions of a node. */
  List<Expression> expressions(LogicalPlan node);

  /** The arguments of the call of a method. */
  List<Expression> arguments(Invoke call);

  /** A column. */
  Attribute attribute(StructField field);

  /** An expression in the place of a column, under its id. */
  NamedExpression alias(Expression expression, NamedExpression column);

  /** The columns of a plan. */
  List<Attribute> output(LogicalPlan plan);

  /** Rows that are part of the plan. */
  LogicalPlan relation(List<Attribute> columns, List<Row> rows);

  /** The map of an {@code ErrorClassesJsonReader}, and what such a reader finds in a file. */
  Object conditions(Object known, URL file);

  // ---- what is made of these

  /** An aggregate with other keys, results and source. */
  default LogicalPlan aggregate(
      Aggregate like, List<Expression> keys, List<NamedExpression> results, LogicalPlan source) {
    // In Spark 4 an aggregate has a hint as well.
    Object[] parts = new Object[like.productArity()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = like.productElement(i);
    }
    parts[0] = seq(keys);
    parts[1] = seq(results);
    parts[2] = source;
    return like.makeCopy(parts);
  }

  /** A table of the elements of an array, of which outer queries may be the source. */
  default LogicalPlan explode(Expression array, String column) {
    Explode explode = new Explode(array);
    StructField element = explode.elementSchema().fields()[0];
    return generate(
        explode,
        List.of(
            attribute(
                DataTypes.createStructField(column, element.dataType(), element.nullable()))));
  }

  /** Rows that are part of the plan. */
  default LogicalPlan relation(StructType schema, List<Row> rows) {
    return relation(Arrays.stream(schema.fields()).map(this::attribute).toList(), rows);
  }
}
