package org.taqwim.calendar;

import java.util.Arrays;
import java.util.Locale;

/** A number that a date has in a calendar. */
public enum CalendarField {
  /** The day of the month. */
  DAY("DAYS"),
  /** The week of the {@link #WEEK_YEAR}, from 1. */
  WEEK("WEEKS"),
  /** The ordinal of the month in the year, from 1. */
  MONTH("MONTHS"),
  /** The quarter of the year, 1 to 4. */
  QUARTER("QUARTERS"),
  /** The half of the year, 1 or 2. */
  HALF("HALVES"),
  /** The year. It never decreases with the date. */
  YEAR("YEARS"),
  /** The year that the week belongs to. */
  WEEK_YEAR("YEAROFWEEK"),
  /**
   * The day of the week, from 1 for its first day. It is not called DOW as well, which counts from
   * Sunday in some engines, from 1 or from 0.
   */
  DAY_OF_WEEK("DAY_OF_WEEK"),
  /** The day of the year, from 1. */
  DAY_OF_YEAR("DOY"),
  /** The year of the era; without eras, the year. */
  ERA_YEAR("ERA_YEAR"),
  /** The length of the month in days. */
  DAYS_IN_MONTH("DAYS_IN_MONTH"),
  /** The length of the year in days. */
  DAYS_IN_YEAR("DAYS_IN_YEAR"),
  /** The length of the year in months. */
  MONTHS_IN_YEAR("MONTHS_IN_YEAR");

  private final String alias;

  CalendarField(String alias) {
    this.alias = alias;
  }

  /**
   * The field of a name, in any case; blanks around it do not count. Units may be in the plural,
   * and DOY and YEAROFWEEK are known, as in EXTRACT of the engines.
   *
   * @throws CalendarException if there is no such field; the message lists those there are
   */
  public static CalendarField of(String name) {
    String wanted = name.strip().toUpperCase(Locale.ROOT);
    for (CalendarField field : values()) {
      if (wanted.equals(field.name()) || wanted.equals(field.alias)) {
        return field;
      }
    }
    throw CalendarException.unknownField(
        name, Arrays.stream(values()).filter(field -> field.isLike(wanted)).findFirst());
  }

  /**
   * Checks that the years of a calendar divide into what the field counts.
   *
   * @throws CalendarException if they do not
   */
  public void require(CalendarSystem calendar) {
    if (this == QUARTER) {
      calendar.require(CalendarUnit.QUARTER);
    } else if (this == HALF) {
      calendar.require(CalendarUnit.HALF);
    }
  }

  /** Whether a name is that of the field but for underscores, or its initials. */
  private boolean isLike(String wanted) {
    String words = name().replace("_", "");
    String initials = name().replaceAll("([A-Z])[A-Z]*_?", "$1");
    return initials.length() > 1 && wanted.equals(initials)
        || wanted.replaceAll("[_ -]", "").equals(words);
  }
}
