package org.taqwim.calendar.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taqwim.calendar.CalendarDate;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.PackedDate;

/** What authorities and textbooks have published, each in the table that names it. */
class GoldenTableTest {

  private static final CalendarSystem JALALI = Calendars.of("jalali");

  /** University of Tehran, Calendar Center. */
  @Test
  void jalaliIsTheTableOfTheUniversityOfTehran() {
    List<Csv.Row> rows = Csv.read("persian_official_ut_1206_1498.csv");
    assertEquals(293, rows.size());
    for (Csv.Row row : rows) {
      int year = row.number("persian_year");
      int nowruz = row.number("nowruz_epoch_day");
      boolean leap = row.number("is_leap") == 1;
      assertEquals(nowruz, LocalDate.parse(row.get("nowruz_gregorian")).toEpochDay());
      assertEquals(nowruz, JALALI.toEpochDay(PackedDate.of(year, 1, 1)), row.toString());
      assertEquals(PackedDate.of(year, 1, 1), JALALI.toPacked(nowruz), row.toString());
      assertEquals(leap, JALALI.isLeapYear(year), row.toString());
      assertEquals(leap ? 366 : 365, JALALI.daysInYear(year), row.toString());
      assertEquals(leap ? 30 : 29, JALALI.daysInMonth(year, 12), row.toString());
    }
  }

  /** Where libraries part from the University of Tehran, we stand with the university. */
  @Test
  void jalaliSidesWithTheAuthorityAgainstLibraries() {
    int compared = 0;
    for (Csv.Row row : Csv.read("library_vs_authority_disagreements.csv")) {
      if (row.get("calendar").equals("persian")) {
        int day = JALALI.toEpochDay(PackedDate.of(row.number("year"), row.number("month"), 1));
        assertEquals(row.get("authority_date"), LocalDate.ofEpochDay(day).toString());
        assertNotEquals(row.get("library_date"), LocalDate.ofEpochDay(day).toString());
        compared++;
      }
    }
    assertEquals(16, compared);
  }

  /** Every month whose start two tables of Umm al-Qura give differently. */
  @Test
  void ummAlQuraIsTheTableOfKacst() {
    CalendarSystem calendar = Calendars.of("islamic-umalqura");
    int compared = 0;
    for (Csv.Row row : Csv.read("umalqura_table_disagreements.csv")) {
      if (!row.get("jdk_icu_time4j").isEmpty()) {
        int first = PackedDate.of(row.number("hijri_year"), row.number("hijri_month"), 1);
        LocalDate day = LocalDate.ofEpochDay(calendar.toEpochDay(first));
        assertEquals(row.get("jdk_icu_time4j"), day.toString(), row.toString());
        compared++;
      }
    }
    assertTrue(compared > 1200, "compared " + compared);
  }

  /** What was published, every month; from 1420 on KACST's table is the same, and it alone. */
  @Test
  void publishedUmmAlQuraIsWhatWasPrinted() {
    CalendarSystem published = Calendars.of("islamic-umalqura-published");
    assertMonthStarts(
        published, "umalqura_month_starts_1343_1500_hijridate.csv", "hijri_year", "hijri_month");
    CalendarSystem computed = Calendars.of("islamic-umalqura");
    List<String> differences = new ArrayList<>();
    for (int year = published.minYear(); year <= published.maxYear(); year++) {
      for (int month = 1; month <= 12; month++) {
        LocalDate printed = firstOfMonth(published, year, month);
        if (!printed.equals(firstOfMonth(computed, year, month))) {
          differences.add(year + "-" + month + " " + printed);
        }
      }
    }
    List<String> listed = new ArrayList<>();
    for (Csv.Row row : Csv.read("umalqura_table_disagreements.csv")) {
      String printed = row.get("newspaper_kfupm_web");
      if (row.number("hijri_year") <= published.maxYear()
          && !printed.isEmpty()
          && !printed.equals(row.get("jdk_icu_time4j"))) {
        listed.add(row.get("hijri_year") + "-" + row.get("hijri_month") + " " + printed);
      }
    }
    assertEquals(529, differences.size());
    assertEquals(listed, differences);
  }

  private static LocalDate firstOfMonth(CalendarSystem calendar, int year, int month) {
    return LocalDate.ofEpochDay(calendar.toEpochDay(PackedDate.of(year, month, 1)));
  }

  /** Newspapers and the Calendar Center of the University of Tehran. */
  @Test
  void lunarHijriOfIranIsWhatWasPrintedAndObserved() {
    assertMonthStarts(
        Calendars.of("islamic-iran"),
        "iran_hijri_month_starts_1265_1447_qamari.csv",
        "hijri_year",
        "hijri_month");
  }

  @Test
  void chineseIsTheTableOfTheHongKongObservatory() {
    assertMonthStarts(
        Calendars.of("chinese"), "chinese_hko_month_starts.csv", "lunar_year", "month");
  }

  @Test
  void dangiIsTheTableOfKasi() {
    assertMonthStarts(
        Calendars.of("dangi"), "korean_kasi_month_starts_1600_2050.csv", "lunar_year", "month");
  }

  @Test
  void vietnameseHasTheDaysThatWerePublished() {
    CalendarSystem vietnamese = Calendars.of("vietnamese");
    for (Csv.Row row : Csv.read("vietnamese_published_days.csv")) {
      boolean leap = row.number("leap") == 1;
      int date =
          PackedDate.of(row.number("lunar_year"), row.number("month"), leap, row.number("day"));
      int day = (int) LocalDate.parse(row.get("gregorian_date")).toEpochDay();
      assertEquals(date, vietnamese.toPacked(day), row.toString());
      assertEquals(day, vietnamese.toEpochDay(date), row.toString());
      assertNotEquals(date, Calendars.of("chinese").toPacked(day), row.toString());
    }
  }

  /**
   * New Year parts from China's in the years that the tables of Ho Ngoc Duc have; 2007, 2030 and
   * 2053 were announced by the calendar bureau of Vietnam, as reported on 6 July 2006.
   */
  @Test
  void vietnameseNewYearPartsFromTheChineseInTheYearsThatWerePublished() {
    CalendarSystem vietnamese = Calendars.of("vietnamese");
    List<Integer> years = new ArrayList<>();
    for (int year = vietnamese.minYear(); year <= vietnamese.maxYear(); year++) {
      if (!firstOfMonth(vietnamese, year, 1)
          .equals(firstOfMonth(Calendars.of("chinese"), year, 1))) {
        years.add(year);
      }
    }
    assertEquals(List.of(1968, 1969, 1985, 2007, 2030, 2053), years);
  }

  /**
   * The calendar has each month of the table in its order, and no other, but for the years at the
   * ends that the table does not hold whole. It may go on after the table.
   */
  private static void assertMonthStarts(
      CalendarSystem calendar, String table, String year, String month) {
    List<Csv.Row> rows = Csv.read(table);
    int day = calendar.minEpochDay();
    for (Csv.Row row : rows) {
      if (row.number(year) < calendar.minYear() || row.number(year) > calendar.maxYear()) {
        continue;
      }
      boolean leap = row.has("leap") && row.number("leap") == 1;
      int first = PackedDate.of(row.number(year), row.number(month), leap, 1);
      assertEquals(day, row.number("epoch_day"), row.toString());
      assertEquals(day, LocalDate.parse(row.get("gregorian_date")).toEpochDay());
      assertEquals(first, calendar.toPacked(day), row.toString());
      assertEquals(day, calendar.toEpochDay(first), row.toString());
      day += calendar.daysInMonth(row.number(year), calendar.ordinalMonth(first));
    }
    Csv.Row last = rows.get(rows.size() - 1);
    if (last.number(year) > calendar.maxYear()) {
      assertEquals(calendar.maxEpochDay() + 1, day);
      assertTrue(rows.stream().anyMatch(r -> r.number("epoch_day") == calendar.maxEpochDay() + 1));
    }
  }

  /**
   * Each year until 2083 is that of more than half of the tables, those of one origin counting once
   * where they agree; later ones are the forecast of two. The tables that have it otherwise are
   * listed. NepaliSankrantiTest compares the same years with the rule.
   */
  @Test
  void nepaliIsTheMajorityOfSixTables() {
    CalendarSystem calendar = Calendars.of("nepali");
    Map<String, String> origins =
        Map.of(
            "amitgaru_2026-05", "nepali-datetime",
            "arneec_2021-01", "nepali-datetime",
            "py-nepali_2026-03", "opensource-nepal",
            "node-nepali-datetime_2026-07", "opensource-nepal");
    Map<Integer, Set<String>> readings = new TreeMap<>();
    List<String> differences = new ArrayList<>();
    for (Csv.Row row : Csv.read("nepali_bs_month_lengths_6_sources.csv")) {
      int year = row.number("bs_year");
      String source = row.get("source");
      String months = String.join(" ", row.cells().subList(4, 16));
      readings
          .computeIfAbsent(year, y -> new TreeSet<>())
          .add(months + " " + origins.getOrDefault(source, source));
      if (calendar.hasYear(year)) {
        if (months.equals(months(calendar, year))) {
          int first = calendar.toEpochDay(PackedDate.of(year, 1, 1));
          assertEquals(row.number("year_start_epoch_day"), first, row.toString());
          assertEquals(row.number("total_days"), calendar.daysInYear(year), row.toString());
        } else {
          differences.add(year + "," + source + "," + months);
        }
      }
    }
    for (int year = calendar.minYear(); year <= calendar.maxYear(); year++) {
      String ours = months(calendar, year);
      long with = readings.get(year).stream().filter(r -> r.startsWith(ours + " ")).count();
      assertTrue(
          year < 2084 ? 2 * with > readings.get(year).size() : with == 2, year + ": " + with);
    }
    assertEquals(
        Csv.read("nepali_disagreements.csv").stream()
            .map(row -> String.join(",", row.cells().subList(0, 3)))
            .toList(),
        differences);
  }

  private static String months(CalendarSystem calendar, int year) {
    StringBuilder months = new StringBuilder();
    for (int month = 1; month <= 12; month++) {
      months.append(month > 1 ? " " : "").append(calendar.daysInMonth(year, month));
    }
    return months.toString();
  }

  /**
   * The national days that the Bangla Academy's revision of 2019 is about, by the rule before it
   * and by its own, and the days of the change, as bdnews24 reported them on 16 October 2019; the
   * New Nation's account of the first revision has the same days for that.
   */
  @ParameterizedTest
  @CsvSource({
    "1995-04-14, 1402, 1, 1",
    "1996-02-21, 1402, 11, 9",
    "1996-03-14, 1402, 11, 31",
    "1996-03-26, 1402, 12, 12",
    "2018-12-16, 1425, 9, 2",
    "2019-02-21, 1425, 11, 9",
    "2019-03-14, 1425, 11, 30",
    "2019-03-15, 1425, 12, 1",
    "2019-04-14, 1426, 1, 1",
    "2019-10-16, 1426, 6, 31",
    "2019-10-17, 1426, 7, 1",
    "2019-12-16, 1426, 9, 1",
    "2020-02-21, 1426, 11, 8",
    "2020-03-26, 1426, 12, 12",
    "2020-04-14, 1427, 1, 1",
    "2020-05-08, 1427, 1, 25",
    "2020-05-25, 1427, 2, 11",
    "2021-02-21, 1427, 11, 8",
    "2021-03-26, 1427, 12, 12",
    "2119-12-16, 1526, 9, 1",
  })
  void bengaliHasTheNationalDaysOfBangladesh(LocalDate date, int year, int month, int day) {
    assertDay(Calendars.of("bengali"), date, year, month, day);
  }

  /** What the project bongabdo (hasancse91, by the Bangla Academy) tests itself with. */
  @ParameterizedTest
  @CsvSource({
    "2020-01-01, 1426, 9, 17",
    "2020-01-31, 1426, 10, 17",
    "2020-02-29, 1426, 11, 16",
    "2020-03-01, 1426, 11, 17",
    "2020-03-31, 1426, 12, 17",
    "2020-04-13, 1426, 12, 30",
    "2028-04-01, 1434, 12, 18",
    "2028-06-01, 1435, 2, 18",
    "2028-06-30, 1435, 3, 16",
    "2028-09-01, 1435, 5, 17",
    "2028-09-30, 1435, 6, 15",
    "2028-12-01, 1435, 8, 16",
    "2028-12-31, 1435, 9, 16",
    "2021-02-28, 1427, 11, 15",
    "2021-03-01, 1427, 11, 16",
    "2021-12-31, 1428, 9, 16",
  })
  void bengaliIsAsBongabdoHasIt(LocalDate date, int year, int month, int day) {
    assertDay(Calendars.of("bengali"), date, year, month, day);
  }

  private static void assertDay(
      CalendarSystem calendar, LocalDate date, int year, int month, int day) {
    int epochDay = (int) date.toEpochDay();
    assertEquals(PackedDate.of(year, month, day), calendar.toPacked(epochDay));
    assertEquals(epochDay, calendar.toEpochDay(PackedDate.of(year, month, day)));
  }

  /**
   * The days on which months begin in P. S. Purewal's calendar of 2003, every year, as the project
   * nanakshahi-js (sarabveer) has them too.
   */
  @Test
  void nanakshahiMonthsBeginOnFixedDays() {
    CalendarSystem calendar = Calendars.of("nanakshahi");
    List<MonthDay> starts =
        Stream.of(
                "03-14", "04-14", "05-15", "06-15", "07-16", "08-16", "09-15", "10-15", "11-14",
                "12-14", "01-13", "02-12")
            .map(day -> MonthDay.parse("--" + day))
            .toList();
    for (int year = 535; year <= 3000; year++) {
      for (int month = 1; month <= 12; month++) {
        int gregorian = year + (month <= 10 ? 1468 : 1469);
        assertDay(calendar, starts.get(month - 1).atYear(gregorian), year, month, 1);
      }
      assertDay(
          calendar, LocalDate.of(year + 1469, 3, 13), year, 12, Year.isLeap(year + 1469) ? 31 : 30);
    }
    assertEquals(LocalDate.of(2003, 3, 14).toEpochDay(), calendar.minEpochDay());
    assertDay(calendar, LocalDate.of(2023, 3, 14), 555, 1, 1); // as sikh-news.com wrote of it
  }

  /**
   * Days that the press of Afghanistan and history have dated: the republic of 1352, 7 Saur 1357
   * and 8 Saur 1371, the constitution of 14 Jadi 1382; 8am.af on a Saturday of Hamal 1401, and Amu
   * on one of Jawza 1403.
   */
  @ParameterizedTest
  @CsvSource({
    "1973-07-17, 1352, 4, 26",
    "1978-04-27, 1357, 2, 7",
    "1992-04-28, 1371, 2, 8",
    "2004-01-04, 1382, 10, 14",
    "2022-03-26, 1401, 1, 6",
    "2024-06-08, 1403, 3, 19",
    "2024-06-17, 1403, 3, 28",
  })
  void afghanHasTheDaysOfAfghanistan(LocalDate date, int year, int month, int day) {
    assertDay(Calendars.of("afghan"), date, year, month, day);
  }

  @Test
  void afghanDaysAreThoseOfJalali() {
    CalendarSystem afghan = Calendars.of("afghan");
    assertDay(afghan, LocalDate.of(1957, 3, 21), 1336, 1, 1);
    assertDay(afghan, LocalDate.of(2028, 3, 19), 1406, 12, 29);
    for (int day = afghan.minEpochDay(); day <= afghan.maxEpochDay(); day++) {
      assertEquals(JALALI.toPacked(day), afghan.toPacked(day));
    }
  }

  /** The Baha'i World Centre. */
  @Test
  void badiYearsBeginAsPublished() {
    CalendarSystem calendar = Calendars.of("badi");
    List<Csv.Row> rows = Csv.read("badi_nawruz_172_221.csv");
    assertEquals(50, rows.size());
    for (Csv.Row row : rows) {
      assertDay(calendar, LocalDate.parse(row.get("naw_ruz")), row.number("be_year"), 1, 1);
    }
    assertEquals(221, calendar.maxYear());
    assertEquals("2065-03-19", LocalDate.ofEpochDay(calendar.maxEpochDay()).toString());
    assertDay(calendar, LocalDate.of(1844, 3, 21), 1, 1, 1);
    assertDay(calendar, LocalDate.of(2014, 3, 21), 171, 1, 1);
  }

  /**
   * Reingold and Dershowitz, Calendrical Calculations, appendix C. Their Islamic years have a year
   * 0; ours, as Qt's, go from −1 to 1.
   */
  @Test
  void textbookDates() {
    List<Csv.Row> rows = Csv.read("calendrica_appendixC_33dates.csv");
    assertEquals(33, rows.size());
    for (Csv.Row row : rows) {
      int day = row.number("epoch_day");
      assertEquals(
          row.get("weekday").toUpperCase(Locale.ROOT),
          DayOfWeek.of(CalendarSystem.dayOfWeek(day)).name());
      assertDate(row, "gregorian", "greg", false);
      assertDate(row, "julian", "jul", false);
      assertDate(row, "islamic-civil", "islamic", true);
      assertDate(row, "coptic", "coptic", false);
      assertDate(row, "ethiopic", "ethiopic", false);
      assertDate(row, "egyptian", "egypt", false);
      assertDate(row, "armenian", "armen", false);
      assertDate(row, "hindu-solar-old", "oldhindusolar", false);
    }
  }

  /** The same book's Hebrew dates, whose months are numbered from Nisan. */
  @Test
  void textbookDatesOfTheHebrewCalendar() {
    CalendarSystem hebrew = Calendars.of("hebrew");
    int leapMonths = 0;
    for (Csv.Row row : Csv.read("calendrica_appendixC_33dates.csv")) {
      int year = row.number("hebrew_y");
      int fromNisan = row.number("hebrew_m");
      boolean adar1 = fromNisan == 12 && hebrew.isLeapYear(year);
      int month = adar1 ? 5 : fromNisan >= 12 ? 6 : (fromNisan + 5) % 12 + 1;
      int date = PackedDate.of(year, month, adar1, row.number("hebrew_d"));
      assertEquals(row.number("epoch_day"), hebrew.toEpochDay(date), row.toString());
      assertEquals(date, hebrew.toPacked(row.number("epoch_day")), row.toString());
      leapMonths += adar1 ? 1 : 0;
    }
    assertTrue(leapMonths > 0, "no date in Adar I");
  }

  private static void assertDate(Csv.Row row, String id, String columns, boolean yearZero) {
    int year = row.number(columns + "_y");
    int date =
        PackedDate.of(
            yearZero && year <= 0 ? year - 1 : year,
            row.number(columns + "_m"),
            row.number(columns + "_d"));
    CalendarSystem calendar = Calendars.of(id);
    assertEquals(row.number("epoch_day"), calendar.toEpochDay(date), id + ": " + row);
    assertEquals(date, calendar.toPacked(row.number("epoch_day")), id + ": " + row);
  }

  /**
   * The same book's Persian dates: by astronomy at Tehran, and by the arithmetic of 2820 years,
   * which on these days agree with ours, where ours has begun.
   */
  @Test
  void textbookDatesOfThePersianCalendar() {
    for (Csv.Row row : Csv.read("calendrica_appendixC_33dates.csv")) {
      assertDate(row, "jalali-2820", "persarith", false);
      if (row.number("persastro_y") >= JALALI.minYear()) {
        assertDate(row, "jalali", "persastro", false);
      }
    }
  }

  /** The same book's Hindu solar dates, by the sun of the Surya Siddhanta, where ours has begun. */
  @Test
  void textbookDatesOfTheHinduSolarCalendar() {
    CalendarSystem hindu = Calendars.of("hindu-solar");
    int compared = 0;
    for (Csv.Row row : Csv.read("calendrica_appendixC_33dates.csv")) {
      if (hindu.hasYear(row.number("hindusolar_y"))) {
        assertDate(row, "hindu-solar", "hindusolar", false);
        compared++;
      }
    }
    assertEquals(24, compared);
  }

  /** The same book's long counts, whose places are what is complete, where ours are ordinals. */
  @Test
  void textbookDatesOfTheLongCount() {
    CalendarSystem mayan = Calendars.of("mayan");
    for (Csv.Row row : Csv.read("calendrica_appendixC_33dates.csv")) {
      int tuns =
          400 * row.number("mayan_baktun")
              + 20 * row.number("mayan_katun")
              + row.number("mayan_tun");
      int date =
          PackedDate.of(tuns + 1, row.number("mayan_uinal") + 1, row.number("mayan_kin") + 1);
      assertEquals(row.number("epoch_day"), mayan.toEpochDay(date), row.toString());
      assertEquals(date, mayan.toPacked(row.number("epoch_day")), row.toString());
      String text =
          Stream.of("mayan_baktun", "mayan_katun", "mayan_tun", "mayan_uinal", "mayan_kin")
              .map(place -> Integer.toString(row.number(place)))
              .collect(Collectors.joining("."));
      assertEquals(
          text, CalendarDate.ofEpochDay(mayan, row.number("epoch_day")).toString(), "as written");
      assertEquals(row.number("epoch_day"), CalendarDate.parse(mayan, text).epochDay());
    }
  }

  /** The same book's weeks of ISO 8601. */
  @Test
  void textbookWeeks() {
    CalendarSystem calendar = Calendars.of("iso-week");
    for (Csv.Row row : Csv.read("calendrica_appendixC_33dates.csv")) {
      int day = row.number("epoch_day");
      int start = calendar.toEpochDay(PackedDate.of(row.number("iso_y"), 1, 1));
      assertEquals(start + 7 * (row.number("iso_w") - 1) + row.number("iso_d") - 1, day);
      assertEquals(row.number("iso_y"), PackedDate.year(calendar.toPacked(day)), row.toString());
      assertEquals((row.number("iso_w") - 1) * 7 + row.number("iso_d"), calendar.dayOfYear(day));
    }
  }

  /** The same book's Chinese dates, in cycles of 60 years from 2637 BCE, where ours has begun. */
  @Test
  void textbookDatesOfTheChineseCalendar() {
    CalendarSystem chinese = Calendars.of("chinese");
    int compared = 0;
    for (Csv.Row row : Csv.read("calendrica_appendixC_33dates.csv")) {
      int year = 60 * (row.number("chin_cycle") - 1) + row.number("chin_y") - 2637;
      if (year >= chinese.minYear()) {
        int date =
            PackedDate.of(
                year, row.number("chin_m"), row.get("chin_leap").equals("t"), row.number("chin_d"));
        assertEquals(row.number("epoch_day"), chinese.toEpochDay(date), row.toString());
        assertEquals(date, chinese.toPacked(row.number("epoch_day")), row.toString());
        compared++;
      }
    }
    assertEquals(9, compared);
  }

  /**
   * The same book's Baha'i dates: until 171 those of the western calendar, and from 172 on those by
   * the equinox, which on these days is the same for Haifa, as the book has it, and Tehran. After
   * 221 nothing is published.
   */
  @Test
  void textbookDatesOfTheBadiCalendar() {
    CalendarSystem badi = Calendars.of("badi");
    int western = 0;
    int byEquinox = 0;
    for (Csv.Row row : Csv.read("calendrica_appendixC_33dates.csv")) {
      int year = badiYear(row, "bahai");
      int yearByEquinox = badiYear(row, "bahaifut");
      if (badi.hasYear(year) && year < 172) {
        assertBadi(badi, row, "bahai", year);
        western++;
      } else if (badi.hasYear(yearByEquinox)) {
        assertBadi(badi, row, "bahaifut", yearByEquinox);
        byEquinox++;
      }
    }
    assertEquals(List.of(7, 1), List.of(western, byEquinox));
  }

  private static int badiYear(Csv.Row row, String columns) {
    return 361 * (row.number(columns + "_maj") - 1)
        + 19 * (row.number(columns + "_cyc") - 1)
        + row.number(columns + "_y");
  }

  private static void assertBadi(CalendarSystem badi, Csv.Row row, String columns, int year) {
    int date = PackedDate.of(year, row.number(columns + "_m"), row.number(columns + "_d"));
    assertEquals(row.number("epoch_day"), badi.toEpochDay(date), row.toString());
    assertEquals(date, badi.toPacked(row.number("epoch_day")), row.toString());
  }

  /**
   * The same book's dates of the French Republic: by astronomy, which on these days agree with
   * ours, and by arithmetic.
   */
  @Test
  void textbookDatesOfTheFrenchRepublic() {
    CalendarSystem equinox = Calendars.of("french-republican");
    int compared = 0;
    for (Csv.Row row : Csv.read("calendrica_appendixC_33dates.csv")) {
      if (equinox.hasYear(row.number("french_y"))) {
        assertDate(row, "french-republican", "french", false);
        compared++;
      }
      if (row.number("frenchmod_y") >= 1) {
        assertDate(row, "french-republican-romme", "frenchmod", false);
      }
    }
    assertEquals(10, compared);
  }

  /**
   * K. M. Borkowski, The Persian calendar for 3000 years, table IV: the years that begin within
   * minutes of noon. Two of those in our range begin a day earlier with us: 752, which is before
   * true noon though after the mean noon that he takes, and 5, where his Delta T puts the equinox
   * some twelve minutes later than today's.
   */
  @Test
  void yearsThatBorkowskiCallsCritical() {
    List<String> differences = new ArrayList<>();
    for (Csv.Row row : Csv.read("borkowski_break_and_critical_years.csv")) {
      if (row.get("kind").equals("critical") && row.number("jalaali_year") <= JALALI.maxYear()) {
        int day = JALALI.toEpochDay(PackedDate.of(row.number("jalaali_year"), 1, 1));
        if (LocalDate.ofEpochDay(day).getDayOfMonth() != row.number("farvardin1_march_day")) {
          differences.add(row.get("jalaali_year"));
        }
      }
    }
    assertEquals(List.of("5", "752"), differences);
  }

  /** Table I of the same: equinoxes of 1900 to 2099. */
  @Test
  void yearsBeginByBorkowskisEquinoxes() {
    List<String> differences = new ArrayList<>();
    for (Csv.Row row : Csv.read("borkowski_vernal_equinox_1900_2099.csv")) {
      int year = row.number("gregorian_year");
      LocalDate day = LocalDate.of(year, 3, row.number("march_day"));
      // True noon at 52.5° E is some seven minutes after 12:00 in March, or 08:37 UT.
      int minutes = row.number("ut1_hour") * 60 + row.number("ut1_minute");
      if (minutes + 3 * 60 + 30 >= 24 * 60) {
        minutes -= 24 * 60;
        day = day.plusDays(1);
      }
      long nowruz = day.toEpochDay() + (minutes < 8 * 60 + 37 ? 0 : 1);
      if (nowruz != JALALI.toEpochDay(PackedDate.of(year - 621, 1, 1))) {
        differences.add(row.toString());
      }
    }
    assertEquals(List.of(), differences);
  }
}
