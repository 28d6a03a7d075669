package org.taqwim.calendar.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A set of days, as the runs of which it consists: from a first to a last epoch day each, in order,
 * with a day between them that is not in the set. Immutable.
 */
public final class DaySet {

  /** The set without a day. */
  public static final DaySet EMPTY = new DaySet(List.of());

  /** Every epoch day that an INT holds. */
  public static final DaySet ALL = of(Integer.MIN_VALUE, Integer.MAX_VALUE);

  /** Days in a row, both ends belonging to it. */
  public record Run(int first, int last) {}

  private final List<Run> runs;

  private DaySet(List<Run> runs) {
    this.runs = runs;
  }

  /** The days from one to another, both included; empty if the last is before the first. */
  public static DaySet of(int first, int last) {
    return first > last ? EMPTY : new DaySet(List.of(new Run(first, last)));
  }

  /** The days in a row, in order. */
  public List<Run> runs() {
    return runs;
  }

  /** Whether it has no day. */
  public boolean isEmpty() {
    return runs.isEmpty();
  }

  /** Whether a day is in the set. */
  public boolean contains(int epochDay) {
    return runs.stream().anyMatch(run -> run.first <= epochDay && epochDay <= run.last);
  }

  /** The days that are in either set. */
  public DaySet or(DaySet other) {
    List<Run> all = new ArrayList<>(runs);
    all.addAll(other.runs);
    return of(all);
  }

  /** The days that are in one of the runs, which may overlap and be in any order. */
  static DaySet of(List<Run> runs) {
    List<Run> merged = new ArrayList<>();
    for (Run next : runs.stream().sorted(Comparator.comparingInt(Run::first)).toList()) {
      Run last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && next.first <= last.last + 1L) {
        merged.set(merged.size() - 1, new Run(last.first, Math.max(last.last, next.last)));
      } else {
        merged.add(next);
      }
    }
    return new DaySet(List.copyOf(merged));
  }

  /** The days that are in both sets. */
  public DaySet and(DaySet other) {
    List<Run> both = new ArrayList<>();
    for (Run a : runs) {
      for (Run b : other.runs) {
        int first = Math.max(a.first, b.first);
        int last = Math.min(a.last, b.last);
        if (first <= last) {
          both.add(new Run(first, last));
        }
      }
    }
    return new DaySet(List.copyOf(both));
  }

  /** The days of this set that the other does not have. */
  public DaySet without(DaySet other) {
    DaySet rest = this;
    for (Run run : other.runs) {
      DaySet before = run.first == Integer.MIN_VALUE ? EMPTY : of(Integer.MIN_VALUE, run.first - 1);
      DaySet after = run.last == Integer.MAX_VALUE ? EMPTY : of(run.last + 1, Integer.MAX_VALUE);
      rest = rest.and(before.or(after));
    }
    return rest;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DaySet that && runs.equals(that.runs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(runs.toArray());
  }

  @Override
  public String toString() {
    return runs.toString();
  }
}
