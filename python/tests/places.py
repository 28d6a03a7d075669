"""What of the repository the tests look at, and how they run programs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ORACLES = ROOT / "calendar-core" / "src" / "test" / "resources" / "oracles"
PAGE = (ROOT / "docs" / "python.md").read_text("utf-8")

# The programs of this interpreter's environment, and nothing of another Spark or Flink.
ENVIRONMENT = {
    **{k: v for k, v in os.environ.items() if not k.startswith(("SPARK_", "PYSPARK_", "FLINK_"))},
    "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    "PYSPARK_PYTHON": sys.executable,
    "SPARK_LOCAL_IP": "127.0.0.1",
    "PYTHONIOENCODING": "utf-8",
}


def pom_version() -> str:
    version = re.search(r"<version>(.*)</version>", (ROOT / "pom.xml").read_text("utf-8"))
    assert version
    return version[1]


def block(heading: str, language: str) -> str:
    """The block of docs/python.md in a language below a heading."""
    section = PAGE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    found = re.search(rf"^```{language}\n(.*?)^```$", section, re.M | re.S)
    assert found, heading
    return found[1]


def run(command: list[str], directory: Path) -> str:
    """What a program prints."""
    done = subprocess.run(
        command,
        cwd=directory,
        env=ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=900,  # many times what an idle machine takes
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr[-6000:]}"
    return done.stdout


def run_python(code: str, directory: Path) -> str:
    (directory / "page.py").write_text(code, "utf-8")
    return run([sys.executable, "page.py"], directory)
