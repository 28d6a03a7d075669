package org.taqwim.spark.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.SparkPlan;
import scala.collection.Iterator;

/**
 * What a query read, by the metrics of its scans.
 *
 * @param filters the conditions that the scans were given
 * @param files how many files, and partitions where the source counts them
 * @param rows how many rows the scans gave: those of the row groups and stripes that were not
 *     skipped
 * @param result the rows of the query, in the order of their text
 */
record Reads(String filters, List<Long> files, long rows, List<Row> result) {

  /** The names that Spark, and Iceberg, give to numbers of files and partitions. */
  private static final List<String> FILES = List.of("numFiles", "numPartitions", "resultDataFiles");

  static Reads of(Dataset<Row> query) {
    List<Row> result =
        query.collectAsList().stream().sorted(Comparator.comparing(Row::toString)).toList();
    List<SparkPlan> scans = scans(query);
    List<Long> files = new ArrayList<>();
    StringBuilder filters = new StringBuilder();
    long rows = 0;
    for (SparkPlan scan : scans) {
      FILES.stream()
          .filter(name -> scan.metrics().contains(name))
          .forEach(name -> files.add(metric(scan, name)));
      rows += metric(scan, "numOutputRows");
      filters.append(scan.simpleString(1000).replaceAll("#[0-9]+L?", ""));
    }
    return new Reads(filters.toString(), files, rows, result);
  }

  private static long metric(SparkPlan scan, String name) {
    return scan.metrics().apply(name).value();
  }

  static List<SparkPlan> scans(Dataset<Row> query) {
    List<SparkPlan> scans = new ArrayList<>();
    Iterator<?> leaves = query.queryExecution().executedPlan().collectLeaves().iterator();
    while (leaves.hasNext()) {
      SparkPlan leaf = (SparkPlan) leaves.next();
      if (leaf.metrics().contains("numOutputRows")) {
        scans.add(leaf);
      }
    }
    return scans;
  }
}
