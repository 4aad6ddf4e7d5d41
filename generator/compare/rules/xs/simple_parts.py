"""Simple types as the atomic types and lists they come down to, and when two of them say the same."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.model.simple_type import NO_FACETS, EnumerationValue, Facets, SimpleType, Variety

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from generator.model.schema import Schema

_DEEPEST = 40


@dataclass(slots=True, eq=False)
class Prints:
    """What a simple type says, without names and places: equal for two types that are written alike.

    `of` leaves out what the schema says in words, `with_words` takes it along.
    """

    schema: Schema
    _plain: dict[str, Hashable] = field(default_factory=dict)
    _worded: dict[str, Hashable] = field(default_factory=dict)

    def of(self, key: str) -> Hashable:
        """The facts of the type with that key."""
        if key not in self._plain:
            self._plain[key] = self._print(key, 0, words=False)
        return self._plain[key]

    def with_words(self, key: str) -> Hashable:
        """The facts, and what is said of each enumerated value."""
        if key not in self._worded:
            self._worded[key] = self._print(key, 0, words=True)
        return self._worded[key]

    def of_part(self, part: SimpleType) -> Hashable:
        """The facts of one of `leaves_of`, which may be joined of several types."""
        return self.of(part.key) if part.item else (part.builtin, _facets(part.facets, words=False))

    def _print(self, key: str, depth: int, *, words: bool) -> Hashable:
        found = self.schema.simple_types.get(key)
        if found is None or depth > _DEEPEST:
            return key
        parts = (*found.members, found.item) if found.item else found.members
        below = tuple(self._print(part, depth + 1, words=words) for part in parts)
        return (found.variety.value, found.builtin, _facets(found.facets, words=words), below)


def _facets(facets: Facets, *, words: bool) -> Hashable:
    values = facets.enumeration
    if values is not None and not words:
        listed: Hashable = frozenset(one.value for one in values)
    else:
        listed = None if values is None else frozenset((one.value, one.annotation) for one in values)
    plain = replace(facets, enumeration=None)
    return (plain, listed)


def leaves_of(schema: Schema, key: str, depth: int = 0) -> Iterator[SimpleType]:
    """The types a value may be of: the members of unions, however deep, else the type itself.

    Members that only list values are one, as a union of two lists of codes allows what one list with all of them does.
    """
    if depth:
        yield from _leaves(schema, key, depth)
        return
    found: dict[str, SimpleType] = {}
    for leaf in _leaves(schema, key, 0):
        slot = f"enumerated {leaf.builtin}" if only_enumerated(leaf) else leaf.key
        had = found.get(slot)
        found[slot] = leaf if had is None or had.key == leaf.key else _joined(had, leaf)
    yield from found.values()


def _leaves(schema: Schema, key: str, depth: int) -> Iterator[SimpleType]:
    found = schema.simple_types.get(key)
    if found is None:
        return
    if found.variety is not Variety.UNION or depth > _DEEPEST or _has_own_facets(found):
        yield found
        return
    for member in found.members:
        yield from _leaves(schema, member, depth + 1)


def _has_own_facets(union: SimpleType) -> bool:
    return bool(union.facets.patterns) or union.facets.enumeration is not None or bool(union.facets.assertions)


def only_enumerated(leaf: SimpleType) -> bool:
    """Whether an atomic type has an enumeration and nothing else of its own."""
    facets = leaf.facets
    alone = replace(facets, enumeration=None, white_space=None) == NO_FACETS
    return leaf.variety is Variety.ATOMIC and facets.enumeration is not None and alone


def _joined(one: SimpleType, other: SimpleType) -> SimpleType:
    values: dict[str, EnumerationValue] = {}
    for value in (*(one.facets.enumeration or ()), *(other.facets.enumeration or ())):
        values.setdefault(value.value, value)
    return replace(one, facets=replace(one.facets, enumeration=tuple(values.values())))
