package org.taqwim.calendar.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taqwim.calendar.Era;
import org.taqwim.calendar.format.DefaultText;

/** What a new era takes: one line. */
class JapaneseTest {

  @Test
  void aNewEraIsOneMoreEntry() {
    List<Era> eras = new ArrayList<>(Japanese.INSTANCE.eras());
    eras.add(Japanese.era("kagayaki", 2044, 4, 1)); // no such era
    Japanese later = new Japanese(List.copyOf(eras));
    assertEquals("R26.03.31", text(later, LocalDate.of(2044, 3, 31)));
    assertEquals("K01.04.01", text(later, LocalDate.of(2044, 4, 1)));
    assertEquals("R26.04.01", text(Japanese.INSTANCE, LocalDate.of(2044, 4, 1)));
    assertEquals(
        LocalDate.of(2045, 1, 1).toEpochDay(),
        DefaultText.parse("K02.01.01".getBytes(StandardCharsets.US_ASCII), later));
    assertNotEquals(Japanese.INSTANCE.dataVersion(), later.dataVersion());
  }

  private static String text(Japanese calendar, LocalDate date) {
    int day = (int) date.toEpochDay();
    return new String(
        DefaultText.format(day, Japanese.packed(day), calendar), StandardCharsets.US_ASCII);
  }
}
