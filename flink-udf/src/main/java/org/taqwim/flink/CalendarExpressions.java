package org.taqwim.flink;

import static org.apache.flink.table.api.Expressions.lit;

import java.time.LocalDate;
import org.apache.flink.table.api.ApiExpression;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.function.NameResolver;

/**
 * Conditions for the Table API that sources of Flink can use, as they are ranges of a column and
 * not calls of functions.
 */
public final class CalendarExpressions {

  private CalendarExpressions() {}

  /**
   * Whether a date is within periods of a calendar, as {@code calendar_between(d, from, to,
   * calendar)} tells: the range from the first day of one to the last of the other.
   *
   * @param d of type DATE
   * @param from a period such as {@code "1403-07"}, or {@code "1403"} for the year
   * @param to a period; before {@code from} nothing is between
   * @param calendar a calendar of the registry, such as {@code "jalali"}
   * @throws CalendarException if the calendar is unknown, or has no such period
   */
  public static ApiExpression between(ApiExpression d, String from, String to, String calendar) {
    try {
      CalendarSystem system = Calendars.of(calendar);
      int first =
          Math.max(NameResolver.period(from, system).firstDay(), CalendarScalarFunction.FIRST_DATE);
      int last =
          Math.min(NameResolver.period(to, system).lastDay(), CalendarScalarFunction.LAST_DATE);
      return first <= last
          ? d.between(date(first), date(last))
          // Nothing is, but NULL is unknown.
          : d.between(
              date(CalendarScalarFunction.LAST_DATE), date(CalendarScalarFunction.FIRST_DATE));
    } catch (CalendarException e) {
      throw e.in("CalendarExpressions.between");
    }
  }

  private static ApiExpression date(int epochDay) {
    return lit(LocalDate.ofEpochDay(epochDay));
  }
}
