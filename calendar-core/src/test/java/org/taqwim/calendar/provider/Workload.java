package org.taqwim.calendar.provider;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.DefinedCalendars.Definition;
import org.taqwim.calendar.function.CalendarFunctions;
import org.taqwim.calendar.function.CalendarRow;
import org.taqwim.calendar.function.NameResolver;

/** What a task does: a bit of everything, in the class loader that loads this class. */
public final class Workload implements Callable<String> {

  @Override
  public String call() throws Exception {
    StringBuilder result = new StringBuilder();
    for (CalendarSystem calendar : Calendars.all()) {
      byte[] text = CalendarFunctions.toCalendar(19_000, calendar);
      int day = CalendarFunctions.fromCalendar(text, calendar);
      day = CalendarFunctions.calendarAdd(CalendarUnit.MONTH, 1, day, calendar);
      result.append(CalendarFunctions.calendarKey(day, calendar)).append(' ');
      try {
        CalendarFunctions.fromCalendar("no date".getBytes(StandardCharsets.UTF_8), calendar);
      } catch (CalendarException e) {
        result.append(e.getMessage()).append('\n');
      }
      if (throughSerialisation(calendar) != calendar) {
        throw new IllegalStateException("another instance of " + calendar);
      }
    }
    result.append(equalities());
    result.append(CalendarRow.all(DefinedCalendars.NONE).size());
    result.append(
        new NameResolver(DefinedCalendars.NONE)
            .calendar("jalali".getBytes(StandardCharsets.UTF_8)));
    result.append(new String(CalendarFunctions.taqwimVersion(), StandardCharsets.UTF_8));
    return result.toString();
  }

  /** What an engine compares while it plans. */
  private static String equalities() {
    Definition name =
        new Definition("x", "calendar: x\nversion: 1\nsource: x\nis: weeks(end=friday, last=9)\n");
    DefinedCalendars one = DefinedCalendars.of(List.of(name));
    DefinedCalendars other = DefinedCalendars.of(List.of(new Definition(name.file(), name.text())));
    CalendarSystem japanese = Calendars.of("japanese");
    return one.equals(other)
        + " "
        + one.of("x").equals(other.of("x"))
        + " "
        + one.of("weeks(end=friday, last=9)").equals(other.of("weeks(end=friday, last=9)"))
        + " "
        + japanese.era(0).equals(japanese.eras().get(2));
  }

  private static Object throughSerialisation(Object object) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}
