package org.taqwim.calendar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.taqwim.calendar.system.BuiltIn;
import org.taqwim.calendar.system.Specification;

/**
 * The registry of calendars: the built-in ones, and those of every {@link CalendarProvider}.
 *
 * <p>It is complete before the first look-up returns and never changes. Each class loader that
 * loads Taqwim has its own, initialised by this class's holder: in the driver, in every executor,
 * in every Flink job. Names are compared without regard to case, in the root locale.
 */
public final class Calendars {

  /**
   * Names that stand for several calendars in everyday use. We do not choose for the user: the
   * variants differ by a day or two.
   */
  static final Map<String, List<String>> AMBIGUOUS = ambiguous();

  private static Map<String, List<String>> ambiguous() {
    List<String> islamic =
        List.of(
            "islamic-umalqura",
            "islamic-umalqura-published",
            "islamic-iran",
            "islamic-civil",
            "islamic-tbla");
    return Map.of("hijri", islamic, "islamic", islamic, "islamic-rgsa", islamic);
  }

  /** How many single-character edits away a name may be to be suggested. */
  private static final int NEAR = 3;

  /** Longer ones, which a column may hold, are not compared with names. */
  private static final int LONGEST_NAME = 64;

  private Calendars() {}

  // The JVM initialises the holder once, under its own lock, when the first look-up needs it.
  private static final class Holder {
    private static final Map<String, CalendarSystem> BY_NAME = new TreeMap<>();
    private static final List<CalendarSystem> ALL = new ArrayList<>();

    /** Why there is no registry. Every look-up tells, and not the first one alone. */
    private static final String FAILURE = fill();

    private static String fill() {
      Map<String, String> claimants = new HashMap<>();
      try {
        add(BuiltIn.CALENDARS, "Taqwim", claimants);
        // Our own loader, never the thread's: in a SQL gateway the thread belongs to somebody else.
        for (CalendarProvider provider :
            ServiceLoader.load(CalendarProvider.class, Calendars.class.getClassLoader())) {
          add(calendarsOf(provider), provider.getClass().getName(), claimants);
        }
        return null;
      } catch (RuntimeException | ServiceConfigurationError | LinkageError failure) {
        return failure instanceof IllegalStateException
            ? failure.getMessage()
            : String.valueOf(failure);
      }
    }

    private static List<CalendarSystem> calendarsOf(CalendarProvider provider) {
      try {
        return List.copyOf(provider.calendars());
      } catch (RuntimeException | LinkageError failure) {
        throw new IllegalStateException(
            String.format(
                "The calendars of %s cannot be registered: %s",
                provider.getClass().getName(), failure),
            failure);
      }
    }

    private static void add(
        List<CalendarSystem> calendars, String claimant, Map<String, String> claimants) {
      for (CalendarSystem calendar : calendars) {
        register(calendar, claimant, BY_NAME, claimants);
        ALL.add(calendar);
      }
    }

    static Map<String, CalendarSystem> byName() {
      if (FAILURE != null) {
        throw new IllegalStateException(FAILURE);
      }
      return BY_NAME;
    }

    static List<CalendarSystem> all() {
      byName();
      return ALL;
    }
  }

  /**
   * Adds a calendar of a definition to names that hold those of the registry.
   *
   * @param claimants who claims the names that are not the registry's
   */
  static void registerDefined(
      CalendarSystem calendar,
      String file,
      Map<String, CalendarSystem> names,
      Map<String, String> claimants) {
    try {
      register(calendar, file, names, claimants);
    } catch (IllegalStateException clash) {
      throw CalendarException.invalidDefinition(file, 1, clash.getMessage());
    }
  }

  /** The registry's calendars by their names, in lower case. */
  static Map<String, CalendarSystem> byName() {
    return Collections.unmodifiableMap(Holder.byName());
  }

  static void register(
      CalendarSystem calendar,
      String claimant,
      Map<String, CalendarSystem> byName,
      Map<String, String> claimants) {
    List<String> names = new ArrayList<>(calendar.aliases());
    names.add(0, calendar.id());
    for (String name : names) {
      String key = key(name);
      CalendarSystem holder = byName.putIfAbsent(key, calendar);
      if ((holder != null && holder != calendar) || AMBIGUOUS.containsKey(key)) {
        throw new IllegalStateException(
            String.format(
                "The calendar name '%s' is claimed by '%s' of %s, but %s. Give one of them another"
                    + " name.",
                name,
                calendar.id(),
                claimant,
                holder == null
                    ? "it stands for several calendars"
                    : String.format(
                        "it belongs to '%s' of %s",
                        holder.id(), claimants.getOrDefault(key, "the registry"))));
      }
      claimants.put(key, claimant);
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** All calendars, the built-in ones first, in the order of their registration. */
  public static List<CalendarSystem> all() {
    return Collections.unmodifiableList(Holder.all());
  }

  /**
   * The calendar of a specification: an id or alias, or a name with parameters, such as {@code
   * fiscal(jalali, start=7, label=end)}; see {@link Specification}. In any case; blanks around
   * names do not count.
   *
   * @throws CalendarException if there is none; the message suggests the nearest names, or lists
   *     the variants of a name that stands for several calendars
   */
  public static CalendarSystem of(String specification) {
    return of(specification, Holder.byName());
  }

  /** As {@link #of(String)}, with names of which the registry's are some. */
  static CalendarSystem of(String specification, Map<String, CalendarSystem> names) {
    return Specification.isParameterised(specification)
        ? Specification.parse(specification, name -> named(name, names))
        : named(specification, names);
  }

  private static CalendarSystem named(String specification, Map<String, CalendarSystem> names) {
    String key = key(specification.strip());
    CalendarSystem calendar = names.get(key);
    if (calendar != null) {
      return calendar;
    }
    List<String> variants = AMBIGUOUS.get(key);
    if (variants != null) {
      throw CalendarException.ambiguousCalendar(specification, variants);
    }
    throw CalendarException.unknownCalendar(specification, nearest(key, names));
  }

  private static List<String> nearest(String key, Map<String, CalendarSystem> byName) {
    if (key.length() > LONGEST_NAME) {
      return List.of();
    }
    Map<String, Integer> distances = new TreeMap<>();
    byName.forEach(
        (name, calendar) -> {
          int distance = name.contains(key) && key.length() > 2 ? 1 : editDistance(name, key);
          if (distance <= Math.min(NEAR, key.length() / 2)) {
            distances.merge(calendar.id(), distance, Math::min);
          }
        });
    return distances.entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry::getValue))
        .limit(3)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Levenshtein distance; names are short. */
  private static int editDistance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replace, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
