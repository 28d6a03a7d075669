package org.taqwim.calendar.format;

import java.nio.charset.StandardCharsets;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarSystem.Kind;
import org.taqwim.calendar.CalendarUnit;

/** From the parts of a pattern to its steps in a calendar and a locale. */
final class PatternCompiler {

  private static final int MONTH_CODES = 64;
  private static final int QUARTERS = 4;
  private static final int DAYS_IN_WEEK = 7;
  private static final int YEARS_IN_CYCLE = 60;

  private final String pattern;
  private final CalendarSystem calendar;
  private final CalendarLocale words;

  /**
   * Whether the pattern is CLDR's: then CLDR's meaning of letters holds, and nothing is refused.
   */
  private final boolean ofCldr;

  /** CLDR's numerals of the pattern, such as {@code hebr} or {@code d=hanidays}; else empty. */
  private final String numbers;

  private final boolean hasEra;
  private final boolean hasWeek;
  private final List<PatternOp> ops = new ArrayList<>();
  private MonthSamples months;

  private PatternCompiler(
      String pattern,
      List<PatternPart> parts,
      CalendarSystem calendar,
      CalendarLocale words,
      boolean ofCldr,
      String numbers) {
    this.pattern = pattern;
    this.calendar = calendar;
    this.words = words;
    this.ofCldr = ofCldr;
    this.numbers = numbers;
    this.hasWeek = parts.stream().anyMatch(part -> part.letter() == 'w');
    this.hasEra = parts.stream().anyMatch(part -> part.letter() == 'G');
    for (PatternPart part : parts) {
      add(part);
    }
  }

  /** The steps of a pattern of a query. */
  static PatternCompiler ofQuery(
      String pattern, List<PatternPart> parts, CalendarSystem calendar, CalendarLocale words) {
    return new PatternCompiler(pattern, parts, calendar, words, false, "");
  }

  /** The steps of CLDR's pattern of a style. */
  static PatternCompiler ofCldr(FormatStyle style, CalendarSystem calendar, CalendarLocale words) {
    String pattern = words.pattern(style);
    return new PatternCompiler(
        pattern, PatternPart.ofCldr(pattern), calendar, words, true, words.numbers(style));
  }

  List<PatternOp> ops() {
    return ops;
  }

  /** The digits from 0 to 9 in UTF-8, of one length. */
  byte[][] digits() {
    byte[][] digits = new byte[10][];
    for (int i = 0; i < digits.length; i++) {
      digits[i] =
          (numbers.equals("hanidec")
                  ? Numerals.HAN.substring(i, i + 1)
                  : Character.toString(words.digit(i)))
              .getBytes(StandardCharsets.UTF_8);
    }
    return digits;
  }

  /** Whether the digits are 〇一二, which Unicode does not count among digits. */
  boolean hasHanDigits() {
    return numbers.equals("hanidec") || words.digit(1) == '一';
  }

  private void add(PatternPart part) {
    int count = part.count();
    switch (part.letter()) {
      case PatternPart.TEXT -> ops.add(PatternOp.text(part.text()));
      case PatternPart.OPEN -> ops.add(PatternOp.bracket(PatternOp.Kind.OPEN));
      case PatternPart.CLOSE -> ops.add(PatternOp.bracket(PatternOp.Kind.CLOSE));
      case 'G' -> addEra(count);
      case 'y' -> addYear(part, ofCldr || hasEra ? PatternField.YEAR_OF_ERA : PatternField.YEAR);
      case 'u' -> addYear(part, PatternField.YEAR);
      // In CLDR's patterns without a week, as those of gl, Y is a slip for y.
      case 'Y' ->
          addYear(part, ofCldr && !hasWeek ? PatternField.YEAR_OF_ERA : PatternField.WEEK_YEAR);
      case 'r' -> addNumber(part, PatternField.RELATED_YEAR);
      case 'U' -> addCyclicYear(part);
      case 'Q', 'q' -> addQuarter(part);
      case 'M', 'L' -> addMonth(part);
      case 'd' -> addNumber(part, PatternField.DAY);
      case 'D' -> addNumber(part, PatternField.DAY_OF_YEAR);
      case 'E' -> addWeekday(Math.max(3, count), false);
      case 'e', 'c' -> {
        if (count <= 2) {
          addNumber(part, PatternField.LOCAL_WEEKDAY);
        } else {
          addWeekday(count, part.letter() == 'c');
        }
      }
      case 'w' -> addNumber(part, PatternField.WEEK);
      case 'W' -> addNumber(part, PatternField.WEEK_OF_MONTH);
      default -> throw new IllegalStateException(part + " is no part of a pattern");
    }
  }

  private void addEra(int count) {
    int eras = calendar.eras().size();
    if (eras > 0) {
      addNames(PatternField.ERA, style(Math.max(3, count), false), eras - 1, words::era);
    } else if (!ofCldr) {
      addIfOptional("G", "eras");
    }
  }

  private void addYear(PatternPart part, PatternField field) {
    if (part.count() == 2) {
      ops.add(PatternOp.twoDigits(field));
      return;
    }
    Numerals numerals = numerals(part.letter());
    ops.add(
        numerals != null
            ? PatternOp.numerals(field, numerals)
            : PatternOp.number(field, part.count(), part.count() >= 4 && !hasEra));
  }

  private void addNumber(PatternPart part, PatternField field) {
    Numerals numerals = numerals(part.letter());
    ops.add(
        numerals != null
            ? PatternOp.numerals(field, numerals)
            : PatternOp.number(field, part.count(), false));
  }

  private void addCyclicYear(PatternPart part) {
    if (calendar.kind() != Kind.LUNISOLAR) {
      addIfOptional("U", "cycle of named years");
      return;
    }
    TextStyle style = style(Math.max(3, part.count()), false);
    if (words.cyclicYear(1, style) == null) {
      addNumber(part, PatternField.CYCLIC_YEAR);
    } else {
      addNames(
          PatternField.CYCLIC_YEAR,
          style,
          YEARS_IN_CYCLE,
          (value, s) -> value == 0 ? "" : words.cyclicYear(value, s));
    }
  }

  private void addQuarter(PatternPart part) {
    if (!calendar.has(CalendarUnit.QUARTER)) {
      addIfOptional(String.valueOf(part.letter()), "quarters");
    } else if (part.count() <= 2) {
      addNumber(part, PatternField.QUARTER);
    } else {
      addNames(
          PatternField.QUARTER,
          style(part.count(), part.letter() == 'q'),
          QUARTERS,
          (value, s) -> value == 0 ? "" : words.quarter(value, s));
    }
  }

  private void addMonth(PatternPart part) {
    if (part.count() > 2) {
      addMonthName(style(part.count(), part.letter() == 'L'));
    } else {
      // ICU numbers the months of a Hebrew year one by one, those of a Chinese year by their names.
      if (ofCldr && calendar.cldrType().equals("hebrew")) {
        addNumber(part, PatternField.ORDINAL_MONTH);
      } else if (ofCldr && numerals('M') == null) {
        ops.add(PatternOp.cldrMonth(part.count()));
      } else {
        addNumber(part, PatternField.MONTH);
      }
    }
  }

  /** Made when it is wanted, as it takes a walk through years. */
  MonthSamples months() {
    if (months == null) {
      months = new MonthSamples(calendar, words);
    }
    return months;
  }

  private void addMonthName(TextStyle style) {
    byte[][] utf8 = new byte[MONTH_CODES][];
    String[] names = new String[MONTH_CODES];
    String[] varying = new String[MONTH_CODES];
    for (int packed : months().months()) {
      int code = PatternField.monthCode(packed);
      String name = words.month(packed, style);
      if (names[code] == null) {
        names[code] = name;
        utf8[code] = name.getBytes(StandardCharsets.UTF_8);
      } else if (!name.equals(names[code])) {
        varying[code] = names[code];
      }
    }
    ops.add(PatternOp.monthName(style, utf8, varying));
  }

  private void addWeekday(int count, boolean standalone) {
    addNames(
        PatternField.WEEKDAY,
        style(count, standalone),
        DAYS_IN_WEEK,
        (value, s) -> value == 0 ? "" : words.weekday(value, s));
  }

  private interface Names {
    String of(int value, TextStyle style);
  }

  private void addNames(PatternField field, TextStyle style, int last, Names names) {
    ops.add(PatternOp.name(field, style, utf8(last, value -> names.of(value, style))));
  }

  private static byte[][] utf8(int last, IntFunction<String> names) {
    byte[][] utf8 = new byte[last + 1][];
    for (int value = 0; value <= last; value++) {
      utf8[value] = names.apply(value).getBytes(StandardCharsets.UTF_8);
    }
    return utf8;
  }

  /** What the calendar lacks leaves out the optional section that it is in, and is else refused. */
  private void addIfOptional(String letter, String what) {
    int depth = 0;
    for (PatternOp op : ops) {
      depth += op.kind == PatternOp.Kind.OPEN ? 1 : op.kind == PatternOp.Kind.CLOSE ? -1 : 0;
    }
    if (depth == 0) {
      throw CalendarException.invalidPattern(
          pattern,
          String.format(
              Locale.ROOT, "the calendar '%s' has no %s, for %s", calendar.id(), what, letter));
    }
    ops.add(PatternOp.bracket(PatternOp.Kind.ABSENT));
  }

  private Numerals numerals(char letter) {
    String name = numbers;
    if (numbers.indexOf('=') >= 0) {
      name = numbers.charAt(0) == letter ? numbers.substring(2) : "";
    }
    return Numerals.of(name);
  }

  private static TextStyle style(int count, boolean standalone) {
    TextStyle style = count <= 3 ? TextStyle.SHORT : count == 4 ? TextStyle.FULL : TextStyle.NARROW;
    return standalone ? style.asStandalone() : style;
  }
}
