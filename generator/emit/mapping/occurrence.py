"""How often a child element occurs at the least, as the content model says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.particle import Compositor, ElementParticle, GroupParticle, Particle

if TYPE_CHECKING:
    from generator.model.complex_type import ComplexType
    from generator.model.qname import QName


def minimum(complex_type: ComplexType, name: QName) -> int:
    """The fewest times an element called `name` occurs in valid content: 0 when some valid content does without."""
    return 0 if complex_type.particle is None else _least(complex_type.particle, name)


def _least(particle: Particle, name: QName) -> int:
    if isinstance(particle, ElementParticle):
        return particle.minimum if particle.element.name == name else 0
    if not isinstance(particle, GroupParticle) or not particle.particles:
        return 0
    each = [_least(part, name) for part in particle.particles]
    once = min(each) if particle.compositor is Compositor.CHOICE else sum(each)
    return once * particle.minimum
