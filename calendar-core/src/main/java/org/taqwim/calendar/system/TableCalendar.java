package org.taqwim.calendar.system;

import java.io.ObjectStreamException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Era;
import org.taqwim.calendar.PackedDate;

/**
 * A calendar that an authority publishes as a table of month lengths, with or without leap months.
 *
 * <p>The table is a text resource beside this class, read by {@link MonthTable} at the first use of
 * the calendar; the class comment's facts stand at its head. All such calendars are instances of
 * this one final class, so that a call site sees one class whichever of them it serves.
 */
public final class TableCalendar extends CalendarSystem {

  private static final long serialVersionUID = 1L;

  // Read at first use. A race reads the resource twice and stores equal, immutable tables.
  @SuppressWarnings("Immutable")
  private transient MonthTable table;

  /** What defines the calendar; null if it is the registry's, and its table a resource. */
  private final transient String text;

  /**
   * @param id the calendar's name, and that of its resource, {@code <id>.txt}
   */
  TableCalendar(String id, Kind kind, String... aliases) {
    super(id, List.of(aliases), kind);
    this.text = null;
  }

  /** A table that no registry has: it travels with its text. */
  TableCalendar(String id, Kind kind, List<String> aliases, String text) {
    super(id, aliases, kind);
    this.text = text;
    table();
  }

  MonthTable table() {
    MonthTable loaded = table;
    return loaded != null ? loaded : load();
  }

  private MonthTable load() {
    MonthTable loaded =
        text == null
            ? MonthTable.read(id())
            : new MonthTable(TableText.read(id(), text.getBytes(StandardCharsets.UTF_8)));
    if (loaded.hasLeapMonths() && !isLuniSolar()) {
      throw new IllegalStateException(id() + " has leap months, and is not declared lunisolar");
    }
    table = loaded;
    return loaded;
  }

  /** The serialised form of a calendar that no registry has. */
  private record ByText(String id, Kind kind, List<String> aliases, String text)
      implements Serializable {
    private static final long serialVersionUID = 1L;

    private Object readResolve() {
      return new TableCalendar(id, kind, aliases, text);
    }
  }

  @Override
  protected Object writeReplace() throws ObjectStreamException {
    return text == null ? super.writeReplace() : new ByText(id(), kind(), aliases(), text);
  }

  /** A calendar with a text equals one that is defined alike; others are one of a kind. */
  @Override
  public boolean equals(Object other) {
    return other == this
        || text != null
            && other instanceof TableCalendar that
            && text.equals(that.text)
            && id().equals(that.id())
            && kind() == that.kind()
            && aliases().equals(that.aliases());
  }

  @Override
  public int hashCode() {
    return id().hashCode();
  }

  @Override
  public int toPacked(int epochDay) {
    return table().packed(epochDay);
  }

  @Override
  public CalendarSystem forRows() {
    return this;
  }

  @Override
  public int toEpochDay(int packed) {
    return table().epochDay(packed);
  }

  @Override
  public String dataVersion() {
    return table().version();
  }

  @Override
  public String source() {
    return table().source();
  }

  @Override
  public int provisionalFrom() {
    return table().provisionalFrom();
  }

  @Override
  public String cldrType() {
    String type = table().cldrType();
    return type == null ? id() : type;
  }

  @Override
  public List<String> monthNames() {
    return table().monthNames();
  }

  @Override
  public String leapRule() {
    return table().leapRule();
  }

  @Override
  public List<Era> eras() {
    String era = table().era();
    return era == null ? List.of() : List.of(Era.of(era, table().firstDay(), 1));
  }

  @Override
  public boolean isProleptic() {
    return table().firstYear() < 1;
  }

  @Override
  public boolean hasYearZero() {
    return table().firstYear() <= 0;
  }

  @Override
  public int maximumDaysInMonth() {
    return table().longestMonth();
  }

  @Override
  public int minimumDaysInMonth() {
    return table().shortestMonth();
  }

  @Override
  public int maximumMonthsInYear() {
    return table().mostMonths();
  }

  @Override
  public int minYear() {
    return table().firstYear();
  }

  @Override
  public int maxYear() {
    return table().lastYear();
  }

  @Override
  public int minEpochDay() {
    return table().firstDay();
  }

  @Override
  public int maxEpochDay() {
    return table().lastDay();
  }

  @Override
  public int monthsInYear(int year) {
    return table().monthsInYear(year);
  }

  @Override
  public int daysInMonth(int year, int ordinalMonth) {
    return ordinalMonth >= 1 && ordinalMonth <= monthsInYear(year)
        ? table().monthLength(year, ordinalMonth)
        : 0;
  }

  @Override
  public int daysInYear(int year) {
    return monthsInYear(year) != 0 ? table().yearLength(year) : 0;
  }

  /**
   * A year is leap if it has a leap month, or, in a table without leap months, if it is longer than
   * the table's mean year.
   */
  @Override
  public boolean isLeapYear(int year) {
    return monthsInYear(year) != 0 && table().isLeapYear(year);
  }

  @Override
  public int ordinalMonth(int packed) {
    return table().ordinalMonth(packed);
  }

  @Override
  public int firstOfMonth(int year, int ordinalMonth) {
    return ordinalMonth >= 1 && ordinalMonth <= monthsInYear(year)
        ? table().firstOfMonth(year, ordinalMonth)
        : PackedDate.INVALID;
  }

  @Override
  protected long monthsBetweenYears(int from, int to) {
    return table().monthsBetweenYears(from, to);
  }
}
