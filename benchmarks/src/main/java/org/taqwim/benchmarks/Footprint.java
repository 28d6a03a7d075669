package org.taqwim.benchmarks;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.format.CalendarLocale;

/**
 * What Taqwim costs before the first row: the size of its classes and tables, and the time that the
 * registry and the first use of each calendar take.
 *
 * <p>Every measurement is made in a class loader of its own, in which nothing of Taqwim has run;
 * the JVM around it is warm. Runs from {@code benchmarks.jar}, which holds the core as its jar
 * does.
 */
public final class Footprint {

  private static final String CORE = "org/taqwim/calendar/";
  private static final String LOCALE_DATA = "locales.txt";

  /** A jar has a head before each entry and one in its directory, both with the entry's name. */
  private static final int HEADS = 30 + 46;

  /** The first and the last of the languages among them, and one with a long chain of parents. */
  private static final List<String> LOCALES =
      List.of("af", "en", "es-MX", "fa", "zh-Hant-HK", "zu");

  private static final int WARM_UP = 5;
  private static final int ROUNDS = 21;

  private Footprint() {}

  /** Measures and prints. */
  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    URL jar = Calendars.class.getProtectionDomain().getCodeSource().getLocation();
    System.out.printf(
        "Java %s, %s, %d processors%n%n",
        Runtime.version(),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors());
    sizes(new File(jar.getPath()));
    firstUses(jar);
  }

  private static void sizes(File file) throws IOException {
    long classes = 0;
    long tables = 0;
    long locales = 0;
    try (JarFile jar = new JarFile(file)) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        String name = entry.getName();
        if (name.startsWith(CORE) && !entry.isDirectory()) {
          long size = entry.getCompressedSize() + HEADS + 2L * name.length();
          if (name.endsWith(".class")) {
            classes += size;
          } else if (name.endsWith(LOCALE_DATA)) {
            locales += size;
          } else {
            tables += size;
          }
        }
      }
    }
    System.out.printf(
        "core jar: %.1f KB = classes %.1f + tables %.1f; locale data beside them %.1f%n%n",
        (classes + tables) / 1000.0, classes / 1000.0, tables / 1000.0, locales / 1000.0);
  }

  private static void firstUses(URL jar) throws IOException, ReflectiveOperationException {
    System.out.printf(
        "first use in milliseconds, in %d class loaders%n%-28s %10s %10s %10s%n",
        ROUNDS, "", "median", "maximum", "median CPU");
    print("(the registry)", measure(jar, null));
    for (CalendarSystem calendar : Calendars.all()) {
      print(calendar.id(), measure(jar, calendar.id()));
    }
    for (String tag : LOCALES) {
      print("jalali in " + tag, measure(jar, "jalali " + tag));
    }
  }

  private static void print(String name, List<Time> times) {
    double[] elapsed = times.stream().mapToDouble(Time::elapsed).sorted().toArray();
    double[] cpu = times.stream().mapToDouble(Time::cpu).sorted().toArray();
    System.out.printf(
        "%-28s %10.3f %10.3f %10.3f%n",
        name, elapsed[ROUNDS / 2], elapsed[ROUNDS - 1], cpu[ROUNDS / 2]);
  }

  /** Milliseconds by the clock, and of the processor: on a busy machine only the latter tells. */
  private record Time(double elapsed, double cpu) {

    static Time now() {
      return new Time(
          System.nanoTime() / 1e6,
          ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6);
    }

    Time since(Time start) {
      return new Time(elapsed - start.elapsed, cpu - start.cpu);
    }
  }

  /**
   * The times of the registry's first look-up, or of a calendar's or locale's first use after it.
   */
  private static List<Time> measure(URL jar, String calendar)
      throws IOException, ReflectiveOperationException {
    List<Time> times = new ArrayList<>();
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      try (URLClassLoader loader =
          new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader())) {
        Method use = loader.loadClass(Use.class.getName()).getMethod("use", String.class);
        Time start = Time.now();
        use.invoke(null, "gregorian");
        if (calendar != null) {
          use.invoke(null, calendar.contains(" ") ? "jalali" : "gregorian");
          start = Time.now();
          use.invoke(null, calendar);
        }
        Time time = Time.now().since(start);
        if (round >= 0) {
          times.add(time);
        }
      }
    }
    return times;
  }

  /** What is measured; loaded in each of the class loaders. */
  public static final class Use {

    private Use() {}

    /** Finds a calendar, takes a day to a date and back; or names it in a locale. */
    public static int use(String name) {
      int space = name.indexOf(' ');
      if (space > 0) {
        Locale locale = Locale.forLanguageTag(name.substring(space + 1));
        return CalendarLocale.of(Calendars.of(name.substring(0, space)), locale).zeroDigit();
      }
      CalendarSystem calendar = Calendars.of(name);
      int day = Math.max(calendar.minEpochDay(), Math.min(calendar.maxEpochDay(), 20_000));
      int packed = calendar.toPacked(day);
      if (calendar.toEpochDay(packed) != day) {
        throw new IllegalStateException(name);
      }
      return packed;
    }
  }
}
