package org.taqwim.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.util.StringUtils;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.HiveResult;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.SQLExecution;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Spark's SQL shell without Hive: splits, runs and prints statements as {@code spark-sql} does.
 *
 * <p>Spark's own driver class for it lives in {@code spark-hive-thriftserver}, with the whole of
 * Hive behind it. This one is an ordinary application for {@code spark-submit}, so that jars,
 * packages and configuration arrive as they do at a user's.
 *
 * <p>Arguments: {@code -i <file>} and {@code -f <file>}, any number, run in that order; interactive
 * when there is no {@code -f}. Rows go to stdout in UTF-8, tab-separated; everything else to
 * stderr. The first statement that fails ends a script with status 1.
 */
public final class SparkSqlShell {
  private static final Pattern BLOCK_START = Pattern.compile("^BEGIN\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern BLOCK_END =
      Pattern.compile("\\bEND\\s*;?$", Pattern.CASE_INSENSITIVE);
  private static final String HEADER = "spark.sql.cli.print.header";

  private final SparkSession spark;
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);

  private SparkSqlShell(SparkSession spark) {
    this.spark = spark;
  }

  public static void main(String[] args) throws IOException {
    List<Path> inits = new ArrayList<>();
    List<Path> scripts = new ArrayList<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      (args[i].equals("-i") ? inits : scripts).add(Path.of(args[i + 1]));
    }
    // As in Spark's own shell. Without it a DATE is printed by way of java.sql.Date, on the hybrid
    // calendar that has no 1582-10-10 and no year -5.
    SparkConf conf = new SparkConf().setIfMissing("spark.sql.datetime.java8API.enabled", "true");
    SparkSqlShell shell = new SparkSqlShell(SparkSession.builder().config(conf).getOrCreate());
    boolean interactive = scripts.isEmpty();
    boolean ok =
        shell.runFiles(inits) && (interactive ? shell.converse() : shell.runFiles(scripts));
    shell.spark.stop();
    System.exit(ok ? 0 : 1);
  }

  private boolean runFiles(List<Path> files) throws IOException {
    for (Path file : files) {
      // Not Files.readString: it refuses bytes that are not UTF-8 without naming the file.
      String sql = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      for (String statement : split(sql)) {
        if (isExit(statement)) {
          return true;
        }
        if (!run(statement)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Reads statements from the terminal until the end of input. A failed one does not end it. */
  private boolean converse() throws IOException {
    try (Terminal terminal =
        TerminalBuilder.builder().system(true).encoding(StandardCharsets.UTF_8).build()) {
      LineReader reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .variable(LineReader.HISTORY_FILE, System.getProperty("taqwim.history"))
              .build();
      terminal.handle(Terminal.Signal.INT, signal -> spark.sparkContext().cancelAllJobs());
      StringBuilder pending = new StringBuilder();
      while (true) {
        String prompt = "spark-sql (" + spark.catalog().currentDatabase() + ")> ";
        try {
          pending.append(
              reader.readLine(pending.isEmpty() ? prompt : " ".repeat(prompt.length() - 2) + "> "));
        } catch (UserInterruptException e) {
          pending.setLength(0);
          continue;
        } catch (EndOfFileException e) {
          return true;
        }
        String text = pending.append('\n').toString().strip();
        if (isComplete(text)) {
          pending.setLength(0);
          for (String statement : split(text)) {
            if (isExit(statement)) {
              return true;
            }
            long start = System.nanoTime();
            if (run(statement)) {
              err.printf(Locale.ROOT, "Time taken: %.3f s%n", (System.nanoTime() - start) / 1e9);
            }
          }
        } else if (text.isEmpty()) {
          pending.setLength(0);
        }
      }
    }
  }

  private static boolean isComplete(String text) {
    return isExit(text)
        || (BLOCK_START.matcher(text).find()
            ? BLOCK_END.matcher(text).find()
            : text.endsWith(";") && !text.endsWith("\\;"));
  }

  /**
   * Splits as Spark's own shell does, and keeps the statements of a {@code BEGIN … END} together.
   */
  private List<String> split(String sql) {
    List<String> parts =
        CollectionConverters.asJava(StringUtils.splitSemiColonWithIndex(sql, false)).stream()
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
    List<String> statements = new ArrayList<>();
    int next = 0;
    while (next < parts.size()) {
      int end = blockEnd(parts, next);
      statements.add(String.join(";\n", parts.subList(next, end)));
      next = end;
    }
    return statements;
  }

  /** Where the statement ends that starts at {@code start}: one further, but for a block. */
  private int blockEnd(List<String> parts, int start) {
    if (!parses(parts.get(start))) {
      for (int end = start + 2; end <= parts.size(); end++) {
        if (BLOCK_END.matcher(parts.get(end - 1)).find()
            && parses(String.join(";\n", parts.subList(start, end)))) {
          return end;
        }
      }
    }
    return start + 1;
  }

  private boolean parses(String statement) {
    try {
      return spark.sessionState().sqlParser().parsePlan(statement) != null;
    } catch (Exception e) { // ParseException is a checked one, and Scala declares none
      return false;
    }
  }

  private static boolean isExit(String statement) {
    String word = statement.replaceFirst(";$", "").strip();
    return word.equalsIgnoreCase("exit") || word.equalsIgnoreCase("quit");
  }

  private boolean run(String statement) {
    try {
      Dataset<Row> result = spark.sql(statement);
      QueryExecution query = result.queryExecution();
      List<String> rows =
          CollectionConverters.asJava(
              SQLExecution.withNewExecutionId(
                  query, Option.empty(), () -> HiveResult.hiveResultString(query.executedPlan())));
      if (result.columns().length > 0 && Boolean.parseBoolean(spark.conf().get(HEADER, "false"))) {
        out.println(String.join("\t", result.columns()));
      }
      rows.forEach(out::println);
      return true;
    } catch (Throwable e) { // an Error, too, is the statement's and not the shell's
      err.println(message(e));
      return false;
    }
  }

  /**
   * Spark's message: of the outermost cause that has an error condition, for the rest is wrapping.
   */
  private static String message(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof SparkThrowable known && known.getCondition() != null) {
        return t.getMessage();
      }
    }
    return e.toString();
  }
}
