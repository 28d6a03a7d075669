package org.taqwim.calendar.system;

import java.io.ObjectStreamException;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Era;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.WeekRule;

/**
 * Years of 52 or 53 whole weeks, as retailers and industry close their books, and those of ISO
 * 8601. A year ends on a weekday: the one nearest to a day of the Gregorian year, or the last one
 * of a month.
 *
 * <p>Era: none; years bear the number of the Gregorian year in which they begin, or end. One that
 * ends within three days of the turn of the Gregorian year is named after the one that most of its
 * days are in, as in ISO 8601. Months: periods of 4 and 5 weeks, three to a quarter of 13 weeks, or
 * 13 of 4 weeks. Leap rule: the years between the two ends are computed; one of 53 weeks is leap,
 * and one of its periods, the last unless another is given, has a week more. Range: years −500 000
 * to 500 000. Drift: none against the Gregorian calendar. Source: NRF, 4-5-4 Calendar; ISO
 * 8601-1:2019, 3.1.1.23, for the weeks of ISO.
 *
 * <p>{@code retail-restated}: a year of 53 weeks begins with its second week, and the first is the
 * 53rd week of the year before: so does the National Retail Federation push back the weeks of such
 * a year for the comparison with the year after it, whose weeks are then a year later by the date,
 * too.
 */
public final class WeekCalendar extends RuleCalendar {

  private static final long serialVersionUID = 1L;

  private static final int WEEK = 7;
  private static final int LONG_YEAR = 53 * WEEK;
  private static final int DECEMBER = 12;

  // The years whose first days are kept, as a date is read by those of its year and the next.
  private static final int FIRST_YEAR = 1890;
  private static final int YEARS = 220;

  /** The weeks of the periods of a year of 52 weeks. */
  enum Pattern {
    P445("4-4-5", 4, 4, 5),
    P454("4-5-4", 4, 5, 4),
    P544("5-4-4", 5, 4, 4),
    P13("13x4");

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // never written
    private final int[] weeks;

    Pattern(String text, int... quarter) {
      this.text = text;
      this.weeks =
          quarter.length == 0
              ? IntStream.range(0, 13).map(i -> 4).toArray()
              : IntStream.range(0, 12).map(i -> quarter[i % 3]).toArray();
    }

    /** As it is written in a specification. */
    String text() {
      return text;
    }

    int periods() {
      return weeks.length;
    }
  }

  /**
   * What a specification says; also the serialised form.
   *
   * @param end the weekday on which years end
   * @param month the month of the day around which they end
   * @param day the day of the month that the year's end is nearest to, or the month's last; 0 for
   *     the month's last weekday
   * @param leapPeriod the period that the 53rd week lengthens
   * @param labelledByEnd whether the year is named after the one in which it ends
   * @param restated whether a year of 53 weeks leaves its first to the year before
   */
  record Rule(
      DayOfWeek end,
      int month,
      int day,
      Pattern pattern,
      int leapPeriod,
      boolean labelledByEnd,
      boolean restated)
      implements Serializable {

    private static final long serialVersionUID = 1L;

    // A year of the Gregorian year's length is named after it, and has no label of its own.
    Rule {
      labelledByEnd = labelledByEnd && !isOfWholeYear(month, day);
    }

    private Object readResolve() {
      return new WeekCalendar(this);
    }

    private String text() {
      return "weeks(end="
          + end.name().toLowerCase(Locale.ROOT)
          + (day == 0
              ? ", last=" + month
              : String.format(Locale.ROOT, ", near=%02d-%02d", month, day))
          + ", pattern="
          + pattern.text
          + (leapPeriod == pattern.periods() ? "" : ", leap=" + leapPeriod)
          + (labelledByEnd ? ", label=end" : "")
          + (restated ? ", restated=true" : "")
          + ")";
    }

    /** Whether years end within three days of the turn of the Gregorian year. */
    private static boolean isOfWholeYear(int month, int day) {
      return month == DECEMBER && (day == 0 || day >= 28) || month == 1 && day >= 1 && day <= 3;
    }

    /** From the year to the Gregorian year in which it ends, or around whose beginning. */
    private int toEnd() {
      return isOfWholeYear(month, day) ? (month == DECEMBER ? 0 : 1) : labelledByEnd ? 0 : 1;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Rule that && text().equals(that.text());
    }

    // Not by the record's own, whose method handles are softly held, and with them the class
    // loader.
    @Override
    public int hashCode() {
      return text().hashCode();
    }

    /** The last day of the year that ends around a day of a Gregorian year. */
    private int end(int gregorianYear) {
      boolean leap = Gregorian.INSTANCE.isLeap(gregorianYear);
      int yearStart = Gregorian.INSTANCE.yearStart(gregorianYear);
      int latest =
          day == 0
              ? yearStart + MonthLayout.ROMAN.daysBefore(month + 1, leap) - 1
              : yearStart
                  + MonthLayout.ROMAN.daysBefore(month, leap)
                  + Math.min(day, MonthLayout.ROMAN.length(month, leap))
                  - 1
                  + WEEK / 2;
      return latest - Math.floorMod(CalendarSystem.dayOfWeek(latest) - end.getValue(), WEEK);
    }

    private int start(int gregorianYear) {
      int start = end(gregorianYear - 1) + 1;
      boolean moved = restated && end(gregorianYear) + 1 - start == LONG_YEAR;
      return moved ? start + WEEK : start;
    }
  }

  private final transient Rule rule;
  private final transient boolean registered;
  private final transient Notation notation;
  private final transient String source;

  /** From the year to the Gregorian year in which it ends. */
  private final transient int toEnd;

  private final transient WeekRule weekRule;

  /** The first days of the years in use. */
  private final transient int[] yearStarts;

  /** A calendar that is not registered. */
  WeekCalendar(Rule rule) {
    this(rule.text(), List.of(), rule, Notation.NUMERIC, null);
  }

  /** A calendar with a name of its own. */
  WeekCalendar(String id, List<String> aliases, Rule rule, Notation notation, String source) {
    super(
        id,
        aliases,
        Kind.SOLAR,
        true,
        MonthLayout.ofWeeks(rule.leapPeriod, rule.pattern.weeks),
        400,
        146_097,
        -MAX_YEAR,
        MAX_YEAR);
    this.rule = rule;
    this.registered = source != null;
    this.notation = notation;
    this.source = registered ? source : "The rule that its name says";
    toEnd = rule.toEnd();
    weekRule = WeekRule.of(rule.end.plus(1), WEEK);
    yearStarts = IntStream.range(0, YEARS).map(i -> rule.start(FIRST_YEAR + i + toEnd)).toArray();
  }

  @Override
  boolean hasFastPath() {
    return false;
  }

  @Override
  int yearStart(int index) {
    int year = index - FIRST_YEAR;
    return year >= 0 && year < YEARS ? yearStarts[year] : rule.start(index + toEnd);
  }

  @Override
  boolean isLeap(int index) {
    return yearStart(index + 1) - yearStart(index) == LONG_YEAR;
  }

  /** By the Gregorian months in which the middle of the periods falls; of 13 periods, numbers. */
  @Override
  public List<String> monthNames() {
    int periods = rule.pattern.periods();
    return periods == MonthLayout.ROMAN_NAMES.size()
        ? IntStream.rangeClosed(1, periods)
            .mapToObj(month -> MonthLayout.ROMAN_NAMES.get(gregorianMonth(month) - 1))
            .toList()
        : IntStream.rangeClosed(1, periods).mapToObj(period -> "Period " + period).toList();
  }

  private int gregorianMonth(int period) {
    // The middle of the first period is two weeks after the day around which years end.
    int first = rule.day == 0 || rule.day > 15 ? rule.month + 1 : rule.month;
    return (first + period - 2) % DECEMBER + 1;
  }

  @Override
  public int cldrDate(int packed) {
    return rule.pattern.periods() == DECEMBER
        ? PackedDate.of(PackedDate.year(packed), gregorianMonth(PackedDate.month(packed)), 1)
        : packed;
  }

  /** From the day after the one on which years end; all weeks are whole ones of a year. */
  @Override
  public WeekRule weekRuleOr(WeekRule custom) {
    return weekRule;
  }

  @Override
  public Notation notation() {
    return notation;
  }

  @Override
  public String leapRule() {
    return "A year has 53 weeks where 52 would end too early.";
  }

  @Override
  public List<Era> eras() {
    return List.of();
  }

  @Override
  public String specification() {
    return rule.text();
  }

  @Override
  public String dataVersion() {
    return "1";
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public String cldrType() {
    return rule.pattern.periods() == DECEMBER ? "gregorian" : id();
  }

  // ---- value semantics

  @Override
  protected Object writeReplace() throws ObjectStreamException {
    return registered ? super.writeReplace() : rule;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WeekCalendar calendar
        && calendar.id().equals(id())
        && calendar.rule.equals(rule);
  }

  @Override
  public int hashCode() {
    return id().hashCode();
  }
}
