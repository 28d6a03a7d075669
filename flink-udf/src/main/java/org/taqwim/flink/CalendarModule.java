package org.taqwim.flink;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.table.functions.FunctionDefinition;
import org.apache.flink.table.module.Module;
import org.taqwim.calendar.DefinedCalendars;

/** The calendar functions as a module of Flink: {@code LOAD MODULE calendar}. */
public class CalendarModule implements Module {

  /**
   * By name in any case. Flink puts names into lower case by the rules of the JVM's own language,
   * so that under Turkish or Azerbaijani an upper-case I asks for a function with a dotless ı,
   * which this order takes for an i.
   */
  private final Map<String, FunctionDefinition> functions =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /** The module with the calendars of the registry. */
  public CalendarModule() {
    this(DefinedCalendars.NONE);
  }

  /**
   * The module with calendars of its own besides.
   *
   * @param calendars what the names of calendars stand for
   */
  public CalendarModule(DefinedCalendars calendars) {
    List.of(
            new ToCalendar(),
            new TryToCalendar(),
            new FromCalendar(),
            new TryFromCalendar(),
            new MakeCalendarDate(),
            new TryMakeCalendarDate(),
            new CalendarConvert(),
            new CalendarYear(),
            new CalendarQuarter(),
            new CalendarMonth(),
            new CalendarDay(),
            new CalendarDayOfYear(),
            new CalendarKey(),
            new CalendarMonthKey(),
            new CalendarPart(),
            new CalendarEra(),
            new CalendarMonthCode(),
            new CalendarIsLeapMonth(),
            new CalendarTrunc(),
            new CalendarLastDay(),
            new CalendarNext(),
            new CalendarWindow(),
            new CalendarAxis(),
            new CalendarUnaxis(),
            new CalendarAdd(),
            new TryCalendarAdd(),
            new CalendarDiff(),
            new CalendarAge(),
            new CalendarBetween(),
            new CalendarIsLeapYear(),
            new CalendarFields(),
            new CalendarMonthName(),
            new CalendarDayName(),
            new TaqwimVersion())
        .forEach(function -> functions.put(function.function().name(), function.with(calendars)));
    functions.put("calendar_dimension", new CalendarDimension(calendars));
    functions.put("calendar_systems", new CalendarSystems(calendars));
  }

  @Override
  public Set<String> listFunctions() {
    return Collections.unmodifiableSet(functions.keySet());
  }

  @Override
  public Optional<FunctionDefinition> getFunctionDefinition(String name) {
    return Optional.ofNullable(functions.get(name));
  }
}
