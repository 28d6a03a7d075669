"""The Table API in Java and in Python, in applications that do what the page shows."""

import re

from conftest import FLINK_HOME, HERE

TOTALS = ["+I[140301, 5]", "+I[140312, 7]", "+I[140401, 11]"]


def test_java(cluster, page):
    source = HERE / "TableApiDoor.java"
    shown = re.sub(r"\s+", "", page.block("Table API", "java"))
    assert shown in re.sub(r"\s+", "", source.read_text())
    cluster.run(f"javac -proc:none -cp '{FLINK_HOME}/lib/*' -d classes {source}")
    cluster.run("jar --create --file application.jar --main-class TableApiDoor -C classes .")
    command = page.command("Table API")[0]
    out, _ = cluster.run(command.replace("file:", f"file:{cluster.directory}/"))
    lines = out.splitlines()
    assert sorted(line for line in lines if line.startswith("+I[")) == TOTALS, out
    assert (
        "[CALENDAR_NOT_FOUND] to_calendar, argument 2, `calendar`: There is no calendar 'jalaly'."
        " Did you mean 'jalali'?"
    ) in out


def test_python(cluster, page):
    """In a process of its own, and by flink run, on the cluster."""
    script = page.block("PyFlink", "python") + (
        "with totals.execute().collect() as rows:\n"
        "    print(sorted(tuple(row) for row in rows))\n"
    )
    (cluster.directory / "application.py").write_text(script)
    assert "[(1403, 12), (1404, 11)]" in cluster.run("python application.py")[0].splitlines()
    out, _ = cluster.run("flink run -py application.py")
    assert "[(1403, 12), (1404, 11)]" in out.splitlines()
