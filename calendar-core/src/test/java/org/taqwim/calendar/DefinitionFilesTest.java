package org.taqwim.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taqwim.calendar.DefinedCalendars.Definition;

/** The files that define calendars: how a configuration names them, and what becomes of them. */
class DefinitionFilesTest {

  private static final String TEXT =
      "calendar: mine\nversion: 1\nsource: a test\namends: islamic-umalqura\n1446-09 2025-03-02\n";

  @Test
  void namesAreSplitByCommasAndEveryStreamIsClosed() {
    List<String> closed = new ArrayList<>();
    List<Definition> definitions =
        DefinedCalendars.read(
            " a b.txt ,s3://b/c.txt,, ",
            file ->
                new FilterInputStream(
                    new ByteArrayInputStream(
                        ("text of " + file).getBytes(StandardCharsets.UTF_8))) {
                  @Override
                  public void close() throws IOException {
                    closed.add(file);
                    super.close();
                  }
                });
    assertEquals(
        List.of(
            new Definition("a b.txt", "text of a b.txt"),
            new Definition("s3://b/c.txt", "text of s3://b/c.txt")),
        definitions);
    assertEquals(List.of("a b.txt", "s3://b/c.txt"), closed);
    assertEquals(List.of(), DefinedCalendars.read(" ", file -> InputStream.nullInputStream()));
  }

  /** Editors of Windows write one. */
  @Test
  void aByteOrderMarkIsNoPartOfTheText() {
    byte[] utf8 = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8);
    List<Definition> definitions =
        DefinedCalendars.read("mine.txt", file -> new ByteArrayInputStream(utf8));
    assertEquals(List.of(new Definition("mine.txt", TEXT)), definitions);
    assertEquals("mine", DefinedCalendars.of(definitions).of("mine").id());
  }

  @Test
  void aFileThatCannotBeRead() {
    DefinedCalendars.Opener missing =
        file -> {
          throw new IOException(file + " is not there");
        };
    assertEquals(
        "mine.txt, line 1: it cannot be read: mine.txt is not there",
        assertThrows(CalendarException.class, () -> DefinedCalendars.read("mine.txt", missing))
            .getMessage());
    DefinedCalendars.Opener malformed =
        file -> {
          throw new IllegalArgumentException("no scheme");
        };
    assertEquals(
        "mine.txt, line 1: it cannot be read: no scheme",
        assertThrows(CalendarException.class, () -> DefinedCalendars.read("mine.txt", malformed))
            .getMessage());
  }

  /** Received definitions are wrong here, which nobody finds out who asks for no calendar. */
  @Test
  void aCopyReadsTheTextsWhenItIsAsked() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(DefinedCalendars.of(List.of(new Definition("mine.txt", TEXT))));
    }
    String wrong =
        bytes.toString(StandardCharsets.ISO_8859_1).replace("1446-09 2025", "1446-99 2025");
    DefinedCalendars copy;
    try (ObjectInputStream in =
        new ObjectInputStream(
            new ByteArrayInputStream(wrong.getBytes(StandardCharsets.ISO_8859_1)))) {
      copy = (DefinedCalendars) in.readObject();
    }
    CalendarException error = assertThrows(CalendarException.class, () -> copy.of("jalali"));
    assertTrue(error.getMessage().startsWith("mine.txt, line 5: the month '1446-99'"));
  }
}
