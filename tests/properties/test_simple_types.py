"""Inclusion of simple types against brute force: all short texts, judged by a second opinion and by libxml2."""

from __future__ import annotations

import random
import re
from functools import cached_property

import pytest

from generator.compare.inclusion.simple import Values, allows, common, example, included, refusing_facets
from generator.model.qname import local_name
from generator.sample.values.checker import Checker
from tests.properties.simple_oracle import Opinion, Oracle
from tests.properties.simple_types import NUMBERS, Family, families

NAMES = ("text", "number", "binary", "mixed", "moment", "measure")
EXACT = frozenset({"text", "number", "binary", "mixed"})
"""Of these families every short text is tried."""
PAIRS, LONG_PAIRS = 120, 4_500


class Tried:
    """A family with the opinion on every text, as bits: bit n stands for the n-th text."""

    def __init__(self, family: Family) -> None:
        self.family = family
        self.schema = family.schema
        self.oracle = Oracle(family.types)
        self._opinions: dict[str, tuple[int, dict[str, int], int]] = {}
        self._plain: dict[str | None, int] = {}

    def values(self, key: str) -> Values:
        return Values(self.schema, key)

    def bits(self, key: str) -> tuple[int, dict[str, int], int]:
        """The allowed texts, those that each facet refuses, and the allowed ones without needless white space."""
        if key not in self._opinions:
            allowed = bytearray(len(self.family.texts))
            plain = bytearray(len(self.family.texts))
            refused: dict[str, bytearray] = {}
            for place, text in enumerate(self.family.texts):
                found = self.oracle.opinion(key, text)
                allowed[place] = not found.refusing
                plain[place] = not found.refusing and found.text == text
                for facet in found.refusing:
                    refused.setdefault(facet, bytearray(len(self.family.texts)))[place] = 1
            self._opinions[key] = _bits(allowed), {facet: _bits(one) for facet, one in refused.items()}, _bits(plain)
        return self._opinions[key]

    def plain(self, builtin: str | None) -> int:
        """The texts that are written as people write them: `0.5`, not `.5` or `00.50`."""
        if builtin not in self._plain:
            self._plain[builtin] = self._written_plainly(builtin)
        return self._plain[builtin]

    def _written_plainly(self, builtin: str | None) -> int:
        number = local_name(builtin or "") in (*NUMBERS, "float", "double")
        form = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?|-?INF|NaN" if number else "[!-~]*" if builtin else "(?s).*")
        return _bits(bytearray(form.fullmatch(text) is not None for text in self.family.texts))

    def is_plain(self, text: str) -> bool:
        return re.fullmatch(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?|[A-Za-z0-9=/+]*", text) is not None

    @cached_property
    def blank(self) -> int:
        """The texts without a word."""
        return _bits(bytearray(not text.strip() for text in self.family.texts))

    @cached_property
    def checker(self) -> Checker:
        return Checker(self.schema)


def _bits(flags: bytearray) -> int:
    return int("".join("1" if flag else "0" for flag in reversed(flags)) or "0", 2)


def _first(bits: int) -> int:
    return (bits & -bits).bit_length() - 1


@pytest.fixture(scope="module")
def tried(*, long: bool) -> dict[str, Tried]:
    made = families(20 if long else 1, count=300 if long else 24, long=long)
    return {name: Tried(family) for name, family in made.items()}


@pytest.mark.parametrize("name", NAMES)
def test_no_disagreement_with_brute_force(name: str, tried: dict[str, Tried], *, long: bool) -> None:
    texts = tried[name]
    dice = random.Random(name)
    keys, open_ones = texts.family.keys, 0
    count = LONG_PAIRS if long else PAIRS
    for _ in range(count):
        one, other = dice.choice(keys), dice.choice(keys)
        open_ones += _agree(texts, one, other, exact=name in EXACT)
    assert open_ones <= count * (0.01 if name in EXACT else 0.1), f"{open_ones} of {count} undecided"


def _agree(texts: Tried, one: str, other: str, *, exact: bool) -> bool:
    """Hold one verdict against all texts; True if it is undecided."""
    verdict = included(texts.values(one), texts.values(other))
    allowed, _, plain = texts.bits(one)
    refused = texts.bits(other)[1]
    pair = (texts.family.types[one], texts.family.types[other], verdict)
    broken = {found.facet: found for found in verdict.breaks}
    for found in verdict.breaks:
        _check_witness(texts, one, other, found.witness, found.facet)
    if verdict.undecided:
        return True
    first_refused = 0
    for facet, bits in refused.items():
        first_refused |= bits
        likely = texts.plain(texts.family.types[one].builtin)
        if plain & bits and texts.family.types[one].variety != "union":
            assert facet in broken, (facet, texts.family.texts[_first(plain & bits)], pair)
            if exact and texts.family.types[one].facets.enumeration is None:
                shown = plain & bits & ~texts.blank if _holds_list(texts, other) else plain & bits
                _check_length(texts, broken[facet].witness, shown, likely)
    missed = allowed & first_refused
    assert not missed or broken, (texts.family.texts[_first(missed)], pair)
    return False


def _holds_list(texts: Tried, key: str) -> bool:
    """Whether a type is a list, or a union with one: not every processor minds the empty text there."""
    found = texts.family.types[key]
    return found.variety == "list" or any(_holds_list(texts, member) for member in found.members)


def _check_length(texts: Tried, witness: str, refused: int, likely: int) -> None:
    """No longer than the shortest of the refused texts; if it is written plainly, than of those that are."""
    tried = texts.family.texts
    known = refused & likely if refused & likely or texts.is_plain(witness) else refused
    assert not known or len(witness) <= len(tried[_first(known)]), (witness, tried[_first(known)])


def _check_witness(texts: Tried, one: str, other: str, witness: str, facet: str) -> None:
    given: Opinion = texts.oracle.opinion(one, witness)
    taking: Opinion = texts.oracle.opinion(other, witness)
    pair = (witness, facet, texts.family.types[one], texts.family.types[other])
    assert not given.refusing, (given, pair)
    assert taking.refusing, pair
    if facet == "whiteSpace":
        assert texts.family.types[one].variety == "union" or not texts.oracle.opinion(other, given.text).refusing, pair
    else:
        assert facet in taking.refusing, (taking, pair)


@pytest.mark.parametrize("name", NAMES)
def test_every_text_is_judged_as_by_the_second_opinion(name: str, tried: dict[str, Tried], *, long: bool) -> None:
    texts = tried[name]
    dice = random.Random(name)
    for key in texts.family.keys:
        for text in dice.sample(texts.family.texts, min(len(texts.family.texts), 400 if long else 60)):
            opinion = texts.oracle.opinion(key, text)
            pair = (text, texts.family.types[key])
            assert set(refusing_facets(texts.values(key), text)) == opinion.refusing, pair
            assert allows(texts.values(key), text) is not bool(opinion.refusing), pair


@pytest.mark.parametrize("name", NAMES)
def test_a_type_is_included_in_itself(name: str, tried: dict[str, Tried]) -> None:
    texts = tried[name]
    for key in texts.family.keys:
        verdict = included(texts.values(key), Values(texts.family.schema, key))
        assert verdict.included is True, texts.family.types[key]


@pytest.mark.parametrize("name", sorted(EXACT))
def test_examples_are_the_shortest(name: str, tried: dict[str, Tried], *, long: bool) -> None:
    texts = tried[name]
    dice = random.Random(name)
    for key in texts.family.keys:
        found = example(texts.values(key))
        _check_shortest(texts, found, (key,))
    for _ in range(1_000 if long else 60):
        keys = dice.choice(texts.family.keys), dice.choice(texts.family.keys)
        _check_shortest(texts, common(texts.values(keys[0]), texts.values(keys[1])), keys)


def _check_shortest(texts: Tried, found: str | None, keys: tuple[str, ...]) -> None:
    allowed = -1
    for key in keys:
        allowed &= texts.bits(key)[0]
    types = [texts.family.types[key] for key in keys]
    if found is None:
        assert not allowed, (texts.family.texts[_first(allowed)], types)
        return
    assert all(texts.oracle.allows(key, found) for key in keys), (found, types)
    assert not allowed or len(found) <= len(texts.family.texts[_first(allowed)]), (found, types)


@pytest.mark.parametrize("name", ["text", "number", "mixed"])
def test_libxml2_is_of_the_same_opinion(name: str, tried: dict[str, Tried], *, long: bool) -> None:
    texts = tried[name]
    dice = random.Random(name)
    judged = [key for key in texts.family.keys if texts.checker._schema(key) is not None]  # it is valid as a schema
    assert len(judged) > len(texts.family.keys) // 4
    for key in judged:
        for text in dice.sample(texts.family.texts, 200 if long else 40):
            pair = (text, texts.family.types[key])
            assert texts.checker.fits(key, text) is texts.oracle.allows(key, text), pair
