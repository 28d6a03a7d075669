package org.taqwim.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint;
import org.apache.flink.runtime.taskexecutor.TaskManagerRunner;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.AfterEach;
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

  // What Flink's start scripts compute, small.
  private static final List<String> TASK_MANAGER_MEMORY =
      List.of(
          "taskmanager.cpu.cores=1.0",
          "taskmanager.memory.framework.heap.size=64mb",
          "taskmanager.memory.framework.off-heap.size=64mb",
          "taskmanager.memory.task.heap.size=128mb",
          "taskmanager.memory.task.off-heap.size=0mb",
          "taskmanager.memory.network.min=32mb",
          "taskmanager.memory.network.max=32mb",
          "taskmanager.memory.managed.size=64mb",
          "taskmanager.memory.jvm-metaspace.size=128mb",
          "taskmanager.memory.jvm-overhead.min=64mb",
          "taskmanager.memory.jvm-overhead.max=64mb");

  @TempDir private Path work;

  private final List<Process> processes = new ArrayList<>();

  @AfterEach
  void end() throws InterruptedException {
    for (Process process : processes) {
      process.destroyForcibly().waitFor();
    }
  }

  /** The definitions' file is gone when the job runs, and would be on another machine anyway. */
  @Test
  void definitionsTravelInsideTheJob() throws IOException, InterruptedException {
    int rpcPort = freePort();
    int restPort = freePort();
    Files.createFile(work.resolve("config.yaml"));
    List<String> addresses =
        List.of(
            "jobmanager.rpc.address=127.0.0.1",
            "jobmanager.rpc.port=" + rpcPort,
            "rest.address=127.0.0.1",
            "rest.port=" + restPort,
            "taskmanager.host=127.0.0.1");
    start(StandaloneSessionClusterEntrypoint.class, addresses);
    List<String> taskManager = new ArrayList<>(addresses);
    taskManager.addAll(TASK_MANAGER_MEMORY);
    start(TaskManagerRunner.class, taskManager);
    awaitTaskManager(restPort);

    Configuration remote = new Configuration();
    remote.setString("execution.target", "remote");
    remote.setString("rest.address", "127.0.0.1");
    remote.setString("rest.port", String.valueOf(restPort));
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
    assertTrue(rest(restPort, "/overview").contains("\"jobs-finished\":1"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void start(Class<?> main, List<String> settings) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    for (String opened : List.of("lang", "net", "nio", "time", "util", "util.concurrent")) {
      command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
    }
    command.addAll(List.of("-cp", flink(), main.getName(), "-c", work.toString()));
    settings.forEach(setting -> command.add("-D" + setting));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true).redirectOutput(log(main).toFile());
    processes.add(builder.start());
  }

  private Path log(Class<?> main) {
    return work.resolve(main.getSimpleName() + ".log");
  }

  // Flink of the tests' class path, without Taqwim.
  private static String flink() {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(classPath.split(File.pathSeparator, -1))
        .filter(entry -> entry.endsWith(".jar"))
        .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("calendar-"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void awaitTaskManager(int restPort) throws IOException, InterruptedException {
    while (!rest(restPort, "/overview").contains("\"taskmanagers\":1")) {
      for (Process process : processes) {
        assertTrue(
            process.isAlive(),
            () ->
                "ended: "
                    + process.info()
                    + read(log(StandaloneSessionClusterEntrypoint.class))
                    + read(log(TaskManagerRunner.class)));
      }
      Thread.sleep(200);
    }
  }

  private static String rest(int port, String path) throws InterruptedException {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
              BodyHandlers.ofString())
          .body();
    } catch (IOException notYet) {
      return "";
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
