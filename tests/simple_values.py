"""Values of simple types that are built for a test, without a schema file."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.compare.inclusion.simple import Values
from generator.model.frozen_map import FrozenMap
from generator.model.qname import xsd
from generator.model.schema import Schema
from generator.model.simple_type import EnumerationValue, Facets, SimpleType, Variety
from generator.read.xsd.builtin_types import builtin_type

_KEY = "{urn:x}t"


def values(
    base: str = "string",
    *,
    fixed: str | None = None,
    or_empty: bool = False,
    enumeration: list[str] | None = None,
    pattern: str | None = None,
    **facets: Any,
) -> Values:
    """The values of a type derived from a built-in one."""
    builtin = builtin_type(xsd(base))
    kept = replace(builtin.facets, **facets)
    if pattern is not None:
        kept = replace(kept, patterns=(*kept.patterns, (pattern,)))
    return in_schema(
        {_KEY: replace(builtin, key=_KEY, base=builtin.key, facets=_listed(kept, enumeration))},
        fixed,
        or_empty=or_empty,
    )


def union(*members: Values, pattern: str | None = None, enumeration: list[str] | None = None) -> Values:
    """A union of types made by `values`."""
    keys = [f"{_KEY}{number}" for number in range(len(members))]
    table = {key: replace(_kind(one), key=key) for key, one in zip(keys, members, strict=True)}
    facets = _listed(Facets(patterns=((pattern,),) if pattern else ()), enumeration)
    table[_KEY] = SimpleType(_KEY, None, Variety.UNION, members=tuple(keys), facets=facets)
    return in_schema(table)


def listed(item: Values, enumeration: list[str] | None = None, **facets: Any) -> Values:
    """A list of items of a type made by `values`."""
    kind = SimpleType(_KEY, None, Variety.LIST, item=f"{_KEY}0", facets=Facets(white_space="collapse", **facets))
    kind = replace(kind, facets=_listed(kind.facets, enumeration))
    return in_schema({f"{_KEY}0": replace(_kind(item), key=f"{_KEY}0"), _KEY: kind})


def in_schema(table: dict[str, SimpleType], fixed: str | None = None, *, or_empty: bool = False) -> Values:
    empty: FrozenMap[Any, Any] = FrozenMap()
    return Values(Schema((), "1.0", "", empty, empty, FrozenMap(table), empty), _KEY, fixed, or_empty)


def _kind(one: Values) -> SimpleType:
    return one.schema.simple_types[one.type]


def _listed(facets: Facets, enumeration: list[str] | None) -> Facets:
    if enumeration is None:
        return facets
    return replace(facets, enumeration=tuple(EnumerationValue(value) for value in enumeration))
