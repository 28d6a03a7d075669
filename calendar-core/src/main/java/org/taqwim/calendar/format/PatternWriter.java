package org.taqwim.calendar.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.WeekRule;

/**
 * Writes dates. The steps are gone through twice, for the length and for the text, so that nothing
 * is allocated but the text.
 */
final class PatternWriter {

  private final CalendarSystem calendar;
  private final CalendarLocale words;
  private final WeekRule weeks;
  private final PatternOp[] ops;

  /** The ten digits in UTF-8, one after the other. */
  private final byte[] digits;

  private final int digitLength;

  PatternWriter(
      List<PatternOp> ops, CalendarSystem calendar, CalendarLocale words, byte[][] digits) {
    this.calendar = calendar;
    this.words = words;
    this.weeks = words.weekRule();
    this.ops = taken(ops);
    this.digitLength = digits[0].length;
    this.digits = new byte[digits.length * digitLength];
    for (int i = 0; i < digits.length; i++) {
      System.arraycopy(digits[i], 0, this.digits, i * digitLength, digitLength);
    }
  }

  /** The steps without brackets and without the optional sections that lack a value. */
  private static PatternOp[] taken(List<PatternOp> ops) {
    List<PatternOp> taken = new ArrayList<>();
    Deque<Integer> starts = new ArrayDeque<>();
    Deque<Boolean> absent = new ArrayDeque<>();
    for (PatternOp op : ops) {
      switch (op.kind) {
        case OPEN -> {
          starts.push(taken.size());
          absent.push(false);
        }
        case CLOSE -> {
          int start = starts.pop();
          if (absent.pop()) {
            taken.subList(start, taken.size()).clear();
          }
        }
        case ABSENT -> {
          absent.pop();
          absent.push(true);
        }
        default -> taken.add(op);
      }
    }
    return taken.toArray(new PatternOp[0]);
  }

  /** The text of a day in UTF-8. */
  byte[] format(int epochDay) {
    int packed = calendar.toPacked(epochDay);
    if (packed == PackedDate.INVALID) {
      throw CalendarException.dayOutOfRange(calendar, epochDay);
    }
    int length = 0;
    for (PatternOp op : ops) {
      length +=
          switch (op.kind) {
            case TEXT -> op.utf8.length;
            case NUMBER -> numberLength(op, value(op, epochDay, packed));
            case TWO_DIGITS -> 2 * digitLength;
            default -> name(op, epochDay, packed).length;
          };
    }
    byte[] text = new byte[length];
    int at = 0;
    for (PatternOp op : ops) {
      at =
          switch (op.kind) {
            case TEXT -> put(op.utf8, text, at);
            case NUMBER -> putNumber(op, value(op, epochDay, packed), text, at);
            case TWO_DIGITS -> putDigits(Math.abs(value(op, epochDay, packed)) % 100, 2, text, at);
            default -> put(name(op, epochDay, packed), text, at);
          };
    }
    return text;
  }

  private int value(PatternOp op, int epochDay, int packed) {
    // What most patterns are made of comes first, to be found without a table of cases.
    return op.field == PatternField.YEAR
        ? PackedDate.year(packed)
        : op.field == PatternField.DAY
            ? PackedDate.day(packed)
            : op.field.of(epochDay, packed, calendar, weeks);
  }

  private byte[] name(PatternOp op, int epochDay, int packed) {
    int value = value(op, epochDay, packed);
    if (op.kind == PatternOp.Kind.CLDR_MONTH) {
      return cldrMonth(op, value);
    } else if (op.kind == PatternOp.Kind.NUMERALS) {
      return numerals(op, value);
    } else if (op.varying == null) {
      return op.names[value];
    }
    byte[] known = op.names[value];
    if (known != null && op.varying[value] == null) {
      return known;
    }
    String name = words.month(packed, op.style);
    return name.equals(op.varying[value]) ? known : name.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] cldrMonth(PatternOp op, int code) {
    int month = code >> 1;
    int count = Math.max(op.width, count(month));
    byte[] number = new byte[count * digitLength];
    putDigits(month, count, number, 0);
    return (code & 1) == 0
        ? number
        : leapMonthNumber(new String(number, StandardCharsets.UTF_8), words)
            .getBytes(StandardCharsets.UTF_8);
  }

  /** The number of a leap month in CLDR's way; with an L where CLDR knows of no leap months. */
  static String leapMonthNumber(String number, CalendarLocale words) {
    String text = words.leapMonthNumber(number);
    return text.equals(number) ? number + "L" : text;
  }

  private byte[] numerals(PatternOp op, int value) {
    int number = op.field == PatternField.MONTH ? value >> 1 : value;
    if (op.numerals == Numerals.HEBREW
        && op.field == PatternField.YEAR_OF_ERA
        && value > 5000
        && value < 6000) {
      number -= 5000;
    }
    String text = op.numerals.text(number);
    if (text.charAt(0) < '0' || text.charAt(0) > '9') {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    byte[] utf8 = new byte[text.length() * digitLength];
    putDigits(number, text.length(), utf8, 0);
    return utf8;
  }

  private int numberLength(PatternOp op, int value) {
    int number = value;
    int more = 0;
    if (op.field == PatternField.MONTH) {
      number = value >> 1;
      more = value & 1;
    } else if (value < 0 || op.plus && count(value) > op.width) {
      more = 1;
    }
    return Math.max(op.width, count(Math.abs(number))) * digitLength + more;
  }

  private int putNumber(PatternOp op, int value, byte[] text, int start) {
    int at = start;
    if (op.field == PatternField.MONTH) {
      int month = value >> 1;
      at = putDigits(month, Math.max(op.width, count(month)), text, at);
      if ((value & 1) != 0) {
        text[at++] = 'L';
      }
      return at;
    }
    int number = Math.abs(value);
    int count = count(number);
    if (value < 0) {
      text[at++] = '-';
    } else if (op.plus && count > op.width) {
      text[at++] = '+';
    }
    return putDigits(number, Math.max(op.width, count), text, at);
  }

  /** How many digits a number has. */
  private static int count(int number) {
    int count = 1;
    for (int limit = 10; number >= limit && count < 9; limit *= 10) {
      count++;
    }
    return count;
  }

  private int putDigits(int number, int count, byte[] text, int at) {
    int rest = number;
    for (int i = count - 1; i >= 0; i--) {
      int digit = rest % 10;
      rest /= 10;
      if (digitLength == 1) {
        text[at + i] = digits[digit];
      } else {
        System.arraycopy(digits, digit * digitLength, text, at + i * digitLength, digitLength);
      }
    }
    return at + count * digitLength;
  }

  private static int put(byte[] bytes, byte[] text, int at) {
    System.arraycopy(bytes, 0, text, at, bytes.length);
    return at + bytes.length;
  }
}
