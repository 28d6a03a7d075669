"""A job that an earlier version of Flink planned and ran goes on with this one."""

import json
import re
import time

from conftest import BEFORE, VERSION, version, wait

# Four Jalali years from Nowruz of 1403, a leap year: 2024-03-20 to 2028-03-19.
LENGTHS = {
    (1403 + year) * 100 + month: 31 if month <= 6 else 30 if month <= 11 or year == 0 else 29
    for year in range(4)
    for month in range(1, 13)
}

TABLES = f"""
LOAD MODULE calendar;
SET 'execution.runtime-mode' = 'streaming';
CREATE TABLE days (k BIGINT) WITH ('connector' = 'datagen', 'rows-per-second' = '30',
  'fields.k.kind' = 'sequence', 'fields.k.start' = '0', 'fields.k.end' = '{sum(LENGTHS.values()) - 1}');
CREATE TABLE months (m INT, n BIGINT) WITH ('connector' = 'print');
"""

COMPILE = """
COMPILE PLAN '{plan}' FOR INSERT INTO months SELECT m, COUNT(*) FROM (
  SELECT calendar_month_key(TIMESTAMPADD(DAY, CAST(k AS INT), DATE '2024-03-20'), 'jalali') AS m FROM days)
GROUP BY m;
"""


def counts(log):
    """The last count that was printed of each month."""
    return {int(m): int(n) for m, n in re.findall(r"\+[IU]\[(\d+), (\d+)\]", log.read_text())}


def test_plan_and_savepoint(places):
    assert version(BEFORE) < VERSION
    before = places("before", home=BEFORE)
    plan = before.directory / "plan.json"
    log = before.cluster()
    before.sql(
        f"{TABLES}{COMPILE.format(plan=plan)}SET 'table.dml-sync' = 'false';\nEXECUTE PLAN '{plan}';\n",
        "-j calendar-flink.jar",
    )
    assert '"calendar_month_key"' in plan.read_text()
    wait(lambda: counts(log).get(140302, 0) > 9, lambda: False, log)
    job = json.loads(before.get("/jobs"))["jobs"][0]["id"]
    out, _ = before.run(f"flink stop --savepointPath file://{before.directory}/savepoints {job}")
    savepoint = re.search(r"Savepoint completed. Path: (\S+)", out).group(1)
    counted = counts(log)
    assert counted[140301] == 31
    assert max(counted) < 140612, "the job ended before the savepoint"
    before.end()

    after = places("after")
    log = after.cluster()
    after.sql(
        f"{TABLES}SET 'execution.state-recovery.path' = '{savepoint}';\nEXECUTE PLAN '{plan}';\n",
        "-j calendar-flink.jar",
    )
    deadline = time.monotonic() + 300
    while '"FINISHED"' not in after.get("/jobs/overview"):
        assert time.monotonic() < deadline, after.get("/jobs/overview")
        time.sleep(0.5)
    resumed = counts(log)
    assert 140301 not in resumed
    assert {**counted, **resumed} == LENGTHS
