"""Content models in a form in which the usual ways to write the same come out alike.

Sequences in sequences and choices in choices are opened, groups of one are left out, what may not occur is dropped,
neighbours of one name are added up, and the branches of choices and all-groups are put in order.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model.particle import Compositor, ElementParticle, GroupParticle, Particle, Wildcard, leaves

if TYPE_CHECKING:
    from collections.abc import Iterator

EMPTY = GroupParticle(Compositor.SEQUENCE, ())
Shape = tuple[object, ...]


def canonical(particle: Particle | None) -> GroupParticle:
    """A group that allows the same; a single particle stands in a sequence of one."""
    found = _of(particle) if particle is not None else None
    if found is None:
        return EMPTY
    return found if isinstance(found, GroupParticle) else GroupParticle(Compositor.SEQUENCE, (found,))


def shape(particle: Particle) -> Shape:
    """What two content models must have in common to be written alike: names and occurrence, no types."""
    if isinstance(particle, ElementParticle):
        return (particle.element.name, particle.minimum, particle.maximum)
    if isinstance(particle, Wildcard):
        return wildcard_shape(particle)
    parts = tuple(shape(part) for part in particle.particles)
    return (particle.compositor.value, particle.minimum, particle.maximum, parts)


def wildcard_shape(wildcard: Wildcard) -> Shape:
    """All that a wildcard says, but for where it stands."""
    return (
        "*",
        tuple(sorted(wildcard.namespaces)),
        wildcard.target if "##other" in wildcard.namespaces else "",
        wildcard.process_contents,
        tuple(sorted(wildcard.not_namespaces)),
        tuple(sorted(wildcard.not_names)),
        wildcard.minimum,
        wildcard.maximum,
    )


def _of(particle: Particle) -> Particle | None:
    """None where nothing can stand."""
    if particle.maximum == 0:
        return None
    if not isinstance(particle, GroupParticle):
        return particle
    if particle.compositor is Compositor.CHOICE:
        return _choice(particle)
    parts = list(_opened(particle))
    if particle.compositor is Compositor.ALL:
        parts.sort(key=_order)
    else:
        parts = list(_added_up(parts))
    return _closed(particle, parts)


def _opened(group: GroupParticle) -> Iterator[Particle]:
    """The parts, those of groups of the same kind that occur once in their place."""
    for part in group.particles:
        found = _of(part)
        if isinstance(found, GroupParticle) and found.compositor is group.compositor and _is_once(found):
            yield from found.particles
        elif found is not None:
            yield found


def _choice(group: GroupParticle) -> Particle | None:
    blank = any(part.maximum != 0 and _of(part) is None for part in group.particles)
    parts = list(_opened(group))
    optional = [part for part in parts if part.minimum == 0]
    if optional or blank:
        group = replace(group, minimum=0)
        parts = [replace(part, minimum=1) if part.minimum == 0 else part for part in parts]
    unique = {_order(part): part for part in parts}
    return _closed(group, [unique[key] for key in sorted(unique)])


def _closed(group: GroupParticle, parts: list[Particle]) -> Particle | None:
    if not parts:
        return None
    if len(parts) == 1 and (single := _times(parts[0], group)) is not None:
        return single
    return replace(group, particles=tuple(parts), name=None)


def _is_once(particle: Particle) -> bool:
    return particle.minimum == 1 and particle.maximum == 1


def _times(part: Particle, group: GroupParticle) -> Particle | None:
    """The part as often as the group says; None where the counts would have gaps (two or four, not three)."""
    least, most = group.minimum, group.maximum
    if least != most and part.maximum is not None and (least + 1) * part.minimum > least * part.maximum + 1:
        return None
    if part.maximum is None and least == 0 and part.minimum > 1:
        return None
    top = None if most is None or part.maximum is None else most * part.maximum
    return replace(part, minimum=least * part.minimum, maximum=top)


def _added_up(parts: list[Particle]) -> Iterator[Particle]:
    """Neighbours of one name as one."""
    last: Particle | None = None
    for part in parts:
        if (
            isinstance(last, ElementParticle)
            and isinstance(part, ElementParticle)
            and last.element.name == part.element.name
        ):
            top = None if last.maximum is None or part.maximum is None else last.maximum + part.maximum
            last = replace(last, minimum=last.minimum + part.minimum, maximum=top)
            continue
        if last is not None:
            yield last
        last = part
    if last is not None:
        yield last


def _order(particle: Particle) -> str:
    """A text to put branches in order by: the first name in it, then all it says."""
    first = next(iter(leaves(particle)), None)
    name = first.element.name if isinstance(first, ElementParticle) else "*"
    return f"{name}\0{shape(particle)!r}"
