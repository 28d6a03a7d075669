package org.taqwim.spark;

import java.util.List;
import java.util.Objects;

/**
 * Every way to compare a function with constants, as SQL and as what SQL's logic of three values
 * says of it.
 */
final class PreimageConditions {

  /** A truth, of which null is unknown. */
  interface Truth {
    /**
     * Whether the condition holds; null if that is unknown.
     *
     * @param v the value of the function, null for NULL
     * @param k constants in their order, as many as a list has in SQL's IN
     */
    Boolean of(Comparable<Object> v, List<Comparable<Object>> k);
  }

  /**
   * One way.
   *
   * @param sql with {@code f} for the function, {@code a}, {@code b} for the first and the last
   *     constant, {@code many} for all of them
   */
  record Way(String sql, Truth truth) {

    String of(String function, List<String> constants) {
      StringBuilder text = new StringBuilder();
      for (String word : sql.split("\\b", -1)) {
        text.append(
            switch (word) {
              case "f" -> function;
              case "a" -> constants.get(0);
              case "b" -> constants.get(constants.size() - 1);
              case "many" -> String.join(", ", constants);
              default -> word;
            });
      }
      return text.toString();
    }

    @Override
    public String toString() {
      return sql;
    }
  }

  static final List<Way> ALL =
      List.of(
          way("f = a", (v, k) -> equal(v, k.get(0))),
          way("a = f", (v, k) -> equal(v, k.get(0))),
          way("f <=> a", (v, k) -> Objects.equals(v, k.get(0))),
          way("a <=> f", (v, k) -> Objects.equals(v, k.get(0))),
          way("f < a", (v, k) -> less(v, k.get(0))),
          way("a > f", (v, k) -> less(v, k.get(0))),
          way("f >= a", (v, k) -> not(less(v, k.get(0)))),
          way("a <= f", (v, k) -> not(less(v, k.get(0)))),
          way("f > a", (v, k) -> greater(v, k.get(0))),
          way("a < f", (v, k) -> greater(v, k.get(0))),
          way("f <= a", (v, k) -> not(greater(v, k.get(0)))),
          way("a >= f", (v, k) -> not(greater(v, k.get(0)))),
          way("f <> a", (v, k) -> not(equal(v, k.get(0)))),
          way("a <> f", (v, k) -> not(equal(v, k.get(0)))),
          way("NOT f = a", (v, k) -> not(equal(v, k.get(0)))),
          way("NOT NOT f = a", (v, k) -> equal(v, k.get(0))),
          way("NOT (f <=> a)", (v, k) -> !Objects.equals(v, k.get(0))),
          way("NOT f < a", (v, k) -> not(less(v, k.get(0)))),
          way("NOT a >= f", (v, k) -> greater(v, k.get(0))),
          way("f IN (a)", (v, k) -> equal(v, k.get(0))),
          way("f IN (a, b)", (v, k) -> or(equal(v, k.get(0)), equal(v, last(k)))),
          way("f IN (many)", PreimageConditions::in),
          way("f NOT IN (a, b)", (v, k) -> not(or(equal(v, k.get(0)), equal(v, last(k))))),
          way("f NOT IN (many)", (v, k) -> not(in(v, k))),
          way("f IN (a, NULL)", (v, k) -> or(equal(v, k.get(0)), null)),
          way("f NOT IN (a, NULL)", (v, k) -> not(or(equal(v, k.get(0)), null))),
          way("f BETWEEN a AND b", (v, k) -> between(v, k.get(0), last(k))),
          way("f BETWEEN b AND a", (v, k) -> between(v, last(k), k.get(0))),
          way("f NOT BETWEEN a AND b", (v, k) -> not(between(v, k.get(0), last(k)))),
          way("f = a OR f = b", (v, k) -> or(equal(v, k.get(0)), equal(v, last(k)))),
          way("f < a OR f > b", (v, k) -> or(less(v, k.get(0)), greater(v, last(k)))),
          way("NOT (f = a OR f = b)", (v, k) -> not(or(equal(v, k.get(0)), equal(v, last(k))))),
          way("NOT (f >= a AND f <= b)", (v, k) -> not(between(v, k.get(0), last(k)))),
          way("f >= a AND f <> b", (v, k) -> and(not(less(v, k.get(0))), not(equal(v, last(k))))),
          way("(f <=> a) OR f > b", (v, k) -> or(Objects.equals(v, k.get(0)), greater(v, last(k)))),
          way(
              "NOT ((f <=> a) OR f > b)",
              (v, k) -> not(or(Objects.equals(v, k.get(0)), greater(v, last(k))))));

  private PreimageConditions() {}

  private static Way way(String sql, Truth truth) {
    return new Way(sql, truth);
  }

  // ---- SQL's logic

  static Boolean equal(Comparable<Object> v, Comparable<Object> k) {
    return v == null ? null : v.compareTo(k) == 0;
  }

  static Boolean less(Comparable<Object> v, Comparable<Object> k) {
    return v == null ? null : v.compareTo(k) < 0;
  }

  static Boolean greater(Comparable<Object> v, Comparable<Object> k) {
    return v == null ? null : v.compareTo(k) > 0;
  }

  static Boolean between(Comparable<Object> v, Comparable<Object> a, Comparable<Object> b) {
    return and(not(less(v, a)), not(greater(v, b)));
  }

  static Boolean in(Comparable<Object> v, List<Comparable<Object>> k) {
    return v == null ? null : k.stream().anyMatch(one -> v.compareTo(one) == 0);
  }

  static Boolean not(Boolean a) {
    return a == null ? null : !a;
  }

  static Boolean and(Boolean a, Boolean b) {
    if (Boolean.FALSE.equals(a) || Boolean.FALSE.equals(b)) {
      return false;
    }
    return a == null || b == null ? null : true;
  }

  static Boolean or(Boolean a, Boolean b) {
    return not(and(not(a), not(b)));
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }
}
