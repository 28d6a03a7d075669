package org.taqwim.calendar.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;

/**
 * Reads what people type: the fields must be those of the pattern, in its order and with its text
 * between them; how they are written is their own.
 *
 * <p>A step may fit in more than one way, as a number beside a number does, so a way that leads
 * nowhere is taken back. A place from which the rest does not fit is not tried again: the work is
 * bounded by the lengths of pattern and text.
 */
final class PatternReader {

  /** Longer than any date; what is longer is refused unread. */
  private static final int LONGEST = 500;

  private static final int MOST_DIGITS_OF_YEAR = 7;

  private final String pattern;
  private final CalendarSystem calendar;
  private final boolean hanDigits;
  private final PatternOp[] ops;
  private final NameReader[] names;
  private final PatternDate dates;

  PatternReader(
      String pattern,
      List<PatternOp> ops,
      CalendarSystem calendar,
      CalendarLocale words,
      MonthSamples months,
      boolean hanDigits) {
    this.pattern = pattern;
    this.calendar = calendar;
    this.hanDigits = hanDigits;
    this.ops = ops.toArray(new PatternOp[0]);
    this.names = new NameReader[this.ops.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = NameReader.of(this.ops[i], calendar, words, months, hanDigits);
    }
    this.dates = new PatternDate(calendar, words, months);
  }

  /** What is wrong with reading by this pattern at all; see {@link DatePattern#check}. */
  void check(Years years) {
    PatternDate.Fields fields = new PatternDate.Fields();
    for (int i = 0; i < ops.length; i++) {
      PatternOp op = ops[i];
      if (op.field != null && (names[i] == null || names[i].isDistinct())) {
        boolean twoDigits = op.kind == PatternOp.Kind.TWO_DIGITS;
        fields.set(new PatternDate.Value(op.field, 0, twoDigits, false));
      }
    }
    dates.check(pattern, fields, years);
  }

  /** The day of a text in UTF-8. */
  int parse(byte[] utf8, Years years) {
    String text = new String(utf8, StandardCharsets.UTF_8);
    if (text.length() > LONGEST) {
      throw CalendarException.invalidDate(
          text, calendar, "it has more than " + LONGEST + " characters");
    }
    Reading reading = new Reading(FoldedText.of(text, hanDigits));
    if (!reading.fits(0, 0)) {
      Reading again = new Reading(FoldedText.of(FoldedText.normalized(text), hanDigits));
      if (!again.fits(0, 0)) {
        throw CalendarException.invalidDate(text, calendar, reading.problem());
      }
      reading = again;
    }
    return dates.epochDay(reading.fields, years, text);
  }

  /** One attempt at one text. */
  private final class Reading {

    private final String text;
    private final PatternDate.Fields fields = new PatternDate.Fields();

    /** Bits for the places of the text, by step, from which the rest of the pattern fails. */
    private final long[][] dead = new long[ops.length + 1][];

    private int furthest = -1;
    private int furthestStep;

    Reading(String text) {
      this.text = text;
    }

    String problem() {
      String found =
          furthest >= text.length()
              ? "at its end"
              : "at '" + text.substring(furthest, Math.min(text.length(), furthest + 20)) + "'";
      if (furthestStep == ops.length) {
        return found + " there is more than the pattern '" + pattern + "' has";
      }
      PatternOp op = ops[furthestStep];
      NameReader reader = names[furthestStep];
      String expected = op.kind == PatternOp.Kind.TEXT ? "'" + op.text + "'" : op.field.title;
      return found
          + " the pattern '"
          + pattern
          + "' has "
          + expected
          + (reader == null ? "" : ", such as '" + reader.example() + "'");
    }

    /** Whether the text from a place on is what the pattern has from a step on. */
    boolean fits(int step, int at) {
      if (step == ops.length) {
        int end = skipBlanks(at);
        return end == text.length() || fail(step, end);
      }
      if (isDead(step, at)) {
        return false;
      }
      PatternOp op = ops[step];
      boolean fits =
          switch (op.kind) {
            case OPEN -> fitsOptional(step, at);
            case CLOSE -> fits(step + 1, at);
            case ABSENT -> false;
            case TEXT -> fitsText(step, at);
            case NAME -> fitsName(step, at);
            case NUMBER, TWO_DIGITS, CLDR_MONTH -> fitsNumber(step, at);
            case NUMERALS -> fitsNumerals(step, at) || fitsNumber(step, at);
          };
      if (!fits) {
        if (dead[step] == null) {
          dead[step] = new long[(text.length() >> 6) + 1];
        }
        dead[step][at >> 6] |= 1L << at;
      }
      return fits;
    }

    private boolean isDead(int step, int at) {
      return dead[step] != null && (dead[step][at >> 6] & 1L << at) != 0;
    }

    private boolean fail(int step, int at) {
      if (at > furthest) {
        furthest = at;
        furthestStep = step;
      }
      return false;
    }

    private boolean fitsOptional(int step, int at) {
      if (fits(step + 1, at)) {
        return true;
      }
      int depth = 1;
      int end = step + 1;
      for (; depth > 0; end++) {
        depth +=
            ops[end].kind == PatternOp.Kind.OPEN
                ? 1
                : ops[end].kind == PatternOp.Kind.CLOSE ? -1 : 0;
      }
      return fits(end, at);
    }

    private int skipBlanks(int start) {
      int at = start;
      while (at < text.length() && FoldedText.isSkipped(text.charAt(at))) {
        at++;
      }
      return at;
    }

    private boolean fitsText(int step, int start) {
      String wanted = ops[step].folded;
      int at = start;
      for (int i = 0; i < wanted.length(); i++) {
        char c = wanted.charAt(i);
        int next = skipBlanks(at);
        if (c == ' ') {
          if (next == at && isBetweenDigits(at)) {
            return fail(step, at);
          }
          at = next;
        } else if (c != FoldedText.JOINER) {
          if (next == text.length() || text.charAt(next) != c) {
            return fail(step, at);
          }
          at = next + 1;
        }
      }
      return fits(step + 1, at);
    }

    // Two numbers with nothing between them are one.
    private boolean isBetweenDigits(int at) {
      return at > 0 && at < text.length() && isDigit(at - 1) && isDigit(at);
    }

    private boolean isDigit(int at) {
      return FoldedText.isDigit(text.charAt(at));
    }

    private boolean set(int step, int number, int end) {
      return set(step, number, false, end);
    }

    private boolean set(int step, int number, boolean isShort, int end) {
      boolean twoDigits = ops[step].kind == PatternOp.Kind.TWO_DIGITS;
      PatternDate.Value value =
          new PatternDate.Value(ops[step].field, number, twoDigits, isShort && !twoDigits);
      fields.set(value);
      if (fits(step + 1, end)) {
        return true;
      }
      fields.unset(value);
      return false;
    }

    private boolean fitsName(int step, int start) {
      int at = skipBlanks(start);
      NameReader reader = names[step];
      for (int i = 0; i < reader.size(); i++) {
        int end = reader.match(i, text, at);
        if (end >= 0 && set(step, reader.value(i), end)) {
          return true;
        }
      }
      return fail(step, at);
    }

    private boolean fitsNumerals(int step, int start) {
      int at = skipBlanks(start);
      Numerals numerals = ops[step].numerals;
      int end = at;
      while (end < text.length() && numerals.has(text.charAt(end))) {
        end++;
      }
      for (; end > at; end--) {
        int number = numerals.number(text, at, end);
        boolean short5000 = ops[step].field == PatternField.YEAR_OF_ERA && number < 1000;
        if (number > 0 && set(step, short5000 ? number + 5000 : number, end)) {
          return true;
        }
      }
      return names[step] != null && fitsName(step, start);
    }

    private boolean fitsNumber(int step, int start) {
      PatternOp op = ops[step];
      int at = skipBlanks(start);
      if (names[step] != null && op.kind != PatternOp.Kind.NUMERALS && fitsName(step, start)) {
        return true;
      }
      boolean negative = false;
      boolean year = isYear(op.field);
      if (year && at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
        negative = text.charAt(at) == '-';
        at++;
      }
      int end = at;
      int most = mostDigits(op, step);
      while (end < text.length() && end - at < most && isDigit(end)) {
        end++;
      }
      int least = leastDigits(op, step);
      if (end - at < least) {
        return fail(step, at);
      }
      // A number ends where digits end, unless a number follows at once.
      int shortest = isBesideNumber(step) || isBeforeName(step) ? least : end - at;
      for (; end - at >= shortest; end--) {
        int number = Integer.parseInt(text, at, end, 10);
        if (op.field == PatternField.MONTH) {
          if (fitsMonth(step, number, end)) {
            return true;
          }
        } else if (set(step, negative ? -number : number, year && end - at < 3, end)) {
          return true;
        }
      }
      return fail(step, at);
    }

    private boolean fitsMonth(int step, int number, int end) {
      boolean leap = end < text.length() && text.charAt(end) == 'l';
      return leap && set(step, number << 1 | 1, end + 1) || set(step, number << 1, end);
    }
  }

  private static boolean isYear(PatternField field) {
    return field == PatternField.YEAR
        || field == PatternField.YEAR_OF_ERA
        || field == PatternField.WEEK_YEAR
        || field == PatternField.RELATED_YEAR;
  }

  private int mostDigits(PatternOp op, int step) {
    if (op.kind == PatternOp.Kind.TWO_DIGITS) {
      return 2;
    } else if (isYear(op.field)) {
      return MOST_DIGITS_OF_YEAR;
    } else if (op.width > 1 && isBesideNumber(step)) {
      return op.width;
    }
    return switch (op.field) {
      case DAY_OF_YEAR -> 3;
      case WEEK_OF_MONTH, LOCAL_WEEKDAY, QUARTER -> Math.max(1, op.width);
      default -> 2;
    };
  }

  private int leastDigits(PatternOp op, int step) {
    if (op.kind == PatternOp.Kind.TWO_DIGITS || isBesideNumber(step)) {
      return op.width;
    }
    // Two digits of a year leave the century open: a pattern that pads years means whole ones.
    return isYear(op.field) && op.width > 2 && op.field != PatternField.YEAR_OF_ERA ? 3 : 1;
  }

  /** Whether digits may be the beginning of a name, as of 1月. */
  private boolean isBeforeName(int step) {
    return step + 1 < ops.length && ops[step + 1].kind == PatternOp.Kind.NAME;
  }

  private boolean isBesideNumber(int step) {
    int next = step + 1;
    while (next < ops.length && isBracket(next)) {
      next++;
    }
    int before = step - 1;
    while (before >= 0 && isBracket(before)) {
      before--;
    }
    return next < ops.length && ops[next].isNumber() || before >= 0 && ops[before].isNumber();
  }

  private boolean isBracket(int step) {
    PatternOp.Kind kind = ops[step].kind;
    return kind == PatternOp.Kind.OPEN || kind == PatternOp.Kind.CLOSE;
  }
}
