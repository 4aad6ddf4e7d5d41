"""Content models: elements, model groups and wildcards with their occurrence.

XML Schema Part 1, sections 3.3 and 3.8 to 3.10.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.model.annotation import NO_ANNOTATION, Annotation, Source
from generator.model.qname import QName, namespace_of

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Element:
    """An element declaration.

    `type` is the key of its type. `key` is unique in the schema: the expanded name for a global one, the path to it for
    a local one. `constraints` are the identity constraints it carries, as written.
    """

    key: str
    name: QName
    type: str
    is_global: bool = False
    nillable: bool = False
    abstract: bool = False
    default: str | None = None
    fixed: str | None = None
    substitution_groups: tuple[QName, ...] = ()
    block: tuple[str, ...] = ()
    final: tuple[str, ...] = ()
    constraints: tuple[IdentityConstraint, ...] = ()
    has_alternatives: bool = False
    annotation: Annotation = NO_ANNOTATION
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class IdentityConstraint:
    """xs:unique, xs:key or xs:keyref: `kind` is that word; `refer` is the key a keyref points at."""

    kind: str
    name: QName
    selector: str
    fields: tuple[str, ...]
    refer: QName | None = None


@dataclass(frozen=True, slots=True)
class ElementParticle:
    """An element in a content model; `maximum` None means unbounded.

    `annotation` is what a reference to a global element says.
    """

    element: Element
    minimum: int = 1
    maximum: int | None = 1
    annotation: Annotation = NO_ANNOTATION


class Compositor(StrEnum):
    """The three ways to put particles together."""

    SEQUENCE = "sequence"
    CHOICE = "choice"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class GroupParticle:
    """A sequence, choice or all; `name` is set where it came from a reference to a named xs:group."""

    compositor: Compositor
    particles: tuple[Particle, ...]
    minimum: int = 1
    maximum: int | None = 1
    name: QName | None = None


@dataclass(frozen=True, slots=True)
class Wildcard:
    """xs:any or xs:anyAttribute.

    `namespaces` holds the tokens allowed: `##any`, `##other`, namespace URIs, and the empty string for no namespace.
    `##other` excludes the empty namespace and `target`. `not_namespaces` and `not_names` are XSD 1.1's notNamespace and
    notQName.
    """

    namespaces: tuple[str, ...] = ("##any",)
    target: str = ""
    process_contents: str = "strict"
    minimum: int = 1
    maximum: int | None = 1
    not_namespaces: tuple[str, ...] = ()
    not_names: tuple[str, ...] = ()
    source: Source | None = None


def lets_in(wildcard: Wildcard, name: QName) -> bool:
    """Whether a wildcard lets in a name (XML Schema Part 1, section 3.10.4)."""
    namespace = namespace_of(name)
    if namespace in wildcard.not_namespaces or name in wildcard.not_names:
        return False
    if "##any" in wildcard.namespaces:
        return True
    if "##other" in wildcard.namespaces:
        return namespace not in ("", wildcard.target)
    return namespace in wildcard.namespaces


Particle = ElementParticle | GroupParticle | Wildcard


def depth_of(particle: Particle | None) -> int:
    """How many groups stand inside each other: 0 for an element or wildcard, 1 for a group of those."""
    if not isinstance(particle, GroupParticle):
        return 0
    return 1 + max(map(depth_of, particle.particles), default=0)


def leaves(particle: Particle | None) -> Iterator[ElementParticle | Wildcard]:
    """The elements and wildcards of a content model, in document order."""
    if isinstance(particle, GroupParticle):
        for part in particle.particles:
            yield from leaves(part)
    elif particle is not None:
        yield particle


def elements_of(particle: Particle | None) -> Iterator[Element]:
    """The elements of a content model, in document order."""
    return (leaf.element for leaf in leaves(particle) if isinstance(leaf, ElementParticle))
