"""How many elements each type, element and particle asks for at least, so that growing always ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.complex_type import Content
from generator.model.particle import Compositor, Element, ElementParticle, GroupParticle, Particle, Wildcard
from generator.sample.grow.open_content import allowed_globals, foreign_namespace
from generator.sample.grow.stand_ins import stand_ins, usable_types

if TYPE_CHECKING:
    from generator.model.schema import Schema

ENDLESS = 10**9
"""The cost of what no message can hold."""


class Costs:
    """The least number of elements; `ENDLESS` where a part asks for itself or for what cannot be made."""

    def __init__(self, schema: Schema) -> None:
        """Works out the costs of all complex types, by going round until nothing changes."""
        self._schema = schema
        self._types: dict[str, int] = {}
        changed = True
        while changed:
            changed = False
            for key, record in schema.complex_types.items():
                cost = self.particle(record.particle) if record.content in (Content.ELEMENTS, Content.MIXED) else 0
                if cost < self._types.get(key, ENDLESS):
                    self._types[key], changed = cost, True

    def element(self, element: Element) -> int:
        """Of an element, whoever stands in for it, whatever type it takes."""
        found = [self.as_itself(one) for one in stand_ins(self._schema, element)]
        return min(found, default=ENDLESS)

    def as_itself(self, element: Element) -> int:
        """Of an element without a stand-in."""
        found = [self.type(key) for key in usable_types(self._schema, element)]
        return 1 + min(found, default=ENDLESS - 1)

    def type(self, key: str) -> int:
        """Of the content of a type."""
        return self._types.get(key, ENDLESS - 1) if key in self._schema.complex_types else 0

    def particle(self, particle: Particle | None) -> int:
        """Of a particle as often as it must occur."""
        if particle is None or particle.minimum == 0:
            return 0
        return min(self.once(particle) * particle.minimum, ENDLESS)

    def once(self, particle: Particle) -> int:
        """Of a particle for one occurrence."""
        match particle:
            case ElementParticle():
                return self.element(particle.element)
            case GroupParticle(Compositor.CHOICE, parts):
                return min((self.particle(part) for part in parts), default=ENDLESS)
            case GroupParticle(_, parts):
                return min(sum(self.particle(part) for part in parts), ENDLESS)
            case Wildcard():
                return self._open(particle)

    def _open(self, wildcard: Wildcard) -> int:
        if wildcard.process_contents != "strict" and foreign_namespace(self._schema, wildcard) is not None:
            return 1
        return min((self.as_itself(one) for one in allowed_globals(self._schema, wildcard)), default=ENDLESS)
