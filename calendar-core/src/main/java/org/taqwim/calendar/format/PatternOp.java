package org.taqwim.calendar.format;

import java.nio.charset.StandardCharsets;
import java.time.format.TextStyle;

/** One step of a pattern that is compiled for a calendar and a locale. */
final class PatternOp {

  /** What the step writes or reads. */
  enum Kind {
    TEXT,
    OPEN,
    CLOSE,
    /** Something that the calendar does not have: its optional section is left out. */
    ABSENT,
    NUMBER,
    TWO_DIGITS,
    /** The number of a month, if it is a leap month in CLDR's way: {@code 4bis}. */
    CLDR_MONTH,
    NUMERALS,
    NAME
  }

  final Kind kind;

  /** Null for text and brackets. */
  final PatternField field;

  /** The least number of digits. */
  final int width;

  /** Whether a number of more digits than the width has a plus sign. */
  final boolean plus;

  final String text;
  final String folded;
  final byte[] utf8;
  final Numerals numerals;

  /** Of a name. */
  final TextStyle style;

  /** By value. Null where the calendar has no such value in our time. */
  final byte[][] names;

  /** The same names of months that have another one in some years; else null. */
  final String[] varying;

  private PatternOp(
      Kind kind,
      PatternField field,
      int width,
      boolean plus,
      String text,
      Numerals numerals,
      TextStyle style,
      byte[][] names,
      String[] varying) {
    this.kind = kind;
    this.field = field;
    this.width = width;
    this.plus = plus;
    this.text = text;
    this.folded = FoldedText.fold(text);
    this.utf8 = text.getBytes(StandardCharsets.UTF_8);
    this.numerals = numerals;
    this.style = style;
    this.names = names;
    this.varying = varying;
  }

  static PatternOp text(String text) {
    return new PatternOp(Kind.TEXT, null, 0, false, text, null, null, null, null);
  }

  static PatternOp bracket(Kind kind) {
    return new PatternOp(kind, null, 0, false, "", null, null, null, null);
  }

  static PatternOp number(PatternField field, int width, boolean plus) {
    return new PatternOp(Kind.NUMBER, field, width, plus, "", null, null, null, null);
  }

  static PatternOp cldrMonth(int width) {
    return new PatternOp(
        Kind.CLDR_MONTH, PatternField.MONTH, width, false, "", null, null, null, null);
  }

  static PatternOp twoDigits(PatternField field) {
    return new PatternOp(Kind.TWO_DIGITS, field, 2, false, "", null, null, null, null);
  }

  static PatternOp numerals(PatternField field, Numerals numerals) {
    return new PatternOp(Kind.NUMERALS, field, 1, false, "", numerals, null, null, null);
  }

  static PatternOp name(PatternField field, TextStyle style, byte[][] names) {
    return new PatternOp(Kind.NAME, field, 0, false, "", null, style, names, null);
  }

  static PatternOp monthName(TextStyle style, byte[][] names, String[] varying) {
    return new PatternOp(
        Kind.NAME, PatternField.MONTH_NAME, 0, false, "", null, style, names, varying);
  }

  boolean isNumber() {
    return kind == Kind.NUMBER || kind == Kind.TWO_DIGITS || kind == Kind.CLDR_MONTH;
  }
}
