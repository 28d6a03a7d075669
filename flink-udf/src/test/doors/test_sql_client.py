"""The SQL client, with the jar as an option and in lib/, and the script of CREATE FUNCTION."""

import re

import pytest

from conftest import JAR, ROOT, VERSION, rows

HEADING = "SQL client"


def test_page(cluster, page):
    (cluster.directory / "nowruz.sql").write_text(page.block(HEADING, "sql"))
    out, err = cluster.run(page.command(HEADING)[0])
    assert ["1403-01-01", "1404"] in rows(out), out + err
    assert '"jobs-finished":0' not in cluster.get("/overview")


def test_values(cluster):
    out = cluster.sql(
        "LOAD MODULE calendar;\n"
        "SELECT CAST(from_calendar(t, 'jalali') AS STRING), calendar_fields(d, 'islamic-umalqura').`year`"
        " FROM (VALUES ('1404-01-01', DATE '2024-03-20'), ('1403-12-30', CAST(NULL AS DATE))) AS v(t, d);\n"
        "SHOW FUNCTIONS;\n",
        "-j calendar-flink.jar",
    )
    # Nowruz of 1404, and the last day of the leap year 1403 before it.
    assert ["2025-03-21", "1445"] in rows(out) and ["2025-03-20", "<NULL>"] in rows(out), out
    assert ["calendar_trunc"] in rows(out), out


@pytest.mark.parametrize(
    "query, message",
    {
        "SELECT to_calendar(DATE '2024-03-20', 'jalaly')": "[CALENDAR_NOT_FOUND] to_calendar, argument 2,"
        " `calendar`: There is no calendar 'jalaly'. Did you mean 'jalali'?",
        "SELECT from_calendar(t, 'jalali') FROM (VALUES ('1402-12-30'), ('1402-12-29')) AS v(t)":
        "[CALENDAR_INVALID_DATE] from_calendar: '1402-12-30' is not a date of the calendar 'jalali'",
    }.items(),
)
def test_errors(cluster, query, message):
    out = cluster.sql(f"LOAD MODULE calendar;\n{query};\n", "-j calendar-flink.jar", fails=True)
    assert message in out, out


def test_jar_in_lib(places):
    place = places(lib=[JAR])
    place.cluster()
    out = place.sql("LOAD MODULE calendar;\nSELECT calendar_key(DATE '2024-03-20', 'jalali') AS k;\n")
    assert ["14030101"] in rows(out), out


def test_describe(cluster):
    out = cluster.sql(
        "LOAD MODULE calendar;\nDESCRIBE FUNCTION EXTENDED calendar_year;\n",
        "-j calendar-flink.jar",
        fails=True,
    )
    assert ("calendar_year(d DATE | TIMESTAMP | TIMESTAMP_LTZ" in out) == (VERSION >= (2, 0)), out


def test_create_functions(cluster, page):
    """The script of docs/, in a session without the module and without the jar."""
    script = (ROOT / "docs" / "flink-create-functions.sql").read_text()
    assert page.block("CREATE FUNCTION", "sql") in script
    names = re.findall(r"^CREATE FUNCTION IF NOT EXISTS (\w+) ", script, re.M)
    out = cluster.sql(
        script + "SHOW USER FUNCTIONS;\n"
        "SELECT to_calendar(d, 'jalali') FROM (VALUES (DATE '2024-03-20'), (DATE '2025-03-20')) AS v(d);\n"
    )
    printed = rows(out)
    assert [name for name in names if [name] not in printed] == []
    assert ["1403-01-01"] in printed and ["1403-12-30"] in printed, out
