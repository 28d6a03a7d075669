package org.taqwim.calendar;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Taqwim once more, in a class loader of its own, as in an executor or a job: with its own registry
 * and, if wished, a provider named in a services file on its class path.
 */
final class OwnTaqwim implements AutoCloseable {

  private final URLClassLoader loader;

  private OwnTaqwim(URL... classPath) {
    loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader());
  }

  static OwnTaqwim withoutProviders() {
    return new OwnTaqwim(location(Calendars.class), location(OwnTaqwim.class));
  }

  /** With a provider; the folder, for the services file, must be empty. */
  static OwnTaqwim with(Path folder, Class<? extends CalendarProvider> provider)
      throws IOException {
    return new OwnTaqwim(
        location(Calendars.class), location(OwnTaqwim.class), services(folder, provider));
  }

  /** A class path entry that names a provider. */
  static URL services(Path folder, Class<? extends CalendarProvider> provider) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(CalendarProvider.class.getName()), provider.getName());
    return folder.toUri().toURL();
  }

  static URL location(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  ClassLoader loader() {
    return loader;
  }

  Class<?> load(Class<?> type) throws ClassNotFoundException {
    return loader.loadClass(type.getName());
  }

  /** Its {@code Calendars.all()}. */
  List<?> all() throws Throwable {
    return (List<?>) call("all");
  }

  /** Its {@code Calendars.of(name)}. */
  Object of(String name) throws Throwable {
    return call("of", name);
  }

  private Object call(String method, String... arguments) throws Throwable {
    Class<?>[] types = arguments.length == 0 ? new Class<?>[0] : new Class<?>[] {String.class};
    try {
      return load(Calendars.class).getMethod(method, types).invoke(null, (Object[]) arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
