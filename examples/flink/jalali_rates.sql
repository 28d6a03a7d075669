-- The rial's rate per Jalali month, and the printed Persian dates that are wrong.
-- Run from the top folder: bin/flink-sql -f examples/flink/jalali_rates.sql
SET 'execution.runtime-mode' = 'batch';

CREATE TEMPORARY TABLE lines (persian_date STRING, gregorian_date STRING, close_rial STRING)
WITH ('connector' = 'filesystem', 'path' = 'examples/data/usd_irr_daily.csv', 'format' = 'csv', 'csv.allow-comments' = 'true');

CREATE TEMPORARY VIEW rates AS
SELECT persian_date, CAST(gregorian_date AS DATE) AS `day`, CAST(close_rial AS BIGINT) AS close_rial
FROM lines WHERE persian_date <> 'persian_date';

-- Columns: Jalali month; its first day; days with a rate; day of the month of the first rate, which the holidays of
-- Nowruz put off in month 1; lowest, highest and mean rate.
SELECT calendar_month_key(`day`, 'jalali') AS jalali_month,
       MIN(calendar_trunc('MONTH', `day`, 'jalali')) AS first_day,
       COUNT(*) AS days,
       MIN(calendar_day(`day`, 'jalali')) AS first_rate_on,
       MIN(close_rial) AS lowest,
       MAX(close_rial) AS highest,
       SUM(close_rial) / COUNT(*) AS mean
FROM rates
GROUP BY calendar_month_key(`day`, 'jalali')
ORDER BY jalali_month;

-- Columns: Persian date as printed; Gregorian date as printed; the Persian date of that day.
SELECT persian_date, `day`, to_calendar(`day`, 'jalali') AS right_date
FROM rates
WHERE try_from_calendar(persian_date, 'jalali') IS DISTINCT FROM `day`
ORDER BY `day`;
