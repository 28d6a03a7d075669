package org.taqwim.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A job manager and a task manager in processes of their own, which get the jar with each job. */
@Timeout(300)
class ClusterIT {

  private static final String SIGHTED =
      """
      calendar: sighted
      version: 1446-1
      source: the moon was seen a day later
      amends: islamic-umalqura
      1446-09 2025-03-02
      """;

  @TempDir private Path work;

  /** The definitions' file is gone when the job runs, and would be on another machine anyway. */
  @Test
  void definitionsTravelInsideTheJob() throws IOException, InterruptedException {
    try (SessionCluster cluster = SessionCluster.start(work, List.of(), List.of())) {
      definitionsTravelInsideTheJob(cluster);
    }
  }

  private void definitionsTravelInsideTheJob(SessionCluster cluster)
      throws IOException, InterruptedException {
    Configuration remote = new Configuration();
    remote.setString("execution.target", "remote");
    remote.setString("rest.address", "127.0.0.1");
    remote.setString("rest.port", String.valueOf(cluster.restPort()));
    remote.setString("table.exec.resource.default-parallelism", "1");
    TableEnvironment session =
        TableEnvironment.create(
            EnvironmentSettings.newInstance().inBatchMode().withConfiguration(remote).build());
    Path sighted = Files.writeString(work.resolve("sighted.txt"), SIGHTED);
    session.executeSql("ADD JAR '" + System.getProperty("taqwim.jar") + "'");
    session.executeSql("LOAD MODULE calendar WITH ('calendars' = '" + sighted + "')");
    Files.delete(sighted);
    session.executeSql(
        "CREATE TEMPORARY TABLE numbers (k BIGINT) WITH ('connector' = 'datagen',"
            + " 'number-of-rows' = '2', 'fields.k.kind' = 'sequence',"
            + " 'fields.k.start' = '0', 'fields.k.end' = '1')");
    List<Row> rows = new ArrayList<>();
    session
        .executeSql(
            """
            SELECT to_calendar(d, 'sighted'), to_calendar(d, IF(k = 0, 'Sighted', 'islamic-umalqura'))
            FROM (SELECT k, CAST('2025-03-0' || CAST(k + 1 AS STRING) AS DATE) AS d FROM numbers)
            """)
        .collect()
        .forEachRemaining(rows::add);
    assertEquals("[+I[1446-08-30, 1446-08-30], +I[1446-09-01, 1446-09-02]]", rows.toString());
    assertTrue(cluster.get("/overview").contains("\"jobs-finished\":1"));
  }
}
