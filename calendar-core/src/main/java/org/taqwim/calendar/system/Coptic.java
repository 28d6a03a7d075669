package org.taqwim.calendar.system;

import java.util.List;
import org.taqwim.calendar.Era;

/**
 * The Coptic calendar of the Church of Alexandria.
 *
 * <p>Era: AM, the era of the Martyrs; year 1 begins on 29 August 284 Julian, in the year in which
 * Diocletian came to reign. Years before it are 0, −1, …, as in CLDR and java.time. Months: twelve
 * of 30 days, Thout to Mesori, and the little month Nasie, the thirteenth, of five days. Leap rule:
 * every fourth year, …, 3, 7, 11, …, has a sixth day in Nasie. Range: years −500 000 to 500 000;
 * before the calendar's reform under Augustus the Egyptian year had no leap day. Drift: as the
 * Julian calendar, a day in 128 years. Source: CLDR {@code coptic}; Reingold and Dershowitz,
 * Calendrical Calculations (4th ed., 2018), ch. 4.
 */
public final class Coptic extends AlexandrianCalendar {

  private static final long serialVersionUID = 1L;

  private static final int YEAR_1 = -615_558; // 29 August 284 Julian
  private static final int YEAR_0 = YEAR_1 - 365;
  private static final long ORIGIN = FourYearCycle.ORIGIN - YEAR_0 * FourYearCycle.PER_DAY;

  /** The calendar. */
  public static final Coptic INSTANCE = new Coptic();

  private Coptic() {
    super("coptic", List.of(), YEAR_1);
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
    return List.of(
        "Tout",
        "Baba",
        "Hator",
        "Kiahk",
        "Toba",
        "Amshir",
        "Baramhat",
        "Baramouda",
        "Bashans",
        "Paona",
        "Epep",
        "Mesra",
        "Nasie");
  }

  @Override
  public List<Era> eras() {
    return era("am");
  }

  @Override
  public String dataVersion() {
    return "alexandrian";
  }

  @Override
  public String source() {
    return "CLDR coptic; Calendrical Calculations (4th ed., 2018), ch. 4";
  }

  @Override
  public String cldrType() {
    return "coptic";
  }
}
