package org.taqwim.calendar.format;

import java.util.Arrays;
import java.util.List;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.PackedDate;

/**
 * Reads texts that are just as the pattern writes them, from their bytes, with nothing allocated:
 * most columns have no others. Only for patterns of one year, one month and one day of the month,
 * none of which touch; what it does not take is for {@link PatternReader}.
 */
final class ExactReader {

  private final CalendarSystem calendar;
  private final PatternOp[] ops;

  /** Digit zero of the locale in UTF-8; the other nine differ from it in the last byte. */
  private final byte[] zero;

  private ExactReader(CalendarSystem calendar, PatternOp[] ops, byte[] zero) {
    this.calendar = calendar;
    this.ops = ops;
    this.zero = zero;
  }

  /** The reader of a pattern, null if it is not of that kind. */
  static ExactReader of(List<PatternOp> ops, CalendarSystem calendar, byte[][] digits) {
    int years = 0;
    int months = 0;
    int days = 0;
    boolean afterText = true;
    for (PatternOp op : ops) {
      boolean isText = op.kind == PatternOp.Kind.TEXT;
      boolean isMonth = isMonth(op);
      if (!isText && (!afterText || !isMonth && op.kind != PatternOp.Kind.NUMBER)) {
        return null;
      }
      years += op.field == PatternField.YEAR ? 1 : 0;
      months += isMonth ? 1 : 0;
      days += op.field == PatternField.DAY ? 1 : 0;
      if (!isText && !isMonth && op.field != PatternField.YEAR && op.field != PatternField.DAY) {
        return null;
      }
      afterText = isText;
    }
    byte[] zero = digits[0];
    boolean inARow = digits[9][zero.length - 1] - zero[zero.length - 1] == 9;
    return years == 1 && months == 1 && days == 1 && inARow
        ? new ExactReader(calendar, ops.toArray(new PatternOp[0]), zero)
        : null;
  }

  private static boolean isMonth(PatternOp op) {
    if (op.kind == PatternOp.Kind.NAME && op.field == PatternField.MONTH_NAME) {
      for (int code = 0; code < op.varying.length; code++) {
        for (int other = 0; other < code; other++) {
          if (op.names[code] != null && Arrays.equals(op.names[code], op.names[other])) {
            return false;
          }
        }
        if (op.varying[code] != null) {
          return false;
        }
      }
      return true;
    }
    return op.kind == PatternOp.Kind.NUMBER && op.field == PatternField.MONTH;
  }

  /** The day of a text in UTF-8, {@link PackedDate#INVALID} if it is not for this reader. */
  int parse(byte[] utf8, Years years) {
    int year = 0;
    int month = 0;
    int day = 0;
    int at = 0;
    for (PatternOp op : ops) {
      switch (op.kind) {
        case TEXT -> at = startsWith(op.utf8, utf8, at) ? at + op.utf8.length : -1;
        case NAME -> {
          month = name(op.names, utf8, at);
          at = month < 0 ? -1 : at + op.names[month].length;
        }
        default -> {
          long number = number(op, utf8, at);
          int value = (int) (number >> 32);
          at = (int) number;
          if (op.field == PatternField.YEAR) {
            year = value;
          } else if (op.field == PatternField.DAY) {
            day = value;
          } else {
            month = value << 1;
          }
        }
      }
      if (at < 0) {
        return PackedDate.INVALID;
      }
    }
    if (at != utf8.length) {
      return PackedDate.INVALID;
    }
    int epochDay = calendar.toEpochDay(PackedDate.of(year, month >> 1, (month & 1) != 0, day));
    return epochDay != PackedDate.INVALID
            && years.accepts(year, epochDay)
            && (year >= 100 || years.acceptsShort(epochDay))
        ? epochDay
        : PackedDate.INVALID;
  }

  private static boolean startsWith(byte[] part, byte[] utf8, int at) {
    if (utf8.length - at < part.length) {
      return false;
    }
    for (int i = 0; i < part.length; i++) {
      if (part[i] != utf8[at + i]) {
        return false;
      }
    }
    return true;
  }

  /** The index of the longest name that stands at a place, −1 if none does. */
  private static int name(byte[][] names, byte[] utf8, int at) {
    int found = -1;
    for (int i = 0; i < names.length; i++) {
      if (names[i] != null
          && startsWith(names[i], utf8, at)
          && (found < 0 || names[i].length > names[found].length)) {
        found = i;
      }
    }
    return found;
  }

  /** The number that stands at a place, and in the lower half where it ends, −1 if none does. */
  private long number(PatternOp op, byte[] utf8, int start) {
    boolean isYear = op.field == PatternField.YEAR;
    int most = isYear ? 7 : 2;
    int number = 0;
    int count = 0;
    int at = start;
    while (count < most && at < utf8.length) {
      int digit = utf8[at] - '0';
      int next = at + 1;
      if ((digit < 0 || digit > 9) && zero.length > 1) {
        digit = digit(utf8, at);
        next = at + zero.length;
      }
      if (digit < 0 || digit > 9) {
        break;
      }
      number = number * 10 + digit;
      count++;
      at = next;
    }
    return count >= (isYear && op.width > 2 ? 3 : 1) ? (long) number << 32 | at : -1;
  }

  private int digit(byte[] utf8, int at) {
    int last = zero.length - 1;
    if (at + last >= utf8.length) {
      return -1;
    }
    for (int i = 0; i < last; i++) {
      if (utf8[at + i] != zero[i]) {
        return -1;
      }
    }
    return utf8[at + last] - zero[last];
  }
}
