package org.taqwim.calendar.system;

import java.util.List;
import org.taqwim.calendar.Era;

/**
 * The revised Julian calendar of Milutin Milanković, proleptic, which several Orthodox churches use
 * for fixed feasts.
 *
 * <p>Era: AD; there is no year 0, as in QCalendar. Months: January to December. Leap rule: every
 * fourth year, but of the centuries only those that leave 2 or 6 when divided by nine. It equals
 * the Gregorian calendar from 1600-03-01 to 2800-02-28. Range: years −500 000 to 500 000. Drift: a
 * day in some 31 000 years against the mean tropical year. Source: M. Milanković, "Das Ende des
 * julianischen Kalenders und der neue Kalender der orientalischen Kirchen", Astronomische
 * Nachrichten 220 (1923), 379–384.
 */
public final class Milankovic extends RuleCalendar {

  private static final long serialVersionUID = 1L;

  /** The calendar. */
  public static final Milankovic INSTANCE = new Milankovic();

  private static final int GREGORIAN_FIRST = -135_080; // 1600-03-01
  private static final int GREGORIAN_LAST = 303_209; // 2800-02-28

  private Milankovic() {
    super(
        "milankovic",
        List.of(),
        Kind.SOLAR,
        false,
        MonthLayout.ROMAN,
        900,
        328_718,
        -MAX_YEAR,
        MAX_YEAR);
  }

  /** The packed date of an epoch day, or {@code PackedDate.INVALID} outside the range. */
  public static int packed(int epochDay) {
    return epochDay >= GREGORIAN_FIRST && epochDay <= GREGORIAN_LAST
        ? Gregorian.packed(epochDay)
        : INSTANCE.packedByRule(epochDay);
  }

  @Override
  public int toPacked(int epochDay) {
    return packed(epochDay);
  }

  @Override
  int yearStart(int index) {
    int before = index - 1;
    int centuries = Math.floorDiv(before, 100);
    // Of nine centuries the 2nd and 6th keep their leap day.
    return 365 * before
        + Math.floorDiv(before, 4)
        - centuries
        + Math.floorDiv(2 * centuries + 6, 9)
        - 719_162;
  }

  @Override
  boolean isLeap(int index) {
    if (index % 100 != 0) {
      return (index & 3) == 0;
    }
    int century = Math.floorMod(index / 100, 9);
    return century == 2 || century == 6;
  }

  @Override
  public List<String> monthNames() {
    return MonthLayout.ROMAN_NAMES;
  }

  @Override
  public String leapRule() {
    return "Every fourth year is leap, but of the centuries only those that leave 2 or 6 when divided by nine.";
  }

  @Override
  public List<Era> eras() {
    return eras("bce", "ce");
  }

  @Override
  public String dataVersion() {
    return "1923";
  }

  @Override
  public String source() {
    return "M. Milanković, Astronomische Nachrichten 220 (1923), 379–384";
  }

  @Override
  public String cldrType() {
    return "gregorian";
  }
}
