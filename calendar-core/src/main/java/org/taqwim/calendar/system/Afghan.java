package org.taqwim.calendar.system;

import java.util.List;
import org.taqwim.calendar.Era;
import org.taqwim.calendar.PackedDate;

/**
 * The solar Hijri calendar of Afghanistan: the days of {@link Jalali}, with months named after the
 * signs.
 *
 * <p>Era: AP, as CLDR has it for {@code persian}, the type that it names first for Afghanistan.
 * Months: Hamal to Hut, six of 31 days, five of 30, and Hut of 29 or 30. CLDR has their names in
 * Dari and Pashto, as those of {@code persian} in {@code fa-AF} and {@code ps}. Leap rule: that of
 * {@link Jalali}. Range: 1336 to 1406. Before 1336 months had 29 to 32 days, as the sun takes
 * through a sign. In 1408 the equinox falls between noon at Kabul and noon at 52.5° E, and the rule
 * of thumb that every Gregorian leap year begins a leap year parts from Iran's, too; as Afghanistan
 * has published no rule, the length of 1407 is not known. Drift: none. Source: constitution of
 * 1382, article 18 (the solar Hijri year); Encyclopaedia Iranica, "Calendars" (the lengths since
 * 1336); CLDR.
 */
public final class Afghan extends RuleCalendar {

  private static final long serialVersionUID = 1L;

  private static final int FIRST_YEAR = 1336;
  private static final int LAST_YEAR = 1406;

  /** The calendar. */
  public static final Afghan INSTANCE = new Afghan();

  private static final int FIRST_DAY = INSTANCE.minEpochDay();
  private static final int LAST_DAY = INSTANCE.maxEpochDay();

  private Afghan() {
    super(
        "afghan",
        List.of("solar-hijri-afghan"),
        Kind.SOLAR,
        false,
        MonthLayout.PERSIAN,
        33,
        12_053,
        FIRST_YEAR,
        LAST_YEAR);
  }

  /** The packed date of an epoch day, or {@code PackedDate.INVALID} outside the range. */
  public static int packed(int epochDay) {
    return epochDay >= FIRST_DAY && epochDay <= LAST_DAY
        ? Jalali.packed(epochDay)
        : PackedDate.INVALID;
  }

  @Override
  public int toPacked(int epochDay) {
    return packed(epochDay);
  }

  @Override
  int yearStart(int index) {
    return Jalali.INSTANCE.yearStart(index);
  }

  @Override
  boolean isLeap(int index) {
    return Jalali.INSTANCE.isLeap(index);
  }

  @Override
  public List<String> monthNames() {
    return List.of(
        "Hamal", "Sawr", "Jawza", "Saratan", "Asad", "Sunbula", "Mizan", "Aqrab", "Qaws", "Jadi",
        "Dalw", "Hut");
  }

  @Override
  public String leapRule() {
    return Jalali.INSTANCE.leapRule().replace("Farvardin", monthNames().get(0));
  }

  @Override
  public List<Era> eras() {
    return era("ap");
  }

  @Override
  public String dataVersion() {
    return "1336";
  }

  @Override
  public String source() {
    return "Days of jalali, as CLDR has them for Afghanistan; months of today's lengths since 1336 (1957)";
  }

  @Override
  public String cldrType() {
    return id();
  }
}
