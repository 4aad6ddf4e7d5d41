"""The texts that have one of some values, or one that compares to a bound as it should, however they are written."""

from __future__ import annotations

import math
from base64 import b64encode
from collections.abc import Callable, Iterable
from typing import Any

from generator.compare.inclusion.simple import moments
from generator.compare.inclusion.simple.automata import Texts
from generator.compare.inclusion.simple.calendar import date_bound
from generator.compare.inclusion.simple.floats import Floats
from generator.compare.inclusion.simple.judge import Atom
from generator.compare.inclusion.simple.numbers import Numbers
from generator.compare.inclusion.simple.value import value_of
from generator.compare.inclusion.text.automaton import AnyAutomaton
from generator.compare.inclusion.text.formula import Every, Formula, Known, Leaf, Not, Some
from generator.compare.inclusion.text.pattern import pattern_automaton

_UNKNOWN = Known(answer=None)
_MANY = 40
_FLOATS = frozenset({"float", "double"})


def bounded(primitive: str, bound: str, orders: tuple[int, ...]) -> Formula:
    """The texts of a type other than the decimals whose value compares to a bound in one of the orders (-1, 0, 1)."""
    if primitive in moments.KINDS:
        return date_bound(primitive, bound, orders)
    if primitive not in _FLOATS:
        return _UNKNOWN
    return _float(primitive, value_of(primitive, bound), orders)


def _float(primitive: str, constant: Any, orders: tuple[int, ...]) -> Formula:  # noqa: ANN401  a number, or NaN
    if isinstance(constant, float) and math.isfinite(constant):
        return Leaf(Floats(constant, orders, single=primitive == "float"))
    if constant == "NaN":
        return Leaf(pattern_automaton("NaN")) if 0 in orders else Known(answer=False)
    if constant is None:
        return _UNKNOWN
    beyond = 1 if constant > 0 else -1
    itself, other = Leaf(pattern_automaton("INF" if beyond > 0 else "-INF")), Leaf(pattern_automaton("-?INF|NaN"))
    if 0 in orders and -beyond in orders:
        return Not(Leaf(pattern_automaton("NaN")))
    opposite = Leaf(pattern_automaton("-INF" if beyond > 0 else "INF"))
    said = (itself,) if 0 in orders else (opposite,) if -beyond in orders else ()
    return Some((*said, Every((Not(other), _UNKNOWN))))


def meaning_of_atoms(primitive: str, atoms: Iterable[Atom], texts: Iterable[str] = ()) -> Formula:
    """The normalised texts of a type that have one of the values; `texts` are some of them, one at least a value."""
    values: list[Any] = [atom.value for atom in atoms if atom.primitive == primitive]
    made = _MAKERS.get(primitive)
    if made is not None:
        return Leaf(made(values))
    if len(values) > _MANY:
        return _UNKNOWN
    if primitive in _FLOATS:
        return Some(tuple(_float(primitive, value, (0,)) for value in values))
    if primitive in moments.KINDS:
        written = {value_of(primitive, text): text for text in (one.strip() for one in texts)}
        known = [written[value] for value in values if value in written]
        return (
            Some(tuple(date_bound(primitive, text, (0,)) for text in known)) if len(known) == len(values) else _UNKNOWN
        )
    return _UNKNOWN if values else Known(answer=False)


_MAKERS: dict[str, Callable[[list[Any]], AnyAutomaton]] = {
    **dict.fromkeys(("string", "anyURI", "QName", "NOTATION"), lambda values: Texts(sorted(values))),
    "decimal": Numbers,
    "boolean": lambda values: Texts(text for value in values for text in (("true", "1") if value else ("false", "0"))),
    "hexBinary": lambda values: Texts((value.hex().upper() for value in values), folded=True),
    "base64Binary": lambda values: Texts((b64encode(value).decode("ascii") for value in values), spaced=True),
}
