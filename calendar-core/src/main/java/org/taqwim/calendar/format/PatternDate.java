package org.taqwim.calendar.format;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarSystem.Notation;
import org.taqwim.calendar.DateFields;
import org.taqwim.calendar.Era;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.WeekRule;

/**
 * From the fields that a text has to its day. Some of them tell the day, and all the others must be
 * those of that day.
 */
final class PatternDate {

  private static final PatternField[] FIELDS = PatternField.values();

  private final CalendarSystem calendar;
  private final CalendarLocale words;
  private final WeekRule weeks;
  private final MonthSamples months;

  PatternDate(CalendarSystem calendar, CalendarLocale words, MonthSamples months) {
    this.calendar = calendar;
    this.words = words;
    this.weeks = words.weekRule();
    this.months = months;
  }

  /** The values that were read. */
  static final class Fields {
    private final Map<PatternField, Value> values = new EnumMap<>(PatternField.class);

    /** Values of fields that have one already, the last one first. */
    private final Deque<Value> repeated = new ArrayDeque<>();

    void set(Value value) {
      if (values.putIfAbsent(value.field, value) != null) {
        repeated.push(value);
      }
    }

    /** Forgets a value, the last one that was set. */
    void unset(Value value) {
      if (value.equals(repeated.peek())) {
        repeated.pop();
      } else {
        values.remove(value.field);
      }
    }

    boolean has(PatternField field) {
      return values.containsKey(field);
    }

    boolean hasTwoDigits(PatternField field) {
      return has(field) && values.get(field).twoDigits;
    }

    /** Whether the year has fewer than three digits, and no era tells that this is all of it. */
    boolean hasShortYear(CalendarSystem calendar) {
      boolean eraTellsYear =
          has(PatternField.ERA)
              && (calendar.notation() == Notation.ERA
                  || get(PatternField.ERA) < calendar.eras().size() - 1);
      return !eraTellsYear && values.values().stream().anyMatch(value -> value.isShort);
    }

    /** The value, 0 if there is none. */
    int get(PatternField field) {
      return has(field) ? values.get(field).number : 0;
    }
  }

  /**
   * The value of a field.
   *
   * @param twoDigits whether it is the last two digits of a year
   * @param isShort whether it is a whole year of fewer than three digits
   */
  record Value(PatternField field, int number, boolean twoDigits, boolean isShort) {}

  /** Refuses fields that tell no day, and two digits of a year without a century. */
  void check(String pattern, Fields fields, Years years) {
    String missing = missing(fields);
    if (missing != null) {
      throw CalendarException.invalidPattern(
          pattern,
          "it does not tell the day in the calendar '" + calendar.id() + "': it has " + missing);
    }
    for (PatternField field : FIELDS) {
      boolean eraTellsCentury =
          field == PatternField.YEAR_OF_ERA
              && fields.has(PatternField.ERA)
              && calendar.notation() == Notation.ERA;
      if (fields.hasTwoDigits(field) && !eraTellsCentury && !years.hasCentury()) {
        throw years.noCentury("two digits of a year in the pattern '" + pattern + "'");
      }
    }
  }

  /** What the fields lack to tell a day, null if nothing. */
  private String missing(Fields fields) {
    if (fields.has(PatternField.WEEK_YEAR)
        && fields.has(PatternField.WEEK)
        && (fields.has(PatternField.WEEKDAY) || fields.has(PatternField.LOCAL_WEEKDAY))) {
      return null;
    } else if (!hasYear(fields)) {
      if (fields.has(PatternField.WEEK_YEAR) && fields.has(PatternField.WEEK)) {
        return "no weekday";
      }
      return fields.has(PatternField.YEAR_OF_ERA)
          ? "the year of an era without the era, G"
          : "no year";
    } else if (fields.has(PatternField.DAY_OF_YEAR)) {
      return null;
    } else if (!hasMonth(fields)) {
      return "no month that can be told from the others";
    }
    return fields.has(PatternField.DAY) ? null : "no day";
  }

  private boolean hasYear(Fields fields) {
    return fields.has(PatternField.YEAR)
        || fields.has(PatternField.RELATED_YEAR)
        || fields.has(PatternField.YEAR_OF_ERA)
            && (fields.has(PatternField.ERA) || calendar.notation() != Notation.ERA);
  }

  private static boolean hasMonth(Fields fields) {
    return fields.has(PatternField.MONTH)
        || fields.has(PatternField.MONTH_NAME)
        || fields.has(PatternField.ORDINAL_MONTH);
  }

  /**
   * The day that the fields tell.
   *
   * @throws CalendarException if they tell none, or not the same
   */
  int epochDay(Fields fields, Years years, String given) {
    String missing = missing(fields);
    if (missing != null) {
      throw CalendarException.invalidDate(given, calendar, "it has " + missing);
    }
    int epochDay =
        hasYear(fields)
            ? ofYear(year(fields, years, given), fields, given)
            : ofWeek(fields, years, given);
    int packed = calendar.toPacked(epochDay);
    for (Value value : fields.values.values()) {
      verify(value, epochDay, packed, given);
    }
    for (Value value : fields.repeated) {
      verify(value, epochDay, packed, given);
    }
    years.check(PackedDate.year(packed), epochDay, calendar, given);
    if (fields.hasShortYear(calendar)) {
      years.checkShort(epochDay, calendar, given);
    }
    return epochDay;
  }

  private int year(Fields fields, Years years, String given) {
    if (fields.has(PatternField.YEAR)) {
      int year = fields.get(PatternField.YEAR);
      return fields.hasTwoDigits(PatternField.YEAR)
          ? years.ofTwoDigits(year, calendar, given)
          : year;
    } else if (fields.has(PatternField.YEAR_OF_ERA)) {
      return yearOfEra(fields, years, given);
    }
    return yearByRelated(fields.get(PatternField.RELATED_YEAR), given);
  }

  private int yearOfEra(Fields fields, Years years, String given) {
    int year = fields.get(PatternField.YEAR_OF_ERA);
    int eras = calendar.eras().size();
    if (eras == 0) {
      return fields.hasTwoDigits(PatternField.YEAR_OF_ERA)
          ? years.ofTwoDigits(year, calendar, given)
          : year;
    }
    Era era =
        calendar.eras().get(fields.has(PatternField.ERA) ? fields.get(PatternField.ERA) : eras - 1);
    boolean eraTellsCentury = calendar.notation() == Notation.ERA && !years.hasCentury();
    if (!fields.hasTwoDigits(PatternField.YEAR_OF_ERA) || eraTellsCentury) {
      return calendar.year(era, year);
    }
    if (!years.hasCentury()) {
      throw years.noCentury("two digits of a year in '" + given + "'");
    }
    for (int candidate = year; candidate <= PackedDate.MAX_YEAR; candidate += 100) {
      int own = calendar.year(era, candidate);
      if (calendar.hasYear(own) && !years.excludes(own)) {
        return own;
      }
    }
    throw CalendarException.invalidDate(
        given,
        calendar,
        String.format(Locale.ROOT, "no year of %s is a year %02d of the era", years, year));
  }

  private int yearByRelated(int related, String given) {
    int packed = PackedDate.INVALID;
    if (Math.abs(related) <= PackedDate.MAX_YEAR) {
      long day = LocalDate.of(related, 1, 1).toEpochDay();
      packed =
          calendar.toPacked(
              (int) Math.max(calendar.minEpochDay(), Math.min(calendar.maxEpochDay(), day)));
    }
    int found = 0;
    int count = 0;
    for (int i = 0; i <= 2 && packed != PackedDate.INVALID; i++) {
      int year = calendar.yearOfIndex(calendar.yearIndex(PackedDate.year(packed)) + i);
      if (calendar.hasYear(year) && PatternField.related(year, calendar) == related) {
        found = year;
        count++;
      }
    }
    if (count == 1) {
      return found;
    }
    throw CalendarException.invalidDate(
        given,
        calendar,
        String.format(
            Locale.ROOT,
            count == 0
                ? "no year of its range begins in the Gregorian year %d"
                : "more than one of its years begins in the Gregorian year %d",
            related));
  }

  private int ofYear(int year, Fields fields, String given) {
    int day = fields.get(PatternField.DAY);
    if (fields.has(PatternField.DAY) && hasMonth(fields)) {
      if (fields.has(PatternField.ORDINAL_MONTH)) {
        return DateFields.epochDayOfOrdinal(
            calendar, year, fields.get(PatternField.ORDINAL_MONTH), day, given);
      }
      int code =
          fields.has(PatternField.MONTH)
              ? fields.get(PatternField.MONTH)
              : months.code(fields.get(PatternField.MONTH_NAME), year, words);
      return DateFields.epochDay(calendar, year, code >> 1, (code & 1) != 0, day, given);
    }
    int first = DateFields.epochDayOfOrdinal(calendar, year, 1, firstDay(year), given);
    int dayOfYear = fields.get(PatternField.DAY_OF_YEAR);
    if (dayOfYear < 1 || dayOfYear > calendar.daysInYear(year)) {
      throw CalendarException.invalidDate(
          given,
          calendar,
          String.format(
              Locale.ROOT,
              "there is no day %d of the year; the year %d has %d days",
              dayOfYear,
              year,
              calendar.daysInYear(year)));
    }
    return first + dayOfYear - 1;
  }

  private int firstDay(int year) {
    return calendar.hasYear(year) ? PackedDate.day(calendar.firstOfMonth(year, 1)) : 1;
  }

  private int ofWeek(Fields fields, Years years, String given) {
    int year = fields.get(PatternField.WEEK_YEAR);
    if (fields.hasTwoDigits(PatternField.WEEK_YEAR)) {
      year = years.ofTwoDigits(year, calendar, given);
    }
    // The last days of the range may be in the first week of the year after it.
    int before = calendar.yearOfIndex(calendar.yearIndex(year) - 1);
    boolean afterRange = !calendar.hasYear(year) && calendar.hasYear(before);
    int known = afterRange ? before : year;
    int first = DateFields.epochDayOfOrdinal(calendar, known, 1, firstDay(known), given);
    first += afterRange ? calendar.daysInYear(before) : 0;
    int dayOfWeek =
        fields.has(PatternField.LOCAL_WEEKDAY)
            ? fields.get(PatternField.LOCAL_WEEKDAY)
            : Math.floorMod(fields.get(PatternField.WEEKDAY) - weeks.firstDay().getValue(), 7) + 1;
    int week = fields.get(PatternField.WEEK);
    int start = weeks.firstWeek(first);
    int count = afterRange ? 1 : (weeks.firstWeek(first + calendar.daysInYear(year)) - start) / 7;
    if (week < 1 || week > count) {
      throw CalendarException.invalidDate(
          given,
          calendar,
          String.format(
              Locale.ROOT, "there is no week %d; the year %d has %d weeks", week, year, count));
    }
    if (dayOfWeek < 1 || dayOfWeek > 7) {
      throw CalendarException.invalidDate(
          given,
          calendar,
          String.format(
              Locale.ROOT, "there is no day %d of a week; the days are 1 to 7", dayOfWeek));
    }
    int epochDay = start + 7 * (week - 1) + dayOfWeek - 1;
    if (calendar.toPacked(epochDay) == PackedDate.INVALID) {
      throw CalendarException.invalidDate(given, calendar, "the day is outside its range");
    }
    return epochDay;
  }

  private void verify(Value expected, int epochDay, int packed, String given) {
    PatternField field = expected.field;
    int read = expected.number;
    int value = field.of(epochDay, packed, calendar, weeks);
    if (field == PatternField.MONTH_NAME) {
      read = months.code(read, PackedDate.year(packed), words);
    }
    if (expected.twoDigits ? Math.abs(value) % 100 == read : value == read) {
      return;
    }
    throw CalendarException.invalidDate(
        given,
        calendar,
        String.format(
            Locale.ROOT,
            "the %s is %s, but the text has %s",
            field.noun,
            name(field, value),
            name(field, read)));
  }

  private String name(PatternField field, int value) {
    return switch (field) {
      case ERA -> words.era(value, TextStyle.FULL);
      case WEEKDAY -> words.weekday(value, TextStyle.FULL);
      case MONTH, MONTH_NAME -> (value >> 1) + ((value & 1) != 0 ? "L" : "");
      default -> Integer.toString(value);
    };
  }
}
