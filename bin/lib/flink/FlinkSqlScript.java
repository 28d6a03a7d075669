package org.taqwim.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.table.api.ResultKind;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.gateway.api.SqlGatewayService;
import org.apache.flink.table.gateway.api.operation.OperationHandle;
import org.apache.flink.table.gateway.api.results.ResultSet;
import org.apache.flink.table.gateway.api.results.ResultSetImpl;
import org.apache.flink.table.gateway.api.session.SessionEnvironment;
import org.apache.flink.table.gateway.api.session.SessionHandle;
import org.apache.flink.table.gateway.rest.util.SqlGatewayRestAPIVersion;
import org.apache.flink.table.gateway.service.SqlGatewayServiceImpl;
import org.apache.flink.table.gateway.service.context.DefaultContext;
import org.apache.flink.table.gateway.service.session.SessionManager;
import org.apache.flink.table.utils.print.PrintStyle;
import org.apache.flink.table.utils.print.RowDataToStringConverter;

/**
 * Runs SQL scripts on the gateway service that Flink's own SQL client embeds.
 *
 * <p>The client's {@code -f} writes its banner, a prompt and errors between the rows on stdout,
 * wants each statement to end its line, and exits with 0 after an error. Here stdout holds results
 * alone, in the client's tableau form and in UTF-8; the first statement that fails ends the script
 * with status 1 and its message on stderr.
 *
 * <p>Arguments: {@code -D key=value} (configuration), {@code -s <statement>} and {@code -f <file>},
 * any number, run in that order.
 */
public final class FlinkSqlScript {
  private static final Pattern SET_START =
      Pattern.compile("\\bSTATEMENT\\s+SET\\s+BEGIN\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern SET_END = Pattern.compile("\\bEND$", Pattern.CASE_INSENSITIVE);
  private static final String COLUMN_WIDTH = "table.display.max-column-width";
  private static final int STREAMING_WIDTH = 30;
  private static final int BATCH_WIDTH = 1_000_000;

  private final SqlGatewayService gateway;
  private final SessionHandle session;
  private final PrintWriter out =
      new PrintWriter(new PrintStream(System.out, false, StandardCharsets.UTF_8));
  private final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);

  private FlinkSqlScript(SqlGatewayService gateway) {
    this.gateway = gateway;
    this.session =
        gateway.openSession(
            SessionEnvironment.newBuilder()
                .setSessionEndpointVersion(SqlGatewayRestAPIVersion.getDefaultVersion())
                .build());
  }

  public static void main(String[] args) throws IOException {
    Configuration configuration = new Configuration();
    List<String> statements = new ArrayList<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      String value = args[i + 1];
      switch (args[i]) {
        case "-D" -> {
          int equals = value.indexOf('=');
          configuration.setString(value.substring(0, equals), value.substring(equals + 1));
        }
        case "-s" -> statements.add(value);
        case "-f" ->
            statements.addAll(
                split(new String(Files.readAllBytes(Path.of(value)), StandardCharsets.UTF_8)));
        default -> throw new IllegalArgumentException(args[i]);
      }
    }
    SessionManager sessions =
        SessionManager.create(DefaultContext.load(configuration, List.of(), false));
    sessions.start();
    FlinkSqlScript script = new FlinkSqlScript(new SqlGatewayServiceImpl(sessions));
    boolean ok = script.runAll(statements);
    script.gateway.closeSession(script.session);
    sessions.stop();
    System.exit(ok ? 0 : 1);
  }

  private boolean runAll(List<String> statements) {
    for (String statement : statements) {
      if (statement.equalsIgnoreCase("quit") || statement.equalsIgnoreCase("exit")) {
        return true;
      }
      try {
        run(statement);
      } catch (RuntimeException | Error e) {
        out.flush();
        err.println(message(e));
        return false;
      }
      out.flush();
    }
    return true;
  }

  private void run(String statement) {
    Results results = new Results(statement);
    if (results.first.isQueryResult()) {
      print(results);
    } else if (results.first.getJobID() == null
        && results.first.getResultKind() == ResultKind.SUCCESS_WITH_CONTENT) {
      printAnswer(results);
    } else {
      results.forEachRemaining(row -> {}); // waits for the job; its failure is the statement's
    }
    // Operations close with the session: to close one that has loaded a module or registered a
    // function would close the class loader that those load their further classes from.
  }

  /** Rows of a query. Streaming prints each change as it comes, so it cannot wait for widths. */
  private void print(Results results) {
    var config = gateway.getSessionConfig(session);
    boolean streaming = "streaming".equalsIgnoreCase(config.get("execution.runtime-mode"));
    String width = config.get(COLUMN_WIDTH);
    PrintStyle style =
        streaming
            ? PrintStyle.tableauWithTypeInferredColumnWidths(
                results.schema(), results.converter(), width(width, STREAMING_WIDTH), false, true)
            : PrintStyle.tableauWithDataInferredColumnWidths(
                results.schema(), results.converter(), width(width, BATCH_WIDTH), false, false);
    style.print(results, out);
  }

  private static int width(String configured, int otherwise) {
    return configured == null ? otherwise : Integer.parseInt(configured);
  }

  /** SHOW, DESCRIBE and their like; a plan or a CREATE TABLE text is not squeezed into a table. */
  private void printAnswer(Results results) {
    List<String> columns = results.schema().getColumnNames();
    PrintStyle style =
        columns.equals(List.of("result"))
            ? PrintStyle.rawContent(results.converter())
            : PrintStyle.tableauWithDataInferredColumnWidths(
                results.schema(), results.converter(), BATCH_WIDTH, true, false);
    style.print(results, out);
  }

  /** The rows of one statement, fetched as they are asked for. */
  private final class Results implements Iterator<RowData> {
    final OperationHandle operation;
    final ResultSet first;
    private ResultSet page;
    private Iterator<RowData> rows;

    Results(String statement) {
      operation = gateway.executeStatement(session, statement, -1, new Configuration());
      first = fetch(0L);
      page = first;
      rows = page.getData().iterator();
    }

    ResolvedSchema schema() {
      return first.getResultSchema();
    }

    RowDataToStringConverter converter() {
      return ((ResultSetImpl) first).getConverter();
    }

    @Override
    public boolean hasNext() {
      while (!rows.hasNext() && page.getNextToken() != null) {
        boolean empty = page.getData().isEmpty();
        page = fetch(page.getNextToken());
        rows = page.getData().iterator();
        if (empty && !rows.hasNext()) {
          pause();
          out.flush();
        }
      }
      return rows.hasNext();
    }

    @Override
    public RowData next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return rows.next();
    }

    /** Waits until the operation has something to tell; the service has no call that blocks. */
    private ResultSet fetch(long token) {
      ResultSet result = gateway.fetchResults(session, operation, token, Integer.MAX_VALUE);
      while (result.getResultType() == ResultSet.ResultType.NOT_READY) {
        pause();
        result = gateway.fetchResults(session, operation, token, Integer.MAX_VALUE);
      }
      return result;
    }

    private static void pause() {
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        throw new IllegalStateException("interrupted", e);
      }
    }
  }

  /**
   * The deepest message, as the client shows it, but with the position in the statement where the
   * planner has told it.
   */
  private static String message(Throwable e) {
    Throwable deepest = e;
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t.getClass().getSimpleName().equals("CalciteContextException")) {
        return t.getMessage();
      }
      if (t.getMessage() != null && !t.getMessage().isBlank()) {
        deepest = t;
      }
    }
    return deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
  }

  /** Splits at semicolons outside of quotes, comments and {@code STATEMENT SET BEGIN … END}. */
  static List<String> split(String sql) {
    List<String> statements = new ArrayList<>();
    StringBuilder statement = new StringBuilder();
    int i = 0;
    while (i < sql.length()) {
      int end = tokenEnd(sql, i);
      String token = sql.substring(i, end);
      i = end;
      if (!token.equals(";") || isOpenSet(statement)) {
        // A comment, unlike a hint, is no part of a statement.
        boolean comment = token.startsWith("--") || token.startsWith("/*");
        statement.append(comment && !token.startsWith("/*+") ? " " : token);
      } else {
        add(statements, statement);
      }
    }
    add(statements, statement);
    return statements;
  }

  private static void add(List<String> statements, StringBuilder statement) {
    String text = statement.toString().strip();
    if (!text.isEmpty()) {
      statements.add(text);
    }
    statement.setLength(0);
  }

  private static boolean isOpenSet(StringBuilder statement) {
    return SET_START.matcher(statement).find()
        && !SET_END.matcher(statement.toString().strip()).find();
  }

  /** Where the quoted text or comment ends that starts at {@code i}; else the next character. */
  private static int tokenEnd(String sql, int i) {
    char c = sql.charAt(i);
    if (c == '\'' || c == '"' || c == '`') {
      return after(sql, String.valueOf(c), i + 1); // a doubled quote reads as two quoted texts
    }
    if (sql.startsWith("--", i)) {
      return after(sql, "\n", i);
    }
    return sql.startsWith("/*", i) ? after(sql, "*/", i + 2) : i + 1;
  }

  private static int after(String sql, String end, int from) {
    int at = sql.indexOf(end, from);
    return at < 0 ? sql.length() : at + end.length();
  }
}
