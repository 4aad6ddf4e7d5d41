"""How often an element may stand in a type, with the sequences, choices and groups around it taken into account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.dataset import Cardinality
from generator.model.particle import Compositor, ElementParticle, GroupParticle, Particle

if TYPE_CHECKING:
    from generator.model.complex_type import ComplexType
    from generator.model.qname import QName
    from generator.model.schema import Schema


def occurrences(schema: Schema, owner: ComplexType) -> dict[QName, Cardinality]:
    """For each child element of a type how often it may occur; an element of a choice may be left out.

    Members of a substitution group may each be left out, as another may stand in their place.
    """
    found = _of(owner.particle) if owner.particle else {}
    for name, cardinality in list(found.items()):
        for member in schema.substitutions.get(name, ()):
            found.setdefault(member.name, Cardinality(0, cardinality.maximum))
        if schema.substitutions.get(name):
            found[name] = Cardinality(0, cardinality.maximum)
    return found


def _of(particle: Particle) -> dict[QName, Cardinality]:
    if isinstance(particle, ElementParticle):
        return {particle.element.name: Cardinality(particle.minimum, particle.maximum)}
    if not isinstance(particle, GroupParticle):
        return {}
    parts = [_of(part) for part in particle.particles]
    together = _either(parts) if particle.compositor is Compositor.CHOICE else _all(parts)
    return {name: _times(one, particle) for name, one in together.items()}


def _all(parts: list[dict[QName, Cardinality]]) -> dict[QName, Cardinality]:
    found: dict[QName, Cardinality] = {}
    for part in parts:
        for name, one in part.items():
            had = found.get(name)
            found[name] = Cardinality(had.minimum + one.minimum, _sum(had.maximum, one.maximum)) if had else one
    return found


def _either(parts: list[dict[QName, Cardinality]]) -> dict[QName, Cardinality]:
    options: dict[QName, list[Cardinality]] = {}
    for part in parts:
        for name, one in part.items():
            options.setdefault(name, []).append(one)
    found: dict[QName, Cardinality] = {}
    for name, ones in options.items():
        maxima = [one.maximum for one in ones]
        most = None if None in maxima else max(maximum for maximum in maxima if maximum is not None)
        is_everywhere = len(ones) == len(parts)
        found[name] = Cardinality(min(one.minimum for one in ones) if is_everywhere else 0, most)
    return found


def _times(one: Cardinality, group: GroupParticle) -> Cardinality:
    if one.maximum == 0 or group.maximum == 0:
        most: int | None = 0
    elif one.maximum is None or group.maximum is None:
        most = None
    else:
        most = one.maximum * group.maximum
    return Cardinality(one.minimum * group.minimum, most)


def _sum(left: int | None, right: int | None) -> int | None:
    return None if left is None or right is None else left + right
