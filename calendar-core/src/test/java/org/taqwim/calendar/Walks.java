package org.taqwim.calendar;

/** How far tests walk over days. */
public final class Walks {

  /** Mutation tests, which run each test a thousand times, walk over the years around today. */
  public static final boolean SHORT = Boolean.getBoolean("taqwim.short");

  private Walks() {}

  /** The one year, or in short walks the other. */
  public static int year(int year, int shortYear) {
    return SHORT ? shortYear : year;
  }
}
