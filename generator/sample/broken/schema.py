"""For each kind of break of the XSD a message that has just that, found among one-step edits of sound messages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from generator.sample.broken.pair import Broken
from generator.sample.dice import Dice
from generator.sample.grow.policy import Random
from generator.sample.mutate.mutants import BREAKING, Mutant, mutants
from generator.validate.schema_kinds import ROOT_NOT_EXPECTED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.findings import Finding
    from generator.sample.maker import Maker

_MESSAGES = 3
_ROUNDS = 8
_RICHNESS = 92
_FACETS = "value past a facet"  # breaks in many ways, so it is tried more often
_FACET_ROUNDS = 60
_DECLARATION = re.compile(rb"<\?xml[^>]*\?>\s*")


def broken_schema(maker: Maker, seed: int) -> Iterator[Broken]:
    """One message for each pair of a rule of the family MS and an edit that breaks it alone, as they are found."""
    done: set[tuple[str, str]] = set()
    for number in range(_MESSAGES):
        scene = maker.message(
            lambda dice: Random(dice, richness=_RICHNESS), seed, "sound", number, size=120 if number else 400
        )
        sound = maker.data(scene)
        if number == 0:
            yield from _unreadable(maker, sound)
        for mutant in _edited(maker, sound, Dice(seed, number).number(0, 2**32)):
            data = _start(sound) + mutant.data + b"\n"
            if maker.compiled is not None and maker.compiled.validate(etree.fromstring(mutant.data)):
                continue
            faults = maker.faults(data)
            if len(faults) == 1 and faults[0].rule.startswith("MS") and (faults[0].rule, mutant.edit) not in done:
                done.add((faults[0].rule, mutant.edit))
                yield _told(mutant.edit, faults[0], data, sound)


def _edited(maker: Maker, sound: bytes, seed: int) -> Iterator[Mutant]:
    tree = etree.fromstring(sound)
    yield from mutants(tree, maker.soil, seed, _ROUNDS, tuple(BREAKING))
    yield from mutants(tree, maker.soil, seed + 1, _FACET_ROUNDS, (_FACETS,))


def _start(sound: bytes) -> bytes:
    match = _DECLARATION.match(sound)
    return match[0] if match else b""


def _unreadable(maker: Maker, sound: bytes) -> Iterator[Broken]:
    """What no tree can show: a message cut off, one with a DOCTYPE, one with another root."""
    start = sound.index(b"<", sound.index(b"?>"))
    name = etree.QName(maker.spec.root.name).localname.encode()
    edits = {
        "message cut off": sound[: len(sound) * 2 // 3],
        "DOCTYPE added": sound[:start] + b"<!DOCTYPE " + name + b">\n" + sound[start:],
        "root element renamed": sound[:start] + b'<another xmlns="urn:example:other"/>\n',
    }
    for edit, data in edits.items():
        faults = maker.faults(data)
        if len(faults) == 1 and (edit != "root element renamed" or faults[0].rule == ROOT_NOT_EXPECTED.rule):
            yield _told(edit, faults[0], data, sound)


def _told(edit: str, fault: Finding, data: bytes, sound: bytes) -> Broken:
    change = f"{edit[0].upper()}{edit[1:]}. {fault.message}"
    return Broken(fault.rule, fault.name, change, data, sound, fault.xpath, fault.concept, fault.label)
