package org.taqwim.spark.catalyst;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.QueryPlanningTracker;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.internal.SQLConf$;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.DefinedCalendars.Definition;
import scala.Option;

/**
 * The calendars that a session defines: {@code spark.taqwim.calendars} names their files, by
 * commas, on any file system that the session reads.
 *
 * <p>They are read when a query is analysed, once for all its calls, and travel inside its plan;
 * executors need no files. A file is read again when its length or its time has changed.
 */
final class Definitions {

  static final String KEY = "spark.taqwim.calendars";

  /** How many values of the key a session keeps: its own, and those that its views captured. */
  private static final int VALUES = 16;

  // What is read with the rights of one session is for no other one; it goes with its session.
  private static final Map<SparkSession, Definitions> SESSIONS = new WeakHashMap<>();

  /** A file's contents, and when they are no longer those. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
  private record Contents(long length, long modified, byte[] bytes) {}

  /** What the files of one value of the key are. */
  private record Read(
      Map<String, Contents> files, List<Definition> definitions, DefinedCalendars calendars) {}

  // By the planning of a query, and the key's value; others may be planned meanwhile.
  private final Map<QueryPlanningTracker, Map<String, DefinedCalendars>> byQuery =
      new WeakHashMap<>();

  private final Map<String, Read> byValue =
      new LinkedHashMap<>(VALUES, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Read> eldest) {
          return size() > VALUES;
        }
      };

  private Definitions() {}

  /**
   * Makes the key one of Spark SQL's own: of those alone, a view and a SQL function keep the value
   * of their creation, under which their text is analysed whenever they are used.
   */
  static void registerKey() {
    synchronized (SQLConf$.MODULE$) {
      if (!SQLConf$.MODULE$.containsConfigKey(KEY)) {
        SQLConf.buildConf(KEY)
            .doc("Files that define further calendars for the calendar functions, by commas.")
            .version("0.1.0")
            .stringConf()
            .createWithDefault("");
      }
    }
  }

  /** The registry's calendars and those of the session, view or SQL function at hand. */
  static DefinedCalendars ofSession() {
    String files = SQLConf.get().getConfString(KEY, "");
    if (files.isBlank()) {
      return DefinedCalendars.NONE;
    }
    SparkSession session = SparkSession.active();
    try {
      return of(session).calendars(files, session);
    } catch (CalendarException problem) {
      throw CalendarAnalysisException.raise(
          problem.condition().name(),
          problem.condition().sqlState(),
          KEY + ": " + problem.getMessage(),
          problem);
    }
  }

  private static Definitions of(SparkSession session) {
    synchronized (SESSIONS) {
      return SESSIONS.computeIfAbsent(session, key -> new Definitions());
    }
  }

  private synchronized DefinedCalendars calendars(String value, SparkSession session) {
    Option<QueryPlanningTracker> query = QueryPlanningTracker.get();
    return query.isEmpty()
        ? read(value, session)
        : byQuery
            .computeIfAbsent(query.get(), key -> new HashMap<>())
            .computeIfAbsent(value, key -> read(key, session));
  }

  private DefinedCalendars read(String value, SparkSession session) {
    Read last = byValue.get(value);
    Configuration hadoop = session.sessionState().newHadoopConf();
    Map<String, Contents> files = new HashMap<>();
    List<Definition> definitions =
        DefinedCalendars.read(
            value,
            file -> {
              Contents contents = read(file, hadoop, last == null ? null : last.files().get(file));
              files.put(file, contents);
              return new ByteArrayInputStream(contents.bytes());
            });
    DefinedCalendars calendars =
        last != null && last.definitions().equals(definitions)
            ? last.calendars()
            : DefinedCalendars.of(definitions);
    byValue.put(value, new Read(files, definitions, calendars));
    return calendars;
  }

  private static Contents read(String file, Configuration hadoop, Contents last)
      throws IOException {
    Path path = new Path(file);
    FileSystem files = path.getFileSystem(hadoop);
    FileStatus now = files.getFileStatus(path);
    if (last != null
        && last.length() == now.getLen()
        && last.modified() == now.getModificationTime()) {
      return last;
    }
    try (InputStream in = files.open(path)) {
      return new Contents(now.getLen(), now.getModificationTime(), in.readAllBytes());
    }
  }
}
