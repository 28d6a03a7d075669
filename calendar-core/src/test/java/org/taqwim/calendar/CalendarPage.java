package org.taqwim.calendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.taqwim.calendar.function.CalendarFunctions;
import org.taqwim.calendar.oracle.Differences;

/**
 * A calendar's page in Markdown: what the calendar declares, what its days show, and the comment
 * that its class or table begins with.
 */
final class CalendarPage {

  /** The day of the examples, 1 Farvardin 1403. */
  private static final int EXAMPLE = (int) LocalDate.of(2024, 3, 20).toEpochDay();

  /** Days in the mean tropical year and in the mean synodic month, as they are today. */
  private static final double TROPICAL_YEAR = 365.24219;

  private static final double SYNODIC_MONTH = 29.530589;

  /** The years whose lengths are told, if the calendar has more. */
  private static final int YEARS = 10_000;

  /** What happens in less than this part of the years is rare. */
  private static final double RARE = 0.025;

  /** The Gregorian years in which the leap years listed begin. */
  private static final int LEAP_FROM = 2000;

  private static final int LEAP_TO = 2040;

  private final CalendarSystem calendar;
  private final SourceComment comment;

  CalendarPage(CalendarSystem calendar) {
    this.calendar = calendar;
    comment = SourceComment.of(calendar);
  }

  String text() {
    return "# "
        + calendar.id()
        + "\n\n"
        + comment.markdown()
        + "\n"
        + example()
        + "\n"
        + facts()
        + "\n## Eras\n\n"
        + eras()
        + "\n## Months\n\n"
        + months()
        + "\n## Where it differs from other libraries, and why\n\n"
        + differences();
  }

  // ---- in the index, too

  String link() {
    return "[`" + calendar.id() + "`](" + calendar.id() + ".md)";
  }

  String aliases() {
    return quoted(calendar.aliases());
  }

  static String quoted(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  /**
   * The first sentence of the comment, without its full stop; of calendars that share a class, with
   * the source.
   */
  String summary() {
    boolean shared =
        !comment.isOfTable()
            && Calendars.all().stream()
                    .filter(other -> other.getClass() == calendar.getClass())
                    .count()
                > 1;
    String sentence = comment.firstSentence();
    return shared ? sentence.replaceFirst(": .*", "") + " (" + calendar.source() + ")" : sentence;
  }

  String follows() {
    return switch (calendar.kind()) {
      case SOLAR -> "the sun";
      case LUNAR -> "the moon";
      case LUNISOLAR -> "sun and moon";
      case COUNT -> "neither sun nor moon";
    };
  }

  String years() {
    return number(calendar.minYear()) + " to " + number(calendar.maxYear());
  }

  String days() {
    return LocalDate.ofEpochDay(calendar.minEpochDay())
        + " to "
        + LocalDate.ofEpochDay(calendar.maxEpochDay());
  }

  private static String number(int number) {
    return Differences.number(number);
  }

  // ---- the page

  private String example() {
    int day = Math.max(calendar.minEpochDay(), Math.min(calendar.maxEpochDay(), EXAMPLE));
    LocalDate date = LocalDate.ofEpochDay(day);
    String text = defaultText(day);
    return String.format(
        """
        ```sql
        SELECT to_calendar(DATE'%s', '%s');  -- %s
        SELECT from_calendar('%s', '%s');  -- %s
        ```
        """,
        date, calendar, text, text, calendar, date);
  }

  private String defaultText(int day) {
    return new String(CalendarFunctions.toCalendar(day, calendar), StandardCharsets.UTF_8);
  }

  private String facts() {
    List<String> rows = new ArrayList<>();
    fact(rows, "further names", aliases().isEmpty() ? "none" : aliases());
    fact(rows, "follows", follows());
    fact(rows, "CLDR type", "`" + calendar.cldrType() + "`");
    fact(rows, "notation", calendar.notation().name().toLowerCase(Locale.ROOT));
    fact(rows, "years", years() + (calendar.minYear() < 1 ? ", " + yearBeforeOne() : ""));
    fact(rows, "ISO dates", days());
    fact(rows, "months in a year", monthsInYear());
    fact(rows, "days in a year", frequent(yearLengths()));
    fact(rows, "leap rule", calendar.leapRule());
    String leapYears = leapYears();
    if (!leapYears.isEmpty()) {
      String years = "leap years that begin in " + LEAP_FROM + " to " + LEAP_TO;
      fact(rows, years, leapYears);
    }
    fact(rows, "drift", drift());
    fact(rows, "data version", "`" + calendar.dataVersion() + "`");
    fact(rows, "source", calendar.source());
    if (calendar.provisionalFrom() <= calendar.maxYear()) {
      fact(rows, "provisional", "from the year " + calendar.provisionalFrom() + ": a forecast");
    }
    return "| | |\n|---|---|\n" + String.join("", rows);
  }

  private static void fact(List<String> rows, String name, String value) {
    rows.add("| " + name + " | " + value.replace("|", "\\|") + " |\n");
  }

  private String yearBeforeOne() {
    return "and the year before 1 is " + (calendar.hasYearZero() ? "0" : "−1");
  }

  // ---- lengths

  /** Every year of the range, or of a part of it that begins near the year 1 of the common era. */
  private void forYears(IntConsumer consumer) {
    int first = calendar.minYear();
    int last = calendar.maxYear();
    if (last - first >= YEARS) {
      int year1 = (int) LocalDate.of(1, 1, 1).toEpochDay();
      first = PackedDate.year(calendar.toPacked(Math.max(calendar.minEpochDay(), year1)));
      last = Math.min(last, first + YEARS - 1);
    }
    for (int year = first; year <= last; year++) {
      if (calendar.hasYear(year)) {
        consumer.accept(year);
      }
    }
  }

  private SortedMap<Integer, Integer> yearLengths() {
    SortedMap<Integer, Integer> lengths = new TreeMap<>();
    forYears(year -> lengths.merge(calendar.daysInYear(year), 1, Integer::sum));
    return lengths;
  }

  private String monthsInYear() {
    SortedMap<Integer, Integer> counts = new TreeMap<>();
    SortedMap<Integer, SortedSet<Integer>> years = new TreeMap<>();
    forYears(
        year -> {
          int months = calendar.monthsInYear(year);
          counts.merge(months, 1, Integer::sum);
          years.computeIfAbsent(months, m -> new TreeSet<>()).add(year);
        });
    StringBuilder only = new StringBuilder();
    years.forEach(
        (months, all) -> {
          if (counts.size() > 1 && all.size() == 1) {
            only.append(", but ").append(months).append(" in ").append(number(all.first()));
            counts.remove(months);
          }
        });
    return frequent(counts) + only;
  }

  /** The usual values, and those that are rare. */
  private static String frequent(SortedMap<Integer, Integer> counts) {
    double all = counts.values().stream().mapToInt(Integer::intValue).sum();
    List<Integer> usual = new ArrayList<>();
    List<Integer> rare = new ArrayList<>();
    counts.forEach((value, count) -> (count < RARE * all ? rare : usual).add(value));
    return joined(usual) + (rare.isEmpty() ? "" : ", rarely " + joined(rare));
  }

  private static String joined(List<Integer> values) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      text.append(i == 0 ? "" : i < values.size() - 1 ? ", " : " or ").append(values.get(i));
    }
    return text.toString();
  }

  private String leapYears() {
    List<String> leap = new ArrayList<>();
    forYears(
        year -> {
          int first = calendar.toEpochDay(calendar.firstOfMonth(year, 1));
          int begins = LocalDate.ofEpochDay(first).getYear();
          if (begins >= LEAP_FROM && begins <= LEAP_TO && calendar.isLeapYear(year)) {
            leap.add(number(year));
          }
        });
    return String.join(", ", leap);
  }

  // ---- drift

  /** Of the whole range if it is that of a table, else of the rule in force, from 2000 on. */
  private String drift() {
    boolean rule = calendar.maxYear() - calendar.minYear() > 10 * YEARS;
    int first =
        rule
            ? PackedDate.year(calendar.toPacked((int) LocalDate.of(2000, 7, 1).toEpochDay()))
            : calendar.minYear();
    long days = 0;
    long months = 0;
    long years = 0;
    for (int year = first; year <= calendar.maxYear(); year++) {
      if (calendar.hasYear(year)) {
        days += calendar.daysInYear(year);
        months += calendar.monthsInYear(year);
        years++;
      }
    }
    boolean lunisolar = calendar.isLuniSolar();
    String moon =
        drift("month", days, months, SYNODIC_MONTH, 1, "the moon", (double) months / years);
    String sun = drift("year", days, years, TROPICAL_YEAR, lunisolar ? 30 : 1, "the sun", 1);
    return lunisolar ? moon + "; " + sun : calendar.isLunar() ? moon : sun;
  }

  /**
   * What a mean month or year says.
   *
   * @param truth the mean length in the sky
   * @param within the days by which a calendar of whole days or months may be off without drifting
   * @param perYear how many units make a year of the calendar
   */
  private static String drift(
      String unit, long days, long units, double truth, int within, String body, double perYear) {
    double mean = (double) days / units;
    double difference = mean - truth;
    double yearsPerDay = 1 / (Math.abs(difference) * perYear);
    String verdict;
    if (Math.abs(difference * units) < within) {
      verdict =
          String.format(
              "within a %s of %s through its %s %ss",
              within == 1 ? "day" : "month", body, number((int) units), unit);
    } else if (yearsPerDay > 100_000) {
      // The true lengths are good to five digits, and change with the centuries.
      verdict = "less than a day in 100 000 years";
    } else {
      verdict =
          String.format(
              "a day too %s in some %s years",
              difference > 0 ? "long" : "short", number(rounded(yearsPerDay)));
    }
    return String.format(
        Locale.ROOT, "mean %s %.5f days, of %s %s: %s", unit, mean, body, truth, verdict);
  }

  /** To three digits, or two from 1000 on. */
  private static int rounded(double number) {
    int unit = number < 1000 ? 1 : number < 10_000 ? 100 : 1000;
    return (int) Math.round(number / unit) * unit;
  }

  // ---- eras, months

  private String eras() {
    List<Era> eras = calendar.eras();
    if (eras.isEmpty()) {
      return "None: years are numbers.\n";
    }
    StringBuilder text =
        new StringBuilder("| code | from | ISO date | years |\n|---|---|---|---|\n");
    for (Era era : eras) {
      int first = era.firstEpochDay();
      text.append(
          String.format(
              "| `%s` | %s | %s | %s |\n",
              era.code(),
              first == calendar.minEpochDay() ? "the first day of the range" : defaultText(first),
              LocalDate.ofEpochDay(first),
              era.backwards()
                  ? "counted back"
                  : "counted on, the first is " + number(calendar.yearOfEra(first))));
    }
    return text.toString();
  }

  private String months() {
    List<String> names = calendar.monthNames();
    SortedMap<Integer, SortedMap<Integer, Integer>> lengths = new TreeMap<>();
    forYears(
        year -> {
          for (int ordinal = 1; ordinal <= calendar.monthsInYear(year); ordinal++) {
            int month = PackedDate.monthDay(calendar.firstOfMonth(year, ordinal));
            lengths
                .computeIfAbsent(month, m -> new TreeMap<>())
                .merge(calendar.daysInMonth(year, ordinal), 1, Integer::sum);
          }
        });
    StringBuilder text = new StringBuilder("| month | name | days |\n|---|---|---|\n");
    lengths.forEach(
        (month, days) -> {
          String name = names.get(PackedDate.month(month) - 1);
          text.append(
              String.format(
                  "| %02d%s | %s | %s |\n",
                  PackedDate.month(month),
                  PackedDate.isLeapMonth(month) ? "L" : "",
                  PackedDate.isLeapMonth(month) ? "after " + name : name,
                  frequent(days)));
        });
    return text.toString();
  }

  private String differences() {
    List<String> differences = Differences.of(calendar);
    return differences.isEmpty() ? "None is listed.\n" : String.join("\n", differences) + "\n";
  }
}
