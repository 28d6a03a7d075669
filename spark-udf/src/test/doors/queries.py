"""Runs the queries of a file, a JSON list of [configuration, SQL], and prints what comes of each."""

import json
import sys
import warnings

from pyspark.errors import PySparkException
from pyspark.sql import SparkSession

warnings.simplefilter("ignore")
builder = SparkSession.builder.remote(sys.argv[2]) if len(sys.argv) > 2 else SparkSession.builder
spark = builder.getOrCreate()
spark.conf.set("spark.sql.pyspark.jvmStacktrace.enabled", "false")


def context(c):
    return [c.fragment(), c.startIndex(), c.stopIndex()]


def outcome(sql):
    try:
        return {"rows": [[str(v) for v in row] for row in spark.sql(sql).collect()]}
    except PySparkException as e:
        old = not hasattr(e, "getCondition")  # in 3.5
        return {
            "class": type(e).__name__,
            "condition": e.getErrorClass() if old else e.getCondition(),
            "sqlState": e.getSqlState(),
            "message": str(e).split("\n\nJVM stacktrace:")[0],
            "parameters": dict(e.getMessageParameters() or {}),  # of Java, in 3.5
            "text": None if old else e.getMessage().split("\n\nJVM stacktrace:")[0],
            "contexts": None if old else [context(c) for c in e.getQueryContext()],
        }
    except Exception as e:  # Py4J's, above all: what PySpark does not know
        return {"class": type(e).__name__, "message": str(e)}


found = []
for configuration, sql in json.load(open(sys.argv[1], encoding="utf-8")):
    for key, value in configuration.items():
        spark.conf.set(key, value)
    found.append(outcome(sql))
    for key in configuration:
        spark.conf.unset(key)
print(json.dumps(found))
