package org.taqwim.calendar;

import java.util.List;
import java.util.stream.Stream;

/** Calendars by specification that no registry has: the laws hold for them, too. */
public final class Specifications {

  /** Each in its canonical form; between them every parameter, and every kind of base. */
  public static final List<String> SAMPLES =
      List.of(
          "fiscal(jalali, start=7, label=end)",
          "fiscal(gregorian, start=4)",
          "fiscal(gregorian, start=10, label=end, from=1977)",
          "fiscal(julian, start=9, label=end)",
          "fiscal(roc, start=7)",
          "fiscal(buddhist, start=10, label=end)",
          "fiscal(hebrew, start=6)",
          "fiscal(hebrew, start=7, label=end)",
          "fiscal(coptic, start=1)",
          "fiscal(ethiopic, start=11, label=end)",
          "fiscal(ethiopic, start=12)",
          "fiscal(indian, start=2)",
          "fiscal(islamic-umalqura, start=9)",
          "fiscal(chinese, start=4, label=end)",
          "fiscal(gregorian(cutover=1752-09-14), start=4)",
          "weeks(end=saturday, near=01-31, pattern=4-5-4)",
          "weeks(end=saturday, near=01-31, pattern=4-5-4, restated=true)",
          "weeks(end=sunday, near=12-31, pattern=4-4-5)",
          "weeks(end=friday, last=11, pattern=5-4-4, leap=1, label=end)",
          "weeks(end=friday, near=12-29, pattern=5-4-4, leap=1)",
          "weeks(end=saturday, last=8, pattern=13x4, leap=4)",
          "weeks(end=thursday, near=02-29, pattern=5-4-4)",
          "weeks(end=wednesday, near=06-15, pattern=13x4, label=end)",
          "gregorian(cutover=0300-03-01)",
          "gregorian(cutover=1582-12-20)",
          "gregorian(cutover=1583-01-01)",
          "gregorian(cutover=1610-09-02)",
          "gregorian(cutover=1700-01-08)",
          "gregorian(cutover=1752-09-14)",
          "gregorian(cutover=1918-02-14)",
          "gregorian(cutover=3899-03-02)");

  private Specifications() {}

  /** Their calendars. */
  public static List<CalendarSystem> calendars() {
    return SAMPLES.stream().map(Calendars::of).toList();
  }

  /** All calendars of the registry, these, and those of the definitions in {@code examples}. */
  public static List<CalendarSystem> andRegistered() {
    return Stream.of(Calendars.all(), calendars(), defined()).flatMap(List::stream).toList();
  }

  private static List<CalendarSystem> defined() {
    return Stream.of("acme", "acme-stores", "hijri-pakistan", "nepali-2089")
        .map(ExampleDefinitionsTest::calendar)
        .toList();
  }
}
