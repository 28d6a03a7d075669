"""Functions of Taqwim in PySpark, beside Spark's own and functions in Python over the usual packages.

A figure is the CPU time of all processes of the run, the driver's and the Python workers', in
nanoseconds a row: their user and system time as /proc has it, before and after a query. That counts
the JVM's compiler and garbage collector, too. The query that only reads the date is taken off. A
round runs every query once; a figure is the median of its rounds. Wall time stands beside it.

    benchmarks/spark-python [rows [rounds]]
"""

import datetime
import importlib.metadata
import os
import platform
import statistics
import sys
import time

import pandas as pd
from pyspark.sql import SparkSession, functions as F

WARM_UP = 2
TICK = os.sysconf("SC_CLK_TCK")


# ---- what users write: a function of a date, by each package


def jdatetime_year(d):
    import jdatetime

    return jdatetime.date.fromgregorian(date=d).year


def jdatetime_text(d):
    import jdatetime

    return jdatetime.date.fromgregorian(date=d).strftime("%Y-%m-%d")


def persiantools_year(d):
    from persiantools.jdatetime import JalaliDate

    return JalaliDate(d).year


def persiantools_text(d):
    from persiantools.jdatetime import JalaliDate

    return JalaliDate(d).isoformat()


def convertdate_year(d):
    from convertdate import persian

    return persian.from_gregorian(d.year, d.month, d.day)[0]


def convertdate_text(d):
    from convertdate import persian

    return "%04d-%02d-%02d" % persian.from_gregorian(d.year, d.month, d.day)


def hijridate_year(d):
    from hijridate import Gregorian

    return Gregorian.fromdate(d).to_hijri().year


def hijridate_text(d):
    from hijridate import Gregorian

    return Gregorian.fromdate(d).to_hijri().isoformat()


PACKAGES = {
    "jalali": {
        "jdatetime": (jdatetime_year, jdatetime_text),
        "persiantools": (persiantools_year, persiantools_text),
        "convertdate": (convertdate_year, convertdate_text),
    },
    "islamic-umalqura": {"hijridate": (hijridate_year, hijridate_text)},
}

# It calculates the equinox by astronomy for each date, which takes milliseconds.
FEWER = {"convertdate": 5_000}
FEWER_DAYS = {"convertdate": 50}


def forms(function, returns):
    """The three kinds of functions in Python that Spark has."""

    def of_series(dates: pd.Series) -> pd.Series:
        return dates.map(function, na_action="ignore")

    return {
        "UDF": F.udf(function, returns, useArrow=False),
        "Arrow UDF": F.udf(function, returns, useArrow=True),
        "pandas UDF": F.pandas_udf(of_series, returns),
    }


# ---- CPU time of a tree of processes


def stat(pid):
    """Parent, and ticks of its own and of its children that have ended."""
    with open(f"/proc/{pid}/stat") as file:
        fields = file.read().rpartition(")")[2].split()
    return int(fields[1]), sum(map(int, fields[11:15]))


def cpu_seconds():
    processes = {}
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            processes[int(pid)] = stat(pid)
        except (FileNotFoundError, ProcessLookupError):
            pass  # it has ended
    ticks, tree = 0, {os.getpid()}
    while tree:
        ticks += sum(processes[pid][1] for pid in tree)
        tree = {pid for pid, (parent, _) in processes.items() if parent in tree}
    return ticks / TICK


# ---- the run


def main():
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    spark = (
        SparkSession.builder.master("local[1]")
        .config("spark.jars", os.environ["TAQWIM_JAR"])
        .config("spark.ui.enabled", False)
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    packages = ["pyspark", "pandas", "pyarrow", *(p for c in PACKAGES.values() for p in c)]
    java = spark._jvm.java.lang.System.getProperty("java.runtime.version")
    print(f"{platform.machine()}, {os.cpu_count()} processors; Java {java}, Python {platform.python_version()};")
    print(", ".join(f"{p} {importlib.metadata.version(p)}" for p in packages))
    print(f"{rows:,} rows, {rounds} rounds after {WARM_UP}")

    # The years that all packages have: hijridate ends at 2077.
    def dates(divisor):
        return spark.range(0, max(1, rows // divisor), 1, 1).select(
            F.expr("date_add(DATE'1925-01-01', CAST(pmod(hash(id), 55000) AS INT)) AS d")
        )

    disagreements(spark)
    for what, returns, built_in in (
        ("year", "int", F.year("d")),
        ("text", "string", F.col("d").cast("string")),
    ):
        for calendar, by_package in PACKAGES.items():
            ours = "calendar_year" if what == "year" else "to_calendar"
            columns = {
                "reading the date": F.col("d"),
                f"{ours}(d, '{calendar}')": F.call_function(ours, "d", F.lit(calendar)),
                "year(d)" if what == "year" else "CAST(d AS STRING)": built_in,
            }
            for package, functions in by_package.items():
                function = functions[what == "text"]
                for form, udf in forms(function, returns).items():
                    columns[f"{package}, {form}"] = udf("d")
            report(f"{what} in {calendar}", rows, measure(dates, columns, rounds))


def measure(dates, columns, rounds):
    cpu = {label: [] for label in columns}
    wall = {label: [] for label in columns}
    for round in range(-WARM_UP, rounds):
        for label, column in columns.items():
            fewer = FEWER.get(label.partition(",")[0], 1)
            start, used = time.monotonic(), cpu_seconds()
            dates(fewer).select(column).write.format("noop").mode("overwrite").save()
            if round >= 0:
                cpu[label].append((cpu_seconds() - used) * fewer)
                wall[label].append((time.monotonic() - start) * fewer)
    return {label: (statistics.median(cpu[label]), statistics.median(wall[label])) for label in columns}


def report(title, rows, measured):
    def nanoseconds(seconds):
        return seconds * 1e9 / rows

    (reading, _), (ours, _) = list(measured.values())[:2]
    print(f"\n{title:<42} {'CPU ns':>9} {'net':>9} {'wall ns':>9} {'of ours':>9}")
    for label, (cpu, wall) in measured.items():
        # Ticks are hundredths of a second: what costs less than one is not told apart from nothing.
        least = max(ours - reading, 1 / TICK)
        times = f"{(cpu - reading) / least:9.1f}"
        print(
            f"{label:<42} {nanoseconds(cpu):9.1f} {nanoseconds(cpu - reading):9.1f}"
            f" {nanoseconds(wall):9.1f} {'' if label == 'reading the date' else times}"
        )
    if ours - reading < 1 / TICK:
        print("(ours is below the clock's tick, and is taken for one: more rows tell more)")


def disagreements(spark):
    """Days of 1925 to 2075 on which a package has another date than we have."""
    days = spark.sql(
        "SELECT d, to_calendar(d, 'jalali') `jalali`, to_calendar(d, 'islamic-umalqura') `islamic-umalqura`"
        " FROM (SELECT explode(sequence(DATE'1925-01-01', DATE'2075-07-31')) d)"
    ).collect()
    print(f"\ndays of {days[0].d} to {days[-1].d}, {len(days):,}, on which a package disagrees with us")
    for calendar, by_package in PACKAGES.items():
        for package, (_, text) in by_package.items():
            wrong, failed = [], 0
            asked = days[:: FEWER_DAYS.get(package, 1)]
            for row in asked:
                try:
                    theirs = text(row.d)
                except Exception:  # whatever a package raises for a day that it does not have
                    failed += 1
                    continue
                if theirs != row[calendar]:
                    wrong.append((row.d, row[calendar], theirs))
            example = "" if not wrong else f"  first {wrong[0][0]}: ours {wrong[0][1]}, theirs {wrong[0][2]}"
            print(f"{calendar:<18} {package:<14} {len(wrong):6} of {len(asked):6}, {failed} without an answer{example}")


if __name__ == "__main__":
    main()
