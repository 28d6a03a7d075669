package org.taqwim.spark.catalyst;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.Explode;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.codegen.Block;
import org.apache.spark.sql.catalyst.expressions.codegen.CodeBlock;
import org.apache.spark.sql.catalyst.expressions.codegen.JavaCode;
import org.apache.spark.sql.catalyst.plans.logical.Generate;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.OneRowRelation;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.Range;
import org.apache.spark.sql.types.AbstractDataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.taqwim.spark.CallSite;
import scala.Option;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Map$;
import scala.collection.immutable.Seq;
import scala.collection.immutable.Set;
import scala.jdk.javaapi.CollectionConverters;

/** The collections of Scala 2.13. */
final class Scala213Collections implements ScalaCollections {

  @Override
  @SuppressWarnings("unchecked")
  public List<Expression> list(Object seq) {
    return List.copyOf(CollectionConverters.asJava((Seq<Expression>) seq));
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<Object> values(Object set) {
    return new ArrayList<>(CollectionConverters.asJava((Set<Object>) set));
  }

  @Override
  public scala.collection.immutable.Map<String, String> map(Map<String, String> map) {
    return Map$.MODULE$.from(CollectionConverters.asScala(map));
  }

  @Override
  public CalendarCall call(String function, List<Expression> arguments, CallSite site) {
    return new Call(function, seq(arguments), site);
  }

  @Override
  public Block block(List<String> parts, List<Block> inputs) {
    return new CodeBlock(seq(parts), seq(List.<JavaCode>copyOf(inputs)));
  }

  @Override
  public LogicalPlan range(long from, long until) {
    return new Range(from, until, 1, Option.empty(), Range.getOutputAttrs(), false);
  }

  @Override
  public LogicalPlan explode(Expression array, String column) {
    Explode explode = new Explode(array);
    StructField element = explode.elementSchema().fields()[0];
    Attribute output =
        attribute(DataTypes.createStructField(column, element.dataType(), element.nullable()));
    return new Generate(
        explode, seq(List.of()), false, Option.empty(), seq(List.of(output)), new OneRowRelation());
  }

  @Override
  public LogicalPlan project(List<NamedExpression> columns, LogicalPlan plan) {
    return new Project(seq(columns), plan);
  }

  @Override
  public NamedExpression alias(Expression expression, String name) {
    return new Alias(
        expression,
        name,
        NamedExpression.newExprId(),
        seq(List.of()),
        Option.empty(),
        seq(List.of()));
  }

  @Override
  public List<Attribute> output(LogicalPlan plan) {
    return CollectionConverters.asJava(plan.output());
  }

  @Override
  public LogicalPlan relation(StructType schema, List<Row> rows) {
    List<Attribute> columns =
        Arrays.stream(schema.fields()).map(Scala213Collections::attribute).toList();
    return LocalRelation.fromExternalRows(seq(columns), seq(rows));
  }

  private static Attribute attribute(StructField field) {
    return new AttributeReference(
        field.name(),
        field.dataType(),
        field.nullable(),
        field.metadata(),
        NamedExpression.newExprId(),
        seq(List.of()));
  }

  private static <T> Seq<T> seq(List<T> list) {
    return CollectionConverters.asScala(list).toSeq();
  }

  /** The parts of {@link CalendarCall} that Spark gives and takes as {@code Seq}. */
  public static final class Call extends CalendarCall {

    private static final long serialVersionUID = 1L;

    private final Seq<Expression> children;

    /** Spark copies a call by this constructor; its parameters are the product's elements. */
    public Call(String function, Seq<Expression> children, CallSite site) {
      super(function, CollectionConverters.asJava(children).toArray(Expression[]::new), site);
      this.children = children;
    }

    @Override
    public Seq<Expression> children() {
      return children;
    }

    @Override
    public Expression withNewChildrenInternal(IndexedSeq<Expression> newChildren) {
      return new Call(prettyName(), newChildren, site());
    }

    @Override
    public int productArity() {
      return 3;
    }

    @Override
    public Object productElement(int n) {
      return switch (n) {
        case 0 -> prettyName();
        case 1 -> children;
        case 2 -> site();
        default -> throw new IndexOutOfBoundsException(n);
      };
    }

    @Override
    public Seq<AbstractDataType> inputTypes() {
      return seq(List.<AbstractDataType>copyOf(expectedTypes()));
    }
  }
}
