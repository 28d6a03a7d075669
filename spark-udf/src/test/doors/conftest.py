"""The programs of one Spark distribution, each started as its users start it.

The distribution is the one in the package pyspark of this interpreter; .ci/spark-doors makes one
interpreter for each version. TAQWIM_JAR is the packaged jar.
"""

import os
import pathlib
import re
import shutil
import socket
import subprocess
import time

import pyspark
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[4]
HERE = pathlib.Path(__file__).resolve().parent
JAR = pathlib.Path(os.environ["TAQWIM_JAR"]).resolve()
SPARK_HOME = pathlib.Path(pyspark.__file__).resolve().parent
VERSION = tuple(int(n) for n in re.findall(r"\d+", pyspark.__version__)[:3])
SCALA = re.search(r"_(2\.\d+)-", next(SPARK_HOME.glob("jars/spark-core_*.jar")).name).group(1)

# What a test of many programs on one small machine wants of each, and nothing of ours.
DEFAULTS = {
    "spark.master": "local[2]",
    "spark.ui.enabled": "false",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.sql.shuffle.partitions": "1",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.ansi.enabled": "true",  # the default only from 4.0 on
}

# PySpark 3.5 makes its session without a look for extensions: there they are named.
PYTHON = {"spark.sql.extensions": "org.taqwim.spark.CalendarExtensions"} if VERSION < (4, 0) else {}


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Place:
    """A directory in which a user works: calendar-spark.jar is there, and spark-defaults.conf."""

    def __init__(self, directory):
        self.directory = directory
        (directory / "conf").mkdir(parents=True)
        (directory / "calendar-spark.jar").symlink_to(JAR)
        self.defaults({})

    def defaults(self, more):
        lines = (f"{key} {value}\n" for key, value in {**DEFAULTS, **more}.items())
        (self.directory / "conf" / "spark-defaults.conf").write_text("".join(lines))

    def environment(self):
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("SPARK_", "PYSPARK_"))}
        python = pathlib.Path(shutil.which("python3", path=os.path.dirname(os.sys.executable)))
        return {
            **kept,
            "SPARK_HOME": str(SPARK_HOME),
            "SPARK_CONF_DIR": str(self.directory / "conf"),
            "SPARK_LOCAL_IP": "127.0.0.1",
            "PYSPARK_PYTHON": str(python),
            "PATH": f"{SPARK_HOME / 'bin'}:{python.parent}:{os.environ['PATH']}",
        }

    def run(self, command, stdin=None, fails=False):
        """Runs a command of a shell and gives what it wrote: (stdout, stderr)."""
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=self.directory,
            env=self.environment(),
            input=stdin,
            stdin=subprocess.DEVNULL if stdin is None else None,
            capture_output=True,
            text=True,
            timeout=900,  # many times what an idle machine takes
        )
        assert fails or done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr[-6000:]}"
        return done.stdout, done.stderr

    def serve(self, command, port):
        """Starts a server and waits until its port answers; the caller ends it."""
        log = open(self.directory / "server.log", "w")
        server = subprocess.Popen(
            ["bash", "-c", "exec " + command],
            cwd=self.directory,
            env=self.environment(),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        deadline = time.monotonic() + 300
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                return server
            except OSError:
                if server.poll() is not None or time.monotonic() > deadline:
                    end(server)
                    pytest.fail((self.directory / "server.log").read_text()[-6000:])
                time.sleep(0.3)


def end(server):
    server.terminate()
    try:
        server.wait(30)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


@pytest.fixture
def place(tmp_path):
    return Place(tmp_path / "place")


@pytest.fixture(scope="module")
def shared_place(tmp_path_factory):
    return Place(tmp_path_factory.mktemp("door") / "place")


class Page:
    """The blocks of docs/spark.md, by their headings."""

    def __init__(self):
        text = (ROOT / "docs" / "spark.md").read_text(encoding="utf-8")
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
