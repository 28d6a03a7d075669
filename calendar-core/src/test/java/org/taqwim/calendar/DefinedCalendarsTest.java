package org.taqwim.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taqwim.calendar.CalendarSystem.Kind;
import org.taqwim.calendar.DefinedCalendars.Definition;
import org.taqwim.calendar.function.CalendarFunctions;

/** Calendars that a text defines. */
class DefinedCalendarsTest {

  private static final String HEAD = "calendar: mine\nversion: 1\nsource: a test\n";

  private static DefinedCalendars defined(String... texts) {
    List<Definition> definitions =
        Arrays.stream(texts).map(text -> new Definition("mine.txt", text)).toList();
    return DefinedCalendars.of(definitions);
  }

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  private static String text(String date, CalendarSystem calendar) {
    return new String(CalendarFunctions.toCalendar(day(date), calendar), StandardCharsets.US_ASCII);
  }

  // ---- whole tables

  @Test
  void byLengths() {
    CalendarSystem mine =
        defined(
                HEAD
                    + "aliases: ours, theirs\nkind: solar\nera: xx\nmonths: A, B\n"
                    + "first-day: 2020-01-01\n1 30 28\n2 35 28\n")
            .of("OURS");
    assertEquals("mine", mine.id());
    assertEquals(List.of("ours", "theirs"), mine.aliases());
    assertEquals(Kind.SOLAR, mine.kind());
    assertEquals("0002-01-35", text("2020-04-02", mine)); // 30 + 28 + 34 days later
    assertEquals(List.of("A", "B"), mine.monthNames());
    assertEquals("xx", mine.era(day("2020-01-01")).code());
  }

  /** The Umm al-Qura months of 1446, and the leap month of the Chinese year 2023. */
  @Test
  void byStarts() {
    String months =
        """
        1446-01 2024-07-07
        1446-02 2024-08-05
        1446-03 2024-09-04
        1446-04 2024-10-04
        1446-05 2024-11-03
        1446-06 2024-12-02
        1446-07 2025-01-01
        1446-08 2025-01-31
        1446-09 2025-03-01
        1446-10 2025-03-30
        1446-11 2025-04-29
        1446-12 2025-05-28
        1447-01 2025-06-26
        """;
    CalendarSystem mine = defined(HEAD + "base: islamic-umalqura\n" + months).of("mine");
    assertEquals(Kind.LUNAR, mine.kind());
    assertEquals("1446-09-29", text("2025-03-29", mine));
    assertEquals("Muharram", mine.monthNames().get(0));
    assertEquals("ah", mine.era(mine.minEpochDay()).code());
    assertEquals(1446, mine.maxYear());
    CalendarSystem ummAlQura = Calendars.of("islamic-umalqura");
    for (int day = mine.minEpochDay(); day <= mine.maxEpochDay(); day++) {
      assertEquals(ummAlQura.toPacked(day), mine.toPacked(day));
    }

    CalendarSystem leap =
        defined(
                HEAD
                    + "kind: lunisolar\n2023-01 2023-01-22\n2023-02 2023-02-20\n"
                    + "2023-02L 2023-03-22\n2023-03 2023-04-20\n2024-01 2023-05-20\n")
            .of("mine");
    assertEquals("2023-02L-29", text("2023-04-19", leap));
    assertEquals(4, leap.monthsInYear(2023));
  }

  // ---- amendments

  /** A month was seen a day later than it was computed. */
  @Test
  void aMonthBeginsOnAnotherDay() {
    CalendarSystem mine =
        defined(HEAD + "amends: islamic-umalqura\n1446-09 2025-03-02\n").of("mine");
    CalendarSystem ummAlQura = Calendars.of("islamic-umalqura");
    assertEquals("1446-09-01", text("2025-03-01", ummAlQura));
    assertEquals("1446-08-30", text("2025-03-01", mine));
    assertEquals("1446-09-01", text("2025-03-02", mine));
    assertEquals("1446-09-28", text("2025-03-29", mine));
    assertEquals("1446-10-01", text("2025-03-30", mine));
    assertEquals("1+" + ummAlQura.dataVersion(), mine.dataVersion());
    assertEquals("a test; amends islamic-umalqura, " + ummAlQura.source(), mine.source());
    for (int day = mine.minEpochDay(); day <= mine.maxEpochDay(); day++) {
      if (day < day("2025-03-01") || day >= day("2025-03-30")) {
        assertEquals(ummAlQura.toPacked(day), mine.toPacked(day));
      }
    }
  }

  /** A new almanac; here the lengths of 2083 again, as a year that comes after. */
  @Test
  void aYearIsAdded() {
    CalendarSystem nepali = Calendars.of("nepali");
    int next = nepali.maxYear() + 1;
    CalendarSystem mine =
        defined(
                HEAD
                    + "amends: nepali\n"
                    + next
                    + " 31 31 32 32 31 30 30 29 30 29 30 30\n"
                    + (next + 1)
                    + " 31 31 32 32 31 30 30 29 30 29 30 30\n")
            .of("mine");
    assertEquals(nepali.minYear(), mine.minYear());
    assertEquals(next + 1, mine.maxYear());
    assertEquals(nepali.maxEpochDay() + 730, mine.maxEpochDay());
    assertEquals(PackedDate.of(next, 1, 1), mine.toPacked(nepali.maxEpochDay() + 1));
    assertEquals("Baisakh", mine.monthNames().get(0));
  }

  /** 2081 as old copies of the table had it: a day moves between two months. */
  @Test
  void aYearIsReplaced() {
    CalendarSystem nepali = Calendars.of("nepali");
    StringBuilder lengths = new StringBuilder("2081");
    for (int month = 1; month <= 12; month++) {
      int change = month == 2 ? 1 : month == 3 ? -1 : 0;
      lengths.append(' ').append(nepali.daysInMonth(2081, month) + change);
    }
    CalendarSystem mine = defined(HEAD + "amends: nepali\n" + lengths + "\n").of("mine");
    assertEquals(nepali.daysInMonth(2081, 2) + 1, mine.daysInMonth(2081, 2));
    assertEquals(nepali.daysInYear(2081), mine.daysInYear(2081));
    assertEquals(nepali.maxEpochDay(), mine.maxEpochDay());
  }

  /** What is given is known, and what follows it is a forecast still. */
  @Test
  void aForecastEndsWithTheYearsThatAreGiven() {
    CalendarSystem nepali = Calendars.of("nepali");
    assertEquals(2084, nepali.provisionalFrom());
    String almanac = HEAD + "amends: nepali\n2084 31 32 31 32 31 30 30 30 29 29 30 31\n";
    assertEquals(2085, defined(almanac).of("mine").provisionalFrom());
    assertEquals(2084, Calendars.of("fiscal(nepali, start=1)").provisionalFrom());
    assertEquals(2083, Calendars.of("fiscal-nepal").provisionalFrom());
    String shorter =
        HEAD + "amends: nepali\nlast-year: 2084\n2084 31 31 32 31 31 30 30 30 29 30 30 30\n";
    CalendarSystem mine = defined(shorter).of("mine");
    assertEquals(2084, mine.maxYear());
    assertEquals(365, mine.daysInYear(2084));
    assertEquals(Integer.MAX_VALUE, mine.provisionalFrom());
    CalendarSystem sighted =
        defined(HEAD + "amends: nepali\nprovisional-from: 2083\n2080-02 2023-05-15\n").of("mine");
    assertEquals(2083, sighted.provisionalFrom());
  }

  /** A name for a specification changes nothing about what may be made of it. */
  @Test
  void aNameIsSeenThrough() {
    String nepali = HEAD + "is: nepali\n";
    DefinedCalendars both =
        defined(nepali, HEAD.replace("mine", "next") + "amends: mine\n2080-02 2023-05-16\n");
    assertEquals("2080-01-32", text("2023-05-15", both.of("next")));
    String weeks = HEAD + "is: weeks(end=friday, last=9)\n";
    CalendarException refused =
        assertThrows(CalendarException.class, () -> defined(weeks).of("fiscal(mine, start=4)"));
    assertTrue(refused.getMessage().contains("fiscal years already"), refused.getMessage());
  }

  @Test
  void aDefinitionMayAmendTheOneBeforeIt() {
    DefinedCalendars both =
        defined(
            HEAD + "amends: islamic-umalqura\n1446-09 2025-03-02\n",
            HEAD.replace("mine", "next") + "amends: mine\n1446-10 2025-03-31\n");
    assertEquals("1446-09-29", text("2025-03-30", both.of("next")));
    assertEquals("1446-10-01", text("2025-03-30", both.of("mine")));
    assertEquals(
        List.of("mine", "next"),
        both.all().subList(Calendars.all().size(), both.all().size()).stream()
            .map(CalendarSystem::id)
            .toList());
  }

  // ---- names for specifications

  /** The year of a company that ends on the last Friday of September, as in its statements. */
  @Test
  void aSpecificationByName() throws Exception {
    CalendarSystem mine =
        defined(HEAD + "aliases: ours\nis: weeks(end=friday, last=9, label=end)\n").of("ours");
    CalendarSystem weeks = Calendars.of("weeks(end=friday, last=9, label=end)");
    assertEquals("mine", mine.id());
    assertEquals("1+" + weeks.dataVersion(), mine.dataVersion());
    assertEquals("a test", mine.source());
    assertEquals(weeks.toPacked(day("2024-09-27")), mine.toPacked(day("2024-09-27")));
    assertEquals("2024-12-35", text("2024-09-27", mine));
    assertEquals("2025-01-01", text("2024-09-28", mine));
    assertEquals(mine, copy(mine));
    assertEquals("mine", ((CalendarSystem) copy(mine)).id());
    DefinedCalendars nested =
        defined(
            HEAD + "amends: islamic-umalqura\n1446-09 2025-03-02\n",
            HEAD.replace("mine", "fiscal-mine") + "is: fiscal(mine, start=9)\n");
    assertEquals("1446-01-01", text("2025-03-02", nested.of("fiscal-mine")));
    assertEquals("1446-01-01", text("2025-03-02", nested.of("fiscal(mine, start=9)")));
    CalendarSystem received = (CalendarSystem) copy(nested.of("fiscal(mine, start=9)"));
    assertEquals("1446-01-01", text("2025-03-02", received));
  }

  // ---- errors

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: solar                       | line 4: there is no year",
        "kind: soler;first-day: 2020-01-01;1 30 | line 6: there is no kind 'soler'; the kinds are:"
            + " solar, lunar, lunisolar, count",
        "first-day: 2020-01-01;1 30        | line 5: the key 'kind' is missing, and there is no"
            + " 'base'",
        "kind: solar;1 30                  | line 5: the key 'first-day' is missing",
        "kind: solar;first-day: 2020-01-01;1 30 30L | line 6: there are leap months, and the 'kind'"
            + " is not lunisolar",
        "base: nepalo;1 30                 | line 5: base: There is no calendar 'nepalo'. Did you"
            + " mean 'nepali'? calendar_systems() lists all calendars.",
        "amends: jalali;1 30               | line 5: 'jalali' is no table of months, which alone"
            + " can be amended",
        "amends: nepali;base: nepali;1 30  | line 6: 'amends' is the base already; leave 'base'"
            + " out",
        "amends: nepali                    | line 4: there is no month",
        "amends: nepali;last-year: 2090;2080-02 2023-05-15 | line 6: 'last-year' is 2090, and no year"
            + " of the amended table",
        "kind: solar;last-year: 1;first-day: 2020-01-01;1 30 | line 7: 'last-year' is for a calendar"
            + " that 'amends' another",
        "amends: nepali;first-day: 2020-01-01;1 30 | line 6: the key 'first-day' is that of the"
            + " amended table",
        "amends: nepali;3000 30            | line 5: the year 3000 does not follow the amended"
            + " table",
        "amends: nepali;2081 31 31 32 32 31 30 30 30 29 30 30 31 | line 5: the year 2081 has 367"
            + " days, but the amended table has 366; give the year 2082, too",
        "amends: islamic-umalqura;1446-09 2026-03-02 | line 5: a month has 1 to 63 days, and the"
            + " month 1446-08 would have 395",
        "amends: islamic-umalqura;1446-13 2025-06-02 | line 5: the year 1446 has 13 months without"
            + " leap months, the first year 12; 31 at most",
        "amends: islamic-umalqura;1446-9 1 | line 5: '1' is not a date in ISO form",
        "amends: islamic-umalqura;1446-9   | line 5: not a month and its first day, as in '1446-09"
            + " 2025-03-01': '1446-9'",
        "kind: solar;1-01 2020-01-01;1-02 2020-02-01 | line 6: the year 1 is not complete; the last"
            + " line is the first month of the year after it",
        "kind: solar;1-01 2020-01-01;1-01 2020-02-01 | line 6: the month '1-01' is there twice",
        "kind: solar;1-01 2020-01-01;1-01L 2020-02-01;1-01L 2020-03-01 | line 7: the month '1-01L'"
            + " is there twice",
        "kind: lunisolar;1-01 2020-01-01;1-02L 2020-02-01;2-01 2020-03-01 | line 6: a leap month"
            + " follows the month of its number, and there is but one",
        "kind: solar;1-01 2020-01-01;1-02 2020-01-01;2-01 2020-03-01 | line 5: a month has 1 to 63"
            + " days, and the month 1-01 would have 0",
        "kind: solar;1-01 2020-01-01;2-01 2020-01-31;2 30 | line 7: months are given both by length"
            + " and by their first day; one of them will do",
        "is: weeks(end=friday)             | line 4: is: 'weeks(end=friday)' is not a calendar: weeks"
            + " takes either near, as in near=01-31, or last, as in last=8 for the end of August.",
        "is: jalali;base: nepali           | line 5: what 'is' a specification has no months of its"
            + " own, and no keys but aliases, calendar, is, source, version",
        "kind: solar;first-day: 2020-01-01;- 30 | line 6: not a number, or too great: '- 30'",
        "kind: solar;first-day: +5881580-07-11;1 30 | line 6: the day +5881580-07-11 is too far",
        "aliases: Ours                     | line 4: a name has lower-case letters, digits and"
            + " hyphens, and begins with a letter: 'Ours'",
      })
  void anErrorNamesFileAndLine(String lines, String message) {
    CalendarException error =
        assertThrows(
            CalendarException.class, () -> defined(HEAD + lines.replace(';', '\n') + "\n"));
    assertEquals("mine.txt, " + message, error.getMessage());
    assertEquals(CalendarException.Condition.CALENDAR_INVALID_DEFINITION, error.condition());
  }

  /** Year 2 of Reiwa is 2020, so that the years of a table of 2020 are none of it. */
  @Test
  void anErasYearsMustBeTheCalendars() {
    String table = "months: A, B\nfirst-day: 2020-01-01\n2020 31 29\n";
    assertEquals(List.of(), defined(HEAD + "base: japanese\n" + table).of("mine").eras());
    CalendarSystem gregorian = defined(HEAD + "base: gregorian\n" + table).of("mine");
    assertEquals("ce", gregorian.eras().get(0).code());
  }

  @Test
  void aNameThatIsTakenNamesBothClaimants() {
    String table = "version: 1\nsource: x\nkind: solar\nfirst-day: 2020-01-01\n1 30\n";
    assertEquals(
        "mine.txt, line 1: The calendar name 'persian' is claimed by 'persian' of mine.txt, but it"
            + " belongs to 'jalali' of the registry. Give one of them another name.",
        assertThrows(CalendarException.class, () -> defined("calendar: persian\n" + table))
            .getMessage());
    String mine = "calendar: mine\n" + table;
    assertEquals(
        "mine.txt, line 1: The calendar name 'mine' is claimed by 'mine' of mine.txt, but it"
            + " belongs to 'mine' of mine.txt. Give one of them another name.",
        assertThrows(CalendarException.class, () -> defined(mine, mine)).getMessage());
    assertEquals(
        "mine.txt, line 1: The calendar name 'hijri' is claimed by 'hijri' of mine.txt, but it"
            + " stands for several calendars. Give one of them another name.",
        assertThrows(CalendarException.class, () -> defined("calendar: hijri\n" + table))
            .getMessage());
  }

  @Test
  void theRegistryKnowsNothingOfThem() {
    defined(HEAD + "amends: islamic-umalqura\n1446-09 2025-03-02\n").of("mine");
    assertThrows(CalendarException.class, () -> Calendars.of("mine"));
    CalendarException error =
        assertThrows(
            CalendarException.class,
            () -> defined(HEAD + "amends: nepali\n2080-02 2023-05-15\n").of("mina"));
    assertEquals(
        "There is no calendar 'mina'. Did you mean 'mine'? calendar_systems() lists all calendars.",
        error.getMessage());
  }

  // ---- travelling

  private static Object copy(Object object) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  @Test
  void theyTravelByValue() throws Exception {
    DefinedCalendars one = defined(HEAD + "amends: islamic-umalqura\n1446-09 2025-03-02\n");
    DefinedCalendars other = defined(HEAD + "amends: islamic-umalqura\n1446-10 2025-03-31\n");
    assertNotEquals(one, other);
    assertNotEquals(one.of("mine"), other.of("mine"));
    assertEquals(one, copy(one));
    assertEquals(one.of("mine"), copy(one.of("mine")));
    assertEquals(one.of("mine").hashCode(), copy(one.of("mine")).hashCode());
    CalendarSystem received = (CalendarSystem) copy(other.of("mine"));
    assertEquals("1446-09-30", text("2025-03-30", received));
    assertEquals(other.of("mine").dataVersion(), received.dataVersion());
    assertEquals(DefinedCalendars.NONE, copy(DefinedCalendars.NONE));
    CalendarDate date = CalendarDate.ofEpochDay(one.of("mine"), 0);
    assertEquals(date, copy(date));
  }
}
