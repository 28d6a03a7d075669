package org.taqwim.benchmarks;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A function as users write it over a library, of {@link LocalDate}, {@link String} and {@link
 * Integer}; NULL does not get to it.
 */
record LibraryFunction<A, B>(String name, Class<A> from, Class<B> to, Body<A, B> body) {

  /** What it computes; a copy for each task. */
  interface Body<A, B> extends Serializable {
    B apply(A argument);
  }

  static LibraryFunction<LocalDate, Integer> number(String name, Body<LocalDate, Integer> body) {
    return new LibraryFunction<>(name, LocalDate.class, Integer.class, body);
  }

  static LibraryFunction<LocalDate, LocalDate> date(String name, Body<LocalDate, LocalDate> body) {
    return new LibraryFunction<>(name, LocalDate.class, LocalDate.class, body);
  }

  static LibraryFunction<LocalDate, String> text(String name, Body<LocalDate, String> body) {
    return new LibraryFunction<>(name, LocalDate.class, String.class, body);
  }

  static LibraryFunction<String, LocalDate> parse(String name, Body<String, LocalDate> body) {
    return new LibraryFunction<>(name, String.class, LocalDate.class, body);
  }
}
