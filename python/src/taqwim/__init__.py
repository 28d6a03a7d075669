"""The world's calendars in PySpark and PyFlink.

The package carries the jars of both engines and depends on neither: `config` and `jar` give Spark
its jar, `taqwim.functions` has the functions for PySpark, `taqwim.flink` loads them in PyFlink.
"""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from typing import Any

__all__ = ["__version__", "config", "jar"]

__version__ = version("taqwim")

_JARS = {
    engine: Path(__file__).with_name("jars") / f"calendar-{engine}.jar"
    for engine in ("spark", "flink")
}


def jar(engine: str = "spark") -> str:
    """The path of the jar for an engine, which is "spark" or "flink".

    >>> SparkSession.builder.config("spark.jars", taqwim.jar())  # doctest: +SKIP
    """
    if engine not in _JARS:
        raise ValueError(f"There is no jar for {engine!r}, but for {', '.join(_JARS)}.")
    return str(_JARS[engine])


def config() -> dict[str, Any]:
    """The settings with which a session of PySpark has the functions.

    They are the jar; for PySpark 3.5, which makes its session without Spark's look for extensions,
    the name of ours, too.

    >>> SparkSession.builder.config(map=taqwim.config()).getOrCreate()  # doctest: +SKIP
    """
    import pyspark

    settings = {"spark.jars": jar()}
    if pyspark.__version__.startswith("3."):
        settings["spark.sql.extensions"] = "org.taqwim.spark.CalendarExtensions"
    return settings
