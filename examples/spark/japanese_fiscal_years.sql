-- Yields of Japanese government bonds per fiscal year, which begins on 1 April, from dates printed by era.
-- Run from the top folder: bin/spark-sql -f examples/spark/japanese_fiscal_years.sql
-- Columns: fiscal year; its first and last day; eras in it (S Showa, H Heisei, R Reiwa); days with a yield of ten
-- years; lowest, highest and mean of it.
CREATE TEMPORARY VIEW lines (era_date STRING, yield_10y DOUBLE, yield_1y DOUBLE)
USING csv OPTIONS (path 'examples/data/japanese_bond_yields.csv', header true, comment '#');

CREATE TEMPORARY VIEW yields AS
SELECT substr(era_date, 1, 1) AS era,
       make_calendar_date(
         CASE substr(era_date, 1, 1) WHEN 'S' THEN 1925 WHEN 'H' THEN 1988 WHEN 'R' THEN 2018 END
           + CAST(split_part(substr(era_date, 2), '.', 1) AS INT),
         CAST(split_part(era_date, '.', 2) AS INT),
         CAST(split_part(era_date, '.', 3) AS INT),
         'gregorian') AS day,
       yield_10y
FROM lines;

CREATE TEMPORARY VIEW fiscal AS
SELECT calendar_year(calendar_add('MONTH', -3, day, 'gregorian'), 'gregorian') AS fiscal_year, era, yield_10y
FROM yields WHERE yield_10y IS NOT NULL;

SELECT fiscal_year,
       make_calendar_date(fiscal_year, 4, 1, 'gregorian') AS first_day,
       calendar_last_day(make_calendar_date(fiscal_year + 1, 3, 1, 'gregorian'), 'gregorian') AS last_day,
       CASE WHEN max(era) = min(era) THEN min(era) WHEN max(era) = 'S' THEN 'SH' ELSE 'HR' END AS eras,
       count(*) AS days,
       CAST(min(yield_10y) AS DECIMAL(6, 3)) AS lowest,
       CAST(max(yield_10y) AS DECIMAL(6, 3)) AS highest,
       CAST(avg(yield_10y) AS DECIMAL(6, 3)) AS mean
FROM fiscal
GROUP BY fiscal_year
ORDER BY fiscal_year;
