package org.taqwim.clusters;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** JVMs of this machine, which share its files and one address. */
final class Processes extends Machines {

  private static final String ADDRESS = "127.0.0.1";

  private final Path engine;
  private final Path work;
  private final List<Machine> machines = new ArrayList<>();
  private final Map<Integer, Integer> ports = new HashMap<>();

  Processes(Path engine, Path work) {
    this.engine = engine;
    this.work = work;
  }

  @Override
  Machine start(Jvm jvm) {
    File log = work.resolve(jvm.name() + ".log").toFile();
    String javaHome = System.getProperty("java.home");
    List<String> command = new ArrayList<>(jvm.command());
    command.add(0, Path.of(javaHome, "bin", "java").toString());
    ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
    builder.environment().put("JAVA_HOME", javaHome);
    builder.environment().putAll(jvm.environment());
    try {
      Machine machine =
          new Local(builder.redirectErrorStream(true).redirectOutput(log).start(), log.toPath());
      machines.add(machine);
      return machine;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  String home() {
    return engine.toString();
  }

  @Override
  String scratch() {
    return work.toString();
  }

  @Override
  String host(String name) {
    return ADDRESS;
  }

  @Override
  int port(int usual) {
    return ports.computeIfAbsent(usual, unused -> freePort());
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    machines.forEach(Machine::kill);
  }

  private static final class Local extends Machine {

    private final Process process;
    private final Path log;

    Local(Process process, Path log) {
      this.process = process;
      this.log = log;
    }

    @Override
    String log() {
      try {
        return Files.readString(log);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    Integer status() {
      return process.isAlive() ? null : process.exitValue();
    }

    @Override
    void kill() {
      List<ProcessHandle> executors = process.descendants().toList();
      process.destroyForcibly();
      executors.forEach(ProcessHandle::destroyForcibly);
      process.onExit().join();
    }

    @Override
    String address(int port) {
      return ADDRESS + ":" + port;
    }
  }
}
