package org.taqwim.calendar.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.conformance.ConformanceCase;
import org.taqwim.calendar.function.CalendarFunction.Argument;
import org.taqwim.calendar.function.CalendarFunction.ArgumentType;
import org.taqwim.calendar.function.CalendarFunction.Column;
import org.taqwim.calendar.function.CalendarFunction.Example;
import org.taqwim.calendar.function.CalendarFunction.ResultType;

/** The table of functions, its kernels and its examples fit together. */
class FunctionTableTest {

  /** What they give is no example; each engine has a test of its own for it. */
  private static final Set<String> CHANGES_WITH_EACH_RELEASE =
      Set.of("calendar_systems", "taqwim_version");

  static List<CalendarFunction> functions() {
    return FunctionTable.all();
  }

  static List<ConformanceCase> results() {
    return ConformanceCase.results();
  }

  static List<ConformanceCase> tables() {
    return ConformanceCase.tables();
  }

  static List<ConformanceCase> errors() {
    return ConformanceCase.errors();
  }

  // ---- the conformance cases, the documented examples among them, on the kernels themselves

  @ParameterizedTest
  @MethodSource("results")
  void everyExampleGivesItsResult(ConformanceCase example) {
    assertEquals(
        example.expected(),
        KernelCalls.call(example.function(), example.arguments(), example.column()));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyTableHasItsRows(ConformanceCase example) {
    assertEquals(
        example.expected(),
        KernelCalls.rows(example.function(), example.arguments(), example.column()));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void everyErrorHasItsConditionAndMessage(ConformanceCase example) {
    CalendarException error =
        assertThrows(
            CalendarException.class,
            () -> KernelCalls.call(example.function(), example.arguments(), example.column()));
    assertEquals(example.condition(), error.condition().name());
    assertEquals(example.message(), error.getMessage());
  }

  // ---- the table

  @ParameterizedTest
  @MethodSource("functions")
  void everyFunctionIsDescribedInWords(CalendarFunction function) {
    assertTrue(function.name().matches("[a-z]+(_[a-z]+)*"), function.name());
    assertTrue(function.summary().endsWith("."), function.summary());
    assertTrue(function.since().matches("[0-9]+\\.[0-9]+\\.[0-9]+"), function.since());
    boolean optional = false;
    Set<String> names = new HashSet<>();
    for (Argument argument : function.arguments()) {
      assertTrue(names.add(argument.name()), argument.name());
      assertTrue(!argument.meaning().isBlank(), argument.name());
      assertTrue(argument.optional() || !optional, "optional arguments come last");
      optional = argument.optional();
    }
    boolean rows = function.result() == ResultType.ROW || function.result() == ResultType.TABLE;
    assertEquals(rows, !function.columns().isEmpty());
    names.clear();
    for (Column column : function.columns()) {
      assertTrue(names.add(column.name()), column.name());
      assertTrue(column.name().matches("[a-z]+(_[a-z]+)*"), column.name());
      assertTrue(!column.meaning().isBlank(), column.name());
      assertEquals(column, function.column(column.name()));
    }
    assertTrue(
        CHANGES_WITH_EACH_RELEASE.contains(function.name())
            || function.result() == ResultType.TABLE
            || !function.examples().isEmpty(),
        "it has an example");
    function
        .examples()
        .forEach(
            example ->
                assertTrue(
                    example.arguments().size() >= function.minArguments()
                        && example.arguments().size() <= function.arguments().size(),
                    function.call(example)));
  }

  /** The engines' suites execute every case. */
  @ParameterizedTest
  @MethodSource("functions")
  void everyExampleIsACase(CalendarFunction function) {
    List<String> cases =
        Stream.concat(results().stream(), tables().stream())
            .map(c -> List.of(c.call(), "" + c.column(), "" + c.expected()).toString())
            .toList();
    for (Example example : function.examples()) {
      String wanted =
          List.of(function.call(example), "" + example.column(), "" + example.result()).toString();
      assertTrue(cases.contains(wanted), wanted);
    }
  }

  @Test
  void namesAreUniqueAndFound() {
    Set<String> names = new HashSet<>();
    for (CalendarFunction function : FunctionTable.all()) {
      assertTrue(names.add(function.name()), function.name());
      assertEquals(function, FunctionTable.of(function.name()));
    }
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> FunctionTable.of("calendar_moon"));
    assertEquals("There is no function calendar_moon", error.getMessage());
  }

  @Test
  void signaturesAndCalls() {
    CalendarFunction trunc = FunctionTable.of("calendar_trunc");
    assertEquals("calendar_trunc(unit, d, calendar [, week_start])", trunc.signature());
    assertEquals(
        "calendar_trunc('MONTH', DATE '2024-04-01', 'jalali')",
        trunc.call(trunc.examples().get(0)));
    assertEquals("taqwim_version()", FunctionTable.of("taqwim_version").signature());
    assertEquals("fromCalendar", FunctionTable.of("try_from_calendar").kernel());
    assertTrue(FunctionTable.of("try_from_calendar").isTry());
  }

  // ---- the kernels

  @ParameterizedTest
  @MethodSource("functions")
  void everyFormOfAFunctionHasItsKernel(CalendarFunction function) throws NoSuchMethodException {
    if (function.name().equals("calendar_systems")) {
      return; // It has no arguments to be called with.
    }
    for (Method kernel : kernels(function.ofDay())) {
      assertTrue(Modifier.isStatic(kernel.getModifiers()), kernel.toString());
      boolean ofTimestamp = Arrays.asList(kernel.getParameterTypes()).contains(ZoneId.class);
      assertEquals(
          ofTimestamp && function.result() == ResultType.DATE_OR_TIMESTAMP
              ? long.class
              : KernelCalls.kernelType(function.ofDay().result()),
          kernel.getReturnType());
    }
  }

  /** By the number of arguments, and by the types where an argument may be of either. */
  private static List<Method> kernels(CalendarFunction function) throws NoSuchMethodException {
    List<Method> kernels = new ArrayList<>();
    boolean either =
        function.arguments().stream().anyMatch(a -> a.type() == ArgumentType.TEXT_OR_INT);
    for (int count = function.minArguments(); count <= function.arguments().size(); count++) {
      for (boolean number : either ? new boolean[] {true, false} : new boolean[] {false}) {
        List<Class<?>> types = new ArrayList<>();
        for (Argument argument : function.arguments().subList(0, count)) {
          types.add(KernelCalls.kernelType(argument, number));
        }
        kernels.add(KernelCalls.kernel(function, types));
        int date = function.position(ArgumentType.DATE_OR_TIMESTAMP);
        if (date >= 0) {
          types.set(date, long.class);
          types.add(ZoneId.class);
          kernels.add(KernelCalls.kernel(function, types));
        }
      }
    }
    return kernels;
  }

  @Test
  void everyKernelIsOfAFunctionInTheTable() throws NoSuchMethodException {
    Set<Method> known = new HashSet<>();
    for (CalendarFunction function : FunctionTable.all()) {
      if (!function.name().equals("calendar_systems")) {
        known.addAll(kernels(function.ofDay()));
      }
    }
    Set<Method> all = new HashSet<>();
    Arrays.stream(CalendarFunctions.class.getMethods())
        .filter(method -> method.getDeclaringClass() == CalendarFunctions.class)
        .forEach(all::add);
    assertEquals(all, known);
  }

  // ---- about

  @Test
  void aRowPerCalendar() {
    List<CalendarRow> rows = CalendarRow.all(DefinedCalendars.NONE);
    assertEquals(Calendars.all().size(), rows.size());
    assertEquals(CalendarRow.class.getRecordComponents().length, CalendarRow.COLUMNS.size());
    for (int i = 0; i < CalendarRow.COLUMNS.size(); i++) {
      String camel = CalendarRow.class.getRecordComponents()[i].getName();
      String snake = camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
      assertEquals(snake, CalendarRow.COLUMNS.get(i).name());
    }
    CalendarRow jalali =
        rows.stream().filter(row -> row.id().equals("jalali")).findFirst().orElseThrow();
    assertEquals(List.of("persian", "shamsi", "solar-hijri"), jalali.aliases());
    assertEquals("solar", jalali.kind());
    assertEquals(1, jalali.firstYear());
    assertEquals(1501, jalali.lastYear());
    assertEquals("0622-03-22", jalali.firstDay());
    assertEquals("2123-03-20", jalali.lastDay());
  }

  @Test
  void theVersionIsFilledInByTheBuild() {
    String version = new String(CalendarFunctions.taqwimVersion(), StandardCharsets.UTF_8);
    assertTrue(version.matches("[0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?"), version);
  }
}
