package org.taqwim.benchmarks;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks and prints medians, and their ratios to the baselines in the same run: what a
 * {@code LocalDate} costs for the same work.
 */
public final class Ratios {

  private static final Map<String, String> BASELINES =
      Map.of(
          "Conversion", "localDate",
          "Text.to", "localDateToString",
          "Text.from", "localDateParse");

  private Ratios() {}

  /** Takes JMH's own options; without any it runs everything. */
  public static void main(String[] args) throws RunnerException, CommandLineOptionException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .parent(new CommandLineOptions(args))
                    .addProfiler(GCProfiler.class)
                    .build())
            .run();
    Map<String, double[]> medians = new TreeMap<>();
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark().replaceFirst("^.*\\.(\\w+\\.\\w+)$", "$1");
      double median = result.getPrimaryResult().getStatistics().getPercentile(50);
      Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
      medians.put(
          name, new double[] {median, allocated == null ? Double.NaN : allocated.getScore()});
    }
    System.out.printf(
        "%nJava %s, %s, %d processors%n",
        Runtime.version(),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors());
    System.out.printf("%-42s %10s %8s %12s%n", "benchmark", "median ns", "B/op", "of LocalDate");
    medians.forEach(
        (name, measured) -> {
          double[] baseline = medians.get(baseline(name));
          System.out.printf(
              "%-42s %10.2f %8.1f %12s%n",
              name,
              measured[0],
              measured[1],
              baseline == null ? "" : String.format("%.3f", measured[0] / baseline[0]));
        });
  }

  private static String baseline(String name) {
    return BASELINES.entrySet().stream()
        .filter(entry -> name.startsWith(entry.getKey()))
        .map(entry -> name.substring(0, name.indexOf('.') + 1) + entry.getValue())
        .findFirst()
        .orElse(name);
  }
}
