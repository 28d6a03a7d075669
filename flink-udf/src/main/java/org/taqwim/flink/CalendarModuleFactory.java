package org.taqwim.flink;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.core.fs.Path;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.factories.FactoryUtil;
import org.apache.flink.table.factories.ModuleFactory;
import org.apache.flink.table.module.Module;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.DefinedCalendars;

/**
 * Finds {@link CalendarModule} under the name {@code calendar}; Flink loads it as a service.
 *
 * <p>The option {@code calendars} names files that define further calendars, by commas, on any file
 * system that Flink reads. They are read when the module is loaded, and travel inside the jobs.
 */
public class CalendarModuleFactory implements ModuleFactory {

  private static final ConfigOption<String> CALENDARS =
      ConfigOptions.key("calendars")
          .stringType()
          .defaultValue("")
          .withDescription("Files that define further calendars, by commas.");

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
    return Set.of(CALENDARS);
  }

  @Override
  public Module createModule(Context context) {
    FactoryUtil.ModuleFactoryHelper helper = FactoryUtil.createModuleFactoryHelper(this, context);
    helper.validate();
    try {
      return new CalendarModule(
          DefinedCalendars.of(
              DefinedCalendars.read(
                  helper.getOptions().get(CALENDARS), CalendarModuleFactory::open)));
    } catch (CalendarException problem) {
      // Not as a cause: Flink's shell shows the innermost message only.
      throw new ValidationException(problem.in("module calendar, option 'calendars'").getMessage());
    }
  }

  private static InputStream open(String file) throws IOException {
    Path path = new Path(file);
    return path.getFileSystem().open(path);
  }
}
