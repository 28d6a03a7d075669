package org.taqwim.spark.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** A local Spark with Taqwim, Delta and, where there is one for this Spark, Iceberg. */
final class Tables {

  static final boolean HAS_ICEBERG =
      exists("org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions");

  private static final Path DIRECTORY = directory();

  private static final SparkSession FIRST = start();

  private Tables() {}

  private static boolean exists(String type) {
    try {
      Class.forName(type, false, Tables.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException no) {
      return false;
    }
  }

  private static Path directory() {
    try {
      return Files.createDirectories(Path.of("target/tables").toAbsolutePath());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static SparkSession start() {
    List<String> extensions = new ArrayList<>(List.of("io.delta.sql.DeltaSparkSessionExtension"));
    SparkSession.Builder builder =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "1")
            .config("spark.sql.warehouse.dir", newDirectory("warehouse"))
            .config("spark.sql.maxMetadataStringLength", "10000")
            .config("spark.sql.adaptive.enabled", "false")
            .config("spark.databricks.delta.snapshotPartitions", "1")
            .config(
                "spark.sql.catalog.spark_catalog",
                "org.apache.spark.sql.delta.catalog.DeltaCatalog");
    if (HAS_ICEBERG) {
      extensions.add("org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions");
      builder
          .config("spark.sql.catalog.ice", "org.apache.iceberg.spark.SparkCatalog")
          .config("spark.sql.catalog.ice.type", "hadoop")
          .config("spark.sql.catalog.ice.warehouse", newDirectory("iceberg"));
    }
    return builder.config("spark.sql.extensions", String.join(",", extensions)).getOrCreate();
  }

  /** An empty directory for one run. */
  static String newDirectory(String name) {
    try {
      return Files.createTempDirectory(DIRECTORY, name).toString();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** A new session, with alternating keys and values of its configuration. */
  static SparkSession with(String... configuration) {
    SparkSession session = FIRST.newSession();
    session.conf().set("spark.sql.datetime.java8API.enabled", true);
    for (int i = 0; i < configuration.length; i += 2) {
      session.conf().set(configuration[i], configuration[i + 1]);
    }
    return session;
  }
}
