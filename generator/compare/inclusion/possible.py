"""A quick answer to whether there can be an element at all: yes, or not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.particle import Compositor, ElementParticle, GroupParticle, Particle
from generator.model.qname import xsd
from generator.model.simple_type import Variety

if TYPE_CHECKING:
    from generator.model.particle import Element
    from generator.model.schema import Schema
    from generator.model.simple_type import Facets

_RARE = frozenset({xsd("IDREF"), xsd("ENTITY"), xsd("NOTATION"), xsd("error")})
_BOUNDS = ("length", "min_length", "max_length", "min_inclusive", "min_exclusive", "max_inclusive", "max_exclusive")


class Possible:
    """Looks at what must be there only, and remembers."""

    def __init__(self, schema: Schema) -> None:
        """The schema whose elements are asked about."""
        self._schema = schema
        self._types: dict[str, bool] = {}

    def element(self, element: Element) -> bool:
        """True if there surely can be such an element; False where that must be looked into."""
        return self.type(element.type)

    def type(self, key: str) -> bool:
        """The same for a type."""
        known = self._types.get(key)
        if known is None:
            self._types[key] = False  # while it is looked at: what needs itself must be looked into
            known = self._types[key] = self._complex(key) if key in self._schema.complex_types else self._simple(key)
        return known

    def _complex(self, key: str) -> bool:
        found = self._schema.complex_types[key]
        if found.abstract or any(one.required and not self.type(one.type) for one in found.attributes):
            return False
        return self._particle(found.particle) and (found.simple is None or self.type(found.simple))

    def _particle(self, particle: Particle | None) -> bool:
        if particle is None or particle.minimum == 0:
            return True
        if isinstance(particle, ElementParticle):
            return not particle.element.abstract and self.element(particle.element)
        if isinstance(particle, GroupParticle):
            parts = map(self._particle, particle.particles)
            return any(parts) if particle.compositor is Compositor.CHOICE else all(parts)
        return False

    def _simple(self, key: str) -> bool:
        found = self._schema.simple_types[key]
        if found.variety is Variety.UNION:
            return _is_free(found.facets) and any(map(self.type, found.members))
        if found.variety is Variety.LIST:
            return _is_free(found.facets) and found.item is not None and self.type(found.item)
        return found.builtin not in _RARE and (found.key == found.builtin or _is_likely(found.facets))


def _is_free(facets: Facets) -> bool:
    return facets.enumeration is None and not facets.patterns and not any(getattr(facets, name) for name in _BOUNDS)


def _is_likely(facets: Facets) -> bool:
    """Whether the facets are too few to exclude each other."""
    if facets.patterns:
        return False
    if facets.enumeration is not None:
        return bool(facets.enumeration)
    return sum(getattr(facets, name) is not None for name in _BOUNDS) <= 1
