package org.taqwim.calendar.system;

import java.util.List;
import java.util.stream.IntStream;
import org.taqwim.calendar.Era;

/**
 * The long count of the Maya: a count of days in tuns of 360, each of eighteen uinals of twenty
 * kins.
 *
 * <p>Era: none. The long count 0.0.0.0.0 is 6 September 3114 BCE (Julian), by the correlation of
 * Goodman, Martínez and Thompson, Julian day 584 283. Text: the long count. Years: tuns; months:
 * uinals; days: kins. These are ordinals, from 1, while the long count has how many are complete,
 * from 0: 12.19.7.15.1 is the second day of the sixteenth uinal of the tun 5188, as 12 baktuns of
 * 400 tuns, 19 katuns of 20 and 7 tuns are complete, which make 5187. Leap rule: none. Range: tuns
 * 1 to 8000, to 19.19.19.17.19, as far as five places reach. Drift: five days in a year against the
 * seasons. Source: J. E. S. Thompson, Maya Hieroglyphic Writing (1950); Reingold and Dershowitz,
 * Calendrical Calculations (4th ed., 2018), ch. 11.
 */
public final class Mayan extends RuleCalendar {

  private static final long serialVersionUID = 1L;

  private static final int TUN = 360;
  private static final int TUNS = 8000;

  private static final int EPOCH = -1_856_305; // Julian day 584283

  /** The calendar. */
  public static final Mayan INSTANCE = new Mayan();

  private Mayan() {
    super("mayan", List.of("long-count"), Kind.COUNT, false, MonthLayout.UINALS, 1, TUN, 1, TUNS);
  }

  @Override
  public Notation notation() {
    return Notation.LONG_COUNT;
  }

  @Override
  boolean hasFastPath() {
    return false;
  }

  @Override
  int yearStart(int index) {
    return EPOCH + (index - 1) * TUN;
  }

  @Override
  boolean isLeap(int index) {
    return false;
  }

  /** By the digit that the long count has for them. */
  @Override
  public List<String> monthNames() {
    return IntStream.range(0, MonthLayout.UINALS.months()).mapToObj(m -> "Uinal " + m).toList();
  }

  @Override
  public String leapRule() {
    return "No year is leap: every tun has 360 days.";
  }

  @Override
  public List<Era> eras() {
    return List.of();
  }

  @Override
  public String dataVersion() {
    return "584283";
  }

  @Override
  public String source() {
    return "J. E. S. Thompson, Maya Hieroglyphic Writing (1950); Calendrical Calculations (4th ed.,"
        + " 2018), ch. 11";
  }

  @Override
  public String cldrType() {
    return id();
  }
}
