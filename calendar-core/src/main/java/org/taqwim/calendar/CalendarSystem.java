package org.taqwim.calendar;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;

/**
 * A calendar: the rule that gives every day of its range a year, a month and a day.
 *
 * <p>Days are counted as epoch days, day 0 being 1970-01-01 of the proleptic Gregorian calendar.
 * Dates are {@linkplain PackedDate packed}. Conversions answer {@link PackedDate#INVALID} for what
 * the calendar does not have; they never throw and never switch to another rule.
 *
 * <p>Implementations are immutable and thread-safe, final, and hold no state that changes a result.
 * A calendar of the registry is serialised as its id and found again in the registry of the JVM
 * that reads it; a registry there whose data are of another version is refused.
 */
public abstract class CalendarSystem implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What the years of a calendar follow. */
  public enum Kind {
    /** The sun: months keep their season. */
    SOLAR,
    /** The moon: months follow its phases and wander through the seasons. */
    LUNAR,
    /** Both: lunar months, kept near their season by leap months. */
    LUNISOLAR,
    /** Neither: a count of days, in units of fixed length. */
    COUNT
  }

  /** How the users of a calendar write a date, if nothing else is said. */
  public enum Notation {
    /** Year, month and day: {@code 1403-01-01}. */
    NUMERIC,
    /** Era, its year, month and day, as in JIS X 0301: {@code R06.05.01}. */
    ERA,
    /** Year, week and day of the week, as in ISO 8601: {@code 2020-W53-5}. */
    WEEK,
    /** Baktuns, katuns, tuns, uinals and kins that are complete: {@code 12.19.7.15.1}. */
    LONG_COUNT
  }

  private static final int LAST_NUMBER_OF_DAY = 63;

  private static final int MOST_MONTHS_WITH_QUARTERS = 14;

  private final transient String id;
  private final transient List<String> aliases;
  private final transient Kind kind;

  // Made at first use; a race makes two, of which one stays. Its fields are final.
  @SuppressWarnings("Immutable")
  private transient MemoCalendar memo;

  // Likewise: eras() may make new ones each time, and a kernel that asks for them allocates
  // nothing.
  @SuppressWarnings("Immutable")
  private transient List<Era> knownEras;

  /**
   * @param id the name under which the calendar is serialised and listed: the CLDR or Qt name where
   *     there is one, in lower case
   * @param aliases further names, compared without regard to case
   */
  protected CalendarSystem(String id, List<String> aliases, Kind kind) {
    this.id = id;
    this.aliases = List.copyOf(aliases);
    this.kind = kind;
  }

  // ---- identity

  /** The calendar's name in the registry. */
  public final String id() {
    return id;
  }

  /** Its further names. */
  public final List<String> aliases() {
    return aliases;
  }

  /** Whether it follows the sun, the moon, both or neither. */
  public final Kind kind() {
    return kind;
  }

  /**
   * The specification that the calendar is a name for, in its canonical form, such as {@code
   * fiscal(gregorian, start=4)}: it gives the same days. A calendar that is none of a specification
   * answers its id; one that is another name for it, the same.
   */
  public String specification() {
    return id;
  }

  /** The version of the rule or table, which changes when the date of any day changes. */
  public abstract String dataVersion();

  /** The authority or publication that the rule or table is taken from. */
  public abstract String source();

  /** The first year that is a forecast, {@link Integer#MAX_VALUE} if none is. */
  public int provisionalFrom() {
    return Integer.MAX_VALUE;
  }

  /**
   * The type under which CLDR keeps the calendar's names and patterns, such as {@code persian};
   * calendars with the same months share one. A calendar that CLDR does not have answers its id.
   */
  public abstract String cldrType();

  /**
   * The names of the months in English or the common Latin transcription, without leap months;
   * those of CLDR where it has them. Names in other languages are CLDR's, by {@link #cldrType}.
   */
  public abstract List<String> monthNames();

  /**
   * The name of the leap month after a month, in the language of {@link #monthNames}. What CLDR has
   * for the {@link #cldrType} goes before it.
   *
   * @return null if it is called after that month, as in China, or the calendar has no such month
   */
  public String leapMonthName(int month) {
    return null;
  }

  /**
   * A packed date of a month that has the same name in the calendar of the {@link #cldrType}: the
   * date itself, but in a calendar whose year begins in another month, as fiscal years do.
   */
  public int cldrDate(int packed) {
    return packed;
  }

  /** Which years or months are leap, in a sentence. */
  public abstract String leapRule();

  /** How its users write a date, if nothing else is said. */
  public Notation notation() {
    return Notation.NUMERIC;
  }

  // ---- eras

  /**
   * The eras in the order of their first days, the first of which is that of the range. A calendar
   * without eras answers an empty list.
   */
  public abstract List<Era> eras();

  /**
   * The era of a day of the range.
   *
   * @return null if the calendar has no eras
   */
  public final Era era(int epochDay) {
    List<Era> eras = knownEras;
    if (eras == null) {
      eras = List.copyOf(eras());
      knownEras = eras;
    }
    Era era = null;
    for (int i = 0; i < eras.size(); i++) { // without an iterator
      Era next = eras.get(i);
      if (era != null && next.firstEpochDay() > epochDay) {
        return era;
      }
      era = next;
    }
    return era;
  }

  /** The year of the era of a day of the range; without eras, the year. */
  public final int yearOfEra(int epochDay) {
    int year = PackedDate.year(toPacked(epochDay));
    Era era = era(epochDay);
    return era == null ? year : era.yearOfEra(yearIndex(year));
  }

  /** The year of a year of an era; beyond the range, one year beyond it. */
  public final int year(Era era, int yearOfEra) {
    return yearAt(era.yearIndex(yearOfEra));
  }

  // ---- properties, as in QCalendar

  /** Whether the years follow the sun alone. */
  public final boolean isSolar() {
    return kind == Kind.SOLAR;
  }

  /** Whether the months follow the moon and the years are counted in months alone. */
  public final boolean isLunar() {
    return kind == Kind.LUNAR;
  }

  /** Whether the months follow the moon and leap months keep the years with the sun. */
  public final boolean isLuniSolar() {
    return kind == Kind.LUNISOLAR;
  }

  /** Whether years before the calendar's epoch have dates: the rule is extended backwards. */
  public abstract boolean isProleptic();

  /** Whether year 0 lies between the years −1 and 1. */
  public abstract boolean hasYearZero();

  /** The length of the longest month. */
  public abstract int maximumDaysInMonth();

  /** The length of the shortest month. */
  public abstract int minimumDaysInMonth();

  /** The number of months in the longest year. */
  public abstract int maximumMonthsInYear();

  // ---- range

  /** The first year of the range. */
  public abstract int minYear();

  /** The last year of the range. */
  public abstract int maxYear();

  /** The first epoch day of the range. */
  public abstract int minEpochDay();

  /** The last epoch day of the range. */
  public abstract int maxEpochDay();

  // ---- shape of years and months; 0 or false for years and months that do not exist

  /** The number of months of a year, 0 if the calendar does not have the year. */
  public abstract int monthsInYear(int year);

  /** The length of a month by its ordinal in the year, 0 if the calendar does not have it. */
  public abstract int daysInMonth(int year, int ordinalMonth);

  /** The length of a year, 0 if the calendar does not have the year. */
  public abstract int daysInYear(int year);

  /** Whether the year has a leap day or leap month; false if the calendar does not have it. */
  public abstract boolean isLeapYear(int year);

  /** Whether the calendar has the year. */
  public final boolean hasYear(int year) {
    return monthsInYear(year) != 0;
  }

  /** Whether the calendar has the day, the month being its ordinal in the year. */
  public final boolean isDateValid(int year, int ordinalMonth, int day) {
    int days = daysInMonth(year, ordinalMonth);
    if (cutoverDay() == PackedDate.INVALID || days == 0) {
      return day >= 1 && day <= days;
    }
    return day >= 1
        && day <= LAST_NUMBER_OF_DAY
        && toEpochDay(PackedDate.withDay(firstOfMonth(year, ordinalMonth), day))
            != PackedDate.INVALID;
  }

  /**
   * The day of a reform that left out the numbers of some days, as 4 October 1582 was followed by
   * the 15th: the day whose number does not continue that of the day before. Lengths are counts of
   * days nevertheless.
   *
   * @return the epoch day, or {@link PackedDate#INVALID} in a calendar whose days are all numbered
   *     in a row
   */
  public int cutoverDay() {
    return PackedDate.INVALID;
  }

  // ---- conversion

  /** The packed date of a day; {@link PackedDate#INVALID} outside the range. */
  public abstract int toPacked(int epochDay);

  /** The day of a packed date; {@link PackedDate#INVALID} if the calendar does not have it. */
  public abstract int toEpochDay(int packed);

  /**
   * This calendar for use row by row: itself, if it converts at the cost of a look-up anyway, else
   * one that remembers its answers.
   */
  public CalendarSystem forRows() {
    MemoCalendar known = memo;
    if (known == null) {
      known = new MemoCalendar(this);
      memo = known;
    }
    return known;
  }

  /**
   * The ordinal of a month in its year, from 1. It differs from the month number only in calendars
   * with leap months.
   */
  public int ordinalMonth(int packed) {
    return PackedDate.month(packed);
  }

  /**
   * The packed first day of a month by its ordinal in an existing year. Its number is 1, but where
   * a {@linkplain #cutoverDay reform} left that out.
   */
  public int firstOfMonth(int year, int ordinalMonth) {
    return PackedDate.of(year, ordinalMonth, 1);
  }

  /**
   * The weekday of an English name, or its first three letters, in any case; blanks around it do
   * not count.
   *
   * @throws CalendarException if there is none
   */
  public static DayOfWeek weekday(String name) {
    String wanted = name.strip().toUpperCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (wanted.equals(day.name()) || wanted.equals(day.name().substring(0, 3))) {
        return day;
      }
    }
    throw CalendarException.unknownWeekday(name);
  }

  /**
   * The weeks of the calendar where a query asks for no others: those of ISO 8601, but in a
   * calendar whose years are made of whole weeks, which has its own.
   */
  public final WeekRule weekRule() {
    return weekRuleOr(WeekRule.ISO);
  }

  /**
   * The calendar's own weeks, if its years are made of whole ones: they are the same in every
   * locale.
   *
   * @param custom the weeks of the locale
   * @return {@code custom} if the calendar has no weeks of its own
   */
  public WeekRule weekRuleOr(WeekRule custom) {
    return custom;
  }

  /** ISO weekday of an epoch day: Monday is 1, Sunday is 7. */
  public static int dayOfWeek(int epochDay) {
    return Math.floorMod(epochDay + 3L, 7) + 1;
  }

  /**
   * The day with the given month, day and last two digits of the year that falls on a weekday, in
   * the century nearest to the year given; of two centuries equally near, the later one.
   *
   * <p>Weekdays of a date repeat with the centuries after at most fourteen of them in the calendars
   * that QCalendar has, so no more are tried.
   *
   * @param dayOfWeek ISO weekday, 1 to 7
   * @return the epoch day, or {@link PackedDate#INVALID} if no century has it
   */
  public final int matchCenturyToWeekday(int year, int ordinalMonth, int day, int dayOfWeek) {
    for (int century = 0; century <= 14; century++) {
      for (int sign = 1; sign >= -1; sign -= 2) {
        int candidate = year + sign * century * 100;
        if (isDateValid(candidate, ordinalMonth, day)) {
          int epochDay = toEpochDay(PackedDate.withDay(firstOfMonth(candidate, ordinalMonth), day));
          if (dayOfWeek(epochDay) == dayOfWeek) {
            return epochDay;
          }
        }
      }
    }
    return PackedDate.INVALID;
  }

  // ---- years without a zero

  /** The position of a year in a count without gaps, in which year 1 is 1. */
  public final int yearIndex(int year) {
    return year < 0 && !hasYearZero() ? year + 1 : year;
  }

  /** The year at a position in the count without gaps, whether the range has it or not. */
  public final int yearOfIndex(int index) {
    return index <= 0 && !hasYearZero() ? index - 1 : index;
  }

  private int yearAt(long index) {
    long year = index <= 0 && !hasYearZero() ? index - 1 : index;
    return (int) Math.max(minYear() - 1L, Math.min(maxYear() + 1L, year));
  }

  // ---- arithmetic

  /**
   * Adds units to a day of the range. Months, quarters, halves and years keep the day of the month,
   * or take the last day of a month that is too short. Years keep the month code; a leap month that
   * the year does not have becomes {@link #regularMonth the month it stands beside}.
   *
   * @return the epoch day, or {@link PackedDate#INVALID} if {@code epochDay} or the result is
   *     outside the range
   * @throws CalendarException if the calendar does not {@linkplain #has have} the unit
   */
  public final int plus(int epochDay, long amount, CalendarUnit unit) {
    int packed = toPacked(epochDay);
    if (packed == PackedDate.INVALID) {
      return PackedDate.INVALID;
    }
    return switch (unit) {
      case DAY -> plusDays(epochDay, amount, 1);
      case WEEK -> plusDays(epochDay, amount, 7);
      case MONTH, QUARTER, HALF -> {
        require(unit);
        yield plusMonths(packed, amount, unit.months());
      }
      case YEAR -> plusYears(packed, amount);
    };
  }

  private int plusDays(int epochDay, long amount, int days) {
    if (isBeyond(amount, Integer.MAX_VALUE)) {
      return PackedDate.INVALID;
    }
    long result = epochDay + amount * days;
    return result < minEpochDay() || result > maxEpochDay() ? PackedDate.INVALID : (int) result;
  }

  // Not by Math.abs, which leaves Long.MIN_VALUE negative.
  private static boolean isBeyond(long amount, long limit) {
    return amount > limit || amount < -limit;
  }

  private int plusYears(int packed, long amount) {
    if (isBeyond(amount, 2L * PackedDate.MAX_YEAR)) {
      return PackedDate.INVALID;
    }
    int year = yearAt(yearIndex(PackedDate.year(packed)) + amount);
    if (!hasYear(year)) {
      return PackedDate.INVALID;
    }
    return clamped(sameMonth(year, packed), PackedDate.day(packed));
  }

  /** The first day of the month of a date in another year, or of what stands in for the month. */
  private int sameMonth(int year, int packed) {
    int month = PackedDate.of(year, PackedDate.month(packed), PackedDate.isLeapMonth(packed), 1);
    return fixedMonthsInYear() == 0 && toEpochDay(month) == PackedDate.INVALID
        ? regularMonth(month)
        : month;
  }

  private int plusMonths(int packed, long amount, int monthsInUnit) {
    if (isBeyond(amount, 32L * PackedDate.MAX_YEAR)) {
      return PackedDate.INVALID;
    }
    long months = amount * monthsInUnit;
    int year = PackedDate.year(packed);
    long ordinal = ordinalMonth(packed) + months;
    int perYear = fixedMonthsInYear();
    if (perYear != 0) {
      year = yearAt(yearIndex(year) + Math.floorDiv(ordinal - 1, (long) perYear));
      ordinal = Math.floorMod(ordinal - 1, (long) perYear) + 1;
    } else {
      while (hasYear(year) && (ordinal < 1 || ordinal > monthsInYear(year))) {
        // No year has more months than the longest, so this many years are never too many.
        long years = (ordinal - 1) / maximumMonthsInYear();
        years = ordinal < 1 ? Math.min(-1, years) : Math.max(1, years);
        int next = yearAt(yearIndex(year) + years);
        ordinal -= hasYear(next) ? monthsBetweenYears(year, next) : 0;
        year = next;
      }
    }
    return hasYear(year)
        ? clamped(firstOfMonth(year, (int) ordinal), PackedDate.day(packed))
        : PackedDate.INVALID;
  }

  /** The number of months that every year has, 0 if years differ. */
  protected int fixedMonthsInYear() {
    return isLuniSolar() ? 0 : maximumMonthsInYear();
  }

  /**
   * The number of months from the first of one year to the first of another, negative if {@code to}
   * is before {@code from}. Asked where years differ in months; a calendar that can tell without
   * counting year by year overrides it.
   */
  protected long monthsBetweenYears(int from, int to) {
    long months = 0;
    for (int year = from; year < to; year = yearAt(yearIndex(year) + 1L)) {
      months += monthsInYear(year);
    }
    for (int year = to; year < from; year = yearAt(yearIndex(year) + 1L)) {
      months -= monthsInYear(year);
    }
    return months;
  }

  private int clamped(int firstOfMonth, int day) {
    if (cutoverDay() != PackedDate.INVALID) {
      return lastUpTo(firstOfMonth, day);
    }
    int length = daysInMonth(PackedDate.year(firstOfMonth), ordinalMonth(firstOfMonth));
    return toEpochDay(PackedDate.withDay(firstOfMonth, Math.min(day, length)));
  }

  // The last day of the month before or at a number; the first, if a reform left out all of them.
  private int lastUpTo(int firstOfMonth, int day) {
    for (int number = day; number >= 1; number--) {
      int epochDay = toEpochDay(PackedDate.withDay(firstOfMonth, number));
      if (epochDay != PackedDate.INVALID) {
        return epochDay;
      }
    }
    return startOfMonth(firstOfMonth);
  }

  /** The first day of the month of a date, for which the month of the cutover may have no 1. */
  final int startOfMonth(int packed) {
    int first = toEpochDay(PackedDate.firstOfMonth(packed));
    int cutover = cutoverDay();
    return first == PackedDate.INVALID
            && cutover != PackedDate.INVALID
            && PackedDate.firstOfMonth(toPacked(cutover)) == PackedDate.firstOfMonth(packed)
        ? cutover
        : first;
  }

  /** The first day of the month that stands in for a leap month in a year without it. */
  protected int regularMonth(int firstOfLeapMonth) {
    return PackedDate.of(
        PackedDate.year(firstOfLeapMonth), PackedDate.month(firstOfLeapMonth), false, 1);
  }

  /** What {@link #regularMonth} of another calendar answers, for one that is made of it. */
  protected static int regularMonthOf(CalendarSystem calendar, int firstOfLeapMonth) {
    return calendar.regularMonth(firstOfLeapMonth);
  }

  /**
   * The number of whole units from one day of the range to another: of months and longer units, as
   * many as the date itself, not clamped, has gone through; negative if {@code to} is before {@code
   * from}. Both days must be in the range.
   *
   * <p>A year from a leap month is whole when, in a year without it, both the place of the leap
   * month and the month that stands in for it have been passed. The years back may therefore be one
   * more or fewer.
   *
   * @see <a href="https://tc39.es/proposal-intl-era-monthcode/">NonISODateUntil and
   *     NonISODateSurpasses</a> of ECMAScript's Temporal, whose results these are
   */
  public final long between(int from, int to, CalendarUnit unit) {
    return switch (unit) {
      case DAY -> (long) to - from;
      case WEEK -> ((long) to - from) / 7;
      case MONTH, QUARTER, HALF -> {
        require(unit);
        yield monthsBetween(toPacked(from), toPacked(to)) / unit.months();
      }
      case YEAR -> yearsBetween(toPacked(from), toPacked(to));
    };
  }

  private long yearsBetween(int from, int to) {
    int year = PackedDate.year(to);
    long years = (long) yearIndex(year) - yearIndex(PackedDate.year(from));
    int day = PackedDate.day(from);
    int reached = PackedDate.withDay(sameMonth(year, from), day);
    if (PackedDate.isLeapMonth(from)) {
      // NonISODateSurpasses compares the month code first as it is, then constrained.
      int place = PackedDate.of(year, PackedDate.month(from), true, day);
      reached = years > 0 ? Math.max(place, reached) : Math.min(place, reached);
    }
    return wholeUnits(years, Integer.compare(to, reached));
  }

  private long monthsBetween(int from, int to) {
    int fromYear = PackedDate.year(from);
    int toYear = PackedDate.year(to);
    long months = (long) ordinalMonth(to) - ordinalMonth(from);
    int perYear = fixedMonthsInYear();
    if (perYear != 0) {
      months += (long) perYear * (yearIndex(toYear) - yearIndex(fromYear));
    } else {
      months += monthsBetweenYears(fromYear, toYear);
    }
    return wholeUnits(months, Integer.compare(PackedDate.day(to), PackedDate.day(from)));
  }

  // A count of calendar units is one too many if the rest of the date points the other way.
  private static long wholeUnits(long units, int beyond) {
    if (units > 0 && beyond < 0) {
      return units - 1;
    }
    return units < 0 && beyond > 0 ? units + 1 : units;
  }

  // ---- periods

  /**
   * Whether years divide into a unit. Quarters and halves are of three and six months, the last one
   * with what is over: a custom of years of twelve months, with a leap month or two short ones.
   */
  public final boolean has(CalendarUnit unit) {
    return unit != CalendarUnit.QUARTER && unit != CalendarUnit.HALF
        || maximumMonthsInYear() <= MOST_MONTHS_WITH_QUARTERS;
  }

  /**
   * Makes sure that years divide into a unit.
   *
   * @throws CalendarException if the calendar does not {@linkplain #has have} it
   */
  public final void require(CalendarUnit unit) {
    if (!has(unit)) {
      throw CalendarException.noSuchUnit(this, unit);
    }
  }

  /**
   * The quarter of a packed date, 1 to 4, by its month number.
   *
   * @throws CalendarException if the calendar {@linkplain #has has} none
   */
  public final int quarter(int packed) {
    require(CalendarUnit.QUARTER);
    return Math.min(4, (PackedDate.month(packed) + 2) / 3);
  }

  /**
   * The half of the year of a packed date, 1 or 2, by its month number.
   *
   * @throws CalendarException if the calendar {@linkplain #has has} none
   */
  public final int half(int packed) {
    require(CalendarUnit.HALF);
    return PackedDate.month(packed) <= 6 ? 1 : 2;
  }

  /** The day of the year of a day of the range, from 1. */
  public final int dayOfYear(int epochDay) {
    return epochDay - firstDay(epochDay, CalendarUnit.YEAR) + 1;
  }

  /**
   * The first day of the unit that a day of the range belongs to; weeks are those of the {@link
   * #weekRule}. The first one of the range may begin before it.
   *
   * @return the epoch day, or {@link PackedDate#INVALID} if {@code epochDay} is outside the range
   */
  public final int firstDay(int epochDay, CalendarUnit unit) {
    int packed = toPacked(epochDay);
    if (packed == PackedDate.INVALID) {
      return PackedDate.INVALID;
    }
    return switch (unit) {
      case DAY -> epochDay;
      case WEEK -> weekRule().startOfWeek(epochDay);
      case MONTH -> startOfMonth(epochDay, packed);
      case QUARTER, HALF, YEAR -> {
        require(unit);
        yield startOfMonth(PackedDate.of(PackedDate.year(packed), firstMonth(packed, unit), 1));
      }
    };
  }

  private int startOfMonth(int epochDay, int packed) {
    return cutoverDay() == PackedDate.INVALID
        ? epochDay - (PackedDate.day(packed) - 1)
        : startOfMonth(packed);
  }

  private static int firstMonth(int packed, CalendarUnit unit) {
    if (unit == CalendarUnit.YEAR) {
      return 1;
    }
    int months = unit.months();
    int last = 12 / months - 1;
    return Math.min((PackedDate.month(packed) - 1) / months, last) * months + 1;
  }

  /**
   * The last day of the unit that a day of the range belongs to; weeks are those of the {@link
   * #weekRule}. The last one of the range may end after it.
   *
   * @return the epoch day, or {@link PackedDate#INVALID} if {@code epochDay} is outside the range
   */
  public final int lastDay(int epochDay, CalendarUnit unit) {
    int packed = toPacked(epochDay);
    if (packed == PackedDate.INVALID) {
      return PackedDate.INVALID;
    }
    int year = PackedDate.year(packed);
    return switch (unit) {
      case DAY -> epochDay;
      case WEEK -> weekRule().startOfWeek(epochDay) + 6;
      case MONTH -> startOfMonth(epochDay, packed) + (daysInMonth(year, ordinalMonth(packed)) - 1);
      case QUARTER, HALF -> {
        require(unit);
        int next = firstMonth(packed, unit) + unit.months();
        int start = next > 12 ? PackedDate.INVALID : startOfMonth(PackedDate.of(year, next, 1));
        yield start == PackedDate.INVALID ? lastDay(epochDay, CalendarUnit.YEAR) : start - 1;
      }
      case YEAR -> firstDay(epochDay, CalendarUnit.YEAR) + (daysInYear(year) - 1);
    };
  }

  // ---- value semantics

  @Override
  public final String toString() {
    return id;
  }

  /** The serialised form: the name, to be looked up where it is read, and the data's version. */
  private record ById(String id, String dataVersion) implements Serializable {
    private static final long serialVersionUID = 1L;

    private Object readResolve() throws ObjectStreamException {
      CalendarSystem here = Calendars.of(id);
      if (!here.dataVersion().equals(dataVersion)) {
        throw new InvalidObjectException(
            String.format(
                "The calendar '%s' was sent with data version '%s', but here it has version '%s'."
                    + " Use the same Taqwim jar on the driver and on every worker.",
                id, dataVersion, here.dataVersion()));
      }
      return here;
    }
  }

  /**
   * The serialised form: the id, for what a registry has. A calendar that no registry has overrides
   * it with a form that holds all that it is made of.
   */
  protected Object writeReplace() throws ObjectStreamException {
    return new ById(id, dataVersion());
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("A calendar is read by its id");
  }
}
