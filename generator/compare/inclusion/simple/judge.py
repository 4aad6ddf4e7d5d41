"""Whether a text is of a simple type, and which facets refuse it: by its value, as XML Schema Part 2 says it.

This is the plain way, one text at a time; the automata are held against it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from typing import NamedTuple

from generator.compare.inclusion.memo import remembered
from generator.compare.inclusion.simple.builtins import BUILTINS, ZONE
from generator.compare.inclusion.simple.shape import Shape
from generator.compare.inclusion.simple.value import compare, length_of, value_of
from generator.compare.inclusion.text.pattern import pattern_automaton
from generator.compare.inclusion.text.spaces import normalised
from generator.model.simple_type import Variety

BOUNDS: dict[str, tuple[str, Callable[[int | None], bool]]] = {
    "minInclusive": ("min_inclusive", lambda order: order in (0, 1)),
    "minExclusive": ("min_exclusive", lambda order: order == 1),
    "maxInclusive": ("max_inclusive", lambda order: order in (0, -1)),
    "maxExclusive": ("max_exclusive", lambda order: order == -1),
}
"""For each bound its name in a shape, and whether a value compares to it as it should."""


class Atom(NamedTuple):
    """A value of a primitive type."""

    primitive: str
    value: Hashable


Value = tuple[Atom, ...]
"""A list of one item is the same value as the item (XSD 1.1 Part 2, section 2.2.1)."""


class Judgement(NamedTuple):
    """The value of a text (None: it has none), the text with its white space normalised, the facets that refuse."""

    value: Value | None
    text: str
    refusing: tuple[str, ...] = ()


def judged(shape: Shape, text: str) -> Judgement:
    """What a simple type makes of a text. TooComplexError for a pattern that cannot be followed."""
    if shape.variety is Variety.ATOMIC:
        return _atomic(shape, normalised(shape.space, text))
    return _list(shape, normalised("collapse", text)) if shape.variety is Variety.LIST else _union(shape, text)


def takes(shape: Shape, text: str) -> bool:
    """Whether the text is of the type."""
    return not judged(shape, text).refusing


def _atomic(shape: Shape, text: str) -> Judgement:
    value = value_of(shape.builtin, text)
    if value is None:
        return Judgement(None, text, ("type", *_patterns(shape, text)))
    atom = (Atom(shape.primitive, value),)
    size = length_of(shape.primitive, value)
    refusing = [*(() if size is None else _lengths(shape, size)), *_patterns(shape, text), *_members(shape, atom)]
    refusing.extend(_limits(shape, text, value))
    return Judgement(atom, text, tuple(refusing))


def _list(shape: Shape, text: str) -> Judgement:
    words = text.split(" ") if text else []
    items = [judged(shape.of, word) for word in words]
    if any(item.refusing or item.value is None for item in items):
        return Judgement(None, text, ("item", *_lengths(shape, len(words)), *_patterns(shape, text)))
    value = tuple(atom for item in items for atom in item.value or ())
    refusing = (*_lengths(shape, len(words)), *_patterns(shape, text), *_members(shape, value))
    return Judgement(value, text, refusing)


def _union(shape: Shape, text: str) -> Judgement:
    for member in shape.members:
        found = judged(member, text)
        if not found.refusing and found.value is not None:
            refusing = (*_patterns(shape, found.text), *_members(shape, found.value))
            return Judgement(found.value, found.text, refusing)
    return Judgement(None, text, ("member",))


def _lengths(shape: Shape, size: int) -> Iterator[str]:
    if shape.length is not None and size != shape.length:
        yield "length"
    if shape.min_length is not None and size < shape.min_length:
        yield "minLength"
    if shape.max_length is not None and size > shape.max_length:
        yield "maxLength"


def _patterns(shape: Shape, text: str) -> Iterator[str]:
    if not all(pattern_automaton(*step).matches(text) for step in shape.patterns):
        yield "pattern"


def _members(shape: Shape, value: Value) -> Iterator[str]:
    if shape.enumeration is not None and value not in enumerated(shape):
        yield "enumeration"


def _limits(shape: Shape, text: str, value: Hashable) -> Iterator[str]:
    for facet, (name, fits) in BOUNDS.items():
        bound = getattr(shape, name)
        if bound is not None and not fits(compare(shape.primitive, value, bound_of(shape, bound))):
            yield facet
    if shape.total_digits is not None or shape.fraction_digits is not None:
        yield from _digits(shape, text)
    if shape.zone is not None and zoned(text) != (shape.zone == "required"):
        yield "explicitTimezone"


def _digits(shape: Shape, text: str) -> Iterator[str]:
    """Digits of the value: zeros before the first and behind the last one do not count."""
    whole, _, fraction = text.lstrip("+-").partition(".")
    before, behind = len(whole.lstrip("0")), len(fraction.rstrip("0"))
    if shape.total_digits is not None and before + behind > shape.total_digits:
        yield "totalDigits"
    if shape.fraction_digits is not None and behind > shape.fraction_digits:
        yield "fractionDigits"


def zoned(text: str) -> bool:
    """Whether a moment ends in a time zone."""
    return bool(pattern_automaton(f".*{ZONE}").matches(text))


@remembered
def _bound(builtin: str, text: str) -> Hashable:
    name = BUILTINS[builtin].primitive
    return value_of(name, normalised("collapse", text))


def bound_of(shape: Shape, text: str) -> Hashable:
    """The value of a bound."""
    return _bound(shape.builtin, text)


@remembered
def listed_texts(shape: Shape) -> frozenset[str] | None:
    """The normalised texts of a type that is a list of texts and no more; None for any other type."""
    if shape.enumeration is None or shape.builtin not in _ANY_TEXT:
        return None
    plain = Shape(shape.variety, shape.builtin, shape.space, enumeration=shape.enumeration)
    return frozenset(normalised(shape.space, one) for one in shape.enumeration) if shape == plain else None


_ANY_TEXT = frozenset({"string", "normalizedString", "token"})
"""Built-in types of which every text is one; a shape's enumerated texts of these are normalised."""


@remembered
def enumerated(shape: Shape) -> frozenset[Value]:
    """The values of the enumeration; one that the type itself has not got is left out."""
    texts = listed_texts(shape)
    if texts is not None:
        return frozenset((Atom(shape.primitive, text),) for text in texts)
    return frozenset(
        value for value in (value_in(shape, text) for text in shape.enumeration or ()) if value is not None
    )


def value_in(shape: Shape, text: str) -> Value | None:
    """The value of a text of a type whose facets are of no concern but for those of its items and members."""
    return judged(_unlimited(shape), text).value


@remembered
def _unlimited(shape: Shape) -> Shape:
    return Shape(shape.variety, shape.builtin, shape.space, item=shape.item, members=shape.members)


def refusals(shape: Shape, text: str, fixed: str | None = None, *, or_empty: bool = False) -> tuple[str, ...]:
    """The facets that refuse a text; `fixed` and `or_empty` as in Values."""
    if or_empty and not text:
        return ()
    found = judged(shape, text)
    if fixed is None or found.value == value_in(shape, fixed):
        return found.refusing
    return found.refusing if found.value is None else (*found.refusing, "fixed")
