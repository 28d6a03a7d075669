package org.taqwim.calendar.format;

import java.text.Normalizer;

/**
 * Text as people type it, folded so that what they mean alike is alike: decimal digits of any
 * script are ASCII digits, letters small, full width is as any; the forms of Arabic and Persian yeh
 * and kaf, alef with and without hamza or madda, final heh with and without dots, quotation marks,
 * hyphens and slashes are one of each; every blank is a space. Marks of vowels and of direction are
 * left out, and joiners become a {@link #JOINER} that a match may skip.
 */
final class FoldedText {

  /** Zero-width non-joiner: written within words, as in سه‌شنبه, or left out, or as a blank. */
  static final char JOINER = '\u200c';

  private static final int LEFT_OUT = -1;
  private static final char YEH = '\u06cc';
  private static final char KAF = '\u06a9';
  private static final char ALEF = '\u0627';
  private static final char HEH = '\u0647';
  private static final int FIRST_VOWEL_MARK = 0x064b;
  private static final int LAST_VOWEL_MARK = 0x0652;
  private static final int FIRST_FULL_WIDTH = 0xff01;
  private static final int LAST_FULL_WIDTH = 0xff5e;

  private FoldedText() {}

  /** The folded text without blanks at either end. */
  static String of(String text) {
    String folded = fold(text);
    int start = 0;
    int end = folded.length();
    while (start < end && isSkipped(folded.charAt(start))) {
      start++;
    }
    while (end > start && isSkipped(folded.charAt(end - 1))) {
      end--;
    }
    return folded.substring(start, end);
  }

  /**
   * The folded text without blanks at either end.
   *
   * @param hanDigits whether 〇一二 are digits too
   */
  static String of(String text, boolean hanDigits) {
    String folded = of(text);
    if (!hanDigits) {
      return folded;
    }
    StringBuilder digits = new StringBuilder(folded);
    for (int i = 0; i < digits.length(); i++) {
      int digit = Numerals.HAN.indexOf(digits.charAt(i));
      if (digit >= 0 && digit <= 9) {
        digits.setCharAt(i, (char) ('0' + digit));
      }
    }
    return digits.toString();
  }

  /** The folded text. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      int fold = c < 0x80 ? ascii(c) : fold(c);
      if (fold != LEFT_OUT) {
        folded.appendCodePoint(fold);
      }
    }
    return folded.toString();
  }

  /** The text with the compatibility forms of Unicode, such as full width, made usual. */
  static String normalized(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  static boolean isSkipped(char c) {
    return c == ' ' || c == JOINER;
  }

  private static int ascii(int c) {
    if (c >= 'A' && c <= 'Z') {
      return c + ('a' - 'A');
    }
    return c >= '\t' && c <= '\r' ? ' ' : c;
  }

  private static int fold(int c) {
    if (Character.isDigit(c)) {
      return '0' + Character.digit(c, 10);
    }
    return switch (c) {
      case 0x064a, 0x0649 -> YEH;
      case 0x0643 -> KAF;
      case 0x0622, 0x0623, 0x0625 -> ALEF;
      case 0x0629 -> HEH;
      case 0x2019, 0x02bc, 0x05f3 -> '\'';
      case 0x201d, 0x05f4 -> '"';
      case 0x2010, 0x2011, 0x2012, 0x2013, 0x2212 -> '-'; // hyphens, figure and en dash, minus
      case 0x060d, 0x2215 -> '/'; // the date separator of Arabic script, division slash
      case 0x200c, 0x200d -> JOINER;
      case 0x0640 -> LEFT_OUT;
      default -> {
        if (c >= FIRST_VOWEL_MARK && c <= LAST_VOWEL_MARK) {
          yield LEFT_OUT;
        } else if (c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH) {
          yield ascii(c - FIRST_FULL_WIDTH + '!');
        }
        int type = Character.getType(c);
        if (type == Character.FORMAT) {
          yield LEFT_OUT;
        } else if (type == Character.SPACE_SEPARATOR || Character.isWhitespace(c)) {
          yield ' ';
        }
        yield Character.toLowerCase(Character.toUpperCase(c));
      }
    };
  }

  /**
   * Whether a character of a folded text is a digit: those of other scripts are ASCII ones there.
   */
  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
