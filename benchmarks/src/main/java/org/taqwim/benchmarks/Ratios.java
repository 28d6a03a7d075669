package org.taqwim.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks and prints medians, and their ratios to the baselines in the same run: what a
 * {@code LocalDate} costs for the same work. The last table has the conversions, a calendar a line,
 * with the libraries that have it, too.
 *
 * <p>It takes JMH's own options, and {@code --quick} for a look that takes a third of the time. By
 * default it runs everything, with every calendar of {@link Subjects} and every peer.
 */
public final class Ratios {

  private static final String QUICK = "--quick";

  private static final String LOCAL_DATE = "Conversion.localDate";
  private static final String OURS = "Conversion.taqwim";
  private static final String PEER = "Conversion.peer";

  private static final Map<String, String> BASELINES =
      Map.of(
          "Conversion", LOCAL_DATE,
          "Text.to", "Text.localDateToString",
          "Text.from", "Text.localDateParse",
          "Patterns.format", "Patterns.formatJavaTime",
          "Patterns.parse", "Patterns.parseJavaTime");

  /**
   * Of one call: the median and the least time in nanoseconds, and the bytes allocated. On a busy
   * machine the ratio of the least times tells more than that of the medians.
   */
  private record Measured(double nanoseconds, double least, double bytes) {}

  /** By the benchmark's name and its parameter, if it has one. */
  private final Map<String, Measured> results = new TreeMap<>();

  private Ratios() {}

  /** Runs and prints. */
  public static void main(String[] args) throws RunnerException, CommandLineOptionException {
    List<String> options = new ArrayList<>(Arrays.asList(args));
    boolean quick = options.remove(QUICK);
    Ratios ratios = new Ratios();
    ratios.run(new CommandLineOptions(options.toArray(String[]::new)), quick);
    ratios.print();
  }

  private void run(CommandLineOptions commandLine, boolean quick) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder().parent(commandLine).addProfiler(GCProfiler.class);
    if (!commandLine.getParameter("calendar").hasValue()) {
      options.param("calendar", Subjects.names().toArray(String[]::new));
    }
    if (!commandLine.getParameter("peer").hasValue()) {
      options.param("peer", Peers.all().stream().map(Peers.Peer::name).toArray(String[]::new));
    }
    if (quick) {
      TimeValue time = TimeValue.milliseconds(100);
      options.forks(1).warmupIterations(2).warmupTime(time);
      options.measurementIterations(3).measurementTime(time);
    }
    Collection<RunResult> runs = new Runner(options.build()).run();
    for (RunResult run : runs) {
      String name = run.getParams().getBenchmark().replaceFirst("^.*\\.(\\w+\\.\\w+)$", "$1");
      for (String key : run.getParams().getParamsKeys()) {
        name += " " + run.getParams().getParam(key);
      }
      Result<?> allocated = run.getSecondaryResults().get("gc.alloc.rate.norm");
      results.put(
          name,
          new Measured(
              run.getPrimaryResult().getStatistics().getPercentile(50),
              run.getPrimaryResult().getStatistics().getMin(),
              allocated == null ? Double.NaN : allocated.getScore()));
    }
  }

  private void print() {
    System.out.printf(
        "%nJava %s, %s, %d processors%n",
        Runtime.version(),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors());
    System.out.printf(
        "%-42s %10s %8s %12s %8s%n", "benchmark", "median ns", "B/op", "of LocalDate", "by least");
    results.forEach(
        (name, measured) -> {
          if (!name.startsWith(OURS) && !name.startsWith(PEER)) {
            System.out.printf(
                "%-42s %10.2f %8.1f %s%n",
                name, measured.nanoseconds(), measured.bytes(), ratios(measured, baseline(name)));
          }
        });
    System.out.printf(
        "%n%-44s %10s %8s %12s %8s %5s %4s  %s%n",
        "calendar",
        "median ns",
        "B/op",
        "of LocalDate",
        "by least",
        "memo",
        "bar",
        "others, and how many times as long");
    for (String calendar : Subjects.names()) {
      Measured ours = results.get(OURS + " " + calendar);
      if (ours != null) {
        System.out.printf(
            "%-44s %10.2f %8.1f %s %5s %4s  %s%n",
            calendar,
            ours.nanoseconds(),
            ours.bytes(),
            ratios(ours, results.get(LOCAL_DATE)),
            Subjects.isMemo(calendar) ? "memo" : "",
            bar(calendar, ours),
            peers(calendar, ours));
      }
    }
  }

  /** The baseline with the same parameters, if it has them. */
  private Measured baseline(String name) {
    String parameters = name.replaceFirst("^\\S+", "");
    return BASELINES.entrySet().stream()
        .filter(entry -> name.startsWith(entry.getKey()))
        .map(
            entry ->
                results.getOrDefault(entry.getValue() + parameters, results.get(entry.getValue())))
        .findFirst()
        .orElse(null);
  }

  /** Of the medians, and of the least times. */
  private static String ratios(Measured measured, Measured baseline) {
    return baseline == null
        ? ""
        : String.format(
            "%12.3f %8.3f",
            measured.nanoseconds() / baseline.nanoseconds(), measured.least() / baseline.least());
  }

  /** Whether the least time is within the bar of its kind. */
  private String bar(String calendar, Measured ours) {
    Measured baseline = results.get(LOCAL_DATE);
    return baseline == null
        ? ""
        : ours.least() <= Subjects.bar(calendar) * baseline.least() ? "met" : "MISS";
  }

  private String peers(String calendar, Measured ours) {
    List<String> peers = new ArrayList<>();
    for (Peers.Peer peer : Peers.all()) {
      Measured theirs = results.get(PEER + " " + peer.name());
      if (theirs != null && peer.calendar().equals(calendar)) {
        peers.add(
            String.format(
                "%s %.0f ns (%.0f x)",
                peer.library(), theirs.nanoseconds(), theirs.nanoseconds() / ours.nanoseconds()));
      }
    }
    return String.join(", ", peers);
  }
}
