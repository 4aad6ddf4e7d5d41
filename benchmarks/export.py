"""How fast an export is beside the codec alone: admissions from SQLite to files, on the clock.

    python benchmarks/export.py [--count N] [--date DATE] [--short]

The staging tables of the reference specification hold the example's eight admissions, over and over. The codec
checks and writes as many of the same messages, from records that are in memory, to nowhere: what an export does besides
is to read the rows, to build the records, and to put each message in a file of its own.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from codec import asked
from codec_report import HEAD, Row
from generation import LNRGEN, REPOSITORY

PACKAGE = "ours"


def prepared(folder: Path, count: int) -> dict[str, object]:
    """The generated package, the messages of the example as files, and a database with so many admissions."""
    spec = str(REPOSITORY / "spec" / "lnr-3.0")
    options = ["--spec", spec, "--package", PACKAGE, "--out", str(folder), "--only", "bindings,mapping,sql"]
    subprocess.run([LNRGEN, "generate", *options], check=True, capture_output=True, cwd=folder)
    messages = folder / "messages"
    subprocess.run(
        [sys.executable, "-m", "examples.run", str(messages)], check=True, capture_output=True, cwd=REPOSITORY
    )
    given = {"folder": str(folder), "messages": [str(path) for path in sorted(messages.glob("*.xml"))], "count": count}
    asked("export_bulk.py", given | {"how": "fill"})
    return given


def rows_of(given: dict[str, object], count: int) -> Iterator[Row]:
    """The comparisons, as they come."""
    codec = asked("codec_bulk.py", given | {"tool": "ours", "jobs": 1})["ms"]
    one = asked("export_bulk.py", given | {"how": "one"})
    many = f"{count:,} admissions from SQLite to files"
    yield Row(f"{many}, one process; the codec alone, checking", codec, one["ms"], at_least=0.5)
    yield Row("memory that grows meanwhile, MB", None, one["grown"], at_most=50)
    for how, told in (("two", "two processes"), ("dask", "a local Dask cluster of two")):
        other = asked("export_bulk.py", given | {"how": how})
        yield Row(f"{many}, {told}; one process", one["ms"], other["ms"], at_least=1.0)


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--date")
    parser.add_argument("--short", action="store_true")
    given = parser.parse_args()
    count = 80 if given.short else given.count
    date = given.date or datetime.now(UTC).date().isoformat()
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores, {date}. Milliseconds a message, on the clock.\n")
    with tempfile.TemporaryDirectory() as temporary:
        print(HEAD, end="")
        for row in rows_of(prepared(Path(temporary), count), count):
            print(row.line(), end="", flush=True)


if __name__ == "__main__":
    main()
