package org.taqwim.calendar.function;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The one list of the SQL functions. Everything that names them is made or checked from it. */
public final class FunctionTable {

  private static final List<Group> GROUPS =
      List.of(
          new Group("Text and dates", TextFunctions.TEXT_AND_DATES),
          new Group("Fields and keys", FieldFunctions.FIELDS),
          new Group("Periods and arithmetic", PeriodFunctions.PERIODS),
          new Group("Tables", TableFunctions.TABLES),
          new Group("About", TableFunctions.ABOUT));

  private static final List<CalendarFunction> ALL =
      GROUPS.stream().flatMap(group -> group.functions().stream()).toList();

  private static final Map<String, CalendarFunction> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(CalendarFunction::name, f -> f));

  private FunctionTable() {}

  /**
   * Functions that belong together.
   *
   * @param title the heading in the documentation
   */
  public record Group(String title, List<CalendarFunction> functions) {}

  /** All functions by group, in the order of the documentation. */
  public static List<Group> groups() {
    return GROUPS;
  }

  /** All functions, in the order of the documentation. */
  public static List<CalendarFunction> all() {
    return ALL;
  }

  /**
   * The function of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static CalendarFunction of(String name) {
    CalendarFunction function = BY_NAME.get(name);
    if (function == null) {
      throw new IllegalArgumentException("There is no function " + name);
    }
    return function;
  }
}
