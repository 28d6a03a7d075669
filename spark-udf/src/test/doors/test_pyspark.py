"""PySpark, without and with Connect: the same calls, and the same errors."""

import json

import pytest

from conftest import HERE, PYTHON, SPARK_HOME, VERSION, end, free_port

# On rows that no optimizer sees.
IN_A_TASK = (
    "SELECT to_calendar(d, c) FROM (SELECT date_add(DATE'2024-03-20', CAST(id AS INT)) AS d,"
    " IF(id = 3, 'jalaly', 'jalali') AS c FROM range(5))"
)

# The same with a function of Spark's own.
CAST_IN_A_TASK = "SELECT CAST(s AS DATE) FROM (SELECT IF(id = 3, 'x', '2024-03-20') AS s FROM range(5))"

# The condition, its SQLSTATE, how the message begins, and the part of the query that is shown.
ERRORS = {
    "SELECT to_calendar(DATE'2024-03-20', 'jalaly')": (
        "AnalysisException",
        "CALENDAR_NOT_FOUND",
        "42704",
        "Argument 2, `calendar`, of to_calendar: There is no calendar 'jalaly'. Did you mean 'jalali'?",
        "to_calendar(DATE'2024-03-20', 'jalaly')",
    ),
    "SELECT try_from_calendar('1403-01-01', 'hijri')": (
        "AnalysisException",
        "CALENDAR_NOT_FOUND",
        "42704",
        "Argument 2, `calendar`, of try_from_calendar: 'hijri' names more than one calendar.",
        "try_from_calendar('1403-01-01', 'hijri')",
    ),
    "SELECT 1,\n  calendar_trunc('FORTNIGHT', DATE'2024-03-20', 'jalali')": (
        "AnalysisException",
        "CALENDAR_INVALID_UNIT",
        "22023",
        "Argument 1, `unit`, of calendar_trunc: There is no unit 'FORTNIGHT'.",
        "calendar_trunc('FORTNIGHT', DATE'2024-03-20', 'jalali')",
    ),
    "SELECT to_calendar(DATE'2024-03-20', 'jalali', 'MMMM', 'no locale')": (
        "AnalysisException",
        "CALENDAR_INVALID_LOCALE",
        "22023",
        "Argument 4, `locale`, of to_calendar: 'no locale' is not a locale",
        "to_calendar(DATE'2024-03-20', 'jalali', 'MMMM', 'no locale')",
    ),
    "SELECT from_calendar('1403', 'jalali', 'yyyy')": (
        "AnalysisException",
        "CALENDAR_INVALID_PATTERN",
        "22007",
        "Argument 3, `pattern`, of from_calendar: 'yyyy' is not a pattern for this",
        "from_calendar('1403', 'jalali', 'yyyy')",
    ),
    "SELECT calendar_year(true, 'jalali')": (
        "AnalysisException",
        "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
        "42K09",
        'Cannot resolve "calendar_year(true, jalali)" due to data type mismatch: ',
        "calendar_year(true, 'jalali')",
    ),
    "SELECT to_calendar(DATE'2024-03-20')": (
        "AnalysisException",
        "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
        "42605",
        "to_calendar(d, calendar [, pattern [, locale]]) takes 2 to 4 arguments, but here it has 1.",
        "to_calendar(DATE'2024-03-20')",
    ),
    "SELECT to_calendar(d => DATE'2024-03-20', calendar => 'jalali')": (
        "AnalysisException",
        "NAMED_PARAMETERS_NOT_SUPPORTED",
        "4274K",
        "Named parameters are not supported for to_calendar; give the arguments by position: ",
        "to_calendar(d => DATE'2024-03-20', calendar => 'jalali')",
    ),
    "SELECT from_calendar(s, 'jalali') FROM VALUES ('1402-12-30') AS t(s)": (
        "QueryExecutionException",
        "CALENDAR_INVALID_DATE",
        "22007",
        "from_calendar: '1402-12-30' is not a date of the calendar 'jalali': there is no day 30;",
        "from_calendar(s, 'jalali')",
    ),
    IN_A_TASK: (
        "QueryExecutionException",
        "CALENDAR_NOT_FOUND",
        "42704",
        "to_calendar: There is no calendar 'jalaly'. Did you mean 'jalali'?",
        "to_calendar(d, c)",
    ),
    "SELECT to_calendar(DATE'1800-01-01', 'islamic-umalqura')": (
        "QueryExecutionException",
        "CALENDAR_OUT_OF_RANGE",
        "22008",
        "to_calendar: The date 1800-01-01 is outside the range of the calendar 'islamic-umalqura'",
        "to_calendar(DATE'1800-01-01', 'islamic-umalqura')",
    ),
}

NULLS = [
    [{"spark.sql.ansi.enabled": "false"}, "SELECT from_calendar('1402-12-30', 'jalali')"],
    [{"spark.sql.ansi.enabled": "false"}, "SELECT to_calendar(DATE'1800-01-01', 'islamic-umalqura')"],
    [{}, "SELECT try_from_calendar('1402-12-30', 'jalali')"],
    [{}, "SELECT try_to_calendar(DATE'1800-01-01', 'islamic-umalqura')"],
    [{}, "SELECT try_make_calendar_date(1402, 12, 30, 'jalali')"],
]

# The package that Spark 3.5 has its server in; Maven Central lacks that of some patches.
CONNECT_35 = "org.apache.spark:spark-connect_2.12:3.5.7"


@pytest.fixture(scope="module")
def connect(shared_place, page):
    """The address of a Connect server that was started as the page says."""
    port = free_port()
    shared_place.defaults({"spark.connect.grpc.binding.port": port})
    script, _, options = page.command("Spark Connect")[0].partition(" ")
    assert script == "sbin/start-connect-server.sh"  # which the package pyspark leaves out
    if VERSION < (4, 0):
        assert f"--packages {CONNECT_35}" in page.sections["Spark Connect"]
        options += f" --packages {CONNECT_35}"
    server = shared_place.serve(
        "spark-submit --class org.apache.spark.sql.connect.service.SparkConnectServer"
        f" {options} spark-internal",
        port,
    )
    yield f"sc://127.0.0.1:{port}"
    end(server)


@pytest.fixture(scope="module")
def outcomes(shared_place, tmp_path_factory, connect):
    """What comes of the queries, by client: that with our jar, and that of the server."""
    place = type(shared_place)(tmp_path_factory.mktemp("classic") / "place")
    place.defaults({"spark.jars": "calendar-spark.jar", **PYTHON})
    queries = [[{}, sql] for sql in ERRORS] + NULLS
    queries.append([{"spark.sql.ansi.enabled": "true"}, CAST_IN_A_TASK])
    for directory in (place.directory, shared_place.directory):
        (directory / "queries.json").write_text(json.dumps(queries), encoding="utf-8")
    command = f"python3 {HERE / 'queries.py'} queries.json"
    classic, _ = place.run(command)
    remote, _ = shared_place.run(f"{command} {connect}")
    return {"classic": json.loads(classic), "connect": json.loads(remote)}


@pytest.mark.parametrize("client", ["classic", "connect"])
@pytest.mark.parametrize("sql", ERRORS)
def test_error(outcomes, client, sql):
    error = outcomes[client][list(ERRORS).index(sql)]
    if VERSION < (4, 0) and sql == IN_A_TASK:
        # 3.5 wraps what fails in a task, also what is its own.
        assert error["class"] == outcomes[client][-1]["class"]
        assert ERRORS[sql][3] in error["message"]
        return
    kind, condition, state, beginning, fragment = ERRORS[sql]
    assert error["class"] == kind, error
    assert error["message"].startswith(f"[{condition}] {beginning}"), error
    if VERSION >= (4, 0) or kind == "QueryExecutionException" or "CALENDAR" in condition:
        assert f"SQLSTATE: {state}" in error["message"]  # Spark's own of 3.5 leave it out
    # The Connect client of 3.5 knows no error but by its class and its message.
    told = client == "classic" or VERSION >= (4, 0)
    assert (error["condition"], error["sqlState"]) == ((condition, state) if told else (None, None))
    if VERSION >= (4, 0):
        start = sql.index(fragment)
        assert error["contexts"] == [[fragment, start, start + len(fragment) - 1]]
        assert error["text"].startswith(f"[{condition}] ")
        assert "INTERNAL_ERROR" not in error["text"]


@pytest.mark.parametrize("sql", ERRORS)
def test_same_error(outcomes, sql):
    i = list(ERRORS).index(sql)
    if VERSION < (4, 0) and sql == IN_A_TASK:
        return  # stack traces of two clients
    # getMessage() is the text of Spark's table in classic, and the whole message in Connect.
    fields = ["class", "message"]
    if VERSION >= (4, 0):
        fields += ["condition", "sqlState", "parameters", "contexts"]
    classic, remote = ([outcomes[c][i][f] for f in fields] for c in ("classic", "connect"))
    assert classic == remote


@pytest.mark.parametrize("client", ["classic", "connect"])
def test_null(outcomes, client):
    assert outcomes[client][len(ERRORS) : -1] == [{"rows": [["None"]]}] * len(NULLS)


def test_connect_api(shared_place, connect):
    out, _ = shared_place.run(f"python3 {HERE / 'api.py'} {connect}")
    assert out.splitlines()[-1] == "all as it should be"


def test_connect_page(shared_place, connect, page):
    code = page.block("Spark Connect", "python").replace("sc://localhost", connect)
    (shared_place.directory / "page.py").write_text(code)
    assert "|1403-01-01|" in shared_place.run("python3 page.py")[0].replace(" ", "")


@pytest.mark.skipif(VERSION < (4, 0), reason="the package pyspark has the JVM's client from 4.0 on")
def test_connect_from_the_jvm(shared_place, connect):
    """Spark's own client for Java and Scala; the limit is the one that the page tells."""
    others = "spark-sql_", "spark-connect_", "spark-catalyst_", "spark-core_"
    jars = [j for j in SPARK_HOME.glob("jars/*.jar") if not j.name.startswith(others)]
    client = SPARK_HOME.glob("jars/connect-repl/spark-connect-client-jvm_*.jar")
    path = ":".join(map(str, [*client, *jars]))
    java = "java --add-opens=java.base/java.nio=ALL-UNNAMED"
    out, _ = shared_place.run(f"{java} -cp '{path}' {HERE / 'JvmClient.java'} {connect}")
    assert out.splitlines() == [
        "[[1403-01-01]]",
        "CALENDAR_INVALID_DATE from_calendar: '1402-12-30' is not a date of the calendar 'jalali'",
        "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE 42K09",
        "WRONG_NUM_ARGS.WITHOUT_SUGGESTION 42605",
        "INTERNAL_ERROR Cannot find main error class 'CALENDAR_NOT_FOUND'",
    ]


def test_classic_api(place):
    """The whole API with executors of their own, which get the jar from the driver."""
    place.defaults({"spark.master": "local-cluster[2,1,1024]", **PYTHON})
    (place.directory / "application.py").write_text((HERE / "api.py").read_text())
    out, _ = place.run("spark-submit --jars calendar-spark.jar application.py")
    assert out.splitlines()[-1] == "all as it should be"


def test_classic_page(place, page):
    place.defaults(PYTHON)
    for key, value in PYTHON.items():
        assert f'.config("{key}", "{value}")' in page.sections["PySpark"]
    code = page.block("PySpark", "python").replace("\norders.", "\nprint(orders.")
    # each call of the page, with what it gives
    lines = [f"{line}.collect())" if line.startswith("print(") else line for line in code.splitlines()]
    (place.directory / "page.py").write_text("\n".join(lines))
    out = place.run("python3 page.py")[0].splitlines()
    assert [line.count("Row(") for line in out] == [3, 2, 2]
    assert "datetime.date(2025, 2, 19)" in out[0]
    assert "amount=7" in out[1] and "amount=11" not in out[1]
    assert "12" in out[2]


@pytest.mark.skipif(VERSION >= (4, 0), reason="from 4.0 on PySpark looks for extensions itself")
def test_pyspark_35_looks_for_no_extensions(place, page):
    (place.directory / "page.py").write_text(page.block("PySpark", "python"))
    assert "[UNRESOLVED_ROUTINE]" in place.run("python3 page.py", fails=True)[1]
