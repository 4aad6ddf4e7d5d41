"""Complex types and attributes (XML Schema Part 1, sections 3.2 and 3.4): the records of a message."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model.annotation import NO_ANNOTATION, Annotation, Source
from generator.model.particle import GroupParticle, Wildcard
from generator.model.qname import QName


class Content(StrEnum):
    """What may stand between an element's tags."""

    EMPTY = "empty"
    SIMPLE = "simple"
    ELEMENTS = "elements"
    MIXED = "mixed"


class Derivation(StrEnum):
    """How a complex type came from its base."""

    EXTENSION = "extension"
    RESTRICTION = "restriction"


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute use; `type` is the key of its simple type. Prohibited uses are left out of a type's attributes."""

    name: QName
    type: str
    required: bool = False
    default: str | None = None
    fixed: str | None = None
    annotation: Annotation = NO_ANNOTATION
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class ComplexType:
    """A complex type with its *effective* content.

    What it inherits is already in `particle`, `attributes` and `wildcard`.

    `key` identifies it (see `Schema`). `base` is the key of the type it derives from, None for xs:anyType. `simple` is
    the key of the simple type of simple content. `leading` is the annotation that stands *before* the type among the
    schema's children: the ADA tooling writes label, cardinality and conformance there. `assertions` are XSD 1.1 tests,
    as written.
    """

    key: str
    name: QName | None
    content: Content
    base: str | None = None
    derivation: Derivation | None = None
    abstract: bool = False
    particle: GroupParticle | None = None
    simple: str | None = None
    attributes: tuple[Attribute, ...] = ()
    wildcard: Wildcard | None = None
    block: tuple[str, ...] = ()
    final: tuple[str, ...] = ()
    assertions: tuple[str, ...] = ()
    annotation: Annotation = NO_ANNOTATION
    leading: Annotation = NO_ANNOTATION
    source: Source | None = None
