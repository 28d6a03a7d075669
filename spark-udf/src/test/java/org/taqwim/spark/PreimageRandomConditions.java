package org.taqwim.spark;

import java.util.List;
import java.util.Random;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;

/** Random conditions on the columns {@code d}, {@code ts} and {@code ntz}, the same for a seed. */
final class PreimageRandomConditions {

  static final List<String> CALENDARS =
      List.of(
          "jalali",
          "islamic-umalqura",
          "hebrew",
          "gregorian",
          "gregorian-1582",
          "ethiopic",
          "roc",
          "chinese",
          "nepali",
          "retail",
          "iso-week",
          "fiscal(jalali, start=7)");

  private static final int DAYS = 20_000;

  private final Random random;

  PreimageRandomConditions(long seed) {
    random = new Random(seed);
  }

  String next() {
    return condition(3);
  }

  private String condition(int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(5)) {
      case 1 -> "(" + condition(depth - 1) + " AND " + condition(depth - 1) + ")";
      case 2 -> "(" + condition(depth - 1) + " OR " + condition(depth - 1) + ")";
      case 3 -> "NOT (" + condition(depth - 1) + ")";
      default -> comparison();
    };
  }

  private String comparison() {
    String calendar = pick(CALENDARS);
    String date = pick(List.of("d", "d", "ts", "ntz"));
    int day = day(calendar);
    int packed = Calendars.of(calendar).toPacked(day);
    int year = PackedDate.year(packed);
    int month = PackedDate.month(packed);
    String literal = "date_from_unix_date(" + day + ")";
    String arguments = "(" + date + ", '" + calendar + "')";
    String monthKey = Integer.toString(year * 100 + month);
    return switch (random.nextInt(12)) {
      case 0 -> compared("calendar_key" + arguments, monthKey + "15");
      case 1 -> compared("calendar_month_key" + arguments, monthKey);
      case 2 ->
          compared("to_calendar" + arguments, "to_calendar(" + literal + ", '" + calendar + "')");
      case 3 ->
          "to_calendar" + arguments + " LIKE '" + year + pick(List.of("%", "-%", "-0%")) + "'";
      case 4 -> compared("calendar_month" + arguments, Integer.toString(month));
      case 5 ->
          "calendar_year"
              + arguments
              + in()
              + "("
              + year
              + ", "
              + (year - 3)
              + maybe(", NULL")
              + ")";
      case 6 -> unit("calendar_trunc('%s', " + date + ", '%s')", calendar, literal);
      case 7 ->
          String.format(
              "calendar_between(%s, '%2$04d', '%3$04d', '%4$s')",
              date, year, Math.min(year + 1, Calendars.of(calendar).maxYear()), calendar);
      case 8 -> unit("calendar_last_day(" + date + ", '%2$s', '%1$s')", calendar, literal);
      case 9 -> "d" + operator() + literal;
      case 10 -> compared("calendar_fields" + arguments + ".month_key", monthKey);
      default -> compared("calendar_year" + arguments, Integer.toString(year));
    };
  }

  /** Mostly of our time; sometimes near an end of the calendar's range that Spark's DATE has. */
  private int day(String calendar) {
    int first = Math.max(Calendars.of(calendar).minEpochDay(), -719_162);
    int last = Math.min(Calendars.of(calendar).maxEpochDay(), 2_932_896);
    return switch (random.nextInt(10)) {
      case 0 -> first + random.nextInt(3);
      case 1 -> last - random.nextInt(3);
      default -> Math.max(first, Math.min(last, DAYS - random.nextInt(DAYS)));
    };
  }

  private String unit(String call, String calendar, String literal) {
    String unit = pick(List.of("WEEK", "MONTH", "YEAR"));
    String function = String.format(call, unit, calendar);
    return compared(
        function, String.format(call.replaceAll("\\b(d|ts|ntz)\\b", literal), unit, calendar));
  }

  private String compared(String function, String constant) {
    return switch (random.nextInt(6)) {
      case 0 -> constant + operator() + function;
      case 1 -> function + in() + "(" + constant + maybe(", NULL") + ")";
      default -> function + operator() + constant;
    };
  }

  private String operator() {
    return pick(List.of(" = ", " < ", " <= ", " > ", " >= ", " <> ", " <=> "));
  }

  private String in() {
    return pick(List.of(" IN ", " NOT IN "));
  }

  private String maybe(String text) {
    return random.nextInt(4) == 0 ? text : "";
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
