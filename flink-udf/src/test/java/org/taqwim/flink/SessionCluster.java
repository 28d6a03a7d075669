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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint;
import org.apache.flink.runtime.taskexecutor.TaskManagerRunner;

/**
 * A job manager and a task manager in processes of their own, with Flink of the tests' class path
 * and without Taqwim.
 */
final class SessionCluster implements AutoCloseable {

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

  private final Path work;
  private final List<String> options;
  private final int restPort = freePort();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Process jobManager;
  private final Process taskManager;

  private SessionCluster(Path work, List<Path> lib, List<String> options) throws IOException {
    this.work = work;
    this.options = options;
    Files.createFile(work.resolve("config.yaml"));
    List<String> settings = new ArrayList<>();
    settings.add("jobmanager.rpc.address=127.0.0.1");
    settings.add("jobmanager.rpc.port=" + freePort());
    settings.add("rest.address=127.0.0.1");
    settings.add("rest.port=" + restPort);
    settings.add("taskmanager.host=127.0.0.1");
    // On a machine that has much else to do.
    settings.add("pekko.ask.timeout=120s");
    settings.add("heartbeat.timeout=180000");
    jobManager = start(StandaloneSessionClusterEntrypoint.class, lib, settings);
    settings.addAll(TASK_MANAGER_MEMORY);
    taskManager = start(TaskManagerRunner.class, lib, settings);
  }

  /**
   * Starts it, and waits until it takes jobs.
   *
   * @param work a directory for it alone
   * @param lib jars beside Flink's, as in the directory lib/ of a distribution
   * @param options of both JVMs
   */
  static SessionCluster start(Path work, List<Path> lib, List<String> options)
      throws IOException, InterruptedException {
    SessionCluster cluster = new SessionCluster(work, lib, options);
    boolean ready = false;
    try {
      cluster.awaitTaskManager();
      ready = true;
    } finally {
      if (!ready) {
        cluster.close();
      }
    }
    return cluster;
  }

  private void awaitTaskManager() throws InterruptedException {
    while (!get("/overview").contains("\"taskmanagers\":1")) {
      for (Process process : processes()) {
        assertTrue(process.isAlive(), () -> "ended: " + process.info() + logs());
      }
      Thread.sleep(200);
    }
  }

  @Override
  public void close() {
    for (Process process : processes()) {
      process.destroyForcibly().onExit().join();
    }
  }

  List<Process> processes() {
    return List.of(jobManager, taskManager);
  }

  int restPort() {
    return restPort;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Process start(Class<?> main, List<Path> lib, List<String> settings) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    command.addAll(options);
    for (String opened : List.of("lang", "net", "nio", "time", "util", "util.concurrent")) {
      command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
    }
    command.addAll(List.of("-cp", classPath(lib), main.getName(), "-c", work.toString()));
    settings.forEach(setting -> command.add("-D" + setting));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true).redirectOutput(log(main).toFile());
    return builder.start();
  }

  private static String classPath(List<Path> lib) {
    String tests =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String flink =
        Arrays.stream(tests.split(File.pathSeparator, -1))
            .filter(entry -> entry.endsWith(".jar"))
            .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("calendar-"))
            .collect(Collectors.joining(File.pathSeparator));
    return lib.stream().map(jar -> jar + File.pathSeparator).collect(Collectors.joining()) + flink;
  }

  private Path log(Class<?> main) {
    return work.resolve(main.getSimpleName() + ".log");
  }

  /** What both processes have written. */
  String logs() {
    return read(log(StandaloneSessionClusterEntrypoint.class)) + read(log(TaskManagerRunner.class));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  // ---- REST

  /** The answer to a question; empty as long as nobody answers. */
  String get(String path) throws InterruptedException {
    try {
      return client.send(request(path).build(), BodyHandlers.ofString()).body();
    } catch (IOException notYet) {
      return "";
    }
  }

  /** Uploads a jar, and gives the id under which jobs of it run. */
  String upload(Path jar) throws IOException, InterruptedException {
    String boundary = "jar";
    String head =
        String.join(
            "\r\n",
            "--" + boundary,
            "Content-Disposition: form-data; name=\"jarfile\"; filename=\""
                + jar.getFileName()
                + "\"",
            "Content-Type: application/x-java-archive",
            "",
            "");
    List<byte[]> parts =
        List.of(utf8(head), Files.readAllBytes(jar), utf8("\r\n--" + boundary + "--\r\n"));
    String answer =
        answer(
            request("/jars/upload")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArrays(parts)));
    return find("\"filename\":\"[^\"]*/([^\"/]+)\"", answer);
  }

  /** Runs the main class of a jar to the end of its job. */
  void run(String jarId, Class<?> main, String argument) throws IOException, InterruptedException {
    String body =
        String.format(
            "{\"entryClass\": \"%s\", \"programArgsList\": [\"%s\"]}", main.getName(), argument);
    String answer =
        answer(
            request("/jars/" + jarId + "/run")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    String job = "/jobs/" + find("\"jobid\":\"(\\w+)\"", answer);
    String state = "";
    while (!List.of("FINISHED", "FAILED", "CANCELED").contains(state)) {
      Thread.sleep(20);
      state = find("\"state\":\"([A-Z]+)\"", get(job));
    }
    assertEquals("FINISHED", state, get(job + "/exceptions"));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + restPort + path));
  }

  private String answer(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    assertEquals(200, response.statusCode(), response.body());
    return response.body();
  }

  private static String find(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertTrue(found.find(), text);
    return found.group(1);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
