package org.taqwim.calendar.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarPeriod;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;

/** Periods as texts: what they are, and what they are not. */
class PeriodTextTest {

  private static final CalendarSystem GREGORIAN = Calendars.of("gregorian");

  private static CalendarPeriod parse(String text, CalendarSystem calendar) {
    return PeriodText.parse(text.getBytes(UTF_8), calendar);
  }

  private static void assertPeriod(LocalDate first, LocalDate last, String text) {
    assertEquals(
        new CalendarPeriod((int) first.toEpochDay(), (int) last.toEpochDay()),
        parse(text, GREGORIAN),
        text);
  }

  @Test
  void gregorianPeriodsAreThoseOfJavaTime() {
    for (int year = 1600; year <= 2400; year += 7) {
      assertPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), year + "");
      assertPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 6, 30), year + "-H1");
      assertPeriod(LocalDate.of(year, 7, 1), LocalDate.of(year, 12, 31), year + "/h2");
      for (int quarter = 1; quarter <= 4; quarter++) {
        LocalDate first = LocalDate.of(year, 3 * quarter - 2, 1);
        assertPeriod(first, first.plusMonths(3).minusDays(1), year + "-Q" + quarter);
      }
      for (int month = 1; month <= 12; month++) {
        YearMonth whole = YearMonth.of(year, month);
        assertPeriod(whole.atDay(1), whole.atEndOfMonth(), whole.toString());
        assertPeriod(whole.atDay(1), whole.atEndOfMonth(), year + "/" + month);
        assertPeriod(whole.atDay(9), whole.atDay(9), whole.atDay(9).toString());
      }
    }
    assertPeriod(LocalDate.of(12345, 1, 1), LocalDate.of(12345, 12, 31), "+12345");
    assertPeriod(LocalDate.of(-44, 1, 1), LocalDate.of(-44, 12, 31), "-0044");
  }

  static List<CalendarSystem> calendars() {
    return Calendars.all();
  }

  /** What is left of the text of a date when its end is cut off is the period that it is in. */
  @ParameterizedTest
  @MethodSource("calendars")
  void theTextOfADateWithoutItsEnd(CalendarSystem calendar) {
    SplittableRandom random = new SplittableRandom(4);
    int first = Math.max(calendar.minEpochDay(), -500_000);
    int last = Math.min(calendar.maxEpochDay(), 500_000);
    for (int i = 0; i < 2_000; i++) {
      int day = random.nextInt(first, last + 1);
      int own = PackedDate.year(calendar.toPacked(day));
      // The first day of a year that is believed may be that of one before it.
      int of = LocalDate.ofEpochDay(day).getYear();
      if (own >= 1900 && own <= 2100 && (of < 1901 || of > 2100) && Math.abs(of - own) > 1) {
        continue;
      }
      String text = new String(DefaultText.format(day, calendar.toPacked(day), calendar), UTF_8);
      assertEquals(new CalendarPeriod(day, day), parse(text, calendar), text);
      char separator = calendar.notation().name().matches("ERA|LONG_COUNT") ? '.' : '-';
      String month = text.substring(0, text.lastIndexOf(separator));
      CalendarPeriod inMonth = parse(month, calendar);
      CalendarUnit unit =
          calendar.notation() == CalendarSystem.Notation.WEEK
              ? CalendarUnit.WEEK
              : CalendarUnit.MONTH;
      String message = calendar + " " + text;
      assertTrue(inMonth.firstDay() <= day && day <= inMonth.lastDay(), message);
      CalendarPeriod whole = CalendarPeriod.of(unit, day, calendar);
      if (calendar.notation() != CalendarSystem.Notation.ERA) {
        assertEquals(whole, inMonth, message);
        String year = month.substring(0, month.lastIndexOf(separator));
        assertEquals(
            CalendarPeriod.of(CalendarUnit.YEAR, day, calendar), parse(year, calendar), message);
      } else {
        assertEquals(calendar.era(inMonth.firstDay()), calendar.era(inMonth.lastDay()), message);
      }
    }
  }

  /** The annex to JIS X 0301:2019 has the first days of the eras. */
  @ParameterizedTest
  @CsvSource({
    "R01, 2019-05-01, 2019-12-31",
    "r1.5, 2019-05-01, 2019-05-31",
    "H31, 2019-01-01, 2019-04-30",
    "H01.01, 1989-01-08, 1989-01-31",
    "S64, 1989-01-01, 1989-01-07",
    "S64.01, 1989-01-01, 1989-01-07",
    "R06, 2024-01-01, 2024-12-31",
    "2019-Q2, 2019-04-01, 2019-06-30",
  })
  void yearsAndMonthsOfErasEndWithThem(String text, LocalDate first, LocalDate last) {
    assertEquals(
        new CalendarPeriod((int) first.toEpochDay(), (int) last.toEpochDay()),
        parse(text, Calendars.of("japanese")));
  }

  /** A Gregorian period where those of another calendar are expected. */
  @ParameterizedTest
  @CsvSource({
    "islamic-civil, 2024-03-20, 2585",
    "islamic-civil, 2024-03, 2585",
    "roc, 2024, 3935",
    "coptic, 2024, 2307",
    "coptic, 2024-Q1, 2307",
    "coptic, 2024/H1, 2307",
    "jalali-2820, 20240320, 2645"
  })
  void yearsThatMostLikelyAreGregorian(String calendar, String text, int gregorian) {
    assertEquals(
        String.format(
            "'%s' is not a date of the calendar '%s': the year 2024 would be %d of the Gregorian"
                + " calendar, so it most likely is a Gregorian year already; if it is not, give"
                + " 'any' as the years of from_calendar.",
            text, calendar, gregorian),
        assertThrows(CalendarException.class, () -> parse(text, Calendars.of(calendar)))
            .getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jalali | 1403-00 | there is no month 0; the year 1403 has 12 months",
        "jalali | 1403-7L | the year 1403 has no leap month 07L",
        "jalali | 1502 | the year 1502 is outside its range, 1 to 1501",
        "jalali | 1502-Q1 | the year 1502 is outside its range, 1 to 1501",
        "jalali | 9999999-01 | the year 9999999 is outside its range, 1 to 1501",
        "jalali | 1403-Q5 | expected year-month-day, year/month/day or eight digits, or a period such as 1403, 1403-07, 1403-Q2 or 1403-H1",
        "jalali | 1403-Q | expected year-month-day, year/month/day or eight digits, or a period such as 1403, 1403-07, 1403-Q2 or 1403-H1",
        "jalali | 1403- | expected year-month-day, year/month/day or eight digits, or a period such as 1403, 1403-07, 1403-Q2 or 1403-H1",
        "jalali | 1403-W12 | expected year-month-day, year/month/day or eight digits, or a period such as 1403, 1403-07, 1403-Q2 or 1403-H1",
        "badi | R06-05 | expected year-month-day, year/month/day or eight digits, or a period such as 1403 or 1403-07",
        "japanese | R6Q2 | expected era, year, month and day such as R06.05.01, year-month-day, year/month/day or eight digits, or a period such as R06, R06.05, 1403, 1403-07, 1403-Q2 or 1403-H1",
        "julian | 0000 | there is no year 0; the year before 1 is -1",
        "japanese | S65 | no day of it is in the era showa",
        "japanese | X01 | the letters of eras are M for meiji, T for taisho, S for showa, H for heisei, R for reiwa",
        "iso-week | 2021-W00 | there is no week 0; the year 2021 has 52 weeks",
      })
  void textsThatAreNoPeriods(String calendar, String text, String reason) {
    assertEquals(
        String.format("'%s' is not a date of the calendar '%s': %s.", text, calendar, reason),
        assertThrows(CalendarException.class, () -> parse(text, Calendars.of(calendar)))
            .getMessage());
  }
}
