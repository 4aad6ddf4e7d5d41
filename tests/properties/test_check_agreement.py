"""Compiled and general check agree on records as they come, right or wrong, and on what no field should hold."""

from __future__ import annotations

import copy
import random
import sys
from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from edits import records_in
from xsdata.models.datatype import XmlDate, XmlDateTime, XmlDuration, XmlPeriod

from tests.bindings_support import ALL, Case, load, unload, write

ODD: list[object] = [
    None, "", "a", " a  b ", "0", "-1", "1.50", "true", "2024-01-01", "\x00", "é" * 300, 0, 1, -5, 2**70, True, False,
    1.0, float("nan"), Decimal(1), Decimal("NaN"), Decimal("1.50"), b"", b"ab", [], [1], ["a", "b"], [None], (), {},
    {"a": "b"}, {"{urn:x}y": 1}, XmlDate(2024, 2, 29), XmlDateTime(2024, 1, 1, 0, 0, 0), XmlDuration("P1D"),
    XmlPeriod("2024"), object(),
]  # fmt: skip


@pytest.fixture(scope="module", params=ALL, ids=lambda case: case.name)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Case, Any]]:
    case: Case = request.param
    folder: Path = tmp_path_factory.mktemp(case.name)
    write(case.specification(), folder, f"agree_{case.name}")
    yield case, load(folder, f"agree_{case.name}")
    unload(f"agree_{case.name}")


def is_right(bindings: Any, root: object) -> bool:
    """What both say of the schema; the compiled check may doubt, but never take for right what is not."""
    checker = bindings.codec._checker()
    found = checker._general.violations(root)
    assert checker.is_right(root) <= (not found), found[:3]
    return not found


def test_every_valid_sample_is_right(made: tuple[Case, Any]) -> None:
    case, bindings = made
    for file in case.samples("valid"):
        assert is_right(bindings, bindings.from_xml(file.read_bytes())), file.name


def test_records_as_they_come(made: tuple[Case, Any]) -> None:
    case, bindings = made
    dice = random.Random(case.name)
    roots = [bindings.from_xml(file.read_bytes()) for file in case.samples("valid")]
    odd = [*ODD, bindings.Nil(), bindings.Nil({"a": "b"}), bindings.AnyElement(qname="a"), bindings.AnyElement()]
    wrong = 0
    for _ in range(150):
        root = _copied(dice.choice(roots))
        records = list(records_in(bindings, root))
        for _ in range(dice.randint(1, 2) if records else 0):
            new = dice.choice([*odd, bindings.DerivedElement("a", 1), dice.choice(records)])
            _change(dice, dice.choice(records), _copied(new))
        wrong += not is_right(bindings, root)
        bindings.check(root)
    assert wrong or not any(list(records_in(bindings, root)) for root in roots)


def _copied(value: Any) -> Any:
    """Copied with room for deep records; what is tested has the usual room."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(20 * limit)
    try:
        return copy.deepcopy(value)
    finally:
        sys.setrecursionlimit(limit)


def _change(dice: random.Random, record: Any, new: object) -> None:
    names = [one.name for one in fields(record)]
    if not names:
        return
    name = dice.choice(names)
    old = getattr(record, name)
    if isinstance(old, list) and dice.random() < 0.7:
        changed = (
            [*old, new] if not old or dice.random() < 0.5 else [new if dice.random() < 0.3 else one for one in old]
        )
        setattr(record, name, changed[: dice.randint(0, len(changed))] if dice.random() < 0.2 else changed)
    else:
        setattr(record, name, new)
