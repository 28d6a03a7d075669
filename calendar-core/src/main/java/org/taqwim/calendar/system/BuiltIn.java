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
          IslamicCivil.INSTANCE,
          new TableCalendar("islamic-umalqura", Kind.LUNAR, "umalqura", "umm-al-qura"),
          Hebrew.INSTANCE,
          Coptic.INSTANCE,
          Ethiopic.INSTANCE,
          EthiopicAmeteAlem.INSTANCE,
          Indian.INSTANCE);

  private BuiltIn() {}
}
