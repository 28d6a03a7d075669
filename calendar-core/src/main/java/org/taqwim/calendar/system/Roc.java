package org.taqwim.calendar.system;

import java.util.List;
import org.taqwim.calendar.Era;
import org.taqwim.calendar.PackedDate;

/**
 * The calendar of the Republic of China (Minguo), in use in Taiwan: Gregorian, with its own years.
 *
 * <p>Era: Minguo; year 1 is 1912. The year before it is −1, which is the first before the Republic
 * (民前 1), so that the digits are always those that users write and years never decrease; there is
 * no year 0, where java.time and ECMAScript's Temporal have one. Months and leap rule: those of
 * {@link Gregorian}. Range: years −500 000 to 500 000; it is in force since 1 January 1912 and
 * extended backwards before, as dates before the Republic are written on forms today. Drift: as the
 * Gregorian calendar's. Source: order of the Provisional President, 2 January 1912; CLDR {@code
 * roc}.
 */
public final class Roc extends RuleCalendar {

  private static final long serialVersionUID = 1L;

  /** The calendar. */
  public static final Roc INSTANCE = new Roc();

  /** From the year of the Republic to the Gregorian year. */
  private static final int TO_GREGORIAN = 1911;

  private static final int YEAR_1 = -21_185; // 1912-01-01

  private Roc() {
    super(
        "roc",
        List.of("minguo"),
        Kind.SOLAR,
        false,
        MonthLayout.ROMAN,
        400,
        146_097,
        -MAX_YEAR,
        MAX_YEAR);
  }

  /** The packed date of an epoch day, or {@code PackedDate.INVALID} outside the range. */
  public static int packed(int epochDay) {
    if ((epochDay + (1 << 22) & -(1 << 23)) != 0) {
      return INSTANCE.packedByRule(epochDay);
    }
    // The sign takes one more year off before year 1, as there is no year 0.
    int toGregorian = TO_GREGORIAN - (epochDay - YEAR_1 >> 31);
    return Gregorian.packed(epochDay) - (toGregorian << PackedDate.YEAR_SHIFT);
  }

  @Override
  public int toPacked(int epochDay) {
    return packed(epochDay);
  }

  @Override
  int yearStart(int index) {
    return Gregorian.INSTANCE.yearStart(index + TO_GREGORIAN);
  }

  @Override
  boolean isLeap(int index) {
    return Gregorian.INSTANCE.isLeap(index + TO_GREGORIAN);
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
  public List<Era> eras() {
    return eras("broc", "roc");
  }

  @Override
  public String dataVersion() {
    return "1912";
  }

  @Override
  public String source() {
    return "Order of the Provisional President of the Republic of China, 2 January 1912; CLDR roc";
  }

  @Override
  public String cldrType() {
    return "roc";
  }
}
