-- Yields of Japanese government bonds per fiscal year, which begins on 1 April, from dates printed by era.
-- Run from the top folder: bin/flink-sql -f examples/flink/japanese_fiscal_years.sql
-- Columns: fiscal year; its first and last day; eras in it (S Showa, H Heisei, R Reiwa); days with a yield of ten
-- years; lowest, highest and mean of it.
SET 'execution.runtime-mode' = 'batch';

CREATE TEMPORARY TABLE lines (era_date STRING, yield_10y STRING, yield_1y STRING)
WITH ('connector' = 'filesystem', 'path' = 'examples/data/japanese_bond_yields.csv', 'format' = 'csv', 'csv.allow-comments' = 'true');

CREATE TEMPORARY VIEW yields AS
SELECT SUBSTRING(era_date FROM 1 FOR 1) AS era,
       make_calendar_date(
         CASE SUBSTRING(era_date FROM 1 FOR 1) WHEN 'S' THEN 1925 WHEN 'H' THEN 1988 WHEN 'R' THEN 2018 END
           + CAST(SPLIT_INDEX(SUBSTRING(era_date FROM 2), '.', 0) AS INT),
         CAST(SPLIT_INDEX(era_date, '.', 1) AS INT),
         CAST(SPLIT_INDEX(era_date, '.', 2) AS INT),
         'gregorian') AS `day`,
       TRY_CAST(yield_10y AS DOUBLE) AS yield_10y
FROM lines WHERE era_date <> 'era_date';

CREATE TEMPORARY VIEW fiscal AS
SELECT calendar_year(calendar_add('MONTH', -3, `day`, 'gregorian'), 'gregorian') AS fiscal_year, era, yield_10y
FROM yields WHERE yield_10y IS NOT NULL;

SELECT fiscal_year,
       make_calendar_date(fiscal_year, 4, 1, 'gregorian') AS first_day,
       calendar_last_day(make_calendar_date(fiscal_year + 1, 3, 1, 'gregorian'), 'gregorian') AS last_day,
       CASE WHEN MAX(era) = MIN(era) THEN MIN(era) WHEN MAX(era) = 'S' THEN 'SH' ELSE 'HR' END AS eras,
       COUNT(*) AS days,
       CAST(MIN(yield_10y) AS DECIMAL(6, 3)) AS lowest,
       CAST(MAX(yield_10y) AS DECIMAL(6, 3)) AS highest,
       CAST(AVG(yield_10y) AS DECIMAL(6, 3)) AS mean
FROM fiscal
GROUP BY fiscal_year
ORDER BY fiscal_year;
