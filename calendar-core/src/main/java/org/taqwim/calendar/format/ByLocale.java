package org.taqwim.calendar.format;

import java.lang.ref.WeakReference;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiFunction;
import org.taqwim.calendar.CalendarSystem;

/**
 * What is made of a calendar and a locale and wanted for every row: made once, and again after a
 * garbage collection. It is held weakly, so that it keeps no calendar of a job that has ended;
 * tasks share it without a lock, and one that finds its slot taken makes its own.
 *
 * @param <V> immutable
 */
public final class ByLocale<V> {

  private static final int SLOTS = 64;

  private record Entry<V>(CalendarSystem calendar, Locale locale, V value) {}

  private final AtomicReferenceArray<WeakReference<Entry<V>>> slots =
      new AtomicReferenceArray<>(SLOTS);

  private final BiFunction<CalendarSystem, Locale, V> make;

  public ByLocale(BiFunction<CalendarSystem, Locale, V> make) {
    this.make = make;
  }

  /** What is made of them. */
  @SuppressWarnings("ReferenceEquality") // a calendar for rows is one instance
  public V get(CalendarSystem calendar, Locale locale) {
    int slot = (System.identityHashCode(calendar) ^ locale.hashCode()) & SLOTS - 1;
    WeakReference<Entry<V>> kept = slots.get(slot);
    Entry<V> known = kept == null ? null : kept.get();
    if (known == null || known.calendar != calendar || !known.locale.equals(locale)) {
      known = new Entry<>(calendar, locale, make.apply(calendar, locale));
      slots.set(slot, new WeakReference<>(known));
    }
    return known.value;
  }
}
