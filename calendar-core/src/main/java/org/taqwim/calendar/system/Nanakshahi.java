package org.taqwim.calendar.system;

import java.util.List;
import org.taqwim.calendar.Era;

/**
 * The Nanakshahi calendar of the Sikhs, by the fixed rule of 2003.
 *
 * <p>Era: NS; the year is 1468 less than the Gregorian one in which it begins, on 14 March; year 1,
 * which would have begun in 1469, is that of Guru Nanak's birth. Months: Chet to Phagun, five of 31
 * days and seven of 30. Leap rule: Phagun has a thirty-first day if it falls in a Gregorian leap
 * year. Range: 535 to 500 000; 535 began on 14 March 2003, when the rule came into force. This is
 * the calendar of Pal Singh Purewal, which many congregations keep. The Shiromani Gurdwara
 * Parbandhak Committee has since 2010 published another one under the same name, whose months begin
 * with the Bikrami ones; it is printed year by year and is not this. Drift: as the Gregorian
 * calendar's. Source: P. S. Purewal's Nanakshahi calendar, as released at the Akal Takht in 2003.
 */
public final class Nanakshahi extends RuleCalendar {

  private static final long serialVersionUID = 1L;

  /** The calendar. */
  public static final Nanakshahi INSTANCE = new Nanakshahi();

  private static final int FIRST_YEAR = 535;

  /** From the year to the Gregorian year in which it ends, with its Phagun. */
  private static final int TO_GREGORIAN = 1469;

  private Nanakshahi() {
    super(
        "nanakshahi",
        List.of(),
        Kind.SOLAR,
        false,
        MonthLayout.NANAKSHAHI,
        400,
        146_097,
        FIRST_YEAR,
        MAX_YEAR);
  }

  @Override
  boolean hasFastPath() {
    return false;
  }

  @Override
  int yearStart(int index) {
    return Gregorian.INSTANCE.yearStart(index + TO_GREGORIAN) - 293; // 14 March to 1 January
  }

  @Override
  boolean isLeap(int index) {
    return Gregorian.INSTANCE.isLeap(index + TO_GREGORIAN);
  }

  @Override
  public List<String> monthNames() {
    return List.of(
        "Chet", "Vaisakh", "Jeth", "Harh", "Sawan", "Bhadon", "Assu", "Katak", "Maghar", "Poh",
        "Magh", "Phagun");
  }

  @Override
  public String leapRule() {
    return "A year is leap if its Phagun falls in a Gregorian leap year: Phagun then has a thirty-first day.";
  }

  @Override
  public List<Era> eras() {
    return era("ns");
  }

  @Override
  public String dataVersion() {
    return "2003";
  }

  @Override
  public String source() {
    return "Nanakshahi calendar of P. S. Purewal, in force 2003 (NS 535)";
  }

  @Override
  public String cldrType() {
    return "nanakshahi";
  }
}
