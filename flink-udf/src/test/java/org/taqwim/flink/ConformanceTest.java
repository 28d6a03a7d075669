package org.taqwim.flink;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.catalog.Column;
import org.apache.flink.table.types.DataType;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarException.Condition;
import org.taqwim.calendar.conformance.ConformanceCase;
import org.taqwim.calendar.function.CalendarFunction.Argument;
import org.taqwim.calendar.function.CalendarFunction.ResultType;

/**
 * The conformance suite in batch and in streaming: with literals, which the planner folds, and with
 * the same values in the columns of a file, names included, which it cannot fold.
 */
class ConformanceTest {

  @TempDir private static Path directory;

  private static final List<ConformanceCase> RESULTS = ConformanceCase.results();
  private static final List<ConformanceCase> ERRORS = Flink.some(ConformanceCase.errors());
  private static final Map<Flink.Mode, Flink> SESSIONS = new EnumMap<>(Flink.Mode.class);

  /**
   * A row of all arguments of all cases, in a table of files that both sessions know. Its format is
   * JSON, because Flink's CSV reads DATE by way of java.sql.Date, in which October 1582 lacks days.
   *
   * <p>For every error there is a table of its own arguments besides, of the same files: each time
   * that Flink touches a row's type it compares each name of a column with all others, and a query
   * of a thousand columns takes it seconds to plan.
   */
  @BeforeAll
  static void writeArguments() {
    for (Flink.Mode mode : Flink.Mode.values()) {
      SESSIONS.put(mode, Flink.withModule(mode));
    }
    List<String> arguments = new ArrayList<>();
    arguments.addAll(each(RESULTS, i -> argumentColumns(RESULTS.get(i), "r", i)));
    arguments.addAll(each(ERRORS, i -> argumentColumns(ERRORS.get(i), "e", i)));
    String values = "SELECT " + String.join(", ", arguments);
    Flink batch = SESSIONS.get(Flink.Mode.BATCH);
    List<String> columns =
        batch.session().sqlQuery(values).getResolvedSchema().getColumns().stream()
            .map(column -> column.getName() + " " + column.getDataType().getLogicalType())
            .toList();
    for (Flink session : SESSIONS.values()) {
      session.run(createTable("arguments", columns));
      for (int i = 0; i < ERRORS.size(); i++) {
        String name = name("e", i);
        session.run(
            createTable(name, columns.stream().filter(column -> column.startsWith(name)).toList()));
      }
    }
    batch.run("INSERT INTO arguments " + values);
  }

  private static String createTable(String name, List<String> columns) {
    return """
    CREATE TABLE %s (%s) WITH ('connector' = 'filesystem', 'path' = '%s', 'format' = 'json')
    """
        .formatted(name, String.join(", ", columns), directory.toUri());
  }

  private static String argumentColumns(ConformanceCase c, String table, int i) {
    List<String> columns =
        each(c.arguments(), j -> c.arguments().get(j) + " AS " + name(table, i) + j);
    return String.join(", ", columns);
  }

  /** The prefix of the columns of a case's arguments; of an error, also the name of its table. */
  private static String name(String table, int i) {
    return table + i + "_";
  }

  private static List<String> each(List<?> list, Function<Integer, String> mapping) {
    return IntStream.range(0, list.size()).boxed().map(mapping).toList();
  }

  @ParameterizedTest
  @EnumSource
  void literals(Flink.Mode mode) {
    String query = "SELECT " + String.join(", ", each(RESULTS, i -> RESULTS.get(i).call()));
    String plan = physicalPlan(mode, query);
    // Flink's planner folds no field of a row.
    RESULTS.stream()
        .filter(c -> c.column() == null)
        .forEach(c -> assertFalse(plan.contains(c.function().name() + "("), plan));
    check(mode, query);
  }

  @ParameterizedTest
  @EnumSource
  void columns(Flink.Mode mode) {
    List<String> calls = each(RESULTS, i -> RESULTS.get(i).callOnColumns(name("r", i)));
    String query = "SELECT " + String.join(", ", calls) + " FROM arguments";
    String plan = physicalPlan(mode, query);
    // A plan names fields without quotes.
    calls.stream()
        .map(call -> call.replace("`", ""))
        .forEach(call -> assertTrue(plan.contains(call), () -> call + " is not in " + plan));
    check(mode, query);
  }

  @ParameterizedTest
  @EnumSource
  void tables(Flink.Mode mode) {
    for (ConformanceCase c : ConformanceCase.tables()) {
      String query = "SELECT %s FROM TABLE(%s)".formatted(c.column(), c.call());
      List<String> rows =
          SESSIONS.get(mode).rows(query).stream()
              .map(row -> Objects.toString(row.getField(0), "NULL"))
              .toList();
      assertEquals(c.expected(), String.join("\n", rows), query);
    }
  }

  private static String physicalPlan(Flink.Mode mode, String query) {
    return SESSIONS.get(mode).plan(query).split("== Optimized Physical Plan ==", 2)[1];
  }

  private static void check(Flink.Mode mode, String query) {
    Flink session = SESSIONS.get(mode);
    List<Column> columns = session.session().sqlQuery(query).getResolvedSchema().getColumns();
    Row row = session.row(query);
    assertAll(
        IntStream.range(0, RESULTS.size())
            .mapToObj(
                i ->
                    () -> {
                      ConformanceCase c = RESULTS.get(i);
                      assertEquals(c.expected(), Objects.toString(row.getField(i), null), c.call());
                      assertEquals(type(c), columns.get(i).getDataType(), c.call());
                    }));
  }

  /** NOT NULL exactly where no argument can be NULL, a bad value is an error, and all have one. */
  private static DataType type(ConformanceCase c) {
    DataType type =
        switch (c.type()) {
          case TEXT, TEXT_OR_NULL -> DataTypes.STRING();
          case DATE, DATE_OR_TIMESTAMP -> DataTypes.DATE();
          case INT -> DataTypes.INT();
          case TIMESTAMP -> DataTypes.TIMESTAMP(3);
          case BIGINT -> DataTypes.BIGINT();
          case BOOLEAN -> DataTypes.BOOLEAN();
          case TEXTS, ROW, TABLE -> throw new AssertionError(c);
        };
    boolean nullable =
        c.function().isTry()
            || c.column() != null && c.function().column(c.column()).nullable()
            || c.type() == ResultType.TEXT_OR_NULL
            || c.arguments().stream().anyMatch(a -> a.startsWith("CAST(NULL"));
    return nullable ? type : type.notNull();
  }

  static Stream<Arguments> errors() {
    return Stream.of(Flink.Mode.values())
        .flatMap(
            mode ->
                IntStream.range(0, ERRORS.size())
                    .mapToObj(i -> Arguments.of(mode, ERRORS.get(i), i)));
  }

  /** A bad name is found when the query is planned, a bad value when the job runs. */
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("errors")
  void literalErrors(Flink.Mode mode, ConformanceCase c, int i) {
    String query = "SELECT " + c.call();
    if (Condition.valueOf(c.condition()).isValue()) {
      checkFailure(c, SESSIONS.get(mode).failure(query));
      return;
    }
    String message = SESSIONS.get(mode).invalid(query);
    assertTrue(badName(c).anyMatch(message::equals), message);
  }

  /** What the message may be: the condition, the place of one of the names, the core's message. */
  private static Stream<String> badName(ConformanceCase c) {
    List<Argument> arguments = c.function().arguments();
    return IntStream.range(0, c.arguments().size())
        .filter(i -> c.message().contains(c.arguments().get(i)))
        .mapToObj(
            i ->
                "[%s] %s, argument %d, `%s`: %s"
                    .formatted(
                        c.condition(),
                        c.function().name(),
                        i + 1,
                        arguments.get(i).name(),
                        c.message()));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("errors")
  void columnErrors(Flink.Mode mode, ConformanceCase c, int i) {
    String name = name("e", i);
    String query = "SELECT " + c.callOnColumns(name) + " FROM " + name;
    checkFailure(c, SESSIONS.get(mode).failure(query));
  }

  private static void checkFailure(ConformanceCase c, List<Throwable> causes) {
    Throwable innermost = causes.get(causes.size() - 1);
    CalendarException problem =
        assertInstanceOf(CalendarException.class, innermost, causes.toString());
    assertEquals(c.condition(), problem.condition().name());
    assertEquals(
        "[%s] %s: %s".formatted(c.condition(), c.function().name(), c.message()),
        problem.getMessage());
  }
}
