"""The texts of a simple type, and those that one facet of it refuses, as formulas over automata."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.compare.inclusion.memo import remembered
from generator.compare.inclusion.simple.automata import Bound, Counted, Digits, Words
from generator.compare.inclusion.simple.builtins import BUILTINS, ZONE
from generator.compare.inclusion.simple.judge import Atom, Value, enumerated
from generator.compare.inclusion.simple.lists import ListValues
from generator.compare.inclusion.simple.meaning import bounded, meaning_of_atoms
from generator.compare.inclusion.simple.shape import Shape
from generator.compare.inclusion.text.automaton import AnyAutomaton
from generator.compare.inclusion.text.charset import ANY, CharSet, between, chars
from generator.compare.inclusion.text.formula import EVERYTHING, Compound, Every, Formula, Known, Leaf, Not, Some
from generator.compare.inclusion.text.pattern import pattern_automaton
from generator.compare.inclusion.text.spaces import Items, with_spaces
from generator.model.simple_type import Variety

_UNKNOWN = Known(answer=None)
_SEXTETS = between("A", "Z") | between("a", "z") | between("0", "9") | chars("+/")
_ORDERS: dict[str, tuple[str, tuple[int, ...]]] = {
    "minInclusive": ("min_inclusive", (0, 1)),
    "minExclusive": ("min_exclusive", (1,)),
    "maxInclusive": ("max_inclusive", (-1, 0)),
    "maxExclusive": ("max_exclusive", (-1,)),
}
_ASSERTION = "assertion"
_MANY = 300
_FREE = frozenset({"pattern"})
_FREE_IN_LISTS = frozenset({"pattern", "length", "minLength", "maxLength"})
"""Facets that are judged even where the text has no value."""


def form_name(shape: Shape) -> str:
    """What the form of a type goes by among its facets."""
    return {Variety.ATOMIC: "type", Variety.LIST: "item", Variety.UNION: "member"}[shape.variety]


def accepted(shape: Shape) -> Formula:
    """The texts of a type, before their white space is normalised; where automata cannot tell: unknown."""
    if shape.variety is not Variety.UNION:
        return Leaf(spaced(shape))
    if not facet_names(shape):
        return Some(tuple(accepted(member) for member in shape.members))
    return Some(tuple(Every((taken, *limits.values())) for taken, limits in _by_member(shape)))


def refused(shape: Shape, facet: str) -> Formula:
    """The texts that a facet refuses, before their white space is normalised."""
    if shape.variety is not Variety.UNION:
        return Leaf(_refused_spaced(shape, facet))
    if facet == "member":
        return Not(Some(tuple(accepted(member) for member in shape.members)))
    return Some(tuple(Every((taken, Not(limits[facet]))) for taken, limits in _by_member(shape)))


@lru_cache(maxsize=1024)
def spaced(shape: Shape) -> AnyAutomaton:
    """Accepts the texts of an atomic type or list, before their white space is normalised."""
    return with_spaces(shape.space, _normal(shape))


@lru_cache(maxsize=1024)
def _refused_spaced(shape: Shape, facet: str) -> AnyAutomaton:
    return with_spaces(shape.space, _refused(shape, facet))


def normal(shape: Shape) -> Formula:
    """The texts of an atomic type or list, once their white space is normalised."""
    return Leaf(_normal(shape))


@lru_cache(maxsize=512)
def _normal(shape: Shape) -> Compound:
    return Compound(Every((form(shape), *facets(shape).values())))


def refused_normal(shape: Shape, facet: str) -> Formula:
    """The texts that a facet of an atomic type or list refuses, once their white space is normalised."""
    return Leaf(_refused(shape, facet))


@lru_cache(maxsize=512)
def _refused(shape: Shape, facet: str) -> Compound:
    return Compound(_refusing(shape, facet))


def _refusing(shape: Shape, facet: str) -> Formula:
    if facet == form_name(shape):
        return Not(form(shape))
    no = Not(_facet(shape, facet))
    free = _FREE_IN_LISTS if shape.variety is Variety.LIST else _FREE
    return no if facet in free else Every((form(shape), no))


def form(shape: Shape) -> Formula:
    """The normalised texts that have a value: those of the built-in type, or lists of items."""
    if shape.variety is Variety.ATOMIC:
        return _builtin(shape.builtin)
    return Leaf(_items(shape.of))


@lru_cache(maxsize=512)
def _items(item: Shape) -> Items:
    return Items(Compound(accepted(item)))


@lru_cache(maxsize=128)
def _builtin(name: str) -> Formula:
    kind = BUILTINS[name]
    parts: list[Formula] = [Leaf(pattern_automaton(one)) for one in kind.forms]
    if kind.low is not None:
        parts.append(Leaf(_bound(kind.low, (0, 1))))
    if kind.high is not None:
        parts.append(Leaf(_bound(kind.high, (-1, 0))))
    return Every(tuple(parts))


@lru_cache(maxsize=1024)
def facets(shape: Shape) -> dict[str, Formula]:
    """Each facet but the form, and the normalised texts that it does not refuse; of a union only the patterns."""
    return {name: _facet(shape, name) for name in facet_names(shape)}


@remembered
def facet_names(shape: Shape) -> tuple[str, ...]:
    """The names of those facets, in a fixed order."""
    given = {
        **{name: True for name, _, _ in _ranges(shape)},
        "pattern": bool(shape.patterns),
        "enumeration": shape.enumeration is not None,
        **{facet: getattr(shape, name) is not None for facet, (name, _) in _ORDERS.items()},
        "totalDigits": shape.total_digits is not None,
        "fractionDigits": shape.fraction_digits is not None,
        "explicitTimezone": shape.zone is not None,
        _ASSERTION: bool(shape.assertions),
    }
    return tuple(name for name, there in given.items() if there)


def _facet(shape: Shape, facet: str) -> Formula:  # noqa: PLR0911  one kind a line
    for name, low, high in _ranges(shape):
        if name == facet:
            return _counted(shape, low, high)
    if facet in _ORDERS:
        name, orders = _ORDERS[facet]
        return _bounded(shape.primitive, getattr(shape, name).strip(), orders)
    if facet == "pattern":
        return Every(tuple(Leaf(pattern_automaton(*step)) for step in shape.patterns))
    if facet == "enumeration" and shape.variety is not Variety.UNION:
        return meaning(shape, enumerated(shape), shape.enumeration or ())
    if facet == "totalDigits":
        return Leaf(Digits(shape.total_digits or 0, fraction=False))
    if facet == "fractionDigits":
        return Leaf(Digits(shape.fraction_digits or 0, fraction=True))
    if facet == "explicitTimezone":
        zoned = Leaf(pattern_automaton(f".*{ZONE}"))
        return zoned if shape.zone == "required" else Not(zoned)
    return _UNKNOWN


def _by_member(shape: Shape) -> Iterator[tuple[Formula, dict[str, Formula]]]:
    """The texts of a union by the member that takes them, and what the facets of the union take of these."""
    for taken, member in pieces(shape):
        yield taken, _limits(shape, member)


def pieces(shape: Shape) -> Iterator[tuple[Formula, Shape]]:
    """For each atomic type or list among the members, however deep: the texts that it is the first to take."""
    before: list[Formula] = []
    for member in shape.members:
        for taken, basic in _inner(member):
            yield Every((taken, *(Not(one) for one in before))), basic
        before.append(accepted(member))


def _inner(member: Shape) -> Iterator[tuple[Formula, Shape]]:
    if member.variety is not Variety.UNION:
        yield accepted(member), member
        return
    for taken, basic in pieces(member):
        yield Every((taken, *_limits(member, basic).values())), basic


def _limits(shape: Shape, member: Shape) -> dict[str, Formula]:
    """What the facets of a union take of the texts of a member, before their white space is normalised."""
    found = dict(facets(shape))
    if "enumeration" in found:
        found["enumeration"] = meaning(member, enumerated(shape), shape.enumeration or ())
    return {
        name: one if isinstance(one, Known) else Leaf(with_spaces(member.space, Compound(one)))
        for name, one in found.items()
    }


def _ranges(shape: Shape) -> Iterator[tuple[str, int, int | None]]:
    if shape.length is not None:
        yield "length", shape.length, shape.length
    if shape.min_length is not None:
        yield "minLength", shape.min_length, None
    if shape.max_length is not None:
        yield "maxLength", 0, shape.max_length


def _counted(shape: Shape, low: int, high: int | None) -> Formula:
    """A text of 2n digits has n octets; one of n sextets has 3n/4, rounded down."""
    if shape.variety is Variety.LIST:
        return Leaf(Words(low, high))
    if shape.primitive in ("string", "anyURI"):
        return Leaf(_counting(ANY, low, high))
    if shape.primitive == "hexBinary":
        return Leaf(_counting(ANY, 2 * low, None if high is None else 2 * high))
    if shape.primitive == "base64Binary":
        return Leaf(_counting(_SEXTETS, (4 * low + 2) // 3, None if high is None else (4 * high + 2) // 3))
    return EVERYTHING


@lru_cache(maxsize=256)
def _counting(counted: CharSet, low: int, high: int | None) -> Counted:
    return Counted(counted, low, high)


@lru_cache(maxsize=256)
def _bound(text: str, orders: tuple[int, ...]) -> Bound:
    return Bound(text, orders)


def _bounded(primitive: str, bound: str, orders: tuple[int, ...]) -> Formula:
    return Leaf(_bound(bound, orders)) if primitive == "decimal" else bounded(primitive, bound, orders)


def meaning(kind: Shape, values: frozenset[Value], texts: tuple[str, ...] = ()) -> Formula:
    """The normalised texts of an atomic type or list that have one of some values; `texts` are how they are written."""
    if kind.variety is Variety.ATOMIC:
        return meaning_of_atoms(kind.primitive, [one[0] for one in values if len(one) == 1], texts)
    if len(values) > _MANY:
        return _UNKNOWN
    return Leaf(ListValues(values, lambda atom: _meaning_of_item(kind.of, atom)))


def _meaning_of_item(item: Shape, atom: Atom) -> AnyAutomaton:
    one = frozenset({(atom,)})
    if item.variety is Variety.ATOMIC:
        return Compound(meaning(item, one))
    found = (Every((taken, Leaf(Compound(meaning(basic, one))))) for taken, basic in pieces(item))
    return Compound(Some(tuple(found)))
