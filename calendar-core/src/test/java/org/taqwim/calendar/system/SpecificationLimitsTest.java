package org.taqwim.calendar.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.Calendars;

/** The ends of what a specification may be. */
class SpecificationLimitsTest {

  private static String error(String text) {
    return assertThrows(CalendarException.class, () -> Calendars.of(text)).getMessage();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(                           | a closing parenthesis is missing",
        ")                           | there is something behind its closing parenthesis",
        "fiscal(jalali, =7)          | fiscal has no parameter ''",
        "weeks((end=friday), last=6) | and not '(end=friday)'",
      })
  void signsWhereNothingIsBeforeThem(String text, String message) {
    String error = error(text);
    assertTrue(error.contains(message), error);
  }

  @Test
  void fiveHundredCharactersAreRead() {
    String text = "fiscal(gregorian, start=4" + " ".repeat(500 - 26) + ")";
    assertEquals(500, text.length());
    assertEquals("fiscal(gregorian, start=4)", Calendars.of(text).id());
    assertTrue(error(text + " ").contains("more than 500 characters"));
  }

  @Test
  void fortyCharactersAreQuoted() {
    String forty = "x".repeat(40);
    assertTrue(error(forty + "(a)").contains("'" + forty + "'"));
    assertTrue(error(forty + "x(a)").contains("'" + forty + "…'"));
  }
}
