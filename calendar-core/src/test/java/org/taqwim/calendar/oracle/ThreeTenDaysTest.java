package org.taqwim.calendar.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DateTimeException;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.Chronology;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;
import org.threeten.extra.chrono.InternationalFixedChronology;
import org.threeten.extra.chrono.PaxChronology;
import org.threeten.extra.chrono.Symmetry010Chronology;
import org.threeten.extra.chrono.Symmetry454Chronology;

/**
 * Every day of the calendars that ThreeTen-Extra alone has beside us: whole months, which {@link
 * LibraryDifferenceTest} compares, may hide a leap week or a Year Day in the wrong place.
 */
class ThreeTenDaysTest {

  private static final int FIRST_YEAR = -2000;
  private static final int LAST_YEAR = 6000;

  static Stream<Arguments> calendars() {
    return Stream.of(
        Arguments.of("symmetry454", Symmetry454Chronology.INSTANCE),
        Arguments.of("symmetry010", Symmetry010Chronology.INSTANCE),
        Arguments.of("international-fixed", InternationalFixedChronology.INSTANCE),
        Arguments.of("pax", PaxChronology.INSTANCE));
  }

  @ParameterizedTest
  @MethodSource("calendars")
  void everyDayFromYear1OnIsTheSame(String id, Chronology theirs) {
    CalendarSystem ours = Calendars.of(id);
    int last = ours.toEpochDay(PackedDate.of(LAST_YEAR, 1, 1));
    for (int day = ours.toEpochDay(PackedDate.of(1, 1, 1)); day < last; day++) {
      if (!text(ours, day).equals(text(theirs.dateEpochDay(day)))) {
        assertEquals(text(theirs.dateEpochDay(day)), text(ours, day), id + " on day " + day);
      }
    }
  }

  static Stream<Arguments> symmetry() {
    return calendars().limit(2);
  }

  /**
   * Before year 1 ThreeTen-Extra 1.11.0 takes dates to the same days as we do, but not the days
   * back: there are no dates on the last days of some years, or others. On each of those days it
   * contradicts itself, and on no other does it differ from us.
   */
  @ParameterizedTest
  @MethodSource("symmetry")
  void beforeYear1TheyDifferOnlyWhereTheyContradictThemselves(String id, Chronology theirs) {
    CalendarSystem ours = Calendars.of(id);
    int year1 = ours.toEpochDay(PackedDate.of(1, 1, 1));
    List<Integer> without = new ArrayList<>();
    int others = 0;
    for (int day = ours.toEpochDay(PackedDate.of(FIRST_YEAR, 1, 1)); day < year1; day++) {
      int packed = ours.toPacked(day);
      ChronoLocalDate same =
          theirs.date(PackedDate.year(packed), PackedDate.month(packed), PackedDate.day(packed));
      assertEquals(day, same.toEpochDay());
      try {
        ChronoLocalDate date = theirs.dateEpochDay(day);
        boolean differs = !text(ours, day).equals(text(date));
        assertEquals(differs, date.toEpochDay() != day, id + " on day " + day);
        others += differs ? 1 : 0;
      } catch (DateTimeException e) {
        without.add(day);
      }
    }
    // 33 to 35 December −2 and 27 and 28 December −1 of symmetry454
    assertEquals(List.of(-719_893, -719_892, -719_891, -719_528, -719_527), without);
    assertEquals(599_182, others);
  }

  private static String text(CalendarSystem calendar, int day) {
    int packed = calendar.toPacked(day);
    return PackedDate.year(packed)
        + "-"
        + calendar.ordinalMonth(packed)
        + "-"
        + PackedDate.day(packed);
  }

  private static String text(ChronoLocalDate date) {
    return date.get(ChronoField.YEAR)
        + "-"
        + date.get(ChronoField.MONTH_OF_YEAR)
        + "-"
        + date.get(ChronoField.DAY_OF_MONTH);
  }
}
