package org.taqwim.calendar;

import java.io.ObjectStreamException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.taqwim.calendar.system.CalendarDefinition;

/**
 * The registry's calendars and those that a configuration defines by text: what the calendar names
 * of one session, module or job stand for.
 *
 * <p>It is immutable, and serialises as the texts, so that it works where no file is. The registry
 * knows nothing of it, and so two jobs in one JVM may define a name differently.
 */
public final class DefinedCalendars implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The registry's calendars alone. */
  public static final DefinedCalendars NONE = new DefinedCalendars(List.of());

  /**
   * The definition of a calendar, in the form of {@link CalendarDefinition}.
   *
   * @param file what messages call it
   */
  public record Definition(String file, String text) implements Serializable {
    private static final long serialVersionUID = 1L;

    // Not the record's own: their method handles are softly held, and with them the class loader.
    @Override
    public boolean equals(Object other) {
      return other instanceof Definition that && file.equals(that.file) && text.equals(that.text);
    }

    @Override
    public int hashCode() {
      return file.hashCode();
    }
  }

  private final transient List<Definition> definitions;
  private final transient List<CalendarSystem> calendars = new ArrayList<>();
  private final transient Map<String, CalendarSystem> byName = new TreeMap<>();

  private DefinedCalendars(List<Definition> definitions) {
    this.definitions = definitions;
    Map<String, String> claimants = new HashMap<>();
    for (Definition definition : definitions) {
      byte[] utf8 = definition.text().getBytes(StandardCharsets.UTF_8);
      CalendarSystem calendar = CalendarDefinition.read(definition.file(), utf8, this::of);
      Calendars.registerDefined(calendar, definition.file(), byName, claimants);
      calendars.add(calendar);
    }
  }

  /**
   * The calendars of definitions, which may mention the registry's and those before them.
   *
   * @throws CalendarException if a definition is wrong or a name is taken; the message names the
   *     file, and the line or the other claimant
   */
  public static DefinedCalendars of(List<Definition> definitions) {
    return definitions.isEmpty() ? NONE : new DefinedCalendars(List.copyOf(definitions));
  }

  /**
   * The calendar of a specification, as by {@link Calendars#of}.
   *
   * @throws CalendarException if there is none
   */
  public CalendarSystem of(String specification) {
    return Calendars.of(specification, byName);
  }

  /** All calendars: those of the registry, then those of the definitions in their order. */
  public List<CalendarSystem> all() {
    List<CalendarSystem> all = new ArrayList<>(Calendars.all());
    all.addAll(calendars);
    return Collections.unmodifiableList(all);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DefinedCalendars that && definitions.equals(that.definitions);
  }

  @Override
  public int hashCode() {
    return definitions.hashCode();
  }

  private record ByText(List<Definition> definitions) implements Serializable {
    private static final long serialVersionUID = 1L;

    private Object readResolve() {
      return of(definitions);
    }
  }

  private Object writeReplace() throws ObjectStreamException {
    return new ByText(definitions);
  }
}
