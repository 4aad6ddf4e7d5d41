"""Made-up schemas, and messages one step from valid: `from_xml` and `check` refuse what libxml2 refuses, no more."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import xmlschema
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.bindings_support import parse
from tests.properties.dice import Dice
from tests.properties.made_code import compiled, imported, save
from tests.properties.made_up_messages import MessageMaker, TooDeepError
from tests.properties.made_up_schemas import SchemaMaker
from tests.properties.one_step import step
from tests.properties.schema_parts import MadeUp

MUTANTS = 20
"""Of each message."""


class Thrown(Dice):
    """Choices that follow from one number."""

    def __init__(self, random: Random) -> None:
        self._random = random

    def number(self, low: int, high: int) -> int:
        return self._random.randint(low, high)


def _valid(dice: Dice, made: MadeUp, schema: etree.XMLSchema) -> list[etree._Element]:
    found = []
    for _ in range(2):
        try:
            tree = parse(MessageMaker(dice, made).make())
        except TooDeepError:
            continue
        if schema.validate(tree):
            found.append(tree)
    return found


def _second_opinion(xsd: Path, data: bytes) -> bool:
    """What xmlschema says; False if it does not take the schema."""
    try:
        return xmlschema.is_valid(data, xsd)
    except xmlschema.XMLSchemaException:
        return False


def _judge(module: Any, xsd: Path, schema: etree.XMLSchema, data: bytes, seen: Counter[tuple[bool, bool]]) -> None:
    """Where libxml2 takes what is not right, such as base64 with other characters, xmlschema has the last word."""
    valid = bool(schema.validate(parse(data)))
    try:
        root = module.from_xml(data)
    except module.MessageError:
        assert not valid or not _second_opinion(xsd, data), (data, "a valid message was refused")
        seen[valid, False] += 1
        return
    violations = module.check(root)
    assert valid or violations, (data, str(schema.error_log.last_error))
    seen[valid, not violations] += 1


def test_strict_reading_and_check_refuse_what_libxml2_refuses(*, long: bool) -> None:
    seen: Counter[tuple[bool, bool]] = Counter()

    @settings(
        max_examples=1000 if long else 40,
        deadline=None,
        database=None,
        derandomize=not long,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.integers(0, 2**48))
    def demand(seed: int) -> None:
        random = Random(seed)
        dice = Thrown(random)
        made = SchemaMaker(dice).make()
        with TemporaryDirectory() as folder:
            xsd = save(made, Path(folder))
            schema = compiled(xsd)
            trees = [] if schema is None else _valid(dice, made, schema)
            assume(schema is not None and trees)
            root = f"{{{made.root.namespace}}}{made.root.name}" if made.root.namespace else made.root.name
            with imported(xsd, root) as module:
                for tree in trees:
                    for mutant in filter(lambda one: one is not None, (step(random, tree) for _ in range(MUTANTS))):
                        _judge(module, xsd, schema, etree.tostring(mutant), seen)

    demand()
    assert seen[False, False] > 300
    assert seen[True, True] > 50
