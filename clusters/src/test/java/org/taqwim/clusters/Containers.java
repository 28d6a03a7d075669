package org.taqwim.clusters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Volume;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.utility.DockerImageName;

/** Containers on a network of their own, of the engine's official image where it is to be had. */
final class Containers extends Machines {

  private final String image;
  private final String home;
  private final List<Bind> engine;
  private final String user;
  private final Network network = Network.newNetwork();
  private final Path work;
  private final Map<String, GenericContainer<?>> containers = new LinkedHashMap<>();

  Containers(String official, String home, String part, Path jars, Path work)
      throws IOException, InterruptedException {
    this.image = image(official);
    this.home = home;
    this.work = work;
    this.engine =
        image.equals(official) ? List.of() : List.of(bind(jars, home + part, AccessMode.ro));
    // What the containers write is to be deleted without them.
    this.user = Files.getAttribute(jars, "unix:uid").toString();
    System.out.println("The machines of this cluster are containers of " + image);
  }

  private static String image(String official) throws IOException, InterruptedException {
    Process script =
        new ProcessBuilder(
                ROOT.resolve("clusters/image").toString(),
                official,
                System.getProperty("java.home"))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, script.waitFor(), printed);
    return printed.strip();
  }

  private static Bind bind(Path file, String path, AccessMode mode) {
    return new Bind(file.toString(), new Volume(path), mode);
  }

  private static Bind bind(Path file) {
    return bind(file, file.toString(), Files.isDirectory(file) ? AccessMode.rw : AccessMode.ro);
  }

  @Override
  Machine start(Jvm jvm) {
    List<String> command = new ArrayList<>(jvm.command());
    command.add(0, "java");
    List<Bind> binds =
        Stream.concat(engine.stream(), jvm.files().stream().map(Containers::bind)).toList();
    GenericContainer<?> container =
        new GenericContainer<>(DockerImageName.parse(image))
            .withImagePullPolicy(unused -> false)
            .withNetwork(network)
            .withNetworkAliases(jvm.name())
            .withExposedPorts(jvm.ports().toArray(Integer[]::new))
            .withCreateContainerCmdModifier(
                create ->
                    create
                        .withHostName(jvm.name())
                        .withUser(user)
                        .withWorkingDir(scratch())
                        .getHostConfig()
                        .withBinds(binds))
            .withEnv(jvm.environment())
            .withCommand(command.toArray(String[]::new))
            .waitingFor(NOTHING);
    container.start();
    containers.put(jvm.name(), container);
    return new Container(container);
  }

  private static final AbstractWaitStrategy NOTHING =
      new AbstractWaitStrategy() {
        @Override
        protected void waitUntilReady() {
          // The tests know better what they wait for.
        }
      };

  @Override
  String home() {
    return home;
  }

  @Override
  String scratch() {
    return "/tmp";
  }

  @Override
  String host(String name) {
    return name;
  }

  @Override
  int port(int usual) {
    return usual;
  }

  @Override
  public void close() {
    containers.forEach(
        (name, container) -> {
          try {
            Files.writeString(work.resolve(name + ".log"), container.getLogs());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } finally {
            container.stop();
          }
        });
    network.close();
  }

  private static final class Container extends Machine {

    private final GenericContainer<?> container;

    Container(GenericContainer<?> container) {
      this.container = container;
    }

    @Override
    String log() {
      return container.getLogs();
    }

    @Override
    Integer status() {
      ContainerState state = container.getCurrentContainerInfo().getState();
      return state.getRunning() ? null : state.getExitCodeLong().intValue();
    }

    @Override
    void kill() {
      if (status() == null) {
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
      }
    }

    @Override
    String address(int port) {
      return container.getHost() + ":" + container.getMappedPort(port);
    }
  }
}
