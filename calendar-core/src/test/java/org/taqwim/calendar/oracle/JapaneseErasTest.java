package org.taqwim.calendar.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.JapaneseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;
import org.taqwim.calendar.format.DefaultText;

/** Japan's eras, as the JDK and ICU4J have them, and as JIS X 0301 writes them. */
class JapaneseErasTest {

  private static final CalendarSystem JAPANESE = Calendars.of("japanese");

  private static final List<JapaneseEra> JDK_ERAS =
      List.of(
          JapaneseEra.MEIJI,
          JapaneseEra.TAISHO,
          JapaneseEra.SHOWA,
          JapaneseEra.HEISEI,
          JapaneseEra.REIWA);

  /** Until 2200, as every day after the first of the latest era is alike. */
  private static final int LAST = (int) LocalDate.of(2200, 12, 31).toEpochDay();

  private static String text(int day) {
    return new String(
        DefaultText.format(day, JAPANESE.toPacked(day), JAPANESE), StandardCharsets.US_ASCII);
  }

  @Test
  void everyDayIsOfTheEraAndYearThatTheJdkHas() {
    for (int day = JAPANESE.minEpochDay(); day <= LAST; day++) {
      JapaneseDate date = JapaneseDate.from(LocalDate.ofEpochDay(day));
      String expected =
          String.format(
              Locale.ROOT,
              "%c%02d.%02d.%02d",
              "MTSHR".charAt(JDK_ERAS.indexOf(date.getEra())),
              date.get(ChronoField.YEAR_OF_ERA),
              date.get(ChronoField.MONTH_OF_YEAR),
              date.get(ChronoField.DAY_OF_MONTH));
      if (!text(day).equals(expected)) {
        fail(text(day) + " is " + expected + " in the JDK");
      }
    }
  }

  /** ICU counts the eras before Meiji, too: Meiji is the 233rd. */
  @Test
  void everyDayIsOfTheEraAndYearThatIcuHas() {
    Calendar icu = Calendar.getInstance(new ULocale("en@calendar=japanese"));
    icu.setTimeZone(TimeZone.GMT_ZONE);
    for (int day = JAPANESE.minEpochDay(); day <= LAST; day++) {
      icu.setTimeInMillis(day * 86_400_000L);
      String expected =
          String.format(
              Locale.ROOT,
              "%c%02d.%02d.%02d",
              "MTSHR".charAt(icu.get(Calendar.ERA) - JapaneseCalendar.MEIJI),
              icu.get(Calendar.YEAR),
              icu.get(Calendar.MONTH) + 1,
              icu.get(Calendar.DAY_OF_MONTH));
      if (!text(day).equals(expected)) {
        fail(text(day) + " is " + expected + " in ICU");
      }
    }
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
