"""What the wheel has from outside this folder: the version of the root pom, and the jars."""

import re
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.plugin.interface import MetadataHookInterface

ROOT = Path(__file__).resolve().parent.parent
VERSION = re.search(r"<version>(.*)</version>", (ROOT / "pom.xml").read_text("utf-8"))[1]


class Version(MetadataHookInterface):
    def update(self, metadata):
        metadata["version"] = VERSION.replace("-SNAPSHOT", ".dev0")


class Jars(BuildHookInterface):
    def initialize(self, version, build_data):
        for engine in "spark", "flink":
            jar = ROOT / f"{engine}-udf" / "target" / f"calendar-{engine}-{VERSION}.jar"
            if not jar.is_file():
                raise FileNotFoundError(f"{jar} is not there; python/build-wheel builds it")
            build_data["force_include"][str(jar)] = f"taqwim/jars/calendar-{engine}.jar"
