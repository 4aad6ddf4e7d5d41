"""What is plain to see is what a search would find, and memos last as long as a decision."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from generator.compare.inclusion import memo
from generator.compare.inclusion.simple import comparison, decide, judge
from generator.compare.inclusion.simple.asked import Texts
from generator.compare.inclusion.simple.shape import Shape
from generator.compare.inclusion.simple.shortest import number
from generator.model.simple_type import Variety

NUMBERS = ("0", "1", "-1", "5", "9", "10", "-42", "99", "100", "-100", "999", "1000", "12345", "0.5", "99.5", "-7.25")
WORDS = ("a", "b", "B", "1", "12", "21", " a", "a b", "a  b", "\ta", "", "ab", "09", "90", "é", "zz")
WHOLE = ("integer", "nonNegativeInteger", "byte", "positiveInteger", "negativeInteger")


def of_numbers(dice: random.Random) -> Shape:
    facets: dict[str, Any] = {}
    if dice.random() < 0.8:
        facets[dice.choice(("min_inclusive", "min_exclusive"))] = dice.choice(NUMBERS)
    if dice.random() < 0.8:
        facets[dice.choice(("max_inclusive", "max_exclusive"))] = dice.choice(NUMBERS)
    if dice.random() < 0.2:
        facets["total_digits"] = dice.choice((1, 2, 3, 5))
    return replace(Shape(Variety.ATOMIC, dice.choice(("decimal", *WHOLE)), "collapse"), **facets)


def of_words(dice: random.Random) -> Shape:
    facets: dict[str, Any] = {}
    if dice.random() < 0.7:
        facets["enumeration"] = tuple(dice.sample(WORDS, dice.randint(1, 6)))
    if dice.random() < 0.3:
        facets["max_length"] = dice.randint(0, 3)
    if dice.random() < 0.3:
        facets["min_length"] = dice.randint(0, 3)
    if dice.random() < 0.2:
        facets["patterns"] = (("[a-z0-9]*",),)
    builtin, space = dice.choice(("string", "NCName", "anyURI")), dice.choice(("preserve", "replace", "collapse"))
    return replace(Shape(Variety.ATOMIC, builtin, space), **facets)


def answers(one: Texts, other: Texts) -> list[object]:
    memo.forget()
    asked: tuple[Callable[[], object], ...] = (
        lambda: decide._shortest_of(one),
        lambda: decide._shortest_of(one, other),
        lambda: decide.decided(one, other),
    )
    found: list[object] = []
    for ask in asked:
        try:
            found.append(ask())
        except decide.UndecidedError as error:
            found.append(str(error))
    return found


@pytest.mark.parametrize("make", [of_numbers, of_words])
def test_the_short_way_comes_to_what_a_search_finds(
    make: Callable[[random.Random], Shape], monkeypatch: pytest.MonkeyPatch, *, long: bool
) -> None:
    dice = random.Random(7)
    pairs = [(Texts(make(dice), or_empty=dice.random() < 0.1), Texts(make(dice))) for _ in range(4000 if long else 150)]
    quick = [answers(*pair) for pair in pairs]
    for module in (decide, comparison, judge):
        for name in ("listed", "number", "listed_texts"):
            monkeypatch.setattr(module, name, lambda *_, **__: None, raising=False)
    for pair, found in zip(pairs, quick, strict=True):
        assert found == answers(*pair), pair


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [("10000", "10999", "10111"), ("0", "0", "0"), ("-5", "3", "1"), ("-70", "-20", "-21"), ("95.5", "100", "96")],
)
def test_the_plainest_of_the_shortest_numbers(low: str, high: str, text: str) -> None:
    assert number([Shape(Variety.ATOMIC, "decimal", "collapse", min_inclusive=low, max_inclusive=high)]) == text


def test_what_is_not_plain_is_left_to_the_search() -> None:
    none = Shape(Variety.ATOMIC, "decimal", "collapse", min_exclusive="1", max_exclusive="2")
    assert number([none]) is None
    assert number([replace(none, patterns=(("[0-9]+",),))]) is None


def test_a_memo_outlasts_any_number_of_types_and_is_forgotten() -> None:
    calls: list[int] = []

    def double(number: int) -> int:
        calls.append(number)
        return 2 * number

    doubled = memo.remembered(double)
    for _ in range(2):
        assert [doubled(one) for one in range(20_000)][-1] == 39_998
    assert len(calls) == 20_000
    memo.forget()
    assert doubled.cache_info().currsize == 0
