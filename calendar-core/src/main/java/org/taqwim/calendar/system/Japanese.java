package org.taqwim.calendar.system;

import java.time.LocalDate;
import java.util.List;
import org.taqwim.calendar.Era;
import org.taqwim.calendar.PackedDate;

/**
 * The calendar of Japan: Gregorian, with years that are written of an emperor's era.
 *
 * <p>Era: by law, from the day on which it begins, so that a year may belong to two; year 1 of an
 * era is the rest of the year in which it begins. The year itself is the Gregorian one, so that it
 * never decreases; it is written as in JIS X 0301, {@code R06.05.01}. Months and leap rule: those
 * of {@link Gregorian}. Range: 1873 to 500 000, as the calendar was lunisolar until the second day
 * of the twelfth month of Meiji 5, the eve of 1 January 1873. Days of the last era that is known
 * may come to belong to another. Drift: as the Gregorian calendar's. Source: edict 337 of the
 * Council of State, 1872 (the calendar); the edict of 23 October 1868, the edicts on the era's name
 * of 30 July 1912 and 25 December 1926, and the cabinet orders 1 of 1989 and 143 of 2019 (the
 * eras); JIS X 0301:2019 (their letters, and the table of their first and last days).
 */
public final class Japanese extends RuleCalendar {

  private static final long serialVersionUID = 1L;

  private static final int FIRST_YEAR = 1873;

  private static final int FIRST_DAY = -35_428; // 1873-01-01

  /** The eras and the first days that the law gives them. A new one is one more line. */
  private static final List<Era> ERAS =
      List.of(
          era("meiji", 1868, 10, 23),
          era("taisho", 1912, 7, 30),
          era("showa", 1926, 12, 25),
          era("heisei", 1989, 1, 8),
          era("reiwa", 2019, 5, 1));

  /** The calendar. */
  public static final Japanese INSTANCE = new Japanese(ERAS);

  private final transient List<Era> eras;

  Japanese(List<Era> eras) {
    super(
        "japanese",
        List.of("wareki"),
        Kind.SOLAR,
        false,
        MonthLayout.ROMAN,
        400,
        146_097,
        FIRST_YEAR,
        MAX_YEAR);
    this.eras = eras;
  }

  /** An era of which no day before the range counts. */
  static Era era(String code, int year, int month, int day) {
    int first = (int) LocalDate.of(year, month, day).toEpochDay();
    return Era.of(code, Math.max(first, FIRST_DAY), year);
  }

  /** The packed date of an epoch day, or {@code PackedDate.INVALID} outside the range. */
  public static int packed(int epochDay) {
    return epochDay >= FIRST_DAY ? Gregorian.packed(epochDay) : PackedDate.INVALID;
  }

  @Override
  public int toPacked(int epochDay) {
    return packed(epochDay);
  }

  @Override
  int yearStart(int index) {
    return Gregorian.INSTANCE.yearStart(index);
  }

  @Override
  boolean isLeap(int index) {
    return Gregorian.INSTANCE.isLeap(index);
  }

  @Override
  public List<String> monthNames() {
    return MonthLayout.ROMAN_NAMES;
  }

  @Override
  public String leapRule() {
    return "A year is leap if the Gregorian year is.";
  }

  @Override
  public Notation notation() {
    return Notation.ERA;
  }

  @Override
  public List<Era> eras() {
    return eras;
  }

  /** The latest era: a new one gives dates other names. */
  @Override
  public String dataVersion() {
    return eras.get(eras.size() - 1).code();
  }

  @Override
  public String source() {
    return "Eras by law since 1868, the latest by Cabinet Order 143 of 2019; JIS X 0301:2019";
  }

  @Override
  public String cldrType() {
    return "japanese";
  }
}
