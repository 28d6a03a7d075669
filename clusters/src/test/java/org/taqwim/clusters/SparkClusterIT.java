package org.taqwim.clusters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taqwim.clusters.Machines.Jvm;

/** A master and two workers of Spark without Taqwim, and machines outside, from which it comes. */
@Timeout(1200)
class SparkClusterIT {

  private static final Path APPLICATION = Machines.jar("clusters/spark", "cluster-spark");
  private static final Path JAR = Machines.jar("spark-udf", "calendar-spark");
  private static final Path WORK = Machines.ROOT.resolve("clusters/target/spark");

  /** For JVMs that end before the second compiler has paid for itself. */
  private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

  private static final int MASTER = 7077;
  private static final int CONNECT = 15002;

  /** Of a worker, so that several tasks look for the registry at once. */
  private static final int CORES = 4;

  private static Machines machines;
  private static Machine master;
  private static Path sighted;

  @BeforeAll
  @Timeout(1200)
  static void start() throws IOException, InterruptedException {
    machines =
        Machines.of(
            System.getProperty("spark.image"),
            "/opt/spark",
            "/jars",
            Machines.ROOT.resolve("clusters/spark/target/jars"),
            WORK);
    master =
        start(
            "master",
            List.of(),
            "org.apache.spark.deploy.master.Master",
            List.of(
                "--host", machines.host("master"), "--port", port(MASTER), "--webui-port", "0"));
    worker("worker-1");
    worker("worker-2");
    awaitWorkers(2);
    sighted = Machines.sighted(WORK);
  }

  @AfterAll
  static void end() {
    if (machines != null) {
      machines.close();
    }
  }

  private static Machine worker(String name) {
    String host = machines.host(name);
    return start(
        name,
        List.of(),
        "org.apache.spark.deploy.worker.Worker",
        List.of(
            "--host", host, "--cores", "" + CORES, "--memory", "2g", "--webui-port", "0", url()));
  }

  private static void awaitWorkers(int count) throws InterruptedException {
    master.await(count + " workers had come", log -> count("Registering worker", log) >= count);
  }

  private static long count(String pattern, String log) {
    return Pattern.compile(pattern).matcher(log).results().count();
  }

  // ---- functions and calendars

  private static final String DAYS =
      "(SELECT date_add(DATE'%s', CAST(id AS INT)) AS d, id FROM range(0, 4, 1, 4))";

  private static final String REGISTRY =
      "SELECT DISTINCT reflect('org.taqwim.clusters.SparkRegistry', 'seen') FROM range(0, 64, 1, 64)";

  /** Rows, by the query's number, of what executors make of dates in calendars of all kinds. */
  private static final List<String> QUERIES =
      List.of(
          REGISTRY,
          "SELECT to_calendar(d, 'jalali'), to_calendar(d, IF(id < 2, 'jalali', 'roc')) FROM "
              + String.format(DAYS, "2024-03-18"),
          "SELECT to_calendar(d, 'pay-fortnights') FROM " + String.format(DAYS, "2024-01-04"),
          "SELECT to_calendar(d, 'sighted') FROM " + String.format(DAYS, "2025-03-01"));

  private static final String ROWS =
      """
      1 1402-12-28 1402-12-28
      1 1402-12-29 1402-12-29
      1 1403-01-01 0113-03-20
      1 1403-01-02 0113-03-21
      2 2024-01-13
      2 2024-01-14
      2 2024-02-01
      2 2024-02-02
      3 1446-08-30
      3 1446-09-01
      3 1446-09-02
      3 1446-09-03
      """;

  @Test
  void submittedApplication() throws InterruptedException {
    assertAnswers(rows(submit("application", QUERIES).end()));
  }

  /** The jar is with the server; the client has Spark only. */
  @Test
  void connectClient() throws InterruptedException {
    List<String> server = new ArrayList<>(submission());
    server.addAll(
        List.of(
            "--conf",
            "spark.connect.grpc.binding.port=" + port(CONNECT),
            "--class",
            "org.apache.spark.sql.connect.service.SparkConnectServer",
            "spark-internal"));
    Machine connect = start("connect", withJars(), "org.apache.spark.deploy.SparkSubmit", server);
    try {
      connect.await("it took sessions", log -> log.contains("Spark Connect server started"));
      Machine client =
          machines.start(
              new Jvm(
                  "client",
                  command(
                      List.of(
                          "-Dspark.remote=sc://" + machines.host("connect") + ":" + port(CONNECT)),
                      List.of(APPLICATION),
                      "org.taqwim.clusters.SparkQueries",
                      QUERIES),
                  environment("client"),
                  List.of(APPLICATION),
                  List.of()));
      assertAnswers(rows(client.end()));
    } finally {
      connect.kill();
    }
  }

  private static void assertAnswers(List<String> rows) {
    Set<String> registries = new TreeSet<>();
    List<String> others = new ArrayList<>();
    rows.forEach(row -> (row.startsWith("0 ") ? registries : others).add(row));
    // One calendar and so one registry in each executor, whichever of its tasks was the first.
    String seen = registries.stream().map(row -> row + "\n").collect(Collectors.joining());
    assertTrue(
        seen.matches(
            "0 executor=0 made=1 calendar=jalali:\\w+\n0 executor=1 made=1 calendar=jalali:\\w+\n"),
        seen);
    assertEquals(ROWS, others.stream().map(row -> row + "\n").collect(Collectors.joining()));
  }

  // ---- a worker that is killed

  private static final int PARTITIONS = 60;
  private static final int DAYS_OF_PARTITION = 150;

  @Test
  void workerKilledInMidJob() throws InterruptedException {
    String months =
        String.format(
            "SELECT calendar_trunc('MONTH', d, 'jalali') AS month, count(*), sum(id) FROM (SELECT id,"
                + " date_add(DATE'2000-01-01', CAST(id AS INT)) AS d,"
                + " reflect('java.lang.Thread', 'sleep', 10L) AS slow FROM range(0, %d, 1, %d))"
                + " WHERE slow IS NOT NULL GROUP BY month",
            PARTITIONS * DAYS_OF_PARTITION, PARTITIONS);
    Machine victim = worker("worker-3");
    awaitWorkers(3);
    Machine application = submit("long-application", List.of(months));
    application.await(
        "executors were done with tasks",
        log ->
            IntStream.of(0, 1, 2)
                .allMatch(
                    executor ->
                        count("Finished task .* \\(executor " + executor + "\\)", log) >= 2));
    victim.kill();
    String log = application.end();

    Map<LocalDate, long[]> sums = new TreeMap<>();
    for (int id = 0; id < PARTITIONS * DAYS_OF_PARTITION; id++) {
      LocalDate month = JalaliMonths.of(LocalDate.of(2000, 1, 1).plusDays(id));
      long[] sum = sums.computeIfAbsent(month, unused -> new long[2]);
      sum[0]++;
      sum[1] += id;
    }
    List<String> expected = new ArrayList<>();
    sums.forEach((month, sum) -> expected.add("0 " + month + " " + sum[0] + " " + sum[1]));
    assertEquals(expected, rows(log));
    // Tasks that ran on the victim, and those that it was done with.
    assertTrue(Pattern.compile("its executor exited|ExecutorLostFailure").matcher(log).find(), log);
    assertTrue(log.contains("Resubmitted ShuffleMapTask"), log);
  }

  // ---- JVMs

  private static Machine submit(String name, List<String> queries) {
    List<String> arguments = new ArrayList<>(submission());
    arguments.addAll(List.of("--class", "org.taqwim.clusters.SparkQueries", "" + APPLICATION));
    arguments.addAll(queries);
    return start(name, withJars(), "org.apache.spark.deploy.SparkSubmit", arguments);
  }

  private static List<Path> withJars() {
    return List.of(JAR, Machines.PROVIDER, APPLICATION, sighted);
  }

  private static List<String> submission() {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--master", url()));
    arguments.addAll(List.of("--jars", JAR + "," + Machines.PROVIDER + "," + APPLICATION));
    Map.of(
            "spark.taqwim.calendars", sighted.toUri().toString(),
            "spark.ui.enabled", "false",
            "spark.executor.memory", "512m",
            "spark.executor.extraJavaOptions", SHORT_LIVED,
            "spark.cores.max", "" + 2 * CORES,
            "spark.locality.wait", "0",
            "spark.sql.shuffle.partitions", "4",
            "spark.scheduler.minRegisteredResourcesRatio", "1.0",
            "spark.scheduler.maxRegisteredResourcesWaitingTime", "300s")
        .forEach((key, value) -> arguments.addAll(List.of("--conf", key + "=" + value)));
    return arguments;
  }

  private static Machine start(String name, List<Path> files, String main, List<String> arguments) {
    return machines.start(
        new Jvm(
            name,
            command(List.of(), List.of(), main, arguments),
            environment(name),
            files,
            List.of()));
  }

  private static List<String> command(
      List<String> options, List<Path> classPath, String main, List<String> arguments) {
    List<String> command = new ArrayList<>(options);
    command.addAll(List.of("-Xmx512m", SHORT_LIVED));
    command.addAll(List.of(System.getProperty("spark.jvm.args").strip().split("\\s+", -1)));
    command.add("-cp");
    command.add(
        Stream.concat(
                Stream.of(machines.home() + "/jars/*"), classPath.stream().map(Path::toString))
            .collect(Collectors.joining(":")));
    command.add(main);
    command.addAll(arguments);
    return command;
  }

  private static Map<String, String> environment(String name) {
    return Map.of(
        "SPARK_HOME", machines.home(),
        "SPARK_SCALA_VERSION", System.getProperty("spark.scala.version"),
        "SPARK_LOCAL_HOSTNAME", machines.host(name),
        "SPARK_LOCAL_DIRS", machines.scratch(),
        "SPARK_WORKER_DIR", machines.scratch());
  }

  private static String url() {
    return "spark://" + machines.host("master") + ":" + port(MASTER);
  }

  private static String port(int usual) {
    return String.valueOf(machines.port(usual));
  }

  /** What the application has printed, in the order of the alphabet. */
  private static List<String> rows(String log) {
    return log.lines()
        .filter(line -> line.startsWith("row "))
        .map(line -> line.substring("row ".length()))
        .sorted()
        .toList();
  }
}
