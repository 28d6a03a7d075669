package org.taqwim.calendar.function;

import static org.taqwim.calendar.CalendarUnit.HALF;
import static org.taqwim.calendar.CalendarUnit.MONTH;
import static org.taqwim.calendar.CalendarUnit.QUARTER;
import static org.taqwim.calendar.CalendarUnit.YEAR;
import static org.taqwim.calendar.function.CalendarFunctions.utf8;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.WeekRule;
import org.taqwim.calendar.format.ByLocale;
import org.taqwim.calendar.format.CalendarLocale;
import org.taqwim.calendar.format.DatePattern;
import org.taqwim.calendar.format.DefaultText;
import org.taqwim.calendar.function.CalendarFunction.Column;
import org.taqwim.calendar.function.CalendarFunction.ResultType;

/**
 * A row of {@code calendar_dimension}: a day as the date dimension of a warehouse has it. It is the
 * day, the fields of {@link FieldsRow} and, about them, texts, names and the days that its periods
 * begin and end with.
 */
public final class DimensionRow {

  private static final String IF_ANY = "; NULL if the calendar has none";

  /** The columns. */
  public static final List<Column> COLUMNS = columns();

  private static final CalendarUnit[] PERIODS = {MONTH, QUARTER, HALF, YEAR};

  private static final ByLocale<DimensionRow> KNOWN = new ByLocale<>(DimensionRow::new);

  private final CalendarSystem calendar;
  private final Locale locale;
  private final CalendarLocale words;
  private final WeekRule weeks;
  private final DatePattern longText;

  private DimensionRow(CalendarSystem calendar, Locale locale) {
    this.calendar = calendar;
    this.locale = locale;
    words = CalendarLocale.of(calendar, locale);
    weeks = words.weekRule();
    longText = DatePattern.of("long");
  }

  /** The rows of a calendar in a locale. */
  static DimensionRow in(CalendarSystem calendar, Locale locale) {
    return KNOWN.get(calendar, locale);
  }

  private static List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(date("date", "the day"));
    columns.add(text("date_text", "to_calendar(date, calendar)"));
    columns.add(text("date_long_text", "to_calendar(date, calendar, 'long', locale)"));
    for (Column field : FieldsRow.COLUMNS) {
      columns.add(
          field.name().equals("key")
              ? new Column("day_key", field.type(), field.nullable(), field.meaning())
              : field);
    }
    columns.add(
        new Column(
            "quarter_name",
            ResultType.TEXT,
            true,
            "the name of the quarter in the locale" + IF_ANY));
    columns.add(text("month_name", "the name of the month in the locale"));
    columns.add(text("month_short_name", "the short name of the month"));
    columns.add(text("day_name", "the name of the weekday in the locale"));
    columns.add(text("day_short_name", "the short name of the weekday"));
    columns.add(
        date(
            "first_day_of_week",
            "the first day of the week, by the locale's custom; in a calendar of whole weeks its own"));
    columns.add(date("last_day_of_week", "the last day of the week"));
    columns.add(date("first_day_of_month", "the first day of the month"));
    columns.add(date("last_day_of_month", "the last day of the month"));
    columns.add(dateOrNull("first_day_of_quarter", "the first day of the quarter" + IF_ANY));
    columns.add(dateOrNull("last_day_of_quarter", "the last day of the quarter" + IF_ANY));
    columns.add(dateOrNull("first_day_of_half", "the first day of the half" + IF_ANY));
    columns.add(dateOrNull("last_day_of_half", "the last day of the half" + IF_ANY));
    columns.add(date("first_day_of_year", "the first day of the year"));
    columns.add(date("last_day_of_year", "the last day of the year"));
    columns.add(number("days_left_in_month", "the days of the month after this one"));
    columns.add(
        numberOrNull("days_left_in_quarter", "the days of the quarter after this one" + IF_ANY));
    columns.add(numberOrNull("days_left_in_half", "the days of the half after this one" + IF_ANY));
    columns.add(number("days_left_in_year", "the days of the year after this one"));
    columns.add(
        dateOrNull(
            "previous_year_same_day",
            "calendar_add('YEAR', -1, date, calendar); NULL if that is before the range"));
    return List.copyOf(columns);
  }

  /**
   * The days from one to another, all of which must be in the range.
   *
   * @throws CalendarException if one is not
   */
  public static void checkRange(int from, int to, CalendarSystem calendar) {
    if (from > to) {
      return;
    }
    for (int end : new int[] {from, to}) {
      if (calendar.toPacked(end) == PackedDate.INVALID) {
        throw CalendarException.dayOutOfRange(calendar, end);
      }
    }
  }

  /**
   * The values of a day of the range, in the order of {@link #COLUMNS}: {@link Integer}, also for
   * DATE as epoch day, {@link Boolean}, text as UTF-8.
   */
  Object[] of(int d, int packed) {
    Object[] row = new Object[COLUMNS.size()];
    int at = 0;
    row[at++] = d;
    row[at++] = DefaultText.format(d, packed, calendar);
    row[at++] = longText.format(d, calendar, locale);
    Object[] fields = FieldsRow.of(d, packed, calendar, weeks);
    System.arraycopy(fields, 0, row, at, fields.length);
    at += fields.length;
    row[at++] =
        calendar.has(QUARTER)
            ? utf8(words.quarter(calendar.quarter(packed), TextStyle.FULL_STANDALONE))
            : null;
    row[at++] = utf8(words.month(packed, TextStyle.FULL_STANDALONE));
    row[at++] = utf8(words.month(packed, TextStyle.SHORT_STANDALONE));
    int dayOfWeek = CalendarSystem.dayOfWeek(d);
    row[at++] = utf8(words.weekday(dayOfWeek, TextStyle.FULL_STANDALONE));
    row[at++] = utf8(words.weekday(dayOfWeek, TextStyle.SHORT_STANDALONE));
    row[at++] = weeks.startOfWeek(d);
    row[at++] = weeks.startOfWeek(d) + 6;
    for (CalendarUnit unit : PERIODS) {
      row[at++] = calendar.has(unit) ? calendar.firstDay(d, unit) : null;
      row[at++] = calendar.has(unit) ? calendar.lastDay(d, unit) : null;
    }
    for (CalendarUnit unit : PERIODS) {
      row[at++] = calendar.has(unit) ? calendar.lastDay(d, unit) - d : null;
    }
    int yearBefore = calendar.plus(d, -1, YEAR);
    row[at] = yearBefore == PackedDate.INVALID ? null : yearBefore;
    return row;
  }

  private static Column text(String name, String meaning) {
    return new Column(name, ResultType.TEXT, false, meaning);
  }

  private static Column number(String name, String meaning) {
    return new Column(name, ResultType.INT, false, meaning);
  }

  private static Column numberOrNull(String name, String meaning) {
    return new Column(name, ResultType.INT, true, meaning);
  }

  private static Column date(String name, String meaning) {
    return new Column(name, ResultType.DATE, false, meaning);
  }

  private static Column dateOrNull(String name, String meaning) {
    return new Column(name, ResultType.DATE, true, meaning);
  }
}
