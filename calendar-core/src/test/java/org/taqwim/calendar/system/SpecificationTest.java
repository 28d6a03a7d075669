package org.taqwim.calendar.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarException.Condition;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.Specifications;
import org.taqwim.calendar.Walks;

/** The text of a specification: its one canonical form, its other spellings, and its errors. */
@Isolated("sets the default locale")
class SpecificationTest {

  static final List<String> SAMPLES = Specifications.SAMPLES;

  @ParameterizedTest
  @FieldSource("SAMPLES")
  void theIdIsTheCanonicalTextAndGivesAnEqualCalendar(String text) {
    CalendarSystem calendar = Calendars.of(text);
    assertEquals(text, calendar.id());
    for (String spelling :
        List.of(
            text,
            text.toUpperCase(Locale.ROOT),
            "  " + text.replace("(", " ( ").replace(")", " )\t").replace(",", " , "),
            text.replace("=", " = "),
            text.replace(", ", ","))) {
      assertEquals(calendar, Calendars.of(spelling), spelling);
      assertEquals(calendar.hashCode(), Calendars.of(spelling).hashCode());
      assertEquals(text, Calendars.of(spelling).id());
    }
    SAMPLES.stream()
        .filter(other -> !other.equals(text))
        .forEach(other -> assertNotEquals(calendar, Calendars.of(other)));
  }

  /** A registered name may add how its dates are written, but changes no day. */
  @Test
  void aNamedCalendarHasTheDaysOfItsSpecification() {
    List<CalendarSystem> named =
        Calendars.all().stream().filter(c -> !c.specification().equals(c.id())).toList();
    assertEquals(15, named.size());
    SplittableRandom random = new SplittableRandom(5);
    for (CalendarSystem calendar : named) {
      CalendarSystem specified = Calendars.of(calendar.specification());
      assertEquals(calendar.specification(), specified.id());
      assertEquals(specified.id(), specified.specification());
      assertEquals(specified.id(), specified.forRows().specification());
      assertEquals(calendar.minEpochDay(), specified.minEpochDay());
      assertEquals(calendar.maxEpochDay(), specified.maxEpochDay());
      for (int i = 0; i < 10_000; i++) {
        int day = random.nextInt(calendar.minEpochDay(), calendar.maxEpochDay() + 1);
        assertEquals(calendar.toPacked(day), specified.toPacked(day), calendar.id());
      }
    }
    assertEquals("jalali", Calendars.of("jalali").specification());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fiscal(Persian, label=end, start=07)       | fiscal(jalali, start=7, label=end)",
        "fiscal(jalali, start=7, label=start)       | fiscal(jalali, start=7)",
        "fiscal(Islamic Civil, start=1)             | fiscal(islamic-civil, start=1)",
        "fiscal(roc, from=-5, start=7)              | fiscal(roc, start=7, from=-5)",
        "fiscal(start=4, gregorian(cutover=1752-9-14)) |"
            + " fiscal(gregorian(cutover=1752-09-14), start=4)",
        "weeks(end=SAT, near=1-31)                  | weeks(end=saturday, near=01-31, "
            + "pattern=4-4-5)",
        "weeks(last=08, end=friday, leap=12, restated=false) |"
            + " weeks(end=friday, last=8, pattern=4-4-5)",
        "gregorian(cutover=800-01-02)               | gregorian(cutover=0800-01-02)",
      })
  void otherSpellings(String text, String canonical) {
    assertEquals(canonical, Calendars.of(text).id());
    assertEquals(Calendars.of(canonical), Calendars.of(text));
  }

  @Test
  void inTurkeyAsElsewhere() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertEquals("fiscal(indian, start=2)", Calendars.of("FISCAL(INDIAN, START=2)").id());
      assertEquals(
          "weeks(end=friday, last=12, pattern=13x4)",
          Calendars.of("WEEKS(END=FRI, LAST=12, PATTERN=13X4)").id());
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "lunar(x) | there is no form 'lunar'; the forms are fiscal(…), weeks(…) "
            + "and gregorian(…)",
        "jalali()                  | there is no form 'jalali'; the forms are fiscal(…), "
            + "weeks(…) and gregorian(…)",
        "() | there is no form ''; the forms are fiscal(…), weeks(…) and " + "gregorian(…)",
        "fiscal(jalali, start=7    | a closing parenthesis is missing",
        "fiscal(weeks(, start=7)   | a closing parenthesis is missing",
        "fiscal(jalali, start=7))  | there is something behind its closing parenthesis",
        "fiscal(jalali, start=7) x | there is something behind its closing parenthesis",
        ")fiscal(                  | there is something behind its closing parenthesis",
        "fiscal(start=7)           | fiscal takes one calendar and parameters, as in "
            + "fiscal(jalali, start=7)",
        "fiscal(, start=7)         | fiscal takes one calendar and parameters, as in "
            + "fiscal(jalali, start=7)",
        "fiscal(jalali, roc, start=7) | fiscal takes one calendar and parameters, as in "
            + "fiscal(jalali, start=7)",
        "fiscal(jalali)            | the parameter start is missing, such as start=7",
        "fiscal(jalali, begin=7)   | fiscal has no parameter 'begin'; its parameters are start, "
            + "label, from",
        "fiscal(jalali, start=7, start=7) | the parameter start is given twice",
        "fiscal(jalali, start=0)   | the parameter start is '0', and should be a number from 1 "
            + "to 12",
        "fiscal(ethiopic, start=13) | the parameter start is '13', and should be a number from 1 "
            + "to 12",
        "fiscal(jalali, start=۷)   | the parameter start is '۷', and should be a number from 1 "
            + "to 12",
        "fiscal(jalali, start=99999999999) | the parameter start is '99999999999', and should be "
            + "a number from 1 to 12",
        "fiscal(jalali, start=7, label=middle) | the parameter label is 'middle', and should be "
            + "start or end",
        "fiscal(roc, start=7, from=0) | the parameter from is '0', and should be another year, "
            + "as there is no year 0",
        "fiscal(islamic-umalqura, start=7, from=1200) | the parameter from is '1200', and should "
            + "be a number from 1300 to 1600",
        "fiscal(islamic-umalqura, start=7, from=1600) | the range of 'islamic-umalqura', the "
            + "years 1300 to 1600, has no whole fiscal year of even months from 1600 on",
        "fiscal(fiscal(jalali, start=7), start=4) | 'fiscal(jalali, start=7)' has fiscal years "
            + "already; name the calendar that they are years of",
        "fiscal(retail, start=4)   | 'retail' has fiscal years already; name the calendar that "
            + "they are years of",
        "fiscal(jalaly, start=7)   | There is no calendar 'jalaly'. Did you mean 'jalali'?"
            + " calendar_systems() lists all calendars",
        "fiscal(gregorian(), start=7) | 'gregorian()' is not a calendar: the parameter cutover is"
            + " missing, such as cutover=1752-09-14",
        "fiscal(pax, start=7)      | the years of 'pax' differ in their months",
        "weeks()                   | the parameter end is missing, such as end=saturday",
        "weeks(gregorian, end=sunday, last=1) | weeks takes parameters alone, such as end=…, and "
            + "not 'gregorian'",
        "weeks(end=someday, last=1) | the parameter end is 'someday', and should be a weekday, "
            + "monday to sunday",
        "weeks(end=sunday)         | weeks takes either near, as in near=01-31, or last, as in "
            + "last=8 for the end of August",
        "weeks(end=sunday, near=01-31, last=1) | weeks takes either near, as in near=01-31, or "
            + "last, as in last=8 for the end of August",
        "weeks(end=sunday, near=02-30) | the parameter near is '02-30', and should be a month "
            + "and day, such as 01-31, or 02-29 for the end of February",
        "weeks(end=sunday, near=31.1.) | the parameter near is '31.1.', and should be a month "
            + "and day, such as 01-31, or 02-29 for the end of February",
        "weeks(end=sunday, last=13) | the parameter last is '13', and should be a number from 1 "
            + "to 12",
        "weeks(end=sunday, last=1, pattern=6-6) | the parameter pattern is '6-6', and should be "
            + "4-4-5, 4-5-4, 5-4-4, 13x4",
        "weeks(end=sunday, last=1, leap=13) | the parameter leap is '13', and should be a number "
            + "from 1 to 12",
        "weeks(end=sunday, last=1, restated=yes) | the parameter restated is 'yes', and should "
            + "be false or true",
        "gregorian()               | the parameter cutover is missing, such as cutover=1752-09-14",
        "gregorian(1752-09-14)     | gregorian takes parameters alone, such as cutover=…, and "
            + "not '1752-09-14'",
        "gregorian(cutover=1752-02-30) | the parameter cutover is '1752-02-30', and should be "
            + "the first day of the Gregorian calendar, 0300-03-01 to 3899-12-31, such as "
            + "1752-09-14",
        "gregorian(cutover=0300-02-28) | the parameter cutover is '0300-02-28', and should be "
            + "the first day of the Gregorian calendar, 0300-03-01 to 3899-12-31, such as "
            + "1752-09-14",
        "gregorian(cutover=3900-01-01) | the parameter cutover is '3900-01-01', and should be "
            + "the first day of the Gregorian calendar, 0300-03-01 to 3899-12-31, such as "
            + "1752-09-14",
      })
  void errorsNameThePartAndWhatWouldBeRight(String text, String reason) {
    CalendarException error = assertThrows(CalendarException.class, () -> Calendars.of(text));
    assertEquals(Condition.CALENDAR_NOT_FOUND, error.condition());
    String given = text.length() <= 60 ? text : text.substring(0, 60) + "…";
    assertEquals("'" + given + "' is not a calendar: " + reason + ".", error.getMessage());
  }

  @Test
  void aBaseThatStandsForSeveralCalendarsListsTheVariants() {
    CalendarException alone = assertThrows(CalendarException.class, () -> Calendars.of("hijri"));
    CalendarException base =
        assertThrows(CalendarException.class, () -> Calendars.of("fiscal(hijri, start=7)"));
    assertEquals(
        "'fiscal(hijri, start=7)' is not a calendar: " + alone.getMessage(), base.getMessage());
  }

  @Test
  void longAndDeepTextsAreRefused() {
    String deep = "fiscal(".repeat(60) + "jalali" + ")".repeat(60);
    assertThrows(CalendarException.class, () -> Calendars.of(deep));
    String nested = "fiscal(".repeat(20) + "jalali" + ", start=2)".repeat(20);
    assertTrue(
        assertThrows(CalendarException.class, () -> Calendars.of(nested))
            .getMessage()
            .endsWith("it has more than 8 parentheses within each other."));
    assertTrue(
        assertThrows(CalendarException.class, () -> Calendars.of("(".repeat(100_000)))
            .getMessage()
            .endsWith("it has more than 500 characters."));
  }

  /** Whatever the text, there is a calendar whose id gives it again, or an error of ours. */
  @Test
  void anyTextIsACalendarOrAnError() {
    String[] pieces = {
      "fiscal",
      "weeks",
      "gregorian",
      "jalali",
      "roc",
      "(",
      ")",
      "(",
      ")",
      ",",
      "=",
      "start",
      "label",
      "end",
      "from",
      "near",
      "last",
      "pattern",
      "leap",
      "restated",
      "cutover",
      "7",
      "12",
      "-",
      "0",
      "01-31",
      "1752-09-14",
      "saturday",
      "4-5-4",
      "true",
      " ",
      "é",
      "\uD83D\uDE00",
      "\uD800",
      "%s",
    };
    SplittableRandom random = new SplittableRandom(7);
    int calendars = 0;
    for (int i = 0; i < (Walks.SHORT ? 20_000 : 200_000); i++) {
      StringBuilder text = new StringBuilder();
      if (i % 2 == 0) {
        text.append(SAMPLES.get(random.nextInt(SAMPLES.size())));
        for (int edits = random.nextInt(3); edits > 0; edits--) {
          int at = random.nextInt(text.length() + 1);
          int to = Math.min(text.length(), at + random.nextInt(3));
          text.replace(at, to, pieces[random.nextInt(pieces.length)]);
        }
      } else {
        for (int length = random.nextInt(14); length >= 0; length--) {
          text.append(pieces[random.nextInt(pieces.length)]);
        }
      }
      try {
        CalendarSystem calendar = Specification.parse(text.toString(), Calendars::of);
        calendars++;
        if (i % 64 == 0) {
          assertEquals(calendar, Calendars.of(calendar.id()), text::toString);
        }
      } catch (CalendarException expected) {
        assertTrue(!expected.getMessage().isBlank());
      }
    }
    assertTrue(calendars > 1000, "some texts are calendars");
  }
}
