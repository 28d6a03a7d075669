"""The programs of one Flink distribution, each started as its users start it.

The distribution is the one in the package apache-flink of this interpreter; .ci/flink-doors
makes one interpreter for each version. TAQWIM_JAR is the packaged jar; FLINK_BEFORE is the distribution
of an earlier version; FLINK_GATEWAY_JAR, FLINK_GATEWAY_JAR_BEFORE and FLINK_JDBC_JAR are the gateways of
both and the JDBC driver, which the package leaves out.
"""

import importlib.util
import os
import pathlib
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[4]
HERE = pathlib.Path(__file__).resolve().parent
JAR = pathlib.Path(os.environ["TAQWIM_JAR"]).resolve()
FLINK_HOME = pathlib.Path(next(iter(importlib.util.find_spec("pyflink").submodule_search_locations)))
BEFORE = pathlib.Path(os.environ["FLINK_BEFORE"]).resolve()


def version(home):
    name = next(home.glob("lib/flink-dist-*.jar")).name
    return tuple(int(n) for n in re.findall(r"\d+", name))


VERSION = version(FLINK_HOME)


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Place:
    """A directory in which a user works, with a configuration of Flink, and calendar-flink.jar."""

    def __init__(self, directory, home=FLINK_HOME, lib=()):
        self.directory = directory
        self.home = home
        self.rest = free_port()
        self.servers = []
        for name in ("conf", "lib", "opt"):
            (directory / name).mkdir(parents=True)
        for name in ("lib", "opt"):
            for jar in (home / name).glob("*.jar"):
                (directory / name / jar.name).symlink_to(jar)
        for jar in lib:
            (directory / "lib" / jar.name).symlink_to(jar)
        its_own = "FLINK_GATEWAY_JAR_BEFORE" if home == BEFORE else "FLINK_GATEWAY_JAR"
        gateway = os.environ.get(its_own)
        if gateway:
            (directory / "opt" / pathlib.Path(gateway).name).symlink_to(gateway)
        for file in (home / "conf").glob("log*.properties"):
            (directory / "conf" / file.name).write_bytes(file.read_bytes())
        (directory / "calendar-flink.jar").symlink_to(JAR)
        self.configure({})

    def configure(self, more):
        shipped = (self.home / "conf" / "config.yaml").read_text()
        settings = {
            # What the distribution's own file has.
            "env.java.opts.all": re.search(r"^ +all: (.*)$", shipped, re.M).group(1)
            + f" -Duser.home={self.directory}",
            # What a test of many programs on one small machine wants of each.
            "jobmanager.rpc.address": "127.0.0.1",
            "jobmanager.rpc.port": free_port(),
            "jobmanager.memory.process.size": "1000m",
            "taskmanager.memory.process.size": "1200m",
            "taskmanager.memory.network.min": "32m",
            "taskmanager.memory.network.max": "32m",
            "taskmanager.host": "127.0.0.1",
            "taskmanager.numberOfTaskSlots": 2,
            "parallelism.default": 1,
            "rest.address": "127.0.0.1",
            "rest.bind-address": "127.0.0.1",
            "rest.port": self.rest,
            "execution.runtime-mode": "batch",
            "table.dml-sync": "true",
            "sql-client.execution.result-mode": "tableau",
            **more,
        }
        text = "".join(f"{key}: {value}\n" for key, value in settings.items())
        (self.directory / "conf" / "config.yaml").write_text(text)

    def environment(self):
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("FLINK_", "PYFLINK_"))}
        python = pathlib.Path(sys.executable).parent
        return {
            **kept,
            "FLINK_CONF_DIR": str(self.directory / "conf"),
            "FLINK_LIB_DIR": str(self.directory / "lib"),
            "FLINK_OPT_DIR": str(self.directory / "opt"),
            "FLINK_LOG_DIR": str(self.directory),
            "FLINK_PID_DIR": str(self.directory),
            "PATH": f"{self.home / 'bin'}:{python}:{os.environ['PATH']}",
        }

    def run(self, command, fails=False):
        """Runs a command of a shell and gives what it wrote: (stdout, stderr)."""
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=self.directory,
            env=self.environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=900,  # many times what an idle machine takes
        )
        assert fails or done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr[-6000:]}"
        return done.stdout, done.stderr

    def sql(self, script, options="", fails=False):
        """What Flink's SQL client prints for a script."""
        (self.directory / "script.sql").write_text(script)
        out, err = self.run(f"sql-client.sh {options} -f script.sql", fails)
        assert fails or "[ERROR]" not in out, out + err
        return out

    def serve(self, command, ready):
        """Starts a server and waits until ready() is true; end() ends it."""
        name = f"server-{len(self.servers)}.log"
        with open(self.directory / name, "w") as log:
            server = subprocess.Popen(
                ["bash", "-c", "exec " + command],
                cwd=self.directory,
                env=self.environment(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self.servers.append(server)
        wait(ready, lambda: server.poll() is not None, self.directory / name)
        return self.directory / name

    def cluster(self):
        """A cluster of one job manager and one task manager; gives the log of the latter."""
        self.serve("jobmanager.sh start-foreground", lambda: self.get("/overview"))
        return self.serve(
            "taskmanager.sh start-foreground", lambda: '"taskmanagers":1' in self.get("/overview")
        )

    def get(self, path):
        """What the job manager answers, and no text while there is none."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.rest}{path}", timeout=10) as answer:
                return answer.read().decode()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return ""

    def end(self):
        for server in reversed(self.servers):
            server.terminate()
            try:
                server.wait(30)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()
        self.servers.clear()


def wait(ready, broken, log):
    deadline = time.monotonic() + 300
    while not ready():
        if broken() or time.monotonic() > deadline:
            pytest.fail(log.read_text()[-6000:])
        time.sleep(0.3)


@pytest.fixture
def places(tmp_path):
    """Makes places, and ends what runs in them."""
    made = []

    def make(name="place", **options):
        made.append(Place(tmp_path / name, **options))
        return made[-1]

    yield make
    for place in made:
        place.end()


@pytest.fixture(scope="session")
def cluster(tmp_path_factory):
    """A place with a cluster that knows nothing of us."""
    place = Place(tmp_path_factory.mktemp("cluster") / "place")
    try:
        place.cluster()
        yield place
    finally:
        place.end()


class Page:
    """The blocks of docs/flink.md, by their headings."""

    def __init__(self):
        text = (ROOT / "docs" / "flink.md").read_text(encoding="utf-8")
        self.sections = {
            section.split("\n", 1)[0]: section for section in re.split(r"^## ", text, flags=re.M)
        }

    def block(self, heading, language, index=0):
        found = re.findall(rf"^```{language}\n(.*?)^```$", self.sections[heading], re.M | re.S)
        return found[index]

    def command(self, heading, index=0):
        """A command of a console block, and what the page says that it prints."""
        lines = self.block(heading, "console", index).splitlines()
        assert lines[0].startswith("$ ")
        return lines[0][2:], lines[1:]


@pytest.fixture(scope="session")
def page():
    return Page()


def rows(printed):
    """The lines of the tables that the SQL client printed, each a list of cells."""
    lines = re.findall(r"^\|(.*)\|$", printed, re.M)
    return [[cell.strip() for cell in line.split("|")] for line in lines]
