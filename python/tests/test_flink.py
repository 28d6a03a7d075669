"""The module in PyFlink."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from places import block, run_python
from pyflink.table import EnvironmentSettings, TableEnvironment
from pyflink.table.expressions import call, col

import taqwim.flink

DAYS = "(VALUES (DATE '2024-03-20'), (DATE '2025-03-20'), (DATE '2025-03-21')) AS t(d)"


@pytest.fixture(scope="module", params=["batch", "streaming"])
def session(request: pytest.FixtureRequest) -> Any:
    settings = {
        "batch": EnvironmentSettings.in_batch_mode,
        "streaming": EnvironmentSettings.in_streaming_mode,
    }
    session = TableEnvironment.create(settings[request.param]())
    taqwim.flink.load(session)
    return session


def rows(table: Any) -> list[tuple[Any, ...]]:
    with table.execute().collect() as collected:
        return [tuple(row) for row in collected]


def test_sql(session: Any) -> None:
    query = f"SELECT to_calendar(d, 'jalali'), calendar_year(d, 'jalali') FROM {DAYS}"
    assert rows(session.sql_query(query)) == [
        ("1403-01-01", 1403),
        ("1403-12-30", 1403),
        ("1404-01-01", 1404),
    ]


def test_table_api(session: Any) -> None:
    days = session.sql_query(f"SELECT * FROM {DAYS}")
    keys = days.select(call("calendar_key", col("d"), "islamic-umalqura"))
    assert rows(keys) == [(14450910,), (14460920,), (14460921,)]


def test_twice(session: Any) -> None:
    taqwim.flink.load(session)
    assert [name for name in session.list_modules() if name == "calendar"] == ["calendar"]


def test_page(tmp_path: Path) -> None:
    assert "1403-12-30" in run_python(block("PyFlink", "python"), tmp_path)
