package org.taqwim.calendar.format;

import java.util.Locale;
import java.util.function.BiFunction;
import org.taqwim.calendar.CalendarSystem;

/**
 * What is made of a calendar and a locale and wanted for every row. The last ones are kept, as many
 * as a column may mix; calendars that are equal share one, as every task has its own instance of
 * one with parameters. Tasks share it without a lock: in a race one of two equal results is kept.
 *
 * @param <V> immutable
 */
public final class ByLocale<V> {

  private static final int KEPT = 16;

  private final BiFunction<CalendarSystem, Locale, V> make;

  private Entry<V> last;

  public ByLocale(BiFunction<CalendarSystem, Locale, V> make) {
    this.make = make;
  }

  /** What is made of them. */
  @SuppressWarnings("ReferenceEquality") // of what equals, later
  public V get(CalendarSystem calendar, Locale locale) {
    Entry<V> known = last;
    return known != null && known.calendar == calendar && known.locale.equals(locale)
        ? known.value
        : find(known, calendar, locale);
  }

  private V find(Entry<V> newest, CalendarSystem calendar, Locale locale) {
    for (Entry<V> known = newest; known != null; known = known.before) {
      if (known.calendar.equals(calendar) && known.locale.equals(locale)) {
        return known.value;
      }
    }
    boolean full = newest != null && newest.depth == KEPT;
    Entry<V> before = full ? null : newest;
    V made = make.apply(calendar, locale);
    last = new Entry<>(calendar, locale, made, before, before == null ? 1 : before.depth + 1);
    return made;
  }

  private static final class Entry<V> {
    final CalendarSystem calendar;
    final Locale locale;
    final V value;
    final Entry<V> before;
    final int depth;

    Entry(CalendarSystem calendar, Locale locale, V value, Entry<V> before, int depth) {
      this.calendar = calendar;
      this.locale = locale;
      this.value = value;
      this.before = before;
      this.depth = depth;
    }
  }
}
