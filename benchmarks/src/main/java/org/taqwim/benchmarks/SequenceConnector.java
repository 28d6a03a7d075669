package org.taqwim.benchmarks;

import java.util.Set;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.table.connector.ChangelogMode;
import org.apache.flink.table.connector.source.DynamicTableSource;
import org.apache.flink.table.connector.source.ScanTableSource;
import org.apache.flink.table.connector.source.SourceProvider;
import org.apache.flink.table.factories.DynamicTableSourceFactory;
import org.apache.flink.table.factories.FactoryUtil;
import org.apache.flink.table.types.logical.RowType;

/**
 * The connector {@code sequence}: so many rows that {@link SequenceRows} computes from their
 * numbers, which costs less than to read or to make up rows.
 */
public final class SequenceConnector implements DynamicTableSourceFactory {

  private static final ConfigOption<Long> ROWS =
      ConfigOptions.key("rows").longType().noDefaultValue();
  private static final ConfigOption<Long> STEP =
      ConfigOptions.key("step").longType().defaultValue(0L);
  private static final ConfigOption<String> CALENDAR =
      ConfigOptions.key("calendar").stringType().defaultValue("gregorian");

  @Override
  public String factoryIdentifier() {
    return "sequence";
  }

  @Override
  public Set<ConfigOption<?>> requiredOptions() {
    return Set.of(ROWS);
  }

  @Override
  public Set<ConfigOption<?>> optionalOptions() {
    return Set.of(STEP, CALENDAR);
  }

  @Override
  public DynamicTableSource createDynamicTableSource(Context context) {
    FactoryUtil.TableFactoryHelper helper = FactoryUtil.createTableFactoryHelper(this, context);
    helper.validate();
    return new Sequence(
        (RowType) context.getPhysicalRowDataType().getLogicalType(),
        helper.getOptions().get(ROWS),
        helper.getOptions().get(STEP),
        helper.getOptions().get(CALENDAR));
  }

  private record Sequence(RowType type, long rows, long step, String calendar)
      implements ScanTableSource {

    @Override
    public ChangelogMode getChangelogMode() {
      return ChangelogMode.insertOnly();
    }

    @Override
    public ScanRuntimeProvider getScanRuntimeProvider(ScanContext context) {
      return SourceProvider.of(new SequenceSource(new SequenceRows(type, rows, step, calendar)));
    }

    @Override
    public DynamicTableSource copy() {
      return this;
    }

    @Override
    public String asSummaryString() {
      return "sequence of " + rows;
    }
  }
}
