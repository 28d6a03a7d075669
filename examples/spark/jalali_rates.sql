-- The rial's rate per Jalali month, and the printed Persian dates that are wrong.
-- Run from the top folder: bin/spark-sql -f examples/spark/jalali_rates.sql
CREATE TEMPORARY VIEW lines (persian_date STRING, gregorian_date DATE, close_rial BIGINT)
USING csv OPTIONS (path 'examples/data/usd_irr_daily.csv', header true, comment '#');

CREATE TEMPORARY VIEW rates AS
SELECT persian_date, gregorian_date AS day, close_rial FROM lines;

-- Columns: Jalali month; its first day; days with a rate; day of the month of the first rate, which the holidays of
-- Nowruz put off in month 1; lowest, highest and mean rate.
SELECT calendar_month_key(day, 'jalali') AS jalali_month,
       min(calendar_trunc('MONTH', day, 'jalali')) AS first_day,
       count(*) AS days,
       min(calendar_day(day, 'jalali')) AS first_rate_on,
       min(close_rial) AS lowest,
       max(close_rial) AS highest,
       CAST(sum(close_rial) / count(*) AS BIGINT) AS mean
FROM rates
GROUP BY calendar_month_key(day, 'jalali')
ORDER BY jalali_month;

-- Columns: Persian date as printed; Gregorian date as printed; the Persian date of that day.
SELECT persian_date, day, to_calendar(day, 'jalali') AS right_date
FROM rates
WHERE try_from_calendar(persian_date, 'jalali') IS DISTINCT FROM day
ORDER BY day;
