package org.taqwim.calendar.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;

/**
 * The months' names that calendars declare are those of CLDR in English, where it has any. It has
 * none for Afghanistan's months but in Afghanistan's own languages.
 */
class EnglishNamesTest {

  static List<CalendarSystem> calendarsOfCldr() {
    Set<String> types = Set.of(Calendar.getKeywordValuesForLocale("ca", ULocale.ENGLISH, false));
    return Calendars.all().stream().filter(c -> types.contains(c.cldrType())).toList();
  }

  @ParameterizedTest
  @MethodSource("calendarsOfCldr")
  void asInCldr(CalendarSystem calendar) {
    ULocale locale = ULocale.ENGLISH.setKeywordValue("calendar", calendar.cldrType());
    List<String> names = new ArrayList<>(List.of(new DateFormatSymbols(locale).getMonths()));
    if (calendar.cldrType().equals("hebrew")) {
      // ICU's array has the leap month in its sixth place, and Adar II after the last.
      names.remove("Adar I");
      names.remove("Adar II");
    }
    List<String> inOrder =
        IntStream.rangeClosed(1, calendar.monthNames().size())
            .mapToObj(month -> names.get(cldrMonth(calendar, month) - 1))
            .toList();
    assertEquals(inOrder, calendar.monthNames());
  }

  /** Of a year in use. */
  private static int cldrMonth(CalendarSystem calendar, int month) {
    int year = PackedDate.year(calendar.toPacked(19_500));
    return PackedDate.month(calendar.cldrDate(PackedDate.of(year, month, 1)));
  }
}
