package org.taqwim.calendar.system;

import java.util.List;
import org.taqwim.calendar.Era;

/**
 * The tabular Islamic calendar, as the calendars share it that count it from different days: cycles
 * of 30 years, of which eleven are leap.
 *
 * <p>Of CLDR's other two types, {@code islamic} and {@code islamic-rgsa}, there is no calendar
 * here. CLDR 49 lists both without a rule, and ICU4J 79.1 answers the same for both, from an
 * approximation of the moon's phase that no authority uses; ECMA-402 has deprecated them and lets
 * an implementation take another one for them. The registry therefore lists the variants instead.
 */
abstract class IslamicTabular extends RuleCalendar {

  private static final long serialVersionUID = 1L;

  static final int CYCLE_YEARS = 30;
  static final int CYCLE_DAYS = 10_631;

  private final transient int year1;

  /**
   * @param year1 the epoch day of the first day of year 1
   */
  IslamicTabular(String id, List<String> aliases, int year1) {
    super(
        id,
        aliases,
        Kind.LUNAR,
        false,
        MonthLayout.ISLAMIC,
        CYCLE_YEARS,
        CYCLE_DAYS,
        -MAX_YEAR,
        MAX_YEAR);
    this.year1 = year1;
  }

  @Override
  final int yearStart(int index) {
    return 354 * (index - 1) + Math.floorDiv(11 * (index - 1) + 14, 30) + year1;
  }

  @Override
  final boolean isLeap(int index) {
    return Math.floorMod(11 * index + 14, 30) < 11;
  }

  @Override
  public final List<String> monthNames() {
    return MonthLayout.ISLAMIC_NAMES;
  }

  @Override
  public final String leapRule() {
    return "Of 30 years the 2nd, 5th, 7th, 10th, 13th, 16th, 18th, 21st, 24th, 26th and 29th are leap.";
  }

  @Override
  public final List<Era> eras() {
    return eras("bh", "ah");
  }

  @Override
  public final String cldrType() {
    return "islamic";
  }
}
