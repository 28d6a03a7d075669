package org.taqwim.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqwim.calendar.CalendarException.Condition;
import org.taqwim.calendar.provider.ClashingProvider;
import org.taqwim.calendar.provider.SampleCalendar;
import org.taqwim.calendar.provider.SampleProvider;
import org.taqwim.calendar.provider.ThrowingProvider;

/** The registry: names, clashes, providers, and who sees what when. */
@Isolated("sets the default locale")
class CalendarsTest {

  private static final String BUILT_IN =
      "gregorian, julian, gregorian-1582, gregorian-1700, gregorian-1752,"
          + " gregorian-1918, gregorian-1923, milankovic, buddhist, roc, japanese, jalali,"
          + " jalali-2820, afghan, islamic-umalqura, islamic-umalqura-published,"
          + " islamic-iran, islamic-civil, islamic-tbla, hebrew, coptic, ethiopic, ethioaa,"
          + " indian, nepali, bengali, nanakshahi, chinese, dangi, vietnamese, badi, retail,"
          + " retail-restated, iso-week, fiscal-iran, fiscal-nepal, fiscal-ethiopia,"
          + " fiscal-india, fiscal-japan, fiscal-thailand, fiscal-us, hindu-solar,"
          + " hindu-solar-old, french-republican, french-republican-romme, egyptian,"
          + " armenian, symmetry454, symmetry010, international-fixed, pax, mayan";

  private static final Locale TURKISH = Locale.forLanguageTag("tr-TR");

  @TempDir Path folder;

  static List<CalendarSystem> calendars() {
    return Calendars.all();
  }

  private interface Task {
    void run() throws Throwable;
  }

  private static void inTurkey(Task task) throws Throwable {
    Locale before = Locale.getDefault();
    Locale.setDefault(TURKISH);
    try {
      task.run();
    } finally {
      Locale.setDefault(before);
    }
  }

  // ---- names

  @Test
  void theBuiltInCalendarsAreListedInTheirOrder() {
    assertEquals("[" + BUILT_IN + "]", Calendars.all().toString());
    assertThrows(
        UnsupportedOperationException.class,
        () -> Calendars.all().add(new SampleCalendar("another")));
  }

  @ParameterizedTest
  @MethodSource("calendars")
  void everyNameIsFoundInAnyCaseAndLocale(CalendarSystem calendar) throws Throwable {
    List<String> names = new ArrayList<>(calendar.aliases());
    names.add(calendar.id());
    for (String name : names) {
      for (String spelling :
          List.of(name, name.toUpperCase(Locale.ROOT), " " + name.toLowerCase(Locale.ROOT))) {
        assertSame(calendar, Calendars.of(spelling), spelling);
        inTurkey(() -> assertSame(calendar, Calendars.of(spelling), spelling));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "gregory, gregorian",
    "ISO8601, gregorian",
    "Persian, jalali",
    "shamsi, jalali",
    "islamicc, islamic-civil",
    "Islamic Civil, islamic-civil",
    "UmAlQura, islamic-umalqura",
    "thai-buddhist, buddhist",
    "Minguo, roc",
    "Ethiopian, ethiopic",
    "ethiopic-amete-alem, ethioaa",
    "Saka, indian",
    "jewish, hebrew",
    "Bikram-Sambat, nepali",
    "Wareki, japanese",
    "Solar-Hijri-Afghan, afghan",
    "Bangla, bengali",
    "Bahai, badi",
  })
  void namesOfCldrAndQtAndEverydayUseAreAliases(String alias, String id) {
    assertEquals(id, Calendars.of(alias).id());
  }

  /** There the lower case of I is a dotless ı, and the upper case of i a dotted İ. */
  @Test
  void theRegistryIsBuiltInTurkeyAsElsewhere() throws Throwable {
    inTurkey(
        () -> {
          try (OwnTaqwim taqwim = OwnTaqwim.with(folder, SampleProvider.class)) {
            assertEquals("islamic-civil", taqwim.of("ISLAMIC-CIVIL").toString());
            assertEquals("milankovic", taqwim.of("MILANKOVIC").toString());
            assertEquals("sample", taqwim.of("EXAMPLE").toString());
          }
        });
  }

  // ---- errors

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jalaly    | Did you mean 'jalali'?",
        "Gregorain | Did you mean 'gregorian'?",
        "persain   | Did you mean 'jalali'?",
        "umal-qura | Did you mean 'islamic-umalqura'?",
        "qura      | Did you mean 'islamic-umalqura' or 'islamic-umalqura-published'?",
        "ISLAMIC_CIVIL | Did you mean 'islamic-civil'?",
        "julien    | Did you mean 'julian'?",
      })
  void anUnknownNameSuggestsTheNearest(String name, String suggestion) {
    CalendarException error = assertThrows(CalendarException.class, () -> Calendars.of(name));
    assertEquals(Condition.CALENDAR_NOT_FOUND, error.condition());
    assertEquals(
        String.format(
            "There is no calendar '%s'. %s calendar_systems() lists all calendars.",
            name, suggestion),
        error.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "klingon", "xy", "تقویم"})
  void aNameLikeNoOtherIsSentToTheList(String name) {
    CalendarException error = assertThrows(CalendarException.class, () -> Calendars.of(name));
    assertEquals(
        String.format("There is no calendar '%s'. calendar_systems() lists all calendars.", name),
        error.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"hijri", "Hijri", "islamic", "ISLAMIC", "islamic-rgsa"})
  void aNameOfSeveralCalendarsListsTheVariants(String name) throws Throwable {
    inTurkey(
        () -> {
          CalendarException error = assertThrows(CalendarException.class, () -> Calendars.of(name));
          assertEquals(Condition.CALENDAR_NOT_FOUND, error.condition());
          assertEquals(
              String.format(
                  "'%s' names more than one calendar. Name the variant: 'islamic-umalqura',"
                      + " 'islamic-umalqura-published', 'islamic-iran', 'islamic-civil', 'islamic-tbla'.",
                  name),
              error.getMessage());
        });
  }

  // ---- clashes

  @ParameterizedTest
  @CsvSource({"Sample, other", "other, SAMPLE", "example, other", "other, Example"})
  void aTakenNameIsAnErrorThatNamesBothClaimants(String id, String alias) {
    Map<String, CalendarSystem> byName = new HashMap<>();
    Map<String, String> claimants = new HashMap<>();
    Calendars.register(new SampleCalendar("sample", "example"), "the first", byName, claimants);
    CalendarSystem second = new SampleCalendar(id, alias);
    IllegalStateException error =
        assertThrows(
            IllegalStateException.class,
            () -> Calendars.register(second, "the second", byName, claimants));
    String taken = id.equals("other") ? alias : id;
    assertEquals(
        String.format(
            "The calendar name '%s' is claimed by '%s' of the second, but it belongs to 'sample' of"
                + " the first. Give one of them another name.",
            taken, id),
        error.getMessage());
  }

  @Test
  void aNameOfSeveralCalendarsCannotBeTaken() {
    IllegalStateException error =
        assertThrows(
            IllegalStateException.class,
            () ->
                Calendars.register(
                    new SampleCalendar("sample", "Hijri"),
                    "a provider",
                    new HashMap<>(),
                    new HashMap<>()));
    assertEquals(
        "The calendar name 'Hijri' is claimed by 'sample' of a provider, but it stands for several"
            + " calendars. Give one of them another name.",
        error.getMessage());
  }

  @Test
  void aCalendarMayRepeatItsOwnName() {
    Map<String, CalendarSystem> byName = new HashMap<>();
    Calendars.register(
        new SampleCalendar("sample", "Sample"), "a provider", byName, new HashMap<>());
    assertEquals(1, byName.size());
  }

  // ---- providers

  @Test
  void aProviderOnTheClassPathAddsItsCalendarsAfterTheBuiltInOnes() throws Throwable {
    try (OwnTaqwim taqwim = OwnTaqwim.with(folder, SampleProvider.class)) {
      assertEquals("[" + BUILT_IN + ", sample]", taqwim.all().toString());
      assertSame(taqwim.all().get(taqwim.all().size() - 1), taqwim.of("example"));
      assertSame(taqwim.loader(), taqwim.of("example").getClass().getClassLoader());
    }
  }

  @Test
  void aProviderThatTakesABuiltInNameFailsTheRegistry() throws Throwable {
    try (OwnTaqwim taqwim = OwnTaqwim.with(folder, ClashingProvider.class)) {
      for (int time = 1; time <= 2; time++) {
        assertEquals(
            "The calendar name 'Persian' is claimed by 'my-calendar' of"
                + " org.taqwim.calendar.provider.ClashingProvider, but it belongs to 'jalali' of"
                + " Taqwim. Give one of them another name.",
            assertThrows(IllegalStateException.class, taqwim::all, "time " + time).getMessage());
      }
    }
  }

  @Test
  void aProviderThatThrowsFailsTheRegistry() throws Throwable {
    try (OwnTaqwim taqwim = OwnTaqwim.with(folder, ThrowingProvider.class)) {
      assertEquals(
          "The calendars of org.taqwim.calendar.provider.ThrowingProvider cannot be registered:"
              + " java.lang.UnsupportedOperationException",
          assertThrows(IllegalStateException.class, taqwim::all).getMessage());
    }
  }

  /** In a SQL gateway the thread's context loader belongs to somebody else. */
  @Test
  void theContextLoaderIsNotAsked() throws Throwable {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    URL[] others = {
      OwnTaqwim.location(Calendars.class),
      OwnTaqwim.location(SampleProvider.class),
      OwnTaqwim.services(folder, ClashingProvider.class)
    };
    try (OwnTaqwim taqwim = OwnTaqwim.withoutProviders();
        URLClassLoader context = new URLClassLoader(others, taqwim.loader())) {
      thread.setContextClassLoader(context);
      assertEquals(Calendars.all().toString(), taqwim.all().toString());
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void everyThreadFindsTheRegistryComplete() throws Throwable {
    int threads = 16;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (int round = 0; round < 20; round++) {
        Path services = folder.resolve("round" + round);
        try (OwnTaqwim taqwim = OwnTaqwim.with(services, SampleProvider.class)) {
          CyclicBarrier start = new CyclicBarrier(threads);
          List<Future<List<?>>> seen = new ArrayList<>();
          for (int i = 0; i < threads; i++) {
            boolean byName = i % 2 == 0;
            seen.add(
                pool.submit(
                    () -> {
                      start.await();
                      try {
                        return byName ? List.of(taqwim.of("example")) : taqwim.all();
                      } catch (Throwable e) {
                        throw new IllegalStateException(e);
                      }
                    }));
          }
          for (Future<List<?>> one : seen) {
            List<?> calendars = one.get();
            assertEquals(calendars.size() == 1 ? 1 : Calendars.all().size() + 1, calendars.size());
            assertSame(taqwim.of("sample"), calendars.get(calendars.size() - 1));
          }
        }
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
