"""Simple types: XML Schema Part 2, Datatypes (1.0 and 1.1)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model.annotation import NO_ANNOTATION, Annotation, Source
from generator.model.qname import QName


class Variety(StrEnum):
    """How a simple type is put together (Part 2, section 2.5.1)."""

    ATOMIC = "atomic"
    LIST = "list"
    UNION = "union"


@dataclass(frozen=True, slots=True)
class EnumerationValue:
    """One xs:enumeration: its lexical value as written, and what the schema says about it."""

    value: str
    annotation: Annotation = NO_ANNOTATION
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Facets:
    """The effective constraining facets of a type: every derivation step taken together (Part 2, section 4.3).

    `patterns` is a conjunction (one entry a derivation step) of disjunctions (the xs:pattern elements in that step).
    Bounds are lexical values as written, in the value space of the type's `builtin`. `enumeration` is None when there
    is none.
    """

    length: int | None = None
    min_length: int | None = None
    max_length: int | None = None
    patterns: tuple[tuple[str, ...], ...] = ()
    enumeration: tuple[EnumerationValue, ...] | None = None
    white_space: str | None = None
    min_inclusive: str | None = None
    min_exclusive: str | None = None
    max_inclusive: str | None = None
    max_exclusive: str | None = None
    total_digits: int | None = None
    fraction_digits: int | None = None
    explicit_timezone: str | None = None
    assertions: tuple[str, ...] = ()


NO_FACETS = Facets()


@dataclass(frozen=True, slots=True)
class SimpleType:
    """A simple type.

    `key` identifies it within the schema: its expanded name, or for an anonymous type the path to it (see `Schema`).
    `builtin` is the nearest built-in ancestor of an atomic type (`{...XMLSchema}nonNegativeInteger`); `base`, `item`
    and `members` are keys of other types. Built-in types are in the schema's table as well, with `builtin == key`.
    """

    key: str
    name: QName | None
    variety: Variety
    builtin: QName | None = None
    base: str | None = None
    item: str | None = None
    members: tuple[str, ...] = ()
    facets: Facets = NO_FACETS
    annotation: Annotation = NO_ANNOTATION
    source: Source | None = None
