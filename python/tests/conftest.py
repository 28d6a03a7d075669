"""A session of this interpreter's PySpark: classic, or with --connect, of a server of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from places import ENVIRONMENT

import taqwim

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

# What a test on a small machine wants, and nothing of ours.
SETTINGS = {
    "spark.master": "local[1]",
    "spark.ui.enabled": "false",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.sql.shuffle.partitions": "1",
    "spark.sql.ansi.enabled": "true",  # the default only from 4.0 on
}

# The package that Spark 3.5 has its server in; Maven Central lacks that of some patches.
CONNECT_35 = "org.apache.spark:spark-connect_2.12:3.5.7"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--connect", action="store_true")


@pytest.fixture(scope="session")
def address(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str | None]:
    """Where the Connect server is; None without --connect."""
    if not request.config.getoption("connect"):
        yield None
        return
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with server(port, tmp_path_factory.mktemp("server")):
        yield f"sc://127.0.0.1:{port}"


@pytest.fixture(scope="session")
def spark(address: str | None) -> Iterator[SparkSession]:
    from pyspark.sql import SparkSession

    if address:
        session = SparkSession.builder.remote(address).getOrCreate()
    else:
        os.environ.update(ENVIRONMENT)
        session = SparkSession.builder.config(map={**SETTINGS, **taqwim.config()}).getOrCreate()
    yield session
    session.stop()


@contextmanager
def server(port: int, directory: Path) -> Iterator[None]:
    import pyspark

    options = ["--jars", taqwim.jar()]
    if pyspark.__version__.startswith("3."):
        options += ["--packages", CONNECT_35]
    for key, value in {**SETTINGS, "spark.connect.grpc.binding.port": port}.items():
        options += ["--conf", f"{key}={value}"]
    log = directory / "server.log"
    with log.open("w") as output:
        started = subprocess.Popen(
            [
                Path(pyspark.__file__).parent / "bin" / "spark-submit",
                *("--class", "org.apache.spark.sql.connect.service.SparkConnectServer"),
                *options,
                "spark-internal",
            ],
            cwd=directory,
            env=ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        deadline = time.monotonic() + 300
        while not answers(port):
            if started.poll() is not None or time.monotonic() > deadline:
                pytest.fail(log.read_text()[-6000:])
            time.sleep(0.3)
        yield
    finally:
        started.terminate()
        started.wait(60)


def answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True
