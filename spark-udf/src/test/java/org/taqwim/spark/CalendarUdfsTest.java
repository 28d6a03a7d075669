package org.taqwim.spark;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqwim.calendar.conformance.ConformanceCase;
import org.taqwim.calendar.function.CalendarFunction;

/** The functions in a session that has no other door. */
class CalendarUdfsTest {

  private static SparkSession session(String... configuration) {
    SparkSession session = TestSession.withoutFunctions(configuration);
    CalendarUdfs.register(session);
    return session;
  }

  /** What every engine answers, but for implicit casts to INT, which a function of Any has not. */
  @Test
  void results() {
    SparkSession session = session();
    List<ConformanceCase> cases =
        ConformanceCase.results().stream()
            .filter(c -> CalendarUdfs.canBeRegistered(c.function()))
            .toList();
    List<Executable> checks = new ArrayList<>();
    for (List<ConformanceCase> batch : ConformanceTest.batches(cases, 25)) {
      Row row =
          TestSession.row(
              session, ConformanceTest.select(batch.stream().map(CalendarUdfsTest::call).toList()));
      for (int i = 0; i < batch.size(); i++) {
        ConformanceCase c = batch.get(i);
        String answer = row.isNullAt(i) ? null : row.get(i).toString();
        checks.add(() -> assertEquals(c.expected(), answer, c::call));
      }
    }
    assertAll(checks);
  }

  @Test
  void errorsNameTheConditionWithinSparks() {
    SparkSession session = session();
    Predicate<ConformanceCase> isOfRows =
        c -> c.condition().startsWith("CALENDAR_") && !c.function().name().contains("dimension");
    List<Executable> checks = new ArrayList<>();
    ConformanceCase.errors().stream()
        .filter(isOfRows)
        .forEach(
            c ->
                checks.add(
                    () -> {
                      Throwable error =
                          assertThrows(
                              Throwable.class,
                              () -> session.sql("SELECT " + call(c)).collectAsList(),
                              c::call);
                      while (error != null && !(error instanceof CalendarRuntimeException)) {
                        error = error.getCause();
                      }
                      CalendarRuntimeException ours =
                          assertInstanceOf(CalendarRuntimeException.class, error, c::call);
                      assertEquals(c.condition(), ours.getCondition());
                    }));
    assertFalse(checks.isEmpty());
    assertAll(checks);
  }

  private static String call(ConformanceCase c) {
    CalendarFunction function = c.function();
    int n = c.arguments().size();
    return n > function.minArguments()
        ? c.call().replaceFirst("^\\w+", function.name() + "_" + n)
        : c.call();
  }

  /** The days that {@code java.sql.Date} has not, which the JDK's calendar numbers one by one. */
  @ParameterizedTest
  @ValueSource(strings = {"false", "true"})
  void isExactIn1582AndAtTheEnds(String java8Api) {
    SparkSession session =
        session(
            "spark.sql.datetime.java8API.enabled",
            java8Api,
            "spark.sql.session.timeZone",
            "Asia/Tehran");
    List<LocalDate> days = new ArrayList<>();
    days.add(LocalDate.of(1, 1, 1));
    IntStream.rangeClosed(4, 16).forEach(day -> days.add(LocalDate.of(1582, 10, day)));
    days.add(LocalDate.of(9999, 12, 31));
    String rows =
        days.stream()
            .map(d -> "(DATE '" + d + "', TIMESTAMP '" + d + " 00:30:00')")
            .collect(Collectors.joining(", "));
    session
        .sql("SELECT d, ts, CAST(ts AS TIMESTAMP_NTZ) AS ntz FROM VALUES " + rows + " t(d, ts)")
        .createOrReplaceTempView("days");
    for (String column : List.of("d", "ts", "ntz")) {
      List<Row> answers =
          session
              .sql(
                  "SELECT to_calendar("
                      + column
                      + ", 'gregorian'),"
                      + " CAST(calendar_trunc('DAY', "
                      + column
                      + ", 'gregorian') AS STRING)"
                      + " FROM days ORDER BY d")
              .collectAsList();
      assertEquals(
          days.stream().map(d -> "[" + d + "," + d + "]").toList(),
          answers.stream().map(Row::toString).toList(),
          column);
    }
  }

  @Test
  void refusesWhatWouldBeLost() {
    SparkSession session = session("spark.sql.datetime.java8API.enabled", "false");
    assertRefused(
        session,
        "calendar_add('MONTH', 1, TIMESTAMP '2024-03-20 12:00:00', 'jalali')",
        "the time of 2024-03-20T12:00 would be lost");
    assertRefused(session, "from_calendar(14030101L, 'jalali')", "cannot be a java.lang.Long");
    assertRefused(
        session,
        "calendar_fields(DATE '2024-03-20', 'jalali')",
        "cannot be a java.sql.Date here; write CAST(… AS TIMESTAMP_NTZ)");
    assertEquals(
        14030101,
        TestSession.value(
            session,
            "SELECT calendar_fields(CAST(DATE '2024-03-20' AS TIMESTAMP_NTZ), 'jalali').key"));
  }

  private static void assertRefused(SparkSession session, String call, String reason) {
    Throwable error =
        assertThrows(Throwable.class, () -> session.sql("SELECT " + call).collectAsList());
    assertTrue(error.getMessage().contains(reason), error.getMessage());
  }

  @Test
  void withoutAnsiModeABadValueIsNull() {
    assertNull(
        TestSession.value(
            session("spark.sql.ansi.enabled", "false"),
            "SELECT from_calendar('1402-12-30', 'jalali')"));
  }

  @Test
  void whatTheExtensionHasIsLeft() {
    SparkSession session = TestSession.with();
    List<String> names = CalendarUdfs.register(session);
    assertFalse(names.contains("to_calendar"), names.toString());
    assertTrue(names.contains("to_calendar_3"), names.toString());
    assertEquals(names, CalendarUdfs.register(session));
  }
}
