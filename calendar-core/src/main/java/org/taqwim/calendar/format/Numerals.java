package org.taqwim.calendar.format;

import java.util.Locale;

/**
 * Ways to write numbers that are none of ten digits, as some patterns of CLDR ask for. What they
 * write is tested against ICU's rules of the same names.
 */
enum Numerals {
  /** Letters by their value. Years of the sixth millennium go without the thousands. */
  HEBREW("hebr") {
    @Override
    String text(int number) {
      if (number <= 0 || number >= 10_000) {
        return Integer.toString(number);
      }
      int rest = number % 1000;
      String thousands = number < 1000 ? "" : letters(number / 1000) + GERESH;
      if (rest == 0) {
        return number == 1000 ? "אלף" : number == 2000 ? "אלפיים" : thousands + " אלפים";
      }
      String letters = letters(rest);
      int last = letters.length() - 1;
      return last == 0
          ? thousands + letters + GERESH
          // Of the letters that have another form at the end of a word, ICU writes this one so.
          : thousands
              + letters.substring(0, last)
              + GERSHAYIM
              + letters.substring(last).replace('פ', 'ף');
    }

    private String letters(int number) {
      StringBuilder letters = new StringBuilder();
      int rest = number;
      for (; rest >= 400; rest -= 400) {
        letters.append('ת');
      }
      letters.append(rest < 100 ? "" : "קרש".substring(rest / 100 - 1, rest / 100));
      rest %= 100;
      if (rest == 15 || rest == 16) {
        // Not by ten and five or six, which are letters of the name of God.
        return letters.append('ט').append(rest == 15 ? 'ו' : 'ז').toString();
      }
      letters.append(rest < 10 ? "" : "יכלמנסעפצ".substring(rest / 10 - 1, rest / 10));
      rest %= 10;
      letters.append(rest == 0 ? "" : "אבגדהוזחט".substring(rest - 1, rest));
      return kind(letters.toString());
    }

    /** Letters in an order that is not the word for murder, destruction or a demon. */
    private String kind(String letters) {
      return switch (letters) {
        case "רצח" -> "רחצ";
        case "תרצח" -> "תרחצ";
        case "שד" -> "דש";
        case "שמד" -> "שדמ";
        case "תשמד" -> "תשדמ";
        default -> letters;
      };
    }

    @Override
    int number(String folded, int start, int end) {
      int thousands = 0;
      int sum = 0;
      for (int at = start; at < end; at++) {
        char c = folded.charAt(at);
        int finalForm = FINAL_FORMS.indexOf(c);
        int value = VALUES.indexOf(finalForm < 0 ? c : "כמנפצ".charAt(finalForm));
        if (value >= 0) {
          sum += value < 9 ? value + 1 : value < 18 ? (value - 8) * 10 : (value - 17) * 100;
        } else if (c == '\'' && at + 1 < end && sum < 10 && thousands == 0) {
          thousands = sum * 1000;
          sum = 0;
        }
      }
      return thousands + sum;
    }

    @Override
    boolean has(char folded) {
      return folded >= 'א' && folded <= 'ת' || folded == '\'' || folded == '"';
    }
  },
  /** Days of a month of the moon: 初一 to 三十. */
  HAN_DAYS("hanidays") {
    @Override
    String text(int number) {
      if (number < 1 || number > 30) {
        return Integer.toString(number);
      } else if (number <= 10) {
        return "初" + HAN.charAt(number);
      } else if (number % 10 == 0) {
        return HAN.charAt(number / 10) + "十";
      }
      return (number < 20 ? "十" : "廿") + HAN.charAt(number % 10);
    }
  },
  /** The first year of an era is 元. */
  JAPANESE_YEARS("jpanyear") {
    @Override
    String text(int number) {
      return number == 1 ? FIRST_YEAR : Integer.toString(number);
    }
  },
  /** Small Roman numerals. */
  ROMAN("romanlow") {
    @Override
    String text(int number) {
      if (number <= 0 || number >= 40) {
        return Integer.toString(number);
      }
      return "x".repeat(number / 10)
          + new String[] {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"}[number % 10];
    }
  };

  static final String FIRST_YEAR = "元";

  /** The digits of {@code hanidec}, the last for 10. */
  static final String HAN = "〇一二三四五六七八九十";

  private static final String GERESH = "׳";
  private static final String GERSHAYIM = "״";
  private static final String FINAL_FORMS = "ךםןףץ";
  private static final String VALUES = "אבגדהוזחטיכלמנסעפצקרשת";

  private final String cldrName;

  Numerals(String cldrName) {
    this.cldrName = cldrName;
  }

  /** The numerals of a name of CLDR, or null. */
  static Numerals of(String cldrName) {
    for (Numerals numerals : values()) {
      if (numerals.cldrName.equals(cldrName.toLowerCase(Locale.ROOT))) {
        return numerals;
      }
    }
    return null;
  }

  /** A number as these numerals write it; in ASCII digits what they cannot. */
  abstract String text(int number);

  /** The number of a folded text of which every character {@linkplain #has belongs} to these. */
  int number(String folded, int start, int end) {
    throw new UnsupportedOperationException();
  }

  /** Whether numbers of any size are read by {@link #number}: such characters make them up. */
  boolean has(char folded) {
    return false;
  }
}
