package org.taqwim.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.taqwim.calendar.DefinedCalendars;
import org.taqwim.calendar.function.FunctionTable;

/** The names of columns in the interpreter. */
@Tag(TestSession.OWN_ENGINE)
class KernelTest {

  private static final String FUNCTION = "from_calendar";

  private static Object[] texts(String... texts) {
    return Arrays.stream(texts).map(UTF8String::fromString).toArray();
  }

  private static Kernel kernel(int arguments) {
    DataType[] types = new DataType[arguments];
    Arrays.fill(types, DataTypes.StringType);
    CallSite site =
        new CallSite(FUNCTION, false, "", DefinedCalendars.NONE, ZoneOffset.UTC, null, "", false);
    return Kernel.of(FunctionTable.of(FUNCTION), types, site);
  }

  /** A calendar with parameters and a pattern for reading take a millisecond or more to make. */
  @Test
  void namesOfTheRowBeforeAreRemembered() {
    Kernel kernel = kernel(5);
    String[] row = {"1 Farvardin 1403", "fiscal(jalali, start=1)", "d MMMM yyyy", "en", "any"};
    Object[] constants = new Object[row.length];
    Object[] first = kernel.arguments(texts(row), constants);
    Object[] second = kernel.arguments(texts(row), constants);
    for (int i = 1; i < row.length; i++) {
      assertSame(first[i], second[i], row[i]);
    }
    assertEquals(
        (int) LocalDate.parse("2024-03-20").toEpochDay(), kernel.call(texts(row), constants));
  }

  /** A resolver serves one thread at a time. */
  @Test
  void anyThreadMayEvaluate() {
    Kernel kernel = kernel(2);
    List<String[]> rows =
        List.of(
            new String[] {"1403-01-01", "jalali"},
            new String[] {"2024-03-20", "gregorian"},
            new String[] {"1445-09-10", "islamic-umalqura"});
    assertEquals(
        List.of((int) LocalDate.parse("2024-03-20").toEpochDay()),
        IntStream.range(0, 30_000)
            .parallel()
            .mapToObj(i -> kernel.call(texts(rows.get(i % rows.size())), new Object[2]))
            .distinct()
            .toList());
  }
}
