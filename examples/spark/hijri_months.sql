-- Real-estate operations per month of the Umm al-Qura calendar, and how they fall at Eid.
-- Run from the top folder: bin/spark-sql -f examples/spark/hijri_months.sql
-- Columns: Hijri month; its first day; days with data; operations; operations a day in the whole month, and in its
-- first week, which is Eid al-Fitr in month 10; rows whose printed Hijri date is not the one we compute.
CREATE TEMPORARY VIEW lines (gregorian_date DATE, hijri_date STRING, region STRING, operations BIGINT)
USING csv OPTIONS (path 'examples/data/saudi_property_operations.csv', header true, comment '#');

CREATE TEMPORARY VIEW operations AS
SELECT gregorian_date AS day, hijri_date, operations FROM lines;

SELECT calendar_month_key(day, 'islamic-umalqura') AS hijri_month,
       min(calendar_trunc('MONTH', day, 'islamic-umalqura')) AS first_day,
       count(DISTINCT day) AS days,
       sum(operations) AS operations,
       CAST(sum(operations) / count(DISTINCT day) AS BIGINT) AS a_day,
       CAST(sum(CASE WHEN calendar_day(day, 'islamic-umalqura') <= 7 THEN operations END) / 7 AS BIGINT) AS a_day_in_first_week,
       sum(CASE WHEN from_calendar(hijri_date, 'islamic-umalqura') = day THEN 0 ELSE 1 END) AS printed_otherwise
FROM operations
GROUP BY calendar_month_key(day, 'islamic-umalqura')
ORDER BY hijri_month;
