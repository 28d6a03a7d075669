package org.taqwim.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The lines of Spark on which this jar is tested, as the build lists them. A line is all patches of
 * a version, for one Scala: {@code 3.5 (Scala 2.12)}.
 */
final class SparkLines {

  private SparkLines() {}

  /** The tested lines, the oldest first. */
  static List<String> tested() {
    Properties properties = new Properties();
    try (InputStream in = SparkLines.class.getResourceAsStream("lines.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Arrays.stream(properties.getProperty("lines").strip().split("\\s+", -1))
        .map(
            line ->
                line(line.substring(0, line.indexOf('_')), line.substring(line.indexOf('_') + 1)))
        .distinct()
        .toList();
  }

  /** What there is to say about a version of Spark; nothing about one of a tested line. */
  static Optional<String> warning(String spark, String scala) {
    List<String> tested = tested();
    return tested.contains(line(spark, scala))
        ? Optional.empty()
        : Optional.of(
            String.format(
                "Taqwim is not tested on Spark %s (Scala %s), but on %s. Its calendar functions are"
                    + " there as far as they find in this Spark what they found in those.",
                spark, scala, String.join(", ", tested)));
  }

  private static String line(String spark, String scala) {
    return binary(spark) + " (Scala " + binary(scala) + ")";
  }

  // The first two numbers of a version; vendors add more than a patch: 3.5.2-amzn-1.
  private static String binary(String version) {
    String[] parts = version.split("[.-]", 3);
    return parts.length < 2 ? version : parts[0] + "." + parts[1];
  }
}
