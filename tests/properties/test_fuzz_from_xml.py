"""Whatever bytes are read, only errors of our own come out; nothing hangs, and memory does not grow."""

from __future__ import annotations

import faulthandler
import gc
import sys
import time
import tracemalloc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.read.specification import read_specification
from tests.bindings_support import ALL, load, unload, write
from tests.properties.broken_messages import broken

CASES = ("odd_corners", "wildcards", "substitution", "qnames", "recursion", "mixed", "nil", "lists_unions", "xsi_type",
         "choice_order", "defaults", "namespaces", "all_group")  # fmt: skip
HANGS = 300
"""Seconds after which a single message counts as a hang."""
TEN_MINUTES = 600
GROWTH = 20_000_000


class Target:
    """Bindings, and valid messages for them."""

    def __init__(self, module: Any, seeds: Sequence[bytes]) -> None:
        self.module = module
        self.seeds = seeds


@pytest.fixture(scope="module")
def targets(tmp_path_factory: pytest.TempPathFactory, repository: Path) -> Iterator[list[Target]]:
    """The reference specification first, then cases that have everything XML Schema offers."""
    folder = tmp_path_factory.mktemp("fuzz")
    write(read_specification(folder=repository / "spec" / "lnr-3.0", cache=False), folder, "fuzz_lnr")
    examples = sorted((repository / "spec" / "lnr-3.0" / "examples").glob("*.xml"))
    found = [Target(load(folder, "fuzz_lnr"), [path.read_bytes() for path in examples])]
    for case in ALL:
        if case.name in CASES:
            write(case.specification(), folder, f"fuzz_{case.name}")
            samples = [path.read_bytes() for path in (*case.samples("valid"), *case.samples("invalid"))]
            found.append(Target(load(folder, f"fuzz_{case.name}"), samples))
    yield found
    for name in ("lnr", *CASES):
        unload(f"fuzz_{name}")


@contextmanager
def watched() -> Iterator[None]:
    """End the run with a traceback if a message hangs."""
    faulthandler.dump_traceback_later(HANGS, exit=True, file=sys.__stderr__)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()


def read(target: Target, data: bytes) -> None:
    """Read a message in every way: all agree, and what is taken can be written and read again."""
    module = target.module
    root = general = None
    with suppress(module.MessageError):
        root = module.from_xml(data)
    with suppress(module.MessageError):
        general = module.codec._codec().read(data)
    assert (root is None) == (general is None)
    try:
        lenient = module.from_xml(data, strict=False)
    except module.MessageError:
        assert root is None
    else:
        assert (root is None) == bool(lenient.noticed)
    try:
        total = sum(1 for _ in module.iter_xml(BytesIO(data)))
    except module.MessageError:
        total = 0
    assert root is None or total == 1
    if root is not None:
        again = module.from_xml(module.to_xml(root))
        assert root == again or "nan" in repr(root)
        assert root == general or "nan" in repr(root)


def attempt(targets: Sequence[Target], dice: Random) -> None:
    """One message that may be broken."""
    target = dice.choice(targets) if dice.random() < 0.7 else targets[0]
    data = broken(dice, target.seeds)
    with watched():
        read(target, data)


def test_only_our_own_errors_come_out(targets: list[Target]) -> None:
    @settings(max_examples=600, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(st.integers(0, 2**32))
    def demand(seed: int) -> None:
        attempt(targets, Random(seed))

    demand()


def test_bytes_of_no_meaning(targets: list[Target]) -> None:
    @settings(max_examples=300, deadline=None, derandomize=True, database=None)
    @given(st.binary(max_size=200))
    def demand(data: bytes) -> None:
        with watched():
            for target in targets[:2]:
                read(target, data)

    demand()


def test_the_seeds_are_of_use(targets: list[Target]) -> None:
    for target in targets:
        taken = 0
        for data in target.seeds:
            try:
                target.module.from_xml(data)
            except target.module.MessageError:
                continue
            taken += 1
        assert taken


def test_ten_minutes_of_it(targets: list[Target], *, long: bool) -> None:
    if not long:
        pytest.skip("the long form runs ten minutes: pytest --long")
    seed = int.from_bytes(Random().randbytes(6), "big")
    start = time.monotonic()
    tracemalloc.start()
    try:
        warm = 0
        while time.monotonic() < start + TEN_MINUTES:
            seed += 1
            try:
                attempt(targets, Random(seed))
            except Exception as error:
                raise AssertionError(f"seed {seed}") from error
            if not warm and time.monotonic() > start + TEN_MINUTES / 4:
                warm = _held()
        assert _held() - warm < GROWTH
    finally:
        tracemalloc.stop()


def _held() -> int:
    """Bytes in use."""
    gc.collect()
    return tracemalloc.get_traced_memory()[0]
