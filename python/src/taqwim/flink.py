"""The functions in PyFlink, by the names that they have in SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

import taqwim

if TYPE_CHECKING:
    from pyflink.table import TableEnvironment

__all__ = ["load"]


def load(environment: TableEnvironment) -> None:
    """Loads the module `calendar`, with the jar that this package carries.

    The jar goes to the cluster with each job. An environment that has the module stays as it is.
    """
    if "calendar" in environment.list_modules():
        return
    jar = taqwim.jar("flink").replace("'", "''")
    environment.execute_sql(f"ADD JAR '{jar}'")
    environment.execute_sql("LOAD MODULE calendar")
