package org.taqwim.calendar.format;

import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.WeekRule;

/**
 * The words, digits, patterns and weeks of a calendar in a locale, from Unicode CLDR.
 *
 * <p>The calendar chooses them by its {@link CalendarSystem#cldrType CLDR type}; so do weekdays, as
 * Sunday is {@code Ahad} in the Islamic calendar of Indonesia and {@code Minggu} in the Gregorian
 * one. Styles are those of {@link java.time}: {@code FULL}, {@code SHORT} and {@code NARROW} as a
 * date has them ("1 января"), and their {@code _STANDALONE} forms for a name by itself ("январь").
 * CLDR calls these wide, abbreviated and narrow, format and stand-alone.
 *
 * <p>A locale inherits as CLDR lets it: {@code fa-AF} from {@code fa}, {@code pt-AO} from {@code
 * pt-PT}, {@code zh-TW} from {@code zh-Hant}. Of the extensions {@code -u-nu-} chooses the digits
 * and {@code -u-fw-} the first day of weeks; the others change nothing, nor does the default locale
 * of the JVM. A language or script that CLDR does not have is answered in English. Without a
 * language, as in {@link Locale#ROOT}, words are English (CLDR's own root would say {@code M01} for
 * January), digits ASCII, and patterns those of the root: the year first.
 *
 * <p>Months that CLDR does not have, as those of the Nepali calendar, have the names of {@link
 * CalendarSystem#monthNames} in every language: these are Latin transcriptions. Their other words
 * are those of the Gregorian calendar.
 *
 * <p>It is immutable and thread-safe.
 */
public final class CalendarLocale {

  private static final int DAYS_IN_WEEK = 7;
  private static final int QUARTERS = 4;
  private static final int YEARS_OF_CYCLE = 60;

  // Of the Hebrew months CLDR has Adar by three names, of which two are those of leap years.
  private static final int HEBREW_NAMES = 14;
  private static final int BEFORE_ADAR_I = 5;
  private static final int ADAR = 6;
  private static final int ADAR_I_NAME = 12;
  private static final int ADAR_II_NAME = 13;

  private final CalendarSystem calendar;
  private final String[] ownMonths;

  /** The names of months by {@link CalendarSystem#cldrDate}; null if CLDR has none. */
  private final String[][] months;

  private final String[][] leapMonths;
  private final String[][] weekdays;
  private final String[][] quarters;
  private final String[][] cyclicYears;
  private final String[][] eras;
  private final String leapNumber;
  private final String[] patterns;
  private final String[] overrides;
  private final int[] digits;
  private final WeekRule weekRule;

  private CalendarLocale(CalendarSystem calendar, Locale locale) {
    LocaleIndex index = LocaleIndex.get();
    LocaleData words = LocaleData.of(locale);
    LocaleData forms = locale.getLanguage().isEmpty() ? LocaleData.root() : words;
    char type = index.type(calendar.cldrType());
    this.calendar = calendar;
    ownMonths = calendar.monthNames().toArray(String[]::new);
    months = styles(words, type, 'M');
    char leapType = words.get(type, 'L', LocaleData.NO_STYLE) == null ? LocaleIndex.GENERIC : type;
    leapMonths = styles(words, leapType, 'L');
    weekdays = styles(words, type, 'D');
    quarters = styles(words, type, 'Q');
    cyclicYears = styles(words, type, 'Y');
    eras = eras(calendar, styles(words, type, 'E'), index.eras(calendar.cldrType()));
    String[] number = words.get(type, 'L', LocaleData.NO_STYLE);
    leapNumber = number == null ? null : number[0];
    patterns = forms.get(type, 'P', LocaleData.NO_STYLE);
    String[] systems = forms.get(type, 'O', LocaleData.NO_STYLE);
    overrides = systems == null ? new String[] {"", "", "", ""} : systems;
    digits = digits(locale, words.get(LocaleIndex.GENERIC, 'Z', LocaleData.NO_STYLE));
    weekRule = calendar.weekRuleOr(LocaleWeeks.of(locale));
  }

  private static String[][] styles(LocaleData data, char type, char kind) {
    String[][] values = new String[LocaleData.STYLES.length()][];
    Arrays.setAll(values, style -> data.get(type, kind, LocaleData.STYLES.charAt(style)));
    return values;
  }

  /** The place of a style among the letters of {@link LocaleData#STYLES}. */
  private static int index(TextStyle style) {
    return switch (style) {
      case FULL -> 0;
      case FULL_STANDALONE -> 1;
      case SHORT -> 2;
      case SHORT_STANDALONE -> 3;
      case NARROW -> 4;
      case NARROW_STANDALONE -> 5;
    };
  }

  private static int index(FormatStyle style) {
    return switch (style) {
      case FULL -> 0;
      case LONG -> 1;
      case MEDIUM -> 2;
      case SHORT -> 3;
    };
  }

  /** The names of a calendar's eras, from those that its type has, by their codes. */
  private static String[][] eras(
      CalendarSystem calendar, String[][] named, List<String> codesOfType) {
    List<String> codes = calendar.eras().stream().map(era -> era.code()).toList();
    String[][] eras = new String[named.length][];
    for (TextStyle style : TextStyle.values()) {
      // An era's name is the same in a date and alone.
      String[] names = named[index(style.asNormal())];
      eras[index(style)] =
          codes.stream()
              .map(
                  code -> {
                    int known = names == null ? -1 : codesOfType.indexOf(code);
                    return known < 0 ? code : names[known];
                  })
              .toArray(String[]::new);
    }
    return eras;
  }

  private static int[] digits(Locale locale, String[] systems) {
    String asked = locale.getUnicodeLocaleType("nu");
    String name = "native".equals(asked) ? systems[1] : systems[0];
    int[] digits = asked == null ? null : LocaleIndex.get().digits(asked);
    return digits != null ? digits : LocaleIndex.get().digits(name);
  }

  /** What CLDR has for a calendar in a locale, or in one that the locale inherits from. */
  public static CalendarLocale of(CalendarSystem calendar, Locale locale) {
    return new CalendarLocale(calendar, locale);
  }

  /**
   * The locale of a BCP 47 tag, whose parts may be joined by {@code _} as well; {@code und} is
   * {@link Locale#ROOT}. In a query a language that is answered in English, or digits that are not
   * those asked for, would be a surprise, so that here they are errors.
   *
   * @throws CalendarException if the tag is not well-formed, CLDR does not have the language, or
   *     has it in other scripts only, or what {@code -u-nu-} or {@code -u-fw-} say is not known
   */
  public static Locale locale(String tag) {
    return LocaleTag.parse(tag);
  }

  /** The weeks of a locale: by its region, and {@code -u-fw-}. */
  public static WeekRule weekRule(Locale locale) {
    return LocaleWeeks.of(locale);
  }

  // ---- words

  /**
   * The name of the month of a date.
   *
   * @param packed a date of the calendar
   * @throws IllegalArgumentException if the calendar has no such month
   */
  public String month(int packed, TextStyle style) {
    int month = PackedDate.month(packed);
    String name = null;
    if (month >= 1
        && month <= ownMonths.length
        && (!PackedDate.isLeapMonth(packed) || exists(packed))) {
      String[] names = months[index(style)];
      name = names == null ? ownName(packed, style) : name(names, packed, style);
    }
    if (name == null) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "There is no month %d%s in the calendar '%s'.",
              month,
              PackedDate.isLeapMonth(packed) ? "L" : "",
              calendar.id()));
    }
    return name;
  }

  /** CLDR's name. */
  private String name(String[] names, int packed, TextStyle style) {
    int date = calendar.cldrDate(packed);
    int month = PackedDate.month(date);
    boolean leap = PackedDate.isLeapMonth(date);
    if (month < 1 || month > names.length) {
      return null;
    } else if (names.length == HEBREW_NAMES) {
      if (leap && month == BEFORE_ADAR_I) {
        return names[ADAR_I_NAME];
      } else if (!leap && month == ADAR && followsLeapMonth(packed)) {
        return names[ADAR_II_NAME];
      }
    }
    return leap ? leapName(names[month - 1], style) : names[month - 1];
  }

  private String leapName(String name, TextStyle style) {
    return leapMonths[index(style)][0].replace("{0}", name);
  }

  /** The month before may be of the year before, if years are fiscal. */
  private boolean followsLeapMonth(int packed) {
    int first = calendar.toEpochDay(PackedDate.firstOfMonth(packed));
    return first != PackedDate.INVALID && PackedDate.isLeapMonth(calendar.toPacked(first - 1));
  }

  /** The calendar's own name, or narrow the number. */
  private String ownName(int packed, TextStyle style) {
    int month = PackedDate.month(packed);
    boolean narrow = style.asNormal() == TextStyle.NARROW;
    String name = narrow ? Integer.toString(month) : ownMonths[month - 1];
    if (!PackedDate.isLeapMonth(packed)) {
      return name;
    }
    String ownLeapName = narrow ? null : calendar.leapMonthName(month);
    return ownLeapName != null ? ownLeapName : leapName(name, style);
  }

  /** Whether the leap month of a packed date is one of the calendar's, in its year. */
  private boolean exists(int packed) {
    return calendar.toEpochDay(PackedDate.firstOfMonth(packed)) != PackedDate.INVALID;
  }

  /**
   * The names of the months of a year, by their ordinals from 1 at index 0.
   *
   * @return an empty array if the calendar does not have the year
   */
  public String[] months(int year, TextStyle style) {
    String[] names = new String[calendar.monthsInYear(year)];
    Arrays.setAll(names, i -> month(calendar.firstOfMonth(year, i + 1), style));
    return names;
  }

  /**
   * The number of a leap month, from that of the month before it: in CLDR's pattern, such as {@code
   * 4bis}.
   *
   * @param number with as many digits as wanted
   * @return the number itself where CLDR has no such pattern for the calendar's type
   */
  public String leapMonthNumber(String number) {
    return leapNumber == null ? number : leapNumber.replace("{0}", number);
  }

  /**
   * The name of a weekday.
   *
   * @param isoDayOfWeek Monday is 1, Sunday is 7
   * @throws IllegalArgumentException if there is no such weekday
   */
  public String weekday(int isoDayOfWeek, TextStyle style) {
    if (isoDayOfWeek < 1 || isoDayOfWeek > DAYS_IN_WEEK) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "There is no weekday %d: weekdays are 1 (Monday) to 7 (Sunday).",
              isoDayOfWeek));
    }
    return weekdays[index(style)][isoDayOfWeek - 1];
  }

  /**
   * The name of a quarter of the year.
   *
   * @param quarter 1 to 4
   * @throws IllegalArgumentException if there is no such quarter
   */
  public String quarter(int quarter, TextStyle style) {
    if (quarter < 1 || quarter > QUARTERS) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "There is no quarter %d: quarters are 1 to 4.", quarter));
    }
    return quarters[index(style)][quarter - 1];
  }

  /**
   * The name of an era.
   *
   * @param index its place among the calendar's {@link CalendarSystem#eras}, from 0
   * @return its code if CLDR does not have the era
   * @throws IndexOutOfBoundsException if the calendar has no such era
   */
  public String era(int index, TextStyle style) {
    return eras[index(style)][index];
  }

  /**
   * The name of a year in the cycle of sixty, such as {@code 甲子}.
   *
   * @param yearOfCycle 1 to 60
   * @return null if the calendar's years have none
   * @throws IllegalArgumentException if there is no such year
   */
  public String cyclicYear(int yearOfCycle, TextStyle style) {
    if (yearOfCycle < 1 || yearOfCycle > YEARS_OF_CYCLE) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "There is no year %d in a cycle of 60.", yearOfCycle));
    }
    String[] names = cyclicYears[index(style)];
    return names == null ? null : names[yearOfCycle - 1];
  }

  // ---- patterns, digits and weeks

  /** The pattern of dates, in the letters of CLDR (UTS #35, Date Format Patterns). */
  public String pattern(FormatStyle style) {
    return patterns[index(style)];
  }

  /**
   * The numbering systems that CLDR uses in the pattern instead of the locale's: one for all its
   * numbers, such as {@code hebr}, or some for single letters, such as {@code d=hanidays}.
   *
   * @return an empty text if there are none
   */
  public String numbers(FormatStyle style) {
    return overrides[index(style)];
  }

  /** The code point of digit zero. */
  public int zeroDigit() {
    return digits[0];
  }

  /**
   * The code point of a digit, which is not always that many places after zero: the digits of
   * {@code hanidec} are 〇一二三.
   *
   * @param value 0 to 9
   */
  public int digit(int value) {
    return digits[value];
  }

  /**
   * How weeks are counted: as the calendar itself does if its years are made of whole weeks, else
   * as in the region of the locale, or the one where its language is most spoken; {@link
   * WeekRule#ISO} if the locale has neither.
   */
  public WeekRule weekRule() {
    return weekRule;
  }
}
