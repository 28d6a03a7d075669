package org.taqwim.flink;

import java.util.Set;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.table.factories.ModuleFactory;
import org.apache.flink.table.module.Module;

/** Finds {@link CalendarModule} under the name {@code calendar}; Flink loads it as a service. */
public class CalendarModuleFactory implements ModuleFactory {

  @Override
  public String factoryIdentifier() {
    return "calendar";
  }

  @Override
  public Set<ConfigOption<?>> requiredOptions() {
    return Set.of();
  }

  @Override
  public Set<ConfigOption<?>> optionalOptions() {
    return Set.of();
  }

  @Override
  public Module createModule(Context context) {
    return new CalendarModule();
  }
}
