"""Writes many messages from records, checked, as a back-fill does; started by codec.py, answers in JSON.

One process, or two that are started anew; xsdata writes fewer, unchecked. The time is that on the clock, from the first
message to the last, start of the second process included. What memory grows by is measured after the first thousandth
part, in the process where it grows most.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from itertools import cycle, islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from memory import held

_CHUNK = 1000
_ready: list[tuple[Callable[[Any], bytes], list[Any]]] = []
"""How this process writes a record, and the records it writes in turn."""


def ready(asked: dict[str, Any]) -> None:
    """Import the package and read the messages."""
    sys.path.insert(0, asked["folder"])
    raw = [Path(name).read_bytes() for name in asked["messages"]]
    if asked["tool"] == "ours":
        bindings = importlib.import_module("ours.bindings")
        _ready.append((lambda one: bindings.to_xml(one, check=True), [bindings.from_xml(data) for data in raw]))
        return
    from xsdata.formats.dataclass.parsers import XmlParser  # noqa: PLC0415  ours does without
    from xsdata.formats.dataclass.serializers import XmlSerializer  # noqa: PLC0415

    importlib.import_module("theirs")
    serialiser = XmlSerializer()
    _ready.append((lambda one: serialiser.render(one).encode(), [XmlParser().from_bytes(data) for data in raw]))


def write(count: int) -> float:
    """Write so many; the memory held at the end, in MB."""
    one_message, records = _ready[0]
    with Path(os.devnull).open("wb") as out:
        out.writelines(map(one_message, islice(cycle(records), count)))
    return held() or 0.0


def run(count: int, jobs: int, asked: dict[str, Any]) -> tuple[float, float]:
    """Seconds, and MB grown."""
    chunks = [min(_CHUNK, count - at) for at in range(0, count, _CHUNK)]
    if jobs == 1:
        ready(asked)
        write(min(_CHUNK, count))
        start, before = time.perf_counter(), held() or 0.0
        most = max(map(write, chunks))
        return time.perf_counter() - start, max(most - before, 0.0)
    start = time.perf_counter()
    with ProcessPoolExecutor(jobs, get_context("spawn"), ready, (asked,)) as pool:
        sizes = list(pool.map(write, chunks))
    taken = time.perf_counter() - start
    return taken, max(max(sizes) - min(sizes), 0.0)


def main() -> None:
    """Measure what the arguments (JSON) ask for."""
    asked = json.loads(sys.argv[1])
    taken, grown = run(asked["count"], asked["jobs"], asked)
    sys.stdout.write("\n" + json.dumps({"ms": taken / asked["count"] * 1e3, "grown": grown}) + "\n")


if __name__ == "__main__":
    main()
