"""A simple type as it decides about texts: what its schema calls it is left out, so that types compare by what they do.

Shapes are equal if they are written the same; their hash is worked out once.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field, replace
from typing import Any

from generator.compare.inclusion.simple.builtins import BUILTINS
from generator.compare.inclusion.text.spaces import normalised
from generator.model.qname import XSD_NAMESPACE, local_name, namespace_of
from generator.model.schema import Schema
from generator.model.simple_type import Facets, SimpleType, Variety

_BOUNDS = (("min_inclusive", "low"), ("max_inclusive", "high"))
_MOST_SCHEMAS = 8


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """A simple type. `builtin` is a local name, empty for a list or union.

    `patterns`, and the bounds are those that the built-in type has not got by itself. A list has an `item`, a union
    `members`. `space` is None for a union: each member has its own.
    """

    variety: Variety
    builtin: str
    space: str | None
    patterns: tuple[tuple[str, ...], ...] = ()
    enumeration: tuple[str, ...] | None = None
    length: int | None = None
    min_length: int | None = None
    max_length: int | None = None
    min_inclusive: str | None = None
    min_exclusive: str | None = None
    max_inclusive: str | None = None
    max_exclusive: str | None = None
    total_digits: int | None = None
    fraction_digits: int | None = None
    zone: str | None = None
    assertions: tuple[str, ...] = ()
    item: Shape | None = None
    members: tuple[Shape, ...] = ()
    _hash: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_hash", hash(self._parts()))

    def _parts(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in _FIELDS)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return isinstance(other, Shape) and self._hash == other._hash and self._parts() == other._parts()

    @property
    def primitive(self) -> str:
        """The primitive type whose values an atomic type has."""
        return BUILTINS[self.builtin].primitive

    @property
    def of(self) -> Shape:
        """The type of the items of a list; ValueError for another type."""
        if self.item is None:
            raise ValueError(f"a type that is no list has no items: {self.variety}")
        return self.item

    @property
    def plain(self) -> Shape:
        """The same type without a limit on lengths."""
        return replace(self, length=None, min_length=None, max_length=None)


_FIELDS = tuple(name for name in Shape.__dataclass_fields__ if not name.startswith("_"))


class _Shapes:
    """The shapes of one schema."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self._made: dict[str, Shape] = {}

    def shape(self, key: str) -> Shape:
        if key not in self._made:
            kind = self.schema.simple_types.get(key)
            self._made[key] = _builtin(key) if kind is None else self._shape(kind)
        return self._made[key]

    def _shape(self, kind: SimpleType) -> Shape:
        facets = kind.facets
        if kind.variety is Variety.ATOMIC:
            return self._atomic(kind, facets)
        space = "collapse" if kind.variety is Variety.LIST else None
        item = self.shape(kind.item) if kind.variety is Variety.LIST and kind.item else None
        members = tuple(self.shape(member) for member in kind.members)
        return _limited(Shape(kind.variety, "", space, facets.patterns, item=item, members=members), facets)

    def _atomic(self, kind: SimpleType, facets: Facets) -> Shape:
        name = local_name(kind.builtin or "string")
        builtin = BUILTINS.get(name, BUILTINS["string"])
        own = self.schema.simple_types.get(kind.builtin or "")
        inherited = own.facets.patterns if own is not None else ()
        patterns = facets.patterns
        if patterns[: len(inherited)] == inherited:
            patterns = patterns[len(inherited) :]
        found = _limited(Shape(kind.variety, name, facets.white_space or builtin.space, patterns), facets)
        whole = builtin.primitive == "decimal" and name != "decimal"
        changes: dict[str, Any] = {
            bound: None for bound, end in _BOUNDS if getattr(found, bound) == getattr(builtin, end)
        }
        digits = None if whole else found.fraction_digits
        space = found.space
        values = found.enumeration
        if values is not None and builtin.primitive == "string":
            values = tuple(one for one in self._written(kind, values) if normalised(space, one) == one)
        zone = None if name == "dateTimeStamp" and found.zone == "required" else found.zone
        return replace(found, **changes, enumeration=values, fraction_digits=digits, zone=zone)

    def _written(self, kind: SimpleType, values: tuple[str, ...]) -> tuple[str, ...]:
        """Enumerated values are values of the type that is restricted: its white space counts, not that of the type."""
        base = self.schema.simple_types.get(kind.base or "")
        while base is not None and base.facets.enumeration == kind.facets.enumeration:
            base = self.schema.simple_types.get(base.base or "")
        space = base.facets.white_space if base is not None else _space_of(kind.base)
        return tuple(normalised(space, one) for one in values)


def _space_of(key: str | None) -> str | None:
    builtin = BUILTINS.get(local_name(key or ""))
    return None if builtin is None else builtin.space


def _builtin(key: str) -> Shape:
    """A built-in type that the schema's table has not got; KeyError if it is none."""
    name = local_name(key)
    if namespace_of(key) != XSD_NAMESPACE or name not in BUILTINS:
        raise KeyError(key)
    return Shape(Variety.ATOMIC, name, BUILTINS[name].space)


def _limited(shape: Shape, facets: Facets) -> Shape:
    values = facets.enumeration
    return replace(
        shape,
        enumeration=None if values is None else tuple(one.value for one in values),
        length=facets.length,
        min_length=facets.min_length,
        max_length=facets.max_length,
        min_inclusive=facets.min_inclusive,
        min_exclusive=facets.min_exclusive,
        max_inclusive=facets.max_inclusive,
        max_exclusive=facets.max_exclusive,
        total_digits=facets.total_digits,
        fraction_digits=facets.fraction_digits,
        zone=None if facets.explicit_timezone == "optional" else facets.explicit_timezone,
        assertions=facets.assertions,
    )


_KNOWN: OrderedDict[int, _Shapes] = OrderedDict()


def shape_of(schema: Schema, key: str) -> Shape:
    """The shape of a simple type of the schema; KeyError if it has none of that key."""
    found = _KNOWN.get(id(schema))
    if found is None or found.schema is not schema:
        found = _KNOWN[id(schema)] = _Shapes(schema)
        while len(_KNOWN) > _MOST_SCHEMAS:
            _KNOWN.popitem(last=False)
    return found.shape(key)
