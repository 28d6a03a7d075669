"""The functions in PySpark, classic or with Connect."""

from __future__ import annotations

import csv
import doctest
import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from places import ORACLES, block, pom_version, run, run_python
from pyspark.errors import AnalysisException
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F

import taqwim
from taqwim import functions as C

NOWRUZ = date(2024, 3, 20)

EXAMPLES = [test for test in doctest.DocTestFinder().find(C) if test.examples]


@pytest.fixture(scope="module")
def days(spark: SparkSession) -> DataFrame:
    """Days about Nowruz of 1403 and of 1404, beside a column that is called as a calendar is."""
    rows = [(NOWRUZ, 5), (date(2025, 3, 20), 7), (date(2025, 3, 21), 11)]
    return spark.createDataFrame(rows, "d DATE, n INT").withColumn("jalali", F.lit("hebrew"))


def values(frame: DataFrame, column: Column) -> list[Any]:
    return [row[0] for row in frame.select(column).collect()]


# ---- docstrings


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda test: test.name.rpartition(".")[2])
def test_example(spark: SparkSession, example: doctest.DocTest) -> None:
    example.globs.update(spark=spark, C=C, date=date)
    printed: list[str] = []
    result = doctest.DocTestRunner(verbose=False).run(
        example, out=printed.append, clear_globs=False
    )
    assert result.failed == 0, "".join(printed)
    assert result.attempted == len(example.examples)


def test_every_function_has_examples() -> None:
    named = {test.name.rpartition(".")[2] for test in EXAMPLES}
    assert set(C.__all__) - named == {"calendar_systems", "taqwim_version"}


# ---- what has been published


@pytest.mark.parametrize(
    ("calendar", "file", "columns", "last_year", "count"),
    [
        (
            "jalali",
            "persian_official_ut_1206_1498.csv",
            ("persian_year", None, "nowruz_gregorian"),
            1498,
            293,
        ),
        (
            "islamic-umalqura-published",
            "umalqura_month_starts_1343_1500_hijridate.csv",
            ("hijri_year", "hijri_month", "gregorian_date"),
            1450,  # the last of the calendar, of 1500 in the file
            108 * 12,
        ),
    ],
)
def test_published(
    spark: SparkSession,
    calendar: str,
    file: str,
    columns: tuple[str, str | None, str],
    last_year: int,
    count: int,
) -> None:
    """The first days of years or months, there and back."""
    lines = (ORACLES / file).read_text("utf-8").splitlines()
    year, month, day = columns
    published = [
        (int(row[year]), int(row[month]) if month else 1, date.fromisoformat(row[day]))
        for row in csv.DictReader(line for line in lines if not line.startswith("#"))
        if int(row[year]) <= last_year
    ]
    assert len(published) == count
    frame = spark.createDataFrame(published, "year INT, month INT, d DATE")
    key = F.col("year") * 10000 + F.col("month") * 100 + 1
    agrees = (C.calendar_key("d", calendar) == key) & (
        C.make_calendar_date("year", "month", 1, calendar) == F.col("d")
    )
    assert frame.where(~agrees).collect() == []


# ---- arguments


def test_str_is_a_column_or_itself(days: DataFrame) -> None:
    assert values(days, C.calendar_year("d", "jalali")) == [1403, 1403, 1404]
    assert values(days, C.calendar_year("d", F.col("jalali"))) == [5784, 5785, 5785]
    assert values(days, C.calendar_year(F.col("d"), F.lit("jalali"))) == [1403, 1403, 1404]
    texts = days.select(C.to_calendar("d", "jalali").alias("t"))
    assert values(texts, C.from_calendar("t", "jalali"))[0] == NOWRUZ
    assert values(texts, C.from_calendar(F.lit("1404-01-01"), "jalali"))[0] == date(2025, 3, 21)


def test_values_are_themselves(days: DataFrame) -> None:
    one = days.limit(1)
    assert values(one, C.to_calendar(NOWRUZ, "jalali")) == ["1403-01-01"]
    evening = datetime(2024, 4, 1, 20, 30)
    assert values(one, C.calendar_trunc("MONTH", evening, "jalali")) == [datetime(2024, 3, 20)]
    assert values(one, C.from_calendar(14030101, "jalali")) == [NOWRUZ]
    assert values(one, C.make_calendar_date(1403, 1, 1, "jalali")) == [NOWRUZ]
    assert values(one, C.make_calendar_date(5784, F.lit("05L"), 30, "hebrew")) == [
        date(2024, 3, 10)
    ]
    assert values(days, C.calendar_add("DAY", "n", "d", "jalali"))[0] == date(2024, 3, 25)
    assert values(days, C.calendar_age(NOWRUZ, "d", "jalali")) == [0, 0, 1]


def test_by_name(days: DataFrame) -> None:
    """What is left out before an argument has its default."""
    in_persian = C.to_calendar("d", "jalali", locale="fa")
    assert values(days, in_persian)[0] == "۱۴۰۳-۰۱-۰۱"
    short = C.calendar_month_name("d", "gregorian", style="short")
    assert values(days, short)[0] == "Mar"
    # Of a month, the beginning of the week does not matter.
    last = C.calendar_last_day("d", "jalali", week_start="SATURDAY")
    assert values(days, last) == values(days, C.calendar_last_day("d", "jalali"))
    # The year 2026 of the Republic of China is taken for a Gregorian one, unless any is wanted.
    text = F.lit("2026-07-12")
    assert values(days, C.try_from_calendar(text, "roc"))[0] is None
    assert values(days, C.from_calendar(text, "roc", years="any"))[0] == date(3937, 7, 12)
    between = C.calendar_between("d", from_="1403-12", to="1403-12", calendar="jalali")
    assert values(days, between) == [False, True, False]


def test_group_by(days: DataFrame) -> None:
    sums = days.groupBy(C.calendar_trunc("MONTH", "d", "jalali").alias("month")).sum("n")
    assert sorted(tuple(row) for row in sums.collect()) == [
        (date(2024, 3, 20), 5),
        (date(2025, 2, 19), 7),
        (date(2025, 3, 21), 11),
    ]


def test_error(days: DataFrame) -> None:
    with pytest.raises(AnalysisException, match="There is no calendar 'jalaly'"):
        days.select(C.calendar_year("d", "jalaly")).collect()


# ---- tables, and what is about the library


def test_dimension(spark: SparkSession) -> None:
    year = C.calendar_dimension(spark, "2024-03-20", date(2025, 3, 20), "jalali", locale="fa")
    assert year.count() == 366
    assert year.select("month_name", "first_day_of_week").first() == ("فروردین", date(2024, 3, 16))


def test_values_of_tables_are_no_text_of_the_query(spark: SparkSession) -> None:
    with pytest.raises(AnalysisException, match=r"'jalali'\)--' is not a calendar"):
        C.calendar_dimension(spark, NOWRUZ, NOWRUZ, "jalali')--").collect()


def test_systems(spark: SparkSession) -> None:
    systems = {row.id: row.kind for row in C.calendar_systems(spark).collect()}
    assert systems["jalali"] == "solar"
    assert systems["chinese"] == "lunisolar"


def test_version(days: DataFrame) -> None:
    assert values(days, C.taqwim_version())[0] == pom_version()


# ---- docs/python.md


def test_page(spark: SparkSession, address: str | None, tmp_path: Path) -> None:
    """In processes of their own, with the functions of tables behind."""
    tables = block("Arguments", "python")
    if address:
        code = block("Spark Connect", "python").replace("sc://localhost", address)
        printed = run_python(code + tables, tmp_path)
    else:
        printed = run_python(block("PySpark", "python") + tables, tmp_path)
        assert "|2025-02-19" in re.sub(r" +", "", printed)
        assert "۱ فروردین ۱۴۰۳" in printed
    assert "1403-01-01" in printed
    assert "dangi" in printed


def test_spark_submit(address: str | None, tmp_path: Path) -> None:
    if address:
        pytest.skip("it is not of Connect")
    (tmp_path / "application.py").write_text(
        "from datetime import date\n"
        "from pyspark.sql import SparkSession\n"
        "from taqwim import functions as C\n"
        "row = SparkSession.builder.getOrCreate().range(1)\n"
        "print(row.select(C.to_calendar(date(2024, 3, 20), 'jalali')).first()[0])\n"
    )
    command = block("PySpark", "console").removeprefix("$ ")
    extensions = taqwim.config().get("spark.sql.extensions")
    if extensions:
        command = command.replace("--jars", f"--conf spark.sql.extensions={extensions} --jars")
    assert run(["bash", "-c", command], tmp_path) == "1403-01-01\n"


def test_config() -> None:
    import pyspark

    told = {"spark.sql.extensions": "org.taqwim.spark.CalendarExtensions"}
    needed = told if pyspark.__version__ < "4" else {}
    assert taqwim.config() == {"spark.jars": taqwim.jar(), **needed}
