package org.taqwim.calendar;

import java.io.IOException;
import java.io.InputStream;
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
 * <p>It is immutable, and serialises as the texts, so that it works where no file is; a copy reads
 * them when it is first asked for a calendar. The registry knows nothing of it, and so two jobs in
 * one JVM may define a name differently.
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

  /** Opens the files that a configuration names, on whatever an engine reads. */
  @FunctionalInterface
  public interface Opener {

    /**
     * The contents of a file; the caller closes it.
     *
     * @param file as the configuration names it
     * @throws IOException if there is no such file
     * @throws IllegalArgumentException if it is no name of a file
     */
    InputStream open(String file) throws IOException;
  }

  /** The calendars of the definitions, and those and the registry's by name. */
  private record Parsed(List<CalendarSystem> calendars, Map<String, CalendarSystem> byName) {}

  private final transient List<Definition> definitions;

  // Where it is received, parsed only if a name is looked up: most tasks have theirs bound already.
  // Two threads at once parse the same.
  private transient volatile Parsed parsed;

  private DefinedCalendars(List<Definition> definitions) {
    this.definitions = definitions;
  }

  /**
   * The calendars of definitions, which may mention the registry's and those before them.
   *
   * @throws CalendarException if a definition is wrong or a name is taken; the message names the
   *     file, and the line or the other claimant
   */
  public static DefinedCalendars of(List<Definition> definitions) {
    if (definitions.isEmpty()) {
      return NONE;
    }
    DefinedCalendars defined = new DefinedCalendars(List.copyOf(definitions));
    defined.parsed();
    return defined;
  }

  /**
   * Reads the definitions of files, for {@link #of(List)}. They are in UTF-8, with a byte order
   * mark or without.
   *
   * @param files their names, by commas; blanks around a name and empty names count for nothing
   * @throws CalendarException if a file cannot be read; the message names it
   */
  public static List<Definition> read(String files, Opener opener) {
    List<Definition> definitions = new ArrayList<>();
    for (String part : files.split(",", -1)) {
      String file = part.strip();
      if (!file.isEmpty()) {
        definitions.add(new Definition(file, text(file, opener)));
      }
    }
    return definitions;
  }

  private static String text(String file, Opener opener) {
    try (InputStream in = opener.open(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException | IllegalArgumentException e) {
      throw CalendarException.invalidDefinition(file, 1, "it cannot be read: " + e.getMessage());
    }
  }

  private Parsed parsed() {
    Parsed found = parsed;
    if (found == null) {
      found = parse(definitions);
      parsed = found;
    }
    return found;
  }

  private static Parsed parse(List<Definition> definitions) {
    Parsed all = new Parsed(new ArrayList<>(), new TreeMap<>(Calendars.byName()));
    Map<String, String> claimants = new HashMap<>();
    for (Definition definition : definitions) {
      byte[] utf8 = definition.text().getBytes(StandardCharsets.UTF_8);
      CalendarSystem calendar =
          CalendarDefinition.read(
              definition.file(), utf8, mentioned -> Calendars.of(mentioned, all.byName()));
      Calendars.registerDefined(calendar, definition.file(), all.byName(), claimants);
      all.calendars().add(calendar);
    }
    return all;
  }

  /**
   * The calendar of a specification, as by {@link Calendars#of}.
   *
   * @throws CalendarException if there is none
   */
  public CalendarSystem of(String specification) {
    return Calendars.of(specification, parsed().byName());
  }

  /** All calendars: those of the registry, then those of the definitions in their order. */
  public List<CalendarSystem> all() {
    List<CalendarSystem> all = new ArrayList<>(Calendars.all());
    all.addAll(parsed().calendars());
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
      return definitions.isEmpty() ? NONE : new DefinedCalendars(definitions);
    }
  }

  private Object writeReplace() throws ObjectStreamException {
    return new ByText(definitions);
  }
}
