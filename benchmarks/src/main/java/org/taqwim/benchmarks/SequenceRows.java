package org.taqwim.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.core.memory.MemorySegmentFactory;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.data.binary.BinaryRowData;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.RowType;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.function.CalendarFunctions;

/**
 * Rows of dates of 1900 to 2100 in no order: as DATE, as TIMESTAMP or TIMESTAMP_LTZ of precision 3,
 * or as text in a calendar. All columns are of one of these types, and there is one row, which is
 * filled again and again.
 *
 * <p>It also tells what the rows have cost the thread that makes them, which in a job of one task
 * is the thread that does all the rest with them. The first third of the rows does not count: with
 * them the JVM compiles what Flink has generated for the query.
 */
final class SequenceRows implements GeneratorFunction<Long, RowData> {

  private static final long serialVersionUID = 1L;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final int FIRST = (int) LocalDate.of(1900, 1, 1).toEpochDay();
  private static final int DAYS = (int) LocalDate.of(2101, 1, 1).toEpochDay() - FIRST;

  /** Odd, and by the golden section: neighbours are far from each other. */
  private static final int SPREAD = 0x9E3779B9;

  /** As many different texts as are read; they are made beforehand. */
  private static final int TEXTS = 1 << 12;

  private static volatile double nanosOfRows;

  private final LogicalTypeRoot type;
  private final int columns;
  private final long rows;
  private final String calendar;

  private transient byte[][] texts;
  private transient GenericRowData textRow;
  private transient BinaryRowData row;
  private transient long start;

  SequenceRows(RowType type, long rows, String calendar) {
    this.type = type.getTypeAt(0).getTypeRoot();
    this.columns = type.getFieldCount();
    this.rows = rows;
    this.calendar = calendar;
  }

  /** The CPU time of all rows of the last job of this JVM, were all as those that are counted. */
  static double nanosOfRows() {
    return nanosOfRows;
  }

  @Override
  public void open(SourceReaderContext context) {
    if (type == LogicalTypeRoot.VARCHAR) {
      CalendarSystem system = Calendars.of(calendar);
      texts = new byte[TEXTS][];
      for (int i = 0; i < TEXTS; i++) {
        texts[i] = CalendarFunctions.toCalendar(day(i), system);
      }
      textRow = new GenericRowData(columns);
    }
    int size = BinaryRowData.calculateFixPartSizeInBytes(columns);
    row = new BinaryRowData(columns);
    row.pointTo(MemorySegmentFactory.wrap(new byte[size]), 0, size);
  }

  @Override
  public RowData map(Long number) {
    long i = number;
    if (i == rows / 3) {
      start = THREADS.getCurrentThreadCpuTime();
    }
    RowData filled = fill((int) i);
    if (i == rows - 1) {
      long nanos = THREADS.getCurrentThreadCpuTime() - start;
      nanosOfRows = (double) nanos * rows / (rows - rows / 3);
    }
    return filled;
  }

  private RowData fill(int i) {
    switch (type) {
      case DATE -> {
        for (int column = 0; column < columns; column++) {
          row.setInt(column, day(i * columns + column));
        }
        return row;
      }
      case VARCHAR -> {
        for (int column = 0; column < columns; column++) {
          byte[] text = texts[(i * columns + column) & (TEXTS - 1)];
          textRow.setField(column, StringData.fromBytes(text));
        }
        return textRow;
      }
      default -> {
        for (int column = 0; column < columns; column++) {
          long millis = TimeUnit.DAYS.toMillis(day(i * columns + column)) + (i & 0x3FFFFFF);
          row.setTimestamp(column, TimestampData.fromEpochMillis(millis), 3);
        }
        return row;
      }
    }
  }

  /** Multiplied instead of divided: the high half is below the number of days. */
  private static int day(int i) {
    return FIRST + (int) (((i * SPREAD) & 0xFFFFFFFFL) * DAYS >>> 32);
  }
}
