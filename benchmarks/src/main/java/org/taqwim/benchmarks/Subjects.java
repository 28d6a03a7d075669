package org.taqwim.benchmarks;

import java.util.List;
import java.util.stream.Stream;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.DefinedCalendars.Definition;
import org.taqwim.calendar.MemoCalendar;

/**
 * The calendars that are measured: those of the registry, with one in Java that the example of a
 * provider adds, two by specification, and two by definition.
 */
final class Subjects {

  /** Of a conversion, in LocalDates. */
  private static final double BAR = 1 / 5.0;

  /** The same through the table of a {@link MemoCalendar}. */
  private static final double MEMO_BAR = 1 / 10.0;

  private static final List<String> SPECIFICATIONS =
      List.of("fiscal(jalali, start=7, label=end)", "weeks(end=saturday, last=6, pattern=4-4-5)");

  private static final DefinedCalendars DEFINED =
      DefinedCalendars.of(
          List.of(
              new Definition(
                  "closing.txt",
                  """
                  calendar: closing
                  version: 1
                  source: a benchmark
                  is: weeks(end=friday, last=9)
                  """),
              new Definition(
                  "sighted.txt",
                  """
                  calendar: sighted
                  version: 1
                  source: a benchmark
                  amends: islamic-umalqura
                  1446-09 2025-03-02
                  """)));

  private Subjects() {}

  static List<String> names() {
    return Stream.concat(DEFINED.all().stream().map(CalendarSystem::id), SPECIFICATIONS.stream())
        .toList();
  }

  /** A calendar as the engines run it. */
  static CalendarSystem of(String name) {
    return DEFINED.of(name).forRows();
  }

  static boolean isMemo(String name) {
    return of(name) instanceof MemoCalendar;
  }

  static double bar(String name) {
    return isMemo(name) ? MEMO_BAR : BAR;
  }
}
