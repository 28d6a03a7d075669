package org.taqwim.calendar;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.taqwim.calendar.function.CalendarFunctions;
import org.taqwim.calendar.oracle.Differences;

/**
 * A calendar's page in Markdown: what the calendar declares, what its days show, and the comment
 * that its class or table begins with.
 */
final class CalendarPage {

  /** The day of the examples, 1 Farvardin 1403. */
  private static final int EXAMPLE = (int) LocalDate.of(2024, 3, 20).toEpochDay();

  /** What calendars follow, with the mean periods as they are today. */
  private enum Sky {
    SUN("the sun", "year", "mean tropical year", 365.24219),
    MOON("the moon", "month", "mean synodic month", 29.530589);

    private final String name;
    private final String unit;
    private final String period;
    private final double mean;

    Sky(String name, String unit, String period, double mean) {
      this.name = name;
      this.unit = unit;
      this.period = period;
      this.mean = mean;
    }
  }

  /** The types of calendars that CLDR has. */
  private static final Set<String> CLDR_TYPES =
      Set.of(Calendar.getKeywordValuesForLocale("calendar", ULocale.ROOT, false));

  /** The years whose lengths are told, if the calendar has more. */
  private static final int YEARS = 10_000;

  /** What happens in less than this part of the years is rare. */
  private static final double RARE = 0.025;

  /** The Gregorian years in which the leap years listed begin. */
  private static final int LEAP_FROM = 2000;

  private static final int LEAP_TO = 2040;

  private static final int NONE = Integer.MIN_VALUE;

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

  /** What the calendar is; of one that is specified, with the law or publication, too. */
  String summary() {
    return SpecifiedCalendar.is(calendar)
        ? comment.sentence() + " (" + calendar.source() + ")"
        : comment.sentence();
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
    if (SpecifiedCalendar.is(calendar)) {
      fact(rows, "the same days as", "`" + calendar.specification() + "`");
    }
    if (CLDR_TYPES.contains(calendar.cldrType())) {
      fact(rows, "names of months", "those of CLDR's `" + calendar.cldrType() + "`");
    }
    fact(rows, "notation", calendar.notation().name().toLowerCase(Locale.ROOT).replace('_', ' '));
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
    if (calendar.kind() != CalendarSystem.Kind.COUNT) {
      fact(rows, "drift", drift());
    }
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

  private String drift() {
    if (SpecifiedCalendar.is(calendar)) {
      return new SpecifiedCalendar(calendar).drift();
    }
    return calendar.maxYear() - calendar.minYear() > 10 * YEARS ? driftOfRule() : driftOfTable();
  }

  /**
   * Of the rule in force in 2000 or since then, by the years after which their lengths repeat; of a
   * lunisolar one by those after which their months do, and by the mean month.
   */
  private String driftOfRule() {
    int in2000 = (int) LocalDate.of(2000, 7, 1).toEpochDay();
    int first = PackedDate.year(calendar.toPacked(Math.max(calendar.minEpochDay(), in2000)));
    boolean lunisolar = calendar.isLuniSolar();
    int years =
        cycle(y -> lunisolar ? calendar.monthsInYear(first + y) : calendar.daysInYear(first + y));
    long days = 0;
    long months = 0;
    for (int year = first; year < first + years; year++) {
      days += calendar.daysInYear(year);
      months += calendar.monthsInYear(year);
    }
    double monthsInYear = (double) months / years;
    if (lunisolar) {
      int start = calendar.toEpochDay(calendar.firstOfMonth(first, 1));
      int end = calendar.toEpochDay(calendar.firstOfMonth(calendar.maxYear(), 1));
      double month = (double) (end - start) / calendar.between(start, end, CalendarUnit.MONTH);
      return drift(Sky.MOON, month, monthsInYear) + "; " + drift(Sky.SUN, month * monthsInYear, 1);
    }
    return calendar.isLunar()
        ? drift(Sky.MOON, (double) days / months, monthsInYear)
        : drift(Sky.SUN, (double) days / years, 1);
  }

  /** The shortest run of years that the next ones repeat. */
  private static int cycle(IntUnaryOperator shape) {
    int[] shapes = IntStream.range(0, 2 * YEARS).map(shape).toArray();
    int[] repeated = new int[shapes.length];
    for (int i = 1, length = 0; i < shapes.length; i++) {
      while (length > 0 && shapes[i] != shapes[length]) {
        length = repeated[length - 1];
      }
      length += shapes[i] == shapes[length] ? 1 : 0;
      repeated[i] = length;
    }
    int cycle = shapes.length - repeated[shapes.length - 1];
    if (cycle > YEARS) {
      throw new IllegalStateException("The years of a rule do not repeat");
    }
    return cycle;
  }

  /** What a table's years and months say, of which there may be too few to say anything. */
  private String driftOfTable() {
    long days = 0;
    int months = 0;
    int years = 0;
    for (int year = calendar.minYear(); year <= calendar.maxYear(); year++) {
      if (calendar.hasYear(year)) {
        days += calendar.daysInYear(year);
        months += calendar.monthsInYear(year);
        years++;
      }
    }
    String moon = driftOfTable(Sky.MOON, days, months, (double) months / years);
    String sun = driftOfTable(Sky.SUN, days, years, 1);
    return calendar.isLuniSolar() ? moon + "; " + sun : calendar.isLunar() ? moon : sun;
  }

  private String driftOfTable(Sky body, long days, int units, double perYear) {
    double mean = (double) days / units;
    // The first and the last month begin up to 14 hours from the mean moon, and on a whole day.
    int within = body == Sky.MOON ? 2 : calendar.isLuniSolar() ? 30 : 1;
    return Math.abs(mean - body.mean) * units < within
        ? String.format(
            Locale.ROOT,
            "%s: within %s of %s through its %s %ss",
            means(body, mean),
            within == 30 ? "a month" : within == 2 ? "two days" : "a day",
            body.name,
            number(units),
            body.unit)
        : drift(body, mean, perYear);
  }

  /**
   * What a mean month or year says.
   *
   * @param perYear how many of them make a year of the calendar
   */
  private static String drift(Sky body, double mean, double perYear) {
    double difference = mean - body.mean;
    double yearsPerDay = 1 / (Math.abs(difference) * perYear);
    // The true lengths are good to five digits, and change with the centuries.
    String verdict =
        yearsPerDay > 100_000
            ? "less than a day in 100 000 years"
            : String.format(
                "a day too %s in some %s years",
                difference > 0 ? "long" : "short", number(rounded(yearsPerDay)));
    return means(body, mean) + ": " + verdict;
  }

  private static String means(Sky body, double mean) {
    return String.format(
        Locale.ROOT, "mean %s %.5f days, %s %s", body.unit, mean, body.period, body.mean);
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

  /** The one year with fewer months than all others, after which months have other numbers. */
  private int yearOfReform() {
    int most = calendar.maximumMonthsInYear();
    int[] reform = {NONE, 0};
    forYears(
        year -> {
          if (!calendar.isLuniSolar() && calendar.monthsInYear(year) < most) {
            reform[0] = year;
            reform[1]++;
          }
        });
    return reform[1] == 1 ? reform[0] : NONE;
  }

  private String months() {
    List<String> names = calendar.monthNames();
    SortedMap<Integer, SortedMap<Integer, Integer>> lengths = new TreeMap<>();
    int reform = yearOfReform();
    forYears(
        year -> {
          if (reform != NONE && year <= reform) {
            return;
          }
          for (int ordinal = 1; ordinal <= calendar.monthsInYear(year); ordinal++) {
            int month = PackedDate.monthDay(calendar.firstOfMonth(year, ordinal));
            lengths
                .computeIfAbsent(month, m -> new TreeMap<>())
                .merge(calendar.daysInMonth(year, ordinal), 1, Integer::sum);
          }
        });
    StringBuilder text = new StringBuilder();
    if (reform != NONE) {
      int first = calendar.minEpochDay();
      text.append(
          String.format(
              "Those of the years after %d. Until then months had other numbers: %s began on %s (ISO).\n\n",
              reform, defaultText(first), LocalDate.ofEpochDay(first)));
    }
    text.append("| month | name | days |\n|---|---|---|\n");
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
    return differences.isEmpty()
        ? "No other library that was compared has this calendar.\n"
        : String.join("\n", differences) + "\n";
  }
}
