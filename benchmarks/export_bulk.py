"""Exports many admissions; started by export.py, answers in JSON.

In this process, in two that are started anew, or on a Dask cluster on this machine; the time is that on the clock, with
the start of processes in it. What memory grows by is measured in this process, from the first thousandth part on.
"""

from __future__ import annotations

import gc
import json
import shutil
import sqlite3
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from memory import held

REPOSITORY = Path(__file__).resolve().parent.parent
PACKAGE = "ours"


class Grown:
    """Told how many more are done; knows by how much memory grew since the first ones."""

    def __init__(self) -> None:
        """Nothing is done yet."""
        self.first: float | None = None
        self.most = 0.0
        self.done = 0

    def __call__(self, more: int) -> None:
        """So many more."""
        self.done += more
        now = held() or 0.0
        if self.done >= 1000 and self.first is None:  # noqa: PLR2004
            self.first = now
        self.most = max(self.most, now - (self.first if self.first is not None else now))


@contextmanager
def executor(how: str) -> Iterator[Executor | None]:
    """Who does the work."""
    if how == "dask":
        from distributed import Client, LocalCluster  # noqa: PLC0415

        options = {"n_workers": 2, "threads_per_worker": 1, "host": "127.0.0.1", "dashboard_address": None}
        with LocalCluster(**options) as cluster, Client(cluster) as client:
            yield client.get_executor()
        return
    from generator.cli.export_pool import processes  # noqa: PLC0415

    with processes(2 if how == "two" else 1) as pool:
        yield pool


def exported(given: dict[str, Any]) -> dict[str, float]:
    """Milliseconds a message, and MB grown."""
    from generator.export.job import Job  # noqa: PLC0415
    from generator.export.run import Request, run_export  # noqa: PLC0415

    folder, how = Path(given["folder"]), given["how"]
    out, module = folder / f"out-{how}", f"{PACKAGE}.sql"
    job = Job(str(folder), PACKAGE, module, module, str(folder / "epd.db"), str(out))
    grown, start = Grown(), time.perf_counter()
    with executor(how) as hands:
        summary = run_export(job, Request(), hands, hands=2, progress=grown)
    taken = time.perf_counter() - start
    if summary.sent != given["count"]:
        message = f"{summary.sent} of {given['count']} messages were sent"
        raise RuntimeError(message)
    shutil.rmtree(out)
    return {"ms": taken / given["count"] * 1e3, "grown": grown.most}


def fill(given: dict[str, Any]) -> dict[str, float]:
    """The database: the messages taken apart, and copied until there are enough."""
    sys.path[:0] = [str(REPOSITORY / "tests"), given["folder"]]
    from ours.bindings import from_xml  # type: ignore[import-not-found]  # noqa: PLC0415  generated a moment ago
    from sql_support import Staging, sqlite_of  # noqa: PLC0415

    from generator.read.specification import read_specification  # noqa: PLC0415

    staging = Staging(read_specification(folder=REPOSITORY / "spec" / "lnr-3.0"), PACKAGE)
    for name in given["messages"]:
        staging.add(Path(name).stem, from_xml(Path(name).read_bytes()))
    path = Path(given["folder"]) / "epd.db"
    staging.write(sqlite_of(path))
    more = given["count"] // len(given["messages"]) - 1
    with sqlite3.connect(path) as database:
        for each in staging.layout.tables:
            _copied(database, each.name, [column.name for column in each.columns], more)
    database.close()
    return {}


def _copied(database: sqlite3.Connection, name: str, columns: list[str], more: int) -> None:
    told = ", ".join("o.episode || '-' || n.v" if column == "episode" else f"o.{column}" for column in columns)
    numbers = f"WITH RECURSIVE n(v) AS (SELECT 1 UNION ALL SELECT v + 1 FROM n WHERE v < {more})"  # noqa: S608
    database.execute(f"CREATE TEMP TABLE o AS SELECT * FROM {name}")  # noqa: S608  names of our own
    database.execute(f"INSERT INTO {name} {numbers} SELECT {told} FROM n CROSS JOIN o ORDER BY n.v")  # noqa: S608
    database.execute("DROP TABLE o")


def main() -> None:
    """Do what the arguments (JSON) ask for."""
    gc.set_threshold(50_000, 20, 20)  # as the command has it
    given = json.loads(sys.argv[1])
    answer = fill(given) if given["how"] == "fill" else exported(given)
    sys.stdout.write("\n" + json.dumps(answer) + "\n")


if __name__ == "__main__":
    main()
