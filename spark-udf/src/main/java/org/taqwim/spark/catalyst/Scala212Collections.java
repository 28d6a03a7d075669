package org.taqwim.spark.catalyst;

import java.net.URL;
import java.util.List;
import java.util.Map;
import org.apache.spark.ErrorClassesJsonReader;
import org.apache.spark.ErrorInfo;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Generator;
import org.apache.spark.sql.catalyst.expressions.In;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.codegen.Block;
import org.apache.spark.sql.catalyst.expressions.codegen.CodeBlock;
import org.apache.spark.sql.catalyst.expressions.objects.Invoke;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.Generate;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.OneRowRelation;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.Range;
import org.apache.spark.sql.types.AbstractDataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.taqwim.spark.CallSite;
import scala.Option;
import scala.Predef$;
import scala.Some;
import scala.collection.IndexedSeq;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * The collections of Scala 2.12. What is changed here is changed in {@code Scala213Collections}.
 */
final class Scala212Collections implements ScalaCollections {

  @Override
  public scala.collection.immutable.Map<String, String> map(Map<String, String> map) {
    return JavaConverters.mapAsScalaMap(map).toMap(Predef$.MODULE$.$conforms());
  }

  @Override
  public List<Expression> children(Expression expression) {
    return list(expression.children());
  }

  @Override
  public List<Expression> list(In in) {
    return list(in.list());
  }

  @Override
  public List<Attribute> output(LogicalPlan plan) {
    return ScalaCollections.java(plan.output());
  }

  @Override
  public CalendarCall call(String function, List<Expression> arguments, CallSite site) {
    return new Call(function, ScalaCollections.seq(arguments), site);
  }

  @Override
  public Block block(List<String> parts, List<Block> inputs) {
    return new CodeBlock(ScalaCollections.seq(parts), ScalaCollections.seq(inputs));
  }

  @Override
  public LogicalPlan range(long from, long until) {
    return new Range(from, until, 1, Option.empty(), Range.getOutputAttrs(), false);
  }

  @Override
  public LogicalPlan generate(Generator generator, List<Attribute> columns) {
    return new Generate(
        generator,
        ScalaCollections.seq(List.of()),
        false,
        Option.empty(),
        ScalaCollections.seq(columns),
        new OneRowRelation());
  }

  @Override
  public LogicalPlan project(List<NamedExpression> columns, LogicalPlan plan) {
    return new Project(ScalaCollections.seq(columns), plan);
  }

  @Override
  public LogicalPlan relation(List<Attribute> columns, List<Row> rows) {
    return LocalRelation.fromExternalRows(
        ScalaCollections.seq(columns), ScalaCollections.seq(rows));
  }

  @Override
  public Alias alias(Expression expression, String name) {
    return new Alias(
        expression,
        name,
        NamedExpression.newExprId(),
        ScalaCollections.seq(List.of()),
        Option.empty(),
        ScalaCollections.seq(List.of()));
  }

  @Override
  public Alias alias(Alias like, Expression expression, Metadata metadata) {
    return new Alias(
        expression,
        like.name(),
        like.exprId(),
        like.qualifier(),
        new Some<>(metadata),
        like.nonInheritableMetadataKeys());
  }

  @Override
  public List<Expression> grouping(Aggregate aggregate) {
    return ScalaCollections.java(aggregate.groupingExpressions());
  }

  @Override
  public List<NamedExpression> results(Aggregate aggregate) {
    return ScalaCollections.java(aggregate.aggregateExpressions());
  }

  @Override
  public List<NamedExpression> columns(Project project) {
    return ScalaCollections.java(project.projectList());
  }

  @Override
  public List<Expression> expressions(LogicalPlan node) {
    return list(node.expressions());
  }

  @Override
  public List<Expression> arguments(Invoke call) {
    return ScalaCollections.java(call.arguments());
  }

  @Override
  public NamedExpression alias(Expression expression, NamedExpression column) {
    return new Alias(
        expression,
        column.name(),
        column.exprId(),
        column.qualifier(),
        Option.apply(column.metadata()),
        ScalaCollections.seq(List.of()));
  }

  @Override
  public Attribute attribute(StructField field) {
    return new AttributeReference(
        field.name(),
        field.dataType(),
        field.nullable(),
        field.metadata(),
        NamedExpression.newExprId(),
        ScalaCollections.seq(List.of()));
  }

  @Override
  @SuppressWarnings("unchecked")
  public Object conditions(Object known, URL file) {
    return ((scala.collection.immutable.Map<String, ErrorInfo>) known)
        .$plus$plus(new ErrorClassesJsonReader(ScalaCollections.seq(List.of(file))).errorInfoMap());
  }

  /** The parts of {@link CalendarCall} that Spark gives and takes as {@code Seq}. */
  public static final class Call extends CalendarCall {

    private static final long serialVersionUID = 1L;

    private final Seq<Expression> children;

    /** Spark copies a call by this constructor; its parameters are the product's elements. */
    public Call(String function, Seq<Expression> children, CallSite site) {
      super(function, children, site);
      this.children = children;
    }

    @Override
    public Seq<Expression> children() {
      return children;
    }

    @Override
    public Object productElement(int n) {
      return n == 1 ? children : element(n);
    }

    @Override
    public Expression withNewChildrenInternal(IndexedSeq<Expression> newChildren) {
      return new Call(prettyName(), newChildren, site());
    }

    @Override
    public Seq<AbstractDataType> inputTypes() {
      return ScalaCollections.seq(expectedTypes());
    }
  }
}
