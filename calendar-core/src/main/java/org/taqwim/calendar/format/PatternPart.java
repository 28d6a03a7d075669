package org.taqwim.calendar.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.taqwim.calendar.CalendarException;

/**
 * A part of a pattern: a run of one letter, text, or a bracket of an optional section.
 *
 * @param letter the letter or bracket, {@link #TEXT} for text
 * @param count how many of the letter
 * @param text the text itself, else empty
 */
record PatternPart(char letter, int count, String text) {

  static final char TEXT = '\0';
  static final char OPEN = '[';
  static final char CLOSE = ']';

  /** Longer than any pattern in use; what parsing takes grows with it. */
  private static final int LONGEST = 200;

  /** Letters and how many of each there may be: those of Spark and java.time, U and r of CLDR. */
  private static final String LETTERS = "GyuYrUQqMLdDEecwW";

  private static final int[] COUNTS = {5, 6, 6, 6, 6, 5, 5, 5, 5, 5, 2, 3, 5, 5, 5, 2, 1};

  /** What CLDR once had for the mark of a leap month. It stands for nothing. */
  private static final char MARK_OF_LEAP_MONTH = 'l';

  /**
   * The parts of a pattern as a query has it.
   *
   * @throws CalendarException if it is wrong
   */
  static List<PatternPart> ofQuery(String pattern) {
    if (pattern.isBlank()) {
      throw CalendarException.invalidPattern(
          pattern, "it is empty; write letters such as yyyy-MM-dd, or medium, or default");
    }
    if (pattern.length() > LONGEST) {
      throw CalendarException.invalidPattern(
          pattern, "it has more than " + LONGEST + " characters");
    }
    List<PatternPart> parts = read(pattern, true);
    checkYears(pattern, parts);
    return parts;
  }

  /** Refuses letters for one another that are right on most days and wrong on some. */
  private static void checkYears(String pattern, List<PatternPart> parts) {
    if (has(parts, "Y") && !has(parts, "w") && has(parts, "MLdDQq")) {
      throw CalendarException.invalidPattern(
          pattern, "Y is the year that a week (w) belongs to; the year of a date is y");
    } else if (has(parts, "D") && has(parts, "ML") && !has(parts, "d")) {
      throw CalendarException.invalidPattern(
          pattern, "D is the day of the year; the day of a month is d");
    } else if (has(parts, "w") && has(parts, "yu") && !has(parts, "YdD")) {
      throw CalendarException.invalidPattern(
          pattern, "w is a week of the year Y, which is not y at either end of a year");
    }
  }

  private static boolean has(List<PatternPart> parts, String letters) {
    return parts.stream().anyMatch(part -> letters.indexOf(part.letter) >= 0);
  }

  /**
   * How many digits a date has by the parts of a pattern, if they are numbers of fixed length
   * without anything between them, as yyMMdd; else 0. A year of more than two digits has no zeros
   * in front that a number could have lost.
   */
  static int fixedDigits(List<PatternPart> parts) {
    int digits = 0;
    for (PatternPart part : parts) {
      boolean isYear = "yurY".indexOf(part.letter) >= 0;
      boolean isNumber = isYear || part.letter == 'D' || "MLdwQqe".indexOf(part.letter) >= 0;
      int most = isYear && digits > 0 ? 6 : part.letter == 'D' ? 3 : 2;
      if (!isNumber || part.count < 2 || part.count > most) {
        return 0;
      }
      digits += part.count;
    }
    return digits;
  }

  /** The parts of a pattern as CLDR has it: without sections, and with no letter unknown. */
  static List<PatternPart> ofCldr(String pattern) {
    return read(pattern, false);
  }

  private static List<PatternPart> read(String pattern, boolean ofQuery) {
    List<PatternPart> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int depth = 0;
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (c == '\'') {
        at = quoted(pattern, at, text);
        continue;
      }
      if (isLetter(c)) {
        int end = at;
        while (end < pattern.length() && pattern.charAt(end) == c) {
          end++;
        }
        endText(text, parts);
        if (ofQuery || c != MARK_OF_LEAP_MONTH) {
          check(pattern, at, end - at);
          parts.add(new PatternPart(c, end - at, ""));
        }
        at = end;
        continue;
      }
      if (ofQuery && (c == OPEN || c == CLOSE)) {
        endText(text, parts);
        depth += c == OPEN ? 1 : -1;
        if (depth < 0) {
          throw CalendarException.invalidPattern(
              pattern, place(at) + "is a ] without a [ before it; quote it as ']' for itself");
        }
        parts.add(new PatternPart(c, 1, ""));
      } else if (ofQuery && "{}#".indexOf(c) >= 0) {
        throw CalendarException.invalidPattern(
            pattern, place(at) + "is " + c + ", which is reserved; quote it as '" + c + "'");
      } else {
        text.append(c);
      }
      at++;
    }
    endText(text, parts);
    for (; depth > 0; depth--) {
      parts.add(new PatternPart(CLOSE, 1, ""));
    }
    return parts;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static void endText(StringBuilder text, List<PatternPart> parts) {
    if (text.length() > 0) {
      parts.add(new PatternPart(TEXT, 1, text.toString()));
      text.setLength(0);
    }
  }

  /** Adds the quoted text that begins at a place, and answers where it ends. */
  private static int quoted(String pattern, int start, StringBuilder text) {
    int at = start + 1;
    while (at < pattern.length()) {
      char c = pattern.charAt(at++);
      if (c != '\'') {
        text.append(c);
      } else if (pattern.startsWith("'", at)) {
        text.append(c);
        at++;
      } else {
        // Nothing between two quotes is a quote itself.
        text.append(at == start + 2 ? "'" : "");
        return at;
      }
    }
    throw CalendarException.invalidPattern(
        pattern, place(start) + "a quotation begins that does not end; write '' for one quote");
  }

  private static void check(String pattern, int at, int count) {
    char letter = pattern.charAt(at);
    int known = LETTERS.indexOf(letter);
    if (known < 0) {
      throw CalendarException.invalidPattern(pattern, place(at) + "is " + unknown(letter));
    }
    if (count > COUNTS[known] || letter == 'c' && count == 2) {
      throw CalendarException.invalidPattern(
          pattern,
          String.format(
              Locale.ROOT,
              "%sare %d letters %c; there may be 1 to %d%s",
              place(at),
              count,
              letter,
              COUNTS[known],
              letter == 'c' ? ", but not 2" : ""));
    }
  }

  private static String unknown(char letter) {
    if ("ahHkKmsSAnNBb".indexOf(letter) >= 0) {
      return letter + ", a letter of the time of day, and dates have no time";
    } else if ("VvzOXxZ".indexOf(letter) >= 0) {
      return letter + ", a letter of time zones, and dates have none";
    } else if (letter == 'F') {
      return "F, which means different things in Java, Spark and CLDR; use W, w or E";
    }
    return letter
        + ", which is no letter for dates; these are G y u Y r U Q q M L d D E e c w W,"
        + " and text stands in single quotes";
  }

  private static String place(int at) {
    return "at character " + (at + 1) + " ";
  }
}
