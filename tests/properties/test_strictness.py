"""Strict reading and `check` against libxml2: what it takes they take, what it refuses they refuse.

Messages made by `sample` are edited one step at a time; libxml2 says what each edit is worth. What is left to libxml2
is named in `LEFT_TO_LIBXML2`, and nothing else is let through.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from lxml import etree

from generator.sample.message import random_message
from generator.sample.mutate.mutants import NEUTRAL, Mutant, mutants
from tests.properties.sampled import FAMILIES, OWN, Families, Family

SMALL = 60
LONG_MESSAGES, LONG_ROUNDS = 10, 2
_NAME = re.compile(r"'([^\W\d][\w.-]*)' is not a valid value of the atomic type 'xs:ID'")
_LANGUAGE = "namespace}lang': '' is not a valid value of the atomic type 'xs:language'"


def _is_identity(entries: list[Any]) -> bool:
    return all(str(entry.type_name) == "SCHEMAV_CVC_IDC" for entry in entries)


def _is_second_id(entries: list[Any]) -> bool:
    """The text is a name, so what libxml2 has against it is that it stands there twice."""
    return all(_NAME.search(str(entry.message)) for entry in entries)


def _is_no_language(entries: list[Any]) -> bool:
    """The empty xml:lang, which takes an outer one back: the schema of the W3C allows it, that in libxml2 does not."""
    return all(_LANGUAGE in str(entry.message) for entry in entries)


LEFT_TO_LIBXML2: dict[str, Callable[[list[Any]], bool]] = {
    "xs:key, xs:keyref and xs:unique": _is_identity,
    "an xs:ID that is given twice": _is_second_id,
    "an xml:lang that is empty": _is_no_language,
}
"""What only the whole message can tell, and where libxml2 is stricter: `lnrgen validate` has libxml2 for it."""


def verdict(made: Family, data: bytes) -> str:
    """Empty if the bindings take a message; else what they have against it by the XSD."""
    module = made.module
    rules = {rule.id for rule in made.spec.dataset.rules}
    try:
        found = module.check(module.from_xml(data))
    except module.MessageError as error:
        return str(error)
    by_schema = [one for one in found if not one.rule.startswith("DM") and one.rule not in rules]
    return str(by_schema[0]) if by_schema else ""


def differences(made: Family, messages: int, rounds: int) -> tuple[Counter[bool], list[str]]:
    """How many mutants were valid and invalid, and where the bindings see it otherwise."""
    counts: Counter[bool] = Counter()
    wrong: list[str] = []
    for seed in range(messages):
        message = random_message(made.soil, made.schema, seed, size=SMALL)
        assert verdict(made, message) == ""
        for mutant in mutants(etree.fromstring(message), made.soil, seed, rounds):
            root = etree.fromstring(mutant.data)
            valid = made.is_valid(root)
            counts[valid] += 1
            log = [] if valid else list(made.schema.error_log)  # type: ignore[call-overload]
            said = verdict(made, mutant.data)
            if (said == "") is not valid and not (log and any(one(log) for one in LEFT_TO_LIBXML2.values())):
                wrong.append(_told(made, mutant, log, said))
    return counts, wrong


def _told(made: Family, mutant: Mutant, log: list[Any], said: str) -> str:
    libxml2 = str(log[0].message) if log else "valid"
    return f"{made.name}, {mutant.edit} at {mutant.xpath}: libxml2: {libxml2}; the bindings: {said or 'nothing'}"


def judged(made: Family, messages: int, rounds: int) -> Counter[bool]:
    counts, wrong = differences(made, messages, rounds)
    assert wrong == [], "\n".join(wrong[:20])
    return counts


@pytest.mark.parametrize("name", OWN)
def test_own_specifications(families: Families, name: str) -> None:
    counts = judged(families.of(name), 1, 1)
    assert counts[True]
    assert counts[False]


@pytest.mark.parametrize("name", ["lnr", "nemsis", "obds", "iwlz"])
def test_published_specifications(families: Families, name: str) -> None:
    judged(families.of(name), 1, 1)


def test_five_thousand_mutants(families: Families, *, long: bool) -> None:
    if not long:
        pytest.skip("the long form: pytest --long")
    total: Counter[bool] = Counter()
    for name in FAMILIES:
        total += judged(families.of(name), LONG_MESSAGES, LONG_ROUNDS)
    assert total.total() >= 5000
    assert min(total.values()) >= 1500


@pytest.mark.parametrize("name", OWN)
def test_neutral_edits_leave_a_message_valid(families: Families, name: str) -> None:
    made = families.of(name)
    message = random_message(made.soil, made.schema, 0, size=SMALL)
    broken = [
        mutant.edit
        for mutant in mutants(etree.fromstring(message), made.soil, 0, 3, tuple(NEUTRAL))
        if not made.is_valid(etree.fromstring(mutant.data))
    ]
    assert broken == []
