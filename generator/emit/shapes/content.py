"""What a content model says of each field: how often, whether it must be there, and whether order has to be kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.model.particle import Compositor, Element, ElementParticle, GroupParticle, Particle, Wildcard

WILDCARD = "*"
"""Stands for all wildcards of a content model together."""
Bounds = dict[str, tuple[int, int | None]]


@dataclass(slots=True)
class ChildField:
    """A field of child elements: its declarations (none for a wildcard), and how often it may occur."""

    id: str
    elements: list[Element] = field(default_factory=list)
    minimum: int = 0
    maximum: int | None = 1


def child_fields(particle: GroupParticle | None) -> list[ChildField]:
    """The fields of a content model in document order, one for each name."""
    if particle is None:
        return []
    found: dict[str, ChildField] = {}
    for leaf in leaves(particle):
        one = found.setdefault(field_id(leaf), ChildField(field_id(leaf)))
        if isinstance(leaf, ElementParticle):
            one.elements.append(leaf.element)
    for name, (low, high) in _bounds(particle).items():
        found[name].minimum, found[name].maximum = low, high
    return [one for one in found.values() if one.maximum != 0]


def field_id(leaf: ElementParticle | Wildcard) -> str:
    """The expanded name of an element; all wildcards share one id."""
    return str(leaf.element.name) if isinstance(leaf, ElementParticle) else WILDCARD


def leaves(particle: Particle) -> Iterator[ElementParticle | Wildcard]:
    """Elements and wildcards, in document order."""
    if isinstance(particle, GroupParticle):
        for child in particle.particles:
            yield from leaves(child)
    else:
        yield particle


def _bounds(particle: Particle) -> Bounds:
    if not isinstance(particle, GroupParticle):
        return {field_id(particle): (particle.minimum, particle.maximum)}
    branches = [_bounds(child) for child in particle.particles]
    choice = particle.compositor is Compositor.CHOICE
    together = _either(branches) if choice else _all(branches)
    return {name: (low * particle.minimum, _times(high, particle.maximum)) for name, (low, high) in together.items()}


def _either(branches: list[Bounds]) -> Bounds:
    names = dict.fromkeys(name for branch in branches for name in branch)
    return {
        name: (
            min(branch.get(name, (0, 0))[0] for branch in branches),
            _largest([branch[name][1] for branch in branches if name in branch]),
        )
        for name in names
    }


def _all(branches: list[Bounds]) -> Bounds:
    total: Bounds = {}
    for branch in branches:
        for name, (low, high) in branch.items():
            before = total.get(name, (0, 0))
            most = None if before[1] is None or high is None else before[1] + high
            total[name] = (before[0] + low, most)
    return total


def _largest(maxima: list[int | None]) -> int | None:
    bounded = [one for one in maxima if one is not None]
    return None if len(bounded) < len(maxima) else max(bounded, default=0)


def _times(one: int | None, other: int | None) -> int | None:
    if 0 in (one, other):
        return 0
    return None if one is None or other is None else one * other


def needs_order(particle: GroupParticle | None) -> bool:
    """Whether the fields alone, each in its own order, leave open in which order the elements stood."""
    if particle is None:
        return False
    names = [field_id(leaf) for leaf in leaves(particle)]
    return len(set(names)) < len(names) or _mixes(particle, repeated=False)


def _mixes(particle: Particle, *, repeated: bool) -> bool:
    """Whether a group repeats, or is an xs:all, and has more than one field.

    A repeated list of elements that all must be there once can stand in one order only.
    """
    if not isinstance(particle, GroupParticle):
        return False
    several = repeated or particle.maximum != 1
    if len(list(leaves(particle))) > 1:
        if particle.compositor is Compositor.ALL:
            return True
        if several and (repeated or not _rigid(particle)):
            return True
    return any(_mixes(child, repeated=several and not _rigid(particle)) for child in particle.particles)


def _rigid(particle: GroupParticle) -> bool:
    return particle.compositor is Compositor.SEQUENCE and all(
        isinstance(child, ElementParticle) and child.minimum == child.maximum == 1 for child in particle.particles
    )
