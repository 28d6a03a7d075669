"""What a user of PySpark calls, with and without Connect: the session comes from the environment."""

import datetime
import sys

from pyspark.sql import Row, SparkSession, functions as F

if len(sys.argv) > 1:
    spark = SparkSession.builder.remote(sys.argv[1]).getOrCreate()
else:
    spark = SparkSession.builder.getOrCreate()

orders = spark.createDataFrame(
    [(datetime.date(2024, 3, 20), 5), (datetime.date(2025, 3, 20), 7), (datetime.date(2025, 3, 21), 11)],
    "order_date date, amount int",
)
orders.createOrReplaceTempView("orders")


def same(actual, expected):
    assert actual == expected, f"{actual} is not {expected}"


def column(rows):
    return [row[0] for row in rows.collect()]


same(
    column(spark.sql("SELECT to_calendar(order_date, 'jalali') FROM orders ORDER BY order_date")),
    ["1403-01-01", "1403-12-30", "1404-01-01"],
)
# 1403 is a leap year: its last month begins on 2025-02-19 and has 30 days.
months = [datetime.date(2024, 3, 20), datetime.date(2025, 2, 19), datetime.date(2025, 3, 21)]
same(column(orders.selectExpr("calendar_trunc('MONTH', order_date, 'jalali')")), months)
same(
    column(orders.select(F.expr("calendar_trunc('MONTH', order_date, 'jalali')")).limit(1)),
    months[:1],
)
same(orders.where(F.expr("calendar_year(order_date, 'jalali') = 1403")).count(), 2)
same(
    sorted(
        orders.groupBy(F.call_function("calendar_year", "order_date", F.lit("jalali")).alias("y"))
        .sum("amount")
        .collect()
    ),
    [Row(y=1403, **{"sum(amount)": 12}), Row(y=1404, **{"sum(amount)": 11})],
)
same(
    column(orders.select(F.call_function("to_calendar", F.col("order_date"), F.lit("islamic-umalqura")))),
    ["1445-09-10", "1446-09-20", "1446-09-21"],
)
same(
    spark.sql(
        "SELECT from_calendar('1403-01-01', 'jalali') AS d, from_calendar('1582-09-30', 'julian') AS old,"
        " calendar_is_leap_year(DATE'2024-03-20', 'jalali') AS leap,"
        " calendar_fields(DATE'2024-03-20', 'jalali').month_key AS key, to_calendar(NULL, 'jalali') AS n"
    ).first(),
    Row(
        d=datetime.date(2024, 3, 20),
        old=datetime.date(1582, 10, 10),
        leap=True,
        key=140301,
        n=None,
    ),
)
same(orders.select(F.call_function("calendar_year", "order_date", F.lit("jalali"))).dtypes[0][1], "int")
same(
    column(spark.sql("SELECT id FROM calendar_systems() WHERE id IN ('jalali', 'hebrew') ORDER BY id")),
    ["hebrew", "jalali"],
)
same(
    spark.sql("SELECT count(*) FROM calendar_dimension(DATE'2024-03-20', DATE'2025-03-20', 'jalali')").first()[0],
    366,
)
described = column(spark.sql("DESCRIBE FUNCTION calendar_year"))
assert "Usage: calendar_year(d, calendar) - The year in a calendar." in "\n".join(described), described
print("all as it should be")
