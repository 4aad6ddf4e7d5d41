"""Regular expressions of XML Schema as automata, and the texts that are found by them."""

from __future__ import annotations

import itertools
import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compare.inclusion.text.alphabet import Alphabet
from generator.compare.inclusion.text.automaton import TooComplexError
from generator.compare.inclusion.text.charset import ANY, CharSet, between, chars
from generator.compare.inclusion.text.formula import Compound, Every, Leaf, Not
from generator.compare.inclusion.text.lengths import shortest_between
from generator.compare.inclusion.text.named_sets import escaped_set, property_set
from generator.compare.inclusion.text.parse import PatternError, parsed
from generator.compare.inclusion.text.pattern import pattern_automaton
from generator.compare.inclusion.text.search import shortest
from generator.compare.inclusion.text.spaces import Collapsed, Items, Replaced, normalised

INTERVALS = st.lists(st.tuples(st.integers(0, 0x10FFFF), st.integers(0, 200)).map(lambda pair: (pair[0], sum(pair))))


@given(INTERVALS, INTERVALS, st.integers(0x20, 0xD7FF))
def test_sets_of_characters_are_sets(one: list[tuple[int, int]], other: list[tuple[int, int]], code: int) -> None:
    first, second = CharSet(one), CharSet(other)
    inside, outside = any(low <= code <= high for low, high in one), any(low <= code <= high for low, high in other)
    assert (code in first) is inside
    assert (code in first | second) is (inside or outside)
    assert (code in first & second) is (inside and outside)
    assert (code in first - second) is (inside and not outside)
    assert ~~first == first


def test_characters_that_xml_refuses_are_in_no_set() -> None:
    assert 0 not in CharSet([(0, 0x10FFFF)])
    assert 0xD800 not in ANY
    assert not chars("\x0b")


@pytest.mark.parametrize(
    ("pattern", "yes", "no"),
    [
        ("[a-z-[aeiou]]+", "xyz", "xaz"),
        (r"[^a-z-[aeiou]]", "A", "a"),
        (r"\i\c*", "_a-1.·", "-a"),
        (r"\I", "-", "a"),
        (r"\p{Lu}\P{Lu}", "Éé", "éÉ"),
        (r"\p{IsGreek}", "\u03b1", "a"),
        (r"[\p{L}-[a-z]]", "É", "q"),
        (r"\d\w\s", "٣é\t", "x1 "),
        (r"[+--]*", "+,-", "."),
        (r"[a\-z]*", "a-z", "b"),
        (r"[-a]*[a-]*", "-a", "b"),
        (r"a{2}b{1,}c{0,2}", "aabb", "aabbccc"),
        ("(ab|c)?", "ab", "a"),
        ("", "", "a"),
        (".", "\t", "\n"),
        (r"\.\\\?\*\+\{\}\(\)\[\]\|\-\^\n\r\t", ".\\?*+{}()[]|-^\n\r\t", "x"),
        ("^$", "^$", ""),
        ("(a?){3}", "aa", "aaaa"),
        ("((a*)*)*b", "aaab", "aaa"),
        ("[𝄞-𝄢]", "𝄠", "a"),
    ],
)
def test_expressions_mean_what_appendix_f_says(pattern: str, yes: str, no: str) -> None:
    assert pattern_automaton(pattern).matches(yes) is True
    assert pattern_automaton(pattern).matches(no) is False


@pytest.mark.parametrize("pattern", ["(", "a)", "[", "[a", "*a", "a{2", "a{x}", r"\y", r"\p{Xx}", "[b-a]", "(" * 5000])
def test_what_is_no_expression_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError):
        parsed(pattern)
    with pytest.raises(TooComplexError):
        pattern_automaton(pattern)


def test_named_classes() -> None:
    assert ord(" ") in escaped_set("s")
    assert ord(" ") not in escaped_set("S")
    assert property_set("L") == property_set("Lu") | property_set("Ll") | property_set("Lt") | property_set(
        "Lm"
    ) | property_set("Lo")
    assert ord("_") not in escaped_set("w")


def test_an_alphabet_tells_apart_what_its_sets_do() -> None:
    alphabet = Alphabet([between("a", "m"), between("g", "z"), chars("7")])
    classes = {alphabet.class_of(ord(one)) for one in "agz7"}
    assert len(classes) == 4
    assert alphabet.class_of(ord("b")) == alphabet.class_of(ord("f"))
    assert alphabet.class_of(ord("!")) not in classes
    assert alphabet.class_of(0) == -1


PARTS = st.sampled_from(["a", "b", "[ab]", "[^a]", ".", "a?", "b*", "a+", "(ab)", "b{2}", "a{1,2}", "(a|bc)*", "c"])
EXPRESSIONS = st.recursive(
    PARTS,
    lambda below: st.one_of(
        st.tuples(below, below).map("".join),
        st.tuples(below, below).map(lambda two: f"({two[0]}|{two[1]})"),
        st.tuples(below, st.sampled_from(["?", "*", "+", "{0,2}", "{2}"])).map(lambda two: f"({two[0]}){two[1]}"),
    ),
    max_leaves=6,
)
TEXTS = ["".join(one) for size in range(5) for one in itertools.product("abc", repeat=size)]


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(EXPRESSIONS, EXPRESSIONS)
def test_automata_agree_with_another_engine(one: str, other: str) -> None:
    first, second = re.compile(one), re.compile(other)
    known = {text: (first.fullmatch(text) is not None, second.fullmatch(text) is not None) for text in TEXTS}
    both = Compound(Every((Leaf(pattern_automaton(one)), Not(Leaf(pattern_automaton(other))))))
    for text, (inside, outside) in known.items():
        assert pattern_automaton(one).matches(text) is inside
        assert both.matches(text) is (inside and not outside)
    found = shortest(both).text
    expected = [text for text, (inside, outside) in known.items() if inside and not outside]
    if found is None:
        assert not expected
    else:
        assert first.fullmatch(found)
        assert not second.fullmatch(found)
        assert not expected or len(found) <= len(expected[0])


@settings(max_examples=100, deadline=None, derandomize=True, database=None)
@given(EXPRESSIONS, st.integers(0, 9), st.integers(0, 5))
def test_the_shortest_text_of_a_length_is_found(expression: str, low: int, more: int) -> None:
    automaton = pattern_automaton(expression)
    found = shortest_between(automaton, low, low + more, lambda _: True).text
    lengths = {len(text) for size in range(10) for text in _some(expression, size)}
    fitting = [length for length in sorted(lengths) if low <= length <= low + more]
    if found is not None:
        assert low <= len(found) <= low + more
        assert automaton.matches(found)
    assert not fitting or (found is not None and len(found) <= fitting[0])


def _some(expression: str, size: int) -> list[str]:
    dice = random.Random(expression)
    known = re.compile(expression)
    tried = ("".join(dice.choices("abc", k=size)) for _ in range(30))
    return [text for text in tried if known.fullmatch(text)]


def test_lengths_come_round_again() -> None:
    sevens = pattern_automaton("([a-z]{7})*")
    found = shortest_between(sevens, 100_000, None, lambda _: True).text
    assert found is not None
    assert len(found) == 100_002
    assert shortest_between(sevens, 701, 706, lambda _: True).text is None
    assert shortest_between(pattern_automaton("a{0,50}"), 51, 2**31 - 1, lambda _: True).text is None
    with pytest.raises(TooComplexError, match="a text of more than"):
        shortest_between(sevens, 2**31 - 10, None, lambda _: True)


def test_white_space_is_normalised_before_reading() -> None:
    inner = pattern_automaton("a b|")
    for text in ("".join(one) for size in range(5) for one in itertools.product("ab \t", repeat=size)):
        assert Collapsed(inner).matches(text) is (normalised("collapse", text) in ("a b", ""))
        assert Replaced(inner).matches(text) is (normalised("replace", text) in ("a b", ""))
        assert Items(pattern_automaton("a|ab")).matches(text) is all(one in ("a", "ab") for one in text.split())


def test_found_texts_are_plain() -> None:
    assert shortest(pattern_automaton(".{3}")).text == "aaa"
    assert shortest(pattern_automaton(r"[\s\S]")).text == "a"
    assert shortest(pattern_automaton(r"\p{IsGreek}")).text is not None
    assert shortest(pattern_automaton("[^a-zA-Z0-9]")).text == "-"


@pytest.mark.parametrize("pattern", ["(a|b)*a(a|b){20}", "(a|b)*a(a|b){400}", "((a{0,300}b?){0,300}c?){0,300}"])
def test_hostile_expressions_are_given_up(pattern: str) -> None:
    with pytest.raises(TooComplexError):
        shortest(Compound(Every((Leaf(pattern_automaton(pattern)), Not(Leaf(pattern_automaton("[a-c]*")))))))
