package org.taqwim.calendar.system;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.MemoCalendar;

/**
 * A calendar made of another, or of a rule, by parameters: {@code form(base, name=value, …)}.
 *
 * <ul>
 *   <li>{@code fiscal(base, start=7)}: the years of a calendar that begin with its month 7. They
 *       bear the number of the base's year in which they begin, or with {@code label=end} in which
 *       they end. {@code from=1977} leaves out the fiscal years before.
 *   <li>{@code weeks(end=saturday, near=01-31)}: years of 52 or 53 weeks, which end on the Saturday
 *       nearest to 31 January ({@code near=02-29} is the end of February in all years), or with
 *       {@code last=8} on the last one of August. {@code pattern} is {@code 4-4-5}, {@code 4-5-4},
 *       {@code 5-4-4} or {@code 13x4}, of which the first is the default; {@code leap} the number
 *       of the period that the 53rd week lengthens, by default the last; {@code label=end} names
 *       years after the Gregorian year in which they end; {@code restated=true} moves the first
 *       week of a year of 53 into the year before.
 *   <li>{@code gregorian(cutover=1752-09-14)}: the Julian calendar before that day.
 * </ul>
 *
 * <p>Case and blanks do not count. The id of such a calendar is its one canonical text: in lower
 * case, a blank behind each comma, the parameters in the order above, without those that have their
 * default ({@code pattern} is always there).
 */
public final class Specification {

  private static final int MAX_LENGTH = 500;
  private static final int MAX_DEPTH = 8;
  private static final int LONGEST_QUOTE = 40;

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}");
  private static final Pattern MONTH_DAY = Pattern.compile("([0-9]{1,2})-([0-9]{1,2})");
  private static final Pattern DATE = Pattern.compile("([0-9]{3,4})-([0-9]{1,2})-([0-9]{1,2})");

  /** The forms, each with its parameters. */
  private static final Map<String, List<String>> FORMS =
      new TreeMap<>(
          Map.of(
              "fiscal", List.of("start", "label", "from"),
              "gregorian", List.of("cutover"),
              "weeks", List.of("end", "near", "last", "pattern", "leap", "label", "restated")));

  private final String text;
  private final String form;
  private final List<String> bases = new ArrayList<>();
  private final Map<String, String> parameters = new TreeMap<>();

  private Specification(String text, String form) {
    this.text = text;
    this.form = form;
  }

  /** Whether a text is a specification with parameters, and not a name. */
  public static boolean isParameterised(String text) {
    return text.indexOf('(') >= 0 || text.indexOf(')') >= 0;
  }

  /**
   * The calendar of a specification.
   *
   * @param text a specification, or a name
   * @param named the calendar of a name
   * @throws CalendarException if there is none; the message names the part that is wrong, and what
   *     would be right
   */
  public static CalendarSystem parse(String text, Function<String, CalendarSystem> named) {
    if (text.length() > MAX_LENGTH) {
      throw error(text, "it has more than " + MAX_LENGTH + " characters");
    }
    return parse(text, named, 0);
  }

  private static CalendarSystem parse(
      String text, Function<String, CalendarSystem> named, int depth) {
    if (!isParameterised(text)) {
      return named.apply(text);
    }
    if (depth == MAX_DEPTH) {
      throw error(text, "it has more than " + MAX_DEPTH + " parentheses within each other");
    }
    String key = text.strip().toLowerCase(Locale.ROOT);
    int open = key.indexOf('(');
    String form = open < 0 ? key : key.substring(0, open).strip();
    checkParentheses(key, text);
    if (!FORMS.containsKey(form)) {
      throw error(
          text,
          String.format(
              "there is no form '%s'; the forms are fiscal(…), weeks(…) and gregorian(…)",
              quoted(form)));
    }
    Specification specification = new Specification(text, form);
    for (String argument : arguments(key.substring(open + 1, key.length() - 1))) {
      specification.add(argument);
    }
    return switch (form) {
      case "fiscal" -> specification.fiscal(named, depth);
      case "weeks" -> specification.weeks();
      default -> specification.cutover();
    };
  }

  // ---- reading

  private static void checkParentheses(String key, String text) {
    int depth = 0;
    for (int i = 0; i < key.length(); i++) {
      depth += key.charAt(i) == '(' ? 1 : key.charAt(i) == ')' ? -1 : 0;
      if (depth < 0 || depth == 0 && key.charAt(i) == ')' && i < key.length() - 1) {
        throw error(text, "there is something behind its closing parenthesis");
      }
    }
    if (depth > 0) {
      throw error(text, "a closing parenthesis is missing");
    }
  }

  /** What stands between the commas, but not those within parentheses. */
  private static List<String> arguments(String list) {
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        arguments.add(list.substring(from, i).strip());
        from = i + 1;
      }
    }
    if (!list.isBlank()) {
      arguments.add(list.substring(from).strip());
    }
    return arguments;
  }

  private void add(String argument) {
    int equals = argument.indexOf('=');
    int open = argument.indexOf('(');
    if (equals < 0 || open >= 0 && open < equals) {
      bases.add(argument);
      return;
    }
    String name = argument.substring(0, equals).strip();
    if (!FORMS.get(form).contains(name)) {
      throw error(
          String.format(
              "%s has no parameter '%s'; its parameters are %s",
              form, quoted(name), String.join(", ", FORMS.get(form))));
    }
    if (parameters.put(name, argument.substring(equals + 1).strip()) != null) {
      throw error(String.format("the parameter %s is given twice", name));
    }
  }

  private void checkNoBase() {
    for (String base : bases) {
      throw error(
          String.format(
              "%s takes parameters alone, such as %s=…, and not '%s'",
              form, FORMS.get(form).get(0), quoted(base)));
    }
  }

  private String required(String name, String example) {
    String value = parameters.get(name);
    if (value == null) {
      throw error(String.format("the parameter %s is missing, such as %s=%s", name, name, example));
    }
    return value;
  }

  private int number(String name, int min, int max) {
    String value = parameters.get(name);
    if (NUMBER.matcher(value).matches()) {
      int number = Integer.parseInt(value);
      if (number >= min && number <= max) {
        return number;
      }
    }
    throw badValue(name, String.format(Locale.ROOT, "a number from %d to %d", min, max));
  }

  private boolean isSecond(String name, String first, String second) {
    String value = parameters.getOrDefault(name, first);
    if (!value.equals(first) && !value.equals(second)) {
      throw badValue(name, first + " or " + second);
    }
    return value.equals(second);
  }

  private CalendarException badValue(String name, String expected) {
    return error(
        String.format(
            "the parameter %s is '%s', and should be %s",
            name, quoted(parameters.get(name)), expected));
  }

  private CalendarException error(String reason) {
    return error(text, reason);
  }

  private static CalendarException error(String text, String reason) {
    return CalendarException.invalidSpecification(text, reason);
  }

  private static String quoted(String part) {
    return part.length() <= LONGEST_QUOTE
        ? part
        : part.codePoints()
                .limit(LONGEST_QUOTE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            + "…";
  }

  // ---- the forms

  private CalendarSystem fiscal(Function<String, CalendarSystem> named, int depth) {
    if (bases.size() != 1 || bases.get(0).isEmpty()) {
      throw error("fiscal takes one calendar and parameters, as in fiscal(jalali, start=7)");
    }
    required("start", "7");
    CalendarSystem base = base(named, depth);
    if (base instanceof FiscalCalendar || base instanceof WeekCalendar) {
      throw error(
          String.format(
              "'%s' has fiscal years already; name the calendar that they are years of",
              quoted(base.id())));
    }
    int start = number("start", 1, FiscalCalendar.months(base));
    boolean labelledByEnd = isSecond("label", "start", "end");
    // What changes nothing is left out of the canonical text.
    labelledByEnd &= start > 1;
    FiscalCalendar calendar =
        new FiscalCalendar(base, start, labelledByEnd, FiscalCalendar.FROM_BEGINNING);
    // Asked here, as a base without a fiscal year is an error of the specification.
    int first = calendar.minYear();
    if (parameters.containsKey("from")) {
      int from = number("from", base.minYear(), base.maxYear());
      if (from == 0 && !base.hasYearZero()) {
        throw badValue("from", "another year, as there is no year 0");
      }
      if (from > first) {
        calendar = new FiscalCalendar(base, start, labelledByEnd, from);
        calendar.minYear();
      }
    }
    return calendar;
  }

  private CalendarSystem base(Function<String, CalendarSystem> named, int depth) {
    try {
      return MemoCalendar.withoutName(parse(bases.get(0), named, depth + 1));
    } catch (CalendarException e) {
      throw error(e.getMessage().replaceFirst("\\.$", ""));
    }
  }

  private CalendarSystem weeks() {
    checkNoBase();
    required("end", "saturday");
    if (parameters.containsKey("near") == parameters.containsKey("last")) {
      throw error(
          "weeks takes either near, as in near=01-31, or last, as in last=8 for the end of August");
    }
    WeekCalendar.Pattern pattern = pattern();
    int month;
    int day;
    if (parameters.containsKey("last")) {
      month = number("last", 1, 12);
      day = 0;
    } else {
      LocalDate near = near();
      month = near.getMonthValue();
      day = near.getDayOfMonth();
    }
    return new WeekCalendar(
        new WeekCalendar.Rule(
            weekday(),
            month,
            day,
            pattern,
            parameters.containsKey("leap")
                ? number("leap", 1, pattern.periods())
                : pattern.periods(),
            isSecond("label", "start", "end"),
            isSecond("restated", "false", "true")));
  }

  private WeekCalendar.Pattern pattern() {
    String value = parameters.getOrDefault("pattern", WeekCalendar.Pattern.P445.text());
    for (WeekCalendar.Pattern pattern : WeekCalendar.Pattern.values()) {
      if (pattern.text().equals(value)) {
        return pattern;
      }
    }
    throw badValue(
        "pattern",
        Arrays.stream(WeekCalendar.Pattern.values())
            .map(WeekCalendar.Pattern::text)
            .collect(Collectors.joining(", ")));
  }

  private DayOfWeek weekday() {
    try {
      return CalendarSystem.weekday(parameters.get("end"));
    } catch (CalendarException none) {
      throw badValue("end", "a weekday, monday to sunday");
    }
  }

  /** A day of a leap year. */
  private LocalDate near() {
    Matcher matcher = MONTH_DAY.matcher(parameters.get("near"));
    if (matcher.matches()) {
      try {
        return LocalDate.of(
            2024, Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
      } catch (DateTimeException notADay) {
        // as what does not match
      }
    }
    throw badValue("near", "a month and day, such as 01-31, or 02-29 for the end of February");
  }

  private CalendarSystem cutover() {
    checkNoBase();
    required("cutover", "1752-09-14");
    Matcher matcher = DATE.matcher(parameters.get("cutover"));
    if (matcher.matches()) {
      try {
        LocalDate day =
            LocalDate.of(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
        if (!day.isBefore(CutoverCalendar.FIRST) && !day.isAfter(CutoverCalendar.LAST)) {
          return new CutoverCalendar(day);
        }
      } catch (DateTimeException notADay) {
        // as what does not match
      }
    }
    throw badValue(
        "cutover",
        String.format(
            "the first day of the Gregorian calendar, %s to %s, such as 1752-09-14",
            CutoverCalendar.FIRST, CutoverCalendar.LAST));
  }
}
