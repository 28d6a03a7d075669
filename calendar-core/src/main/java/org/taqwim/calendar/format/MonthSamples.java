package org.taqwim.calendar.format;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.PackedDate;

/** Months of a calendar, among which is one of every name that it uses. */
final class MonthSamples {

  /** A day of our time, from which samples are taken. */
  private static final int TODAY = 20_000;

  /** Leap months of some numbers are centuries apart. */
  private static final int LUNISOLAR_YEARS = 1500;

  /** Reforms that change which month is the first, as in Thailand in 1941, are no older. */
  private static final int YEARS = 100;

  private final CalendarSystem calendar;
  private final List<Integer> months = new ArrayList<>();

  /** The names, if one is that of months of different numbers in different years; else null. */
  private final List<String> shifting;

  MonthSamples(CalendarSystem calendar, CalendarLocale words) {
    this.calendar = calendar;
    addMonths(words);
    Map<String, Integer> codes = new HashMap<>();
    boolean shifts = false;
    for (int packed : months) {
      int code = PatternField.monthCode(packed);
      Integer before = codes.putIfAbsent(words.month(packed, TextStyle.FULL), code);
      shifts |= before != null && before != code;
    }
    shifting = shifts ? List.copyOf(codes.keySet()) : null;
  }

  private void addMonths(CalendarLocale words) {
    int day = Math.max(calendar.minEpochDay(), Math.min(calendar.maxEpochDay(), TODAY));
    int middle = calendar.yearIndex(PackedDate.year(calendar.toPacked(day)));
    boolean lunisolar = calendar.isLuniSolar();
    Set<Object> seen = new HashSet<>();
    for (int distance = 0; distance <= (lunisolar ? LUNISOLAR_YEARS : YEARS); distance++) {
      for (int sign = -1; sign <= 1; sign += 2) {
        int year = calendar.yearOfIndex(middle + sign * distance);
        int count = calendar.monthsInYear(year);
        for (int ordinal = 1; ordinal <= count; ordinal++) {
          int packed = calendar.firstOfMonth(year, ordinal);
          int code = PatternField.monthCode(packed);
          // Where years are many, by what decides a name, which is sooner had than the name itself.
          Object key = lunisolar ? count << 6 | code : code + words.month(packed, TextStyle.FULL);
          if (seen.add(key)) {
            months.add(packed);
          }
        }
      }
    }
  }

  /** First days of months, packed; those of our time come first. */
  List<Integer> months() {
    return months;
  }

  /** What a month's name is read as: the code of the month, or of a name that shifts its place. */
  int value(int packed, CalendarLocale words) {
    return shifting == null
        ? PatternField.monthCode(packed)
        : shifting.indexOf(words.month(packed, TextStyle.FULL));
  }

  /** The code in a year of the month that a name was read as; 0 if the year has none. */
  int code(int value, int year, CalendarLocale words) {
    if (shifting == null) {
      return value;
    }
    for (int ordinal = 1; ordinal <= calendar.monthsInYear(year); ordinal++) {
      int packed = calendar.firstOfMonth(year, ordinal);
      if (words.month(packed, TextStyle.FULL).equals(shifting.get(value))) {
        return PatternField.monthCode(packed);
      }
    }
    return 0;
  }
}
