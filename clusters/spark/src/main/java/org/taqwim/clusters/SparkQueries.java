package org.taqwim.clusters;

import java.io.IOException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** An application that runs queries, its arguments, and prints their rows. */
public final class SparkQueries {

  private SparkQueries() {}

  /**
   * Runs it, by Connect if there is an address of a server. A row begins with its query's number.
   */
  public static void main(String[] queries) throws IOException {
    SparkSession.Builder builder = SparkSession.builder();
    String remote = System.getProperty("spark.remote");
    if (remote != null) {
      builder.config("spark.api.mode", "connect").remote(remote);
    }
    try (SparkSession spark = builder.getOrCreate()) {
      for (int i = 0; i < queries.length; i++) {
        for (Row row : spark.sql(queries[i]).collectAsList()) {
          System.out.println("row " + i + " " + row.mkString(" "));
        }
      }
    }
  }
}
