package org.taqwim.spark.catalyst;

import java.util.function.UnaryOperator;
import scala.Function1;
import scala.runtime.AbstractPartialFunction;

/**
 * What {@code transform} of a tree takes.
 *
 * @param <T> the type of its nodes
 */
final class Rewriting<T> extends AbstractPartialFunction<T, T> {

  private final UnaryOperator<T> rewriting;

  /**
   * @param rewriting gives what a node becomes, and the node itself if it stays
   */
  Rewriting(UnaryOperator<T> rewriting) {
    this.rewriting = rewriting;
  }

  @Override
  public boolean isDefinedAt(T node) {
    return true;
  }

  @Override
  @SuppressWarnings("unchecked") // B is a T
  public <A extends T, B> B applyOrElse(A node, Function1<A, B> other) {
    return (B) rewriting.apply(node);
  }
}
