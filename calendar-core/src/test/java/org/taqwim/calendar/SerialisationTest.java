package org.taqwim.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taqwim.calendar.provider.SampleCalendar;
import org.taqwim.calendar.system.Gregorian;
import org.taqwim.calendar.system.Specification;

/** A calendar travels as its id and the version of its data. */
class SerialisationTest {

  static List<CalendarSystem> calendars() {
    return Calendars.all();
  }

  private static byte[] write(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  /** Reads with the classes of a loader. */
  private static Object read(byte[] bytes, ClassLoader loader)
      throws IOException, ClassNotFoundException {
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes)) {
          @Override
          protected Class<?> resolveClass(ObjectStreamClass description)
              throws ClassNotFoundException {
            return Class.forName(description.getName(), false, loader);
          }
        }) {
      return in.readObject();
    }
  }

  private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
    return read(bytes, SerialisationTest.class.getClassLoader());
  }

  @ParameterizedTest
  @MethodSource("calendars")
  void aCalendarComesBackAsTheSameInstanceFromFewBytes(CalendarSystem calendar) throws Exception {
    byte[] bytes = write(calendar);
    assertTrue(bytes.length < 150, calendar + " takes " + bytes.length + " bytes");
    assertSame(calendar, read(bytes));
  }

  @ParameterizedTest
  @MethodSource("calendars")
  void anotherClassLoaderFindsItsOwnInstance(CalendarSystem calendar) throws Throwable {
    try (OwnTaqwim taqwim = OwnTaqwim.withoutProviders()) {
      Object theirs = read(write(calendar), taqwim.loader());
      assertSame(taqwim.of(calendar.id()), theirs);
      assertSame(taqwim.loader(), theirs.getClass().getClassLoader());
      assertNotSame(calendar, theirs);
      assertEquals(calendar.id(), theirs.toString());
    }
  }

  static List<CalendarSystem> specifications() {
    return Specifications.calendars();
  }

  /** A specification is in no registry: it travels as what it says. */
  @ParameterizedTest
  @MethodSource("specifications")
  void aSpecificationComesBackEqual(CalendarSystem calendar) throws Exception {
    byte[] bytes = write(calendar);
    assertTrue(bytes.length < 700, calendar + " takes " + bytes.length + " bytes");
    CalendarSystem received = (CalendarSystem) read(bytes);
    assertNotSame(calendar, received);
    assertEquals(calendar, received);
    assertEquals(calendar.hashCode(), received.hashCode());
    assertEquals(calendar.id(), received.id());
    assertEquals(calendar.toPacked(0), received.toPacked(0));
  }

  /** What is made of a registered calendar finds that in the registry of the other side. */
  @ParameterizedTest
  @MethodSource("specifications")
  void anotherClassLoaderMakesASpecificationOfItsOwn(CalendarSystem calendar) throws Throwable {
    try (OwnTaqwim taqwim = OwnTaqwim.withoutProviders()) {
      Object theirs = read(write(calendar), taqwim.loader());
      assertEquals(taqwim.of(calendar.id()), theirs);
      assertSame(taqwim.loader(), theirs.getClass().getClassLoader());
    }
  }

  /** A base that is in no registry goes along by value. */
  @Test
  void theBaseOfASpecificationTravelsInItsOwnForm() throws Exception {
    CalendarSystem base = Calendars.of("gregorian(cutover=1600-01-01)");
    CalendarSystem fiscal = Specification.parse("fiscal(company, start=4)", name -> base);
    CalendarSystem received = (CalendarSystem) read(write(fiscal));
    assertEquals(fiscal, received);
    assertEquals("fiscal(gregorian(cutover=1600-01-01), start=4)", received.id());
    assertNotEquals(
        fiscal, Specification.parse("fiscal(gregorian, start=4)", name -> Gregorian.INSTANCE));
  }

  @Test
  void dataOfAnotherVersionAreRefused() throws Exception {
    CalendarSystem calendar = Calendars.of("islamic-umalqura");
    String sent = calendar.dataVersion().replace('0', '1');
    byte[] bytes = replace(write(calendar), calendar.dataVersion(), sent);
    InvalidObjectException error = assertThrows(InvalidObjectException.class, () -> read(bytes));
    assertEquals(
        String.format(
            "The calendar 'islamic-umalqura' was sent with data version '%s', but here it has"
                + " version '%s'. Use the same Taqwim jar on the driver and on every worker.",
            sent, calendar.dataVersion()),
        error.getMessage());
  }

  @Test
  void aCalendarThatIsNotRegisteredHereIsAnUnknownOne() throws Exception {
    byte[] bytes = write(new SampleCalendar("juliam"));
    CalendarException error = assertThrows(CalendarException.class, () -> read(bytes));
    assertEquals(
        "There is no calendar 'juliam'. Did you mean 'julian'? calendar_systems() lists all"
            + " calendars.",
        error.getMessage());
  }

  /** From an executor to the driver. */
  @Test
  void anErrorTravelsWithItsMessageAndCondition() throws Exception {
    CalendarSystem calendar = Calendars.of("jalali");
    for (Executable wrong :
        List.<Executable>of(
            () -> Calendars.of("jalaly"),
            () -> CalendarDate.of(calendar, 1402, 12, 30),
            () -> CalendarDate.parse(calendar, "Nowruz"),
            () -> CalendarDate.ofEpochDay(calendar, Integer.MIN_VALUE),
            () -> CalendarDate.of(calendar, 1501, 1, 1).plus(1, CalendarUnit.YEAR))) {
      CalendarException error = assertThrows(CalendarException.class, wrong);
      CalendarException received = (CalendarException) read(write(error));
      assertEquals(error.getMessage(), received.getMessage());
      assertEquals(error.condition(), received.condition());
    }
  }

  /** As a forged stream would have it: the calendar's class and fields, not its id. */
  @Test
  void aCalendarIsNeverReadByItsFields() throws Exception {
    ByteArrayOutputStream forged = new ByteArrayOutputStream();
    try (ObjectOutputStream out =
        new ObjectOutputStream(forged) {
          @Override
          protected void writeClassDescriptor(ObjectStreamClass description) throws IOException {
            Class<?> type = description.forClass();
            super.writeClassDescriptor(
                ObjectStreamClass.lookup(
                    type == ForgedGregorian.class
                        ? Gregorian.class
                        : type == ForgedRule.class
                            ? Gregorian.class.getSuperclass()
                            : CalendarSystem.class));
          }
        }) {
      out.writeObject(new ForgedGregorian());
    }
    InvalidObjectException error =
        assertThrows(InvalidObjectException.class, () -> read(forged.toByteArray()));
    assertEquals("A calendar is read by its id", error.getMessage());
  }

  private static class ForgedSystem implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  private static class ForgedRule extends ForgedSystem {
    private static final long serialVersionUID = 1L;
  }

  private static class ForgedGregorian extends ForgedRule {
    private static final long serialVersionUID = 1L;
  }

  private static byte[] replace(byte[] bytes, String old, String replacement) {
    assertEquals(old.length(), replacement.length());
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    assertTrue(text.contains(old), text);
    return text.replace(old, replacement).getBytes(StandardCharsets.ISO_8859_1);
  }
}
