"""spark-submit and spark-shell, for the JVM's languages, and the jar from a repository of Maven."""

import re
import shutil
import xml.etree.ElementTree as ElementTree

from conftest import HERE, JAR, ROOT, SPARK_HOME

PUBLISHED_POM = ROOT / "spark-udf" / "target" / "published-pom.xml"


def test_java(place, page):
    """An application in Java, which does what the page shows."""
    source = (HERE / "JavaDoor.java").read_text()
    shown = re.sub(r"\s+", "", page.block("Java", "java"))
    assert shown in re.sub(r"\s+", "", source)
    (place.directory / "classes").mkdir()
    place.run(f"javac -proc:none -cp '{SPARK_HOME}/jars/*' -d classes {HERE / 'JavaDoor.java'}")
    place.run("jar --create --file application.jar -C classes .")
    out, _ = place.run("spark-submit --jars calendar-spark.jar --class JavaDoor application.jar")
    assert out.splitlines() == [
        "[140301,5] [140312,7] [140401,11]",
        "2024-03-20",
        "CALENDAR_NOT_FOUND 42704",
    ]


def test_scala_shell(place, page):
    lines = page.block("Scala shell", "scala") + (
        """println("year: " + spark.sql("SELECT calendar_year(DATE'2025-03-21', 'jalali')").head.getInt(0))\n"""
        """try spark.sql("SELECT to_calendar(current_date(), 'jalaly')") catch {"""
        """ case e: org.apache.spark.sql.AnalysisException => println("error: " + e.getMessage) }\n"""
    )
    out, _ = place.run(page.command("Scala shell")[0], stdin=lines)
    assert "|Farvardin|" in out.replace(" ", "")
    assert "year: 1404" in out
    assert "error: [CALENDAR_NOT_FOUND] Argument 2, `calendar`, of to_calendar: There is no" in out


def test_packages(place, page):
    """A repository that holds our jar and its POM, and nothing else."""
    command, output = page.command("From a Maven repository")
    group, artifact, version = re.search(r"--packages (\S+)", command).group(1).split(":")
    assert JAR.name == f"{artifact}-{version}.jar", "the page names this version"
    folder = place.directory / "repository" / group.replace(".", "/") / artifact / version
    folder.mkdir(parents=True)
    shutil.copy(JAR, folder)
    shutil.copy(PUBLISHED_POM, folder / f"{artifact}-{version}.pom")
    settings = place.directory / "ivysettings.xml"
    # Only this repository: were there a dependency, or a parent, it could not be found.
    settings.write_text(
        f"""<ivysettings>
  <settings defaultResolver="only"/>
  <caches defaultCacheDir="{place.directory}/ivy/cache"/>
  <resolvers>
    <ibiblio name="only" m2compatible="true" root="file:{place.directory}/repository"/>
  </resolvers>
</ivysettings>"""
    )
    place.defaults(
        {
            "spark.jars.ivy": f"{place.directory}/ivy",
            "spark.jars.ivySettings": settings,
            "spark.sql.catalogImplementation": "in-memory",
        }
    )
    out, log = place.run(command.replace("file:", f"file:{place.directory}/"))
    assert [line for line in out.splitlines() if not line.startswith("::")] == output
    assert re.search(r"\|\s*default\s*\|\s*1\s*\|", log), log  # one module, ours


def test_published_pom_names_no_dependency():
    pom = ElementTree.parse(PUBLISHED_POM).getroot()
    tags = {element.tag.partition("}")[2] for element in pom}
    assert {"groupId", "artifactId", "version", "licenses"} <= tags
    assert not tags & {"parent", "dependencies", "dependencyManagement", "repositories", "profiles"}
