package org.taqwim.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/** A query of ours, and others that do the same work. */
record Comparison(Query ours, List<Peer> peers) {

  /** All its queries. */
  Stream<Query> queries() {
    return Stream.concat(Stream.of(ours), peers.stream().map(Peer::query));
  }

  /** Those of functions that other libraries' users write, whose answers must be ours. */
  Stream<Query> sameAnswers() {
    return peers.stream()
        .map(Peer::query)
        .filter(query -> query.label().matches("(icu|time4j|java|hijrah)_.*"));
  }

  /**
   * The same work in another way.
   *
   * @param bar how many times its cost ours may take; infinite if nothing is promised
   */
  record Peer(Query query, double bar) {}

  /**
   * A query over a table of dates.
   *
   * @param column what it reads; the query that only reads it is taken off
   * @param sql with {@value #TABLE} for the table
   */
  record Query(String column, String sql) {

    static final String TABLE = "{t}";

    /** A calendar for every row, or Time4J's, takes as long as a hundred rows of ours. */
    private static final int FEWER = 10;

    static Query of(String column, String expression) {
      return new Query(column, "SELECT " + expression + " FROM " + TABLE);
    }

    Query reading() {
      return of(column, column);
    }

    /** Whether reading can be taken off: with a filter it may read less than the column. */
    boolean readsAll() {
      return !sql.contains(" WHERE ");
    }

    String on(String table) {
      return sql.replace(TABLE, table);
    }

    /** How many times fewer rows it is measured on. */
    int divisor() {
      return sql.contains("icu_new_") || sql.contains("time4j_") ? FEWER : 1;
    }

    String label() {
      return sql.replace("SELECT ", "").replace(" FROM " + TABLE, "");
    }
  }
}
