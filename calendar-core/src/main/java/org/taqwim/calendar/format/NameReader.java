package org.taqwim.calendar.format;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Era;
import org.taqwim.calendar.PackedDate;

/**
 * The texts that may stand for the values of a step: its names in every style, but narrow ones only
 * where the step has them, longest first. A text that means two values in the step's own style, as
 * narrow names do, means neither; in another style it gives way.
 */
final class NameReader {

  /** Numerals that are words are those of days and months, and of thousands of years. */
  private static final int DAYS_IN_MONTH = 31;

  private final List<String> texts;
  private final Map<String, Integer> values;
  private final boolean distinct;
  private final String example;

  private NameReader(Map<String, Integer> values, boolean distinct, String example) {
    this.values = values;
    this.texts = new ArrayList<>(values.keySet());
    this.texts.sort(Comparator.comparing(String::length).reversed());
    this.distinct = distinct;
    this.example = example;
  }

  /** The names of a step, null if it has none. */
  static NameReader of(
      PatternOp op,
      CalendarSystem calendar,
      CalendarLocale words,
      MonthSamples months,
      boolean hanDigits) {
    Builder builder = new Builder(hanDigits);
    if (op.kind == PatternOp.Kind.NUMERALS) {
      for (int number = 1; number <= DAYS_IN_MONTH; number++) {
        String text = op.numerals.text(number);
        if (!Character.isDigit(text.charAt(0))) {
          builder.add(text, op.field == PatternField.MONTH ? number << 1 : number);
        }
        if (op.numerals == Numerals.HEBREW && number <= 9 && op.field == PatternField.YEAR_OF_ERA) {
          builder.add(op.numerals.text(1000 * number), 1000 * number);
        }
      }
    } else if (op.kind == PatternOp.Kind.NUMBER && op.field == PatternField.YEAR_OF_ERA) {
      builder.add(Numerals.FIRST_YEAR, 1);
    } else if (op.kind == PatternOp.Kind.CLDR_MONTH) {
      for (int packed : months.months()) {
        if (PackedDate.isLeapMonth(packed)) {
          String number = Integer.toString(PackedDate.month(packed));
          int code = PatternField.monthCode(packed);
          builder.add(PatternWriter.leapMonthNumber(number, words), code);
          builder.add(PatternWriter.leapMonthNumber("0" + number, words), code);
        }
      }
    } else if (op.kind == PatternOp.Kind.NAME) {
      builder.addStyle(op.field, op.style, calendar, words, months);
      builder.endOfOwnStyle();
      boolean narrow = isNarrow(op.style);
      for (TextStyle style : TextStyle.values()) {
        // A single letter that happens to be that of one month only is more likely a slip.
        if (isNarrow(style) && !narrow) {
          continue;
        }
        builder.addStyle(op.field, style, calendar, words, months);
      }
    }
    return builder.texts.isEmpty() ? null : builder.build();
  }

  private static boolean isNarrow(TextStyle style) {
    return style.asNormal() == TextStyle.NARROW;
  }

  private static final class Builder {
    private final boolean hanDigits;
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private Map<String, Integer> own = Map.of();
    private boolean distinct = true;
    private String example = "";

    Builder(boolean hanDigits) {
      this.hanDigits = hanDigits;
    }

    void add(String text, int value) {
      String folded = FoldedText.of(text, hanDigits);
      if (folded.isEmpty() || own.containsKey(folded)) {
        return;
      }
      if (example.isEmpty()) {
        example = text;
      }
      Integer before = texts.putIfAbsent(folded, value);
      if (before != null && before != value) {
        ambiguous.add(folded);
      }
    }

    void endOfOwnStyle() {
      distinct = ambiguous.isEmpty();
      own = new HashMap<>(texts);
    }

    void addStyle(
        PatternField field,
        TextStyle style,
        CalendarSystem calendar,
        CalendarLocale words,
        MonthSamples months) {
      switch (field) {
        case ERA -> {
          List<Era> eras = calendar.eras();
          for (int i = eras.size() - 1; i >= 0; i--) {
            add(words.era(i, style), i);
            if (!own.isEmpty()) {
              add(eras.get(i).code(), i);
              add(String.valueOf(eras.get(i).letter()), i);
            }
          }
        }
        case MONTH_NAME -> {
          for (int packed : months.months()) {
            add(words.month(packed, style), months.value(packed, words));
          }
        }
        case WEEKDAY -> {
          for (int day = 1; day <= 7; day++) {
            add(words.weekday(day, style), day);
          }
        }
        case QUARTER -> {
          for (int quarter = 1; quarter <= 4; quarter++) {
            add(words.quarter(quarter, style), quarter);
          }
        }
        case CYCLIC_YEAR -> {
          for (int year = 1; year <= 60; year++) {
            add(words.cyclicYear(year, style), year);
          }
        }
        default -> throw new IllegalStateException(field + " has no names");
      }
    }

    NameReader build() {
      ambiguous.forEach(texts::remove);
      return new NameReader(texts, distinct, example);
    }
  }

  int size() {
    return texts.size();
  }

  int value(int i) {
    return values.get(texts.get(i));
  }

  /** Whether every value has a name of its own in the step's style. */
  boolean isDistinct() {
    return distinct;
  }

  /** A name, for messages. */
  String example() {
    return example;
  }

  /**
   * Where a name ends that stands at a place, −1 if it does not. Blanks and joiners within it may
   * be either or left out, full stops too.
   */
  int match(int i, String text, int start) {
    String name = texts.get(i);
    int at = start;
    for (int n = 0; n < name.length(); n++) {
      char c = name.charAt(n);
      if (FoldedText.isSkipped(c)) {
        at = skip(text, at, true);
      } else if (c == '.') {
        at += text.startsWith(".", at) ? 1 : 0;
      } else {
        at = skip(text, at, false);
        if (at == text.length() || text.charAt(at) != c) {
          return -1;
        }
        at++;
      }
    }
    boolean withinNumber =
        at < text.length()
            && FoldedText.isDigit(text.charAt(at))
            && FoldedText.isDigit(text.charAt(at - 1));
    return withinNumber ? -1 : at;
  }

  private static int skip(String text, int start, boolean blanks) {
    int at = start;
    while (at < text.length()
        && (blanks
            ? FoldedText.isSkipped(text.charAt(at))
            : text.charAt(at) == FoldedText.JOINER)) {
      at++;
    }
    return at;
  }
}
