-- The functions of Taqwim in a catalog of Flink, for sessions that cannot LOAD MODULE calendar: Flink gets the jar with
-- each function. Replace calendar-flink.jar by the jar's path or URI. The script is generated.
CREATE FUNCTION IF NOT EXISTS to_calendar AS 'org.taqwim.flink.ToCalendar' LANGUAGE JAVA USING JAR 'calendar-flink.jar';
CREATE FUNCTION IF NOT EXISTS try_to_calendar AS 'org.taqwim.flink.TryToCalendar' LANGUAGE JAVA USING JAR 'calendar-flink.jar';
CREATE FUNCTION IF NOT EXISTS from_calendar AS 'org.taqwim.flink.FromCalendar' LANGUAGE JAVA USING JAR 'calendar-flink.jar';
CREATE FUNCTION IF NOT EXISTS try_from_calendar AS 'org.taqwim.flink.TryFromCalendar' LANGUAGE JAVA USING JAR 'calendar-flink.jar';
CREATE FUNCTION IF NOT EXISTS make_calendar_date AS 'org.taqwim.flink.MakeCalendarDate' LANGUAGE JAVA USING JAR 'calendar-flink.jar';
CREATE FUNCTION IF NOT EXISTS calendar_year AS 'org.taqwim.flink.CalendarYear' LANGUAGE JAVA USING JAR 'calendar-flink.jar';
CREATE FUNCTION IF NOT EXISTS calendar_quarter AS 'org.taqwim.flink.CalendarQuarter' LANGUAGE JAVA USING JAR 'calendar-flink.jar';
CREATE FUNCTION IF NOT EXISTS calendar_month AS 'org.taqwim.flink.CalendarMonth' LANGUAGE JAVA USING JAR 'calendar-flink.jar';
CREATE FUNCTION IF NOT EXISTS calendar_day AS 'org.taqwim.flink.CalendarDay' LANGUAGE JAVA USING JAR 'calendar-flink.jar';
CREATE FUNCTION IF NOT EXISTS calendar_day_of_year AS 'org.taqwim.flink.CalendarDayOfYear' LANGUAGE JAVA USING JAR 'calendar-flink.jar';
CREATE FUNCTION IF NOT EXISTS calendar_is_leap_year AS 'org.taqwim.flink.CalendarIsLeapYear' LANGUAGE JAVA USING JAR 'calendar-flink.jar';
CREATE FUNCTION IF NOT EXISTS calendar_key AS 'org.taqwim.flink.CalendarKey' LANGUAGE JAVA USING JAR 'calendar-flink.jar';
CREATE FUNCTION IF NOT EXISTS calendar_month_key AS 'org.taqwim.flink.CalendarMonthKey' LANGUAGE JAVA USING JAR 'calendar-flink.jar';
CREATE FUNCTION IF NOT EXISTS calendar_trunc AS 'org.taqwim.flink.CalendarTrunc' LANGUAGE JAVA USING JAR 'calendar-flink.jar';
CREATE FUNCTION IF NOT EXISTS calendar_last_day AS 'org.taqwim.flink.CalendarLastDay' LANGUAGE JAVA USING JAR 'calendar-flink.jar';
CREATE FUNCTION IF NOT EXISTS calendar_add AS 'org.taqwim.flink.CalendarAdd' LANGUAGE JAVA USING JAR 'calendar-flink.jar';
CREATE FUNCTION IF NOT EXISTS calendar_diff AS 'org.taqwim.flink.CalendarDiff' LANGUAGE JAVA USING JAR 'calendar-flink.jar';
CREATE FUNCTION IF NOT EXISTS calendar_systems AS 'org.taqwim.flink.CalendarSystems' LANGUAGE JAVA USING JAR 'calendar-flink.jar';
CREATE FUNCTION IF NOT EXISTS taqwim_version AS 'org.taqwim.flink.TaqwimVersion' LANGUAGE JAVA USING JAR 'calendar-flink.jar';
