package org.taqwim.calendar.format;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarSystem.Notation;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.WeekRule;

/**
 * A pattern by which dates are written and read, such as {@code d MMMM yyyy}: the letters of
 * Spark's datetime patterns, in any calendar and any language.
 *
 * <table>
 * <caption>Letters</caption>
 * <tr><td>{@code G}</td><td>era: G to GGG short, GGGG full, GGGGG narrow</td></tr>
 * <tr><td>{@code y}</td><td>year of the era if the pattern has a G, else as u; yy has two digits, four
 *     and more are the least number of digits, and a year of more has a sign if there is no G</td></tr>
 * <tr><td>{@code u}</td><td>year in the calendar's own count, which never decreases</td></tr>
 * <tr><td>{@code r}</td><td>Gregorian year in which the calendar's year begins</td></tr>
 * <tr><td>{@code U}</td><td>name of the year in the cycle of sixty</td></tr>
 * <tr><td>{@code Q q}</td><td>quarter: number, QQ two digits, QQQ short, QQQQ full, QQQQQ
 *     narrow; q by itself, Q within a date</td></tr>
 * <tr><td>{@code M L}</td><td>month likewise, L by itself; a leap month's number has an L, as in
 *     05L</td></tr>
 * <tr><td>{@code d D}</td><td>day of the month, of the year</td></tr>
 * <tr><td>{@code E}</td><td>weekday: E to EEE short, EEEE full, EEEEE narrow</td></tr>
 * <tr><td>{@code e c}</td><td>number of the weekday from the first of the week; eee and ccc
 *     as E, c by itself</td></tr>
 * <tr><td>{@code Y w W}</td><td>year of the week, week of that year, week of the month, by the rule
 *     of the locale, in a calendar of whole weeks by its own</td></tr>
 * <tr><td>{@code [ ]}</td><td>a section that may be missing in what is read, and is left out of
 *     what is written if the calendar has no such thing</td></tr>
 * <tr><td>{@code ' '}</td><td>text, two of them one quote</td></tr>
 * </table>
 *
 * <p>The words {@code short}, {@code medium}, {@code long} and {@code full}, in any case, stand for
 * the patterns of the locale, from CLDR, with the letters' meaning there, but for the default text
 * in calendars that are not written by months as CLDR's are; {@code default} for the {@linkplain
 * DefaultText default text}, in the digits of the locale.
 *
 * <p>A pattern knows neither calendar nor locale: it is compiled for those it meets and keeps what
 * it met last. It is immutable otherwise and thread-safe, and serialised as its text.
 */
public final class DatePattern implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String DEFAULT_TEXT = "default";

  private final String text;
  private final transient FormatStyle style;
  private final transient List<PatternPart> parts;

  @SuppressWarnings("Immutable") // what it holds is
  private final transient ByLocale<Compiled> compiled = new ByLocale<>(this::compile);

  private DatePattern(String text, FormatStyle style, List<PatternPart> parts) {
    this.text = text;
    this.style = style;
    this.parts = parts;
  }

  /**
   * The pattern of a text.
   *
   * @throws CalendarException if it is neither of letters for dates nor one of the words
   */
  public static DatePattern of(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (word.equals(DEFAULT_TEXT)) {
      return new DatePattern(text, null, null);
    }
    for (FormatStyle style : FormatStyle.values()) {
      if (word.equals(style.name().toLowerCase(Locale.ROOT))) {
        return new DatePattern(text, style, null);
      }
    }
    return new DatePattern(text, null, PatternPart.ofQuery(text));
  }

  /** Whether it is the word for the default text. */
  public boolean isDefault() {
    return parts == null && style == null;
  }

  /**
   * How many digits a date by this pattern has, if it is nothing but digits and their number is
   * fixed, as by {@code yyMMdd}; else 0. A number in such a form has lost the zeros in front.
   */
  public int fixedDigits() {
    return parts == null ? 0 : PatternPart.fixedDigits(parts);
  }

  /**
   * The text of a day, in UTF-8.
   *
   * @throws CalendarException if the calendar does not have the day, or not what a letter stands
   *     for
   */
  public byte[] format(int epochDay, CalendarSystem calendar, Locale locale) {
    return compiled.get(calendar, locale).format(epochDay);
  }

  /**
   * The day of a text.
   *
   * <p>All that the pattern has must be there, in its order, and agree; what is in optional
   * sections may be missing. Digits are those of any script, letters large or small, names of any
   * length; forms of Arabic and Persian letters that look alike are alike, blanks are as one, and
   * marks of direction and joiners do not count.
   *
   * @param utf8 the text
   * @param years which years are taken, and the century of {@code yy}
   * @throws CalendarException if the text is not a date of the calendar by this pattern
   */
  public int parse(byte[] utf8, CalendarSystem calendar, Locale locale, Years years) {
    return compiled.get(calendar, locale).parse(utf8, years);
  }

  /**
   * Whether each day of the range is known to have a text that no other day has. Patterns of a
   * year, a month and a day of the month with separators are known.
   *
   * @throws CalendarException if the calendar does not have what a letter stands for
   */
  public boolean tellsDay(CalendarSystem calendar, Locale locale) {
    return compiled.get(calendar, locale).tellsDay();
  }

  /**
   * Checks what dates of a calendar are to be written with.
   *
   * @throws CalendarException if the calendar does not have what a letter stands for
   */
  public void check(CalendarSystem calendar, Locale locale) {
    compiled.get(calendar, locale);
  }

  /**
   * Checks what dates of a calendar are to be read with.
   *
   * @throws CalendarException if the calendar does not have what a letter stands for, if the
   *     letters do not tell a day, or if two digits of a year are not told by the years
   */
  public void check(CalendarSystem calendar, Locale locale, Years years) {
    compiled.get(calendar, locale).check(years);
  }

  private Compiled compile(CalendarSystem calendar, Locale locale) {
    CalendarLocale words = CalendarLocale.of(calendar, locale);
    return isDefault() || style != null && !isWrittenByMonths(calendar)
        ? new OfDefaultText(calendar, words)
        : new OfLetters(this, calendar, words);
  }

  /**
   * Whether dates are written as CLDR's patterns have them. Those of calendars of whole weeks would
   * look like Gregorian ones of other days, and CLDR knows no long count.
   */
  private static boolean isWrittenByMonths(CalendarSystem calendar) {
    boolean ofWholeWeeks =
        calendar
            .weekRuleOr(WeekRule.of(DayOfWeek.MONDAY, 1))
            .equals(calendar.weekRuleOr(WeekRule.of(DayOfWeek.SUNDAY, 4)));
    return !ofWholeWeeks
        && calendar.notation() != Notation.WEEK
        && calendar.notation() != Notation.LONG_COUNT;
  }

  /** The pattern in one calendar and locale. */
  private abstract static class Compiled {
    final CalendarSystem calendar;
    final CalendarLocale words;

    Compiled(CalendarSystem calendar, CalendarLocale words) {
      this.calendar = calendar;
      this.words = words;
    }

    abstract byte[] format(int epochDay);

    abstract int parse(byte[] utf8, Years years);

    abstract void check(Years years);

    abstract boolean tellsDay();
  }

  private static final class OfLetters extends Compiled {
    private final String pattern;
    private final PatternCompiler compiler;
    private final PatternWriter writer;
    private final ExactReader exact;

    // Made when something is read, which takes all names in all styles; a race keeps one of two.
    private PatternReader reader;

    // The years last found right for this; what the exact reader takes has whole years.
    private Years checked;

    OfLetters(DatePattern pattern, CalendarSystem calendar, CalendarLocale words) {
      super(calendar, words);
      this.pattern = pattern.text;
      compiler =
          pattern.style == null
              ? PatternCompiler.ofQuery(pattern.text, pattern.parts, calendar, words)
              : PatternCompiler.ofCldr(pattern.style, calendar, words);
      writer = new PatternWriter(compiler.ops(), calendar, words, compiler.digits());
      exact = ExactReader.of(compiler.ops(), calendar, compiler.digits());
    }

    @Override
    byte[] format(int epochDay) {
      return writer.format(epochDay);
    }

    @Override
    int parse(byte[] utf8, Years years) {
      int epochDay = exact == null ? PackedDate.INVALID : exact.parse(utf8, years);
      if (epochDay != PackedDate.INVALID) {
        return epochDay;
      }
      if (!years.equals(checked)) {
        check(years);
        checked = years;
      }
      return reader().parse(utf8, years);
    }

    @Override
    void check(Years years) {
      reader().check(years);
    }

    @Override
    boolean tellsDay() {
      return UniqueText.isWrittenBy(compiler.ops(), calendar, compiler.digits());
    }

    private PatternReader reader() {
      PatternReader known = reader;
      if (known == null) {
        known =
            new PatternReader(
                pattern,
                compiler.ops(),
                calendar,
                words,
                compiler.months(),
                compiler.hasHanDigits());
        reader = known;
      }
      return known;
    }
  }

  private static final class OfDefaultText extends Compiled {
    OfDefaultText(CalendarSystem calendar, CalendarLocale words) {
      super(calendar, words);
    }

    @Override
    byte[] format(int epochDay) {
      int packed = calendar.toPacked(epochDay);
      if (packed == PackedDate.INVALID) {
        throw CalendarException.dayOutOfRange(calendar, epochDay);
      }
      byte[] ascii = DefaultText.format(epochDay, packed, calendar);
      return words.zeroDigit() == '0' ? ascii : inDigits(ascii);
    }

    private byte[] inDigits(byte[] ascii) {
      StringBuilder text = new StringBuilder(2 * ascii.length);
      for (byte b : ascii) {
        text.appendCodePoint(b >= '0' && b <= '9' ? words.digit(b - '0') : b);
      }
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    int parse(byte[] utf8, Years years) {
      return DefaultText.parse(utf8, calendar, years);
    }

    @Override
    void check(Years years) {
      // The default text tells every day, and its years are whole.
    }

    @Override
    boolean tellsDay() {
      return true;
    }
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("A pattern is read by its text");
  }

  private record ByText(String text) implements Serializable {
    private static final long serialVersionUID = 1L;

    private Object readResolve() {
      return of(text);
    }
  }

  private Object writeReplace() {
    return new ByText(text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DatePattern that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The text that {@link #of} reads. */
  @Override
  public String toString() {
    return text;
  }
}
