package org.taqwim.flink;

import static org.apache.flink.table.api.Expressions.$;
import static org.apache.flink.table.api.Expressions.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.functions.UserDefinedFunction;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.conformance.ConformanceCase;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.CalendarFunction.ArgumentType;
import org.taqwim.calendar.function.CalendarFunction.Column;
import org.taqwim.calendar.function.CalendarFunction.Example;
import org.taqwim.calendar.function.CalendarFunction.ResultType;
import org.taqwim.calendar.function.CalendarRow;
import org.taqwim.calendar.function.FunctionTable;

/** Every function of the table is there, by module and by class. */
class FunctionsTest {

  private static final Flink MODULE = Flink.withModule(Flink.Mode.BATCH);

  private static Map<String, String> classesOfTheTable() {
    return FunctionTable.all().stream()
        .collect(
            Collectors.toMap(
                CalendarFunction::name,
                CreateFunctionsScript::className,
                (a, b) -> a,
                TreeMap::new));
  }

  @Test
  void theModuleHasTheFunctionsOfTheTable() {
    CalendarModule module = new CalendarModule();
    Map<String, String> inModule = new TreeMap<>();
    for (String name : module.listFunctions()) {
      inModule.put(name, module.getFunctionDefinition(name).orElseThrow().getClass().getName());
    }
    assertEquals(classesOfTheTable(), inModule);
  }

  @Test
  void everyFunctionClassIsInTheTableAndPublic() {
    List<JavaClass> classes =
        new ClassFileImporter()
                // Wherever the tests are: on other lines it is not target/test-classes.
                .withImportOption(location -> !location.contains("test-classes"))
                .importPackages("org.taqwim.flink")
                .stream()
                .filter(c -> c.isAssignableTo(UserDefinedFunction.class))
                .filter(c -> !c.getModifiers().contains(JavaModifier.ABSTRACT))
                .toList();
    assertEquals(
        new ArrayList<>(new TreeSet<>(classesOfTheTable().values())),
        classes.stream().map(JavaClass::getName).sorted().toList());
    for (JavaClass c : classes) {
      assertTrue(c.getModifiers().contains(JavaModifier.PUBLIC), c.getName());
      assertTrue(c.isTopLevelClass(), c.getName());
      assertTrue(c.getConstructor().getModifiers().contains(JavaModifier.PUBLIC), c.getName());
    }
  }

  @Test
  void loadModuleIsAllTheSetUp() {
    Flink flink = Flink.bare(Flink.Mode.BATCH);
    flink.run("LOAD MODULE calendar");
    List<Object> shown = flink.rows("SHOW FUNCTIONS").stream().map(row -> row.getField(0)).toList();
    assertTrue(shown.containsAll(classesOfTheTable().keySet()), shown.toString());
    assertEquals("1403-01-01", flink.value("SELECT to_calendar(DATE '2024-03-20', 'jalali')"));
    assertEquals("1403-01-01", flink.value("SELECT TO_CALENDAR(DATE '2024-03-20', 'Jalali')"));
  }

  /** Flink puts names into lower case by the rules of the default locale: CALENDAR_DİFF, dıff. */
  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "az-AZ", "lt-LT", "en-US"})
  void namesInAnyCaseInAnyLocale(String locale) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(locale));
    try {
      Flink flink = Flink.withModule(Flink.Mode.BATCH);
      for (String name : List.of("CALENDAR_DIFF", "Calendar_Diff", "calendar_diff")) {
        assertEquals(
            1L,
            flink.value(
                "SELECT %s('DAY', DATE '2024-03-20', DATE '2024-03-21', 'JALALI')"
                    .formatted(name)));
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyClassServesCreateFunction(Flink.Mode mode) {
    Flink flink = Flink.bare(mode);
    List<String> calls = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (CalendarFunction function : FunctionTable.all()) {
      flink.run(
          "CREATE TEMPORARY SYSTEM FUNCTION %s AS '%s' LANGUAGE JAVA"
              .formatted(function.name(), CreateFunctionsScript.className(function)));
      if (function.result() != ResultType.TABLE) {
        for (Example example : function.examples()) {
          calls.add(function.call(example));
          expected.add(example.result());
        }
      }
    }
    Row row = flink.row("SELECT " + String.join(", ", calls));
    List<String> actual = new ArrayList<>();
    for (int i = 0; i < row.getArity(); i++) {
      actual.add(Objects.toString(row.getField(i), null));
    }
    assertEquals(expected, actual);
    assertEquals(
        CalendarRow.all(DefinedCalendars.NONE).size(),
        flink.rows("SELECT * FROM TABLE(calendar_systems())").size());
    for (ConformanceCase table : ConformanceCase.tables()) {
      assertEquals(
          table.expected().lines().count(),
          flink.rows("SELECT * FROM TABLE(" + table.call() + ")").size());
    }
  }

  @Test
  void theTableApiCallsByNameAndByClass() {
    Flink flink = Flink.withModule(Flink.Mode.BATCH);
    Table days = flink.session().fromValues(LocalDate.of(2024, 3, 20)).as("d");
    Table result =
        days.select(
            call("to_calendar", $("d"), "jalali"),
            call(CalendarYear.class, $("d"), "jalali"),
            call(new CalendarTrunc(), "YEAR", $("d"), "jalali"));
    assertEquals(
        Row.of("1403-01-01", 1403, LocalDate.of(2024, 3, 20)), result.execute().collect().next());
  }

  @Test
  void aFunctionMayBelongToACatalog() {
    Flink flink = Flink.bare(Flink.Mode.BATCH);
    flink.run("CREATE FUNCTION local_year AS 'org.taqwim.flink.CalendarYear'");
    assertEquals(1403, flink.value("SELECT local_year(DATE '2024-03-20', 'jalali')"));
  }

  @ParameterizedTest
  @EnumSource
  void calendarSystemsIsATable(Flink.Mode mode) {
    Flink flink = Flink.withModule(mode);
    String query = "SELECT * FROM TABLE(calendar_systems())";
    assertEquals(
        CalendarRow.COLUMNS.stream().map(Column::name).toList(),
        flink.session().sqlQuery(query).getResolvedSchema().getColumnNames());
    assertEquals(
        CalendarRow.all(DefinedCalendars.NONE).stream()
            .map(
                r ->
                    Row.of(
                            r.id(),
                            r.aliases().toArray(new String[0]),
                            r.kind(),
                            r.firstYear(),
                            r.lastYear(),
                            r.firstDay(),
                            r.lastDay(),
                            r.dataVersion(),
                            r.source())
                        .toString())
            .toList(),
        flink.rows(query).stream().map(Row::toString).toList());
    assertEquals(
        List.of(Row.of("jalali")),
        flink.rows("SELECT id FROM TABLE(calendar_systems()) WHERE 'persian' = aliases[1]"));
    assertTrue(
        flink
            .rows("SELECT id FROM TABLE(calendar_systems()) WHERE aliases[1] IS NULL")
            .contains(Row.of("julian")));
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertEquals(
        System.getProperty("project.version"),
        Flink.withModule(Flink.Mode.BATCH).value("SELECT taqwim_version()"));
  }

  static List<CalendarFunction> functions() {
    return FunctionTable.all();
  }

  /** All that Flink can show of a function: it has no place for descriptions and examples. */
  @ParameterizedTest
  @MethodSource("functions")
  void describeShowsWhatTheTableSays(CalendarFunction function) {
    assumeFalse(
        EnvironmentInformation.getVersion().startsWith("1."), "DESCRIBE FUNCTION: from 2.0");
    Map<String, String> expected = new TreeMap<>();
    boolean table = function.result() == ResultType.TABLE;
    expected.put("is system function", "true");
    expected.put("is temporary", "false");
    expected.put("kind", table ? "TABLE" : "SCALAR");
    expected.put("requirements", "[]");
    expected.put("is deterministic", "true");
    expected.put("supports constant folding", "true");
    expected.put("signature", signatures(function));
    Map<String, String> described = new TreeMap<>();
    for (Row row : MODULE.rows("DESCRIBE FUNCTION EXTENDED " + function.name())) {
      described.put(row.getFieldAs(0), row.getFieldAs(1));
    }
    assertEquals(expected, described);
  }

  private static String signatures(CalendarFunction function) {
    List<String> signatures = new ArrayList<>();
    for (int count = function.minArguments(); count <= function.arguments().size(); count++) {
      signatures.add(
          function.arguments().subList(0, count).stream()
              .map(argument -> argument.name() + " " + type(argument.type()))
              .collect(Collectors.joining(", ", function.name() + "(", ")")));
    }
    return String.join("\n", signatures);
  }

  private static String type(ArgumentType type) {
    return switch (type) {
      case DATE, DATE_OR_TIMESTAMP -> "DATE | TIMESTAMP | TIMESTAMP_LTZ";
      case INT -> "INT";
      case TEXT_OR_INT -> "STRING | INT";
      default -> "STRING";
    };
  }
}
