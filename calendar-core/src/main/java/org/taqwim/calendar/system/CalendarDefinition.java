package org.taqwim.calendar.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarSystem.Kind;
import org.taqwim.calendar.Era;
import org.taqwim.calendar.MemoCalendar;
import org.taqwim.calendar.PackedDate;

/**
 * A calendar that a text defines, without Java: the months of {@link TableText}, and in its head
 *
 * <ul>
 *   <li>{@code calendar}: the name, of lower-case letters, digits and hyphens
 *   <li>{@code aliases}: further names, by commas; may be left out
 *   <li>{@code kind}: solar, lunar, lunisolar or count; as the base has it if there is one
 *   <li>{@code base}: a calendar of which it has the era, the months' names, the leap rule and the
 *       kind, where it does not say otherwise
 *   <li>{@code amends}: a table calendar that is its base, and has the months that are not given
 *       here: for a year that has been published, or a month that began on another day
 *   <li>{@code last-year}: the last year to take of the amended table, where later ones no longer
 *       follow; may be left out
 *   <li>{@code is}: a specification that the name stands for, such as {@code weeks(end=friday,
 *       last=9)}, instead of months
 * </ul>
 *
 * <p>It changes the first days of months, and never a single date.
 */
public final class CalendarDefinition {

  private static final String CALENDAR = "calendar";
  private static final String ALIASES = "aliases";
  private static final String KIND = "kind";
  private static final String BASE = "base";
  private static final String AMENDS = "amends";
  private static final String IS = "is";

  private static final Set<String> KEYS =
      Set.of(CALENDAR, ALIASES, KIND, BASE, AMENDS, TableText.LAST_YEAR, IS);

  private static final Set<String> KEYS_OF_NAME =
      Set.of(CALENDAR, ALIASES, TableText.VERSION, TableText.SOURCE, IS);

  private final TableText text;
  private final Function<String, CalendarSystem> named;

  private CalendarDefinition(TableText text, Function<String, CalendarSystem> named) {
    this.text = text;
    this.named = named;
  }

  /**
   * Reads a definition.
   *
   * @param name the file's name, for messages
   * @param utf8 its text
   * @param named finds the calendars that it mentions
   * @throws CalendarException if it is wrong; the message names file and line
   */
  public static CalendarSystem read(
      String name, byte[] utf8, Function<String, CalendarSystem> named) {
    return new CalendarDefinition(TableText.readLines(name, utf8, KEYS), named).calendar();
  }

  private CalendarSystem calendar() {
    text.require(CALENDAR);
    text.require(TableText.VERSION);
    text.require(TableText.SOURCE);
    String id = name(text.head(CALENDAR));
    List<String> aliases = new ArrayList<>();
    if (text.head(ALIASES) != null) {
      for (String alias : text.head(ALIASES).split(",", -1)) {
        aliases.add(name(alias.strip()));
      }
    }
    if (text.head(IS) != null) {
      return specified(id, aliases);
    }
    CalendarSystem base = base();
    if (base instanceof TableCalendar table && text.head(AMENDS) != null) {
      text.amend(table.table());
      text.describeAmendment(base);
    } else {
      text.check(
          text.head(TableText.LAST_YEAR) == null,
          "'%s' is for a calendar that '%s' another",
          TableText.LAST_YEAR,
          AMENDS);
      text.complete();
    }
    Kind kind = kind(base);
    text.check(
        kind == Kind.LUNISOLAR || !text.hasLeapMonths(),
        "there are leap months, and the '%s' is not lunisolar",
        KIND);
    return new TableCalendar(id, kind, aliases, text.canonical());
  }

  private String name(String name) {
    text.check(
        name.matches("[a-z][a-z0-9-]*"),
        "a name has lower-case letters, digits and hyphens, and begins with a letter: '%s'",
        name);
    return name;
  }

  private CalendarSystem specified(String id, List<String> aliases) {
    text.check(
        !text.hasMonths() && text.keys().allMatch(KEYS_OF_NAME::contains),
        "what '%s' a specification has no months of its own, and no keys but %s",
        IS,
        KEYS_OF_NAME.stream().sorted().collect(Collectors.joining(", ")));
    CalendarSystem calendar;
    try {
      calendar = named.apply(text.head(IS));
    } catch (CalendarException wrong) {
      throw text.wrong("%s: %s", IS, wrong.getMessage());
    }
    return MemoCalendar.named(
        calendar,
        id,
        aliases,
        text.head(TableText.VERSION) + "+" + calendar.dataVersion(),
        text.head(TableText.SOURCE));
  }

  private CalendarSystem base() {
    String key = text.head(AMENDS) == null ? BASE : AMENDS;
    String name = text.head(key);
    if (name == null) {
      return null;
    }
    text.check(
        key.equals(BASE) || text.head(BASE) == null,
        "'%s' is the base already; leave '%s' out",
        AMENDS,
        BASE);
    CalendarSystem base;
    try {
      base = MemoCalendar.withoutName(named.apply(name));
    } catch (CalendarException unknown) {
      throw text.wrong("%s: %s", key, unknown.getMessage());
    }
    text.check(
        key.equals(BASE) || base instanceof TableCalendar,
        "'%s' is no table of months, which alone can be amended",
        base.id());
    // The era whose years are the calendar's; those of Japan's emperors are not.
    for (Era era : base.eras()) {
      text.putIfAbsent(TableText.ERA, era.year1() == 1 && !era.backwards() ? era.code() : null);
    }
    text.putIfAbsent(
        TableText.CLDR_TYPE, text.head(TableText.MONTHS) == null ? typeOfMonths(base) : null);
    text.putIfAbsent(TableText.MONTHS, String.join(", ", base.monthNames()));
    text.putIfAbsent(TableText.LEAP_RULE, base.leapRule());
    return base;
  }

  /**
   * A table's months are those of CLDR by their own numbers, which are not those of fiscal years.
   */
  private static String typeOfMonths(CalendarSystem base) {
    int first = PackedDate.of(base.maxYear(), 1, 1);
    return PackedDate.month(base.cldrDate(first)) == 1 ? base.cldrType() : null;
  }

  private Kind kind(CalendarSystem base) {
    String kind = text.head(KIND);
    if (kind == null) {
      text.check(base != null, "the key '%s' is missing, and there is no '%s'", KIND, BASE);
      return base.kind();
    }
    return Arrays.stream(Kind.values())
        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(kind))
        .findFirst()
        .orElseThrow(
            () ->
                text.wrong(
                    "there is no kind '%s'; the kinds are: %s",
                    kind,
                    Arrays.stream(Kind.values())
                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))));
  }
}
