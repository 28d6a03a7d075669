"""The Thrift server, through JDBC: beeline, whose driver knows nothing of us."""

import pytest

from conftest import end, free_port


@pytest.fixture(scope="module")
def beeline(shared_place, page):
    port = free_port()
    shared_place.defaults({"spark.hadoop.hive.server2.thrift.port": port})
    script, _, options = page.command("Thrift server")[0].partition(" ")
    assert script == "sbin/start-thriftserver.sh"  # which the package pyspark leaves out
    server = shared_place.serve(
        "spark-submit --class org.apache.spark.sql.hive.thriftserver.HiveThriftServer2"
        f" {options} spark-internal",
        port,
    )
    yield lambda command: shared_place.run(
        command.replace("localhost:10000", f"127.0.0.1:{port}"), fails=True
    )
    end(server)


def test_page(beeline, page):
    assert "| 1403-01-01 " in beeline(page.command("Thrift server", 1)[0])[0]


def test_values_and_errors(beeline):
    statements = [
        "SELECT calendar_trunc('MONTH', DATE'2025-03-20', 'jalali') d, calendar_year(DATE'2025-03-21', 'jalali') y,"
        " to_calendar(CAST(NULL AS DATE), 'jalali') n, calendar_is_leap_year(DATE'2024-03-20', 'jalali') b",
        "DESCRIBE FUNCTION calendar_year",
        "SELECT to_calendar(DATE'2024-03-20', 'jalaly')",
        "SELECT from_calendar(s, 'jalali') FROM VALUES ('1402-12-30') AS t(s)",
        "SELECT try_from_calendar('1402-12-30', 'jalali') IS NULL AS none",
    ]
    words = " ".join(f'-e "{s}"' for s in statements)
    out, err = beeline(
        f"beeline -u jdbc:hive2://localhost:10000 --force=true --outputformat=tsv2 {words}"
    )
    lines = out.splitlines()
    assert "2025-02-19\t1404\tNULL\ttrue" in lines, out + err
    assert "Usage: calendar_year(d, calendar) - The year in a calendar." in out
    assert "[CALENDAR_NOT_FOUND] Argument 2, `calendar`, of to_calendar: There is no calendar 'jalaly'." in err
    assert "SQLSTATE: 42704; line 1 pos 7" in err
    assert "(state=42704,code=0)" in err
    assert "[CALENDAR_INVALID_DATE] from_calendar: '1402-12-30' is not a date of the calendar" in err
    assert "(state=22007,code=0)" in err
    assert (lines[-2].split()[-1], lines[-1]) == ("none", "true")  # after beeline's prompts
