"""Patterns of XML Schema: what they mean, against libxml2, and that no text makes them run away."""

from __future__ import annotations

import random
from importlib import import_module
from typing import Any
from xml.sax.saxutils import quoteattr

import pytest
from lxml import etree

from generator.emit.bindings.compiled.patterns import PatternError, pattern_row
from tests.test_check import bindings  # noqa: F401  a fixture

ATOMS = ["a", "b", "c", ".", "[ab]", "[^a]", "[a-c-[b]]", r"\d", r"\w", r"\s", r"\S", r"\i", r"\c", r"\D", r"[\d\-]",
         r"\.", "-", "[-a]", "[a-]", r"\p{Lu}", r"\P{L}", r"\p{IsBasicLatin}", r"[\p{L}-[a]]", "1", "A", r"\W", r"\I",
         r"\C", r"[\w-[\d]]", r"\^", "^", "$", r"\\"]  # fmt: skip
LETTERS = ["a", "b", "c", "A", "1", "-", ".", " ", "\n", "é", "_", ":", "^", "$", "\\"]


def made_up(dice: random.Random, depth: int) -> str:
    """A pattern; no group that may be empty is repeated, for libxml2 counts those wrongly."""
    kind = dice.random()
    if depth == 0 or kind < 0.4:
        return dice.choice(ATOMS)
    if kind < 0.65:
        return "".join(made_up(dice, depth - 1) for _ in range(dice.randint(1, 3)))
    if kind < 0.8:
        return f"({'|'.join(made_up(dice, depth - 1) for _ in range(dice.randint(1, 3)))})"
    return dice.choice(ATOMS) + dice.choice(["*", "+", "?", "{2}", "{1,3}", "{0,2}", "{2,}", "{0}"])


@pytest.fixture
def pattern(bindings: Any) -> Any:  # noqa: F811  the fixture
    """A function: pattern -> matcher of the generated package."""
    module = import_module(f"{bindings.__name__}.runtime.pattern")
    return lambda text: module.Pattern(pattern_row(text))


def judge(pattern: str) -> etree.XMLSchema:
    return etree.XMLSchema(
        etree.fromstring(
            '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a"><xs:simpleType>'
            f'<xs:restriction base="xs:string"><xs:pattern value={quoteattr(pattern)}/></xs:restriction>'
            "</xs:simpleType></xs:element></xs:schema>"
        )
    )


def test_as_libxml2_takes_them(pattern: Any) -> None:
    dice = random.Random(7)
    differing = 0
    for _ in range(400):
        text = made_up(dice, 3)
        schema, matcher = judge(text), pattern(text)
        for _ in range(25):
            value = "".join(dice.choice(LETTERS) for _ in range(dice.randint(0, 6)))
            element = etree.Element("a")
            element.text = value
            differing += schema.validate(element) is not matcher.matches(value)
    assert differing <= 3  # libxml2 takes some overlapping classes in alternatives for determined


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (r"\i\c*", "a:b-1", "1a"),
        (r"[\i-[:]][\c-[:]]*", "a-1", "a:b"),
        ("^a$", "^a$", "a"),
        ("(a?){2,3}b", "b", "aaaab"),
        ("(a|b)*c{2,3}", "abcc", "cccc"),
        ("", "", "a"),
        ("a|", "", "b"),
        (r"\p{IsGreekandCoptic}+", "αβ", "ab"),
        (".", "a", "\n"),
        ("[a-c-e]+", "a-e", "d"),
    ],
)
def test_what_they_mean(pattern: Any, text: str, right: str, wrong: str) -> None:
    assert pattern(text).matches(right)
    assert not pattern(text).matches(wrong)


@pytest.mark.parametrize(
    "text", ["(", "a)", "[", "[]", "a**", "a{2", "a{3,1}", r"\x", r"\p{Foo}", "*", "a||*", "x{9999999}"]
)
def test_what_is_no_pattern(text: str) -> None:
    with pytest.raises(PatternError):
        pattern_row(text)


def test_no_text_makes_one_run_away(pattern: Any) -> None:
    assert not pattern("(a*)*b").matches("a" * 100_000)
    assert not pattern("(a|aa)+c").matches("a" * 100_000)
    assert not pattern("([a-z]+)*@").matches("x" * 100_000)
    assert pattern(".{0,4000}").matches("x" * 4000)
    assert not pattern(".{0,4000}").matches("x" * 4001)
    busy = pattern("((a{0,100}){0,100}){0,100}b")
    module = import_module(type(busy).__module__)
    with pytest.raises(module.TooComplexError):
        busy.matches("a" * 5_000)
