package org.taqwim.calendar;

/**
 * An era: a count of years from an event, in force from a day on.
 *
 * @param code the name in ECMAScript's Temporal and CLDR, such as {@code reiwa}, {@code ah}
 * @param firstEpochDay the first day of the era, or the first of the calendar's range
 * @param year1 the position of the era's year 1 in the calendar's {@linkplain
 *     CalendarSystem#yearIndex count of years without gaps}
 * @param backwards whether the years are counted back from year 1, as those before Christ
 */
public record Era(String code, int firstEpochDay, int year1, boolean backwards) {

  // Not the record's own: their method handles are softly held, and with them the class loader.
  @Override
  public boolean equals(Object other) {
    return other instanceof Era that
        && code.equals(that.code)
        && firstEpochDay == that.firstEpochDay
        && year1 == that.year1
        && backwards == that.backwards;
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  /** An era whose years are counted forwards. */
  public static Era of(String code, int firstEpochDay, int year1) {
    return new Era(code, firstEpochDay, year1, false);
  }

  /** The letter that stands for the era in front of its years: the first of its code. */
  public char letter() {
    return (char) (code.charAt(0) - 'a' + 'A');
  }

  /** The year of the era at a position in the calendar's count of years. */
  int yearOfEra(int yearIndex) {
    return backwards ? year1 - yearIndex + 1 : yearIndex - year1 + 1;
  }

  /** The position in the calendar's count of years of a year of the era. */
  int yearIndex(int yearOfEra) {
    return backwards ? year1 - yearOfEra + 1 : year1 + yearOfEra - 1;
  }
}
