package org.taqwim.calendar.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;

/**
 * Additions and differences are those of ECMAScript's Temporal with {@code overflow: 'constrain'},
 * of which {@code temporal_arithmetic.mjs} wrote the table. There is no exception.
 */
class TemporalArithmeticTest {

  private static final Pattern DATE = Pattern.compile("(-?[0-9]+)-([0-9]{2})(L?)-([0-9]{2})");

  private static final Map<String, CalendarUnit> UNITS =
      Map.of(
          "years", CalendarUnit.YEAR,
          "months", CalendarUnit.MONTH,
          "weeks", CalendarUnit.WEEK,
          "days", CalendarUnit.DAY);

  @Test
  void additionsAndDifferences() {
    Map<String, Integer> rows = new TreeMap<>();
    for (Csv.Row row : Csv.read("temporal_arithmetic.csv.gz")) {
      CalendarSystem calendar = Calendars.of(row.get("calendar"));
      int start = day(calendar, row.get("start"));
      CalendarUnit unit = UNITS.get(row.get("unit"));
      assertEquals(
          day(calendar, row.get("added")),
          calendar.plus(start, row.number("amount"), unit),
          row::toString);
      int end = day(calendar, row.get("end"));
      UNITS.forEach(
          (column, each) ->
              assertEquals(
                  row.number(column),
                  calendar.between(start, end, each),
                  () -> column + " of " + row));
      rows.merge(row.get("calendar"), 1, Integer::sum);
    }
    assertEquals(15, rows.size());
    for (String lunisolar : List.of("hebrew", "chinese", "dangi")) {
      assertEquals(2400, rows.get(lunisolar));
    }
  }

  private static int day(CalendarSystem calendar, String date) {
    Matcher fields = DATE.matcher(date);
    assertEquals(true, fields.matches(), date);
    int packed =
        PackedDate.of(
            calendar.yearOfIndex(Integer.parseInt(fields.group(1))),
            Integer.parseInt(fields.group(2)),
            !fields.group(3).isEmpty(),
            Integer.parseInt(fields.group(4)));
    int day = calendar.toEpochDay(packed);
    assertEquals(packed, calendar.toPacked(day), () -> calendar + " " + date);
    return day;
  }
}
