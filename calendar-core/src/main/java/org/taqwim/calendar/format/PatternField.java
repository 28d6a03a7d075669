package org.taqwim.calendar.format;

import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.WeekRule;

/** What a letter of a pattern stands for, as a number. */
enum PatternField {
  ERA("the name of an era", "era"),
  YEAR_OF_ERA("the year of an era", "year of an era"),
  YEAR("a year", "year"),
  RELATED_YEAR("the Gregorian year", "Gregorian year"),
  WEEK_YEAR("the year of a week", "year of a week"),
  CYCLIC_YEAR("the name of a year", "year"),
  QUARTER("a quarter", "quarter"),
  /** The number of the month, twice, and 1 more for a leap month. */
  MONTH("a month", "month"),
  /** Read as {@link MonthSamples#value} says. */
  MONTH_NAME("the name of a month", "month"),
  ORDINAL_MONTH("a month", "month"),
  DAY("a day of the month", "day of the month"),
  DAY_OF_YEAR("a day of the year", "day of the year"),
  WEEK("a week", "week"),
  WEEK_OF_MONTH("a week of the month", "week of the month"),
  /** As in ISO 8601, from Monday. */
  WEEKDAY("a weekday", "weekday"),
  /** From the first day of weeks. */
  LOCAL_WEEKDAY("the number of a weekday", "number of a weekday");

  private static final int YEARS_IN_CYCLE = 60;

  /** As messages name what is expected. */
  final String title;

  /** As messages name what is there. */
  final String noun;

  PatternField(String title, String noun) {
    this.title = title;
    this.noun = noun;
  }

  /** The code of the month of a packed date. */
  static int monthCode(int packed) {
    return PackedDate.month(packed) << 1 | (PackedDate.isLeapMonth(packed) ? 1 : 0);
  }

  /** The value that a day has, whose packed date is given too. */
  int of(int epochDay, int packed, CalendarSystem calendar, WeekRule weeks) {
    return switch (this) {
      case ERA -> era(epochDay, calendar);
      case YEAR_OF_ERA -> calendar.yearOfEra(epochDay);
      case YEAR -> PackedDate.year(packed);
      case RELATED_YEAR -> related(PackedDate.year(packed), calendar);
      case WEEK_YEAR -> weeks.weekYear(epochDay, calendar);
      case CYCLIC_YEAR ->
          Math.floorMod(related(PackedDate.year(packed), calendar) - 4, YEARS_IN_CYCLE) + 1;
      case QUARTER -> calendar.quarter(packed);
      case MONTH, MONTH_NAME -> monthCode(packed);
      case ORDINAL_MONTH -> calendar.ordinalMonth(packed);
      case DAY -> PackedDate.day(packed);
      case DAY_OF_YEAR -> calendar.dayOfYear(epochDay);
      case WEEK -> weeks.weekOfYear(epochDay, calendar);
      case WEEK_OF_MONTH -> weeks.weekOfMonth(epochDay, calendar);
      case WEEKDAY -> CalendarSystem.dayOfWeek(epochDay);
      case LOCAL_WEEKDAY -> weeks.dayOfWeek(epochDay);
    };
  }

  private static int era(int epochDay, CalendarSystem calendar) {
    int era = calendar.eras().size() - 1;
    while (era > 0 && calendar.eras().get(era).firstEpochDay() > epochDay) {
      era--;
    }
    return era;
  }

  /** The Gregorian year in which a year begins. */
  static int related(int year, CalendarSystem calendar) {
    return Years.gregorianYear(calendar.toEpochDay(calendar.firstOfMonth(year, 1)));
  }
}
