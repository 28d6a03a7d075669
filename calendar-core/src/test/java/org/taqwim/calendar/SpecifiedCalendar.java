package org.taqwim.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A registered calendar that is a name for a specification: what its parameters say. */
final class SpecifiedCalendar {

  private final CalendarSystem calendar;
  private final String family;
  private final String base;
  private final Map<String, String> parameters;

  SpecifiedCalendar(CalendarSystem calendar) {
    this.calendar = calendar;
    String text = calendar.specification();
    family = text.substring(0, text.indexOf('('));
    String[] arguments = text.substring(family.length() + 1, text.length() - 1).split(", ", -1);
    base = arguments[0].contains("=") ? "" : arguments[0];
    parameters =
        Arrays.stream(arguments)
            .filter(argument -> argument.contains("="))
            .map(argument -> argument.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  static boolean is(CalendarSystem calendar) {
    return !calendar.specification().equals(calendar.id());
  }

  /** What the calendar is, in a sentence without its full stop. */
  String sentence() {
    return switch (family) {
      case "fiscal" -> fiscal();
      case "weeks" -> weeks();
      case "gregorian" -> cutover();
      default -> throw new IllegalStateException("No sentence for " + calendar.specification());
    };
  }

  private String fiscal() {
    return String.format(
        "Fiscal years of %s from 1 %s, named after the year in which they %s",
        link(base),
        calendar.monthNames().get(0),
        parameters.getOrDefault("label", "begin").replace("start", "begin"));
  }

  private String weeks() {
    String weekday = capitalised(parameters.get("end"));
    String near = parameters.get("near");
    String[] weeks = parameters.get("pattern").split("-", -1);
    boolean ofWholeYear =
        near == null
            ? parameters.get("last").equals("12")
            : near.matches("12-(28|29|30|31)|01-0[123]");
    return String.format(
        "Weeks: years end on the %s, have %s, and are named after the year %s%s",
        near != null
            ? weekday + " nearest to " + day(LocalDate.parse("2000-" + near))
            : String.format(
                "last %s of %s", weekday, month(Integer.parseInt(parameters.get("last")))),
        weeks.length == 3
            ? String.format("quarters of %s, %s and %s weeks", (Object[]) weeks)
            : "13 periods of 4 weeks",
        ofWholeYear
            ? "that most of their days are in"
            : "end".equals(parameters.get("label")) ? "in which they end" : "in which they begin",
        "true".equals(parameters.get("restated"))
            ? "; a year of 53 weeks leaves its first to the year before"
            : "");
  }

  private String cutover() {
    int first = calendar.cutoverDay();
    return String.format("Julian until %s, Gregorian from %s", dayOf(first - 1), dayOf(first));
  }

  private String dayOf(int epochDay) {
    int packed = calendar.toPacked(epochDay);
    return String.format(
        "%d %s %d",
        PackedDate.day(packed),
        calendar.monthNames().get(PackedDate.month(packed) - 1),
        PackedDate.year(packed));
  }

  private static String day(LocalDate date) {
    return date.getDayOfMonth() + " " + month(date.getMonthValue());
  }

  private static String month(int month) {
    return Calendars.of("gregorian").monthNames().get(month - 1);
  }

  private static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** Whose drift the calendar has. */
  String drift() {
    return switch (family) {
      case "fiscal" -> "that of " + link(base);
      case "weeks" ->
          "none against " + link("gregorian") + ", whose years the weeks are nearest to";
      case "gregorian" -> "that of " + link("julian") + ", then that of " + link("gregorian");
      default -> throw new IllegalStateException("No drift for " + calendar.specification());
    };
  }

  private static String link(String id) {
    return Calendars.all().stream().anyMatch(known -> known.id().equals(id))
        ? "[`" + id + "`](" + id + ".md)"
        : "`" + id + "`";
  }
}
