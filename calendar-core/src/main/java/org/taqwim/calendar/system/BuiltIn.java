package org.taqwim.calendar.system;

import java.util.List;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarSystem.Kind;

/** The calendars that come with the core: the one list. */
public final class BuiltIn {

  /** In the order in which they are listed to users. */
  public static final List<CalendarSystem> CALENDARS =
      List.of(
          Gregorian.INSTANCE,
          Julian.INSTANCE,
          Milankovic.INSTANCE,
          Buddhist.INSTANCE,
          Roc.INSTANCE,
          Jalali.INSTANCE,
          Jalali2820.INSTANCE,
          new TableCalendar("islamic-umalqura", Kind.LUNAR, "umalqura", "umm-al-qura"),
          new TableCalendar("islamic-umalqura-published", Kind.LUNAR),
          new TableCalendar("islamic-iran", Kind.LUNAR),
          IslamicCivil.INSTANCE,
          Hebrew.INSTANCE,
          Coptic.INSTANCE,
          Ethiopic.INSTANCE,
          EthiopicAmeteAlem.INSTANCE,
          Indian.INSTANCE,
          new TableCalendar("nepali", Kind.SOLAR, "bikram-sambat"),
          new TableCalendar("chinese", Kind.LUNISOLAR),
          new TableCalendar("dangi", Kind.LUNISOLAR));

  private BuiltIn() {}
}
