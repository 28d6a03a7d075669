"""What is installed, whatever the engine."""

from __future__ import annotations

import sys
import zipfile
from importlib.metadata import files
from pathlib import Path

import pytest
from places import pom_version, run

import taqwim

SERVICES = {
    "spark": "META-INF/services/org.apache.spark.sql.SparkSessionExtensionsProvider",
    "flink": "META-INF/services/org.apache.flink.table.factories.Factory",
}


def test_files() -> None:
    installed = files("taqwim")
    assert installed
    names = {str(file) for file in installed if "__pycache__" not in str(file)}
    assert {name for name in names if ".dist-info" not in name} == {
        "taqwim/__init__.py",
        "taqwim/_columns.py",
        "taqwim/flink.py",
        "taqwim/functions.py",
        "taqwim/jars/calendar-flink.jar",
        "taqwim/jars/calendar-spark.jar",
        "taqwim/py.typed",
    }
    licences = {Path(name).name for name in names if ".dist-info/licenses/" in name}
    assert licences == {"LICENSE", "NOTICE"}


@pytest.mark.parametrize("engine", SERVICES)
def test_jar(engine: str) -> None:
    with zipfile.ZipFile(taqwim.jar(engine)) as jar:
        assert SERVICES[engine] in jar.namelist()
        properties = jar.read(f"META-INF/maven/org.taqwim/calendar-{engine}/pom.properties")
    assert f"version={pom_version()}" in properties.decode().splitlines()


def test_jar_of_spark_is_the_default() -> None:
    assert taqwim.jar() == taqwim.jar("spark")


def test_no_jar() -> None:
    with pytest.raises(ValueError, match="There is no jar for 'trino', but for spark, flink"):
        taqwim.jar("trino")


def test_version() -> None:
    assert taqwim.__version__ == pom_version().replace("-SNAPSHOT", ".dev0")


def test_needs_no_engine(tmp_path: Path) -> None:
    code = "import sys, taqwim, taqwim.flink; print({'pyspark', 'pyflink'} & set(sys.modules))"
    assert run([sys.executable, "-c", code], tmp_path) == "set()\n"
