package org.taqwim.flink;

import org.apache.flink.table.data.StringData;
import org.taqwim.calendar.function.CalendarFunctions;

/** The version of Taqwim: {@code taqwim_version()}. */
public class TaqwimVersion extends CalendarScalarFunction {

  private static final long serialVersionUID = 1L;

  public TaqwimVersion() {
    super("taqwim_version");
  }

  public StringData eval() {
    return StringData.fromBytes(CalendarFunctions.taqwimVersion());
  }
}
