package org.taqwim.calendar;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/** The core with all calendars and tables stays small; the data of CLDR are beside it. */
class SizeTest {

  private static final int LIMIT = 400_000;

  private static final int LOCALE_DATA_LIMIT = 150_000;

  /** A jar has a head before each entry and one in its directory, both with the entry's name. */
  private static final int HEADS = 30 + 46;

  @Test
  void theCoreTakesLessThan400KilobytesWithoutLocaleData() throws Exception {
    Path classes = Path.of(OwnTaqwim.location(Calendars.class).toURI());
    List<Path> files;
    try (Stream<Path> all = Files.walk(classes)) {
      files =
          all.filter(Files::isRegularFile).filter(file -> !file.endsWith("locales.txt")).toList();
    }
    assertTrue(files.stream().anyMatch(file -> file.endsWith("Calendars.class")), "no classes");
    assertTrue(files.stream().anyMatch(file -> file.endsWith("nepali.txt")), "no tables");
    long size = 0;
    for (Path file : files) {
      size += deflated(file) + HEADS + 2L * classes.relativize(file).toString().length();
    }
    assertTrue(size < LIMIT, size + " bytes");
  }

  @Test
  void localeDataTakeLessThan150Kilobytes() throws Exception {
    Path classes = Path.of(OwnTaqwim.location(Calendars.class).toURI());
    int size = deflated(classes.resolve("org/taqwim/calendar/format/locales.txt"));
    assertTrue(size < LOCALE_DATA_LIMIT, size + " bytes");
  }

  private static int deflated(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      return deflater.deflate(new byte[bytes.length + 100]);
    } finally {
      deflater.end();
    }
  }
}
