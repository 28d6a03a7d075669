package org.taqwim.calendar.function;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.taqwim.calendar.CalendarField;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.WeekRule;
import org.taqwim.calendar.format.DatePattern;

/**
 * Functions of a date that have one result for each day: what lets an engine group by the date
 * instead of {@code to_calendar(d, 'jalali')}, and convert once for a group.
 *
 * <p>The names that a function is given besides the date, the calendar among them, come in any
 * order; nulls are passed over.
 */
public final class OneToOne {

  private OneToOne() {}

  /**
   * Whether each day of the calendar's range is known to have a result, and one that no other day
   * has. Functions of numbers are left out: a number is grouped by as fast as a date.
   */
  public static boolean isOneToOne(CalendarFunction function, Object... names) {
    CalendarSystem calendar = Preimage.find(CalendarSystem.class, names);
    if (calendar == null) {
      return false;
    }
    DatePattern pattern = Preimage.find(DatePattern.class, names);
    Locale locale = Preimage.find(Locale.class, names);
    return switch (function.kernel()) {
      case "toCalendar" ->
          pattern == null || pattern.tellsDay(calendar, locale == null ? Locale.ROOT : locale);
      case "calendarFields" -> true; // the year, the code of the month and the day are among them
      default -> false;
    };
  }

  /** Whether a function is known to have a result for each day of the calendar's range. */
  public static boolean isTotal(CalendarFunction function, Object... names) {
    CalendarSystem calendar = Preimage.find(CalendarSystem.class, names);
    CalendarField field = Preimage.find(CalendarField.class, names);
    return isOneToOne(function, names)
        || calendar != null
            && Preimage.find(WeekRule.class, names) == null
            && IntStream.range(0, FieldsRow.COLUMNS.size())
                .anyMatch(
                    column ->
                        FieldsRow.function(column).equals(function)
                            && Objects.equals(FieldsRow.part(column), field)
                            && FieldsRow.isFunction(column, calendar));
  }
}
