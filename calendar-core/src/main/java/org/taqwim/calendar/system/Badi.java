package org.taqwim.calendar.system;

import java.util.Arrays;
import java.util.List;
import org.taqwim.calendar.Era;
import org.taqwim.calendar.PackedDate;

/**
 * The Badíʻ calendar of the Baháʼís.
 *
 * <p>Era: BE; year 1 begins on 21 March 1844. Months: nineteen of 19 days, numbered 1 to 19, and
 * between the eighteenth and the nineteenth the Ayyám-i-Há, four days or five, which are no month.
 * They bear the code of a leap month, {@code 18L}, so that the months keep the numbers that they
 * have: {@code 0182-18L-05} is the eve of {@code 0182-19-01}. As an ordinal they are the nineteenth
 * of the twenty parts of a year. Leap rule: a year is leap, and has five such days, if the next one
 * begins 366 days later. Since 172 a year begins on the day, from sunset to sunset, in which the
 * March equinox falls at Tehran; before, it began on 21 March. Range: 1 to 221, the last year for
 * which the Baháʼí World Centre has published the day. A date is that of the day until sunset, as
 * everywhere; the Baháʼí day begins at the sunset before. Drift: none since 172. Source: message of
 * the Universal House of Justice of 10 July 2014, and the dates of 172 to 221 BE published by the
 * Baháʼí World Centre; that 221 ends on 19 March 2065 follows from the same rule, as that equinox
 * is ten hours from the nearest sunset.
 */
public final class Badi extends RuleCalendar {

  private static final long serialVersionUID = 1L;

  private static final int LAST_YEAR = 221;

  /** The first year that begins by the equinox. */
  private static final int EQUINOX_FROM = 172;

  /** The years since then that begin on 21 March; the others begin on the 20th. */
  private static final int[] ON_21_MARCH = {
    172, 175, 176, 179, 180, 183, 184, 188, 192, 196, 200, 204, 208, 212
  };

  /** From the year to the Gregorian year in which it ends. */
  private static final int TO_GREGORIAN = 1844;

  /** The number of the month before the Ayyám-i-Há, which are the next part of the year. */
  private static final int MONTHS_BEFORE = 18;

  /** The calendar. */
  public static final Badi INSTANCE = new Badi();

  private Badi() {
    super(
        "badi", List.of("bahai"), Kind.SOLAR, false, MonthLayout.BADI, 400, 146_097, 1, LAST_YEAR);
  }

  @Override
  boolean hasFastPath() {
    return false;
  }

  @Override
  int packedByRule(int epochDay) {
    int byOrdinal = super.packedByRule(epochDay);
    return byOrdinal == PackedDate.INVALID ? PackedDate.INVALID : coded(byOrdinal);
  }

  /** A packed date whose month is an ordinal, with the number or code of the month. */
  private static int coded(int byOrdinal) {
    int first = INSTANCE.firstOfMonth(PackedDate.year(byOrdinal), PackedDate.month(byOrdinal));
    return PackedDate.withDay(first, PackedDate.day(byOrdinal));
  }

  @Override
  public int firstOfMonth(int year, int ordinalMonth) {
    return ordinalMonth <= MONTHS_BEFORE
        ? PackedDate.of(year, ordinalMonth, 1)
        : PackedDate.of(year, ordinalMonth - 1, ordinalMonth == MONTHS_BEFORE + 1, 1);
  }

  @Override
  public int ordinalMonth(int packed) {
    int month = PackedDate.month(packed);
    return month > MONTHS_BEFORE || PackedDate.isLeapMonth(packed) ? month + 1 : month;
  }

  @Override
  public int toEpochDay(int packed) {
    return PackedDate.isLeapMonth(packed) && PackedDate.month(packed) != MONTHS_BEFORE
        ? PackedDate.INVALID
        : super.toEpochDay(
            PackedDate.of(PackedDate.year(packed), ordinalMonth(packed), PackedDate.day(packed)));
  }

  @Override
  int yearStart(int index) {
    int on21March = Gregorian.INSTANCE.yearStart(index + TO_GREGORIAN) - 286; // 1 January less 286
    return index < EQUINOX_FROM || Arrays.binarySearch(ON_21_MARCH, index) >= 0
        ? on21March
        : on21March - 1;
  }

  @Override
  boolean isLeap(int index) {
    return yearStart(index + 1) - yearStart(index) == 366;
  }

  @Override
  public List<String> monthNames() {
    return List.of(
        "Bahá",
        "Jalál",
        "Jamál",
        "ʻAẓamat",
        "Núr",
        "Raḥmat",
        "Kalimát",
        "Kamál",
        "Asmáʼ",
        "ʻIzzat",
        "Mashíyyat",
        "ʻIlm",
        "Qudrat",
        "Qawl",
        "Masáʼil",
        "Sharaf",
        "Sulṭán",
        "Mulk",
        "ʻAláʼ");
  }

  @Override
  public String leapMonthName(int month) {
    return month == MONTHS_BEFORE ? "Ayyám-i-Há" : null;
  }

  @Override
  public String leapRule() {
    return "A year is leap, and has five days of Ayyám-i-Há for four, if the next one begins 366 days later; since 172 a year begins on the day, from sunset to sunset, of the March equinox at Tehran, before on 21 March.";
  }

  @Override
  public List<Era> eras() {
    return era("be");
  }

  @Override
  public String dataVersion() {
    return "bwc-221";
  }

  @Override
  public String source() {
    return "Universal House of Justice, 10 July 2014; Baháʼí World Centre, dates of 172 to 221 BE";
  }

  @Override
  public String cldrType() {
    return "badi";
  }
}
