package org.taqwim.benchmarks;

import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.flink.core.memory.MemorySegmentFactory;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.data.binary.BinaryRowData;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.RowType;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.Calendars;
import org.taqwim.calendar.function.CalendarFunctions;

/**
 * Rows of dates of 1900 to 2100 in no order: as DATE, as TIMESTAMP or TIMESTAMP_LTZ of precision 3,
 * or as text in a calendar, which then all columns are; INT is a key below 1000, BIGINT the number
 * of the row. With a step, timestamps follow each other by so many seconds, but for ten minutes at
 * most. Rows in which nothing follows are made beforehand and come again and again, so that they
 * cost next to nothing; otherwise there is one row, which is filled again and again.
 *
 * <p>It also tells what the rows have cost the thread that makes them, which in a job of one task
 * is the thread that does all the rest with them. The first third of the rows does not count: with
 * them the JVM compiles what Flink has generated for the query.
 */
final class SequenceRows implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final int FIRST = (int) LocalDate.of(1900, 1, 1).toEpochDay();
  private static final int DAYS = (int) LocalDate.of(2101, 1, 1).toEpochDay() - FIRST;

  /** Odd, and by the golden section: neighbours are far from each other. */
  private static final int SPREAD = 0x9E3779B9;

  /** As many rows as are made beforehand: few enough to stay in the processor's second cache. */
  private static final int MADE = 1 << 12;

  private static volatile double nanosOfRows;
  private static volatile long reached;

  private static final int KEYS = 1000;

  private static final int TEN_MINUTES = 600_000;

  private final LogicalTypeRoot[] types;
  private final long rows;
  private final long step;
  private final String calendar;

  private transient RowData[] made;
  private transient BinaryRowData row;
  private transient long start;

  SequenceRows(RowType type, long rows, long step, String calendar) {
    this.types =
        type.getChildren().stream().map(LogicalType::getTypeRoot).toArray(LogicalTypeRoot[]::new);
    this.rows = rows;
    this.step = step;
    this.calendar = calendar;
  }

  /** The CPU time of all rows of the last job of this JVM, were all as those that are counted. */
  static double nanosOfRows() {
    return nanosOfRows;
  }

  /** The number of one of the last rows of the job that runs. */
  static long reached() {
    return reached;
  }

  long count() {
    return rows;
  }

  /** Is called once before the rows are made. */
  void open() {
    if (types[0] == LogicalTypeRoot.VARCHAR) {
      CalendarSystem system = Calendars.of(calendar);
      made = madeBeforehand(i -> texts(i, system));
    } else if (step == 0 && !List.of(types).contains(LogicalTypeRoot.BIGINT)) {
      made = madeBeforehand(i -> numbers(newRow(), i));
    } else {
      row = newRow();
    }
  }

  private static RowData[] madeBeforehand(IntFunction<RowData> row) {
    return IntStream.range(0, MADE).mapToObj(row).toArray(RowData[]::new);
  }

  private BinaryRowData newRow() {
    int size = BinaryRowData.calculateFixPartSizeInBytes(types.length);
    BinaryRowData empty = new BinaryRowData(types.length);
    empty.pointTo(MemorySegmentFactory.wrap(new byte[size]), 0, size);
    return empty;
  }

  /** Row i of all, from 0. */
  RowData row(long i) {
    if (i == rows / 3) {
      start = THREADS.getCurrentThreadCpuTime();
    }
    if ((i & 0xFFFF) == 0) {
      reached = i;
    }
    RowData next = made == null ? numbers(row, i) : made[(int) i & MADE - 1];
    if (i == rows - 1) {
      long nanos = THREADS.getCurrentThreadCpuTime() - start;
      nanosOfRows = (double) nanos * rows / (rows - rows / 3);
    }
    return next;
  }

  private RowData texts(int i, CalendarSystem system) {
    GenericRowData texts = new GenericRowData(types.length);
    for (int column = 0; column < types.length; column++) {
      byte[] text = CalendarFunctions.toCalendar(day(i * types.length + column), system);
      texts.setField(column, StringData.fromBytes(text));
    }
    return texts;
  }

  private RowData numbers(BinaryRowData filled, long i) {
    for (int column = 0; column < types.length; column++) {
      int cell = (int) i * types.length + column;
      switch (types[column]) {
        case DATE -> filled.setInt(column, day(cell));
        case INTEGER -> filled.setInt(column, below(KEYS, cell));
        case BIGINT -> filled.setLong(column, i);
        default -> filled.setTimestamp(column, TimestampData.fromEpochMillis(millis(i, cell)), 3);
      }
    }
    return filled;
  }

  private long millis(long i, int cell) {
    return step == 0
        ? TimeUnit.DAYS.toMillis(day(cell)) + (cell & 0x3FFFFFF)
        : TimeUnit.SECONDS.toMillis(i * step) - below(TEN_MINUTES, cell);
  }

  private static int day(int i) {
    return FIRST + below(DAYS, i);
  }

  /** Multiplied instead of divided: the high half is below the bound. */
  private static int below(int bound, int i) {
    return (int) (Integer.toUnsignedLong(i * SPREAD) * bound >>> 32);
  }
}
