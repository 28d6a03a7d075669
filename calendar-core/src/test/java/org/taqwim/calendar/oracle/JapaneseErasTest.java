package org.taqwim.calendar.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.format.DefaultText;

/** Japan's eras, as JIS X 0301 writes them; DayAgreementTest compares every day. */
class JapaneseErasTest {

  private static final CalendarSystem JAPANESE = Calendars.of("japanese");

  private static String text(int day) {
    return new String(
        DefaultText.format(day, JAPANESE.toPacked(day), JAPANESE), StandardCharsets.US_ASCII);
  }

  /** The table of the annex to JIS X 0301, amendment 1 of 2019: first and last days of eras. */
  @ParameterizedTest
  @CsvSource({
    "M06.01.01, 1873-01-01, meiji",
    "M45.07.29, 1912-07-29, meiji",
    "T01.07.30, 1912-07-30, taisho",
    "T15.12.24, 1926-12-24, taisho",
    "S01.12.25, 1926-12-25, showa",
    "S64.01.07, 1989-01-07, showa",
    "H01.01.08, 1989-01-08, heisei",
    "H31.04.30, 2019-04-30, heisei",
    "R01.05.01, 2019-05-01, reiwa",
  })
  void erasBeginAndEndAsInJisX0301(String text, LocalDate date, String era) {
    int day = (int) date.toEpochDay();
    assertEquals(text, text(day));
    assertEquals(day, DefaultText.parse(text.getBytes(StandardCharsets.US_ASCII), JAPANESE));
    assertEquals(era, JAPANESE.era(day).code());
    assertEquals(date.getYear(), PackedDate.year(JAPANESE.toPacked(day)));
  }
}
