package org.taqwim.calendar.system;

import java.util.List;
import org.taqwim.calendar.Era;

/**
 * The Ethiopian calendar, counted from the creation of the world.
 *
 * <p>Era: Amete Alem; year 1 begins on 29 August 5493 BC Julian, 5500 years before year 1 of {@link
 * Ethiopic}. Years before it are 0, −1, …, as in CLDR. Months, leap rule and drift: those of {@link
 * Ethiopic}. Range: years −500 000 to 500 000. Source: CLDR {@code ethioaa}; the epoch is that of
 * the Alexandrian monk Annianus (5th century).
 */
public final class EthiopicAmeteAlem extends AlexandrianCalendar {

  private static final long serialVersionUID = 1L;

  private static final int YEAR_1 = -2_725_242; // 29 August 5493 BC Julian
  private static final int YEAR_0 = YEAR_1 - 365;
  private static final long ORIGIN = FourYearCycle.ORIGIN - YEAR_0 * FourYearCycle.PER_DAY;

  /** The calendar. */
  public static final EthiopicAmeteAlem INSTANCE = new EthiopicAmeteAlem();

  private EthiopicAmeteAlem() {
    super("ethioaa", List.of("ethiopic-amete-alem"), YEAR_1);
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

  @Override
  public List<Era> eras() {
    return era("aa");
  }

  @Override
  public String dataVersion() {
    return "alexandrian";
  }

  @Override
  public String source() {
    return "CLDR ethioaa; Calendrical Calculations (4th ed., 2018), ch. 4";
  }

  @Override
  public String cldrType() {
    return "ethiopic-amete-alem";
  }
}
