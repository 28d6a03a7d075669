package org.taqwim.benchmarks;

import java.util.Collection;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource.NumberSequenceSplit;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceReaderBase;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.table.data.RowData;
import org.apache.flink.util.NumberSequenceIterator;

/**
 * The rows of {@link SequenceRows}, which are handed on many at a time, as sources of files do:
 * Flink's own generator asks after each row whether a next one is there, which costs more than the
 * row and the calls with it.
 */
final class SequenceSource
    implements Source<RowData, NumberSequenceSplit, Collection<NumberSequenceSplit>> {

  private static final long serialVersionUID = 1L;

  /** As many as one poll hands on. Checkpoints and the end of a job wait for a poll. */
  private static final int ROWS_PER_POLL = 500;

  private final SequenceRows rows;

  /** Its splits are ours. */
  private final NumberSequenceSource numbers;

  SequenceSource(SequenceRows rows) {
    this.rows = rows;
    this.numbers = new NumberSequenceSource(0, rows.count() - 1);
  }

  private static final class Reader
      extends IteratorSourceReaderBase<Long, RowData, NumberSequenceIterator, NumberSequenceSplit> {

    private final SequenceRows rows;

    Reader(SourceReaderContext context, SequenceRows rows) {
      super(context);
      this.rows = rows;
    }

    @Override
    public InputStatus pollNext(ReaderOutput<RowData> output) {
      InputStatus status = InputStatus.MORE_AVAILABLE;
      for (int i = 0; i < ROWS_PER_POLL && status == InputStatus.MORE_AVAILABLE; i++) {
        status = super.pollNext(output);
      }
      return status;
    }

    @Override
    protected RowData convert(Long number) {
      return rows.row(number);
    }

    @Override
    public void close() {} // There is nothing; the one of Flink declares any exception.
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.BOUNDED;
  }

  @Override
  public SourceReader<RowData, NumberSequenceSplit> createReader(SourceReaderContext context) {
    rows.open();
    return new Reader(context, rows);
  }

  @Override
  public SplitEnumerator<NumberSequenceSplit, Collection<NumberSequenceSplit>> createEnumerator(
      SplitEnumeratorContext<NumberSequenceSplit> context) {
    return numbers.createEnumerator(context);
  }

  @Override
  public SplitEnumerator<NumberSequenceSplit, Collection<NumberSequenceSplit>> restoreEnumerator(
      SplitEnumeratorContext<NumberSequenceSplit> context, Collection<NumberSequenceSplit> left) {
    return numbers.restoreEnumerator(context, left);
  }

  @Override
  public SimpleVersionedSerializer<NumberSequenceSplit> getSplitSerializer() {
    return numbers.getSplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<Collection<NumberSequenceSplit>>
      getEnumeratorCheckpointSerializer() {
    return numbers.getEnumeratorCheckpointSerializer();
  }
}
