package org.taqwim.calendar.system;

import java.util.List;
import org.taqwim.calendar.Era;

/**
 * The Ethiopian calendar, counted from the Incarnation.
 *
 * <p>Era: AM, Amete Mihret; year 1 begins on 29 August 8 Julian. Years before it are 0, −1, …, so
 * that years never decrease; by era, CLDR counts them as Amete Alem, year 0 being 5500, which is
 * what {@link EthiopicAmeteAlem} does throughout. Months: twelve of 30 days, Meskerem to Nehase,
 * and Pagume, the thirteenth, of five days. Leap rule: every fourth year, …, 3, 7, 11, …, the year
 * of Luke, has a sixth day in Pagume. Range: years −500 000 to 500 000. Drift: as the Julian
 * calendar, a day in 128 years. Source: CLDR {@code ethiopic}; Reingold and Dershowitz, Calendrical
 * Calculations (4th ed., 2018), ch. 4.
 */
public final class Ethiopic extends AlexandrianCalendar {

  private static final long serialVersionUID = 1L;

  private static final int YEAR_1 = -716_367; // 29 August 8 Julian
  private static final int YEAR_0 = YEAR_1 - 365;
  private static final long ORIGIN = FourYearCycle.ORIGIN - YEAR_0 * FourYearCycle.PER_DAY;

  /** The calendar. */
  public static final Ethiopic INSTANCE = new Ethiopic();

  private Ethiopic() {
    super("ethiopic", List.of("ethiopian"), YEAR_1);
  }

  /** The packed date of an epoch day, or {@code PackedDate.INVALID} outside the range. */
  public static int packed(int epochDay) {
    return (epochDay - YEAR_0 & -(1 << 23)) == 0
        ? FourYearCycle.packed(ORIGIN + epochDay * FourYearCycle.PER_DAY, MONTH_DAY)
        : INSTANCE.packedByRule(epochDay);
  }

  @Override
  public int toPacked(int epochDay) {
    return packed(epochDay);
  }

  @Override
  public List<String> monthNames() {
    return ETHIOPIC_NAMES;
  }

  /** Years before the first are counted in the era of the world. */
  @Override
  public List<Era> eras() {
    return List.of(Era.of("aa", minEpochDay(), -5499), Era.of("am", yearStart(1), 1));
  }

  @Override
  public String dataVersion() {
    return "alexandrian";
  }

  @Override
  public String source() {
    return "CLDR ethiopic; Calendrical Calculations (4th ed., 2018), ch. 4";
  }

  @Override
  public String cldrType() {
    return "ethiopic";
  }
}
