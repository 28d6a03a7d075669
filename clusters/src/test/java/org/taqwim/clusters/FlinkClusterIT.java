package org.taqwim.clusters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taqwim.clusters.Machines.Jvm;

/**
 * A job manager and two task managers of Flink without Taqwim, and SQL clients from which it comes.
 */
@Timeout(1200)
class FlinkClusterIT {

  private static final Path FUNCTION = Machines.jar("clusters/flink", "cluster-flink");
  private static final Path JAR = Machines.jar("flink-udf", "calendar-flink");
  private static final Path WORK = Machines.ROOT.resolve("clusters/target/flink");

  /** What every machine reads. */
  private static final Path CONFIGURATION = WORK.resolve("conf/config.yaml");

  /** The storage that the task managers share, for checkpoints and results. */
  private static final Path STORAGE = WORK.resolve("storage");

  private static final int REST = 8081;

  private static Machines machines;
  private static Machine jobManager;
  private static Machine taskManager;

  @BeforeAll
  @Timeout(1200)
  static void start() throws IOException, InterruptedException {
    machines =
        Machines.of(
            System.getProperty("flink.image"),
            "/opt/flink",
            "/lib",
            Machines.ROOT.resolve("clusters/flink/target/lib"),
            WORK);
    Files.createDirectories(CONFIGURATION.getParent());
    Files.createDirectories(STORAGE);
    Files.writeString(
        CONFIGURATION,
        String.format(
            """
            jobmanager.rpc.address: %1$s
            jobmanager.rpc.port: %2$d
            rest.address: %1$s
            rest.port: %3$d
            execution.target: remote
            execution.checkpointing.dir: %4$s
            restart-strategy.type: fixed-delay
            restart-strategy.fixed-delay.attempts: 1000
            restart-strategy.fixed-delay.delay: 1 s
            # A task manager that is gone is missed after two beats; one that is slow is not.
            heartbeat.interval: 1000
            heartbeat.timeout: 300000
            pekko.ask.timeout: 120 s
            pekko.startup-timeout: 120 s
            # Each has a share of a job, and one of them has room for the share of the other.
            taskmanager.numberOfTaskSlots: 2
            taskmanager.load-balance.mode: SLOTS
            parallelism.default: 2
            # What Flink's scripts would compute.
            taskmanager.cpu.cores: 1.0
            taskmanager.memory.framework.heap.size: 64mb
            taskmanager.memory.framework.off-heap.size: 64mb
            taskmanager.memory.task.heap.size: 128mb
            taskmanager.memory.task.off-heap.size: 0mb
            taskmanager.memory.network.min: 32mb
            taskmanager.memory.network.max: 32mb
            taskmanager.memory.managed.size: 64mb
            taskmanager.memory.jvm-metaspace.size: 128mb
            taskmanager.memory.jvm-overhead.min: 64mb
            taskmanager.memory.jvm-overhead.max: 64mb
            """,
            machines.host("jobmanager"),
            machines.port(6123),
            machines.port(REST),
            STORAGE.resolve("checkpoints").toUri()));
    jobManager =
        server(
            "jobmanager",
            "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
            List.of(machines.port(REST)));
    taskManager("taskmanager-1");
    taskManager = taskManager("taskmanager-2");
    awaitRest("/taskmanagers", answer -> count("\"freeSlots\":2", answer) == 2);
  }

  @AfterAll
  static void end() {
    if (machines != null) {
      machines.close();
    }
  }

  private static Machine taskManager(String name) {
    return server(name, "org.apache.flink.runtime.taskexecutor.TaskManagerRunner", List.of());
  }

  // ---- functions and calendars

  @Test
  void submittedByTheSqlClient() throws IOException, InterruptedException {
    Path sighted = Machines.sighted(WORK);
    String days = "CAST(TIMESTAMPADD(DAY, CAST(k AS INT), DATE '%s') AS DATE), '%s')";
    String script =
        String.join(
            "\n",
            "SET 'sql-client.execution.result-mode' = 'tableau';",
            "SET 'table.display.max-column-width' = '200';",
            "SET 'parallelism.default' = '4';",
            "LOAD MODULE calendar WITH ('calendars' = '" + sighted + "');",
            "CREATE TEMPORARY SYSTEM FUNCTION registry AS 'org.taqwim.clusters.FlinkRegistry';",
            numbers(4),
            "SELECT registry() FROM numbers;",
            "SELECT to_calendar(" + String.format(days, "2024-03-18", "jalali"),
            ", to_calendar(" + String.format(days, "2024-01-04", "pay-fortnights"),
            ", to_calendar(" + String.format(days, "2025-03-01", "sighted"),
            ", to_calendar(DATE '2024-03-20', IF(k < 2, 'jalali', 'roc'))",
            "FROM numbers;");
    String log = sqlClient("client", script, Machines.PROVIDER, FUNCTION, sighted).end();
    List<String> rows = rows(log);
    List<String> registries = rows.stream().filter(row -> row.startsWith("jvm=")).toList();
    assertEquals(4, registries.size(), log);
    registries.forEach(row -> assertTrue(row.contains(" made=1 calendar=jalali:"), row));
    // Two tasks in each of two task managers, with one registry.
    assertEquals(2, registries.stream().distinct().count(), registries::toString);
    assertEquals(
        List.of(
            "1402-12-28 2024-01-13 1446-08-30 1403-01-01",
            "1402-12-29 2024-01-14 1446-09-01 1403-01-01",
            "1403-01-01 2024-02-01 1446-09-02 0113-03-20",
            "1403-01-02 2024-02-02 1446-09-03 0113-03-20"),
        rows.stream().filter(row -> row.matches("[0-9 -]+")).toList());
  }

  private static String numbers(int rows) {
    return String.format(
        "CREATE TABLE numbers (k BIGINT) WITH ('connector' = 'datagen', 'rows-per-second' = '60',"
            + " 'fields.k.kind' = 'sequence', 'fields.k.start' = '0', 'fields.k.end' = '%d');",
        rows - 1);
  }

  private static List<String> rows(String log) {
    return log.lines()
        .filter(line -> line.startsWith("| +I |"))
        .map(line -> line.substring("| +I |".length()).replaceAll("[| ]+", " ").strip())
        .sorted()
        .toList();
  }

  // ---- a task manager that is killed

  private static final int ROWS = 1_800;
  private static final int HOURS = 13;
  private static final int SHOPS = 3;

  /** A month has about 55 rows, one second's, and is closed when another three seconds are over. */
  @Test
  void taskManagerKilledInMidWindow() throws IOException, InterruptedException {
    String time =
        "TIMESTAMPADD(HOUR, CAST(" + HOURS + " * k AS INT), TIMESTAMP '2015-01-05 00:00:00')";
    Path months = STORAGE.resolve("months");
    String script =
        String.join(
            "\n",
            "SET 'execution.checkpointing.interval' = '1 s';",
            "SET 'table.dml-sync' = 'true';",
            "LOAD MODULE calendar;",
            numbers(ROWS),
            "CREATE TABLE orders (",
            "  shop AS MOD(k, " + SHOPS + "),",
            "  axis AS calendar_axis(" + time + ", 'jalali'),",
            "  WATERMARK FOR axis AS calendar_axis(" + time + " - INTERVAL '2' DAY, 'jalali')",
            ") LIKE numbers;",
            "CREATE TABLE orders_by_month (month_start TIMESTAMP(3), shop BIGINT, n BIGINT, total BIGINT)",
            "WITH ('connector' = 'filesystem', 'format' = 'csv', 'path' = '"
                + months.toUri()
                + "');",
            "INSERT INTO orders_by_month",
            "SELECT calendar_unaxis(window_start, 'jalali'), shop, COUNT(*), SUM(k)",
            "FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(axis), INTERVAL '50' DAY))",
            "GROUP BY window_start, window_end, shop;");
    Machine client = sqlClient("client-of-months", script);
    client.await("months were over", unused -> !lines(months).isEmpty());
    String running = rest("/jobs/overview");
    String job = running.replaceFirst("(?s).*\"jid\":\"(\\w+)\"[^{]*\"state\":\"RUNNING\".*", "$1");
    // One half of the job on each.
    assertEquals(2, count("\"freeSlots\":1", rest("/taskmanagers")), () -> running);
    taskManager.kill();
    client.end();

    String checkpoints = rest("/jobs/" + job + "/checkpoints");
    assertTrue(Pattern.compile("\"restored\":[1-9]").matcher(checkpoints).find(), checkpoints);
    Map<String, long[]> sums = new TreeMap<>();
    for (long k = 0; k < ROWS; k++) {
      LocalDate day = LocalDateTime.of(2015, 1, 5, 0, 0).plusHours(HOURS * k).toLocalDate();
      String key = "\"" + JalaliMonths.of(day) + " 00:00:00\"," + k % SHOPS;
      long[] sum = sums.computeIfAbsent(key, unused -> new long[2]);
      sum[0]++;
      sum[1] += k;
    }
    List<String> expected = new ArrayList<>();
    sums.forEach((key, sum) -> expected.add(key + "," + sum[0] + "," + sum[1]));
    assertEquals(expected, lines(months));
    taskManager = taskManager("taskmanager-3");
    awaitRest("/taskmanagers", answer -> count("\"freeSlots\":2", answer) == 2);
  }

  /** Of files that are committed: the names of others begin with a dot. */
  private static List<String> lines(Path folder) {
    List<String> lines = new ArrayList<>();
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          if (!file.getFileName().toString().startsWith(".")) {
            lines.addAll(Files.readAllLines(file));
          }
        }
      } catch (IOException e) {
        return fail(e);
      }
    }
    lines.sort(null);
    return lines;
  }

  // ---- JVMs

  private static Machine server(String name, String main, List<Integer> ports) {
    return start(
        name,
        main,
        List.of(
            "-c",
            CONFIGURATION.getParent().toString(),
            "-Dio.tmp.dirs=" + machines.scratch(),
            "-Dtaskmanager.host=" + machines.host(name)),
        List.of(STORAGE),
        ports);
  }

  private static Machine sqlClient(String name, String script, Path... files) throws IOException {
    Path file = Files.writeString(WORK.resolve(name + ".sql"), script);
    List<String> arguments = new ArrayList<>(List.of("-f", file.toString(), "-j", JAR.toString()));
    List<Path> seen = new ArrayList<>(List.of(file, JAR));
    for (Path more : files) {
      seen.add(more);
      if (more.toString().endsWith(".jar")) {
        arguments.addAll(List.of("-j", more.toString()));
      }
    }
    return start(name, "org.apache.flink.table.client.SqlClient", arguments, seen, List.of());
  }

  private static Machine start(
      String name, String main, List<String> arguments, List<Path> files, List<Integer> ports) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("-Xmx384m", "-XX:TieredStopAtLevel=1"));
    command.add("-Dorg.apache.logging.log4j.level=INFO");
    command.addAll(List.of(System.getProperty("flink.jvm.args").strip().split("\\s+", -1)));
    String version = System.getProperty("flink.version");
    command.add("-cp");
    // In a distribution the client is not in lib/.
    command.add(
        Stream.concat(
                Stream.of("/lib/*"),
                Stream.of("sql-client", "sql-gateway", "python")
                    .map(part -> "/opt/flink-" + part + "-" + version + ".jar"))
            .map(part -> machines.home() + part)
            .collect(Collectors.joining(":")));
    command.add(main);
    command.addAll(arguments);
    List<Path> seen = new ArrayList<>(files);
    seen.add(CONFIGURATION);
    return machines.start(
        new Jvm(
            name,
            command,
            Map.of("FLINK_CONF_DIR", CONFIGURATION.getParent().toString()),
            seen,
            ports));
  }

  // ---- REST

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static String rest(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://" + jobManager.address(machines.port(REST)) + path);
    return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
  }

  private static void awaitRest(String path, Predicate<String> condition)
      throws InterruptedException {
    jobManager.await(
        path,
        unused -> {
          try {
            return condition.test(rest(path));
          } catch (IOException notYet) {
            return false;
          } catch (InterruptedException e) {
            return fail(e);
          }
        });
  }

  private static long count(String text, String answer) {
    return Pattern.compile(text, Pattern.LITERAL).matcher(answer).results().count();
  }
}
