package org.taqwim.flink;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.WindowAssigner;
import org.apache.flink.streaming.api.windowing.triggers.EventTimeTrigger;
import org.apache.flink.streaming.api.windowing.triggers.Trigger;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarSystem;
import org.taqwim.calendar.CalendarUnit;
import org.taqwim.calendar.function.CalendarFunctions;

/**
 * Windows of event time in a DataStream that are the weeks, months, quarters, halves or years of a
 * calendar: {@code keyed.window(CalendarWindows.tumbling(calendar, CalendarUnit.MONTH, zone))}.
 *
 * <p>They begin with the first instants of days in a time zone and never overlap. All that Flink
 * has for its own windows of event time goes with them: triggers, allowed lateness, a side output
 * for late elements. An element outside the range of the calendar fails the job.
 */
public final class CalendarWindows extends WindowAssigner<Object, TimeWindow> {

  private static final long serialVersionUID = 1L;

  private static final long MICROS_PER_MILLI = 1_000;

  private final CalendarSystem calendar;
  private final CalendarUnit unit;
  private final ZoneId zone;

  /** The window of the element before, which most elements are in. */
  private transient List<TimeWindow> last;

  private CalendarWindows(CalendarSystem calendar, CalendarUnit unit, ZoneId zone) {
    this.calendar = calendar;
    this.unit = unit;
    this.zone = zone;
  }

  /**
   * Windows of a unit of a calendar; weeks are the calendar's own, or those of ISO 8601.
   *
   * @param zone in which days begin
   * @throws CalendarException if the calendar does not have the unit
   */
  public static CalendarWindows tumbling(CalendarSystem calendar, CalendarUnit unit, ZoneId zone) {
    calendar.require(unit);
    return new CalendarWindows(calendar, unit, zone);
  }

  @Override
  public Collection<TimeWindow> assignWindows(
      Object element, long timestamp, WindowAssignerContext context) {
    if (last == null || !isIn(last.get(0), timestamp)) {
      last = List.of(window(timestamp));
    }
    return last;
  }

  private static boolean isIn(TimeWindow window, long timestamp) {
    return timestamp >= window.getStart() && timestamp < window.getEnd();
  }

  private TimeWindow window(long timestamp) {
    if (timestamp == Long.MIN_VALUE) {
      throw new IllegalStateException(
          "An element has no timestamp. Windows of event time need a WatermarkStrategy with a"
              + " timestamp assigner: stream.assignTimestampsAndWatermarks(...).");
    }
    Object[] bounds =
        CalendarFunctions.calendarWindow(
            unit, Math.multiplyExact(timestamp, MICROS_PER_MILLI), calendar, zone);
    return new TimeWindow((Long) bounds[0] / MICROS_PER_MILLI, (Long) bounds[1] / MICROS_PER_MILLI);
  }

  @Override
  public Trigger<Object, TimeWindow> getDefaultTrigger() {
    return EventTimeTrigger.create();
  }

  /** What Flink 1.20 asks for in place of the other; Flink 2 does not know it. */
  public Trigger<Object, TimeWindow> getDefaultTrigger(StreamExecutionEnvironment environment) {
    return getDefaultTrigger();
  }

  @Override
  public TypeSerializer<TimeWindow> getWindowSerializer(ExecutionConfig config) {
    return new TimeWindow.Serializer();
  }

  @Override
  public boolean isEventTime() {
    return true;
  }

  @Override
  public String toString() {
    return "CalendarWindows(" + calendar + ", " + unit + ", " + zone + ")";
  }
}
