package org.taqwim.calendar.function;

import java.nio.charset.StandardCharsets;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarField;
import org.taqwim.calendar.CalendarPeriod;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.WeekRule;
import org.taqwim.calendar.format.CalendarLocale;
import org.taqwim.calendar.format.DatePattern;
import org.taqwim.calendar.format.PeriodText;
import org.taqwim.calendar.format.Years;
import org.taqwim.calendar.function.CalendarFunction.ArgumentType;

/**
 * From the names in a query to what kernels take.
 *
 * <p>The static methods serve literals, which are resolved when the plan is made. An instance
 * serves columns of names: it keeps the last ones of each kind, as a pattern or a calendar with
 * parameters takes long to make. It is not thread-safe; every task has its own.
 */
public final class NameResolver {

  /** How many names are kept: more than a column has, if it is not of mistakes. */
  private static final int KEPT = 16;

  /** As they are listed; those of names by themselves come first. */
  private static final Map<String, TextStyle> STYLES = new LinkedHashMap<>();

  static {
    STYLES.put("long", TextStyle.FULL_STANDALONE);
    STYLES.put("short", TextStyle.SHORT_STANDALONE);
    STYLES.put("narrow", TextStyle.NARROW_STANDALONE);
    STYLES.put("long-format", TextStyle.FULL);
    STYLES.put("short-format", TextStyle.SHORT);
    STYLES.put("narrow-format", TextStyle.NARROW);
  }

  private final Column<CalendarSystem> calendars;
  private final Column<CalendarUnit> units = new Column<>(NameResolver::unit);
  private final Column<CalendarField> fields = new Column<>(NameResolver::field);
  private final Column<WeekRule> weekRules = new Column<>(NameResolver::weekRule);
  private final Column<DatePattern> patterns = new Column<>(NameResolver::pattern);
  private final Column<Locale> locales = new Column<>(NameResolver::locale);
  private final Column<TextStyle> styles = new Column<>(NameResolver::style);
  private final Column<Years> years = new Column<>(NameResolver::years);
  private Column<CalendarPeriod> periods;
  private CalendarSystem calendarOfPeriods;

  /**
   * @param calendars where the names of calendars are looked up
   */
  public NameResolver(DefinedCalendars calendars) {
    this.calendars = new Column<>(name -> calendar(name, calendars));
  }

  /**
   * What a name stands for, by the type of the argument.
   *
   * @param calendars where calendars are looked up
   * @throws CalendarException if there is no such thing
   */
  public static Object resolve(ArgumentType type, String name, DefinedCalendars calendars) {
    return switch (type) {
      case CALENDAR -> calendar(name, calendars);
      case UNIT -> unit(name);
      case FIELD -> field(name);
      case WEEK_RULE -> weekRule(name);
      case PATTERN -> pattern(name);
      case LOCALE -> locale(name);
      case STYLE -> style(name);
      case YEARS -> years(name);
      case DATE, DATE_OR_TIMESTAMP, INT, TEXT_OR_INT, PERIOD ->
          throw new IllegalArgumentException(type + " is no name");
    };
  }

  /**
   * Checks that a calendar has what an argument of a call names, a unit, a field, or with the
   * calendar itself an axis; what is none of them, or not known yet, is right.
   *
   * @throws CalendarException if it does not
   */
  public static void check(CalendarFunction function, Object named, Object calendar) {
    if (calendar instanceof CalendarSystem known) {
      if (named instanceof CalendarUnit period) {
        known.require(period);
      } else if (named instanceof CalendarField field) {
        field.require(known);
      } else if (named == known && function.isOfAxis()) {
        Axis.require(known);
      }
    }
  }

  /**
   * The calendar of a specification, for use row by row.
   *
   * @param calendars where it is looked up
   * @throws CalendarException if there is none
   */
  public static CalendarSystem calendar(String specification, DefinedCalendars calendars) {
    return calendars.of(specification).forRows();
  }

  /**
   * The unit of a name.
   *
   * @throws CalendarException if there is none
   */
  public static CalendarUnit unit(String name) {
    return CalendarUnit.of(name);
  }

  /**
   * The field of a name.
   *
   * @throws CalendarException if there is none
   */
  public static CalendarField field(String name) {
    return CalendarField.of(name);
  }

  /**
   * The weeks that begin with the weekday of a name, or as is the custom in a locale.
   *
   * @throws CalendarException if it is neither
   */
  public static WeekRule weekRule(String name) {
    try {
      return WeekRule.of(name);
    } catch (CalendarException noWeekday) {
      return CalendarLocale.weekRule(localeOfWeeks(name));
    }
  }

  private static Locale localeOfWeeks(String name) {
    Locale locale;
    try {
      locale = locale(name);
    } catch (CalendarException noLocale) {
      throw name.indexOf('-') < 0 && name.indexOf('_') < 0
          ? CalendarException.unknownWeekRule(name)
          : CalendarException.unknownWeekRule(name, noLocale);
    }
    // Codes of weekdays such as SA and TH are languages too.
    if (locale.getCountry().isEmpty() && locale.getUnicodeLocaleType("fw") == null) {
      throw CalendarException.weekRuleWithoutRegion(name);
    }
    return locale;
  }

  /**
   * The pattern of letters or of a word.
   *
   * @throws CalendarException if it is neither
   */
  public static DatePattern pattern(String text) {
    return DatePattern.of(text);
  }

  /**
   * The locale of a tag.
   *
   * @throws CalendarException if there is none
   */
  public static Locale locale(String tag) {
    return CalendarLocale.locale(tag);
  }

  /**
   * The style of a name: {@code long}, {@code short} or {@code narrow}, as a name by itself has it,
   * or with {@code -format} as it is within a date, in any case.
   *
   * @throws CalendarException if there is none
   */
  public static TextStyle style(String name) {
    TextStyle style = STYLES.get(name.strip().toLowerCase(Locale.ROOT));
    if (style == null) {
      throw CalendarException.unknownStyle(name, STYLES.keySet());
    }
    return style;
  }

  /**
   * The years of a text.
   *
   * @throws CalendarException if it is none
   */
  public static Years years(String text) {
    return Years.of(text);
  }

  /**
   * The days of a period of a calendar.
   *
   * @throws CalendarException if the text is none
   */
  public static CalendarPeriod period(String text, CalendarSystem calendar) {
    return PeriodText.parse(text.getBytes(StandardCharsets.UTF_8), calendar);
  }

  /**
   * Checks that dates of a calendar can be written or read by a pattern, if all that matters is
   * known.
   *
   * @param names what the arguments of a call name, in their order; null for what is no name, or
   *     not known yet
   * @throws CalendarException if they cannot
   */
  public static void checkPattern(CalendarFunction function, Object[] names) {
    CalendarSystem calendar = null;
    DatePattern pattern = null;
    Locale locale = Locale.ROOT;
    Years years = Years.DEFAULT;
    for (int i = 0; i < names.length; i++) {
      switch (function.arguments().get(i).type()) {
        case CALENDAR -> calendar = (CalendarSystem) names[i];
        case PATTERN -> pattern = (DatePattern) names[i];
        case LOCALE -> locale = (Locale) names[i];
        case YEARS -> years = (Years) names[i];
        default -> {}
      }
    }
    if (calendar == null || pattern == null || locale == null || years == null) {
      return;
    }
    if (function.position(ArgumentType.YEARS) < 0) {
      pattern.check(calendar, locale);
    } else {
      pattern.check(calendar, locale, years);
    }
  }

  /** As {@link #calendar(String, DefinedCalendars)}, for the names of a column. */
  public CalendarSystem calendar(byte[] utf8) {
    return calendars.of(utf8);
  }

  /** As {@link #unit(String)}, for the names of a column. */
  public CalendarUnit unit(byte[] utf8) {
    return units.of(utf8);
  }

  /** As {@link #field(String)}, for the names of a column. */
  public CalendarField field(byte[] utf8) {
    return fields.of(utf8);
  }

  /** As {@link #weekRule(String)}, for the names of a column. */
  public WeekRule weekRule(byte[] utf8) {
    return weekRules.of(utf8);
  }

  /** As {@link #pattern(String)}, for the patterns of a column. */
  public DatePattern pattern(byte[] utf8) {
    return patterns.of(utf8);
  }

  /** As {@link #locale(String)}, for the tags of a column. */
  public Locale locale(byte[] utf8) {
    return locales.of(utf8);
  }

  /** As {@link #style(String)}, for the names of a column. */
  public TextStyle style(byte[] utf8) {
    return styles.of(utf8);
  }

  /** As {@link #years(String)}, for the texts of a column. */
  public Years years(byte[] utf8) {
    return years.of(utf8);
  }

  /** As {@link #period(String, CalendarSystem)}, for the texts of columns. */
  public CalendarPeriod period(byte[] utf8, CalendarSystem calendar) {
    if (calendar != calendarOfPeriods) {
      periods = new Column<>(text -> period(text, calendar));
      calendarOfPeriods = calendar;
    }
    return periods.of(utf8);
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  /** A column of names: the last one is at hand, those before it are kept. */
  private static final class Column<T> {
    private final Function<String, T> resolve;
    private final Map<String, T> known = new HashMap<>();
    private byte[] name;
    private T value;

    Column(Function<String, T> resolve) {
      this.resolve = resolve;
    }

    T of(byte[] utf8) {
      if (!Arrays.equals(utf8, name)) {
        value = kept(text(utf8));
        name = utf8.clone();
      }
      return value;
    }

    private T kept(String text) {
      T kept = known.get(text);
      if (kept == null) {
        kept = resolve.apply(text);
        if (known.size() == KEPT) {
          known.clear();
        }
        known.put(text, kept);
      }
      return kept;
    }
  }
}
