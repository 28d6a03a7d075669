"""What becomes of the arguments of a function: columns and literals, without the JVM.

Only what is in pyspark.sql.functions for both: with Connect it hands over to Connect by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Optional, Union

from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F

# A str is the name of a column.
ColumnOrDate = Union[Column, str, date]
ColumnOrInt = Union[Column, str, int]

# A str is itself.
ColumnOrLiteral = Union[Column, str]

# An argument, and what stands for it if it is left out before one that is given.
OptionalArgument = tuple[Optional[ColumnOrLiteral], Optional[str]]


def column(value: ColumnOrDate | ColumnOrInt) -> Column:
    """A value of a row: a str is the name of its column."""
    return F.col(value) if isinstance(value, str) else F.lit(value)


def literal(value: ColumnOrLiteral) -> Column:
    """A word of the query: a str is itself."""
    return F.lit(value)


def call(function: str, arguments: Sequence[Column], *optional: OptionalArgument) -> Column:
    """A call of a function."""
    return F.call_function(function, *arguments, *map(literal, _given(optional)))


def table(
    spark: SparkSession, function: str, arguments: Sequence[Any], *optional: OptionalArgument
) -> DataFrame:
    """A table function; the values are parameters of the query, not a part of its text."""
    values = [*arguments, *_given(optional)]
    markers = ", ".join("?" for _ in values)
    return spark.sql(f"SELECT * FROM {function}({markers})", args=values)


def _given(optional: Sequence[OptionalArgument]) -> list[Any]:
    """The optional arguments up to the last that is given: SQL has them by their places."""
    places = [i for i, (value, _) in enumerate(optional) if value is not None]
    count = places[-1] + 1 if places else 0
    return [default if value is None else value for value, default in optional[:count]]
