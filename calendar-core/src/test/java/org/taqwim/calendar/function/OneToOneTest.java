package org.taqwim.calendar.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarField;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.Specifications;
import org.taqwim.calendar.WeekRule;
import org.taqwim.calendar.format.DatePattern;

/** What is said to tell the day does, and is not said of what does not. */
class OneToOneTest {

  private static final CalendarFunction TO_CALENDAR = FunctionTable.of("to_calendar");
  private static final List<String> PATTERNS =
      List.of(
          "yyyy/MM/dd",
          "y-M-d",
          "d.M.y",
          "d MMMM yyyy",
          "MMM d, y",
          "d LLL u",
          "dMMMM-y",
          "default",
          "medium",
          "full",
          "yy/MM/dd",
          "dd/MM/yyyy G",
          "y MMMMM d");
  private static final List<Locale> LOCALES =
      List.of(
          Locale.ROOT,
          Locale.forLanguageTag("fa"),
          Locale.forLanguageTag("ar-EG"),
          Locale.forLanguageTag("zh"));

  static List<CalendarSystem> calendars() {
    return Specifications.andRegistered();
  }

  // ---- no two days have the same

  @ParameterizedTest
  @MethodSource("calendars")
  void noTwoDaysHaveTheSameText(CalendarSystem calendar) {
    Set<Integer> days = days(calendar);
    assertTrue(OneToOne.isOneToOne(TO_CALENDAR, calendar));
    assertDistinct(
        days, d -> new String(CalendarFunctions.toCalendar(d, calendar), UTF_8), calendar);
    for (String text : PATTERNS) {
      DatePattern pattern = DatePattern.of(text);
      for (Locale locale : LOCALES) {
        if (tellsDay(pattern, calendar, locale)) {
          assertDistinct(
              days,
              d -> new String(pattern.format(d, calendar, locale), UTF_8),
              calendar + " " + pattern + " " + locale);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("calendars")
  void noTwoDaysHaveTheSameFields(CalendarSystem calendar) {
    assertTrue(OneToOne.isOneToOne(FunctionTable.of("calendar_fields"), calendar));
    assertDistinct(
        days(calendar),
        d -> Arrays.deepToString(CalendarFunctions.calendarFields(d, calendar)),
        calendar);
  }

  private static boolean tellsDay(DatePattern pattern, CalendarSystem calendar, Locale locale) {
    try {
      return OneToOne.isOneToOne(TO_CALENDAR, calendar, pattern, locale);
    } catch (CalendarException lacksAnEra) {
      return false;
    }
  }

  private static void assertDistinct(Set<Integer> days, IntFunction<String> text, Object what) {
    Map<String, Integer> known = new HashMap<>();
    for (int day : days) {
      Integer other = known.put(text.apply(day), day);
      assertNull(other, () -> what + ": " + day + " and " + other + " are " + text.apply(day));
    }
  }

  // Two years at both ends and in our time, of which months and days meet in all ways, and others.
  private static Set<Integer> days(CalendarSystem calendar) {
    int first = calendar.minEpochDay();
    int last = calendar.maxEpochDay();
    Set<Integer> days = new LinkedHashSet<>();
    for (int i = 0; i < 250; i++) {
      days.add(Math.min(last, first + i));
      days.add(Math.max(first, last - i));
      days.add(Math.max(first, Math.min(last, 19_000 + i)));
    }
    new Random(1403)
        .ints(300, 0, Integer.MAX_VALUE)
        .forEach(i -> days.add((int) (first + i % (1L + last - first))));
    return days;
  }

  // ---- what is known

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jalali | yyyy/MM/dd | fa | true",
        "jalali | d MMMM yyyy | fa | true",
        "islamic-umalqura | d MMMM yyyy | ar | true",
        "hebrew | yyyy-MM-dd | und | true",
        "gregorian | MMM d, y | und | true",
        "jalali | y'L'MM-dd | und | false", // a leap month would end in L
        "jalali | d'1'M-y | und | false", // 1, 1 and 11 or 11 and 1
        "jalali | y'۱'M-d | fa | false",
        "jalali | yyyyMMdd | und | false", // a year of more digits would move the month
        "jalali | yy/MM/dd | und | false", // the century is lost
        "jalali | yyyy/MM | und | false",
        "jalali | MM/dd | und | false",
        "jalali | E d MMMM yyyy | und | false", // it does, but the weekday is not looked at
        "hebrew | d MMMM yyyy | und | false", // leap months have names only in their years
        "gregorian | MMMMM d y | und | false", // J is January, June and July
        "islamic-umalqura | MMMM'I'd y | und | false", // is the I that of Rabi II?
      })
  void isSaidOfPatterns(String calendar, String pattern, String locale, boolean tells) {
    assertEquals(
        tells,
        OneToOne.isOneToOne(
            TO_CALENDAR,
            Calendars.of(calendar),
            DatePattern.of(pattern.strip()),
            Locale.forLanguageTag(locale)));
  }

  @Test
  void isNotSaidOfOtherFunctions() {
    CalendarSystem jalali = Calendars.of("jalali");
    assertTrue(!OneToOne.isOneToOne(FunctionTable.of("calendar_month_name"), jalali));
    assertTrue(!OneToOne.isOneToOne(TO_CALENDAR));
    assertTrue(!OneToOne.isTotal(FunctionTable.of("calendar_quarter"), Calendars.of("mayan")));
    CalendarFunction part = FunctionTable.of("calendar_part");
    assertTrue(OneToOne.isTotal(part, CalendarField.HALF, jalali));
    assertTrue(!OneToOne.isTotal(part, CalendarField.WEEK, jalali));
    assertTrue(!OneToOne.isTotal(part, CalendarField.HALF, jalali, WeekRule.of("SATURDAY")));
    assertTrue(OneToOne.isTotal(FunctionTable.of("calendar_year"), jalali));
    assertTrue(!OneToOne.isTotal(FunctionTable.of("calendar_trunc"), jalali));
  }
}
