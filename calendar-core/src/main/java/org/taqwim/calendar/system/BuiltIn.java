package org.taqwim.calendar.system;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarSystem.Kind;
import org.taqwim.calendar.CalendarSystem.Notation;

/** The calendars that come with the core: the one list. */
public final class BuiltIn {

  private static final CalendarSystem NEPALI =
      new TableCalendar("nepali", Kind.SOLAR, "bikram-sambat");

  private static final String NRF =
      "National Retail Federation, 4-5-4 Calendar (nrf.com/resources/4-5-4-calendar)";

  /** In the order in which they are listed to users. */
  public static final List<CalendarSystem> CALENDARS =
      List.of(
          Gregorian.INSTANCE,
          Julian.INSTANCE,
          cutover(
              1582, LocalDate.of(1582, 10, 15), "Bull Inter gravissimas of 24 February 1582, §7"),
          cutover(
              1700,
              LocalDate.of(1700, 3, 1),
              "Denmark and Norway: royal decree of 28 November 1699; the Protestant estates of the"
                  + " Empire on the same day"),
          cutover(
              1752,
              LocalDate.of(1752, 9, 14),
              "Great Britain and its colonies: Calendar (New Style) Act 1750, 24 Geo. 2 c. 23"),
          cutover(
              1918,
              LocalDate.of(1918, 2, 14),
              "Russia: decree of the Council of People's Commissars of 24 January 1918"),
          cutover(1923, LocalDate.of(1923, 3, 1), "Greece: decree of 18 January 1923"),
          Milankovic.INSTANCE,
          Buddhist.INSTANCE,
          Roc.INSTANCE,
          Japanese.INSTANCE,
          Jalali.INSTANCE,
          Jalali2820.INSTANCE,
          Afghan.INSTANCE,
          new TableCalendar("islamic-umalqura", Kind.LUNAR, "umalqura", "umm-al-qura"),
          new TableCalendar("islamic-umalqura-published", Kind.LUNAR),
          new TableCalendar("islamic-iran", Kind.LUNAR),
          IslamicCivil.INSTANCE,
          IslamicTbla.INSTANCE,
          Hebrew.INSTANCE,
          Coptic.INSTANCE,
          Ethiopic.INSTANCE,
          EthiopicAmeteAlem.INSTANCE,
          Indian.INSTANCE,
          NEPALI,
          Bengali.INSTANCE,
          Nanakshahi.INSTANCE,
          new TableCalendar("chinese", Kind.LUNISOLAR),
          new TableCalendar("dangi", Kind.LUNISOLAR),
          new TableCalendar("vietnamese", Kind.LUNISOLAR, "am-lich"),
          Badi.INSTANCE,
          weeks("retail", false, "nrf"),
          weeks("retail-restated", true, "nrf-restated"),
          new WeekCalendar(
              "iso-week",
              List.of(),
              // The standard knows no months; 4-4-5 is what most companies divide such a year by.
              new WeekCalendar.Rule(
                  DayOfWeek.SUNDAY, 12, 31, WeekCalendar.Pattern.P445, 12, false, false),
              Notation.WEEK,
              "ISO 8601-1:2019, weeks; quarters of 4, 4 and 5 weeks by common practice"),
          new FiscalCalendar(
              "fiscal-iran",
              Jalali.INSTANCE,
              1,
              false,
              1313,
              "Iran: Public Accounts Acts of 10 Esfand 1312 (1934), art. 1, and of 1366 (1987),"
                  + " art. 6"),
          new FiscalCalendar(
              "fiscal-nepal",
              NEPALI,
              4,
              false,
              2059,
              "Nepal: Income Tax Act, 2058 (2002), and Financial Procedures and Fiscal"
                  + " Accountability Act, 2076 (2019): from 1 Shrawan to the end of Ashadh"),
          new FiscalCalendar(
              "fiscal-ethiopia",
              Ethiopic.INSTANCE,
              11,
              true,
              1952,
              "Ethiopia: Proclamation 162 of 1951 E.C. (1959); Financial Administration"
                  + " Proclamation 648/2009: from 1 Hamle to 30 Sene"),
          new FiscalCalendar(
              "fiscal-india",
              Gregorian.INSTANCE,
              4,
              false,
              1867,
              "India: General Clauses Act, 1897, sec. 3(21); from 1867 by order of the Government"
                  + " of India"),
          new FiscalCalendar(
              "fiscal-japan",
              Gregorian.INSTANCE,
              4,
              false,
              1886,
              "Japan: Public Finance Act (1947), art. 11; from Meiji 19 (1886) by the revision of"
                  + " the fiscal year of 1884"),
          new FiscalCalendar(
              "fiscal-thailand",
              Buddhist.INSTANCE,
              10,
              true,
              2505,
              "Thailand: Budget Procedure Act, B.E. 2502 (1959); from October 1961 on"),
          new FiscalCalendar(
              "fiscal-us",
              Gregorian.INSTANCE,
              10,
              true,
              1977,
              "United States: 31 U.S.C. 1102; Pub. L. 93-344, sec. 501 (1974)"),
          new TableCalendar("hindu-solar", Kind.SOLAR),
          OldHinduSolar.INSTANCE,
          FrenchRepublican.INSTANCE,
          FrenchRepublicanRomme.INSTANCE,
          WanderingYear.EGYPTIAN,
          WanderingYear.ARMENIAN,
          Symmetry.MONTHS_OF_WEEKS,
          Symmetry.MONTHS_OF_DAYS,
          InternationalFixed.INSTANCE,
          Pax.INSTANCE,
          Mayan.INSTANCE);

  private BuiltIn() {}

  /** The Julian calendar until a year, and the Gregorian one from some day of it on. */
  private static CalendarSystem cutover(int year, LocalDate day, String law) {
    return new CutoverCalendar("gregorian-" + year, List.of("julian-" + year), day, law);
  }

  private static CalendarSystem weeks(String id, boolean restated, String alias) {
    return new WeekCalendar(
        id,
        List.of(alias),
        new WeekCalendar.Rule(
            DayOfWeek.SATURDAY, 1, 31, WeekCalendar.Pattern.P454, 12, false, restated),
        Notation.NUMERIC,
        NRF);
  }
}
