package org.taqwim.calendar.system;

import java.util.List;

/**
 * The tabular Islamic calendar with the astronomical epoch: arithmetic, close to the mean moon.
 *
 * <p>Era: AH; year 1 begins on Thursday, 15 July 622 Julian, a day before that of {@link
 * IslamicCivil}; there is no year 0. Months: Muharram to Dhu al-Hijja, of 30 and 29 days in turn.
 * Leap rule: of 30 years the 2nd, 5th, 7th, 10th, 13th, 16th, 18th, 21st, 24th, 26th and 29th have
 * a thirtieth day in Dhu al-Hijja. Range: years −500 000 to 500 000. Drift: a day in some 2 500
 * years against the mean moon; against observed months it is one or two days off. Source: CLDR
 * {@code islamic-tbla}.
 */
public final class IslamicTbla extends IslamicTabular {

  private static final long serialVersionUID = 1L;

  private static final int YEAR_1 = IslamicCivil.YEAR_1 - 1;

  /** The calendar. */
  public static final IslamicTbla INSTANCE = new IslamicTbla();

  private IslamicTbla() {
    super("islamic-tbla", List.of(), YEAR_1);
  }

  /** The packed date of an epoch day, or {@code PackedDate.INVALID} outside the range. */
  public static int packed(int epochDay) {
    return IslamicCivil.packed(epochDay + 1);
  }

  @Override
  public int toPacked(int epochDay) {
    return packed(epochDay);
  }

  @Override
  public String dataVersion() {
    return "tbla";
  }

  @Override
  public String source() {
    return "CLDR islamic-tbla; leap years as islamic-civil";
  }
}
