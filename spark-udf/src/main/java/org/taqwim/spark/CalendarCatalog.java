package org.taqwim.spark;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchFunctionException;
import org.apache.spark.sql.catalyst.analysis.NoSuchNamespaceException;
import org.apache.spark.sql.connector.catalog.FunctionCatalog;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.CalendarFunction.ResultType;
import org.taqwim.calendar.function.FunctionTable;
import org.taqwim.spark.connector.UnboundCall;

/**
 * The calendar functions as a catalog of Spark, for names such as {@code cal.to_calendar}:
 *
 * <pre>
 * spark.sql.catalog.cal = org.taqwim.spark.CalendarCatalog
 * spark.sql.catalog.cal.calendars = files that define further calendars, by commas
 * </pre>
 *
 * <p>It is written against the interfaces that Spark offers to connectors, and so needs nothing of
 * {@link CalendarExtensions}; it has the scalar functions, as a catalog knows no others. The files
 * are read when a session first calls one of them.
 */
public final class CalendarCatalog implements FunctionCatalog {

  /** The option that names the files of further calendars. */
  private static final String CALENDARS = "calendars";

  private String name;
  private String files;
  private DefinedCalendars calendars;

  @Override
  public void initialize(String catalog, CaseInsensitiveStringMap options) {
    name = catalog;
    files = options.getOrDefault(CALENDARS, "");
  }

  @Override
  public String name() {
    return name;
  }

  /** All functions, which are in the empty namespace. */
  @Override
  public Identifier[] listFunctions(String[] namespace) throws NoSuchNamespaceException {
    if (namespace.length > 0) {
      throw new NoSuchNamespaceException(namespace);
    }
    return FunctionTable.all().stream()
        .filter(CalendarCatalog::isScalar)
        .map(function -> Identifier.of(namespace, function.name()))
        .toArray(Identifier[]::new);
  }

  /**
   * The function of a name, in any case.
   *
   * @throws CalendarException if a definition of a calendar is wrong or cannot be read
   */
  @Override
  public UnboundFunction loadFunction(Identifier identifier) throws NoSuchFunctionException {
    String wanted = identifier.name().toLowerCase(Locale.ROOT);
    CalendarFunction function =
        FunctionTable.all().stream()
            .filter(CalendarCatalog::isScalar)
            .filter(f -> identifier.namespace().length == 0 && f.name().equals(wanted))
            .findFirst()
            .orElse(null);
    if (function == null) {
      throw new NoSuchFunctionException(identifier);
    }
    return new UnboundCall(function, calendars());
  }

  private static boolean isScalar(CalendarFunction function) {
    return function.result() != ResultType.TABLE;
  }

  private synchronized DefinedCalendars calendars() {
    if (calendars == null) {
      calendars = DefinedCalendars.of(DefinedCalendars.read(files, CalendarCatalog::open));
    }
    return calendars;
  }

  private static InputStream open(String file) throws IOException {
    Path path = new Path(file);
    return path.getFileSystem(SparkSession.active().sparkContext().hadoopConfiguration())
        .open(path);
  }
}
