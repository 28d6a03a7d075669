package org.taqwim.calendar.provider;

import java.util.List;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Era;
import org.taqwim.calendar.system.Gregorian;

/** A calendar such as a user might add: the Gregorian one by another name. */
public class SampleCalendar extends CalendarSystem {

  private static final long serialVersionUID = 1L;

  public SampleCalendar(String id, String... aliases) {
    super(id, List.of(aliases), Kind.SOLAR);
  }

  @Override
  public String dataVersion() {
    return "1";
  }

  @Override
  public String source() {
    return "a test";
  }

  @Override
  public String cldrType() {
    return "sample";
  }

  @Override
  public List<String> monthNames() {
    return Gregorian.INSTANCE.monthNames();
  }

  @Override
  public String leapRule() {
    return Gregorian.INSTANCE.leapRule();
  }

  @Override
  public List<Era> eras() {
    return Gregorian.INSTANCE.eras();
  }

  @Override
  public boolean isProleptic() {
    return Gregorian.INSTANCE.isProleptic();
  }

  @Override
  public boolean hasYearZero() {
    return Gregorian.INSTANCE.hasYearZero();
  }

  @Override
  public int maximumDaysInMonth() {
    return Gregorian.INSTANCE.maximumDaysInMonth();
  }

  @Override
  public int minimumDaysInMonth() {
    return Gregorian.INSTANCE.minimumDaysInMonth();
  }

  @Override
  public int maximumMonthsInYear() {
    return Gregorian.INSTANCE.maximumMonthsInYear();
  }

  @Override
  public int minYear() {
    return Gregorian.INSTANCE.minYear();
  }

  @Override
  public int maxYear() {
    return Gregorian.INSTANCE.maxYear();
  }

  @Override
  public int minEpochDay() {
    return Gregorian.INSTANCE.minEpochDay();
  }

  @Override
  public int maxEpochDay() {
    return Gregorian.INSTANCE.maxEpochDay();
  }

  @Override
  public int monthsInYear(int year) {
    return Gregorian.INSTANCE.monthsInYear(year);
  }

  @Override
  public int daysInMonth(int year, int ordinalMonth) {
    return Gregorian.INSTANCE.daysInMonth(year, ordinalMonth);
  }

  @Override
  public int daysInYear(int year) {
    return Gregorian.INSTANCE.daysInYear(year);
  }

  @Override
  public boolean isLeapYear(int year) {
    return Gregorian.INSTANCE.isLeapYear(year);
  }

  @Override
  public int toPacked(int epochDay) {
    return Gregorian.packed(epochDay);
  }

  @Override
  public int toEpochDay(int packed) {
    return Gregorian.INSTANCE.toEpochDay(packed);
  }
}
