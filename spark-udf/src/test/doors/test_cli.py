"""spark-sql, with the Hive metastore that it brings."""

import json
import re

from conftest import VERSION

# What the program prints for a statement stands between two of these.
MARK = "SELECT '----'"

STATEMENTS = {
    "values": "SELECT to_calendar(DATE'2024-03-20', 'jalali'), from_calendar('1404-01-01', 'jalali'),"
    " to_calendar(DATE'2024-03-20', 'islamic-umalqura'), calendar_year(CAST(NULL AS DATE), 'jalali')",
    "before 1582": "SELECT from_calendar('1582-09-30', 'julian')",
    "describe": "DESCRIBE FUNCTION EXTENDED calendar_year",
    "show": "SHOW FUNCTIONS LIKE 'calendar_ye*'",
    "try": "SELECT try_from_calendar('1402-12-30', 'jalali')",
    "table": "CREATE TABLE orders USING parquet AS"
    " SELECT * FROM VALUES (DATE'2024-03-20', 5), (DATE'2025-03-21', 7) AS t(order_date, amount)",
    "temporary view": "CREATE TEMPORARY VIEW jalali_year AS"
    " SELECT calendar_year(order_date, 'jalali') AS year, amount FROM orders",
    "of the temporary view": "SELECT * FROM jalali_year ORDER BY year",
    "view": None,  # from the page
    "of the view": "SELECT * FROM jalali_orders ORDER BY year",
    "view by the catalog": None,  # from the page
    "of the view by the catalog": "SELECT * FROM jalali_sales ORDER BY year",
    "catalog": "SELECT cal.to_calendar(DATE'2024-03-20', 'jalali')",
    "standard": "SET spark.sql.error.messageFormat=STANDARD",
    "unknown calendar": "SELECT to_calendar(DATE'2024-03-20', 'jalaly')",
    "bad value": "SELECT from_calendar(s, 'jalali') FROM VALUES ('1402-12-30') AS t(s)",
    "legacy": "SET spark.sql.ansi.enabled=false",
    "null": "SELECT from_calendar('1402-12-30', 'jalali')",
}


def run(place, statements):
    script = place.directory / "script.sql"
    script.write_text(f"{MARK};\n" + "".join(f"{s};\n{MARK};\n" for s in statements.values()))
    out, err = place.run(
        "spark-sql --jars calendar-spark.jar --hiveconf hive.cli.errors.ignore=true -f script.sql"
    )
    parts = re.split(r"^----\n", out, flags=re.M)[1:-1]
    assert len(parts) == len(statements), out + err
    return dict(zip(statements, parts)), err


def test_page(place, page):
    place.defaults({"spark.sql.catalogImplementation": "in-memory"})
    command, output = page.command("spark-sql")
    assert place.run(command)[0].splitlines() == output


def test_defaults(place, page):
    key, value = page.block("For every program of a site", "properties").split()
    place.defaults({key: value, "spark.sql.catalogImplementation": "in-memory"})
    out, _ = place.run("""spark-sql -e "SELECT calendar_year(DATE'2024-03-20', 'jalali')" """)
    assert out.splitlines() == ["1403"]


def test_statements(place, page):
    key, value = page.block("Permanent views", "properties").split()
    place.defaults({key: value})
    views = {
        "view": page.block("Permanent views", "sql", 0).strip(),
        "view by the catalog": page.block("Permanent views", "sql", 1).strip(),
    }
    printed, errors = run(place, {**STATEMENTS, **views})

    assert printed["values"] == "1403-01-01\t2025-03-21\t1445-09-10\tNULL\n"
    # 30 September of the Julian calendar is 10 October, a day that java.sql.Date does not have.
    assert printed["before 1582"] == "1582-10-10\n"
    assert printed["describe"].startswith("Function: calendar_year\n")
    assert "Usage: calendar_year(d, calendar) - The year in a calendar." in printed["describe"]
    assert "> SELECT calendar_year(" in printed["describe"]
    assert printed["show"] == "calendar_year\n"
    assert printed["try"] == "NULL\n"
    assert printed["of the temporary view"] == "1403\t5\n1404\t7\n"
    assert printed["null"] == "NULL\n"

    if VERSION >= (4, 2):
        assert printed["of the view"] == "1403\t5\n1404\t7\n"
        assert "INVALID_TEMP_OBJ_REFERENCE" not in errors
    else:
        assert printed["of the view"] == ""
        assert "[INVALID_TEMP_OBJ_REFERENCE]" in errors

    assert printed["of the view by the catalog"] == "1403\t5\n1404\t7\n"
    assert printed["catalog"] == "1403-01-01\n"

    standard = {
        e.get("errorClass") or e.get("condition"): e
        for e in (json.loads(text) for text in re.findall(r"^\{\n.*?^\}$", errors, re.M | re.S))
    }
    assert standard["CALENDAR_NOT_FOUND"]["sqlState"] == "42704"
    assert standard["CALENDAR_NOT_FOUND"]["queryContext"][0]["fragment"] == (
        "to_calendar(DATE'2024-03-20', 'jalaly')"
    )
    assert standard["CALENDAR_INVALID_DATE"]["sqlState"] == "22007"
    assert "month 12 of the year 1402 has 29 days" in (
        standard["CALENDAR_INVALID_DATE"]["messageParameters"]["problem"]
    )
