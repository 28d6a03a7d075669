package org.taqwim.spark.catalyst;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.internal.SQLConf;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.DefinedCalendars.Definition;

/**
 * The calendars that a session defines: {@code spark.taqwim.calendars} names their files, by
 * commas, on any file system that Spark reads.
 *
 * <p>They are read when a query is analysed, and travel inside its plan; executors need no files.
 */
final class Definitions {

  private static final String KEY = "spark.taqwim.calendars";

  private Definitions() {}

  /** The registry's calendars and those of the session at hand. */
  static DefinedCalendars ofSession() {
    String files = SQLConf.get().getConfString(KEY, "").strip();
    if (files.isEmpty()) {
      return DefinedCalendars.NONE;
    }
    try {
      List<Definition> definitions = new ArrayList<>();
      for (String file : files.split(",", -1)) {
        definitions.add(new Definition(file.strip(), read(file.strip())));
      }
      return DefinedCalendars.of(definitions);
    } catch (CalendarException problem) {
      throw CalendarAnalysisException.raise(
          problem.condition().name(),
          problem.condition().sqlState(),
          KEY + ": " + problem.getMessage(),
          problem);
    }
  }

  private static String read(String file) {
    Configuration hadoop = SparkSession.active().sparkContext().hadoopConfiguration();
    try {
      Path path = new Path(file);
      try (InputStream in = path.getFileSystem(hadoop).open(path)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw CalendarException.invalidDefinition(file, 1, "it cannot be read: " + e.getMessage());
    }
  }
}
