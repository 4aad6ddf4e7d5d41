"""What one content model says: its elements, how often, in which groups; worked out once for each type."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.compare.rules.xs.canonical import EMPTY, Shape, canonical, shape
from generator.model.dataset import Cardinality
from generator.model.occurrence import occurrences
from generator.model.particle import Compositor, ElementParticle, GroupParticle, Particle, Wildcard, leaves

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.complex_type import ComplexType
    from generator.model.particle import Element
    from generator.model.qname import QName
    from generator.model.schema import Schema


@dataclass(frozen=True, slots=True)
class Group:
    """A group of two or more parts; `names` are all elements in it, `branches` those of each part."""

    compositor: Compositor
    minimum: int
    maximum: int | None
    names: frozenset[QName]
    branches: tuple[frozenset[QName], ...]

    @property
    def occurrence(self) -> Cardinality:
        """How often the group itself may stand."""
        return Cardinality(self.minimum, self.maximum)


@dataclass(slots=True, eq=False)
class Content:
    """The children of a complex type, or none.

    `occurrences` is how often a child may stand in its parent, `own` what its particles say of themselves. `members`
    gives every element that stands in for another, with its head.
    """

    particle: GroupParticle = EMPTY
    shape: Shape = ()
    occurrences: dict[QName, Cardinality] = field(default_factory=dict)
    own: dict[QName, Cardinality] = field(default_factory=dict)
    elements: dict[QName, Element] = field(default_factory=dict)
    members: dict[QName, QName] = field(default_factory=dict)
    order: tuple[QName, ...] = ()
    groups: tuple[Group, ...] = ()
    wildcards: tuple[Wildcard, ...] = ()


def content_of(schema: Schema, record: ComplexType | None) -> Content:
    """The content of a type; that of a simple type or of simple content is empty."""
    if record is None or record.particle is None:
        return Content()
    particle = canonical(record.particle)
    content = Content(particle, shape(particle), occurrences(schema, record))
    for leaf in leaves(particle):
        if isinstance(leaf, Wildcard):
            content.wildcards += (leaf,)
        else:
            _put(content, leaf, schema)
    content.order = tuple(content.own)
    content.groups = tuple(_groups(particle))
    return content


def _put(content: Content, leaf: ElementParticle, schema: Schema) -> None:
    name = leaf.element.name
    had = content.own.get(name)
    here = Cardinality(leaf.minimum, leaf.maximum)
    content.own[name] = _sum(had, here) if had else here
    content.elements.setdefault(name, leaf.element)
    for member in schema.substitutions.get(name, ()) if leaf.element.is_global else ():
        content.elements.setdefault(member.name, member)
        content.members.setdefault(member.name, name)


def _sum(one: Cardinality, other: Cardinality) -> Cardinality:
    most = None if one.maximum is None or other.maximum is None else one.maximum + other.maximum
    return Cardinality(one.minimum + other.minimum, most)


def _groups(particle: Particle) -> Iterator[Group]:
    """Every group of two or more parts, the outer ones first."""
    found: list[Group] = []
    _gather(particle, found)
    return reversed(found)


def _gather(particle: Particle, found: list[Group]) -> frozenset[QName]:
    if isinstance(particle, ElementParticle):
        return frozenset((particle.element.name,))
    if not isinstance(particle, GroupParticle):
        return frozenset()
    branches = tuple(_gather(part, found) for part in particle.particles)
    names = frozenset().union(*branches)
    if len(branches) > 1:
        found.append(Group(particle.compositor, particle.minimum, particle.maximum, names, branches))
    return names


def needed(particle: Particle, common: frozenset[QName]) -> frozenset[QName]:
    """The names that must stand there as soon as one of `common` stands beside them in the same group."""
    found: set[QName] = set()
    top = _musts(particle, common, found)
    return frozenset(found | top if not common or particle.minimum else found)


def _musts(particle: Particle, common: frozenset[QName], found: set[QName]) -> frozenset[QName]:
    if isinstance(particle, ElementParticle):
        return frozenset((particle.element.name,))
    if not isinstance(particle, GroupParticle):
        return frozenset()
    below = [(part, _musts(part, common, found)) for part in particle.particles]
    if particle.compositor is Compositor.CHOICE:
        return frozenset()
    must = frozenset().union(*(names for part, names in below if part.minimum))
    if any(leaf.element.name in common for leaf in leaves(particle) if isinstance(leaf, ElementParticle)):
        found |= must
    return must
