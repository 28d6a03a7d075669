"""The SQL gateway, by REST and by JDBC, on a cluster that knows nothing of us."""

import json
import os
import re
import urllib.request

import pytest

from conftest import HERE, free_port

JDBC_JAR = os.environ.get("FLINK_JDBC_JAR")

pytestmark = pytest.mark.skipif(
    not os.environ.get("FLINK_GATEWAY_JAR"), reason="no repository has the gateway of this version"
)


class Gateway:
    def __init__(self, port):
        self.root = f"http://127.0.0.1:{port}/v1"

    def ask(self, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            self.root + path, data, {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=300) as answer:
            return json.load(answer)

    def up(self):
        try:
            return self.ask("/info")
        except OSError:
            return None

    def rows(self, session, statement):
        operation = self.ask(f"/sessions/{session}/statements", {"statement": statement})
        page = f"/sessions/{session}/operations/{operation['operationHandle']}/result/0"
        found = []
        while page:
            result = self.ask(page)
            found += [row["fields"] for row in result.get("results", {}).get("data", [])]
            page = re.sub(r"^/v\d+", "", result.get("nextResultUri", ""))
        return found


@pytest.fixture(scope="module")
def gateway(cluster):
    port = free_port()
    found = Gateway(port)
    cluster.serve(
        "sql-gateway.sh start-foreground -Dsql-gateway.endpoint.rest.address=127.0.0.1"
        f" -Dsql-gateway.endpoint.rest.port={port}",
        found.up,
    )
    return port, found


def test_rest(gateway, page):
    _, rest = gateway
    session = rest.ask("/sessions", {})["sessionHandle"]
    found = [rest.rows(session, s) for s in page.block("SQL gateway", "sql").split(";")[:-1]]
    assert found[-1] == [["Farvardin"]]


@pytest.mark.skipif(not JDBC_JAR, reason="no repository has the JDBC driver of this version")
def test_jdbc(cluster, gateway, page):
    port, _ = gateway
    source = (HERE / "JdbcDoor.java").read_text()
    shown = "".join(page.block("SQL gateway", "java").split())
    assert shown in "".join(source.split())
    (cluster.directory / "JdbcDoor.java").write_text(source.replace("localhost:8083", f"127.0.0.1:{port}"))
    cluster.run("javac -proc:none -d client JdbcDoor.java")
    opens = "--add-opens=java.base/java.nio=ALL-UNNAMED"
    out, _ = cluster.run(f"java {opens} -cp 'client:{JDBC_JAR}' JdbcDoor")
    assert out.splitlines()[-3:] == ["Farvardin", "2025-03-21 1404", "true"]
