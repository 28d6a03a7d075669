-- Real-estate operations per month of the Umm al-Qura calendar, and how they fall at Eid.
-- Run from the top folder: bin/flink-sql -f examples/flink/hijri_months.sql
-- Columns: Hijri month; its first day; days with data; operations; operations a day in the whole month, and in its
-- first week, which is Eid al-Fitr in month 10; rows whose printed Hijri date is not the one we compute.
SET 'execution.runtime-mode' = 'batch';

CREATE TEMPORARY TABLE lines (gregorian_date STRING, hijri_date STRING, region STRING, operations STRING)
WITH ('connector' = 'filesystem', 'path' = 'examples/data/saudi_property_operations.csv', 'format' = 'csv', 'csv.allow-comments' = 'true');

CREATE TEMPORARY VIEW operations AS
SELECT CAST(gregorian_date AS DATE) AS `day`, hijri_date, CAST(operations AS BIGINT) AS operations
FROM lines WHERE gregorian_date <> 'gregorian_date';

SELECT calendar_month_key(`day`, 'islamic-umalqura') AS hijri_month,
       MIN(calendar_trunc('MONTH', `day`, 'islamic-umalqura')) AS first_day,
       COUNT(DISTINCT `day`) AS days,
       SUM(operations) AS operations,
       SUM(operations) / COUNT(DISTINCT `day`) AS a_day,
       SUM(CASE WHEN calendar_day(`day`, 'islamic-umalqura') <= 7 THEN operations END) / 7 AS a_day_in_first_week,
       SUM(CASE WHEN from_calendar(hijri_date, 'islamic-umalqura') = `day` THEN 0 ELSE 1 END) AS printed_otherwise
FROM operations
GROUP BY calendar_month_key(`day`, 'islamic-umalqura')
ORDER BY hijri_month;
